"""What terminals send that no person has pressed: by the grammar, as they do it, and mutated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.terminal.keyboard import (
    FOCUS_SEQUENCES,
    KEY_SEQUENCES,
    MOUSE_SEQUENCE,
    SYNCHRONISED_SEQUENCE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

ANSWERS = b"ynshm23ekbpaq \r"
"""The keys that would answer, tap or command, if they were any."""

SEEN = (
    b"\x1b[?997;1n",
    b"\x1b[0n",
    b"\x1b[?62;4n",
    b"\x1b[?1;2c",
    b"\x1b[>41;354;0c",
    b"\x1b[12;40R",
    b"\x1b[?2026;2$y",
    b"\x1b[?2048;2$y",
    b"\x1b[48;24;80;0;0t",
    b"\x1b[48;999999;999999;1;1t",
    b"\x1b[8;24;80t",
    b"\x1b[?1u",
    b"\x1b[121;1:3u",
    b"\x1b[110u",
    b"\x1b[27;5;110~",
    b"\x1b[3;5~",
    b"\x1b[1;5A",
    b"\x1bP>|Konsole 22.12.3\x1b\\",
    b"\x1bP>|XTerm(379)\x1b\\",
    b"\x1bP!|7E565445\x1b\\",
    b"\x1bP1$r0 q\x1b\\",
    b"\x1bP1+r544e=787465726d\x1b\\",
    b"\x1b]10;rgb:d8d8/d8d8/d8d8\x07",
    b"\x1b]11;rgb:1818/1818/1818\x1b\\",
    b"\x1b]52;c;eWVzbm8=\x07",
    b"\x1b_Gi=31;OK\x1b\\",
    b"\x1b^yes\x1b\\",
    b"\x1bXsyn\x1b\\",
    b"\x1b[M ny",
    b"\x1b[M\xc3\xb3y",
    b"\x1b[32;110;115M",
    b"\x1b[[A",
    b"\x1b[[y",
    b"\x1bOn",
    b"\x1bOy",
    b"\x1bOr",
    b"\x1bO5s",
    b"\x1bNn",
    b"\x1b(n",
    b"\x1b#3",
    b"\x1b n",
    b"\x1bn",
    b"\x1by",
    b"\x1b2",
    b"\x1b\x1b[A",
    b"\x9b0n",
    b"\x9b?997;1n",
    b"\x90>|yes\x9c",
    b"\x9d11;sn\x9c",
    b"\x8fn",
    b"\xc2\x9b0n",
    b"\xc2\x90yes\xc2\x9c",
)
"""Reports and keys with modifiers, as real terminals send them, and C1 controls in both forms."""

_CSI, _STRINGS, _SHIFTS = b"\x1b[", (b"\x1bP", b"\x1b]", b"\x1b_", b"\x1b^", b"\x1bX"), b"NO"
_WANTED = re.compile(
    "|".join(
        [
            *(re.escape(sequence) for sequence in KEY_SEQUENCES | FOCUS_SEQUENCES),
            MOUSE_SEQUENCE.pattern,
            SYNCHRONISED_SEQUENCE.pattern,
        ]
    ).encode()
)


def report(random: Random) -> bytes:
    """One report, seen or made by the grammar, perhaps mutated; nothing that is wanted is in it."""
    while True:
        made = random.choice(SEEN) if random.random() < 0.4 else _made(random)
        for _ in range(random.choice((0, 0, 1, 1, 2, 4))):
            made = _mutated(made, random)
        if not _WANTED.search(made):
            return made


def _made(random: Random) -> bytes:
    kind = random.randrange(4)
    if kind == 0:
        parameters = bytes(random.choices(b"0123456789;:<=>?", k=random.randrange(12)))
        between = bytes(random.choices(b' !"#$%&', k=random.choice((0, 0, 0, 1, 2))))
        return _CSI + parameters + between + bytes([random.randrange(0x40, 0x7F)])
    if kind == 1:
        text = bytes(random.choices(ANSWERS + b"0123456789;:/=|>rgb", k=random.randrange(40)))
        return random.choice(_STRINGS) + text + random.choice((b"\x1b\\", b"\x07", b"\x9c", b""))
    if kind == 2:
        return b"\x1b" + bytes([random.choice(_SHIFTS), random.choice(ANSWERS)])
    between = bytes(random.choices(b" !#$%()*+-./", k=random.randrange(1, 3)))
    return b"\x1b" + between + bytes([random.randrange(0x30, 0x7F)])


def _mutated(made: bytes, random: Random) -> bytes:
    """The report with one byte lost, put in, doubled or changed; its introducer stays."""
    place = random.randrange(1, len(made) + 1)
    byte = bytes([random.choice(ANSWERS + b";?0$[]\x18\x1b\x7f\x00\xff\x9b")])
    cut = random.randrange(4)
    if cut == 0:
        return made[:place] + byte + made[place:]
    if cut == 1:
        return made[:place] + byte + made[place + 1 :]
    return made[:place] + (made[place + 1 :] if cut == 2 else b"")


def pieces(made: bytes, random: Random) -> Iterator[tuple[bytes, float]]:
    """The report in one to four reads, each with the pause before it, in seconds."""
    places = sorted(random.randrange(1, len(made) + 1) for _ in range(random.choice((0, 0, 1, 3))))
    for start, end in zip((0, *places), (*places, len(made)), strict=True):
        if start < end:
            yield made[start:end], random.choice((0.0, 0.0, 0.01, 0.05, 0.2, 0.4))
