"""Questions by hand, on the app's screen, without the visit that leads to them."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from textual import events

from tests import bundled
from tests.factories import make_dose, make_exercise, make_session
from tests.screens.settling import until_idle
from tests.screens.stage import AGAIN_SECONDS, NOON, SILENT, Clock, Stage, make_app
from tui.app.unpinch import UnpinchApp
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.estimate import minutes_ever
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import POSITIONS, Before, Symptoms
from tui.play.usual import Compared
from tui.records.record import begin_record
from tui.records.review import Review
from tui.records.starts import Start
from tui.records.store import Store
from tui.screens.step import Step
from tui.settings.settings import Settings
from tui.visit.form import Draft, draft_after
from tui.visit.outlook import Outlook
from tui.visit.questions import (
    AfterQuestion,
    AnyQuestion,
    BeforeQuestion,
    CheckQuestion,
    ExerciseQuestion,
    NearerQuestion,
    Question,
    RedFlagsQuestion,
    SettleQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.visit.sitting import Sitting
from tui.words.screening import ANY_OF_THESE_NOW

RIGHT_CALF = Symptoms("right", reach=4, leg_pain=4, back_pain=2, numb=True, easing="legs-up")
SIZES = (
    (40, 14),
    (40, 24),
    (45, 30),
    (60, 24),
    (80, 14),
    (80, 24),
    (100, 20),
    (120, 36),
    (160, 50),
    (200, 60),
)
QUICK = make_dose(reps=2, tempo_seconds=(1.0, 1.0))
SESSION = make_session(
    make_exercise("bow", ["flexion"], ["bow", "small-bow", "rest"], dose=QUICK),
    make_exercise("curl", ["neutral"], ["curl"], dose=QUICK),
    make_exercise("lift", ["neutral"], ["lift"], dose=QUICK),
)
EXPECTED = "A pull behind the thigh that is gone as soon as you let go of the leg again."
SIGNS = tuple(line.text for line in bundled.library().screening.urgent)
PLAYED = (Input.HANDS_FREE, Input.GO_ON, 30.0)
Said = Input | float
Act = Callable[["Asked"], Awaitable[None]]


class Unsaved:
    """A file that is not there; `is_full` says why nothing is saved."""

    def __init__(self) -> None:
        self.path = Path("/home/you/records/2026/20260102T120000Z-test-000001-abcdef.toml")
        self.is_moved = False
        self.is_kept = True

    def save(self, record: object) -> None:
        """Keep nothing."""

    def close(self) -> None:
        """Nothing to let go of."""


def session_expecting(expected: str = EXPECTED) -> Session:
    """The session, with something that may be felt in its first exercise."""
    first, *others = SESSION.exercises
    rungs = tuple(replace(rung, expected=expected) for rung in first.ladder)
    return replace(SESSION, exercises=(replace(first, ladder=rungs), *others))


def sitting_after(
    *said: Said,
    symptoms: Symptoms = RIGHT_CALF,
    session: Session | None = None,
    turned_on: frozenset[str] = frozenset(),
) -> Sitting:
    """A run after what was said to it, each two seconds later, and seconds that pass."""
    run = Run(session or session_expecting(), Before(symptoms, turned_on=turned_on))
    record = begin_record(run.session, run.before, 1, NOON)
    sitting = Sitting(run, record, Unsaved(), lambda: NOON)
    now = 1000.0
    sitting.start(now)
    for each in said:
        if isinstance(each, Input):
            now += 2.0
            sitting.tick(now)
            sitting.handle(each, now)
        else:
            for _ in range(round(each)):
                now += 1.0
                sitting.tick(now)
    return sitting


def exercise_question(*said: Said) -> ExerciseQuestion:
    """An exercise under way."""
    return ExerciseQuestion(sitting_after(*said))


def check_question(symptoms: Symptoms = RIGHT_CALF) -> CheckQuestion:
    """The check of the first exercise."""
    return CheckQuestion(sitting_after(*PLAYED, symptoms=symptoms))


def nearer_question() -> NearerQuestion:
    """After it moved up."""
    return NearerQuestion(sitting_after(*PLAYED, Input.MOVED_UP))


def settle_question(*said: Said) -> SettleQuestion:
    """The rest after a spread."""
    sitting = sitting_after(*PLAYED, Input.YES, *said)
    exercises = bundled.library().exercises
    positions = {each: exercises[POSITIONS[each]] for each in POSITIONS}
    return SettleQuestion(sitting, positions)


def red_flags_question(said: Input = Input.RED_FLAG) -> RedFlagsQuestion:
    """The page of urgent signs."""
    return RedFlagsQuestion(sitting_after(*PLAYED, said), ANY_OF_THESE_NOW, SIGNS)


def stop_question(*said: Said) -> StopQuestion:
    """A stop, without more said one because it did not settle."""
    return StopQuestion(sitting_after(*PLAYED, *(said or (Input.YES, Input.YES))))


def after_question(*said: Said) -> AfterQuestion:
    """The form after a run."""
    sitting = sitting_after(*PLAYED, *(said or (Input.YES, Input.YES, Input.GO_ON)))
    return AfterQuestion(sitting, draft_after(sitting.run.before.symptoms, today=NOON.date()))


def summary_question(after: Symptoms) -> SummaryQuestion:
    """What was done, after a run that ended like this."""
    sitting = after_question().sitting
    sitting.tell_after(after)
    return SummaryQuestion(sitting)


class Asked(Stage):
    """A stage on which one question after another is asked."""

    async def show(self, question: AnyQuestion) -> "asyncio.Future[object]":
        """Ask a question in place of what is on the screen; returns what is answered."""
        sitting = getattr(question, "sitting", None)
        if isinstance(sitting, Sitting):
            self.clock.now = sitting.run.state.seen
            self.app._beaten_at = self.clock.now
        screen = self.app.screen
        answer: asyncio.Future[object] = asyncio.ensure_future(
            self.app.ask(cast(Question[object], question))
        )
        while self.app.screen is screen:
            await asyncio.sleep(0)
        await self.pilot.pause()
        return answer

    async def press(self, *keys: str) -> None:
        """Press keys, each let go of before the next on the clock of the run."""
        for key in keys:
            self.clock.now += AGAIN_SECONDS
            await self.pilot.press(key)
            await self.pilot.pause()

    async def press_at(self, key: str, at: float) -> None:
        """One press of a key, on the clock of events."""
        event = events.Key(key, key if len(key) == 1 else None)
        event.time = at
        self.app.post_message(event)
        await until_idle()
        await self.pilot.pause()

    @property
    def step(self) -> Step[object]:
        """The screen of the question."""
        assert isinstance(self.app.screen, Step)
        return self.app.screen

    def words(self) -> str:
        """All the words on the screen, in one line."""
        return " ".join(self.shown().split())


async def _ask_nothing() -> None:
    await asyncio.Event().wait()


def on_stage(
    act: Act,
    *,
    size: tuple[int, int] = (80, 24),
    arm_seconds: float = 0.0,
    settings: Settings = SILENT,
) -> None:
    """Act on an app that asks nothing by itself."""

    async def run() -> None:
        clock = Clock()
        app: UnpinchApp = make_app(
            Shelf(bundled.library(), (SESSION,), ()),
            Store(Path("/nowhere")),
            clock,
            arm_seconds,
            settings=settings,
        )
        app._sit = _ask_nothing  # type: ignore[method-assign]
        async with app.run_test(size=size) as pilot:
            await act(Asked(app, pilot, clock))

    asyncio.run(run())


def seen(questions: Sequence[AnyQuestion], size: tuple[int, int]) -> list[str]:
    """What the screens of questions show at a size."""
    pictures: list[str] = []

    async def act(stage: Asked) -> None:
        for question in questions:
            answer = await stage.show(question)
            pictures.append(stage.shown())
            answer.cancel()

    on_stage(act, size=size)
    return pictures


def before_question(**changes: object) -> BeforeQuestion:
    """The form before a first run, with what is changed in its draft."""
    starts = tuple(Start(plan.start) for plan in SESSION.exercises)
    looked = SimpleNamespace(
        past=(),
        last=None,
        starts=starts,
        stopped=None,
        refused=None,
        is_worse=False,
        is_just_cleared=False,
        spreads_today=(),
        hurts_today=(),
        known=frozenset(),
        away=None,
        compared=lambda *_: Compared(),
        offers=lambda *_, **__: frozenset(),
    )
    draft = replace(Draft(is_before=True), **changes)  # type: ignore[arg-type]
    return BeforeQuestion(draft, SESSION, cast(Review, looked), NOON, ())


def first_outlook(session: Session) -> Outlook:
    """What may be said of a session's first run."""
    return Outlook((0,) * len(session.exercises), minutes_ever(session))
