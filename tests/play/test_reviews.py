"""What comes next: each day is the first on which the rule itself says so, and none before it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.factories import make_screening
from tests.play.pasts import MONDAY, at, cleared, ran, stopped, told
from tui.play.due import lists_due
from tui.play.felt import SelfCheck
from tui.play.lists import line_keys
from tui.play.past import PastRun
from tui.play.reviews import NextReview, ReviewKind, reviews
from tui.play.symptoms import Onset, began_on
from tui.play.weeks import LASTING, UNCHANGED, WeeksWord, word_of_weeks

SCREENING = make_screening()
(ASK_FIRST,) = line_keys(SCREENING.ask_first, frozenset({"ask-first"}))
TODAY = 60
NOW = at(TODAY, 20)
PASSED = SelfCheck()


def on(ago: int) -> date:
    """A day so many days ago; below 0 one to come."""
    return (MONDAY + timedelta(days=TODAY - ago)).date()


def days(*ago: int, onset: Onset | None = None, **changes: object) -> list[PastRun]:
    """A run on each of these days ago, for which the lists were passed."""
    before = replace(told(), began=began_on(onset, on(ago[0]))) if onset else told()
    usual = {"lists_digest": SCREENING.digest, "before": before, "after": None}
    return [ran(n, at(TODAY - each), **(usual | changes)) for n, each in enumerate(ago)]  # type: ignore[arg-type]


def kinds(past: Sequence[PastRun], now: datetime = NOW) -> dict[ReviewKind, date]:
    return {each.kind: each.on for each in reviews(past, SCREENING, now)}


THREE_A_WEEK = (20, 18, 16, 13, 11, 9, 6, 4, 2)
NO_SYMPTOM = replace(told(leg=0, back=0), reach=0)
FOUND: list[tuple[str, list[PastRun], dict[ReviewKind, date]]] = [
    ("before the first session", [], {}),
    (
        "after the first one, today",
        days(0),
        {
            "self-check": on(-3),
            "lists": on(-7),
            "soft": on(-14),
            "physiotherapist": on(-21),
        },
    ),
    (
        "a week in which just enough days are left can be a practised one",
        days(5, self_check=PASSED),
        {"lists": on(-2), "soft": on(-9), "physiotherapist": on(-16)},
    ),
    (
        "one in which too few are left cannot",
        days(6),
        {"lists": on(-1), "soft": on(-15), "physiotherapist": on(-22)},
    ),
    (
        "two weeks are over: the soft word is due, the other one in a week",
        days(14, 12, 10, 7, 5, 3),
        {"soft": on(0), "lists": on(-4), "physiotherapist": on(-7)},
    ),
    (
        "three weeks are over: it alone is said",
        days(21, 19, 17, 14, 12, 10, 7, 5, 3),
        {"physiotherapist": on(0), "lists": on(-4)},
    ),
    (
        "after a gain it is a plateau",
        [
            *days(15, 13, 11, before=told(leg=6)),
            *days(8, 6, 4, 2, before=told(leg=2)),
        ],
        {"plateau": on(-15), "lists": on(-5)},
    ),
    ("where nothing is felt any more", days(3, 2, before=NO_SYMPTOM, self_check=PASSED),
     {"lists": on(-5)}),
    ("after a pause of more than two weeks", days(30, 28, 15), {"lists": on(0)}),
    (
        "six weeks since it began",
        days(10, onset="weeks"),
        {"lists": on(0), "doctor": on(-11), "soft": on(-11), "physiotherapist": on(-18)},
    ),
    (
        "more than six weeks, and not played in this week of it",
        days(10, onset="months"),
        {"lists": on(0), "doctor": on(0), "soft": on(-11), "physiotherapist": on(-18)},
    ),
    (
        "a line that was cleared",
        [*days(4, self_check=PASSED), cleared(9, at(TODAY - 1), ASK_FIRST)],
        {"lists": on(-3), "cleared": on(-89), "soft": on(-10), "physiotherapist": on(-17)},
    ),
    (
        "what the weeks said was seen: they are silent as long as that holds",
        [*days(*THREE_A_WEEK, onset="months"), cleared(20, at(TODAY - 1), UNCHANGED, LASTING)],
        {"lists": on(-5), "cleared": on(-89)},
    ),
    (
        "what was seen long ago is silent no longer",
        [cleared(1, at(TODAY - 80), UNCHANGED), *days(5, self_check=PASSED)],
        {"lists": on(-2), "cleared": on(-10), "physiotherapist": on(-16)},
    ),
    (
        "a stop ends what was cleared",
        [
            *days(4, self_check=PASSED),
            cleared(9, at(TODAY - 3), ASK_FIRST, LASTING),
            stopped(10, at(TODAY - 2), "limit"),
        ],
        {"lists": on(0), "soft": on(-10), "physiotherapist": on(-17)},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("past", "found"), [f[1:] for f in FOUND], ids=[f[0] for f in FOUND])
def test_what_comes_and_when(past: list[PastRun], found: dict[ReviewKind, date]) -> None:
    assert kinds(past) == found


def test_the_soonest_is_first_and_tells_its_other_days() -> None:
    past = [*days(0), cleared(9, at(TODAY, 7), ASK_FIRST)]
    check, *others = reviews(past, SCREENING, at(TODAY, 20))
    assert check == NextReview("self-check", on(-3), last=on(-5))
    assert [each.on for each in others] == sorted(each.on for each in others)
    assert others[-1] == NextReview("cleared", on(-90), since=on(0))


WORDS: tuple[WeeksWord, ...] = ("soft", "physiotherapist", "plateau")


@pytest.mark.parametrize("weeks", [0, 1, 2])
@pytest.mark.parametrize("rest", [0, 1, 3])
def test_no_word_of_the_weeks_comes_before_the_day_that_was_told(weeks: int, rest: int) -> None:
    """Whoever goes on every day and tells the same hears it on that very day."""
    past = days(*(rest + 7 * week + day for week in reversed(range(weeks)) for day in (6, 3, 0)))
    past = past or days(rest)
    told_before = kinds(past)
    heard: dict[WeeksWord, date] = {}
    for ahead in range(30):
        now = NOW + timedelta(days=ahead)
        word = word_of_weeks(past, now)
        if word is not None:
            heard.setdefault(word, now.date())
        past = [*past, ran(100 + ahead, now, before=told(), after=None)]
    expected = {word: told_before[word] for word in WORDS if word in told_before}
    assert expected
    assert heard == expected


def test_the_lists_are_due_on_that_day_and_on_none_before() -> None:
    past = days(3)
    (day,) = (each.on for each in reviews(past, SCREENING, NOW) if each.kind == "lists")
    moments = [NOW + timedelta(days=number) for number in range(7)]
    assert [lists_due(past, SCREENING, at) == "full" for at in moments] == [
        at.date() >= day for at in moments
    ]
