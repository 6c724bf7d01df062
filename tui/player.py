"""Open the player on this terminal: real clocks, real folders, and an orderly end."""

import sys
from collections.abc import Callable
from datetime import datetime

from tui import resources
from tui.catalogue import load_shelf
from tui.commands import bundled_library, open_session
from tui.plan.model import Session
from tui.records.store import Store
from tui.terminal import Guard, prepare_environment, screen_refusal

Clocks = tuple[Callable[[], float], Callable[[], datetime]]


def open_player(name_or_path: str | None, clocks: Clocks, *, has_bell: bool) -> int:
    """Play on the screen; returns the exit code. Raises UsageError or PlanError.

    `clocks` are the steady clock in seconds and the wall clock in UTC.
    """
    refused = screen_refusal()
    if refused is not None:
        print(f"unpinch: {refused}", file=sys.stderr)
        return 2
    first = open_session(name_or_path)[0] if name_or_path else None
    return _played(first, clocks, has_bell=has_bell)


def _played(first: Session | None, clocks: Clocks, *, has_bell: bool) -> int:
    prepare_environment()
    from tui.app import Means, UnpinchApp

    means = Means(
        shelf=load_shelf(resources.session_paths(), bundled_library()),
        store=Store(resources.records_folder()),
        clock=clocks[0],
        wall_clock=clocks[1],
        has_bell=has_bell,
    )
    app = UnpinchApp(means, first)
    # Every event was saved when it happened, so an end from outside has nothing left to save.
    with Guard(lambda: None) as guard:
        guard.watch(app)
        app.run(mouse=True)
    return guard.exit_code or app.return_code or 0
