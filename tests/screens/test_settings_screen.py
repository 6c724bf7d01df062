"""The screen of the settings: every key of it, what it writes, and that all of it can be read."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screens.questions import Asked, on_stage
from tests.visit.scripts import SHELF
from tui.screens.settings import SettingsScreen
from tui.settings.preferences import Given, Preferences
from tui.settings.settings import SETTINGS, Settings, setting_named
from tui.visit.questions import SettingsQuestion, ShelfQuestion
from tui.widgets.choosing import window
from tui.words.settings import label

NUMBER = len(SETTINGS) - 1
TO_READY = "down " * SETTINGS.index(setting_named("get_ready_seconds"))
FAULTY = "theme = 1\nascii = 2\nbell = 3\nmotion = 4\nother = 5\n"
SIZES = [(40, 14), (45, 30), (80, 24), (200, 60)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def screen_of(stage: Asked) -> SettingsScreen:
    assert isinstance(stage.app.screen, SettingsScreen)
    return stage.app.screen


async def press(stage: Asked, *keys: str) -> None:
    for key in keys:
        await stage.press(key)


@pytest.mark.parametrize(
    ("keys", "settings"),
    [
        ("space", Settings(theme="light")),
        ("right", Settings(theme="light")),
        ("left", Settings(theme="ansi")),
        ("down enter", Settings(ascii="yes")),
        ("down down left", Settings(sound="off")),
        ("down down space space space", Settings()),
        (f"{TO_READY}right right", Settings(get_ready_seconds=15)),
        (f"{TO_READY}left", Settings()),
        ("up right", Settings(theme="light")),
        (f"{'down ' * 10}1 4 x 4 enter", Settings(emergency_number="144")),
        (
            f"{'down ' * 10}space plus 4 1 space 5 backspace 6 down",
            Settings(emergency_number="+41 6"),
        ),
        (f"{'down ' * 10}1 4 4 q", Settings()),
        (f"{'down ' * 10}1 4 4 escape", Settings()),
        (f"{'down ' * 10}1 4 4 enter space backspace backspace backspace enter", Settings()),
    ],
)
def test_a_key_changes_what_is_chosen_and_it_is_saved(
    keys: str, settings: Settings, path: Path
) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(SettingsQuestion(Preferences(path)))
        await press(stage, *keys.split())
        assert stage.app.settings == settings or settings == Settings()
        assert Preferences(path).settings == settings
        assert not answer.done()
        await press(stage, "escape")
        assert answer.done()

    on_stage(act)


def marks(screen: SettingsScreen, count: int) -> tuple[int, int]:
    """How many of so many lines are above and below those that are shown."""
    shown = screen.choosing.shown
    return shown.start, count - shown.stop


@pytest.mark.parametrize("key", ["q", "escape"])
def test_it_is_left_and_nothing_was_written(key: str, path: Path) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(SettingsQuestion(Preferences(path)))
        await press(stage, "down", "up", "y", "n", "s", "2", "3", key)
        assert answer.done()

    on_stage(act)
    assert not path.exists()


@pytest.mark.parametrize("typed", ["plus", "space"])
def test_what_is_no_number_is_said_and_not_kept(typed: str, path: Path) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(SettingsQuestion(Preferences(path)))
        await press(stage, *["down"] * NUMBER, "plus", typed, "enter")
        assert "has a digit" in stage.words()
        assert screen_of(stage).typed is not None
        await press(stage, "q", "q")

    on_stage(act)
    assert not path.exists()


def test_a_number_has_at_most_20_characters(path: Path) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(SettingsQuestion(Preferences(path)))
        await press(stage, *["down"] * NUMBER, *["1", "2"] * 15, "enter")

    on_stage(act)
    assert Preferences(path).settings.emergency_number == "12" * 10


@pytest.mark.parametrize("keys", ["space", "right", "left", "enter"])
def test_what_is_set_for_this_start_is_told_and_cannot_be_changed(keys: str, path: Path) -> None:
    preferences = Preferences(path, {"theme": Given("light", "UNPINCH_THEME")})

    async def act(stage: Asked) -> None:
        await stage.show(SettingsQuestion(preferences))
        assert "UNPINCH_THEME sets it to light for this start" in stage.words()
        await press(stage, *keys.split())
        assert preferences.settings.theme == "light"

    on_stage(act)
    assert not path.exists()


def test_a_write_that_fails_is_said_and_holds(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    async def act(stage: Asked) -> None:
        await stage.show(SettingsQuestion(Preferences(path)))
        monkeypatch.setattr(os, "fsync", full)
        await press(stage, "down", "down", "left")
        assert "No space left on device" in stage.words()
        assert "It holds until you leave" in stage.words()
        assert stage.app.settings.sound == "off"
        monkeypatch.undo()
        await press(stage, "down", "space")
        assert "Saved in" in stage.words()

    on_stage(act)
    assert Preferences(path).settings == Settings(sound="off", motion=False)


@pytest.mark.parametrize("size", SIZES)
def test_all_settings_and_faults_are_read_at_every_size(size: tuple[int, int], path: Path) -> None:
    path.write_text(FAULTY)
    read: list[str] = []

    async def act(stage: Asked) -> None:
        await stage.show(SettingsQuestion(Preferences(path)))
        for place in range(len(SETTINGS) + 5):
            await stage.pilot.pause()
            read.append(stage.words())
            screen = screen_of(stage)
            assert screen.choosing.place == place
            assert screen.choosing.size.height >= 3
            assert place in screen.choosing.shown
            if place < len(SETTINGS):
                wanted = label(SETTINGS[place])
                assert f"{SETTINGS[place].purpose[1:]}." in read[-1]
            else:
                wanted = f"settings.toml:{place - len(SETTINGS) + 1}: "
                assert "Mend it in the file" in read[-1]
            assert f"> {wanted}" in read[-1]
            assert "q back" in read[-1] or "[q] back" in read[-1]
            above, below = marks(screen, len(SETTINGS) + 5)
            assert (f"more above ({above})" in read[-1]) == bool(above)
            assert (f"more below ({below})" in read[-1]) == bool(below)
            await press(stage, "down")

    on_stage(act, size=size)


def test_a_click_chooses_a_setting_and_a_second_one_changes_it(path: Path) -> None:
    async def act(stage: Asked) -> None:
        await stage.show(SettingsQuestion(Preferences(path)))
        await stage.pilot.click("#settings", offset=(3, 2))
        assert screen_of(stage).choosing.place == 2
        assert not path.exists()
        await stage.pilot.click("#settings", offset=(3, 2))
        await stage.pilot.pause()
        assert stage.app.settings == Settings(sound="voice")

    on_stage(act)


@pytest.mark.parametrize("key", ["comma", ","])
def test_a_comma_on_the_shelf_leads_to_it(key: str) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(ShelfQuestion(SHELF, ()))
        await press(stage, key)
        assert answer.result() == "settings"

    on_stage(act)


@given(st.integers(1, 40), st.integers(1, 40), st.data())
def test_what_is_chosen_is_shown_with_as_much_around_it_as_fits(
    count: int, height: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, count - 1))
    shown = window(count, height, place, data.draw(st.integers(0, count - 1)))
    assert place in shown
    assert 0 <= shown.start <= shown.stop <= count
    marks = (shown.start > 0) + (shown.stop < count) if height >= 3 else 0
    assert len(shown) + marks == min(count, height)
