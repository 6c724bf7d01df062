"""Every course that a small session can take: it can be carried on, and what follows is no harder.

A course is what was done and answered, whatever time it took. The session has three exercises
with ladders of three rungs, and shared rungs, directions and other tags.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import make_exercise, make_session
from tui.plan.model import Action, Session
from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, Symptoms
from tui.records.fold import KEPT_EVENTS, with_event
from tui.records.record import Record, begin_record
from tui.records.resume import resumed
from tui.records.review import review

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
CHOICES: dict[Phase, tuple[Input, ...]] = {
    Phase.EXERCISE: (Input.HURTS, Input.EASIER, Input.SKIP, Input.LEAVE),
    Phase.CHECK: (Input.YES, Input.NO),
    Phase.SETTLE: (Input.YES, Input.NO, Input.NEW_SIGNS, Input.RED_FLAG),
    Phase.STOPPED: (Input.NEW_SIGNS, Input.RED_FLAG, Input.GO_ON),
    Phase.AFTER: (),
}
Course = tuple[RunState, Record]


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
    if before.phase is Phase.EXERCISE:
        run.state = before
        events = run.ask("next")
        yield run.state, folded(record, events)
    run.state = before
    rest = run.tick(before.seen + run.settle_seconds_left + 1.0)
    rested = run.state
    for said in CHOICES[before.phase]:
        run.state = rested
        if run.allows(said):
            events = [*rest, *run.handle(said, rested.seen + 1.0)]
            if any(isinstance(event, KEPT_EVENTS) for event in events):
                yield run.state, folded(record, events)


def folded(record: Record, events: list[Event]) -> Record:
    for event in events:
        record = with_event(record, event, NOON)
    return record


@pytest.mark.parametrize(
    ("action", "limit"), [("regress", 2), ("regress", 1), ("stop", 2), ("stop", 1)]
)
def test_every_course(action: Action, limit: int, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(session(action, limit), Before(Symptoms("right", 3, 4)), gap_seconds=float("inf"))
    count = 0
    for state, record in courses(run):
        count += 1
        if state.phase is not Phase.AFTER:
            carries_on(run.session, state, record)
        starts_no_harder(run.session, record)
    with capsys.disabled():
        print(f"\n{action}, limit {limit}: {count:,} courses carried on and looked back at")


def carries_on(plan: Session, old: RunState, record: Record) -> None:
    again, brought_up, _ = resumed(plan, record, now=5000.0)
    new = again.state
    assert (new.phase, new.place, new.rung) == (old.phase, old.place, old.rung)
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
    spread = {exercise.rung for exercise in record.exercises if exercise.answer == "yes"}
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
