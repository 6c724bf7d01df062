"""Where each move must leave the clock of a rung: what is left, worked and done."""

from dataclasses import replace
from itertools import pairwise, product
from typing import NamedTuple

from tests.play.every_state import STEP_SECONDS
from tui.plan.model import Side
from tui.play.pace import Pacing, Part, Stretch, timeline
from tui.play.state import Input, RunState
from tui.play.turn import Turn

WORK = {"tap", "out", "hold", "back"}


def stretches_of(pacing: Pacing) -> list[Stretch]:
    """The stretches of an exercise, rep after rep in the order in which they are done."""
    dose, sides = pacing.dose, pacing.sides
    every = range(1, dose.sets + 1), range(1, dose.reps + 1)
    if pacing.alternates:
        order = [(side, n, rep) for n, rep, side in product(*every, sides)]
    else:
        order = list(product(sides, *every))
    waited = 20.0 if pacing.hands_free else None
    first = Stretch(Part.GET_READY, waited if pacing.waits else 5.0, sides[0], 1, 1)
    stretches = [first, *_rep(pacing, order[0])]
    for before, after in pairwise(order):
        is_new_set = before[1] != after[1]
        if before[0] != after[0] and not pacing.alternates:
            stretches.append(Stretch(Part.CHANGE_SIDE, 10.0, *after))
        elif dose.rest_seconds and (is_new_set or dose.kind == "hold"):
            stretches.append(Stretch(Part.REST, float(dose.rest_seconds), *after))
        stretches += _rep(pacing, after)
    return stretches


def _rep(pacing: Pacing, at: tuple[Side | None, int, int]) -> list[Stretch]:
    """The parts of one rep: of a tapped one only what needs no tap has its seconds."""
    dose, (out, back) = pacing.dose, pacing.dose.tempo_seconds
    held = float(dose.hold_seconds)
    parts: dict[str, list[tuple[Part, float | None]]] = {
        "hold": [(Part.HOLD, held)],
        "tapped": [(Part.TAP, None), (Part.HOLD, held)],
        "tapped at both ends": [(Part.TAP, None), *_to_the_start(back, held)],
        "paced": [(Part.OUT, out), (Part.HOLD, held), (Part.BACK, back)],
        "paced at both ends": [(Part.OUT, out), *_to_the_start(back, held)],
    }
    how = "paced" if pacing.by_tempo else "tapped"
    kind = "hold" if dose.kind == "hold" else how + " at both ends" * dose.holds_both_ends
    stretches = [Stretch(part, seconds, *at) for part, seconds in parts[kind] if seconds != 0.0]
    is_last = at[2] == dose.reps and (not pacing.alternates or at[0] == pacing.sides[-1])
    last = replace(stretches[-1], ends_rep=True, ends_set=is_last, at_start=dose.holds_both_ends)
    return [*stretches[:-1], last]


def _to_the_start(back: float, held: float) -> list[tuple[Part, float | None]]:
    return [(Part.HOLD, held), (Part.BACK, back), (Part.HOLD, held)]


class Clock(NamedTuple):
    """What can be seen of a turn, at a place of its timeline; None lasts until a tap."""

    place: int
    left_seconds: float | None
    count_in_seconds: float
    paused: bool
    sets_done: int
    reps_done: int
    worked_seconds: float


def clock_of(turn: Turn) -> Clock:
    """The clock of a turn, work counted up to the second that begins an exercise."""
    return Clock(
        turn.index,
        turn.remaining_seconds,
        turn.count_in_seconds,
        turn.paused,
        turn.sets_done,
        turn.reps_done,
        min(turn.worked_seconds, 1.0),
    )


def turn_of(state: RunState) -> Turn:
    """The turn of a state that has one."""
    assert state.turn is not None
    return state.turn


def is_lost(seconds: float) -> bool:
    """Whether that much time at once is a gap."""
    return seconds > 2


def awaits_tap(turn: Turn) -> bool:
    """Whether a rep is to be tapped now."""
    return timeline(turn.pacing)[turn.index].part == "tap" and _runs(turn)


def _runs(turn: Turn) -> bool:
    return not turn.paused and not turn.count_in_seconds


def _finished(clock: Clock, stretches: tuple[Stretch, ...]) -> Clock:
    """The stretch under way done, and the next at its start."""
    done = stretches[clock.place]
    place = clock.place + 1
    return clock._replace(
        place=place,
        left_seconds=stretches[place].seconds if place < len(stretches) else None,
        sets_done=clock.sets_done + done.ends_set,
        reps_done=clock.reps_done + done.ends_rep,
    )


def played(turn: Turn, seconds: float) -> tuple[Clock, bool]:
    """The clock after some time, and whether the exercise is over."""
    stretches = timeline(turn.pacing)
    clock = clock_of(turn)
    if turn.paused:
        return clock, False
    if is_lost(seconds):
        return clock._replace(paused=True, count_in_seconds=0.0), False
    counted_in = min(seconds, clock.count_in_seconds)
    clock = clock._replace(count_in_seconds=clock.count_in_seconds - counted_in)
    seconds -= counted_in
    while seconds and clock.place < len(stretches):
        left = clock.left_seconds
        spent = seconds if left is None else min(seconds, left)
        seconds -= spent
        if stretches[clock.place].part in WORK:
            clock = clock._replace(worked_seconds=min(clock.worked_seconds + spent, 1.0))
        if left is None or spent < left:
            clock = clock._replace(left_seconds=None if left is None else left - spent)
        else:
            clock = _finished(clock, stretches)
    return clock, clock.place == len(stretches)


def pressed(turn: Turn, said: Input | None) -> Clock:
    """The clock after a key other than hands-free."""
    if said is Input.PAUSE:
        return _resumed(turn) if turn.paused else _paused(turn)
    if said is Input.TAKE_BACK:
        return _taken_back(turn)
    return _gone_on(turn) if said is Input.GO_ON else clock_of(turn)


def _taken_back(turn: Turn) -> Clock:
    """Back to the tap that was the newest, unless its set is over or time stands still."""
    clock, stretches = clock_of(turn), timeline(turn.pacing)
    if turn.last_tap is None or not _runs(turn):
        return clock
    since = stretches[turn.last_tap : turn.index]
    if any(stretch.ends_set for stretch in since):
        return clock
    reps = sum(1 for stretch in since if stretch.ends_rep)
    return clock._replace(place=turn.last_tap, left_seconds=None, reps_done=clock.reps_done - reps)


def _paused(turn: Turn) -> Clock:
    return clock_of(turn)._replace(paused=True, count_in_seconds=0.0)


def _resumed(turn: Turn) -> Clock:
    clock = clock_of(turn)
    count_in_seconds = 0.0 if clock.left_seconds is None else STEP_SECONDS
    return clock._replace(paused=False, count_in_seconds=count_in_seconds)


def _gone_on(turn: Turn) -> Clock:
    clock, stretches = clock_of(turn), timeline(turn.pacing)
    here = stretches[turn.index]
    if turn.paused:
        return _resumed(turn)
    if turn.count_in_seconds:
        return clock._replace(count_in_seconds=0.0)
    if awaits_tap(turn):
        return _finished(clock, stretches)
    if here.part in WORK:
        is_tapped_rep = turn.pacing.dose.kind == "reps" and not turn.pacing.by_tempo
        return clock if is_tapped_rep else _paused(turn)
    started = _finished(clock, stretches)
    waited = here.seconds is None and started.left_seconds is not None
    return started._replace(count_in_seconds=STEP_SECONDS) if waited else started


def assert_repaced(turn: Turn, after: Turn) -> None:
    """Another pacing completes nothing, and begins no stretch again that stays the same."""
    here, there = timeline(turn.pacing)[turn.index], timeline(after.pacing)[after.index]
    assert _rep_of(there) == _rep_of(here)
    clock = clock_of(turn)._replace(place=after.index)
    if there != here:
        counts_in = turn.count_in_seconds and there.seconds is not None
        count_in_seconds = STEP_SECONDS if counts_in else 0.0
        clock = clock._replace(left_seconds=there.seconds, count_in_seconds=count_in_seconds)
    assert clock_of(after) == clock


def _rep_of(stretch: Stretch) -> tuple[object, ...]:
    is_work = stretch.part in WORK
    return stretch.side, stretch.set_number, stretch.rep_number, is_work
