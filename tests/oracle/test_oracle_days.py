"""Rows straight from sentences of CLINICAL: what stands around runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from . import after, compare, gate, lists
from .plan import Session
from .records import After, Cleared, Form, Lists, Records, Refused, Run
from .test_oracle import BEND

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2025, 6, 20, 18, 0, tzinfo=ZONE)
FIVE = Session("five", (BEND,))
CALM = After()
NO_LISTS: frozenset[str] = frozenset()


def ago(*, day: int = 0, hour: float = 0) -> datetime:
    return NOW - timedelta(days=day, hours=hour)


def ran(at: datetime, leg: int = 3, reach: str = "calf", **more: object) -> Run:
    """Make a run of half an hour that was completed, with nothing new after it."""
    form = Form(reach=reach, leg=leg)
    run = Run("five", at, at + timedelta(minutes=30), form, after=After(reach=reach, leg=leg))
    return replace(run, plan="five", **more)  # type: ignore[arg-type]


def form(leg: int = 3, reach: str = "calf", signs: str = "", **more: object) -> Form:
    made = Form(reach=reach, leg=leg, signs=frozenset(signs.split()))
    return replace(made, **more)  # type: ignore[arg-type]


def stopped(at: datetime, reason: str, told: After | None = CALM, **more: object) -> Run:
    made = ran(at, reach="back", outcome="stopped", reason=reason, after=told)
    return replace(made, **more)  # type: ignore[arg-type]


NUMB, TINGLING = After(signs=frozenset({"numb"})), After(signs=frozenset({"tingling"}))
YESTERDAY, NIGHT = ago(day=1), datetime(2025, 6, 19, 23, 0, tzinfo=ZONE)
SHUT, OPEN = ("shut", None), ("open", None)
MIDNIGHT = datetime(2025, 6, 21, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("rule", "kept", "now", "expected"),
    [
        ("nothing kept", (), NOW, OPEN),
        ("C8, urgent", (Refused("urgent", ago(day=9)),), NOW, SHUT),
        ("C8, soon", (Refused("soon", ago(day=9)),), NOW, SHUT),
        ("C4, ask_first is no C8", (Refused("ask_first", YESTERDAY),), NOW, OPEN),
        ("C8, only a later cleared", (Cleared("examined", NOW), Refused("soon", YESTERDAY)),
         NOW, SHUT),
        ("C8, by the order written", (Refused("soon", NOW), Cleared("examined", YESTERDAY)),
         NOW, OPEN),
        ("C4, lines do not open C8", (Refused("soon", YESTERDAY), Cleared("lines", NOW)),
         NOW, SHUT),
        ("C8, gone for 48 hours",
         (Refused("soon", ago(day=2), frozenset({"fever"})), Cleared("gone", NOW)), NOW, OPEN),
        ("C8, not yet 48 hours",
         (Refused("soon", ago(hour=47), frozenset({"fever"})), Cleared("gone", NOW)), NOW, SHUT),
        ("C8, does not pass by itself",
         (Refused("soon", ago(day=5), frozenset({"calf"})), Cleared("gone", NOW)), NOW, SHUT),
        ("C12, 3", (stopped(ago(day=3), "urgent", None),), NOW, SHUT),
        ("C12, pressed by mistake", (stopped(YESTERDAY, "urgent", mistake=True),), NOW, OPEN),
        ("C12, by mistake: C9", (stopped(ago(hour=3), "urgent", mistake=True),), NOW,
         ("easing", MIDNIGHT)),
        ("C12, 2 with numb", (stopped(ago(day=3), "professional", NUMB),), NOW, SHUT),
        ("C12, 2 left out", (stopped(ago(day=3), "professional", None),), NOW, SHUT),
        ("C12, 2 tingling alone", (stopped(ago(day=3), "professional", TINGLING),), NOW, OPEN),
        ("C12, new numb after", (ran(ago(day=3), after=NUMB),), NOW, SHUT),
        ("C9, the next local day", (stopped(YESTERDAY, "limit"),), NOW, OPEN),
        ("C9, eight hours", (stopped(NIGHT, "limit"),), NIGHT + timedelta(hours=7),
         ("easing", NIGHT + timedelta(hours=8, minutes=30))),
        ("C9, per_day", (ran(ago(hour=9)), ran(ago(hour=5))), NOW, ("easing", MIDNIGHT)),
        ("C9, easing runs do not count", (ran(ago(hour=9), rest=True), ran(ago(hour=5))),
         NOW, OPEN),
        ("C9, none began", (ran(ago(hour=9), has_begun=False), ran(ago(hour=5))), NOW, OPEN),
        ("C9, two hours", (ran(ago(hour=1)),), NOW, ("wait", ago(hour=-1.5))),
        ("C9, after two hours", (ran(ago(hour=2.5)),), NOW, OPEN),
        ("C25, the future counts as yesterday", (ran(ago(hour=-1)), ran(ago(hour=9))), NOW, OPEN),
    ],
)  # fmt: skip
def test_the_gate(
    rule: str, kept: Records, now: datetime, expected: tuple[str, datetime | None]
) -> None:
    found = gate.gate(kept, FIVE, now)
    assert (found.kind, found.until) == expected, rule


def test_the_night_that_is_longer() -> None:
    """C9: local days go by the zone's rules, hours do not (summer time ended at 03:00)."""
    stop = datetime(2025, 10, 25, 23, 30, tzinfo=ZONE)
    until = gate.gate((stopped(stop - timedelta(minutes=30), "limit"),), FIVE, stop).until
    assert until is not None
    assert until.astimezone(ZONE).strftime("%H:%M") == "06:30"


@pytest.mark.parametrize(
    ("rule", "kept", "expected"),
    [
        ("C3, first use", (), "full"),
        ("C3, other days", (Lists(ago(day=6), full=True), ran(ago(day=6))), "page"),
        ("C3, once a week", (Lists(ago(day=7), full=True), ran(YESTERDAY)), "full"),
        ("C3, a stop", (Lists(YESTERDAY, full=True), stopped(YESTERDAY, "limit")), "full"),
        ("C3, a refusal", (Lists(YESTERDAY, full=True), Refused("ask_first", NOW)), "full"),
        ("C3, a new sign", (Lists(YESTERDAY, full=True), ran(YESTERDAY, after=TINGLING)), "full"),
        ("C3, a page is not full",
         (Lists(ago(day=9), full=True), Lists(YESTERDAY, full=False)), "full"),
    ],
)  # fmt: skip
def test_the_lists(rule: str, kept: Records, expected: str) -> None:
    assert lists.lists_due(kept, NOW) == expected, rule


@pytest.mark.parametrize(
    ("rule", "kept", "expected"),
    [
        ("C4, cleared", (Cleared("lines", ago(day=89), frozenset({("a", "A")})),), {"a"}),
        ("C4, 90 days", (Cleared("lines", ago(day=90), frozenset({("a", "A")})),), NO_LISTS),
        ("C4, other words", (Cleared("lines", NOW, frozenset({("a", "B")})),), NO_LISTS),
        ("C4, a stop", (Cleared("lines", ago(day=2), frozenset({("a", "A")})),
                        stopped(YESTERDAY, "limit")), NO_LISTS),
        ("C25, of the future", (Cleared("lines", ago(day=-2), frozenset({("a", "A")})),),
         NO_LISTS),
    ],
)  # fmt: skip
def test_cleared_lines(rule: str, kept: Records, expected: frozenset[str]) -> None:
    assert lists.cleared_lines(kept, {"a": "A"}, NOW) == expected, rule


def test_lists_since_an_examination() -> None:
    """C2: after a clearing the lists ask since its date."""
    assert lists.lists_since((Cleared("examined", YESTERDAY),), NOW) == date(2025, 6, 19)
    assert lists.lists_since((Refused("soon", YESTERDAY),), NOW) is None


def week(*pains: int) -> Records:
    """Make a run a day, up to yesterday."""
    return tuple(ran(ago(day=len(pains) - at), pain) for at, pain in enumerate(pains))


@pytest.mark.parametrize(
    ("rule", "kept", "told", "expected"),
    [
        ("C7, nothing to compare with", (), form(9, "foot", "numb"), ""),
        ("C7, usual + 2", week(3, 3, 3), form(5), "pain"),
        ("C7, usual + 1", week(3, 3, 3), form(4), ""),
        ("C7, the lower middle", week(2, 2, 4, 4), form(4), "pain"),
        ("C7, seven days", week(0, 0, 0, 0, 3, 3, 3, 3, 3, 3, 3), form(4), "usual"),
        ("C7, creeping", week(1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3), form(3), "usual"),
        ("C7, further than both", week(3), form(3, "foot"), "further"),
        ("C7, no further than after",
         (ran(YESTERDAY, reach="calf", after=After("foot", 3)),), form(3, "foot"), ""),
        ("C7, back is not further down", (ran(YESTERDAY, reach="none"),), form(3, "back"), ""),
        ("C7, new tingling", week(3), form(3, signs="tingling"), "tingling"),
        ("C7, new numb", week(3), form(3, signs="numb"), "numb?"),
        ("C7, new weak", week(3), form(3, signs="weak"), "weak?"),
        ("C7, both", week(3), form(3, side="both"), "both?"),
        ("C7, numb within 28 days", (ran(ago(day=20), before=form(signs="numb")), *week(3)),
         form(3, signs="numb"), ""),
        ("C7, weak not last time", (ran(ago(day=20), before=form(signs="weak")), *week(3)),
         form(3, signs="weak"), "weak?"),
        ("C7, cleared", (*week(3), Refused("new", YESTERDAY, frozenset({"numb"})),
                         Cleared("examined", NOW)), form(3, signs="numb"), ""),
    ],
)  # fmt: skip
def test_compared(rule: str, kept: Records, told: Form, expected: str) -> None:
    found = compare.compare(kept, told, NOW)
    new = [*sorted(found.why), *(f"{each}?" for each in sorted(found.confirm))]
    assert " ".join(new) == expected, rule


def test_advice_and_the_rest_of_c7() -> None:
    """C7: two of the last three days with a run; weak at the very first; 7 or more; C12's 2."""
    assert compare.compare(week(3, 3, 5), form(5), NOW).advice
    assert not compare.compare(week(3, 3, 3), form(5), NOW).advice
    assert compare.compare((), form(signs="weak"), NOW).growing
    assert compare.compare((), form(7), NOW).easing_only
    assert compare.compare((), form(back=7), NOW).easing_only
    tingled = (stopped(YESTERDAY, "professional", TINGLING),)
    assert compare.compare(tingled, form(signs="tingling"), NOW).soon


@pytest.mark.parametrize(
    ("rule", "before", "told", "expected"),
    [
        ("new sign", form(), After("back", 0, 0, frozenset({"numb"})), "worse"),
        ("other leg", form(), After("back", 0, both=True), "worse"),
        ("further down", form(3, "thigh"), After("calf", 0), "worse"),
        ("none to back is not", form(3, "none"), After("back", 3), "same"),
        ("nearer, leg 2 up", form(3), After("thigh", 5), "worse"),
        ("nearer, back 4 up", form(3, back=2), After("thigh", 3, 6), "same"),
        ("nearer, back 3 up", form(3, back=2), After("thigh", 4, 5), "better"),
        ("leg 2 up", form(3), After("calf", 5), "worse"),
        ("leg 2 down", form(3), After("calf", 1), "better"),
        ("back alone", form(3), After("calf", 4, 9), "same"),
        ("left out", form(3), None, None),
    ],
)
def test_verdict(rule: str, before: Form, told: After | None, expected: str | None) -> None:
    assert after.verdict(before, told) == expected, f"C19, {rule}"
