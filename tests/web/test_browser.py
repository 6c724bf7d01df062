"""A person with a phone or a tablet, who has nothing but a finger."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from typing import TYPE_CHECKING

from tests.terminal.playing import SHORT, record
from tests.terminal.scripted import OFFER
from tests.tools import needs
from tests.web.chromium import PHONE, TABLET, Device, browser, open_page
from tests.web.inside import is_gone, wait_until
from tests.web.outside import LIMIT_SECONDS, needs_xterm, serve
from tests.web.touching import READ_SECONDS, play_until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.web.chromium import Page
    from tests.web.outside import Server

GONE_SECONDS = 10.0
"""Two are allowed; a machine with much else to do takes longer."""
WORK, QUESTION, NEXT = "[space] pause", "1 of 2  done", "2 of 2"
WHERE_NO_WILL_BE = (287.0, 279.0)
LONGER = SHORT.replace("hold_seconds = 1", "hold_seconds = 4")
"""Long enough to lay a finger down."""
KEYBOARD = "document.getElementById('keyboard')"
NOTICE_IS_SHOWN = "!document.getElementById('notice').hidden"
AGAIN = "document.getElementById('again')"
INPUT_MODE = "document.querySelector('.xterm-helper-textarea').inputMode"
SIZE = """(() => {
  const box = document.querySelector(".xterm-screen").getBoundingClientRect();
  const rows = document.querySelectorAll(".xterm-rows > div");
  const letter = document.createRange();
  const first = document.createTreeWalker(rows[0], NodeFilter.SHOW_TEXT).nextNode();
  if (!first) return [0, 0];
  letter.setStart(first, 0);
  letter.setEnd(first, 1);
  return [Math.round(box.width / letter.getBoundingClientRect().width), rows.length];
})()"""
HAS_FOCUS = "document.activeElement.className === 'xterm-helper-textarea'"
pytestmark = [needs("chromium", "chromium"), needs_xterm]


@contextlib.asynccontextmanager
async def page_on(device: Device, home: Path, *options: str) -> AsyncIterator[tuple[Server, Page]]:
    """The page of a server that has a short session, on a device; nothing is wrong with it."""
    (home / "home" / "sessions").mkdir(parents=True)
    (home / "home" / "sessions" / "short.toml").write_text(LONGER)
    with serve(home / "home", *options) as server:
        async with browser(home / "browser") as session, open_page(session, device) as page:
            await page.open(server.address)
            yield server, page
            assert page.faults == []


async def touch_element(page: Page, element: str) -> None:
    """Touch what is no part of the terminal."""
    box = await page.evaluate(
        f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2])"
        f"({element}.getBoundingClientRect())"
    )
    await page.touch(*box)


def test_a_session_is_played_by_touch_left_and_carried_on(tmp_path: Path) -> None:
    async def play() -> None:
        async with page_on(PHONE, tmp_path) as (server, page):
            await play_until(page, WORK)
            await touch_without_a_tap(page)
            exercises = record(tmp_path / "home")["exercise"]
            assert [each.get("answer") for each in exercises] == [None]
            await answer_no(page)
            (player,) = server.players()
            await page.open("about:blank")
            await wait_until(lambda: is_gone(player), GONE_SECONDS)
            assert record(tmp_path / "home")["exercise"][0]["answer"] == "no"
            await page.open(server.address)
            await page.wait_for(OFFER)
            await play_until(page, NEXT)

    asyncio.run(play())


async def touch_without_a_tap(page: Page) -> None:
    """Lay a finger down before the question comes, and move one over an answer to it."""
    await page.finger("touchStart", WHERE_NO_WILL_BE)
    await page.wait_for(lambda shown: QUESTION in shown and " NO " in shown)
    x, y = await page.place("NO")
    assert abs(x - WHERE_NO_WILL_BE[0]) + abs(y - WHERE_NO_WILL_BE[1]) < 40
    await asyncio.sleep(READ_SECONDS)
    await page.finger("touchEnd")
    await page.finger("touchStart", (x, y))
    await page.finger("touchMove", (x, y + 30))
    await page.finger("touchEnd")
    # Whatever was sent before it has been taken in once help is there.
    await page.tap("[?]")
    await page.wait_for(lambda shown: QUESTION not in shown)
    await page.touch(x, y)
    await page.wait_for(QUESTION)


async def answer_no(page: Page) -> None:
    """Say no, which counts once the question could be read."""
    async with asyncio.timeout(LIMIT_SECONDS):
        while QUESTION in await page.text():
            # It may have been answered a moment ago.
            with contextlib.suppress(AssertionError):
                await page.tap("NO")
            await asyncio.sleep(1)


def test_it_is_readable_whichever_way_it_is_held(tmp_path: Path) -> None:
    async def look() -> None:
        async with page_on(PHONE, tmp_path) as (_, page):
            await page.wait_for("Short one")
            for device, columns, rows in (
                (PHONE, 45, 30),
                (Device(320, 568), 45, 24),
                (Device(844, 390), 72, 14),
                (TABLET, 72, 18),
                (Device(768, 1024), 45, 24),
            ):
                await page.hold_as(device)
                await page.wait_until(f"{SIZE}[0] >= {columns} && {SIZE}[1] >= {rows}")
                # Nothing is cut off, and no column more would fit at twice the width.
                await page.wait_until(f"{SIZE}[0] < {2 * columns}")
                await page.wait_for("Short one")

    asyncio.run(look())


def test_no_keyboard_comes_up_until_it_is_asked_for(tmp_path: Path) -> None:
    async def look() -> None:
        async with page_on(PHONE, tmp_path) as (_, page):
            await page.wait_for("Short one")
            await page.tap("Easing positions")
            assert await page.evaluate(INPUT_MODE) == "none"
            await touch_element(page, KEYBOARD)
            await page.wait_until(f"{INPUT_MODE} === 'text' && {HAS_FOCUS}")
            await touch_element(page, KEYBOARD)
            await page.wait_until(f"{INPUT_MODE} === 'none'")

    asyncio.run(look())


def test_a_line_that_is_cut_is_told_and_a_touch_goes_on(tmp_path: Path) -> None:
    async def play() -> None:
        async with page_on(PHONE, tmp_path) as (server, page):
            await page.wait_for("Short one")
            (player,) = server.players()
            os.kill(player, signal.SIGKILL)
            await page.wait_until(f"{NOTICE_IS_SHOWN} && !{AGAIN}.hidden")
            await touch_element(page, AGAIN)
            await page.wait_until(f"!({NOTICE_IS_SHOWN})")
            await page.wait_for("Short one")
            assert server.players().isdisjoint({player})

    asyncio.run(play())
