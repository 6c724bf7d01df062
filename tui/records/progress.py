"""What some weeks look like to the person whose they are: nothing here is judged anew."""

from dataclasses import dataclass
from datetime import date, datetime

from tui.play.days import day_of
from tui.play.gates import Gate
from tui.play.growing import Grown, WentUp
from tui.play.practice import Course, PracticeDay, ToldDay
from tui.play.reviews import NextReview
from tui.play.rules import LeftOutWhy, is_for_now
from tui.records.level import Why


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that the next run of some sessions leaves out, and why.

    Where earlier runs left it out, `earlier` says why, and `on` since when. Without `sessions` it
    is so in every one of those looked at that has it.
    """

    name: str
    why: LeftOutWhy
    earlier: Why | None = None
    on: datetime | None = None
    sessions: tuple[str, ...] = ()

    @property
    def is_for_now(self) -> bool:
        """Whether it comes back once what spread today has rested."""
        return is_for_now(self.why)


@dataclass(frozen=True, slots=True)
class Progress:
    """Four weeks from the Monday `first` on, the last of them that of `now`.

    `unreadable` counts records and folders that cannot be read; `is_out_of_order` tells that some
    dates are not in the written order, or still to come (C25).
    """

    first: date
    now: datetime
    gate: Gate
    days: tuple[PracticeDay, ...] = ()
    told: tuple[ToldDay, ...] = ()
    courses: tuple[Course, ...] = ()
    grown: tuple[Grown | WentUp, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    reviews: tuple[NextReview, ...] = ()
    unreadable: int = 0
    is_out_of_order: bool = False

    @property
    def today(self) -> date:
        """The person's own day."""
        return day_of(self.now, self.now)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever begun that can be read."""
        return not (self.days or self.courses or self.reviews)
