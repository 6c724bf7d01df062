"""A visitor of whom nothing is kept: what is asked first, and what holds until the visit ends."""

from collections.abc import Sequence

from tests.visit.scripted import NOON, Person, Step
from tests.visit.scripts import (
    END,
    FIRST_DAY,
    LEAVE,
    NO,
    SHELF,
    STILL_WORSE,
    STOP_READ,
    YES,
)
from tui.play.lists import Clearance
from tui.play.symptoms import Before
from tui.records.unkept import Unkept
from tui.visit.means import Means
from tui.visit.questions import (
    AdviceQuestion,
    ClearQuestion,
    ConfirmQuestion,
    IntroQuestion,
    ScreeningQuestion,
    ShelfQuestion,
    SummaryQuestion,
)
from tui.words.stranger import EXAMINED, SPREAD
from tui.words.summary import saved_words

PICKED, INTRODUCED, *LISTS_AND_FORM = FIRST_DAY
OPENED = (PICKED, INTRODUCED)
NOT_TOLD: Step = (ConfirmQuestion, "no")
YES_TOLD: Step = (ConfirmQuestion, "yes")
DONE_WITHOUT_RECORDS = (*NO * 3, *END)


def a_visit(script: Sequence[Step]) -> Person:
    """A visit to a screen that keeps nothing, until it is left."""
    means = Means(SHELF, Unkept(), lambda: NOON, lambda _: None, leads_to="start")
    person = Person(means, script)
    person.live()
    assert person.has_ended
    return person


def begun(person: Person) -> Before:
    """What the newest run began with."""
    return person.keeping.sittings[-1].run.before


def test_both_are_asked_before_the_first_list_and_once_a_visit() -> None:
    first = (*OPENED, NOT_TOLD, NOT_TOLD, *LISTS_AND_FORM, *DONE_WITHOUT_RECORDS)
    person = a_visit([*first, PICKED, (IntroQuestion, False), LEAVE])
    told = [question.heading for question in person.asked_for(ConfirmQuestion)]
    assert told[:2] == [EXAMINED[0], SPREAD[0]]
    assert told.count(EXAMINED[0]) == told.count(SPREAD[0]) == 1
    kinds = [type(question) for question in person.asked]
    assert kinds.index(ScreeningQuestion) == 4
    assert not begun(person).is_worse


def test_nothing_is_kept_and_the_summary_says_so() -> None:
    person = a_visit([*OPENED, NOT_TOLD, NOT_TOLD, *LISTS_AND_FORM, *DONE_WITHOUT_RECORDS, LEAVE])
    (summary,) = person.asked_for(SummaryQuestion)
    assert saved_words(summary.sitting) == "Nothing of this is kept."
    assert (person.keeping.newest_path(), person.keeping.unsaved) == (None, [])


def test_what_was_not_examined_shuts_until_it_was() -> None:
    cleared: Step = (ClearQuestion, Clearance("doctor", "today"))
    person = a_visit(
        [
            *(*OPENED, YES_TOLD, (AdviceQuestion, "leave")),
            *(*OPENED, (AdviceQuestion, "clear"), cleared, NOT_TOLD),
            *LISTS_AND_FORM,
            *DONE_WITHOUT_RECORDS,
            LEAVE,
        ]
    )
    assert [bool(each.gate) for each in person.asked_for(ShelfQuestion)[:2]] == [False, True]
    assert person.asked_for(AdviceQuestion)[0].can_clear


def test_a_spread_last_time_starts_everything_easier() -> None:
    eased = (*OPENED, NOT_TOLD, YES_TOLD, *LISTS_AND_FORM)
    person = a_visit([*eased, *DONE_WITHOUT_RECORDS, LEAVE])
    assert begun(person).is_worse
    assert person.keeping.sittings[-1].record.exercises[0].rung == "small-bow"


def test_leaving_a_question_asks_it_again() -> None:
    leave: Step = (ConfirmQuestion, "leave")
    again = [*OPENED, leave, *OPENED, NOT_TOLD, leave, *OPENED, NOT_TOLD, *LISTS_AND_FORM]
    person = a_visit([*again, *DONE_WITHOUT_RECORDS, LEAVE])
    told = [question.heading for question in person.asked_for(ConfirmQuestion)]
    assert told[:4] == [EXAMINED[0], EXAMINED[0], SPREAD[0], SPREAD[0]]


def test_a_stop_holds_until_the_visit_ends() -> None:
    stopped = (*YES, STILL_WORSE, STOP_READ, *END)
    person = a_visit([*OPENED, NOT_TOLD, NOT_TOLD, *LISTS_AND_FORM, *stopped, LEAVE])
    assert person.asked_for(ShelfQuestion)[-1].gate
