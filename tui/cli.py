"""The `unpinch` command: parse, wire the real clocks and folders, run, and exit codes.

0 done; 1 faults in a file of `check` or `figure`, or in what `doctor` looks at; 2 bad use or input,
said in one sentence; 3 an unexpected error. `due` has codes of its own for what is not due, in
`commands/due.py`.
"""

import errno
import gc
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, NoReturn

from tui.files.faults import PlanError, UsageError
from tui.files.text import clean_text
from tui.resources import home_folder, live_as, settings_path, shared_settings_path, xterm_folder
from tui.terminal.streams import drop_output, flush, replace_what_cannot_be_shown, tell, warn
from tui.words.report import error_report, not_written, said

if TYPE_CHECKING:
    from argparse import Namespace

    from tui.commands.house import House
    from tui.settings.preferences import Preferences

EXIT_DONE, EXIT_FAULTS, EXIT_BAD_USE, EXIT_UNEXPECTED = 0, 1, 2, 3


_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_BOOT_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def steady_seconds() -> float:
    """Seconds on a clock that never goes back and goes on while the machine sleeps."""
    return time.clock_gettime(_BOOT_CLOCK)


def local_now() -> datetime:
    """The wall clock, in the zone that this machine is set to."""
    from tui.records.zone import SystemZone

    return datetime.now(UTC).astimezone(SystemZone())


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run the command; returns its exit code."""
    replace_what_cannot_be_shown()
    try:
        code = _run(arguments)
        flush()
    except BrokenPipeError:
        drop_output()
        return EXIT_DONE
    except PlanError as error:
        return _refused(str(error))
    except UsageError as error:
        return _refused(said(clean_text(str(error))))
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _failed(error)
    return code


def _failed(error: Exception) -> int:
    """Tell of what was not expected; a full disk behind standard output is nothing of the kind."""
    drop_output()
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return _refused(said(not_written(error)))
    warn(error_report(error))
    return EXIT_UNEXPECTED


def _run(arguments: Sequence[str]) -> int:
    if not arguments:
        # The usual start: it waits for nothing that it does not need.
        home_folder()
        return _play(None)
    from tui.commands.arguments import parse

    options = parse(arguments)
    if options.command == "doctor":
        # What is wrong with a folder is told among the rest.
        return _doctor(options)
    home_folder()
    live_as(getattr(options, "person", ""))
    house = _house(options)
    return _COMMANDS[options.command](options) if house is None else _receive(house, options)


def _house(options: "Namespace") -> "House | None":
    """What was asked for of a screen that more than one person uses; raises UsageError."""
    from tui.commands.house import house_of

    return house_of(options)


def _refused(message: str) -> int:
    warn(message)
    return EXIT_BAD_USE


def _list(options: "Namespace") -> int:
    from tui.commands.sessions import list_text

    preferences = _preferences(options)
    text, strays = list_text(local_now, preferences, as_json=options.json)
    tell(text, as_it_is=options.json)
    warn(*preferences.take_untold(), *map(said, strays))
    return EXIT_DONE


def _check(options: "Namespace") -> int:
    from tui.commands.sessions import check_files

    text, all_good = check_files(options.files)
    tell(text)
    return EXIT_DONE if all_good else EXIT_FAULTS


def _new(options: "Namespace") -> int:
    from tui.commands.new_session import begin

    new = begin(options)
    drafting = new.drafting
    if new.asks:
        from tui.plain.new_session import ask_in_lines

        preferences = _preferences(options)
        warn(*preferences.take_untold())
        answered = ask_in_lines(drafting, steady_seconds, preferences.settings)
        if answered.answer is None:
            return answered.exit_code
        drafting = answered.answer
    tell(new.write(drafting.draft))
    return EXIT_DONE


def _pack(options: "Namespace") -> int:
    from tui.commands.pack import pack

    tell(pack(options.session, options.file))
    return EXIT_DONE


def _add(options: "Namespace") -> int:
    from tui.commands.add import read_addition
    from tui.commands.replacing import read_replacement
    from tui.plain.adding import ask_to_add

    read = read_replacement if options.replace else read_addition
    addition, preferences = read(options.file, options.name), _preferences(options)
    warn(*preferences.take_untold())
    question = addition.question
    asked = ask_to_add(addition.description, question, steady_seconds, preferences.settings)
    if asked.answer is None:
        return asked.exit_code
    tell(addition.put_in_place() if asked.answer else question.left)
    return EXIT_DONE


def _rehearse(options: "Namespace") -> int:
    from tui.commands.rehearsal import read_symptoms, rehearse_text

    symptoms = read_symptoms(options.side, options.reach, options.signs, options.eases)
    if options.every_yes or options.html is not None:
        from tui.commands.every_yes import every_yes_output

        tell(every_yes_output(options, symptoms), as_it_is=options.html is None)
        return EXIT_DONE
    text = rehearse_text(
        options.session,
        symptoms,
        options.turned_on,
        options.answers,
        options.step,
        as_json=options.json,
    )
    tell(text, as_it_is=options.json)
    return EXIT_DONE


def _library(options: "Namespace") -> int:
    from tui.commands.library import library_output, session_output

    if options.session is None:
        tell(library_output(options.slugs, options.html), as_it_is=options.html is None)
        return EXIT_DONE
    preferences = _preferences(options)
    number = preferences.settings.emergency_number
    text = session_output(options.session, options.slugs, options.html, number)
    tell(text, as_it_is=options.html is None)
    warn(*preferences.take_untold())
    return EXIT_DONE


def _figure(options: "Namespace") -> int:
    from tui.commands.figure import find_figure, frames_text, read_size, style_on
    from tui.words.options import NO_TERMINAL_FOR_FIGURE

    size = read_size(options.size)
    exercise = find_figure(options.file, options.slug)
    if isinstance(exercise, PlanError):
        warn(str(exercise))
        return EXIT_FAULTS
    preferences = _preferences(options)
    warn(*preferences.take_untold())
    if options.frames is not None:
        style = style_on(sys.stdout, options.style, preferences.settings)
        tell(frames_text(exercise, size, options.frames, options.side, style), as_it_is=True)
        return EXIT_DONE
    if not sys.stdout.isatty():
        raise UsageError(NO_TERMINAL_FOR_FIGURE)
    from tui.player import show_figure

    # The screen is drawn on it, whatever becomes of standard output.
    style = style_on(sys.__stderr__, options.style, preferences.settings)
    return show_figure(exercise, size, (options.side, style), steady_seconds, preferences)


def _schema(options: "Namespace") -> int:
    from tui.commands.schema import schema_text

    tell(schema_text(options.kind), as_it_is=True)
    return EXIT_DONE


def _records(options: "Namespace") -> int:
    # What is read is kept to the end, so that there is nothing to collect.
    gc.disable()
    from tui.commands.records import delete_records, export_records, import_records, list_records

    if options.export is not None:
        output = export_records(options.export)
    elif options.take_in is not None:
        output = import_records(options.take_in, local_now())
    else:
        output = delete_records() if options.delete else list_records(as_json=options.json)
    tell(output.text, as_it_is=options.json)
    warn(*output.problems)
    return EXIT_BAD_USE if options.delete and output.problems else EXIT_DONE


def _report(options: "Namespace") -> int:
    gc.disable()
    from tui.commands.report import make_report

    output = make_report(options, local_now())
    tell(output.text, as_it_is=options.json)
    warn(*output.problems)
    return EXIT_DONE


def _progress(options: "Namespace") -> int:
    gc.disable()
    from tui.commands.progress import tell_progress

    preferences = _preferences(options)
    output = tell_progress(local_now, preferences)
    tell(output.text, as_it_is=True)
    warn(*preferences.take_untold(), *output.problems)
    return EXIT_DONE


def _due(options: "Namespace") -> int:
    gc.disable()
    from tui.commands.due import tell_due

    told = tell_due(options.session, options.times, local_now())
    tell(told.line)
    warn(*told.notes)
    return told.code


def _calendar(options: "Namespace") -> int:
    """Write a calendar file; what it needs is installed by those who want it."""
    from tui.words.calendar import NO_ICALENDAR

    try:
        from tui.commands.calendar import write_calendar
    except ModuleNotFoundError as error:
        if error.name != "icalendar":
            raise
        raise UsageError(NO_ICALENDAR) from None
    tell(write_calendar(options, local_now()))
    return EXIT_DONE


def _serve(options: "Namespace") -> int:
    """Serve the page; what it needs is installed by those who want it."""
    from tui.words.web import NO_AIOHTTP

    try:
        from tui.web.asked import serve_as_asked
    except ModuleNotFoundError as error:
        if error.name != "aiohttp":
            raise
        raise UsageError(NO_AIOHTTP) from None
    from tui.commands.arguments import settings_given

    serve_as_asked(options, settings_given(options))
    return EXIT_DONE


def _play(session: str | None, options: "Namespace | None" = None) -> int:
    """Open the player; the collector waits until the first screen has been painted."""
    gc.disable()
    from tui.player import open_player

    return open_player(session, (steady_seconds, local_now), _preferences(options))


def _receive(house: "House", options: "Namespace") -> int:
    """Open the player for one visitor after another."""
    from tui.player import open_house

    return open_house(house, (steady_seconds, local_now), partial(_preferences, options))


def _preferences(options: "Namespace | None") -> "Preferences":
    """What is set by options, variables and the person's own file; raises UsageError."""
    from tui.settings.preferences import Preferences, given_by_variables

    given = given_by_variables()
    if options is not None:
        from tui.commands.arguments import settings_given

        given |= settings_given(options)
    return Preferences(settings_path(), given, shared_settings_path())


def _sound(options: "Namespace") -> int:
    from tui.commands.sound import play_sounds

    preferences = _preferences(options)
    problem = play_sounds(preferences.settings.sound, steady_seconds, time.sleep)
    warn(*preferences.take_untold())
    if problem:
        raise UsageError(problem)
    return EXIT_DONE


def _doctor(options: "Namespace") -> int:
    from tui.commands.arguments import settings_given
    from tui.commands.doctor import examine

    _house(options)
    person = getattr(options, "person", "")
    text, is_well = examine(person, settings_given(options), _why_no_page())
    tell(text)
    return EXIT_DONE if is_well else EXIT_FAULTS


def _why_no_page() -> str:
    """Why the page cannot be served here, empty where it can."""
    from tui.words.web import NO_AIOHTTP

    try:
        from tui.web.assets import read_assets
    except ModuleNotFoundError as error:
        if error.name != "aiohttp":
            raise
        return NO_AIOHTTP
    try:
        read_assets(xterm_folder())
    except UsageError as error:
        return str(error)
    return ""


_COMMANDS: "dict[str, Callable[[Namespace], int]]" = {
    "play": lambda options: _play(options.session, options),
    "list": _list,
    "check": _check,
    "new": _new,
    "pack": _pack,
    "add": _add,
    "rehearse": _rehearse,
    "library": _library,
    "figure": _figure,
    "schema": _schema,
    "records": _records,
    "report": _report,
    "progress": _progress,
    "due": _due,
    "calendar": _calendar,
    "serve": _serve,
    "sound": _sound,
}
