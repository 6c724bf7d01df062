"""Every course that a small session can take: it can be carried on, and what follows is no harder.

A course is what was done and answered, whatever time it took. The session has three exercises
with ladders of three rungs, and shared rungs, directions and other tags.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Literal

import pytest

from tests.factories import make_exercise, make_session
from tui.plan.model import Action, Session
from tui.play.events import Begun, Event
from tui.play.run import Run
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, Symptoms
from tui.records.fold import KEPT_EVENTS, with_event
from tui.records.record import Record, begin_record
from tui.records.resume import resumed
from tui.records.review import review

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
CHOICES: dict[Phase, tuple[Input, ...]] = {
    Phase.EXERCISE: (Input.SPREAD, Input.HURTS, Input.EASIER, Input.SKIP, Input.LEAVE),
    Phase.SKIPPED: (Input.YES, Input.NO, Input.SPREAD),
    Phase.CHECK: (Input.YES, Input.NO, Input.NEW_SIGNS, Input.RED_FLAG),
    Phase.SETTLE: (Input.YES, Input.NO),
    Phase.RED_FLAGS: (Input.YES, Input.NO),
    Phase.STOPPED: (Input.GO_ON,),
    Phase.AFTER: (),
    Phase.OVER: (),
}
QUARTERS = 4
Course = tuple[RunState, Record]
Choice = Input | Literal["play"]


def session(action: Action, limit: int) -> Session:
    return make_session(
        make_exercise("bow", ["flexion", "hip"], ["bow", "small-bow", "rest"]),
        make_exercise("lift", ["hip"], ["high-lift", "lift", "rest"]),
        make_exercise("curl", ["flexion"], ["curl", "small-bow", "rest"]),
        action=action,
        limit=limit,
    )


def courses(run: Run) -> Iterator[Course]:
    """Each state of a course after each thing that can be done or answered; `run` is at it."""
    record = begin_record(run.session, run.before, 1, NOON)
    events = run.start(0.0)
    waiting = [(run.state, folded(record, events))]
    while waiting:
        run.state, record = course = waiting.pop()
        yield course
        waiting += following(run, *course)


def following(run: Run, before: RunState, record: Record) -> Iterator[Course]:
    for choice in choices(run, before):
        run.state = before
        events = done(run, choice)
        if any(isinstance(event, KEPT_EVENTS) for event in events):
            yield run.state, folded(record, events)


def choices(run: Run, state: RunState) -> list[Choice]:
    """What is tried in a state: once an easier rung was chosen, going back and forth is not.

    One exercise that is skipped, before anything spread or hurt, is enough.
    """
    run.state = state
    out = {Input.EASIER} if state.chosen_from is not None else set()
    out |= {Input.SKIP} if state.skipped or state.spreads or state.hurts else set()
    said = [each for each in CHOICES[state.phase] if each not in out]
    allowed = [each for each in said if state.phase is Phase.SETTLE or run.allows(each)]
    return [*allowed, "play"] if state.phase is Phase.EXERCISE else list(allowed)


def done(run: Run, choice: Choice) -> list[Event]:
    """Play what is up to its check, rest and answer, or say something a second later."""
    if choice == "play":
        run.begin_again()
        return [Begun(run.planned.slug, run.rung.slug), *run.ask("next")]
    events: list[Event] = []
    if run.state.phase is Phase.SETTLE:
        events += run.handle(Input.GO_ON, run.state.seen + 1.0)
        events += run.tick(run.state.seen + run.settle_seconds_left)
    events += run.handle(Input(choice), run.state.seen + 1.0)
    if run.state.phase is Phase.LEAVING:
        events += run.handle(Input.YES, run.state.seen + 1.0)
    return events


def folded(record: Record, events: list[Event]) -> Record:
    for event in events:
        record = with_event(record, event, NOON)
    return record


@pytest.mark.parametrize(
    ("action", "limit"), [("regress", 2), ("regress", 1), ("stop", 2), ("stop", 1)]
)
def test_every_course(
    action: Action, limit: int, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Run(session(action, limit), Before(Symptoms("right", 3, 4)), gap_seconds=float("inf"))
    count = 0
    for number, (state, record) in enumerate(courses(run)):
        if number % QUARTERS >= pytestconfig.getoption("--courses"):
            continue
        count += 1
        if state.phase not in (Phase.AFTER, Phase.OVER):
            carries_on(run.session, state, record)
        starts_no_harder(run.session, record)
    with capsys.disabled():
        print(f"\n{action}, limit {limit}: {count:,} courses carried on and looked back at")


def carries_on(plan: Session, old: RunState, record: Record) -> None:
    again, brought_up, _ = resumed(plan, record, now=5000.0)
    new = again.state
    # To leave the page of the urgent signs is a yes to it (C12).
    was_left = old.phase is Phase.RED_FLAGS and old.change == 3
    phase = Phase.STOPPED if was_left else old.phase
    assert (new.phase, new.place, new.rung) == (phase, old.place, old.rung)
    assert (new.spreads, new.change, new.hurt) == (old.spreads, old.change, old.hurt)
    assert (new.then, new.outcome, new.reason) == (old.then, old.outcome, old.reason)
    assert brought_up == record
    # What was answered but not yet decided when the power went is decided in the same way.
    if record.exercises and record.exercises[-1].answer == "yes" and old.phase is Phase.SETTLE:
        undecided = replace(record.exercises[-1], decision=None)
        torn = replace(record, exercises=(*record.exercises[:-1], undecided))
        assert resumed(plan, torn, now=5000.0)[0].state.phase is Phase.SETTLE


def starts_no_harder(plan: Session, record: Record) -> None:
    """The carried-over start is never harder than the rung that was tolerated last."""
    look_back = review(plan, [record], NOON + timedelta(days=1))
    spread = {exercise.rung for exercise in record.spreads}
    for planned, start in zip(plan.exercises, look_back.starts, strict=True):
        ladder = [rung.slug for rung in planned.ladder]
        tolerated = [
            ladder.index(exercise.rung)
            for exercise in record.exercises
            if exercise.exercise == planned.slug and exercise.decision == "continue"
        ]
        floor = max([planned.start, *tolerated[-1:]])
        floor = max([floor, *(index + 1 for index, rung in enumerate(ladder) if rung in spread)])
        if floor == len(ladder) or start.rung is None:
            assert start.rung is None
            assert ladder[-1] in spread, "its easiest form has spread"
        else:
            assert start.rung >= floor
        assert start.harder is None, "one run is not three days"
