"""One visitor: a page on one side, a player in a terminal on the other."""

import asyncio
from collections.abc import Coroutine
from enum import Enum
from typing import Any

from aiohttp import WSMsgType, web

from tui.web.limits import Limits
from tui.web.messages import Taken, read_message
from tui.web.player import Player

MOST_AHEAD_BYTES = 1 << 15
"""What a page is sent beyond what it has shown: a page that shows nothing holds the player up."""


class Why(Enum):
    """Why a visit is over, as the code that the page is told it by."""

    GONE = 1000
    STOPPED = 1001
    NO_SENSE = 1008
    ENDED = 4000
    IDLE = 4001
    TIME_UP = 4002
    FULL = 4003
    ELSEWHERE = 4004


class Visit:
    """What a visitor does with a player, until one of them ends it, or `sent_home` does."""

    def __init__(
        self,
        page: web.WebSocketResponse,
        player: Player,
        limits: Limits,
        sent_home: asyncio.Future[Why],
    ) -> None:
        self._page = page
        self._player = player
        self._limits = limits
        self._ahead_bytes = 0
        self._has_taken = asyncio.Event()
        self._sent_home = sent_home
        self._last_key_at = asyncio.get_running_loop().time()

    async def last(self) -> Why:
        """Let it last, and say why it is over."""
        whys: list[Coroutine[Any, Any, Why]] = [
            self._show(),
            self._take(),
            self._watch_time(),
            self._wait_to_be_sent(),
        ]
        tasks = [asyncio.create_task(each) for each in whys]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in tasks:
                each.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        return next(task for task in tasks if task in done).result()

    async def _show(self) -> Why:
        """Send what the player draws, no further ahead than the page can be."""
        while drawn := await self._player.read():
            self._ahead_bytes += len(drawn)
            try:
                await self._page.send_bytes(drawn)
            except ConnectionError:
                return Why.GONE
            while self._ahead_bytes > MOST_AHEAD_BYTES:
                self._has_taken.clear()
                await self._has_taken.wait()
        return Why.ENDED

    async def _take(self) -> Why:
        """Take what the page sends: bytes are keys, and texts say something of the page."""
        async for message in self._page:
            if message.type is WSMsgType.BINARY:
                self._last_key_at = asyncio.get_running_loop().time()
                try:
                    await self._player.write(message.data, self._limits.stuck_seconds)
                except TimeoutError:
                    return Why.ENDED
            elif message.type is WSMsgType.TEXT and not self._heed(message.data):
                return Why.NO_SENSE
        return Why.GONE

    def _heed(self, text: str) -> bool:
        """Whether what a page says of itself makes sense; then it is done."""
        said = read_message(text)
        if isinstance(said, Taken):
            self._ahead_bytes = max(self._ahead_bytes - said.byte_count, 0)
            self._has_taken.set()
        elif said is not None:
            self._player.resize(said)
        return said is not None

    async def _watch_time(self) -> Why:
        """Wait until the time is up, or until nothing was pressed for too long."""
        loop = asyncio.get_running_loop()
        end = loop.time() + self._limits.visit_seconds
        while loop.time() < end:
            idle_end = self._last_key_at + self._limits.idle_seconds
            if loop.time() >= idle_end:
                return Why.IDLE
            await asyncio.sleep(min(end, idle_end) - loop.time())
        return Why.TIME_UP

    async def _wait_to_be_sent(self) -> Why:
        return await self._sent_home
