"""Read a dose: of an exercise, or the numbers that a session gives in its place."""

from dataclasses import replace

from tui.files.reader import Reader
from tui.plan.measures import KINDS, MOST_HOLD_SECONDS, MOST_REPS, MOST_SETS, Dose

MOST_REST_SECONDS = 300
DEFAULT_REST_SECONDS = 20
DEFAULT_TEMPO_SECONDS = (2.0, 2.0)


def read_dose(reader: Reader) -> Dose:
    """The dose of an exercise; of one whose `build` gives it step by step, what that leaves."""
    kind = reader.choice("kind", KINDS)
    is_hold, is_told = kind == "hold", reader.values.get("kind") == kind
    is_built = "build" in reader.values
    needs_hold = (is_hold and not is_built) or reader.has("hold_seconds")
    has_reps = is_hold or is_built or not is_told
    dose = Dose(
        kind=kind,
        sets=reader.integer("sets", 1, MOST_SETS, 1),
        reps=reader.integer("reps", 1, MOST_REPS, 1 if has_reps else None),
        hold_seconds=reader.integer("hold_seconds", 1, MOST_HOLD_SECONDS) if needs_hold else 0,
        rest_seconds=reader.integer("rest_seconds", 0, MOST_REST_SECONDS, DEFAULT_REST_SECONDS),
        tempo_seconds=_read_tempo(reader, DEFAULT_TEMPO_SECONDS),
    )
    # Without a kind of its own it is taken for reps, and has a fault already.
    return _with_ends(reader, dose if is_told else replace(dose, hold_seconds=1))


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
    return _with_ends(reader, changed)


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


def _with_ends(reader: Reader, dose: Dose) -> Dose:
    """The dose with its hold at both ends of each rep, where that is said."""
    holds_both_ends = reader.flag("hold_both_ends", default=dose.holds_both_ends)
    if holds_both_ends and dose.kind == "hold":
        reader.fault("hold_both_ends", 'false; only reps, kind = "reps", have two ends')
    elif holds_both_ends and not dose.hold_seconds and "build" not in reader.values:
        reader.fault("hold_both_ends", "hold_seconds with it: how long each end is held")
    return replace(dose, holds_both_ends=holds_both_ends)
