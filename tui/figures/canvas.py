"""A grid of characters and, beside each, what it belongs to."""

NOTHING, BODY, WORKING, FAR, PROP, GROUND = " bwfpg"


class Canvas:
    """Characters and styles by (column, row), row 0 at the top."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self._characters = [[" "] * columns for _ in range(rows)]
        self._styles = [[NOTHING] * columns for _ in range(rows)]

    def put(self, column: int, row: int, character: str, style: str) -> None:
        """Set one cell; outside the grid nothing happens."""
        if 0 <= column < self.columns and 0 <= row < self.rows:
            self._characters[row][column] = character
            self._styles[row][column] = style

    def at(self, column: int, row: int) -> str:
        """The character of a cell; a space outside the grid."""
        if 0 <= column < self.columns and 0 <= row < self.rows:
            return self._characters[row][column]
        return " "

    def text(self) -> tuple[str, ...]:
        """The rows of characters, each as wide as the grid."""
        return tuple("".join(row) for row in self._characters)

    def styles(self) -> tuple[str, ...]:
        """The rows of styles, one letter for each cell."""
        return tuple("".join(row) for row in self._styles)
