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
QUIET_SECONDS, MOST_QUIET_SECONDS = 0.5, 2.0
"""How long after a report, after garbled bytes, or after a plain character that was dropped as
belonging to them, the next plain one still does; and how long at most, whatever goes on coming."""
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

    A plain character is a key only when no sequence is under way, and nothing unknown, broken or
    garbled came just before. Right behind a key, a mouse report or another known one it counts.
    """

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8")("surrogateescape")
        self._cutter = Cutter()
        self._began_at = 0.0
        self._heard_at = 0.0
        self._quiet_since = 0.0
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
        return tokens + list(self._counted(pieces, now))

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
        elif self._is_paste_silent(now):
            self._cutter.give_up()
        elif now >= self._over_at:
            if not self._is_at_escape:
                # The rest of it may still be on its way.
                self._be_quiet(self._over_at)
            self._cutter.give_up()
        return []

    def _be_quiet(self, now: float) -> None:
        """What comes soon belongs to what has just come."""
        if now >= self._quiet_until:
            self._quiet_since = now
        most = self._quiet_since + MOST_QUIET_SECONDS
        self._quiet_until = min(now + QUIET_SECONDS, most)

    @property
    def _is_at_escape(self) -> bool:
        return self._cutter.text == ESC and not self._cutter.is_pasting

    @property
    def _over_at(self) -> float:
        """When the sequence under way is over, if it does not end by itself."""
        return self._began_at + (PASTE_SECONDS if self._cutter.is_pasting else SEQUENCE_SECONDS)

    def _is_paste_silent(self, now: float) -> bool:
        return self._cutter.is_pasting and now - self._heard_at >= PASTE_SILENCE_SECONDS

    def _is_key_after_escape(self, text: str, now: float) -> bool:
        """Whether a character is a key of its own although nothing has followed ESC yet."""
        is_late = self._is_at_escape and now - self._began_at >= ESCAPE_SECONDS
        return is_late and len(text) == 1 and text not in INTRODUCERS

    def _counted(self, pieces: Sequence[Piece], now: float) -> Iterator[Token]:
        """The pieces of one read that count."""
        typed = sum(piece.cut is Cut.PLAIN for piece in pieces)
        is_garbled = typed > MOST_TYPED or any(piece.cut is Cut.BROKEN for piece in pieces)
        is_quiet = is_garbled or now < self._quiet_until
        if is_garbled or (is_quiet and typed):
            self._be_quiet(now)
        for piece in pieces:
            kind = _kind_of(piece)
            if kind is None:
                is_quiet = True
                self._be_quiet(now)
            elif not (is_quiet and piece.cut is Cut.PLAIN):
                yield Token(kind, piece.text)


def _kind_of(piece: Piece) -> Kind | None:
    """What a piece is; None for one that is dropped, with what comes behind it."""
    if piece.cut is Cut.PASTE:
        return Kind.PASTE
    if piece.cut is Cut.PLAIN or piece.text in KEY_SEQUENCES:
        return Kind.KEY
    if piece.text in FOCUS_SEQUENCES:
        return Kind.FOCUS
    if MOUSE_SEQUENCE.fullmatch(piece.text):
        return Kind.MOUSE
    return Kind.SYNCHRONISED if SYNCHRONISED_SEQUENCE.fullmatch(piece.text) else None
