"""The server inside a test, with a small program in the place of the player."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web

from tui.web.limits import Limits
from tui.web.server import Asset, Door, make_runner, make_server
from tui.web.visits import Visits

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

LIMIT_SECONDS = 30.0
POLL_SECONDS = 0.02
TOKEN = "a-token-for-the-tests-alone"
NAME = "unpinch.example"
PAGES = ("0" * 32, "1" * 32, "2" * 32)
ASSETS = {"": Asset("text/html", b"a page"), "page.js": Asset("text/javascript", b"a script")}
MOST_SECONDS = 600
"""A program in the place of the player ends by itself then, whatever happens to the test."""
HEAD = f"""
import fcntl, os, signal, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.alarm({MOST_SECONDS})
def say(words):
    sys.stdout.write(words + "|")
    sys.stdout.flush()
def size(*_):
    columns, rows = os.get_terminal_size(0)
    say(f"{{columns}}x{{rows}}")
say(str(os.getpid()))
"""
ECHO = """
signal.signal(signal.SIGWINCH, size)
size()
while keys := os.read(0, 1024):
    if keys == b"!":
        break
    say(keys.decode())
"""
STUBBORN = """
signal.signal(signal.SIGHUP, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
say("ready")
while True:
    signal.pause()
"""
FLOOD = """
while True:
    os.write(1, b"x" * 4096)
"""


class Inside(NamedTuple):
    """A server that listens, and a client that has all it needs to come in."""

    address: str
    session: ClientSession

    @contextlib.asynccontextmanager
    async def visit(
        self, page: str = PAGES[0], *, hello: str | None = None
    ) -> AsyncIterator[Visitor]:
        """A page that is open, and says who it is and how large."""
        origin = {"Origin": self.address}
        path = f"/{TOKEN}/terminal"
        async with self.session.ws_connect(path, headers=origin, max_msg_size=0) as socket:
            visitor = Visitor(socket)
            said = {"columns": 45, "rows": 30, "page": page}
            await socket.send_str(json.dumps(said) if hello is None else hello)
            yield visitor


class Visitor:
    """One page; `text` is what it was sent so far."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket
        self.text = ""

    async def wait_for(self, wanted: str) -> None:
        """Read until a text has come."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while wanted not in self.text:
                message = await self.socket.receive()
                assert message.type is WSMsgType.BINARY, (message, self.text)
                self.text += message.data.decode()

    async def pid(self) -> int:
        """The process of its player, which says so first."""
        await self.wait_for("|")
        return int(self.text.partition("|")[0])

    async def wait_closed(self) -> int | None:
        """Read until the server has closed it; the code it gave."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while (await self.socket.receive()).type is WSMsgType.BINARY:
                pass
        return self.socket.close_code


@contextlib.asynccontextmanager
async def inside(program: str = ECHO, limits: Limits | None = None) -> AsyncIterator[Inside]:
    """A server on a free port of this machine; nothing of it is left at the end."""
    visits = Visits([sys.executable, "-c", HEAD + program], os.environ, limits or Limits())
    server = make_server(Door(TOKEN, frozenset({NAME})), ASSETS, visits)
    runner = make_runner(server)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        async with ClientSession(address) as session:
            yield Inside(address, session)
    finally:
        await visits.end()
        await runner.cleanup()


async def wait_until(condition: Callable[[], bool], limit_seconds: float = LIMIT_SECONDS) -> None:
    """Wait until something is so; TimeoutError at the limit."""
    async with asyncio.timeout(limit_seconds):
        while not condition():
            await asyncio.sleep(POLL_SECONDS)


def is_gone(pid: int) -> bool:
    """Whether there is no such process any more."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False
