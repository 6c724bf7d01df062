"""An option outweighs a variable, a variable the file, and the file the default."""

from itertools import product
from pathlib import Path

import pytest

from tui.commands.arguments import parse, settings_given
from tui.files.faults import UsageError
from tui.settings.kinds import AutoFlag, Flag, Value
from tui.settings.preferences import Given, Preferences, given_by_variables
from tui.settings.settings import SETTINGS, Setting, Settings

COMMANDS = (
    ["play", "five-to-start"],
    ["list"],
    ["check", "a.toml"],
    ["rehearse", "five-to-start"],
    ["figure", "glute-bridge"],
    ["records"],
)
BAD = {
    "theme": "purple",
    "ascii": "maybe",
    "sound": "loud",
    "plain": "maybe",
    "motion": "2",
    "figure": "braille",
    "hands_free": "auto",
    "two_buttons": "auto",
    "get_ready_seconds": "4",
    "emergency_number": "help",
    "activities": "auto",
}
OTHER: dict[str, tuple[str, Value]] = {
    "theme": ("light", "light"),
    "ascii": ("yes", "yes"),
    "sound": ("off", "off"),
    "plain": ("yes", "yes"),
    "motion": ("no", False),
    "figure": ("dots", "dots"),
    "hands_free": ("yes", True),
    "two_buttons": ("yes", True),
    "get_ready_seconds": ("20", 20),
    "emergency_number": ("+41 144", "+41 144"),
    "activities": ("no", False),
}
every_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.name)


def option(setting: Setting) -> list[str]:
    """An option that sets it to another value than its default."""
    word, _ = OTHER[setting.name]
    if isinstance(setting.kind, (Flag, AutoFlag)):
        return [setting.option_against if word == "no" else setting.option]
    return [setting.option, word]


@pytest.mark.parametrize("given", product([False, True], repeat=3))
def test_what_outweighs_what(given: tuple[bool, bool, bool], tmp_path: Path) -> None:
    in_file, by_variable, by_option = given
    path = tmp_path / "settings.toml"
    if in_file:
        path.write_text('theme = "light"\nsound = "off"\n')
    variables = {"UNPINCH_THEME": "contrast"} if by_variable else {}
    options = parse(["--theme", "ansi"] if by_option else [])
    preferences = Preferences(path, given_by_variables(variables) | settings_given(options))
    winner = "ansi" if by_option else "contrast" if by_variable else "light" if in_file else "dark"
    source = "--theme" if by_option else "UNPINCH_THEME" if by_variable else ""
    assert (preferences.settings.theme, preferences.settings.sound) == (
        winner,
        "off" if in_file else "bell",
    )
    assert preferences.source(SETTINGS[0]) == source
    # What is set for this start is no part of what is written.
    preferences.change(SETTINGS[2], True)
    assert ("theme" in path.read_text()) == in_file
    assert preferences.settings.theme == winner


@every_setting
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_an_option_stands_before_the_command_or_after_it(
    command: list[str], setting: Setting
) -> None:
    _, value = OTHER[setting.name]
    for arguments in ([*option(setting), *command], [*command, *option(setting)]):
        given = settings_given(parse(arguments))
        assert given == {setting.name: Given(value, option(setting)[0])}
        assert setting.of(Preferences(None, given).settings) == value
    assert settings_given(parse(command)) == {}


def test_the_option_that_comes_last_holds() -> None:
    given = settings_given(parse(["--theme", "light", "--sound=off", "list", "--theme", "ansi"]))
    assert Preferences(None, given).settings == Settings(theme="ansi", sound="off")


@every_setting
def test_a_variable_sets_it_and_an_empty_one_does_not(setting: Setting) -> None:
    word, value = OTHER[setting.name]
    given = given_by_variables({setting.variable: word, "UNPINCH_HOME": "/nowhere"})
    assert given == {setting.name: Given(value, setting.variable)}
    assert given_by_variables({setting.variable: ""}) == {}


@every_setting
def test_a_faulty_variable_is_one_sentence(setting: Setting) -> None:
    with pytest.raises(UsageError) as caught:
        given_by_variables({setting.variable: BAD[setting.name]})
    found = f'{setting.variable}: found "{BAD[setting.name]}", expected {setting.kind.allowed}'
    assert str(caught.value) == found


@every_setting
def test_a_faulty_option_is_one_sentence(
    setting: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    if isinstance(setting.kind, (Flag, AutoFlag)):
        pytest.skip("an option without a word")
    with pytest.raises(SystemExit) as caught:
        parse(["play", "five-to-start", setting.option, BAD[setting.name]])
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert f'{setting.option}: found "{BAD[setting.name]}"' in told


@pytest.mark.parametrize("command", [[], *([name] for name, *_ in COMMANDS)])
def test_help_shows_every_setting(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse([*command, "--help"])
    told = capsys.readouterr().out
    assert all(setting.option in told for setting in SETTINGS)
