"""How a run went, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from .plan import Numbers


@dataclass(frozen=True)
class Row:
    """A check that was answered, or `s` before its exercise began."""

    exercise: str
    rung: str
    token: str
    dose: Numbers | None = None


@dataclass(frozen=True)
class Spread:
    """A yes: the (exercise, rung) pairs it is written at, and their tags (C13, C14)."""

    rungs: tuple[tuple[str, str], ...]
    tags: frozenset[str]


@dataclass(frozen=True)
class Outcome:
    """How a run went; `reason` is empty where it was completed."""

    rows: tuple[Row, ...]
    left_out: tuple[tuple[str, str], ...]
    outcome: str
    reason: str
    spreads: tuple[Spread, ...] = ()
    hurts: tuple[frozenset[str], ...] = ()
    hurt: tuple[str, ...] = ()
