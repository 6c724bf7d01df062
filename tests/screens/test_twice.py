"""Two presses that mean no, and a key that is held, which never does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.play.timing import HELD_KEY_SECONDS
from tui.screens.twice import Twice


@pytest.mark.parametrize(
    ("presses", "is_meant"),
    [
        ((), False),
        ((0.0,), False),
        ((0.0, 0.5), False),
        ((0.0, 1.0), False),
        ((0.0, 1.1), True),
        ((0.0, 2.0), True),
        ((0.0, 3.0), True),
        ((0.0, 3.1), False),
        ((0.0, 3.1, 5.0), True),
        ((0.0, 0.5, 1.0), False),
        ((0.0, 0.5, 1.7), True),
        ((0.0, 1.5, 2.0), False),
        ((0.0, 1.5, 3.4), False),
        ((0.0, 1.5, 3.4, 3.5), False),
    ],
)
def test_no_takes_two_presses_apart(presses: tuple[float, ...], is_meant: bool) -> None:
    twice = Twice(HELD_KEY_SECONDS)
    for at in presses:
        twice.press(at)
    assert (twice.means_it_at is not None) is is_meant


def meant(twice: Twice, now: float) -> bool:
    return twice.means_it_at is not None and twice.means_it_at <= now


@given(
    first_repeat=st.floats(0.05, 10.0),
    repeat=st.floats(0.02, 1.9),
    count=st.integers(1, 400),
    before=st.lists(st.floats(0.0, 9.0), max_size=3),
)
def test_a_held_key_never_means_it_whatever_its_first_repeat(
    first_repeat: float, repeat: float, count: int, before: list[float]
) -> None:
    twice, at = Twice(HELD_KEY_SECONDS), 0.0
    for silence in before:
        # What was on its way, or scrolled.
        at += silence
        twice.forget(at)
    at += 5.0
    twice.press(at)
    for number in range(count):
        at += repeat if number else first_repeat
        assert not meant(twice, at)
        twice.press(at)


@given(st.floats(HELD_KEY_SECONDS, 3.0))
def test_who_lets_go_for_as_long_again_has_said_no(silence: float) -> None:
    twice = Twice(HELD_KEY_SECONDS)
    twice.press(0.0)
    twice.press(silence)
    at = twice.means_it_at
    assert at is not None
    assert at >= silence + max(2.0, silence)


def test_what_scrolled_is_no_first_press() -> None:
    twice = Twice(HELD_KEY_SECONDS)
    twice.forget(0.0)
    twice.press(1.5)
    assert twice.is_begun
    twice.forget(3.0)
    twice.press(4.5)
    assert twice.means_it_at is None
