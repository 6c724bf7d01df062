"""Which session was played when, as the names of the records tell; a note is no playing."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from tui.files.faults import PlanError
from tui.plan.model import Session
from tui.records.naming import CLEARING, FELT, FORMER_REFUSAL, REFUSAL, Entry
from tui.records.reading import read_record


def last_played(entries: Iterable[Entry]) -> dict[str, datetime]:
    """When each session was last started, by its slug; the newest last."""
    played: dict[str, datetime] = {}
    for entry in entries:
        if not _is_note(entry):
            played.pop(entry.slug, None)
            played[entry.slug] = entry.started
    return played


def last_session(entries: Sequence[Entry]) -> str:
    """The slug of the session that was played last, empty where none was."""
    played = (entry.slug for entry in reversed(entries) if not _is_note(entry))
    return next(played, "")


def _is_note(entry: Entry) -> bool:
    if entry.slug != FORMER_REFUSAL:
        return entry.slug in (REFUSAL, CLEARING, FELT)
    # A session may be called what earlier versions called a refusal.
    try:
        return read_record(entry.path).outcome == "refused"
    except PlanError:
        return True


def last_played_of(session: Session, played: Mapping[str, datetime]) -> datetime | None:
    """When a session was played last, given that for each slug."""
    return max((played[slug] for slug in session.slugs & set(played)), default=None)
