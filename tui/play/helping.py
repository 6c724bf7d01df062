"""What helped: what followed each exercise, each form, and each direction on its days.

It makes nothing harder: it is shown, and for a direction offered as an answer to C11, which the
person alone gives.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

from tui.plan.model import DIRECTIONS
from tui.play.days import day_of, days_ago
from tui.play.past import Past, PastExercise, runs_of

LEAST_DAYS = 3
"""On fewer days a direction says nothing yet."""
Followed = Literal["moved-up", "same", "spread", "hurt"]
Way = Literal["bending", "arching"]
WAYS: dict[Way, str] = {"bending": "flexion", "arching": "extension"}
"""The directions that can ease (C11)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often symptoms moved up, did not change, spread, or it hurt."""

    moved_up: int = 0
    same: int = 0
    spread: int = 0
    hurt: int = 0

    @property
    def total(self) -> int:
        """How often it was followed by anything."""
        return self.moved_up + self.same + self.spread + self.hurt


@dataclass(frozen=True, slots=True)
class Helped:
    """The tally of each exercise in all forms of it, of each form, and of each direction in days.

    Exercises and forms by their slugs; a form may be one of several exercises.
    """

    exercises: Mapping[str, Tally] = field(default_factory=lambda: MappingProxyType({}))
    forms: Mapping[str, Tally] = field(default_factory=lambda: MappingProxyType({}))
    directions: Mapping[str, Tally] = field(default_factory=lambda: MappingProxyType({}))

    def easing_way(self) -> tuple[Way, Tally] | None:
        """The way in which symptoms moved up on most days, without a spread or a sharp pain.

        None where both ways did, or neither.
        """
        found = [(way, tally) for way in WAYS if _eases(tally := self.of(WAYS[way]))]
        return found[0] if len(found) == 1 else None

    def of(self, direction: str) -> Tally:
        """The tally of a direction."""
        return self.directions.get(direction, Tally())


def _eases(tally: Tally) -> bool:
    is_enough = tally.total >= LEAST_DAYS and 2 * tally.moved_up > tally.total
    return is_enough and not tally.spread and not tally.hurt


def helped(past: Past, now: datetime) -> Helped:
    """What followed whatever was played, up to now.

    A day counts once for a direction, by the gravest that followed: hurt, spread, moved up. What
    both bends and arches says nothing of either.
    """
    exercises: dict[str, list[Followed]] = defaultdict(list)
    forms: dict[str, list[Followed]] = defaultdict(list)
    days: dict[tuple[str, date], set[Followed]] = defaultdict(set)
    for day, played, followed in _rows(past, now):
        exercises[played.exercise].append(followed)
        forms[played.rung].append(followed)
        for direction in _told_directions(played):
            days[direction, day].add(followed)
    directions: dict[str, list[Followed]] = defaultdict(list)
    for (direction, _), all_of_it in days.items():
        directions[direction].append(next(each for each in _GRAVEST_FIRST if each in all_of_it))
    return Helped(_tallies(exercises), _tallies(forms), _tallies(directions))


def _rows(past: Past, now: datetime) -> Iterator[tuple[date, PastExercise, Followed]]:
    """Each playing that was followed by anything, with its day; a day to come says nothing."""
    for run in runs_of(past):
        for played in run.exercises if days_ago(run.day_moment, now) >= 0 else ():
            followed = followed_by(played)
            if followed is not None:
                yield day_of(run.day_moment, now), played, followed


_GRAVEST_FIRST: tuple[Followed, ...] = ("hurt", "spread", "moved-up", "same")


def followed_by(played: PastExercise) -> Followed | None:
    """What a playing was followed by; None where that was not told, or nothing was begun."""
    if played.is_hurt:
        return "hurt"
    if played.has_spread:
        return "spread"
    if played.answer is None or not played.has_begun:
        return None
    return "moved-up" if played.answer == "moved-up" else "same"


def _told_directions(played: PastExercise) -> frozenset[str]:
    found = played.tags & frozenset(DIRECTIONS)
    both = frozenset(WAYS.values())
    return found - both if both <= found else found


def _tallies(followed: Mapping[str, list[Followed]]) -> dict[str, Tally]:
    return {
        name: Tally(*(all_of_it.count(each) for each in ("moved-up", "same", "spread", "hurt")))
        for name, all_of_it in followed.items()
    }
