"""All visitors: who is let in, one player for each, and none left behind."""

import asyncio
from collections.abc import Mapping, Sequence

from aiohttp import WSMsgType, web

from tui.web.limits import Limits
from tui.web.messages import Hello, read_hello
from tui.web.player import Player
from tui.web.visit import Visit, Why


class _Seat:
    """The place of one visitor, from coming in until the player is gone."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.is_left = False
        self.is_free = asyncio.Event()
        self.sent_home: asyncio.Future[Why] = asyncio.get_running_loop().create_future()

    def send_home(self, why: Why) -> None:
        """Let the visitor go."""
        if not self.sent_home.done():
            self.sent_home.set_result(why)


class Visits:
    """The visits under way; `command` and `environment` are those of a player."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], limits: Limits
    ) -> None:
        self.limits = limits
        self._command = command
        self._environment = environment
        self._is_over = False
        self._seats: set[_Seat] = set()

    async def receive(self, socket: web.WebSocketResponse) -> Why:
        """Let a page in, if it may come, until it leaves or is sent home."""
        hello = await self._hello(socket)
        if hello is None:
            return Why.NO_SENSE
        await self._make_way(hello.page)
        if self._is_over:
            return Why.STOPPED
        if len(self._seats) >= self.limits.visitors:
            return Why.FULL
        seat = _Seat(hello.page)
        self._seats.add(seat)
        try:
            return await self._seated(socket, hello, seat)
        finally:
            self._seats.discard(seat)
            seat.is_free.set()

    async def end(self) -> None:
        """Send everybody home, and wait until every player is gone."""
        self._is_over = True
        seats = [*self._seats]
        for seat in seats:
            seat.send_home(Why.STOPPED)
        for seat in seats:
            await seat.is_free.wait()

    async def _hello(self, socket: web.WebSocketResponse) -> Hello | None:
        """What a page says of itself first; None where it says nothing of sense in time."""
        try:
            message = await socket.receive(timeout=self.limits.hello_seconds)
        except TimeoutError:
            return None
        return read_hello(message.data) if message.type is WSMsgType.TEXT else None

    async def _make_way(self, page: str) -> None:
        """Wait for players that are about to end, and end that of the same page.

        What they played can be carried on only after that.
        """
        while seats := [seat for seat in self._seats if seat.is_left or seat.page == page]:
            seats[0].send_home(Why.ELSEWHERE)
            await seats[0].is_free.wait()

    async def _seated(self, socket: web.WebSocketResponse, hello: Hello, seat: _Seat) -> Why:
        try:
            player = await Player.start(self._command, self._environment, hello.size)
        except OSError:
            # The machine has no more processes or terminals to give.
            return Why.FULL
        try:
            return await Visit(socket, player, self.limits, seat.sent_home).last()
        finally:
            seat.is_left = True
            await player.end()
