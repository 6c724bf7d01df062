"""Why a session has stopped, and the graver signs that stop one at once."""

from tui.play.rules import Change, StopReason

SIGNS = (
    "2  New tingling, numbness or weakness",
    "3  Bladder or bowel control, numb saddle, sudden weakness, trouble walking",
)
"""Each behind its key."""
WHY_STOPPED: dict[StopReason, str] = {
    "urgent": "You told of a sign that needs urgent care.",
    "professional": "You told of new tingling, numbness or weakness.",
    "session-stops": "Leg symptoms spread, and this session ends when they do.",
    "limit": "Leg symptoms have spread as often as this session allows.",
    "no-easier-rung": "Leg symptoms spread, and there is no easier form left to try.",
    "not-settled": "Leg symptoms did not settle during the rest.",
}
STOPPED_BECAUSE: dict[StopReason, str] = {
    "urgent": "a sign that needs urgent care was told",
    "professional": "new tingling, numbness or weakness was told; a professional should see it",
    "session-stops": "this session ends at the first spread",
    "limit": "symptoms spread as often as this session allows",
    "no-easier-rung": "there is no easier form left to try",
    "not-settled": "symptoms had not settled by the end of the rest",
}
"""Why a run stopped, to follow a colon."""


def further_signs(change: Change) -> list[str]:
    """The signs graver than the `change` that was told, each behind its key, if there are any."""
    signs = SIGNS[change - 1 :]
    return ["If this is so too, press its key:", *signs] if signs else []
