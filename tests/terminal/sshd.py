"""A real OpenSSH server on loopback, for as long as a `with` block lasts."""

from __future__ import annotations

import contextlib
import getpass
import os
import signal
import socket
import subprocess
import time
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.terminal.harness import LIMIT_SECONDS, clean_environment
from tests.tools import tool

if TYPE_CHECKING:
    from collections.abc import Mapping

POLL_SECONDS = 0.02
HOST = "127.0.0.1"
SETTINGS = Path(__file__).parents[2] / "docs" / "ssh" / "unpinch.conf"
"""The settings that the documentation has a server copy."""
PRIVILEGE_SEPARATION = Path("/run/sshd")
"""Where a server that root starts locks in what is not logged in yet."""
_UNCHANGED: Mapping[str, str] = {}
# As wide as a server can be set: what shuts has to be the settings that are tested.
_REST_OF_THE_SERVER = """
AcceptEnv *
AllowAgentForwarding yes
AllowTcpForwarding yes
AllowStreamLocalForwarding yes
GatewayPorts yes
PermitTunnel yes
X11Forwarding yes
X11UseLocalhost yes
Subsystem sftp internal-sftp
PermitRootLogin yes
# All stands in a temporary folder, below one that anybody can write to.
StrictModes no
UsePAM no
LogLevel VERBOSE
"""


class Sshd:
    """An OpenSSH server of whoever runs it, with the settings of the documentation.

    `folder` holds all that it needs, and `home` becomes UNPINCH_HOME of everything that it starts.
    `changed` are documented settings, each with what stands in its place.
    """

    def __init__(self, folder: Path, home: Path, changed: Mapping[str, str] = _UNCHANGED) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        (folder / "authorized_keys").touch()
        for name in ("host", "somebody"):
            _make_key(folder / name)
        if os.geteuid() == 0:
            PRIVILEGE_SEPARATION.mkdir(mode=0o755, exist_ok=True)
        # Somebody else may take a port between the look and the start.
        while not self._starts(_free_port(), home, changed):
            assert "in use" in self.log, self.log

    def _starts(self, port: int, home: Path, changed: Mapping[str, str]) -> bool:
        """Start on a port; whether the server answers there."""
        self.port = port
        public = (self.folder / "host.pub").read_text()
        (self.folder / "known_hosts").write_text(f"[{HOST}]:{port} {public}")
        (self.folder / "sshd_config").write_text(self._settings(home, changed))
        arguments = ("-D", "-f", str(self.folder / "sshd_config"), "-E", str(self.folder / "log"))
        self.process = subprocess.Popen([tool("sshd"), *arguments])
        until = time.monotonic() + LIMIT_SECONDS
        while not _answers(port):
            if self.process.poll() is not None:
                return False
            assert time.monotonic() < until, self.log
            time.sleep(POLL_SECONDS)
        return True

    @property
    def log(self) -> str:
        """What the server has told."""
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def _settings(self, home: Path, changed: Mapping[str, str]) -> str:
        own = SETTINGS.read_text()
        places = {
            "Match User unpinch": f"Match User {getpass.getuser()}",
            "/etc/ssh/unpinch_keys": str(self.folder / "authorized_keys"),
        }
        for documented, other in {**places, **changed}.items():
            assert documented in own
            own = own.replace(documented, other)
        variables = {"UNPINCH_HOME": str(home), "TZ": clean_environment(home)["TZ"]}
        fixed = {
            "ListenAddress": HOST,
            "Port": self.port,
            "HostKey": self.folder / "host",
            "PidFile": "none",
            "SetEnv": " ".join(f'"{name}={value}"' for name, value in variables.items()),
        }
        lines = "\n".join(f"{name} {value}" for name, value in fixed.items())
        return f"{lines}{_REST_OF_THE_SERVER}{own}"

    def __enter__(self) -> Sshd:
        return self

    def __exit__(self, *_: object) -> None:
        """End the server, and each login that is left."""
        for pid in self.logins():
            # A login whose client has gone ends by itself.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()

    def allow(self, options: str, name: str = "somebody") -> None:
        """Let the key of this name in, with these options of its line."""
        if not (self.folder / name).exists():
            _make_key(self.folder / name)
        public = (self.folder / f"{name}.pub").read_text()
        with (self.folder / "authorized_keys").open("a") as keys:
            keys.write(f"{options} {public}")

    def ssh(self, *arguments: str, name: str = "somebody") -> list[str]:
        """The command of a client who logs in with a key: options, and what is to be run there."""
        options = list(takewhile(lambda each: each.startswith("-"), arguments))
        wanted = arguments[len(options) :]
        return [tool("ssh"), *self.options(name), *options, self.address, *wanted]

    def options(self, name: str = "somebody") -> list[str]:
        """Options of every client, by which it knows the server and nothing of this machine."""
        said = {
            "BatchMode": "yes",
            "IdentitiesOnly": "yes",
            "IdentityAgent": "none",
            "IdentityFile": self.folder / name,
            "Port": self.port,
            "UserKnownHostsFile": self.folder / "known_hosts",
            "SendEnv": "*",
        }
        return ["-F", os.devnull, *(f"-o{option}={value}" for option, value in said.items())]

    @property
    def address(self) -> str:
        """Whom a client reaches."""
        return f"{getpass.getuser()}@{HOST}"

    def effective_settings(self) -> list[str]:
        """The settings that hold for a login, as the server reads them; in small letters."""
        config = str(self.folder / "sshd_config")
        whom = f"user={getpass.getuser()},host=localhost,addr={HOST}"
        return self.run(tool("sshd"), "-T", "-f", config, "-C", whom).stdout.lower().splitlines()

    def run(self, *command: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Have a client that needs no terminal run to its end."""
        return subprocess.run(
            command,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            env=clean_environment(self.folder / "client"),
            timeout=LIMIT_SECONDS,
        )

    def logins(self) -> list[int]:
        """The processes of the server that hold a login."""
        return _children(self.process.pid)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _answers(port: int) -> bool:
    """Whether somebody listens at a port."""
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def _make_key(path: Path) -> None:
    command = ("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", path.name, "-f", str(path))
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def _children(parent: int) -> list[int]:
    """The direct children of a process."""
    files = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(pid) for file in files for pid in file.read_text().split()]


def processes_with(variable: str) -> list[int]:
    """Every process that was started with a variable, as `name=value`."""
    wanted = variable.encode()
    return [
        int(file.parent.name)
        for file in Path("/proc").glob("[0-9]*/environ")
        if wanted in _read_or_nothing(file).split(b"\0")
    ]


def _read_or_nothing(path: Path) -> bytes:
    """What a file of /proc holds; nothing where its process has just ended."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
