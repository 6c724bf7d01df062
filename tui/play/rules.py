"""The safety rules: what a yes to "Did leg symptoms spread?" brings, now and later in the run.

This module holds every decision of that kind and nothing else, so that a clinician can read it.
The numbers R1 to R37 are the safety rules of the catalogue of source articles.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.plan.model import DIRECTIONS, Action

Change = Literal[1, 2, 3]
"""What a yes was: 1 further down or stronger (R15, R17); 2 new tingling, numbness or weakness
(R18, R19); 3 bladder or bowel control, numb saddle, sudden weakness, trouble walking (R1)."""

StopReason = Literal[
    "urgent", "professional", "session-stops", "limit", "no-easier-rung", "not-settled"
]
LeftOutWhy = Literal["direction", "rung", "side", "optional", "hurt", "earlier"]


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the decision after a check depends on.

    `spread_number` counts this spread, from 1; `easier_rung` is the next easier rung that has
    not itself spread in this run, None where there is none; `settled` is None until the question
    at the end of the settle rest is answered.
    """

    spread: bool
    change: Change
    action: Action
    spread_number: int
    limit: int
    easier_rung: str | None
    settled: bool | None


@dataclass(frozen=True, slots=True)
class Continue:
    """No spread: go on to the next exercise."""


@dataclass(frozen=True, slots=True)
class Settle:
    """Rest in the easing position, then ask whether it settled; `rung` is what would follow."""

    rung: str


@dataclass(frozen=True, slots=True)
class Regress:
    """Play the easier rung now."""

    rung: str


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run; nothing is played after this."""

    reason: StopReason


Decision = Continue | Settle | Regress | Stop


def decide(situation: Situation) -> Decision:
    """The first row that fits, in this order (R1, R17 to R20, R22)."""
    if not situation.spread:
        return Continue()
    if situation.change == 3:
        return Stop("urgent")
    if situation.change == 2:
        return Stop("professional")
    if situation.action == "stop":
        return Stop("session-stops")
    if situation.spread_number >= situation.limit:
        return Stop("limit")
    if situation.easier_rung is None:
        return Stop("no-easier-rung")
    if situation.settled is None:
        return Settle(situation.easier_rung)
    if not situation.settled:
        return Stop("not-settled")
    return Regress(situation.easier_rung)


@dataclass(frozen=True, slots=True)
class Spread:
    """One yes of this run: the tags of the exercise, and the rung that was played."""

    bias: frozenset[str]
    rung: str


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """A later exercise that is not played in this run, and why."""

    why: LeftOutWhy


@dataclass(frozen=True, slots=True)
class StartAt:
    """A later exercise that is played, from this index of its ladder (0 is the hardest)."""

    rung: int


def start_after(
    spreads: Sequence[Spread], bias: frozenset[str], ladder: Sequence[str], start: int
) -> StartAt | LeaveOut:
    """Where a later exercise starts after the spreads of this run (R21, stricter than it).

    A shared direction leaves it out. Each spread that shares another tag lowers its start by one
    rung, at most to the last. Then, whatever the tags, it starts below every rung that spread.
    """
    for spread in spreads:
        if bias & spread.bias & frozenset(DIRECTIONS):
            return LeaveOut("direction")
    lowered = sum(1 for spread in spreads if bias & spread.bias)
    start = min(start + lowered, len(ladder) - 1)
    spread_rungs = {spread.rung for spread in spreads}
    below = [index for index in range(start, len(ladder)) if ladder[index] in spread_rungs]
    if not below:
        return StartAt(start)
    return StartAt(below[-1] + 1) if below[-1] + 1 < len(ladder) else LeaveOut("rung")


def easier_rungs(spreads: Sequence[Spread], ladder: Sequence[str], rung: int) -> list[int]:
    """The indexes of the easier rungs that have not spread in this run, nearest first."""
    spread_rungs = {spread.rung for spread in spreads}
    return [index for index in range(rung + 1, len(ladder)) if ladder[index] not in spread_rungs]
