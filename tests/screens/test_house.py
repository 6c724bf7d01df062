"""A screen that more than one person uses: each alone with what is theirs, and an end for all."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.screen import Screen

from tests.screens.stage import Act, Clock, Stage, begin, make_house, pass_lists
from tui import resources
from tui.app.house import HouseApp
from tui.app.idle import ANSWER_SECONDS
from tui.commands.house import House
from tui.play.state import Phase
from tui.records.file import RecordFile
from tui.records.reading import read_record
from tui.records.record import Record
from tui.screens.carry_on import CarryOnScreen
from tui.screens.check import CheckScreen
from tui.screens.end_here import EndHereScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.people import PeopleScreen
from tui.screens.settle import SettleScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.stopped import StoppedScreen

PEOPLE = House("", has_people=True, is_kiosk=False, keeps_records=True)
KIOSK = House("", has_people=False, is_kiosk=True, keeps_records=False)
KIOSK_OF_PEOPLE = House("", has_people=True, is_kiosk=True, keeps_records=True)
KIOSK_OF_ANNA = House("Anna", has_people=False, is_kiosk=True, keeps_records=True)
AT_THE_CHECK = 90.0
LONGEST_STEP = 1.9
"""Seconds that are no gap yet."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the house."""
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    yield tmp_path
    resources.live_as("")


def receive(act: Act, house: House) -> None:
    """Open a house and act in it."""

    async def run() -> None:
        clock = Clock()
        app = make_house(house, clock)
        async with app.run_test(size=(80, 24)) as pilot:
            await act(Stage(app, pilot, clock))
        app.end()

    asyncio.run(run())


def records(folder: Path) -> list[Record]:
    return [read_record(path) for path in sorted(folder.glob("records/*/*.toml"))]


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def come_new(stage: Stage, name: str) -> None:
    """Be somebody new, who writes a name."""
    await stage.press("end", "enter", *name, "enter")


async def begin_unknown(stage: Stage) -> None:
    """From the shelf to the first get-ready, for somebody of whom nothing is kept."""
    await stage.press("enter", "space", "n", "n")
    await pass_lists(stage)
    await stage.press("r", "4", "5", "2", "z", "e", "space")


async def come_to_check(stage: Stage) -> None:
    await stage.press("space")
    await stage.pass_time(AT_THE_CHECK)
    assert stage.is_at(CheckScreen)


def test_each_person_finds_what_is_theirs_and_nothing_else(home: Path) -> None:
    async def act(stage: Stage) -> None:
        await come_new(stage, "Anna")
        await begin(stage)
        await come_to_check(stage)
        await stage.press("y")
        await stage.pilot.pause()
        assert stage.is_at(SettleScreen)

    async def act_again(stage: Stage) -> None:
        await come_new(stage, "Bob")
        assert stage.is_at(ShelfScreen)
        assert "Unpinch for Bob" in stage.shown()
        assert "today" not in stage.shown()
        await begin(stage)
        assert stage.sitting.run.before.spreads_today == ()
        await stage.press("q", "y", "q", "y", "space")
        await stage.press("q")
        assert stage.is_at(PeopleScreen)
        await stage.press("home", "up", "up", "enter")
        assert stage.is_at(CarryOnScreen)

    receive(act, PEOPLE)
    receive(act_again, PEOPLE)
    (anna,) = records(home / "people" / "Anna")
    assert (anna.outcome, anna.exercises[0].answer) == ("under-way", "yes")
    assert [record.outcome for record in records(home / "people" / "Bob")] == ["left"]
    assert records(home) == []
    assert resources.people() == ("Anna", "Bob")
    assert (home / "people" / "Anna").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "A name has letters"),
        ("a/b", "A name has letters"),
        ("..", "A name has letters"),
        ("ANNA", "Anna is there already"),
    ],
)
def test_a_name_that_is_none_or_somebody_s_is_told(home: Path, written: str, said: str) -> None:
    (home / "people" / "Anna").mkdir(parents=True)

    async def act(stage: Stage) -> None:
        await come_new(stage, written)
        assert said in stage.shown()
        await stage.press("escape", "enter")
        assert stage.is_at(PeopleScreen)

    receive(act, KIOSK_OF_PEOPLE)


def test_a_link_or_a_file_among_the_people_is_nobody(home: Path) -> None:
    (home / "people").mkdir()
    (home / "people" / "Carl").symlink_to(home)
    (home / "people" / "Dora").write_text("")
    assert resources.people() == ()


def test_sessions_of_the_house_are_everybody_s_and_a_person_s_own_theirs(home: Path) -> None:
    for folder, name in ((home, "shared"), (home / "people" / "Anna", "mine")):
        (folder / "sessions").mkdir(parents=True)
        (folder / "sessions" / f"{name}.toml").write_text("")
    resources.live_as("anna")
    assert {"mine", "shared", "five-to-start"} <= set(resources.session_paths())
    resources.live_as("Bob")
    assert "shared" in resources.session_paths()
    assert "mine" not in resources.session_paths()


def test_without_records_nothing_is_written(home: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin_unknown(stage)
        await come_to_check(stage)
        await stage.press("y", "y")
        assert stage.is_at(StoppedScreen)

    receive(act, KIOSK)
    assert files(home) == []


def test_nothing_leads_out_of_a_kiosk() -> None:
    async def act(stage: Stage) -> None:
        for screen in (ShelfScreen, ExerciseScreen):
            assert stage.is_at(screen)
            for key in ("ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "ctrl+s", "ctrl+d", "f1", "comma"):
                await stage.press(key)
            assert stage.is_at(screen)
            assert stage.app.is_running
            if screen is ShelfScreen:
                await begin_unknown(stage)
        await stage.press("q", "y", "q", "y", "space")
        await stage.press("q", "q", "escape")
        assert stage.is_at(ShelfScreen)

    receive(act, KIOSK)


def test_somebody_new_at_a_kiosk_does_not_find_who_was_there_before() -> None:
    async def act(stage: Stage) -> None:
        for _ in range(2):
            first = stage.app.visit
            await stage.press("enter", "space")
            assert "Were you told to be examined" in stage.shown()
            await stage.press("n", "n")
            await pass_lists(stage)
            assert "last time" not in stage.shown()
            await stage.press("r", "4", "5", "2", "z", "e", "space")
            await come_to_check(stage)
            await stage.press("3", "y", "space")
            # The stop was read, and with it the visit is over.
            assert stage.is_at(ShelfScreen)
            assert stage.app.visit is not first
            assert "a doctor" not in stage.shown()

    receive(act, KIOSK)


def test_a_refusal_ends_the_visit_of_a_kiosk_too() -> None:
    async def act(stage: Stage) -> None:
        first = stage.app.visit
        await stage.press("enter", "space", "y", "q")
        assert stage.is_at(ShelfScreen)
        assert stage.app.visit is not first
        assert "a doctor" not in stage.shown()

    receive(act, KIOSK)


# What could not be saved


def test_a_stop_that_could_not_be_saved_holds_when_that_person_comes_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    async def act(stage: Stage) -> None:
        await come_new(stage, "Anna")
        await begin(stage)
        await come_to_check(stage)
        with monkeypatch.context() as disk:
            disk.setattr(os, "fsync", full)
            await stage.press("3", "y", "space")
            assert "a doctor" in stage.shown()
            await stage.press("q")
            assert stage.is_at(PeopleScreen)
            await stage.press("enter")
            assert stage.is_at(ShelfScreen)
            assert "a doctor" in stage.shown()
            await stage.press("q", "end", "enter", *"Bob", "enter")
            assert "a doctor" not in stage.shown()
            stage.app.end()
        stage.clock.now += 10
        stage.app._save_if_due()
        stage.clock.now += 10
        stage.app._save_if_due()

    receive(act, PEOPLE)
    (record,) = records(home / "people" / "Anna")
    assert (record.outcome, record.reason) == ("stopped", "urgent")
    assert records(home / "people" / "Bob") == []


def test_what_could_not_be_saved_is_tried_again_when_its_visit_is_over(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        with monkeypatch.context() as full_disk:
            full_disk.setattr(RecordFile, "save", fail)
            await stage.press("y")
            await stage.pass_time(603, LONGEST_STEP)
            await stage.pass_time(ANSWER_SECONDS + 1)
            assert stage.app.visits == [stage.app.visit]
        for _ in range(2):
            stage.clock.now += 10
            stage.app._save_if_due()

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.exercises[0].answer == "yes"


def test_a_folder_that_cannot_be_used_is_told_among_the_people(home: Path) -> None:
    (home / "people").mkdir()
    (home / "people" / "notes").write_text("")

    async def act(stage: Stage) -> None:
        await come_new(stage, "notes")
        assert stage.is_at(PeopleScreen)
        assert "which is no folder" in " ".join(stage.shown().split())

    receive(act, KIOSK_OF_PEOPLE)


def test_somebody_who_came_at_another_screen_is_not_somebody_new(home: Path) -> None:
    async def act(stage: Stage) -> None:
        (home / "people" / "Anna").mkdir(parents=True)
        await come_new(stage, "anna")
        assert stage.is_at(PeopleScreen)
        assert "Anna is there already" in stage.shown()

    receive(act, KIOSK_OF_PEOPLE)


def test_two_folders_of_one_name_are_two_people(home: Path) -> None:
    for name in ("Anna", "anna"):
        (home / "people" / name).mkdir(parents=True)

    async def act(stage: Stage) -> None:
        await stage.press("down", "enter")
        assert "Unpinch for anna" in stage.shown()

    receive(act, PEOPLE)


def test_a_person_s_settings_hold_for_that_person_alone(home: Path) -> None:
    (home / "people" / "Anna").mkdir(parents=True)
    (home / "people" / "Anna" / "settings.toml").write_text('theme = "contrast"\n')

    async def act(stage: Stage) -> None:
        themes = []
        for key in ("enter", "q"):
            await stage.press(key)
            themes.append(stage.app.settings.theme)
        assert themes == ["contrast", "dark"]

    receive(act, PEOPLE)


# Nobody there


def test_who_goes_at_the_check_leaves_it_unanswered(home: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        await stage.pass_time(600 - AT_THE_CHECK)
        assert stage.is_at(CheckScreen)
        await stage.pass_time(AT_THE_CHECK)
        assert stage.is_at(EndHereScreen)
        assert "End here?" in stage.shown()
        await stage.pass_time(ANSWER_SECONDS + 1)
        assert stage.is_at(CarryOnScreen)

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.outcome == "under-way"
    assert record.exercises[0].answer is None


def test_who_is_still_there_goes_on_where_it_was() -> None:
    async def act(stage: Stage) -> None:
        await begin_unknown(stage)
        await come_to_check(stage)
        await stage.pass_time(603, LONGEST_STEP)
        await stage.press("question_mark", "escape", "n")
        assert stage.is_at(CheckScreen)
        await stage.pass_time(500)
        assert stage.is_at(CheckScreen)
        await stage.press("n")
        assert stage.phase() is Phase.EXERCISE
        assert stage.sitting.record.exercises[0].answer == "no"

    receive(act, KIOSK)


def test_an_exercise_stands_still_while_it_is_asked_and_counts_as_somebody_there() -> None:
    async def act(stage: Stage) -> None:
        await begin_unknown(stage)
        await stage.pass_time(603, LONGEST_STEP)
        assert stage.is_at(EndHereScreen)
        await stage.press("n", "space")
        await stage.press("space")
        assert isinstance(stage.app.screen, ExerciseScreen)
        assert stage.app.screen.goes_by_itself()
        await stage.pass_time(20)
        await stage.pass_time(599)
        assert not stage.is_at(EndHereScreen)

    receive(act, KIOSK)


def test_urgent_words_are_not_covered_and_end_at_last() -> None:
    async def act(stage: Stage) -> None:
        await begin_unknown(stage)
        await come_to_check(stage)
        await stage.press("3", "y")
        await stage.pass_time(599)
        assert stage.is_at(StoppedScreen)
        await stage.pass_time(2)
        assert stage.is_at(ShelfScreen)

    receive(act, KIOSK)


def test_signs_to_be_read_are_not_covered_and_count_as_a_yes(home: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        await stage.press("3")
        await stage.pass_time(603, LONGEST_STEP)
        assert "a doctor" in stage.shown().lower() or "112" in stage.shown()

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.told == 3


@pytest.mark.parametrize("is_touched", [False, True])
def test_the_first_screen_asks_only_somebody_who_came(*, is_touched: bool) -> None:
    async def act(stage: Stage) -> None:
        first = stage.app.visit
        if is_touched:
            await stage.press("down")
        await stage.pass_time(121)
        assert stage.is_at(EndHereScreen) is is_touched
        await stage.pass_time(ANSWER_SECONDS + 1)
        assert stage.is_at(ShelfScreen)
        assert (stage.app.visit is first) is not is_touched

    receive(act, KIOSK)


def test_what_covers_a_screen_goes_with_it() -> None:
    async def act(stage: Stage) -> None:
        await begin_unknown(stage)
        await stage.press("question_mark")
        await stage.pass_time(603, LONGEST_STEP)
        assert stage.is_at(EndHereScreen)
        await stage.press("question_mark")
        await stage.pass_time(ANSWER_SECONDS + 1)
        assert stage.is_at(ShelfScreen)
        assert len(stage.app.screen_stack) == 2

    receive(act, KIOSK)


def test_a_key_on_its_way_when_it_ends_answers_nothing(home: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        await stage.pass_time(603, LONGEST_STEP)
        stage.clock.now += ANSWER_SECONDS + 1
        stage.app.beat()
        stage.app.post_message(events.Key("n", "n"))
        stage.app.post_message(events.Key("n", "n"))
        await stage.pilot.pause()

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.exercises[0].answer is None


def test_a_key_after_the_machine_has_slept_is_nobody_s_answer(home: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        stage.clock.now += 3600
        for _ in range(3):
            stage.app.post_message(events.Key("n", "n"))
        await stage.pilot.pause()
        assert not stage.is_at(CheckScreen)

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.exercises[0].answer is None


@pytest.mark.parametrize("key", ["n", "s", "h", "2", "3", "space", "pageup", "q"])
def test_no_key_but_its_yes_ends_a_visit(key: str, home: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        await stage.pass_time(603, LONGEST_STEP)
        await stage.press(key)
        assert stage.is_at(CheckScreen)

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.exercises[0].answer is None


def test_a_yes_that_was_meant_for_what_is_beneath_does_not_end_a_visit() -> None:
    async def act(stage: Stage) -> None:
        await begin_unknown(stage)
        stage.app._arm_seconds = 0.4
        await stage.pass_time(603, LONGEST_STEP)
        screen = stage.app.screen
        assert isinstance(screen, EndHereScreen)
        assert screen.late_keys["y"] - screen.armed_at > 2
        screen.armed_at = 0.0
        await stage.press("y")
        assert stage.is_at(EndHereScreen)

    receive(act, KIOSK)


def test_a_run_that_lapses_beneath_the_question_ends_the_visit() -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await come_to_check(stage)
        await stage.pass_time(603, LONGEST_STEP)
        assert stage.is_at(EndHereScreen)
        stage.sitting.run.lapse()
        for screen in stage.app.screen_stack:
            if isinstance(screen, CheckScreen):
                screen.pump()
        await stage.pilot.pause()
        assert not stage.is_at(EndHereScreen)
        assert len(stage.app.screen_stack) == 2
        await stage.pass_time(100)
        assert not stage.is_at(EndHereScreen)

    receive(act, KIOSK_OF_ANNA)


def test_an_end_in_the_middle_of_a_change_of_screens_waits_for_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def act(stage: Stage) -> None:
        app = stage.app
        assert isinstance(app, HouseApp)
        await begin(stage)
        first, switch = app.visit, app.switch_screen

        visiting = app._visiting
        assert visiting is not None
        still_visits: list[bool] = []

        async def end_meanwhile(screen: Screen[Any]) -> None:
            monkeypatch.setattr(app, "switch_screen", switch)
            app._end_visit()
            await switch(screen)
            still_visits.append(not visiting.cancelling())

        monkeypatch.setattr(app, "switch_screen", end_meanwhile)
        await stage.press("space")
        await stage.pass_time(AT_THE_CHECK)
        assert still_visits == [True]
        assert visiting.cancelled()
        assert app.visit is not first
        assert stage.is_at(CarryOnScreen)
        assert len(app.screen_stack) == 2

    receive(act, KIOSK_OF_ANNA)
    (record,) = records(home / "people" / "Anna")
    assert record.exercises[0].answer is None


def test_a_name_half_written_is_gone_with_who_wrote_it() -> None:
    async def act(stage: Stage) -> None:
        await stage.press("end", "enter", "A", "n")
        assert "Name: An" in stage.shown()
        await stage.pass_time(121)
        assert stage.is_at(PeopleScreen)
        assert "Name:" not in stage.shown()

    receive(act, KIOSK_OF_PEOPLE)
