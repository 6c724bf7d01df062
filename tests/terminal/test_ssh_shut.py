"""A key with a forced command opens Unpinch on a terminal, and nothing else of the server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.terminal.asked import LIBRARY
from tests.terminal.harness import Terminal
from tests.terminal.logins import NEEDED, forced, played_by
from tests.terminal.playing import UNPINCH, press
from tests.terminal.scripted import HELP, Script, quick_session
from tests.terminal.sshd import SETTINGS, Sshd, processes_with
from tests.tools import tool

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = NEEDED

PLAYED = played_by("anna")
NO_TERMINAL = "unpinch: Unpinch needs a keyboard, and its standard input is not a terminal.\n"
MARK = "was-here"
SHELLS = (
    ("sh", "-c", f"'touch {MARK}'"),
    (f"touch {MARK}",),
    ("bash", "-i"),
    (f"; touch {MARK}",),
    (f"$(touch {MARK})",),
    (f"\ntouch {MARK}",),
    ("unpinch", "records", "--delete"),
    ("unpinch", "--person", "somebody else"),
    ("env",),
)
"""What a client asks the server to run."""
FORWARDS = {
    "a port of the server": ("-W", "127.0.0.1:{port}"),
    "a port of the client": ("-N", "-R", "127.0.0.1:0:127.0.0.1:{port}"),
    "a socket of the client": ("-N", "-R", "{folder}/" + MARK + ":127.0.0.1:{port}"),
    "a proxy at the server": ("-N", "-R", "127.0.0.1:0"),
}
"""What a client wants to reach; the first is also what -L and -D ask for at each connection."""
HOSTILE = "hostile"
VARIABLES = [
    *("UNPINCH_THEME", "UNPINCH_PERSON", "UNPINCH_KIOSK", "NO_COLOR", "COLUMNS", "ESCDELAY"),
    *("TEXTUAL", "TEXTUAL_DRIVER", "TEXTUAL_LOG", "TEXTUAL_PRESS", "TEXTUAL_SCREENSHOT"),
    *("PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONUSERBASE"),
    *("PATH", "HOME", "SHELL", "ENV", "BASH_ENV", "IFS", "EDITOR", "VISUAL", "PAGER", "TMPDIR"),
    *("LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "LOCPATH", "NLSPATH", "TERMINFO", "TERMCAP"),
    *("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"),
    *("DISPLAY", "SSH_AUTH_SOCK", "SSH_ORIGINAL_COMMAND"),
]
# The client itself has to start.
OWN = {"PATH": os.defpath, "LD_PRELOAD": "", "LD_LIBRARY_PATH": "", "LD_AUDIT": ""}


REFUSED = ("dumb", "unknown")
TERMS = {
    **{name: name for name in (*REFUSED, "vt100", "xterm-ghostty")},
    "empty": "",
    "path": "../../etc/passwd",
    "long": "x" * 5000,
    "two lines": "xterm\nUNPINCH_HOME=/",
    "signs": "\x1b[2J%s{0}$(id)",
}
"""What a client can call its terminal."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder without records."""
    home = tmp_path / "home"
    quick_session(home)
    return home


@pytest.fixture
def server(home: Path, tmp_path: Path) -> Iterator[Sshd]:
    """A server with the documented settings, and a key as it is documented."""
    with Sshd(tmp_path / "ssh", home) as server:
        server.allow(forced(PLAYED))
        yield server


def assert_untouched(server: Sshd, home: Path) -> None:
    """Nobody has written anything, and nothing runs."""
    folders = (home, server.folder, Path.home(), Path.cwd())
    assert not [folder for folder in folders if (folder / MARK).exists()]
    assert not list(home.glob("**/records"))
    assert not processes_with(f"UNPINCH_HOME={home}")


def test_without_a_terminal_every_wish_is_refused_in_one_sentence(server: Sshd, home: Path) -> None:
    wishes = [server.ssh("-T"), *(server.ssh("-T", *command) for command in SHELLS)]
    for wish in wishes:
        done = server.run(*wish, typed=f"touch {MARK}\n")
        assert (done.returncode, done.stdout, done.stderr) == (2, "", NO_TERMINAL), wish
    # Of a subsystem no error is sent.
    done = server.run(*server.ssh("-T", "-s", "sftp"))
    assert (done.returncode, done.stdout) == (2, "")
    assert_untouched(server, home)


def test_no_file_goes_either_way(server: Sshd, home: Path) -> None:
    there = f"{server.address}:{home}/sessions/quick.toml"
    here = server.folder / "got"
    options = server.options()
    for copy in (("-O",), ("-s",)):
        for pair in ((there, str(here)), (__file__, f"{server.address}:{home}/{MARK}")):
            assert server.run(tool("scp"), *options, *copy, *pair).returncode != 0
    batch = f"get {home}/sessions/quick.toml {here}\nput {__file__} {home}/{MARK}\n"
    done = server.run(tool("sftp"), *options, "-b", "-", server.address, typed=batch)
    assert done.returncode != 0
    assert not here.exists()
    assert_untouched(server, home)


@pytest.mark.parametrize("wanted", FORWARDS)
@pytest.mark.parametrize(
    ("changed", "options"),
    [({}, "pty"), ({"DisableForwarding yes": ""}, "restrict,pty")],
    ids=["by-the-settings-alone", "by-the-key-alone"],
)
def test_nothing_is_forwarded(
    tmp_path: Path, home: Path, wanted: str, changed: dict[str, str], options: str
) -> None:
    with Sshd(tmp_path / "ssh", home, changed) as server:
        server.allow(forced(PLAYED).replace("restrict,pty", options))
        places = {"port": server.port, "folder": server.folder}
        how = [each.format(**places) for each in FORWARDS[wanted]]
        done = server.run(
            tool("ssh"), *server.options(), "-oExitOnForwardFailure=yes", *how, server.address
        )
        assert (done.returncode, done.stdout) == (255, "")
        assert "forward" in done.stderr
        assert_untouched(server, home)


def test_no_variable_of_a_client_reaches_what_is_run(
    server: Sshd, home: Path, tmp_path: Path
) -> None:
    server.allow(f'environment="UNPINCH_THEME={HOSTILE}",{forced(PLAYED)}', "another")
    environment = {name: OWN.get(name, f"{HOSTILE}.{name}") for name in VARIABLES}
    agent = ("-tt", "-A", "-X")
    for name in ("somebody", "another"):
        command = server.ssh(*agent, name=name)
        with Terminal(command, tmp_path / "client", environment=environment) as client:
            assert Script(client).wait() == LIBRARY
            (pid,) = processes_with(f"UNPINCH_HOME={home}")
            reached = Path(f"/proc/{pid}/environ").read_text()
    assert HOSTILE not in reached
    names = {each.partition("=")[0] for each in reached.split("\0")}
    assert not names & {"SSH_AUTH_SOCK", "DISPLAY", "SSH_ORIGINAL_COMMAND"}


def test_the_line_that_is_tested_is_the_documented_one() -> None:
    page = (SETTINGS.parents[1] / "ssh.md").read_text(encoding="utf-8")
    assert forced(PLAYED).replace(UNPINCH, "/opt/unpinch/bin/unpinch") in page
    assert f"[ssh/{SETTINGS.name}](ssh/{SETTINGS.name})" in page


def test_the_settings_hold_whatever_else_the_server_allows(server: Sshd) -> None:
    settings = server.effective_settings()
    assert {
        "permituserenvironment no",
        "permituserrc no",
        "disableforwarding yes",
        "authenticationmethods publickey",
        "clientaliveinterval 10",
    } <= set(settings)
    assert [each for each in settings if each.startswith("acceptenv")] == [
        "acceptenv lang",
        "acceptenv lc_*",
    ]


@pytest.mark.parametrize("name", TERMS)
def test_any_terminal_can_play_or_is_refused_in_one_sentence(
    server: Sshd, tmp_path: Path, name: str
) -> None:
    term = TERMS[name]
    with Terminal(server.ssh("-tt"), tmp_path / "client", environment={"TERM": term}) as client:
        if term in REFUSED:
            assert client.wait_exit() == 2
            (line,) = client.output.replace(b"\r", b"").decode().splitlines()[:1]
            assert line == f"unpinch: A terminal with TERM={term} cannot show a screen."
        else:
            assert Script(client).wait() == LIBRARY
            press(client, b"?", HELP[0])
