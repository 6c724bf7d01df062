"""Why an exercise is left out, to follow a comma, a colon or `because`."""

from tui.play.rules import LeftOutWhy

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
