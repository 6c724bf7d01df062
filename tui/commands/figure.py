"""Figures as plain text, frame after frame."""

import re
from difflib import get_close_matches

from tui.figures import Side, frames_as_text
from tui.files.faults import UsageError
from tui.files.text import shown_value
from tui.plan.model import Exercise, Library

SMALLEST, LARGEST = (8, 4), (200, 60)
MOST_FRAMES = 1000


def read_size(text: str) -> tuple[int, int]:
    """Columns and rows of `WxH`; raises UsageError."""
    match = re.fullmatch(r"(\d{1,4})x(\d{1,4})", text, re.ASCII)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if all(low <= value <= high for low, value, high in zip(SMALLEST, size, LARGEST, strict=True)):
        return size
    raise UsageError(
        f"--size: found {shown_value(text)}, expected columns x rows from 8x4 to 200x60"
    )


def find_figure(library: Library, slug: str) -> Exercise:
    """The exercise whose figure is meant; raises UsageError."""
    exercise = library.exercises.get(slug)
    if exercise is not None and (exercise.figure or exercise.frames):
        return exercise
    near = get_close_matches(slug[:100], library.exercises, n=1)
    hint = f" (did you mean {near[0]}?)" if near else ""
    raise UsageError(f"found {shown_value(slug)}, expected an exercise of the library{hint}")


def frames_text(exercise: Exercise, size: tuple[int, int], count: int, side: Side) -> str:
    """`count` frames from start to end pose, each of as many lines as the size has rows.

    One frame alone is the end pose. Raises UsageError.
    """
    if not 1 <= count <= MOST_FRAMES:
        raise UsageError(f"--frames: found {count}, expected a number from 1 to {MOST_FRAMES}")
    return "\n".join(frames_as_text(exercise.figure, *size, count, side, exercise.frames))
