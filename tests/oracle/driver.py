"""Plays a month on the oracle alone: what a person does at each visit, and what follows.

A visit goes through what was cut off (C24), the gate (C8, C9), the lists (C1 to C4), the morning
question (C20), the form (C7), what is offered (C21), the run, and the after form (C18, C19). What
each of them says is one fact; a month is the row of all facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from . import after, compare, days, folds, gate, lists, run
from .people import Person, Visit
from .plan import Session
from .records import (
    BroughtBack,
    Cleared,
    Form,
    Harder,
    Lists,
    Morning,
    Played,
    Record,
    Records,
    Refused,
    Run,
    late,
    runs,
)
from .shelf import SESSIONS, WORDS

Fact = tuple[str, object]


def later(moment: datetime, minutes: int) -> datetime:
    """Add minutes, whatever the clocks show."""
    return (moment.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(moment.tzinfo)


def played(outcome: run.Outcome, session: Session, start: datetime, minutes: int) -> list[Played]:
    """Make the rows that are kept of a run."""
    tags = {
        (entry.slug, rung): entry.tags[at]
        for entry in session.entries
        for at, rung in enumerate(entry.ladder)
    }
    spreads = iter(outcome.spreads)
    kept = []
    for number, row in enumerate(outcome.rows, start=1):
        spread = next(spreads) if run.read(row.token).is_spread else None
        kept.append(
            Played(
                exercise=row.exercise,
                rung=row.rung,
                token=row.token,
                at=later(start, number * minutes),
                tags=tags[row.exercise, row.rung],
                spread=spread.tags if spread else None,
                rungs=spread.rungs if spread else (),
            )
        )
    return kept


@dataclass
class Month:
    """A month under way."""

    sessions: Mapping[str, Session] = field(default_factory=lambda: SESSIONS)
    records: Records = ()
    facts: list[Fact] = field(default_factory=list)
    open_row: Played | None = None
    whole: Run | None = None

    def say(self, name: str, value: object) -> None:
        self.facts.append((name, value))

    def keep(self, record: Record) -> None:
        self.records = (*self.records, record)

    def change_last_run(self, new: Run) -> None:
        """Write the last run's record anew, where it stands."""
        last = runs(self.records)[-1]
        self.records = tuple(new if record is last else record for record in self.records)

    def visit(self, visit: Visit) -> None:
        """Play one visit."""
        self.take_up(visit)
        session = self.admit(visit)
        if session is None:
            return
        form = self.tell(visit)
        if form is None:
            return
        if compare.compare(self.records, form, visit.at).easing_only:
            session = self.sessions["rest"]
        self.offer(visit, session, form)
        self.play(visit, session, form)

    def take_up(self, visit: Visit) -> None:
        """Do what a run that was cut off asks for (C24)."""
        due = days.cut_off(self.records, visit.session, visit.at)
        self.say("cut off", due)
        if due == "carry-on" and self.whole is not None:
            self.change_last_run(self.whole)
        elif due == "late-check" and self.open_row is not None:
            self.change_last_run(late(runs(self.records)[-1], visit.late, self.open_row))
        elif due == "not-settled":
            last = runs(self.records)[-1]
            self.change_last_run(replace(last, outcome="stopped", reason="not-settled"))

    def admit(self, visit: Visit) -> Session | None:
        """Go through the gate and the lists; return the session that may be played."""
        session, now = self.sessions[visit.session], visit.at
        allowed = gate.gate(self.records, session, now)
        self.say("gate", allowed)
        if allowed.kind == "shut":
            if not visit.clears:
                return None
            self.keep(Cleared("gone" if visit.gone else "examined", now))
            if gate.is_shut(self.records):
                return None
        elif allowed.kind == "wait" and visit.waits:
            return None
        elif allowed.kind == "easing":
            session = self.sessions["rest"]
        self.say(
            "lists", (lists.lists_due(self.records, now), lists.lists_since(self.records, now))
        )
        cleared = lists.cleared_lines(self.records, WORDS, now)
        self.say("cleared", sorted(cleared))
        self.keep(Lists(now, full=lists.lists_due(self.records, now) == "full"))
        if visit.flag is None or visit.flag[1] in cleared:
            return session
        kind, line = visit.flag
        self.keep(Refused(kind, now, frozenset({line})))
        if kind == "ask_first" and visit.clears:
            self.keep(Cleared("lines", now, frozenset({(line, WORDS[line])})))
        return None

    def tell(self, visit: Visit) -> Form | None:
        """Answer the morning question and the form; None where it leads to no session."""
        now, form = visit.at, visit.form
        asked = after.asks_next_morning(self.records, now)
        self.say("morning", asked and asked.began)
        if asked is not None:
            self.keep(Morning(now, asked.began, visit.morning))
        found = compare.compare(self.records, form, now)
        self.say("compared", found)
        self.say("professional", folds.professional(self.records, form, now))
        if found.confirm and visit.confirms:
            self.keep(Refused("new", now, found.confirm))
            return None
        if found.soon or (found.growing and visit.grows):
            self.keep(Refused("soon", now, frozenset({"tingling" if found.soon else "weak"})))
            return None
        if "both" in found.confirm:
            form = replace(form, side="left")
        return replace(form, signs=form.signs - found.confirm)

    def offer(self, visit: Visit, session: Session, form: Form) -> None:
        """Say where the exercises start, and take what is offered."""
        starts = folds.starts(self.records, session)
        self.say("starts", starts)
        for entry, start in zip(session.entries, starts, strict=True):
            if isinstance(start, str):
                if visit.brings_back:
                    self.keep(BroughtBack(visit.at, entry.slug))
                continue
            rung = entry.ladder[start]
            offers = folds.offers_harder(self.records, entry.slug, rung, 0, form, visit.at)
            self.say("harder", (entry.slug, offers))
            if offers and visit.takes_harder and start > entry.hardest:
                self.keep(Harder(visit.at, entry.slug, entry.ladder[start - 1]))

    def play(self, visit: Visit, session: Session, form: Form) -> None:
        """Play the run and tell the after form."""
        told = days.told(self.records, session, form, visit.at, visit.easing, visit.turned_on)
        outcome = run.play(session, told, visit.tokens)
        self.say("run", outcome)
        rows = played(outcome, session, visit.at, visit.minutes)
        mistake = outcome.reason == "urgent" and visit.mistake
        told_after = None if outcome.reason == "urgent" and not mistake else visit.after
        whole = Run(
            session=session.name,
            began=visit.at,
            saved=later(visit.at, len(rows) * visit.minutes),
            before=form,
            outcome=outcome.outcome,
            reason=outcome.reason,
            played=tuple(rows),
            after=told_after,
            rest=session.rest,
            plan=visit.session,
            has_begun=any(not run.read(row.token).early for row in rows),
            mistake=mistake,
        )
        self.say("verdict", after.verdict(form, told_after))
        self.keep(self.cut(visit, whole))

    def cut(self, visit: Visit, whole: Run) -> Run:
        """Cut the run off where the visit does, or let it be whole."""
        self.open_row = self.whole = None
        spread = [at for at, row in enumerate(whole.played, start=1) if row.spread is not None]
        unsettled = visit.cut_settle and bool(spread) and whole.reason in {"", "not-settled"}
        at = spread[0] if unsettled else visit.cut
        if visit.cut is None or at is None or at > len(whole.played) - (not unsettled):
            return whole
        self.whole, rows, begun = whole, whole.played[:at], True
        if not unsettled:
            self.open_row = whole.played[at]
            begun = not run.read(self.open_row.token).early
        return replace(
            whole,
            outcome="left" if visit.leaves and not unsettled else "interrupted",
            reason="",
            played=rows,
            after=None,
            saved=later(whole.began, len(rows) * visit.minutes + 1),
            has_begun=begun or bool(rows),
            open_check=begun and not unsettled and not visit.leaves,
            unsettled=unsettled,
            mistake=False,
        )


def facts(person: Person, sessions: Mapping[str, Session] = SESSIONS) -> Iterator[Fact]:
    """Play a person's month; give all its facts in order."""
    under_way = Month(sessions)
    for visit in person.visits:
        under_way.visit(visit)
        yield from under_way.facts
        under_way.facts.clear()
