"""Doses of a file that are more than the library's: less of them counts, which is warned about."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from tui.files.faults import Fault, KeyPath, shown_key
from tui.files.reader import Reader
from tui.files.text import clean_text, shown_value
from tui.plan.measures import Dose
from tui.plan.model import Library, Packed, PlannedExercise
from tui.plan.stricter import smaller_dose

_INSTEAD = "; a dose of one's own for where it starts stands beside use, in [[exercise]]"

_KEYS = {"holds_both_ends": "hold_both_ends", "tempo_seconds": "tempo"}
_HOW = {"rest_seconds": "less", "tempo_seconds": "faster"}


def capped_warnings(
    session: Reader, packed: Packed, exercises: Iterable[PlannedExercise], library: Library
) -> tuple[Fault, ...]:
    """A warning with its line for each number of a dose in whose place the library's counts."""
    entries = [
        (("library", slug), said.dose, library.exercises[slug].dose)
        for slug, said in packed.said.items()
        if slug in library.exercises
    ]
    places = (*entries, *_written(exercises, packed.over(library)))
    return tuple(
        Fault(session.source.file, session.source.line((*path, key)), clean_text(sentence))
        for path, said, installed in places
        for key, sentence in _sentences(path, said, installed)
    )


def _written(
    exercises: Iterable[PlannedExercise], library: Library
) -> Iterator[tuple[KeyPath, Dose, Dose]]:
    """Those that a session writes under a name of the library and does not start with."""
    for index, planned in enumerate(exercises):
        installed = library.exercises.get(planned.slug)
        is_start = planned.ladder[planned.start].slug == planned.slug
        if planned.written and installed and not is_start:
            yield ("exercise", index), planned.written.dose, installed.dose


def _sentences(path: KeyPath, said: Dose, installed: Dose) -> Iterator[tuple[str, str]]:
    """The key of each number that does not count, and a sentence with that which does."""
    counted = smaller_dose(said, installed)
    for name in (field.name for field in fields(Dose)):
        here, counts = getattr(said, name), getattr(counted, name)
        if here != counts:
            key, how = _KEYS.get(name, name), _HOW.get(name, "more")
            place = f"{shown_key((*path, key))}: {_shown(here)} is {how} than in the library"
            whose = "" if name == "tempo_seconds" else "its "
            yield key, f"{place} of this program, so that {whose}{_shown(counts)} counts{_INSTEAD}"


def _shown(value: object) -> str:
    """A value of a dose as the file has it."""
    if isinstance(value, tuple):
        return "[{:g}, {:g}]".format(*value)
    return shown_value(value)
