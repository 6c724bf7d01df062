"""What a session would do with given answers: a run without clock, history or record."""

from dataclasses import dataclass

from tui.plan.model import Exercise, Session, Side
from tui.play.events import Decided, Event, LeftOut, Outcome
from tui.play.rules import Decision, LeftOutWhy, StopReason
from tui.play.run import Run
from tui.play.sides import Affected, sides_to_do
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms

TOKENS = ("n", "y1", "y1x", "y2", "y3")
"""One answer each: no; spread that eases; spread that does not; the keys 2 and 3 after a yes."""
_LONG_ENOUGH_SECONDS = 1e9


@dataclass(frozen=True, slots=True)
class Played:
    """One check of the rehearsal: the rung that was played before it, and the answer given."""

    exercise: str
    rung: Exercise
    sides: tuple[Side | None, ...]
    is_lowered: bool
    answer: str
    decision: Decision | None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """An exercise that was left out before the run ended."""

    exercise: str
    why: LeftOutWhy


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would happen, in order, and how it would end."""

    course: tuple[Played | PassedOver, ...]
    outcome: Outcome
    reason: StopReason | None


def rehearse(
    session: Session, affected: Affected, turned_on: frozenset[str], answers: tuple[str, ...]
) -> Rehearsal:
    """Play a session with answers from `TOKENS`, one a check; every check past them is a no."""
    before = Before(Symptoms(affected, reach=1, intensity=0), turned_on=turned_on)
    run = Run(session, before, gap_seconds=float("inf"))
    course = _passed_over(run.start(0.0))
    tokens = iter(answers)
    while run.state.outcome is None:
        token = next(tokens, "n")
        course += _play_one(run, affected, token)
    return Rehearsal(tuple(course), run.state.outcome, run.state.reason)


def _play_one(run: Run, affected: Affected, token: str) -> list[Played | PassedOver]:
    """Play the rung that is up, and tell it with what was passed over after it."""
    exercise, rung = run.planned.slug, run.rung
    is_lowered = run.state.rung > run.planned.start
    events = _answer(run, token)
    decision = next((e.decision for e in reversed(events) if isinstance(e, Decided)), None)
    sides = sides_to_do(rung.side, affected)
    played = Played(exercise, rung, sides, is_lowered, token, decision)
    return [played, *_passed_over(events)]


def _answer(run: Run, token: str) -> list[Event]:
    """Play the exercise under way to its check, and answer it and the settle rest."""
    now = run.state.seen + 1.0
    events = run.handle(Input.HANDS_FREE, now) if not _is_by_tempo(run) else []
    events += run.handle(Input.GO_ON, now)
    now += _LONG_ENOUGH_SECONDS
    events += run.tick(now)
    events += run.handle(Input.NO if token == "n" else Input.YES, now)
    if token == "y2":
        events += run.handle(Input.NEW_SIGNS, now)
    if token == "y3":
        events += run.handle(Input.RED_FLAG, now)
    if run.state.phase is Phase.SETTLE:
        now += _LONG_ENOUGH_SECONDS
        events += run.handle(Input.YES if token == "y1x" else Input.NO, now)
    return events


def _is_by_tempo(run: Run) -> bool:
    return run.state.turn is not None and run.state.turn.pacing.by_tempo


def _passed_over(events: list[Event]) -> list[Played | PassedOver]:
    return [PassedOver(e.exercise, e.why) for e in events if isinstance(e, LeftOut)]
