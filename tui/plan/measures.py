"""How much of an exercise, and how far: values with their limits."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["reps", "hold"]

KINDS: tuple[Kind, ...] = ("reps", "hold")
JOINTS = (
    "hip-flexion", "hip-extension", "hip-turn-out", "hip-crossing", "hip-abduction",
    "hip-adduction", "knee-bend", "knee-straightening", "ankle", "low-back-flexion",
    "low-back-extension", "low-back-rotation", "low-back-side-bend", "whole-spine",
    "trunk-flexion", "trunk-rotation", "neck-flexion", "shoulder-lift", "elbow", "shoulder-blade",
)  # fmt: skip
MOST_EXERCISES = 60
MOST_SETS = 10
MOST_REPS = 100
MOST_HOLD_SECONDS = 600

Numbers = tuple[int, int, int]
"""Sets, reps and the seconds of a hold."""


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of an exercise. Of a hold, `reps` is the number of holds in a set.

    sets 1-10, reps 1-100, hold 0 (no pause, only of kind "reps") or 1-600 s, rest 0-300 s
    (between sets, and between the holds of a set), tempo 0.5-20 s out and back. A rep that
    `holds_both_ends` is out, hold, back, hold.
    """

    kind: Kind
    sets: int
    reps: int
    hold_seconds: int
    rest_seconds: int
    tempo_seconds: tuple[float, float]
    holds_both_ends: bool = False

    @property
    def numbers(self) -> Numbers:
        """Sets, reps and hold, the numbers that build up (C22)."""
        return self.sets, self.reps, self.hold_seconds


@dataclass(frozen=True, slots=True)
class JointRange:
    """How far the joint that matters goes from its zero position, 0 to 180 degrees."""

    joint: str
    degrees: int
