"""The signs that say without colour what a thing is: in UTF-8, and in ASCII."""

from dataclasses import dataclass

from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Signs:
    """One character each, unless it says otherwise.

    `done`, `now`, `to_come`, `left_out` and `spread` stand before exercises and sessions; `better`
    and `easier` before what moved up, and before an easier form; `was` and `best` on the ladder of
    places; `below` where there is more below. `arrow` leads from a start pose to an end pose,
    `to` from a value to another (three characters each). `corners` are the upper left, upper right,
    lower left and lower right of a frame, `across` and `down` its sides.
    """

    is_ascii: bool
    done: str
    now: str
    to_come: str
    left_out: str
    spread: str
    better: str
    easier: str
    was: str
    best: str
    below: str
    bullet: str
    arrow: str
    to: str
    left: str
    right: str
    track: str
    waiting: str
    rule: str
    corners: str
    across: str
    down: str


ASCII = Signs(
    is_ascii=True,
    done="+",
    now=">",
    to_come=".",
    left_out="-",
    spread="!",
    better="^",
    easier="v",
    was="o",
    best="*",
    below="v",
    bullet="-",
    arrow="==>",
    to="-->",
    left="<",
    right=">",
    track="-",
    waiting=".",
    rule="-",
    corners="++++",
    across="-",
    down="|",
)
UTF8 = Signs(
    is_ascii=False,
    done="\N{CHECK MARK}",
    now="\N{BLACK RIGHT-POINTING TRIANGLE}",
    to_come="\N{MIDDLE DOT}",
    left_out="\N{EN DASH}",
    spread="!",
    better="\N{BLACK UP-POINTING TRIANGLE}",
    easier="\N{BLACK DOWN-POINTING TRIANGLE}",
    was="\N{WHITE CIRCLE}",
    best="\N{BLACK CIRCLE}",
    below="\N{BLACK DOWN-POINTING TRIANGLE}",
    bullet="\N{BULLET}",
    arrow="==>",
    to="\N{BOX DRAWINGS LIGHT HORIZONTAL}\N{BOX DRAWINGS LIGHT HORIZONTAL}"
    "\N{BLACK RIGHT-POINTING TRIANGLE}",
    left="\N{BLACK LEFT-POINTING TRIANGLE}",
    right="\N{BLACK RIGHT-POINTING TRIANGLE}",
    track="\N{BOX DRAWINGS LIGHT HORIZONTAL}",
    waiting="\N{BOX DRAWINGS LIGHT QUADRUPLE DASH HORIZONTAL}",
    rule="\N{BOX DRAWINGS LIGHT HORIZONTAL}",
    corners="\N{BOX DRAWINGS LIGHT ARC DOWN AND RIGHT}\N{BOX DRAWINGS LIGHT ARC DOWN AND LEFT}"
    "\N{BOX DRAWINGS LIGHT ARC UP AND RIGHT}\N{BOX DRAWINGS LIGHT ARC UP AND LEFT}",
    across="\N{BOX DRAWINGS LIGHT HORIZONTAL}",
    down="\N{BOX DRAWINGS LIGHT VERTICAL}",
)


def signs_of(widget: Widget) -> Signs:
    """The signs that the terminal of a widget can show."""
    return getattr(widget.app, "signs", UTF8)
