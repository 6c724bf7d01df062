"""Page up and page down do everything, from the first screen to the last (DESIGN: two buttons)."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.records import past
from tests.screens.stage import NOON, SILENT, Clock, Stage, make_app, shelf_of, short_session
from tui.play.activities import Rated
from tui.play.cues import Cue
from tui.play.run import Run
from tui.play.state import Phase
from tui.records.reading import read_record
from tui.records.record import Record
from tui.records.store import Store
from tui.screens.ability import AbilityScreen
from tui.screens.activity import ActivityScreen
from tui.screens.advised import AdvisedScreen
from tui.screens.after import AfterScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.check import CheckScreen
from tui.screens.clear import ClearScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.grave import GraveSignScreen
from tui.screens.help import HelpScreen
from tui.screens.intro import IntroScreen
from tui.screens.progress import ProgressScreen
from tui.screens.screening import RedFlagsScreen, ScreeningScreen, YesNoScreen
from tui.screens.settings import SettingsScreen
from tui.screens.settle import SettleScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.step import Step
from tui.screens.stopped import StoppedScreen
from tui.screens.summary import SummaryScreen
from tui.screens.telling import Telling
from tui.settings.settings import TWO_BUTTONS, Sound
from tui.visit.form import Draft
from tui.words.settle import IT_SPREAD

UP, DOWN = "pageup", "pagedown"
WHOLE_DAYS_AT, PARTS_AT = ((80, 24), (40, 14)), ((120, 36), (45, 30))
LONGEST_LIST = 60
SIDE, PLACE, LEG, BACK = "right", "calf or shin", "5", "2"


class Clicker:
    """Somebody with two buttons who reads what the key bar says of them."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage

    @property
    def draft(self) -> Draft:
        assert isinstance(self.screen, Telling)
        return self.screen.draft

    @property
    def screen(self) -> Step[Any]:
        screen = self.stage.app.screen
        assert isinstance(screen, Step)
        return screen

    def at(self, kind: type[Step[Any]]) -> None:
        assert isinstance(self.screen, kind), (self.screen, kind)

    async def press(self, *keys: str) -> None:
        assert set(keys) <= {UP, DOWN}
        await self.stage.press(*keys)

    async def choose(self, words: str) -> None:
        """Go through a list until the bar says this, and take it."""
        for _ in range(LONGEST_LIST):
            pointed = self.screen.buttons.pointed
            if pointed is not None and pointed.label.startswith(words):
                await self.press(UP)
                return
            await self.press(DOWN)
        raise AssertionError(f"{words!r} is not in the list of {self.screen}")

    async def say_no(self) -> None:
        """Page down until all is read, then twice."""
        screen = self.screen
        for _ in range(LONGEST_LIST):
            if self.stage.app.screen is not screen:
                return
            await self.press(DOWN)
        raise AssertionError(f"no never counts on {screen}")

    async def open_form(self) -> None:
        """From the first screen to the form, with no on every list."""
        self.at(ShelfScreen)
        await self.choose(short_session().title)
        if isinstance(self.screen, IntroScreen):
            await self.choose("go on")
        while isinstance(self.screen, (ScreeningScreen, YesNoScreen)):
            await self.say_no()
        self.at(BeforeScreen)

    async def begin(self) -> None:
        await self.open_form()
        await self.fill_in(SIDE, PLACE, LEG, BACK, "none", "legs up on a chair")
        await self.choose("begin")
        self.at(ExerciseScreen)

    async def fill_in(self, *answers: str) -> None:
        for answer in answers:
            await self.choose(answer)

    async def play_on(self) -> None:
        """The exercise that is up, to its check."""
        while self.stage.phase() is Phase.EXERCISE:
            await self.press(DOWN)
            await self.stage.pass_time(5)
        self.at(CheckScreen)

    async def finish(self) -> None:
        """The form after, activities, and the summary."""
        await self.tell_after()
        if isinstance(self.screen, ActivityScreen):
            await self.fill_in("Walk to the shop", "Sit through a meal", "That is all")
            self.at(AbilityScreen)
            await self.fill_in("10", "skip it")
        self.at(SummaryScreen)
        await self.choose("end")
        self.at(ShelfScreen)

    async def tell_after(self) -> None:
        """The form after."""
        self.at(AfterScreen)
        answers = {
            "reach": "thigh",
            "leg_pain": "3",
            "back_pain": "2",
            "is_in_both": "no",
            "easing_direction": "neither",
            "onset": "weeks ago",
        }
        while missing := self.draft.missing:
            await self.choose(answers[missing])
        await self.choose("save")


Act = Callable[[Clicker], Awaitable[None]]


def click(home: Path, *days: Act, size: tuple[int, int] = (80, 24)) -> list[Record]:
    """Have each act on a day of its own; what is kept of all."""
    store = Store(home / "records")

    async def run(act: Act, clock: Clock) -> None:
        settings = replace(SILENT, two_buttons=True)
        app = make_app(
            shelf_of(short_session()), store, clock, 0.0, lambda: clock.wall, settings=settings
        )
        async with app.run_test(size=size) as pilot:
            app.visit.means.preferences.change(TWO_BUTTONS, True)
            await act(Clicker(Stage(app, pilot, clock)))
        for sitting in app.visit.keeping.sittings:
            sitting._file.close()

    for number, act in enumerate(days):
        clock = Clock()
        clock.wall = NOON + timedelta(days=number)
        asyncio.run(run(act, clock))
    return [read_record(entry.path) for entry in store.look().records]


async def first_day(clicker: Clicker) -> None:
    await clicker.begin()
    for _ in range(3):
        await clicker.play_on()
        await clicker.say_no()
    await clicker.finish()


async def second_day(clicker: Clicker) -> None:
    await clicker.open_form()
    answers = {"reach": "thigh", "was_worse": "no", "leg_pain": "2", "back_pain": "2"}
    while missing := clicker.draft.missing:
        await clicker.choose(answers[missing])
    await clicker.choose("begin")
    for _ in range(3):
        await clicker.play_on()
        await clicker.say_no()
    await clicker.tell_after()
    await clicker.choose("0, cannot do it")
    clicker.at(SummaryScreen)


@pytest.mark.parametrize("size", WHOLE_DAYS_AT)
def test_both_days_of_a_session(size: tuple[int, int], tmp_path: Path) -> None:
    records = click(tmp_path, first_day, second_day, size=size)
    assert [each.outcome for each in records] == ["completed", "completed"]
    assert [each.before.leg_pain for each in records if each.before] == [5, 2]
    first, second = records
    assert first.activities_chosen == ("Walk to the shop", "Sit through a meal")
    assert first.activities == (Rated("Walk to the shop", 10),)
    assert second.activities == (Rated("Sit through a meal", 0),)


async def spread(clicker: Clicker) -> None:
    """The first exercise, and a yes to its check."""
    await clicker.begin()
    await clicker.play_on()
    await clicker.press(UP)
    clicker.at(GraveSignScreen)
    assert IT_SPREAD in clicker.stage.shown()


async def rest(clicker: Clicker) -> None:
    """Neither of the graver signs; then to lie down, and to rest to the end."""
    await clicker.say_no()
    clicker.at(GraveSignScreen)
    await clicker.say_no()
    clicker.at(SettleScreen)
    while not clicker.stage.sitting.run.is_lying:
        await clicker.press(DOWN)
    await clicker.press(DOWN, DOWN)
    clicker.at(SettleScreen)
    await clicker.stage.pass_time(400)


@pytest.mark.parametrize("size", PARTS_AT)
def test_a_spread_goes_on_with_an_easier_form(size: tuple[int, int], tmp_path: Path) -> None:
    async def act(clicker: Clicker) -> None:
        await spread(clicker)
        await rest(clicker)
        await clicker.say_no()
        clicker.at(ExerciseScreen)
        assert clicker.stage.sitting.run.rung.slug == "small-bow"

    (record,) = click(tmp_path, act, size=size)
    assert record.outcome == "under-way"


def test_still_worse_ends_it_with_both_pages_once_more(tmp_path: Path) -> None:
    async def act(clicker: Clicker) -> None:
        await spread(clicker)
        await rest(clicker)
        await clicker.press(UP)
        for _ in range(2):
            clicker.at(GraveSignScreen)
            await clicker.say_no()
        clicker.at(StoppedScreen)
        await clicker.choose("go on")
        await clicker.finish()

    (record,) = click(tmp_path, act)
    assert (record.outcome, record.reason) == ("stopped", "not-settled")


def test_worse_before_one_lies_down_is_in_the_list(tmp_path: Path) -> None:
    async def act(clicker: Clicker) -> None:
        await spread(clicker)
        await clicker.say_no()
        await clicker.say_no()
        await clicker.press(UP)
        assert clicker.screen.buttons.is_listing
        await clicker.press(UP)
        clicker.at(GraveSignScreen)

    (record,) = click(tmp_path, act)
    assert record.reason == "not-settled"


@pytest.mark.parametrize("size", PARTS_AT)
@pytest.mark.parametrize(
    ("count_no", "reason", "shut"), [(0, "urgent", True), (1, "professional", False)]
)
def test_a_stop_by_a_graver_sign(
    count_no: int, reason: str, shut: bool, size: tuple[int, int], tmp_path: Path
) -> None:
    async def act(clicker: Clicker) -> None:
        await spread(clicker)
        for _ in range(count_no):
            await clicker.say_no()
        await clicker.press(UP)
        clicker.at(RedFlagsScreen)
        if not shut:
            await clicker.say_no()
            clicker.at(GraveSignScreen)
            await clicker.say_no()
        else:
            while isinstance(clicker.screen, RedFlagsScreen):
                await clicker.press(DOWN if not clicker.screen.is_seen else UP)
        clicker.at(StoppedScreen)

    (record,) = click(tmp_path, act, size=size)
    assert (record.outcome, record.reason) == ("stopped", reason)


@pytest.mark.parametrize("size", PARTS_AT)
def test_a_refusal_and_the_way_back(size: tuple[int, int], tmp_path: Path) -> None:
    async def refused(clicker: Clicker) -> None:
        await clicker.choose(short_session().title)
        await clicker.choose("go on")
        clicker.at(ScreeningScreen)
        while not clicker.screen.is_seen:
            await clicker.press(DOWN)
        await clicker.press(UP)
        clicker.at(AdvisedScreen)
        await clicker.choose("leave")
        clicker.at(ShelfScreen)

    async def cleared(clicker: Clicker) -> None:
        clicker.at(ShelfScreen)
        await clicker.choose("it was examined")
        clicker.at(ClearScreen)
        await clicker.choose("a doctor")
        await clicker.choose("today")
        await clicker.begin()

    records = click(tmp_path, refused, cleared, size=size)
    assert [each.outcome for each in records] == ["refused", "cleared", "under-way"]


@pytest.mark.parametrize(
    ("words", "phase"),
    [
        ("it is spreading", "spread"),
        ("this hurts", "check"),
        ("easier", "check"),
        ("skip", "check"),
        ("leave", "check"),
        ("go on", "paused"),
    ],
)
def test_the_list_in_work_stops_the_clock_and_begins_with_trouble(
    words: str, phase: str, tmp_path: Path
) -> None:
    async def act(clicker: Clicker) -> None:
        await clicker.begin()
        await clicker.press(DOWN)
        await clicker.stage.pass_time(5)
        await clicker.press(DOWN, UP)
        pointed = clicker.screen.buttons.pointed
        assert pointed is not None
        assert pointed.label == "it is spreading"
        turn = clicker.stage.sitting.run.state.turn
        assert turn is not None
        assert turn.paused
        await clicker.choose(words)
        match phase:
            case "spread":
                clicker.at(GraveSignScreen)
            case "check":
                clicker.at(CheckScreen)
            case _:
                clicker.at(ExerciseScreen)
                assert not clicker.screen.has_class("-listing")
                await clicker.play_on()

    click(tmp_path, act)


def test_the_exercises_the_settings_and_help(tmp_path: Path) -> None:
    async def act(clicker: Clicker) -> None:
        await clicker.choose("exercises")
        clicker.at(BrowseScreen)
        await clicker.press(DOWN, DOWN, UP)
        await clicker.choose("back to the sessions")
        await clicker.choose("settings")
        clicker.at(SettingsScreen)
        await clicker.choose("Motion")
        assert not clicker.stage.app.settings.motion
        await clicker.choose("back")
        clicker.at(ShelfScreen)
        await clicker.choose("all keys")
        assert isinstance(clicker.stage.app.screen, HelpScreen)
        for _ in range(9):
            if isinstance(clicker.stage.app.screen, HelpScreen):
                await clicker.press(DOWN)
        clicker.at(ShelfScreen)
        await clicker.choose("leave")

    click(tmp_path, act)


def test_an_answer_of_the_form_is_changed(tmp_path: Path) -> None:
    async def act(clicker: Clicker) -> None:
        await clicker.open_form()
        await clicker.fill_in("left", "the answer before", SIDE, "none", "4")
        await clicker.fill_in("0", "numb, weak", "legs up on a chair", "Place")
        await clicker.fill_in(PLACE, "change Signs", "none", "change Leg pain", LEG)
        await clicker.choose("begin")

    (record,) = click(tmp_path, act)
    assert record.before is not None
    told = record.before
    assert (told.affected, told.reach, told.leg_pain, told.numb) == ("right", 4, 5, False)


class Ear:
    """Notes what is to be spoken."""

    problem = ""

    def __init__(self) -> None:
        self.heard: list[tuple[Cue, tuple[str, ...]]] = []

    def play(self, cue: Cue, _run: Run, _by: Sound, words: tuple[str, ...]) -> None:
        self.heard.append((cue, words))

    def close(self) -> None:
        """There is nothing to be silent."""


def test_a_page_of_a_graver_sign_is_heard_and_nothing_else_while_it_waits(tmp_path: Path) -> None:
    """Whoever hears how to lie down would press page down, which is a no there."""
    ear = Ear()

    async def act(clicker: Clicker) -> None:
        vars(clicker.stage.app)["sounds"] = ear
        await clicker.begin()
        await clicker.play_on()
        assert [cue for cue, _ in ear.heard][-1] is Cue.QUESTION
        assert "Yes, or not sure: page up. No: page down, twice." in ear.heard[-1][1][0]
        ear.heard.clear()
        await clicker.press(UP)
        await clicker.stage.pass_time(50)
        clicker.at(GraveSignScreen)
        assert len(ear.heard) == 3
        await clicker.say_no()
        await clicker.say_no()
        clicker.at(SettleScreen)

    click(tmp_path, act)
    *pages, rest = ear.heard
    assert all(cue is Cue.QUESTION and "Is this so too?" in words[0] for cue, words in pages)
    assert rest[0] is Cue.LIE_DOWN
    assert "Press page down when you lie." in rest[1][0]


def test_no_key_that_is_not_there_is_spoken_of(tmp_path: Path) -> None:
    ear = Ear()

    async def act(clicker: Clicker) -> None:
        vars(clicker.stage.app)["sounds"] = ear
        await spread(clicker)
        await rest(clicker)
        await clicker.say_no()
        for _ in range(2):
            await clicker.play_on()
            await clicker.say_no()

    click(tmp_path, act)
    spoken = " ".join(text for _, words in ear.heard for text in words)
    assert not re.findall(r"\b(?:[ynsm23]\.|[Pp]ress [a-z0-9]\b|space)", spoken)


def test_weeks_are_read_to_their_end_and_left_with_the_two(tmp_path: Path) -> None:
    async def look(clicker: Clicker) -> None:
        await clicker.choose("how it goes")
        clicker.at(ProgressScreen)
        assert "Days with a session" in clicker.stage.shown()
        while "more part" in clicker.stage.shown():
            await clicker.press(DOWN)
        assert "What comes next" in clicker.stage.shown()
        await clicker.choose("the page before")
        assert "more part" in clicker.stage.shown()
        await clicker.choose("back to the sessions")
        clicker.at(ShelfScreen)

    record = past.ran(0, "bow no")
    started = NOON - timedelta(days=3)
    beginning = replace(record.beginning, started=started)
    past.keep(tmp_path, replace(record, beginning=beginning, updated=started))
    click(tmp_path, look)


def test_what_is_felt_is_told_with_the_two(tmp_path: Path) -> None:
    """Each answer is chosen, three days after the first session (R32)."""

    async def felt(clicker: Clicker) -> None:
        await clicker.open_form()
        answers = {"reach": "thigh", "was_worse": "no", "leg_pain": "2", "back_pain": "2"}
        while missing := clicker.draft.missing:
            await clicker.choose(answers[missing])
        await clicker.choose("begin")
        for words in ("better", "no change", "easier", "no change", "further down"):
            await clicker.choose(words)
        await clicker.choose("begin")
        clicker.at(ExerciseScreen)

    async def nothing(_clicker: Clicker) -> None:
        """A day without a session."""

    records = click(tmp_path, first_day, nothing, nothing, felt)
    check = records[-2].beginning.self_check
    assert check is not None
    assert [told for _, told in check.felt] == ["better", "same", "better", "same", "worse"]
