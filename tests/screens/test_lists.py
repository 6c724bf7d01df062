"""A list of signs takes no only when its last line has been on the screen (C1)."""

import asyncio

import pytest
from textual import events

from tests import bundled
from tests.screens.questions import (
    SIGNS,
    SIZES,
    Asked,
    first_outlook,
    on_stage,
    red_flags_question,
)
from tests.screens.stage import NOON
from tui.play.state import Input
from tui.screens.reading import AFTER_PAGE_DOWN, ReadingStep
from tui.visit.questions import ConfirmQuestion, IntroQuestion, ScreeningQuestion
from tui.widgets.answers import Answers
from tui.widgets.below import Below
from tui.widgets.reading import Reading
from tui.words.keys import below_words
from tui.words.screening import (
    ANY_NEW,
    NO_LATER,
    NO_LATER_BRIEFLY,
    NONE_OF_THEM,
    READ_TO_THE_END,
    SIGN,
    any_of_these,
)
from tui.words.screening import SIGNS as SIGNS_WORD

LIST = ScreeningQuestion("Is any of these so?", SIGNS, NONE_OF_THEM)
LAST = SIGNS[-1].split()[-1]
ARM_SECONDS = 100.0
"""Much longer than any test takes on the clock of events."""
Answer = asyncio.Future[object]


def reading_of(stage: Asked) -> Reading:
    """The text that is read."""
    return stage.app.screen.query_one(Reading)


def is_closed(stage: Asked) -> bool:
    """Whether no is drawn as an answer that does not count yet."""
    no = stage.app.screen.query_one(Answers).no
    assert no.is_open != no.has_class("is-closed")
    assert no.is_open != (no.wording.words in (NO_LATER, NO_LATER_BRIEFLY))
    return not no.is_open


async def read_to_the_end(stage: Asked, key: str = "space") -> None:
    """Press a key until there is nothing below."""
    for _ in range(200):
        if not reading_of(stage).count_below:
            return
        await stage.press(key)
    raise AssertionError(stage.shown())


@pytest.mark.parametrize("size", SIZES)
def test_a_no_counts_only_after_the_last_line_was_on_the_screen(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        pictures = [stage.shown()]
        while reading_of(stage).count_below:
            assert below_words(reading_of(stage).count_below, SIGN, SIGNS_WORD) in stage.words()
            assert is_closed(stage)
            await stage.press("n")
            assert not answer.done()
            assert READ_TO_THE_END in stage.words()
            await stage.press("space")
            pictures.append(stage.shown())
        assert "below" not in stage.shown()
        assert not is_closed(stage)
        on_screen = " ".join(" ".join(pictures).split())
        for number, sign in enumerate(SIGNS, 1):
            assert f" {number} {sign.split()[0]}" in f" {on_screen}"
        assert LAST in stage.words()
        await stage.press("n")
        assert answer.result() == "no"

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_a_click_on_what_is_below_reads_on_and_answers_nothing(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        while below := reading_of(stage).count_below:
            line = stage.app.screen.query_one(Below).region
            await click(stage, line.x + 2, line.y)
            assert reading_of(stage).count_below < below
        await click(stage, line.x + 2, line.y)
        assert not answer.done()

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_no_page_splits_a_sign_and_none_holds_more_than_six(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(LIST)
        reading = reading_of(stage)
        for page in reading._pages:
            assert len(page.lines) <= 6
        assert sum(len(page.lines) for page in reading._pages) == len(SIGNS)

    on_stage(act, size=size)


@pytest.mark.parametrize("key", ["y", "s"])
def test_a_yes_counts_at_any_time(key: str) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        await stage.press(key)
        assert answer.result() == "yes"

    on_stage(act, size=(40, 14))


def test_page_keys_scroll_until_all_has_been_seen_and_then_page_up_is_a_yes() -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        await stage.press("pageup")
        await stage.press("pagedown", "pageup")
        assert not answer.done()
        assert SIGNS[0].split()[0] in stage.words()
        await read_to_the_end(stage, "pagedown")
        await stage.press("pagedown", "space", "enter", "down", "escape", "tab")
        assert not answer.done()
        await stage.press("pageup")
        assert answer.result() == "yes"

    on_stage(act, size=(40, 14))


def test_arrows_move_through_the_pages() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(LIST)
        first = stage.shown()
        await stage.press("down")
        assert stage.shown() != first
        await stage.press("up")
        assert stage.shown() == first

    on_stage(act, size=(40, 14))


@pytest.mark.parametrize(("key", "factor"), [("space", 1), ("pagedown", AFTER_PAGE_DOWN)])
def test_how_long_after_the_last_line_a_no_counts(key: str, factor: int) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        step = stage.step
        assert isinstance(step, ReadingStep)
        step.arm_seconds = 0.0
        step.armed_at = 0.0
        while reading_of(stage).count_below > 1:
            await stage.press(key)
        step.arm_seconds = ARM_SECONDS
        await read_to_the_end(stage, key)
        counts_at = step.late_keys["n"]
        await stage.press_at("n", counts_at - (factor - 0.5) * ARM_SECONDS)
        await stage.press_at("n", counts_at - 0.1)
        assert not answer.done()
        await stage.press_at("n", counts_at + 0.1)
        assert answer.result() == "no"

    on_stage(act, size=(40, 14))


def test_what_was_seen_is_told_by_lines_and_not_by_pages() -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        await stage.press("space")
        await resize(stage, 200, 60)
        await resize(stage, 40, 14)
        assert not answer.done()
        reading = reading_of(stage)
        unseen = {place for place, letters in enumerate(reading._unseen) if letters}
        await stage.press("n")
        assert answer.done() == (not unseen)

    on_stage(act, size=(40, 14))


def test_a_last_line_that_was_only_jumped_over_was_not_seen() -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        reading = reading_of(stage)
        # From the first page to the last, as no key does.
        reading._turn(len(reading._pages) - 1)
        await stage.pilot.pause()
        assert LAST in stage.words()
        await stage.press("n")
        assert not answer.done()
        for _ in reading._pages:
            await stage.press("up")
        await read_to_the_end(stage)
        await stage.press("n")
        assert answer.result() == "no"

    on_stage(act, size=(40, 14))


def test_what_help_covers_is_not_seen() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(LIST)
        reading = reading_of(stage)
        await stage.press("question_mark")
        reading._turn(1)
        await stage.pilot.pause()
        assert reading._unseen[reading._page.lines[0]]
        await stage.press("escape")
        assert not reading._unseen[reading._page.lines[0]]

    on_stage(act, size=(40, 14))


async def resize(stage: Asked, columns: int, rows: int) -> None:
    """Give the terminal another size."""
    await stage.pilot.resize_terminal(columns, rows)
    await stage.pilot.pause()


def test_a_click_on_no_counts_no_earlier_than_its_key() -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(LIST)
        no = stage.app.screen.query_one("Answer.is-no").region
        await click(stage, no.x + 5, no.y)
        assert not answer.done()
        assert READ_TO_THE_END in stage.words()
        await read_to_the_end(stage)
        no = stage.app.screen.query_one("Answer.is-no").region
        await click(stage, no.x + 5, no.y)
        assert answer.result() == "no"

    on_stage(act, size=(40, 14))


async def click(stage: Asked, x: int, y: int) -> None:
    """Click by the events of a real mouse."""
    for kind in (events.MouseDown, events.MouseUp):
        stage.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await stage.pilot.pause()
    await stage.pilot.pause()


@pytest.mark.parametrize("size", SIZES)
def test_the_urgent_page_of_a_run_takes_no_only_when_it_was_read(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        question = red_flags_question()
        said: list[Input] = []
        question.sitting.handle = lambda each, _now: said.append(each)  # type: ignore[assignment]
        await stage.show(question)
        while reading_of(stage).count_below:
            await stage.press("n")
            assert said == []
            await stage.press("space")
        await stage.press("n")
        assert said == [Input.NO]

    on_stage(act, size=size)


@pytest.mark.parametrize(
    ("key", "said"), [("y", Input.YES), ("s", Input.YES), ("q", None), ("n", None)]
)
def test_the_keys_of_the_urgent_page(key: str, said: Input | None) -> None:
    async def act(stage: Asked) -> None:
        question = red_flags_question()
        heard: list[Input] = []
        question.sitting.handle = lambda each, _now: heard.append(each)  # type: ignore[assignment]
        await stage.show(question)
        await stage.press(key)
        assert heard == ([said] if said else [])

    on_stage(act, size=(40, 14))


@pytest.mark.parametrize("size", SIZES)
def test_the_intro_goes_on_only_when_it_was_read(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        for session in bundled.shelf().sessions:
            answer = await stage.show(IntroQuestion(session, first_outlook(session)))
            while reading_of(stage).count_below:
                await stage.press("space")
                assert not answer.done()
            assert "physiotherapist find out what" in stage.words()
            await stage.press("space")
            assert answer.result() is True

    on_stage(act, size=size)


def test_a_question_of_ones_own_that_is_long_is_read_before_its_no() -> None:
    question = ConfirmQuestion("Is a leg weak, " * 100, (), "yes", "no")

    async def act(stage: Asked) -> None:
        answer = await stage.show(question)
        await stage.press("n")
        assert not answer.done()
        await read_to_the_end(stage)
        await stage.press("n")
        assert answer.result() == "no"

    on_stage(act, size=(40, 14))


def test_the_one_page_of_other_days_is_whole_at_the_smallest_size() -> None:
    lines = tuple(line.text for line in bundled.library().screening.one_page)

    async def act(stage: Asked) -> None:
        answer = await stage.show(ScreeningQuestion(ANY_NEW, lines, NONE_OF_THEM))
        assert reading_of(stage).count_below == 0
        assert all(line in stage.shown() for line in lines)
        await stage.press("n")
        assert answer.result() == "no"

    on_stage(act, size=(40, 14))


@pytest.mark.parametrize(("size", "most"), [((80, 24), 4), ((40, 14), 6)])
def test_reading_the_full_lists_takes_no_more_presses_than_it_did(
    size: tuple[int, int], most: int
) -> None:
    lists = bundled.library().screening

    async def act(stage: Asked) -> None:
        presses = 0
        for lines in (lists.urgent, lists.soon, lists.ask_first):
            texts = tuple(line.text for line in lines)
            await stage.show(ScreeningQuestion(any_of_these(None, NOON), texts, NONE_OF_THEM))
            while reading_of(stage).count_below:
                presses += 1
                await stage.press("space")
        assert presses <= most

    on_stage(act, size=size)
