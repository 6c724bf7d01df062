"""The line mode through the installed command: on a terminal, over pipes, and cut in the middle."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .harness import LIMIT_SECONDS, Terminal, clean_environment
from .playing import SHORT, UNPINCH

if TYPE_CHECKING:
    from collections.abc import Iterator

DUMB = {"TERM": "dumb"}
TO_EXERCISE = ("1", "g", "n", "n", "n", "r", "4", "5", "2", "z", "1", "g")
"""From the first screen to the first exercise, with symptoms in the right calf."""
AT_CHECK, AT_EXERCISE = "Did leg symptoms SPREAD?", "Enter when you lie."
HEARD_SECONDS = 0.65
"""Nothing counts that is typed sooner after a question, or after an exercise has come up."""
WHOLE = (*TO_EXERCISE[1:], "", "n", "", "", "n", "3", "4", "2", "n", "4", "1", "g", "q", "g")
"""The whole session by Enter: a hold, and a rep that is tapped."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with one session of two exercises of a second or two, and its path."""
    (tmp_path / "short.toml").write_text(SHORT)
    return tmp_path


def command(home: Path, *options: str) -> list[str]:
    """The command that plays it; it has no first screen."""
    return [UNPINCH, *options, "play", str(home / "short.toml")]


def said(terminal: Terminal) -> str:
    """All that was said so far."""
    return bytes(terminal.output).decode().replace("\r\n", "\n")


def answer(terminal: Terminal, line: str) -> None:
    """Hear what was asked, and type a line."""
    terminal.read_screen(HEARD_SECONDS)
    terminal.send(f"{line}\n".encode())


def records(home: Path) -> list[dict[str, Any]]:
    return [tomllib.loads(path.read_text()) for path in sorted(home.glob("records/*/*.toml"))]


def locks(home: Path) -> list[Path]:
    return list(home.glob("records/*/*.lock"))


def typed(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def cut_off_at(home: Path, place: str) -> None:
    """Play over pipes up to a line, and cut it there."""
    lines = typed(*TO_EXERCISE[1:], "")
    with subprocess.Popen(
        command(home, "--plain"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=clean_environment(home),
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(lines)
        process.stdin.flush()
        while not (line := process.stdout.readline()).startswith(place.encode()):
            assert line
        process.stdin.close()
        assert process.wait(LIMIT_SECONDS) == 128 + signal.SIGHUP


def carry_on(terminal: Terminal, until: str) -> None:
    """Carry on what was cut off."""
    terminal.wait_for(lambda: "Type g or q" in said(terminal))
    answer(terminal, "g")
    terminal.wait_for(lambda: until in said(terminal))


@pytest.fixture(scope="module")
def cut_off_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that was cut off at its first question, for the next to copy."""
    home = tmp_path_factory.mktemp("plain") / "home"
    home.mkdir()
    (home / "short.toml").write_text(SHORT)
    cut_off_at(home, AT_CHECK)
    return home


@pytest.fixture
def at_the_check(cut_off_home: Path, home: Path) -> Iterator[Terminal]:
    """A terminal that shows no screen, at the question."""
    shutil.copytree(cut_off_home / "records", home / "records")
    with Terminal(command(home), home, environment=DUMB) as terminal:
        carry_on(terminal, AT_CHECK)
        yield terminal


def test_a_terminal_that_shows_no_screen_gets_lines_and_nothing_else(
    at_the_check: Terminal, home: Path
) -> None:
    terminal = at_the_check
    answer(terminal, "no.")
    terminal.wait_for(lambda: said(terminal).count("Type y, n, m, 2 or 3") == 2)
    answer(terminal, "y")
    terminal.wait_for(lambda: "\nStop\n" in said(terminal))
    output = said(terminal)
    assert output.isascii()
    assert all(line.isprintable() for line in output.splitlines())
    assert "\x1b" not in output
    (record,) = records(home)
    assert [each["answer"] for each in record["exercise"]] == ["yes"]


@pytest.mark.parametrize(
    ("typed", "number", "code"),
    [
        (b"\x03", None, 128 + signal.SIGINT),
        (b"\x04", None, 128 + signal.SIGHUP),
        (b"", signal.SIGTERM, 128 + signal.SIGTERM),
        (b"", signal.SIGHUP, 128 + signal.SIGHUP),
        (b"", None, 128 + signal.SIGHUP),
    ],
    ids=["ctrl-c", "ctrl-d", "terminated", "hung-up", "closed"],
)
def test_however_it_ends_the_run_is_kept_and_can_be_carried_on(
    at_the_check: Terminal, home: Path, typed: bytes, number: int | None, code: int
) -> None:
    terminal = at_the_check
    if typed:
        terminal.wait_quiet()
        terminal.send(typed)
    elif number is not None:
        terminal.signal(number)
    else:
        terminal.close()
    assert terminal.wait_exit() == code
    assert b"\x1b" not in terminal.output
    assert locks(home) == []
    (record,) = records(home)
    assert record["outcome"] in ("under-way", "interrupted")
    assert "answer" not in record["exercise"][0]
    with Terminal(command(home), home, environment=DUMB) as again:
        carry_on(again, AT_CHECK)


def test_a_process_that_was_stopped_pauses(home: Path) -> None:
    long = SHORT.replace("hold_seconds = 1\n", "hold_seconds = 60\n")
    (home / "short.toml").write_text(long)
    cut_off_at(home, "Exercise 1")
    with Terminal(command(home), home, rows=300, environment=DUMB) as terminal:
        carry_on(terminal, AT_EXERCISE)
        answer(terminal, "")
        terminal.wait_for(lambda: "Hold: 60 seconds" in said(terminal))
        terminal.signal(signal.SIGSTOP)
        terminal.wait_stopped()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for(lambda: "Time was lost" in said(terminal))


def test_where_the_output_is_no_terminal_lines_are_said(home: Path) -> None:
    shell = ["sh", "-c", '"$@" | cat; exec cat', "sh", UNPINCH]
    with Terminal(shell, home) as terminal:
        terminal.wait_for(lambda: "Type 1 to 6" in said(terminal))
        answer(terminal, "q")
        terminal.wait_quiet()
        assert b"\x1b" not in terminal.output
    with Terminal([UNPINCH], home) as terminal:
        terminal.wait_for(lambda: b"\x1b[?1049h" in terminal.output)


def test_what_is_typed_at_a_process_that_stands_still_answers_nothing(
    at_the_check: Terminal, home: Path
) -> None:
    terminal = at_the_check
    terminal.read_screen(HEARD_SECONDS)
    terminal.signal(signal.SIGSTOP)
    terminal.wait_stopped()
    terminal.send(b"n\n")
    terminal.signal(signal.SIGCONT)
    terminal.wait_for(lambda: said(terminal).count(AT_CHECK) == 2)
    terminal.wait_quiet()
    (record,) = records(home)
    assert "answer" not in record["exercise"][0]


def run(home: Path, lines: bytes, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """The line mode over pipes, with all that is ever typed."""
    return subprocess.run(
        [UNPINCH, *arguments],
        input=lines,
        env=clean_environment(home),
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )


def test_a_script_of_answers_plays_a_whole_session(home: Path) -> None:
    done = run(home, typed(*WHOLE), "--plain", "play", str(home / "short.toml"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    (record,) = records(home)
    assert record["outcome"] == "completed"
    assert [each["answer"] for each in record["exercise"]] == ["no", "no"]
    assert locks(home) == []


@pytest.mark.parametrize("where", ["before", "after"])
def test_input_that_ends_is_a_line_that_was_cut(home: Path, where: str) -> None:
    path = str(home / "short.toml")
    options = ["--plain", "play", path] if where == "before" else ["play", path, "--plain"]
    done = run(home, typed(*TO_EXERCISE[1:], "a", "") + b"n", *options)
    assert done.returncode == 128 + signal.SIGHUP
    assert done.stdout.endswith(b"It ends here. What you answered before was kept.\n")
    (record,) = records(home)
    assert record["outcome"] in ("under-way", "interrupted")
    assert "answer" not in record["exercise"][0]


@pytest.mark.parametrize(
    "data",
    [b"n" * 1_000_000, b"\0" * 1_000_000, b"\xff\xfe\n" * 1000, b"\x1b[A\x07\x08\n" * 1000],
    ids=["no-line-end", "nul", "no-utf-8", "control"],
)
def test_bytes_that_are_no_answer_answer_nothing(home: Path, data: bytes) -> None:
    done = run(home, data, "--plain")
    assert done.returncode == 128 + signal.SIGHUP
    assert done.stderr == b""
    assert b"Traceback" not in done.stdout
    assert records(home) == []


def test_a_reader_that_goes_away_ends_it_in_order(home: Path) -> None:
    script = typed(*TO_EXERCISE[1:], "a", "")
    with subprocess.Popen(
        command(home, "--plain"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(home),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(script)
        process.stdin.flush()
        while b"Exercise 1" not in process.stdout.readline():
            pass
        process.stdout.close()
        assert process.wait(LIMIT_SECONDS) == 0
        assert process.stderr.read() == b""
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()
    assert locks(home) == []
    (record,) = records(home)
    assert record["outcome"] in ("under-way", "interrupted")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], b"its standard input is not a terminal."),
        (["--kiosk", "--plain"], b"--kiosk is for a screen: --plain does not stand with it."),
        (["--plain", "play", "no-such"], b"no-such"),
    ],
)
def test_a_refusal_is_one_sentence(home: Path, arguments: list[str], message: bytes) -> None:
    done = run(home, b"", *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert done.stdout == b""


def test_people_are_asked_who_they_are(home: Path) -> None:
    (home / "people" / "Anna").mkdir(parents=True)
    lines = typed("2", "Jos\N{LATIN SMALL LETTER E WITH ACUTE}", "q", "1", "q", "q")
    done = run(home, lines, "--people", "--plain")
    assert (done.returncode, done.stderr) == (0, b"")
    named = [line for line in done.stdout.decode().splitlines() if line.startswith("Unpinch for")]
    assert named == ["Unpinch for Jos\N{LATIN SMALL LETTER E WITH ACUTE}", "Unpinch for Anna"]


def test_a_name_comes_out_as_ascii_in_an_ascii_locale(home: Path) -> None:
    name = "Jos\N{LATIN SMALL LETTER E WITH ACUTE}"
    done = subprocess.run(
        [UNPINCH, "--plain", "--person", name],
        input=b"q\n",
        env=clean_environment(home) | {"LC_ALL": "C"},
        capture_output=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert b"Unpinch for Jose\n" in done.stdout
