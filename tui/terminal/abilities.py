"""Whether and how a screen can be opened on this terminal."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

_COLOR_SYSTEMS = frozenset({"auto", "standard", "256", "truecolor"})


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
    if environ.get("TERM", "").lower() in {"dumb", "unknown"}:
        return NoScreen.NO_ABILITY
    return None


def prepare_environment(environ: MutableMapping[str, str] = os.environ) -> None:
    """Drop and set what Textual reads from the environment; call it before Textual is imported."""
    # COLUMNS and LINES would freeze the size of the screen for good.
    environ.pop("COLUMNS", None)
    environ.pop("LINES", None)
    # The kitty keyboard request stays behind when a connection drops.
    environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    # Textual crashes on a colour system that Rich does not know.
    if environ.get("TEXTUAL_COLOR_SYSTEM", "auto") not in _COLOR_SYSTEMS:
        del environ["TEXTUAL_COLOR_SYSTEM"]


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
