"""settings.toml: all its faults are told, the rest of it counts, a change keeps what is there."""

import os
import stat
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui import resources
from tui.settings.preferences import Preferences
from tui.settings.reading import read_settings
from tui.settings.settings import DEFAULTS, SETTINGS, Settings

THEME, SOUND = SETTINGS[0], SETTINGS[2]
NAMES = [setting.name for setting in SETTINGS]
MINE = """# How I like it
theme = "light"  # by day
sound = 3

[other]
mine = "kept"
"""
WRONG: dict[str, Callable[[Path], object]] = {
    "not UTF-8": lambda path: path.write_bytes(b'theme = "\xe4"\n'),
    "UTF-16": lambda path: path.write_bytes('theme = "light"'.encode("utf-16")),
    "no TOML": lambda path: path.write_text("theme =\n"),
    "a folder": lambda path: path.mkdir(),
    "a loop": lambda path: path.symlink_to(path),
    "a link to nothing": lambda path: path.symlink_to(path.parent / "nothing"),
    "a pipe": os.mkfifo,
    "too large": lambda path: path.write_text("# " + "a" * 70_000),
    "brackets in a line": lambda path: path.write_text("a = " + "[" * 100_000),
    "brackets in lines": lambda path: path.write_text("a = " + "[\n" * 30_000),
    "too deep": lambda path: path.write_text("a." * 900 + "a = 1"),
}
Scalars = st.one_of(st.booleans(), st.integers(), st.text(max_size=30))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.toml"


@pytest.fixture
def mine(path: Path) -> Path:
    path.parent.mkdir()
    path.write_text(MINE)
    return path


def mark_of(path: Path) -> tuple[int, int, int]:
    """What another file in the same place has not."""
    found = path.lstat()
    return found.st_ino, found.st_mode, found.st_mtime_ns


def test_all_faults_are_told_at_once_and_the_rest_counts(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('theme = "pink"\nbel = true\nascii = true\nget_ready_seconds = 4\n[a]\nb = 1\n')
    preferences = Preferences(path)
    assert preferences.settings == Settings(ascii="yes")
    told = [(fault.line, fault.message.partition(":")[0]) for fault in preferences.faults]
    assert told == [(1, "theme"), (2, "bel"), (4, "get_ready_seconds"), (5, "a")]
    assert preferences.take_untold() == preferences.faults
    assert preferences.take_untold() == ()


def test_a_setting_that_is_nearly_one_is_told_with_it(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("get-ready-seconds = 5\n")
    (fault,) = Preferences(path).faults
    assert fault.message.endswith("(did you mean get_ready_seconds?)")


@pytest.mark.parametrize("make", WRONG.values(), ids=WRONG)
def test_what_is_no_file_of_settings_is_one_fault_and_stays(
    make: Callable[[Path], object], path: Path
) -> None:
    path.parent.mkdir()
    make(path)
    before = mark_of(path)
    preferences = Preferences(path)
    (fault,) = preferences.faults
    assert fault.file == str(path)
    assert preferences.settings == DEFAULTS
    # A change holds all the same, and says that it is not saved.
    assert str(path) in preferences.change(THEME, "light")
    assert preferences.settings == Settings(theme="light")
    assert mark_of(path) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_a_fault(mine: Path) -> None:
    mine.chmod(0)
    assert len(Preferences(mine).faults) == 1


@given(
    content=st.one_of(
        st.binary(max_size=300),
        st.dictionaries(st.sampled_from([*NAMES, "other"]), Scalars).map(
            lambda told: "".join(f"{key} = {_written(value)}\n" for key, value in told.items())
        ),
    )
)
def test_any_file_gives_settings_that_are_allowed_or_faults_with_their_place(
    content: bytes | str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-settings.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    values, faults = read_settings(path)
    for setting in SETTINGS:
        value = values.get(setting.name, setting.default)
        word = str(value) if type(value) is int else setting.kind.word_of(value)
        assert setting.kind.of_word(word) == value
    for fault in faults:
        assert fault.file == str(path)
        assert fault.message.isprintable()
        if "not valid TOML" not in fault.message and "UTF" not in fault.message:
            assert fault.line
            assert ": found " in fault.message
            assert ", expected " in fault.message


def _written(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int) else '"' + str(value).encode().hex() + '"'


# Changes


def test_a_change_keeps_comments_and_what_else_stands_there(mine: Path) -> None:
    preferences = Preferences(mine)
    assert preferences.change(THEME, "contrast") == ""
    assert preferences.change(SETTINGS[3], False) == ""
    lines = mine.read_text().splitlines()
    assert lines[:3] == ["# How I like it", 'theme = "contrast"  # by day', "sound = 3"]
    assert tomllib.loads(mine.read_text()) == {
        "theme": "contrast",
        "sound": 3,
        "motion": False,
        "other": {"mine": "kept"},
    }
    assert preferences.settings == Settings(theme="contrast", motion=False)
    assert [fault.line for fault in preferences.faults] == [3, 6], "the lines of today"


def test_a_change_of_what_is_faulty_mends_it(mine: Path) -> None:
    preferences = Preferences(mine)
    preferences.change(SOUND, "off")
    assert not any(fault.message.startswith("sound") for fault in preferences.faults)
    assert 'sound = "off"' in mine.read_text()


def test_a_new_file_is_its_owners_alone_and_has_its_schema_beside_it(path: Path) -> None:
    assert Preferences(path).change(THEME, "light") == ""
    schema = path.with_name("settings.schema.json")
    assert path.read_text() == f'#:schema ./{schema.name}\ntheme = "light"\n'
    assert schema.read_bytes() == resources.schema_path("settings").read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {each.name for each in path.parent.iterdir()} == {path.name, schema.name}


def test_without_the_schema_that_comes_with_it_a_new_file_is_written_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "schema_path", lambda _: path.with_name("nowhere"))
    assert Preferences(path).change(THEME, "light") == ""
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_link_stays_one_and_what_it_means_is_written(mine: Path) -> None:
    link = mine.parent / "link.toml"
    link.symlink_to(mine.name)
    Preferences(link).change(THEME, "ansi")
    assert link.is_symlink()
    assert tomllib.loads(mine.read_text())["theme"] == "ansi"


def test_what_was_written_meanwhile_is_kept(mine: Path) -> None:
    preferences = Preferences(mine)
    mine.write_text("get_ready_seconds = 20\n")
    preferences.change(THEME, "ansi")
    assert preferences.settings == Settings(theme="ansi", get_ready_seconds=20)


def test_a_write_that_fails_loses_nothing_and_is_made_up_for(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    preferences = Preferences(mine)
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        assert preferences.change(THEME, "ansi") == f"{mine}: No space left on device"
    assert mine.read_text() == MINE
    assert [each.name for each in mine.parent.iterdir()] == [mine.name]
    assert preferences.settings.theme == "ansi"
    # The next change saves both.
    assert preferences.change(SOUND, "off") == ""
    assert read_settings(mine)[0] == {"theme": "ansi", "sound": "off"}


def test_without_a_file_a_change_holds_for_the_visit() -> None:
    preferences = Preferences()
    assert preferences.change(THEME, "light") == ""
    assert preferences.settings == Settings(theme="light")
