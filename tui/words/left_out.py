"""Why an exercise is left out, to follow a comma, a colon or `because`."""

from tui.play.rules import LeftOutWhy

LEFT_OUT_BECAUSE: dict[LeftOutWhy, str] = {
    "direction": "it moves in the direction that spread",
    "rung": "its easiest form has already spread",
    "side": "it is done away from the symptoms, and both sides have them",
    "optional": "it is optional and was not turned on",
    "hurt": "it hurt earlier in this session",
    "earlier": "earlier sessions left it out",
}
