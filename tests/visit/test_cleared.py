"""Lines of `ask_first`: marked, asked about, and cleared by a professional (C4)."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.factories import make_screening
from tests.visit.scripted import Person, Reply, Step, kept, meanwhile, shelf_of, visit
from tests.visit.scripts import (
    ADVICE_READ,
    ANOTHER_DAY,
    ANY_OF_THEM,
    CALF,
    CHOOSE,
    END,
    LEAVE,
    LEFT,
    LISTS,
    NONE_OF_THEM,
    ON,
    SAME,
    SESSION,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
    day,
)
from tui.plan.lines import Line
from tui.play.lists import Clearance, line_key
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    ClearQuestion,
    MarkQuestion,
    ScreeningQuestion,
)
from tui.words.advice import ASK_FIRST

PREGNANCY, HIP = Line("pregnancy", "Pregnancy"), Line("hip", "An artificial hip")
SCREENING = replace(make_screening(), ask_first=(PREGNANCY, HIP))
ASKED = replace(SESSION, screening=SCREENING)
SHELF = shelf_of(ASKED)
A_MIDWIFE = Clearance("doctor", "this-week")
UP_TO_THE_LAST: tuple[Step, ...] = (NONE_OF_THEM, NONE_OF_THEM)
MARKED: Step = (MarkQuestion, frozenset({"pregnancy"}))
CLEARED: tuple[Step, ...] = ((AdviceQuestion, "clear"), (ClearQuestion, A_MIDWIFE))
ALL_CLEARED: tuple[Step, ...] = (ANY_OF_THEM, MARKED, *CLEARED)
FIRST: tuple[Step, ...] = (CHOOSE, ON, *UP_TO_THE_LAST)
ONCE_CLEARED: tuple[Step, ...] = (*FIRST, *ALL_CLEARED, (BeforeQuestion, CALF), *LEFT, LEAVE)


def last_list(person: Person) -> ScreeningQuestion:
    """What is asked about that somebody should know of."""
    return person.asked_for(ScreeningQuestion)[-1]


def test_what_is_marked_and_cleared_is_kept_and_goes_on(tmp_path: Path) -> None:
    def is_marked() -> None:
        (refused,) = kept(tmp_path)
        assert (refused.refused_by, refused.lines) == ("ask-first", frozenset({"pregnancy"}))

    advice: Step = (AdviceQuestion, meanwhile(is_marked, "clear"))
    script: list[Step] = [*FIRST, ANY_OF_THEM, MARKED, advice, CLEARED[1], (BeforeQuestion, CALF)]
    person = visit(tmp_path, SHELF, script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice == ASK_FIRST
    _, clearing, run = kept(tmp_path)
    assert (clearing.clearance, clearing.lines) == (A_MIDWIFE, frozenset({line_key(PREGNANCY)}))
    assert run.beginning.cleared == frozenset({"pregnancy"})
    assert run.beginning.asked == frozenset({"urgent", "soon", "passing", "hip"})
    assert run.beginning.screened == "full"


@pytest.mark.parametrize(
    "refused",
    [
        (MARKED, ADVICE_READ),
        (MARKED, (AdviceQuestion, "clear"), (ClearQuestion, None)),
        ((MarkQuestion, None), ADVICE_READ),
        ((MarkQuestion, frozenset()), ADVICE_READ),
    ],
    ids=["not cleared", "nobody named", "not marked", "marked as none"],
)
def test_without_a_word_from_a_professional_nothing_begins(
    refused: tuple[Step, ...], tmp_path: Path
) -> None:
    person = visit(tmp_path, SHELF, [*FIRST, ANY_OF_THEM, *refused, LEAVE])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.can_clear == (refused[0] is MARKED)
    assert [record.outcome for record in kept(tmp_path)] == ["refused"]


def test_what_is_not_cleared_is_asked_in_full_again_and_shuts_nothing(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST, ANY_OF_THEM, MARKED, ADVICE_READ, LEAVE])
    person = visit(tmp_path, SHELF, [CHOOSE, ON, *LISTS])
    assert last_list(person).lines == ("Pregnancy", "An artificial hip")
    assert isinstance(person.asked[-1], BeforeQuestion)


@pytest.mark.parametrize("days", [7, 89])
def test_a_cleared_line_is_a_note_and_no_part_of_the_question(days: int, tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE_CLEARED)
    person = visit(tmp_path, SHELF, [CHOOSE, *LISTS], now=day(days))
    assert last_list(person).lines == ("An artificial hip",)
    assert last_list(person).notes == ("cleared on 2 January: pregnancy",)


def test_after_ninety_days_it_is_asked_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE_CLEARED)
    person = visit(tmp_path, SHELF, [CHOOSE, *LISTS], now=day(90))
    assert last_list(person).lines == ("Pregnancy", "An artificial hip")
    assert last_list(person).notes == ()


def test_with_other_words_it_is_asked_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE_CLEARED)
    worded = Line("pregnancy", "Pregnancy, or a birth in the last six weeks")
    other = replace(ASKED, screening=replace(SCREENING, ask_first=(worded, HIP)))
    person = visit(tmp_path, shelf_of(other), [CHOOSE, *LISTS], now=day(1))
    assert last_list(person).lines == (worded.text, HIP.text)


def test_after_a_stop_it_is_asked_again(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, ONCE_CLEARED)
    stopped: tuple[Step, ...] = (SPREAD, STILL_WORSE, STOP_READ, *END, LEAVE)
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *stopped], now=day(1))
    person = visit(tmp_path, SHELF, [CHOOSE, *LISTS, (BeforeQuestion, SAME)], now=day(2))
    assert last_list(person).lines == ("Pregnancy", "An artificial hip")


def test_a_second_line_is_cleared_beside_the_first(tmp_path: Path) -> None:
    def only_the_other(question: MarkQuestion) -> Reply:
        assert question.lines == (HIP,)
        return frozenset({"hip"})

    visit(tmp_path, SHELF, ONCE_CLEARED)
    marked: Step = (MarkQuestion, only_the_other)
    script: list[Step] = [
        CHOOSE,
        *UP_TO_THE_LAST,
        ANY_OF_THEM,
        marked,
        *CLEARED,
        (BeforeQuestion, SAME),
    ]
    visit(tmp_path, SHELF, script, now=day(8))
    assert kept(tmp_path)[-1].beginning.cleared == frozenset({"pregnancy", "hip"})
