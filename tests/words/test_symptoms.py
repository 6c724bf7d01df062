"""Symptoms in words: what a check compares with, and before and after side by side."""

from dataclasses import replace

import pytest

from tui.play.state import Best
from tui.play.symptoms import Symptoms
from tui.words.summary import compared_rows, verdict_words
from tui.words.symptoms import compared_words

CALF = Symptoms("right", reach=4, leg_pain=4, back_pain=2)
NUMB = replace(CALF, numb=True, tingling=True)
BACK = Symptoms("none", reach=1, leg_pain=0, back_pain=3)
NOTHING = Symptoms("none", reach=0, leg_pain=0, back_pain=0)


@pytest.mark.parametrize(
    ("start", "best", "words"),
    [
        (CALF, Best(4), "Start: calf, 4."),
        (CALF, Best(2), "Start: calf, 4. Best since: buttock."),
        (CALF, Best(0), "Start: calf, 4. Best since: nothing felt."),
        (CALF, Best(4, is_nearer=True), "Start: calf, 4. Best since: nearer than calf."),
        (NUMB, Best(4), "Start: calf, 4, numb, tingling."),
        (BACK, Best(1), "Start: back, 3."),
        (NOTHING, Best(0), "Start: nothing felt."),
    ],
)
def test_what_a_check_compares_with(start: Symptoms, best: Best, words: str) -> None:
    assert compared_words(start, best) == words


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (replace(CALF, reach=2), "Good news: it moved up, calf to buttock."),
        (
            replace(CALF, reach=2, back_pain=5),
            "Good news: it moved up, calf to buttock. A sorer back is no harm here.",
        ),
        (
            replace(CALF, reach=2, back_pain=6),
            "It moved up, calf to buttock, but the back is much sorer.",
        ),
        (replace(CALF, leg_pain=2), "Better: there is less pain in the leg."),
        (replace(CALF, leg_pain=3), "About the same as before."),
        (replace(CALF, leg_pain=6), "There is more pain than before. Next time starts easier."),
        (replace(CALF, reach=5), "Further down: calf to foot. Next time starts easier."),
        (
            replace(CALF, reach=2, leg_pain=6),
            "There is more pain than before. Next time starts easier.",
        ),
        (NUMB, "Something is new. Have it looked at."),
        (replace(CALF, affected="both"), "Something is new. Have it looked at."),
    ],
)
def test_what_it_comes_to(after: Symptoms, words: str) -> None:
    assert verdict_words(CALF, after) == words


def test_before_and_after_stand_side_by_side() -> None:
    assert compared_rows(NUMB, replace(CALF, reach=2, leg_pain=3, back_pain=10)) == [
        ("Place", "calf", "buttock"),
        ("Leg pain", "4", "3"),
        ("Back pain", "2", "10"),
        ("Numb", "yes", "no"),
        ("Tingling", "yes", "no"),
    ]
    assert compared_rows(CALF, replace(CALF, affected="both"))[-1] == ("Side", "right", "both")
