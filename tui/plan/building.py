"""Doses that build up: the steps of an exercise of a session, from the first to the goal (C22)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from tui.files.reader import Reader
from tui.plan.measures import MOST_HOLD_SECONDS, MOST_REPS, MOST_SETS, Dose
from tui.plan.model import MOST_STEPS

BUILD = "build"
NUMBERS = ("sets", "reps", "hold_seconds")
"""What a step may give, in the order of `Dose.numbers`."""
_GIVEN_BY_STEPS = "no such key beside build, which gives it step by step"
_MORE = "more sets, reps or hold_seconds than in the step before"


def read_build(
    reader: Reader, first: Dose, required: Collection[str] = (), *, is_known: bool = True
) -> tuple[Dose, ...]:
    """The doses of `build` in a session's exercise, empty where there are none to be read.

    What the first step does not give is that of `first`, but for what is `required` of it. Unless
    it `is_known` what that is, the steps are not compared with one another.
    """
    if not reader.has(BUILD):
        return ()
    for key in NUMBERS:
        if reader.has(key):
            reader.fault(key, _GIVEN_BY_STEPS)
    steps: list[Dose] = []
    for table in reader.tables(BUILD, 2, MOST_STEPS):
        faults = _count(table)
        step = _read_step(table, steps[-1] if steps else first, () if steps else required)
        if is_known and steps and _count(table) == faults:
            _check_rises(reader, steps, step)
        steps.append(step)
    return tuple(steps)


def _read_step(table: Reader, before: Dose, required: Collection[str]) -> Dose:
    """One step; a key that it does not give has the value of the step before."""
    needs_hold = table.has("hold_seconds") or "hold_seconds" in required
    step = replace(
        before,
        sets=table.integer("sets", 1, MOST_SETS, before.sets),
        reps=table.integer("reps", 1, MOST_REPS, None if "reps" in required else before.reps),
        hold_seconds=table.integer("hold_seconds", 1, MOST_HOLD_SECONDS)
        if needs_hold
        else before.hold_seconds,
    )
    table.finish()
    return step


def _check_rises(reader: Reader, steps: Sequence[Dose], step: Dose) -> None:
    """Keep a fault of each number that falls, else of a step that rises in nothing."""
    index, before = len(steps), steps[-1].numbers
    pairs = list(zip(NUMBERS, before, step.numbers, strict=True))
    for key, was, number in pairs:
        if number < was:
            wanted = f"{was} or more, as in the step before"
            reader.fault((BUILD, index, key), wanted, found=str(number))
    if step.numbers == before:
        reader.fault((BUILD, index), _MORE, found="a step that rises in nothing")


def _count(reader: Reader) -> int:
    """How many faults have been found so far."""
    return len(reader.faults.kept) + reader.faults.others
