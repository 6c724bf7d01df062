"""The installed command from outside: what it prints, how it ends, and what it leaves alone."""

import json
import os
import signal
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Literal, Protocol

import pytest

from tests.terminal.harness import Terminal
from tui import __version__, cli

UNPINCH = Path(sys.executable).with_name("unpinch")
LONG_ENOUGH_SECONDS = 60
NO_KEYBOARD = "unpinch: Unpinch needs a keyboard, and its standard input is not a terminal.\n"

GOOD = """format = 1
title = "Übung für den Rücken"
[[exercise]]
use = "glute-bridge"
"""
UNTAGGED = """format = 1
title = "Test"
[[exercise]]
name = "Bow"
position = "standing"
kind = "reps"
reps = 5
steps = ["Bow."]
bias = []
"""
FAULTY = """format = 1
title = "Test"
[[exercise]]
use = "glute-brigde"
reps = 0
[on_spread]
limit = 3
"""
FAULTY_FAULTS = [
    'faulty.toml:4: exercise[1].use: found "glute-brigde", expected the slug of a library '
    "exercise (did you mean glute-bridge?)",
    "faulty.toml:5: exercise[1].reps: found 0, expected a whole number from 1 to 100",
    "faulty.toml:7: on_spread.limit: found 3, expected a whole number from 1 to 2",
]


class Command(Protocol):
    """Runs the command in the test's folder with no terminal and a home that does not exist."""

    def __call__(
        self,
        *arguments: str,
        stdout: int | IO[str] = subprocess.PIPE,
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]: ...


class CommandInside(Protocol):
    """Runs the command in the same place, but inside the test's own process, which is quicker."""

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def unpinch(tmp_path: Path) -> Iterator[Command]:
    """The command among session files of every kind; it must never write anything."""
    make_files(tmp_path)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("UNPINCH")}
    # Unbuffered output would hide what goes wrong when a buffer is written out at the end.
    kept |= {"UNPINCH_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": ""}

    def run(
        *arguments: str,
        stdout: int | IO[str] = subprocess.PIPE,
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [UNPINCH, *arguments],
            cwd=tmp_path,
            env=kept | dict(environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=LONG_ENOUGH_SECONDS,
            check=False,
        )

    yield run
    assert not (tmp_path / "home").exists()


@pytest.fixture
def unpinch_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[CommandInside]:
    """The same among the same files; it must never write anything either."""
    make_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        with pytest.raises(SystemExit) as end:
            cli.main(arguments)
        shown = capsys.readouterr()
        code = int(end.value.code or 0)
        return subprocess.CompletedProcess(arguments, code, shown.out, shown.err)

    yield run
    assert not (tmp_path / "home").exists()


def make_files(folder: Path) -> None:
    (folder / "good.toml").write_text(GOOD, encoding="utf-8")
    steps = "build = [{ sets = 1 }, { sets = 9 }]"
    (folder / "building.toml").write_text(f'{GOOD}[[exercise]]\nuse = "curl-up"\n{steps}\n')
    (folder / "faulty.toml").write_text(FAULTY)
    (folder / "large.toml").write_bytes(b"# x\n" * 70_000)
    (folder / "latin.toml").write_bytes(GOOD.encode("latin-1"))
    (folder / "nul.toml").write_text(GOOD + "a = \0", encoding="utf-8")
    (folder / "deep.toml").write_text(GOOD + "a = " + ("[" * 1900 + "\n") * 60, encoding="utf-8")
    (folder / "digits.toml").write_text(GOOD + "reps = " + "9" * 5000, encoding="utf-8")
    (folder / "giant.toml").write_text(GOOD + "reps = " + "9" * 1900, encoding="utf-8")
    (folder / "huge.toml").write_text(GOOD + "tempo = [1e999, 2]\n", encoding="utf-8")
    (folder / "header.toml").write_text(GOOD + "[on_spreed.more]\n", encoding="utf-8")
    (folder / "escape.toml").write_text(GOOD + '"a\\u0062" = 1\n', encoding="utf-8")
    (folder / "folder.toml").mkdir()
    (folder / "loop.toml").symlink_to("loop.toml")
    os.mkfifo(folder / "pipe.toml")


def assert_one_sentence(text: str) -> None:
    """One line without control characters."""
    assert text.endswith("\n")
    assert text[:-1].isprintable()


def test_version(unpinch: Command) -> None:
    shown = unpinch("--version")
    assert (shown.returncode, shown.stdout, shown.stderr) == (0, f"unpinch {__version__}\n", "")


def test_help_names_every_command(unpinch: Command) -> None:
    shown = unpinch("--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    for command in ("play", "list", "check", "new", "rehearse", "figure", "records", "report"):
        assert f"\n    {command} " in shown.stdout


BUNDLED = [
    "five-to-start",
    "twelve-on-the-mat",
    "ten-for-comfort",
    "stretch-and-strengthen",
    "gym-strength",
    "rest-positions",
]


def test_list_as_json_is_a_list_of_objects(tmp_path: Path, unpinch: Command) -> None:
    home = tmp_path / "own"
    record = home / "records" / "2026" / "20260102T120000Z-gym-strength-000001-0123abcd.toml"
    record.parent.mkdir(parents=True)
    record.write_text("what is in it does not matter")
    shown = unpinch("list", "--json", environment={"UNPINCH_HOME": str(home)})
    assert (shown.returncode, shown.stderr) == (0, "")
    listed = json.loads(shown.stdout)
    assert [session["name"] for session in listed] == BUNDLED
    assert listed[0]["exercises"] == [
        "childs-pose",
        "single-knee-to-chest",
        "standing-side-bend",
        "glute-bridge",
        "supine-nerve-glide",
    ]
    assert listed[0]["title"] == "Five to start with"
    assert 0 < listed[0]["minutes"] < 8, "easier forms take less"
    assert (listed[0]["equipment"], listed[0]["last_played"]) == (["mat"], None)
    assert listed[4]["last_played"] == "2026-01-02T12:00:00+00:00"
    assert {each["step"] for each in listed[0]["building"]} == {None}, "it cannot be read"
    assert [path.name for path in record.parent.iterdir()] == [record.name], "nothing is set aside"


def test_list_as_json_tells_the_doses_that_build_up(unpinch: Command) -> None:
    listed = json.loads(unpinch("list", "--json").stdout)
    steps = [(1, 8), (2, 10), (3, 10)]
    assert listed[0]["minutes"] == 8
    assert listed[0]["building"][3] == {
        "exercise": "glute-bridge",
        "step": 1,
        "doses": [{"sets": sets, "reps": reps, "hold_seconds": 1} for sets, reps in steps],
    }
    assert [len(session["building"]) for session in listed] == [5, 0, 0, 1, 7, 0]


def test_list_tells_each_session_in_a_line(unpinch: Command) -> None:
    shown = unpinch("list")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert (
        "five-to-start: Five to start with (6 to 8 min, 5 exercises, mat; not played yet)\n"
        in shown.stdout
    )
    assert "    Glute bridge: 1 set of 8 now, building to 3 sets of 10\n" in shown.stdout


def test_a_persons_own_sessions_are_listed_good_or_faulty(tmp_path: Path, unpinch: Command) -> None:
    home = tmp_path / "own"
    folder = home / "sessions"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(GOOD, encoding="utf-8")
    (folder / "faulty.toml").write_text(FAULTY)
    shown = unpinch("list", environment={"UNPINCH_HOME": str(home)})
    assert (shown.returncode, shown.stderr) == (0, "")
    lines = [line for line in shown.stdout.splitlines() if not line.startswith("    ")]
    mine, *bundled, faulty = lines
    assert mine.startswith("mine: Übung für den Rücken (")
    assert [line.partition(":")[0] for line in bundled] == BUNDLED
    assert faulty == f"faulty: faults, see unpinch check {folder / 'faulty.toml'}"
    assert not (home / "records").exists()


STRAYS = [
    ("sessions/morning.toml.txt", "its name does not end in .toml"),
    ("sessions/morning.tml", "its name does not end in .toml"),
    ("sessions/morning.yaml", "its name does not end in .toml"),
    ("sessions/MORNING.toml", "MORNING.TOML has the same name"),
    ("sessions/müde.TOML", "mu\u0308de.toml has the same name"),
    ("lost.toml", "it has to stand in {home}/sessions"),
    ("sessions/deeper/lost.TOML", "it has to stand in {home}/sessions"),
    ("Session/lost.toml", "it has to stand in {home}/sessions"),
    (
        "20260102T120000Z-five-000001-0123abcd.toml",
        "it is a record, and lies in the folder of its year below records",
    ),
]
NO_STRAYS = ["sessions/.hidden.txt", "settings.toml", "records/2026/a.toml", "other/pyproject.toml"]


@pytest.mark.parametrize("is_json", [True, False])
def test_files_that_do_not_count_are_named(is_json: bool, tmp_path: Path, unpinch: Command) -> None:
    home = tmp_path / "own"
    for place in (
        "sessions/MORNING.TOML",
        "sessions/mu\u0308de.toml",
        *(place for place, _ in STRAYS),
    ):
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        (home / place).write_text(GOOD, encoding="utf-8")
    for place in NO_STRAYS:
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        (home / place).write_text("motion = true\n")
    environment = {"UNPINCH_HOME": str(home)}
    shown = unpinch("list", *(["--json"] if is_json else []), environment=environment)
    assert shown.returncode == 0
    assert sorted(shown.stderr.splitlines()) == sorted(
        f"unpinch: Not a session: {home}/{place} ({why.format(home=home)})" for place, why in STRAYS
    )
    if is_json:
        assert [each["name"] for each in json.loads(shown.stdout)] == ["MORNING", "müde", *BUNDLED]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_session_is_found_by_either_spelling_of_its_name(
    form: Literal["NFC", "NFD"], tmp_path: Path, unpinch: Command
) -> None:
    home = tmp_path / "own"
    other: Literal["NFC", "NFD"] = "NFD" if form == "NFC" else "NFC"
    (home / "sessions").mkdir(parents=True)
    name = unicodedata.normalize(form, "müde")
    text = GOOD + 'optional = true\n[[exercise]]\nname = "Füße"\nposition = "supine"\n'
    text += 'kind = "reps"\nreps = 2\nsteps = ["Rest."]\noptional = true\n'
    (home / "sessions" / f"{name}.TOML").write_text(text, encoding="utf-8")
    asked = unicodedata.normalize(other, "müde")
    slugs = (unicodedata.normalize(other, "füße"), "fue")
    for session in (asked, f"own/sessions/{asked}.TOML"):
        for slug in slugs:
            shown = unpinch(
                "rehearse", session, "--with", slug, environment={"UNPINCH_HOME": str(home)}
            )
            assert (shown.returncode, shown.stderr) == (0, ""), slug
    checked = unpinch("check", f"own/sessions/{asked}.TOML")
    assert checked.returncode == 0


HOMES = [
    ({"UNPINCH_HOME": "x"}, 'UNPINCH_HOME: found "x", expected a whole path from / or ~ on'),
    ({"UNPINCH_HOME": ""}, 'UNPINCH_HOME: found "", expected a whole path'),
    ({"UNPINCH_HOME": "./x"}, 'UNPINCH_HOME: found "./x", expected'),
    ({"UNPINCH_HOME": " "}, 'UNPINCH_HOME: found " ", expected'),
    ({"UNPINCH_HOME": "~nobody-of-this-name/x"}, 'UNPINCH_HOME: found "~nobody-of-this-name/x", e'),
    ({"UNPINCH_HOME": "{tmp}/good.toml"}, "which is no folder"),
    ({"UNPINCH_HOME": "{tmp}/good.toml/x"}, "which is no folder"),
    ({"UNPINCH_HOME": "{tmp}/pipe.toml"}, "which is no folder"),
    ({}, 'the folder for user data: found "data/unpinch", expected a whole path'),
]
COMMANDS = [
    ("list",), ("check", "good.toml"), ("rehearse", "good.toml"), ("records",), ("play", "x"),
    ("report",), ("figure", "glute-bridge", "--frames", "1"), (),
]  # fmt: skip


@pytest.mark.parametrize(("environment", "expected"), HOMES, ids=[str(each) for each, _ in HOMES])
def test_a_home_that_is_another_in_every_folder_is_refused(
    environment: dict[str, str],
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("UNPINCH_HOME")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: Path("data/unpinch"))
    for name, value in environment.items():
        monkeypatch.setenv(name, value.format(tmp=tmp_path))
    before = sorted(tmp_path.iterdir())
    for command in COMMANDS:
        assert cli.run(command) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert expected in told.err
        assert_one_sentence(told.err)
    assert sorted(tmp_path.iterdir()) == before


def test_a_tilde_in_the_home_is_written_out(tmp_path: Path, unpinch: Command) -> None:
    (tmp_path / "x" / "sessions").mkdir(parents=True)
    (tmp_path / "x" / "sessions" / "mine.toml").write_text(GOOD, encoding="utf-8")
    shown = unpinch("list", environment={"UNPINCH_HOME": "~/x", "HOME": str(tmp_path)})
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("mine: ")
    assert not (tmp_path / "~").exists()


TOO_LONG = "x" * 300
CHECKED = [
    ("good.toml", "good.toml: good"),
    ("building.toml", "building.toml: good; the dose of 1 of 2 exercises builds up"),
    ("missing.toml", "missing.toml: found no such file, expected a TOML file"),
    ("folder.toml", "folder.toml: found a folder, expected a TOML file"),
    ("", ".: found a folder, expected a TOML file"),
    ("loop.toml", "loop.toml: found a file that cannot be read (Too many levels of symbolic"),
    ("good.toml/x", "good.toml/x: found a file that cannot be read (Not a directory), expected"),
    (TOO_LONG, f"{TOO_LONG}: found a file that cannot be read (File name too long), expected"),
    ("a\n\x1b[31m.toml", "a ?[31m.toml: found no such file, expected a TOML file"),
    ("\udcff.toml", "?.toml: found no such file, expected a TOML file"),
    ("large.toml", "large.toml: found more than 256 KiB, expected at most 256 KiB"),
    ("latin.toml", "latin.toml:2: found the byte 0xdc, expected UTF-8 text"),
    ("nul.toml", "nul.toml:5:5: not valid TOML: "),
    ("deep.toml", "deep.toml:5: found values nested too deeply, expected at most 32 levels"),
    ("digits.toml", "digits.toml:5: found a line of 5,007 characters, expected at most 2,000"),
    ("giant.toml", "giant.toml:5: exercise[1].reps: found 999999999"),
    ("huge.toml", "huge.toml:5: exercise[1].tempo[1]: found inf, expected a number from 0.5 to"),
    ("escape.toml", "escape.toml:5: exercise[1].ab: found an unknown key, expected one of"),
    ("header.toml", "header.toml:5: on_spreed: found an unknown key, expected one of"),
]


@pytest.mark.parametrize(("file", "expected"), CHECKED, ids=[file[:20] for file, _ in CHECKED])
def test_check_tells_what_is_wrong_with_a_file(
    file: str, expected: str, unpinch_inside: CommandInside
) -> None:
    shown = unpinch_inside("check", file)
    assert shown.stderr == ""
    assert shown.stdout.startswith(expected)
    assert_one_sentence(shown.stdout)
    assert shown.returncode == (0 if ": good" in expected else 1)


# From outside, because a command that read them would never end.
@pytest.mark.parametrize("file", ["pipe.toml", "/dev/zero"])
def test_check_reads_no_file_that_has_no_end(file: str, unpinch: Command) -> None:
    shown = unpinch("check", file)
    told = f"{file}: found no regular file, expected a TOML file"
    assert (shown.returncode, shown.stderr) == (1, "")
    assert shown.stdout.startswith(told)
    assert_one_sentence(shown.stdout)


def test_check_tells_every_fault_of_several_files_in_their_order(unpinch: Command) -> None:
    shown = unpinch("check", "good.toml", "faulty.toml", "missing.toml", "good.toml")
    missing = "missing.toml: found no such file, expected a TOML file"
    expected = ["good.toml: good", *FAULTY_FAULTS, missing, "good.toml: good"]
    assert shown.stdout.splitlines() == expected
    assert (shown.returncode, shown.stderr) == (1, "")


def test_check_of_good_files_alone_succeeds(unpinch: Command) -> None:
    shown = unpinch("check", "good.toml", "good.toml")
    assert (shown.returncode, shown.stdout) == (0, "good.toml: good\n" * 2)


def test_check_only_warns_of_an_exercise_without_tags(
    unpinch_inside: CommandInside, tmp_path: Path
) -> None:
    (tmp_path / "untagged.toml").write_text(UNTAGGED, encoding="utf-8")
    shown = unpinch_inside("check", "untagged.toml", "good.toml")
    warning, *good = shown.stdout.splitlines()
    assert warning.startswith('untagged.toml:9: exercise "Bow": no bias: it counts as')
    assert good == ["untagged.toml: good", "good.toml: good"]
    assert (shown.returncode, shown.stderr) == (0, "")


def rehearsed(*arguments: str) -> tuple[str, ...]:
    return ("rehearse", "five-to-start", *arguments)


REFUSED: list[tuple[tuple[str, ...], str]] = [
    (("figure", "glute-bridge"), "unpinch: standard output is not a terminal; give --frames N"),
    (("figure",), "unpinch figure: the following arguments are required: SLUG"),
    (("figure", "glute-brigde", "--frames", "1"), 'unpinch: found "glute-brigde", expected an ex'),
    (("figure", "glute-bridge", "--frames", "0"), "unpinch: --frames: found 0, expected a number"),
    (("figure", "glute-bridge", "--frames", "x"), "unpinch figure: argument --frames: invalid"),
    (
        ("figure", "glute-bridge", "--frames=1", "--style=dots", "--ascii"),
        "unpinch: --style: found",
    ),
    (("figure", "glute-bridge", "--style=grey"), "unpinch figure: argument --style: invalid"),
    (("figure", "glute-bridge", "--frames=1", "--size=0x0"), 'unpinch: --size: found "0x0", exp'),
    (("nosuch",), "unpinch: argument COMMAND: invalid choice: 'nosuch'"),
    (("--nosuch",), "unpinch: unrecognized arguments: --nosuch"),
    (("list", "a\n\x1b[31m"), "unpinch: unrecognized arguments: "),
    (("check",), "unpinch check: the following arguments are required: FILE"),
    (("rehearse",), "unpinch rehearse: the following arguments are required: SESSION"),
    (("rehearse", "nosuch"), 'unpinch: found no session "nosuch", expected one of '),
    (("rehearse", "a\n\x1b[31m"), "unpinch: found no session "),
    (("rehearse", TOO_LONG), f'unpinch: found no session "{"x" * 60}...", expected one of '),
    (("rehearse", "./missing.toml"), "missing.toml: found no such file, expected a TOML file"),
    (("rehearse", "folder.toml"), "folder.toml: found a folder, expected a TOML file"),
    (("rehearse", "large.toml"), "large.toml: found more than 256 KiB, expected at most 256 KiB"),
    (rehearsed("--side", "up"), "unpinch rehearse: argument --side: invalid choice: 'up'"),
    (rehearsed("--with", "nosuch"), 'unpinch: --with: found "nosuch", expected an optional exer'),
    (rehearsed("--with", "glute-bridge"), 'unpinch: --with: found "glute-bridge", expected an op'),
    (
        rehearsed("--answers", ""),
        "unpinch: --answers: found an empty token at 1, expected n, m, y1,",
    ),
    (rehearsed("--answers", "n,"), "unpinch: --answers: found an empty token at 2"),
    (rehearsed("--answers", "n,,n"), "unpinch: --answers: found an empty token at 2"),
    (rehearsed("--answers", "y"), 'unpinch: --answers: found "y" at 1'),
    (rehearsed("--answers", "N"), 'unpinch: --answers: found "N" at 1'),
    (rehearsed("--answers", "n, n"), 'unpinch: --answers: found " n" at 2'),
    (rehearsed("--answers", "y3,y4"), 'unpinch: --answers: found "y4" at 2'),
    (rehearsed("--answers", "n,n,n,n,n,n,x"), 'unpinch: --answers: found "x" at 7'),
]


@pytest.mark.parametrize(
    ("arguments", "expected"), REFUSED, ids=[ascii(" ".join(row[0]))[:40] for row in REFUSED]
)
def test_bad_use_is_refused_in_one_sentence(
    arguments: tuple[str, ...], expected: str, unpinch_inside: CommandInside
) -> None:
    shown = unpinch_inside(*arguments)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert shown.stderr.startswith(expected)
    assert_one_sentence(shown.stderr)


# From outside, because the test's own process may have a keyboard.
@pytest.mark.parametrize("arguments", [(), ("play", "five-to-start")], ids=["", "play"])
def test_the_player_without_a_keyboard_is_refused(
    arguments: tuple[str, ...], unpinch: Command
) -> None:
    shown = unpinch(*arguments)
    assert (shown.returncode, shown.stdout, shown.stderr) == (2, "", NO_KEYBOARD)


# From outside, because only there arguments come in, and sentences go out, as bytes.
@pytest.mark.parametrize("file", ["good.toml", "a\n\x1b[31m.toml", "\udcff.toml", "latin.toml"])
def test_the_installed_command_says_the_same(file: str, unpinch: Command) -> None:
    (expected,) = (told for name, told in CHECKED if name == file)
    shown = unpinch("check", file)
    assert shown.stdout.startswith(expected)
    assert (shown.returncode, shown.stderr) == (0 if file == "good.toml" else 1, "")
    refused = unpinch("rehearse", file, "--answers", "N")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert_one_sentence(refused.stderr)


@pytest.mark.parametrize("is_json", [True, False])
def test_a_faulty_session_is_refused_with_all_its_faults(is_json: bool, unpinch: Command) -> None:
    shown = unpinch("rehearse", "faulty.toml", *(["--json"] if is_json else []))
    assert (shown.returncode, shown.stdout) == (2, "")
    assert shown.stderr.splitlines() == FAULTY_FAULTS


@pytest.mark.parametrize(
    ("session", "expected"),
    [("nosuch", 'unpinch: found no session "nosuch"'), ("faulty.toml", FAULTY_FAULTS[-1])],
)
def test_the_player_refuses_a_session_before_it_opens_a_screen(
    session: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    with Terminal([str(UNPINCH), "play", session], home, columns=160) as terminal:
        assert terminal.wait_exit() == 2
        assert expected in terminal.text
        assert b"\x1b[?1049h" not in terminal.output
    assert not home.exists()


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("arguments", [("list",), ("--version",), ("--help",), rehearsed()])
def test_a_reader_that_has_left_is_no_error(
    arguments: tuple[str, ...], unbuffered: str, unpinch: Command
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stdout:
        shown = unpinch(*arguments, stdout=stdout, environment={"PYTHONUNBUFFERED": unbuffered})
    assert (shown.returncode, shown.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
def test_output_that_cannot_be_written_is_told_in_one_sentence(unpinch: Command) -> None:
    with Path("/dev/full").open("w") as full:
        shown = unpinch("list", stdout=full)
    assert (shown.returncode, shown.stderr) == (
        2,
        "unpinch: what it has to say cannot be written: No space left on device\n",
    )


def test_without_standard_error_a_fault_is_not_taken_for_what_was_asked_for(tmp_path: Path) -> None:
    script = f'"{UNPINCH}" list --no-such-option 2>&-; "{UNPINCH}" figure no-such-exercise 2>&-'
    command = ["sh", "-c", script]
    shown = subprocess.run(
        command, capture_output=True, env={**os.environ, "UNPINCH_HOME": str(tmp_path)}, check=False
    )
    assert (shown.returncode, shown.stdout) == (2, b"")


def test_a_locale_without_utf8_is_no_error(unpinch: Command) -> None:
    locale = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    shown = unpinch("rehearse", "good.toml", environment=locale)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.isascii()
    assert shown.stdout.startswith("Ubung fur den Rucken\n")


INTERRUPTED = """
import os, signal, sys
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name == "tui.cli":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
from tui.__main__ import main
main()
"""


def test_an_interrupt_while_the_command_loads_ends_it_without_a_word() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, b"", b"")
    ignored = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-c", INTERRUPTED]
    done = subprocess.run([*ignored, "--version"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
