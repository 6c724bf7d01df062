"""Each kind of setting: which words mean what, what a file may hold, and what comes next."""

from pathlib import Path

import pytest

from tui.files.faults import Fault
from tui.settings.kinds import AutoFlag, Choice, Flag, Kind, NumberToCall, Value, Whole
from tui.settings.reading import read_settings
from tui.settings.settings import SETTINGS, Setting
from tui.settings.writing import write_settings

THEME, READY, NUMBER = Choice(("dark", "light")), Whole(5, 60, "s"), NumberToCall()
WORDS: list[tuple[Kind, str, Value | None]] = [
    (THEME, "light", "light"),
    (THEME, "Light", None),
    (THEME, "", None),
    *((Flag(), word, True) for word in ("yes", "true", "on", "1")),
    *((Flag(), word, False) for word in ("no", "false", "off", "0")),
    *((Flag(), word, None) for word in ("y", "auto", "2", "")),
    (AutoFlag(), "auto", "auto"),
    (AutoFlag(), "yes", "yes"),
    (AutoFlag(), "0", "no"),
    (AutoFlag(), "maybe", None),
    (READY, "5", 5),
    (READY, "60", 60),
    *((READY, word, None) for word in ("4", "61", "-5", "5.0", " 5", "\u0665", "9" * 5000, "")),
    (NUMBER, "144", "144"),
    (NUMBER, " +44 20 7946 ", "+44 20 7946"),
    (NUMBER, "", ""),
    (NUMBER, "1" * 20, "1" * 20),
    *(
        (NUMBER, word, None)
        for word in ("1" * 21, "+", "144a", "\u0661\u0661\u0662", "1\t2", "1-2")
    ),
]
FILES: list[tuple[str, str, Value | None]] = [
    ("theme", '"contrast"', "contrast"),
    ("theme", '"purple"', None),
    ("theme", "1", None),
    ("ascii", "true", "yes"),
    ("ascii", "false", "no"),
    ("ascii", '"yes"', "yes"),
    ("ascii", '"auto"', "auto"),
    ("ascii", '"maybe"', None),
    ("ascii", "1", None),
    ("motion", "false", False),
    ("motion", '"no"', None),
    ("figure", '"dots"', "dots"),
    ("figure", '"braille"', None),
    ("sound", '"voice"', "voice"),
    ("get_ready_seconds", "60", 60),
    ("get_ready_seconds", "4", None),
    ("get_ready_seconds", "true", None),
    ("get_ready_seconds", "5.0", None),
    ("emergency_number", '"144"', "144"),
    ("emergency_number", "144", None),
    ("emergency_number", '"call me"', None),
    ("emergency_number", "[]", None),
]
NEXT: list[tuple[Kind, Value, int, Value]] = [
    (THEME, "light", 1, "dark"),
    (THEME, "dark", -1, "light"),
    (Flag(), True, 1, False),
    (Flag(), False, -1, True),
    (AutoFlag(), "auto", 1, "yes"),
    (AutoFlag(), "auto", -1, "no"),
    (READY, 5, 1, 10),
    (READY, 5, -1, 5),
    (READY, 60, 1, 60),
    (READY, 12, 1, 15),
    (READY, 12, -1, 5),
]
every_setting = pytest.mark.parametrize("setting", SETTINGS, ids=lambda each: each.name)


@pytest.mark.parametrize(("kind", "word", "value"), WORDS)
def test_a_word_means_a_value_or_nothing(kind: Kind, word: str, value: Value | None) -> None:
    assert kind.of_word(word) == value


@pytest.mark.parametrize(("key", "written", "value"), FILES)
def test_a_file_sets_a_value_or_has_a_fault(
    key: str, written: str, value: Value | None, tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"\n{key} = {written}\n")
    (setting,) = [each for each in SETTINGS if each.name == key]
    values, faults = read_settings(path)
    if value is not None:
        assert (values, faults) == ({key: value}, ())
        return
    assert values == {key: setting.default}
    (fault,) = faults
    assert (fault.file, fault.line) == (str(path), 2)
    assert fault.message.startswith(f"{key}: found ")
    assert "expected" in fault.message


@pytest.mark.parametrize(("kind", "value", "by", "expected"), NEXT)
def test_what_comes_next(kind: Kind, value: Value, by: int, expected: Value) -> None:
    assert kind.moved(value, by) == expected


@every_setting
def test_the_default_is_a_value_of_its_kind(setting: Setting) -> None:
    kind = setting.kind
    word = str(setting.default) if isinstance(kind, Whole) else kind.word_of(setting.default)
    assert kind.of_word(word) == setting.default


@every_setting
def test_what_comes_next_can_be_written_and_read_back(setting: Setting, tmp_path: Path) -> None:
    value = setting.kind.moved(setting.default, 1)
    path = tmp_path / "settings.toml"
    assert write_settings(path, {setting.name: value}) == ""
    assert read_settings(path) == ({setting.name: value}, tuple[Fault, ...]())
