"""What is told of symptoms before and after a run."""

from dataclasses import dataclass

from tui.play.sides import Affected

REACHES = ("none", "back", "buttock", "thigh", "calf", "foot")
"""The furthest place symptoms are felt, nearest first; a reach is an index into this."""
EASINGS: dict[str, str] = {
    "legs-up": "rest-90-90",
    "on-the-side": "side-lying-rest",
    "on-the-belly": "prone-pillow",
}
"""The easing positions, and the exercise of the library that shows each."""


@dataclass(frozen=True, slots=True)
class Symptoms:
    """How symptoms are at one moment.

    A spread is judged against what was so before the run, never against nothing (R8, R36).
    `reach` 0 to 5, `intensity` 0 to 10; `easing` names the easing position.
    """

    affected: Affected
    reach: int
    intensity: int
    numb: bool = False
    tingling: bool = False
    weak: bool = False
    easing: str = "legs-up"

    def has_new_signs(self, before: "Symptoms") -> bool:
        """Whether something is numb, tingling or weak that was not before (R10)."""
        return (
            (self.numb and not before.numb)
            or (self.tingling and not before.tingling)
            or (self.weak and not before.weak)
        )

    def is_worse_than(self, before: "Symptoms") -> bool:
        """Whether symptoms are further down, or stronger by two points or more (R10, R31)."""
        return self.reach > before.reach or self.intensity >= before.intensity + 2


@dataclass(frozen=True, slots=True)
class Before:
    """What was told before the run, and what earlier runs make of it.

    A flare day starts everything one rung easier (R30), and so do symptoms that were worse after
    the last run or the next morning (R23, R31). `starts` holds where each place of the session
    starts after the earlier runs, None where it is left out; empty leaves that to the session.
    """

    symptoms: Symptoms
    is_flare: bool = False
    is_worse: bool = False
    turned_on: frozenset[str] = frozenset()
    starts: tuple[int | None, ...] = ()

    @property
    def lowered(self) -> int:
        """By how many rungs everything starts easier."""
        return self.is_flare + self.is_worse

    @property
    def affected(self) -> Affected:
        """The side with symptoms."""
        return self.symptoms.affected
