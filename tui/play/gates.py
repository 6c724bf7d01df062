"""Stub."""
from dataclasses import dataclass, field
from datetime import datetime
from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Open:
    """Nothing is in the way."""


@dataclass(frozen=True, slots=True)
class Shut:
    """Shut."""

    since: datetime
    is_urgent: bool = False
    is_passing: bool = False
    lines: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class EasingOnly:
    """Easing."""

    until: datetime


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """Wait."""

    until: datetime


Gate = Open | Shut | EasingOnly | WaitUntil
