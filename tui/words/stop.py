"""Why a session has stopped."""

from tui.play.rules import StopReason

WHY_STOPPED: dict[StopReason, str] = {
    "urgent": "You told of a sign that needs urgent care.",
    "professional": "You told of new tingling, numbness or weakness.",
    "session-stops": "Leg symptoms spread, and this session ends when they do.",
    "limit": "Leg symptoms have spread as often as this session allows.",
    "no-easier-rung": "Leg symptoms spread, and there is no easier form left to try.",
    "not-settled": "Leg symptoms did not settle during the rest.",
}
