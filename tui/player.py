"""Open the player on this terminal: real clocks, real folders, and an orderly end."""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui import resources
from tui.commands.opening import bundled_library, open_session, session_of
from tui.commands.strays import stray_lines
from tui.figures import Side
from tui.files.faults import UsageError
from tui.plan.model import Exercise, Session
from tui.plan.shelf import Shelf, load_shelf
from tui.records.kept import Kept
from tui.records.store import Store
from tui.records.writing import record_bytes
from tui.terminal.abilities import prepare_environment, screen_refusal
from tui.terminal.guard import Guard
from tui.words.notices import unreadable_lines
from tui.words.report import error_report

if TYPE_CHECKING:
    from tui.app.base import BaseApp
    from tui.visit.visit import Visit

Clock = Callable[[], float]
EXIT_UNEXPECTED = 3
Clocks = tuple[Clock, Callable[[], datetime]]


def open_player(name_or_path: str | None, clocks: Clocks, *, has_bell: bool) -> int:
    """Play on the screen; returns the exit code. Raises UsageError or PlanError.

    `clocks` are the steady clock in seconds and the wall clock with its offset from UTC.
    """
    _refuse_without_screen()
    first, shelf = _read_sessions(name_or_path)
    prepare_environment()
    from tui.app.unpinch import UnpinchApp
    from tui.visit.means import Means

    store = Store(resources.records_folder())
    clock, wall_clock = clocks
    means = Means(shelf, store, wall_clock, partial(session_of, shelf=shelf))
    app = UnpinchApp(means, clock, first, has_bell=has_bell)
    keeping = app.visit.keeping
    try:
        return _run_guarded(app, keeping.end, keeping.newest_path)
    finally:
        _wind_up(app.visit)


def _wind_up(visit: "Visit") -> None:
    """Save what is not saved, and tell what cannot be, however the app ended."""
    try:
        visit.keeping.end()
    finally:
        for line in unreadable_lines(visit.means.store.take_unmentioned()):
            print(f"unpinch: {line}", file=sys.stderr)
        for kept in visit.keeping.unsaved:
            # Nothing is added to the record, so that it can be kept as it stands.
            print(_unsaved_text(kept), end="")


def _unsaved_text(kept: Kept) -> str:
    """A record that could not be saved, to be kept by hand."""
    why = kept.why_unsaved or "the save was broken off"
    told = f"unpinch: this record could not be saved as {kept.path} ({why}):"
    return f"{told}\n\n{record_bytes(kept.record).decode()}"


def _read_sessions(name_or_path: str | None) -> tuple[Session | None, Shelf]:
    """The session that was asked for, if one was, and what can be chosen; each file read once."""
    if name_or_path is None:
        return None, load_shelf(resources.session_paths(), bundled_library(), stray_lines())
    session, library = open_session(name_or_path)
    if session.is_rest:
        return session, Shelf(library, (session,), ())
    # The easing positions are what strong symptoms are offered in place of a session.
    easing = load_shelf(resources.easing_paths(), library)
    return session, Shelf(library, (session, *easing.sessions), easing.faulty)


def show_figure(exercise: Exercise, size: tuple[int, int], side: Side, clock: Clock) -> int:
    """Show one figure, moving; returns the exit code. Raises UsageError."""
    _refuse_without_screen()
    prepare_environment()
    from tui.app.showcase import ShowcaseApp

    return _run_guarded(ShowcaseApp(exercise, size, side, clock), lambda: None)


def _refuse_without_screen() -> None:
    refused = screen_refusal()
    if refused is not None:
        raise UsageError(refused)


def _run_guarded(
    app: "BaseApp",
    on_end: Callable[[], object],
    record_path: Callable[[], Path | None] = lambda: None,
) -> int:
    """Run an app so that it ends whatever happens to its terminal; returns the exit code.

    An error that ended it is told in a short report, with where the record is.
    """
    with Guard(on_end) as guard:
        guard.watch(app)
        try:
            app.run()
        except BaseException:
            guard.leave_screen()
            raise
        if app.error is not None:
            guard.leave_screen()
    error = app.error or guard.save_error
    if error is not None:
        print(error_report(error, record_path()), file=sys.stderr)
        return EXIT_UNEXPECTED
    return guard.exit_code or app.return_code or 0
