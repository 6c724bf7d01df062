"""A front end without a screen: a person who answers from a script, on a clock of their own.

`visit(tmp_path, SHELF, [*FIRST_DAY, *YES, SETTLED, *NO, *END, LEAVE])` is a whole visit, and fails
where another question comes than the script says. The parts of scripts are in `scripts`.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, assert_never, cast

from tests.bundled import library
from tui.commands.opening import session_of
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.cues import Cue
from tui.play.events import Event
from tui.play.state import Input, Phase
from tui.play.symptoms import Symptoms
from tui.records.reading import read_record
from tui.records.record import Record
from tui.records.store import Store
from tui.visit import questions
from tui.visit.form import Draft
from tui.visit.keeping import Keeping
from tui.visit.means import Means
from tui.visit.questions import AnyQuestion, Question
from tui.visit.sitting import Sitting
from tui.visit.visit import Visit

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
Answer = TypeVar("Answer")
Asked = TypeVar("Asked")
Reply = object
Step = tuple[type[Question[Any]], Reply]
"""The kind of question that has to come next, and what is answered.

The answer to a phase of a run is what is said until it is over: inputs, seconds that pass, `PLAY`,
`SKIP_ALL`, `REST` and a `Sleep`; only the last of them may end it. That to a form is what is
changed in it, None to go back. A function is given the question, may look at it or do something
meanwhile, and returns any of these. `CUT_OFF` in place of an answer, or while a phase lasts,
abandons the visit.
"""
PLAY, SKIP_ALL, REST, CUT_OFF = "play", "skip all", "rest", "cut off"
LONGER_THAN_A_HELD_KEY_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Sleep:
    """Hours for which the machine sleeps in the middle of a phase: no second of them is seen."""

    hours: float


def meanwhile(act: Callable[[], object], reply: Reply) -> Reply:
    """Something that is done, perhaps in another terminal, between a question and its answer."""

    def do_and_reply(_question: object) -> Reply:
        act()
        return reply

    return do_and_reply


PASSED_OVER = (questions.PickQuestion, questions.ActivityQuestion, questions.AbilityQuestion)


class Person:
    """Answers as the script says; when it is at its end, the visit is abandoned there.

    What can be passed over is passed over unless the script says something.

    `has_ended` tells whether the visit has come to its own end instead.
    """

    def __init__(self, means: Means, script: Iterable[Step]) -> None:
        self.visit = Visit(means, self)
        self.asked: list[AnyQuestion] = []
        self.cues: list[Cue] = []
        self.has_ended = False
        self._script = deque(script)
        self._now = 1000.0

    @property
    def heard(self) -> list[Event]:
        """All that happened in the runs of this visit."""
        return [event for sitting in self.keeping.sittings for event in sitting.log]

    @property
    def keeping(self) -> Keeping:
        """What is to be kept of the visit."""
        return self.visit.keeping

    def asked_for(self, kind: type[Asked]) -> list[Asked]:
        """All questions of a kind."""
        return [question for question in self.asked if isinstance(question, kind)]

    def live(self, first: Session | None = None) -> None:
        """The visit from its start until it ends or is abandoned."""
        course = self.visit.choose() if first is None else self.visit.play_one(first)
        with contextlib.suppress(asyncio.CancelledError):
            try:
                # Every answer is there at once, so that nothing is ever waited for.
                course.send(None)
            except StopIteration:
                self.has_ended = True
        assert not self._script, f"nobody asked for {list(self._script)}"

    def wait(self, seconds: float) -> None:
        """Let time pass in which nobody looks."""
        self._now += seconds

    # What a visit needs of its front end

    def now(self) -> float:
        """Seconds that pass only by the script."""
        return self._now

    def hear(self, cue: Cue) -> None:
        """Note what there is to be heard."""
        self.cues.append(cue)

    def _passes_over(self, question: AnyQuestion) -> bool:
        is_next = bool(self._script) and self._script[0][0] is type(question)
        return isinstance(question, PASSED_OVER) and not is_next

    async def ask(self, question: Question[Answer]) -> Answer:
        """The next answer of the script."""
        asked = cast(AnyQuestion, question)
        self.asked.append(asked)
        if self._passes_over(asked):
            return cast(Answer, None)
        if not self._script:
            raise asyncio.CancelledError
        kind, reply = self._script.popleft()
        assert isinstance(question, kind), (
            f"{type(question).__name__} came where {kind.__name__} was expected"
        )
        if callable(reply):
            reply = reply(question)
        if reply == CUT_OFF:
            raise asyncio.CancelledError
        answer = cast(Answer, self._answer(asked, reply))
        question.keep(answer)
        return answer

    def _answer(self, question: AnyQuestion, reply: Reply) -> object:
        match question:
            case (
                questions.ExerciseQuestion()
                | questions.EndQuestion()
                | questions.SkippedQuestion()
                | questions.CheckQuestion()
                | questions.NearerQuestion()
                | questions.SettleQuestion()
                | questions.RedFlagsQuestion()
                | questions.StopQuestion()
                | questions.GraveSignQuestion()
            ):
                is_no = isinstance(question, questions.GraveSignQuestion) and reply is Input.NO
                if not is_no:
                    self._live_through(question.sitting, reply)
                return None
            case questions.BeforeQuestion():
                return None if reply is None else _filled_in(question.draft, reply)
            case questions.AfterQuestion():
                if isinstance(reply, (Input, Sleep)):
                    self._live_through(question.sitting, reply)
                    return None
                return None if reply is None else _after(question.draft, reply)
            case questions.ShelfQuestion():
                named = [each for each in question.shelf.sessions if each.name == reply]
                return named[0] if named else reply
            case (
                questions.PersonQuestion()
                | questions.BrowseQuestion()
                | questions.ProgressQuestion()
                | questions.SettingsQuestion()
                | questions.IntroQuestion()
                | questions.ScreeningQuestion()
                | questions.MarkQuestion()
                | questions.ClearQuestion()
                | questions.PickQuestion()
                | questions.ActivityQuestion()
                | questions.AbilityQuestion()
                | questions.ConfirmQuestion()
                | questions.AdviceQuestion()
                | questions.CarryOnQuestion()
                | questions.SummaryQuestion()
            ):
                return reply
            case _:
                assert_never(question)

    # A phase of a run

    def _live_through(self, sitting: Sitting, reply: Reply) -> None:
        """Do what is said in a phase, which has to end by the last of it."""
        phase = sitting.run.state.phase
        for act in reply if isinstance(reply, tuple) else (reply,):
            assert sitting.run.state.phase is phase, f"{phase} ends before {act}"
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
            self._do(sitting, Input.GO_ON)
            self._pass(sitting, sitting.run.settle_seconds_left + 1.0)
        elif act == CUT_OFF:
            raise asyncio.CancelledError
        elif isinstance(act, Sleep):
            self._sleep(sitting, act.hours)
        elif act == SKIP_ALL:
            while sitting.run.state.phase is Phase.EXERCISE:
                self._do(sitting, Input.SKIP)
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

    def _sleep(self, sitting: Sitting, hours: float) -> None:
        wall_time = self.visit.means.wall_clock
        assert isinstance(wall_time, WallTime)
        wall_time.pass_by(hours)
        self._now += hours * 3600
        sitting.tick(self._now)

    def _pass(self, sitting: Sitting, seconds: float) -> None:
        """Time that passes without a gap."""
        until = self._now + seconds
        while self._now < until:
            self._now += 1.0
            sitting.tick(self._now)


def _after(draft: Draft, changes: object) -> Symptoms:
    """What is told after a run; the signs have to be told anew after the key 2, and are none.

    It began days ago, unless something else is said.
    """
    assert isinstance(changes, dict)
    usual = {"signs": draft.signs or frozenset(), "onset": "days" if draft.asks_onset else None}
    return _filled_in(draft, {**usual, **changes}).symptoms()


def _filled_in(draft: Draft, changes: object) -> Draft:
    assert isinstance(changes, dict)
    filled_in = replace(draft, **changes)
    assert not filled_in.missing
    return filled_in


class WallTime:
    """A wall clock that stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def __call__(self) -> datetime:
        return self._moment

    def pass_by(self, hours: float) -> None:
        """Let hours pass."""
        self._moment += timedelta(hours=hours)


def visit(
    home: Path,
    shelf: Shelf,
    script: Iterable[Step],
    *,
    now: datetime | WallTime = NOON,
    first: Session | None = None,
) -> Person:
    """A person's visit from its start until the script or the visit ends."""
    person = Person(means_of(home, shelf, now), script)
    person.live(first)
    return person


def means_of(home: Path, shelf: Shelf, now: datetime | WallTime = NOON) -> Means:
    """What a visit is given: these sessions, and the records in this folder."""
    wall_time = now if isinstance(now, WallTime) else WallTime(now)
    return Means(shelf, Store(home / "records"), wall_time, partial(session_of, shelf=shelf))


def shelf_of(*sessions: Session) -> Shelf:
    """Sessions with the real library for their easing positions."""
    return Shelf(library(), sessions, ())


def kept(home: Path) -> list[Record]:
    """All records, the oldest first."""
    return [read_record(entry.path) for entry in Store(home / "records").entries()]
