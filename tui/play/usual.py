"""Stub."""
from dataclasses import dataclass, field
from tui.play.symptoms import Sign


@dataclass(frozen=True, slots=True)
class Compared:
    """Compared."""

    new_signs: frozenset[Sign] = field(default_factory=frozenset)
    is_both_now: bool = False
    is_beyond_usual: bool = False
    is_advised: bool = False
    asks_growing: bool = False
