"""The number that a person calls stands in every advice, in place of those of all (C3)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.records.past import ran
from tests.screens.questions import (
    RIGHT_CALF,
    Asked,
    after_question,
    on_stage,
    stop_question,
    summary_question,
)
from tui.play.state import Input
from tui.settings.settings import DEFAULTS, Settings
from tui.visit.questions import AdviceQuestion, AnyQuestion, CarryOnQuestion
from tui.words import advice
from tui.words.advice import Advice, emergency_numbers, naming
from tui.words.gates import easing_only, shut_advice

NUMBER = "+41 61 144"
URGENT_STOP = replace(ran(0, "bow yes", outcome="stopped"), reason="urgent", is_stop_read=False)
NOW = URGENT_STOP.updated
ADVICE = [value for value in vars(advice).values() if isinstance(value, Advice)]
ALL = [*ADVICE, shut_advice(NOW, NOW, is_urgent=True), easing_only(NOW, NOW)]
SCREENS: list[Callable[[], AnyQuestion]] = [
    lambda: AdviceQuestion(advice.URGENT),
    lambda: AdviceQuestion(advice.SOON),
    lambda: stop_question(Input.RED_FLAG, Input.YES),
    stop_question,
    lambda: after_question(Input.NEW_SIGNS, Input.NO, Input.GO_ON),
    lambda: summary_question(replace(RIGHT_CALF, numb=True)),
    lambda: CarryOnQuestion(URGENT_STOP, None),
]


def test_an_advice_that_names_numbers_names_the_one_that_is_set() -> None:
    for each in ALL:
        told = " ".join(each.sentences)
        mine = " ".join(each.naming(NUMBER).sentences)
        assert mine == told.replace("112, 911 or 999", NUMBER)
        assert each.naming("") == each


def test_what_cannot_wait_is_where_a_number_stands() -> None:
    named = [each for each in ALL if emergency_numbers() in " ".join(each.sentences)]
    assert len(named) > 10
    assert naming(NUMBER, advice.URGENT.sentences[0]).startswith(f"Call {NUMBER}, or have")


@pytest.mark.parametrize("settings", [DEFAULTS, Settings(emergency_number=NUMBER)])
@pytest.mark.parametrize("make", SCREENS)
def test_every_screen_tells_it(make: Callable[[], AnyQuestion], settings: Settings) -> None:
    read: list[str] = []

    async def act(stage: Asked) -> None:
        answer = await stage.show(make())
        read.append(stage.words())
        for _ in range(6):
            await stage.press("down")
            read.append(stage.words())
        answer.cancel()

    on_stage(act, size=(80, 40), settings=settings)
    told = " ".join(read)
    assert (NUMBER in told) == bool(settings.emergency_number) or "Call a doctor" in told
    assert emergency_numbers() not in told or not settings.emergency_number
