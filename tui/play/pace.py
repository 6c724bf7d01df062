"""One exercise as a timeline: get ready, reps or holds, rests and the change of side."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from tui.plan.measures import Dose
from tui.plan.model import Side

GET_READY_SECONDS = 5.0
CHANGE_SIDE_SECONDS = 10.0
HANDS_FREE_READY_SECONDS = 20.0


class Part(StrEnum):
    """What one stretch of the timeline is."""

    GET_READY = "get-ready"
    TAP = "tap"
    OUT = "out"
    HOLD = "hold"
    BACK = "back"
    REST = "rest"
    CHANGE_SIDE = "change-side"


WORK = frozenset({Part.TAP, Part.OUT, Part.HOLD, Part.BACK})
BEFORE_WORK = frozenset({Part.GET_READY, Part.REST, Part.CHANGE_SIDE})


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of time: `seconds` None lasts until a tap; set and rep count from 1.

    `ends_rep` and `ends_set` say what is done once this stretch is. A hold is at the end pose
    unless it is `at_start`: the second hold of a rep that is held at both ends.
    """

    part: Part
    seconds: float | None
    side: Side | None
    set_number: int
    rep_number: int
    ends_rep: bool = False
    ends_set: bool = False
    at_start: bool = False


@dataclass(frozen=True, slots=True)
class Pacing:
    """What the timeline of a dose depends on.

    `by_tempo`: reps are counted by the tempo, not by taps. `waits`: the first get-ready lasts
    until a tap, because the position changes or the form is new. `hands_free`: then it lasts 20 s
    instead.
    `alternates`: the sides take turns rep by rep, and not one after the other. `ready_seconds` is
    how long a get-ready is that waits for no tap, hands-free never less than 20 s.
    """

    dose: Dose
    sides: tuple[Side | None, ...]
    by_tempo: bool
    waits: bool
    hands_free: bool
    alternates: bool = False
    ready_seconds: float = GET_READY_SECONDS

    @property
    def rounds(self) -> tuple[tuple[Side | None, ...], ...]:
        """The sides of each rep, once for each time that all sets are done."""
        return (self.sides,) if self.alternates else tuple((side,) for side in self.sides)


@lru_cache(maxsize=64)
def timeline(pacing: Pacing) -> tuple[Stretch, ...]:
    """The stretches of one exercise in order: for each side all its sets, rests between."""
    stretches: list[Stretch] = []
    for number, sides in enumerate(pacing.rounds):
        if number == 0:
            stretches.append(Stretch(Part.GET_READY, _ready_seconds(pacing), sides[0], 1, 1))
        else:
            stretches.append(Stretch(Part.CHANGE_SIDE, CHANGE_SIDE_SECONDS, sides[0], 1, 1))
        for set_number in range(1, pacing.dose.sets + 1):
            stretches += _set(pacing, sides, set_number)
    return tuple(stretches)


def _ready_seconds(pacing: Pacing) -> float | None:
    if not pacing.waits:
        return pacing.ready_seconds
    return max(HANDS_FREE_READY_SECONDS, pacing.ready_seconds) if pacing.hands_free else None


def _set(pacing: Pacing, sides: tuple[Side | None, ...], set_number: int) -> list[Stretch]:
    """One set, with the rest that follows it unless it is the last of its round."""
    dose = pacing.dose
    stretches: list[Stretch] = []
    for rep in range(1, dose.reps + 1):
        for side in sides:
            stretches += _rep(pacing, side, set_number, rep)
        ends_set = rep == dose.reps
        if ends_set:
            stretches[-1] = replace(stretches[-1], ends_set=True)
        rests = dose.kind == "hold" if not ends_set else set_number < dose.sets
        if rests and dose.rest_seconds:
            next_set, next_rep = (set_number + 1, 1) if ends_set else (set_number, rep + 1)
            rest_seconds = float(dose.rest_seconds)
            stretches.append(Stretch(Part.REST, rest_seconds, sides[0], next_set, next_rep))
    return stretches


def _rep(pacing: Pacing, side: Side | None, set_number: int, rep: int) -> list[Stretch]:
    """One rep on one side; the last stretch of it ends it."""
    stretches = [
        Stretch(part, seconds, side, set_number, rep)
        for part, seconds in _parts(pacing.dose, pacing.by_tempo)
    ]
    if pacing.dose.holds_both_ends:
        stretches[-1] = replace(stretches[-1], at_start=True)
    stretches[-1] = replace(stretches[-1], ends_rep=True)
    return stretches


def _parts(dose: Dose, by_tempo: bool) -> list[tuple[Part, float | None]]:
    """What follows what in a rep.

    A tap says that the end pose has been reached. What follows it goes on by itself: a hold, and
    where the start pose is held as well, the way back there by the tempo.
    """
    hold: list[tuple[Part, float | None]] = [(Part.HOLD, float(dose.hold_seconds))]
    if dose.kind == "hold":
        return hold
    out_seconds, back_seconds = dose.tempo_seconds
    way_out: tuple[Part, float | None] = (Part.OUT, out_seconds) if by_tempo else (Part.TAP, None)
    pause = hold if dose.hold_seconds else []
    if dose.holds_both_ends:
        return [way_out, *hold, (Part.BACK, back_seconds), *hold]
    return [way_out, *pause, (Part.BACK, back_seconds)] if by_tempo else [way_out, *pause]


def tap_seconds(dose: Dose, rep_number: int) -> float:
    """How long after the rep before it a tap comes at the tempo.

    It is for the way out and back, but where that is held for the way out: what goes before it is
    the way back of the rep before, unless that has a stretch of its own.
    """
    out_seconds, back_seconds = dose.tempo_seconds
    has_way_back = not dose.hold_seconds or (rep_number > 1 and not dose.holds_both_ends)
    return out_seconds + back_seconds if has_way_back else out_seconds


def duration_seconds(
    dose: Dose,
    sides: int,
    *,
    alternates: bool = False,
    ready_seconds: float = GET_READY_SECONDS,
) -> float:
    """How long a dose takes at its tempo, on this many sides, from its get-ready on."""
    both: tuple[Side | None, ...] = ("right", "left")
    pacing = Pacing(dose, both[:sides], True, False, False, alternates, ready_seconds)
    return sum(stretch.seconds or 0 for stretch in timeline(pacing))
