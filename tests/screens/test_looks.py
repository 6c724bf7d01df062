"""Theme, signs and motion are taken on at once; Ctrl-L paints anew; a question stands still."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import tui
from tests.bundled import library
from tests.factories import make_dose, make_session
from tests.screens.questions import (
    Asked,
    after_question,
    check_question,
    nearer_question,
    on_stage,
    red_flags_question,
    settle_question,
    sitting_after,
    stop_question,
)
from tests.screens.stage import SILENT
from tests.screens.test_keys import ANSWERS, INPUTS
from tui.app.base import BaseApp
from tui.app.palettes import ANSI, DARK, LIGHT
from tui.plan.model import Exercise
from tui.play.pace import Part
from tui.play.state import Input
from tui.screens.help import HelpScreen
from tui.settings.settings import DEFAULTS, Settings
from tui.visit.questions import AnyQuestion, ExerciseQuestion
from tui.visit.sitting import Sitting
from tui.widgets.exercise_page import ExercisePage
from tui.widgets.figure import FigureView
from tui.widgets.signs import ASCII, UTF8


@pytest.mark.parametrize("name", [*ANSWERS, *INPUTS])
def test_ctrl_l_answers_nothing(name: str) -> None:
    make: Callable[[], AnyQuestion] = {**ANSWERS, **INPUTS}[name][0]
    question = make()
    said: list[object] = []
    sitting = getattr(question, "sitting", None)
    if sitting is not None:
        sitting.handle = lambda each, _now: said.append(each)

    async def act(stage: Asked) -> None:
        given = await stage.show(question)
        screen = stage.app.screen
        await stage.press("ctrl+l")
        assert (given.done(), said) == (False, [])
        assert stage.app.screen is screen
        await stage.press("question_mark", "ctrl+l")
        assert stage.is_at(HelpScreen)
        assert (given.done(), said) == (False, [])

    on_stage(act)


def test_what_is_set_is_seen_at_once() -> None:
    async def act(stage: Asked) -> None:
        app = stage.app
        await stage.show(check_question())
        assert (app.theme, app.signs, app.has_motion) == (DARK, UTF8, True)
        in_utf8 = stage.shown()
        app.take_settings(Settings(theme=LIGHT, ascii="yes", motion=False))
        await stage.pilot.pause()
        assert (app.theme, app.signs, app.has_motion) == (LIGHT, ASCII, False)
        assert app.has_class("-ascii")
        assert stage.shown().isascii()
        app.take_settings(DEFAULTS)
        await stage.pilot.pause()
        assert not app.has_class("-ascii")
        assert stage.shown() == in_utf8

    on_stage(act)


@pytest.mark.parametrize("name", [*ANSWERS, *INPUTS])
def test_every_screen_is_in_ascii_where_that_is_wanted(name: str) -> None:
    make: Callable[[], AnyQuestion] = {**ANSWERS, **INPUTS}[name][0]

    async def act(stage: Asked) -> None:
        stage.app.take_settings(replace(DEFAULTS, ascii="yes"))
        await stage.show(make())
        assert stage.shown().isascii()
        assert stage.shown().replace("\n", "").isprintable()
        await stage.press("question_mark")
        assert stage.shown().isascii()

    on_stage(act)


def test_text_stays_as_it_is_where_only_signs_may_be_too_wide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")

    async def act(stage: Asked) -> None:
        assert stage.app.signs is ASCII
        await stage.show(check_question())
        assert not any(letter in stage.shown() for letter in "▶●○▲▼█▀▄─│╭")

    on_stage(act)


def test_a_figure_that_may_not_move_stands_in_its_end_pose() -> None:
    poses: dict[bool, set[str]] = {}

    async def act(stage: Asked) -> None:
        await stage.show(ANSWERS["browse"][0]())
        page = stage.app.screen.query_one(ExercisePage)
        figure = page.query_one("#end-figure", FigureView)
        for has_motion in (True, False):
            stage.app.take_settings(replace(DEFAULTS, motion=has_motion))
            poses[has_motion] = set()
            for _ in range(8):
                stage.clock.now += 0.25
                page._draw_figures()
                poses[has_motion].add(figure.text)
            assert figure.is_still is not has_motion
        exercise = page._exercise
        assert exercise is not None
        figure.show(exercise, "right", 1.0)
        assert poses[False] == {figure.text}

    on_stage(act)
    assert len(poses[True]) > 2


async def moving(stage: Asked, exercise: Exercise) -> tuple[Sitting, FigureView]:
    """The run of one exercise that counts by itself, shown, and its figure."""
    session = make_session(exercise)
    sitting = sitting_after(Input.HANDS_FREE, Input.GO_ON, 1.0, session=session)
    await stage.show(ExerciseQuestion(sitting))
    return sitting, stage.app.screen.query_one("#figure", FigureView)


def test_without_motion_a_run_shows_the_ends_of_a_movement_alone() -> None:
    """In work the end pose, in a rest that of the start, and neither is drawn again meanwhile."""
    dose = make_dose(reps=3, sets=2, rest_seconds=6, tempo_seconds=(2.0, 2.0))
    bridge = replace(library().exercises["glute-bridge"], dose=dose)
    drawn: dict[Part, set[str]] = {}
    changed: list[str] = []

    async def act(stage: Asked) -> None:
        sitting, figure = await moving(stage, bridge)
        for _ in range(24):
            turn = sitting.run.state.turn
            assert turn is not None
            assert turn.stretch is not None
            drawn.setdefault(turn.stretch.part, set()).add(figure.text)
            changed.append(figure.text)
            await stage.pass_time(1)
        for part, fraction in ((Part.REST, 0.0), (Part.OUT, 1.0), (Part.BACK, 1.0)):
            figure.show(sitting.run.rung, None, fraction)
            assert drawn.pop(part) == {figure.text}

    on_stage(act, settings=replace(SILENT, motion=False))
    assert drawn == {}
    assert sum(a != b for a, b in pairwise(changed)) == 2


def test_the_start_pose_stays_as_a_ghost_where_figures_move() -> None:
    dose = make_dose(reps=3, sets=2, rest_seconds=6, tempo_seconds=(2.0, 2.0))
    figure = library().exercises["curl-up"].figure
    curl = replace(library().exercises["glute-bridge"], dose=dose, figure=figure)
    shown: dict[bool, list[bool]] = {}
    beside_hold: list[bool] = []

    async def act(stage: Asked) -> None:
        sitting, view = await moving(stage, curl)
        for has_motion in (True, False):
            stage.app.take_settings(replace(SILENT, motion=has_motion))
            shown[has_motion] = []
            for fraction in (0.0, 0.5, 1.0):
                view.show(sitting.run.rung, None, fraction)
                shown[has_motion].append(has_ghost(view))
        stage.app.take_settings(SILENT)
        for kind in ("hold", "reps"):
            held = replace(curl, dose=make_dose(kind, hold_seconds=15))
            for fraction in (0.5, 1.0):
                view.show(held, None, fraction)
                beside_hold.append(has_ghost(view))

    on_stage(act, size=(120, 36))
    assert shown == {True: [False, True, True], False: [False, False, False]}
    assert beside_hold == [True, False] * 2


def has_ghost(view: FigureView) -> bool:
    return any("h" in row for row in view._styles)


QUESTIONS: dict[str, Callable[[], AnyQuestion]] = {
    "check": check_question,
    "nearer": nearer_question,
    "red flags": red_flags_question,
    "stop": stop_question,
    "after": after_question,
    "screening": ANSWERS["screening"][0],
    "confirm": ANSWERS["confirm"][0],
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_nothing_moves_while_a_question_is_asked(name: str) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(QUESTIONS[name]())
        before = stage.shown()
        for _ in range(4):
            await stage.pass_time(3)
            assert stage.shown() == before

    on_stage(act, size=(120, 36))


def test_in_the_rest_after_a_spread_only_the_time_moves() -> None:
    async def act(stage: Asked) -> None:
        await stage.show(settle_question(Input.GO_ON, 3.0))
        figures = list(stage.app.screen.query(FigureView))
        before = [figure.text for figure in figures]
        await stage.pass_time(7)
        assert [figure.text for figure in figures] == before

    on_stage(act, size=(120, 36))


def test_nothing_slides() -> None:
    app = BaseApp()
    assert app.animation_level == "none"


def test_the_looks_are_there_before_anything_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    parsed: list[str] = []

    async def run() -> None:
        app = BaseApp(settings=Settings(theme=LIGHT, ascii="yes"))
        parsed.append(app.theme)
        assert app.stylesheet._variables["work"] == "ansi_default"

    asyncio.run(run())
    assert parsed == [ANSI]


def test_no_cursor_blinks() -> None:
    for path in Path(tui.__file__).parent.rglob("*.py"):
        source = path.read_text()
        types_text = re.search(r"from textual.widgets import .*\bInput\b", source)
        assert not types_text or "cursor_blink" in source, path
