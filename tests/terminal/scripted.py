"""A scripted run: which key answers which prompt, and what a record tells of the answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.records.reading import read_record
from tui.records.store import Store

from .asked import BEGIN, KEYS_BEFORE, LIBRARY, READ_ON, READ_ON_NARROW, READY
from .playing import READ_SECONDS, UNPINCH, press, press_at_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tui.records.record import ExerciseRecord, Record

    from .harness import Terminal

OFFER = "was cut off"
PAUSED = "to go on"
TAKE_UP = "before its end."
"""The offer of a run that was ended by choice."""
END_HERE = "End here?"
SKIPPED = "skipped. Leave"
LIE_DOWN = "I am lying"
REST = "when the time is up"
REST_OVER = "NO, it settled"
URGENT_PAGE = "Is any of these so now?"
NEARER = "It moved up: that is good."
STOP = "[space] go on"
URGENT_STOP = "You told of a sign that cannot wait."
BOTH_LEGS = "they in both legs"
DIRECTION = "Which way to move"
ONSET = "When did it begin?"
ACTIVITIES = "What is hard with your"
LEFT_OUT = "skipped. Leave "
"""Before the end, of the exercises that were skipped."""
SAVE = "[space] save"
SUMMARY = "[space] end [down] more"
RUNGS = {"one": "One  done", "two": "Two  done", "three": "Three  done", "four": "Four  done"}
DIRECTIONS = {"one": "extension", "two": "rotation", "three": "lateral", "four": "flexion"}
"""A direction of its own for each, so that a yes closes no other."""
HOLD_SECONDS = {"one": 6, "two": 1, "three": 8, "four": 1}
"""How long each is held; the third longer than it takes to notice that nobody reads a line."""
EASIER = "hook-lying-rest"
_CHECKS = RUNGS | {EASIER: "Knees-bent rest  done"}
_WORK = {rung: f"Do {rung}." for rung in RUNGS} | {EASIER: "arms rest by"}
START_NOW = "start now"
KEYS = {
    LIBRARY: KEYS_BEFORE[LIBRARY],
    TAKE_UP: "q",
    END_HERE: "y",
    SKIPPED: "y",
    LIE_DOWN: " ",
    REST: "2",
    REST_OVER: "n",
    URGENT_PAGE: "n",
    NEARER: " ",
    **dict.fromkeys(_CHECKS.values(), "n"),
    BOTH_LEGS: "n",
    DIRECTION: "d",
    ONSET: "o",
    ACTIVITIES: "q",
    LEFT_OUT: "y",
    SUMMARY: " ",
    **KEYS_BEFORE,
    OFFER: " ",
    # Sharp pain ends an exercise at once, and the second of it the run.
    _WORK["one"]: "h",
    _WORK["two"]: " ",
    _WORK["three"]: "k",
    _WORK["four"]: " ",
    _WORK[EASIER]: "k",
    START_NOW: " ",
    PAUSED: " ",
    READY: " ",
    SAVE: " ",
    URGENT_STOP: " ",
    STOP: " ",
}
"""Every prompt of a run and the key that goes on from it; the first that is shown counts."""
AT_ONCE = frozenset({READ_ON, LIBRARY, BEGIN, START_NOW, *_WORK.values()})
"""Prompts that take a key as soon as they are shown, of those that come often."""
DRAWN_SECONDS = 0.2
MOST_PROMPTS = 60
HELP = ("Space closes this.", "Press at once where it is so:")
NO_KEYS: Mapping[str, str] = {}
_GAP = re.compile(r" +\[")
"""Between two keys, which have less of it where there is less room."""
_BELOW = re.compile(r"(\d+) more (?:signs? )?below")
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
bias = ["{direction}"]
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
            direction=DIRECTIONS[rung],
            more="" if rung == "four" else f', "{EASIER}"',
        )
        for rung, hold in HOLD_SECONDS.items()
    )
    (home / "sessions").mkdir(parents=True)
    (home / "sessions" / "quick.toml").write_text(_HEAD + "".join(exercises))
    return [UNPINCH]


class Script:
    """The keys of one run on a terminal; `told` are the answers of which the next prompt was seen.

    An answer is told as its rung, or `rest`, and its key: `two:h`, `two:y`, `rest:2`. `presses`
    counts the keys that led on; one that came too early and was pressed again counts once.
    """

    def __init__(
        self, terminal: Terminal, keys: Mapping[str, str] = NO_KEYS, told: list[str] | None = None
    ) -> None:
        self.terminal = terminal
        self.told = [] if told is None else told
        self.presses = 0
        self._answered: list[str] = []
        self._keys = {**KEYS, **keys}
        self._leaving = ""

    def prompt(self) -> str:
        """What the screen asks for; empty where nothing is asked."""
        text = _GAP.sub(" [", self.terminal.text)
        for narrow in READ_ON_NARROW:
            text = text.replace(narrow, READ_ON)
        shown = {prompt for prompt in KEYS if prompt in text}
        # What has to be read on comes before what it says; a get-ready can be left before that.
        first = {READ_ON} & shown if not shown & set(_WORK.values()) else set()
        return next(iter(first), "") or next((prompt for prompt in KEYS if prompt in shown), "")

    def place(self) -> tuple[str, str]:
        """The prompt, and how much is below what is shown."""
        prompt = self.prompt()
        below = _BELOW.search(self.terminal.text) if prompt == READ_ON else None
        return prompt, below[1] if below else ""

    def key(self) -> bytes:
        """The key that answers it."""
        return self._keys[self.prompt()].encode()

    def wait(self) -> str:
        """Wait for a prompt."""
        try:
            self.terminal.wait_for(lambda: self.prompt() != "")
        except AssertionError as error:
            error.add_note(f"answered so far: {self._answered}")
            raise
        return self.prompt()

    def wait_whole(self) -> str:
        """Wait for a prompt that is still the same once it was read: a screen comes in parts."""
        asked = ""
        while self.wait() != asked:
            asked = self.prompt()
            self.terminal.read_screen(DRAWN_SECONDS if asked in AT_ONCE else READ_SECONDS)
        return asked

    def step(self) -> None:
        """Answer the prompt that is shown, until the next one is, or the next page."""
        asked, place = self.wait_whole(), self.place()
        self._answered.append(asked)
        press_at_once(self.terminal, self.key(), lambda: self.place() != place)
        self.presses += 1
        self.wait_whole()
        self.seen_after(asked)

    def step_until_shown(self, wanted: str) -> Script:
        """Answer every prompt until a text is shown, whatever is to be read first by then."""
        while wanted not in self.terminal.text:
            self.step()
        return self

    def step_until(self, wanted: str) -> Script:
        """Answer every prompt up to one, which must come within a few sessions' worth of them."""
        for _ in range(MOST_PROMPTS):
            if self.wait() == wanted:
                return self
            self.step()
        raise AssertionError(f"{wanted!r} never came, after {self._answered}")

    def seen_after(self, asked: str) -> None:
        """Whatever was asked has been answered once another prompt is shown."""
        if self.prompt() in ("", asked):
            return
        if asked == URGENT_PAGE:
            self._told_on_urgent_page()
        elif asked == END_HERE:
            self.told.append(self._leaving)
        elif self.prompt() == END_HERE:
            self._leaving = _answer(asked, self._keys[asked])
        elif (answer := _answer(asked, self._keys[asked])) not in ("", *_told_once(self.told)):
            self.told.append(answer)

    def _told_on_urgent_page(self) -> None:
        """A yes after 2 and a no after 3 are kept; the others say what is kept already."""
        key = self._keys[URGENT_PAGE]
        if self.told and self.told[-1][-1] + key in ("2y", "3n"):
            self.told.append(f"urgent:{key}")


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
        if asked == check or (asked == _WORK[rung] and key != " "):
            return f"{rung}:{key}"
    if asked in (REST, REST_OVER):
        return f"rest:{key}"
    return {STOP: "read", URGENT_STOP: "read", SAVE: "after"}.get(asked, "")


def _told_once(told: Sequence[str]) -> set[str]:
    """What has been told of the whole run: a page that shows again tells nothing new."""
    return {"read", "after"} & set(told)


def records(home: Path) -> list[Record]:
    """Every run, the oldest first; each reads back whole."""
    entries = Store(home / "records").entries()
    return [read_record(entry.path) for entry in entries]


def told_in(record: Record) -> list[str]:
    """The answers of a record, as a script tells them."""
    told = [answer for exercise in record.exercises for answer in _told_of(exercise)]
    told += _graver_told(record)
    return told + ["read"] * record.is_stop_read + ["after"] * (record.after is not None)


def _told_of(exercise: ExerciseRecord) -> list[str]:
    rung = exercise.rung
    left_by = {"skip": "k", "easier": "e", "left": "q"}.get(exercise.decision or "")
    if exercise.answer is None and left_by:
        return [f"{rung}:{left_by}"]
    told = [f"{rung}:h"] * (exercise.then == "hurt")
    if exercise.answer is not None:
        told.append(f"{rung}:{_key_of(exercise)}")
    return told + ["rest:y"] * (exercise.settled is False)


def _key_of(exercise: ExerciseRecord) -> str:
    """The key that an exercise was answered with."""
    if exercise.change in (2, 3):
        return str(exercise.change)
    if exercise.answer == "yes" and not exercise.has_begun and exercise.then != "hurt":
        return "s"
    return {"yes": "y", "no": "n", "moved-up": "m"}[exercise.answer or "no"]


def _graver_told(record: Record) -> list[str]:
    """What was told in the rest, and on the page of urgent signs."""
    at_checks = max((each.change or 1 for each in record.exercises), default=1)
    if record.reason == "mistake":
        return ["urgent:n"]
    if record.told == at_checks:
        return []
    return ["urgent:y"] if at_checks == 2 else [f"rest:{record.told}"]


def is_offered(record: Record) -> bool:
    """Whether the next start offers to go on with a run."""
    is_unread_stop = record.outcome == "stopped" and not record.is_stop_read
    return record.outcome == "under-way" or is_unread_stop


def assert_goes_on(script: Script, record: Record) -> None:
    """The run is offered, and goes on as its record says."""
    assert script.wait() == OFFER
    script.step()
    shown, expected = script.prompt(), prompt_after_offer(record)
    is_long = shown == READ_ON and expected in script.terminal.text
    assert shown == expected or is_long, script.terminal.text


def prompt_after_offer(record: Record) -> str:
    """Where a run goes on: the decision, the check of what was under way, or what follows."""
    last = record.exercises[-1] if record.exercises else None
    if record.outcome == "stopped":
        return {"urgent": URGENT_STOP, "professional": URGENT_PAGE}.get(record.reason or "", STOP)
    if last is None:
        return _WORK["one"]
    if last.answer is None and last.decision is None:
        return _CHECKS[last.rung]
    if last.answer == "yes":
        return LIE_DOWN
    if last.answer == "moved-up" and not last.has_moved:
        return NEARER
    following = [*(_WORK[rung] for rung in RUNGS), SKIPPED]
    return _WORK[EASIER] if last.decision == "easier" else following[last.place]


def begin(terminal: Terminal) -> Script:
    """From a session's first page to its first get-ready, with symptoms in the right calf."""
    return Script(terminal).step_until(READY)
