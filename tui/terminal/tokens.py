"""What comes in from a terminal as whole tokens, without what no person has pressed.

Time is an argument, in seconds on any clock that never goes back.
"""

from codecs import getincrementaldecoder
from collections import Counter
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
SEQUENCE_SECONDS, SILENCE_SECONDS = 5.0, 1.0
"""A sequence that does not end takes in what follows for so long after its start, and until a
character comes alone after such a silence; a paste, or ESC alone, until that silence."""
QUIET_SECONDS, MOST_QUIET_SECONDS = 0.5, 2.0
"""How long after a report, after garbled bytes, or after a plain character that was dropped as
belonging to them, the next plain one still does; and how long at most, whatever goes on coming."""
MOST_TYPED = 32
"""More characters in one read no finger has typed: a paste that was not marked as one."""
MOST_SAME = 2
"""More of the same character in one read are the repeats of a key that is held."""


class Kind(StrEnum):
    """What a token is."""

    KEY = "key"
    DROPPED = "dropped"
    MOUSE = "mouse"
    FOCUS = "focus"
    PASTE = "paste"
    SYNCHRONISED = "synchronised"


class Token(NamedTuple):
    """One key, mouse report, change of focus, paste or mode report, as it was sent.

    The text of a key is one character, ESC alone, or one of `KEY_SEQUENCES`; that of a paste is
    what was pasted. A dropped one is a character that does not count: its key may be held.
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
        if self._cutter.is_inside and self._is_key_of_its_own(text, now):
            self._cutter.give_up()
        was_inside = self._cutter.is_inside
        pieces = list(self._cutter.cut(text))
        if self._cutter.is_inside and (pieces or not was_inside):
            self._began_at, self._is_escape_told = now, False
        self._heard_at = now
        return tokens + list(self._counted(pieces, now))

    def tick(self, now: float) -> list[Token]:
        """What time alone brings: ESC that nothing has followed is a key."""
        if now - self._heard_at >= QUIET_SECONDS:
            # The first bytes of a character whose others never came.
            self._decoder.reset()
        is_lone = now - self._began_at >= LONE_ESCAPE_SECONDS
        if not (self._is_at_escape and is_lone) or self._is_escape_told:
            return []
        self._is_escape_told = True
        return [Token(Kind.KEY, ESC)]

    @property
    def _is_at_escape(self) -> bool:
        return self._cutter.text == ESC and not self._cutter.is_pasting

    def _is_key_of_its_own(self, text: str, now: float) -> bool:
        """Whether what comes alone is a key, although a sequence or a paste has not ended."""
        is_alone = len(text) == 1 or text in KEY_SEQUENCES
        is_soon = now - self._began_at < SEQUENCE_SECONDS and not self._cutter.is_pasting
        if self._is_at_escape and text not in INTRODUCERS:
            is_soon = now - self._began_at < ESCAPE_SECONDS
        return is_alone and not is_soon and now - self._heard_at >= SILENCE_SECONDS

    def _be_quiet(self, now: float) -> None:
        """What comes soon belongs to what has just come."""
        if now >= self._quiet_until:
            self._quiet_since = now
        most = self._quiet_since + MOST_QUIET_SECONDS
        self._quiet_until = min(now + QUIET_SECONDS, most)

    def _counted(self, pieces: Sequence[Piece], now: float) -> Iterator[Token]:
        """The pieces of one read, each as what it counts for."""
        kinds = [_kind_of(piece) for piece in pieces]
        typed = Counter(p.text for p, kind in zip(pieces, kinds, strict=True) if kind is Kind.KEY)
        is_garbled = typed.total() > MOST_TYPED or any(each.cut is Cut.BROKEN for each in pieces)
        is_quiet = is_garbled or now < self._quiet_until
        if is_garbled or (is_quiet and typed):
            self._be_quiet(now)
        down: set[str] = set()
        for piece, kind in zip(pieces, kinds, strict=True):
            if kind is None:
                is_quiet = True
                self._be_quiet(now)
            elif kind is not Kind.KEY:
                yield Token(kind, piece.text)
            elif typed[piece.text] > MOST_SAME or (is_quiet and piece.cut is Cut.PLAIN):
                # Once is enough to know that it is down.
                if piece.text not in down:
                    yield Token(Kind.DROPPED, piece.text)
                down.add(piece.text)
            else:
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
