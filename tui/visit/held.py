"""Visits of which not all is saved: what was told counts when that person comes again."""

from tui.visit.visit import Visit


class HeldVisits:
    """Holds at most one visit for each person, with the locks of what could not be saved."""

    def __init__(self) -> None:
        self._visits: dict[str, Visit] = {}

    def take(self, person: str) -> Visit | None:
        """The visit that is held for a person, who goes on with it; None where there is none."""
        return self._visits.pop(person, None)

    def let_go(self, person: str, visit: Visit) -> None:
        """Unlock all records of a visit that is over, or hold it while some are not saved."""
        if not visit.keeping.release():
            self._visits[person] = visit

    def beside(self, now: list[Visit]) -> list[Visit]:
        """Those that are held, and then the visit that is under way, if one is."""
        return [*(each for each in self._visits.values() if each not in now), *now]
