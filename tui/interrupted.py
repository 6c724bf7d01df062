"""Carry on a run that was cut off, or go on to the decision that its spread asks for."""

import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from tui.means import Asker, Means
from tui.play.carry_on import MisfitError
from tui.play.events import Event
from tui.play.run import Run
from tui.records.record import Record
from tui.records.resume import is_recent, resumed
from tui.records.store import RecordFile
from tui.screens.carry_on import CarryOnScreen
from tui.sitting import Sitting


async def carry_on(
    means: Means, asker: Asker, follow: Callable[[Sitting], Awaitable[None]]
) -> bool:
    """Offer to carry on the newest run when it was cut off lately and nobody plays it.

    `follow` plays it; returns whether it did.
    """
    newest = means.store.newest()
    if newest is None or not _can_be_carried_on(newest[1], means.wall_clock()):
        return False
    reopened = means.store.reopen(newest[0].path)
    if reopened is None:
        return False
    file, record = reopened
    try:
        # Whoever played it until now may have ended it meanwhile.
        if not _can_be_carried_on(record, means.wall_clock()):
            return False
        sitting = await _offered(means, asker, file, record)
        if sitting is not None:
            await follow(sitting)
        return sitting is not None
    finally:
        file.close()


def _can_be_carried_on(record: Record, now: datetime) -> bool:
    is_unread_stop = record.outcome == "stopped" and not record.is_stop_read
    return (record.outcome == "under-way" or is_unread_stop) and is_recent(record, now)


async def _offered(means: Means, asker: Asker, file: RecordFile, record: Record) -> Sitting | None:
    """The sitting to go on with, None when the run stays as it is."""
    fitting = _resumed(means, record)
    run = fitting[0] if fitting else None
    is_wanted = await asker.ask(CarryOnScreen(record, run, means.arm_seconds))
    if fitting is None or not is_wanted:
        _give_up(file, record)
        return None
    run, record, log = fitting
    # The time that the offer stood there is neither lost nor rested.
    run.come_back(means.clock())
    sitting = Sitting(run, record, file, means.wall_clock)
    sitting.carry_on(log)
    return sitting


def _resumed(means: Means, record: Record) -> tuple[Run, Record, list[Event]] | None:
    """The run of a record; None when its session is gone or another one by now."""
    session = means.open_session(record.beginning.session)
    try:
        return resumed(session, record, means.clock()) if session else None
    except MisfitError:
        return None


def _give_up(file: RecordFile, record: Record) -> None:
    """The run is not carried on; what was told of it counts all the same."""
    if record.outcome == "stopped":
        given_up = replace(record, is_stop_read=True)
    else:
        given_up = replace(record, outcome="interrupted", ended=record.updated)
    # Unsaved, it would be offered again, which loses nothing.
    with contextlib.suppress(OSError):
        file.save(given_up)
