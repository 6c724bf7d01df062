"""After an urgent sign every way to play is shut; a rest that was cut off goes on as a rest."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from .asked import LIBRARY, SINCE, TOO_SOON
from .harness import Terminal
from .playing import UNPINCH, leave, press
from .scripted import (
    HELP,
    LIE_DOWN,
    OFFER,
    REST,
    URGENT_PAGE,
    URGENT_STOP,
    Script,
    records,
    told_in,
)

if TYPE_CHECKING:
    from pathlib import Path

SHUT_LINE = "Shut until a doctor has seen"
SHUT_PAGE = "has to be examined before you exercise again"
WHO = "Who has examined this?"
MEANS = "and said that exercise is fine"
WHEN = "When was that?"
NO_WAY_ON = (b"n", b"g", b"o", b"\x1b[B")


def one_line(terminal: Terminal) -> str:
    """What is shown, wherever its lines end."""
    return " ".join(terminal.text.split())


def kill(terminal: Terminal) -> None:
    """End the program so that nothing of it runs any more."""
    terminal.signal(signal.SIGKILL)
    assert terminal.wait_exit() == -signal.SIGKILL


def assert_shuts(terminal: Terminal) -> None:
    """Only c leads on from what is shown, and says what it means before anything is kept."""
    terminal.wait_for(SHUT_PAGE)
    for key in NO_WAY_ON:
        press(terminal, key + b"?", HELP[0])
        press(terminal, b"\x1b[6~", lambda: HELP[0] not in terminal.text)
        terminal.wait_for(SHUT_PAGE)
    press(terminal, b"c", WHO)
    terminal.wait_for(lambda: MEANS in one_line(terminal))


@pytest.fixture
def shut_home(home: Path) -> Path:
    """A home whose last run was killed on the page after an urgent sign."""
    with Terminal([UNPINCH], home) as terminal:
        Script(terminal, {"One  done": "3", URGENT_PAGE: "y"}).step_until(URGENT_STOP)
        kill(terminal)
    assert told_in(records(home)[0])[-1] == "one:3"
    return home


def test_after_an_urgent_sign_the_shelf_plays_nothing(shut_home: Path) -> None:
    with Terminal([UNPINCH], shut_home) as terminal:
        # What to do now comes again: nobody knows whether it was read.
        script = Script(terminal).step_until(URGENT_STOP)
        script.step_until(LIBRARY)
        terminal.wait_for(SHUT_LINE)
        press(terminal, b"\r", SHUT_PAGE)
        press(terminal, b" ", SHUT_LINE)
        kill(terminal)
    with Terminal([UNPINCH], shut_home) as terminal:
        terminal.wait_for(SHUT_LINE)
        press(terminal, b"\r", SHUT_PAGE)
        assert_shuts(terminal)
        press(terminal, b"p", WHEN)
        press(terminal, b"t", TOO_SOON)
        # All that is asked then is new: since the day of the examination.
        script = Script(terminal).step_until(SINCE)
        assert "when you were examined" in one_line(terminal)
        # Everything starts one rung easier.
        script.step_until("arms rest by")
    *_, cleared, begun = records(shut_home)
    assert (cleared.outcome, begun.outcome) == ("cleared", "under-way")


@pytest.mark.parametrize("name", ["quick", "five-to-start", "rest-positions"])
def test_after_an_urgent_sign_no_session_is_played_by_its_name(name: str, shut_home: Path) -> None:
    with Terminal([UNPINCH, "play", name], shut_home) as terminal:
        Script(terminal).step_until(URGENT_STOP)
        press(terminal, b" ", lambda: terminal.process.poll() is not None)
    with Terminal([UNPINCH, "play", name], shut_home) as terminal:
        # A session that was not played yet is introduced first.
        terminal.wait_for(lambda: SHUT_PAGE in terminal.text or "go on" in terminal.text)
        if SHUT_PAGE not in terminal.text:
            press(terminal, b" ", SHUT_PAGE)
        assert_shuts(terminal)
        assert leave(terminal) == 0
    assert len(records(shut_home)) == 1


def test_a_rest_that_was_killed_is_carried_on_as_a_rest(home: Path) -> None:
    with Terminal([UNPINCH], home) as terminal:
        Script(terminal, {"One  done": "y"}).step_until(REST)
        kill(terminal)
    with Terminal([UNPINCH], home) as terminal:
        script = Script(terminal)
        assert script.wait() == OFFER
        script.step()
        # The rest begins anew, when the person lies there.
        assert LIE_DOWN in terminal.text
        script.step_until(REST)
        script.step()
    assert told_in(records(home)[0]) == ["one:h", "one:y", "rest:2"]
