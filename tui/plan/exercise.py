"""Read one exercise: the table of a library file, or one written inside a session."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from tui.files.reader import Reader
from tui.files.text import composed
from tui.plan.model import (
    HANDS,
    KINDS,
    MOST_HOLD_SECONDS,
    MOST_REPS,
    MOST_SETS,
    POSITIONS,
    SIDE_RULES,
    TAGS,
    Dose,
    Exercise,
)
from tui.plan.pose import FigureSpec, Pose, read_figure
from tui.plan.slugs import clean_name

MOST_NAME = 60
"""Characters of a name, a title or a piece of equipment: two lines of the narrowest screen."""
MOST_WORDS = 240
"""Characters of any other text, so that the answers below it stay on the screen."""
MOST_REST_SECONDS = 300
DEFAULT_REST_SECONDS = 20
DEFAULT_TEMPO_SECONDS = (2.0, 2.0)


def read_exercise(
    reader: Reader,
    slug: str,
    poses: Mapping[str, Pose],
    aliases: Mapping[str, str] = MappingProxyType({}),
) -> Exercise:
    """The exercise of a table; without a ladder of its own it has no easier rung.

    `aliases` are other slugs by which its ladder may name exercises.
    """
    ladder = _read_ladder(reader, slug, aliases)
    return Exercise(
        slug=slug,
        name=clean_name(reader.text("name", most=MOST_NAME)),
        position=reader.choice("position", POSITIONS),
        dose=_read_dose(reader),
        side=reader.choice("side", SIDE_RULES, "none"),
        hands=reader.choice("hands", HANDS, "free"),
        equipment=reader.texts("equipment", most_characters=MOST_NAME),
        bias=frozenset(reader.choices("bias", TAGS)),
        steps=reader.texts("steps", least=1, most=12, required=True, most_characters=MOST_WORDS),
        feel=reader.text("feel", "", most=MOST_WORDS),
        expected=reader.text("expected", "", most=MOST_WORDS),
        cues=reader.texts("cues", most_characters=MOST_WORDS),
        stop_when=reader.text("stop_when", "", most=MOST_WORDS),
        ladder=ladder,
        figure=_read_figure(reader, poses),
        frames=reader.texts("frames", least=1, most=32, one_line=False),
        quiet_leg=reader.flag("quiet_leg", default=False),
        needs_strong_leg=reader.flag("needs_strong_leg", default=False),
        leg_start=reader.choice("leg_start", ladder, "", aliases),
    )


def _read_dose(reader: Reader) -> Dose:
    kind = reader.choice("kind", KINDS)
    is_hold, is_told = kind == "hold", reader.values.get("kind") == kind
    is_built = "build" in reader.values
    needs_hold = (is_hold and not is_built) or reader.has("hold_seconds")
    has_reps = is_hold or is_built or not is_told
    return Dose(
        kind=kind,
        sets=reader.integer("sets", 1, MOST_SETS, 1),
        reps=reader.integer("reps", 1, MOST_REPS, 1 if has_reps else None),
        hold_seconds=reader.integer("hold_seconds", 1, MOST_HOLD_SECONDS) if needs_hold else 0,
        rest_seconds=reader.integer("rest_seconds", 0, MOST_REST_SECONDS, DEFAULT_REST_SECONDS),
        tempo_seconds=_read_tempo(reader, DEFAULT_TEMPO_SECONDS),
    )


def read_dose_overrides(reader: Reader, dose: Dose) -> Dose:
    """The dose of a library exercise with the numbers that a session gives instead."""
    changed = replace(
        read_pace_overrides(reader, dose),
        sets=reader.integer("sets", 1, MOST_SETS, dose.sets),
        reps=reader.integer("reps", 1, MOST_REPS, dose.reps),
    )
    if reader.has("hold_seconds"):
        hold_seconds = reader.integer("hold_seconds", 1, MOST_HOLD_SECONDS)
        changed = replace(changed, hold_seconds=hold_seconds)
    return changed


def read_pace_overrides(reader: Reader, dose: Dose) -> Dose:
    """The dose of a library exercise with the rest and tempo that a session gives instead."""
    return replace(
        dose,
        rest_seconds=reader.integer("rest_seconds", 0, MOST_REST_SECONDS, dose.rest_seconds),
        tempo_seconds=_read_tempo(reader, dose.tempo_seconds),
    )


def _read_tempo(reader: Reader, default: tuple[float, float]) -> tuple[float, float]:
    out_seconds, back_seconds = reader.numbers("tempo", 0.5, 20, 2, default)
    return out_seconds, back_seconds


def _read_ladder(reader: Reader, slug: str, aliases: Mapping[str, str]) -> tuple[str, ...]:
    if not reader.has("ladder"):
        return (slug,)
    rungs = [composed(rung) for rung in reader.texts("ladder", least=1, most_characters=MOST_WORDS)]
    ladder = tuple(aliases.get(rung, rung) for rung in rungs)
    if not ladder:
        return (slug,)
    if slug not in ladder:
        reader.fault("ladder", f'a ladder with "{slug}" itself on it')
    for index, rung in enumerate(ladder):
        if rung in ladder[:index]:
            reader.fault(("ladder", index), "each rung once", found=f'"{rung}" again')
    return ladder


def _read_figure(reader: Reader, poses: Mapping[str, Pose]) -> FigureSpec | None:
    return read_figure(reader.table("figure"), poses) if reader.has("figure") else None
