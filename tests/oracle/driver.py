"""Plays a month on the oracle alone: what a person does at each visit, and what follows.

A visit goes through what was cut off (C24), the gate (C8, C9), the lists (C1 to C4), the morning
question (C20), the form (C7), what is offered (C21), the run, and the after form (C18, C19). What
each of them says is one fact; a month is the row of all facts.

Readings
--------
- Whoever carries a run on does nothing else at that visit.
- C24 carries on "from the check of the exercise under way": sharp pain is not told there.
- What is denied ("n: back to the form") is told anew without it, and compared anew.
- The easing direction (C11) is known from the first after form that is told.
- Easing positions in place of a session, because of 7 or more, take nothing that was offered.
- A harder rung, or an exercise brought back, counts from its being played on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from . import after, clock, compare, days, folds, gate, lists, plan, rating, run, weeks
from .ending import Begun, cut_off, played_on, whole_run
from .offering import Offers, offers_of
from .outcome import Outcome
from .people import Person, Visit
from .plan import Session
from .records import (
    Cleared,
    Felt,
    Form,
    Lists,
    Morning,
    Record,
    Records,
    Refused,
    Run,
    late,
    orders,
    runs,
)
from .saying import known_starts, told_reasons, without, words_of
from .shelf import SESSIONS, WORDS

Fact = tuple[str, object]
NOTHING, NOWHERE = Offers(), frozenset[int]()
SIGNS = frozenset({"numb", "weak"})


@dataclass
class Month:
    """A month under way."""

    sessions: Mapping[str, Session] = field(default_factory=lambda: SESSIONS)
    records: Records = ()
    facts: list[Fact] = field(default_factory=list)
    easing: str | None = None
    onset: date | None = None
    weeks: frozenset[str] = frozenset()
    begun: Begun | None = None

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
        if self.take_up(visit):
            return
        session = self.admit(visit)
        if session is None:
            return
        form = self.tell(visit)
        if form is None:
            return
        is_too_strong = compare.compare(self.records, form, visit.at).easing_only
        if is_too_strong and not session.rest:
            self.play(visit, self.sessions["rest"], form, offers=False)
        else:
            self.play(visit, session, form, offers=True)

    def take_up(self, visit: Visit) -> bool:
        """Do what a run that was cut off asks for; tell whether it was carried on (C24)."""
        due = days.cut_off(self.records, visit.session, visit.at)
        self.say("cut off", due)
        if due == "carry-on" and self.begun is not None:
            on, tokens = played_on(self.begun, visit.at)
            self.tell_run(on, tokens)
            self.change_last_run(self.ended(on, tokens))
        elif due == "late-check" and self.begun is not None and self.begun.open_row is not None:
            self.change_last_run(late(runs(self.records)[-1], visit.late, self.begun.open_row))
        elif due == "not-settled":
            last = runs(self.records)[-1]
            self.change_last_run(replace(last, outcome="stopped", reason="not-settled"))
        return due == "carry-on"

    def admit(self, visit: Visit) -> Session | None:
        """Go through the gate and the lists; return the session that may be played."""
        session, now = self.sessions[visit.session], visit.at
        allowed = gate.gate(self.records, session, now)
        self.say("gate", allowed)
        while allowed.kind == "shut":
            if not self.opens(visit):
                return None
            allowed = gate.gate(self.records, session, now)
            self.say("gate", allowed)
        if allowed.kind == "wait" and visit.waits:
            return None
        session = self.sessions["rest"] if allowed.kind == "easing" else session
        self.weeks = frozenset() if session.rest else self.advised_by_weeks(visit)
        return session if self.passes(visit) else None

    def advised_by_weeks(self, visit: Visit) -> frozenset[str]:
        """Read what the weeks say, and have it seen by somebody (R33 to R35)."""
        word = weeks.word(self.records, self.onset, visit.at)
        if word and visit.clears:
            self.keep(Cleared("lines", visit.at, frozenset({(weeks.KEYS[word], "")})))
        return frozenset({word} if word else ())

    def opens(self, visit: Visit) -> bool:
        """Tell whether the person has had it examined, or it has gone by itself (C8)."""
        if not visit.clears:
            return False
        is_gone = Cleared("gone", visit.at)
        if visit.gone and not gate.opens(is_gone, gate.shutting(self.records)):
            return False
        self.keep(is_gone if visit.gone else Cleared("examined", visit.at))
        return True

    def passes(self, visit: Visit) -> bool:
        """Tell whether the lists are passed (C1 to C4)."""
        now, due = visit.at, lists.lists_due(self.records, visit.at)
        cleared = lists.cleared_lines(self.records, WORDS, now)
        self.say("lists", due)
        if due == "full":
            self.say("since", lists.lists_since(self.records, now))
            if visit.flag is None or visit.flag[0] == "ask_first":
                self.say("cleared", sorted(cleared))
        if visit.flag is not None and visit.flag[1] not in cleared:
            kind, line = visit.flag
            self.keep(Refused(kind, now, frozenset({line})))
            if kind != "ask_first" or not visit.clears:
                return False
            self.keep(Cleared("lines", now, frozenset({(line, WORDS[line])})))
            due = "full"
        self.keep(Lists(now, full=due == "full"))
        return True

    def tell(self, visit: Visit) -> Form | None:
        """Answer the morning question and the form; None where it leads to no session."""
        now, form = visit.at, visit.form
        asked = after.asks_next_morning(self.records, now)
        self.say("morning", asked and asked.began)
        if asked is not None:
            self.keep(Morning(now, asked.began, visit.morning))
        while True:
            found = compare.compare(self.records, form, now)
            self.say("compared", words_of(found))
            asks = found.confirm & SIGNS or found.confirm
            if not asks:
                break
            if visit.confirms:
                self.keep(Refused("new", now, found.confirm))
                self.say("lists", "urgent")
                return None
            form = without(form, asks)
        if found.soon or (found.growing and visit.grows):
            self.keep(Refused("soon", now, frozenset({"tingling" if found.soon else "weak"})))
            self.say("lists", "urgent")
            return None
        return form

    def play(self, visit: Visit, session: Session, form: Form, *, offers: bool) -> None:
        """Play the run and tell the after form."""
        if offers and not session.rest and weeks.asks_felt(self.records, visit.at):
            self.say("felt", visit.felt)
            self.keep(Felt(visit.at, visit.felt))
        now, kept = visit.at, self.records
        told = days.told(kept, session, form, now, self.easing, visit.turned_on)
        may = offers_of(kept, visit, session, form, told) if offers else NOTHING
        if offers:
            self.say("harder", sorted(may.slugs))
            self.say("more", sorted(session.entries[place].slug for place in may.places))
        taken, more = may.taken(visit), may.places if visit.takes_more else NOWHERE
        self.say("worse", compare.is_worse(kept, form, now))
        self.say("professional", folds.professional(kept, told.starts, form, now) | self.weeks)
        self.say("starts", known_starts(session, told))
        if taken:
            told = days.told((*kept, *taken), session, form, now, self.easing, visit.turned_on)
        told = replace(told, steps=tuple(s + (at in more) for at, s in enumerate(told.steps)))
        beyond = compare.is_third_row(kept, form, now)
        eased = beyond or any(after.last_was_worse(order) for order in orders(kept))
        facing = plan.facing(session, self.easing)
        begun = Begun(visit, facing, form, told, now, eased=eased, beyond=beyond)
        whole = self.ended_if_whole(begun, run.play(facing, told, visit.tokens))
        rows = {row.exercise for row in whole.played}
        counting = (each for each in taken if getattr(each, "exercise", "") in rows)
        self.records = (*kept, *counting, whole, *self.records[len(kept) :])

    def ended_if_whole(self, begun: Begun, outcome: Outcome) -> Run:
        """Cut the run off where the visit does, or let it be whole."""
        cut = cut_off(begun, outcome)
        if cut is None:
            self.tell_run(begun, begun.visit.tokens)
            return self.ended(begun, begun.visit.tokens)
        self.begun, kept = cut
        rows = tuple((row.exercise, row.rung, row.token) for row in kept.played)
        self.say("run", (begun.session.name, rows, kept.outcome))
        return kept

    def tell_run(self, begun: Begun, tokens: tuple[str, ...]) -> None:
        """Say how a run went to its end."""
        outcome = run.play(begun.session, begun.told, tokens)
        rows = tuple((row.exercise, row.rung, row.token) for row in outcome.rows)
        self.say("run", (begun.session.name, rows))
        self.say("doses", tuple(row.dose for row in outcome.rows))
        self.say("left out", told_reasons(outcome, begun.told.out_today))

    def ended(self, begun: Begun, tokens: tuple[str, ...]) -> Run:
        """The run with its end: after form, outcome and reason."""
        whole = whole_run(begun, tokens)
        is_mistake = whole.mistake and whole.reason != "professional"
        self.say("end", (whole.outcome, "mistake" if is_mistake else whole.reason))
        self.say("verdict", after.verdict(whole.before, whole.after))
        self.records += (told := rating.rated(self.records, whole, begun.visit))
        self.say("rated", rating.words_of(told))
        if whole.after is not None and self.easing is None:
            self.easing = begun.visit.easing or "unknown"
        if whole.after is not None and self.onset is None:
            self.onset = weeks.began_on(begun.visit.onset, clock.day(whole.saved, whole.began))
        return whole


def facts(person: Person, sessions: Mapping[str, Session] = SESSIONS) -> Iterator[Fact]:
    """Play a person's month; give all its facts in order."""
    under_way = Month(sessions)
    for number, visit in enumerate(person.visits):
        under_way.say("visit", (number, visit.at))
        under_way.visit(visit)
        yield from under_way.facts
        under_way.facts.clear()
