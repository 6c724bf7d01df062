"""A record as the decisions look at it: its moments, its exercises, and what a fold keeps."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.factories import make_exercise, make_session
from tests.records.past import CALF, LOST, NOON, SESSION, ran
from tui.play.events import Answered, Begun, Done, Entered, Event, ToldEarly
from tui.play.symptoms import Before
from tui.records.fold import with_event
from tui.records.pasts import orders_of, past_of, pasts_of, tags_in, with_rung_tags
from tui.records.record import Record, begin_record

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = datetime(2026, 3, 28, 22, 59, 30, tzinfo=UTC)
"""Half a minute before midnight in Berlin, and before the night in which the clocks go forward."""
NOW = datetime(2026, 4, 9, 12, tzinfo=BERLIN)


def happened(*events: tuple[int, Event]) -> Record:
    """A record of events, each so many seconds after its start."""
    record = begin_record(SESSION, Before(CALF), 1, NIGHT)
    for seconds, event in events:
        record = with_event(record, event, NIGHT + timedelta(seconds=seconds))
    return record


ENTERED = Entered(0, "bow", "bow", frozenset({"flexion"}), is_lowered=False, dose=(1, 8, 0))
BEGUN = Begun("bow", "bow")
DONE = Done("bow", "bow", 1, 8, 30.0, "next", is_whole=True)
HURT = Done("bow", "bow", 0, 1, 3.0, "hurt")


def test_moments_are_those_of_the_zone_on_their_own_date() -> None:
    past = past_of(happened(), 0, NOW)
    assert past.started.isoformat() == "2026-03-28T23:59:30+01:00"
    later = past_of(replace(happened(), updated=NIGHT + timedelta(hours=4)), 0, NOW)
    assert later.updated.isoformat() == "2026-03-29T04:59:30+02:00"
    assert later.updated - later.started == timedelta(hours=4)


def test_a_run_is_of_the_day_on_which_its_first_exercise_began() -> None:
    record = happened(
        (0, ENTERED), (40, BEGUN), (60, DONE), (70, Answered("no")), (80, ENTERED), (90, BEGUN)
    )
    past = past_of(record, 0, NOW)
    assert past.first_began == NIGHT + timedelta(seconds=40)
    assert past.day_moment.date().day == 29
    assert past_of(happened((0, ENTERED)), 0, NOW).first_began is None


def test_sharp_pain_is_kept_when_it_was_told_and_the_check_when_it_was_answered() -> None:
    record = happened((0, ENTERED), (10, BEGUN), (33, HURT), (95, Answered("no")))
    (bow,) = past_of(record, 0, NOW).exercises
    assert (bow.hurt_at, bow.told_at) == (
        NIGHT + timedelta(seconds=33),
        NIGHT + timedelta(seconds=95),
    )
    assert bow.hurt_at is not None
    assert bow.hurt_at.date().day == 29, "three seconds after midnight"
    assert (bow.is_hurt, bow.is_done, bow.is_open) == (True, False, False)


def test_what_is_open_and_what_is_done() -> None:
    under_way = past_of(happened((0, ENTERED), (10, BEGUN)), 0, NOW).exercises[0]
    assert (under_way.is_open, under_way.is_done, under_way.is_answered) == (True, False, False)
    at_check = past_of(happened((0, ENTERED), (10, BEGUN), (40, DONE)), 0, NOW).exercises[0]
    assert at_check.is_open
    answered = {"no": True, "hurt": False, "yes": False, "skipped": False}
    for words, is_done in answered.items():
        (played,) = past_of(ran(0, f"bow {words}"), 0, NOW).exercises
        assert (played.is_done, played.is_open) == (is_done, False), words
    early = happened((0, ENTERED), (5, replace(DONE, has_begun=False)), (5, ToldEarly(None, None)))
    assert not past_of(early, 0, NOW).exercises[0].is_open


def test_moved_up_is_a_no_and_a_spread_told_later_is_none() -> None:
    moved = happened((0, ENTERED), (10, BEGUN), (40, DONE), (50, Answered("moved-up")))
    rows = [replace(row, decision="continue") for row in moved.exercises]
    assert past_of(replace(moved, exercises=tuple(rows)), 0, NOW).exercises[0].is_done
    later = replace(rows[0], spread_later=True)
    (played,) = past_of(replace(moved, exercises=(later,)), 0, NOW).exercises
    assert (played.is_done, played.has_spread) == (False, True)


def test_a_spread_that_was_never_settled_is_a_stop() -> None:
    assert past_of(ran(0, "bow resting", outcome="interrupted"), 0, NOW).is_stop
    assert not past_of(ran(0, "bow yes", "bow:small-bow no", outcome="interrupted"), 0, NOW).is_stop
    unread = replace(ran(0, "bow yes", outcome="stopped"), is_stop_read=False)
    assert not past_of(unread, 0, NOW).is_unsettled
    assert past_of(unread, 0, NOW).is_stop


def test_records_that_cannot_be_read_have_numbers_of_their_own() -> None:
    pasts = pasts_of([LOST, ran(0), LOST], NOW)
    assert [each.kind for each in pasts] == ["unreadable", "run", "unreadable"]
    assert len({each.number for each in pasts}) == 3


def test_an_earlier_version_kept_no_tags_of_the_rung() -> None:
    rung = replace(make_exercise("small-bow"), bias=frozenset({"nerve"}))
    bow = make_session(make_exercise("bow", ["flexion"], ["bow", "small-bow"])).exercises[0]
    session = make_session(replace(bow, ladder=(bow.ladder[0], rung)))
    new = ran(0, "bow:small-bow no")
    old = replace(new, beginning=replace(new.beginning, is_former=True))
    now_with, as_kept = with_rung_tags([old, new], tags_in(session))
    assert isinstance(now_with, Record)
    assert now_with.exercises[0].bias == {"flexion", "nerve"}
    assert as_kept == new


def test_runs_alone_change_places_in_the_order_of_the_moments() -> None:
    late, early = ran(5, "bow no"), ran(1, "bow no")
    note = replace(ran(3), outcome="refused")
    assert orders_of([early, note, late]) == [[early, note, late]]
    written, moments = orders_of([late, note, LOST, early])
    assert (written, moments) == ([late, note, LOST, early], [early, note, LOST, late])
    assert [each.started for each in pasts_of([early], NOON)] == [early.beginning.started]
