"""A session of hostile strings on every screen: shown as text, and no cell wider than it is."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.strip import Strip
from textual.widgets import OptionList, Static

from tests.bundled import library
from tests.hostile import (
    HOSTILE,
    RAW,
    SCRIPTS,
    SEQUENCES,
    hostile,
    hostile_session,
    write_session,
)
from tests.screens.questions import (
    Asked,
    Said,
    before_question,
    first_outlook,
    on_stage,
    settle_question,
    sitting_after,
)
from tests.screens.stage import Clock, make_app
from tui.app.showcase import ShowcaseApp
from tui.app.unpinch import UnpinchApp
from tui.files.text import clean_text
from tui.plan.shelf import Shelf, load_shelf
from tui.play.state import Input, Phase
from tui.records.store import Store
from tui.screens.browse import BrowseScreen
from tui.visit.extras import Extra
from tui.visit.questions import (
    AdviceQuestion,
    AnyQuestion,
    BrowseQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    IntroQuestion,
    MarkQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    StopQuestion,
)
from tui.visit.sitting import Sitting
from tui.widgets.cells import Cells
from tui.widgets.status import Status, StatusLine
from tui.words.advice import URGENT

SIZES = [(80, 24), (45, 30), (120, 60)]
LARGEST = SIZES[-1]
HOSTILE_LINE = clean_text(HOSTILE)
REASON = clean_text(hostile("Reason"))


def strips(app: App[None]) -> list[Strip]:
    """What is on the screen, line by line."""
    return app.screen._compositor.render_strips()


def assert_harmless(app: App[None]) -> str:
    """Nothing but text, none of it a link, each line as wide as the screen; what is shown."""
    shown = []
    for strip in strips(app):
        text = "".join(segment.text for segment in strip)
        assert not RAW.search(text), ascii(text)
        assert "\n" not in text
        assert cell_len(text) == app.size.width, ascii(text)
        for segment in strip:
            assert not segment.control
            assert segment.style is None or segment.style.link is None
            assert segment.style is None or "@click" not in segment.style.meta
        shown.append(text)
    return "\n".join(shown)


def hostile_shelf(folder: Path) -> Shelf:
    """The hostile session, a faulty one and one more whose name looks the same."""
    names = ["same\x01.toml", "same\x02.toml", "faulty\x1b[7777z[b].toml"]
    sessions = [hostile_session(), hostile_session(), {"title": HOSTILE}]
    paths = [write_session(folder, *pair) for pair in zip(sessions, names, strict=True)]
    shelf = load_shelf({path.stem: path for path in paths}, library())
    own = {planned.slug: planned.exercise for planned in shelf.sessions[0].exercises}
    return replace(shelf, library=replace(library(), exercises={**own, **library().exercises}))


def labels(value: object) -> set[str]:
    """The words by which the strings of the session can be found."""
    if isinstance(value, dict):
        return {label for each in value.values() for label in labels(each)}
    if isinstance(value, list):
        return {label for each in value for label in labels(each)}
    starts = isinstance(value, str) and value.startswith("\u0301")
    return {str(value).partition(" ")[0][1:]} if starts else set()


def questions(shelf: Shelf) -> list[AnyQuestion]:
    """One of each kind, with all that a session's file can say."""
    session = shelf.sessions[0]
    lists = session.screening
    lines = (*lists.urgent, *lists.soon, *lists.ask_first)
    texts = tuple(line.text for line in lines)
    extra = Extra("a", "with", 1, "two", session.exercises[1].exercise.name, REASON)
    before = before_question(extras=(extra,), affected="right", reach=4, leg_pain=4)
    asked: list[AnyQuestion] = [
        ShelfQuestion(shelf, (), HOSTILE_LINE, True),
        BrowseQuestion(shelf.library),
        IntroQuestion(session, first_outlook(session)),
        ScreeningQuestion("Is any so?", texts, "no", texts[:1]),
        MarkQuestion("Which?", lines),
        *[ConfirmQuestion(line.text, (), "yes", "no") for line in lists.needs],
        AdviceQuestion(URGENT, session.exercises[0].exercise),
        before,
    ]
    work = (Input.HANDS_FREE, Input.GO_ON, 40.0)
    first, second = (*work, Input.NO), (*work, Input.NO, Input.GO_ON, 60.0, Input.NO)
    told: list[tuple[Said, ...]] = [
        (),
        (Input.GO_ON, Input.GO_ON, 1.0),
        work,
        (*work, Input.YES),
        (*work, Input.YES, Input.YES),
        first,
        (*first, Input.GO_ON, 5.0),
        second[:-1],
        second,
        (*second, Input.GO_ON, 5.0),
        (*second, Input.GO_ON, 60.0),
    ]
    slugs = frozenset(planned.slug for planned in session.exercises)
    return asked + [
        asked_of(sitting_after(*said, session=session, turned_on=slugs)) for said in told
    ]


def asked_of(sitting: Sitting) -> AnyQuestion:
    """The question of the phase that a run is in."""
    if sitting.run.state.phase is Phase.SETTLE:
        return SettleQuestion(sitting, settle_question().positions)
    match sitting.run.state.phase:
        case Phase.EXERCISE:
            return ExerciseQuestion(sitting)
        case Phase.CHECK:
            return CheckQuestion(sitting)
        case _:
            return StopQuestion(sitting)


async def read_through(stage: Asked) -> list[str]:
    """What is shown from the first page to the last, and the help of it."""
    seen = [assert_harmless(stage.app)]
    if stage.is_at(BrowseScreen):
        await stage.press("enter")
    for _ in range(40):
        await stage.press("down")
        picture = assert_harmless(stage.app)
        if picture == seen[-1]:
            break
        seen.append(picture)
    await stage.press("question_mark")
    return [*seen, assert_harmless(stage.app)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_every_screen(size: tuple[int, int], tmp_path: Path) -> None:
    shelf, seen = hostile_shelf(tmp_path), []

    async def act(stage: Asked) -> None:
        for question in questions(shelf):
            await stage.show(question)
            seen.extend(await read_through(stage))
            await stage.press("escape")

    on_stage(act, size=size)
    text = "\n".join(seen)
    assert "[bold]x[/]" in text
    assert "z??x" not in text
    if size == LARGEST:
        missing = {label for label in labels(hostile_session()) if f"?{label}" not in text}
        assert missing == set()
        assert "]2;pwned??7777z??[bold]x[/][/][@click=app.quit]y[/]\\??e??" in text


@pytest.mark.parametrize("is_drawn", [True, False])
def test_the_figure_alone(is_drawn: bool, tmp_path: Path) -> None:
    exercise = hostile_shelf(tmp_path).sessions[0].exercises[0 if is_drawn else 2].exercise

    async def run() -> None:
        app = ShowcaseApp(exercise, (40, 12), "right", Clock())
        async with app.run_test(size=(60, 20)) as pilot:
            await pilot.pause()
            shown = assert_harmless(app)
            assert "?Name" in shown
            assert ("????[b]" in shown) != is_drawn

    asyncio.run(run())


CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Raw(Cells):
    """Cells that are given what no file may hold."""

    def on_mount(self) -> None:
        """Show a row of it."""
        row = f"{SEQUENCES}[bold]x[/]{SCRIPTS}"
        self.show_cells((row,), ("w" * len(row),))


WIDGETS: list[Callable[[], Static | OptionList | Raw]] = [
    lambda: Static(HOSTILE, markup=False),
    lambda: OptionList(HOSTILE, markup=False),
    Raw,
]


@pytest.mark.parametrize("make_widget", WIDGETS, ids=["content", "options", "cells"])
def test_a_widget_that_is_given_raw_text_sends_none_of_it(
    make_widget: Callable[[], Static | OptionList | Raw], tmp_path: Path
) -> None:
    async def run() -> None:
        app: UnpinchApp = make_app(hostile_shelf(tmp_path), Store(tmp_path), Clock())
        async with app.run_test(size=(60, 20)) as pilot:
            await app.screen.mount(make_widget(), before=0)
            await pilot.pause()
            text = "".join(segment.text for strip in strips(app) for segment in strip)
            assert re.search(r"[^\x1b]\[7777z.*\[bold\]x\[/\]", text)
            assert not CONTROLS.search(text)
            assert {cell_len("".join(s.text for s in strip)) for strip in strips(app)} == {60}

    asyncio.run(run())


def test_a_wide_title_does_not_push_what_is_next_out_of_sight(tmp_path: Path) -> None:
    async def run() -> None:
        app = make_app(hostile_shelf(tmp_path), Store(tmp_path), Clock())
        async with app.run_test(size=(60, 20)) as pilot:
            bar = StatusLine(Status("漢" * 40, "1 of 3", "9 min left", "then: bow"), id="top")
            await app.screen.mount(bar, before=0)
            await pilot.pause()
            first = assert_harmless(app).splitlines()[0]
            assert "1 of 3  9 min left" in first
            assert "then: bow" in first

    asyncio.run(run())
