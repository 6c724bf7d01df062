"""The Guard on a real pseudo-terminal: every way in which a terminal or a process can end."""

from __future__ import annotations

import signal
import subprocess
import sys
import termios
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from tui.terminal.driver import BACKGROUND_SECONDS, UNSEEN_SECONDS
from tui.terminal.signals import ENDING_SIGNALS

from .harness import Terminal
from .playing import leave, press

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
APP = [sys.executable, "-m", "tests.terminal.guarded_app"]
HANGUP_IGNORED = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh"]
KILL_AND_WAIT = b'kill %1; while [ -n "$(jobs -sp)$(jobs -rp)" ]; do sleep 0.05; done; jobs\n'
LFLAG = 3


class Start(Protocol):
    """Starts the small app and waits for its screen."""

    def __call__(self, *prefix: str, controlling: bool = True) -> Terminal: ...


@pytest.fixture
def start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    monkeypatch.chdir(ROOT)
    with ExitStack() as stack:

        def started(*prefix: str, controlling: bool = True) -> Terminal:
            terminal = Terminal([*prefix, *APP], tmp_path, controlling=controlling)
            stack.enter_context(terminal)
            terminal.wait_for("keys 0, inputs 1.")
            # The last thing that Textual asks for when it opens the screen.
            terminal.wait_for(lambda: b"\x1b[?7l" in terminal.output)
            return terminal

        yield started


# Those that end nothing, those that cannot be held back, and those that Python turns into errors.
LEFT_ALONE = {
    *(signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH),
    *(signal.SIGKILL, signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU),
    *(signal.SIGPIPE, signal.SIGXFSZ),
}


def assert_as_it_was(terminal: Terminal) -> None:
    assert terminal.modes_left() == set()
    assert terminal.attributes() == terminal.attributes_at_start


def saves(home: Path) -> list[str]:
    file = home / "saved"
    return file.read_text().splitlines() if file.exists() else []


def stall(terminal: Terminal, home: Path) -> None:
    """Have the app draw without end and nobody read it, until its event loop has to wait."""
    terminal.send(b"f")
    terminal.wait_for((home / "stalled").exists, reading=False)


def test_a_key_ends_the_app_with_nothing_left_behind(start: Start, tmp_path: Path) -> None:
    terminal = start()
    assert 1049 in terminal.modes_left()
    assert terminal.attributes() != terminal.attributes_at_start
    assert leave(terminal) == 0
    assert_as_it_was(terminal)
    assert saves(tmp_path) == []


@pytest.mark.parametrize("number", [*range(1, 32), signal.SIGRTMIN, signal.SIGRTMAX])
def test_a_signal_saves_once_and_restores(start: Start, tmp_path: Path, number: int) -> None:
    if number not in ENDING_SIGNALS:
        assert number in LEFT_ALONE
        return
    terminal = start()
    terminal.signal(number)
    assert terminal.wait_exit() == 128 + number
    assert (tmp_path / "unmounted").exists()
    assert saves(tmp_path) == ["saved"]
    assert_as_it_was(terminal)


def test_a_signal_ends_an_app_whose_loop_is_blocked(start: Start, tmp_path: Path) -> None:
    terminal = start()
    press(terminal, b"b", (tmp_path / "blocked").exists)
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert saves(tmp_path) == ["saved"]
    assert_as_it_was(terminal)


@pytest.mark.parametrize("trouble", ["save-fails", "save-hangs"])
def test_a_save_in_trouble_does_not_keep_the_process(
    start: Start, tmp_path: Path, trouble: str
) -> None:
    terminal = start()
    (tmp_path / trouble).touch()
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert ("not saved: the disk is full" in terminal.text) == (trouble == "save-fails")
    assert_as_it_was(terminal)


def test_a_signal_before_the_screen_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (tmp_path / "signal-early").touch()
    with Terminal(APP, tmp_path) as terminal:
        assert terminal.wait_exit() == 128 + signal.SIGTERM
        assert (tmp_path / "unmounted").exists()
        assert saves(tmp_path) == ["saved"]
        assert_as_it_was(terminal)


@pytest.mark.parametrize("prefix", [[], HANGUP_IGNORED], ids=["plain", "hangup-ignored"])
@pytest.mark.parametrize("controlling", [True, False], ids=["controlling", "not-controlling"])
def test_a_closed_terminal_leaves_no_process(
    start: Start, tmp_path: Path, prefix: list[str], controlling: bool
) -> None:
    terminal = start(*prefix, controlling=controlling)
    terminal.close()
    assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert saves(tmp_path) == ["saved"]


@pytest.mark.parametrize("controlling", [True, False], ids=["controlling", "not-controlling"])
def test_a_terminal_closed_while_nobody_read_it(
    start: Start, tmp_path: Path, controlling: bool
) -> None:
    terminal = start(controlling=controlling)
    stall(terminal, tmp_path)
    terminal.close()
    assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert saves(tmp_path) == ["saved"]


def test_a_signal_while_nobody_reads_the_terminal(start: Start, tmp_path: Path) -> None:
    terminal = start()
    stall(terminal, tmp_path)
    terminal.signal(signal.SIGTERM)
    assert terminal.wait_exit(reading=False) == 128 + signal.SIGTERM
    assert saves(tmp_path) == ["saved"]
    assert_as_it_was(terminal)


@pytest.mark.parametrize("stop", [signal.SIGSTOP, signal.SIGTSTP], ids=lambda stop: stop.name)
def test_an_app_stopped_and_continued_has_one_input(start: Start, stop: signal.Signals) -> None:
    terminal = start()
    # What the start still had to paint would hide that nothing is painted again.
    terminal.wait_quiet()
    terminal.signal(stop)
    terminal.wait_stopped()
    # A shell takes the terminal back: cooked, and with a prompt of its own on it.
    terminal.set_attributes(terminal.attributes_at_start)
    terminal.screen.reset()
    assert_clean_end_after(terminal, signal.SIGCONT)


def test_an_app_continued_without_a_stop_has_one_input(start: Start) -> None:
    terminal = start()
    terminal.wait_quiet()
    terminal.screen.reset()
    assert_clean_end_after(terminal, signal.SIGCONT)


def test_a_signal_that_another_thread_gets_wakes_the_app(start: Start, tmp_path: Path) -> None:
    (tmp_path / "continued-elsewhere").touch()
    terminal = start()
    terminal.wait_quiet()
    terminal.screen.reset()
    assert_clean_end_after(terminal, signal.SIGCONT)


def assert_clean_end_after(terminal: Terminal, number: signal.Signals) -> None:
    """The signal repaints the screen, a key is read by one thread, and `q` ends all."""
    terminal.signal(number)
    terminal.wait_for("keys 0, inputs 1.")
    terminal.wait_for(lambda: not terminal.attributes()[LFLAG] & termios.ICANON)
    # What comes before the screen could be seen again is thrown away.
    terminal.read_for(UNSEEN_SECONDS)
    press(terminal, b"k", "keys 1, inputs 1.")
    assert leave(terminal) == 0
    assert_as_it_was(terminal)


def test_a_start_that_a_signal_breaks_off_is_made_again(start: Start, tmp_path: Path) -> None:
    (tmp_path / "interrupted").touch()
    terminal = start()
    assert leave(terminal) == 0
    assert_as_it_was(terminal)


def test_a_stopped_app_ends_when_it_is_told_to(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.signal(signal.SIGTSTP)
    terminal.wait_stopped()
    terminal.signal(signal.SIGTERM)
    terminal.signal(signal.SIGCONT)
    assert terminal.wait_exit() == 128 + signal.SIGTERM
    assert saves(tmp_path) == ["saved"]
    assert_as_it_was(terminal)


def test_a_background_job_ends_without_touching_the_shells_terminal(
    shell: Terminal, tmp_path: Path
) -> None:
    before = len(shell.output)
    shell.send(KILL_AND_WAIT)
    shell.wait_for("Exit 143")
    assert saves(tmp_path) == ["saved"]
    assert b"\x1b[?1049" not in shell.output[before:]


def test_a_background_job_is_not_stopped_again_while_it_saves(
    shell: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "save-hangs").touch()
    shell.send(KILL_AND_WAIT)
    shell.wait_for("Exit 143")


def test_a_job_in_the_background_waits_for_the_foreground(shell: Terminal, tmp_path: Path) -> None:
    shell.screen.reset()
    shell.send(b'bg; while [ -z "$(jobs -sp)" ]; do sleep 0.05; done; jobs\n')
    shell.wait_for("Stopped")
    before = len(shell.output)
    shell.send(b"fg\n")
    shell.wait_for("keys 1, inputs 1.")
    # One screen, opened once.
    assert shell.output[before:].count(b"\x1b[?1049h") == 1
    shell.read_for(UNSEEN_SECONDS)
    press(shell, b"q", "prompt>")
    assert saves(tmp_path) == []


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A shell with the small app as its stopped job; its grace outlasts the driver's wait."""
    monkeypatch.chdir(ROOT)
    environment = {"PS1": "prompt> ", "GRACE_SECONDS": str(3 * BACKGROUND_SECONDS)}
    with Terminal(["bash", "--norc", "-i"], tmp_path, environment=environment) as terminal:
        terminal.wait_for("prompt>")
        terminal.send(f"{' '.join(APP)}\n".encode())
        terminal.wait_for("keys 0, inputs 1.")
        terminal.send(b"z")
        terminal.wait_for("Stopped")
        yield terminal


@pytest.mark.parametrize("key", [b"x", b"t"], ids=["app", "thread"])
def test_an_error_is_no_success_and_no_traceback(start: Start, key: bytes) -> None:
    terminal = start()
    terminal.send(key)
    assert terminal.wait_exit() == 3
    assert "ended by a fault of the app" in terminal.text
    assert "Traceback" not in terminal.text
    assert_as_it_was(terminal)


CHILD_SIGNALS = """
import signal, subprocess, sys
from tui.terminal.guard import Guard
from tui.terminal.signals import ENDING_SIGNALS, child_signals

show = "import signal; print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))"
with Guard(lambda: None):
    subprocess.run([sys.executable, "-c", show], check=True)
    with child_signals():
        subprocess.run([sys.executable, "-c", show], check=True)
    assert ENDING_SIGNALS <= signal.pthread_sigmask(signal.SIG_BLOCK, [])
print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])), signal.getsignal(signal.SIGTERM))
"""


def test_a_child_does_not_inherit_what_the_guard_holds_back() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", CHILD_SIGNALS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    held_back, child, after = shown.stdout.splitlines()
    assert "SIGTERM" in held_back
    assert child == "[]"
    assert after == "[] 0"
