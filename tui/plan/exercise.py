"""Read one exercise: the table of a library file, or one written inside a session."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from tui.files.reader import Reader
from tui.files.text import composed
from tui.plan.dose import read_dose
from tui.plan.model import HANDS, POSITIONS, Exercise, Ways
from tui.plan.movement import read_range, read_side, read_tags, read_verbs
from tui.plan.pose import FigureSpec, Pose, read_figure
from tui.plan.slugs import clean_name

MOST_NAME = 60
"""Characters of a name, a title or a piece of equipment: two lines of the narrowest screen."""
MOST_WORDS = 240
"""Characters of any other text, so that the answers below it stay on the screen."""


def read_exercise(
    reader: Reader,
    slug: str,
    poses: Mapping[str, Pose],
    aliases: Mapping[str, str] = MappingProxyType({}),
) -> Exercise:
    """The exercise of a table; without a ladder of its own it has no easier rung.

    `aliases` are other slugs by which its ladder may name exercises.
    """
    ladder, dose = _read_ladder(reader, slug, aliases), read_dose(reader)
    bias, is_untagged = read_tags(reader)
    exercise = Exercise(
        slug=slug,
        name=clean_name(reader.text("name", most=MOST_NAME)),
        position=reader.choice("position", POSITIONS),
        dose=dose,
        side=read_side(reader, dose.kind),
        hands=reader.choice("hands", HANDS, "free"),
        equipment=reader.texts("equipment", most_characters=MOST_NAME),
        bias=bias,
        steps=_read_steps(reader, required=True),
        feel=reader.text("feel", "", most=MOST_WORDS),
        expected=reader.text("expected", "", most=MOST_WORDS),
        cues=reader.texts("cues", most_characters=MOST_WORDS),
        stop_when=reader.text("stop_when", "", most=MOST_WORDS),
        ladder=ladder,
        figure=_read_figure(reader, poses),
        frames=reader.texts("frames", least=1, most=32, one_line=False),
        quiet_leg=reader.flag("quiet_leg", default=False),
        needs_strong_leg=reader.flag("needs_strong_leg", default=False),
        leg_start=reader.own_word("leg_start", ladder, "", aliases),
        verbs=read_verbs(reader, dose.kind),
        range_degrees=read_range(reader),
        is_untagged=is_untagged,
    )
    return replace(exercise, ways=_read_ways(reader, exercise, poses))


def _read_ways(reader: Reader, exercise: Exercise, poses: Mapping[str, Pose]) -> Ways | None:
    """Its two ways, each with what differs from the exercise; None where it has none (C11)."""
    if not (reader.has("bending") or reader.has("arching")):
        return None
    bending, arching = (
        _read_way(reader.table(way, required=True), exercise, poses, against)
        for way, against in (("bending", "extension"), ("arching", "flexion"))
    )
    return Ways(bending, arching)


def _read_way(
    reader: Reader, exercise: Exercise, poses: Mapping[str, Pose], against: str
) -> Exercise:
    """One way, which is there to spare the direction `against` it (C11)."""
    bias, is_untagged = exercise.bias, exercise.is_untagged
    if reader.has("bias"):
        spared = f"tags without {against}, which this way is there to spare"
        bias, is_untagged = read_tags(reader, {against: spared})
    figure = _read_figure(reader, poses)
    way = replace(
        exercise,
        name=clean_name(reader.text("name", exercise.name, most=MOST_NAME)),
        bias=bias,
        is_untagged=is_untagged,
        steps=_read_steps(reader) or exercise.steps,
        feel=reader.text("feel", exercise.feel, most=MOST_WORDS),
        expected=reader.text("expected", exercise.expected, most=MOST_WORDS),
        cues=reader.texts("cues", most_characters=MOST_WORDS) or exercise.cues,
        stop_when=reader.text("stop_when", exercise.stop_when, most=MOST_WORDS),
        verbs=read_verbs(reader, exercise.dose.kind) or exercise.verbs,
        range_degrees=read_range(reader) or exercise.range_degrees,
        figure=figure or exercise.figure,
        frames=() if figure else exercise.frames,
    )
    reader.finish()
    return way


def _read_steps(reader: Reader, *, required: bool = False) -> tuple[str, ...]:
    return reader.texts("steps", least=1, most=12, required=required, most_characters=MOST_WORDS)


def _read_ladder(reader: Reader, slug: str, aliases: Mapping[str, str]) -> tuple[str, ...]:
    if not reader.has("ladder"):
        return (slug,)

    def meant(rung: str) -> str:
        return aliases.get(composed(rung), composed(rung))

    rungs = reader.texts("ladder", least=1, most_characters=MOST_WORDS, meaning=meant)
    ladder = tuple(map(meant, rungs))
    if ladder and slug not in ladder:
        reader.fault("ladder", f'a ladder with "{slug}" itself on it')
    return ladder or (slug,)


def _read_figure(reader: Reader, poses: Mapping[str, Pose]) -> FigureSpec | None:
    return read_figure(reader.table("figure"), poses) if reader.has("figure") else None
