"""A front end without a screen: a person who answers from a script, on a clock of their own."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, assert_never, cast

from tui import resources
from tui.commands.opening import session_of
from tui.plan.library import load_library
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.events import Event
from tui.play.state import Input
from tui.records.reading import read_record
from tui.records.record import Record
from tui.records.store import Store
from tui.visit import questions
from tui.visit.form import Draft
from tui.visit.means import Means
from tui.visit.questions import AnyQuestion, Question
from tui.visit.sitting import Sitting
from tui.visit.visit import Visit

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
Answer = TypeVar("Answer")
Reply = object
Step = tuple[type[Question[Any]], Reply]
"""The kind of question that has to come next, and what is answered.

The answer to a phase of a run is what is said until it is over: inputs, seconds that pass, `PLAY`
and `REST`. That to a form is what is changed in it, None to go back. A function is given the
question and returns any of these.
"""
PLAY, REST = "play", "rest"
LONGER_THAN_A_HELD_KEY_SECONDS = 2.0


class Person:
    """Answers as the script says; when it is at its end, the visit is abandoned there."""

    def __init__(self, script: Iterable[Step]) -> None:
        self.asked: list[AnyQuestion] = []
        self.heard: list[Event] = []
        self._script = deque(script)
        self._now = 1000.0

    def now(self) -> float:
        """Seconds that pass only by the script."""
        return self._now

    def hear(self, event: Event) -> None:
        """Note what happened."""
        self.heard.append(event)

    async def ask(self, question: Question[Answer]) -> Answer:
        """The next answer of the script."""
        asked = cast(AnyQuestion, question)
        self.asked.append(asked)
        if not self._script:
            raise asyncio.CancelledError
        kind, reply = self._script.popleft()
        assert isinstance(question, kind), f"{question} came where {kind.__name__} was expected"
        if callable(reply):
            reply = reply(question)
        return cast(Answer, self._answer(asked, reply))

    def _answer(self, question: AnyQuestion, reply: Reply) -> object:
        match question:
            case (
                questions.ExerciseQuestion()
                | questions.CheckQuestion()
                | questions.SettleQuestion()
                | questions.StopQuestion()
            ):
                self._live_through(question.sitting, reply)
                return None
            case questions.BeforeQuestion():
                return None if reply is None else _filled_in(question.draft, reply).before()
            case questions.AfterQuestion():
                return None if reply is None else _filled_in(question.draft, reply).symptoms()
            case questions.ShelfQuestion():
                named = [each for each in question.shelf.sessions if each.name == reply]
                return named[0] if named else reply
            case (
                questions.BrowseQuestion()
                | questions.IntroQuestion()
                | questions.ScreeningQuestion()
                | questions.AdviceQuestion()
                | questions.CarryOnQuestion()
                | questions.SummaryQuestion()
            ):
                return reply
            case _:
                assert_never(question)

    def _live_through(self, sitting: Sitting, reply: Reply) -> None:
        """Do what is said in a phase, which has to end by it."""
        phase = sitting.run.state.phase
        for act in reply if isinstance(reply, tuple) else (reply,):
            self._do(sitting, act)
        assert sitting.run.state.phase is not phase, f"{reply} does not end {phase}"

    def _do(self, sitting: Sitting, act: Reply) -> None:
        if isinstance(act, Input):
            self._now += LONGER_THAN_A_HELD_KEY_SECONDS
            sitting.tick(self._now)
            sitting.handle(act, self._now)
        elif isinstance(act, float):
            self._pass(sitting, act)
        elif act == REST:
            self._pass(sitting, sitting.run.settle_seconds_left + 1.0)
        else:
            assert act == PLAY, act
            self._play(sitting)

    def _play(self, sitting: Sitting) -> None:
        """The exercise under way to its check, by the tempo."""
        turn = sitting.run.state.turn
        assert turn is not None
        if not turn.pacing.by_tempo:
            self._do(sitting, Input.HANDS_FREE)
        self._do(sitting, Input.GO_ON)
        phase = sitting.run.state.phase
        while sitting.run.state.phase is phase:
            self._pass(sitting, 1.0)

    def _pass(self, sitting: Sitting, seconds: float) -> None:
        """Time that passes without a gap."""
        until = self._now + seconds
        while self._now < until:
            self._now += 1.0
            sitting.tick(self._now)


def _filled_in(draft: Draft, changes: object) -> Draft:
    assert isinstance(changes, dict)
    return replace(draft, **changes)


def visit(
    home: Path,
    shelf: Shelf,
    script: Iterable[Step],
    *,
    now: datetime | Callable[[], datetime] = NOON,
    first: Session | None = None,
) -> tuple[Person, Visit]:
    """A visit from its start until the script or the visit ends."""
    person, find = Person(script), partial(session_of, shelf=shelf)
    wall_clock = now if callable(now) else lambda: now
    made = Visit(Means(shelf, Store(home / "records"), wall_clock, find), person)
    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(made.choose() if first is None else made.play_one(first))
        assert not person._script, f"nobody asked for {list(person._script)}"
    return person, made


def shelf_of(*sessions: Session) -> Shelf:
    """Sessions with the real library for their easing positions."""
    return Shelf(load_library(resources.sessions_folder()), sessions, ())


def kept(home: Path) -> list[Record]:
    """All records, the oldest first."""
    return [read_record(entry.path) for entry in Store(home / "records").entries()]
