"""Time in which the process stood still is no work and no rest, and the screen says so."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import termios
from typing import TYPE_CHECKING

import pytest

from .harness import Terminal
from .playing import UNPINCH, play_on, press, start
from .scripted import HOLD_SECONDS, REST, RUNGS, Script, is_still_at, records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Act = Callable[[Terminal], None]

PAUSED = "Time was lost, so this is paused."
NO_REST = "Lost time is no rest"
REST_OVER = "NO, it settled"
REST_NOT_OVER = "NO, when the time is up"


def is_holding(terminal: Terminal) -> bool:
    """Whether the countdown of a hold is shown."""
    return "[space] pause" in terminal.text


def hold(terminal: Terminal, rung: str = "one") -> None:
    """Play up to a hold, without those before it."""
    earlier = list(RUNGS)[: list(RUNGS).index(rung)]
    Script(terminal, {f"Do {each}.": "k" for each in earlier}).step_until(f"Do {rung}.")
    start(terminal)
    play_on(terminal, lambda: is_holding(terminal))


def rest(terminal: Terminal) -> None:
    """Play up to the rest after a spread."""
    Script(terminal, {"One  done": "y"}).step_until(REST)


def suspend(terminal: Terminal) -> None:
    """Be stopped, and come again."""
    terminal.signal(signal.SIGTSTP)
    terminal.wait_stopped()
    terminal.signal(signal.SIGCONT)


def continue_unstopped(terminal: Terminal) -> None:
    """Continue what was not stopped."""
    terminal.signal(signal.SIGCONT)


@pytest.mark.parametrize("come_back", [suspend, continue_unstopped])
def test_a_hold_is_paused_when_the_process_comes_back(come_back: Act, home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        hold(terminal)
        come_back(terminal)
        terminal.wait_for(PAUSED)
        terminal.wait_for("to go on")
        assert_hold_is_finished_by_holding(terminal, home)


@pytest.mark.parametrize("come_back", [suspend, continue_unstopped])
def test_a_rest_says_that_time_was_lost_when_the_process_comes_back(
    come_back: Act, home: Path
) -> None:
    with Terminal([UNPINCH], home) as terminal:
        rest(terminal)
        come_back(terminal)
        terminal.wait_for(NO_REST)
        terminal.wait_for(REST_NOT_OVER)


def test_what_does_not_move_is_painted_again_too(tmp_path: Path) -> None:
    with Terminal([UNPINCH, "figure", "clamshell"], tmp_path) as terminal:
        terminal.wait_for("q leaves")
        shown = terminal.text
        terminal.wait_for(lambda: terminal.text != shown)
        terminal.signal(signal.SIGTSTP)
        terminal.wait_stopped()
        terminal.screen.reset()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("Clamshell")
        terminal.wait_for("q leaves")


def test_a_stop_longer_than_the_hold_does_not_complete_it(home: Path) -> None:
    with Terminal([UNPINCH], home) as stopped, other_terminal(home) as playing:
        hold(stopped)
        stopped.signal(signal.SIGSTOP)
        stopped.wait_stopped()
        # A whole hold of another run passes meanwhile.
        hold(playing)
        play_on(playing, "One  done")
        stopped.signal(signal.SIGCONT)
        stopped.wait_for(PAUSED)
        assert_hold_is_finished_by_holding(stopped, home)


def test_a_stop_longer_than_the_rest_does_not_complete_it(home: Path) -> None:
    with Terminal([UNPINCH], home) as stopped, other_terminal(home) as resting:
        rest(stopped)
        stopped.signal(signal.SIGSTOP)
        stopped.wait_stopped()
        rest(resting)
        resting.wait_for(REST_OVER)
        assert NO_REST not in resting.text
        stopped.signal(signal.SIGCONT)
        stopped.wait_for(NO_REST)
        stopped.wait_for(REST_NOT_OVER)


def test_a_line_that_stalls_completes_no_hold(home: Path) -> None:
    with Terminal([UNPINCH], home) as stalled, other_terminal(home) as playing:
        hold(stalled, "three")
        with nothing_gets_through(stalled):
            # A whole hold of another run passes meanwhile.
            hold(playing, "three")
            play_on(playing, RUNGS["three"])
        stalled.wait_for(PAUSED)
        assert_hold_is_finished_by_holding(stalled, home, "three")


def test_what_is_typed_on_a_frozen_screen_answers_nothing(home: Path) -> None:
    with Terminal([UNPINCH], home) as stalled, other_terminal(home) as playing:
        script = Script(stalled).step_until("One  done")
        with nothing_gets_through(stalled):
            hold(playing)
            # This screen writes nothing by itself, so that only this shows that nobody reads it.
            stalled.send(b"?")
            play_on(playing, "One  done")
            stalled.send(b"n")
        assert is_still_at(stalled, script, "One  done")
        press(stalled, b"n", "Do two.")


@contextlib.contextmanager
def nothing_gets_through(terminal: Terminal) -> Iterator[None]:
    """The terminal takes nothing inside, as behind a line that is cut."""
    slave = os.open(terminal.device, os.O_RDWR | os.O_NOCTTY)
    termios.tcflow(slave, termios.TCOOFF)
    yield
    termios.tcflow(slave, termios.TCOON)
    os.close(slave)


def other_terminal(home: Path) -> Terminal:
    """Somebody else's run, as far as this one."""
    other = shutil.copytree(home, home.with_name("other"))
    return Terminal([UNPINCH], other)


def assert_hold_is_finished_by_holding(terminal: Terminal, home: Path, rung: str = "one") -> None:
    """Nothing was completed; only what was held before and after adds up to the hold."""
    assert not any(each.reps_done for each in records(home)[0].exercises)
    press(terminal, b" ", lambda: "to go on" not in terminal.text)
    play_on(terminal, RUNGS[rung])
    *_, done = records(home)[0].exercises
    assert (done.rung, done.reps_done, done.seconds) == (rung, 1, HOLD_SECONDS[rung])
