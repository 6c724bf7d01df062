"""Figures as plain text, frame after frame."""

import re
from typing import TextIO

from tui.figures import FigureStyle, Side, frames_as_text
from tui.files.faults import UsageError
from tui.plan.model import Exercise, Library
from tui.settings.settings import Settings
from tui.terminal.abilities import takes_dots
from tui.words.options import NO_DOTS_HERE, no_figure, other_count_of_frames, other_size

SMALLEST, LARGEST = (8, 4), (200, 60)
MOST_FRAMES = 1000


def read_size(text: str) -> tuple[int, int]:
    """Columns and rows of `WxH`; raises UsageError."""
    match = re.fullmatch(r"(\d{1,4})x(\d{1,4})", text, re.ASCII)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if all(low <= value <= high for low, value, high in zip(SMALLEST, size, LARGEST, strict=True)):
        return size
    raise UsageError(other_size(text))


def find_figure(library: Library, slug: str) -> Exercise:
    """The exercise whose figure is meant; raises UsageError."""
    exercise = library.exercises.get(slug)
    if exercise is not None and (exercise.figure or exercise.frames):
        return exercise
    raise UsageError(no_figure(slug, library.exercises))


def style_on(output: TextIO | None, asked: FigureStyle | None, settings: Settings) -> FigureStyle:
    """How a figure is drawn there: as asked, else as set where it takes that; raises UsageError."""
    if takes_dots(settings.ascii, output):
        return asked or settings.figure
    if asked == "dots":
        raise UsageError(NO_DOTS_HERE)
    return "ascii"


def frames_text(
    exercise: Exercise, size: tuple[int, int], count: int, side: Side, style: FigureStyle
) -> str:
    """`count` frames from start to end pose, each of as many lines as the size has rows.

    One frame alone is the end pose. Raises UsageError.
    """
    if not 1 <= count <= MOST_FRAMES:
        raise UsageError(other_count_of_frames(count, MOST_FRAMES))
    frames = frames_as_text(exercise.figure, *size, count, side, exercise.frames, style)
    return "\n".join(frames)
