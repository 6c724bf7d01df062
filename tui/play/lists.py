"""Which lists of signs are asked, and what a clearing leaves out of them (C2 to C5, C8)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Examiner = Literal["doctor", "physiotherapist"]
ExaminedWhen = Literal["today", "this-week", "earlier"]


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who has said that these exercises are fine, and when (C4, C8)."""

    by: Examiner
    when: ExaminedWhen


@dataclass(frozen=True, slots=True)
class Cleared:
    """Stub."""

    line: str
    on: date
