"""Sessions in words: what one takes, what `list` and `check` say, and what is no session."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tui.files.text import clean_text, shown_value
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.estimate import session_minutes
from tui.words.shelf import Listing, Offer, faults_words


def session_words(session: Session) -> str:
    """What a session takes: `13 min, 5 exercises, mat`; optional exercises do not count."""
    count = sum(not planned.optional for planned in session.exercises)
    equipment = ", ".join(session.equipment) or "nothing needed"
    return f"{session_minutes(session)} min, {count} exercises, {equipment}"


def listing_of(
    shelf: Shelf, notices: Sequence[str] = (), gate: str = "", *, can_clear: bool = False
) -> Listing:
    """A shelf as the first screen shows it; `notices` are told once, below the faulty files."""
    offers = [
        Offer(session.title, session_words(session), session.summary) for session in shelf.sessions
    ]
    faulty = [faults_words(name, path) for name, path, _ in shelf.faulty]
    return Listing(tuple(offers), (*faulty, *shelf.strays, *notices), gate, can_clear)


# list and check


def listed_line(session: Session, last_played: datetime | None) -> str:
    """A line of `unpinch list`."""
    played = f"last played {last_played:%Y-%m-%d}" if last_played else "not played yet"
    return f"{session.name}: {session.title} ({session_words(session)}; {played})"


def faulty_line(name: str, path: str) -> str:
    """A session that has faults, in `unpinch list`."""
    return f"{name}: faults, see unpinch check {path}"


def good_line(file: str) -> str:
    """A session file without a fault, in `unpinch check`."""
    return f"{clean_text(file)}: good"


def not_found(name_or_path: str, names: Sequence[str]) -> str:
    """That a name or a path means no session."""
    return (
        f"found no session {shown_value(name_or_path)}, "
        f"expected one of {', '.join(names)}, or the path of a session file"
    )


# Files that are no sessions

IS_A_RECORD = "it is a record, and lies in the folder of its year below records"
OTHER_ENDING = "its name does not end in .toml"


def stray_line(path: Path, why: str) -> str:
    """A file that does not count as a session."""
    return f"Not a session: {clean_text(str(path))} ({why})"


def more_strays_line(count: int) -> str:
    """That there are more of them."""
    return f"Not sessions: {count} more files"


def belongs_in(folder: Path) -> str:
    """Why a file one folder off does not count."""
    return f"it has to stand in {clean_text(str(folder))}"


def same_name_as(other: Path) -> str:
    """Why the second file of a name does not count."""
    return f"{clean_text(other.name)} has the same name"
