"""A visit: keys in, a screen out, one process each, and a certain end."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiohttp import WSCloseCode, WSMsgType

from tests.web.inside import FLOOD, PAGES, STUBBORN, TOKEN, inside, is_gone, wait_until
from tui.web.limits import Limits
from tui.web.server import MOST_MESSAGE_BYTES
from tui.web.visit import MOST_AHEAD_BYTES, Why

GONE_SECONDS = 2.0
BUSY = 5
"""So many times as long on a machine with much else to do."""
ACROSS = '{"columns": 120, "rows": 40}'


def hello_of(columns: str) -> str:
    """What a page says of itself first, of so many columns."""
    return f'{{"columns": {columns}, "rows": 30, "page": "{PAGES[0]}"}}'


def test_a_player_has_the_size_of_the_page_and_takes_its_keys() -> None:
    async def visit() -> None:
        async with inside() as server, server.visit() as page:
            await page.wait_for("45x30|")
            await page.socket.send_bytes(b"y")
            await page.wait_for("y|")
            await page.socket.send_str(ACROSS)
            await page.wait_for("120x40|")
            await page.socket.send_str('{"columns": 999999, "rows": -5}')
            await page.wait_for("500x1|")

    asyncio.run(visit())


def test_a_page_is_told_that_its_player_has_ended() -> None:
    async def visit() -> None:
        async with inside() as server, server.visit() as page:
            await page.wait_for("45x30|")
            await page.socket.send_bytes(b"!")
            assert await page.wait_closed() == Why.ENDED.value
            assert is_gone(await page.pid())

    asyncio.run(visit())


@pytest.mark.parametrize("is_told", [True, False], ids=["closed", "cut"])
def test_a_player_is_gone_when_its_page_is(is_told: bool) -> None:
    async def visit() -> None:
        async with inside() as server, server.visit() as page:
            await page.wait_for("45x30|")
            pid = await page.pid()
            if is_told:
                await page.socket.close()
            else:
                connection: Any = page.socket._response.connection
                connection.transport.abort()
            await wait_until(lambda: is_gone(pid), BUSY * GONE_SECONDS)

    asyncio.run(visit())


def test_a_player_that_would_stay_is_ended() -> None:
    async def visit() -> None:
        async with inside(STUBBORN) as server, server.visit() as page:
            await page.wait_for("ready|")
            pid = await page.pid()
            await page.socket.close()
            await wait_until(lambda: is_gone(pid), BUSY * GONE_SECONDS)

    asyncio.run(visit())


def test_a_page_that_answers_no_ping_is_gone() -> None:
    async def visit() -> None:
        limits = Limits(heartbeat_seconds=0.2)
        async with (
            inside(limits=limits) as server,
            server.session.ws_connect(
                f"/{TOKEN}/terminal", headers={"Origin": server.address}, autoping=False
            ) as socket,
        ):
            await socket.send_str(json.dumps({"columns": 45, "rows": 30, "page": PAGES[0]}))
            said = await socket.receive()
            pid = int(said.data.partition(b"|")[0])
            await wait_until(lambda: is_gone(pid))

    asyncio.run(visit())


def test_so_many_may_visit_and_no_more_until_one_has_left() -> None:
    async def visit() -> None:
        async with (
            inside(limits=Limits(visitors=2)) as server,
            server.visit(PAGES[0]) as first,
            server.visit(PAGES[1]) as second,
        ):
            assert await first.pid() != await second.pid()
            async with server.visit(PAGES[2]) as third:
                assert await third.wait_closed() == Why.FULL.value
            await first.socket.close()
            async with server.visit(PAGES[2]) as third:
                await third.wait_for("45x30|")
                assert is_gone(await first.pid())

    asyncio.run(visit())


def test_a_page_that_is_loaded_again_has_one_player() -> None:
    async def visit() -> None:
        async with inside(limits=Limits(visitors=1)) as server, server.visit() as before:
            pid = await before.pid()
            async with server.visit() as after:
                assert await after.pid() != pid
                assert is_gone(pid)
                assert await before.wait_closed() == Why.ELSEWHERE.value

    asyncio.run(visit())


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(visit_seconds=0.3), Why.TIME_UP),
        (Limits(idle_seconds=0.3), Why.IDLE),
    ],
    ids=["in-all", "idle"],
)
def test_a_visit_ends_when_its_time_is_up(limits: Limits, why: Why) -> None:
    async def visit() -> None:
        async with inside(limits=limits) as server, server.visit() as page:
            pid = await page.pid()
            assert await page.wait_closed() == why.value
            assert is_gone(pid)

    asyncio.run(visit())


@pytest.mark.parametrize(
    "hello",
    [
        "",
        "{",
        "[" * 20_000,
        "null",
        ACROSS,
        '{"columns": 45, "rows": 30, "page": "../../etc"}',
        hello_of('"45"'),
        hello_of("true"),
        hello_of("1e999"),
    ],
)
def test_a_page_that_does_not_say_how_large_it_is_gets_no_player(hello: str) -> None:
    async def visit() -> None:
        async with inside() as server, server.visit(hello=hello) as page:
            assert await page.wait_closed() == Why.NO_SENSE.value
            assert page.text == ""

    asyncio.run(visit())


def test_a_page_that_says_nothing_is_not_waited_for() -> None:
    async def visit() -> None:
        async with inside(limits=Limits(hello_seconds=0.2)) as server:
            headers = {"Origin": server.address}
            async with server.session.ws_connect(f"/{TOKEN}/terminal", headers=headers) as socket:
                await socket.receive()
                assert socket.close_code == Why.NO_SENSE.value

    asyncio.run(visit())


@pytest.mark.parametrize("words", ["{}", '{"taken": 0}', '{"taken": -1}', '{"taken": 1e9}', "yes"])
def test_words_without_sense_end_a_visit(words: str) -> None:
    async def visit() -> None:
        async with inside() as server, server.visit() as page:
            await page.wait_for("45x30|")
            await page.socket.send_str(words)
            assert await page.wait_closed() == Why.NO_SENSE.value

    asyncio.run(visit())


def test_a_message_that_is_too_long_ends_a_visit() -> None:
    async def visit() -> None:
        async with inside() as server, server.visit() as page:
            pid = await page.pid()
            await page.socket.send_bytes(b"y" * (MOST_MESSAGE_BYTES + 1))
            assert await page.wait_closed() == WSCloseCode.MESSAGE_TOO_BIG
            await wait_until(lambda: is_gone(pid))

    asyncio.run(visit())


def test_keys_that_a_player_does_not_take_end_a_visit() -> None:
    async def visit() -> None:
        limits = Limits(stuck_seconds=0.2)
        async with inside(STUBBORN, limits) as server, server.visit() as page:
            await page.wait_for("ready|")
            await page.socket.send_bytes(b"y" * MOST_MESSAGE_BYTES)
            assert await page.wait_closed() == Why.ENDED.value

    asyncio.run(visit())


def test_a_page_that_shows_nothing_holds_its_player_up() -> None:
    async def visit() -> None:
        async with inside(FLOOD) as server, server.visit() as page:
            came = 0
            while came <= MOST_AHEAD_BYTES:
                message = await page.socket.receive()
                assert message.type is WSMsgType.BINARY
                came += len(message.data)
            with pytest.raises(TimeoutError):
                await page.socket.receive(timeout=0.3)
            await page.socket.send_str(json.dumps({"taken": came}))
            message = await page.socket.receive()
            assert message.type is WSMsgType.BINARY

    asyncio.run(visit())
