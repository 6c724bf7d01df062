"""A person who plays with one finger: which text is touched where something is asked."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import operator
from typing import TYPE_CHECKING

from tests.terminal import asked
from tests.terminal.scripted import OFFER, START_NOW

if TYPE_CHECKING:
    from tests.web.chromium import Page

READ_SECONDS = 0.5
"""A question takes no touch in its first 0.4 s, in which nobody can have read it."""
DRAWN_SECONDS = 2.0
MOST_TOUCHES = 200
TARGETS = {
    asked.READ_ON: "[space]",
    **dict.fromkeys(asked.READ_ON_NARROW, "[space]"),
    asked.LIBRARY: "open",
    asked.INTRO: "go on",
    asked.URGENT: "no, none",
    asked.SOON: "no, none",
    asked.ASK_FIRST: "no, none",
    asked.SIDE: "right",
    asked.PLACE: "calf",
    asked.LEG_PAIN: "4      5",
    asked.BACK_PAIN: "3      4",
    asked.SIGNS: "z none",
    asked.EASING: " e ",
    asked.BEGIN: "begin",
    asked.READY: "[space]",
    START_NOW: START_NOW,
    OFFER: "carry on",
}
"""Every prompt up to the first exercise and what answers it; the first that shows counts."""


def prompt(text: str) -> str:
    """What a screen asks; empty where it asks nothing."""
    return next((each for each in TARGETS if each in text), "")


async def play_until(page: Page, wanted: str) -> None:
    """Touch what answers each prompt until a text is shown; a touch that came early is repeated."""
    for _ in range(MOST_TOUCHES):
        text = await page.wait_for(lambda shown: wanted in shown or prompt(shown) != "")
        await asyncio.sleep(READ_SECONDS)
        now = await page.text()
        if wanted in now:
            return
        if now == text:
            # A get-ready ends by itself as well.
            with contextlib.suppress(AssertionError):
                await page.tap(TARGETS[prompt(text)])
            await page.wait_for(functools.partial(operator.ne, text))
    raise AssertionError(f"{wanted!r} never came; screen:\n{await page.text()}")
