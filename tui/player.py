"""Open the player on this terminal: real clocks, real folders, and an orderly end."""

import contextlib
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tui import resources
from tui.files.faults import PlanError, UsageError
from tui.terminal.abilities import prepare_environment, screen_refusal, speaks_in_lines
from tui.terminal.guard import Guard, GuardedApp
from tui.terminal.streams import warn
from tui.words.report import error_report, lost_words, said, unsaved_words

if TYPE_CHECKING:
    from tui.commands.house import House
    from tui.figures import FigureStyle, Side
    from tui.plan.model import Exercise, Session
    from tui.records.kept import Kept
    from tui.settings.preferences import Preferences
    from tui.visit.means import Means
    from tui.visit.visit import Visit
    from tui.words.shelf import Listing

Clock = Callable[[], float]
EXIT_UNEXPECTED = 3
Clocks = tuple[Clock, Callable[[], datetime]]


def open_player(name_or_path: str | None, clocks: Clocks, preferences: "Preferences") -> int:
    """Play on the screen; returns the exit code. Raises UsageError or PlanError.

    `clocks` are the steady clock in seconds and the wall clock with its offset from UTC.
    """
    is_in_lines = _is_in_lines(preferences)
    clock, wall_clock = clocks
    resources.make_person_folder()
    opening = _opening(name_or_path, wall_clock, preferences)
    if is_in_lines:
        return _play_in_lines(lambda _: opening.open_means(), clock, preferences, opening.first)
    prepare_environment()
    from tui.app.unpinch import UnpinchApp

    app = UnpinchApp(
        opening.open_means,
        clock,
        opening.first,
        ahead=opening.ahead,
        settings=preferences.settings,
    )
    try:
        return _run_guarded(app, app.end, app.newest_path)
    finally:
        for visit in app.visits:
            _wind_up(visit)


def open_house(house: "House", clocks: Clocks, preferences: "Callable[[], Preferences]") -> int:
    """Receive one visitor after another; returns the exit code. Raises UsageError or PlanError."""
    of_house = preferences()
    is_in_lines = _is_in_lines(of_house, is_kiosk=house.is_kiosk)
    clock, wall_clock = clocks
    if is_in_lines:
        means_for = partial(house.means, wall_clock=wall_clock, preferences=preferences)
        return _play_in_lines(means_for, clock, of_house, people=resources.people)
    prepare_environment()
    from tui.app.house import HouseApp

    app = HouseApp(
        lambda person: house.means(person, wall_clock, preferences),
        clock,
        people=resources.people if house.has_people else None,
        is_kiosk=house.is_kiosk,
        settings=of_house.settings,
    )
    try:
        # Where a record lies tells whose it is.
        return _run_guarded(app, app.end)
    finally:
        _wind_up_house(app.visits)


def _is_in_lines(preferences: "Preferences", *, is_kiosk: bool = False) -> bool:
    """Whether it is played in lines, and if not, on a screen; raises UsageError for neither."""
    # The usual start loads nothing for that.
    if preferences.settings.plain != "auto" or speaks_in_lines():
        from tui.plain.chosen import is_chosen

        if is_chosen(preferences, is_kiosk=is_kiosk):
            return True
    _refuse_without_screen()
    return False


def _play_in_lines(
    means_for: "Callable[[str], Means]",
    clock: Clock,
    preferences: "Preferences",
    first: "Session | None" = None,
    people: Callable[[], tuple[str, ...]] | None = None,
) -> int:
    """Play without a screen; returns the exit code."""
    from tui.plain.line_mode import LineMode, on_this_terminal

    speaker, typed = on_this_terminal(preferences.settings)
    mode = LineMode(means_for, clock, speaker, typed, first=first, people=people)
    try:
        record_path = mode.newest_path if people is None else lambda: None
        return _run_guarded(mode, mode.end, record_path, has_screen=False)
    finally:
        if people is not None:
            _wind_up_house(mode.visits)
        for visit in mode.visits if people is None else ():
            _wind_up(visit)


def _wind_up_house(visits: "list[Visit]") -> None:
    """Save what is not saved; what cannot be is not shown to whoever stands there now."""
    with contextlib.ExitStack() as ending:
        for visit in visits:
            ending.callback(visit.keeping.end)
    unsaved = sum(len(visit.keeping.unsaved) for visit in visits)
    if unsaved:
        warn(said(lost_words(unsaved)))


class _Opening(NamedTuple):
    """How a visit opens: with `first`, or with the shelf, which can be shown `ahead` of it."""

    open_means: "Callable[[], Means]"
    first: "Session | None" = None
    ahead: "Listing | None" = None


def _opening(
    name_or_path: str | None, wall_clock: Callable[[], datetime], preferences: "Preferences"
) -> _Opening:
    """Read what has to be read before a screen is opened; raises UsageError or PlanError."""
    if name_or_path is not None:
        from tui.commands.visiting import means_of, read_session

        first, shelf = read_session(name_or_path)
        return _Opening(lambda: means_of(shelf, wall_clock, preferences), first)
    from tui.commands.ahead import Ahead

    ahead = Ahead(wall_clock, preferences)
    listing = ahead.listing()
    if listing is not None:
        return _Opening(ahead.open_means, ahead=listing)
    means = ahead.open_means()
    return _Opening(lambda: means)


def _wind_up(visit: "Visit") -> None:
    """Save what is not saved, and tell what cannot be, however the app ended."""
    from tui.words.notices import unreadable_lines

    try:
        visit.keeping.end()
    finally:
        means = visit.means
        odd = map(said, unreadable_lines(means.store.take_unmentioned()))
        warn(*means.preferences.take_untold(), *odd)
        for kept in visit.keeping.unsaved:
            # Nothing is added to the record, so that it can be kept as it stands.
            print(_unsaved_text(kept), end="")


def _unsaved_text(kept: "Kept") -> str:
    """A record that could not be saved, to be kept by hand."""
    from tui.records.writing import record_bytes

    why = unsaved_words(kept.path, kept.why_unsaved)
    return f"{why}\n\n{record_bytes(kept.record).decode()}"


def show_figure(
    exercise: "Exercise",
    size: tuple[int, int],
    look: "tuple[Side, FigureStyle]",
    clock: Clock,
    preferences: "Preferences",
) -> int:
    """Show one figure, moving, from a side and in a style; returns the exit code.

    Raises UsageError.
    """
    _refuse_without_screen()
    prepare_environment()
    from tui.app.showcase import ShowcaseApp

    side, style = look
    settings = replace(preferences.settings, figure=style)
    return _run_guarded(ShowcaseApp(exercise, size, side, clock, settings), lambda: None)


def _refuse_without_screen() -> None:
    refused = screen_refusal()
    if refused is not None:
        from tui.words.terminal import no_screen_words

        raise UsageError(no_screen_words(refused, os.environ.get("TERM", "")))


class _Player(GuardedApp, Protocol):
    """What is run: an app on a screen, or the line mode."""

    @property
    def error(self) -> BaseException | None:
        """What ended it unexpectedly."""

    @property
    def return_code(self) -> int | None:
        """The exit code, None where it ended as it should."""

    def run(self) -> object:
        """Play to the end."""


def _run_guarded(
    app: _Player,
    on_end: Callable[[], object],
    record_path: Callable[[], Path | None] = lambda: None,
    *,
    has_screen: bool = True,
) -> int:
    """Run an app so that it ends whatever happens to its terminal; returns the exit code.

    An error that ended it is told in a short report, with where the record is.
    """
    with Guard(on_end, has_screen=has_screen) as guard:
        guard.watch(app)
        try:
            app.run()
        except BaseException:
            guard.leave_screen()
            raise
        if app.error is not None:
            guard.leave_screen()
    error = app.error or guard.save_error
    # A file that was found wrong behind the first screen; with a run it would be another thing.
    if isinstance(error, (PlanError, UsageError)) and record_path() is None:
        raise error
    if error is not None:
        warn(error_report(error, record_path()))
        return EXIT_UNEXPECTED
    return guard.exit_code or app.return_code or 0
