"""What each key answers on each screen, which keys answer nothing, and what explains them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.screens.asking import asked_after, offered_after, phase_after, show
from tests.screens.stage import Stage, play
from tests.visit.scripted import Step
from tests.visit.scripts import (
    END,
    FIRST_DAY,
    FIRST_LISTS,
    LEFT,
    PLAYED,
    SESSION,
    SHELF,
    SPREAD,
    STILL_WORSE,
)
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.screens.help import HelpScreen
from tui.visit.questions import (
    AdviceQuestion,
    AnyQuestion,
    BrowseQuestion,
    IntroQuestion,
    ScreeningQuestion,
    ShelfQuestion,
)
from tui.words.advice import OVERTAKEN, URGENT

NO_ANSWER = "no answer"
BEFORE = Before(Symptoms("right", reach=4, intensity=10), is_flare=True, starts=(0, 0, 0))
AFTER = Symptoms("right", reach=3, intensity=4, weak=True)
LEFT_TO_THE_END = (*FIRST_DAY, LEFT[0])
Ask = Callable[[Path], AnyQuestion]
# Keys in turn, or others in their place, and the answer that they give.
ANSWERS: dict[str, tuple[Ask, dict[str, object]]] = {
    "shelf": (
        lambda _: ShelfQuestion(SHELF, ()),
        {"space|enter": SESSION, "x|X": "browse", "q|Q|escape": "leave", "n y s": NO_ANSWER},
    ),
    "browse": (
        lambda _: BrowseQuestion(SHELF.library),
        {"q|Q|escape": None, "space enter n y down right": NO_ANSWER},
    ),
    "intro": (
        lambda _: IntroQuestion(SESSION),
        {"space|enter|pagedown": True, "q|Q|escape": False, "n y down up": NO_ANSWER},
    ),
    "screening": (
        lambda _: ScreeningQuestion("Is any\nso?", ("A sign",), "no"),
        {
            "y|Y|pageup": "yes",
            "n|N": "no",
            "q|Q": "leave",
            "space enter pagedown escape s 2 3 tab down up": NO_ANSWER,
        },
    ),
    "before": (
        lambda home: asked_after(home, *FIRST_LISTS),
        {
            "r 4 1 0 f e space|r 2 backspace 4 1 0 e f enter|f e 4 r 1 0 pagedown": BEFORE,
            "q": None,
            "space r 4 1 enter pagedown escape": NO_ANSWER,
        },
    ),
    "advice": (
        lambda _: AdviceQuestion(URGENT),
        {"space|enter|pagedown|q": False, "y n s escape": NO_ANSWER},
    ),
    "advice-onward": (
        lambda _: AdviceQuestion(OVERTAKEN),
        {"space|enter|pagedown": True, "q": False, "y n s escape": NO_ANSWER},
    ),
    "carry-on": (
        lambda home: offered_after(home, *FIRST_DAY),
        {"space|enter|pagedown": True, "q": False, "n y s escape": NO_ANSWER},
    ),
    "carry-on-to-the-decision": (
        lambda home: offered_after(home, *FIRST_DAY, SPREAD),
        {"space|enter|pagedown": True, "q n y escape": NO_ANSWER},
    ),
    "after": (
        lambda home: asked_after(home, *LEFT_TO_THE_END),
        {
            "3 4 w space|w 3 5 backspace 4 enter": AFTER,
            "q": None,
            "space r 4 n y enter escape": NO_ANSWER,
        },
    ),
    "summary": (
        lambda home: asked_after(home, *LEFT_TO_THE_END, END[0]),
        {"space|enter|pagedown|q": None, "n y escape down up": NO_ANSWER},
    ),
}
# What is said to a run; None where a key says nothing.
INPUTS: dict[str, tuple[tuple[Step, ...], dict[str, Input | None]]] = {
    "exercise": (
        FIRST_DAY,
        {
            "space enter pagedown": Input.GO_ON,
            "s S pageup": Input.SPREAD,
            "h H": Input.HURTS,
            "e E": Input.EASIER,
            "b B": Input.AGAIN,
            "k K": Input.SKIP,
            "p P": Input.PAUSE,
            "a A": Input.HANDS_FREE,
            "q Q": Input.LEAVE,
            "y n 2 3 escape tab up down": None,
        },
    ),
    "check": (
        (*FIRST_DAY, PLAYED),
        {
            "y Y s S pageup": Input.YES,
            "n N": Input.NO,
            "space enter pagedown escape q k e b p a h tab 2 3 up down": None,
        },
    ),
    "settle": (
        (*FIRST_DAY, SPREAD),
        {
            "y Y s S pageup": Input.YES,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "n N space enter pagedown escape q": None,
        },
    ),
    "stop": (
        (*FIRST_DAY, SPREAD, STILL_WORSE),
        {
            "space enter pagedown": Input.GO_ON,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "y n s escape q": None,
        },
    ),
}


async def explain(stage: Stage, close: str = "escape") -> None:
    """Open the help of the screen, and close it."""
    beneath = stage.app.screen
    await stage.press("question_mark")
    assert stage.is_at(HelpScreen)
    await stage.press(close)
    assert stage.app.screen is beneath


@pytest.mark.parametrize("name", ANSWERS)
def test_each_key_gives_its_answer(name: str, tmp_path: Path) -> None:
    make, answers = ANSWERS[name]
    question = make(tmp_path)

    async def act(stage: Stage) -> None:
        for alternatives, answer in answers.items():
            for keys in alternatives.split("|"):
                given = await show(stage, question)
                await stage.press(*keys.split())
                assert (given.result() if given.done() else NO_ANSWER) == answer, keys
                given.cancel()
        await show(stage, question)
        await explain(stage)

    play(act, tmp_path, SHELF)


@pytest.mark.parametrize("name", INPUTS)
def test_each_key_says_its_input_to_the_run(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, inputs = INPUTS[name]
    question = phase_after(tmp_path, *script)
    said: list[Input] = []
    monkeypatch.setattr(question.sitting, "handle", lambda each, _now: said.append(each))

    async def act(stage: Stage) -> None:
        await show(stage, question)
        assert stage.app.focused is None
        for keys, expected in inputs.items():
            for key in keys.split():
                said.clear()
                await stage.press(key)
                assert said == ([] if expected is None else [expected]), key

    play(act, tmp_path, SHELF)


def test_a_no_settles_only_when_the_rest_is_seen_to_be_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = phase_after(tmp_path, *FIRST_DAY, SPREAD)
    said: list[Input] = []
    monkeypatch.setattr(question.sitting, "handle", lambda each, _now: said.append(each))

    async def act(stage: Stage) -> None:
        await show(stage, question)
        await stage.press("n")
        assert said == []
        await stage.pass_time(31)
        await stage.press("n")
        assert said == [Input.NO]

    play(act, tmp_path, SHELF)


def test_help_stops_the_time_of_an_exercise_and_says_nothing_else_to_it(tmp_path: Path) -> None:
    exercise = phase_after(tmp_path, *FIRST_DAY)

    def remaining() -> tuple[float | None, bool]:
        turn = exercise.sitting.run.state.turn
        assert turn is not None
        return turn.remaining_seconds, turn.paused

    async def act(stage: Stage) -> None:
        await show(stage, exercise)
        await stage.press("a", "space")
        before, is_paused = remaining()
        assert not is_paused
        for close in ("question_mark", "space", "enter", "q"):
            await explain(stage, close)
            assert remaining()[1]
        assert before is not None
        assert (remaining()[0] or 0.0) >= before - 1.0

    play(act, tmp_path, SHELF)
