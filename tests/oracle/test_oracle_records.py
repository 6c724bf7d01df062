"""Rows straight from sentences of CLINICAL: the morning, what is offered, cut off, and clocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from . import after, compare, days, folds, records
from .plan import Session
from .records import After, BroughtBack, Cleared, Form, Harder, Morning, Played, Records, Run
from .steps import Level
from .test_oracle import BEND, WALK
from .test_oracle_days import FIVE, NOW, YESTERDAY, ago, form, ran

FLEXION = frozenset({"flexion"})
NO = frozenset[str]()


def row(token: str, at: datetime, rung: str = "bend", tags: frozenset[str] = FLEXION) -> Played:
    """Make a row of an exercise called bend."""
    made = Played("bend", rung, token, at, tags)
    spread = token.strip("h-")[:1] in {"y", "s", "2", "3"}
    return replace(made, spread=tags, rungs=(("bend", rung),)) if spread else made


def bent(day: int, *tokens: str, rung: str = "bend", answer: str = "n", **more: object) -> Records:
    """Make a day's run of it, with the morning after."""
    at = ago(day=day)
    rows = tuple(row(token, at, rung) for token in tokens)
    run = replace(ran(at, played=rows), **more)  # type: ignore[arg-type]
    return (run, Morning(ago(day=day - 1), at, answer)) if answer else (run,)


@pytest.mark.parametrize(
    ("rule", "kept", "asks"),
    [
        ("a later local day", (ran(YESTERDAY),), True),
        ("the same day", (ran(ago(hour=5)),), False),
        ("seven days", (ran(ago(day=7)),), True),
        ("eight days", (ran(ago(day=8)),), False),
        ("not after worse", (ran(YESTERDAY, after=After("foot", 3)),), False),
        ("once a run", bent(1, "n"), False),
        ("not with a moment of the future", (ran(ago(day=-1)),), False),
        ("left out after", (ran(YESTERDAY, after=None),), True),
    ],
)
def test_the_next_morning(rule: str, kept: Records, asks: bool) -> None:
    assert (after.asks_next_morning(kept, NOW) is not None) == asks, f"C20, {rule}"


CLEAN = (*bent(3, "n"), *bent(2, "m"), *bent(1, "n"))


@pytest.mark.parametrize(
    ("rule", "kept", "told", "offers"),
    [
        ("three clean days", CLEAN, form(), True),
        ("two clean days", CLEAN[2:], form(), False),
        ("an unclean day between", (*bent(4, "n"), *bent(3, "n"), *bent(2, "y1"), *bent(1, "n")),
         form(), False),
        ("other days without it do not count", (*CLEAN[:4], *bent(2), *CLEAN[4:]), form(), True),
        ("another rung", (*CLEAN[:4], *bent(1, "n", rung="bend-1")), form(), False),
        ("h in any exercise",
         (*CLEAN[:4], *bent(1, "n", played=(row("n", YESTERDAY),
                                            replace(row("h", YESTERDAY), exercise="x")))),
         form(), False),
        ("the morning was a yes", (*CLEAN[:4], *bent(1, "n", answer="y")), form(), False),
        ("the morning was not asked", (*CLEAN[:4], *bent(1, "n", answer="")), form(), False),
        ("a flare day", (*CLEAN[:4], *bent(1, "n", before=form(flare=True))), form(), False),
        ("worse after", (*CLEAN[:4], *bent(1, "n", after=After("foot", 3))), form(), False),
        ("third row today", CLEAN, form(5), False),
        ("further down than the clean days began",
         (*bent(3, "n", before=form(3, "back"), after=After("back", 3)),
          *bent(2, "n", before=form(3, "back"), after=After("thigh", 3)), *CLEAN[4:]),
         form(3, "calf"), False),
        ("leg pain 1 above the lowest usual", CLEAN, form(4), True),
        ("C25, orders that differ", (*CLEAN[2:], *CLEAN[:2]), form(), False),
        ("C25, never a clean day", (*CLEAN[:4], *bent(-1, "n")), form(), False),
    ],
)  # fmt: skip
def test_something_harder(rule: str, kept: Records, told: Form, offers: bool) -> None:
    assert folds.offers_harder(kept, Level("bend", "bend"), told, NOW) == offers, f"C21, {rule}"


@pytest.mark.parametrize(
    ("rule", "kept", "expected"),
    [
        ("nothing kept", (), 1),
        ("the rung tolerated", bent(1, "n", rung="bend-2"), 2),
        ("spread and settled",
         bent(1, played=(row("y1", YESTERDAY, "bend-1"), row("n", YESTERDAY, "bend-2"))), 2),
        ("spread, none tolerated", bent(1, "y1x", rung="bend-1"), 2),
        ("the last rung spread", bent(1, "y1x", rung="bend-2"), "earlier"),
        ("brought back", (*bent(1, "y1x", rung="bend-2"), BroughtBack(NOW, "bend")), 2),
        ("C17, out for today only", bent(1, "y1", rung="bend-2", rest=True), 2),
        ("hurt once", bent(1, "h", rung="bend-1"), 2),
        ("hurt in two runs running", (*bent(2, "h"), *bent(1, "h")), "hurt"),
        ("hurt, but not running", (*bent(3, "h"), *bent(2, "n"), *bent(1, "h")), 1),
        ("a direction in two runs running", (*bent(2, "y1"), *bent(1, "y1")), "direction"),
        ("never past the start", bent(1, "n", rung="bend"), 1),
        ("a harder rung accepted", (*bent(1, "n"), Harder(NOW, "bend", "bend")), 0),
        ("six days away from a harder one", (Harder(NOW, "bend", "bend"), *bent(6, "n")), 0),
        ("a week away from it", (Harder(NOW, "bend", "bend"), *bent(7, "n")), 1),
        ("and back without it", (Harder(NOW, "bend", "bend"), *bent(9, "n"), *bent(2)), 1),
        ("away, and never past the start", (*bent(30, "n", rung="bend-1"), *bent(15)), 1),
        ("C25, the easier wins", (*bent(1, "n", rung="bend-2"), *bent(2, "n", rung="bend-1")), 2),
    ],
)  # fmt: skip
def test_starts(rule: str, kept: Records, expected: int | str) -> None:
    session = Session("five", (replace(BEND, start=1),))
    assert folds.starts(kept, session, NOW) == (expected,), rule


@pytest.mark.parametrize(
    ("rule", "kept", "told", "worse"),
    [
        ("nothing", (ran(YESTERDAY),), form(), False),
        ("after", (ran(YESTERDAY, after=After("foot", 3)),), form(3, "foot"), True),
        ("next morning", bent(1, "n", answer="y"), form(), True),
        ("only the last", (*bent(2, "n", answer="y"), ran(YESTERDAY)), form(), False),
        ("C7's third row", (ran(YESTERDAY),), form(5), True),
        ("C8, just cleared", (ran(YESTERDAY), Cleared("examined", NOW)), form(), True),
        (
            "C25, either order",
            (ran(YESTERDAY, after=After("foot", 3)), ran(ago(day=2), reach="foot")),
            form(3, "foot"),
            True,
        ),
    ],
)
def test_worse(rule: str, kept: Records, told: Form, worse: bool) -> None:
    assert compare.is_worse(kept, told, NOW) == worse, f"C23, {rule}"


CUT = ran(ago(hour=1.5), outcome="interrupted", after=None, open_check=True)
LATE = replace(CUT, saved=ago(hour=2))


@pytest.mark.parametrize(
    ("rule", "run", "plan", "expected"),
    [
        ("within two hours", CUT, "five", "carry-on"),
        ("another plan", CUT, "other", "late-check"),
        ("later", LATE, "five", "late-check"),
        ("later, no check open", replace(LATE, open_check=False), "five", "nothing"),
        ("not settled", replace(LATE, open_check=False, unsettled=True), "five", "not-settled"),
        ("completed", replace(CUT, outcome="completed"), "five", "nothing"),
        ("left, no after form yet", replace(CUT, outcome="left"), "five", "nothing"),
        ("left, after form saved", replace(CUT, outcome="left", after=After()), "five", "nothing"),
        ("under way", replace(CUT, outcome="under-way"), "five", "carry-on"),
    ],
)
def test_cut_off(rule: str, run: Run, plan: str, expected: str) -> None:
    assert days.cut_off((run,), plan, NOW) == expected, f"C24, {rule}"


def test_cut_off_on_another_day() -> None:
    """C24: on the same local day."""
    night = datetime(2025, 6, 20, 23, 30, tzinfo=NOW.tzinfo)
    run = replace(CUT, began=night, saved=night)
    assert days.cut_off((run,), "five", night + timedelta(hours=1)) == "late-check"


def test_a_late_yes() -> None:
    """C24: y or leaving is a plain yes at the moment of the last save, never settled."""
    run = records.late(LATE, "y", row("n", NOW))
    assert (run.outcome, run.reason, run.played[-1].at) == ("stopped", "not-settled", LATE.saved)
    assert run.played[-1].spread == FLEXION


def test_what_this_day_closes() -> None:
    """C9, C15: a direction until the next day and eight hours; sharp pain its own day."""
    kept = bent(0, played=(row("y1", ago(hour=3)), row("h", ago(hour=2), tags=NO)), answer="")
    told = days.told(kept, FIVE, form(), NOW)
    assert (told.spreads, told.hurts) == ((FLEXION,), (NO,))
    assert told.spread_rungs == told.hurt_today == {"bend"}
    night = datetime(2025, 6, 20, 23, 0, tzinfo=NOW.tzinfo)
    late = bent(0, played=(row("y1", night), row("h", night)), answer="")
    told = days.told(late, FIVE, form(), night + timedelta(hours=7))
    assert (told.spreads, told.hurts) == ((FLEXION,), ())
    assert days.told(late, FIVE, form(), night + timedelta(hours=8)).spreads == ()


@pytest.mark.parametrize(
    ("reach", "expected"), [("none", (0, 6)), ("back", (0, 6)), ("buttock", (6, 6))]
)
def test_a_record_of_the_older_form(reach: str, expected: tuple[int, int]) -> None:
    """C25: leg pain where the place is buttock or beyond, else back pain alone."""
    assert records.from_single(reach, 6) == expected


def test_a_position_is_out_for_today() -> None:
    """C17: a yes puts the position out for today, in a later easing session too."""
    session = Session("rest", (WALK,), action="next", rest=True)
    spread = replace(row("y1", NOW), exercise="walk", rungs=(("walk", "walk"),), tags=NO, spread=NO)
    told = days.told((ran(ago(hour=1), rest=True, played=(spread,)),), session, form(), NOW)
    assert told.out_today == {"walk"}
