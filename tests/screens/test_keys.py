"""What each key answers on each screen, which keys answer nothing, and what explains them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests import bundled
from tests.screens.questions import (
    RIGHT_CALF,
    SESSION,
    Asked,
    after_question,
    before_question,
    check_question,
    exercise_question,
    first_outlook,
    nearer_question,
    on_stage,
    settle_question,
    sitting_after,
    stop_question,
    summary_question,
)
from tests.screens.stage import NOON
from tui.plan.lines import Line
from tui.plan.shelf import Shelf
from tui.play.lists import Clearance
from tui.play.state import Input
from tui.play.symptoms import Symptoms, began_on
from tui.screens.help import HelpScreen
from tui.visit.questions import (
    AdviceQuestion,
    AnyQuestion,
    BrowseQuestion,
    CheckQuestion,
    ClearQuestion,
    ConfirmQuestion,
    EndQuestion,
    ExerciseQuestion,
    IntroQuestion,
    MarkQuestion,
    NearerQuestion,
    PickQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    SkippedQuestion,
    StopQuestion,
)
from tui.words import felt
from tui.words.advice import ASK_FIRST, OVERTAKEN, URGENT
from tui.words.clearing import LINES_HEADING, LINES_SENTENCES

SHELF = Shelf(bundled.library(), (SESSION,), ())
NO_ANSWER = "no answer"
AFTER = Symptoms("right", reach=3, leg_pain=4, back_pain=10, weak=True, easing="legs-up")
CLEAR = ClearQuestion(LINES_HEADING, LINES_SENTENCES)
MARK = MarkQuestion("Which?", tuple(Line(f"line-{n}", f"Sign {n}") for n in range(1, 13)))
# Keys in turn, or others in their place, and the answer that they give.
ANSWERS: dict[str, tuple[Callable[[], AnyQuestion], dict[str, object]]] = {
    "shelf": (
        lambda: ShelfQuestion(SHELF, ()),
        {
            "space|enter": SESSION,
            "x|X": "browse",
            "q|Q|escape": "leave",
            "n y s c": NO_ANSWER,
            "comma": "settings",
        },
    ),
    "shelf-shut": (
        lambda: ShelfQuestion(SHELF, (), "Shut until it was seen.", True),
        {"c|C": "clear", "space": SESSION},
    ),
    "browse": (
        lambda: BrowseQuestion(SHELF.library),
        {"escape|q escape escape|enter escape escape": None, "space q n y down enter": NO_ANSWER},
    ),
    "intro": (
        lambda: IntroQuestion(SESSION, first_outlook(SESSION)),
        {"space|enter|pagedown": True, "q|Q|escape": False, "n y up pageup": NO_ANSWER},
    ),
    "screening": (
        lambda: ScreeningQuestion("Is any so?", ("A sign",), "no"),
        {
            "y|Y|s|S|pageup": "yes",
            "n|N": "no",
            "q|Q": "leave",
            "space enter pagedown escape 2 3 tab down up m c": NO_ANSWER,
        },
    ),
    "confirm": (
        lambda: ConfirmQuestion("Both legs now. Is that so?", ("Say so.",), "yes", "no"),
        {
            "y|Y|s|pageup": "yes",
            "n|N": "no",
            "q|Q": "leave",
            "space enter pagedown escape 2 3 tab down up m c": NO_ANSWER,
        },
    ),
    "mark": (
        lambda: MARK,
        {
            "2 g|down space g|2 enter": frozenset({"line-2"}),
            "1 2 3 g": frozenset({"line-12", "line-3"}),
            "1 space 1 1 g": frozenset({"line-1", "line-11"}),
            "q": None,
            "2 2 g": NO_ANSWER,
            "g enter n y 0 escape pagedown": NO_ANSWER,
        },
    ),
    "clear": (
        lambda: CLEAR,
        {
            "d t|D T": Clearance("doctor", "today"),
            "p w": Clearance("physiotherapist", "this-week"),
            "p e": Clearance("physiotherapist", "earlier"),
            "q|d q": None,
            "t w e space enter n y pagedown d d p": NO_ANSWER,
        },
    ),
    "pick": (
        lambda: PickQuestion(*felt.question("sleep", 1)),
        {"b|B": "b", "n": "n", "w": "w", "q": None, "y s 2 3 space enter escape": NO_ANSWER},
    ),
    "advice": (
        lambda: AdviceQuestion(URGENT),
        {"space|enter|pagedown|q": "leave", "y n s c escape": NO_ANSWER},
    ),
    "advice-onward": (
        lambda: AdviceQuestion(OVERTAKEN),
        {"space|enter|pagedown": "on", "q": "leave", "y n c": NO_ANSWER},
    ),
    "advice-to-clear": (
        lambda: AdviceQuestion(ASK_FIRST, None, True),
        {"c|C": "clear", "space|q": "leave", "y n": NO_ANSWER},
    ),
    "after": (
        after_question,
        {
            "3 4 x w m n d o space|m w 3 4 x n d o enter|3 4 x m w n d o pagedown": replace(
                AFTER, easing_direction="bending", began=began_on("days", NOON.date())
            ),
            "q": None,
            "space enter 3 4 1 pagedown escape": NO_ANSWER,
        },
    ),
    "summary": (
        lambda: summary_question(AFTER),
        {"space|enter|pagedown|q": None, "y n s escape": NO_ANSWER},
    ),
}

RunQuestion = (
    ExerciseQuestion
    | EndQuestion
    | SkippedQuestion
    | CheckQuestion
    | NearerQuestion
    | SettleQuestion
    | StopQuestion
)
# Keys, each by itself, and what it says to the run; None is nothing.
INPUTS: dict[str, tuple[Callable[[], RunQuestion], dict[str, Input | None]]] = {
    "exercise": (
        exercise_question,
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
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "y n m escape tab up down backspace": None,
        },
    ),
    "exercise-tapped": (
        lambda: exercise_question(Input.GO_ON, Input.GO_ON),
        {"backspace": Input.TAKE_BACK, "space": Input.GO_ON, "delete": None},
    ),
    "end": (
        lambda: EndQuestion(sitting_after(Input.LEAVE)),
        {
            "y Y pageup": Input.YES,
            "n N": Input.NO,
            "s S": Input.SPREAD,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "space enter pagedown escape q m h e k b tab up down": None,
        },
    ),
    "skipped": (
        lambda: SkippedQuestion(sitting_after(*(Input.SKIP,) * 3)),
        {
            "y Y pageup": Input.YES,
            "n N": Input.NO,
            "s S": Input.SPREAD,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "space enter pagedown escape q m h e k b tab up down": None,
        },
    ),
    "check": (
        check_question,
        {
            "y Y s S pageup": Input.YES,
            "n N": Input.NO,
            "m M": Input.MOVED_UP,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "space enter pagedown escape q k e b p a h c tab 1 4 up down": None,
        },
    ),
    "nearer": (
        nearer_question,
        {
            "o": Input.NOWHERE,
            "b": Input.TO_BACK,
            "u": Input.TO_BUTTOCK,
            "t": Input.TO_THIGH,
            "space enter pagedown": Input.GO_ON,
            "y s pageup": Input.YES,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "c n m q k escape 0 1 4 up down": None,
        },
    ),
    "settle": (
        settle_question,
        {
            "y Y s S pageup": Input.YES,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "o O": Input.OTHER_POSITION,
            "n N escape q": None,
        },
    ),
    "settle-lying": (
        lambda: settle_question(Input.GO_ON, 3.0),
        {
            "y Y s S pageup": Input.YES,
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "n N space enter pagedown escape q up down": None,
        },
    ),
    "stop": (
        stop_question,
        {
            "2": Input.NEW_SIGNS,
            "3": Input.RED_FLAG,
            "y n s escape q c": None,
            "space enter pagedown": Input.GO_ON,
        },
    ),
    "stop-urgent": (
        lambda: stop_question(Input.RED_FLAG, Input.YES),
        {"y n s escape q": None, "space enter pagedown": Input.GO_ON},
    ),
}


async def explain(stage: Asked, close: str = "escape") -> None:
    """Open the help of the screen, and close it."""
    beneath = stage.app.screen
    await stage.press("question_mark")
    assert stage.is_at(HelpScreen)
    await stage.press(close)
    assert stage.app.screen is beneath


@pytest.mark.parametrize("name", ANSWERS)
def test_each_key_gives_its_answer(name: str) -> None:
    make, answers = ANSWERS[name]

    async def act(stage: Asked) -> None:
        for alternatives, answer in answers.items():
            for keys in alternatives.split("|"):
                given = await stage.show(make())
                await stage.press(*keys.split())
                assert (given.result() if given.done() else NO_ANSWER) == answer, keys
                given.cancel()
        await stage.show(make())
        await explain(stage)

    on_stage(act)


@pytest.mark.parametrize("name", INPUTS)
def test_each_key_says_its_input_to_the_run(name: str) -> None:
    make, inputs = INPUTS[name]
    question = make()
    said: list[Input] = []
    question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]

    async def act(stage: Asked) -> None:
        await stage.show(question)
        assert stage.app.focused is None
        for keys, expected in inputs.items():
            for key in keys.split():
                said.clear()
                await stage.press(key)
                assert said == ([] if expected is None else [expected]), key
        await explain(stage)

    on_stage(act)


@pytest.mark.parametrize("key", ["\uff59", "\uff39"])
def test_a_yes_counts_in_full_width(key: str) -> None:
    assert answered_by(key) == "yes"


@pytest.mark.parametrize(("key", "answer"), [("\uff4e", "no"), ("\uff2e", "no")])
def test_a_no_counts_as_the_latin_letter_in_full_width(key: str, answer: str) -> None:
    assert answered_by(key) == answer


@pytest.mark.parametrize("key", ["\u0442", "\u0546", "\u207f", "\u3093", "\u2115"])
def test_a_letter_of_another_alphabet_answers_nothing_and_says_what_does(key: str) -> None:
    assert answered_by(key) == "Press y or n."


def answered_by(key: str) -> object:
    """What a character answers to a question of yes or no; else what is said then."""
    found: list[object] = []

    async def act(stage: Asked) -> None:
        given = await stage.show(ConfirmQuestion("Is that so?", (), "yes", "no"))
        armed_at = max(stage.step.armed_at, *stage.step.late_keys.values())
        await stage.press_at(key, armed_at + 1.0)
        words = "Press y or n."
        found.append(given.result() if given.done() else words if words in stage.words() else "")

    on_stage(act)
    return found[0]


def test_a_no_settles_only_when_the_rest_is_seen_to_be_over() -> None:
    question = settle_question(Input.GO_ON)
    said: list[Input] = []

    async def act(stage: Asked) -> None:
        await stage.show(question)
        question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]
        await stage.press("n")
        assert said == []
        await stage.pass_time(31)
        await stage.press("n")
        assert said == [Input.NO]

    on_stage(act)


def test_help_stops_the_time_of_an_exercise_and_says_nothing_else_to_it() -> None:
    exercise = exercise_question(Input.HANDS_FREE, Input.GO_ON)

    def is_paused() -> bool:
        turn = exercise.sitting.run.state.turn
        return turn is not None and turn.paused

    async def act(stage: Asked) -> None:
        await stage.show(exercise)
        assert not is_paused()
        for close in ("question_mark", "space", "enter", "q"):
            await explain(stage, close)
            assert is_paused()

    on_stage(act)


@pytest.mark.parametrize("make", [exercise_question, check_question, nearer_question])
def test_help_of_a_run_spells_out_the_signs(make: Callable[[], RunQuestion]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(make())
        await stage.press("question_mark")
        assert "2 the other leg too" in stage.words()
        assert "3 lost bladder or bowel control" in stage.words()

    on_stage(act)


def test_an_easier_form_that_was_chosen_can_be_taken_back() -> None:
    question = exercise_question(Input.EASIER)

    async def act(stage: Asked) -> None:
        await stage.show(question)
        assert "[e] not easier" in stage.shown()
        assert question.sitting.run.rung.slug == "small-bow"
        await stage.press("e")
        assert question.sitting.run.rung.slug == "bow"
        assert "[e] easier" in stage.shown()

    on_stage(act)


def test_an_urgent_sign_ends_the_form_after_a_run() -> None:
    question = after_question()

    async def act(stage: Asked) -> None:
        answer = await stage.show(question)
        await stage.press("u")
        assert answer.result() is None
        assert question.sitting.run.state.change == 3

    on_stage(act)


def test_the_form_before_a_run_by_its_keys() -> None:
    async def act(stage: Asked) -> None:
        for keys in (
            "r 4 4 2 m e space",
            "m e 4 r 4 2 enter",
            "r 9 4 5 backspace 4 2 m e pagedown",
        ):
            given = await stage.show(before_question())
            await stage.press(*keys.split())
            draft = given.result()
            assert draft is not None
            symptoms = draft.symptoms()  # type: ignore[attr-defined]
            assert symptoms == replace(RIGHT_CALF, easing="legs-up")
        given = await stage.show(before_question())
        await stage.press("space", "r", "4", "enter", "escape", "pagedown")
        assert not given.done()
        await stage.press("q")
        assert given.result() is None

    on_stage(act)
