"""Keyboards of other alphabets: their keys count by their place, but only towards caution."""

from collections.abc import Callable

import pytest

from tests.screens.questions import (
    Asked,
    before_question,
    check_question,
    exercise_question,
    nearer_question,
    on_stage,
    settle_question,
)
from tests.screens.test_keys import CLEAR, RunQuestion
from tui.play.state import Input
from tui.screens.before import BeforeScreen
from tui.screens.help import HelpScreen

SAID: dict[str, tuple[Callable[[], RunQuestion], dict[str, Input | None]]] = {
    "exercise": (
        exercise_question,
        {
            "ы Ы σ ד س ㄴ \uff53": Input.SPREAD,
            "р η": Input.HURTS,
            "у ε": Input.EASIER,
            "л": Input.SKIP,
            "٢ २ ๒ \uff12": Input.NEW_SIGNS,
            "٣ ३": Input.RED_FLAG,
            "н т ь с ж é": None,
        },
    ),
    "check": (
        check_question,
        {
            "н Н ы υ غ ㅛ \uff59": Input.YES,
            "\uff4e": Input.NO,
            "\uff4d": Input.MOVED_UP,
            "٢": Input.NEW_SIGNS,
            "т Т ь с ν μ נ צ ى ㅜ ㅡ у л": None,
        },
    ),
    "nearer": (
        nearer_question,
        {"н ы": Input.YES, "щ и г е т с ь": None, "\uff55": Input.TO_BUTTOCK},
    ),
    "settle": (settle_question, {"н": Input.YES, "щ": Input.OTHER_POSITION, "т": None}),
}


@pytest.mark.parametrize("name", SAID)
def test_each_says_what_the_key_at_its_place_says_if_that_is_towards_caution(name: str) -> None:
    make, wanted = SAID[name]
    question = make()
    said: list[Input] = []
    question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]

    async def act(stage: Asked) -> None:
        await stage.show(question)
        for keys, expected in wanted.items():
            for key in keys.split():
                said.clear()
                await stage.press(key)
                assert said == ([] if expected is None else [expected]), key

    on_stage(act)


@pytest.mark.parametrize("key", "тьсνנㅜ")
def test_one_that_is_no_answer_is_told_which_keys_are(key: str) -> None:
    async def act(stage: Asked) -> None:
        given = await stage.show(check_question())
        await stage.press(key)
        assert not given.done()
        assert "Press y" in stage.words()

    on_stage(act)


def test_in_a_form_digits_are_digits_and_no_letter_chooses_by_its_place() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(before_question())
        screen = stage.app.screen
        assert isinstance(screen, BeforeScreen)
        empty = screen.draft
        for key in "кдищрткяьфп":
            await stage.press(key)
            assert screen.draft == empty, key
        await stage.press("r", "४", "٣")
        assert (screen.draft.reach, screen.draft.leg_pain) == (4, 3)

    on_stage(act)


def test_nobody_is_cleared_by_a_letter_of_another_alphabet() -> None:
    async def act(stage: Asked) -> None:
        given = await stage.show(CLEAR)
        await stage.press(*"вз", "е", "у")
        assert not given.done()
        await stage.press("й")
        assert given.result() is None

    on_stage(act)


def test_help_opens_by_the_question_mark_of_another_script() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        await stage.press_at("؟", stage.step.armed_at + 1.0)
        assert stage.is_at(HelpScreen)

    on_stage(act)


def test_a_key_held_since_before_is_the_same_key_on_every_screen() -> None:
    said: list[Input] = []

    async def act(stage: Asked) -> None:
        await stage.show(before_question())
        stage.app._presses.held_seconds = 1.1
        began_at = stage.step.armed_at
        await stage.press_at("ы", began_at)
        question = check_question()
        question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]
        await stage.show(question)
        for repeat in range(1, 20):
            await stage.press_at("ы", began_at + repeat * 0.3)
        assert said == []
        await stage.press_at("ы", began_at + 20)
        assert said == [Input.YES]

    on_stage(act, arm_seconds=0.4)
