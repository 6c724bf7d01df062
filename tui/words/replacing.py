"""What `unpinch add --replace` tells: how a session differs from the one that it would replace."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from tui.files.text import clean_text
from tui.plan.model import PlannedExercise, Session
from tui.words.adding import LISTS
from tui.words.doses import tempo_words
from tui.words.library import sides_dose
from tui.words.new_file import cannot_be_written
from tui.words.new_session import SCHEMA_BESIDE
from tui.words.records import shown
from tui.words.replacing_form import drawing_line, form_facts
from tui.words.sessions import per_day_words
from tui.words.transcript import spread_rule

WORD = "replace"
LEFT = "It is left as it is: nothing was replaced."
ENDED = "It ends here: nothing was replaced."
DIFFERS = "What differs from the one that you have:"
ONLY_LOOKS = "Nothing that is played or said differs from the one that you have."
SOMETHING_ELSE = "   something of which no line here tells; look at both files"
CANNOT_COMPARE = (
    "The one that you have has faults, and so nobody can tell what differs from it: unpinch check "
    "tells them."
)
_NOTHING = "nothing"
_INDENT = "   "
_Facts = Mapping[str, str]
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
    if lines:
        return [DIFFERS, *lines]
    return [ONLY_LOOKS] if _is_alike(before, now) else [DIFFERS, SOMETHING_ELSE]


def _is_alike(before: Session, now: Session) -> bool:
    """Whether all that was read of both is the same, whatever their files are."""
    file = {
        name: getattr(before, name)
        for name in ("path", "name", "slug", "former_slugs", "digest", "is_listed")
    }
    return replace(now, **file) == before


def _of_session(before: Session, now: Session) -> Iterator[str]:
    yield from _changed(_session_facts(before), _session_facts(now))
    for key, what in LISTS.items():
        was, is_now = ([line.text for line in getattr(s.screening, key)] for s in (before, now))
        yield from (f"asked as well ({what}): {text}" for text in is_now if text not in was)
        yield from (f"no longer asked ({what}): {text}" for text in was if text not in is_now)


def _session_facts(session: Session) -> _Facts:
    return {
        "title": session.title,
        "it says of itself": session.summary,
        "source": session.source,
        "for": session.audience,
        "needs": ", ".join(session.equipment),
        "how often": per_day_words(session),
        "after a yes": spread_rule(session),
        "a session of easing positions": "yes" if session.is_rest else "no",
    }


def _changed(before: _Facts, now: _Facts) -> Iterator[str]:
    """A line for each fact that is another now, with both."""
    for label in dict.fromkeys([*now, *before]):
        was, is_now = before.get(label, ""), now.get(label, "")
        if was != is_now:
            yield f"{label}: {is_now or _NOTHING}; before: {was or _NOTHING}"


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
        yield f"new in it: {_doses(now)}"
        return
    yield from _changed(_place_facts(before), _place_facts(now))
    old = {form.slug: form for form in before.ladder}
    start = {before.ladder[before.start].slug, now.ladder[now.start].slug}
    for form in (form for form in now.ladder if form.slug in old):
        # What is said of the dose where it starts is said of the place already.
        facts = (
            form_facts(each, with_dose=form.slug not in start) for each in (old[form.slug], form)
        )
        prefix = "" if form.slug == now.slug else f"{form.name}: "
        found = chain(_changed(*facts), drawing_line(old[form.slug], form))
        yield from (f"{prefix}{line}" for line in found)


def _place_facts(planned: PlannedExercise) -> _Facts:
    start = planned.ladder[planned.start]
    return {
        "it begins as": start.name,
        "the hardest form that may be offered": planned.ladder[planned.hardest].name,
        "how much": _doses(planned),
        "tempo": tempo_words(start.dose),
        "left out unless it is turned on": planned.reason or "yes" if planned.optional else "",
        "note": planned.note,
        "forms, from the hardest": ", ".join(form.name for form in planned.ladder),
    }


def _doses(planned: PlannedExercise) -> str:
    start = planned.ladder[planned.start]
    return "; then ".join(sides_dose(start, dose) for dose in planned.build)


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
