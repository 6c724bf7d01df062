"""What a person can press: the only escape sequences that are taken for keys.

Everything else that begins with an introducer (ESC, or a C1 control) comes from the terminal and
not from a finger, or is a key that Unpinch has no use for: with Alt, Ctrl or Shift held, a function
key, the keypad in its application mode. None of it is ever an answer, a tap or a command.

A letter with Alt arrives as ESC and the letter, like the start of a report, and so does ESC and
then a letter: the letter counts only when it comes alone, `ESCAPE_SECONDS` after ESC.
"""

import re

ESCAPE_SECONDS = 1.0

_CURSOR = "ABCDHF"
_EDITING = "12345678"
KEY_SEQUENCES = frozenset(
    {f"\x1b[{final}" for final in f"{_CURSOR}Z"}
    | {f"\x1bO{final}" for final in _CURSOR}
    | {f"\x1b[{number}~" for number in _EDITING}
)
"""Arrows, home, end, page up and down, insert, delete and back-tab, as terminals send them."""

FOCUS_SEQUENCES = frozenset({"\x1b[I", "\x1b[O"})
"""The window of the terminal has got the keyboard, or has lost it."""

MOUSE_SEQUENCE = re.compile(r"\x1b\[<(?:0|3[2-5]|6[4-7]);[1-9]\d{0,3};[1-9]\d{0,3}[Mm]")
"""A mouse report in the SGR form, the only one that is read: the first button, a motion or the
wheel, without a modifier, with column and row."""

SYNCHRONISED_SEQUENCE = re.compile(r"\x1b\[\?2026;[0-4]\$y")
"""Whether the terminal can show a frame at once; asked for at the start."""
