"""What the records say, beside an independent reading of the same rows, over weeks at random."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from tests.oracle import after as oracle_after
from tests.oracle import compare as oracle_compare
from tests.oracle import days as oracle_days
from tests.oracle import folds as oracle_folds
from tests.oracle import gate as oracle_gate
from tests.oracle import lists as oracle_lists
from tests.oracle import records as oracle
from tests.oracle.plan import Numbers, Session
from tests.oracle.steps import Level
from tests.play.pasts import offers_harder
from tui.plan.lines import Line, Screening
from tui.play.closed import closed_today
from tui.play.due import asked_since, cleared_lines, lists_due
from tui.play.gates import EasingOnly, Open, Shut, WaitUntil, gate
from tui.play.lists import Clearance, line_key
from tui.play.past import Morning, PastExercise, PastRun, RefusedBy
from tui.play.rules import StopReason
from tui.play.symptoms import REACHES, SIGNS, Symptoms
from tui.play.usual import asks_next_morning, compared, is_just_cleared, last_was_worse

BERLIN = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 3, 1, 7, tzinfo=BERLIN)
WORDS = {"pregnancy": "Pregnancy", "bones": "Weak bones"}
LISTS = Screening(
    urgent=(Line("bladder", "Bladder"),),
    soon=(Line("fever", "Fever"), Line("severe", "Severe"), Line("clot", "Clot")),
    ask_first=tuple(Line(id_, text) for id_, text in WORDS.items()),
    needs=(),
    one_page=(Line("any", "Any"),),
    passing=frozenset({"fever", "severe"}),
)
EXERCISES = {"bow": frozenset({"flexion", "hip"}), "lift": frozenset({"extension"})}
KINDS: dict[str, tuple[RefusedBy, ...]] = {
    "urgent": ("urgent",),
    "soon": ("soon",),
    "ask_first": ("ask-first",),
    "needs": ("needs",),
    "new": ("new-signs", "both-legs"),
}


REASONS: tuple[StopReason, ...] = get_args(StopReason)
GAPS_HOURS = (0.7, 3, 9, 24, 24, 24, 72, 264)
SET_DAYS = (-40, -3, 30)
"""By how much a clock is set, now and then."""


@dataclass
class Weeks:
    """One row of records, as the oracle has it and as the program does."""

    dice: random.Random
    now: datetime = FIRST
    theirs: tuple[oracle.Record, ...] = ()
    ours: list[PastRun] = field(default_factory=list)
    is_set: bool = False

    def live(self, visits: int) -> Iterator[None]:
        """So many visits, hours or days apart; now and then the clock is set."""
        for number in range(1, visits + 1):
            self.pass_by(timedelta(hours=self.dice.choice(GAPS_HOURS)))
            if self.dice.random() < 0.03:
                self.is_set = True
                self.pass_by(timedelta(days=self.dice.choice(SET_DAYS)))
            acts = [self.run, self.refuse, self.clear, self.lose]
            self.dice.choices(acts, [14, 1.5, 2, 0.2])[0](number)
            yield

    def pass_by(self, time: timedelta) -> None:
        self.now = (self.now.astimezone(UTC) + time).astimezone(BERLIN)

    # What is told

    def form(self) -> oracle.Form:
        dice = self.dice
        return oracle.Form(
            side=dice.choices(["left", "both", "none"], [12, 1, 1])[0],
            reach=dice.choice(["back", "buttock", "thigh", "calf"]),
            leg=dice.choice([2, 3, 3, 4, 4, 5, 7]),
            back=dice.choice([1, 2, 8]),
            signs=frozenset(sign for sign in SIGNS if dice.random() < 0.12),
            flare=dice.random() < 0.06,
        )

    def after(self, before: oracle.Form) -> oracle.After | None:
        dice = self.dice
        if dice.random() < 0.1:
            return None
        return oracle.After(
            reach=before.reach if dice.random() < 0.6 else dice.choice(REACHES[1:]),
            leg=max(0, before.leg + dice.choice([-2, -1, 0, 0, 1, 2])),
            back=before.back,
            signs=before.signs | frozenset(s for s in SIGNS if dice.random() < 0.03),
            both=before.side == "both" or dice.random() < 0.03,
        )

    # What is kept

    def run(self, number: int) -> None:
        began, before = self.now, self.form()
        lists, asked = self.lists(), self.morning(number)
        is_beyond = oracle_compare.is_third_row(self.theirs, before, began)
        rows = [self.row(slug) for slug in EXERCISES if self.dice.random() < 0.8]
        reason = self.reason()
        after = None if reason == "urgent" else self.after(before)
        self.pass_by(timedelta(minutes=10))
        run = oracle.Run(
            session=self.session(),
            began=began,
            saved=self.now,
            before=before,
            outcome="stopped" if reason else "completed",
            reason="urgent" if reason == "mistake" else reason or "",
            mistake=reason == "mistake",
            played=tuple(rows),
            after=after,
            rest=self.dice.random() < 0.12,
            has_begun=bool(rows),
            beyond=is_beyond,
        )
        self.theirs = (*self.theirs, run)
        ours = our_run(number, run, lists, asked)
        self.ours.append(replace(ours, reason=reason, is_beyond_usual=is_beyond))

    def reason(self) -> StopReason | None:
        return self.dice.choice(REASONS) if self.dice.random() < 0.12 else None

    def lists(self) -> bool:
        """Whether full lists come before a run."""
        is_full = self.dice.random() < 0.3
        self.theirs = (*self.theirs, oracle.Lists(self.now, is_full))
        return is_full

    def morning(self, number: int) -> Morning | None:
        """What is told of the morning after the run before, where it is asked."""
        run = oracle_after.asks_next_morning(self.theirs, self.now)
        if run is None:
            return None
        answer = "y" if self.dice.random() < 0.15 else "n"
        self.theirs = (*self.theirs, oracle.Morning(self.now, run.began, answer))
        asked = asks_next_morning(self.ours, self.now)
        assert asked is not None, number
        return Morning(asked.number, answer == "y")

    def row(self, slug: str) -> oracle.Played:
        self.pass_by(timedelta(minutes=3))
        token = self.dice.choices(["n", "m", "y1", "h"], [20, 2, 1.2, 0.8])[0]
        spread = EXERCISES[slug] if token == "y1" else None
        rungs = ((slug, slug),) if spread else ()
        played = oracle.Played(slug, slug, token, self.now, EXERCISES[slug], spread=spread)
        return replace(played, rungs=rungs, dose=self.dose())

    def dose(self) -> Numbers | None:
        """What is done of an exercise."""
        return None

    def session(self) -> str:
        """Which session it is."""
        return "test"

    def refuse(self, number: int) -> None:
        kind = self.dice.choice(list(KINDS))
        lines = frozenset(self.dice.sample(["fever", "severe", "clot"], self.dice.randint(0, 2)))
        signs = frozenset(self.dice.sample(["numb", "weak", "both"], 1))
        told = oracle.Form(side="both" if "both" in signs else "left", signs=signs - {"both"})
        # Only what is new is asked about, and so examined.
        new = oracle_compare.to_confirm(self.theirs, told, self.now)
        kept = {"soon": lines, "new": new}.get(kind, frozenset())
        self.theirs = (*self.theirs, oracle.Refused(kind, self.now, kept))
        self.ours.append(
            PastRun(
                number, "refused", self.now, self.now, self.now,
                before=our_symptoms(told) if kind == "new" else None,
                refused_by=self.dice.choice(KINDS[kind]),
                lines=lines if kind == "soon" else frozenset(),
                passing=LISTS.passing,
                outcome="refused",
            )
        )  # fmt: skip

    def clear(self, number: int) -> None:
        kind = self.dice.choice(["examined", "examined", "lines", "gone"])
        ids = frozenset(WORDS) if kind == "lines" else frozenset[str]()
        pairs = frozenset((id_, WORDS[id_]) for id_ in ids)
        self.theirs = (*self.theirs, oracle.Cleared(kind, self.now, pairs))
        keys = frozenset(line_key(line) for line in LISTS.ask_first if line.id in ids)
        lines = frozenset({"fever", "severe", "clot"}) if kind == "gone" else keys
        clearance = None if kind == "gone" else Clearance("doctor", "today")
        self.ours.append(
            PastRun(
                number, "cleared", self.now, self.now, self.now,
                outcome="cleared", clearance=clearance, lines=lines,
            )
        )  # fmt: skip

    def lose(self, number: int) -> None:
        self.theirs = (*self.theirs, oracle.Unreadable())
        self.ours.append(PastRun(-number, "unreadable", self.now, self.now))

    @property
    def has_cleared(self) -> bool:
        return any(each.kind == "cleared" for each in self.ours)


def our_symptoms(told: oracle.Form) -> Symptoms:
    return Symptoms(
        "both" if told.side == "both" else "none" if told.side == "none" else "left",
        REACHES.index(told.reach),
        told.leg,
        told.back,
        numb="numb" in told.signs,
        tingling="tingling" in told.signs,
        weak="weak" in told.signs,
    )


def our_after(told: oracle.After | None) -> Symptoms | None:
    if told is None:
        return None
    side = "both" if told.both else "left"
    return our_symptoms(oracle.Form(side, told.reach, told.leg, told.back, told.signs))


def our_run(number: int, run: oracle.Run, is_full: bool, morning: Morning | None) -> PastRun:
    return PastRun(
        number,
        "run",
        run.began,
        run.saved,
        run.saved,
        first_began=run.began if run.has_begun else None,
        steps=(1,) * 9,
        session=run.session,
        is_easing=run.rest,
        before=our_symptoms(run.before),
        after=our_after(run.after),
        outcome="stopped" if run.outcome == "stopped" else "completed",
        lists="full" if is_full else "one-page",
        lists_digest=LISTS.digest,
        is_flare=run.before.flare,
        morning=morning,
        exercises=tuple(our_exercise(row) for row in run.played),
    )


def our_exercise(row: oracle.Played) -> PastExercise:
    return PastExercise(
        1,
        row.exercise,
        row.rung,
        row.tags,
        row.at,
        hurt_at=row.at if row.is_hurt else None,
        answer="yes" if row.spread else "no",
        is_done=row.is_done,
        has_spread=row.spread is not None,
        dose=row.dose,
    )


SEEDS = range(30)


@pytest.mark.parametrize("seed", SEEDS)
def test_weeks_at_random_are_read_as_the_oracle_reads_them(seed: int) -> None:
    weeks = Weeks(random.Random(seed))
    for _ in weeks.live(40):
        for hours in (0.2, 5, 15):
            later = (weeks.now.astimezone(UTC) + timedelta(hours=hours)).astimezone(BERLIN)
            gates(weeks, later)
            lists(weeks, later)
            forms(weeks, later)
            around(weeks, later)


def gates(weeks: Weeks, now: datetime) -> None:
    for per_day, rest in ((1, False), (2, False), (12, False), (2, True)):
        theirs = oracle_gate.gate(
            weeks.theirs, Session("test", (), rest=rest, per_day=per_day), now
        )
        ours = gate(weeks.ours, per_day, rest, now)
        if weeks.is_set and isinstance(ours, Shut):
            # After the clock was set a clearing opens nothing that is newer by its moment (C25).
            continue
        kinds = {Open: "open", Shut: "shut", EasingOnly: "easing", WaitUntil: "wait"}
        assert kinds[type(ours)] == theirs.kind
        if isinstance(ours, EasingOnly | WaitUntil):
            assert theirs.until is not None
            assert ours.until.timestamp() == theirs.until.timestamp()


def lists(weeks: Weeks, now: datetime) -> None:
    theirs, ours = oracle_lists.lists_due(weeks.theirs, now), lists_due(weeks.ours, LISTS, now)
    assert ours == "full" or theirs != "full"
    if not weeks.has_cleared and not oracle_gate.is_shut(weeks.theirs):
        assert (ours == "full") == (theirs == "full"), "else the full lists come in any case"
    assert asked_since(weeks.ours, now) == oracle_lists.lists_since(weeks.theirs, now)
    found = {line.line for line in cleared_lines(weeks.ours, LISTS, now)}
    assert found == oracle_lists.cleared_lines(weeks.theirs, WORDS, now)


def forms(weeks: Weeks, now: datetime) -> None:
    form = weeks.form()
    theirs = oracle_compare.compare(weeks.theirs, form, now)
    ours = compared(our_symptoms(form), weeks.ours, now)
    confirm = set(ours.new_signs) | ({"both"} if ours.is_both_now else set())
    assert confirm >= theirs.confirm
    if not (weeks.is_set or weeks.has_cleared):
        assert confirm == theirs.confirm
    if not weeks.is_set:
        assert ours.is_advised == theirs.advice
    assert ours.is_beyond_usual == bool(theirs.why)
    assert ours.is_still_tingling == theirs.soon
    assert ours.is_too_strong == theirs.easing_only
    assert (ours.asks_growing, ours.usual) == (theirs.growing, theirs.usual)
    harder(weeks, form, now)


def harder(weeks: Weeks, form: oracle.Form, now: datetime) -> int:
    """How much harder is offered, and only where the oracle does; it minds no trouble of today."""
    asked, theirs = oracle_after.asks_next_morning(weeks.theirs, now), weeks.theirs
    if asked is not None:
        theirs = (*theirs, oracle.Morning(now, asked.began, "n"))
    offered = [
        slug for slug in EXERCISES if offers_harder(weeks.ours, slug, slug, our_symptoms(form), now)
    ]
    for slug in offered:
        assert oracle_folds.offers_harder(theirs, Level(slug, slug), form, now)
    return len(offered)


def around(weeks: Weeks, now: datetime) -> None:
    assert is_just_cleared(weeks.ours) == oracle_after.just_cleared(weeks.theirs)
    assert last_was_worse(weeks.ours) == oracle_after.last_was_worse(weeks.theirs)
    theirs, ours = (
        oracle_after.asks_next_morning(weeks.theirs, now),
        asks_next_morning(weeks.ours, now),
    )
    assert (ours.started if ours else None) == (theirs.began if theirs else None)
    closed = closed_today(weeks.ours, now)
    spreads = [row.spread for row in oracle_days.open_spreads(weeks.theirs, now)]
    assert list(closed.spreads) == spreads
    assert list(closed.hurts) == [row.tags for row in oracle_days.hurts_today(weeks.theirs, now)]


@dataclass
class CalmWeeks(Weeks):
    """Weeks of one run a day that mostly go well, so that something harder comes up."""

    def live(self, visits: int) -> Iterator[None]:
        for number in range(1, visits + 1):
            self.pass_by(timedelta(hours=24))
            self.run(number)
            yield

    def form(self) -> oracle.Form:
        leg, is_flare = self.dice.choice([3, 3, 3, 4, 5]), self.dice.random() < 0.05
        return oracle.Form(reach=self.dice.choice(REACHES[2:4]), leg=leg, flare=is_flare)

    def after(self, before: oracle.Form) -> oracle.After | None:
        is_told = self.dice.random() < 0.95
        return oracle.After(reach=before.reach, leg=before.leg) if is_told else None

    def reason(self) -> StopReason | None:
        return None

    def row(self, slug: str) -> oracle.Played:
        row = super().row(slug)
        return row if self.dice.random() < 0.2 else replace(row, token="n", spread=None, rungs=())


def test_something_harder_is_offered_after_calm_days_and_never_against_the_oracle() -> None:
    offered = 0
    for seed in range(20):
        weeks = CalmWeeks(random.Random(seed))
        for _ in weeks.live(60):
            tomorrow = (weeks.now.astimezone(UTC) + timedelta(hours=23)).astimezone(BERLIN)
            offered += harder(weeks, weeks.form(), tomorrow)
    assert offered > 50
