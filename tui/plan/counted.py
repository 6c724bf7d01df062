"""What counts of an exercise that a session file says and the library has: the law, applied.

What the law is stands in `stricter.py`. It holds for an entry below [library], and for an exercise
that is written in the session under the name of one of the library.
"""

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace

from tui.files.reader import Reader
from tui.plan.measures import KINDS
from tui.plan.model import POSITIONS, Exercise, Library
from tui.plan.slugs import digest_of
from tui.plan.stricter import Contradiction, Order, contradictions, stricter, turned_round

_REQUIRED = {"position": POSITIONS, "kind": KINDS}
"""What every exercise has to say, and so is refused by itself where it is missing or no word."""


def with_form(said: Exercise) -> Exercise:
    """An exercise that a file says, with the digest of what is done as its own form."""
    facts = json.dumps(_what_is_done(said), sort_keys=True, default=_sorted)
    return replace(said, own_form=digest_of(facts))


def counted(said: Exercise, installed: Exercise | None) -> Exercise:
    """What counts of it; one that is done as the library says has no form of its own."""
    if installed is None:
        return said
    is_same = _what_is_done(said) == _what_is_done(installed)
    return stricter(replace(said, own_form="" if is_same else said.own_form), installed)


def keep(table: Reader, found: Iterable[Contradiction], otherwise: str = "") -> None:
    """Keep each contradiction as a fault; `otherwise` is what can be done instead."""
    for each in found:
        if not _is_refused(table, each.key[0]):
            table.fault(each.key, f"{each.wanted}{otherwise}", found=each.found)


def check_written(table: Reader, written: Exercise, library: Library, order: Order) -> None:
    """Keep what an exercise that a session writes says otherwise than the library as faults.

    Its ladder has the forms of the library in their `order`, whatever it is called itself (C23).
    """
    keep(table, turned_round(written.ladder, order))
    installed = library.exercises.get(written.slug)
    if installed is not None:
        keep(table, contradictions(written, installed), ", or another name")


def _is_refused(table: Reader, key: str | int) -> bool:
    """Whether the loader keeps a fault of a key by itself: one is enough."""
    return key in _REQUIRED and table.values.get(str(key)) not in _REQUIRED[str(key)]


def _what_is_done(exercise: Exercise) -> tuple[object, ...]:
    """The facts that say what is done; all others are words, doses and what protects."""
    ways = exercise.ways
    return (
        exercise.position,
        exercise.dose.kind,
        exercise.side,
        sorted(exercise.equipment),
        sorted(exercise.bias),
        exercise.steps,
        exercise.range_degrees,
        exercise.figure,
        exercise.frames,
        *((_what_is_done(ways.bending), _what_is_done(ways.arching)) if ways else ()),
    )


def _sorted(value: object) -> object:
    """A part of a figure as lists, the same in every process."""
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    return sorted(value) if isinstance(value, frozenset) else dict(value)  # type: ignore[call-overload]
