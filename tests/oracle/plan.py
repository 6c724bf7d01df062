"""What is played: a session and what is told before it, as plain values.

Readings
--------
- A rung's tags are given united with those of its exercise (C13), so the tags at the rung that is
  the exercise itself are the exercise's own.
- `action = "next"` and `rest = true` go together (C17); where only `rest` is given, it decides.
- An entry without a `bias` of its own has all five directions, as a rung too.
- A step of `build` leaves a number that it does not name as the exercise has it (C22). Sets, reps
  and seconds of a session, like its steps, are those of the rung at which the session starts it.
- A rung with two ways is the one that eases (C11, F); where neither is known to ease it is passed
  over, the exercise itself too. An exercise that has two ways has the tags of the one that eases at
  each of its rungs, else those of both.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

Numbers = tuple[int, int, int]
"""Sets, reps and seconds of a hold."""
Ways = Mapping[str, frozenset[str]]
"""The tags of a rung with two ways, by what eases: bending or arching."""

DIRECTIONS = frozenset({"flexion", "extension", "rotation", "lateral", "nerve"})
KEYS = ("sets", "reps", "hold_seconds")
REACHES = ("none", "back", "buttock", "thigh", "calf", "foot")


@dataclass(frozen=True)
class Entry:
    """One exercise of a session; everything in a row has one item a rung, hardest first.

    `build` are the steps at `start` (C22), `doses` what is done where no step says another; either
    may be empty where doses do not matter. `ways` is given where a rung has two, and then
    `own_tags` are those of the rungs alone.
    """

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
    build: tuple[Numbers, ...] = ()
    doses: tuple[Numbers, ...] = ()
    ways: tuple[Ways | None, ...] = ()
    own_tags: tuple[frozenset[str], ...] = ()
    possible: tuple[bool, ...] = ()

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
    are (C17). `steps` has the step a place that its records give (C22).
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
    steps: tuple[int, ...] = ()


def facing(session: Session, easing: str | None) -> Session:
    """Return a session with the ways that ease (C11, F)."""
    return replace(session, entries=tuple(turned(each, easing or "") for each in session.entries))


def turned(entry: Entry, easing: str) -> Entry:
    """Return an entry whose rungs with two ways are those that ease, or cannot be done."""
    if not any(entry.ways):
        return entry
    own = entry.tags[entry.own]
    if entry.slug in entry.ladder:
        own = (entry.ways[entry.own] or {}).get(easing, own)
    tags, possible = [], []
    for two, each in zip(entry.ways, entry.own_tags, strict=True):
        tags.append(own | (two or {}).get(easing, each))
        possible.append(two is None or easing in two)
    return replace(entry, tags=tuple(tags), possible=tuple(possible))


def numbers(table: Mapping[str, Any], otherwise: Numbers) -> Numbers:
    """Return the numbers that a table has, else others."""
    sets, reps, hold = (int(table.get(key, otherwise[at])) for at, key in enumerate(KEYS))
    return sets, reps, hold


def tags_of(table: Mapping[str, Any]) -> frozenset[str]:
    """Return the tags of an entry, all five directions where it has none."""
    return frozenset(table.get("bias", ())) or DIRECTIONS


def ways_of(table: Mapping[str, Any]) -> Ways | None:
    """Return the tags of the two ways of an entry, if it has them."""
    if not {"bending", "arching"} <= set(table):
        return None
    return {way: tags_of({**table, **table[way]}) for way in ("bending", "arching")}


def entry(use: Mapping[str, Any], library: Mapping[str, Mapping[str, Any]]) -> Entry:
    """Make an entry of a session's `[[exercise]]` and the library, both as TOML gives them."""
    slug = str(use["use"])
    own = library[slug]
    ladder = tuple(own.get("ladder") or (slug,))
    rungs = [library[rung] for rung in ladder]
    leg_start = use.get("leg_start", own.get("leg_start"))
    start = ladder.index(use.get("start", slug))
    doses = [numbers(rung, (1, 1, 0)) for rung in rungs]
    doses[start] = numbers(use, doses[start])
    return Entry(
        slug=slug,
        ladder=ladder,
        tags=tuple(tags_of(own) | tags_of(rung) for rung in rungs),
        sides=tuple(str(rung.get("side", "none")) for rung in rungs),
        strong=tuple(bool(rung.get("needs_strong_leg")) for rung in rungs),
        quiet_leg=bool(own.get("quiet_leg")),
        optional=bool(use.get("optional")),
        start=start,
        hardest=ladder.index(use.get("hardest", ladder[0])),
        leg_start=None if leg_start is None else ladder.index(leg_start),
        build=tuple(numbers(step, doses[start]) for step in use.get("build", ())),
        doses=tuple(doses),
        ways=tuple(ways_of(rung) for rung in rungs),
        own_tags=tuple(map(tags_of, rungs)),
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
