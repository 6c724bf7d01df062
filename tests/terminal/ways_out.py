"""What somebody sends who wants to get out of a program: no key that a screen takes."""

from __future__ import annotations

from .reports import SEEN

_TAKEN = b"\x08\t\n\x0c\r\x1b\x7f"
"""Backspace, tab, enter, paint anew and Escape are keys of the program."""
CONTROLS = bytes(code for code in range(32) if code not in _TAKEN)
"""Ctrl with each letter and sign: interrupt, quit, suspend, end of file, stop, palette."""

_FINALS = "PQRS"
_NUMBERS = (11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34)
_MODIFIERS = range(2, 17)
FUNCTION_KEYS = b"".join(
    (
        *(f"\x1bO{final}".encode() for final in _FINALS),
        *(f"\x1b[{number}~".encode() for number in _NUMBERS),
        *(f"\x1b[1;{held}{final}".encode() for held in _MODIFIERS for final in _FINALS),
        *(f"\x1b[{number};{held}~".encode() for held in _MODIFIERS for number in _NUMBERS),
        *(f"\x1b[[{letter}".encode() for letter in "ABCDE"),
    )
)
"""F1 to F20, alone and with Shift, Alt, Ctrl and Super; as a console sends them too, and so what a
program sees of the keys that switch consoles."""

_BEGIN_SEQUENCES = b"NOPX[]^_"
ALT_KEYS = b"".join(
    b"\x1b" + bytes([code]) for code in range(0x21, 0x7F) if code not in _BEGIN_SEQUENCES
)

KITTY_KEYS = b"".join(
    f"\x1b[{code};{held}{event}u".encode()
    for code in (3, 27, 99, 100, 112, 113, 115, 122, 92, 57376, 57358, 57361, 57363)
    for held in (1, 3, 5, 9)
    for event in ("", ":1", ":2", ":3")
)
"""Ctrl, Alt and Super with c, d, p, q, s, z and \\; Escape, F13, the locks, print and menu."""

_OTHER_BUTTONS = (1, 2, 3, 128, 129, 130, 131)
MOUSE = b"".join(
    f"\x1b[<{button + held};{column};{row}{final}".encode()
    for button in _OTHER_BUTTONS
    for held in (0, 4, 8, 16, 28, 32)
    for column, row in ((1, 1), (40, 12), (80, 24), (0, 0), (9999, 9999))
    for final in "Mm"
)
"""Every button but the first and the wheel, with every modifier, on the screen and off it."""

PASTES = b"".join(
    (
        b"\x1b[200~y\x03\x11\x1a\x1c\r\x1b[201~",
        b"\x1b[200~\x1b[200~yn\x1b[201~",
        b"\x1b[200~" + b"q\r" * 5_000 + b"\x1b[201~",
    )
)

REPLIES = b"".join(
    (
        *SEEN,
        b"\x1b[?64;1;2;6;9;15;18;21;22c\x1b[>1;95;0c\x1bP!|00000000\x1b\\",
        b"\x1b[24;80R\x1b[?24;80;1R\x1b[3;0;0t\x1b[4;600;800t\x1b[9;24;80t",
        b"\x1b]52;c;" + b"cnVuIHNo" * 500 + b"\x07",
        b"\x1b]10;rgb:0/0/0\x07\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b]4;1;rgb:1/2/3\x07",
        b'\x1bP1$r1;31m\x1b\\\x1bP0$r\x1b\\\x1bP1$r"p\x1b\\',
        b"\x1b[48;0;0;0;0t\x1b[48;24;80;480;800t",
        b"\x1b[?0u\x1b[?31u\x1b[?2026;0$y\x1b[?1049;1$y",
        b"\x1b]l/bin/sh\x1b\\\x1b]L/bin/sh\x1b\\",
    )
)
"""What terminals answer to queries, whether asked or not."""

ODD = b"".join(
    (
        b"\x1b[" + b"1;" * 2_000 + b"m",
        b"\x1b[" + b"9" * 4_000 + b"~",
        b"\x1b[-1;-1H\x1b[;;;;A\x1b[?;c\x1b[<;;M\x1b[<1;2m\x1b[<0M",
        b"\xff\xfe\xfa\xc3\xe2\x82\xf0\x9f\x92\xed\xa0\x80\xc0\x80",
        b"\x9b\x9b\x9b0c\x90q\x9c\x84\x85\x8d",
        b"\x1bP" + b"x" * 10_000 + b"\x1b\\",
        b"\x1b[\x18\x1b[\x1a\x1bO\x18",
    )
)

ENDS = b"\x1b\\\x1b[201~"
"""The end of whatever control string or paste has begun."""
UNENDED = (b"\x1b[200~qqyy\x03", b"\x1bP1$r", b"\x1b]52;c;", b"\x1b[1;", b"\x1b[<0;1")
"""What is never brought to its end, or much later."""

WAYS_OUT = b"".join(
    (CONTROLS, FUNCTION_KEYS, ALT_KEYS, KITTY_KEYS, MOUSE, PASTES, REPLIES, ODD, ENDS)
)
