"""Which lists are due, and what a clearing leaves out of them: each row of C2 to C4, and C8."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.factories import make_screening
from tests.play.pasts import (
    MONDAY,
    at,
    cleared,
    ran,
    refused,
    stopped,
    told,
    unreadable,
)
from tui.plan.lines import Line
from tui.play.due import ClearedLine, asked_since, cleared_lines, lists_due
from tui.play.lists import id_in, line_key, line_keys
from tui.play.past import PastRun

LISTS = make_screening()
DIGEST = LISTS.digest


def full(number: int, days: int, hour: int = 18, **changes: Any) -> PastRun:
    """A run before which these very lists were passed in full."""
    return replace(ran(number, at(days, hour), lists_digest=DIGEST), **changes)


def short(number: int, days: int) -> PastRun:
    """A run before which the one page was passed."""
    return full(number, days, lists="one-page")


DUE: list[tuple[str, list[PastRun], bool]] = [
    ("first use", [], True),
    ("today", [full(1, 6, 8)], False),
    ("six days ago", [full(1, 0, 0)], False),
    ("six days ago, one page since", [full(1, 0), short(2, 3)], False),
    ("seven days ago", [full(1, -1, 23)], True),
    ("one page alone", [short(1, 5)], True),
    ("from the future", [full(1, 9)], True),
    ("later today", [full(1, 6, 23)], True),
    ("other words", [full(1, 5), replace(full(2, 5), lists_digest="other")], False),
    ("other words alone", [replace(full(2, 5), lists_digest="other")], True),
    ("a stop", [full(1, 5), stopped(2, at(5, 20), "limit", lists="one-page")], True),
    ("a stop of theirs", [full(1, 5, outcome="stopped", reason="limit")], True),
    ("a stop of easing positions", [full(1, 5, outcome="stopped", is_easing=True)], True),
    ("a stop before them", [stopped(1, at(4), "limit"), full(2, 5)], False),
    ("a spread that was not settled", [full(1, 5, is_unsettled=True)], True),
    ("a refusal of any kind", [full(1, 5), refused(2, at(5), "ask-first", "a")], True),
    ("the one page was answered with a yes", [full(1, 5), refused(2, at(5), "one-page")], True),
    ("a refusal before them", [refused(1, at(5), "ask-first"), full(2, 5)], False),
    ("an examination", [full(1, 4), cleared(2, at(5))], True),
    ("gone by itself", [full(1, 4), cleared(2, at(5), "fever", clearance=None)], True),
    ("seen, what the weeks say", [full(1, 4), cleared(2, at(5), "six-weeks")], False),
    (
        "a line that is cleared after its refusal",
        [full(1, 4), refused(2, at(5), "ask-first", "a"), cleared(3, at(5), "a:1")],
        True,
    ),
    ("what was felt", [full(1, 4), PastRun(2, "felt", at(5), at(5), outcome="felt")], False),
    ("an unreadable record", [full(1, 5), unreadable(at(5))], True),
    ("a new sign after", [full(1, 5, after=told("tingling"))], True),
    ("both legs after", [full(1, 5, after=told(side="both"))], True),
    ("the same sign", [full(1, 5, before=told("numb"), after=told("numb"))], False),
    ("a new sign before", [full(1, 4), full(2, 5, before=told("numb"))], True),
    (
        "a new sign before, long known",
        [full(1, 4, after=told("numb")), full(2, 5, before=told("numb"))],
        False,
    ),
    ("what is worse and no sign", [full(1, 5, after=told(leg=9))], False),
    (
        "a stop since by its moment alone (C25)",
        [stopped(1, at(5, 20), "limit"), full(2, 5)],
        True,
    ),
    (
        "a new sign by its moment alone (C25)",
        [full(1, 5, 10, before=told("numb")), full(2, 5, 9)],
        True,
    ),
]


@pytest.mark.parametrize(("_what", "past", "is_due"), DUE, ids=[row[0] for row in DUE])
def test_when_full_lists_are_due(_what: str, past: list[PastRun], is_due: bool) -> None:
    assert lists_due(past, LISTS, at(6, 20)) == ("full" if is_due else "one-page")


# What a clearing leaves out (C4)

KEY = line_key(LISTS.ask_first[0])
CLEARED: list[tuple[str, list[PastRun], bool]] = [
    ("today", [cleared(1, at(0), KEY)], True),
    ("89 days ago", [cleared(1, at(-89, 0), KEY)], True),
    ("90 days ago", [cleared(1, at(-90, 23), KEY)], False),
    ("from the future", [cleared(1, at(0, 23), KEY)], False),
    ("other words", [cleared(1, at(0), "ask-first:00000000")], False),
    ("no words", [cleared(1, at(0), "ask-first")], False),
    ("another line", [cleared(1, at(0), "other:00000000")], False),
    ("examined as a whole", [cleared(1, at(0))], False),
    ("gone by itself", [cleared(1, at(0), KEY, clearance=None)], False),
    (
        "a stop since by its moment alone (C25)",
        [stopped(1, at(-5), "limit"), cleared(2, at(-6), KEY), ran(3, at(-7))],
        False,
    ),
    ("any stop since", [cleared(1, at(-9), KEY), stopped(2, at(-8), "mistake")], False),
    ("a stop before it", [stopped(1, at(-9), "limit"), cleared(2, at(-8), KEY)], True),
    (
        "cleared anew after a stop",
        [cleared(1, at(-9), KEY), stopped(2, at(-8), "limit"), cleared(3, at(-7), KEY)],
        True,
    ),
    (
        "runs and refusals since",
        [cleared(1, at(-9), KEY), ran(2, at(-8)), refused(3, at(-7), "soon")],
        True,
    ),
]


@pytest.mark.parametrize(("_what", "past", "is_out"), CLEARED, ids=[row[0] for row in CLEARED])
def test_what_is_cleared(_what: str, past: list[PastRun], is_out: bool) -> None:
    found = cleared_lines(past, LISTS, at(0, 20))
    assert [line.line for line in found] == (["ask-first"] if is_out else [])


def test_who_has_cleared_it_and_when_is_told() -> None:
    past = [cleared(1, at(-9), KEY), cleared(2, at(-1), KEY)]
    (line,) = cleared_lines(past, LISTS, at(0))
    assert line == ClearedLine("ask-first", "doctor", date(2026, 3, 1))


def test_a_line_is_known_by_its_id_and_its_words() -> None:
    line, other = Line("weak-bones", "Weak bones"), Line("weak-bones", "Weak bones?")
    assert line_key(line) != line_key(other)
    assert id_in(line_key(line)) == "weak-bones"
    assert line_keys([line, Line("other", "Other")], frozenset({"weak-bones"})) == {line_key(line)}


# Since when the lists ask (C2, C8)


def test_after_an_examination_the_lists_ask_since_then() -> None:
    assert asked_since([], MONDAY) is None
    past = [refused(1, at(-1), "soon"), cleared(2, at(0))]
    assert asked_since(past, at(0, 20)) == date(2026, 3, 2)
    assert asked_since(past, at(13)) == date(2026, 3, 2)
    assert asked_since(past, at(14)) is None, "two weeks are asked about anyway"
    assert asked_since(past, MONDAY - timedelta(days=9)) is None
    assert asked_since([*past, cleared(3, at(1), KEY)], at(2)) == date(2026, 3, 2)
    assert asked_since([*past, cleared(3, at(1), "ill", clearance=None)], at(2)) == date(2026, 3, 2)
