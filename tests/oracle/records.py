"""What is kept, in the order in which it was written: a tuple of records.

Readings
--------
- A run's spread closes and lowers from the moment at which its check was answered.
- A run has begun, and counts, with its first exercise (C9); one without is only a form.
- A "no" to a late check (C24) tells nothing of a rung that was not done to its end: it is neither
  tolerated nor done there.
- A record of the older form has its one intensity as leg pain and back pain where the place is
  buttock or beyond, else as back pain with no leg pain (C25).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .plan import REACHES, Numbers

FURTHER_FROM = "buttock"
NO_TAGS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Form:
    """What is told before a run (C6)."""

    side: str = "left"
    reach: str = "back"
    leg: int = 0
    back: int = 0
    signs: frozenset[str] = NO_TAGS
    flare: bool = False


@dataclass(frozen=True)
class After:
    """What is told after a run (C18); `urgent` is the row `u`."""

    reach: str = "back"
    leg: int = 0
    back: int = 0
    signs: frozenset[str] = NO_TAGS
    both: bool = False
    urgent: bool = False


@dataclass(frozen=True)
class Played:
    """A check that was answered, `tags` those of exercise and rung, `dose` what was done (C22).

    `spread` has all tags that a yes closes (those of both rungs of C14), and is None without one;
    `rungs` are the (exercise, rung) pairs it is written at. `whole`: it was done to its end.
    """

    exercise: str
    rung: str
    token: str
    at: datetime
    tags: frozenset[str] = NO_TAGS
    dose: Numbers | None = None
    spread: frozenset[str] | None = None
    rungs: tuple[tuple[str, str], ...] = ()
    whole: bool = True

    @property
    def is_hurt(self) -> bool:
        return self.token.startswith("h")

    @property
    def is_tolerated(self) -> bool:
        return self.token in {"n", "m"}

    @property
    def is_done(self) -> bool:
        return self.is_tolerated and self.whole


@dataclass(frozen=True)
class Run:
    """A run: `began` is the moment of its first exercise, `saved` that of its last save.

    `outcome` is completed, stopped, left, interrupted or under-way. `open_check`: an exercise had
    begun and its check was not answered; `unsettled`: a spread was not settled; `mistake`: the stop
    for `3` was answered "pressed by mistake" (C12); `eased`: it began one rung easier, after worse;
    `beyond`: what C7's third row said of its form when it was told, None where that is not known.
    """

    session: str
    began: datetime
    saved: datetime
    before: Form
    outcome: str = "completed"
    reason: str = ""
    played: tuple[Played, ...] = ()
    after: After | None = None
    rest: bool = False
    plan: str = ""
    has_begun: bool = True
    open_check: bool = False
    unsettled: bool = False
    mistake: bool = False
    eased: bool = False
    beyond: bool | None = None

    @property
    def is_stop(self) -> bool:
        return self.outcome == "stopped" or self.unsettled


@dataclass(frozen=True)
class Refused:
    """A session refused: `kind` is urgent, soon, ask_first, needs or new (C7's first two rows).

    `lines` are the ids marked; of `new` the signs and "both" that were confirmed.
    """

    kind: str
    at: datetime
    lines: frozenset[str] = NO_TAGS


@dataclass(frozen=True)
class Cleared:
    """`kind` examined opens C8, lines clears `ask_first` (C4), gone tells that it has passed (C8).

    `lines` has pairs of id and words, without words what the weeks say (R33 to R35).
    """

    kind: str
    at: datetime
    lines: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Lists:
    """The lists were asked, in full or as one page (C3)."""

    at: datetime
    full: bool


@dataclass(frozen=True)
class Morning:
    """C20's answer, y or n, about the run that began then."""

    at: datetime
    run: datetime
    answer: str


@dataclass(frozen=True)
class Felt:
    """A check of one's own, in first letters: better, the same, worse (R32)."""

    at: datetime
    felt: str


@dataclass(frozen=True)
class Rated:
    """How well activities went after the run that began then, as pairs of name and number.

    `chosen` names all that were chosen by then, `asked` those that were due.
    """

    at: datetime
    chosen: tuple[str, ...]
    numbers: tuple[tuple[str, int], ...]
    asked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Harder:
    """A harder rung was accepted (C21)."""

    at: datetime
    exercise: str
    rung: str


@dataclass(frozen=True)
class BroughtBack:
    """An exercise that the records leave out was brought back."""

    at: datetime
    exercise: str


@dataclass(frozen=True)
class Unreadable:
    """A record that cannot be read."""


Told = Lists | Morning | Felt | Rated | Harder | BroughtBack
Record = Run | Refused | Cleared | Told | Unreadable
Records = tuple[Record, ...]


def runs(records: Iterable[Record]) -> list[Run]:
    """List the runs, in the order given."""
    return [record for record in records if isinstance(record, Run)]


def moment(record: Record) -> datetime | None:
    """Return the moment of a record."""
    if isinstance(record, Run):
        return record.began
    return None if isinstance(record, Unreadable) else record.at


def by_moment(records: Records) -> Records:
    """Order the runs by their moments, each other record staying where it was written (C25)."""
    ordered: Iterator[Run] = iter(sorted(runs(records), key=lambda run: run.began.astimezone(UTC)))
    return tuple(next(ordered) if isinstance(record, Run) else record for record in records)


def orders(records: Records) -> list[Records]:
    """List the orders to evaluate: as written, and by the moments of runs (C25)."""
    other = by_moment(records)
    return [records] if other == records else [records, other]


def further_down(now: str, before: str) -> bool:
    """Tell whether a place is further down: buttock or beyond, and further than before (C7)."""
    rank = REACHES.index(now)
    return rank >= REACHES.index(FURTHER_FROM) and rank > REACHES.index(before)


def from_single(reach: str, intensity: int) -> tuple[int, int]:
    """Return leg pain and back pain of a record of the older form (C25)."""
    in_leg = REACHES.index(reach) >= REACHES.index("buttock")
    return (intensity if in_leg else 0, intensity)


def late(run: Run, answer: str, played: Played) -> Run:
    """Answer the late check of a run that was cut off (C24): yes is a stop at its last save."""
    if answer == "n":
        row = replace(played, token="late", spread=None, rungs=())
        return replace(run, open_check=False, played=(*run.played, row))
    spread = replace(played, token="y1x", at=run.saved, spread=played.tags)
    return replace(
        run,
        open_check=False,
        outcome="stopped",
        reason="not-settled",
        played=(*run.played, replace(spread, rungs=((played.exercise, played.rung),))),
    )
