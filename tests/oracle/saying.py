"""What the oracle says of a visit, in words that can be compared.

Readings
--------
- An exercise that hurt earlier today, or in two runs running, and a position that spread today, are
  left out as `earlier`, like all that records leave out; `hurt` is of this run.
"""

from __future__ import annotations

from dataclasses import replace

from . import compare
from .outcome import Outcome
from .plan import Session, Told
from .records import Form


def words_of(found: compare.Compared) -> tuple[str, ...]:
    """Say what is new on a form."""
    rows = (
        (bool(found.why), "more than usual"),
        (found.advice, "advised"),
        (found.growing, "growing?"),
        (found.easing_only, "7 or more"),
        (found.soon, "soon"),
    )
    new = (f"{each}?" for each in sorted(found.confirm))
    return (*new, *(words for holds, words in rows if holds), f"usual {found.usual}")


def without(form: Form, denied: frozenset[str]) -> Form:
    """Return a form without what was denied as new."""
    side = "left" if "both" in denied else form.side
    return replace(form, side=side, signs=form.signs - denied)


def known_starts(session: Session, told: Told) -> tuple[int | str, ...]:
    """Say where each place starts by the records, no harder than the session's hardest."""
    out = told.hurt_today | told.out_today
    return tuple(
        "out" if isinstance(start, str) or entry.slug in out else max(start or 0, entry.hardest)
        for entry, start in zip(session.entries, told.starts, strict=True)
    )


def told_reasons(outcome: Outcome, positions: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Say why exercises were left out; sharp pain of an earlier run, or a position, is earlier."""
    return tuple(
        (slug, "earlier" if slug in positions or is_earlier_hurt(outcome, slug, reason) else reason)
        for slug, reason in outcome.left_out
    )


def is_earlier_hurt(outcome: Outcome, slug: str, reason: str) -> bool:
    return reason == "hurt" and slug not in outcome.hurt
