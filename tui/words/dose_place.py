"""Which set, which hold and how much of a rep comes: where one is inside a dose."""

from tui.files.counting import counted
from tui.plan.measures import Dose
from tui.play.pace import Stretch


def place_of(dose: Dose, stretch: Stretch, *, is_held: bool) -> str:
    """Set and hold: `set 1 of 2, hold 2 of 3`; of one alone, how long it is or how many reps."""
    words = [set_words(dose, stretch)]
    number, count = _hold_of(dose, stretch)
    if count > 1:
        words.append(f"{'hold' if is_held else 'time'} {number} of {count}")
    return ", ".join(filter(None, words)) or next_dose(dose, is_held=is_held)


def set_words(dose: Dose, stretch: Stretch) -> str:
    """Which set of how many; empty where there is one, as where each set is a single hold."""
    is_one = dose.sets == 1 or (dose.kind == "hold" and dose.reps == 1)
    return "" if is_one else f"set {stretch.set_number} of {dose.sets}"


def _hold_of(dose: Dose, stretch: Stretch) -> tuple[int, int]:
    """Which hold of how many in a set; sets of a single hold are holds."""
    if dose.kind != "hold":
        return 1, 1
    return (stretch.rep_number, dose.reps) if dose.reps > 1 else (stretch.set_number, dose.sets)


def next_dose(dose: Dose, *, is_held: bool) -> str:
    """One set of a dose, or one hold of it: `10 reps, each with a 1 s hold`, `hold of 30 s`."""
    if dose.kind == "hold":
        return f"hold of {dose.hold_seconds} s" if is_held else f"{dose.hold_seconds} s"
    reps = counted(dose.reps, "rep")
    if not dose.hold_seconds:
        return reps
    both = " at both ends" if dose.holds_both_ends else ""
    return f"{reps}, each with a {dose.hold_seconds} s hold{both}"


def large_place(dose: Dose, stretch: Stretch, *, is_held: bool) -> tuple[str, str]:
    """The set or the hold in two parts, the first to be told large: `SET 2`, `of 2`."""
    words = set_words(dose, stretch) or place_of(dose, stretch, is_held=is_held)
    large, has_count, count = words.partition(" of ")
    return (large.upper(), f"of {count}") if has_count else ("", "")
