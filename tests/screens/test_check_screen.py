"""The check: every word of it on the screen at every size, each meaning at its own key (C12)."""

from dataclasses import replace

import pytest

from tests.screens.questions import (
    PLAYED,
    RIGHT_CALF,
    SIZES,
    Asked,
    check_question,
    nearer_question,
    on_stage,
    sitting_after,
)
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.visit.questions import CheckQuestion
from tui.words import check
from tui.words.signs import NEW_SIGNS, RED_FLAG
from tui.words.symptoms import compared_words

EVERYTHING = (
    "Did leg symptoms spread?",
    f"y {check.YES}",
    f"n {check.NO}",
    f"m {check.MOVED_UP}",
    f"2 {NEW_SIGNS}",
    f"3 {RED_FLAG}",
    check.MOVED_UP_IS_NO,
)
WORST = Symptoms("both", 4, 10, 10, numb=True, tingling=True, weak=True)
LONGEST = (
    (PLAYED, RIGHT_CALF),
    ((Input.HURTS,), RIGHT_CALF),
    ((*PLAYED, Input.MOVED_UP, Input.GO_ON, *PLAYED), WORST),
    ((Input.HANDS_FREE, Input.GO_ON, 2.0, Input.LEAVE), WORST),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("number", range(len(LONGEST)))
def test_all_of_it_is_on_the_screen(number: int, size: tuple[int, int]) -> None:
    said, symptoms = LONGEST[number]

    async def act(stage: Asked) -> None:
        sitting = sitting_after(*said, symptoms=symptoms)
        await stage.show(CheckQuestion(sitting))
        shown = stage.words()
        run = sitting.run
        compared = compared_words(run.before.symptoms, run.best)
        for words in (*EVERYTHING[1:], compared, check.after_no_words(run)):
            assert words in shown
        if size[1] < 24:
            assert EVERYTHING[0] in shown

    on_stage(act, size=size)


def test_what_is_expected_stands_there_where_it_fits() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        assert ("Expected: A pull" in stage.words()) == (stage.app.size.height >= 24)

    for size in ((40, 14), (80, 24), (120, 36)):
        on_stage(act, size=size)


def test_what_is_expected_is_cut_where_it_is_too_long() -> None:
    rung = check_question().sitting.run.rung
    assert check.expected_words(rung) == f"Expected: {rung.expected}"
    long = check.expected_words(replace(rung, expected="A long pull in the calf, " * 9))
    assert len(long) <= len("Expected: ") + 76
    assert long.endswith("...")
    assert check.expected_words(replace(rung, expected="")) == ""


@pytest.mark.parametrize("size", [(40, 14), (80, 24)])
def test_page_up_is_a_yes_where_all_can_be_read(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        question = check_question()
        said: list[Input] = []
        question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]
        await stage.show(question)
        await stage.press("pageup")
        assert said == [Input.YES]

    on_stage(act, size=size)


def test_page_up_scrolls_where_not_all_can_be_read() -> None:
    async def act(stage: Asked) -> None:
        question = check_question()
        said: list[Input] = []
        question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]
        await stage.show(question)
        await stage.press("pageup")
        assert said == []
        await stage.press(*["down"] * 12, "pageup")
        assert said == [Input.YES]

    on_stage(act, size=(30, 10))


@pytest.mark.parametrize("size", SIZES)
def test_the_nearer_places_are_on_the_screen_with_what_still_counts(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(nearer_question())
        shown = stage.words()
        for words in ("o none", "b back", "u buttock or groin", "t thigh", "space nearer than"):
            assert words in shown
        assert "calf or shin" not in shown
        for words in (NEW_SIGNS, RED_FLAG):
            assert words in shown

    on_stage(act, size=size)
