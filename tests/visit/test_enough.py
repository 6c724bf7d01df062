"""Enough for today: after a stop, after the runs of a day, soon after a run (C9, C15, C17)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.visit.scripted import NOON, PLAY, Person, Step, kept, shelf_of, visit
from tests.visit.scripts import (
    ADVICE_READ,
    ANOTHER_DAY,
    CALF,
    CHOOSE,
    EASED_END,
    END,
    FIRST_DAY,
    FULL_LISTS,
    GO_ON,
    LEAVE,
    LEFT,
    LISTS,
    NO,
    NONE_OF_THEM,
    ON,
    SAME,
    SESSION,
    SETTLED,
    SHELF,
    SHORT_LIST,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
    YES,
    day,
)
from tui.play.events import Entered, LeftOut
from tui.play.state import Input
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    CheckQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    ShelfQuestion,
)
from tui.words.advice import HURT_TWICE

_HOLD = make_dose("hold", reps=1, hold_seconds=2)
RESTING = replace(
    make_session(
        make_exercise("legs-up", ["flexion"], dose=_HOLD),
        make_exercise("on-the-side", ["neutral"], dose=_HOLD),
        action="next",
    ),
    name="resting",
    slug="resting",
)
OTHER = replace(SESSION, name="other", slug="other", title="Another session")
TWICE_A_DAY = shelf_of(replace(SESSION, per_day=2), RESTING)
ALL = shelf_of(SESSION, OTHER, RESTING)
PLAYED_TO_ITS_END: tuple[Step, ...] = (*NO * 3, *EASED_END, LEAVE)
STOPPED: tuple[Step, ...] = (*FIRST_DAY, SPREAD, STILL_WORSE, STOP_READ, *END, LEAVE)
ENOUGH = "Enough for today"
WAIT, GO_ON_NOW = (ConfirmQuestion, "yes"), (ConfirmQuestion, "no")


def advice_of(person: Person) -> list[str]:
    """The headings of all advice of a visit."""
    return [given.advice.heading for given in person.asked_for(AdviceQuestion)]


def events_of(person: Person) -> list[tuple[str, str]]:
    """What came up in the newest run, and what was left out and why."""
    log = person.keeping.sittings[-1].log
    found = [(each.exercise, each.rung) for each in log if isinstance(each, Entered)]
    return found + [(each.exercise, each.why) for each in log if isinstance(each, LeftOut)]


# After a stop


def test_after_a_stop_there_are_easing_positions_only_and_the_time_is_told(tmp_path: Path) -> None:
    visit(tmp_path, ALL, STOPPED)
    script: list[Step] = [CHOOSE, GO_ON, ON, *LISTS, (BeforeQuestion, SAME)]
    person = visit(tmp_path, ALL, script)
    (given,) = person.asked_for(AdviceQuestion)
    assert (given.advice.heading, given.advice.onward) == (ENOUGH, "the easing positions")
    assert "until midnight" in given.advice.sentences[0]
    shelf = person.asked_for(ShelfQuestion)[0]
    assert ("until midnight" in shelf.gate, shelf.can_clear) == (True, False)
    assert person.keeping.sittings[-1].run.session is RESTING
    assert events_of(person) == [("on-the-side", "on-the-side"), ("legs-up", "direction")]


@pytest.mark.parametrize(
    ("stopped_at", "again_at", "is_open"),
    [
        (NOON, NOON + timedelta(hours=11), False),
        (NOON, NOON + timedelta(hours=13), True),
        (NOON.replace(hour=22), NOON + timedelta(hours=17), False),
        (NOON.replace(hour=22), NOON + timedelta(hours=19), True),
    ],
)
def test_it_is_over_on_the_next_day_and_after_eight_hours(
    stopped_at: object, again_at: object, is_open: bool, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, STOPPED, now=stopped_at)  # type: ignore[arg-type]
    script: tuple[Step, ...] = FULL_LISTS if is_open else (CHOOSE, ADVICE_READ, LEAVE)
    visit(tmp_path, SHELF, script, now=again_at)  # type: ignore[arg-type]


def test_without_easing_positions_nothing_is_offered(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, STOPPED)
    person = visit(tmp_path, SHELF, [CHOOSE, ADVICE_READ, LEAVE])
    assert person.asked_for(AdviceQuestion)[0].advice.onward == ""


def test_a_direction_that_spread_is_closed_in_every_session_for_the_day(tmp_path: Path) -> None:
    settled: tuple[Step, ...] = (*YES, SETTLED, *NO * 2, *END, LEAVE)
    visit(tmp_path, ALL, [*FIRST_DAY, *settled])
    script: list[Step] = [(ShelfQuestion, "other"), ON, NONE_OF_THEM, (BeforeQuestion, SAME)]
    person = visit(tmp_path, ALL, script)
    assert events_of(person) == [("lift", "lift"), ("bow", "direction"), ("curl", "direction")]
    tomorrow = [(ShelfQuestion, "other"), NONE_OF_THEM, (BeforeQuestion, SAME)]
    assert events_of(visit(tmp_path, ALL, tomorrow, now=day(1)))[0] == ("bow", "small-bow")


# The runs of a day


def test_as_many_runs_a_day_as_the_session_says(tmp_path: Path) -> None:
    visit(tmp_path, TWICE_A_DAY, [*FIRST_DAY, *PLAYED_TO_ITS_END])
    later = NOON + timedelta(hours=3)
    visit(tmp_path, TWICE_A_DAY, [*ANOTHER_DAY, *PLAYED_TO_ITS_END], now=later)
    latest = NOON + timedelta(hours=6)
    person = visit(tmp_path, TWICE_A_DAY, [CHOOSE, ADVICE_READ, LEAVE], now=latest)
    assert advice_of(person) == [ENOUGH]
    assert len(kept(tmp_path)) == 2
    visit(tmp_path, TWICE_A_DAY, [*ANOTHER_DAY], now=day(1))


def test_a_run_of_easing_positions_and_one_that_never_began_do_not_count(tmp_path: Path) -> None:
    eased: tuple[Step, ...] = (*NO * 2, *EASED_END)
    resting: list[Step] = [(ShelfQuestion, "resting"), ON, *LISTS, (BeforeQuestion, CALF), *eased]
    nothing: list[Step] = [CHOOSE, ON, NONE_OF_THEM, (BeforeQuestion, SAME), *LEFT]
    visit(tmp_path, TWICE_A_DAY, [*resting, *nothing, LEAVE])
    visit(tmp_path, TWICE_A_DAY, [*ANOTHER_DAY, *PLAYED_TO_ITS_END])
    person = visit(tmp_path, TWICE_A_DAY, [CHOOSE, GO_ON_NOW, NONE_OF_THEM])
    assert isinstance(person.asked[-1], BeforeQuestion)


@pytest.mark.parametrize(
    ("answer", "then"),
    [("yes", (LEAVE,)), ("leave", (LEAVE,)), ("no", (NONE_OF_THEM, (BeforeQuestion, SAME)))],
)
def test_soon_after_a_run_it_is_asked_whether_to_wait(
    answer: str, then: tuple[Step, ...], tmp_path: Path
) -> None:
    visit(tmp_path, TWICE_A_DAY, [*FIRST_DAY, *PLAYED_TO_ITS_END])
    soon = NOON + timedelta(hours=1)
    person = visit(tmp_path, TWICE_A_DAY, [CHOOSE, (ConfirmQuestion, answer), *then], now=soon)
    (wait,) = person.asked_for(ConfirmQuestion)
    assert wait.heading == "Wait until 14:00?"
    assert len(person.keeping.sittings) == (answer == "no")


def test_easing_positions_are_open_however_many_runs_there_were(tmp_path: Path) -> None:
    visit(tmp_path, TWICE_A_DAY, STOPPED)
    script: list[Step] = [(ShelfQuestion, "resting"), ON, *LISTS, (BeforeQuestion, SAME)]
    person = visit(tmp_path, TWICE_A_DAY, script)
    assert advice_of(person) == []
    assert person.keeping.sittings[-1].run.session is RESTING


# Easing sessions (C17)

RESTED: tuple[Step, ...] = ((ShelfQuestion, "resting"), ON, *LISTS, (BeforeQuestion, CALF))
NEXT_POSITION: tuple[Step, ...] = ((ExerciseQuestion, PLAY), (CheckQuestion, Input.YES))


def test_a_position_that_spreads_is_out_for_today_and_the_next_one_follows(
    tmp_path: Path,
) -> None:
    visit(tmp_path, ALL, [*RESTED, *NEXT_POSITION, *NO, *END, LEAVE])
    again = [(ShelfQuestion, "resting"), NONE_OF_THEM, (BeforeQuestion, SAME)]
    person = visit(tmp_path, ALL, again)
    assert events_of(person)[0] == ("on-the-side", "on-the-side")
    assert events_of(visit(tmp_path, ALL, again, now=day(1)))[0] != events_of(person)[0]


def test_when_all_positions_spread_it_stops(tmp_path: Path) -> None:
    visit(tmp_path, ALL, [*RESTED, *NEXT_POSITION * 2, STOP_READ, *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "no-easier-rung")


# Sharp pain (C15)

HURT: tuple[Step, ...] = (
    (ExerciseQuestion, (Input.GO_ON, 1.0, Input.HURTS)),
    (CheckQuestion, Input.NO),
)


def test_the_second_sharp_pain_of_a_run_stops_it(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *HURT, *HURT, STOP_READ, *END, LEAVE])
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason) == ("stopped", "hurting")
    person = visit(tmp_path, SHELF, [CHOOSE, ADVICE_READ, LEAVE])
    assert advice_of(person) == [ENOUGH]


def test_what_hurt_is_out_for_the_day_in_every_session(tmp_path: Path) -> None:
    visit(tmp_path, ALL, [*FIRST_DAY, *HURT, *NO * 2, *END, LEAVE])
    for name, intro in (("test", ()), ("other", (ON,))):
        form: list[Step] = [NONE_OF_THEM, (BeforeQuestion, SAME)]
        person = visit(tmp_path, ALL, [(ShelfQuestion, name), *intro, *form, *LEFT, LEAVE])
        assert events_of(person)[0] == ("curl", "curl")


def test_what_hurt_in_two_runs_running_is_left_out_and_a_professional_advised(
    tmp_path: Path,
) -> None:
    hurt: tuple[Step, ...] = (*HURT, *NO * 2, *EASED_END, LEAVE)
    visit(tmp_path, SHELF, [*FIRST_DAY, *hurt])
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *hurt], now=day(1))
    person = visit(tmp_path, SHELF, [*SHORT_LIST, (BeforeQuestion, SAME), GO_ON], now=day(2))
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [HURT_TWICE]
    assert person.keeping.sittings[-1].run.planned.slug == "curl"
    (form,) = person.asked_for(BeforeQuestion)
    assert [extra.token for extra in form.draft.extras] == ["back 0"]
