"""Pairs of exercises that share no tag but move a joint the same way, each with its reason.

After a yes in one the other is still played: a reason says why that is right. A pair that is new
in the figures has to be put here, or be given a tag in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

KNEES_TO_CHEST = ("single-knee-to-chest", "double-knees-to-chest", "childs-pose")
BRIDGES = ("glute-bridge", "glute-bridge-hold")
LUNGES = ("hip-flexor-half-kneeling", "hip-flexor-lunge")


@dataclass(frozen=True)
class Alike:
    """Each of the `ones` with each of the `others`."""

    ones: Sequence[str]
    others: Sequence[str]
    reason: str

    @property
    def pairs(self) -> set[frozenset[str]]:
        return {frozenset(pair) for pair in product(self.ones, self.others)}


ALIKE = (
    Alike(
        KNEES_TO_CHEST,
        (*LUNGES, "quad-stretch"),
        "The knee bends in both, but the back rounds in one and arches in the other: what one "
        "brings on the other mostly eases. Any yes starts the second a rung lower, for its nerve.",
    ),
    Alike(
        KNEES_TO_CHEST,
        ("wall-squat",),
        "Hips and knees bend, but only to a right angle and with the whole back flat on the wall: "
        "it is the rounding that a yes tells of.",
    ),
    Alike(
        KNEES_TO_CHEST,
        ("leg-curl",),
        "The knee bends on a straight hip, with the belly on the pad: the low back does not round, "
        "it arches a little, which mostly eases what rounding brings on.",
    ),
    Alike(
        (*KNEES_TO_CHEST, "supine-figure-four", "seated-figure-four", "seated-forward-bend"),
        ("easy-walk",),
        "A step bends hip and knee a quarter as far, upright, on a back that arches a little: the "
        "other way from curling up.",
    ),
    Alike(
        (*LUNGES, "quad-stretch"),
        ("easy-walk",),
        "A short step takes the hip hardly behind the body and never holds it there. The walk says "
        "to sit down when the leg gets worse, and it comes first in the session that has both.",
    ),
    Alike(
        ("supine-figure-four", "seated-figure-four", "seated-forward-bend"),
        ("wall-squat",),
        "The hips bend to a right angle at most, turned neither in nor out, with the back flat on "
        "the wall and the knees bent, so that the nerve at the back of the leg is slack.",
    ),
    Alike(
        (*BRIDGES, "bird-dog"),
        ("supine-nerve-glide", "seated-nerve-glide", "seated-knee-extension",
         "leg-extension-machine"),
        "The knee straightens with the hip straight in one, where the nerve at the back of the leg "
        "is slack, and with the hip bent in the other. Any yes starts a nerve a rung lower.",
    ),
    Alike(
        (*BRIDGES, "bird-dog"),
        ("leg-press",),
        "The hips straighten in both; on the press they stay bent to the end, so that the low back "
        "on its pad never arches. The gym ends at the first yes.",
    ),
    Alike(
        (*LUNGES, "quad-stretch"),
        ("wall-squat",),
        "The knees bend with the hips bent, where the nerve at the front of the thigh is slack; in "
        "the stretches the hip is straight.",
    ),
    Alike(
        ("easy-walk",),
        ("leg-press", "leg-curl"),
        "A step's range, without a weight on a bent back. The gym ends at the first yes.",
    ),
)  # fmt: skip
