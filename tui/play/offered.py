"""What a session may offer after good days: the doses of a place, then harder forms (C21, C22)."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.plan.ways import planned_for


def harder_rungs(planned: PlannedExercise, rung: int, direction: str | None) -> Iterator[int]:
    """The indexes of the harder rungs that may ever be offered, the nearest first (C21).

    One that is done one way alone is passed over where `direction`, the one that eases, is neither
    of its ways (C11).
    """
    ladder = planned_for(planned, direction).ladder
    above = range(rung - 1, planned.hardest - 1, -1)
    return (each for each in above if ladder[each].ways is None)


@dataclass(frozen=True, slots=True)
class Offers:
    """What may be offered at a place: the doses of `planned`, then the forms in `harder`."""

    place: int
    planned: PlannedExercise
    harder: tuple[Exercise, ...]

    @property
    def form(self) -> Exercise:
        """The form where it starts."""
        return self.planned.ladder[self.planned.start]

    @property
    def is_more(self) -> bool:
        """Whether anything is ever offered."""
        return self.planned.last_step > 0 or bool(self.harder)


def offers(session: Session, direction: str | None) -> list[Offers]:
    """What may be offered at each place, in their order; `direction` is the one that eases."""
    return [_offers(place, each, direction) for place, each in enumerate(session.exercises)]


def _offers(place: int, planned: PlannedExercise, direction: str | None) -> Offers:
    rungs = harder_rungs(planned, planned.start, direction)
    planned = planned_for(planned, direction)
    return Offers(place, planned, tuple(planned.ladder[rung] for rung in rungs))
