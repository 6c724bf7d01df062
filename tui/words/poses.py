"""What stands over the pictures of an exercise before its work."""

from tui.plan.model import Exercise

START, END, END_HELD = "start", "end", "end, held"


def end_label(rung: Exercise) -> str:
    """The end pose, and whether one stays there."""
    return END_HELD if rung.dose.hold_seconds else END


def done_label(side: str) -> str:
    """The side that is done."""
    return f"{side.upper()} done"


def now_label(side: str) -> str:
    """The side that comes."""
    return f"{side.upper()} now"
