"""The lists before a session: which are asked, and what a yes to them does."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests import bundled
from tests.factories import make_screening
from tests.visit.scripted import Step, kept, meanwhile, shelf_of, visit
from tests.visit.scripts import (
    ADVICE_READ,
    ANOTHER_DAY,
    ANY_OF_THEM,
    CHOOSE,
    EASED_END,
    FIRST_DAY,
    FIRST_LISTS,
    FULL_LISTS,
    LEAVE,
    LEFT,
    LISTS,
    NO,
    NONE_OF_THEM,
    ON,
    ONCE,
    SAME,
    SESSION,
    SHELF,
    SHORT_LIST,
    TOMORROW,
    day,
    since,
)
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    ConfirmQuestion,
    IntroQuestion,
    MarkQuestion,
    ScreeningQuestion,
    ShelfQuestion,
)
from tui.words import screening
from tui.words.advice import ASK_FIRST, NEEDS_NOT_MET, SOON, URGENT, Advice

PASSED_ON_THE_FIRST_DAY: tuple[Step, ...] = (*FIRST_DAY, *NO * 3, *EASED_END, LEAVE)


def outcomes(home: Path) -> list[str]:
    """The outcome of each record."""
    return [record.outcome for record in kept(home)]


def test_the_lists_are_asked_in_the_order_of_their_gravity(tmp_path: Path) -> None:
    choose, back = (ShelfQuestion, "gym-strength"), (BeforeQuestion, None)
    needs: list[Step] = [(ConfirmQuestion, "no")] * 4
    person = visit(tmp_path, bundled.shelf(), [choose, ON, *LISTS, *needs, back, LEAVE])
    lists = bundled.shelf().sessions[4].screening
    asked = person.asked_for(ScreeningQuestion)
    headings = [
        "In the last two weeks, is any of these new or worse?",
        "Or any of these, new or worse in the last two weeks?",
        screening.ANY_TO_ASK_ABOUT,
    ]
    assert [question.heading for question in asked] == headings
    lines = [
        tuple(line.text for line in each) for each in (lists.urgent, lists.soon, lists.ask_first)
    ]
    assert [question.lines for question in asked] == lines
    troubles = [question.heading for question in person.asked_for(ConfirmQuestion)]
    assert troubles == [line.text for line in lists.needs], "one by one"


NEEDING = replace(SESSION, screening=make_screening(["A leg is weak", "A doctor has to say so"]))


@pytest.mark.parametrize(
    ("before_it", "yes", "after_it", "advice", "by"),
    [
        ((), ANY_OF_THEM, (), URGENT, "urgent"),
        (LISTS[:1], ANY_OF_THEM, ((MarkQuestion, None),), SOON, "soon"),
        (LISTS[:2], ANY_OF_THEM, ((MarkQuestion, None),), ASK_FIRST, "ask-first"),
        (LISTS, (ConfirmQuestion, "yes"), (), NEEDS_NOT_MET, "needs"),
        ((*LISTS, (ConfirmQuestion, "no")), (ConfirmQuestion, "yes"), (), NEEDS_NOT_MET, "needs"),
    ],
)
def test_a_yes_before_the_session_refuses_it(
    before_it: tuple[Step, ...],
    yes: Step,
    after_it: tuple[Step, ...],
    advice: Advice,
    by: str,
    tmp_path: Path,
) -> None:
    def is_kept() -> None:
        assert [record.refused_by for record in kept(tmp_path)] == [by]

    read = [(kind, meanwhile(is_kept, reply)) for kind, reply in (*after_it, ADVICE_READ)]
    script: list[Step] = [CHOOSE, ON, *before_it, yes, *read, LEAVE]
    person = visit(tmp_path, shelf_of(NEEDING), script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == advice
    assert not given.can_clear, "nothing was marked"
    assert kept(tmp_path)[0].exercises == ()
    assert not list(tmp_path.rglob("*.lock"))


def test_a_trouble_of_the_session_that_is_left_begins_nothing(tmp_path: Path) -> None:
    script: list[Step] = [CHOOSE, ON, *LISTS, (ConfirmQuestion, "leave"), LEAVE]
    visit(tmp_path, shelf_of(NEEDING), script)
    assert kept(tmp_path) == []


# The one page of other days (C3)


def test_on_other_days_one_page_is_asked(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, PASSED_ON_THE_FIRST_DAY)
    person = visit(tmp_path, SHELF, ANOTHER_DAY, now=TOMORROW)
    (page,) = person.asked_for(ScreeningQuestion)
    assert (page.heading, page.lines) == (screening.ANY_NEW, ("Short sign",))


def test_a_yes_to_the_one_page_opens_the_lists(tmp_path: Path) -> None:
    def is_kept() -> None:
        assert kept(tmp_path)[-1].refused_by == "one-page"

    visit(tmp_path, SHELF, PASSED_ON_THE_FIRST_DAY)
    first: Step = (ScreeningQuestion, meanwhile(is_kept, "no"))
    script: list[Step] = [CHOOSE, ANY_OF_THEM, first, *LISTS[1:], (BeforeQuestion, SAME)]
    person = visit(tmp_path, SHELF, script, now=TOMORROW)
    asked = [question.lines for question in person.asked_for(ScreeningQuestion)]
    assert asked[1] == ("Urgent sign",)
    (sitting,) = person.keeping.sittings
    assert sitting.record.beginning.screened == "full"


@pytest.mark.parametrize(
    ("after_the_page", "advice"),
    [
        ([ANY_OF_THEM], URGENT),
        ([NONE_OF_THEM, ANY_OF_THEM, (MarkQuestion, None)], SOON),
    ],
)
def test_a_yes_to_the_lists_behind_the_one_page_refuses_the_session(
    after_the_page: list[Step], advice: Advice, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, PASSED_ON_THE_FIRST_DAY)
    script: list[Step] = [CHOOSE, ANY_OF_THEM, *after_the_page, ADVICE_READ, LEAVE]
    person = visit(tmp_path, SHELF, script, now=TOMORROW)
    assert [given.advice for given in person.asked_for(AdviceQuestion)] == [advice]
    assert outcomes(tmp_path) == ["completed", "refused", "refused"]


def test_after_a_yes_the_lists_are_asked_in_full(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, PASSED_ON_THE_FIRST_DAY)
    visit(tmp_path, SHELF, [CHOOSE, ANY_OF_THEM, (ScreeningQuestion, "leave"), LEAVE], now=day(1))
    assert outcomes(tmp_path) == ["completed", "refused"]
    person = visit(tmp_path, SHELF, FULL_LISTS, now=day(1))
    (form,) = person.asked_for(BeforeQuestion)
    assert "A screening question was answered with a yes" in since(form)


@pytest.mark.parametrize(("days", "lists"), [(6, SHORT_LIST), (7, FULL_LISTS)])
def test_once_a_week_the_lists_are_asked_in_full(
    days: int, lists: tuple[Step, ...], tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, PASSED_ON_THE_FIRST_DAY)
    person = visit(tmp_path, SHELF, lists, now=day(days))
    assert isinstance(person.asked[-1], BeforeQuestion)


def test_leaving_a_list_is_no_refusal_and_plays_nothing(tmp_path: Path) -> None:
    script: list[Step] = [CHOOSE, ON, NONE_OF_THEM, (ScreeningQuestion, "leave"), LEAVE]
    visit(tmp_path, SHELF, script)
    visit(tmp_path, SHELF, [CHOOSE, (IntroQuestion, False), LEAVE])
    visit(tmp_path, SHELF, [*FIRST_LISTS, (BeforeQuestion, None), LEAVE])
    assert kept(tmp_path) == []


def test_a_session_called_screening_is_no_refusal(tmp_path: Path) -> None:
    session = replace(SESSION, name="screening", slug="screening")
    shelf, choose = shelf_of(session), (ShelfQuestion, "screening")
    visit(tmp_path, shelf, [choose, *FIRST_DAY[1:], *LEFT, LEAVE])
    visit(tmp_path, shelf, [choose, ANY_OF_THEM], now=TOMORROW)
    newest = Store(tmp_path / "records").newest_of(session)
    assert newest is not None
    assert newest.outcome == "left"


def test_only_a_session_that_is_another_one_by_now_is_introduced_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE)
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *LEFT, LEAVE], now=TOMORROW)
    changed = replace(SESSION, digest="1" * 64)
    visit(tmp_path, shelf_of(changed), [CHOOSE, ON], now=TOMORROW)
