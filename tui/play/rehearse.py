"""What a session would do with given answers: a run without clock, history or record."""

from collections.abc import Iterable
from dataclasses import dataclass

from tui.plan.model import Exercise, Session, Side
from tui.play.events import Decided, Event, LeftOut, Outcome, Settled
from tui.play.rules import Decision, LeftOutWhy, StopReason
from tui.play.run import Run
from tui.play.sides import sides_to_do
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, Symptoms
from tui.play.turn import BEGUN_AFTER_SECONDS

TOKENS = (
    "n",
    "m",
    "y1",
    "y1x",
    "y2",
    "y3",
    "h",
    "h-y1",
    "h-y1x",
    "h-y2",
    "h-y3",
    "s",
    "sx",
)
"""One answer each. n: no; m: moved up; y1: spread that eases, y1x: that does not; y2, y3: the keys
2 and 3 after a yes; h: sharp pain, then a no or another answer; s: told before the exercise began,
sx: that does not ease (C12, C14, C15)."""
_LONG_ENOUGH_SECONDS = 1e9
_GRAVER = {"y2": Input.NEW_SIGNS, "y3": Input.RED_FLAG}


@dataclass(frozen=True, slots=True)
class Played:
    """One check of the rehearsal: the rung that was played before it, and the answer given.

    `is_settled` says that a rest followed in which symptoms settled. `place` is an index into the
    session's exercises; `step` is the one at which the dose was, None where it does not build up.
    """

    place: int
    exercise: str
    rung: Exercise
    sides: tuple[Side | None, ...]
    is_lowered: bool
    answer: str
    decision: Decision | None
    is_settled: bool
    step: int | None


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


@dataclass(frozen=True, slots=True)
class Moment:
    """A rehearsal between two checks: the run as it is then, and the course so far."""

    state: RunState
    course: tuple[Played | PassedOver, ...]

    @property
    def rehearsal(self) -> Rehearsal:
        """What it came to; raises ValueError before the last moment, when the run is over."""
        if self.state.outcome is None:
            raise ValueError("a rehearsal that is not over")
        return Rehearsal(self.course, self.state.outcome, self.state.reason)


@dataclass(frozen=True, slots=True)
class Rehearsing:
    """Plays a session with answers from `TOKENS`, one a check, on from any moment of it.

    Doses that build up are at a step from 0, or at the last where there are fewer (C22).
    Whoever rehearses gets the course, whatever an admission would say of these symptoms.
    """

    session: Session
    symptoms: Symptoms
    turned_on: frozenset[str]
    step: int = 0

    def begin(self) -> Moment:
        """The moment before the first check."""
        run = self._run()
        passed_over = _passed_over(run.start(0.0))
        return Moment(run.state, tuple(passed_over))

    def go_on(self, moment: Moment, answers: Iterable[str] = ()) -> list[Moment]:
        """The moment and all after it, one a check; every check past the answers is a no."""
        run, moments, tokens = self._run(), [moment], iter(answers)
        run.state = moment.state
        while run.state.outcome is None:
            played = _play_one(run, next(tokens, "n"))
            moments.append(Moment(run.state, (*moments[-1].course, *played)))
        return moments

    def _run(self) -> Run:
        steps = tuple(min(self.step, planned.last_step) for planned in self.session.exercises)
        before = Before(self.symptoms, turned_on=self.turned_on, steps=steps)
        return Run(self.session, before, gap_seconds=float("inf"))


def rehearse(
    session: Session,
    symptoms: Symptoms,
    turned_on: frozenset[str],
    answers: tuple[str, ...],
    step: int = 0,
) -> Rehearsal:
    """Play a session from its start to its end, as `Rehearsing` does."""
    rehearsing = Rehearsing(session, symptoms, turned_on, step)
    return rehearsing.go_on(rehearsing.begin(), answers)[-1].rehearsal


def _play_one(run: Run, token: str) -> list[Played | PassedOver]:
    """Play the rung that is up, and tell it with what was passed over after it."""
    place, planned, rung = run.state.place, run.planned, run.rung
    is_lowered = run.state.rung > planned.start
    is_built = run.state.rung == planned.start and planned.last_step > 0
    step = run.step_at(place) if is_built else None
    events = _answer(run, token)
    decision = next((e.decision for e in reversed(events) if isinstance(e, Decided)), None)
    sides = sides_to_do(rung.side, run.before.affected)
    is_settled = Settled(is_settled=True) in events
    played = Played(place, planned.slug, rung, sides, is_lowered, token, decision, is_settled, step)
    return [played, *_passed_over(events)]


def _answer(run: Run, token: str) -> list[Event]:
    """Play the exercise under way to its check, and answer it and what follows from that."""
    is_hurt, is_early = token.startswith("h"), token in ("s", "sx")
    answer = token.removeprefix("h-") if token != "h" else "n"
    if is_early:
        events = _say(run, Input.SPREAD)
    else:
        events = _hurt(run) if is_hurt else _worked(run)
        events += _checked(run, answer)
    if run.state.phase is Phase.SETTLE:
        events += _rested(run, is_settled=not token.endswith("x"))
    if run.state.phase is Phase.RED_FLAGS:
        events += _say(run, Input.YES if answer == "y3" else Input.NO)
    return events


def _say(run: Run, said: Input) -> list[Event]:
    return run.handle(said, run.state.seen + 2.0)


def _worked(run: Run) -> list[Event]:
    """The whole exercise, by the tempo."""
    events = [] if _is_by_tempo(run) else _say(run, Input.HANDS_FREE)
    events += _say(run, Input.GO_ON)
    return events + run.tick(run.state.seen + _LONG_ENOUGH_SECONDS)


def _hurt(run: Run) -> list[Event]:
    """The exercise is begun, and ends with sharp pain."""
    events = _say(run, Input.GO_ON)
    while not run.state.begun_told:
        events += run.tick(run.state.seen + BEGUN_AFTER_SECONDS)
    return events + _say(run, Input.HURTS)


def _checked(run: Run, answer: str) -> list[Event]:
    """The check, with the graver key after a yes; in an easing position in its place."""
    graver = _GRAVER.get(answer)
    if graver is not None and run.session.on_spread.action == "next":
        return _say(run, graver)
    said = {"n": Input.NO, "m": Input.MOVED_UP}.get(answer, Input.YES)
    events = _say(run, said)
    if run.state.phase is Phase.NEARER:
        events += _say(run, Input.GO_ON)
    return events + (_say(run, graver) if graver is not None else [])


def _rested(run: Run, *, is_settled: bool) -> list[Event]:
    events = _say(run, Input.GO_ON)
    events += run.tick(run.state.seen + _LONG_ENOUGH_SECONDS)
    return events + _say(run, Input.NO if is_settled else Input.YES)


def _is_by_tempo(run: Run) -> bool:
    return run.state.turn is not None and run.state.turn.pacing.by_tempo


def _passed_over(events: list[Event]) -> list[Played | PassedOver]:
    return [PassedOver(e.exercise, e.why) for e in events if isinstance(e, LeftOut)]
