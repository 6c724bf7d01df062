"""Nothing that must be read, and nothing that can be told, is out of reach at any size."""

import re
from collections.abc import Callable

import pytest
from textual.containers import VerticalScroll

from tests.screens.questions import (
    RIGHT_CALF,
    SIZES,
    Asked,
    after_question,
    before_question,
    check_question,
    exercise_question,
    nearer_question,
    on_stage,
    settle_question,
    stop_question,
    summary_question,
)
from tests.screens.test_lists import reading_of, resize
from tui.play.state import Input
from tui.play.symptoms import Symptoms
from tui.screens.settle import SettleScreen
from tui.visit.questions import AdviceQuestion, AnyQuestion
from tui.widgets.big import BigWords
from tui.widgets.guide import Guide
from tui.widgets.keybar import KeyBar
from tui.widgets.signs import UTF8
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Words
from tui.words import form, settle
from tui.words.advice import (
    ASK_FIRST,
    REST_TODAY,
    SOON,
    SPREAD_TWICE,
    TOO_STRONG,
    URGENT,
    WORSE_TWICE,
    Advice,
)
from tui.words.keys import below_words
from tui.words.signs import NEW_SIGNS, RED_FLAG
from tui.words.stop import WHY_STOPPED
from tui.words.weeks import ADVICE

GRAVE = (f"2 {NEW_SIGNS}", f"3 {RED_FLAG}")
GRID = (
    *((columns, 14) for columns in (40, 57, 70, 80, 120)),
    *((columns, 20) for columns in (40, 69, 80, 110)),
    *((columns, 24) for columns in (40, 60, 70, 80, 100)),
    *((columns, 30) for columns in (40, 45, 80)),
    *((columns, 40) for columns in (45, 120, 160)),
    (200, 60),
)


async def read_through(stage: Asked) -> str:
    """All that is read from the first page to the last, in one line."""
    read = [stage.words()]
    while reading_of(stage).count_below:
        await stage.press("down")
        read.append(stage.words())
    return " ".join(read)


def without_blocks(text: str) -> str:
    """The words alone, where large letters stand beside them."""
    return " ".join(
        text.replace("\N{LOWER HALF BLOCK}", "").replace("\N{UPPER HALF BLOCK}", "").split()
    )


def has_all(text: str, *wanted: str) -> bool:
    return all(" ".join(words.split()) in text for words in wanted)


def guide_of(stage: Asked) -> Guide:
    """The guide that can be seen."""
    return next(guide for guide in stage.app.screen.query(Guide) if guide.size.height)


async def leaf_through(stage: Asked) -> str:
    """All that the guide says from its first page to the last, in one line."""
    read = [stage.words()]
    while guide_of(stage).count_below:
        assert "more below" in read[-1]
        await stage.press("down")
        read.append(stage.words())
    return " ".join(read)


@pytest.mark.parametrize("size", SIZES)
def test_how_to_lie_and_what_still_counts(size: tuple[int, int]) -> None:
    question = settle_question()

    async def act(stage: Asked) -> None:
        await stage.show(question)
        assert has_all(stage.words(), "space", settle.LYING)
        assert has_all(stage.words(), *GRAVE) or size[1] < 24
        resting = question.positions[question.sitting.run.state.resting]
        read = await leaf_through(stage)
        last_words = [step.split()[-1] for step in resting.steps]
        assert has_all(read, resting.name, *last_words)

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_the_rest_shows_its_question_and_all_answers(size: tuple[int, int]) -> None:
    is_brief = size[0] < 70
    yes, early = (
        (settle.YES_SHORT, settle.NO_EARLY_SHORT) if is_brief else (settle.YES, settle.NO_EARLY)
    )
    question = settle.QUESTION_SHORT if is_brief and size[1] < 30 else settle.QUESTION

    async def act(stage: Asked) -> None:
        await stage.show(settle_question(Input.GO_ON, 3.0))
        assert has_all(stage.words(), question, *GRAVE)
        assert re.search("then:? +small-bow", stage.words(), re.IGNORECASE)
        # Where every row counts it is on a page of the guide, or else in the help alone.
        assert settle.MISTAKEN in stage.words() or size[1] < 24
        assert isinstance(stage.app.screen, SettleScreen)
        assert settle.MISTAKEN in stage.app.screen.help_text()
        assert has_every_word(stage, yes, early)
        await stage.pass_time(31)
        assert has_all(stage.words(), question, *GRAVE)
        assert has_every_word(stage, yes, settle.NO_SHORT if is_brief else settle.NO)

    on_stage(act, size=size)


def has_every_word(stage: Asked, *wanted: str) -> bool:
    """Whether the words of an answer are there, in whatever rows of its block."""
    return all(word in stage.words() for words in wanted for word in words.split())


def test_another_position_begins_the_rest_anew() -> None:
    question = settle_question(Input.GO_ON, 3.0)

    async def act(stage: Asked) -> None:
        await stage.show(question)
        before = question.sitting.run.state.resting
        await stage.press("o")
        assert question.sitting.run.state.resting != before
        name = question.positions[question.sitting.run.state.resting].name
        assert has_all(stage.words(), name, "space")
        assert settle.QUESTION not in stage.words()
        await stage.press("n")
        assert question.sitting.run.state.phase.value == "settle"

    on_stage(act)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 60)])
@pytest.mark.parametrize(
    "make",
    [
        check_question,
        nearer_question,
        exercise_question,
        stop_question,
        after_question,
        lambda: summary_question(RIGHT_CALF),
        before_question,
        lambda: AdviceQuestion(URGENT),
    ],
)
def test_large_words_are_whole(make: Callable[[], AnyQuestion], size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(make())
        for big in stage.app.screen.query(BigWords):
            assert not big.display or big.size.height >= len(str(big.render()).splitlines())

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_a_stop_spells_out_what_still_counts(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(stop_question())
        assert has_all(stage.words(), *GRAVE)
        read = without_blocks(await read_through(stage))
        assert has_all(read, REST_TODAY.sentences[0], WHY_STOPPED["not-settled"])
        await stage.show(stop_question(Input.NEW_SIGNS, Input.NO))
        assert not has_all(stage.words(), GRAVE[0])
        assert has_all(stage.words(), GRAVE[1])

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_an_urgent_stop_says_what_to_do_first_and_nothing_else_can_be_told(
    size: tuple[int, int],
) -> None:
    async def act(stage: Asked) -> None:
        question = stop_question(Input.RED_FLAG, Input.YES)
        answer = await stage.show(question)
        assert has_all(stage.words(), URGENT.sentences[0])
        assert has_all(await read_through(stage), *URGENT.sentences)
        assert GRAVE[1] not in stage.words()
        await stage.press("space")
        assert answer.done()
        assert question.sitting.run.state.phase.value == "over"

    on_stage(act, size=size)


@pytest.mark.parametrize(
    "advice", [URGENT, SOON, ASK_FIRST, TOO_STRONG, SPREAD_TWICE, WORSE_TWICE, *ADVICE.values()]
)
@pytest.mark.parametrize("size", [(40, 14), (80, 24)])
def test_an_advice_is_read_to_its_end_before_it_goes_on(
    advice: Advice, size: tuple[int, int]
) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(AdviceQuestion(advice))
        assert has_all(stage.words(), advice.sentences[0])
        while reading_of(stage).count_below:
            await stage.press("space")
            assert not answer.done()
        await stage.press("space")
        assert answer.result() == ("on" if advice.onward else "leave")

    on_stage(act, size=size)


def assert_open_row_in_view(stage: Asked, missing: str) -> None:
    """The row that is asked is whole on the screen: its label, and all that can be answered."""
    shown = stage.app.screen.query_one(SymptomsForm)
    window = stage.app.screen.find_widget(shown).visible_region
    top = shown.region.y + shown.active.start
    assert window.y <= top, stage.shown()
    assert top + len(shown.active) <= window.bottom, stage.shown()
    assert f"{UTF8.now} {form.LABELS[missing]}" in stage.shown(), stage.shown()


def below(stage: Asked) -> int:
    """How many lines the screen says are below, and there are."""
    page = stage.app.screen.query_one(VerticalScroll)
    count = round(page.max_scroll_y - page.scroll_offset.y)
    said = form.LINES if count != 1 else form.LINE
    assert (below_words(count, form.LINE, said) in stage.words()) == (count > 0), stage.shown()
    return count


async def all_of_the_form(stage: Asked) -> str:
    """All that can be read of a form from its first line to its last."""
    await stage.press(*["up"] * 60)
    read = [words_on_the_page(stage)]
    while below(stage):
        await stage.press("down")
        read.append(words_on_the_page(stage))
    return " ".join(read)


def words_on_the_page(stage: Asked) -> str:
    """The words of what scrolls, without what stands beside it."""
    page = stage.app.screen.query_one(VerticalScroll).region
    rows = stage.shown().split("\n")[page.y : page.bottom]
    aside = stage.app.screen.query_one("#today", Words)
    assert aside.region.height >= aside.size.height
    return " ".join(" ".join([*(row[page.x : page.right] for row in rows), aside.words]).split())


FORMS: list[tuple[Callable[[], AnyQuestion], dict[str, str]]] = [
    (
        lambda: before_question(asks_morning=True, asks_direction=True),
        {
            "affected": "b",
            "reach": "5",
            "leg_pain": "x",
            "back_pain": "x",
            "signs": "z",
            "was_worse": "n",
            "easing": "e",
            "easing_direction": "d",
        },
    ),
    (
        after_question,
        {
            "reach": "5",
            "leg_pain": "x",
            "back_pain": "x",
            "is_in_both": "n",
            "easing_direction": "d",
            "onset": "o",
        },
    ),
]


@pytest.mark.parametrize("number", range(len(FORMS)))
def test_the_row_that_is_asked_is_always_whole_in_view(number: int) -> None:
    make, keys = FORMS[number]

    async def act(stage: Asked) -> None:
        for size in GRID:
            await resize(stage, *size)
            given = await stage.show(make())
            for missing, key in keys.items():
                assert_open_row_in_view(stage, missing)
                below(stage)
                await stage.press(key)
            await resize(stage, 40, 14)
            await resize(stage, *size)
            assert not given.done()
            assert form.ALL_TOLD in stage.words()
            await stage.press("space")
            assert given.done()

    on_stage(act)


@pytest.mark.parametrize("size", GRID)
def test_what_stays_and_what_is_new_today_is_read_or_said_to_be_below(
    size: tuple[int, int],
) -> None:
    last = Symptoms("right", 4, 5, 3, tingling=True, easing="legs-up", easing_direction="arching")
    question = before_question(
        affected=last.affected,
        signs=last.signs,
        easing=last.easing,
        easing_direction=last.easing_direction,
    )
    question.look_back.last = last  # type: ignore[misc]

    async def act(stage: Asked) -> None:
        await stage.show(question)
        for key in ("2", "3", "4", ""):
            read = await all_of_the_form(stage)
            kept = ("[lrbo] Side right", "[zmtw] Signs tingling", "[e] What eases legs up")
            assert has_all(read, *kept, "[d] Eases by arching", "Flare day", "About 1 minute.")
            await stage.press(*[key] * bool(key))
        assert has_all(await all_of_the_form(stage), "goes against what eases")

    on_stage(act, size=size)


def test_what_was_last_time_stands_beside_what_is_told() -> None:
    question = before_question(affected="right", signs=frozenset(), easing="none")
    question.look_back.last = Symptoms("right", 4, 5, 3)  # type: ignore[misc]

    async def act(stage: Asked) -> None:
        await stage.show(question)
        await stage.press("2")
        assert "buttock or groin was calf: moved up" in stage.words()
        assert "^ was" in stage.shown()
        assert "2 of 3" in stage.words()
        await stage.press("6")
        assert "6 was 5" in stage.words()

    on_stage(act)


@pytest.mark.parametrize("size", GRID)
def test_the_urgent_signs_are_always_in_view_beside_the_last_form(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(after_question())
        for key in ("3", "4", "2", "n", "d", "o"):
            assert has_all(stage.words(), f"[u] {form.URGENT_SIGNS}")
            await stage.press(key)
        assert has_all(stage.words(), f"[u] {form.URGENT_SIGNS}")

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_what_to_do_now_is_told_with_the_last_form(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(after_question())
        shown = stage.app.screen.query_one("#sentences", Words)
        assert shown.words in stage.words() or shown.words in await all_of_the_form(stage)

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_before_and_after_are_the_first_that_the_summary_shows(size: tuple[int, int]) -> None:
    after = Symptoms("right", 2, 4, 3, numb=True)

    async def act(stage: Asked) -> None:
        await stage.show(summary_question(after))
        assert has_all(stage.words(), "it moved up, calf to buttock")
        page = stage.app.screen.query_one(VerticalScroll)
        for _ in range(40):
            if page.scroll_offset.y >= page.max_scroll_y:
                break
            assert "[down] more" in stage.words()
            await stage.press("down")
        assert "Saved as" in stage.words()

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_the_main_keys_of_an_exercise_are_in_the_key_bar(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(exercise_question())
        assert has_all(stage.words(), "[space] start", "[s] ", "[e] ", "[?]")
        assert has_all(stage.words(), "when you lie", "Move.")
        await stage.show(exercise_question(Input.GO_ON, 3.0))
        assert has_all(stage.words(), "[space] count", "[s] ", "[h] ", "[?]")
        is_brief = size[0] < 70
        assert has_all(stage.words(), "[s] spreads" if is_brief else "[s] it is spreading")
        assert stage.app.screen.query_one(KeyBar).size.height == 1 + (size[0] >= 110)

    on_stage(act, size=size)


def questions() -> list[AnyQuestion]:
    """One of each kind whose screen has a form or a text."""
    return [
        exercise_question(),
        settle_question(),
        stop_question(),
        after_question(),
        before_question(),
    ]


def test_any_size_down_to_one_cell_is_survived() -> None:
    async def act(stage: Asked) -> None:
        for question in questions():
            await stage.show(question)
            for size in ((1, 1), (20, 5), (300, 100), (3, 40), (80, 24)):
                await resize(stage, *size)

    on_stage(act)
