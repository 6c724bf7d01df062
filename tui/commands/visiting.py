"""What a visit is given on this machine: sessions and records."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from tui import resources
from tui.commands.opening import bundled_library, open_session, session_of
from tui.commands.strays import stray_lines
from tui.files.content import Read, read_bytes
from tui.plan.model import Session
from tui.plan.shelf import Shelf, load_shelf
from tui.records.store import Store
from tui.settings.preferences import Preferences
from tui.visit.means import Means


def means_of(
    shelf: Shelf,
    wall_clock: Callable[[], datetime],
    preferences: Preferences,
    store: Store | None = None,
) -> Means:
    """A visit's means, with these sessions to choose from, and the person's own records."""
    store = store or Store(resources.records_folder())
    find_session = partial(session_of, shelf=shelf)
    return Means(shelf, store, wall_clock, find_session, preferences, resources.person())


def read_shelf(read: Read = read_bytes) -> Shelf:
    """All that can be chosen."""
    return load_shelf(resources.session_paths(), bundled_library(read), stray_lines(), read)


def read_session(name_or_path: str) -> tuple[Session, Shelf]:
    """The session that was asked for, and what else its visit may need; each file read once.

    Raises UsageError or PlanError.
    """
    session, library = open_session(name_or_path)
    if session.is_rest:
        return session, Shelf(library, (session,), ())
    # The easing positions are what strong symptoms are offered in place of a session.
    easing = load_shelf(resources.easing_paths(), library)
    return session, Shelf(library, (session, *easing.sessions), easing.faulty)
