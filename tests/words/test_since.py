"""What earlier runs make of this one, said in lines; and what is said of one that was cut off."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.factories import make_dose
from tests.records import past
from tests.records.past import NOON, SESSION, ran
from tui.play.away import Away
from tui.play.building import Step, StepWhy
from tui.play.rules import StopReason
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before
from tui.records.folder import Uncounted
from tui.records.history import Unreadable
from tui.records.level import Why
from tui.records.record import Record
from tui.records.review import Review, review
from tui.records.starts import Start
from tui.words.advice import URGENT, advice_after_stop
from tui.words.carry_on import carry_on_words
from tui.words.days import day_words
from tui.words.notices import unreadable_lines
from tui.words.since import since_lines
from tui.words.since_today import EARLIER_TODAY, IN_THE_LEG
from tui.words.stop import WHY_STOPPED

MONDAY = NOON
WEDNESDAY = NOON + timedelta(days=2)
NOTHING = review(SESSION, [], WEDNESDAY)


def lines(*starts: Start, **changes: object) -> list[str]:
    """What is said of these starts of bow, curl and lift."""
    told = (*starts, *NOTHING.starts[len(starts) :])
    look_back = replace(NOTHING, starts=told, **changes)  # type: ignore[arg-type]
    return since_lines(look_back, SESSION, WEDNESDAY)


LINES: dict[Why, str] = {
    "tolerated": "Bow starts at small-bow, as on Monday.",
    "spread": "Bow starts at small-bow: symptoms spread on Monday.",
    "hurt": "Bow starts at small-bow: it hurt on Monday.",
    "changed": "Bow starts at small-bow: its forms have changed since it was done on Monday.",
    "worse": "Bow starts at small-bow: symptoms were worse before the session on Monday.",
    "direction": "Bow starts at small-bow: its direction spread on Monday.",
    "unreadable": "Bow starts at small-bow: a newer record cannot be read.",
    "last-rung": "Bow is left out: symptoms spread at its easiest form on Monday.",
    "direction-twice": "Bow is left out: its direction spread in two sessions running.",
    "hurt-twice": "Bow is left out: it hurt in two sessions running.",
    "away": "Bow starts at small-bow: after a break.",
}


@pytest.mark.parametrize("why", get_args(Why))
def test_each_reason_is_said(why: Why) -> None:
    is_left_out = why in ("last-rung", "direction-twice", "hurt-twice")
    start = Start(None if is_left_out else 2, why, None if why == "unreadable" else MONDAY)
    assert lines(start) == [LINES[why]]


def test_what_is_as_the_session_says_is_not_mentioned() -> None:
    assert lines() == []
    assert lines(Start(1)) == []


@pytest.mark.parametrize(
    ("today", "rungs", "lowered", "told"),
    [
        ({"hurts_today": (frozenset({"flexion"}),)}, {0: 2}, 0, EARLIER_TODAY),
        ({"spreads_today": (frozenset({"flexion"}),)}, {0: 2}, 0, EARLIER_TODAY),
        ({"spreads_today": (frozenset({"load"}),)}, {0: 2}, 0, IN_THE_LEG),
        ({}, {0: 2}, 0, IN_THE_LEG),
        ({}, {0: 1}, 0, ""),
        ({}, {0: 2}, 1, ""),
        ({}, {0: 0}, 0, ""),
    ],
)
def test_what_is_easier_by_what_was_told_today_is_said(
    today: dict[str, Any], rungs: dict[int, int], lowered: int, told: str
) -> None:
    look_back = replace(NOTHING, starts=(Start(1), *NOTHING.starts[1:]), **today)
    everywhere = {place: start.rung or 0 for place, start in enumerate(look_back.starts)}
    said = since_lines(
        look_back, SESSION, WEDNESDAY, lowered=lowered, rungs={**everywhere, **rungs}
    )
    assert [line for line in said if line.startswith("Bow")] == (
        [f"Bow starts at small-bow: {told}."] if told else []
    )


def test_what_changed_comes_before_what_is_as_it_was() -> None:
    told = lines(Start(2, "tolerated", MONDAY), Start(1, "hurt", MONDAY), Start(None, "last-rung"))
    assert [line.partition(" ")[0] for line in told] == ["Curl", "Lift", "Bow"]


def test_a_place_that_the_person_has_just_chosen_is_not_explained() -> None:
    starts = (Start(2, "spread", MONDAY), Start(1, "hurt", MONDAY), Start(0))
    look_back = replace(NOTHING, starts=starts)
    assert since_lines(look_back, SESSION, WEDNESDAY, chosen={0}) == [
        "Curl starts at small-curl: it hurt on Monday."
    ]


@pytest.mark.parametrize(
    ("lowered", "is_worse", "first", "second"),
    [
        (1, False, "Everything starts in easier forms.", "Bow starts at rest."),
        (2, False, "Everything starts two forms easier.", "Bow starts at rest."),
        (
            1,
            True,
            "Everything starts in easier forms: symptoms were worse after last time.",
            "Bow starts at rest.",
        ),
    ],
)
def test_what_is_lowered_is_said_with_where_it_leads(
    lowered: int, is_worse: bool, first: str, second: str
) -> None:
    starts = (Start(2, "tolerated", MONDAY), Start(0), Start(0))
    look_back = replace(NOTHING, starts=starts, is_worse=is_worse)
    told = since_lines(look_back, SESSION, WEDNESDAY, lowered=lowered)
    assert told == [first, second], "the easiest form is the lowest that there is"


def test_the_last_stop_and_a_refusal_since_then_come_first() -> None:
    stopped, refused = ran(0, "bow yes", outcome="stopped"), ran(1, outcome="refused")
    look_back = review(SESSION, [stopped, refused], WEDNESDAY)
    told = since_lines(look_back, SESSION, WEDNESDAY)
    assert told[:2] == [
        "A screening question was answered with a yes yesterday.",
        f"The last session stopped on Monday. {WHY_STOPPED['limit']}",
    ]
    assert told[2:] == [
        "Bow starts at small-bow: symptoms spread on Monday.",
        "Curl starts at small-curl: its direction spread on Monday.",
    ]


@pytest.mark.parametrize("reason", WHY_STOPPED)
def test_each_stop_is_said_in_its_words(reason: StopReason) -> None:
    stopped = replace(ran(0, outcome="stopped"), reason=reason)
    assert lines(stopped=stopped) == [f"The last session stopped on Monday. {WHY_STOPPED[reason]}"]


TOKYO = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("moment", "now", "words"),
    [
        (NOON, NOON + timedelta(hours=3), "earlier today"),
        (NOON, NOON + timedelta(hours=13), "yesterday"),
        (NOON, NOON + timedelta(days=2), "on Monday"),
        (NOON, NOON + timedelta(days=6), "on Monday"),
        (NOON, NOON + timedelta(days=7), "on 5 January"),
        (NOON, NOON.replace(year=2027), "on 5 January 2026"),
        (NOON, NOON - timedelta(days=1), "on 5 January"),
        # The calendar is the person's own, where this noon is already evening.
        (NOON.replace(hour=16), NOON.replace(hour=17).astimezone(TOKYO), "earlier today"),
        (NOON.replace(hour=14), NOON.replace(hour=16).astimezone(TOKYO), "yesterday"),
    ],
)
def test_when_a_run_was(moment: datetime, now: datetime, words: str) -> None:
    assert day_words(moment.astimezone(UTC), now) == words


CUT_OFF = ran(0, "bow no", outcome="under-way")
UNDECIDED = ran(0, "bow resting", outcome="under-way")
NEW_SIGNS = replace(ran(0, "bow yes", outcome="stopped"), reason="professional", is_stop_read=False)


def run_after(*keys: Input) -> Run:
    """A run of the session after these keys, in which something is always begun."""
    run = Run(SESSION, Before(past.CALF))
    run.start(100.0)
    for key in keys:
        run.handle(key, run.state.seen + 2.0)
    return run


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([], "Next is bow."),
        ([Input.SKIP], "Next is curl."),
        ([Input.HURTS], "First comes the question about bow."),
        ([Input.LEAVE, Input.YES], "All exercises were done; only the end is left."),
    ],
)
def test_a_run_that_can_be_carried_on_says_what_comes_next(keys: list[Input], words: str) -> None:
    assert carry_on_words(CUT_OFF, run_after(*keys)) == (
        "Carry on?",
        ("A test session was cut off. What you had answered was kept.", words),
    )


def test_a_spread_that_was_not_dealt_with_comes_first() -> None:
    heading, (spread, more) = carry_on_words(UNDECIDED, run_after(Input.SPREAD))
    assert heading == "First this"
    assert spread == "A test session was cut off after you told that symptoms spread."
    assert more == "Carry on to hear what to do now."


def test_a_stop_that_was_not_read_comes_first_and_an_urgent_one_at_once() -> None:
    heading, (why, _) = carry_on_words(NEW_SIGNS, run_after(Input.SPREAD))
    assert (heading, why) == ("First this", "A test session was cut off after it had stopped.")
    urgent = replace(NEW_SIGNS, reason="urgent")
    heading, sentences = carry_on_words(urgent, run_after(Input.SPREAD))
    told = "A test session was cut off after you told this."
    assert (heading, sentences) == (URGENT.heading, (*URGENT.sentences, told))


LOST = (
    "A test session was cut off. It cannot be carried on: its file is another one by now, "
    "or is not in your list."
)


@pytest.mark.parametrize(
    ("record", "advice"),
    [
        (CUT_OFF, ()),
        (UNDECIDED, advice_after_stop("not-settled").sentences),
        (NEW_SIGNS, advice_after_stop("professional").sentences),
    ],
)
def test_a_run_that_cannot_be_carried_on_says_why_and_what_to_do(
    record: Record, advice: tuple[str, ...]
) -> None:
    assert carry_on_words(record, None) == ("It was cut off", (LOST, *advice))


RECORD = "20260102T120000Z-five-000001-0123abcd.toml"


@pytest.mark.parametrize(
    ("untold", "line"),
    [
        (Unreadable(Path("2026") / RECORD, NOON, "torn"), f"This record cannot be read: {RECORD}"),
        (
            Unreadable(Path(f"{RECORD}.set-aside"), NOON, "torn"),
            f"This record cannot be read and was set aside: {RECORD}.set-aside",
        ),
        (
            Unreadable(Path("records") / "2026", NOON, "closed"),
            "This folder of records cannot be read: 2026",
        ),
        (
            Uncounted(Path(RECORD), "it is\x1b[31m a copy"),
            f"{RECORD} does not count: it is?[31m a copy.",
        ),
        (Uncounted(Path("a\x1b[31m"), "it is a link"), "a?[31m does not count: it is a link."),
    ],
)
def test_what_cannot_be_read_or_does_not_count_is_named(
    untold: Unreadable | Uncounted, line: str
) -> None:
    assert unreadable_lines([untold]) == [line]


def test_nothing_is_said_of_a_review_without_a_past() -> None:
    first: Review = review(SESSION, [], NOON)
    assert since_lines(first, SESSION, NOON) == []


# A dose that went one step back (C22)

DOSES = tuple(make_dose(sets=sets, reps=reps) for sets, reps in ((1, 8), (2, 10), (3, 10)))
_BOW = SESSION.exercises[0]
_RUNGS = tuple(replace(r, dose=DOSES[0]) if r.slug == "bow" else r for r in _BOW.ladder)
BUILT = replace(
    SESSION,
    exercises=(replace(_BOW, ladder=_RUNGS, build=DOSES), *SESSION.exercises[1:]),
)
BACK: dict[StepWhy, str] = {
    "spread": "Bow: 1 set of 8 instead of 2 sets of 10, symptoms spread on Monday.",
    "hurt": "Bow: 1 set of 8 instead of 2 sets of 10, it hurt on Monday.",
    "worse": "Bow: 1 set of 8 instead of 2 sets of 10, "
    "symptoms were worse with the session on Monday.",
    "unreadable": "Bow: 1 set of 8 instead of 2 sets of 10, a record cannot be read.",
    "away": "Bow: 1 set of 8 instead of 2 sets of 10, after a break.",
}


def since_step(step: Step, rung: int = 1, **changes: object) -> list[str]:
    look_back = replace(NOTHING, starts=(Start(rung, step=step), *NOTHING.starts[1:]))
    return since_lines(look_back, BUILT, WEDNESDAY, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("why", get_args(StepWhy))
def test_why_a_dose_went_one_step_back_is_said(why: StepWhy) -> None:
    assert since_step(Step(0, why, MONDAY)) == [BACK[why]]


def test_a_dose_that_did_not_go_back_is_not_said() -> None:
    assert since_step(Step(1)) == []
    (line,) = since_step(Step(1, "spread", MONDAY))
    assert line.startswith("Bow: 2 sets of 10 instead of 3 sets of 10")


@pytest.mark.parametrize(
    ("away", "line"),
    [
        (Away(9), "It has been 9 days: one step lower today."),
        (Away(None), "How long it has been is not sure: one step lower today."),
    ],
)
def test_a_break_is_said_first_and_where_it_lowers_anything(away: Away, line: str) -> None:
    step = Start(1, step=Step(0, "away", WEDNESDAY))
    back = replace(NOTHING, away=away, starts=(step, *NOTHING.starts[1:]))
    assert since_lines(back, BUILT, WEDNESDAY) == [line]
    assert since_lines(replace(NOTHING, away=away), BUILT, WEDNESDAY) == []
    later = replace(back, away=None)
    assert since_lines(later, BUILT, WEDNESDAY) == [BACK["away"]], "it was not done since"


@pytest.mark.parametrize(
    ("rung", "changes"),
    [
        (2, {}),
        (1, {"lowered": 1}),
        (1, {"rungs": {0: 2}}),
        (1, {"rungs": {}}),
        (1, {"chosen": {0}}),
    ],
)
def test_it_is_not_said_where_the_steps_do_not_apply(rung: int, changes: dict[str, object]) -> None:
    told = since_step(Step(0, "spread", MONDAY), rung, **changes)
    assert not any("instead of" in line for line in told)


def test_it_is_said_where_the_form_is_finished_and_nothing_is_lowered() -> None:
    rungs = {0: 1, 1: 0, 2: 0}
    assert since_step(Step(0, "hurt", MONDAY), rungs=rungs) == [BACK["hurt"]]


def test_what_today_leaves_out_is_named_and_not_said_to_start_anywhere() -> None:
    told = since_step(Step(0, "hurt", MONDAY), rungs={0: 1, 2: 0})
    assert told == ["Left out today: Curl.", BACK["hurt"]]
