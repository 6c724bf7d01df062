"""The commands that need no screen: list, check and rehearse."""

import json
from datetime import datetime
from pathlib import Path

from tui import resources
from tui.catalogue import last_played, load_shelf, session_words
from tui.plan.faults import PlanError, UsageError
from tui.plan.library import load_library
from tui.plan.load import load_session
from tui.plan.model import Library, Session
from tui.plan.text import clean_text, shown_value
from tui.play.estimate import session_minutes
from tui.play.rehearse import TOKENS, Played, Rehearsal, rehearse
from tui.play.sides import Affected
from tui.records.store import Store
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


def list_text(*, as_json: bool) -> str:
    """All sessions: title, minutes, exercises, equipment and when each was last played."""
    shelf = load_shelf(resources.session_paths(), bundled_library())
    played = Store(resources.records_folder()).last_played()
    if as_json:
        listed = [_list_object(s, last_played(s.name, played)) for s in shelf.sessions]
        return json.dumps(listed, indent=2)
    lines = [_list_line(s, last_played(s.name, played)) for s in shelf.sessions]
    lines += [f"{name}: faults, see unpinch check {path}" for name, path, _ in shelf.faulty]
    return "\n".join(lines)


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
            load_session(Path(file), library)
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
    _check_turned_on(session, turned_on)
    rehearsal = rehearse(session, affected, frozenset(turned_on), tokens)
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


def _check_turned_on(session: Session, turned_on: list[str]) -> None:
    optional = [planned.slug for planned in session.exercises if planned.optional]
    for slug in turned_on:
        if slug not in optional:
            known = f"one of {', '.join(optional)}" if optional else "none: this session has none"
            raise UsageError(
                f"--with: found {shown_value(slug)}, expected an optional exercise, {known}"
            )


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
