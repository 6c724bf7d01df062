"""`unpinch new` from outside: on a terminal, in a pipe, and left before its end."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.playing import UNPINCH
from tests.test_cli import assert_one_sentence
from tui.words import new_asking as words

ROOT = Path(__file__).parents[2]


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """The command with its answers in a pipe."""
    return subprocess.Popen(
        [UNPINCH, "new", *arguments],
        env={**os.environ, "UNPINCH_HOME": str(folder), "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_answers_in_a_pipe_write_a_session(tmp_path: Path) -> None:
    with start(tmp_path, "mornings") as process:
        out, err = process.communicate("T\ncurl-up\n1\n\n\n\n\n\n2\n", timeout=60)
    assert (process.returncode, err) == (0, "")
    assert words.ASK_TITLE in out
    assert (tmp_path / "sessions" / "mornings.toml").exists()


@pytest.mark.parametrize("typed", ["", "T", "T\n", "T\ncurl-up\n1\n\n"])
def test_input_that_ends_in_the_middle_writes_nothing(typed: str, tmp_path: Path) -> None:
    with start(tmp_path, "mornings") as process:
        _, err = process.communicate(typed, timeout=60)
    assert process.returncode == 129
    assert_one_sentence(err)
    assert words.NOTHING_WRITTEN in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", ["", "T\n", "T\ncurl-up\n1\n"])
def test_ctrl_c_writes_nothing(typed: str, tmp_path: Path) -> None:
    with start(tmp_path, "mornings") as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(typed)
        process.stdin.flush()
        last = {"": words.ASK_TITLE, "T\n": words.ASK_EXERCISE}.get(typed, words.START.question)
        while last not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert_one_sentence(err)
    assert words.NOTHING_WRITTEN in err
    assert list(tmp_path.iterdir()) == []


def test_nobody_who_reads_the_questions_is_no_answer(tmp_path: Path) -> None:
    with start(tmp_path, "mornings") as process:
        assert process.stdout
        process.stdout.close()
        assert process.stdin
        process.stdin.write("T\ncurl-up\n")
        process.stdin.flush()
        assert process.wait(60) == 129
        process.stdin.close()
    assert list(tmp_path.iterdir()) == []


def test_no_input_at_all_is_told(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", f"{UNPINCH} new mornings <&-"],
        env={**os.environ, "UNPINCH_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert_one_sentence(done.stderr)


def test_lines_pasted_or_typed_on_a_terminal_write_a_session(tmp_path: Path) -> None:
    with Terminal([UNPINCH, "new", "mornings"], tmp_path) as terminal:
        terminal.wait_for(words.ASK_TITLE)
        terminal.send(b"Mornings\nglute bridge\n1\n\n\n1x8\n")
        terminal.wait_for("A note to be shown")
        terminal.send(b"\n\n")
        terminal.wait_for(words.STOPS)
        terminal.send(b"2\n")
        terminal.wait_for("passes unpinch")
