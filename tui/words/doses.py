"""Doses in words, the same on every screen and in every plain text."""

from tui.plan.model import Dose


def dose_words(dose: Dose, sides: int = 1, *, is_held: bool = True) -> str:
    """A dose as a person would say it: `2 sets of 10 reps a side, each with a 1 s hold`.

    What is not `is_held`, as a walk, only takes its time: `3 times 60 s`.
    """
    words = _hold_words(dose, is_held) if dose.kind == "hold" else _reps_words(dose)
    if sides > 1:
        words += " a side"
    if dose.kind == "reps" and dose.hold_seconds:
        both = " at both ends" if dose.holds_both_ends else ""
        words += f", each with a {dose.hold_seconds} s hold{both}"
    has_rest = dose.sets > 1 or (dose.kind == "hold" and dose.reps > 1)
    if has_rest and dose.rest_seconds:
        words += f", {dose.rest_seconds} s rest between"
    return words


def _hold_words(dose: Dose, is_held: bool) -> str:
    if not is_held:
        count = dose.sets * dose.reps
        return f"{dose.hold_seconds} s" if count == 1 else f"{count} times {dose.hold_seconds} s"
    if dose.sets == 1 or dose.reps == 1:
        count = dose.sets * dose.reps
        return f"{_counted(count, 'hold')} of {dose.hold_seconds} s"
    return f"{dose.sets} sets of {dose.reps} holds of {dose.hold_seconds} s"


def _reps_words(dose: Dose) -> str:
    reps = _counted(dose.reps, "rep")
    return reps if dose.sets == 1 else f"{dose.sets} sets of {reps}"


def minutes_words(minutes: int) -> str:
    """`1 minute`, `13 minutes`."""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _counted(count: int, thing: str) -> str:
    return f"one {thing}" if count == 1 else f"{count} {thing}s"


def sentence(words: str) -> str:
    """The words with a capital letter and a full stop."""
    ended = words if words.endswith((".", "!", "?")) else f"{words}."
    return ended[:1].upper() + ended[1:]
