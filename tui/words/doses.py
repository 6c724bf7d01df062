"""Doses in words, the same on every screen and in every plain text."""

from dataclasses import replace

from tui.files.counting import counted, plural
from tui.plan.measures import Dose
from tui.plan.model import PlannedExercise
from tui.play.estimate import Minutes


def dose_words(dose: Dose, sides: int = 1, *, is_held: bool = True) -> str:
    """A dose as a person would say it: `2 sets of 10 reps a side, each with a 1 s hold`.

    What is not `is_held`, as a walk, only takes its time: `3 times 60 s`.
    """
    words = _hold_words(dose, is_held=is_held) if dose.kind == "hold" else _reps_words(dose)
    if sides > 1:
        words += " a side"
    if dose.kind == "reps" and dose.hold_seconds:
        both = " at both ends" if dose.holds_both_ends else ""
        words += f", each with a {dose.hold_seconds} s hold{both}"
    has_rest = dose.sets > 1 or (dose.kind == "hold" and dose.reps > 1)
    if has_rest and dose.rest_seconds:
        words += f", {dose.rest_seconds} s rest between"
    return words


def whole_dose(dose: Dose, *, is_held: bool = True) -> str:
    """Every number of a dose, also the rest where there is one set, and of reps the tempo."""
    words = dose_words(replace(dose, rest_seconds=0), is_held=is_held)
    told = (words, tempo_words(dose), f"{dose.rest_seconds} s rest")
    return ", ".join(each for each in told if each)


def tempo_words(dose: Dose) -> str:
    """How fast a rep is, nothing for a hold."""
    out, back = dose.tempo_seconds
    return "" if dose.kind == "hold" else f"{out:g} s out and {back:g} s back"


def brief_dose(dose: Dose, sides: int = 1, *, is_held: bool = True) -> str:
    """Sets and reps, or holds, without their rests: `2 sets of 10 a side`."""
    if dose.kind == "hold":
        words = _hold_words(dose, is_held=is_held)
    else:
        words = _reps_words(dose) if dose.sets == 1 else f"{dose.sets} sets of {dose.reps}"
    return f"{words} a side" if sides > 1 else words


def step_words(planned: PlannedExercise, step: int | None) -> str:
    """A dose that builds up, with its goal; None where another form has a dose of its own (C22)."""
    words = later_words(planned) if step is None else building_words(planned, step)
    is_sided = planned.ladder[planned.start].side in ("both", "alternating")
    return f"{words}, each side" if is_sided else words


def building_words(planned: PlannedExercise, step: int) -> str:
    """The dose at a step, and what it builds up to; one alone where that is the same (C22)."""
    words = _brief_words(planned, planned.build[step], with_hold=_builds_hold(planned))
    if step < planned.last_step:
        return f"{words} now, building to {goal_words(planned)}"
    return f"{words}, the goal" if planned.last_step else words


def goal_words(planned: PlannedExercise) -> str:
    """What the dose of an exercise builds up to (C22)."""
    return _brief_words(planned, planned.goal, with_hold=_builds_hold(planned))


def later_words(planned: PlannedExercise) -> str:
    """What is built up to, where an easier or harder form has a dose of its own (C22)."""
    return f"another form now, building to {goal_words(planned)}"


def _builds_hold(planned: PlannedExercise) -> bool:
    return planned.build[0].hold_seconds != planned.goal.hold_seconds


def instead_words(planned: PlannedExercise, step: int, of: int) -> str:
    """One step of an exercise in place of another: `2 sets of 10 instead of 1 set of 8`."""
    doses = planned.build[step], planned.build[of]
    with_hold = doses[0].hold_seconds != doses[1].hold_seconds
    words, others = (_brief_words(planned, dose, with_hold=with_hold) for dose in doses)
    return f"{words} instead of {others}"


def _brief_words(planned: PlannedExercise, dose: Dose, *, with_hold: bool) -> str:
    """The numbers that build up: `2 sets of 10`, `3 holds of 20 s`; of reps perhaps the hold."""
    if dose.kind == "hold":
        return _hold_words(dose, is_held=planned.ladder[planned.start].is_held)
    words = f"{counted(dose.sets, 'set')} of {dose.reps}"
    has_hold = with_hold and dose.hold_seconds > 0
    return f"{words} with a {dose.hold_seconds} s hold" if has_hold else words


def _hold_words(dose: Dose, *, is_held: bool) -> str:
    if not is_held:
        count = dose.sets * dose.reps
        return f"{dose.hold_seconds} s" if count == 1 else f"{count} times {dose.hold_seconds} s"
    if dose.sets == 1 or dose.reps == 1:
        count = dose.sets * dose.reps
        return f"{_in_words(count, 'hold')} of {dose.hold_seconds} s"
    return f"{dose.sets} sets of {dose.reps} holds of {dose.hold_seconds} s"


def _reps_words(dose: Dose) -> str:
    reps = _in_words(dose.reps, "rep")
    return reps if dose.sets == 1 else f"{dose.sets} sets of {reps}"


def minutes_words(minutes: Minutes) -> str:
    """`1 minute`, `13 minutes`, `6 to 17 minutes`."""
    number = number_of_minutes(minutes)
    return f"{number} {plural(number, 'minute')}"


def number_of_minutes(minutes: Minutes) -> str:
    """`13`, or `6 to 17` where that is more than a minute apart."""
    least, most = minutes
    return str(most) if most - least <= 1 else f"{least} to {most}"


def _in_words(count: int, thing: str) -> str:
    """`one hold`, `2 holds`."""
    return f"one {thing}" if count == 1 else counted(count, thing)


def sentence(words: str) -> str:
    """The words with a capital letter and a full stop."""
    ended = words if words.endswith((".", "!", "?")) else f"{words}."
    return ended[:1].upper() + ended[1:]
