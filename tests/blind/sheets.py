"""The figures of the bundled sessions as pictures without names, in an order that tells nothing.

What a stranger sees in them, without a list of names, tells how good they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from random import Random

from tests.bundled import library, shelf
from tests.pictures.svg import Frame, Span, picture
from tui import resources
from tui.figures import FigureArt, FigureStyle
from tui.figures import Frame as Drawing
from tui.plan.slugs import session_name

FRACTIONS = (0.0, 0.5, 1.0)
A_SHEET = 6
WAYS: tuple[tuple[FigureStyle, int, int], ...] = (
    ("ascii", 40, 12), ("ascii", 24, 8), ("dots", 40, 12), ("dots", 24, 8),
)  # fmt: skip
GAP_COLUMNS = 4
_GROUND, _LABEL = "#14161b", "#9aa0aa"
_COLOURS = {"b": "#e6e6e6", "w": "#ffa03c", "f": "#9a9aa8", "p": "#6e9bc4", "g": "#6a6a6a",
            "a": "#78dc78"}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """One way to show all figures: its sheets by file name, and whose each number is."""

    name: str
    sheets: dict[str, str]
    key: dict[int, str]


def slugs() -> list[str]:
    """The exercises of the bundled sessions that have a figure, in the order of their slugs."""
    bundled = {session_name(path.stem) for path in resources.sessions_folder().glob("*.toml")}
    sessions = [session for session in shelf().sessions if session.name in bundled]
    planned = {each.exercise.slug for session in sessions for each in session.exercises}
    return sorted(slug for slug in planned if library().exercises[slug].figure)


def key_of(name: str, seed: str) -> dict[int, str]:
    """The slug of each number, in an order of its own for each name."""
    order = slugs()
    Random(f"{seed} {name}").shuffle(order)
    return dict(enumerate(order, start=1))


def reading(style: FigureStyle, columns: int, rows: int, seed: str) -> Reading:
    """All figures in one style and size; another seed gives another order."""
    name = f"{style}-{columns}x{rows}"
    key = key_of(name, seed)
    sheets = {}
    for first in range(1, len(key) + 1, A_SHEET):
        numbers = range(first, min(first + A_SHEET, len(key) + 1))
        parts = [_strip(number, key[number], style, columns, rows) for number in numbers]
        frame = Frame(
            (columns + GAP_COLUMNS) * len(FRACTIONS), tuple(row for part in parts for row in part),
            _GROUND,
        )  # fmt: skip
        sheets[f"{name}-{numbers[0]:02}-to-{numbers[-1]:02}.svg"] = picture(frame, name)
    return Reading(name, sheets, key)


def _strip(
    number: int, slug: str, style: FigureStyle, columns: int, rows: int
) -> Iterator[tuple[Span, ...]]:
    """Three moments beside each other, below their number."""
    art = FigureArt(library().exercises[slug].figure, columns, rows, style=style)
    frames = [art.frame(fraction) for fraction in FRACTIONS]
    yield ((0, f"{number}", _LABEL, _GROUND, True),)
    for row in range(rows):
        yield tuple(
            span
            for index, frame in enumerate(frames)
            for span in _spans(frame, row, index * (columns + GAP_COLUMNS))
        )
    yield ()


def _spans(drawing: Drawing, row: int, left: int) -> Iterator[Span]:
    """A row of a picture, in pieces of one colour."""
    text, styles = drawing.text[row], drawing.styles[row]
    for style, cells in groupby(range(len(text)), key=lambda index: styles[index]):
        if style in _COLOURS:
            columns = list(cells)
            part = text[columns[0] : columns[-1] + 1]
            yield (left + columns[0], part, _COLOURS[style], _GROUND, False)
