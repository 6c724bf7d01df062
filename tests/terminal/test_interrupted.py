"""A run under way whose process or terminal ends, and what the next start makes of it."""

from __future__ import annotations

import contextlib
import itertools
import shutil
import signal
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui.records.writing import record_bytes

from .asked import LIBRARY
from .harness import Terminal
from .playing import UNPINCH, leave, press
from .scripted import DIRECTION, OFFER, REST, STOP, Script, assert_goes_on, records, told_in

if TYPE_CHECKING:
    from pathlib import Path

HANGUP_IGNORED = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh"]
FROZEN_TRIES = 4
FROZEN_TRY_SECONDS = 1.3
DECLINE = "end it there"


@pytest.mark.parametrize(
    ("prefix", "number"),
    [([], signal.SIGHUP), ([], signal.SIGTERM), ([], None), (HANGUP_IGNORED, None)],
    ids=["hangup", "terminated", "closed", "closed-hangup-ignored"],
)
def test_an_interrupted_run_is_carried_on(
    prefix: list[str], number: signal.Signals | None, home: Path
) -> None:
    with Terminal([*prefix, UNPINCH], home) as terminal:
        Script(terminal).step_until("Two  done")
        if number is None:
            terminal.close()
        else:
            terminal.signal(number)
        assert terminal.wait_exit() == 128 + (number or signal.SIGHUP)
    assert locks(home) == []
    assert_can_be_carried_on(home, ["one:h", "one:n"])


def test_the_session_of_a_record_is_a_name_and_never_a_path(home: Path) -> None:
    path = next(home.glob("records/*/*.toml"))
    (record,) = records(home)
    elsewhere = str((home / "sessions" / "quick.toml").rename(home / "quick.toml"))
    path.write_bytes(
        record_bytes(replace(record, beginning=replace(record.beginning, session=elsewhere)))
    )
    with Terminal([UNPINCH], home) as terminal:
        terminal.wait_for(lambda: "It cannot be carried on" in " ".join(terminal.text.split()))
        assert OFFER in terminal.text


def test_a_session_that_was_opened_by_its_path_is_carried_on_by_its_path(home: Path) -> None:
    shutil.rmtree(home / "records")
    path = (home / "sessions" / "quick.toml").rename(home.parent / "a friend's.toml")
    with Terminal([UNPINCH, "play", str(path)], home) as terminal:
        Script(terminal).step_until("Two  done")
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
    assert_can_be_carried_on(home, ["one:h", "one:n"])


def locks(home: Path) -> list[Path]:
    return list(home.glob("records/*/*.lock"))


def test_a_lock_that_a_kill_left_is_gone_at_the_next_start(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        # It takes no space, so that one pressed twice on a slow machine does not pass it.
        Script(terminal, {"Do one.": "s"}).step_until(DIRECTION)
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
    assert len(locks(home)) == 1
    with Terminal([UNPINCH], home) as terminal:
        assert Script(terminal).wait() == LIBRARY
        # The shelf is shown before the records are looked at.
        terminal.wait_for(lambda: locks(home) == [])


def test_a_run_whose_lock_was_removed_loses_no_yes_to_another_terminal(home: Path) -> None:
    with Terminal([UNPINCH], home) as first:
        script = Script(first, {"One  done": "y"}).step_until("One  done")
        locks(home)[0].unlink()
        with Terminal([UNPINCH], home) as second:
            other = Script(second)
            assert other.wait() == OFFER
            other.step_until("Do two.")
            script.step()
            first.wait_for("Another terminal has this run")
            told = [told_in(record) for record in records(home)]
            assert sorted(told) == [["one:h", "one:n"], ["one:h", "one:y"]]
            other.step_until("Two  done")
    assert sorted(map(told_in, records(home))) == [["one:h", "one:n"], ["one:h", "one:y"]]


def test_a_run_whose_reader_froze_and_then_closed_is_carried_on(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        Script(terminal).step_until("Do two.")
        freeze(terminal, home)
        terminal.close()
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert_can_be_carried_on(home, ["one:h", "one:n"])


def freeze(terminal: Terminal, home: Path) -> None:
    """Have everything drawn again and again, and read nothing, until no key comes through."""
    rows = itertools.cycle((23, 24))
    while is_pacing_switched(terminal, home):
        terminal.resize(80, next(rows))


def is_pacing_switched(terminal: Terminal, home: Path) -> bool:
    """Whether the key that switches the pacing, which is kept at once, has come through."""
    (before,) = records(home)
    for _ in range(FROZEN_TRIES):
        terminal.send(b"a")
        with contextlib.suppress(AssertionError):
            terminal.wait_for(
                lambda: records(home)[0].hands_free != before.hands_free,
                reading=False,
                limit_seconds=FROZEN_TRY_SECONDS,
            )
            return True
    return False


def assert_can_be_carried_on(home: Path, told: list[str]) -> None:
    """What was answered is kept, and the next start goes on from there."""
    (record,) = records(home)
    assert told_in(record) == told
    with Terminal([UNPINCH], home) as terminal:
        assert_goes_on(Script(terminal), record)


def test_a_run_that_is_played_elsewhere_is_offered_once_that_has_ended(home: Path) -> None:
    with Terminal([UNPINCH], home) as first:
        Script(first).step_until("One  done")
        with Terminal([UNPINCH], home) as second:
            assert Script(second).wait() == LIBRARY
            assert leave(second) == 0
        Script(first).step_until("Do two.")
        first.signal(signal.SIGKILL)
        first.wait_exit()
    assert_can_be_carried_on(home, ["one:h", "one:n"])


def test_two_terminals_play_without_harm_to_each_others_records(home: Path) -> None:
    with Terminal([UNPINCH], home) as first:
        Script(first).step_until("One  done")
        with Terminal([UNPINCH], home) as second:
            # What hurts in one terminal is left out in the other.
            another = Script(second, {"Two  done": "y"}).step_until("Two  done")
            Script(first).step_until("Two  done")
            another.step_until(STOP)
            second.signal(signal.SIGKILL)
            second.wait_exit()
    assert [told_in(record) for record in records(home)] == [
        ["one:h", "one:n"],
        ["two:y", "rest:2"],
    ]
    assert [record.beginning.sequence for record in records(home)] == [1, 2]
    with Terminal([UNPINCH], home) as terminal:
        assert_goes_on(Script(terminal), records(home)[1])


def test_a_run_that_was_carried_on_to_its_end_is_not_offered_again(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal, {"Do two.": "k", "Do three.": "k", "Do four.": "k"})
        assert_goes_on(script, records(home)[0])
        script.step_until(LIBRARY)
    assert_is_over(home, "completed")


def test_a_run_that_is_ended_at_the_offer_is_not_offered_again(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal, {OFFER: "q"})
        assert script.wait() == OFFER
        terminal.wait_for(DECLINE)
        script.step()
        assert script.prompt() == LIBRARY
    assert_is_over(home, "interrupted")


def assert_is_over(home: Path, outcome: str) -> None:
    """The next start goes to the sessions."""
    (record,) = records(home)
    assert record.outcome == outcome
    with Terminal([UNPINCH], home) as terminal:
        assert Script(terminal).wait() == LIBRARY


def test_a_stop_that_was_not_read_leads_to_its_screen_and_nowhere_else(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        Script(terminal, {"Do one.": "s", REST: "y"}).step_until(STOP)
        terminal.signal(signal.SIGKILL)
        terminal.wait_exit()
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal)
        assert script.wait() == OFFER
        assert DECLINE not in terminal.text
        press(terminal, b"q?", "Space closes this.")
        press(terminal, b" ", lambda: "Space closes this." not in terminal.text)
        assert_goes_on(script, records(home)[0])
        script.step()
    assert_is_over(home, "stopped")
