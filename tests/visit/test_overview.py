"""What the first screen tells of the records: only what is true, and only good news."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tui.play.past import PastRun
from tui.play.symptoms import Symptoms
from tui.visit.overview import good_news, is_good, runs_this_week
from tui.words.overview import news_words, week_words

NOW = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
"""A Thursday."""
CALF = Symptoms("right", reach=4, leg_pain=5, back_pain=3)
BUTTOCK = replace(CALF, reach=2, leg_pain=3)


def run(days_ago: float, before: Symptoms, after: Symptoms | None = None) -> PastRun:
    """A run that began so many days ago."""
    at = NOW - timedelta(days=days_ago)
    number = 1000 - round(10 * days_ago)
    return PastRun(number, "run", at, at, first_began=at, before=before, after=after)


@pytest.mark.parametrize(
    ("now", "is_news"),
    [
        (BUTTOCK, True),
        (replace(CALF, reach=2), True),
        (replace(CALF, reach=2, leg_pain=6), False),
        (replace(CALF, reach=2, back_pain=7), False),
        (replace(CALF, leg_pain=3), True),
        (replace(CALF, leg_pain=4), False),
        (CALF, False),
        (replace(CALF, reach=5, leg_pain=1), False),
        (replace(BUTTOCK, numb=True), False),
        (replace(BUTTOCK, affected="both"), False),
        (replace(CALF, reach=0, leg_pain=0), True),
    ],
)
def test_what_is_good(now: Symptoms, is_news: bool) -> None:
    assert is_good(now, CALF) is is_news


@pytest.mark.parametrize(
    ("past", "is_news"),
    [
        ((), False),
        ((run(3, CALF), run(1, BUTTOCK)), True),
        ((run(3, CALF, BUTTOCK),), True),
        ((run(6, CALF), run(1, BUTTOCK)), True),
        ((run(7, CALF), run(1, BUTTOCK)), False),
        ((run(3, CALF), run(2, BUTTOCK), run(1, CALF)), False),
        ((run(3, CALF), run(1, BUTTOCK, replace(BUTTOCK, reach=3))), False),
        ((run(3, CALF), replace(run(1, BUTTOCK), outcome="stopped")), False),
        ((run(3, CALF), replace(run(1, BUTTOCK), is_unsettled=True)), False),
        ((run(3, CALF), replace(run(2, CALF), kind="unreadable"), run(1, BUTTOCK)), False),
        ((run(3, CALF), run(1, BUTTOCK), replace(run(0.5, CALF), kind="refused")), False),
        ((run(3, CALF), run(-1, BUTTOCK)), False),
        ((run(1, CALF), run(3, BUTTOCK)), False),
    ],
)
def test_news_only_where_there_is_no_doubt(past: tuple[PastRun, ...], is_news: bool) -> None:
    assert (good_news(past, NOW) is not None) is is_news


def test_news_goes_from_the_first_form_to_the_newest() -> None:
    news = good_news((run(3, CALF), run(2, replace(CALF, reach=3)), run(1, BUTTOCK)), NOW)
    assert news is not None
    assert (news.was, news.now, news.since) == (CALF, BUTTOCK, NOW - timedelta(days=3))


@pytest.mark.parametrize(
    ("now", "days", "words"),
    [
        (BUTTOCK, 3, "Calf to buttock since Monday. Leg pain 5 to 3."),
        (replace(CALF, reach=2), 1, "Calf to buttock since yesterday."),
        (replace(CALF, leg_pain=2), 3, "Leg pain 5 to 2 since Monday."),
        (BUTTOCK, 0, "Calf to buttock today. Leg pain 5 to 3."),
        (replace(CALF, reach=0, leg_pain=0), 3, "Calf on Monday, nowhere now. Leg pain 5 to 0."),
    ],
)
def test_news_in_a_line(now: Symptoms, days: int, words: str) -> None:
    assert news_words(CALF, now, NOW - timedelta(days=days), NOW) == words


def test_the_week_begins_on_monday_and_easing_positions_do_not_count() -> None:
    past = (run(4, CALF), run(3, CALF), replace(run(2, CALF), is_easing=True), run(0, CALF))
    assert runs_this_week(past, NOW) == 2
    assert [week_words(count) for count in (0, 1, 2)] == [
        "",
        "1 session this week",
        "2 sessions this week",
    ]
