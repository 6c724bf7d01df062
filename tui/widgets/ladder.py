"""The ladder of places, the back on top: where symptoms were, and where they are or were best."""

from textual.content import Content
from textual.widgets import Static

from tui.widgets.signs import Signs, signs_of
from tui.words.symptoms import REACH_WORDS

Mark = tuple[int, str] | None
"""A place of 0 to 5, and what is said of it."""


def ladder_lines(was: Mark, best: Mark, signs: Signs) -> list[Content]:
    """A row for each place from the back to the foot; both marks are a place and what it says.

    A place of 0 is none, above the ladder: it has a row only where one of the marks is there.
    """
    marks = {mark[0] for mark in (was, best) if mark}
    places = [place for place in range(len(REACH_WORDS)) if place or 0 in marks]
    label = max(len(word) for word in REACH_WORDS)
    return [_rung(place, REACH_WORDS[place].rjust(label), was, best, signs) for place in places]


def _rung(place: int, label: str, was: Mark, best: Mark, signs: Signs) -> Content:
    if best and best[0] == place:
        return Content.styled(f"{label} {signs.best} {best[1]}", "bold $calm")
    if was and was[0] == place:
        return Content(f"{label} {signs.was} {was[1]}")
    return Content.assemble((f"{label} ", "$quiet"), (signs.down, "$line"))


class Ladder(Static):
    """Shows the ladder with its two marks."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)

    def show(self, was: Mark, best: Mark) -> None:
        """Show where it was, and where it is or was best."""
        self.update(Content("\n").join(ladder_lines(was, best, signs_of(self))))
