"""What the form and the shelf make of earlier runs, and what is played of it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests import bundled
from tests.records import past
from tests.records.past import DAY
from tests.visit.scripted import Person, Step, kept, shelf_of, visit
from tests.visit.scripts import (
    ANY_OF_THEM,
    CALF,
    CHOOSE,
    FIRST_DAY,
    FIRST_LISTS,
    FULL_LISTS,
    LEAVE,
    LEFT,
    LISTS,
    NO,
    ON,
    SAME,
    SHORT_LIST,
    SKIPPED_OUT,
    since,
)
from tui.play.events import Entered
from tui.play.state import Input
from tui.records.store import Store
from tui.records.writing import record_bytes
from tui.visit.questions import (
    AfterQuestion,
    BeforeQuestion,
    ExerciseQuestion,
    ScreeningQuestion,
    ShelfQuestion,
    SummaryQuestion,
)

SHELF = shelf_of(past.SESSION)


def form_of(person: Person) -> BeforeQuestion:
    """The only form of a visit."""
    (form,) = person.asked_for(BeforeQuestion)
    return form


def day_of(home: Path, day: float, *script: Step) -> Person:
    """A visit so many days after the first run."""
    return visit(home, SHELF, script, now=past.NOON + day * DAY)


def entered(person: Person) -> list[str]:
    """The rungs that came up in the run of a visit."""
    (sitting,) = person.keeping.sittings
    return [event.rung for event in sitting.log if isinstance(event, Entered)]


def test_the_session_that_was_played_last_comes_first(tmp_path: Path) -> None:
    def first_of(person: Person) -> list[str]:
        return [shelf.shelf.sessions[0].name for shelf in person.asked_for(ShelfQuestion)]

    choose: Step = (ShelfQuestion, "ten-for-comfort")
    first = visit(tmp_path, bundled.shelf(), [choose, *FIRST_DAY[1:], *LEFT, LEAVE])
    assert first_of(first) == ["five-to-start", choose[1]]
    refused: list[Step] = [(ShelfQuestion, "five-to-start"), ON, ANY_OF_THEM]
    again = visit(tmp_path, bundled.shelf(), refused)
    assert first_of(again) == [choose[1]]
    assert [record.outcome for record in kept(tmp_path)] == ["left", "refused"]
    assert first_of(visit(tmp_path, bundled.shelf(), [])) == [choose[1]], "a refusal plays nothing"


def test_a_yes_to_the_one_page_is_told_before_the_next_session(tmp_path: Path) -> None:
    past.keep(tmp_path, past.ran(0, "bow no"))
    day_of(tmp_path, 1, CHOOSE, ANY_OF_THEM, (ScreeningQuestion, "leave"), LEAVE)
    again = day_of(tmp_path, 1, *FULL_LISTS)
    told = "A screening question was answered with a yes earlier today."
    assert told in since(form_of(again))
    assert [record.outcome for record in kept(tmp_path)] == ["completed", "refused"]


def test_a_stop_is_told_before_the_next_session(tmp_path: Path) -> None:
    past.keep(tmp_path, past.ran(0, "bow yes", outcome="stopped"))
    again = day_of(tmp_path, 1, *FULL_LISTS)
    assert "The last session stopped yesterday." in since(form_of(again))


def test_what_was_changed_is_told_with_its_reason_and_played_so(tmp_path: Path) -> None:
    past.keep(tmp_path, past.ran(0, "bow yes", "bow:small-bow no"))
    again = day_of(tmp_path, 1, *SHORT_LIST, (BeforeQuestion, SAME))
    assert "Bow starts at small-bow: symptoms spread yesterday." in since(form_of(again))
    assert entered(again) == ["small-bow"]


@pytest.mark.parametrize(("turned_on", "then"), [((), ()), (("back 2",), ("lift",))])
def test_what_was_left_out_comes_back_only_when_it_is_brought_back(
    turned_on: Sequence[str], then: tuple[str, ...], tmp_path: Path
) -> None:
    past.keep(tmp_path, past.ran(0, "lift yes", outcome="left"))
    form: Step = (BeforeQuestion, SAME | {"turned_on": frozenset(turned_on)})
    skipped: Step = (ExerciseQuestion, (Input.SKIP,) * (2 + len(then)))
    again = day_of(tmp_path, 1, *SHORT_LIST, form, skipped, SKIPPED_OUT)
    assert "Lift is left out" in since(form_of(again))
    assert [(extra.token, extra.slug) for extra in form_of(again).draft.extras] == [
        ("back 2", "lift")
    ]
    assert entered(again) == ["bow", "curl", *then]
    assert isinstance(again.asked[-1], AfterQuestion)


THREE_CLEAN_DAYS = 3
CLEAN_END: tuple[Step, ...] = (
    (AfterQuestion, {**SAME, "is_in_both": False, "easing_direction": "unknown"}),
    (SummaryQuestion, None),
    LEAVE,
)


def three_clean_days(home: Path) -> None:
    """Three days on which all was done to its end and nothing was worse, also the next morning."""
    for number in range(THREE_CLEAN_DAYS):
        form: Step = (BeforeQuestion, SAME) if number else (BeforeQuestion, CALF)
        lists = SHORT_LIST if number else FIRST_LISTS
        day_of(home, number, *lists, form, *NO * 3, *CLEAN_END)


@pytest.mark.parametrize(
    ("told", "rung"),
    [
        ({}, "bow"),
        ({"turned_on": frozenset({"harder 0"})}, "deep-bow"),
        ({"turned_on": frozenset({"harder 0"}), "leg_pain": 6}, "deep-bow"),
        ({"turned_on": frozenset({"harder 0"}), "leg_pain": 5 + 2}, None),
        ({"turned_on": frozenset({"harder 0"}), "reach": 5}, "small-bow"),
        ({"turned_on": frozenset({"harder 0"}), "signs": frozenset({"tingling"})}, "small-bow"),
        ({"turned_on": frozenset({"harder 0"}), "was_worse": True}, "small-bow"),
    ],
)
def test_a_harder_rung_is_offered_and_left_alone_unless_chosen_and_nothing_is_worse(
    told: dict[str, object], rung: str | None, tmp_path: Path
) -> None:
    three_clean_days(tmp_path)
    form: Step = (BeforeQuestion, SAME | told)
    again = day_of(tmp_path, THREE_CLEAN_DAYS, *SHORT_LIST, form)
    draft = form_of(again).draft
    assert [(extra.token, extra.name) for extra in draft.extras] == [("harder 0", "Deep-bow")]
    assert draft.turned_on == frozenset()
    begun = [each.run.rung.slug for each in again.keeping.sittings]
    assert begun == ([rung] if rung else [])


def test_a_record_that_cannot_be_read_is_told_once_and_starts_easier(tmp_path: Path) -> None:
    good, lost = past.ran(0, "bow no"), past.ran(1, "bow no")
    past.keep(tmp_path, good, lost)
    path = Store(tmp_path / "records").entries()[-1].path
    path.write_bytes(record_bytes(lost)[:-30])
    person = day_of(tmp_path, 2, CHOOSE, ON, *LISTS)
    (shelf,) = person.asked_for(ShelfQuestion)
    (notice,) = shelf.notices
    assert notice.startswith("This record cannot be read and was set aside: ")
    assert path.stem in notice
    assert form_of(person).notices == ()
    told = "Bow starts at small-bow: a newer record cannot be read."
    assert told in since(form_of(person))
    again = day_of(tmp_path, 2)
    assert again.asked_for(ShelfQuestion)[0].notices == ()
