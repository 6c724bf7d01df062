"""What earlier runs make of the next one: where it starts, what is asked, what is advised.

A fold over the records, with no other memory. Nothing here starts an exercise harder than it was
tolerated last; a harder rung is only ever offered (R21, R23, R29, R31).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import takewhile

from tui.plan.model import DIRECTIONS, PlannedExercise, Session
from tui.play.gates import Gate, Open
from tui.play.lists import Cleared
from tui.play.usual import Compared
from tui.play.symptoms import Symptoms
from tui.records.bounds import bounded_moment, is_clamped
from tui.records.history import Unreadable
from tui.records.level import level_in
from tui.records.record import Record, Screened
from tui.records.starts import History, Start, runs_of, start_of

FULL_SCREENING_EVERY = timedelta(days=7)
CLEAN_DAYS = 3
"""On how many days a rung has to go well before a harder one is offered."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the records say before a run of one session.

    `last` is how symptoms were before the last run. `asks_worse` says that it has to be asked how
    they were after it, `is_worse` that they were worse right after it, `was_worse` that they had
    been worse after the run before it. `is_twice` says that something is left out because its
    direction spread twice. `stopped` is the last run if it was stopped, `refused` a refusal since.
    """

    starts: tuple[Start, ...]
    screening: Screened
    last: Symptoms | None
    asks_morning: bool
    is_worse: bool
    was_worse: bool
    is_twice: bool
    stopped: Record | None
    refused: Record | None
    gate: Gate = Open()
    cleared: tuple[Cleared, ...] = ()
    examined_on: datetime | None = None
    is_just_cleared: bool = False
    is_hurt_twice: bool = False
    spreads_today: tuple[frozenset[str], ...] = ()
    hurts_today: tuple[frozenset[str], ...] = ()

    def compared(self, symptoms: Symptoms, now: datetime) -> Compared:
        """Stub."""
        return Compared()


def gate_of(history: History, now: datetime) -> Gate:
    """Stub."""
    return Open()


def review(session: Session, history: History, now: datetime) -> Review:
    """Review what is kept, the oldest first; `now` has the person's own offset from UTC."""
    # What was kept under a clock that is years off has the nearest moment that can be kept.
    now = bounded_moment(now)
    newest_first = history[::-1]
    records = [record for record in newest_first if isinstance(record, Record)]
    last = next((record for record in records if record.is_played), None)
    runs = {direction: runs_of(direction, records) for direction in DIRECTIONS}
    clean = _clean(newest_first)
    starts = [
        start_of(planned, place, session, newest_first, runs)
        for place, planned in enumerate(session.exercises)
    ]
    return Review(
        starts=tuple(
            replace(_for_today(start, now), harder=_harder(start.rung, planned, clean, now))
            for start, planned in zip(starts, session.exercises, strict=True)
        ),
        screening=screening_due(session, history, now),
        last=next((record.before for record in records if record.outcome != "refused"), None),
        asks_morning=last is not None and not last.is_worse_after,
        is_worse=last is not None and last.is_worse_after,
        was_worse=last is not None and last.beginning.before.is_worse,
        stopped=last if last is not None and last.outcome == "stopped" else None,
        refused=records[0] if records and records[0].outcome == "refused" else None,
        is_twice=any(start.why == "direction-twice" for start in starts),
    )


def screening_due(session: Session, history: History, now: datetime) -> Screened:
    """The full screening at first use, once a week and after any stop; else the short one."""
    for record in reversed(history):
        if isinstance(record, Unreadable) or _asks_for_all(record):
            return "full"
        beginning = record.beginning
        # How long ago it was nobody knows with a clock that is years off.
        is_known = not (is_clamped(beginning.started) or is_clamped(now))
        is_same = is_known and beginning.screening_digest == session.screening.digest
        age = now - beginning.started
        if beginning.screened == "full" and is_same and timedelta(0) <= age < FULL_SCREENING_EVERY:
            return "short"
    return "full"


def _asks_for_all(record: Record) -> bool:
    """Whether a run was refused, stopped or left undecided, or brought new signs (R19)."""
    has_new_signs = record.after is not None and record.has_new_signs_after
    return record.outcome in ("stopped", "refused") or record.is_undecided or has_new_signs


def _for_today(start: Start, now: datetime) -> Start:
    """What hurt earlier on this day is left out for the rest of it."""
    is_today = start.on is not None and start.on.astimezone(now.tzinfo).date() == now.date()
    return replace(start, rung=None, back=start.rung) if start.why == "hurt" and is_today else start


def _harder(
    rung: int | None, planned: PlannedExercise, clean: Sequence[Record], now: datetime
) -> int | None:
    """The next harder rung, after this one went well on enough days (R29)."""
    if rung is None or rung <= planned.hardest:
        return None
    levels = [level for record in clean if (level := level_in(record, planned)) is not None]
    days = {
        level.on.astimezone(now.tzinfo).date()
        for level in takewhile(lambda level: level.why != "hurt", levels)
        if level.why == "tolerated" and level.rung == rung and level.is_sure
    }
    return rung - 1 if len(days) >= CLEAN_DAYS else None


def _clean(newest_first: History) -> list[Record]:
    """The newest runs in a row in which nothing spread and after which nothing was worse."""
    clean: list[Record] = []
    for record in newest_first:
        if isinstance(record, Unreadable) or record.spreads or record.is_worse_after:
            break
        before = record.beginning.before
        if before.is_flare:
            break
        if record.outcome in ("completed", "left"):
            clean.append(record)
        if before.is_worse:
            # That was said of the run before this one.
            break
    return clean
