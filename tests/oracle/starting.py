"""Where an exercise starts, or why it is left out (C10, C11, C13, C15, C23).

Readings
--------
- The exercise is left out for its side, and for a weak leg, by its own rung's rule, whatever its
  easier rungs ask for (C10: "as an exercise left out, as a rung passed over").
- Sides: "away" cannot be done where both are told; with no side told "symptomatic" and "away" are
  done on both (F: "neither side").
- "One rung" is one rung that counts: those passed over are not counted (C23, last sentence).
- The start of the records may be harder than the session's, never harder than `hardest`.
- C11 goes by the tags at the rung of step 3, that of steps 5 and 6 by those of step 5.
- "Another tag" of a spread is any that is no direction, `neutral` too.
- A rung that spread earlier today counts in step 7 like one of this run (the stricter).
- An exercise with sharp pain earlier today, or earlier in this run, is out as `hurt`; a position
  that a yes put out for today as `rung` (C17 names no reason).
- `leg_start` holds also for a start that the records give.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .plan import DIRECTIONS, REACHES, Entry, Told

EASES = {"bending": "flexion", "arching": "extension"}
OPPOSITE = {"flexion": "extension", "extension": "flexion"}
LEG_FROM = "thigh"
MOST_DOWN = 2
CANNOT = frozenset({("away", "both")})


def leg_symptoms(told: Told) -> bool:
    """Tell whether there are leg symptoms: thigh or beyond, or any sign (C10)."""
    return REACHES.index(told.reach) >= REACHES.index(LEG_FROM) or bool(told.signs)


def doable(rule: str, side: str) -> bool:
    """Tell whether a side rule can be followed with the sides told (C23)."""
    return (rule, side) not in CANNOT


def strong_enough(needs: bool, told: Told) -> bool:
    """Tell whether a rung can be done with the strength told (C10)."""
    return not (needs and "weak" in told.signs)


def counts(entry: Entry, rung: int, told: Told) -> bool:
    """Tell whether a rung is one for this person today (C10, C11, C23)."""
    if entry.possible and not entry.possible[rung]:
        return False
    return doable(entry.sides[rung], told.side) and strong_enough(entry.strong[rung], told)


def counting(entry: Entry, first: int, told: Told) -> list[int]:
    """List the rungs from `first` down that count."""
    return [rung for rung in range(first, len(entry.ladder)) if counts(entry, rung, told)]


def down(entry: Entry, rung: int, by: int, told: Told) -> int:
    """Go down by so many rungs that count, ending at the last (C23, 4 and 6)."""
    below = counting(entry, rung + 1, told)[:by]
    return below[-1] if below else rung


def first_rung(entry: Entry, place: int, told: Told) -> int:
    """Steps 1 to 3: the session's start, the records, `leg_start`."""
    start = told.starts[place] if place < len(told.starts) else entry.start
    rung = max(start if isinstance(start, int) else entry.start, entry.hardest)
    if entry.leg_start is not None and leg_symptoms(told):
        rung = max(rung, entry.leg_start)
    return rung


def against_easing(tags: frozenset[str], easing: str | None) -> bool:
    """Tell whether tags have the direction opposite to the easing one, and not that (C11)."""
    eases = EASES.get(easing or "")
    return eases is not None and OPPOSITE[eases] in tags and eases not in tags


def day_down(tags: frozenset[str], told: Told) -> int:
    """Step 4: one rung each for flare day, worse and C11, two in all at most."""
    reasons = (told.flare, told.is_worse, against_easing(tags, told.easing))
    return min(sum(reasons), MOST_DOWN)


def is_stuck(entry: Entry, place: int, told: Told) -> bool:
    """Tell whether step 4 asks for an easier rung than the session's start and there is none."""
    rungs = counting(entry, first_rung(entry, place, told), told)
    if not rungs or rungs[0] != entry.start:
        return False
    by = day_down(entry.tags[rungs[0]], told)
    return by > 0 and down(entry, rungs[0], by, told) == rungs[0]


def lowers_by_spread(spread: frozenset[str], tags: frozenset[str]) -> bool:
    """Tell whether a spread starts an exercise lower: another tag, or a nerve (C13)."""
    return bool((spread & tags) - DIRECTIONS) or "nerve" in tags


def lowers_by_hurt(hurt: frozenset[str], tags: frozenset[str]) -> bool:
    """Tell whether sharp pain starts an exercise lower: a direction of its (C15)."""
    return bool(hurt & tags & DIRECTIONS)


def closed(spread: frozenset[str], tags: frozenset[str]) -> bool:
    """Tell whether a spread closes an exercise: they share a direction (C13)."""
    return bool(spread & tags & DIRECTIONS)


def left_out(entry: Entry, place: int, told: Told, hurt: Iterable[str]) -> str | None:
    """Return the first reason of `optional` to `side` that leaves an exercise out (C23)."""
    start = told.starts[place] if place < len(told.starts) else entry.start
    first = first_rung(entry, place, told)
    strengths = [strong_enough(needs, told) for needs in entry.strong]
    reasons = (
        ("optional", entry.optional and entry.slug not in told.turned_on),
        ("quiet-leg", entry.quiet_leg and leg_symptoms(told)),
        ("weak-leg", not strengths[entry.own] or not any(strengths[first:])),
        ("hurt", start == "hurt" or entry.slug in told.hurt_today or entry.slug in hurt),
        ("earlier", not isinstance(start, int)),
        ("side", not doable(entry.sides[entry.own], told.side)),
        ("side", not counting(entry, first, told)),
    )
    return next((reason for reason, fits in reasons if fits), None)


def find(
    entry: Entry,
    place: int,
    told: Told,
    spreads: Sequence[frozenset[str]] = (),
    hurts: Sequence[frozenset[str]] = (),
    spread_rungs: Iterable[str] = (),
    hurt: Iterable[str] = (),
) -> int | str:
    """Return the rung at which an exercise starts, or the reason why it is left out (C23).

    `spreads`, `hurts` (tags), `spread_rungs` and `hurt` (exercises) are those of this run so far.
    """
    reason = left_out(entry, place, told, hurt)
    if reason is not None:
        return reason
    if entry.slug in told.out_today:
        return "rung"
    rung = counting(entry, first_rung(entry, place, told), told)[0]
    rung = down(entry, rung, day_down(entry.tags[rung], told), told)
    tags = entry.tags[rung]
    all_spreads = (*told.spreads, *spreads)
    if any(closed(spread, tags) for spread in all_spreads):
        return "direction"
    by = sum(lowers_by_spread(spread, tags) for spread in all_spreads)
    by += sum(lowers_by_hurt(each, tags) for each in (*told.hurts, *hurts))
    rung = down(entry, rung, by, told)
    last = below_spread(entry, rung, told, {*told.spread_rungs, *spread_rungs})
    if isinstance(last, int) and any(closed(each, entry.tags[last]) for each in all_spreads):
        return "direction"
    return last


def below_spread(entry: Entry, rung: int, told: Told, spread_rungs: set[str]) -> int | str:
    """Step 7: below the easiest rung, at or below this one, that spread; or left out."""
    spread = [at for at in range(rung, len(entry.ladder)) if entry.ladder[at] in spread_rungs]
    if not spread:
        return rung
    below = counting(entry, spread[-1] + 1, told)
    return below[0] if below else "rung"
