"""The form before and after a run, key by key."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories import make_exercise, make_session, plan
from tui.play.symptoms import Symptoms
from tui.records.review import review
from tui.visit.extras import EXTRA_KEYS
from tui.visit.form import (
    AFFECTED_KEYS,
    NO_SIGN_KEY,
    SIGN_KEYS,
    STRONGEST_KEY,
    Draft,
    clicked,
    draft_after,
    draft_before,
    pressed,
)
from tui.visit.options import retold
from tui.visit.rows import kept_rows
from tui.words.form import QUESTIONS

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
TODAY = date(2026, 1, 5)
SESSION = make_session(
    make_exercise("plain"),
    plan(make_exercise("twist"), optional=True),
    plan(make_exercise("fold"), optional=True),
)
THIGH = Symptoms("left", 3, 4, 2, numb=True, easing="on-the-belly")


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
        ("l 5", "leg_pain"),
        ("l 5 0", "back_pain"),
        ("l 5 0 3", "signs"),
        ("l 5 0 3 z", "easing"),
        ("l 5 0 3 z e", ""),
        ("l 5 0 3 9 z e", ""),
        ("l 5 0 3 z e backspace", "back_pain"),
        ("l 5 0 3 z e backspace backspace", "leg_pain"),
        ("l 5 0 3 z e backspace backspace backspace", "reach"),
        ("x ? n d l", "reach"),
    ],
)
def test_what_is_still_missing(keys: str, expected: str) -> None:
    assert filled(keys).missing == expected


def test_a_form_becomes_symptoms() -> None:
    before = filled("r 4 x 0 e e t w f").before()
    assert before.symptoms == Symptoms(
        "right", 4, 10, 0, tingling=True, weak=True, easing="on-the-side"
    )
    assert before.is_flare


def test_ten_has_a_key_of_its_own() -> None:
    draft = filled("l 2 1 0")
    assert (draft.leg_pain, draft.back_pain) == (1, 0)
    draft = filled("l 2 0 x")
    assert (draft.leg_pain, draft.back_pain) == (0, 10)


def test_a_key_twice_takes_back() -> None:
    assert filled("f f") == filled("")
    assert filled("m m") == filled("z"), "what was taken back is told: none"


def test_no_sign_takes_all_signs_back() -> None:
    assert filled("m t w z").signs == frozenset()
    assert filled("z m").signs == frozenset({"numb"})


def test_easing_positions_come_round() -> None:
    easings = [filled("e " * count).easing for count in range(1, 7)]
    assert easings == ["legs-up", "on-the-side", "on-the-belly", "none", "untried", "legs-up"]


def test_an_unfinished_form_has_no_symptoms() -> None:
    with pytest.raises(ValueError, match="reach"):
        filled("l").symptoms()


def test_a_click_replaces_a_number() -> None:
    draft = filled("l 2 3 4")
    for token in ("reach 5", "leg_pain 10", "back_pain 0", "t"):
        draft = clicked(draft, token)
    assert (draft.reach, draft.leg_pain, draft.back_pain) == (5, 10, 0)
    assert draft.signs == frozenset({"tingling"})


def test_after_a_run_side_signs_and_easing_stay_as_they_were() -> None:
    draft = filled("r e f 4 5 1 n", draft_after(THIGH))
    assert draft.missing == "easing_direction", "asked once"
    told = filled("d", draft).symptoms()
    assert told == Symptoms(
        "left", 4, 5, 1, numb=True, easing="on-the-belly", easing_direction="bending"
    )
    assert not draft.is_flare


def test_after_a_run_it_is_asked_whether_both_legs_have_it() -> None:
    assert filled("3 4 2", draft_after(THIGH)).missing == "is_in_both"
    assert filled("3 4 2 y d", draft_after(THIGH)).symptoms().affected == "both"
    both = draft_after(Symptoms("both", 3, 4, easing_direction="neither"))
    assert filled("3 4 2", both).missing == ""


def test_when_it_began_is_asked_once_and_kept_as_a_day() -> None:
    """Only where it is remembered, and so where it is known which day it is (R34)."""
    draft = filled("3 4 2 n d", draft_after(THIGH, today=TODAY))
    assert draft.missing == "onset"
    assert filled("o", draft).symptoms().began == TODAY - timedelta(days=3)
    assert filled("o o", draft).symptoms().began == TODAY - timedelta(days=21)
    assert filled("o o o o", draft).symptoms().began == TODAY, "not known: today at the latest"
    assert filled("3 4 2 n d o", draft_after(THIGH)).symptoms().began is None


def test_when_it_began_can_be_changed_once_it_was_told() -> None:
    """Through all answers, and back to the day that was told (R34)."""
    known = replace(THIGH, began=date(2025, 12, 24))
    again = filled("3 4 2 n d", draft_after(known, today=TODAY))
    assert (again.missing, again.symptoms().began) == ("", known.began)
    row = next(each for each in kept_rows(again, ()) if each.name == "onset")
    assert (row.label, row.answer) == ("Began", "about 24 December 2025, or before")
    for keys, ago in (("o", 3), ("o o o", 60), ("o o o o o o", 3)):
        assert filled(keys, again).symptoms().began == TODAY - timedelta(days=ago)
    assert filled("o o o o o", again).symptoms().began == known.began
    assert retold(again, "onset").missing == "onset", "with two buttons it is asked anew"
    assert "onset" not in [each.name for each in kept_rows(draft_after(known), ())]


def test_the_direction_that_eases_can_be_changed_once_it_was_told() -> None:
    told = draft_after(Symptoms("left", 3, 4, easing_direction="neither"))
    assert filled("3 4 2 n", told).missing == ""
    assert filled("3 4 2 n d", told).easing_direction == "unknown"


def test_optional_exercises_are_off_until_their_key_turns_them_on() -> None:
    told = "l 2 3 4 z e"
    assert filled(told).before().turned_on == frozenset()
    assert filled(f"{told} c").before().turned_on == frozenset({"fold"})
    assert filled(f"{told} a c a").before().turned_on == frozenset({"fold"})
    assert clicked(filled(told), "extra with 1").before().turned_on == frozenset({"twist"})


def test_no_key_of_the_form_means_two_things() -> None:
    single = [NO_SIGN_KEY, STRONGEST_KEY, "d", "e", "f", "q", "u", "y", "n", "s"]
    taken = [*AFFECTED_KEYS, *SIGN_KEYS, *EXTRA_KEYS, *single]
    assert len(taken) == len(set(taken))


NONE_AND_PAIN = "Place says none"
NEITHER_AND_PAIN = "Side says neither"


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ("l 0 3 2 z e", "place_or_pain"),
        ("o 0 3 2 z e", "place_or_pain"),
        ("o 4 3 2 z e", "side_or_pain"),
        ("l 0 0 2 z e", ""),
        ("o 1 0 2 z e", ""),
        ("o 4 3 2 z e r", ""),
        ("l 0 3 2 z e backspace backspace 0 2", ""),
        ("l 0 3 2 z e backspace backspace backspace 4 3 2", ""),
    ],
)
def test_what_contradicts_itself_is_told_again(keys: str, missing: str) -> None:
    draft = filled(keys)
    assert draft.missing == missing
    says = {"place_or_pain": NONE_AND_PAIN, "side_or_pain": NEITHER_AND_PAIN}
    assert QUESTIONS.get(missing, "").startswith(says.get(missing, ""))


def test_after_a_run_pain_in_a_leg_may_be_new_where_neither_side_had_any() -> None:
    draft = draft_after(Symptoms("none", 1, 0, 2, easing="legs-up", easing_direction="bending"))
    assert filled("4 3 2 n", draft).missing == ""
    assert filled("0 3 2 n", draft).missing == "place_or_pain"


QUIET = make_session(
    plan(replace(make_exercise("twist"), quiet_leg=True), optional=True),
    plan(replace(make_exercise("lunge"), needs_strong_leg=True), optional=True),
)


@pytest.mark.parametrize(
    ("told", "shut"),
    [
        ("l 1 0 2 z", []),
        ("l 2 3 2 z", []),
        ("l 3 3 2 z", ["quiet-leg"]),
        ("l 1 0 2 t", ["quiet-leg"]),
        ("l 1 0 2 w", ["quiet-leg", "weak-leg"]),
    ],
)
def test_what_symptoms_leave_out_is_not_turned_on(told: str, shut: list[str]) -> None:
    empty = draft_before(review(QUIET, (), NOON), QUIET)
    keys = [extra.key for extra in empty.extras]
    draft = filled(" ".join([told, *keys]), empty)
    assert [why for why in map(draft.shut, draft.extras) if why] == shut
    assert len(draft.turned_on) == len(keys) - len(shut)
    assert clicked(draft, f"extra {draft.extras[0].token}").turned_on <= draft.turned_on or not shut


def test_why_it_is_not_turned_on_stands_beside_it() -> None:
    draft = filled("l 4 3 2 z", draft_before(review(QUIET, (), NOON), QUIET))
    pieces = [row.pieces[0] for row in kept_rows(draft, ()) if row.name == "extra"]
    assert pieces[0].words == "with twist: not today, it waits until the leg is quiet"
    assert (pieces[0].token, bool(pieces[1].token)) == ("", True)
