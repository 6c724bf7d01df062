"""A disk that takes nothing: said, kept in memory, tried again, and printed if it stays so."""

from __future__ import annotations

import contextlib
import resource
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tui.records.reading import parse_record

from .asked import INTRO, LIBRARY, URGENT
from .harness import Terminal
from .playing import UNPINCH, leave, press
from .scripted import LIE_DOWN, Script, quick_session, records, told_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.records.record import Record

NOT_SAVED = "Not saved (File too large)"
PRINTED = "this record could not be saved"

linux = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux changes the limits of another process"
)


@contextlib.contextmanager
def full_disk(terminal: Terminal) -> Iterator[None]:
    """No file of the command can grow inside."""
    before = set_most_bytes(terminal, 0)
    yield
    set_most_bytes(terminal, before)


def set_most_bytes(terminal: Terminal, most: int) -> int:
    """How long a file that the command writes can be; the limit until now."""
    assert sys.platform == "linux"
    pid, limit = terminal.process.pid, resource.RLIMIT_FSIZE
    before, hard = resource.prlimit(pid, limit)
    resource.prlimit(pid, limit, (most, hard))
    return before


@linux
def test_what_a_full_disk_refused_is_saved_once_there_is_room(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal).step_until("One  done")
        kept = records(home)
        with full_disk(terminal):
            script.step()
            assert script.prompt() == "Do two."
            terminal.wait_for(NOT_SAVED)
            script.step_until("Two  done")
            terminal.wait_for(NOT_SAVED)
            assert records(home) == kept
        script.step()
        assert told_in(records(home)[0]) == ["one:h", "one:n", "two:n"]
        terminal.wait_for(lambda: NOT_SAVED not in terminal.text)
        terminal.signal(signal.SIGTERM)
        terminal.wait_exit()
        assert PRINTED not in terminal.output.decode()


@linux
def test_what_a_full_disk_refused_is_saved_at_the_end_if_there_is_room(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal).step_until("One  done")
        with full_disk(terminal):
            script.step()
            terminal.wait_for(NOT_SAVED)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 128 + signal.SIGTERM
        assert PRINTED not in terminal.output.decode()
    assert told_in(records(home)[0]) == ["one:h", "one:n"]


@linux
@pytest.mark.parametrize("number", [None, signal.SIGTERM], ids=["left", "terminated"])
def test_a_record_that_could_not_be_saved_is_printed(
    number: signal.Signals | None, home: Path
) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal, {"Do two.": "q", "One  done": "y"}).step_until("One  done")
        kept = records(home)
        set_most_bytes(terminal, 0)
        end(script, number)
        assert told_in(printed(terminal)) == script.told
    assert records(home) == kept


@linux
def test_a_yes_is_saved_once_there_is_room_though_nothing_more_happens(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal, {"Do one.": "s"}).step_until("Do one.")
        with full_disk(terminal):
            script.step()
            assert script.prompt() == LIE_DOWN
            assert told_in(records(home)[0]) == []
        terminal.wait_for(lambda: told_in(records(home)[0]) == ["one:s"])
        assert script.prompt() == LIE_DOWN


@linux
def test_a_refusal_that_cannot_be_saved_is_said_and_saved_once_there_is_room(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    with Terminal(quick_session(home), home) as terminal:
        Script(terminal).step_until(URGENT)
        with full_disk(terminal):
            press(terminal, b"y", NOT_SAVED)
            assert all(each.outcome != "refused" for each in records(home))
        terminal.wait_for(lambda: [each.outcome for each in records(home)] == ["refused"])
        terminal.signal(signal.SIGTERM)
        terminal.wait_exit()
        assert PRINTED not in terminal.output.decode()
    assert not list(home.glob("records/*/*.lock"))


@linux
def test_a_refusal_that_could_not_be_saved_is_printed(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Terminal(quick_session(home), home) as terminal:
        Script(terminal).step_until(URGENT)
        set_most_bytes(terminal, 0)
        press(terminal, b"y", NOT_SAVED)
        terminal.signal(signal.SIGTERM)
        terminal.wait_exit()
        assert printed(terminal).outcome == "refused"


def end(script: Script, number: signal.Signals | None) -> None:
    """Tell of a spread, and leave by the keys or by a signal."""
    script.step()
    if number is None:
        script.step_until(LIBRARY)
        assert leave(script.terminal) == 0
    else:
        script.terminal.wait_for(NOT_SAVED)
        script.terminal.signal(number)
        assert script.terminal.wait_exit() == 128 + number


def printed(terminal: Terminal) -> Record:
    """The record that was printed when the command ended."""
    text = terminal.output.replace(b"\r\n", b"\n")
    assert PRINTED.encode() in text
    return parse_record("printed", bytes(text[text.rindex(b"checksum = ") :]))


def test_a_records_folder_that_cannot_be_written_is_told_before_the_session(tmp_path: Path) -> None:
    home = tmp_path / "home"
    command = quick_session(home)
    (home / "records").write_text("a file in its place")
    with Terminal(command, home) as terminal:
        script = Script(terminal).step_until(INTRO)
        press(terminal, b" ", "cannot be written to")
        press(terminal, b" ", URGENT)
        script.step_until("One  done")
        script.step()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait_exit() == 128 + signal.SIGTERM
        assert told_in(printed(terminal)) == ["one:h", "one:n"]
    assert (home / "records").read_text() == "a file in its place"
