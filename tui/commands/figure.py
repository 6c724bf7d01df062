"""The figure that is asked for, and figures as plain text, frame after frame."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

from tui import resources
from tui.commands.opening import bundled_library
from tui.figures import FigureStyle, Side, frames_as_text
from tui.files.content import read_bytes
from tui.files.faults import PlanError, UsageError
from tui.files.text import composed
from tui.plan.figure_file import exercises_of
from tui.plan.model import Exercise
from tui.settings.settings import Settings
from tui.terminal.abilities import takes_dots
from tui.words import options as words

SMALLEST, LARGEST = (8, 4), (200, 60)
MOST_FRAMES = 1000


def read_size(text: str) -> tuple[int, int]:
    """Columns and rows of `WxH`; raises UsageError."""
    match = re.fullmatch(r"(\d{1,4})x(\d{1,4})", text, re.ASCII)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if all(low <= value <= high for low, value, high in zip(SMALLEST, size, LARGEST, strict=True)):
        return size
    raise UsageError(words.other_size(text))


def find_figure(file: str | None, slug: str) -> Exercise | PlanError:
    """The exercise whose figure is meant, or all faults of the file that it should be in.

    Without a file a slug of the library is meant, or else a file that holds one figure alone.
    Raises UsageError, and PlanError where a file cannot be read.
    """
    library = bundled_library()
    known = _drawn(library.exercises.values())
    path = _file_meant(file, slug, known)
    if path is None:
        return _one_of_library(known, slug)
    content = read_bytes(path)
    try:
        exercises = exercises_of(path, content, library)
    except PlanError as error:
        return error
    return _one_of_file(str(path), _drawn(exercises), None if file is None else slug)


def _file_meant(file: str | None, slug: str, known: Mapping[str, Exercise]) -> Path | None:
    if file is not None:
        return resources.as_on_disk(Path(file))
    return None if slug in known else resources.find_file(slug)


def _drawn(exercises: Iterable[Exercise]) -> dict[str, Exercise]:
    """All that has a figure: exercises by slug, ways that have another one as `slug.bending`."""
    names = (pair for exercise in exercises for pair in _names(exercise))
    return {name: each for name, each in names if each.figure or each.frames}


def _names(exercise: Exercise) -> Iterator[tuple[str, Exercise]]:
    yield exercise.slug, exercise
    if exercise.ways is not None:
        for name, way in (("bending", exercise.ways.bending), ("arching", exercise.ways.arching)):
            if (way.figure, way.frames) != (exercise.figure, exercise.frames):
                yield f"{exercise.slug}.{name}", way


def _one_of_library(known: Mapping[str, Exercise], slug: str) -> Exercise:
    if slug in known:
        return known[slug]
    raise UsageError(words.not_in_library(slug, known))


def _one_of_file(file: str, known: Mapping[str, Exercise], slug: str | None) -> Exercise:
    """The one that is meant, where nothing is said the only one; raises UsageError."""
    if not known:
        raise UsageError(words.no_figure_in_file(file))
    if slug is None and len(known) == 1:
        return next(iter(known.values()))
    if slug is None:
        raise UsageError(words.which_figure(file, known))
    if composed(slug) in known:
        return known[composed(slug)]
    raise UsageError(words.no_such_figure(file, slug, known))


def style_on(output: TextIO | None, asked: FigureStyle | None, settings: Settings) -> FigureStyle:
    """How a figure is drawn there: as asked, else as set where it takes that; raises UsageError."""
    if takes_dots(settings.ascii, output):
        return asked or settings.figure
    if asked == "dots":
        raise UsageError(words.NO_DOTS_HERE)
    return "ascii"


def frames_text(
    exercise: Exercise, size: tuple[int, int], count: int, side: Side, style: FigureStyle
) -> str:
    """`count` frames from start to end pose, each of as many lines as the size has rows.

    One frame alone is the end pose. Raises UsageError.
    """
    if not 1 <= count <= MOST_FRAMES:
        raise UsageError(words.other_count_of_frames(count, MOST_FRAMES))
    frames = frames_as_text(exercise.figure, *size, count, side, exercise.frames, style)
    return "\n".join(frames)
