"""How the exercises of a session differ from the library of this program, for `unpinch add`."""

from collections.abc import Iterator, Sequence

from tui.plan.model import Exercise, Library, PlannedExercise, Session
from tui.words.differing_form import (
    compared_dose,
    differences,
    kind_words,
    more_dose,
    stranger_lines,
)

_INDENT = "   "


def exercise_lines(session: Session, library: Library) -> list[str]:
    """Each exercise that differs, by its number and name, with what differs below it."""
    lines: list[str] = []
    for number, planned in enumerate(session.exercises, 1):
        found = list(_of_exercise(planned, session, library))
        if found:
            lines += [f"{number}. {planned.exercise.name}", *(f"{_INDENT}{each}" for each in found)]
    return lines


def _of_exercise(planned: PlannedExercise, session: Session, library: Library) -> Iterator[str]:
    said = planned.written or _said(planned.exercise, session)
    installed = library.exercises.get(said.slug)
    if planned.optional:
        yield f"left out unless it is turned on: {planned.reason or 'no reason is given'}"
    if planned.note:
        yield f'a note is shown with it: "{planned.note}"'
    if installed is None:
        yield from stranger_lines(said)
        yield from _other_forms(planned, session, library)
        return
    if planned.written:
        yield f"the file writes it under the name of one in the library: {kind_words(said)}"
    yield from _start(planned)
    yield from _top(planned, installed)
    yield from _dose(planned, library)
    # The dose of the form where it begins is the session's, and told above.
    is_start = planned.ladder[planned.start].slug == said.slug
    counts = next(form.dose for form in planned.ladder if form.slug == said.slug)
    found = differences(said, installed, counts)
    told = {_subject(each) for each in more_dose(planned.goal, installed.dose) if is_start}
    yield from (each for each in found if _subject(each) not in told)
    yield from _ladder(planned, said, installed, library)
    yield from _other_forms(planned, session, library)


def _said(form: Exercise, session: Session) -> Exercise:
    """A form as the file alone says it."""
    return session.packed.said.get(form.slug, form)


def _start(planned: PlannedExercise) -> Iterator[str]:
    slugs = [form.slug for form in planned.ladder]
    usual, start = slugs.index(planned.slug), planned.ladder[planned.start]
    if planned.start != usual:
        how = "a harder" if planned.start < usual else "an easier"
        yield f"it starts at {how} form than in the library: {start.name}"


def _subject(line: str) -> str:
    """What a line is about: all before its values."""
    return line.partition(":")[0].partition(",")[0]


def _top(planned: PlannedExercise, installed: Exercise) -> Iterator[str]:
    """Forms that may be offered above all that the library has for it."""
    slugs = [form.slug for form in planned.ladder]
    known = [slugs.index(slug) for slug in installed.ladder if slug in slugs]
    harder = planned.ladder[planned.hardest : min(known, default=0)]
    if harder:
        yield f"harder forms may be offered than the library has: {_names(harder)}"


def _dose(planned: PlannedExercise, library: Library) -> Iterator[str]:
    """What the session asks for at its start, or builds up to, that is more than the library's."""
    form = library.exercises.get(planned.ladder[planned.start].slug)
    if form is not None:
        goal = "builds up to " if planned.last_step else ""
        yield from (f"{goal}{each}" for each in compared_dose(planned.goal, form.dose))


def _ladder(
    planned: PlannedExercise, said: Exercise, installed: Exercise, library: Library
) -> Iterator[str]:
    added = [form for form in planned.ladder if form.slug not in installed.ladder]
    left_out = [library.exercises[slug] for slug in installed.ladder if slug not in said.ladder]
    if added:
        yield f"forms that the library does not have for it: {_names(added)}"
    if left_out:
        yield f"forms that it leaves out: {_names(left_out)}"


def _other_forms(planned: PlannedExercise, session: Session, library: Library) -> Iterator[str]:
    """What differs in its other forms, each line behind the name of the form."""
    for form in planned.ladder:
        said, installed = _said(form, session), library.exercises.get(form.slug)
        if form.slug == planned.slug:
            continue
        if installed is None:
            yield from (f"{said.name}: {each}" for each in stranger_lines(said))
        elif form.slug in session.packed.said:
            yield from (f"{said.name}: {each}" for each in differences(said, installed, form.dose))


def _names(forms: Sequence[Exercise]) -> str:
    return ", ".join(form.name for form in forms)
