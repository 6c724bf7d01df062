"""Before and after side by side: two ladders of places, and the line that leads between; pure."""

from textual.content import Content

from tui.play.comparing import is_further_down
from tui.play.symptoms import Symptoms
from tui.widgets.lettering import half_block_rows, seven_segment_rows
from tui.widgets.signs import Signs
from tui.words.summary import AFTER, BEFORE, LEG_PAIN, compared_rows, was_to
from tui.words.symptoms import REACH_WORDS

_LABEL = 10
"""The columns of a label, and of the gap behind it."""
_BEFORE, _TURN, _AFTER = 12, 18, 25
"""The columns of both ladders, and of the turn in the line between them."""
Cells = list[tuple[str, str]]


def before_after_rows(
    before: Symptoms, after: Symptoms, signs: Signs, *, has_digits: bool
) -> list[Content]:
    """The ladders, leg pain in digits of three rows where wanted, and all else in a row each."""
    head = Content.assemble(
        " " * (_BEFORE - 3), (BEFORE, "$quiet"), " " * (_AFTER - _BEFORE - 5), (AFTER, "bold")
    )
    rows = [head, *_ladders(before, after, signs)]
    for label, was, now in compared_rows(before, after)[1:]:
        is_large = has_digits and label == LEG_PAIN
        rows += _digits(label, was, now, signs) if is_large else [_row(label, was, now, signs)]
    return rows


def _style(before: Symptoms, after: Symptoms) -> str:
    if is_further_down(after, before):
        return "bold $warn"
    return "bold $calm" if after.reach < before.reach else "bold"


def _ladders(before: Symptoms, after: Symptoms, signs: Signs) -> list[Content]:
    places = [each for each in range(len(REACH_WORDS)) if each or 0 in (before.reach, after.reach)]
    style = _style(before, after)
    return [_rung(place, before.reach, after.reach, signs, style) for place in places]


def _rung(place: int, was: int, now: int, signs: Signs, style: str) -> Content:
    """One place of both ladders, with the part of the line that runs at its height."""
    cells: Cells = [(letter, "$quiet") for letter in REACH_WORDS[place].rjust(_LABEL - 1)]
    cells += [(" ", "")] * (_AFTER + 1 - len(cells))
    cells[_BEFORE] = cells[_AFTER] = (signs.down, "$line")
    for column in _line_columns(place, was, now):
        cells[column] = (signs.across, style)
    turn = _turn(place, was, now, signs)
    if turn:
        cells[_TURN] = (turn, style)
    if place == was:
        cells[_BEFORE] = (signs.was, "bold")
    if place == now:
        cells[_AFTER] = (signs.best, style)
    return Content.assemble(*cells)


def _line_columns(place: int, was: int, now: int) -> list[int]:
    """Where the line runs across: from the first ladder to the turn, and on to the second."""
    first = range(_BEFORE + 1, _TURN) if place == was else range(0)
    second = range(_TURN + 1, _AFTER) if place == now else range(0)
    middle = [_TURN] if was == now == place else []
    return [*first, *middle, *second]


def _turn(place: int, was: int, now: int, signs: Signs) -> str:
    """The corner, or the way up or down, in the column where the line turns."""
    if was == now or not min(was, now) <= place <= max(was, now):
        return ""
    if min(was, now) < place < max(was, now):
        return signs.down
    upper_left, upper_right, lower_left, lower_right = tuple(
        "..''" if signs.is_ascii else signs.corners
    )
    if place == was:
        return lower_right if now < was else upper_right
    return upper_left if now < was else lower_left


def _row(label: str, was: str, now: str, signs: Signs) -> Content:
    gap = max(1, _AFTER - _BEFORE - len(was) - len(signs.to) - 2)
    return Content.assemble(
        (f" {label}".ljust(_BEFORE), "$quiet"),
        was,
        ("  ", ""),
        (signs.to, "$quiet"),
        " " * gap,
        (now, "bold"),
    )


def _digits(label: str, was: str, now: str, signs: Signs) -> list[Content]:
    """Two numbers in three rows each."""
    pair = [seven_segment_rows(was), seven_segment_rows(now)]
    if not signs.is_ascii:
        pair = [half_block_rows(each) or ("",) * 3 for each in (was, now)]
    rows = []
    for place, (one, other) in enumerate(zip(*pair, strict=True)):
        is_middle = place == 1
        said = {1: (f" {label}", "$quiet"), 2: (f" {was_to(was, now)}", "$unseen")}
        words, style = said.get(place, ("", ""))
        left = Content.assemble((words.ljust(_BEFORE - 2), style), (one, "bold"))
        arrow = signs.to if is_middle else ""
        gap = max(2, _AFTER - 2 - left.cell_length - len(arrow) - 2)
        space = " " * (_AFTER - 2 - left.cell_length - gap - len(arrow))
        rows.append(Content.assemble(left, space, (arrow, "$quiet"), " " * gap, (other, "bold")))
    return [Content(""), *rows, Content("")]
