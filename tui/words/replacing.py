"""What `unpinch add --replace` tells: how a session differs from the one that it would replace."""

import shlex
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from tui.files.text import clean_text
from tui.plan.lines import Line
from tui.plan.model import Exercise, PlannedExercise, Session
from tui.words.adding import LISTS
from tui.words.facts import Fact, Facts, changed, said
from tui.words.library import sides_dose
from tui.words.new_file import cannot_be_written
from tui.words.new_session import SCHEMA_BESIDE
from tui.words.records import shown
from tui.words.replacing_form import dose_facts, drawing_line, form_facts
from tui.words.sessions import per_day_words
from tui.words.transcript import spread_rule

WORD = "replace"
LEFT = "It is left as it is: nothing was replaced."
ENDED = "It ends here: nothing was replaced."
DIFFERS = "What differs from the one that you have:"
ONLY_LOOKS = "Nothing that is played or said differs from the one that you have."
CANNOT_COMPARE = (
    "The one that you have has faults, and so nobody can tell what differs from it: unpinch check "
    "tells them."
)
_INDENT = "   "
_Key = tuple[str, int]
"""The slug of an exercise, and which of those with this slug it is."""


def ask(path: Path, kept: Path) -> str:
    """The question, with what becomes of the one that is there."""
    return (
        f"Type {WORD} to put it in the place of {shown(path)}, which is kept as {shown(kept)}; "
        "anything else leaves it: "
    )


def changes(before: Session | None, now: Session) -> list[str]:
    """What differs from a session that is there; None is one that cannot be read."""
    if before is None:
        return [CANNOT_COMPARE]
    lines = [f"{_INDENT}{line}" for line in _of_session(before, now)]
    lines += _of_exercises(before, now)
    return [DIFFERS, *lines] if lines else [ONLY_LOOKS]


def _of_session(before: Session, now: Session) -> Iterator[str]:
    yield from changed(_session_facts(before), _session_facts(now))
    for key, what in LISTS.items():
        yield from _of_list(what, getattr(before.screening, key), getattr(now.screening, key))


def _of_list(what: str, before: Sequence[Line], now: Sequence[Line]) -> Iterator[str]:
    was, is_now = ([line.text for line in lines] for lines in (before, now))
    yield from (f"asked as well ({what}): {text}" for text in is_now if text not in was)
    yield from (f"no longer asked ({what}): {text}" for text in was if text not in is_now)
    if [text for text in was if text in is_now] != [text for text in is_now if text in was]:
        yield f"asked in another order ({what})"


def _session_facts(session: Session) -> Facts:
    return {
        "title": said(session.title),
        "it says of itself": said(session.summary),
        "source": said(session.source),
        "for": said(session.audience),
        "needs": Fact(session.equipment, ", ".join(session.equipment)),
        "how often": Fact(session.per_day, per_day_words(session)),
        "after a yes": Fact(session.on_spread, spread_rule(session)),
        "a session of easing positions": said("yes" if session.is_rest else "no"),
    }


# Exercises


def _of_exercises(before: Session, now: Session) -> Iterator[str]:
    was, is_now = _by_key(before), _by_key(now)
    for key, planned in was.items():
        if key not in is_now:
            yield f"{_INDENT}no longer in it: {planned.exercise.name}"
    both = [key for key in is_now if key in was]
    if both != [key for key in was if key in is_now]:
        yield f"{_INDENT}another order of the exercises"
    for number, (key, planned) in enumerate(is_now.items(), 1):
        found = list(_of_exercise(was.get(key), planned))
        if found:
            yield f"{number}. {planned.exercise.name}"
            yield from (f"{_INDENT}{line}" for line in found)


def _by_key(session: Session) -> dict[_Key, PlannedExercise]:
    slugs: list[str] = []
    found: dict[_Key, PlannedExercise] = {}
    for planned in session.exercises:
        found[planned.slug, slugs.count(planned.slug)] = planned
        slugs.append(planned.slug)
    return found


def _of_exercise(before: PlannedExercise | None, now: PlannedExercise) -> Iterator[str]:
    if before is None:
        start = now.ladder[now.start]
        yield f"new in it: {'; then '.join(sides_dose(start, dose) for dose in now.build)}"
        return
    yield from changed(_place_facts(before), _place_facts(now))
    old = {form.slug: form for form in before.ladder}
    for form in now.ladder:
        if form.slug in old:
            yield from _of_form(before, old[form.slug], now, form)


def _of_form(
    before: PlannedExercise, was: Exercise, now: PlannedExercise, form: Exercise
) -> Iterator[str]:
    """What differs in a form, behind its name where that is not the heading."""
    # What is said of the dose where it starts is said of the place already.
    starts = (planned.ladder[planned.start].slug for planned in (before, now))
    with_dose = any(slug != form.slug for slug in starts)
    prefix = "" if form.slug == now.slug and not with_dose else f"{form.name}: "
    facts = (form_facts(each, with_dose=with_dose) for each in (was, form))
    found = chain(changed(*facts), drawing_line(was, form))
    yield from (f"{prefix}{line}" for line in found)


def _place_facts(planned: PlannedExercise) -> Facts:
    start, hardest = planned.ladder[planned.start], planned.ladder[planned.hardest]
    forms = [form.slug for form in planned.ladder]
    left_out = planned.reason or "yes" if planned.optional else ""
    return {
        "it begins as": Fact(start.slug, start.name),
        "the hardest form that may be offered": Fact(hardest.slug, hardest.name),
        **dose_facts(start, planned.build),
        "left out unless it is turned on": Fact((planned.optional, planned.reason), left_out),
        "note": said(planned.note),
        "forms, from the hardest": Fact(forms, ", ".join(form.name for form in planned.ladder)),
    }


# What is said of it


def not_there(asked_by: str, name: str) -> str:
    """That there is nothing to replace."""
    return (
        f"{asked_by}: there is no session {clean_text(name)} of your own to replace; without "
        "--replace it is added"
    )


def same_file(path: Path) -> str:
    """That the file is the same as the one that is there."""
    return f"--replace: {shown(path)} holds the same already, to the byte"


def changed_meanwhile(path: Path) -> str:
    """That the file which was told of is another one by now."""
    return f"--replace: {shown(path)} was changed meanwhile and is left as it is"


def not_replaced(path: Path, error: OSError, kept: Path | None) -> str:
    """Why it cannot be put there, and where the former one is kept all the same."""
    beside = f"; the one before is kept as {shown(kept)}" if kept else ""
    return f"{cannot_be_written(path, error)}{beside}"


def replaced(path: Path, kept: Path, arguments: Sequence[str], *, has_schema: bool) -> str:
    """That it is there, where the former one is, what else is, and how it is played."""
    lines = [f"{shown(path)}: replaced; the one before is kept as {shown(kept)}"]
    lines += [SCHEMA_BESIDE] if has_schema else []
    return "\n".join([*lines, f"Play it: unpinch play {clean_text(shlex.join(arguments))}"])
