"""Writes the man page and what completes commands in shells, from the parser: make shell-files."""

import argparse
import re
from argparse import SUPPRESS, Action, ArgumentParser, HelpFormatter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from shlex import join

import shtab
from argparse_manpage.manpage import Manpage  # type: ignore[import-untyped]

from tests.installed.own_names import PERSONS, SESSIONS
from tui import __version__, resources
from tui.commands.arguments import make_parser
from tui.plan.library import load_library
from tui.settings.kinds import Choice
from tui.settings.settings import SETTINGS
from tui.words.commands import PURPOSE

DOCS = Path(__file__).parents[2] / "docs"
MAN_PAGE = DOCS / "man" / "unpinch.1"
COMPLETIONS = {
    "bash": DOCS / "completion" / "unpinch.bash",
    "zsh": DOCS / "completion" / "_unpinch",
    "fish": DOCS / "completion" / "unpinch.fish",
}
SECTIONS = {
    "exit status": """0 done; 1 faults in a file of
.B check
or
.BR figure ,
or in what
.B doctor
looks at; 2 bad use or input, said in one sentence; 3 an unexpected error.
.B due
has codes of its own, told above.""",
    "environment": """.TP
.B UNPINCH_HOME
the folder of your own sessions, settings and records: a whole path, from / or ~ on
.TP
.B UNPINCH_...
each setting, such as
.B UNPINCH_THEME
for
.BR \\-\\-theme ;
an option outweighs it""",
    "files": """.TP
.I ~/.local/share/unpinch
on Linux, where UNPINCH_HOME is not set:
.IR sessions/ ,
.IR settings.toml ,
.I records/""",
    "see also": """.B unpinch
.I COMMAND
.B \\-\\-help""",
}
"""What the page tells beside the parser."""
_NOTHING = dict.fromkeys(COMPLETIONS, "")
_DATE = re.compile(r'^\.TH \S+ "1" "(.+?)"')
_WIDE = 10_000
"""Columns, so that no line is broken: what reads the page fills its lines anew."""


def man_page(date: str) -> str:
    """The man page; `date` is the day on which it was written, such as January 31, 2026."""
    parser = make_parser()
    for each in _parsers(parser):
        each.formatter_class = partial(HelpFormatter, width=_WIDE)
    for name, command in commands_of(parser).items():
        _tell_once(command, name)
    page = Manpage(parser, format="single-commands-section")
    page.date = date
    page.manual, page.source = "Unpinch", f"unpinch {__version__}"
    page.description = PURPOSE.partition(".")[0]
    page.synopsis = ["unpinch", r"[\fIOPTION\fR ...]", r"[\fICOMMAND\fR ...]"]
    for heading, text in SECTIONS.items():
        page.add_section(heading, "=", text)
    return str(page)


def _tell_once(command: ArgumentParser, name: str) -> None:
    """Leave to the first part of the page what can stand before every command and after it."""
    command.prog = f"unpinch {name}"
    everywhere = {"person", *(setting.name for setting in SETTINGS)}
    for action in command._actions:
        if action.dest in everywhere:
            action.help = SUPPRESS


def date_of(page: str) -> str:
    """The day on which a page was written."""
    found = _DATE.match(page)
    return found[1] if found else ""


def completion(shell: str) -> str:
    """What completes a command in `shell`: bash, zsh or fish."""
    parser = make_parser()
    for each in _parsers(parser):
        # Beside its name a command has its purpose, and not all there is to say of it.
        each.description = None
        for action in each._actions:
            _complete(action)
            if shell == "zsh" and isinstance(action.metavar, str):
                action.metavar = action.metavar.replace(":", r"\:")
    return shtab.complete(parser, shell) + "\n" * (shell == "bash")


def _complete(action: Action) -> None:
    """Tell what a word of an option or an argument can be, where that is known."""
    choices = {each.name: each.kind.words for each in SETTINGS if isinstance(each.kind, Choice)}
    if action.metavar == "SESSION":
        action.complete = _sessions_or_files()  # type: ignore[attr-defined]
    elif action.dest == "person":
        action.complete = _PERSONS  # type: ignore[attr-defined]
    elif action.metavar == "SLUG" or (action.dest, action.nargs) == ("file", "?"):
        action.complete = _names_or_files("exercises", _slugs())  # type: ignore[attr-defined]
    elif action.metavar == "FILE":
        action.complete = shtab.FILE  # type: ignore[attr-defined]
    elif action.metavar == "WORD":
        action.choices = choices[action.dest]


_PERSONS = {
    # What ends so has its spaces written as a shell wants them.
    "bash": "_unpinch_person_dirs",
    "zsh": "_unpinch_persons",
    "fish": "(_unpinch_persons)",
    "preamble": PERSONS,
}


def _sessions_or_files() -> dict[str, str | dict[str, str]]:
    """Completes bundled sessions, those of one's own, and files."""
    return _names_or_files("sessions", _sessions(), "_unpinch_own_sessions", SESSIONS)


def _names_or_files(
    kind: str, names: Iterable[str], own: str = "", own_preamble: Mapping[str, str] = _NOTHING
) -> dict[str, str | dict[str, str]]:
    """Completes names, and files of TOML; `kind` says in a word what has these names.

    `own` is a function that completes more of them, which stands in the preamble of each shell.
    """
    function, listed = f"_unpinch_{kind}_or_files", join(sorted(names))
    files = shtab.glob("*.toml")
    of_files = {shell: str(files[shell]) for shell in ("bash", "fish")}
    in_bash, in_fish, in_zsh = (
        (f'  {own} "$1"\n', f"  {own}\n", f' "own:session of your own:{own}"')
        if own
        else ("", "", "")
    )
    return {
        **dict.fromkeys(COMPLETIONS, function),
        "fish": f"({function})",
        "preamble": {
            "bash": f"{files['preamble']['bash']}\n"  # type: ignore[index]
            f'{function}() {{\n  compgen -W "{listed}" -- "$1"\n{in_bash}'
            f'  {of_files["bash"]} "$1"\n}}\n{own_preamble["bash"]}',
            "zsh": f'{function}() {{\n  _alternative "{kind}:{kind}:({listed})"{in_zsh} '
            f"\"files:file:_files -g '*.toml'\"\n}}\n{own_preamble['zsh']}",
            "fish": f"{files['preamble']['fish']}\n"  # type: ignore[index]
            f"function {function}\n  printf '%s\\n' {listed}\n{in_fish}"
            f"  {of_files['fish'][1:-1]}\nend\n{own_preamble['fish']}",
        },
    }


@cache
def _sessions() -> list[str]:
    """The bundled sessions."""
    folder = resources.sessions_folder()
    bundled = set(resources.session_files(folder)) & set(resources.session_paths().values())
    return [path.stem for path in bundled]


@cache
def _slugs() -> list[str]:
    return list(load_library(resources.sessions_folder()).exercises)


def commands_of(parser: ArgumentParser) -> dict[str, ArgumentParser]:
    """The parser of each command."""
    return {
        name: command
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for name, command in action.choices.items()
    }


def _parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    yield parser
    yield from commands_of(parser).values()


def write() -> None:
    """Write all of them; the page keeps its day where nothing has changed in it."""
    for shell, path in COMPLETIONS.items():
        path.write_text(completion(shell), encoding="utf-8")
    there = MAN_PAGE.read_text(encoding="utf-8") if MAN_PAGE.exists() else ""
    if man_page(date_of(there)) != there:
        MAN_PAGE.write_text(man_page(f"{datetime.now(UTC):%B %d, %Y}"), encoding="utf-8")


if __name__ == "__main__":
    write()
