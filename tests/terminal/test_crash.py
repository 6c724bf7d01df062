"""Killed at any moment, a run has kept what was answered, and is carried on from there."""

from __future__ import annotations

import signal
from random import Random
from typing import TYPE_CHECKING

import pytest

from .asked import BEGIN, LIBRARY
from .harness import Terminal
from .playing import press
from .scripted import (
    REST,
    TAKE_UP,
    URGENT_PAGE,
    Script,
    assert_goes_on,
    is_offered,
    quick_session,
    records,
    told_in,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tui.records.record import Record

SCRIPTS = {
    "every-no": {},
    "moved-up": {"Two  done": "m"},
    "new-signs": {"Two  done": "y"},
    "urgent": {"Two  done": "2", URGENT_PAGE: "y"},
    "mistaken": {"Two  done": "3"},
    "skips": {"Do one.": "k", "Do two.": "e", "Do four.": "q"},
    "not-settled": {"Do two.": "s", REST: "y"},
    "nothing-easier": {"Do one.": "e", "Do two.": "k", "Four  done": "y"},
}
MOST_STEPS = 4
MOST_ROUNDS = 40
MOST_BYTES = 3000
MOST_LOOKS = 4_000


@pytest.fixture
def crashes(pytestconfig: pytest.Config) -> int:
    """How often each script is killed."""
    return int(pytestconfig.getoption("--crashes")) // len(SCRIPTS)


@pytest.mark.parametrize("name", SCRIPTS)
def test_whatever_was_answered_survives_a_kill(name: str, crashes: int, tmp_path: Path) -> None:
    random = Random(name)
    homes = 0
    while crashes > 0:
        homes += 1
        crashes -= kill_until_over(tmp_path / str(homes), SCRIPTS[name], random, crashes)


def kill_until_over(home: Path, keys: dict[str, str], random: Random, most: int) -> int:
    """Kill one run again and again, and carry it on each time; how many kills that took."""
    command = quick_session(home)
    told: list[str] = []
    kills = 0
    while kills < most and not is_over(home):
        kills += 1
        with Terminal(command, home) as terminal:
            script = Script(terminal, keys, told)
            assert_started(script, records(home))
            while not records(home) and script.prompt() != BEGIN:
                script.step()
            for _ in range(random.randrange(MOST_STEPS)):
                script.step()
            kill(script, home, random)
        assert_kept(told, records(home), kills)
    with Terminal(command, home) as terminal:
        assert_started(Script(terminal, keys), records(home))
    return kills


def is_over(home: Path) -> bool:
    """Whether there is a run that has nothing left to carry on."""
    return any(not is_offered(record) for record in records(home))


def assert_started(script: Script, runs: list[Record]) -> None:
    """The run is offered if it was cut off, and the sessions are if there is none."""
    for record in runs:
        if is_offered(record):
            assert_goes_on(script, record)
            return
        if record.can_be_taken_up:
            assert script.wait() == TAKE_UP
            return
    assert script.wait() == LIBRARY


def assert_kept(told: list[str], runs: list[Record], kills: int) -> None:
    """All is kept of which the next prompt was seen, and at most one answer more."""
    kept = [answer for record in runs for answer in told_in(record)]
    assert len(runs) <= 1
    assert kept[: len(told)] == told, f"kill {kills}"
    assert len(kept) <= len(told) + 1, f"kill {kills}"
    told[:] = kept


def kill(script: Script, home: Path, random: Random) -> None:
    """Kill the command while it waits, takes a key, draws what follows, or saves."""
    terminal, asked = script.terminal, script.wait()
    read_on(terminal, random.randrange(MOST_ROUNDS))
    kind = random.choice(("waits", "takes", "draws", "saves"))
    if kind == "takes":
        terminal.send(script.key())
        read_on(terminal, random.randrange(4))
    if kind == "draws":
        drawn = len(terminal.output) + random.randrange(1, MOST_BYTES)
        press(
            terminal,
            script.key(),
            lambda: len(terminal.output) >= drawn or script.prompt() not in ("", asked),
        )
    if kind == "saves":
        terminal.send(script.key())
        any(list(home.glob("records/*/.*.tmp")) for _ in range(MOST_LOOKS))
    terminal.signal(signal.SIGKILL)
    assert terminal.wait_exit() == -signal.SIGKILL
    script.seen_after(asked)


def read_on(terminal: Terminal, rounds: int) -> None:
    """Take what the terminal has, so many times."""
    left = iter(range(rounds))
    terminal.wait_for(lambda: next(left, None) is None)
