"""What somebody felt of themselves, some days after a start (R32)."""

from dataclasses import dataclass
from typing import Literal, get_args

Item = Literal["sleep", "stiffness", "getting-up", "flare-ups", "leg-pain"]
Felt = Literal["better", "same", "worse"]
ITEMS: tuple[Item, ...] = get_args(Item)
FELT: tuple[Felt, ...] = get_args(Felt)


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """What was `felt` of each item, as far as it was told; nothing where it was passed over."""

    felt: tuple[tuple[Item, Felt], ...] = ()

    def items(self, felt: Felt) -> tuple[Item, ...]:
        """The items of which this was told."""
        return tuple(item for item, told in self.felt if told == felt)

    @property
    def has_gain(self) -> bool:
        """Whether anything is better."""
        return bool(self.items("better"))

    @property
    def has_change(self) -> bool:
        """Whether anything is better or worse."""
        return self.has_gain or bool(self.items("worse"))
