"""Activities on the screen: which keys count there, and where the terminal's cursor stands."""

from tests.screens.questions import Asked, on_stage
from tui.visit.questions import AbilityQuestion, ActivityQuestion
from tui.words.activities import COMMON, PRESS_A_NUMBER

ARM = 0.4


def test_a_number_that_was_on_its_way_rates_nothing() -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(AbilityQuestion("Lift a bag", 3))
        at = stage.step.armed_at
        await stage.press_at("4", at - 0.01)
        await stage.press_at("x", at - 0.2)
        await stage.press_at("v", at + 1.0)
        assert PRESS_A_NUMBER in stage.words()
        assert not answer.done()
        await stage.press_at("x", at + 2.0)
        assert answer.result() == 10

    on_stage(act, arm_seconds=ARM)


def test_whoever_presses_on_chooses_nothing_and_a_name_is_asked_until_it_is_one() -> None:
    async def act(stage: Asked) -> None:
        question = ActivityQuestion(COMMON[1:], COMMON[:1])
        answer = await stage.show(question)
        await stage.press("space")
        assert answer.result() is None
        answer = await stage.show(question)
        await stage.press(
            "end", "space", *("space" if each == " " else each for each in COMMON[0]), "enter"
        )
        assert f"{COMMON[0]} is chosen already." in stage.words()
        (spot,) = stage.step.asked_spots()
        assert spot.told == COMMON[0], "behind what is written"
        await stage.press(*["backspace"] * 30, "q", "enter")
        assert answer.result() == "q"

    on_stage(act)
