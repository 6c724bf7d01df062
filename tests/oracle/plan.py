"""What is played: a session and what is told before it, as plain values.

Readings
--------
- A rung's tags are given united with those of its exercise (C13), so the tags at the rung that is
  the exercise itself are the exercise's own.
- `action = "next"` and `rest = true` go together (C17); where only `rest` is given, it decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

REACHES = ("none", "back", "buttock", "thigh", "calf", "foot")


@dataclass(frozen=True)
class Entry:
    """One exercise of a session; everything in a row has one item a rung, hardest first."""

    slug: str
    ladder: tuple[str, ...]
    tags: tuple[frozenset[str], ...]
    sides: tuple[str, ...]
    strong: tuple[bool, ...]
    quiet_leg: bool = False
    optional: bool = False
    start: int = 0
    hardest: int = 0
    leg_start: int | None = None

    @property
    def own(self) -> int:
        """Return the rung that is the exercise itself, else the one it starts at."""
        return self.ladder.index(self.slug) if self.slug in self.ladder else self.start


@dataclass(frozen=True)
class Session:
    """A session: what a spread brings (C17, the table), and its exercises."""

    name: str
    entries: tuple[Entry, ...]
    action: str = "regress"
    limit: int = 2
    rest: bool = False
    per_day: int = 2


@dataclass(frozen=True)
class Told:
    """What is known when a run begins: the form, and what the records say (C23).

    `starts` has an index a place, or why the records leave the place out: None or "earlier",
    "hurt". `spreads` and `hurts` are the tags of this day's; `spread_rungs` the rungs that spread
    today; `hurt_today` the exercises that are out for today (C15); `out_today` the positions that
    are (C17).
    """

    side: str = "left"
    reach: str = "back"
    leg: int = 0
    signs: frozenset[str] = frozenset()
    easing: str | None = None
    flare: bool = False
    is_worse: bool = False
    turned_on: frozenset[str] = frozenset()
    starts: tuple[int | str | None, ...] = ()
    spreads: tuple[frozenset[str], ...] = ()
    hurts: tuple[frozenset[str], ...] = ()
    spread_rungs: frozenset[str] = frozenset()
    hurt_today: frozenset[str] = frozenset()
    out_today: frozenset[str] = frozenset()


def entry(use: Mapping[str, Any], library: Mapping[str, Mapping[str, Any]]) -> Entry:
    """Make an entry of a session's `[[exercise]]` and the library, both as TOML gives them."""
    slug = str(use["use"])
    own = library[slug]
    ladder = tuple(own.get("ladder") or (slug,))
    rungs = [library[rung] for rung in ladder]
    bias = frozenset(own.get("bias", ()))
    leg_start = use.get("leg_start", own.get("leg_start"))
    return Entry(
        slug=slug,
        ladder=ladder,
        tags=tuple(bias | frozenset(rung.get("bias", ())) for rung in rungs),
        sides=tuple(str(rung.get("side", "none")) for rung in rungs),
        strong=tuple(bool(rung.get("needs_strong_leg")) for rung in rungs),
        quiet_leg=bool(own.get("quiet_leg")),
        optional=bool(use.get("optional")),
        start=ladder.index(use.get("start", slug)),
        hardest=ladder.index(use.get("hardest", ladder[0])),
        leg_start=None if leg_start is None else ladder.index(leg_start),
    )


def session(
    name: str, file: Mapping[str, Any], library: Mapping[str, Mapping[str, Any]]
) -> Session:
    """Make a session of its TOML file and the library."""
    spread = file.get("on_spread", {})
    return Session(
        name=name,
        entries=tuple(entry(use, library) for use in file["exercise"]),
        action=str(spread.get("action", "regress")),
        limit=int(spread.get("limit", 2)),
        rest=bool(file.get("rest")),
        per_day=int(file.get("per_day", 2)),
    )
