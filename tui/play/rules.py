"""The safety rules: what a yes to "Did leg symptoms spread?" brings, now and later in the run.

This module holds every decision of that kind and nothing else, so that a clinician can read it.
The numbers R1 to R37 are the safety rules of the catalogue of source articles, C1 to C25 the
clinical decisions.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from tui.plan.model import DIRECTIONS, Action

Change = Literal[1, 2, 3]
"""What was told: 1 further down or stronger (R15, R17); 2 the other leg too, or numb, tingling or
weak, new or more (R18, R19); 3 lost bladder or bowel control, numb between the legs, or a leg that
gives way (R1). Each of the last two has a key of its own (C12)."""

StopReason = Literal[
    "urgent",
    "professional",
    "session-stops",
    "limit",
    "no-easier-rung",
    "not-settled",
    "hurting",
    "mistake",
]
"""Why a run was stopped. `mistake`: the key of the urgent signs was pressed by mistake (C12)."""
LeftOutWhy = Literal[
    "optional", "quiet-leg", "weak-leg", "hurt", "earlier", "side", "way", "direction", "rung"
]
"""Why an exercise is left out; where several fit, the first is told (C23).

`way`: all that could be done is done in the direction that eases, which is not known (C11).
"""
_UNTIL_RESTED: tuple[LeftOutWhy, ...] = ("direction", "rung")
MOST_HURTS = 2
"""The sharp pain that ends the run is this one (C15)."""


@dataclass(frozen=True, slots=True)
class Situation:
    """All that the decision after a check depends on.

    `spread_number` counts this spread, from 1; `easier_rung` is the next easier rung that can be
    done and has not itself spread in this run, None where there is none; `settled` is None until
    the question at the end of the settle rest is answered. `hurts` counts the sharp pains of the
    run, `is_hurt` says that this check follows one. `is_left_out_after` says that the exercise is
    left out once it has settled (C14). `is_last_position`: of easing positions none is left that
    has not spread (C17).
    """

    spread: bool
    change: Change
    action: Action
    spread_number: int
    limit: int
    easier_rung: str | None
    settled: bool | None
    is_hurt: bool = False
    hurts: int = 0
    is_left_out_after: bool = False
    is_last_position: bool = False


@dataclass(frozen=True, slots=True)
class Continue:
    """No spread: go on to the next exercise."""


@dataclass(frozen=True, slots=True)
class Settle:
    """Rest in an easing position, then ask whether it settled.

    `rung` is the easier one that would follow, None where the exercise is then left out.
    """

    rung: str | None


@dataclass(frozen=True, slots=True)
class Regress:
    """Play the easier rung now."""

    rung: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave this exercise or position out, and go on with what follows."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End the run; nothing is played after this."""

    reason: StopReason


Decision = Continue | Settle | Regress | Leave | Stop


def decide(situation: Situation) -> Decision:
    """The first row that fits, in this order (R1, R17 to R20, R22; C12, C14, C15, C17)."""
    if situation.change == 3:
        return Stop("urgent")
    if situation.change == 2:
        return Stop("professional")
    if not situation.spread:
        return _after_no(situation)
    if situation.action == "next":
        return _after_position(situation)
    if situation.action == "stop":
        return Stop("session-stops")
    if situation.spread_number >= situation.limit:
        return Stop("limit")
    if situation.easier_rung is None:
        return Stop("no-easier-rung")
    if _is_last_hurt(situation):
        return Stop("hurting")
    is_left_out = situation.is_hurt or situation.is_left_out_after
    if situation.settled is None:
        return Settle(None if is_left_out else situation.easier_rung)
    if not situation.settled:
        return Stop("not-settled")
    return Leave() if is_left_out else Regress(situation.easier_rung)


def _is_last_hurt(situation: Situation) -> bool:
    return situation.is_hurt and situation.hurts >= MOST_HURTS


def _after_no(situation: Situation) -> Decision:
    """After sharp pain without a spread the exercise is left out, and the second is the last."""
    if _is_last_hurt(situation):
        return Stop("hurting")
    return Leave() if situation.is_hurt else Continue()


def _after_position(situation: Situation) -> Decision:
    """A spread in an easing position: it is out for today, with no rest and no limit (C17)."""
    if situation.is_last_position:
        return Stop("no-easier-rung")
    return Stop("hurting") if _is_last_hurt(situation) else Leave()


@dataclass(frozen=True, slots=True)
class Spread:
    """One yes of this run: the tags of all that spread with it, and their rungs (C13, C14).

    `places` are those of the exercises in the session.
    """

    tags: frozenset[str]
    rungs: frozenset[str]
    places: frozenset[int] = field(default=frozenset(), compare=False)


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """A later exercise that is not played in this run, and why."""

    why: LeftOutWhy


@dataclass(frozen=True, slots=True)
class StartAt:
    """A later exercise that is played, from this index of its ladder (0 is the hardest)."""

    rung: int


def is_for_now(why: LeftOutWhy) -> bool:
    """Whether what is left out before a run is so until what spread has rested, not for longer."""
    return why in _UNTIL_RESTED


def shared_directions(tags: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The directions that both move in."""
    return tags & others & frozenset(DIRECTIONS)


def is_closed(tags: frozenset[str], spreads: Iterable[frozenset[str]]) -> bool:
    """Whether a direction of these tags has spread (C9, C13)."""
    return any(shared_directions(tags, spread) for spread in spreads)


def lowered_by(
    tags: frozenset[str], spreads: Iterable[frozenset[str]], hurts: Iterable[frozenset[str]]
) -> int:
    """By how many rungs a later exercise starts easier, after what spread and what hurt.

    One for each spread that shares a tag, or for any where the exercise loads the nerve (C13);
    one for each sharp pain that shares a direction (C15).
    """
    of_spreads = sum(1 for spread in spreads if tags & spread or "nerve" in tags)
    return of_spreads + sum(1 for hurt in hurts if shared_directions(tags, hurt))


def below_what_spread(ladder: Sequence[str], start: int, spread: frozenset[str]) -> int:
    """The index below the easiest rung that spread at or below the start.

    The start itself where none did; the length of the ladder where nothing is below (C23).
    """
    below = [index for index in range(start, len(ladder)) if ladder[index] in spread]
    return below[-1] + 1 if below else start
