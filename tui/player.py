"""Open the player on this terminal: real clocks, real folders, and an orderly end."""

import sys
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from tui import resources
from tui.catalogue import Shelf, load_shelf
from tui.commands import bundled_library, open_session
from tui.figures import Side
from tui.plan.faults import UsageError
from tui.plan.model import Exercise, Session
from tui.records.store import Store
from tui.report import error_report
from tui.terminal import Guard, prepare_environment, screen_refusal

if TYPE_CHECKING:
    from textual.app import App

Clock = Callable[[], float]
Clocks = tuple[Clock, Callable[[], datetime]]


def open_player(name_or_path: str | None, clocks: Clocks, *, has_bell: bool) -> int:
    """Play on the screen; returns the exit code. Raises UsageError or PlanError.

    `clocks` are the steady clock in seconds and the wall clock in UTC.
    """
    _refuse_without_screen()
    first, shelf = _read_sessions(name_or_path)
    prepare_environment()
    from tui.app import Means, UnpinchApp

    store = Store(resources.records_folder())
    app = UnpinchApp(Means(shelf, store, *clocks, has_bell=has_bell), first)
    code = _run_guarded(app)
    if app.error is not None:
        record = app.sitting.path if app.sitting else None
        print(error_report(app.error, record), file=sys.stderr)
        return 3
    return code


def _read_sessions(name_or_path: str | None) -> tuple[Session | None, Shelf]:
    """The session that was asked for, if one was, and what can be chosen; each file read once."""
    if name_or_path is None:
        return None, load_shelf(resources.session_paths(), bundled_library())
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
    from tui.showcase import ShowcaseApp

    return _run_guarded(ShowcaseApp(exercise, size, side, clock))


def _refuse_without_screen() -> None:
    refused = screen_refusal()
    if refused is not None:
        raise UsageError(refused)


def _run_guarded(app: "App[None]") -> int:
    """Run an app so that it ends whatever happens to its terminal."""
    # Every event was saved when it happened, so an end from outside has nothing left to save.
    with Guard(lambda: None) as guard:
        guard.watch(app)
        app.run()
    return guard.exit_code or app.return_code or 0
