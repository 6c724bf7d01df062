"""Why an exercise is left out, to follow a comma, a colon or `because`."""

from datetime import datetime

from tui.play.rules import LeftOutWhy
from tui.records.progress import LeftOut
from tui.words.since import because_words

LEFT_OUT_BECAUSE: dict[LeftOutWhy, str] = {
    "optional": "it is optional and was not turned on",
    "quiet-leg": "it waits until the leg is quiet",
    "weak-leg": "it needs a strong leg",
    "hurt": "it hurt",
    "earlier": "earlier sessions left it out",
    "side": "it is done away from the symptoms, and both sides have them",
    "way": "it goes only the way that eases, and none was told",
    "direction": "it moves in the direction that spread",
    "rung": "its easiest form has already spread",
}


def left_out_because(left_out: LeftOut, now: datetime) -> str:
    """Why the next run leaves it out."""
    if left_out.earlier is not None:
        return because_words(left_out.earlier, left_out.on, now)
    return LEFT_OUT_BECAUSE[left_out.why]


def left_out_line(left_out: LeftOut, now: datetime) -> str:
    """The same as a sentence of its own."""
    for_now = " for now" if left_out.is_for_now else ""
    return f"{left_out.name} is left out{for_now}: {left_out_because(left_out, now)}."
