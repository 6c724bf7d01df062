"""Keys of other alphabets: by their place towards caution only, never one that says all is well."""

import sys
import unicodedata

import pytest

from tui.screens.arming import CAUTION, COMMANDS
from tui.terminal.alphabets import latin

FULL_WIDTH = {chr(ord("\uff01") + at): chr(ord("!") + at) for at in range(94)}
OTHERS = [chr(at) for at in range(128, sys.maxunicode + 1)]


@pytest.mark.parametrize("by_place", [frozenset(), CAUTION, COMMANDS, frozenset("nmc")])
def test_no_other_letter_ever_says_no_or_m_or_c(by_place: frozenset[str]) -> None:
    meant = {other: latin(other, by_place) for other in OTHERS if other not in FULL_WIDTH}
    assert [other for other, letter in meant.items() if letter in ("n", "m", "c")] == []


def test_nothing_is_taken_for_a_key_that_does_not_count() -> None:
    meant = {other: latin(other, COMMANDS) for other in OTHERS if other not in FULL_WIDTH}
    taken = {other: letter for other, letter in meant.items() if letter.isascii()}
    digits = {other for other in taken if unicodedata.category(other) == "Nd"}
    # The sign of the kelvin is a K to Unicode.
    assert {taken[other] for other in taken.keys() - digits - {"\u212a"}} == COMMANDS
    assert all(int(taken[digit]) == unicodedata.decimal(digit) for digit in digits)


@pytest.mark.parametrize("wide", FULL_WIDTH)
def test_full_width_makes_no_difference(wide: str) -> None:
    assert latin(wide, ()) == FULL_WIDTH[wide].lower()


@pytest.mark.parametrize(
    ("yes", "spread", "hurt"),
    [
        ("н", "ы", "р"),
        ("н", "і", "р"),
        ("υ", "σ", "η"),
        ("ט", "ד", "י"),
        ("غ", "س", "ا"),
        ("ั", "ห", "้"),
        ("ब", "े", "प"),
        ("ㅛ", "ㄴ", "ㅗ"),
        ("ყ", "ს", "ჰ"),
        ("ը", "ս", "հ"),
    ],
)
def test_the_keys_towards_caution_count_by_their_place(yes: str, spread: str, hurt: str) -> None:
    typed = (yes, spread, hurt)
    assert [latin(each, CAUTION) for each in typed] == ["y", "s", "h"]
    assert [latin(each.upper(), CAUTION) for each in typed] == ["y", "s", "h"]
    assert [latin(each, ()) for each in typed] == [*typed]


@pytest.mark.parametrize("letter", "тьсνμψצמבىةؤืทแलसमㅜㅡㅊნმცնմց")
def test_what_stands_where_n_m_and_c_are_stands_for_nothing(letter: str) -> None:
    assert latin(letter, frozenset("abcdefghijklmnopqrstuvwxyz")) == letter


@pytest.mark.parametrize("digits", ["٠١٢٣", "۰۱۲۳", "०१२३", "๐๑๒๓", "\uff10\uff11\uff12\uff13"])
def test_digits_of_any_script_are_digits(digits: str) -> None:
    assert "".join(latin(digit, ()) for digit in digits) == "0123"


def test_a_question_mark_asks_for_help_in_any_script() -> None:
    assert {latin(mark, CAUTION) for mark in "?؟՞\uff1f"} == {"?"}
