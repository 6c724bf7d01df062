"""How a run of a month ends: its rows with their moments, its after form, or where it is cut off.

Readings
--------
- The row `u` of the after form is key 3: said to be so, no form is told (C18); by mistake, the run
  is over all the same, and C9 holds (C12).
- A new sign or the other leg in the after form is key 2 (C12: it leads to the same), tingling too,
  so that C9 holds.
- An exercise that was cut off under way is not done to its end, also where it is carried on (C21).
- A spread that is told before anything has begun counts as a run too (C9, C20).
- A run ended by choice before an exercise had begun is taken up at that exercise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from . import gate, run
from .outcome import Outcome
from .people import Visit
from .plan import Session, Told
from .records import After, Form, Played, Run

NO_SETTLE = frozenset({"next", "stop"})


@dataclass(frozen=True)
class Begun:
    """A run as it was begun; `rows` were played before it was cut off, then it went on `since`."""

    visit: Visit
    session: Session
    form: Form
    told: Told
    began: datetime
    rows: tuple[Played, ...] = ()
    since: datetime | None = None
    open_row: Played | None = None
    is_open: bool = False
    begun_at: datetime | None = None
    eased: bool = False
    beyond: bool = False


def later(moment: datetime, minutes: int) -> datetime:
    """Add minutes, whatever the clocks show."""
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def at(begun: Begun, number: int) -> datetime:
    """Return the moment at which a check was answered; they are numbered from 0."""
    minutes = begun.visit.minutes
    if begun.since is None or number < len(begun.rows):
        return later(begun.began, (number + 1) * minutes)
    return later(begun.since, (number - len(begun.rows) + 1) * minutes)


def played(begun: Begun, outcome: Outcome) -> tuple[Played, ...]:
    """Make the rows that are kept of a run."""
    tags = {
        (entry.slug, rung): entry.tags[index]
        for entry in begun.session.entries
        for index, rung in enumerate(entry.ladder)
    }
    spreads = iter(outcome.spreads)
    kept = []
    for number, row in enumerate(outcome.rows):
        spread = next(spreads) if run.read(row.token).is_spread else None
        kept.append(
            Played(
                exercise=row.exercise,
                rung=row.rung,
                token=row.token,
                at=at(begun, number),
                tags=tags[row.exercise, row.rung],
                spread=spread.tags if spread else None,
                rungs=spread.rungs if spread else (),
                dose=row.dose,
                whole=not (begun.is_open and number == len(begun.rows)),
            )
        )
    return tuple(kept)


def first_began(begun: Begun, rows: tuple[Played, ...]) -> datetime:
    """Return when the first exercise began, else when the run did."""
    if begun.begun_at is not None:
        return begun.begun_at
    for number, row in enumerate(rows):
        if not run.read(row.token).early:
            if begun.since is not None and number == len(begun.rows):
                return begun.since
            return at(begun, number - 1) if number else begun.began
    return begun.began


def whole_run(begun: Begun, tokens: tuple[str, ...]) -> Run:
    """Return a run that was played to its end, with its after form."""
    outcome = run.play(begun.session, begun.told, tokens)
    rows = played(begun, outcome)
    saved = rows[-1].at if rows else begun.began
    made = Run(
        session=begun.session.name,
        began=first_began(begun, rows),
        saved=saved if begun.since is None else max(saved, begun.since, key=utc),
        before=begun.form,
        outcome=outcome.outcome,
        reason=outcome.reason,
        played=rows,
        rest=begun.session.rest,
        plan=begun.session.name,
        eased=begun.eased,
        beyond=begun.beyond,
        has_begun=bool(rows),
    )
    return with_after(made, begun.visit.after, mistake=begun.visit.mistake)


def utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def with_after(made: Run, told: After | None, *, mistake: bool) -> Run:
    """Tell the after form of a run, with the urgent page before it or in it."""
    if made.reason == "urgent":
        if not mistake:
            return made
        made = replace(made, mistake=True)
    if told is not None and told.urgent:
        if not mistake:
            return replace(made, outcome="stopped", reason="urgent")
        made = replace(made, outcome="stopped", reason=made.reason or "urgent", mistake=True)
        told = replace(told, urgent=False)
    made = replace(made, after=told)
    if gate.new_in_after(made) or gate.is_other_leg(made):
        return replace(made, outcome="stopped", reason="professional", mistake=False)
    return made


def cut_off(begun: Begun, outcome: Outcome) -> tuple[Begun, Run] | None:
    """Cut a run off where the visit does; None where it is whole."""
    visit, rows = begun.visit, played(begun, outcome)
    end, unsettled = end_of(begun, outcome, rows)
    if end is None:
        return None
    open_row = None if unsettled else rows[end]
    is_under_way = open_row is not None and not run.read(open_row.token).early
    leaves = visit.leaves and not unsettled
    kept = rows[:end]
    minutes = len(kept) * visit.minutes + (leaves or is_under_way)
    is_open = is_under_way and not leaves
    saved = later(begun.began, minutes)
    began = first_began(begun, kept) if begun_in(kept) or not is_open else saved
    cut = Run(
        session=begun.session.name,
        began=began,
        saved=saved,
        before=begun.form,
        outcome="left" if leaves else "interrupted",
        played=kept,
        rest=begun.session.rest,
        plan=begun.session.name,
        eased=begun.eased,
        beyond=begun.beyond,
        has_begun=is_open or bool(kept),
        open_check=is_open,
        unsettled=unsettled,
    )
    begun_at = began if is_open or begun_in(kept) else None
    return replace(begun, rows=kept, open_row=open_row, is_open=is_open, begun_at=begun_at), cut


def end_of(begun: Begun, outcome: Outcome, rows: tuple[Played, ...]) -> tuple[int | None, bool]:
    """Return how many rows are kept of a run that is cut off, and whether it was at rest then."""
    visit = begun.visit
    if visit.cut is None:
        return None, False
    for number, row in enumerate(rows):
        if number == visit.cut:
            return number, False
        is_last = number == len(rows) - 1
        stops = is_last and outcome.reason not in {"", "not-settled"}
        rests = row.spread is not None and begun.session.action not in NO_SETTLE and not stops
        if visit.cut_settle and rests and not begun.session.rest:
            return number + 1, True
    return None, False


def begun_in(rows: tuple[Played, ...]) -> bool:
    """Tell whether any exercise began."""
    return any(not run.read(row.token).early for row in rows)


def played_on(begun: Begun, since: datetime) -> tuple[Begun, tuple[str, ...]]:
    """Carry a run on; return it with the tokens that it has then (C24)."""
    tokens = [*begun.visit.tokens, *["n"] * 20]
    number = len(begun.rows)
    if begun.is_open:
        tokens[number] = tokens[number].removeprefix("h-").replace("h", "n")
    return replace(begun, since=since), tuple(tokens)
