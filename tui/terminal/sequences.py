"""Cut a stream of characters into plain ones and whole escape sequences.

The grammar is that of ECMA-48 (control functions) with what terminals add to it: X10 mouse reports,
function keys of the Linux console, bracketed paste. A byte that is no UTF-8 is a lone surrogate
from U+DC80 on, as Python's `surrogateescape` gives it.
"""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

ESC = "\x1b"
PASTE_START, PASTE_END = f"{ESC}[200~", f"{ESC}[201~"
MOST_PASTED = 4096
"""More characters of a paste are dropped."""

_ABORTS = "\x18\x1a"
_BEL = "\x07"
_STRINGS = "]P_^X"
_MOST_KEPT = 64
_X10_BYTES, _CONSOLE_BYTES = 3, 1
INTRODUCERS = frozenset(f"[{_STRINGS}NO")
"""What makes ESC the start of a sequence of any length: CSI, OSC, DCS, APC, PM, SOS, SS2, SS3."""


class Cut(Enum):
    """What a piece of the stream is; `BROKEN` is one that no grammar allows."""

    PLAIN = auto()
    SEQUENCE = auto()
    PASTE = auto()
    BROKEN = auto()


class Piece(NamedTuple):
    """A plain character, a sequence from its introducer to its end, or what was pasted.

    Of control strings, and of sequences that are too long for any key, only the start is kept.
    """

    cut: Cut
    text: str


class Cutter:
    """Takes characters in whatever pieces they come; `text` is the sequence under way."""

    def __init__(self) -> None:
        self.text = ""
        self._state: Callable[[str], Piece | None] = self._ground
        self._bytes_left = 0
        self._is_first = True
        self._string_kind = ""
        self._paste_end = ""

    @property
    def is_inside(self) -> bool:
        """Whether a sequence has begun and not ended."""
        return self._state != self._ground

    @property
    def is_pasting(self) -> bool:
        """Whether a paste has begun and not ended."""
        return self._state == self._paste

    def cut(self, text: str) -> Iterator[Piece]:
        """The pieces that end in this text."""
        for character in text:
            piece = self._state(character)
            if piece is not None:
                yield piece

    def give_up(self) -> None:
        """Take what comes next for the start of something new."""
        self._end(Cut.BROKEN)

    def _begin(self, text: str, state: Callable[[str], Piece | None]) -> None:
        self.text, self._state = text, state

    def _end(self, cut: Cut) -> Piece:
        piece = Piece(cut, self.text)
        self._begin("", self._ground)
        return piece

    def _again(self) -> Piece:
        """ESC inside a sequence: that one was cut off, and another begins."""
        piece = self._end(Cut.SEQUENCE if self.text == ESC else Cut.BROKEN)
        self._begin(ESC, self._escape)
        return piece

    def _keep(self, character: str) -> None:
        if len(self.text) < _MOST_KEPT:
            self.text += character

    def _ground(self, character: str) -> Piece | None:
        if character == ESC:
            self._begin(ESC, self._escape)
            return None
        control = _as_c1(character)
        if control is None:
            return Piece(Cut.BROKEN if _is_raw(character) else Cut.PLAIN, character)
        if chr(control - 0x40) not in INTRODUCERS:
            return Piece(Cut.BROKEN, character)
        self._begin(character, self._after(chr(control - 0x40)))
        return None

    def _after(self, introducer: str) -> Callable[[str], Piece | None]:
        """The state that follows ESC and an introducer, or the C1 control of the same meaning."""
        if introducer == "[":
            self._is_first = True
            return self._csi
        if introducer in _STRINGS:
            self._string_kind = introducer
            return self._string
        return self._single_shift

    def _escape(self, character: str) -> Piece | None:
        if character == ESC:
            return self._again()
        if character in _ABORTS:
            return self._end(Cut.BROKEN)
        self._keep(character)
        if character in INTRODUCERS:
            self._state = self._after(character)
            return None
        if " " <= character <= "/":
            self._state = self._intermediate
            return None
        return self._end(Cut.SEQUENCE)

    def _intermediate(self, character: str) -> Piece | None:
        if character == ESC:
            return self._again()
        self._keep(character)
        return None if " " <= character <= "/" else self._end(Cut.SEQUENCE)

    def _csi(self, character: str) -> Piece | None:
        if character == ESC:
            return self._again()
        if character in _ABORTS or character > "~":
            return self._end(Cut.BROKEN)
        if character < " ":
            # A control character inside a sequence does not end it, but makes it no key.
            self._keep(character)
            return None
        is_first, self._is_first = self._is_first, False
        self._keep(character)
        if is_first and character in "M[":
            self._bytes_left = _X10_BYTES if character == "M" else _CONSOLE_BYTES
            self._state = self._counted
            return None
        return self._end_of_csi() if "@" <= character <= "~" else None

    def _end_of_csi(self) -> Piece | None:
        if self.text != PASTE_START:
            return self._end(Cut.SEQUENCE)
        self._paste_end = ""
        self._begin("", self._paste)
        return None

    def _counted(self, character: str) -> Piece | None:
        """The bytes of an X10 mouse report, or of a function key of the Linux console."""
        if character == ESC:
            return self._again()
        self._keep(character)
        self._bytes_left -= len(character.encode("utf-8", "surrogateescape"))
        return self._end(Cut.SEQUENCE) if self._bytes_left <= 0 else None

    def _single_shift(self, character: str) -> Piece | None:
        if character == ESC:
            return self._again()
        self._keep(character)
        return None if "0" <= character <= "?" else self._end(Cut.SEQUENCE)

    def _string(self, character: str) -> Piece | None:
        """Whatever stands in a control string, up to its end."""
        if character == ESC:
            self._state = self._string_escape
            return None
        if character in _ABORTS:
            return self._end(Cut.BROKEN)
        is_bell = character == _BEL and self._string_kind == "]"
        return self._end(Cut.SEQUENCE) if is_bell or _as_c1(character) == 0x9C else None

    def _string_escape(self, character: str) -> Piece | None:
        if character == "\\":
            return self._end(Cut.SEQUENCE)
        self._begin(ESC, self._escape)
        return self._escape(character)

    def _paste(self, character: str) -> Piece | None:
        """A paste ends with its own sequence and nothing else."""
        self._paste_end = (self._paste_end + character)[-len(PASTE_END) :]
        if len(self.text) < MOST_PASTED:
            self.text += character
        if self._paste_end != PASTE_END:
            return None
        self.text = self.text.removesuffix(PASTE_END)
        return self._end(Cut.PASTE)


def _is_raw(character: str) -> bool:
    """Whether it stands for a byte that is no UTF-8."""
    return "\udc80" <= character <= "\udcff"


def _as_c1(character: str) -> int | None:
    """The C1 control that a character is, as UTF-8 or as a byte of its own; None for another."""
    code = ord(character) - 0xDC00 if _is_raw(character) else ord(character)
    return code if 0x80 <= code <= 0x9F else None
