"""The time that is left, in words."""

import pytest

from tui.words.time_left import both_left_words, left_words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, ""),
        (0.4, "5 s left"),
        (11.0, "15 s left"),
        (55.0, "55 s left"),
        (55.1, "1 min left"),
        (60.0, "1 min left"),
        (61.0, "2 min left"),
        (540.0, "9 min left"),
    ],
)
def test_it_is_rounded_up(seconds: float, words: str) -> None:
    assert left_words(seconds) == words


def test_both_are_told_while_both_are_left() -> None:
    assert both_left_words(40.0, 540.0) == "this 40 s, all 9 min left"
    assert both_left_words(0.0, 540.0) == "9 min left"
