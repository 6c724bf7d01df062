"""What a session may offer after good days: the doses of a place, then harder forms (C21, C22)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.plan.ways import for_direction, planned_for
from tui.play.course import entries
from tui.play.rules import StartAt
from tui.play.symptoms import Before, Symptoms


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
    """What may be offered at a place: the doses of `planned`, then the forms in `harder`.

    It `begins` where nothing that was told leaves the exercise out or has it start easier.
    """

    place: int
    planned: PlannedExercise
    begins: bool
    harder: tuple[Exercise, ...]

    @property
    def form(self) -> Exercise:
        """The form where it starts."""
        return self.planned.ladder[self.planned.start]

    @property
    def is_more(self) -> bool:
        """Whether anything is ever offered."""
        return self.begins and (self.planned.last_step > 0 or bool(self.harder))


def offers(session: Session, symptoms: Symptoms) -> list[Offers]:
    """What may be offered at each place with these symptoms, in their order.

    No form is that symptoms in a leg or a weak one close (C10).
    """
    session = for_direction(session, symptoms.easing_direction)
    # An exercise that starts easier against the direction that eases is offered more all the same.
    others = replace(symptoms, easing_direction="unknown")
    return [_offers(session, place, others) for place in range(len(session.exercises))]


def _offers(session: Session, place: int, symptoms: Symptoms) -> Offers:
    planned = session.exercises[place]
    rungs = harder_rungs(planned, planned.start, symptoms.easing_direction)
    open_rungs = [rung for rung in rungs if _starts_at(session, place, rung, symptoms)]
    begins = _starts_at(session, place, planned.start, symptoms)
    harder = tuple(planned.ladder[rung] for rung in open_rungs) if begins else ()
    return Offers(place, planned, begins, harder)


def _starts_at(session: Session, place: int, rung: int, symptoms: Symptoms) -> bool:
    """Whether a place is played from a rung where the records let it."""
    starts = tuple(
        rung if number == place else each.start for number, each in enumerate(session.exercises)
    )
    optional = frozenset(each.slug for each in session.exercises if each.optional)
    before = Before(symptoms, turned_on=optional, starts=starts)
    found = entries(session, before)[place]
    return isinstance(found, StartAt) and found.rung == rung
