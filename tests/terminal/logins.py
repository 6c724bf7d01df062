"""What a login over SSH needs of this machine, the documented line of a key, and its end."""

from __future__ import annotations

import grp
import os
import shlex
import sys
from typing import TYPE_CHECKING

import pytest

from tests.terminal.playing import UNPINCH
from tests.terminal.sshd import processes_with
from tests.tools import needs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.terminal.harness import Terminal
    from tests.terminal.sshd import Sshd


def _can_log_in() -> bool:
    """Whether a server that is not root's can hand over a terminal: it must belong to `tty`."""
    if os.geteuid() == 0:
        return True
    master, slave = os.openpty()
    group = os.fstat(slave).st_gid
    os.close(master)
    os.close(slave)
    return group == grp.getgrnam("tty").gr_gid


NEEDED = [
    needs("sshd", "openssh-server"),
    needs("ssh", "openssh-client"),
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc"),
    pytest.mark.skipif(
        sys.platform == "linux" and not _can_log_in(), reason="needs root, or /dev/pts of group tty"
    ),
]
"""The marks of every test that logs in."""


def played_by(person: str) -> list[str]:
    """The documented command of a person's key."""
    return [UNPINCH, "--kiosk", "--records", "--person", person]


def folder_of(person: str, home: Path) -> Path:
    """Where all is kept that is this person's own."""
    return home / "people" / person


def assert_nothing_is_left(client: Terminal, server: Sshd, home: Path) -> None:
    """Every process of the logins ends, and with them their locks."""
    client.wait_for(
        lambda: not processes_with(f"UNPINCH_HOME={home}") and not server.logins(), reading=False
    )
    assert not list(home.glob("**/*.lock"))


def forced(command: Sequence[str]) -> str:
    """The options of a key that does nothing but run a command on a terminal."""
    quoted = shlex.join(command).replace('"', '\\"')
    return f'restrict,pty,command="exec {quoted}"'
