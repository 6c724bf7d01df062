"""What there is to be heard of a run, each cue at its moment: for who lies with closed eyes.

A cue is a value; how it sounds is for whoever plays it. At one moment there is one cue: what says
more stands for what says less.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui.play.pace import BEFORE_WORK, WORK, Part, Stretch
from tui.play.run import Run
from tui.play.state import Phase
from tui.play.turn import Turn

ASKED_AGAIN_SECONDS = 20.0
"""How long a question waits before it is heard again."""
HALF_FROM_SECONDS = 20
"""A hold so long is told at its half."""
COUNTED_FROM_SECONDS = 5.0
"""Of a stretch so long the last three seconds are told."""
HELD_FROM_SECONDS = 2
"""A hold inside a rep that is shorter is felt, not told."""


class Cue(StrEnum):
    """What is heard, from what says least to what says most."""

    REP = "rep"
    MOVE = "move"
    THREE = "three"
    TWO = "two"
    ONE = "one"
    HALF = "half"
    START = "start"
    DONE = "done"
    NEXT_HOLD = "next-hold"
    NEXT_SET = "next-set"
    CHANGE_SIDE = "change-side"
    READY = "ready"
    PAUSED = "paused"
    LIE_DOWN = "lie-down"
    REST_BEGINS = "rest-begins"
    FINISHED = "finished"
    QUESTION = "question"
    SETTLED = "settled"
    LOST_TIME = "lost-time"
    STOP = "stop"


_GRAVITY = {cue: number for number, cue in enumerate(Cue)}
_COUNTS = {3.0: Cue.THREE, 2.0: Cue.TWO, 1.0: Cue.ONE}
_ASKING = frozenset({Phase.CHECK, Phase.NEARER, Phase.LEAVING, Phase.SKIPPED, Phase.RED_FLAGS})
_NOT_WORK = {Part.CHANGE_SIDE: Cue.CHANGE_SIDE, Part.REST: Cue.DONE}
_NOT_TO_THE_END = frozenset({Phase.STOPPED, Phase.RED_FLAGS, Phase.AFTER})
"""What leads to the last form otherwise than by the last exercise."""
NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class _Seen:
    """A run as it was when it was listened to last."""

    phase: Phase
    up: tuple[int, int, float]
    turn: Turn | None
    is_lying: bool
    is_settled: bool


def says_more(one: Cue, other: Cue) -> bool:
    """Whether a cue outweighs another."""
    return _GRAVITY[one] > _GRAVITY[other]


def is_long_hold(stretch: Stretch) -> bool:
    """Whether a stretch is a hold so long that its half is told."""
    return stretch.part is Part.HOLD and (stretch.seconds or 0.0) >= HALF_FROM_SECONDS


class Cues:
    """Listens to one run."""

    def __init__(self) -> None:
        self._seen: _Seen | None = None
        self._asked_at = 0.0

    def at(
        self, run: Run, now: float, *, has_lost_time: bool = False, is_asked_first: bool = False
    ) -> Cue | None:
        """What is heard at this moment, now that the run has been brought up to it.

        `is_asked_first`: a question waits that comes before what the run is at.
        """
        before, after = self._seen, _seen(run)
        self._seen = after
        found = list(_changes(before, after, has_lost_time=has_lost_time))
        if before is None or before.phase is not after.phase or found:
            self._asked_at = now
        elif (is_asked_first or _waits(after)) and now - self._asked_at >= ASKED_AGAIN_SECONDS:
            self._asked_at = now
            return Cue.QUESTION if is_asked_first else _question_of(after)
        return max(found, key=_GRAVITY.__getitem__, default=None)


def _seen(run: Run) -> _Seen:
    state = run.state
    is_settled = run.is_lying and run.settle_seconds_left == 0
    up = (state.place, state.rung, state.entered_at)
    return _Seen(state.phase, up, state.turn, run.is_lying, is_settled)


def _waits(seen: _Seen) -> bool:
    """Whether a question, or how to lie, waits for an answer."""
    is_resting = seen.is_lying and not seen.is_settled
    return seen.phase in _ASKING or (seen.phase is Phase.SETTLE and not is_resting)


def _question_of(seen: _Seen) -> Cue:
    if seen.phase is Phase.SETTLE:
        return Cue.SETTLED if seen.is_settled else Cue.LIE_DOWN
    return Cue.QUESTION


def _changes(before: _Seen | None, after: _Seen, *, has_lost_time: bool) -> Iterator[Cue]:
    """All that has changed."""
    has_entered = before is None or before.phase is not after.phase
    if has_lost_time:
        yield Cue.LOST_TIME
    if after.phase in _ASKING and has_entered:
        yield Cue.QUESTION
    elif after.phase is Phase.STOPPED and has_entered:
        yield Cue.STOP
    elif after.phase is Phase.AFTER and before and before.phase not in _NOT_TO_THE_END:
        yield Cue.FINISHED
    elif after.phase is Phase.SETTLE:
        yield from _settling(before, after, has_entered=has_entered)
    elif after.phase is Phase.EXERCISE:
        yield from _exercising(before, after)


def _settling(before: _Seen | None, after: _Seen, *, has_entered: bool) -> Iterator[Cue]:
    if has_entered and not after.is_lying:
        yield Cue.LIE_DOWN
    if after.is_lying and not (before and before.is_lying):
        yield Cue.REST_BEGINS
    if after.is_settled and not (before and before.is_settled):
        yield Cue.SETTLED


def _exercising(before: _Seen | None, after: _Seen) -> Iterator[Cue]:
    turn = after.turn
    if turn is None:
        return
    is_same = before is not None and before.phase is Phase.EXERCISE and before.up == after.up
    was = before.turn if before is not None and is_same else None
    if was is None:
        yield Cue.READY
        return
    if turn.paused and not was.paused:
        yield Cue.PAUSED
    elif turn.index > was.index:
        yield from _moved_on(was, turn)
    elif turn.count_in_until is not None:
        left = was.count_in_seconds if was.count_in_until is not None else NEVER
        yield from _counted(left, turn.count_in_seconds)
    elif was.count_in_until is not None and not turn.paused:
        yield from _began(turn.stretch)
    elif not turn.paused and turn.stretch is not None:
        yield from _counted_down(was, turn, turn.stretch)


def _moved_on(was: Turn, turn: Turn) -> Iterator[Cue]:
    """From one stretch to another, or over several."""
    if turn.reps_done > was.reps_done:
        yield Cue.REP
    if turn.stretch is None or was.stretch is None:
        return
    if turn.count_in_until is not None:
        yield from _counted(NEVER, turn.count_in_seconds)
    elif turn.stretch.part in _NOT_WORK:
        yield _NOT_WORK[turn.stretch.part]
    else:
        yield from _worked_on(was, turn, was.stretch, turn.stretch)


def _worked_on(was: Turn, turn: Turn, left: Stretch, stretch: Stretch) -> Iterator[Cue]:
    """Into work, or from one part of it to another."""
    is_later_set = stretch.set_number > 1 and stretch.rep_number == 1
    dose = turn.pacing.dose
    if left.part in BEFORE_WORK:
        after_rest = Cue.NEXT_HOLD if left.part is Part.REST else Cue.START
        yield Cue.NEXT_SET if is_later_set else after_rest
    elif stretch.set_number > left.set_number:
        yield Cue.NEXT_SET
    elif turn.reps_done == was.reps_done and (
        dose.hold_seconds >= HELD_FROM_SECONDS or turn.pacing.by_tempo
    ):
        yield Cue.MOVE


def _began(stretch: Stretch | None) -> Iterator[Cue]:
    if stretch is not None and stretch.part in WORK:
        yield Cue.START


def _counted_down(was: Turn, turn: Turn, stretch: Stretch) -> Iterator[Cue]:
    """The half and the last seconds of a stretch that has a length."""
    before, after = was.remaining_seconds, turn.remaining_seconds
    if before is None or after is None or not stretch.seconds:
        return
    if is_long_hold(stretch) and before > stretch.seconds / 2 >= after:
        yield Cue.HALF
    is_told = stretch.part is Part.HOLD or stretch.part in BEFORE_WORK
    if is_told and stretch.seconds >= COUNTED_FROM_SECONDS:
        yield from _counted(before, after)


def _counted(before: float, after: float) -> Iterator[Cue]:
    """The seconds that have been passed; `after` may be one of them just now."""
    yield from (cue for left, cue in _COUNTS.items() if before > left >= after)
