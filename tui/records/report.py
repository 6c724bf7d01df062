"""What the runs of some weeks come to, for whoever treats the person: counts and dates, all told.

Nothing here is judged anew. Places are words of `REACHES`, days those of the person's calendar.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from tui.plan.measures import Numbers
from tui.plan.model import DIRECTIONS
from tui.play.activities import Way
from tui.play.comparing import Verdict
from tui.play.felt import Item
from tui.play.lists import Examiner
from tui.play.past import RefusedBy
from tui.play.rules import StopReason
from tui.play.sides import Affected
from tui.play.symptoms import EasingDirection, Sign

MOST_STRETCHES = 8
"""Into no more stretches of whole weeks is a period parted."""
_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Period:
    """From the `first` day to the `last`, both of them in it."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def stretches(self) -> list["Period"]:
        """It in stretches of a week, or of more weeks where it is long; the last may be short."""
        weeks = -(-self.days // _WEEK_DAYS)
        length = _WEEK_DAYS * -(-weeks // MOST_STRETCHES)
        starts = [self.first + timedelta(at) for at in range(0, self.days, length)]
        return [Period(each, min(each + timedelta(length - 1), self.last)) for each in starts]


@dataclass(frozen=True, slots=True)
class SessionCount:
    """How often a session was begun, and how that ended; `cut_off` counts what is under way too."""

    title: str
    is_easing: bool
    begun: int
    completed: int
    stopped: int
    left: int
    cut_off: int


@dataclass(frozen=True, slots=True)
class Told:
    """Where symptoms were furthest, and pain from 0 to 10."""

    place: str
    leg_pain: int
    back_pain: int


@dataclass(frozen=True, slots=True)
class Compared:
    """How a run was told to be before and after; `verdict` is None where its after was not told."""

    day: date
    title: str
    before: Told
    after: Told | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Verdicts:
    """How many runs were better, the same or worse after, and of how many it was not told (C19)."""

    better: int
    same: int
    worse: int
    not_told: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some weeks: the lower middle of what was told before and after their runs."""

    first: date
    last: date
    runs: int
    before: Told | None
    after: Told | None
    verdicts: Verdicts


@dataclass(frozen=True, slots=True)
class Form:
    """An exercise, and the form of it that was played, by slug and by name."""

    exercise: str
    exercise_name: str
    rung: str
    rung_name: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A spread or sharp pain; `settled` is None where it was not asked."""

    day: date
    form: Form
    directions: tuple[str, ...]
    settled: bool | None


def by_direction(troubles: Iterable[Trouble]) -> dict[str, int]:
    """How many of them share each direction, as far as any does."""
    counts = Counter(each for trouble in troubles for each in trouble.directions)
    return {each: counts[each] for each in DIRECTIONS if counts[each]}


@dataclass(frozen=True, slots=True)
class Tolerated:
    """A form with a dose that was done to its end without spread or sharp pain, the `last` time on
    a day; `dose` is sets, reps and seconds of a hold, None where an earlier version kept it."""

    form: Form
    dose: Numbers | None
    times: int
    last: date


@dataclass(frozen=True, slots=True)
class MovedUp:
    """A form after which symptoms had moved up (C12)."""

    form: Form
    times: int
    last: date


@dataclass(frozen=True, slots=True)
class Stopped:
    """A run that was stopped, and why."""

    day: date
    title: str
    reason: StopReason | None


@dataclass(frozen=True, slots=True)
class SignTold:
    """In how many runs something was numb, tingling or weak, before or after; first and last."""

    sign: Sign
    runs: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Refused:
    """A yes before a session, which was then not begun, and what asked (C3, C5, C7).

    `number`: which of all records of the period it is, in the order of their moments.
    """

    number: int
    day: date
    by: RefusedBy | None


@dataclass(frozen=True, slots=True)
class Cleared:
    """That a professional said that exercise is fine; by None: told as gone by itself (C4, C8).

    `number` as for what was refused; `lines` are the ids of what was looked at, as far as known.
    """

    number: int
    day: date
    by: Examiner | None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SelfChecked:
    """What was felt some days after a start (R32)."""

    day: date
    better: tuple[Item, ...]
    same: tuple[Item, ...]
    worse: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """How well an activity of the person's own went, 0 to 10, at its first and its last rating.

    `change` is None where it was rated once; `counts` tells whether that alone is a change.
    """

    name: str
    first: int
    first_day: date
    last: int
    last_day: date
    change: int | None
    counts: bool


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `runs`, and what is told of each, are in the order of their days.

    `exercises_planned` and `exercises_done` are of those sessions alone whose plan is still known,
    `sessions_planned` of them. `mornings` counts how often the next morning was told, and
    `mornings_worse` how often it was worse (C20). `activities_mean` is the mean change of those
    that were rated twice, `activities_changed` what they come to; both are None without any.
    `unreadable` counts records and folders that cannot be read; `is_out_of_order` tells that some
    dates are not in the written order (C25).
    """

    period: Period
    side: Affected | None
    began: date | None
    eased_by: EasingDirection | None
    sessions: tuple[SessionCount, ...]
    days_with_session: int
    sessions_planned: int
    exercises_planned: int
    exercises_done: int
    runs: tuple[Compared, ...]
    stretches: tuple[Stretch, ...]
    verdicts: Verdicts
    spreads: tuple[Trouble, ...]
    spreads_by_direction: dict[str, int]
    sharp_pains: tuple[Trouble, ...]
    tolerated: tuple[Tolerated, ...]
    moved_up: tuple[MovedUp, ...]
    stops: tuple[Stopped, ...]
    signs: tuple[SignTold, ...]
    refusals: tuple[Refused, ...]
    clearings: tuple[Cleared, ...]
    self_checks: tuple[SelfChecked, ...]
    activities: tuple[Activity, ...]
    activities_mean: float | None
    activities_changed: Way | None
    mornings: int
    mornings_worse: int
    unreadable: int
    is_out_of_order: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is told of the period."""
        return not (self.runs or self.refusals or self.clearings or self.stops)
