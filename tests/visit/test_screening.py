"""The lists before a session: which are asked, and what a yes to them does."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests import bundled
from tests.records import past
from tests.visit.scripted import Step, kept, meanwhile, shelf_of, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    ANY_OF_THEM,
    CHOOSE,
    FIRST_DAY,
    FIRST_LISTS,
    FULL_LISTS,
    LEAVE,
    LEFT,
    NONE_OF_THEM,
    ON,
    ONCE,
    SESSION,
    SHELF,
    TOMORROW,
    since,
)
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    IntroQuestion,
    ScreeningQuestion,
    ShelfQuestion,
)
from tui.words import screening
from tui.words.advice import (
    NEEDS_NOT_MET,
    PROFESSIONAL,
    URGENT,
    Advice,
)

BACK: Step = (AdviceQuestion, False)


def test_the_lists_are_asked_in_the_order_of_their_gravity(tmp_path: Path) -> None:
    lists = (NONE_OF_THEM, NONE_OF_THEM, NONE_OF_THEM)
    choose, back = (ShelfQuestion, "gym-strength"), (BeforeQuestion, None)
    script: list[Step] = [choose, ON, *lists, back, LEAVE]
    person = visit(tmp_path, bundled.shelf(), script)
    asked = bundled.shelf().sessions[4].screening
    assert person.asked_for(ScreeningQuestion) == [
        ScreeningQuestion(screening.ANY_TODAY, asked.urgent, screening.NONE_OF_THEM),
        ScreeningQuestion(screening.ANY_OF_THESE, asked.see_professional, screening.NONE_OF_THEM),
        ScreeningQuestion(screening.ANY_NOT_SO, asked.needs, screening.ALL_ARE_SO),
    ]


@pytest.mark.parametrize(
    ("before_it", "advice", "words"),
    [
        ((), URGENT, "emergency number"),
        ((NONE_OF_THEM,), PROFESSIONAL, "before you exercise"),
        ((NONE_OF_THEM, NONE_OF_THEM), NEEDS_NOT_MET, "gentler sessions"),
    ],
)
def test_a_yes_before_the_session_refuses_it(
    before_it: tuple[Step, ...], advice: Advice, words: str, tmp_path: Path
) -> None:
    def is_kept() -> None:
        assert [record.outcome for record in kept(tmp_path)] == ["refused"]

    needing = replace(SESSION, screening=replace(SESSION.screening, needs=("Strong legs",)))
    read: Step = (AdviceQuestion, meanwhile(is_kept, False))
    script: list[Step] = [CHOOSE, ON, *before_it, ANY_OF_THEM, read, LEAVE]
    person = visit(tmp_path, shelf_of(needing), script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == advice
    assert words in " ".join(given.advice.sentences)
    assert kept(tmp_path)[0].exercises == ()
    assert not list(tmp_path.rglob("*.lock"))


@pytest.mark.parametrize(
    ("answer", "advice", "words"),
    [("yes", URGENT, "emergency number"), ("no", PROFESSIONAL, "look at before")],
)
def test_a_yes_to_the_short_screening_refuses_the_session(
    answer: str, advice: Advice, words: str, tmp_path: Path
) -> None:
    past.keep(tmp_path, past.ran(0, "bow no"))
    script: list[Step] = [CHOOSE, ANY_OF_THEM, (ScreeningQuestion, answer), BACK, LEAVE]
    shelf = shelf_of(past.SESSION)
    person = visit(tmp_path, shelf, script, now=past.NOON + past.DAY)
    any_today, one_of_these = person.asked_for(ScreeningQuestion)
    assert any_today.lines == ("Urgent sign", screening.ANYTHING_NEW)
    assert one_of_these.lines == ("Urgent sign",)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == advice
    assert words in " ".join(given.advice.sentences)


@pytest.mark.parametrize("after_it", [[], [(ScreeningQuestion, "leave"), LEAVE]])
def test_a_yes_to_the_short_screening_is_kept_before_the_next_question(
    after_it: list[Step], tmp_path: Path
) -> None:
    def is_kept() -> None:
        assert [record.outcome for record in kept(tmp_path)] == ["left", "refused"]

    visit(tmp_path, SHELF, ONCE)
    asked_next = [(kind, meanwhile(is_kept, reply)) for kind, reply in after_it]
    visit(tmp_path, SHELF, [CHOOSE, ANY_OF_THEM, *asked_next], now=TOMORROW)
    is_kept()
    person = visit(tmp_path, SHELF, FULL_LISTS, now=TOMORROW)
    form = person.asked_for(BeforeQuestion)[0]
    assert "A screening question was answered with a yes" in since(form)


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
