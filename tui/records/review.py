"""What earlier runs make of the next one: where it starts, what is asked, what is advised.

A fold over the records, with no other memory. Nothing here starts an exercise harder than it was
tolerated last; a harder rung is only ever offered (R21, R23, R29, R31).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tui.plan.model import DIRECTIONS, PlannedExercise, Session
from tui.play.symptoms import Symptoms
from tui.records.level import Level, Why, below, level_in
from tui.records.record import Record, Screened
from tui.records.store import Unreadable

FULL_SCREENING_EVERY = timedelta(days=7)
CLEAN_DAYS = 3
"""On how many days a rung has to go well before a harder one is offered."""
History = Sequence[Record | Unreadable]


@dataclass(frozen=True, slots=True)
class Start:
    """Where one place of a session starts. `rung` None: left out unless it is brought back.

    `why` and `on` tell why it is not where the session says, and since which run; `back` is the
    rung of one that is brought back, `harder` a harder rung that is offered.
    """

    rung: int | None
    why: Why | None = None
    on: datetime | None = None
    back: int | None = None
    harder: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What the records say before a run of one session.

    `asks_worse` tells that there was a run whose aftermath has to be asked for, `is_worse` that
    symptoms were told to be worse right after it, `was_worse` that it had begun with such a word
    of the run before it; `twice` holds directions that spread in two runs running, and
    `is_twice_new` tells that the newest run was the second.
    """

    starts: tuple[Start, ...]
    screening: Screened
    last: Symptoms | None
    asks_worse: bool
    is_worse: bool
    was_worse: bool
    twice: tuple[str, ...]
    is_twice_new: bool


def review(session: Session, history: History, now: datetime) -> Review:
    """Review what is kept, the oldest first; `now` has the person's own offset from UTC."""
    newest_first = history[::-1]
    records = [told for told in newest_first if isinstance(told, Record)]
    last = next((record for record in records if record.is_played), None)
    spreads = {direction: _spreads(direction, records) for direction in DIRECTIONS}
    twice = tuple(direction for direction in DIRECTIONS if _all_spread(spreads[direction]))
    clean = _clean(newest_first)
    starts = [_start(planned, session, newest_first, spreads) for planned in session.exercises]
    return Review(
        starts=tuple(
            replace(start, harder=_harder(start.rung, planned, clean, now))
            for start, planned in zip(starts, session.exercises, strict=True)
        ),
        screening=screening_due(session, history, now),
        last=records[0].before if records else None,
        asks_worse=last is not None and not last.is_worse_after,
        is_worse=last is not None and last.is_worse_after,
        was_worse=last is not None and last.beginning.before.is_worse,
        twice=twice,
        is_twice_new=any(spreads[direction][0] is last for direction in twice),
    )


def screening_due(session: Session, history: History, now: datetime) -> Screened:
    """The full screening at first use, once a week and after any stop; else the short one."""
    for told in reversed(history):
        if isinstance(told, Unreadable) or told.outcome == "stopped" or told.is_undecided:
            return "full"
        beginning = told.beginning
        is_same = beginning.screening_digest == session.screening.digest
        age = now - beginning.started
        if beginning.screened == "full" and is_same and timedelta(0) <= age < FULL_SCREENING_EVERY:
            return "short"
    return "full"


def _spreads(direction: str, records: Sequence[Record]) -> list[Record | None]:
    """The newest two runs that moved in a direction, None in place of one without a spread."""
    found: list[Record | None] = []
    for record in records:
        moved = [e for e in record.exercises if direction in e.bias and e.answer is not None]
        if moved:
            found.append(record if any(exercise.has_spread for exercise in moved) else None)
    return found[:2]


def _all_spread(newest_two: Sequence[Record | None]) -> bool:
    """Whether a direction spread in two runs running (R21)."""
    return len(newest_two) == 2 and None not in newest_two


def _start(
    planned: PlannedExercise,
    session: Session,
    newest_first: History,
    spreads: dict[str, list[Record | None]],
) -> Start:
    """Where a place starts: the rung tolerated last, lowered by what has happened since."""
    carried_over = _carried_over(planned, session, newest_first)
    easiest = len(planned.ladder) - 1
    if carried_over.rung is None:
        return replace(carried_over, back=easiest)
    directions = [spreads[d] for d in DIRECTIONS if d in planned.exercise.bias]
    twice = next((two[0] for two in directions if _all_spread(two)), None)
    if twice is not None:
        on = twice.beginning.started
        return Start(None, "direction-twice", on, back=carried_over.rung)
    spread = next((two[0] for two in directions if two and two[0] is not None), None)
    if spread is not None and not _has_spread_itself(planned, spread):
        return _lowered(carried_over, planned, "direction", spread.beginning.started)
    return carried_over


def _has_spread_itself(planned: PlannedExercise, record: Record) -> bool:
    return any(exercise.exercise == planned.slug for exercise in record.spreads)


def _carried_over(planned: PlannedExercise, session: Session, newest_first: History) -> Start:
    """The rung tolerated last, one easier where something was worse or unreadable since."""
    level, since = _newest_level(planned, newest_first)
    rung = _raised_start(planned, session, newest_first)
    start = Start(rung)
    if level is not None:
        if level.rung is None:
            return Start(None, level.why, level.on)
        start = Start(max(rung, level.rung, planned.hardest))
        if start.rung != planned.start:
            start = replace(start, why=level.why, on=level.on)
    lost = next((told for told in since if isinstance(told, Unreadable)), None)
    if lost is not None:
        return _lowered(start, planned, "unreadable", None)
    worse = next((t for t in since if isinstance(t, Record) and t.beginning.before.is_worse), None)
    if level is not None and worse is not None:
        return _lowered(start, planned, "worse", worse.beginning.started)
    return start


def _newest_level(
    planned: PlannedExercise, newest_first: History
) -> tuple[Level | None, list[Record | Unreadable]]:
    """The newest level that can be read, and what was kept since."""
    since: list[Record | Unreadable] = []
    for told in newest_first:
        level = level_in(told, planned) if isinstance(told, Record) else None
        if level is not None:
            return level, since
        since.append(told)
    return None, since


def _raised_start(planned: PlannedExercise, session: Session, newest_first: History) -> int:
    """The session's own start, or a harder rung that was reached in this very session."""
    for told in newest_first:
        if isinstance(told, Unreadable) or told.beginning.session_digest != session.digest:
            continue
        level = level_in(told, planned)
        if level is not None and level.rung is not None:
            return min(planned.start, level.rung)
    return planned.start


def _lowered(start: Start, planned: PlannedExercise, why: Why, on: datetime | None) -> Start:
    """One rung easier; what is at its easiest rung already stays there."""
    assert start.rung is not None
    rung = below(start.rung, planned)
    return start if rung == start.rung else Start(rung, why, on)


def _harder(
    rung: int | None, planned: PlannedExercise, clean: Sequence[Record], now: datetime
) -> int | None:
    """The next harder rung, after this one went well on enough days (R29)."""
    if rung is None or rung <= planned.hardest:
        return None
    days = {
        level.on.astimezone(now.tzinfo).date()
        for level in (level_in(record, planned) for record in clean)
        if level is not None and level.why == "tolerated" and level.rung == rung
    }
    return rung - 1 if len(days) >= CLEAN_DAYS else None


def _clean(newest_first: History) -> list[Record]:
    """The newest runs in a row in which nothing spread and after which nothing was worse."""
    clean: list[Record] = []
    for told in newest_first:
        if isinstance(told, Unreadable) or told.spreads or told.is_worse_after:
            break
        before = told.beginning.before
        if before.is_flare:
            break
        if told.outcome in ("completed", "left"):
            clean.append(told)
        if before.is_worse:
            # That was told of the run before this one.
            break
    return clean
