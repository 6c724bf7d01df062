"""What stands large beside an exercise under way, where the screen is wide: the side or the set."""

from typing import NamedTuple

from tui.plan.model import Side
from tui.play.pace import Part
from tui.play.run import Run
from tui.words.dose_place import large_place, place_of


class Aside(NamedTuple):
    """A large word, and the line below it; `points_to` is the side that arrows before it show."""

    large: str = ""
    line: str = ""
    points_to: Side | None = None


COMES_NEXT = "comes next"


def aside_of(run: Run) -> Aside:
    """The side that is worked or, without sides, the set; in a rest those that come next."""
    turn = run.state.turn
    stretch = turn.stretch if turn else None
    if turn is None or stretch is None:
        return Aside()
    dose, is_held = turn.pacing.dose, run.rung.is_held
    large, of = large_place(dose, stretch, is_held=is_held)
    is_rest = stretch.part is Part.REST
    if stretch.side is None:
        return Aside(large, f"{of} {COMES_NEXT}" if is_rest and large else of)
    place = f"{large} {of}".strip().lower() or place_of(dose, stretch, is_held=is_held)
    line = f"{place} {COMES_NEXT}" if is_rest else place
    return Aside(stretch.side.upper(), line, stretch.side)
