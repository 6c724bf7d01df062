"""What the app shows of a visit: each phase in turn, notices, clicks, sizes and long texts."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.content import Content

from tests import bundled
from tests.records import past
from tests.screens.asking import asked_after, phase_after, show
from tests.screens.stage import Stage, begin, play
from tests.visit.scripted import CUT_OFF, Step, kept, shelf_of
from tests.visit.scripts import (
    FIRST_DAY,
    FIRST_LISTS,
    LEFT,
    PLAYED,
    SHELF,
    SPREAD,
    STILL_WORSE,
)
from tui.play.state import Input, Phase
from tui.screens.after import AfterScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.check import CheckScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.settle import SettleScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.visit.questions import (
    AnyQuestion,
    BeforeQuestion,
    BrowseQuestion,
    ExerciseQuestion,
    ShelfQuestion,
)
from tui.widgets.keybar import KeyBar


def words_of(stage: Stage) -> str:
    """All the words on the screen, in one line."""
    return " ".join(stage.shown().split())


def dimmed_hints_of(stage: Stage) -> str:
    """Which hints of the key bar are quiet."""
    hints = stage.app.screen.query_one(KeyBar).content
    assert isinstance(hints, Content)
    dimmed = [span for span in hints.spans if span.style == "$quiet"]
    return ", ".join(hints.plain[span.start : span.end] for span in dimmed)


def test_a_whole_visit_by_its_keys(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        assert stage.is_at(ExerciseScreen)
        await stage.play_to_check()
        assert stage.is_at(CheckScreen)
        await stage.press("y")
        assert stage.is_at(SettleScreen)
        assert "then: Small-bow" in stage.shown()
        await stage.press("space")
        await stage.pass_time(31)
        await stage.press("n")
        assert stage.is_at(ExerciseScreen)
        assert "easier form of bow" in stage.shown()
        await stage.press("s")
        assert stage.is_at(StoppedScreen)
        await stage.press("space")
        assert stage.is_at(AfterScreen)
        await stage.press("3", "4", "2", "n", "d", "o", "space")
        assert stage.is_at(SummaryScreen)
        for _ in range(30):
            if "Saved as" not in stage.shown():
                await stage.press("down")
        assert "Saved as" in stage.shown()
        await stage.press("space")
        assert stage.is_at(ShelfScreen)

    play(act, tmp_path, SHELF)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "limit")
    assert record.after is not None
    assert (record.after.reach, record.after.leg_pain, record.after.back_pain) == (3, 4, 2)


def test_on_the_second_day_seven_keys_lead_to_the_first_get_ready(tmp_path: Path) -> None:
    past.keep(tmp_path, past.ran(0, "bow no", "curl no", "lift no"))

    async def second(stage: Stage) -> None:
        await stage.press("space", "n", "4", "5", "2", "n", "space")
        assert stage.phase() is Phase.EXERCISE
        assert "when you lie" in stage.shown()

    play(second, tmp_path, shelf_of(past.SESSION), now=past.NOON + past.DAY)
    assert [record.beginning.screened for record in kept(tmp_path)] == ["full", "short"]


def test_a_failed_save_is_shown_on_every_screen_of_a_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    scripts = ((), (PLAYED,), (SPREAD,), (SPREAD, STILL_WORSE), LEFT[:2])
    questions = [
        asked_after(tmp_path / str(n), *FIRST_DAY, *then) for n, then in enumerate(scripts)
    ]

    async def act(stage: Stage) -> None:
        for question in questions:
            await show(stage, question)
            assert "Not saved" in words_of(stage)
            assert "No space left on device" in words_of(stage)

    play(act, tmp_path, SHELF)


def test_what_has_to_be_told_once_is_shown_on_the_shelf_and_on_the_form(tmp_path: Path) -> None:
    form = asked_after(tmp_path, *FIRST_LISTS)
    assert isinstance(form, BeforeQuestion)
    notices = ("This record cannot be read: [b]lost.toml",)
    questions: list[AnyQuestion] = [ShelfQuestion(SHELF, notices), replace(form, notices=notices)]

    async def act(stage: Stage) -> None:
        for question in questions:
            await show(stage, question)
            assert notices[0] in words_of(stage)

    play(act, tmp_path, SHELF)


def test_the_session_in_front_is_the_first_of_the_list(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        for last in ("ten-for-comfort", "five-to-start"):
            shelf = bundled.shelf().with_first(last)
            chosen = await show(stage, ShelfQuestion(shelf, ()))
            await stage.press("enter")
            assert chosen.result() == shelf.sessions[0]
            assert shelf.sessions[0].name == last

    play(act, tmp_path, SHELF)


def test_what_does_not_apply_is_dimmed(tmp_path: Path) -> None:
    skip_to_the_last: Step = (ExerciseQuestion, (Input.SKIP, Input.SKIP, CUT_OFF))
    on_screen: list[tuple[tuple[Step, ...], str, bool]] = [
        ((), "[e] easier", False),
        ((skip_to_the_last,), "[e] easier", True),
        (LEFT[:2], "[space] save", True),
    ]
    asked = [
        (asked_after(tmp_path / str(n), *FIRST_DAY, *then), words, is_dimmed)
        for n, (then, words, is_dimmed) in enumerate(on_screen)
    ]

    async def act(stage: Stage) -> None:
        for question, words, is_dimmed in asked:
            await show(stage, question)
            assert words in stage.shown()
            assert (words in dimmed_hints_of(stage)) is is_dimmed, words

    play(act, tmp_path, SHELF)


def test_a_click_means_what_is_under_it_also_where_lines_wrap(tmp_path: Path) -> None:
    form = asked_after(tmp_path, *FIRST_LISTS)

    async def act(stage: Stage) -> None:
        await show(stage, form)
        screen = stage.app.screen
        assert isinstance(screen, BeforeScreen)
        for wanted in ("b both", "2 buttock or groin", "10"):
            region = screen.query_one("#form").region
            rows = [line[region.x : region.right] for line in stage.shown().split("\n")]
            y = next(y for y, row in enumerate(rows) if wanted in row and y >= region.y)
            await stage.click("#form", rows[y].index(wanted), y - region.y)
        draft = screen.draft
        assert (draft.affected, draft.reach, draft.leg_pain) == ("both", 2, 10)

    play(act, tmp_path, SHELF, size=(40, 40))


def test_after_a_resize_everything_has_its_height_again(tmp_path: Path) -> None:
    exercise = phase_after(tmp_path, *FIRST_DAY)

    async def act(stage: Stage) -> None:
        await show(stage, exercise)
        screen = stage.app.screen
        parts = ("#band", "#scene", "#guide", "#keys")
        before = [screen.query_one(part).region for part in parts]
        for size in ((20, 6), (80, 24)):
            await stage.pilot.resize_terminal(*size)
            await stage.pilot.pause()
        assert [screen.query_one(part).region for part in parts] == before

    play(act, tmp_path, SHELF)


def test_all_exercises_can_be_browsed_without_a_session(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("x")
        screen = stage.app.screen
        assert isinstance(screen, BrowseScreen)
        first = screen.shown
        assert first is not None
        assert first.steps[0] in words_of(stage)
        await stage.press("down")
        assert screen.shown is not None
        assert screen.shown != first
        assert screen.shown.name in stage.shown()
        await stage.press("escape")
        assert stage.is_at(ShelfScreen)

    play(act, tmp_path, bundled.shelf(), size=(120, 36))
    assert not list(tmp_path.rglob("*.toml"))


def test_what_goes_on_below_can_be_scrolled_to(tmp_path: Path) -> None:
    questions: list[AnyQuestion] = [
        asked_after(tmp_path / "after", *FIRST_DAY, *LEFT[:2]),
        BrowseQuestion(bundled.library()),
    ]
    exercise = asked_after(tmp_path / "exercise", *FIRST_DAY)

    async def scroll(stage: Stage, down: str = "down", up: str = "up") -> None:
        page = stage.app.screen.query_one(VerticalScroll)
        await stage.press(down)
        assert page.scroll_offset.y > 0
        await stage.press(up)
        assert page.scroll_offset.y == 0

    async def act(stage: Stage) -> None:
        for question in questions[:-1]:
            await show(stage, question)
            await scroll(stage)
        await show(stage, questions[-1])
        await stage.press("enter")
        await scroll(stage)
        await show(stage, exercise)
        await stage.press("question_mark")
        await scroll(stage)

    play(act, tmp_path, SHELF, size=(40, 14))
