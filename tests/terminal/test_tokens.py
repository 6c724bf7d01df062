"""What comes in from a terminal: the keys of a person, and nothing that only looks like one."""

from __future__ import annotations

from random import Random

import pytest

from tui.terminal.keyboard import ESCAPE_SECONDS, KEY_SEQUENCES
from tui.terminal.sequences import MOST_PASTED
from tui.terminal.tokens import (
    MOST_SAME,
    MOST_TYPED,
    QUIET_SECONDS,
    SEQUENCE_SECONDS,
    SILENCE_SECONDS,
    Kind,
    Token,
    Tokenizer,
)

from .reports import SEEN, pieces, report

LATER = 10.0
ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789"
ESC = "\x1b"


def tokens_of(*reads: bytes | float) -> list[Token]:
    """The tokens of some reads; a number is a pause of so many seconds."""
    tokenizer, now, tokens = Tokenizer(), 0.0, []
    for read in reads:
        if isinstance(read, bytes):
            tokens += tokenizer.feed(read, now)
        else:
            now += read
            tokens += tokenizer.tick(now)
    return tokens


def keys_of(*reads: bytes | float) -> list[str]:
    """The keys of some reads."""
    return [token.text for token in tokens_of(*reads) if token.kind is Kind.KEY]


@pytest.mark.parametrize("sequence", sorted(KEY_SEQUENCES))
def test_each_key_is_one_however_it_is_split(sequence: str) -> None:
    data = sequence.encode()
    assert keys_of(data) == [sequence]
    for place in range(2, len(data)):
        assert keys_of(data[:place], 0.3, data[place:]) == [sequence]


@pytest.mark.parametrize(
    ("reads", "keys"),
    [
        ((b"n",), ["n"]),
        ((b"y\x11",), ["y", "\x11"]),
        (("é".encode(),), ["é"]),
        (("é".encode()[:1], 0.01, "é".encode()[1:]), ["é"]),
        ((b"\x1b", 0.2), [ESC]),
        ((b"\x1b", 0.2, b"n"), [ESC]),
        ((b"\x1b", 0.2, ESCAPE_SECONDS, b"n"), [ESC, "n"]),
        ((b"\x1b", 0.2, ESCAPE_SECONDS, b"[", 1.0, b"0n"), [ESC]),
        ((b"\x1b", 0.2, ESCAPE_SECONDS, b"0n"), [ESC]),
        ((b"\x1b", 0.2, b"\x1b", 0.2, ESCAPE_SECONDS, b"y"), [ESC, ESC, "y"]),
        ((b"y\x1b[0n",), ["y"]),
        ((b"\x1b[Ay",), ["\x1b[A", "y"]),
        ((b"\x1b[<35;10;5My\x1b[Is",), ["y", "s"]),
        ((b"\x1b[<35;1", 0.01, b"0;5My"), ["y"]),
        ((b"\x1b[0nyyy",), []),
        ((b"\x1b[0ny", QUIET_SECONDS, b"y"), ["y"]),
        ((b"\x1b[0n", QUIET_SECONDS / 2, b"y"), []),
        ((b"\x1b[?99", 1.0, b"y", LATER, b"y"), ["y"]),
        ((b"\x1b[?997;1", SEQUENCE_SECONDS, b"y"), ["y"]),
        ((b"\x1b]52;c;", *([0.1, b"sn3"] * 80), 0.1, b"y", SILENCE_SECONDS, b"y"), ["y"]),
        ((b"\x1b[12\x18n", QUIET_SECONDS, b"n"), ["n"]),
        ((b"\x1b]0;yes", SEQUENCE_SECONDS, b"y"), ["y"]),
        ((b"\x1b]0;yes", SEQUENCE_SECONDS, b"\x1b[5~"), ["\x1b[5~"]),
        ((b"\x1b]0;", 3.0, b"y", 2.5, b"y"), ["y"]),
        ((b"\x1b", 0.2, SEQUENCE_SECONDS, b"y"), [ESC, "y"]),
        ((b"\xff", QUIET_SECONDS, b"y"), ["y"]),
        ((b"\xffn",), []),
        ((b"\xc3", QUIET_SECONDS, b"y"), ["y"]),
        ((ALPHABET[:MOST_TYPED].encode(),), list(ALPHABET[:MOST_TYPED])),
        ((ALPHABET.encode(), QUIET_SECONDS, b"n"), ["n"]),
        ((b"n" * MOST_SAME,), ["n"] * MOST_SAME),
        ((b"n" * (MOST_SAME + 1) + b"y",), ["y"]),
        ((b"\x1b[5~" * (MOST_SAME + 1),), []),
        ((b"n" * (MOST_TYPED + 1), QUIET_SECONDS / 2, b"nn", QUIET_SECONDS, b"n"), ["n"]),
        ((b"\x1b[200~yes\x1b[201~",), []),
        ((b"\x1b[200~", SILENCE_SECONDS, b"y"), ["y"]),
        ((b"\x1b[200~some", SILENCE_SECONDS + 0.1, b"no more\x1b[201~"), []),
    ],
)
def test_what_counts(reads: tuple[bytes | float, ...], keys: list[str]) -> None:
    assert keys_of(*reads) == keys


def test_a_terminal_that_never_stops_reporting_does_not_deafen() -> None:
    reads: list[bytes | float] = []
    for _ in range(40):
        reads += [b"\x1b[0n", 0.2, b"y", 0.2]
    assert "y" in keys_of(*reads)
    pressed: list[bytes | float] = [0.1, b"y"] * 40
    assert keys_of(b"\x1b[0n", *pressed).count("y") >= 15


def test_a_paste_is_one_token_of_bounded_size_and_ends() -> None:
    assert tokens_of(b"\x1b[200~a\x1b[Ab\x1b[201~") == [Token(Kind.PASTE, "a\x1b[Ab")]
    (token,) = tokens_of(b"\x1b[200~", b"n" * 100_000, b"\x1b[201~")
    assert len(token.text) <= MOST_PASTED
    tail: list[bytes | float] = [0.5, b"nnn "]
    endless = [b"\x1b[200~", *(tail * 100)]
    assert keys_of(*endless) == []
    assert keys_of(*endless, SILENCE_SECONDS, b"y") == ["y"]


def test_a_key_that_does_not_count_is_told_to_be_down() -> None:
    for read in (b"nnn", b"\x1b[0nn", ALPHABET.encode()):
        assert Token(Kind.DROPPED, "n") in tokens_of(read)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x1b[<0;10;5M", Kind.MOUSE),
        (b"\x1b[<35;1;1m", Kind.MOUSE),
        (b"\x1b[I", Kind.FOCUS),
        (b"\x1b[?2026;1$y", Kind.SYNCHRONISED),
    ],
)
def test_reports_that_are_wanted_are_passed_on(data: bytes, kind: Kind) -> None:
    assert tokens_of(data) == [Token(kind, data.decode())]
    assert keys_of(data + b"y") == ["y"]


@pytest.mark.parametrize("code", ["128", "2", "4", "8", "16", "131", "160"])
def test_a_mouse_button_that_means_nothing_is_dropped(code: str) -> None:
    assert tokens_of(f"\x1b[<{code};9;5M".encode()) == []


@pytest.mark.parametrize(
    "data", [b"\x1b[<0;0;5M", b"\x1b[<0;99999;5M", b"\x1b[<0;-1;5M", b"\x1b[<;;M", b"\x1b[0;1;1M"]
)
def test_a_mouse_that_is_nowhere_is_dropped(data: bytes) -> None:
    assert tokens_of(data) == []


@pytest.mark.parametrize("seen", SEEN)
def test_what_terminals_send_is_no_key_wherever_it_is_split(seen: bytes) -> None:
    for place in range(1, len(seen)):
        for pause in (0.0, 0.05, 0.4):
            keys = keys_of(seen[:place], pause, seen[place:], LATER, b"y")
            assert [key for key in keys if key not in (ESC, "\x1b[A")] == ["y"]


def test_no_report_is_a_key_and_none_makes_deaf(request: pytest.FixtureRequest) -> None:
    random = Random(8)
    tokenizer, now = Tokenizer(), 0.0
    for _ in range(request.config.getoption("--reports")):
        reads = list(pieces(report(random), random))
        tokens = []
        for data, pause in reads:
            now += pause
            tokens += tokenizer.feed(data, now)
        told = [token for token in tokens if token.kind is Kind.KEY and token.text != ESC]
        assert told == [], reads
        now += LATER
        tokenizer.tick(now)
        assert tokenizer.feed(b"y", now)[-1:] == [Token(Kind.KEY, "y")], reads
