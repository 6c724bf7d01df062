"""Round heads: one character, a few drawn by hand, and a circle when there is room for one."""

from math import floor

from tui.figures.canvas import Face
from tui.figures.shapes import circle
from tui.figures.strokes import Cells, stroke_cells
from tui.plan.figure import Point

# The narrowest radius in columns from which a head is drawn, and its rows from the top.
HEADS: tuple[tuple[float, tuple[str, ...]], ...] = (
    (0.0, ("O",)),
    (1.25, (" _ ", "(_)")),
    (1.9, (" __ ", "(__)")),
    (2.3, (" .-. ", "(   )", " `-' ")),
    (2.8, (" .--. ", "(    )", " `--' ")),
    (3.3, (" .---. ", "(     )", " `---' ")),
    (3.7, ("  .--.  ", " /    \\ ", " \\    / ", "  `--'  ")),
    (4.3, ("  .---.  ", " /     \\ ", " \\     / ", "  `---'  ")),
    (4.6, ("  .----.  ", " /      \\ ", "|        |", " \\      / ", "  `----'  ")),
    (5.4, ("   .---.   ", " .'     `. ", "/         \\",
           "\\         /", " `.     .' ", "   `---'   ")),
    (5.9, ("   .----.   ", " .'      `. ", "/          \\",
           "\\          /", " `.      .' ", "   `----'   ")),
    (6.5, ("   .-----.   ", " .'       `. ", "/           \\", "|           |",
           "\\           /", " `.       .' ", "   `-----'   ")),
)  # fmt: skip
LARGEST_DRAWN_RADIUS = 7.0
EYE = "."


def head_cells(center: Point, radius: float, face: Face | None = None) -> Cells:
    """The cells of a head, or of something round without a face; `radius` is in columns."""
    if radius > LARGEST_DRAWN_RADIUS:
        return _round(center, radius)
    rows = _with_face(_template(radius), face)
    top = floor(center[1]) - 1 if len(rows) == 2 else round(center[1] - len(rows) / 2)
    left = round(center[0] - len(rows[0]) / 2)
    return [
        (left + across, top + down, letter)
        for down, row in enumerate(rows)
        for across, letter in enumerate(row)
        if letter != " " or (row[:across].strip() and row[across:].strip())
    ]


def has_middle_column(radius: float) -> bool:
    """Whether a head of this radius in columns is an odd number of columns wide."""
    return radius > LARGEST_DRAWN_RADIUS or len(_template(radius)[0]) % 2 == 1


def _template(radius: float) -> tuple[str, ...]:
    return next(rows for least, rows in reversed(HEADS) if radius >= least)


def _with_face(rows: tuple[str, ...], face: Face | None) -> tuple[str, ...]:
    """A head with a nose on its rim, or with two eyes when it looks at the viewer."""
    if face is None or len(rows) == 1:
        return rows
    if face == "front":
        return _with_eyes(rows)
    if abs(face[0]) > abs(face[1]):
        index = len(rows) // 2
        row = rows[index]
        at = len(row.rstrip()) - 1 if face[0] > 0 else len(row) - len(row.lstrip())
        return _replaced(rows, index, at, ">" if face[0] > 0 else "<")
    index = 0 if face[1] < 0 else len(rows) - 1
    return _replaced(rows, index, len(rows[0]) // 2, "^" if face[1] < 0 else "v")


def _with_eyes(rows: tuple[str, ...]) -> tuple[str, ...]:
    if len(rows) < 3:
        return rows
    middle = (len(rows[0]) - 1) / 2
    index = (len(rows) - 1) // 2
    gap = 1 if len(rows[0]) % 2 else 1.5 if len(rows) > 3 else 0.5
    rows = _replaced(rows, index, int(middle - gap), EYE)
    return _replaced(rows, index, int(middle + gap), EYE)


def _replaced(rows: tuple[str, ...], index: int, at: int, letter: str) -> tuple[str, ...]:
    row = rows[index]
    return (*rows[:index], row[:at] + letter + row[at + 1 :], *rows[index + 1 :])


def _round(center: Point, radius: float) -> Cells:
    middle = (round(center[0] * 2) / 2, round(center[1] * 2) / 2)
    outline = [(x, middle[1] + (y - middle[1]) / 2) for x, y in circle(middle, radius)]
    rows: dict[int, list[int]] = {}
    edge = stroke_cells(outline)
    for column, row, _ in edge:
        rows.setdefault(row, []).append(column)
    inside = [
        (column, row, " ")
        for row, columns in rows.items()
        for column in range(min(columns), max(columns))
    ]
    return [*inside, *edge]
