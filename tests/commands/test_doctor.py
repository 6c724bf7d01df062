"""`unpinch doctor`: what it tells of this machine, its exit code, and what it never says."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from tests.commands.test_records import a_record
from tests.records.past import NOON, keep
from tests.screens.test_every_size import COARSE
from tests.terminal.harness import Terminal
from tests.test_cli import FAULTY, GOOD, UNPINCH
from tui import __version__, resources
from tui.commands import doctor_libraries, doctor_terminal
from tui.commands.doctor import examine
from tui.commands.doctor_finding import Finding
from tui.commands.doctor_libraries import needed_findings
from tui.records.saving import why_none_could_be_saved
from tui.settings.settings import setting_named
from tui.terminal.abilities import prepare_environment
from tui.terminal.colors import color_system
from tui.terminal.room import LEAST_COLUMNS, LEAST_ROWS
from tui.words import doctor as words

UTF8 = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home that does not exist yet, of somebody whose name must not be told."""
    monkeypatch.setenv("HOME", str(tmp_path / "mary-smith"))
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "mary-smith" / "own"))
    (tmp_path / "mary-smith").mkdir()
    yield tmp_path / "mary-smith" / "own"
    resources.live_as("")


def told(person: str = "", why_no_page: str = "") -> tuple[dict[str, str], bool]:
    """The lines by their subjects, the last one by "", and whether all is well."""
    text, is_well = examine(person, {}, why_no_page)
    *lines, last = text.splitlines()
    return {**dict(line.split(": ", 1) for line in lines), "": last}, is_well


def on_terminal(
    home: Path,
    environment: Mapping[str, str],
    *arguments: str,
    size: tuple[int, int] = (250, 24),
) -> tuple[dict[str, str], int]:
    """What the command tells on a terminal of its own of so many columns, and its exit code."""
    # What is wider than the terminal is one line all the same.
    command = f"stty cols {size[0]} rows {size[1]}; exec {UNPINCH} doctor {' '.join(arguments)}"
    with Terminal(["sh", "-c", command], home, environment=environment) as terminal:
        code = terminal.wait_exit()
        output = terminal.output.decode()
    return dict(re.findall(r"^(\w+): (.+)\r$", output, re.MULTILINE)), code


def test_without_a_terminal_the_rest_is_told(home: Path) -> None:
    done = subprocess.run(
        [UNPINCH, "doctor"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Unpinch: Version {__version__}, with Python ")
    assert words.ASK_ELSEWHERE in done.stdout
    assert done.stdout.endswith(f"{words.ALL_WELL}\n")
    assert not home.exists()


def test_nothing_of_the_screen_is_loaded() -> None:
    code = "import sys; from tui import cli; cli.run(['doctor']); print('textual' in sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        (UTF8, ("256.", "UTF-8 (C.UTF-8).", words.LETTERS_OR_DOTS)),
        (
            {**UTF8, "COLORTERM": "truecolor", "NO_COLOR": ""},
            ("16 million.", "UTF-8 (C.UTF-8).", words.LETTERS_OR_DOTS),
        ),
        (
            {**UTF8, "NO_COLOR": "1", "UNPINCH_ASCII": "yes"},
            (words.NO_COLORS, words.ASCII_AS_SET, words.LETTERS_ALONE),
        ),
        (
            {**UTF8, "TERM": "linux"},
            (
                words.COLORS["standard"],
                "ASCII alone, which is what linux shows",
                words.LETTERS_ALONE,
            ),
        ),
        (
            {"TERM": "xterm", "LC_ALL": "C"},
            (words.COLORS["standard"], "ASCII alone, since the locale (C)", words.LETTERS_ALONE),
        ),
        (
            {**UTF8, "LC_ALL": "ja_JP.UTF-8"},
            ("256.", "UTF-8 (ja_JP.UTF-8); signs", words.LETTERS_ALONE),
        ),
    ],
)
def test_what_a_terminal_can_show(
    environment: Mapping[str, str], expected: tuple[str, ...], home: Path
) -> None:
    lines, code = on_terminal(home, environment)
    assert lines["Terminal"] == words.screen(environment["TERM"])
    assert (lines["Size"], code) == ("250 columns, 24 rows.", 0)
    for subject, line in zip(("Colours", "Characters", "Figures"), expected, strict=True):
        assert lines[subject].startswith(line)


def test_lines_are_told_where_no_screen_opens_and_a_fault_where_they_are_refused(
    home: Path,
) -> None:
    lines, code = on_terminal(home, {**UTF8, "TERM": "dumb"})
    assert (lines["Terminal"].endswith(words.IN_LINES), code) == (True, 0)
    assert not lines.keys() & {"Size", "Colours", "Figures"}
    lines, code = on_terminal(home, {**UTF8, "TERM": "dumb"}, "--no-plain")
    assert (lines["Terminal"].endswith(words.NO_LINES), code) == (True, 1)
    lines, code = on_terminal(home, UTF8, "--plain")
    assert (lines["Terminal"], code) == (words.PLAIN_AS_SET, 0)


@pytest.mark.parametrize(("size", "code"), [((39, 14), 1), ((40, 13), 1), ((40, 14), 0)])
def test_a_window_that_is_too_small_is_a_fault(
    size: tuple[int, int], code: int, home: Path
) -> None:
    lines, found = on_terminal(home, UTF8, size=size)
    assert (("too few" in lines["Size"]), found) == (bool(code), code)


def test_the_smallest_window_is_the_one_that_is_tested() -> None:
    assert min(COARSE) == (LEAST_COLUMNS, LEAST_ROWS)


def test_a_terminal_that_tells_no_size_is_none(home: Path) -> None:
    lines, code = on_terminal(home, UTF8, size=(0, 0))
    assert (lines["Size"], code) == (words.NO_SIZE, 0)


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "xterm-256color"},
        {"TERM": "xterm", "COLORTERM": "24bit"},
        {"TERM": "linux"},
        {"TERM": "xterm-kitty"},
        {"TERM": "vt100", "TEXTUAL_COLOR_SYSTEM": "256"},
        {"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "odd"},
        {},
    ],
)
def test_colours_are_those_that_textual_would_find(environment: dict[str, str]) -> None:
    prepare_environment(environment)
    code = "from textual.app import App; print(App().console.color_system)"
    variables = {**environment, "PATH": os.environ["PATH"]}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == color_system(environment)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("here", "sound", "line"),
    [
        (["spd-say", "espeak-ng", "say"], "bell", "spd-say, espeak-ng and say can speak."),
        (["say"], "bell", "say can speak. Not here, nor needed: spd-say and espeak-ng."),
        ([], "bell", f"{words.NO_VOICE} {words.GET_A_VOICE}"),
        (
            [],
            "voice",
            f"No voice: no program here can speak (spd-say, espeak-ng or say). The bell "
            f"rings instead. {words.GET_A_VOICE}",
        ),
    ],
)
def test_what_can_be_heard(
    here: list[str], sound: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor_terminal, "speaking_programs", lambda: dict.fromkeys(here, "/bin"))
    monkeypatch.setenv("UNPINCH_SOUND", sound)
    lines, is_well = told()
    assert (lines["Sound"], lines["Voice"], is_well) == (words.SOUND[sound], line, True)
    assert all(setting_named("sound").kind.of_word(each) for each in words.SOUND)


def test_a_folder_that_cannot_be_written_to_is_a_fault(home: Path) -> None:
    lines, is_well = told()
    assert (lines["Folder"], is_well) == (words.folder_good(words.CHOSEN_FOLDER), True)
    home.mkdir()
    (home / "records").write_text("a file in its place")
    lines, is_well = told()
    assert lines["Folder"].startswith(f"{words.CHOSEN_FOLDER} cannot be used (File exists)")
    assert lines["Records"] == words.RECORDS_SHUT
    assert (lines[""], is_well) == (words.summary(["Folder", "Records"]), False)


@pytest.mark.parametrize("folder", ["own", "deeper/than/that"])
def test_where_there_is_no_folder_yet_nothing_is_made(folder: str, home: Path) -> None:
    assert why_none_could_be_saved(home / folder / "records") is None
    assert not home.exists()
    nowhere = Path("/proc/unpinch/records")
    assert why_none_could_be_saved(nowhere) is not None


def test_a_folder_that_cannot_be_one_is_a_fault(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", "relative/mary-smith")
    lines, is_well = told()
    assert (lines["Folder"], is_well) == (words.WRONG_HOME, False)
    monkeypatch.setenv("UNPINCH_HOME", str(home))
    (home / "people").mkdir(parents=True)
    (home / "people" / "Anna").write_text("no folder")
    lines, is_well = told("Anna")
    assert (lines["Folder"], is_well) == (words.WRONG_PERSON, False)


def test_the_usual_folder_is_told_below_the_home_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("UNPINCH_HOME")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert re.fullmatch(r"~/.+/unpinch can be .+", told()[0]["Folder"])
    if sys.platform == "linux":
        monkeypatch.setenv("XDG_DATA_HOME", str(home.parent.parent))
        assert told()[0]["Folder"] == words.folder_good(words.USER_FOLDER)


def test_odd_records_are_counted_and_no_fault(home: Path) -> None:
    keep(home, a_record(1, NOON))
    assert told()[0]["Records"] == words.RECORDS_READ
    (kept,) = (home / "records").rglob("*.toml")
    kept.write_text("torn")
    lines, is_well = told()
    assert (lines["Records"], is_well) == (words.records_odd(1), True)
    assert kept.read_text() == "torn", "it is not set aside"


def test_sessions_that_can_be_played_and_others(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "sessions").mkdir(parents=True)
    (home / "sessions" / "mine.toml").write_text(GOOD, encoding="utf-8")
    (home / "sessions" / "faulty.toml").write_text(FAULTY)
    (home / "sessions" / "other.txt").write_text(GOOD, encoding="utf-8")
    lines, is_well = told()
    assert (lines["Sessions"], is_well) == (words.sessions(7, 1, 1), True)
    monkeypatch.setattr(resources, "sessions_folder", lambda: home)
    lines, is_well = told()
    assert (lines["Sessions"], is_well) == (words.NO_LIBRARY, False)


def test_settings_that_stop_a_start_are_a_fault(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told()[0]["Settings"] == words.SETTINGS_GOOD
    home.mkdir()
    (home / "settings.toml").write_text('theme = "pink"\nsound = 4\n')
    lines, is_well = told()
    assert (lines["Settings"], is_well) == (words.settings_wrong(2, []), True)
    monkeypatch.setenv("UNPINCH_THEME", "pink")
    monkeypatch.setenv("UNPINCH_SOUND", "off")
    lines, is_well = told()
    assert (lines["Settings"], is_well) == (words.settings_wrong(2, ["UNPINCH_THEME"]), False)
    assert lines["Sound"] == words.SOUND["off"]


def test_libraries_that_are_missing_or_do_not_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {"textual": "8.10.1", "rich": "14.0", "platformdirs": "4.2rc1"}
    needed = [
        "textual<8.3,>=8.2",
        "rich>=14",
        "platformdirs>=4.2",
        "gone>=1",
        'web>1; extra == "w"',
    ]

    def version(name: str) -> str:
        if name not in kept:
            raise PackageNotFoundError(name)
        return kept[name]

    monkeypatch.setattr(doctor_libraries, "requires", lambda _: needed)
    monkeypatch.setattr(doctor_libraries, "version", version)
    unpinch, libraries = needed_findings()
    assert unpinch.words.endswith("Textual 8.10.1.")
    line = words.libraries_wrong(["gone"], ["textual 8.10.1 (<8.3,>=8.2)"])
    assert libraries == Finding(words.Subject.LIBRARIES, line, is_wrong=True)
    kept.update({"gone": "1.0.post1", "textual": "8.2.8"})
    _, libraries = needed_findings()
    assert libraries == Finding(words.Subject.LIBRARIES, words.LIBRARIES_THERE)


@pytest.mark.parametrize(
    ("version", "bounds", "fits"),
    [
        ("14", ">=14.0", True),
        ("14.0.0", ">=14", True),
        ("14.0", "<14", False),
        ("13.9.9", ">=14", False),
        ("8.3", "<8.3,>=8.2", False),
        ("8.2.0", ">= 8.2, < 8.3", True),
        ("0", "", True),
    ],
)
def test_a_version_fits_within_its_bounds(
    version: str, bounds: str, fits: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor_libraries, "requires", lambda _: [f"rich{bounds}"])
    monkeypatch.setattr(doctor_libraries, "version", lambda _: version)
    _, libraries = needed_findings()
    line = words.libraries_wrong([], [f"rich {version} ({bounds})"])
    assert libraries.words == (words.LIBRARIES_THERE if fits else line)


@pytest.mark.parametrize("bounds", ["==14", "~=14.0", ">=13,<=14", "!=14", ">14", "==14.*", "@ x"])
def test_a_bound_that_is_not_understood_is_a_fault(
    bounds: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doctor_libraries, "requires", lambda _: [f"rich{bounds}"])
    monkeypatch.setattr(doctor_libraries, "version", lambda _: "14.0")
    _, libraries = needed_findings()
    line = words.libraries_wrong([], [], [f"rich 14.0 ({bounds})"])
    assert libraries == Finding(words.Subject.LIBRARIES, line, is_wrong=True)


def test_what_only_some_commands_need_is_no_fault(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    lines, is_well = told(why_no_page=f"it is missing: {home.parent}/.venv")
    assert lines["Page"] == f"It is missing: ~/.venv. {words.NOT_NEEDED}"
    assert 'pip install "unpinch[calendar]"' in lines["Calendar"]
    assert is_well


def test_nothing_of_a_person_is_told(home: Path) -> None:
    (home / "people" / "Anna" / "sessions").mkdir(parents=True)
    (home / "people" / "Anna" / "sessions" / "back-of-anna.toml").write_text(FAULTY)
    keep(home / "people" / "Anna", a_record(1, NOON))
    for kept in home.rglob("2*.toml"):
        kept.write_text("torn")
    text, is_well = examine("Anna", {}, f"no page in {home}")
    assert is_well
    assert "1 file is odd" in text
    assert "1 cannot" in text
    for name in ("anna", "mary", "smith", "torn", str(home)):
        assert name not in text.lower()


def test_no_letter_of_a_variable_reaches_the_terminal_as_an_order(home: Path) -> None:
    lines, _ = on_terminal(home, {**UTF8, "TERM": "xterm\x1b]0;title"})
    assert "\x1b" not in lines["Terminal"]
