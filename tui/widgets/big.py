"""Words that can be read from the floor."""

from itertools import groupby

from textual.content import Content
from textual.widgets import Static

from tui.widgets.lettering import LETTER_ROWS, Rows, word_rows
from tui.widgets.signs import Signs, signs_of
from tui.widgets.words import Words, width_of


def painted(drawn: Rows, signs: Signs) -> Content:
    """Large letters as painted cells, in the colour of the text."""
    return Content("\n").join(_painted_row(row, signs) for row in drawn)


def _painted_row(row: str, signs: Signs) -> Content:
    corners = {} if signs.is_ascii else _CORNERS
    parts = []
    for letter, cells in groupby(row):
        count = len(list(cells))
        is_ink = letter == "#"
        text = " " if is_ink else corners.get(letter, " ")
        parts.append((text * count, "reverse" if is_ink else ""))
    return Content.assemble(*parts)


_CORNERS = {",": "\N{LOWER HALF BLOCK}", "'": "\N{UPPER HALF BLOCK}"}


class BigWords(Static):
    """A few words five rows high, wide or else narrow letters; in bold where they do not fit.

    Each line of the words has rows of its own. `is_large` tells whether large letters are wanted.
    What is painted stands below it in letters, for readers of screens, where it `is_spelt`.
    """

    def __init__(self, words: str = "", *, is_spelt: bool = True, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.words = words
        self._is_spelt = is_spelt
        self.is_large = True

    def show(self, words: str, *, is_large: bool = True) -> None:
        """Show these words."""
        if (words, is_large) != (self.words, self.is_large):
            self.words, self.is_large = words, is_large
            self._draw()

    @property
    def letters_row(self) -> int:
        """The row in which the words stand in letters."""
        return self._letters_row

    _letters_row = 0

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """Whether the words fit depends on the width."""
        # Within a layout the change of height would go unseen.
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        lines = self.words.split("\n")
        drawn = self._drawn(lines)
        self.set_class(drawn is not None, "is-painted")
        self._letters_row = 0
        if drawn is None:
            self.update(Content.styled(" ".join(lines), "bold"))
            return
        large = Content("\n\n").join(painted(rows, signs_of(self)) for rows in drawn)
        if self._is_spelt:
            self._letters_row = len(large.plain.split("\n"))
            large += Content.styled("\n" + " ".join(lines), "$unseen")
        self.update(large)

    def _drawn(self, lines: list[str]) -> list[Rows] | None:
        """Each line in large letters, all wide or all narrow, where they fit; else None."""
        rows = (LETTER_ROWS + 1) * len(lines) + 1
        if not self.is_large or rows * 2 > self.app.size.height:
            return None
        for is_narrow in (False, True):
            drawn = [word_rows(line, is_narrow=is_narrow) for line in lines]
            found = [each for each in drawn if each and len(each[0]) <= width_of(self)]
            if len(found) == len(lines):
                return found
        return None


class Lead(Words):
    """The words above a large one, which can stand behind them in letters."""

    def show_before(self, words: str, large: str) -> None:
        """Show these words, before a word for readers of screens or before none."""
        self.words = words
        self.update(Content.assemble(words, (f" {large}" if large else "", "$unseen")))
