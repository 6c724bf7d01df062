"""What is asked and said around a run: days, lists, clearings, gates, and what is new."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tui.play.symptoms import Sign
from tui.words.carry_on import late_question
from tui.words.clearing import examined_words
from tui.words.days import hour_words, past_words
from tui.words.gates import easing_only, easing_only_line, shut_advice, shut_line, wait_question
from tui.words.keys import press_one_of
from tui.words.new import BOTH_LEGS_QUESTION, GROWING_QUESTION, new_signs_question
from tui.words.screening import any_of_these, cleared_notes, or_these

NOW = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)
"""A Tuesday."""
MARCH = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 3, 10, 16, 40, tzinfo=UTC), "16:40"),
        (datetime(2026, 3, 11, 7, 30, tzinfo=UTC), "07:30 tomorrow"),
        (datetime(2026, 3, 11, 0, 0, tzinfo=UTC), "midnight"),
        (datetime(2026, 3, 12, 0, 0, tzinfo=UTC), "00:00 on 12 March"),
        (datetime(2027, 1, 1, 8, 5, tzinfo=UTC), "08:05 on 1 January 2027"),
    ],
)
def test_an_hour_to_come(moment: datetime, words: str) -> None:
    assert hour_words(moment, NOW) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 3, 10, 6, 0, tzinfo=UTC), "Tuesday 06:00"),
        (datetime(2026, 3, 5, 18, 20, tzinfo=UTC), "Thursday 18:20"),
        (datetime(2026, 3, 3, 18, 20, tzinfo=UTC), "3 March 18:20"),
        (datetime(2026, 3, 11, 18, 20, tzinfo=UTC), "11 March 18:20"),
    ],
)
def test_an_hour_that_has_passed(moment: datetime, words: str) -> None:
    assert past_words(moment, NOW) == words


def test_hours_are_those_of_the_person() -> None:
    now = NOW.astimezone(TOKYO)
    assert hour_words(datetime(2026, 3, 10, 16, 40, tzinfo=UTC), now) == "01:40 tomorrow"
    assert past_words(datetime(2026, 3, 9, 16, 40, tzinfo=UTC), now) == "Tuesday 01:40"


def test_the_lists_ask_of_two_weeks_or_since_the_day_of_the_clearing() -> None:
    two_weeks = "In the last two weeks, is any of these new or worse?"
    assert any_of_these(None, NOW) == two_weeks
    since = "Since 3 March, when you were examined, is any of these new or worse?"
    assert any_of_these(MARCH, NOW) == any_of_these(date(2026, 3, 3), NOW) == since
    assert or_these(None, NOW).endswith("in the last two weeks?")
    assert or_these(MARCH, NOW).endswith("since 3 March?")


def test_what_is_cleared_is_told_with_its_day() -> None:
    cleared = [("Pregnancy, or a birth in the last six weeks", MARCH)]
    assert cleared_notes(cleared, NOW) == (
        "cleared on 3 March: pregnancy, or a birth in the last six weeks",
    )
    assert cleared_notes([], NOW) == ()
    assert "since 3 March" in " ".join(examined_words(MARCH, NOW))


def test_what_is_shut_says_since_when_and_what_opens_it() -> None:
    advice = shut_advice(MARCH, NOW)
    assert "3 March" in " ".join(advice.sentences)
    assert "press c" in " ".join(advice.sentences)
    assert advice.onward == ""
    assert "112" in shut_advice(MARCH, NOW, is_urgent=True).sentences[0]
    assert "3 March" in shut_line(MARCH, NOW)


def test_enough_for_today_tells_the_time() -> None:
    until = NOW + timedelta(hours=17, minutes=30)
    line = "Easing positions only until 07:30 tomorrow"
    assert easing_only_line(until, NOW) == line
    assert easing_only(until, NOW).sentences[0] == f"{line}."
    assert easing_only(until, NOW).onward
    heading, _, yes, no = wait_question(NOW + timedelta(minutes=40), NOW)
    assert (heading, yes, no) == ("Wait until 14:40?", "yes, back", "no, go on")


@pytest.mark.parametrize(
    ("signs", "heading"),
    [
        ({"numb"}, "New: numb. Is that so?"),
        ({"weak", "numb"}, "New: numb and weak. Is that so?"),
    ],
)
def test_what_is_new_is_asked_again(signs: set[Sign], heading: str) -> None:
    assert new_signs_question(signs)[0] == heading
    for question in (new_signs_question(signs), BOTH_LEGS_QUESTION, GROWING_QUESTION):
        assert question[1].startswith("yes")
        assert question[2].startswith("no")


def test_the_late_check_names_the_moment_and_the_exercise() -> None:
    moment = datetime(2026, 3, 10, 18, 20, tzinfo=UTC)
    heading, _, yes, no = late_question("Bridge", moment, moment + timedelta(hours=2))
    assert heading == "Tuesday 18:20, bridge: did leg symptoms spread?"
    assert yes.startswith("yes")
    assert no == "no"


def test_which_keys_answer() -> None:
    assert press_one_of(("y", "n", "2")) == "Press y, n or 2."
    assert press_one_of(("y",)) == "Press y."
