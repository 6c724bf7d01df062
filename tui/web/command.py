"""The command and the environment of the player that a visitor gets."""

import sys
from collections.abc import Mapping, Sequence

from tui.settings.kinds import AutoFlag, Flag
from tui.settings.preferences import Given
from tui.settings.settings import SETTINGS

_OF_ANOTHER_TERMINAL = frozenset(
    {"COLUMNS", "LINES", "NO_COLOR", "TERM_PROGRAM", "TERM_PROGRAM_VERSION"}
)
_UTF8 = {"LC_ALL": "C.UTF-8"}


def player_command(options: Sequence[str]) -> list[str]:
    """The command of a visitor's player; nothing in the folder where it starts can change it."""
    return [sys.executable, "-P", "-m", "tui.visitor", *options]


def player_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The server's environment, with what the page's terminal is in place of the server's own."""
    kept = {
        name: value
        for name, value in environ.items()
        if name not in _OF_ANOTHER_TERMINAL and not name.startswith(("LC_", "LANG", "TEXTUAL"))
    }
    return kept | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | _UTF8


def player_options(person: str, has_people: bool, given: Mapping[str, Given]) -> list[str]:
    """The options of a player: nothing leads out, and what was asked of the server holds for it."""
    whose = ["--people"] if has_people else [f"--person={person}"] if person else []
    return ["--kiosk", "--records", *whose, *_setting_options(given)]


def _setting_options(given: Mapping[str, Given]) -> list[str]:
    return [
        given[each.name].source
        if isinstance(each.kind, (Flag, AutoFlag))
        else f"{each.option}={given[each.name].value}"
        for each in SETTINGS
        if each.name in given
    ]
