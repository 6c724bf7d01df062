"""A login through a real OpenSSH: a line that is cut loses nothing, and a run is carried on."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.playing import UNPINCH, press
from tests.terminal.scripted import (
    REST,
    Script,
    assert_goes_on,
    records,
    told_in,
)
from tests.terminal.sshd import Sshd, forced, processes_with
from tests.tools import needs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    needs("sshd", "openssh-server"),
    needs("ssh", "openssh-client"),
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc"),
]

PLAYED = [UNPINCH]
SOON = {
    "ClientAliveInterval 15": "ClientAliveInterval 1",
    "ClientAliveCountMax 4": "ClientAliveCountMax 1",
}
"""A line that says nothing is dead within seconds."""
SPREAD = {"One  done": "y"}
HOLD, QUESTION, LYING = "Do three.", "One  done", "I am lying"
TOLD = {
    HOLD: ["one:h", "one:n", "two:n"],
    QUESTION: ["one:h"],
    LYING: ["one:h", "one:y"],
    REST: ["one:h", "one:y"],
}
"""What was told when a line is cut, by what is shown then."""


@pytest.fixture
def server(home: Path, tmp_path: Path) -> Iterator[Sshd]:
    """A server of the person whose run was cut off before its first exercise."""
    with Sshd(tmp_path / "ssh", home, SOON) as server:
        server.allow(forced(PLAYED))
        yield server


def log_in(server: Sshd) -> Terminal:
    """A client with a terminal of its own."""
    return Terminal(server.ssh("-tt"), server.folder / "client")


def assert_nothing_is_left(client: Terminal, server: Sshd, home: Path) -> None:
    """Every process of the login ends, and with them their locks."""
    client.wait_for(
        lambda: not processes_with(f"UNPINCH_HOME={home}") and not server.logins(), reading=False
    )
    assert not list(home.glob("**/*.lock"))


@pytest.mark.parametrize(
    ("shown", "number"),
    [
        (HOLD, signal.SIGKILL),
        (QUESTION, signal.SIGKILL),
        (REST, signal.SIGKILL),
        # A frozen client is noticed once nothing more is sent to it, which is after a rest.
        (HOLD, signal.SIGSTOP),
        (QUESTION, signal.SIGSTOP),
        (LYING, signal.SIGSTOP),
    ],
)
def test_a_run_whose_line_was_cut_is_carried_on_at_the_next_login(
    server: Sshd, home: Path, shown: str, number: signal.Signals
) -> None:
    with log_in(server) as client:
        keys = SPREAD if shown in (LYING, REST) else {}
        script = Script(client, keys).step_until(shown)
        if shown == HOLD:
            press(client, b" ", "pause")
        client.signal(number)
        assert_nothing_is_left(client, server, home)
    (record,) = records(home)
    assert told_in(record) == script.told == TOLD[shown]
    assert record.outcome == "under-way"
    with log_in(server) as client:
        assert_goes_on(Script(client), record)
