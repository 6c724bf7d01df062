"""The check shows all of its question at every size, each meaning at its own key (C12)."""

from dataclasses import replace

import pytest

from tests.screens.questions import (
    PLAYED,
    RIGHT_CALF,
    Asked,
    check_question,
    on_stage,
    sitting_after,
)
from tests.screens.test_lists import resize
from tui.play.state import Best, Input
from tui.play.symptoms import Symptoms
from tui.screens.check import CheckScreen
from tui.screens.check_room import Parts, fitting
from tui.screens.room import rows_of
from tui.visit.questions import CheckQuestion, NearerQuestion
from tui.visit.sitting import Sitting
from tui.words import check
from tui.words.notices import MOVED, MOVED_BRIEFLY, NOT_SAVED
from tui.words.signs import NEW_SIGNS, RED_FLAG
from tui.words.symptoms import REACH_WORDS, start_words

GRID = (
    *((columns, 14) for columns in (40, 45, 57, 70, 80, 120, 200)),
    *((columns, 18) for columns in (40, 52, 69, 80, 110)),
    *((columns, 24) for columns in (40, 41, 60, 66, 70, 79, 80, 100)),
    *((columns, 30) for columns in (40, 45, 65, 80, 109)),
    *((columns, 36) for columns in (40, 70, 120)),
    *((columns, 50) for columns in (45, 160, 200)),
    (200, 60),
)
MEANINGS = (check.YES, check.NO, check.MOVED_UP, NEW_SIGNS, RED_FLAG)
WORST = Symptoms("both", 4, 10, 10, numb=True, tingling=True, weak=True)
LONGEST = (
    (PLAYED, RIGHT_CALF),
    ((Input.HURTS,), RIGHT_CALF),
    ((*PLAYED, Input.MOVED_UP, Input.GO_ON, *PLAYED), WORST),
    ((*PLAYED, Input.MOVED_UP, Input.TO_BUTTOCK, *PLAYED), WORST),
    ((Input.HANDS_FREE, Input.GO_ON, 2.0, Input.LEAVE), WORST),
)


def letters(text: str) -> str:
    """What is left of a text where it may break anywhere, and have frames beside it."""
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum())


def rows_in_view(stage: Asked) -> list[str]:
    """The text of each part of the check that is whole on the screen, letters alone."""
    screen = stage.app.screen
    found = []
    for part in screen.query("Answer, Choice Words, #lead, #compared, #moved-up, #notice"):
        if part.display and part.region.height and part.is_on_screen:
            window = screen.find_widget(part).visible_region
            assert window.contains_region(part.region), (part, stage.shown())
            strips = [part.render_line(y) for y in range(part.size.height)]
            found.append(letters("".join(strip.text for strip in strips)))
    return found


def is_shown(stage: Asked, words: str) -> bool:
    return any(letters(words) in part for part in rows_in_view(stage))


@pytest.mark.parametrize("number", range(len(LONGEST)))
def test_all_of_it_is_on_the_screen_at_every_size(number: int) -> None:
    said, symptoms = LONGEST[number]

    async def act(stage: Asked) -> None:
        sitting = sitting_after(*said, symptoms=symptoms)
        await stage.show(CheckQuestion(sitting))
        run = sitting.run
        for size in GRID:
            await resize(stage, *size)
            for words in (*MEANINGS, check.MOVED_UP_IS_NO, check.after_no_words(run)):
                assert is_shown(stage, words), (size, words, stage.shown())
            assert is_shown(stage, check.ASKED)
            assert_compared(stage, sitting)
            assert "[?]" in stage.shown()
            about = stage.app.screen.query_one("#about")
            assert about.max_scroll_y == 0, (size, stage.shown())

    on_stage(act)


def assert_compared(stage: Asked, sitting: Sitting) -> None:
    """The start and the best since then are told, on the ladder or in words."""
    run, shown = sitting.run, stage.words()
    assert all(sign in shown for sign in start_words(run.before.symptoms).split(", "))
    if run.best.reach < run.before.symptoms.reach:
        assert REACH_WORDS[run.best.reach] in shown
        assert "est since" in shown
    if run.best.is_nearer:
        assert "nearer" in shown


def test_what_could_not_be_saved_is_told_beside_all_of_it() -> None:
    async def act(stage: Asked) -> None:
        sitting = sitting_after(Input.HURTS, symptoms=WORST)
        sitting.why_unsaved = "No space left on device"
        sitting._file.is_moved = True
        await stage.show(CheckQuestion(sitting))
        for size in GRID:
            await resize(stage, *size)
            long = is_shown(stage, MOVED) and is_shown(stage, "No space left")
            brief = is_shown(stage, MOVED_BRIEFLY) and is_shown(stage, NOT_SAVED)
            assert long or brief, stage.shown()
            for words in MEANINGS:
                assert is_shown(stage, words), (size, words, stage.shown())

    on_stage(act)


@pytest.mark.parametrize("size", [(40, 14), (45, 30), (80, 24), (120, 36)])
def test_a_hint_and_a_notice_move_nothing(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        parts = stage.app.screen.query("Answer, Choice, #lead, #moved-up")
        before = [part.region for part in parts]
        await stage.press("x")
        assert "Press y, n, m, 2 or 3." in stage.words()
        assert [part.region for part in parts] == before

    on_stage(act, size=size)


def test_the_question_is_large_and_so_are_the_answers_where_there_is_room() -> None:
    parts = Parts(RIGHT_CALF, Best(4), "", "")
    assert fitting(parts, 80, 24).is_large
    assert fitting(parts, 80, 24).answers == "framed"
    assert fitting(parts, 80, 24).has_ladder
    assert fitting(parts, 45, 30).answers == "large"
    assert not fitting(parts, 45, 30).has_ladder
    assert fitting(parts, 40, 14).is_plain
    assert fitting(parts, 40, 14).room == 40


def test_which_of_the_two_counts_is_marked() -> None:
    async def act(stage: Asked) -> None:
        sitting = sitting_after(*PLAYED, Input.MOVED_UP, Input.TO_BUTTOCK, *PLAYED)
        await stage.show(CheckQuestion(sitting))
        assert "best since buttock <- this" in stage.words()
        assert "at the start calf, 4, numb" in stage.words()

    on_stage(act, size=(45, 30))


def test_the_line_above_says_which_exercise_is_done_and_which_comes_then() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        assert stage.words().startswith("1 of 3 Bow done then: Curl")

    on_stage(act)


def test_what_is_expected_stands_there_where_it_fits() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(check_question())
        assert ("Expected: A pull" in stage.words()) == (stage.app.size.height >= 36)

    for size in ((40, 14), (120, 36)):
        on_stage(act, size=size)


def test_what_is_expected_is_cut_where_it_is_too_long() -> None:
    rung = check_question().sitting.run.rung
    assert check.expected_words(rung) == f"Expected: {rung.expected}"
    long = check.expected_words(replace(rung, expected="A long pull in the calf, " * 9))
    assert len(long) <= len("Expected: ") + 76
    assert long.endswith("...")
    assert check.expected_words(replace(rung, expected="")) == ""
    assert rows_of("", 10) == 0


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


def test_a_click_on_an_answer_is_its_key() -> None:
    async def act(stage: Asked) -> None:
        question = check_question()
        said: list[Input] = []
        question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]
        await stage.show(question)
        for selector in ("Answer.is-yes", "Answer.is-no", "#m"):
            await stage.click(selector, 3, 0)
        assert said == [Input.YES, Input.NO, Input.MOVED_UP]
        assert isinstance(stage.app.screen, CheckScreen)

    on_stage(act)


@pytest.mark.parametrize("symptoms", [RIGHT_CALF, WORST])
def test_the_nearer_places_are_on_the_screen_with_what_still_counts(symptoms: Symptoms) -> None:
    async def act(stage: Asked) -> None:
        sitting = sitting_after(*PLAYED, Input.MOVED_UP, symptoms=symptoms)
        sitting.why_unsaved = "No space left on device"
        await stage.show(NearerQuestion(sitting))
        for size in GRID:
            await resize(stage, *size)
            for words in (check.NEARER_SENTENCE, check.NEARER_YES, NEW_SIGNS, RED_FLAG):
                assert is_shown(stage, words), (size, stage.shown())
            for words in ("space nearer than calf", "o none", "b back", "u buttock", "t thigh"):
                assert letters(words) in letters(stage.shown()), (size, stage.shown())
            assert "calf or shin" not in stage.words()
            assert ("No space left" in stage.words()) or NOT_SAVED in stage.words()
            parts = stage.app.screen.query("#main > *")
            bottom = max(part.region.bottom for part in parts if part.display)
            keys = stage.app.screen.query_one("#keys")
            assert bottom <= (keys.region.y if keys.display else size[1]), stage.shown()

    on_stage(act)
