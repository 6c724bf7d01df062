"""What the terminal of `unpinch doctor` can do, and what can be heard."""

import os
import sys
from collections.abc import Iterator, Mapping

from tui.commands.doctor_finding import Finding
from tui.settings.settings import Settings
from tui.terminal.abilities import (
    NoScreen,
    drawing,
    is_terminal,
    is_utf8,
    locale_name,
    prepare_environment,
    screen_refusal,
    takes_dots,
)
from tui.terminal.colors import color_system
from tui.terminal.room import has_room
from tui.terminal.speech import PROGRAMS, speaking_programs
from tui.words import doctor as words
from tui.words.doctor import Subject


def terminal_findings(settings: Settings) -> Iterator[Finding]:
    """The terminal itself and, where there is one, its size, colours and characters."""
    environ = dict(os.environ)
    prepare_environment(environ)
    refused, term = screen_refusal(environ), environ.get("TERM", "")
    yield _whole(refused, term, settings)
    if refused is None and settings.plain != "yes":
        yield _size()
        yield Finding(Subject.COLOURS, _colors(environ))
        has_dots = takes_dots(settings.ascii, sys.__stderr__, environ)
        yield Finding(Subject.FIGURES, words.LETTERS_OR_DOTS if has_dots else words.LETTERS_ALONE)
    if is_terminal(sys.__stderr__):
        yield _characters(environ, settings)


def _colors(environ: Mapping[str, str]) -> str:
    return words.NO_COLORS if "NO_COLOR" in environ else words.COLORS[color_system(environ)]


def _whole(refused: NoScreen | None, term: str, settings: Settings) -> Finding:
    if settings.plain == "yes":
        return Finding(Subject.TERMINAL, words.PLAIN_AS_SET)
    if refused is None:
        return Finding(Subject.TERMINAL, words.screen(term))
    is_in_lines = settings.plain != "no"
    told = words.no_screen(refused, term, is_in_lines=is_in_lines)
    # Where nobody plays there is nothing wrong with that.
    return Finding(Subject.TERMINAL, told, refused is NoScreen.NO_ABILITY and not is_in_lines)


def _size() -> Finding:
    """That of what the screen is drawn on."""
    columns, rows = os.get_terminal_size(sys.__stderr__.fileno()) if sys.__stderr__ else (0, 0)
    is_known = bool(columns and rows)
    return Finding(
        Subject.SIZE, words.size(columns, rows), is_known and not has_room(columns, rows)
    )


def _characters(environ: Mapping[str, str], settings: Settings) -> Finding:
    drawn, locale = drawing(settings.ascii, environ=environ), locale_name(environ)
    term, has_utf8 = environ.get("TERM", ""), is_utf8(locale)
    told = words.characters(settings.ascii, drawn, locale, term, has_utf8=has_utf8)
    return Finding(Subject.CHARACTERS, told)


def sound_findings(settings: Settings) -> Iterator[Finding]:
    """What is heard, and what can speak."""
    here = list(speaking_programs())
    missing = [name for name in PROGRAMS if name not in here]
    yield Finding(Subject.SOUND, words.SOUND[settings.sound])
    yield Finding(Subject.VOICE, words.voice(settings, here, missing))
