"""What no person has pressed answers nothing on a real terminal, and neither ends nor deafens."""

from __future__ import annotations

import fcntl
import signal
import struct
import termios
import threading
from functools import partial
from random import Random
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tui.terminal.driver import SteadyDriver

from .asked import ASK_FIRST, BACK_PAIN, EASING, LEG_PAIN, LIBRARY, PLACE, SIDE, SIGNS, SOON, URGENT
from .harness import Terminal
from .playing import UNPINCH, press
from .reports import report
from .scripted import (
    LIE_DOWN,
    OFFER,
    REST,
    SAVE,
    STOP,
    SUMMARY,
    URGENT_PAGE,
    Script,
    is_still_at,
    quick_session,
    records,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REPORTS_EACH = 60
# What ends whatever control string or paste a cut-off report has begun.
ENDS = b"\x1b\\\x1b[201~"
BLASTED = (
    LIBRARY,
    URGENT,
    SOON,
    ASK_FIRST,
    SIDE,
    PLACE,
    LEG_PAIN,
    BACK_PAIN,
    SIGNS,
    EASING,
    "Do one.",
    "One  done",
    LIE_DOWN,
    REST,
    URGENT_PAGE,
    STOP,
    SAVE,
)


def test_no_report_answers_a_question_or_leaves_a_phase(tmp_path: Path) -> None:
    random = Random(8)
    with Terminal(quick_session(tmp_path), tmp_path) as terminal:
        script = Script(terminal, {"One  done": "y"})
        seen = set()
        while script.wait() != SUMMARY:
            prompt = script.prompt()
            if prompt in BLASTED and prompt not in seen:
                seen.add(prompt)
                terminal.send(b"".join(report(random) for _ in range(REPORTS_EACH)) + ENDS)
                assert is_still_at(terminal, script, prompt)
            script.step()
        assert seen == set(BLASTED)
    (kept,) = records(tmp_path)
    assert [(each.then, each.answer, each.change) for each in kept.exercises] == [
        ("hurt", "yes", 1)
    ]
    assert kept.told == 2


NO_KEYS = (
    b"\x1b[?997;1n",
    b"\x1bP>|Konsole 22.12.3\x1b\\",
    b"\xff\xfe\xfa",
    b"\x1b[48;24;80;0;0t\x1b[<35;9;9M",
    b"\x1b[48;999999;999999;1;1t",
    b"\x1b[200~n",
    b"n" * 2**20,
    b"\x1b[200~" + b"n" * 2**20,
    b"\x1bn\x1by\x1b2",
    b"\x1b[<2;40;18M\x1b[<2;40;18m\x1b[<1;40;18M\x1b[<1;40;18m",
)


def test_it_answers_nothing_and_the_next_key_counts(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal).step_until("One  done")
        for data in NO_KEYS:
            send_all(terminal, data)
            assert is_still_at(terminal, script, "One  done"), data[:20]
        press(terminal, b"y", LIE_DOWN)
        press(terminal, b"\x11", lambda: terminal.process.poll() is not None)
        assert terminal.wait_exit() == 0
    assert [each.answer for each in records(home)[0].exercises] == ["yes"]


def send_all(terminal: Terminal, data: bytes) -> None:
    """Type more than a terminal takes in at once, as fast as it takes it."""
    for start in range(0, len(data), 1024):
        terminal.send(data[start : start + 1024])
        # What is drawn meanwhile has to be read, or nothing more is taken in.
        terminal.wait_for("")


def test_a_terminal_of_an_absurd_size_is_one_of_a_large_size(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        terminal.wait_for(OFFER)
        drawn = len(terminal.output)
        size = struct.pack("HHHH", 65535, 65535, 0, 0)
        fcntl.ioctl(terminal._open_master(), termios.TIOCSWINSZ, size)
        terminal.wait_for(lambda: len(terminal.output) > drawn + 80 * 24)
        terminal.resize(80, 24)
        script = Script(terminal).step_until("One  done")
        assert script.prompt() == "One  done"


def test_an_answer_and_the_way_out_in_one_write_are_both_taken(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal).step_until("One  done")
        assert is_still_at(terminal, script, "One  done")
        press(terminal, b"y\x11", lambda: terminal.process.poll() is not None)
        assert terminal.wait_exit() == 0
    assert [each.answer for each in records(home)[0].exercises] == ["yes"]


SHELL = ["bash", "--norc", "-i"]
PROMPT = "prompt>"


def test_what_was_typed_at_the_shell_answers_nothing(home: Path) -> None:
    with Terminal(SHELL, home, environment={"PS1": f"{PROMPT} "}) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(f"{UNPINCH}\n".encode())
        script = Script(terminal).step_until("One  done")
        press(terminal, b"\x1a", PROMPT)
        terminal.send(b"fg\nn")
        terminal.wait_for("One  done")
        assert is_still_at(terminal, script, "One  done")
        press(terminal, b"n", "Do two.")


@pytest.mark.parametrize("first_repeat", [0.25, 0.7])
def test_a_key_that_is_held_over_fg_answers_nothing(first_repeat: float, home: Path) -> None:
    with Terminal(SHELL, home, environment={"PS1": f"{PROMPT} "}) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(f"{UNPINCH}\n".encode())
        script = Script(terminal).step_until("One  done")
        press(terminal, b"\x1a", PROMPT)
        terminal.send(b"fg\nn")
        for pause in (first_repeat, *(1 / 30 for _ in range(40))):
            terminal.read_for(pause)
            terminal.send(b"n")
        assert is_still_at(terminal, script, "One  done")


def test_without_a_shell_to_come_back_from_nothing_is_stopped(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal).step_until("One  done")
        press(terminal, b"\x1a", lambda: b"\x1b[?1049l" in terminal.output)
        terminal.wait_for("One  done")
        assert is_still_at(terminal, script, "One  done")
        press(terminal, b"y", LIE_DOWN)


def test_a_start_in_the_background_waits_for_the_foreground(home: Path) -> None:
    with Terminal(SHELL, home, environment={"PS1": f"{PROMPT} "}) as terminal:
        terminal.wait_for(PROMPT)
        terminal.send(f"set -b; {UNPINCH} &\n".encode())
        terminal.wait_for("Stopped")
        assert b"\x1b[?1049h" not in terminal.output
        terminal.send(b"fg\n")
        script = Script(terminal).step_until("One  done")
        assert script.prompt() == "One  done"


def test_a_stop_that_is_taken_back_at_once_stops_nothing(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal).step_until("One  done")
        for milliseconds in (0, 2, 5, 10, 20, 50):
            terminal.signal(signal.SIGTSTP)
            terminal.read_for(milliseconds / 1000)
            terminal.signal(signal.SIGCONT)
        assert is_still_at(terminal, script, "One  done")
        assert not terminal.is_stopped()


@pytest.mark.parametrize("order", ["stop first", "continue first"])
def test_of_a_stop_and_a_continue_that_come_at_once_nothing_stops(
    order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python hands over the signals that it has by their numbers, not as they came."""
    scheduled: list[Callable[[], object]] = []
    stopped: list[int] = []
    driver: SteadyDriver = object.__new__(
        type("Driver", (SteadyDriver,), {"ending": threading.Event()})
    )
    loop = SimpleNamespace(
        is_closed=lambda: False,
        call_soon_threadsafe=lambda act, *args: scheduled.append(partial(act, *args)),
    )
    vars(driver).update(_continues=0, _is_continuing=False, _loop=loop, fileno=0)
    monkeypatch.setattr(driver, "_stop_process", lambda: stopped.append(1))
    monkeypatch.setattr(driver, "_start_again", lambda: None)
    monkeypatch.setattr("tui.terminal.driver.in_foreground", lambda _: True)
    both = [driver.stop_asked, driver.continued]
    for signalled in both if order == "stop first" else both[::-1]:
        signalled()
    for act in scheduled:
        act()
    assert stopped == []
