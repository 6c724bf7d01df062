"""What earlier runs make of the next one: a table of histories and where each exercise starts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.factories import make_exercise, make_session, plan
from tests.records.past import CALF, DAY, FOOT, LOST, NOON, SESSION, ran
from tui.play.symptoms import Before
from tui.records.history import RECENT, History, Unreadable
from tui.records.record import Record, begin_record, begin_refusal
from tui.records.review import Review, review

WEAK = replace(CALF, weak=True)
TODAY = NOON + timedelta(days=6)
AS_PLANNED = {"bow": "bow", "curl": "curl", "lift": "lift"}
LEFT_OUT = "left out"


def looked_back(*history: Record | Unreadable, days: int = 6) -> Review:
    return review(SESSION, history, NOON + timedelta(days=days))


def starts(look_back: Review) -> dict[str, str]:
    """Where each exercise starts."""
    return {
        planned.slug: LEFT_OUT if start.rung is None else planned.ladder[start.rung].slug
        for planned, start in zip(SESSION.exercises, look_back.starts, strict=True)
    }


def offers(look_back: Review) -> dict[str, str]:
    """The harder rungs that are offered."""
    return {
        planned.slug: planned.ladder[start.harder].slug
        for planned, start in zip(SESSION.exercises, look_back.starts, strict=True)
        if start.harder is not None
    }


HISTORIES: list[tuple[str, History, dict[str, str]]] = [
    ("nothing was kept", [], {}),
    ("all went well", [ran(0, "bow no", "curl no", "lift no")], {}),
    ("an easier rung was tolerated", [ran(0, "bow no", "bow:small-bow no")], {"bow": "small-bow"}),
    ("a harder rung was chosen there", [ran(0, "bow:deep-bow no")], {"bow": "deep-bow"}),
    (
        "a harder rung was tolerated, but in another session",
        [ran(0, "bow:deep-bow no", session="other")],
        {},
    ),
    (
        "a spread, then the easier rung was tolerated",
        [ran(0, "bow yes", "bow:small-bow no")],
        {"bow": "small-bow", "curl": "small-curl"},
    ),
    (
        "a spread that ended it, with a direction in common",
        [ran(0, "bow no", "curl yes", outcome="stopped")],
        {"bow": "small-bow", "curl": "small-curl"},
    ),
    (
        "a spread long before a tolerated rung",
        [ran(0, "bow yes"), ran(1, "bow:small-bow no", "curl:small-curl no")],
        {"bow": "small-bow", "curl": "small-curl"},
    ),
    (
        "the last rung spread",
        [ran(0, "lift yes", outcome="stopped"), ran(1, "bow no")],
        {"lift": LEFT_OUT},
    ),
    (
        "the last rung spread, was brought back and was tolerated",
        [ran(0, "lift yes"), ran(1, "lift no")],
        {},
    ),
    (
        "the same direction in two runs running",
        [ran(0, "bow yes"), ran(1, "curl yes")],
        {"bow": LEFT_OUT, "curl": LEFT_OUT},
    ),
    (
        "the same direction twice, with a run between that did not move that way",
        [ran(0, "bow yes"), ran(1, "lift no"), ran(2, "bow:small-bow yes")],
        {"bow": LEFT_OUT, "curl": LEFT_OUT},
    ),
    (
        "the same direction twice, with a good run between",
        [ran(0, "bow yes"), ran(1, "bow:small-bow no"), ran(2, "bow:small-bow yes")],
        {"bow": "rest", "curl": "small-curl"},
    ),
    ("it hurt", [ran(0, "bow hurt")], {"bow": "small-bow"}),
    (
        "it was begun and skipped after a spread",
        [ran(0, "bow yes"), ran(1, "bow:small-bow skipped", "lift no")],
        {"bow": "small-bow", "curl": "small-curl"},
    ),
    (
        "a rung spread as the easier form of another exercise",
        [ran(0, "lift no", "curl no", "bow:rest yes"), ran(1, "bow:rest no"), ran(2, "curl no")],
        {"bow": "rest"},
    ),
    (
        "it hurt, and the check was never answered",
        [replace(ran(0, "bow ?"), exercises=(replace(ran(0, "bow ?").exercises[0], then="hurt"),))],
        {"bow": "small-bow"},
    ),
    ("the check was never answered", [ran(0, "bow:small-bow ?")], {}),
    ("a rung that is no longer there", [ran(0, "bow:gone no")], {"bow": "small-bow"}),
    (
        "worse since the run that tells of it",
        [ran(0, "bow no", "curl no"), ran(1, "lift no", is_worse=True)],
        {"bow": "small-bow", "curl": "small-curl"},
    ),
    (
        "the newest record cannot be read",
        [ran(0, "bow:small-bow no"), LOST],
        {"bow": "rest", "curl": "small-curl"},
    ),
    (
        "an unreadable record older than what is known",
        [LOST, ran(0, "bow no", "curl no", "lift no")],
        {},
    ),
]


@pytest.mark.parametrize(
    ("history", "expected"), [h[1:] for h in HISTORIES], ids=[h[0] for h in HISTORIES]
)
def test_where_each_exercise_starts(history: History, expected: dict[str, str]) -> None:
    assert starts(looked_back(*history)) == AS_PLANNED | expected


def test_what_is_left_out_can_be_brought_back_at_its_easiest() -> None:
    (bow, _, lift) = looked_back(ran(0, "lift yes", "bow yes"), ran(1, "bow:small-bow yes")).starts
    assert (lift.rung, lift.brought_back, lift.why) == (None, 0, "last-rung")
    assert (bow.rung, bow.brought_back, bow.why) == (None, 3, "direction-twice")


def good(day: int, *played: str, **changes: Any) -> Record:
    """A run to its end, well after it, on whose form the day before turns out to be well too."""
    return ran(day, *(played or ("bow no", "curl no")), after=CALF, morning=False, **changes)


GOOD = [good(day) for day in range(3)]
OFFERS: list[tuple[str, History, dict[str, str]]] = [
    ("three days", [*GOOD], {"bow": "deep-bow"}),
    ("two days", GOOD[:2], {}),
    ("another session between", [*GOOD, good(3, "lift no", session="other")], {"bow": "deep-bow"}),
    ("a spread of something else since", [*GOOD, ran(3, "lift yes")], {}),
    ("worse after the last", [*GOOD[:2], ran(2, "bow no", after=FOOT, morning=False)], {}),
    ("a flare day among them", [*GOOD[:2], good(2, is_flare=True)], {}),
    ("a record that cannot be read among them", [*GOOD[:2], LOST, GOOD[2]], {}),
    ("cut off on one of them", [*GOOD[:2], ran(2, "bow no", outcome="interrupted")], {}),
    ("an easier rung on one of them", [good(0, "bow:small-bow no"), *GOOD[1:]], {}),
    ("it hurt on one of them", [*GOOD[:2], good(2, "bow:deep-bow hurt")], {}),
    ("already at the hardest", [good(d, "bow:deep-bow no") for d in range(4)], {}),
    (
        "three days at an easier rung",
        [good(d, "curl:small-curl no") for d in range(3)],
        {"curl": "curl"},
    ),
    ("the moments in another order", [GOOD[1], GOOD[0], GOOD[2]], {}),
    (
        "behind a hundred runs of something else",
        [*GOOD, *(good(day, "lift no") for day in range(3, 3 + RECENT))],
        {},
    ),
]


@pytest.mark.parametrize(
    ("history", "expected"), [o[1:] for o in OFFERS], ids=[o[0] for o in OFFERS]
)
def test_when_a_harder_rung_is_offered(history: History, expected: dict[str, str]) -> None:
    last = max(each.beginning.started for each in history if isinstance(each, Record))
    assert offers(review(SESSION, history, last + DAY)) == expected


DEEP, BACK = [ran(0, "bow:deep-bow no"), ran(1, "bow:deep-bow no")], "lift no"


@pytest.mark.parametrize(
    ("history", "day", "expected"),
    [
        (DEEP, 7, "deep-bow"),
        (DEEP, 8, "bow"),
        ([*DEEP, ran(9, BACK)], 10, "bow"),
        ([*DEEP, ran(9, "bow no")], 10, "bow"),
        ([*DEEP, ran(6, BACK)], 10, "deep-bow"),
        ([*DEEP, ran(9, BACK), ran(20, BACK)], 21, "bow"),
        ([ran(0, "bow:small-bow no")], 60, "small-bow"),
        ([*DEEP, ran(20, "bow:deep-bow no")], 21, "deep-bow"),
    ],
)
def test_after_a_break_a_harder_form_goes_one_back_as_far_as_the_start(
    history: History, day: int, expected: str
) -> None:
    """Also where it is not played on the day that ends the break (C22)."""
    start = review(SESSION, history, NOON + timedelta(days=day)).starts[0]
    assert start.rung is not None
    assert SESSION.exercises[0].ladder[start.rung].slug == expected


def test_what_is_told_now_may_forbid_what_three_days_offer() -> None:
    look_back, now = looked_back(*GOOD, days=3), NOON + timedelta(days=3)
    assert look_back.asks_morning
    assert look_back.offers(CALF, now, is_worse=False) == {0}
    assert look_back.offers(CALF, now, is_worse=True) == set()
    assert look_back.offers(FOOT, now, is_worse=False) == set()
    assert look_back.offers(replace(CALF, leg_pain=6), now, is_worse=False) == set()


def test_days_are_those_of_the_person_not_of_utc() -> None:
    third, started = good(2), NOON + timedelta(days=1, hours=11)
    history = [*GOOD[:2], replace(third, beginning=replace(third.beginning, started=started))]
    now = NOON + timedelta(days=3)
    assert offers(review(SESSION, history, now)) == {}
    # In Berlin the third was after midnight, and so of a third day.
    assert offers(review(SESSION, history, now.astimezone(ZoneInfo("Europe/Berlin")))) == {
        "bow": "deep-bow"
    }


@pytest.mark.parametrize("year", [1960, 9998])
def test_with_a_clock_that_is_years_off_all_is_asked(year: int) -> None:
    begun = datetime(year, 12, 31, tzinfo=UTC)
    record = begin_record(SESSION, Before(CALF), 1, begun)
    assert review(SESSION, [record], begun + timedelta(hours=8)).screening == "full"


def test_how_long_ago_it_was_is_not_known_once_the_clock_is_years_off() -> None:
    begun = datetime(9998, 12, 29, tzinfo=UTC)
    record = begin_record(SESSION, Before(CALF), 1, begun)
    assert review(SESSION, [record], begun + timedelta(hours=8)).screening == "short"
    assert review(SESSION, [record], begun + timedelta(days=200)).screening == "full"


SCREENINGS: list[tuple[str, History, int, str]] = [
    ("first use", [], 0, "full"),
    ("the next day", [ran(0, "bow no")], 1, "short"),
    ("the last day of the week", [ran(0, "bow no")], 6, "short"),
    ("a week later", [ran(0, "bow no")], 7, "full"),
    ("after a stop", [ran(0, "bow yes", outcome="stopped")], 1, "full"),
    ("after a spread that was cut off", [ran(0, "bow yes", outcome="under-way")], 1, "full"),
    ("after new weakness at the end", [ran(0, "bow no", after=WEAK)], 1, "full"),
    ("after a refusal", [ran(0, "bow no"), ran(0, outcome="refused")], 1, "full"),
    ("after a record that cannot be read", [ran(0, "bow no"), LOST], 1, "full"),
    ("with the clock set back", [ran(3, "bow no")], 1, "full"),
]


@pytest.mark.parametrize(
    ("history", "day", "due"), [s[1:] for s in SCREENINGS], ids=[s[0] for s in SCREENINGS]
)
def test_which_screening_is_due(history: History, day: int, due: str) -> None:
    assert looked_back(*history, days=day).screening == due


def test_a_short_screening_does_not_put_off_the_full_one() -> None:
    later = ran(5, "bow no")
    short = replace(later, beginning=replace(later.beginning, screened="short"))
    history = [ran(0, "bow no"), short]
    assert looked_back(*history, days=6).screening == "short"
    assert looked_back(*history, days=8).screening == "full"


def test_other_questions_are_asked_in_full() -> None:
    asked = ran(0, "bow no")
    other = replace(asked, beginning=replace(asked.beginning, screening_digest="other"))
    assert looked_back(other, days=1).screening == "full"


def test_what_was_worse_after_the_last_run_is_known_and_not_asked() -> None:
    look_back = looked_back(ran(0, "bow no", after=FOOT))
    assert (look_back.asks_morning, look_back.is_worse) == (False, True)
    look_back = looked_back(ran(4, "bow no"), ran(5, "bow no", morning=True))
    assert (look_back.asks_morning, look_back.is_worse) == (True, False)
    assert look_back.morning_of == 6
    look_back = looked_back(ran(0))
    assert (look_back.asks_morning, look_back.is_worse) == (False, False), "nothing was played"


def test_a_direction_that_spread_twice_is_told_until_it_is_brought_back() -> None:
    first, second, other = ran(0, "bow yes"), ran(1, "curl yes"), ran(2, "lift no")
    assert not looked_back(first).is_twice
    assert looked_back(first, second, other).is_twice
    bow, curl, _ = looked_back(first, second, other, ran(3, "bow:rest no")).starts
    assert (bow.rung, curl.rung) == (3, None), "what is not brought back stays left out"
    assert not looked_back(first, second, ran(3, "bow:rest no", "curl:small-curl no")).is_twice


def test_what_hurt_today_is_left_out_for_the_day_and_cannot_be_brought_back() -> None:
    bow = looked_back(ran(0, "bow hurt"), days=0).starts[0]
    assert (bow.rung, bow.brought_back, bow.why) == (None, None, "hurt")
    tomorrow = looked_back(ran(0, "bow hurt"), days=1).starts[0]
    assert (tomorrow.rung, tomorrow.why) == (2, "hurt")


HURTS: list[tuple[str, History, bool]] = [
    ("once", [ran(0, "bow hurt")], False),
    ("twice running", [ran(0, "bow hurt"), ran(1, "bow:small-bow hurt")], True),
    ("not played between", [ran(0, "bow hurt"), ran(1, "lift no"), ran(2, "bow hurt")], True),
    ("well between", [ran(0, "bow hurt"), ran(1, "bow no"), ran(2, "bow hurt")], False),
    (
        "brought back, and well",
        [ran(0, "bow hurt"), ran(1, "bow hurt"), ran(2, "bow:rest no")],
        False,
    ),
    (
        "brought back, and hurt",
        [ran(0, "bow hurt"), ran(1, "bow hurt"), ran(2, "bow:rest hurt")],
        True,
    ),
    ("two exercises", [ran(0, "bow hurt"), ran(1, "curl hurt")], False),
]


@pytest.mark.parametrize(("history", "is_out"), [h[1:] for h in HURTS], ids=[h[0] for h in HURTS])
def test_what_hurt_in_two_runs_running_is_left_out_until_brought_back(
    history: History, is_out: bool
) -> None:
    look_back = looked_back(*history)
    bow = look_back.starts[0]
    assert look_back.is_hurt_twice is is_out
    assert (bow.rung is None, bow.why == "hurt-twice", bow.brought_back is not None) == (
        is_out,
    ) * 3


def test_an_easing_position_that_spread_is_out_for_its_day_alone() -> None:
    easing = replace(SESSION, is_rest=True)
    history = [ran(0, "lift yes", is_rest=True), ran(1, "lift yes", is_rest=True)]
    today, tomorrow = (
        review(easing, history, NOON + timedelta(days=days, hours=1)).starts[2] for days in (1, 2)
    )
    assert (today.rung, today.brought_back) == (None, None)
    assert tomorrow.rung == 0
    others = review(SESSION, history, NOON + timedelta(days=1, hours=1)).starts[2]
    assert others.rung is None, "in every session"


def test_easing_positions_that_went_well_bring_nothing_back() -> None:
    last_rung = [ran(0, "lift yes"), ran(1, "lift no", is_rest=True)]
    assert starts(looked_back(*last_rung))["lift"] == LEFT_OUT
    twice = [ran(0, "bow yes"), ran(1, "bow:small-bow yes"), ran(2, "bow:rest no", is_rest=True)]
    assert starts(looked_back(*twice))["bow"] == LEFT_OUT
    assert starts(looked_back(*twice[:2], ran(2, "bow:rest no")))["bow"] == "rest"
    assert starts(looked_back(ran(0, "bow no"), ran(1, "bow yes", is_rest=True)))["bow"] != "bow"


def test_a_position_that_spread_in_an_exercise_eases_nothing_on_that_day() -> None:
    positions = replace(make_session(make_exercise("rest", ["neutral"], ["rest"])), is_rest=True)
    history = [ran(0, "bow:rest yes")]
    today, later = (
        review(positions, history, NOON + timedelta(hours=hours)).starts[0] for hours in (1, 48)
    )
    assert (today.rung, later.rung) == (None, 0)


def test_the_easier_of_both_orders_counts() -> None:
    spread, well = ran(4, "bow yes"), ran(1, "bow:small-bow no", "curl no", "lift no")
    for history in ([spread, well], [well, spread]):
        assert starts(looked_back(*history))["bow"] == "small-bow"
    later = replace(ran(3, "lift yes"), beginning=replace(ran(3).beginning, sequence=1))
    again = replace(ran(1, "lift no"), beginning=replace(ran(1).beginning, sequence=2))
    assert starts(looked_back(later, again))["lift"] == LEFT_OUT


def test_the_form_remembers_a_sign_and_the_direction_that_eases() -> None:
    told = replace(CALF, numb=True)
    after = replace(CALF, tingling=True, easing_direction="bending")
    last = looked_back(ran(0, "bow no", before=told, after=after)).last
    assert last == replace(told, tingling=True, easing_direction="bending")
    both = replace(CALF, affected="both")
    assert looked_back(ran(0, "bow no", after=both)).last == both
    assert looked_back(begin_refusal(SESSION, "soon", 1, NOON)).last is None


def test_the_form_remembers_when_it_began() -> None:
    began, earlier = date(2025, 12, 24), date(2025, 12, 1)
    told, known = replace(CALF, began=began), replace(CALF, began=earlier)
    for after in (told, CALF):
        last = looked_back(ran(0, "bow no", before=told, after=after)).last
        assert last is not None
        assert last.began == began
    last = looked_back(ran(0, "bow no", before=known, after=told)).last
    assert last is not None
    assert last.began == began, "what was told last"


def test_an_exercise_of_two_directions_starts_easier_for_either() -> None:
    session = make_session(make_exercise("twist", ["flexion", "extension"], ["twist", "half"]))
    history = (ran(0, "bow yes"), ran(1, "bow:small-bow no"), ran(2, "lift yes"))
    (twist,) = review(session, history, TODAY).starts
    assert (twist.rung, twist.why) == (1, "direction")


def test_each_place_of_an_exercise_keeps_its_own_start() -> None:
    bow = make_exercise("bow", ["flexion"], ["deep-bow", "bow", "small-bow", "rest"])
    easy = replace(plan(bow), start=2)
    session = make_session(easy, bow)
    first, second = ran(0, "bow:small-bow no").exercises[0], ran(0, "bow no").exercises[0]
    good = ran(0, session="twice")
    beginning = replace(good.beginning, session_digest=session.plan_digest)
    exercises = (first, replace(second, place=2))
    history = [replace(good, beginning=beginning, exercises=exercises)]
    assert [start.rung for start in review(session, history, TODAY).starts] == [2, 1]
