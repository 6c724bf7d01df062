"""A login through a real OpenSSH: a line that is cut loses nothing, and a run is carried on."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal.asked import LIBRARY  # later
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
QUIET_SECONDS = 4
SPREAD = {"One  done": "y"}
MOMENTS = {
    "hold": ({}, "Do three.", ["one:h", "one:n", "two:n"]),
    "question": ({}, "One  done", ["one:h"]),
    "rest": (SPREAD, REST, ["one:h", "one:y"]),
}
"""Where a line is cut: the answers that differ, what is shown then, and what was told by then."""


@pytest.fixture
def server(home: Path, tmp_path: Path) -> Iterator[Sshd]:
    """A server of the person whose run was cut off before its first exercise."""
    with Sshd(tmp_path / "ssh", home, quiet_seconds=QUIET_SECONDS) as server:
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


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "frozen"])
def test_a_run_whose_line_was_cut_is_carried_on_at_the_next_login(
    server: Sshd, home: Path, moment: str, number: signal.Signals
) -> None:
    keys, shown, told = MOMENTS[moment]
    with log_in(server) as client:
        script = Script(client, keys).step_until(shown)
        if moment == "hold":
            press(client, b" ", "pause")
        client.signal(number)
        assert_nothing_is_left(client, server, home)
    (record,) = records(home)
    assert told_in(record) == told == script.told
    assert record.outcome == "under-way"
    with log_in(server) as client:
        assert_goes_on(Script(client), record)
