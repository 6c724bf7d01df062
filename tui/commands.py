"""The commands that need no screen: list, check and rehearse."""

import json
from datetime import datetime
from pathlib import Path

from tui import resources
from tui.catalogue import last_played, load_shelf, session_words
from tui.plan.faults import PlanError, UsageError
from tui.plan.library import load_library
from tui.plan.load import load_session
from tui.plan.model import Library, PlannedExercise, Session
from tui.plan.slugs import composed
from tui.plan.text import clean_text, shown_value
from tui.play.estimate import session_minutes
from tui.play.rehearse import TOKENS, Played, Rehearsal, rehearse
from tui.play.sides import Affected
from tui.records.store import Store
from tui.strays import stray_lines
from tui.transcript import transcript


def bundled_library() -> Library:
    """The library beside the bundled sessions."""
    return load_library(resources.sessions_folder())


def open_session(name_or_path: str) -> tuple[Session, Library]:
    """The session that a name or a path means; raises UsageError or PlanError."""
    path = resources.find_session(name_or_path)
    if path is None:
        names = ", ".join(resources.session_paths())
        raise UsageError(
            f"found no session {shown_value(name_or_path)}, "
            f"expected one of {names}, or the path of a session file"
        )
    library = bundled_library()
    return load_session(path, library), library


def list_text(*, as_json: bool) -> tuple[str, list[str]]:
    """All sessions: title, minutes, exercises, equipment and when each was last played.

    And what is told beside the list: the files that do not count.
    """
    shelf = load_shelf(resources.session_paths(), bundled_library(), stray_lines())
    played = Store(resources.records_folder()).last_played()
    faulty = [f"{name}: faults, see unpinch check {path}" for name, path, _ in shelf.faulty]
    strays = list(shelf.strays)
    if as_json:
        listed = [_list_object(s, last_played(s.name, played)) for s in shelf.sessions]
        return json.dumps(listed, indent=2), faulty + strays
    lines = [_list_line(s, last_played(s.name, played)) for s in shelf.sessions]
    return "\n".join(lines + faulty), strays


def _list_object(session: Session, last_played: datetime | None) -> dict[str, object]:
    return {
        "name": session.name,
        "title": session.title,
        "exercises": [planned.slug for planned in session.exercises],
        "minutes": session_minutes(session),
        "equipment": list(session.equipment),
        "last_played": last_played.isoformat() if last_played else None,
    }


def _list_line(session: Session, last_played: datetime | None) -> str:
    played = f"last played {last_played:%Y-%m-%d}" if last_played else "not played yet"
    return f"{clean_text(session.name)}: {session.title} ({session_words(session)}; {played})"


def check_files(files: list[str]) -> tuple[str, bool]:
    """What is wrong with each session file, and whether all of them are good."""
    library = bundled_library()
    lines: list[str] = []
    all_good = True
    for file in files:
        try:
            load_session(resources.as_on_disk(Path(file)), library)
            lines.append(f"{clean_text(file)}: good")
        except PlanError as error:
            lines += [str(fault) for fault in error.faults]
            all_good = False
    return "\n".join(lines), all_good


def rehearse_text(
    name_or_path: str,
    affected: Affected,
    turned_on: list[str],
    answers: str | None,
    *,
    as_json: bool,
) -> str:
    """What a session would do with these answers; raises UsageError or PlanError."""
    tokens = _read_answers(answers)
    session, _ = open_session(name_or_path)
    rehearsal = rehearse(session, affected, _turned_on(session, turned_on), tokens)
    if as_json:
        return json.dumps(_as_json(session, rehearsal), indent=2)
    return transcript(session, affected, rehearsal)


def _read_answers(answers: str | None) -> tuple[str, ...]:
    tokens = () if answers is None else tuple(answers.split(","))
    for number, token in enumerate(tokens, start=1):
        if token not in TOKENS:
            found = shown_value(token) if token else "an empty token"
            raise UsageError(f"--answers: found {found} at {number}, expected {', '.join(TOKENS)}")
    return tokens


def _turned_on(session: Session, names: list[str]) -> frozenset[str]:
    """The slugs of the optional exercises that are meant."""
    optional = [planned for planned in session.exercises if planned.optional]
    slugs = [_slug_meant(name, optional) for name in names]
    for name, slug in zip(names, slugs, strict=True):
        if slug is None:
            known = ", ".join(planned.slug for planned in optional)
            wanted = f"one of {known}" if optional else "none: this session has none"
            raise UsageError(
                f"--with: found {shown_value(name)}, expected an optional exercise, {wanted}"
            )
    return frozenset(slug for slug in slugs if slug is not None)


def _slug_meant(name: str, optional: list[PlannedExercise]) -> str | None:
    """The slug of the exercise that a slug, also a former one, means."""
    slugs = [planned.slug for planned in optional]
    if composed(name) in slugs:
        return composed(name)
    meant = {planned.slug for planned in optional if name in planned.slugs}
    return meant.pop() if len(meant) == 1 else None


def _as_json(session: Session, rehearsal: Rehearsal) -> dict[str, object]:
    played = [
        {"exercise": step.exercise, "rung": step.rung.slug, "answer": step.answer}
        for step in rehearsal.course
        if isinstance(step, Played)
    ]
    left_out = [
        {"exercise": step.exercise, "why": step.why}
        for step in rehearsal.course
        if not isinstance(step, Played)
    ]
    return {
        "session": session.name,
        "played": played,
        "left_out": left_out,
        "outcome": rehearsal.outcome,
        "reason": rehearsal.reason,
    }
