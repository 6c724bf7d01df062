"""What is offered on the form: a harder rung, a step more, an exercise brought back (C21, C22).

Readings
--------
- What is done one way alone is passed over where that does not ease, as in going down (C11).
- Of a rung with steps the next step is offered, and a harder rung only at the last one.
- An exercise is brought back only at a rung that has not spread today.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import folds, memory, steps
from .people import Visit
from .plan import Entry, Session, Told
from .records import BroughtBack, Form, Harder, Record, Records


@dataclass(frozen=True)
class Offers:
    """Exercises that may be harder or brought back, and the places that may have a step more."""

    harder: tuple[Harder, ...] = ()
    back: tuple[BroughtBack, ...] = ()
    places: frozenset[int] = frozenset()

    @property
    def slugs(self) -> frozenset[str]:
        return frozenset(each.exercise for each in self.harder)

    def taken(self, visit: Visit) -> Records:
        """Return what is written of what the person takes."""
        written: tuple[Record, ...] = (*self.back, *(self.harder if visit.takes_harder else ()))
        return written


def offers_of(kept: Records, visit: Visit, session: Session, form: Form, told: Told) -> Offers:
    """Return what a form offers; what was left out is brought back where the person wants it."""
    harder, back, places = [], [], set()
    known = zip(session.entries, told.starts, told.steps, strict=True)
    for place, (entry, start, step) in enumerate(known):
        if not isinstance(start, int):
            if may_be_back(kept, visit, entry, told):
                back.append(BroughtBack(visit.at, entry.slug))
            continue
        has_next, up = steps.has_next(entry, start, step), harder_rung(entry, start, told)
        if not has_next and up is None:
            continue
        if not folds.offers_harder(kept, steps.level(entry, session, start, step), form, visit.at):
            continue
        if has_next:
            places.add(place)
        elif up is not None:
            harder.append(Harder(visit.at, entry.slug, entry.ladder[up]))
    return Offers(tuple(harder), tuple(back), frozenset(places))


def harder_rung(entry: Entry, start: int, told: Told) -> int | None:
    """Return the next harder rung to offer: not one way alone, unless that eases (C11)."""
    two = entry.ways or (None,) * len(entry.ladder)
    up = range(start - 1, entry.hardest - 1, -1)
    return next((at for at in up if told.easing in (two[at] or {told.easing})), None)


def may_be_back(kept: Records, visit: Visit, entry: Entry, told: Told) -> bool:
    """Tell whether it is brought back, at a rung that has not spread today (C23)."""
    if not visit.brings_back or entry.slug in told.hurt_today | told.out_today:
        return False
    start = memory.start(entry, (*kept, BroughtBack(visit.at, entry.slug)), visit.at)
    return isinstance(start, int) and entry.ladder[start] not in told.spread_rungs
