"""Which sides an exercise is done on, and in what order."""

from typing import Literal

from tui.plan.model import Side, SideRule

Affected = Literal["left", "right", "both", "none"]
"""Where the symptoms are."""

AFFECTED: tuple[Affected, ...] = ("left", "right", "both", "none")
_OTHER: dict[Affected, Side] = {"left": "right", "right": "left"}


def sides_to_do(rule: SideRule, affected: Affected) -> tuple[Side | None, ...]:
    """The sides in order; `(None,)` for an exercise without sides, empty when it is left out.

    Unaffected side first, else right first. Away from the symptoms is impossible when both
    sides have them (catalogue 0-3), and free when neither has.
    """
    if rule == "none":
        return (None,)
    if affected == "none" or (affected == "both" and rule != "away"):
        return ("right", "left")
    if affected == "both":
        return ()
    other = _OTHER[affected]
    if rule in ("both", "alternating"):
        return (other, _OTHER[other])
    return (_OTHER[other],) if rule == "symptomatic" else (other,)
