"""Headless Chromium, driven as its own tools do it: by messages on a socket."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import itertools
import json
import os
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import ClientSession, WSMsgType

from tests.tools import tool

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from aiohttp import ClientWebSocketResponse

LIMIT_SECONDS = 30.0
POLL_SECONDS = 0.05
_PORT_FILE = "DevToolsActivePort"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--mute-audio",
    "--remote-debugging-port=0",
)
# The rows as they are drawn; letters of one row can stand in several pieces.
_ROWS = """Array.from(document.querySelectorAll(".xterm-rows > div"), (row) => row.textContent)"""
_PLACE = """((text) => {
  // The keys that do something now stand in the last rows.
  const rows = Array.from(document.querySelectorAll(".xterm-rows > div")).reverse();
  for (const row of rows) {
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const pieces = [];
    for (let each = walker.nextNode(); each; each = walker.nextNode()) pieces.push(each);
    const start = pieces.map((each) => each.data).join("").indexOf(text);
    if (start < 0) continue;
    let at = start + text.search(/\\S/);
    for (const piece of pieces) {
      if (at < piece.data.length) {
        const range = document.createRange();
        range.setStart(piece, at);
        range.setEnd(piece, at + 1);
        const box = range.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
      }
      at -= piece.data.length;
    }
  }
  return null;
})"""


@dataclass(frozen=True, slots=True)
class Device:
    """What is held in a hand: its size in CSS pixels."""

    width: int
    height: int
    scale: float = 2.0


PHONE = Device(390, 844, 3.0)
TABLET = Device(1024, 768)


class Page:
    """One page of the browser, with fingers for a mouse."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self.faults: list[str] = []

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the browser; what it answers."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        while True:
            message = await self._socket.receive(timeout=LIMIT_SECONDS)
            assert message.type is WSMsgType.TEXT, message
            said = json.loads(message.data)
            if said.get("id") == number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result
            self._note(said)

    async def evaluate(self, expression: str) -> Any:
        """The value of an expression in the page."""
        said = await self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in said, said
        return said["result"].get("value")

    async def hold_as(self, device: Device) -> None:
        """Be a device of this size."""
        await self.call(
            "Emulation.setDeviceMetricsOverride",
            width=device.width,
            height=device.height,
            deviceScaleFactor=device.scale,
            mobile=True,
        )
        await self.call("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=5)

    async def open(self, address: str) -> None:
        """Go to an address."""
        await self.call("Page.navigate", url=address)

    async def rows(self) -> list[str]:
        """What the terminal of the page shows, a text a row."""
        rows: list[str] = await self.evaluate(_ROWS)
        return [row.replace("\N{NO-BREAK SPACE}", " ").rstrip() for row in rows]

    async def text(self) -> str:
        """The same as one text."""
        return "\n".join(await self.rows())

    async def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """Wait until the terminal shows a text, or what it shows meets a condition."""
        text = ""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LIMIT_SECONDS):
                while True:
                    text = await self.text()
                    if wanted in text if isinstance(wanted, str) else wanted(text):
                        return text
                    await asyncio.sleep(POLL_SECONDS)
        raise AssertionError(f"{wanted!r} never came; screen:\n{text}\nfaults: {self.faults}")

    async def wait_until(self, expression: str) -> None:
        """Wait until an expression is true in the page."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LIMIT_SECONDS):
                while not await self.evaluate(expression):
                    await asyncio.sleep(POLL_SECONDS)
                return
        raise AssertionError(f"{expression} never came true; screen:\n{await self.text()}")

    async def tap(self, text: str) -> None:
        """Touch a text of the terminal."""
        await self.touch(*await self.place(text))

    async def place(self, text: str) -> tuple[float, float]:
        """Where a text of the terminal is."""
        place = await self.evaluate(f"{_PLACE}({json.dumps(text)})")
        assert place is not None, f"{text!r} is not on the screen:\n{await self.text()}"
        return place[0], place[1]

    async def finger(self, kind: str, *places: tuple[float, float]) -> None:
        """What a finger does: `touchStart`, `touchMove` or `touchEnd`, and where."""
        points = [{"x": x, "y": y} for x, y in places]
        await self.call("Input.dispatchTouchEvent", type=kind, touchPoints=points)

    async def touch(self, x: float, y: float) -> None:
        """Touch a place for a moment."""
        await self.finger("touchStart", (x, y))
        await self.finger("touchEnd")

    async def picture(self, path: Path) -> None:
        """Keep a picture of the page."""
        said = await self.call("Page.captureScreenshot", format="png")
        path.write_bytes(base64.b64decode(said["data"]))

    def _note(self, said: dict[str, Any]) -> None:
        """Keep what the browser finds wrong with the page."""
        if said.get("method") == "Log.entryAdded":
            self.faults.append(said["params"]["entry"]["text"])
        elif said.get("method") == "Runtime.exceptionThrown":
            self.faults.append(str(said["params"]["exceptionDetails"]))


@contextlib.asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[ClientSession]:
    """A browser that keeps all it keeps in a folder; calls of the session are to it."""
    flags = (*_FLAGS, f"--user-data-dir={folder}")
    process = await asyncio.create_subprocess_exec(
        tool("chromium"),
        *flags,
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        port = await _port(folder)
        async with ClientSession(f"http://127.0.0.1:{port}") as session:
            yield session
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


@contextlib.asynccontextmanager
async def open_page(session: ClientSession, device: Device) -> AsyncIterator[Page]:
    """A new page on a device; it is closed at the end."""
    async with session.put("/json/new?about:blank") as answer:
        target = await answer.json()
    async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
        page = Page(socket)
        for domain in ("Page", "Runtime", "Log"):
            await page.call(f"{domain}.enable")
        await page.hold_as(device)
        yield page
    async with session.get(f"/json/close/{target['id']}") as answer:
        assert answer.status == 200


async def _port(folder: Path) -> int:
    """Where the browser listens, which it writes down."""
    async with asyncio.timeout(LIMIT_SECONDS):
        while True:
            with contextlib.suppress(FileNotFoundError, IndexError, ValueError):
                return int((folder / _PORT_FILE).read_text().splitlines()[0])
            await asyncio.sleep(POLL_SECONDS)
