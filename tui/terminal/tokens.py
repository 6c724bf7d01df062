"""What comes in from a terminal as whole tokens, without what no person has pressed.

Time is an argument, in seconds on any clock that never goes back.
"""

from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.terminal.keyboard import (
    ESCAPE_SECONDS,
    FOCUS_SEQUENCES,
    KEY_SEQUENCES,
    MOUSE_SEQUENCE,
    SYNCHRONISED_SEQUENCE,
)
from tui.terminal.sequences import ESC, INTRODUCERS, Cut, Cutter, Piece

LONE_ESCAPE_SECONDS = 0.1
"""How long ESC may be the start of something before it is a key of its own."""
SEQUENCE_SECONDS = 5.0
"""How long after its start a sequence that does not end takes in what follows."""
PASTE_SILENCE_SECONDS, PASTE_SECONDS = 1.0, 30.0
"""A paste that does not end is over after such a silence, and so long after its start."""
QUIET_SECONDS = 0.5
"""How long after a report, after garbled bytes, or after a plain character that was dropped as
belonging to them, the next plain one still does."""
MOST_TYPED = 32
"""More characters in one read no finger has typed: a paste that was not marked as one."""


class Kind(StrEnum):
    """What a token is."""

    KEY = "key"
    MOUSE = "mouse"
    FOCUS = "focus"
    PASTE = "paste"
    SYNCHRONISED = "synchronised"


class Token(NamedTuple):
    """One key, mouse report, change of focus, paste or mode report, as it was sent.

    The text of a key is one character, ESC alone, or one of `KEY_SEQUENCES`; that of a paste is
    what was pasted.
    """

    kind: Kind
    text: str


class Tokenizer:
    """Takes bytes as they come, in whatever pieces, and gives tokens.

    A plain character is a key only when no sequence is under way, none stands before it in the
    same read, and nothing unknown, broken or garbled came just before.
    """

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8")("surrogateescape")
        self._cutter = Cutter()
        self._began_at = 0.0
        self._heard_at = 0.0
        self._quiet_until = 0.0
        self._is_escape_told = False

    def feed(self, data: bytes, now: float) -> list[Token]:
        """The tokens that end in these bytes, which came in one read at `now`."""
        tokens = self.tick(now)
        text = self._decoder.decode(data)
        if self._is_key_after_escape(text, now):
            self._cutter.give_up()
        was_inside = self._cutter.is_inside
        pieces = list(self._cutter.cut(text))
        if self._cutter.is_inside and (pieces or not was_inside):
            self._began_at, self._is_escape_told = now, False
        self._heard_at = now
        return tokens + list(self._counted(pieces, now, is_behind=was_inside))

    def tick(self, now: float) -> list[Token]:
        """What time alone brings: ESC that nothing followed is a key; what does not end is over."""
        if now - self._heard_at >= QUIET_SECONDS:
            # The first bytes of a character whose others never came.
            self._decoder.reset()
        if not self._cutter.is_inside:
            return []
        if self._is_at_escape and not self._is_escape_told:
            if now - self._began_at >= LONE_ESCAPE_SECONDS:
                self._is_escape_told = True
                return [Token(Kind.KEY, ESC)]
        elif self._is_overdue(now):
            self._cutter.give_up()
        return []

    @property
    def _is_at_escape(self) -> bool:
        return self._cutter.text == ESC and not self._cutter.is_pasting

    def _is_overdue(self, now: float) -> bool:
        if not self._cutter.is_pasting:
            return now - self._began_at >= SEQUENCE_SECONDS
        is_silent = now - self._heard_at >= PASTE_SILENCE_SECONDS
        return is_silent or now - self._began_at >= PASTE_SECONDS

    def _is_key_after_escape(self, text: str, now: float) -> bool:
        """Whether a character is a key of its own although nothing has followed ESC yet."""
        is_late = self._is_at_escape and now - self._began_at >= ESCAPE_SECONDS
        return is_late and len(text) == 1 and text not in INTRODUCERS

    def _counted(self, pieces: Sequence[Piece], now: float, *, is_behind: bool) -> Iterator[Token]:
        """The pieces of one read that count."""
        is_quiet = is_behind or now < self._quiet_until
        typed = sum(piece.cut is Cut.PLAIN for piece in pieces)
        is_garbled = any(piece.cut is Cut.BROKEN for piece in pieces)
        if typed > MOST_TYPED or is_garbled or (is_quiet and typed):
            is_quiet, self._quiet_until = True, now + QUIET_SECONDS
        for piece in pieces:
            if piece.cut is Cut.PLAIN:
                if not is_quiet:
                    yield Token(Kind.KEY, piece.text)
                continue
            is_quiet = True
            kind = _kind_of(piece)
            if kind is not None:
                yield Token(kind, piece.text)
            elif piece.text != ESC:
                self._quiet_until = now + QUIET_SECONDS


def _kind_of(piece: Piece) -> Kind | None:
    """What a sequence or a paste is; None for what is dropped."""
    if piece.cut is Cut.PASTE:
        return Kind.PASTE
    if piece.text in KEY_SEQUENCES:
        return Kind.KEY
    if piece.text in FOCUS_SEQUENCES:
        return Kind.FOCUS
    if MOUSE_SEQUENCE.fullmatch(piece.text):
        return Kind.MOUSE
    return Kind.SYNCHRONISED if SYNCHRONISED_SEQUENCE.fullmatch(piece.text) else None
