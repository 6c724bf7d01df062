"""Carry on a run that was cut off, or go on to the decision that its spread asks for."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tui.means import Asker, Means
from tui.play.carry_on import MisfitError
from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Phase
from tui.records.file import RecordFile
from tui.records.kept import Kept
from tui.records.record import Record
from tui.records.resume import is_recent, resumed
from tui.screens.advised import AdvisedScreen
from tui.screens.carry_on import CarryOnScreen
from tui.sitting import Sitting
from tui.words.advice import NOT_CARRIED_ON

Keep = Callable[[Kept], None]
Follow = Callable[[Sitting], Awaitable[None]]


async def carry_on(means: Means, asker: Asker, keep: Keep, follow: Follow) -> bool:
    """Offer to carry on the newest run that was cut off lately and that nobody plays.

    `keep` is told what is to be saved, before it is; `follow` plays it; returns whether it did.
    """
    for path in _cut_off(means):
        reopened = means.store.reopen(path)
        if reopened is not None:
            return await _carry_on(means, asker, keep, follow, *reopened)
    return False


def _cut_off(means: Means) -> Iterator[Path]:
    """The runs that may have been cut off, the newest first.

    What came before a run with a spread, or a refusal, is left alone, unless it has a spread of
    its own that is not decided yet.
    """
    is_over = False
    for path, record in means.store.newest():
        if not is_recent(record, means.wall_clock()):
            return
        if not _is_open(record):
            is_over = is_over or bool(record.spreads) or record.outcome == "refused"
        elif record.is_undecided or not is_over:
            yield path


def _may_play_on(means: Means, path: Path) -> bool:
    """Whether exercises of a run may be played: it was cut off lately, and nothing spread since."""
    for newer, record in means.store.newest():
        if newer == path:
            return is_recent(record, means.wall_clock())
        if record.spreads or record.outcome == "refused":
            return False
    return False


async def _carry_on(
    means: Means, asker: Asker, keep: Keep, follow: Follow, file: RecordFile, record: Record
) -> bool:
    if not _is_open(record):
        # Whoever played it until now has ended it meanwhile.
        file.close()
        return False
    offered = await _offered(means, asker, file, record)
    keep(offered)
    # From here on the file is its own, which keeps it locked while something is unsaved.
    if not isinstance(offered, Sitting):
        offered.close()
        return False
    offered.save()
    await follow(offered)
    return True


def _is_open(record: Record) -> bool:
    """Whether a run has not come to its end, or its stop was not read."""
    is_unread_stop = record.outcome == "stopped" and not record.is_stop_read
    return record.outcome == "under-way" or is_unread_stop


async def _offered(means: Means, asker: Asker, file: RecordFile, record: Record) -> Kept:
    """The sitting to go on with, or the record of a run that is not carried on."""
    fitting = _resumed(means, record)
    run = fitting[0] if fitting else None
    is_wanted = await asker.ask(CarryOnScreen(record, run, means.arm_seconds))
    # The offer may have stood there for hours, while another terminal played a session.
    may_play_on = _may_play_on(means, file.path)
    if is_wanted and fitting and not (record.is_undecided or may_play_on):
        is_wanted = False
        await asker.ask(AdvisedScreen(NOT_CARRIED_ON, None, "", means.arm_seconds))
    is_at_check = run is not None and run.state.phase is Phase.CHECK
    if fitting is None or not (is_wanted or is_at_check):
        return Kept(_given_up(record), file)
    run, record, log = fitting
    if not is_wanted:
        run, record = _left_after_its_check(run, record)
    run.plays_on = is_wanted and may_play_on
    # The time that the offer stood there is neither lost nor rested.
    run.come_back(means.clock())
    return Sitting(run, record, file, means.wall_clock, log)


def _resumed(means: Means, record: Record) -> tuple[Run, Record, list[Event]] | None:
    """The run of a record; None when its session is gone or another one by now."""
    session = means.open_session(record.beginning.session)
    try:
        return resumed(session, record, means.clock()) if session else None
    except MisfitError:
        return None


def _left_after_its_check(run: Run, record: Record) -> tuple[Run, Record]:
    """What was begun is asked about before it ends there; after a hurt it stays left out."""
    if run.state.then == "hurt":
        return run, record
    run.state = replace(run.state, then="left")
    *earlier, last = record.exercises
    return run, replace(record, exercises=(*earlier, replace(last, then="left")))


def _given_up(record: Record) -> Record:
    """The run is not carried on; what was told of it counts all the same.

    While that is unsaved it would be offered again, which loses nothing.
    """
    if record.outcome == "stopped":
        return replace(record, is_stop_read=True)
    return replace(record, outcome="interrupted", ended=record.updated)
