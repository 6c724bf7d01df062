"""One rung being played: where its timeline stands, its taps, pauses and count-ins."""

from dataclasses import dataclass, replace

from tui.plan.model import Side
from tui.play.pace import BEFORE_WORK, WORK, Pacing, Part, Stretch, timeline

COUNT_IN_SECONDS = 3.0
BEGUN_AFTER_SECONDS = 1.0
_AFTER_TAP = frozenset({Part.HOLD, Part.BACK})


@dataclass(frozen=True, slots=True)
class Turn:
    """The clock of one rung. All times are seconds on the caller's clock.

    A stretch runs until `deadline`. While it is suspended (`paused`, or counted in until
    `count_in_until`), `left_seconds` is what remains of it. A stretch that lasts until a tap has
    neither. `seen` is the last moment accounted for; `worked_seconds` is time spent in work,
    `worked_before` what of it was spent before the stretch under way. `last_tap` is the index of
    the stretch that the newest tap ended, None where that tap was taken back.
    """

    pacing: Pacing
    seen: float
    index: int = 0
    deadline: float | None = None
    left_seconds: float | None = None
    count_in_until: float | None = None
    paused: bool = False
    tapped: bool = False
    worked_seconds: float = 0.0
    worked_before: float = 0.0
    last_tap: int | None = None
    sets_done: int = 0
    reps_done: int = 0

    @property
    def stretch(self) -> Stretch | None:
        """The stretch under way; None when all is done."""
        stretches = timeline(self.pacing)
        return stretches[self.index] if self.index < len(stretches) else None

    def reps_on(self, side: Side) -> int | None:
        """How many reps or holds are done on a side; None for an exercise without sides."""
        if self.pacing.sides == (None,):
            return None
        past = timeline(self.pacing)[: self.index]
        return sum(stretch.ends_rep for stretch in past if stretch.side == side)

    @property
    def is_inside_tapped_rep(self) -> bool:
        """Whether what follows the tap of a rep is under way: its holds, and the way back."""
        is_tapped = self.pacing.dose.kind == "reps" and not self.pacing.by_tempo
        return is_tapped and self.stretch is not None and self.stretch.part in _AFTER_TAP

    @property
    def can_take_back(self) -> bool:
        """Whether the newest tap can be taken back: in its set, and while time runs."""
        is_going = not self.paused and self.count_in_until is None and self.stretch is not None
        if self.last_tap is None or not is_going:
            return False
        since = timeline(self.pacing)[self.last_tap : self.index]
        return not any(stretch.ends_set for stretch in since)

    @property
    def has_begun(self) -> bool:
        """Whether the exercise counts as begun: a second of work, or a tap."""
        return self.tapped or self.worked_seconds >= BEGUN_AFTER_SECONDS or self.stretch is None

    @property
    def remaining_seconds(self) -> float | None:
        """What is left of the stretch; None when it lasts until a tap."""
        if self.deadline is not None:
            return max(0.0, self.deadline - self.seen)
        return self.left_seconds

    @property
    def seconds_to_next_number(self) -> float | None:
        """How long until what counts down has come to its next whole second; None without any."""
        remaining = self.count_in_seconds or self.remaining_seconds
        return remaining % 1.0 or 1.0 if remaining else None

    @property
    def count_in_seconds(self) -> float:
        """What is left of the count-in; 0 when there is none."""
        return max(0.0, self.count_in_until - self.seen) if self.count_in_until else 0.0


def begin(pacing: Pacing, now: float) -> Turn:
    """A rung at its get-ready."""
    return _started(Turn(pacing, seen=now), now)


def advance(turn: Turn, now: float) -> Turn:
    """The turn at a later moment; stretches that are over follow one another without loss."""
    while (stretch := turn.stretch) is not None and not turn.paused:
        if turn.count_in_until is not None:
            if now < turn.count_in_until:
                break
            turn = _resumed(turn, turn.count_in_until)
        if turn.deadline is None or now < turn.deadline:
            turn = _worked(turn, now)
            break
        turn = _completed(_worked(turn, turn.deadline), stretch, turn.deadline)
    return replace(turn, seen=max(now, turn.seen))


def suspend(turn: Turn) -> Turn:
    """Paused as of the last moment seen; what remains of the stretch is kept."""
    remaining = turn.remaining_seconds
    return replace(turn, paused=True, deadline=None, left_seconds=remaining, count_in_until=None)


def resume(turn: Turn, now: float) -> Turn:
    """Out of a pause: a timed stretch is counted in first."""
    turn = replace(turn, paused=False, seen=now)
    if turn.left_seconds is None:
        return turn
    return replace(turn, count_in_until=now + COUNT_IN_SECONDS)


def stood_still(turn: Turn, now: float) -> Turn:
    """The turn after time that was no part of it; work that was under way is counted in."""
    if turn.paused or turn.stretch is None:
        return replace(turn, seen=now)
    suspended = suspend(turn)
    is_before_work = turn.stretch.part in BEFORE_WORK
    return _resumed(suspended, now) if is_before_work else resume(suspended, now)


def go_on(turn: Turn, now: float) -> Turn:
    """The one key that goes on: start, tap, pause or resume, whichever the moment means."""
    stretch = turn.stretch
    if stretch is None:
        return turn
    if turn.paused:
        return resume(turn, now)
    if turn.count_in_until is not None:
        return _resumed(turn, now)
    if stretch.part in BEFORE_WORK:
        return _skipped(turn, stretch, now)
    if stretch.part is Part.TAP:
        return _completed(replace(turn, tapped=True, last_tap=turn.index), stretch, now)
    # The next tap of a brisk hand is no pause.
    return turn if turn.is_inside_tapped_rep else suspend(turn)


def take_back(turn: Turn, now: float) -> Turn:
    """The turn as if the newest tap had not been: its rep is to be tapped again."""
    if not turn.can_take_back or turn.last_tap is None:
        return turn
    since = timeline(turn.pacing)[turn.last_tap : turn.index]
    reps_done = turn.reps_done - sum(stretch.ends_rep for stretch in since)
    before = replace(turn, index=turn.last_tap, reps_done=reps_done, last_tap=None)
    return _started(before, now)


def _skipped(turn: Turn, stretch: Stretch, now: float) -> Turn:
    """Start what a get-ready or rest waits for, with a count-in after an open-ended one."""
    started = _started(replace(turn, index=turn.index + 1), now)
    if stretch.seconds is not None or started.deadline is None:
        return started
    return resume(suspend(started), now)


def repaced(turn: Turn, pacing: Pacing, now: float) -> Turn:
    """The same rep of the same set under another pacing.

    A stretch that is the same goes on; another starts at the start of its rep.
    """
    here = turn.stretch
    if here is None or pacing == turn.pacing:
        return replace(turn, pacing=pacing)
    index, there = next(
        (place, stretch)
        for place, stretch in enumerate(timeline(pacing))
        if _same_place(stretch, here)
    )
    moved = replace(turn, pacing=pacing, index=index, last_tap=None)
    if there == here:
        return moved
    if here.part in WORK or here.seconds is None or there.seconds is None:
        moved = _started(moved, now)
    if turn.paused:
        return suspend(moved)
    return resume(suspend(moved), now) if turn.count_in_until is not None else moved


def _same_place(stretch: Stretch, here: Stretch) -> bool:
    is_same_rep = (stretch.side, stretch.set_number, stretch.rep_number) == (
        here.side,
        here.set_number,
        here.rep_number,
    )
    return is_same_rep and (stretch.part in WORK) == (here.part in WORK)


def _started(turn: Turn, now: float) -> Turn:
    """The current stretch from its beginning."""
    seconds = turn.stretch.seconds if turn.stretch else None
    return replace(
        turn,
        seen=now,
        deadline=None if seconds is None else now + seconds,
        left_seconds=None,
        count_in_until=None,
        worked_before=turn.worked_seconds,
    )


def _resumed(turn: Turn, now: float) -> Turn:
    """The suspended stretch goes on now."""
    left_seconds = turn.left_seconds
    deadline = None if left_seconds is None else now + left_seconds
    going = replace(turn, paused=False, seen=now, deadline=deadline)
    return replace(going, left_seconds=None, count_in_until=None)


def _worked(turn: Turn, now: float) -> Turn:
    stretch = turn.stretch
    elapsed = max(0.0, now - turn.seen)
    if stretch is None or stretch.part not in WORK:
        return turn
    return replace(turn, seen=now, worked_seconds=turn.worked_seconds + elapsed)


def _completed(turn: Turn, stretch: Stretch, now: float) -> Turn:
    """The stretch under way is over: count what it ends, and start the next at that moment."""
    counted = replace(
        turn,
        index=turn.index + 1,
        reps_done=turn.reps_done + stretch.ends_rep,
        sets_done=turn.sets_done + stretch.ends_set,
    )
    return _started(counted, now)
