"""Whether and how a screen can be opened on this terminal."""

from __future__ import annotations

import os
import re
import sys
from enum import Enum
from typing import IO, TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

_COLOR_SYSTEM = "TEXTUAL_COLOR_SYSTEM"
_COLOR_SYSTEMS = frozenset({"auto", "standard", "256", "truecolor"})
# Terminals of one byte a character, and a console whose font has no blocks and few signs.
_ASCII_TERMINAL = re.compile(
    r"(?:.+\.)?(?:linux|vt\d+|ansi|pcansi|scoansi|cons\d+|sun|wy(?:se)?\d+|tvi\d+|hp|adm\d+)(?![a-z])"
)
_UTF8 = "utf8"
_COERCED = frozenset({"C.UTF-8", "C.utf8", "UTF-8"})
_WIDE_LANGUAGES = ("zh", "ja", "ko")
_AUTO, _YES = "auto", "yes"


class NoScreen(Enum):
    """Why no screen can be opened."""

    NO_KEYBOARD = "input"
    NO_DISPLAY = "error"
    NO_ABILITY = "TERM"


def screen_refusal(environ: Mapping[str, str] = os.environ) -> NoScreen | None:
    """Why no screen can be opened here, None where one can."""
    if not is_terminal(sys.__stdin__):
        return NoScreen.NO_KEYBOARD
    # Textual draws on it.
    if not is_terminal(sys.__stderr__):
        return NoScreen.NO_DISPLAY
    if _is_dumb(environ):
        return NoScreen.NO_ABILITY
    return None


def speaks_in_lines(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether somebody can type here, but what is said reaches no terminal that shows screens."""
    output = sys.__stdout__
    if not is_terminal(sys.__stdin__) or output is None or output.closed:
        return False
    return not output.isatty() or _is_dumb(environ)


def _is_dumb(environ: Mapping[str, str]) -> bool:
    return environ.get("TERM", "").lower() in {"dumb", "unknown"}


def prepare_environment(environ: MutableMapping[str, str] = os.environ) -> None:
    """Drop and set what Textual reads from the environment; call it before Textual is imported."""
    # COLUMNS and LINES would freeze the size of the screen for good.
    environ.pop("COLUMNS", None)
    environ.pop("LINES", None)
    _drop_variables_of_textual(environ)
    # The kitty keyboard request stays behind when a connection drops.
    environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    # Textual takes a variable that is set and empty for a wish as well.
    if not environ.get("NO_COLOR"):
        environ.pop("NO_COLOR", None)


def _drop_variables_of_textual(environ: MutableMapping[str, str]) -> None:
    """Keep only a colour system: others load code, press keys, write files or open connections."""
    colors = environ.get(_COLOR_SYSTEM)
    for name in [each for each in environ if each.startswith("TEXTUAL")]:
        del environ[name]
    # It decides how long Escape waits for more of a sequence, which can be hours.
    environ.pop("ESCDELAY", None)
    # Textual crashes on a colour system that Rich does not know.
    if colors in _COLOR_SYSTEMS:
        environ[_COLOR_SYSTEM] = colors


class Drawing(NamedTuple):
    """What can be drawn: with `is_ascii` no other character; with `has_wide_signs` text as it is,
    but no sign that may be two cells wide here."""

    is_ascii: bool = False
    has_wide_signs: bool = False


def drawing(
    wanted: str, encoding: str | None = None, environ: Mapping[str, str] = os.environ
) -> Drawing:
    """How to draw when ASCII is `wanted`: "yes", "no", or "auto" where the terminal needs it."""
    if wanted != _AUTO:
        return Drawing(wanted == _YES)
    is_ascii = needs_ascii(encoding, environ)
    return Drawing(is_ascii, not is_ascii and locale_name(environ).startswith(_WIDE_LANGUAGES))


def needs_ascii(encoding: str | None = None, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal shows nothing else; `encoding` is that of what it is drawn on."""
    if encoding is None:
        encoding = getattr(sys.__stderr__, "encoding", None)
    if _ASCII_TERMINAL.match(environ.get("TERM", "").lower()):
        return True
    return not (is_utf8(encoding or "") and is_utf8(locale_name(environ)))


def takes_dots(wanted: str, stream: TextIO | None, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether braille can be written to a stream when ASCII is `wanted` as for `drawing`.

    A file keeps it wherever it is UTF-8: somebody may read it elsewhere.
    """
    encoding = getattr(stream, "encoding", None) or ""
    if is_terminal(stream):
        return not any(drawing(wanted, encoding, environ))
    return wanted != _YES and is_utf8(encoding)


def locale_name(environ: Mapping[str, str]) -> str:
    """The locale that the person has: Python puts one of its own in place of C and POSIX."""
    is_coerced = bool(sys.flags.utf8_mode) and environ.get("LC_CTYPE") in _COERCED
    names = ("LC_ALL", "LANG") if is_coerced else ("LC_ALL", "LC_CTYPE", "LANG")
    return next((environ[name] for name in names if environ.get(name)), "C")


def is_utf8(name: str) -> bool:
    """Whether an encoding, or that which a locale names, is UTF-8."""
    encoding = name.partition("@")[0].rpartition(".")[2]
    return encoding.lower().replace("-", "").replace("_", "") == _UTF8


def in_foreground(descriptor: int) -> bool:
    """Whether a terminal is this process's to change: it is not while a shell has it back."""
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        # Not our controlling terminal, so there is no job control on it.
        return True


def is_terminal(stream: IO[str] | None) -> bool:
    """Whether a stream is an open terminal."""
    return stream is not None and not stream.closed and stream.isatty()
