"""A run that was cut off: offered, carried on, ended there, or dealt with to its end."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.records import past
from tests.visit.scripted import (
    CUT_OFF,
    NOON,
    Person,
    Reply,
    Step,
    kept,
    means_of,
    meanwhile,
    shelf_of,
    visit,
)
from tests.visit.scripts import (
    END,
    END_HERE,
    FIRST_DAY,
    LEAVE,
    NO,
    NONE_OF_THEM,
    PLAYED,
    SESSION,
    SETTLED,
    SHELF,
    SPREAD,
)
from tui.play.events import Paused
from tui.play.state import Input
from tui.records.record import Record
from tui.visit.questions import (
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    RedFlagsQuestion,
    SettleQuestion,
    StopQuestion,
)
from tui.words.advice import NEW_SIGNS, REST_TODAY, Advice
from tui.words.carry_on import carry_on_words
from tui.words.check import after_no_words

CARRY_ON: Step = (CarryOnQuestion, True)
END_IT: Step = (CarryOnQuestion, False)
AN_HOUR_LATER = NOON + timedelta(hours=1)
CUT_OFF_AT_THE_CHECK: tuple[Step, ...] = (*FIRST_DAY, PLAYED)
NEW: Step = (SettleQuestion, Input.NEW_SIGNS)
MISTAKEN: Step = (RedFlagsQuestion, Input.NO)
STOPPED: tuple[Step, ...] = (SPREAD, NEW, MISTAKEN)
"""2 in the rest, and none of the urgent signs."""
LIE_AND_END: Step = (SettleQuestion, (Input.GO_ON, 20.0, CUT_OFF))
CUT_OFF_IN_THE_REST: tuple[Step, ...] = (*FIRST_DAY, SPREAD, LIE_AND_END)


def offer_of(person: Person) -> CarryOnQuestion:
    """The only offer of a visit."""
    (offer,) = person.asked_for(CarryOnQuestion)
    return offer


def words_of(offer: CarryOnQuestion) -> str:
    """What is said with an offer."""
    heading, sentences = carry_on_words(offer.record, offer.run)
    return "\n".join((heading, *sentences))


def test_a_run_that_was_cut_off_is_carried_on_with_its_check(tmp_path: Path) -> None:
    def offer(question: CarryOnQuestion) -> Reply:
        assert "First comes the question about bow." in words_of(question)
        assert question.can_decline
        return True

    def next_one(question: ExerciseQuestion) -> Reply:
        turn = question.sitting.run.state.turn
        assert turn
        assert turn.pacing.by_tempo, "hands-free is kept"
        assert turn.remaining_seconds == 20, "who comes back may be up"
        return Input.LEAVE

    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK)
    check: Step = (CheckQuestion, Input.NO)
    script = [(CarryOnQuestion, offer), check, (ExerciseQuestion, next_one), END_HERE, *END, LEAVE]
    visit(tmp_path, SHELF, script, now=AN_HOUR_LATER)
    (record,) = kept(tmp_path)
    assert record.outcome == "left"
    assert [(each.answer, each.reps_done) for each in record.exercises[:1]] == [("no", 2)]


def test_what_is_carried_on_is_played_in_place_of_what_was_asked_for(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK)
    script: list[Step] = [CARRY_ON, (CheckQuestion, Input.NO), *NO * 2, *END]
    assert visit(tmp_path, SHELF, script, first=SESSION).has_ended
    (record,) = kept(tmp_path)
    assert [each.rung for each in record.exercises] == ["bow", "curl", "lift"]


def test_what_was_asked_for_is_played_where_the_offer_is_declined(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK)
    script: list[Step] = [END_IT, (CheckQuestion, Input.NO), *END, NONE_OF_THEM]
    person = visit(tmp_path, SHELF, script, first=SESSION, now=AN_HOUR_LATER)
    assert isinstance(person.asked[-1], BeforeQuestion)


LATE: Step = (ConfirmQuestion, "no")
"""The check, asked later."""


@pytest.mark.parametrize("hours", [-3, 2.1, 48])
def test_after_two_hours_nothing_is_carried_on(hours: float, tmp_path: Path) -> None:
    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK)
    visit(tmp_path, SHELF, [LATE, LEAVE], now=NOON + timedelta(hours=hours))


def test_after_midnight_nothing_is_carried_on(tmp_path: Path) -> None:
    late = NOON.replace(hour=23, minute=30)
    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK, now=late)
    visit(tmp_path, SHELF, [LATE, LEAVE], now=late + timedelta(hours=1))


UNDER_WAY = past.ran(0, "bow no", "curl ?", outcome="under-way")
UNDECIDED = past.ran(0, "bow resting", outcome="under-way")
ENDED = past.ran(0, "lift no")
NINE_MINUTES_LATER = past.NOON + timedelta(minutes=9)


@pytest.mark.parametrize(
    ("history", "offered"),
    [
        ([UNDER_WAY], 1),
        ([UNDER_WAY, ENDED], 1),
        ([UNDER_WAY, past.ran(0, "lift yes", outcome="stopped")], None),
        ([UNDER_WAY, past.ran(0, outcome="refused")], None),
        ([UNDECIDED, ENDED], 1),
        ([UNDECIDED, past.ran(0, outcome="refused")], 1),
        ([ENDED, UNDER_WAY], 2),
        ([UNDER_WAY, UNDECIDED, ENDED], 2),
        ([UNDER_WAY, UNDER_WAY], 2),
    ],
)
def test_which_of_several_runs_is_carried_on(
    history: list[Record], offered: int | None, tmp_path: Path
) -> None:
    history = [
        replace(record, beginning=replace(record.beginning, sequence=number))
        for number, record in enumerate(history, 1)
    ]
    past.keep(tmp_path, *history)
    (asked,) = visit(tmp_path, shelf_of(past.SESSION), [], now=NINE_MINUTES_LATER).asked
    found = asked.record.beginning.sequence if isinstance(asked, CarryOnQuestion) else None
    assert found == offered


def test_a_run_that_was_cut_off_can_be_ended_there(tmp_path: Path) -> None:
    def last_one(question: CheckQuestion) -> Reply:
        assert "the session ends here" in after_no_words(question.sitting.run)
        assert kept(tmp_path)[0].exercises[-1].then == "left", "before the question"
        return Input.NO

    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK)
    visit(tmp_path, SHELF, [END_IT, (CheckQuestion, last_one), *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.exercises[-1].answer) == ("left", "no")


def test_an_offer_that_is_declined_plays_nothing_whatever_its_check_says(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, CUT_OFF_AT_THE_CHECK)
    visit(tmp_path, SHELF, [END_IT, (CheckQuestion, Input.YES), SETTLED, *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, len(record.exercises)) == ("left", 1)


def test_a_run_with_nothing_under_way_is_given_up_at_once(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, FIRST_DAY)
    visit(tmp_path, SHELF, [END_IT, LEAVE], now=AN_HOUR_LATER)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.ended) == ("interrupted", record.updated)
    assert record.updated == NOON


def test_a_spread_that_was_cut_off_leads_to_its_rest_and_nowhere_else(tmp_path: Path) -> None:
    def easier(question: ExerciseQuestion) -> Reply:
        assert question.sitting.run.rung.slug == "small-bow"
        return CUT_OFF

    visit(tmp_path, SHELF, CUT_OFF_IN_THE_REST)
    # The rest begins anew, so that a no after 28 seconds is none.
    rest: Step = (SettleQuestion, (Input.GO_ON, 26.0, Input.NO, 4.0, Input.NO))
    again = visit(tmp_path, SHELF, [CARRY_ON, rest, (ExerciseQuestion, easier)], now=AN_HOUR_LATER)
    assert "Carry on to hear what to do now." in words_of(offer_of(again))
    assert not offer_of(again).can_decline


@pytest.mark.parametrize(
    ("cut_off", "then"), [((SPREAD,), SettleQuestion), ((SPREAD, NEW), RedFlagsQuestion)]
)
def test_what_a_spread_or_a_stop_asks_for_is_not_declined(
    cut_off: tuple[Step, ...], then: type, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *cut_off])
    person = visit(tmp_path, SHELF, [END_IT])
    assert isinstance(person.asked[-1], then)


def test_a_stop_that_was_cut_off_is_read_and_nothing_is_played(tmp_path: Path) -> None:
    def stop(question: StopQuestion) -> Reply:
        assert question.sitting.run.state.reason == "professional"
        return Input.GO_ON

    visit(tmp_path, SHELF, [*FIRST_DAY, SPREAD, NEW])
    script: list[Step] = [CARRY_ON, MISTAKEN, (StopQuestion, stop), *END, LEAVE]
    again = visit(tmp_path, SHELF, script)
    assert not offer_of(again).can_decline
    visit(tmp_path, SHELF, [LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "professional")
    assert record.is_stop_read


@pytest.mark.parametrize("is_gone", [True, False])
@pytest.mark.parametrize(
    ("spread", "advice"),
    [((SPREAD,), REST_TODAY), (STOPPED, NEW_SIGNS)],
    ids=["spread", "stopped"],
)
def test_a_session_whose_file_has_changed_is_not_carried_on(
    spread: tuple[Step, ...], advice: Advice, is_gone: bool, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *spread])
    shelf = shelf_of() if is_gone else shelf_of(replace(SESSION, digest="1" * 64))
    offer = offer_of(visit(tmp_path, shelf, [CARRY_ON, LEAVE]))
    assert offer.run is None
    assert not offer.can_decline
    assert "It cannot be carried on" in words_of(offer)
    for sentence in advice.sentences:
        assert sentence in words_of(offer), "the spread is still taken seriously"
    visit(tmp_path, SHELF, [LEAVE])
    (record,) = kept(tmp_path)
    assert record.outcome == "stopped"


@pytest.mark.parametrize(
    ("cut_off", "question"),
    [(FIRST_DAY, ExerciseQuestion), (CUT_OFF_IN_THE_REST, SettleQuestion)],
    ids=["exercise", "rest"],
)
def test_however_long_the_offer_was_read_no_time_was_lost(
    cut_off: tuple[Step, ...],
    question: type[ExerciseQuestion] | type[SettleQuestion],
    tmp_path: Path,
) -> None:
    def begun(asked: ExerciseQuestion | SettleQuestion) -> Reply:
        asked.sitting.tick(person.now())
        assert not any(isinstance(event, Paused) for event in asked.sitting.log)
        rest_seconds = asked.sitting.run.session.on_spread.settle_seconds
        left = rest_seconds if isinstance(asked, SettleQuestion) else 0
        assert asked.sitting.run.settle_seconds_left == left
        return CUT_OFF

    visit(tmp_path, SHELF, cut_off)
    read: Step = (CarryOnQuestion, meanwhile(lambda: person.wait(60.0), True))
    person = Person(means_of(tmp_path, SHELF), [read, (question, begun)])
    person.live()
