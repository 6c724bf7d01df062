"""A short session through the installed command on a real pseudo-terminal, up to its record."""

from __future__ import annotations

import os
import signal
from datetime import date
from typing import TYPE_CHECKING

import pytest

from .asked import LEG_PAIN, LIBRARY, PLACE
from .harness import Terminal
from .playing import LET_GO_SECONDS, answers, leave, play_on, press, record, short_session, start
from .scripted import LIE_DOWN, REST, SUMMARY, Script, begin

if TYPE_CHECKING:
    from pathlib import Path

# The answers come first in turn, so that whichever key got through would tell on itself.
# More of one key at once would be taken for one that is held.
FLOOD = b" ynYN"


def test_a_session_from_the_first_screen_to_its_record(tmp_path: Path) -> None:
    command = short_session(tmp_path)[:1]
    with Terminal(command, tmp_path) as terminal:
        terminal.wait_for("Short one")
        begin(terminal)
        start(terminal)
        play_on(terminal, "Still  done")
        assert answers(tmp_path) == [None]
        press(terminal, b"n", lambda: answers(tmp_path) == ["no"])
        play_on(terminal, "press [space] after each one")
        press(terminal, b" ", "Tap  done")
        press(terminal, b"y", lambda: answers(tmp_path) == ["no", "yes"])
        terminal.wait_for(LIE_DOWN)
        script = Script(terminal, {PLACE: "3", LEG_PAIN: "2"}).step_until(REST)
        script.step()
        assert record(tmp_path)["outcome"] == "stopped"
        script.step_until(SUMMARY)
        press(terminal, b" ", LIBRARY)
        assert leave(terminal) == 0
        assert terminal.modes_left() == set()
        assert terminal.attributes() == terminal.attributes_at_start
    assert_record_is_whole(tmp_path)


def assert_record_is_whole(home: Path) -> None:
    kept = record(home)
    assert (kept["session"], kept["title"], kept["sequence"]) == ("short", "Short one", 1)
    assert (kept["outcome"], kept["reason"]) == ("stopped", "professional")
    assert kept["updated"] >= kept["ended"] >= kept["started"]
    signs = {"numb": False, "tingling": False, "weak": False}
    before = {"side": "right", "reach": "calf", "leg_pain": 4, "back_pain": 3, "easing": "legs-up"}
    assert kept["before"] == before | signs | {"starts": [0, 0]}
    after = {"reach": "thigh", "leg_pain": 2, "easing_direction": "bending"}
    told_after = dict(kept["after"])
    assert isinstance(told_after.pop("began"), date)
    assert told_after == before | signs | after
    still, tap = kept["exercise"]
    assert kept["started"] < still.pop("answered_at") < kept["ended"]
    assert still == {
        "place": 1,
        "exercise": "still",
        "rung": "still",
        "started_at_rung": "still",
        "bias": ["hip"],
        "dose": [1, 1, 1],
        "sets_done": 1,
        "reps_done": 1,
        "seconds": 1.0,
        "then": "next",
        "answer": "no",
        "decision": "continue",
        "whole": True,
    }
    assert (tap["rung"], tap["reps_done"], tap["answer"], tap["decision"]) == (
        "tap",
        1,
        "yes",
        "stop",
    )
    assert kept["told"] == 2
    (path,) = home.glob("records/*/*.toml")
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_flood_of_keys_queued_before_the_question_does_not_answer_it(tmp_path: Path) -> None:
    with Terminal(short_session(tmp_path), tmp_path) as terminal:
        begin(terminal)
        start(terminal)
        press(terminal, b"h", "Still  done")
        press(terminal, b"n", lambda: answers(tmp_path) == ["no"])
        play_on(terminal, "press [space] after each one")
        terminal.let_go(b" ", LET_GO_SECONDS)
        terminal.send(FLOOD)
        terminal.wait_for("Tap  done")
        # Keys are taken in their order: once this one counts, none of the flood is left.
        press(terminal, b"?", "Space closes this.")
        assert answers(tmp_path) == ["no", None]
        press(terminal, b" ", lambda: "Space closes this." not in terminal.text)
        press(terminal, b"n", lambda: answers(tmp_path) == ["no", "no"])
        terminal.wait_for(lambda: record(tmp_path)["outcome"] == "completed")


def test_a_terminal_closed_at_a_check_leaves_what_was_answered(tmp_path: Path) -> None:
    with Terminal(short_session(tmp_path), tmp_path) as terminal:
        begin(terminal)
        press(terminal, b"h", "Still  done")
        press(terminal, b"n", lambda: answers(tmp_path) == ["no"])
        terminal.wait_for("Move once.")
        press(terminal, b"h", "Tap  done")
        terminal.close()
        assert terminal.wait_exit() == 128 + signal.SIGHUP
        with pytest.raises(ProcessLookupError):
            os.killpg(terminal.process.pid, 0)
    kept = record(tmp_path)
    assert (kept["outcome"], "ended" in kept) == ("under-way", False)
    assert answers(tmp_path) == ["no", None]
