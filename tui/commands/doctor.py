"""The command `unpinch doctor`: whether all that is needed to play works here, in plain words.

What it says can be sent to somebody: it names no person, no file and nothing of a record, and of
the paths that it tells none is below a home folder but with `~` in its place. It leaves nothing
behind: the folder is tried with a file for a moment.
"""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui import resources
from tui.commands.doctor_finding import Finding
from tui.commands.doctor_libraries import needed_findings, optional_findings
from tui.commands.doctor_terminal import sound_findings, terminal_findings
from tui.commands.kept_runs import contents_of, runs_in
from tui.commands.opening import bundled_library
from tui.commands.strays import stray_lines
from tui.files.faults import PlanError, UsageError
from tui.files.text import clean_text
from tui.plan.shelf import load_shelf
from tui.records.saving import why_none_could_be_saved
from tui.settings.preferences import Given, Preferences, given_by_variables
from tui.settings.settings import SETTINGS
from tui.words import doctor as words
from tui.words.doctor import Subject


def examine(person: str, options: Mapping[str, Given], why_no_page: str) -> tuple[str, bool]:
    """What there is to say, a line for each matter, and whether all that is needed works.

    `person` is the one that was named, "" for the only one, `options` what options have set;
    `why_no_page` tells why `unpinch serve` cannot be had, empty where it can.
    """
    findings = list(_findings(person, options, why_no_page))
    wrong = [finding.subject for finding in findings if finding.is_wrong]
    lines = [*map(str, findings), words.summary(wrong)]
    return "\n".join(_harmless(line) for line in lines), not wrong


def _findings(person: str, options: Mapping[str, Given], why_no_page: str) -> Iterator[Finding]:
    given, variables = _given()
    why_no_home = _live_as(person)
    paths = (None, None) if why_no_home else _settings_paths()
    preferences = Preferences(paths[0], {**given, **options}, paths[1])
    yield from needed_findings()
    yield from terminal_findings(preferences.settings)
    yield from sound_findings(preferences.settings)
    if why_no_home:
        yield Finding(Subject.FOLDER, why_no_home, is_wrong=True)
    else:
        yield from _kept()
    yield _settings(preferences, variables)
    yield from optional_findings(why_no_page)


def _given() -> tuple[dict[str, Given], list[str]]:
    """What variables set, and those that are set to what they cannot be."""
    given: dict[str, Given] = {}
    wrong: list[str] = []
    for variable in (setting.variable for setting in SETTINGS):
        try:
            given |= given_by_variables({variable: os.environ.get(variable, "")})
        except UsageError:
            wrong.append(variable)
    return given, wrong


def _live_as(person: str) -> str:
    """Why no folder can be used, "" where one can."""
    try:
        resources.home_folder()
    except UsageError:
        return words.WRONG_HOME
    try:
        resources.live_as(person)
    except UsageError:
        return words.WRONG_PERSON
    return ""


def _settings_paths() -> tuple[Path, Path | None]:
    return resources.settings_path(), resources.shared_settings_path()


def _kept() -> Iterator[Finding]:
    """The folder, the records in it, and the sessions."""
    folder = resources.records_folder()
    problem = why_none_could_be_saved(folder)
    if problem is None:
        yield Finding(Subject.FOLDER, words.folder_good(_name_of_home()))
    else:
        yield Finding(Subject.FOLDER, words.folder_wrong(_name_of_home(), problem), is_wrong=True)
    try:
        odd = len(runs_in(folder, contents_of(folder)).problems)
    except UsageError:
        yield Finding(Subject.RECORDS, words.RECORDS_SHUT, is_wrong=True)
    else:
        yield Finding(Subject.RECORDS, words.records_odd(odd) if odd else words.RECORDS_READ)
    yield _sessions()


def _name_of_home() -> str:
    """Where the person's own files are, as far as that tells nothing of them."""
    if "UNPINCH_HOME" in os.environ:
        return words.CHOSEN_FOLDER
    name = _harmless(str(resources.home_folder()))
    return name if name.startswith("~") else words.USER_FOLDER


def _sessions() -> Finding:
    try:
        library = bundled_library()
    except PlanError:
        return Finding(Subject.SESSIONS, words.NO_LIBRARY, is_wrong=True)
    strays = stray_lines()
    shelf = load_shelf(resources.session_paths(), library, strays)
    good, faulty = len(shelf.sessions), len(shelf.faulty)
    return Finding(Subject.SESSIONS, words.sessions(good, faulty, len(strays)), is_wrong=not good)


def _settings(preferences: Preferences, variables: list[str]) -> Finding:
    faults = len(preferences.take_untold())
    if not (faults or variables):
        return Finding(Subject.SETTINGS, words.SETTINGS_GOOD)
    return Finding(Subject.SETTINGS, words.settings_wrong(faults, variables), bool(variables))


def _harmless(line: str) -> str:
    """A line without control characters, and without the name of whose home folder it is."""
    line = clean_text(line)
    for home in _homes():
        line = line.replace(home, "~")
    return line


def _homes() -> list[str]:
    """The home folder, as it is named and as it is found on disk."""
    try:
        home = Path.home()
    except RuntimeError:
        return []
    names = {str(home), str(home.resolve())}
    return sorted((name for name in names if len(name) > 1), key=len, reverse=True)
