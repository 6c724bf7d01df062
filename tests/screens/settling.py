"""Letting an app do all that it can do while no time passes, in place of Textual's waiting.

Textual's own pilot sleeps until the process is idle: 20 ms at least and a second on a busy machine,
twice a key, and still nothing is certain then. On one loop with no thread beside it the end is
known for certain: nothing is ready to run, and nothing is left to paint.
"""

import asyncio
from collections import deque
from typing import Any

import pytest
from textual import app, pilot
from textual._compositor import ChopsUpdate, Compositor, LayoutUpdate
from textual.pilot import Pilot


def let_no_time_pass(patch: pytest.MonkeyPatch) -> None:
    """Have every pilot go on as soon as nothing is left to do, and no timer go off by itself."""
    patch.setattr(app, "wait_for_idle", until_idle)
    patch.setattr(pilot, "wait_for_idle", until_idle)
    patch.setattr(pilot.Pilot, "pause", settle)
    patch.setattr(Compositor, "render_full_update", _full_update)
    patch.setattr(Compositor, "render_partial_update", _partial_update)
    # Textual's timers paint sixty times a second: how often within a test is the machine's affair.
    patch.setattr(asyncio.BaseEventLoop, "time", lambda _: 0.0)


_render_full_update = Compositor.render_full_update


# An app without a terminal throws away what it has painted: painting took a third of the time.


def _full_update(compositor: Compositor, simplify: bool = False) -> LayoutUpdate:
    """What a full paint would give, empty but where it is for a picture in a file."""
    if simplify:
        return _render_full_update(compositor, simplify=True)
    compositor._dirty_regions.clear()
    return LayoutUpdate([], compositor.size.region)


def _partial_update(compositor: Compositor) -> ChopsUpdate | None:
    """What a paint of what has changed would give, empty; None where nothing has."""
    is_dirty = bool(compositor._dirty_regions)
    compositor._dirty_regions.clear()
    return ChopsUpdate([], [], []) if is_dirty else None


async def until_idle(min_sleep: float = 0, max_sleep: float = 0) -> None:  # noqa: ARG001
    """Yield until the loop has nothing ready but this; in place of Textual's `wait_for_idle`."""
    ready: deque[asyncio.Handle] = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


async def settle(pilot: Pilot[Any], delay: float | None = None) -> None:  # noqa: ARG001
    """Let messages be handled and the screen be painted, until there is nothing of either."""
    await until_idle()
    while pilot.app.is_running and _has_work(pilot):
        pilot.app.screen._on_timer_update()
        await until_idle()


def _has_work(pilot: Pilot[Any]) -> bool:
    """Whether the next paint, which a timer would begin, has something to do."""
    screen = pilot.app.screen
    is_dirty = screen._layout_required or screen._scroll_required or screen._repaint_required
    return bool(is_dirty or screen._dirty_widgets or screen._callbacks)
