"""A login through a real OpenSSH: a line that is cut loses nothing, and a run is carried on."""

from __future__ import annotations

import shutil
import signal
from typing import TYPE_CHECKING

import pytest

from tests.terminal.asked import LIBRARY
from tests.terminal.harness import Terminal
from tests.terminal.logins import NEEDED, assert_nothing_is_left, folder_of, forced, played_by
from tests.terminal.playing import press
from tests.terminal.scripted import (
    REST,
    Script,
    assert_goes_on,
    records,
    told_in,
)
from tests.terminal.sshd import Sshd

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

pytestmark = NEEDED

ANNA, BEN = "anna", "ben"
SOON = {
    "ClientAliveInterval 10": "ClientAliveInterval 2",
    "ClientAliveCountMax 3": "ClientAliveCountMax 2",
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
def settings() -> Mapping[str, str]:
    """Documented settings of the server, each with what stands in its place."""
    return {}


@pytest.fixture
def server(home: Path, tmp_path: Path, settings: Mapping[str, str]) -> Iterator[Sshd]:
    """A server for Anna, whose run was cut off before its first exercise, and for Ben."""
    own = folder_of(ANNA, home)
    own.mkdir(parents=True)
    (home / "records").rename(own / "records")
    with Sshd(tmp_path / "ssh", home, settings) as server:
        for person in (ANNA, BEN):
            server.allow(forced(played_by(person)), person)
        yield server


def log_in(server: Sshd, person: str = ANNA) -> Terminal:
    """A client with a terminal of its own."""
    return Terminal(server.ssh("-tt", name=person), server.folder / "client")


@pytest.mark.parametrize("settings", [SOON])
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
    (record,) = records(folder_of(ANNA, home))
    assert told_in(record) == script.told == TOLD[shown]
    assert record.outcome == "under-way"
    with log_in(server) as client:
        assert_goes_on(Script(client), record)


def test_two_people_at_once_see_nothing_of_each_other(server: Sshd, home: Path) -> None:
    hers, his = (folder_of(person, home) for person in (ANNA, BEN))
    with log_in(server, BEN) as client:
        # He has never played, and she was cut off.
        assert Script(client).wait() == LIBRARY
    shutil.copytree(hers / "records", his / "records")
    with log_in(server) as one, log_in(server, BEN) as other:
        scripts = (Script(one, SPREAD), Script(other))
        for script in scripts:
            script.step_until(QUESTION)
        for script in scripts:
            script.step()
        assert scripts[0].prompt() == LYING
        assert scripts[1].prompt() == "Do two."
    told = [told_in(record) for folder in (hers, his) for record in records(folder)]
    assert told == [["one:h", "one:y"], ["one:h", "one:n"]]
    assert not records(home)


def test_two_logins_of_one_person_keep_two_records(server: Sshd, home: Path) -> None:
    with log_in(server) as first:
        ours = Script(first).step_until(QUESTION)
        with log_in(server) as second:
            others = Script(second)
            # What is under way elsewhere is not offered.
            assert others.wait() == LIBRARY
            others.step_until("Two  done")
            ours.step()
            others.step()
    told = [told_in(record) for record in records(folder_of(ANNA, home))]
    assert told == [["one:h", "one:n"], ["two:n"]]
