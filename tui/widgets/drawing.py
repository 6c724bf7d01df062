"""A picture of character cells that is put together piece by piece; pure."""

from rich.cells import cell_len

from tui.widgets.lettering import Rows

PLAIN, INK, EDGE, BOLD, QUIET, TRACK, FILL, TAG, UNSEEN = tuple(" iebqlfru")
"""What a cell is: ink and fill are painted in the colour of the phase, a tag is reversed; an edge
is a half block in that colour. What is unseen is there for readers of screens."""


class Drawing:
    """Rows of characters with the letter of a style for each; what falls outside is cut.

    `word_row` is where the word that says it all stands in letters.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.word_row = 0
        self._text = [[" "] * columns for _ in range(rows)]
        self._styles = [[PLAIN] * columns for _ in range(rows)]

    @property
    def text(self) -> Rows:
        """The characters; a cell of ink is a space."""
        return tuple("".join(row) for row in self._text)

    @property
    def styles(self) -> Rows:
        """The letter of each cell's style."""
        return tuple("".join(row) for row in self._styles)

    @property
    def inked(self) -> Rows:
        """The characters, with `#` for ink: the picture as it can be told."""
        pairs = zip(self._text, self._styles, strict=True)
        return tuple("".join(_told(*cell) for cell in zip(*pair, strict=True)) for pair in pairs)

    def write(self, column: int, row: int, text: str, style: str = PLAIN) -> None:
        """Write a text; a character that takes two cells, or none, is told as `?`."""
        for place, letter in enumerate(text):
            self._set(column + place, row, letter if cell_len(letter) == 1 else "?", style)

    def letters(self, column: int, row: int, drawn: Rows, *, has_blocks: bool) -> None:
        """Large letters or digits as `lettering` draws them."""
        corners = _CORNERS if has_blocks else {}
        for down, line in enumerate(drawn):
            for place, letter in enumerate(line):
                if letter == "#":
                    self._set(column + place, row + down, " ", INK)
                elif letter in corners:
                    self._set(column + place, row + down, corners[letter], EDGE)

    def _set(self, column: int, row: int, letter: str, style: str) -> None:
        if 0 <= row < len(self._text) and 0 <= column < self.columns:
            self._text[row][column] = letter
            self._styles[row][column] = style


_CORNERS = {",": "\N{LOWER HALF BLOCK}", "'": "\N{UPPER HALF BLOCK}"}


def _told(letter: str, style: str) -> str:
    return "#" if style in (INK, FILL) and letter == " " else letter
