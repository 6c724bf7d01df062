"""Every course that a small session can take: it can be carried on, and what follows is no harder.

A course is what was done and answered, whatever time it took. The session has three exercises
with ladders of three rungs, and shared rungs, directions and other tags.
"""

from collections.abc import Iterator
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import make_exercise, make_session
from tui.plan.model import Action, Session
from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input, Phase
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
Course = tuple[Run, Record]


def session(action: Action, limit: int) -> Session:
    return make_session(
        make_exercise("bow", ["flexion", "hip"], ["bow", "small-bow", "rest"]),
        make_exercise("lift", ["hip"], ["high-lift", "lift", "rest"]),
        make_exercise("curl", ["flexion"], ["curl", "small-bow", "rest"]),
        action=action,
        limit=limit,
    )


def courses(plan: Session) -> Iterator[Course]:
    """Each state of a course after each thing that can be done or answered."""
    run = Run(plan, Before(Symptoms("right", 3, 4)), gap_seconds=float("inf"))
    record = begin_record(plan, run.before, 1, NOON)
    waiting = [(run, folded(record, run.start(0.0)))]
    while waiting:
        course = waiting.pop()
        yield course
        waiting += following(*course)


def following(run: Run, record: Record) -> Iterator[Course]:
    if run.state.phase is Phase.EXERCISE:
        after = fork(run)
        yield after, folded(record, after.ask("next"))
    for said in CHOICES[run.state.phase]:
        after = fork(run)
        rest = after.tick(after.state.seen + after.settle_seconds_left + 1.0)
        if after.allows(said):
            events = [*rest, *after.handle(said, after.state.seen + 1.0)]
            if any(isinstance(event, KEPT_EVENTS) for event in events):
                yield after, folded(record, events)


def fork(run: Run) -> Run:
    """The same run once more."""
    other = Run(run.session, run.before, gap_seconds=run.gap_seconds)
    other.state = copy(run.state)
    return other


def folded(record: Record, events: list[Event]) -> Record:
    for event in events:
        record = with_event(record, event, NOON)
    return record


@pytest.mark.parametrize(
    ("action", "limit"), [("regress", 2), ("regress", 1), ("stop", 2), ("stop", 1)]
)
def test_every_course(action: Action, limit: int, capsys: pytest.CaptureFixture[str]) -> None:
    plan = session(action, limit)
    count = 0
    for run, record in courses(plan):
        count += 1
        if run.state.phase is not Phase.AFTER:
            carries_on(run, record)
        starts_no_harder(plan, record)
    with capsys.disabled():
        print(f"\n{action}, limit {limit}: {count:,} courses carried on and looked back at")


def carries_on(run: Run, record: Record) -> None:
    again, brought_up, _ = resumed(run.session, record, now=5000.0)
    old, new = run.state, again.state
    assert (new.phase, new.place, new.rung) == (old.phase, old.place, old.rung)
    assert (new.spreads, new.change, new.hurt) == (old.spreads, old.change, old.hurt)
    assert (new.then, new.outcome, new.reason) == (old.then, old.outcome, old.reason)
    assert brought_up == record
    # What was answered but not yet decided when the power went is decided in the same way.
    if record.exercises and record.exercises[-1].answer == "yes" and old.phase is Phase.SETTLE:
        undecided = replace(record.exercises[-1], decision=None)
        torn = replace(record, exercises=(*record.exercises[:-1], undecided))
        assert resumed(run.session, torn, now=5000.0)[0].state.phase is Phase.SETTLE


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
