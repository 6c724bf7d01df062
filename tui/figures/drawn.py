"""Frames drawn by hand, fitted into a size."""

from tui.figures.canvas import BODY, NOTHING

Picture = tuple[str, ...]
"""Rows of characters, all of one length."""


def fitted(frames: tuple[str, ...], columns: int, rows: int) -> tuple[Picture, ...]:
    """Each frame in exactly `rows` rows of `columns` characters, all of them at the same place.

    What is too large is cut off evenly, and any character but printable ASCII becomes a `?`.
    """
    pictures = [[_plain(line) for line in frame.strip("\n").split("\n")] for frame in frames]
    width = max((len(line) for picture in pictures for line in picture), default=0)
    height = max((len(picture) for picture in pictures), default=0)
    left, top = (columns - width) // 2, (rows - height) // 2
    return tuple(
        tuple(_row(picture, row - top, left, columns) for row in range(rows))
        for picture in pictures
    )


def drawn_styles(picture: Picture) -> Picture:
    """The styles of a frame drawn by hand: all that is drawn is body."""
    return tuple("".join(NOTHING if letter == " " else BODY for letter in row) for row in picture)


def _row(picture: list[str], index: int, left: int, columns: int) -> str:
    line = picture[index] if 0 <= index < len(picture) else ""
    return (" " * left + line if left > 0 else line[-left:])[:columns].ljust(columns)


def _plain(line: str) -> str:
    letters = line.rstrip().expandtabs(4)
    return "".join(letter if " " <= letter <= "~" else "?" for letter in letters)
