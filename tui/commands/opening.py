"""The library, the sessions that a command names, and those that records tell of."""

from collections.abc import Iterator
from contextlib import suppress

from tui import resources
from tui.files.content import Read, read_bytes
from tui.files.faults import PlanError, UsageError
from tui.plan.library import load_library
from tui.plan.load import load_session
from tui.plan.model import Library, Session
from tui.plan.shelf import Shelf, load_shelf
from tui.plan.slugs import session_name
from tui.records.record import Beginning
from tui.words.sessions import not_found


def bundled_library(read: Read = read_bytes) -> Library:
    """The library beside the bundled sessions."""
    return load_library(resources.sessions_folder(), read)


def open_session(name_or_path: str) -> tuple[Session, Library]:
    """The session that a name or a path means; raises UsageError or PlanError."""
    path = resources.find_session(name_or_path)
    if path is None:
        raise UsageError(not_found(name_or_path, list(resources.session_paths())))
    library = bundled_library()
    return load_session(path, library, is_listed=resources.is_listed(path)), library


def shelf_of_today() -> Shelf:
    """All sessions as they are today, with the library."""
    return load_shelf(resources.session_paths(), bundled_library())


def names_on(shelf: Shelf) -> dict[str, str]:
    """What exercises and their forms are called, by slug: the library's, then one's own."""
    planned = (each for session in shelf.sessions for each in session.exercises)
    own = {rung.slug: rung.name for each in planned for rung in (each.exercise, *each.ladder)}
    return own | {slug: exercise.name for slug, exercise in shelf.library.exercises.items()}


def session_of(beginning: Beginning, shelf: Shelf) -> Session | None:
    """The session that a run was begun with; None where that is gone or another one by now.

    What a record says of a name or a path is believed only where a session file stands there that
    is the same to the byte.
    """
    digest = beginning.session_digest
    found = (each for each in _candidates(beginning, shelf) if each.plan_digest == digest)
    return next(found, None)


def _candidates(beginning: Beginning, shelf: Shelf) -> Iterator[Session]:
    """The sessions with the name of the one that was begun, then what stands at its path."""
    name = session_name(beginning.session)
    yield from (session for session in shelf.sessions if session.name == name)
    listed = resources.session_paths().get(name)
    for path in (listed, beginning.session_path):
        if path is not None:
            with suppress(PlanError):
                yield load_session(path, shelf.library, is_listed=path == listed)
