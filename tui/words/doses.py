"""Doses in words, the same on every screen and in every plain text."""

from tui.plan.model import Dose


def dose_words(dose: Dose, sides: int = 1) -> str:
    """A dose as a person would say it: `2 sets of 10 reps a side, each with a 1 s hold`."""
    words = _hold_words(dose) if dose.kind == "hold" else _reps_words(dose)
    if sides > 1:
        words += " a side"
    if dose.kind == "reps" and dose.hold_seconds:
        words += f", each with a {dose.hold_seconds} s hold"
    has_rest = dose.sets > 1 or (dose.kind == "hold" and dose.reps > 1)
    if has_rest and dose.rest_seconds:
        words += f", {dose.rest_seconds} s rest between"
    return words


def building_words(now: Dose, goal: Dose) -> str:
    """The dose to start with, and what it builds up to (C22); one alone where they are the same."""
    with_hold = now.hold_seconds != goal.hold_seconds
    if now == goal:
        return brief_words(now)
    words, later = brief_words(now, with_hold=with_hold), brief_words(goal, with_hold=with_hold)
    return f"{words} now, building to {later}"


def instead_words(dose: Dose, of: Dose) -> str:
    """`2 sets of 10 instead of 1 set of 8`."""
    with_hold = dose.hold_seconds != of.hold_seconds
    words, others = brief_words(dose, with_hold=with_hold), brief_words(of, with_hold=with_hold)
    return f"{words} instead of {others}"


def brief_words(dose: Dose, *, with_hold: bool = False) -> str:
    """The numbers that build up: `2 sets of 10`, `3 holds of 20 s`; of reps perhaps the hold."""
    if dose.kind == "hold":
        return _hold_words(dose)
    words = f"{_counted_number(dose.sets, 'set')} of {dose.reps}"
    return (
        f"{words} with a {dose.hold_seconds} s hold" if with_hold and dose.hold_seconds else words
    )


def _counted_number(count: int, thing: str) -> str:
    return f"1 {thing}" if count == 1 else f"{count} {thing}s"


def _hold_words(dose: Dose) -> str:
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
