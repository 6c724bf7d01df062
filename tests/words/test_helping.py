"""What helped, in words."""

import pytest

from tests.bundled import library
from tui.play.helping import Helped, Tally
from tui.words.browse import paragraphs
from tui.words.helping import days_words, easing_line, forms_words, tally_words


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(5, 3, 1, 1), "moved up 5, no change 3, spread 1, hurt 1"),
        (Tally(same=2), "no change 2"),
    ],
)
def test_what_never_followed_is_left_out(tally: Tally, words: str) -> None:
    assert tally_words(tally) == words
    assert days_words("arching back", tally) == f"arching back, in days: {words}"


def test_an_exercise_is_summed_with_all_its_forms() -> None:
    low, whole = Tally(1, 1), Tally(2, 1, 1)
    assert forms_words(whole, whole) == ["moved up 2, no change 1, spread 1"]
    assert forms_words(None, low) == ["moved up 1, no change 1"], "a form of others alone"
    assert forms_words(whole, None) == ["in all forms: moved up 2, no change 1, spread 1"]
    assert forms_words(None, None) == []


def test_what_may_ease_is_offered_unless_it_was_told() -> None:
    helped = Helped(directions={"extension": Tally(5, 1)})
    line = 'Arching has moved symptoms up on 5 of 6 days. Does it ease? Then change "Eases by".'
    for told in (None, "unknown", "neither", "bending"):
        assert easing_line(helped, told) == (line,)
    assert easing_line(helped, "arching") == ()
    assert easing_line(Helped(), None) == ()
    assert easing_line(Helped(directions={"flexion": Tally(3)}), None)[0].startswith(
        "Bending has moved"
    )


def test_the_page_of_an_exercise_tells_what_followed_it_lately() -> None:
    exercises = library().exercises
    whole, form = {"prone-press-up": Tally(3, 2)}, {"prone-press-up": Tally(2, 1)}
    days = {"extension": Tally(1, 1), "nerve": Tally(1)}
    told = paragraphs(exercises["prone-press-up"], library(), Helped(whole, form, days))
    assert [(each.label, each.text) for each in told[-3:]] == [
        ("Lately", "in all forms: moved up 3, no change 2"),
        ("", "in this form: moved up 2, no change 1"),
        ("", "arching back, in days: moved up 1, no change 1"),
    ]
    helped = Helped(form, form, days)
    other = exercises["glute-bridge"]
    assert paragraphs(other, library(), helped) == paragraphs(other, library())
