"""Activities of the person's own, asked between the last form and the summary."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.visit.scripted import CUT_OFF, Person, Step, kept, means_of, shelf_of, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    EASED,
    FIRST_DAY,
    FULL_LISTS,
    LEAVE,
    NO,
    SAME,
    SESSION,
    SETTLED,
    SHELF,
    SHORT_LIST,
    STOP_READ,
    TOMORROW,
    YES,
    day,
)
from tui.play.activities import Rated
from tui.records.unkept import Unkept
from tui.settings.preferences import Given, Preferences
from tui.visit.questions import (
    AbilityQuestion,
    ActivityQuestion,
    AfterQuestion,
    BeforeQuestion,
    ConfirmQuestion,
    ShelfQuestion,
    SummaryQuestion,
)
from tui.words.activities import COMMON

FORM: Step = (AfterQuestion, {**EASED, "easing_direction": "unknown"})
AGAIN: Step = (AfterQuestion, EASED)
OVER: tuple[Step, ...] = ((SummaryQuestion, None), LEAVE)
SOCKS, DINNER, STAIRS = "Put on socks and shoes", "sit through dinner", "climb the stairs"


def choose(*names: str | None) -> list[Step]:
    """What is chosen, one after the other."""
    return [(ActivityQuestion, name) for name in names]


def rate(*abilities: object) -> list[Step]:
    """How well each goes, one after the other."""
    return [(AbilityQuestion, ability) for ability in abilities]


def first(home: Path, *asked: Step, **changes: object) -> Person:
    """A first visit with a whole run, and what is asked after its form."""
    means = replace(means_of(home, SHELF), **changes)  # type: ignore[arg-type]
    person = Person(means, [*FIRST_DAY, *NO * 3, FORM, *asked])
    person.live()
    return person


def on_day(home: Path, number: int, *asked: Step) -> Person:
    """A later visit with a whole run; the full lists are due once a week."""
    script: list[Step] = [*lists(number), (BeforeQuestion, SAME), *NO * 3, AGAIN, *asked]
    return visit(home, SHELF, script, now=day(number))


def lists(number: int) -> tuple[Step, ...]:
    """From the shelf to the form."""
    return SHORT_LIST if number % 7 else FULL_LISTS


def asked_in(person: Person) -> list[object]:
    """What was asked of activities: what was offered first, and the names that were to rate."""
    choices = [each.offered[0] for each in person.asked_for(ActivityQuestion)]
    return choices + [(each.name, each.last) for each in person.asked_for(AbilityQuestion)]


def told(person: Person) -> str:
    """What the summary says of them."""
    (summary,) = person.asked_for(SummaryQuestion)
    return summary.activities


def test_three_are_chosen_after_a_first_run_and_rated_then_and_each_week(tmp_path: Path) -> None:
    person = first(tmp_path, *choose(SOCKS, DINNER, STAIRS), *rate(3, 0, 10), *OVER)
    offered = [each.offered for each in person.asked_for(ActivityQuestion)]
    assert offered == [COMMON, COMMON[1:], COMMON[1:]], "what is chosen is offered no more"
    record = kept(tmp_path)[-1]
    assert record.activities_chosen == (SOCKS, DINNER, STAIRS)
    assert record.activities == (Rated(SOCKS, 3), Rated(DINNER, 0), Rated(STAIRS, 10))
    assert told(person) == ""
    assert asked_in(on_day(tmp_path, 6, *OVER)) == []
    later = on_day(tmp_path, 7, *rate(6, 1, 10), *OVER)
    assert asked_in(later) == [(SOCKS, 3), (DINNER, 0), (STAIRS, 10)]
    assert told(later) == (
        "You can do more than last time: Put on socks and shoes (3 to 6), "
        "sit through dinner (0 to 1). Well done."
    )


def test_what_is_lost_is_told_calmly_and_nothing_follows(tmp_path: Path) -> None:
    first(tmp_path, *choose(SOCKS, None), *rate(6), *OVER)
    later = on_day(tmp_path, 7, *rate(3), *OVER)
    assert told(later) == (
        "You can do less than last time: Put on socks and shoes (6 to 3). "
        "Does it stay so? Tell your doctor or physiotherapist."
    )
    same = tmp_path / "same"
    first(same, *choose(SOCKS, None), *rate(6), *OVER)
    on_day(same, 7, *rate(6), *OVER)
    forms = [on_day(home, 8).asked_for(BeforeQuestion)[0] for home in (tmp_path, same)]
    assert forms[0].draft == forms[1].draft, "all starts where it would have started"


def test_each_answer_is_kept_before_the_next_is_asked(tmp_path: Path) -> None:
    first(tmp_path, *choose(SOCKS, CUT_OFF))
    assert kept(tmp_path)[-1].activities_chosen == (SOCKS,)
    later = on_day(tmp_path, 1, *rate(4), *OVER)
    assert asked_in(later) == [(SOCKS, None)]
    first(tmp_path / "b", *choose(SOCKS, DINNER, None), *rate(4, CUT_OFF))
    assert kept(tmp_path / "b")[-1].activities == (Rated(SOCKS, 4),)
    assert asked_in(on_day(tmp_path / "b", 1, *rate(5), *OVER)) == [(DINNER, None)]


def test_who_does_not_choose_now_is_asked_after_the_next_run(tmp_path: Path) -> None:
    assert asked_in(first(tmp_path, *choose(None), *OVER)) == [SOCKS]
    assert asked_in(on_day(tmp_path, 1, *choose(None), *OVER)) == [SOCKS]


def test_one_that_is_passed_over_is_asked_after_the_next_run(tmp_path: Path) -> None:
    first(tmp_path, *choose(SOCKS, DINNER, None), *rate(None, 5), *OVER)
    assert asked_in(on_day(tmp_path, 1, *rate(None), *OVER)) == [(SOCKS, None)]
    assert asked_in(on_day(tmp_path, 2, *rate(7), *OVER)) == [(SOCKS, None)]
    assert asked_in(on_day(tmp_path, 7, *rate(5), *OVER)) == [(DINNER, 5)]


def test_others_can_be_chosen_in_their_place(tmp_path: Path) -> None:
    first(tmp_path, *choose(DINNER, SOCKS, None), *rate(3, 4), *OVER)
    script = [*rate(5, "others"), *choose(STAIRS, DINNER, None), *rate(1), *OVER]
    person = on_day(tmp_path, 7, *script)
    assert [each.offered[0] for each in person.asked_for(ActivityQuestion)] == [
        DINNER,
        DINNER,
        SOCKS,
    ]
    record = kept(tmp_path)[-1]
    assert record.activities_chosen == (STAIRS, DINNER)
    assert record.activities == (Rated(DINNER, 5), Rated(STAIRS, 1)), "nothing answered is lost"
    kept_so = on_day(tmp_path, 14, *rate("others"), *choose(None), *rate(2, 5), *OVER)
    assert asked_in(kept_so)[1:] == [(STAIRS, 1), (STAIRS, 1), (DINNER, 5)]


@pytest.mark.parametrize("reply", [None, "", SOCKS])
def test_never_is_remembered_as_a_setting(reply: str | None, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.toml")
    rest = [*choose(None), *rate(None)] if reply else []
    person = first(tmp_path, *choose(reply), *rest, *OVER, preferences=preferences)
    assert person.asked_for(ActivityQuestion)[0].can_decline
    assert Preferences(preferences.path).settings.activities is (reply != "")
    if reply == "":
        later = Person(
            replace(means_of(tmp_path, SHELF, TOMORROW), preferences=preferences),
            [*ANOTHER_DAY, *NO * 3, AGAIN, *OVER],
        )
        later.live()
        assert asked_in(later) == []


def test_never_that_cannot_be_saved_holds_and_is_told(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "nowhere" / "settings.toml")
    (tmp_path / "nowhere").write_text("no folder")
    person = first(tmp_path, *choose(""), *OVER, preferences=preferences)
    assert not preferences.settings.activities
    notices = [each.notices for each in person.asked_for(ShelfQuestion)]
    told_of = [[line for line in each if line.startswith("Activities")] for each in notices]
    assert [len(each) for each in told_of] == [0, 1]
    assert told_of[1][0].startswith("Activities: not saved (")


@pytest.mark.parametrize(
    "changes",
    [
        {"has_settings": False},
        {"preferences": Preferences(None, {"activities": Given(True, "--activities")})},
    ],
)
def test_never_is_offered_only_where_it_can_be_remembered(
    changes: dict[str, object], tmp_path: Path
) -> None:
    (question,) = first(tmp_path, *choose(None), *OVER, **changes).asked_for(ActivityQuestion)
    assert not question.can_decline


def test_nothing_is_asked_where_it_is_switched_off_or_nothing_is_kept(tmp_path: Path) -> None:
    off = Preferences(None, {"activities": Given(False, "--no-activities")})
    assert asked_in(first(tmp_path, *OVER, preferences=off)) == []
    unkept = replace(means_of(tmp_path, SHELF), store=Unkept())
    told_nothing: Step = (ConfirmQuestion, "no")
    chosen, on, *others = FIRST_DAY
    person = Person(unkept, [chosen, on, told_nothing, told_nothing, *others, *NO * 3, FORM])
    person.live()
    assert asked_in(person) == []


def test_their_names_are_held_by_runs_that_ask_nothing(tmp_path: Path) -> None:
    """Or they would have to be chosen again after some forty of such runs."""
    first(tmp_path, *choose(SOCKS, None), *rate(3), *OVER)
    off = Preferences(None, {"activities": Given(False, "--no-activities")})
    easing = shelf_of(replace(SESSION, is_rest=True))
    script: list[Step] = [(BeforeQuestion, SAME), *NO * 3, AGAIN, *OVER]
    for number, shelf, preferences in ((7, SHELF, off), (14, easing, Preferences(None))):
        means = replace(means_of(tmp_path, shelf, day(number)), preferences=preferences)
        person = Person(means, [*lists(number), *script])
        person.live()
        assert asked_in(person) == []
        held, *_ = [record.activities_chosen for record in kept(tmp_path)[::-1]]
        assert held == (SOCKS,), number


def test_after_a_stop_nothing_is_chosen_but_what_is_due_is_rated(tmp_path: Path) -> None:
    stop: list[Step] = [*YES, SETTLED, *NO, *YES, STOP_READ]
    person = visit(tmp_path, SHELF, [*FIRST_DAY, *stop, FORM, *OVER])
    assert asked_in(person) == []
    first(tmp_path / "b", *choose(SOCKS, None), *rate(3), *OVER)
    again: list[Step] = [*lists(7), (BeforeQuestion, SAME), *stop, AGAIN, *rate(3), *OVER]
    assert asked_in(visit(tmp_path / "b", SHELF, again, now=day(7))) == [(SOCKS, 3)]
