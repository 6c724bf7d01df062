"""What earlier runs make of the next one: where it starts, what is asked, what is forbidden.

A fold over the records, with no other memory. Nothing here starts an exercise harder than it was
tolerated last; a harder rung is only ever offered. What the records say of moments and days is
decided in `tui/play`, and where they disagree with the written order the stricter counts (C25).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from tui.plan.model import MOST_PER_DAY, PlannedExercise, Session
from tui.plan.own_forms import OwnForm
from tui.play.away import Away, away, breaks_in
from tui.play.building import steps_at
from tui.play.closed import Closed, closed_today
from tui.play.days import day_of, first_moment_of
from tui.play.due import ClearedLine, asked_since, cleared_lines, lists_due
from tui.play.gates import Gate, Open, easing_only, gate, shut_by
from tui.play.harder import CleanDays, allows_harder
from tui.play.past import Past, PastRun, known_forms, orders
from tui.play.symptoms import Symptoms
from tui.play.usual import (
    Compared,
    asks_next_morning,
    compared,
    is_just_cleared,
    last_was_worse,
)
from tui.records.bounds import bounded_moment, is_clamped
from tui.records.history import RECENT, History, Unreadable
from tui.records.offers import clean_days_of, with_harder
from tui.records.pasts import orders_of, pasts_of, tags_in, with_rung_tags
from tui.records.record import Record, Screened
from tui.records.running import runs_by_direction
from tui.records.starts import Start, start_of


@dataclass(frozen=True, slots=True)
class Review:
    """What the records say before a run of one session.

    `gate` is what stands before it (C8, C9). `screening` tells which lists are due, `cleared` what
    a clearing leaves out of them, `examined_on` since which day they ask (C2 to C4). `last` is what
    the form remembers. `morning_of` is the number of the run about which the next morning is asked,
    None where nothing is asked (C20). `is_worse` says that symptoms were worse after the last run,
    `is_just_cleared` that nothing was played since a clearing. `away` is the break that ends today.
    `spreads_today` and `hurts_today` are tags (C9, C15). `is_twice` says that something is left out
    because its direction spread twice, `is_hurt_twice` because it hurt twice. `stopped` is the last
    run if it was stopped, `refused` a refusal since. `past` is all that was kept, in written order,
    and `clean` the clean days of each place at its start (C21).
    """

    starts: tuple[Start, ...]
    screening: Screened
    gate: Gate = field(compare=False)
    past: tuple[PastRun, ...]
    last: Symptoms | None = None
    morning_of: int | None = None
    is_worse: bool = False
    is_just_cleared: bool = False
    away: Away | None = None
    is_twice: bool = False
    is_hurt_twice: bool = False
    stopped: Record | None = None
    refused: Record | None = None
    spreads_today: tuple[frozenset[str], ...] = ()
    hurts_today: tuple[frozenset[str], ...] = ()
    cleared: tuple[ClearedLine, ...] = ()
    examined_on: date | None = None
    clean: Mapping[int, CleanDays] = field(default_factory=dict)
    own_forms: frozenset[OwnForm] = frozenset()

    @property
    def asks_morning(self) -> bool:
        """Whether the form asks how the morning after the last run was (C20)."""
        return self.morning_of is not None

    @property
    def steps(self) -> tuple[int, ...]:
        """The step of each place, empty where all are the first (C22)."""
        steps = tuple(start.step.index for start in self.starts)
        return steps if any(steps) else ()

    @property
    def known(self) -> frozenset[str]:
        """The forms that were begun in an earlier run."""
        return known_forms(self.past, self.own_forms)

    def compared(self, symptoms: Symptoms, now: datetime) -> Compared:
        """What is told now, compared with earlier runs (C7)."""
        return compared(symptoms, self.past, now)

    def offers(self, symptoms: Symptoms, now: datetime, *, is_worse: bool) -> frozenset[int]:
        """The places of the session where something harder is offered, with what is told now (C21).

        `is_worse` is what is told now of the morning after the last run.
        """
        if is_worse or self.is_worse:
            return frozenset()
        return frozenset(
            place
            for place, clean in self.clean.items()
            if allows_harder(clean, self.past, symptoms, now)
        )


def review(session: Session, history: History, now: datetime) -> Review:
    """Review what is kept, the oldest first; the zone of `now` is the person's own."""
    # What was kept under a clock that is years off has the nearest moment that can be kept.
    now = bounded_moment(now)
    history = with_rung_tags(history, tags_in(session))
    past, records = pasts_of(history, now), _newest_first(history)
    played = [record for record in records if record.is_played]
    last = played[0] if played else None
    today, asked = closed_today(past, now), asks_next_morning(past, now)
    steps = steps_at(past, session, now, RECENT)
    starts = _starts(session, history, today, now)
    starts = [replace(start, step=step) for start, step in zip(starts, steps, strict=True)]
    remembered = _remembered(records)
    direction = remembered.easing_direction if remembered else None
    harder = [
        with_harder(start, planned, direction)
        for start, planned in zip(starts, session.exercises, strict=True)
    ]
    clean = clean_days_of(session, harder, past, now)
    return Review(
        starts=tuple(
            harder[place] if place in clean else start for place, start in enumerate(starts)
        ),
        screening=_screening(session, past, now),
        gate=gate(past, session.per_day, session.is_rest, now),
        past=past,
        last=remembered,
        morning_of=None if asked is None else asked.number,
        is_worse=any(last_was_worse(order) for order in orders(past)),
        is_just_cleared=is_just_cleared(past),
        away=away(past, now),
        is_twice=any(start.why == "direction-twice" for start in starts),
        is_hurt_twice=any(start.why == "hurt-twice" for start in starts),
        stopped=last if last is not None and last.outcome == "stopped" else None,
        refused=_refused(records),
        spreads_today=today.spreads,
        hurts_today=today.hurts,
        cleared=cleared_lines(past, session.screening, now),
        examined_on=asked_since(past, now),
        clean=clean,
        own_forms=session.own_forms,
    )


def gate_of(history: History, now: datetime) -> Gate:
    """What the records forbid in every session, whichever is chosen (C8, C9)."""
    now = bounded_moment(now)
    return gate_in(pasts_of(history, now), now)


def gate_in(past: Past, now: datetime) -> Gate:
    """The same, of what is kept as it is looked at."""
    return shut_by(past, now) or easing_only(past, MOST_PER_DAY, now) or Open()


def _refused(records: list[Record]) -> Record | None:
    """A refusal since the last run, unless somebody has examined it since; the newest first."""
    newest = next((each for each in records if each.outcome != "felt"), None)
    return newest if newest is not None and newest.outcome == "refused" else None


def _newest_first(history: History) -> list[Record]:
    return [record for record in reversed(history) if isinstance(record, Record)]


def _screening(session: Session, past: Past, now: datetime) -> Screened:
    """Which lists are due; with a clock that is years off nobody knows how long ago it was."""
    is_full = is_clamped(now) or lists_due(past, session.screening, now) == "full"
    return "full" if is_full else "short"


def _remembered(records: list[Record]) -> Symptoms | None:
    """What the form remembers of the last run: a sign stays until it is taken away (C6)."""
    last = next((record for record in records if not record.is_note), None)
    if last is None or last.after is None:
        return last.before if last else None
    before, after = last.before, last.after
    return replace(
        before,
        affected="both" if after.affected == "both" else before.affected,
        numb=before.numb or after.numb,
        tingling=before.tingling or after.tingling,
        weak=before.weak or after.weak,
        easing_direction=after.easing_direction or before.easing_direction,
        began=after.began or before.began,
    )


# Where each place starts


def _starts(session: Session, history: History, today: Closed, now: datetime) -> list[Start]:
    """The easier of what the written order and that of the moments say, as things are today."""
    counted = history if session.is_rest else [_with_trouble_alone(each) for each in history]
    found = [_starts_in(session, order, now) for order in orders_of(counted)]
    starts = [_easier(*each) for each in zip(*found, strict=True)]
    if session.is_rest:
        # A position that spread in whatever exercise eases nothing on this day (C9).
        today = replace(today, easing=today.easing | today.rungs)
    pairs = zip(starts, session.exercises, strict=True)
    return [_for_today(start, planned, today, now) for start, planned in pairs]


def _with_trouble_alone(kept: Record | Unreadable) -> Record | Unreadable:
    """What was kept, of easing positions only what spread or hurt.

    That one went well says nothing of an exercise, and brings nothing back that is left out (R21).
    """
    if isinstance(kept, Unreadable) or not kept.beginning.is_rest:
        return kept
    troubles = (each for each in kept.exercises if each.has_spread or each.is_hurt)
    return replace(kept, exercises=tuple(troubles))


def _starts_in(session: Session, history: History, now: datetime) -> list[Start]:
    newest_first = history[::-1]
    runs = runs_by_direction(_newest_first(history), session.own_forms)
    breaks = breaks_in(pasts_of(history, now), now, RECENT)
    return [
        start_of(planned, place, session, newest_first, runs, breaks)
        for place, planned in enumerate(session.exercises)
    ]


def _easier(*starts: Start) -> Start:
    """The first that leaves it out for the gravest reason, else the first with the easiest rung."""
    return max(starts, key=_easiness)


def _easiness(start: Start) -> tuple[bool, bool, bool, int]:
    is_out = start.rung is None
    is_hurt, is_last = start.why == "hurt-twice", start.why == "last-rung"
    return (is_out, is_out and is_hurt, is_out and is_last, start.rung or 0)


def _for_today(start: Start, planned: PlannedExercise, today: Closed, now: datetime) -> Start:
    """What hurt earlier on this day is out for the rest of it, and so is a position that spread.

    A rung that spread earlier on this day is not brought back on it.
    """
    on = first_moment_of(day_of(now, now), now)
    if planned.slugs & today.hurt:
        return Start(None, "hurt-twice" if start.why == "hurt-twice" else "hurt", on)
    if planned.slugs & today.easing:
        return Start(None, "spread", on)
    if start.brought_back is not None and planned.ladder[start.brought_back].slug in today.rungs:
        return replace(start, brought_back=None)
    return start
