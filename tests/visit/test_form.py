"""The form before and after a run, key by key."""

from datetime import UTC, datetime

import pytest

from tests.factories import make_exercise, make_session, plan
from tui.play.symptoms import Symptoms
from tui.records.review import review
from tui.visit.form import (
    AFFECTED_KEYS,
    EXTRA_KEYS,
    SIGN_KEYS,
    Draft,
    clicked,
    draft_after,
    draft_before,
    pressed,
)

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
SESSION = make_session(
    make_exercise("plain"),
    plan(make_exercise("twist"), optional=True),
    plan(make_exercise("fold"), optional=True),
)


def filled(keys: str, draft: Draft | None = None) -> Draft:
    """A form after keys."""
    draft = draft or draft_before(review(SESSION, (), NOON), SESSION)
    for key in keys.split():
        draft = pressed(draft, key)
    return draft


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", "affected"),
        ("l", "reach"),
        ("l 9", "reach"),
        ("l 5", "intensity"),
        ("l 5 0", "easing"),
        ("l 5 0 e", ""),
        ("l 5 0 e backspace", "intensity"),
        ("l 5 0 e backspace backspace", "reach"),
        ("x ? l", "reach"),
    ],
)
def test_what_is_still_missing(keys: str, expected: str) -> None:
    assert filled(keys).missing == expected


def test_a_form_becomes_symptoms() -> None:
    before = filled("r 4 1 0 e e t w f").before()
    assert before.symptoms == Symptoms(
        "right", 4, 10, tingling=True, weak=True, easing="on-the-side"
    )
    assert before.is_flare


def test_only_1_then_0_is_10() -> None:
    assert filled("l 2 7 0").intensity == 7
    assert filled("l 2 1 5").intensity == 1


def test_a_key_twice_takes_back() -> None:
    assert filled("u u f f") == filled("")


def test_easing_positions_come_round() -> None:
    assert filled("e e e e").easing == "legs-up"


def test_an_unfinished_form_has_no_symptoms() -> None:
    with pytest.raises(ValueError, match="reach"):
        filled("l").symptoms()


def test_a_click_replaces_a_digit() -> None:
    draft = clicked(clicked(filled("l 2 3"), "reach 5"), "intensity 10")
    assert (draft.reach, draft.intensity) == (5, 10)
    assert clicked(draft, "t").tingling


def test_after_a_run_side_and_easing_stay_as_they_were() -> None:
    symptoms = Symptoms("left", 3, 4, numb=True, easing="on-the-belly")
    draft = filled("r e f 4 5", draft_after(symptoms))
    assert draft.symptoms() == Symptoms("left", 4, 5, numb=True, easing="on-the-belly")
    assert not draft.is_flare


def test_optional_exercises_are_off_until_their_key_turns_them_on() -> None:
    assert filled("l 2 3 e").before().turned_on == frozenset()
    assert filled("l 2 3 e c").before().turned_on == {"fold"}
    assert filled("l 2 3 e a c a").before().turned_on == {"fold"}
    assert clicked(filled("l 2 3 e"), "extra with 1").before().turned_on == {"twist"}


def test_no_key_of_the_form_means_two_things() -> None:
    taken = [*AFFECTED_KEYS, *SIGN_KEYS, *EXTRA_KEYS, "e", "f", "q", "y", "n", "s"]
    assert len(taken) == len(set(taken))
