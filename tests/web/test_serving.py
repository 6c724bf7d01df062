"""`unpinch serve` from its start to its end."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from aiohttp import ClientSession

from tests.terminal.harness import clean_environment
from tests.web.inside import PAGES, is_gone, wait_until
from tests.web.outside import LIMIT_SECONDS, Server, needs_xterm, refusal, serve
from tui.files.faults import UsageError
from tui.web.assets import XTERM_VERSION, read_assets
from tui.web.serving import told_of_addresses
from tui.words import web as words

if TYPE_CHECKING:
    from collections.abc import Callable

WITHOUT_AIOHTTP = """
import sys
sys.modules["aiohttp"] = None
from tui.cli import main
main(["serve"])
"""
ROOT = Path(__file__).parents[2]
SHELF = "Five to start with"


@needs_xterm
@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--port", "65536"], "--port: found "),
        (["--port", "-1"], "--port: "),
        (["--visitors", "0"], "--visitors: found "),
        (["--minutes", "many"], "--minutes: found "),
        (["--idle-minutes", "1.5"], "--idle-minutes: found "),
        (["--host", "nowhere.invalid"], "cannot listen on "),
        (["--host", "a" * 300], "cannot listen on "),
        (["--host", "192.0.2.1"], "cannot listen on "),
        (["--name", "a b"], "--name: found "),
        (["--token-file", "/"], "--token-file: "),
        (["--people", "--person", "Ann"], "--people"),
        (["--person", "../Ann"], "--person: found "),
        (["--theme", "pink"], "--theme: found "),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    tmp_path: Path, options: list[str], says: str
) -> None:
    code, said = refusal(tmp_path, *options)
    assert code == 2
    assert says in said
    assert said.count("\n") == 1
    assert "Traceback" not in said


@needs_xterm
def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, said = refusal(tmp_path, "--port", port)
    assert code == 2
    assert said == f'unpinch: cannot listen on "127.0.0.1", port {port}: Address already in use\n'


def test_without_aiohttp_it_is_told_how_to_install_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_AIOHTTP],
        env=clean_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, f"unpinch: {words.NO_AIOHTTP}\n")


def test_without_xterm_it_is_told_how_to_install_it(tmp_path: Path) -> None:
    install = f"npm install .* --prefix {re.escape(str(tmp_path))} @xterm/xterm@{XTERM_VERSION}$"
    with pytest.raises(UsageError, match=install):
        read_assets(tmp_path)


def test_another_xterm_than_was_published_is_not_used(tmp_path: Path) -> None:
    for name in ("lib/xterm.js", "css/xterm.css"):
        path = tmp_path / "node_modules/@xterm/xterm" / name
        path.parent.mkdir(parents=True)
        path.write_text("other")
    with pytest.raises(UsageError, match=r"is not that of xterm\.js"):
        read_assets(tmp_path)


@pytest.mark.parametrize(
    ("listening", "is_warned"),
    [(["127.0.0.1"], False), (["::1", "127.0.0.1"], False), (["0.0.0.0"], True), (["::"], True)],
)
def test_what_it_means_to_open_it_is_told_at_the_start(
    listening: list[str], is_warned: bool
) -> None:
    told = told_of_addresses(["a.example"], listening, 8460, "the-token")
    assert "http://a.example:8460/the-token/" in told
    assert (words.OPEN_TO_A_NETWORK in told) == is_warned


async def visit(server: Server, then: Callable[[], object]) -> set[int]:
    """Be a visitor, and do something then; the players that have to be gone after it."""
    headers = {"Origin": server.origin}
    async with (
        ClientSession() as session,
        session.ws_connect(f"{server.address}terminal", headers=headers) as page,
    ):
        hello = {"columns": 80, "rows": 24, "page": PAGES[0]}
        await page.send_str(json.dumps(hello))
        drawn = b""
        while SHELF.encode() not in drawn:
            drawn += (await page.receive(timeout=LIMIT_SECONDS)).data
        players = server.players()
        then()
        await wait_until(lambda: all(map(is_gone, players)), LIMIT_SECONDS)
    return players


@needs_xterm
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_the_end_of_the_server_is_that_of_every_player(tmp_path: Path, number: int) -> None:
    with serve(tmp_path) as server:
        players = asyncio.run(visit(server, lambda: server.process.send_signal(number)))
        assert len(players) == 1
        code = server.process.wait(LIMIT_SECONDS)
        assert code == (-number if number == signal.SIGKILL else 0)


def test_what_the_docs_and_the_checks_install_is_what_is_used() -> None:
    package = f"@xterm/xterm@{XTERM_VERSION}"
    for path in ("docs/browser.md", "Makefile"):
        assert package in (ROOT / path).read_text()
