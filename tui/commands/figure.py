"""Figures as plain text, frame after frame."""

import re

from tui.figures import Side, frames_as_text
from tui.files.faults import UsageError
from tui.plan.model import Exercise, Library
from tui.words.options import no_figure, other_count_of_frames, other_size

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


def frames_text(exercise: Exercise, size: tuple[int, int], count: int, side: Side) -> str:
    """`count` frames from start to end pose, each of as many lines as the size has rows.

    One frame alone is the end pose. Raises UsageError.
    """
    if not 1 <= count <= MOST_FRAMES:
        raise UsageError(other_count_of_frames(count, MOST_FRAMES))
    return "\n".join(frames_as_text(exercise.figure, *size, count, side, exercise.frames))
