"""A scripted run: which key answers which prompt, and what a record tells of the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.records.reading import read_record
from tui.records.store import Store

from .playing import UNPINCH, press, press_at_once

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.records.record import ExerciseRecord, Record

    from .harness import Terminal

LIBRARY = "Guided sessions"
BEGIN = "space begin"
OFFER = "was cut off"
REST = "Stop at once with"
STOP = "space go on"
RUNGS = {"one": "After One", "two": "After Two", "three": "After Three", "four": "After Four"}
HOLD_SECONDS = {"one": 3, "two": 8, "three": 3, "four": 3}
"""How long each is held; the second longer than it takes to notice that nobody reads a line."""
EASIER = "rest-90-90"
_CHECKS = RUNGS | {EASIER: "After Legs-up rest"}
_WORK = {rung: f"Do {rung}." for rung in RUNGS} | {EASIER: "calves"}
KEYS = {
    LIBRARY: "\r",
    "not medical advice": " ",
    "An urgent sign": "n",
    "Another sign": "n",
    "Which side has symptoms?": "r",
    "How far down do you feel": "4",
    "How strong are they": "5",
    "Were symptoms worse": "n",
    "Which position eases?": "e",
    BEGIN: " ",
    OFFER: " ",
    **dict.fromkeys(_CHECKS.values(), "n"),
    **dict.fromkeys(_WORK.values(), "h"),
    REST: "2",
    "space save": " ",
    "Saved as": " ",
    STOP: " ",
}
"""Every prompt of a run and the key that goes on from it; the first that is shown counts."""
AT_ONCE = frozenset({LIBRARY, "not medical advice", "How strong are they", *_WORK.values()})
"""Prompts that take a key as soon as they are shown, of those that come often."""
MOST_PROMPTS = 40
HELP = ("Space closes this.", "Take the position, then go on with space.")
NO_KEYS: Mapping[str, str] = {}
_HEAD = """format = 1
title = "Quick one"
[on_spread]
settle_seconds = 30
[screening]
urgent = ["An urgent sign"]
soon = ["Another sign"]
"""
_EXERCISE = """[[exercise]]
name = "{name}"
position = "supine"
kind = "hold"
hold_seconds = {hold}
steps = ["Do {rung}."]
ladder = ["{rung}"{more}]
"""


def quick_session(home: Path) -> list[str]:
    """The command that offers a session in which each prompt takes one key."""
    exercises = (
        _EXERCISE.format(
            name=rung.title(),
            rung=rung,
            hold=hold,
            more="" if rung == "three" else f', "{EASIER}"',
        )
        for rung, hold in HOLD_SECONDS.items()
    )
    (home / "sessions").mkdir(parents=True)
    (home / "sessions" / "quick.toml").write_text(_HEAD + "".join(exercises))
    return [UNPINCH]


class Script:
    """The keys of one run on a terminal; `told` are the answers of which the next prompt was seen.

    An answer is told as its rung, or `rest`, and its key: `two:h`, `two:y`, `rest:2`.
    """

    def __init__(
        self, terminal: Terminal, keys: Mapping[str, str] = NO_KEYS, told: list[str] | None = None
    ) -> None:
        self.terminal = terminal
        self.told = [] if told is None else told
        self._keys = {**KEYS, **keys}

    def prompt(self) -> str:
        """What the screen asks for; empty where nothing is asked."""
        text = self.terminal.text
        return next((prompt for prompt in KEYS if prompt in text), "")

    def key(self) -> bytes:
        """The key that answers it."""
        return self._keys[self.prompt()].encode()

    def wait(self) -> str:
        """Wait for a prompt."""
        self.terminal.wait_for(lambda: self.prompt() != "")
        return self.prompt()

    def step(self) -> None:
        """Answer the prompt that is shown, until the next one is."""
        asked = self.wait()
        press_it = press_at_once if asked in AT_ONCE else press
        press_it(self.terminal, self.key(), lambda: self.prompt() not in ("", asked))
        self.seen_after(asked)

    def step_until(self, wanted: str) -> Script:
        """Answer every prompt up to one, which must come within a few sessions' worth of them."""
        for _ in range(MOST_PROMPTS):
            if self.wait() == wanted:
                return self
            self.step()
        raise AssertionError(f"{wanted!r} never came; screen:\n{self.terminal.text}")

    def seen_after(self, asked: str) -> None:
        """Whatever was asked has been answered once another prompt is shown."""
        if self.prompt() not in ("", asked) and (answer := _answer(asked, self._keys[asked])):
            self.told.append(answer)


def shows_help(terminal: Terminal) -> bool:
    """Whether the explanation of a screen is up; that of an exercise is longer than the screen."""
    return any(words in terminal.text for words in HELP)


def is_still_at(terminal: Terminal, script: Script, prompt: str) -> bool:
    """Whether all that was sent has been taken in, and has led nowhere."""
    press(terminal, b"?", lambda: shows_help(terminal))
    press(terminal, b"\x1b[6~", lambda: not shows_help(terminal))
    # What help has covered may come back a line at a time.
    terminal.wait_for(lambda: script.prompt() == prompt)
    return True


def _answer(asked: str, key: str) -> str:
    """An answer that has to be kept; empty for any other key."""
    for rung, check in _CHECKS.items():
        if asked in (check, _WORK[rung]):
            return f"{rung}:{key}"
    return {REST: f"rest:{key}", STOP: "read", "space save": "after"}.get(asked, "")


def records(home: Path) -> list[Record]:
    """Every run, the oldest first; each reads back whole."""
    entries = Store(home / "records").entries()
    return [read_record(entry.path) for entry in entries]


def told_in(record: Record) -> list[str]:
    """The answers of a record, as a script tells them."""
    answers = [answer for exercise in record.exercises for answer in _told_of(exercise)]
    return answers + ["read"] * record.is_stop_read + ["after"] * (record.after is not None)


def _told_of(exercise: ExerciseRecord) -> list[str]:
    rung = exercise.rung
    left_by = {"skip": "k", "easier": "e", "left": "q"}.get(exercise.decision or "")
    if exercise.answer is None and left_by:
        return [f"{rung}:{left_by}"]
    told = [f"{rung}:h"] * (exercise.then == "hurt")
    if exercise.answer == "no":
        return [*told, f"{rung}:n"]
    if exercise.answer == "yes":
        told.append(f"{rung}:{'y' if told else 's'}")
    if exercise.change in (2, 3):
        told.append(f"rest:{exercise.change}")
    return told + ["rest:y"] * (exercise.settled is False)


def is_offered(record: Record) -> bool:
    """Whether the next start offers to go on with a run."""
    is_unread_stop = record.outcome == "stopped" and not record.is_stop_read
    return record.outcome == "under-way" or is_unread_stop


def assert_goes_on(script: Script, record: Record) -> None:
    """The run is offered, and goes on as its record says."""
    assert script.wait() == OFFER
    script.step()
    assert script.prompt() == prompt_after_offer(record)


def prompt_after_offer(record: Record) -> str:
    """Where a run goes on: the decision, the check of what was under way, or what follows."""
    last = record.exercises[-1] if record.exercises else None
    if record.outcome == "stopped":
        return STOP
    if last is None:
        return _WORK["one"]
    if last.answer is None and last.decision is None:
        return _CHECKS[last.rung]
    if last.answer == "yes":
        return REST
    return _WORK[EASIER if last.decision == "easier" else list(RUNGS)[last.place]]
