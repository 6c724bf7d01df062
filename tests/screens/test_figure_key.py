"""The key that draws figures in dots or in letters: wherever one is shown, and it does no more."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests import bundled
from tests.screens.questions import (
    SESSION,
    Asked,
    Said,
    check_question,
    exercise_question,
    on_stage,
    settle_question,
    sitting_after,
)
from tests.screens.resizing import resize
from tests.screens.stage import NOON, SILENT, Clock, Stage, make_house
from tui.app.unpinch import UnpinchApp
from tui.commands.house import House
from tui.commands.opening import session_of
from tui.plan.shelf import Shelf
from tui.play.state import Input
from tui.play.symptoms import POSITIONS
from tui.records.store import Store
from tui.screens.two_buttons import YesOrNo
from tui.settings.preferences import Given, Preferences
from tui.settings.settings import DEFAULTS
from tui.visit.means import Means
from tui.visit.questions import (
    AdviceQuestion,
    AnyQuestion,
    BrowseQuestion,
    ExerciseQuestion,
    SettleQuestion,
)
from tui.visit.sitting import Sitting
from tui.words import keys
from tui.words.advice import OVERTAKEN

IN_ASCII = replace(SILENT, ascii="yes", figure="dots")
TWO_BUTTONS = replace(SILENT, two_buttons=True)
KIOSK = House("", has_people=False, is_kiosk=True, keeps_records=False)


def has_dots(stage: Stage) -> bool:
    """Whether anything on the screen is drawn in dots."""
    return any("\u2800" < letter <= "\u28ff" for letter in stage.shown())


def silenced(question: AnyQuestion) -> list[object]:
    """What is said to the run of a question from now on."""
    said: list[object] = []
    if isinstance(question, (ExerciseQuestion, SettleQuestion)):
        question.sitting.handle = lambda *told: said.append(told)  # type: ignore[method-assign]
        question.sitting.stand_still = lambda *_: said.append("pause")  # type: ignore[method-assign]
    return said


async def screens(stage: Asked) -> AsyncIterator[list[object]]:
    """Each screen with a figure in turn, and what is answered or said to its run meanwhile."""
    library = stage.app.visit.means.shelf.library
    for question in (
        exercise_drawn(),
        exercise_drawn(Input.HANDS_FREE, Input.GO_ON, 1.0),
        settle_question(),
        settle_question(Input.GO_ON, 3.0),
        AdviceQuestion(OVERTAKEN, library.exercises[POSITIONS["legs-up"]]),
        BrowseQuestion(library),
    ):
        said: list[object] = []
        given = await stage.show(question)
        given.add_done_callback(said.append)
        if isinstance(question, (ExerciseQuestion, SettleQuestion)):
            note(question.sitting, said)
        if isinstance(question, BrowseQuestion):
            await stage.press("enter")
        yield said
        given.cancel()


def note(sitting: Sitting, said: list[object]) -> None:
    """Have a run hear nothing, and note what was said to it; an empty word is a pause."""
    sitting.handle = lambda *told: said.append(told)  # type: ignore[method-assign]
    sitting.stand_still = lambda *_: said.append("")  # type: ignore[method-assign]


def exercise_drawn(*said: Said) -> ExerciseQuestion:
    """An exercise under way that has a figure."""
    bridge = bundled.library().exercises["glute-bridge"]
    first, *others = SESSION.exercises
    rungs = tuple(replace(rung, figure=bridge.figure) for rung in first.ladder)
    session = replace(SESSION, exercises=(replace(first, ladder=rungs), *others))
    return ExerciseQuestion(sitting_after(*said, session=session))


def test_the_key_draws_at_once_and_is_no_answer() -> None:
    async def act(stage: Asked) -> None:
        async for said in screens(stage):
            before = stage.shown()
            # The second is its place on a Russian keyboard.
            for key, is_dotted in (("d", True), ("\u0432", False)):
                await stage.press(key)
                assert has_dots(stage) == is_dotted, (stage.step, key)
            assert stage.shown() == before
            assert said == []
            await stage.press("question_mark")
            assert f"d {keys.DRAW_IN_DOTS}" in stage.words()
            await stage.press("escape")

    on_stage(act)


def test_where_dots_cannot_be_shown_it_says_so_and_does_no_more() -> None:
    async def act(stage: Asked) -> None:
        async for said in screens(stage):
            await stage.press("d")
            assert keys.NO_DOTS in stage.words(), stage.step
            assert not has_dots(stage)
            await stage.press("u")
            assert keys.NO_DOTS not in stage.words(), stage.step
            assert said == []
        assert stage.app.settings == IN_ASCII

    on_stage(act, settings=IN_ASCII)


def test_two_buttons_find_it_in_their_list() -> None:
    async def act(stage: Asked) -> None:
        stage.app.hear = lambda cue: None  # type: ignore[method-assign]  # noqa: ARG005
        async for said in screens(stage):
            if isinstance(stage.step.buttons.meaning, YesOrNo):
                continue
            await choose(stage, keys.DRAW_IN_DOTS)
            assert has_dots(stage), stage.step
            assert keys.DRAW_IN_LETTERS in [each.label for each in stage.step.choices()]
            stage.app.take_figure_style("ascii")
            # The list of an exercise stops its time, and nothing else was said.
            assert set(said) <= {""}

    on_stage(act, settings=TWO_BUTTONS)


async def choose(stage: Asked, words: str) -> None:
    """Open the list where it is not open, and take an entry."""
    buttons = stage.step.buttons
    if buttons.pointed is None:
        await stage.press("pageup")
    for _ in buttons.entries:
        if buttons.pointed is not None and buttons.pointed.label == words:
            await stage.press("pageup")
            return
        await stage.press("pagedown")
    raise AssertionError(buttons.entries)


def test_without_a_figure_the_letter_is_as_ever() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(BrowseQuestion(stage.app.visit.means.shelf.library))
        for key, typed in (("d", "/ d_"), ("\u0432", "/ d\u0432_")):
            await stage.press(key)
            assert typed in stage.shown()
        for question in (check_question(), exercise_question(), settle_question()):
            await stage.show(question)
            await resize(stage, 40, 14)
            await stage.press("d")
        assert "Press space, o, 2 or 3." in stage.words()
        assert stage.app.settings == SILENT

    on_stage(act)


# What is remembered of it

OnShelf = Callable[[Stage], Awaitable[None]]


def on_shelf(act: OnShelf, preferences: Preferences, home: Path) -> None:
    """Act on the first screen of a visit."""
    shelf: Shelf = bundled.shelf()
    means = Means(shelf, Store(home), lambda: NOON, partial(session_of, shelf=shelf), preferences)

    async def run() -> None:
        clock = Clock()
        app = UnpinchApp(
            lambda: means, clock, arm_seconds=0, held_seconds=0, settings=preferences.settings
        )
        async with app.run_test(size=(80, 24)) as pilot:
            stage = Stage(app, pilot, clock)
            await pilot.pause()
            await act(stage)

    asyncio.run(run())


async def switch(stage: Stage) -> None:
    assert not has_dots(stage)
    await stage.press("d")
    assert has_dots(stage)


def test_it_is_remembered_and_the_rest_of_the_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# mine\ntheme = "light"\n')
    on_shelf(switch, Preferences(path), tmp_path)
    assert path.read_text().startswith("# mine\n")
    assert Preferences(path).settings == replace(DEFAULTS, theme="light", figure="dots")


def test_where_this_start_sets_it_it_lasts_no_longer(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    preferences = Preferences(path, {"figure": Given("ascii", "--figure")})

    async def act(stage: Stage) -> None:
        await switch(stage)
        await stage.press("comma", *["down"] * 4)
        words = " ".join(stage.shown().split())
        assert "Key d sets it to dots for this start, so it cannot be changed here." in words
        await stage.press("up", "space", "q")
        assert has_dots(stage)

    on_shelf(act, preferences, tmp_path)
    assert Preferences(path).settings == replace(DEFAULTS, motion=False)


def test_what_cannot_be_saved_holds_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "nowhere").write_text("no folder")

    async def act(stage: Stage) -> None:
        await stage.press("d")
        assert "Figures: not saved (" in " ".join(stage.shown().split())
        await stage.press("down")
        assert "not saved" not in stage.shown()
        assert has_dots(stage)

    on_shelf(act, Preferences(tmp_path / "nowhere" / "settings.toml"), tmp_path)


def test_at_a_kiosk_whoever_comes_next_begins_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    clock = Clock()
    app = make_house(KIOSK, clock)

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            stage = Stage(app, pilot, clock)
            await pilot.pause()
            await switch(stage)
            await stage.press("q")
            assert not has_dots(stage)

    asyncio.run(run())
    assert not list(tmp_path.rglob("settings.toml"))
