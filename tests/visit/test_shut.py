"""What is shut until somebody has examined it, and how it is opened (C7, C8, C12)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests import bundled
from tests.visit.scripted import (
    NOON,
    Person,
    Reply,
    Step,
    WallTime,
    kept,
    meanwhile,
    shelf_of,
    visit,
)
from tests.visit.scripts import (
    ADVICE_READ,
    ANY_OF_THEM,
    CALF,
    CHOOSE,
    EASED_END,
    END,
    FIRST_DAY,
    FIRST_LISTS,
    FULL_LISTS,
    GO_ON,
    LEAVE,
    LISTS,
    NO,
    NONE_OF_THEM,
    ON,
    PLAYED,
    SAME,
    SESSION,
    SHELF,
    SHORT_LIST,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
    day,
)
from tui.play.lists import Clearance
from tui.play.state import Input
from tui.visit.questions import (
    AdviceQuestion,
    AfterQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ClearQuestion,
    ConfirmQuestion,
    ExerciseQuestion,
    IntroQuestion,
    MarkQuestion,
    RedFlagsQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
    StopQuestion,
    SummaryQuestion,
)
from tui.words.advice import NOT_CARRIED_ON, SOON, URGENT

A_DOCTOR = Clearance("doctor", "today")
CLEAR: tuple[Step, ...] = ((AdviceQuestion, "clear"), (ClearQuestion, A_DOCTOR))
CLEAR_FROM_THE_SHELF: tuple[Step, ...] = ((ShelfQuestion, "clear"), (ClearQuestion, A_DOCTOR))
STARTED: tuple[Reply, ...] = (Input.GO_ON, 2.0)
RED_FLAG: Step = (ExerciseQuestion, (*STARTED, Input.RED_FLAG))
ONE_OF_THESE: Step = (RedFlagsQuestion, Input.YES)
NONE_OF_THESE: Step = (RedFlagsQuestion, Input.NO)
URGENT_STOP: tuple[Step, ...] = (*FIRST_DAY, RED_FLAG, ONE_OF_THESE, STOP_READ)
SHUT, ENOUGH = "A doctor first", "Enough for today"
NO_MORE: tuple[Step, ...] = (CHOOSE, ADVICE_READ, LEAVE)


def forbids(home: Path, now: object = NOON) -> str:
    """The heading of the advice that stands in place of a session."""
    person = visit(home, SHELF, NO_MORE, now=now)  # type: ignore[arg-type]
    (given,) = person.asked_for(AdviceQuestion)
    return given.advice.heading


def gate_of(person: Person) -> ShelfQuestion:
    """The first screen, as it stood there last."""
    return person.asked_for(ShelfQuestion)[-1]


# 3, and started again at once


@pytest.mark.parametrize(
    "page",
    [
        [ONE_OF_THESE, STOP_READ],
        [(RedFlagsQuestion, Input.LEAVE), STOP_READ],
        [],
        [ONE_OF_THESE],
    ],
    ids=["yes", "left", "window closed on the page", "window closed on the stop"],
)
def test_after_3_nothing_is_playable_in_any_session(page: list[Step], tmp_path: Path) -> None:
    """Whether the page was answered, left, or the window closed on it."""
    visit(tmp_path, SHELF, [*FIRST_DAY, RED_FLAG, *page])
    # Hours later, so that nothing is offered to be gone on with.
    now = NOON + timedelta(hours=3)
    shelf = replace(bundled.shelf(), sessions=(SESSION, *bundled.shelf().sessions))
    script: list[Step] = [CHOOSE, ADVICE_READ]
    for session in bundled.shelf().sessions:
        script += [(ShelfQuestion, session.name), ON, ADVICE_READ]
    person = visit(tmp_path, shelf, [*script, LEAVE], now=now)
    given = person.asked_for(AdviceQuestion)
    assert [each.advice.heading for each in given] == [SHUT] * len(shelf.sessions)
    assert all(each.can_clear for each in given)
    assert "c" in gate_of(person).gate
    assert gate_of(person).can_clear
    assert visit(tmp_path, shelf, [ADVICE_READ], first=SESSION, now=now).has_ended
    assert len(kept(tmp_path)) == 1


def test_what_is_shut_stays_so_for_a_year(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*URGENT_STOP, LEAVE])
    assert forbids(tmp_path, day(365)) == SHUT
    assert forbids(tmp_path, NOON - timedelta(days=3)) == SHUT, "the clock was set back"


@pytest.mark.parametrize("opening", [(CHOOSE, *CLEAR), (*CLEAR_FROM_THE_SHELF, CHOOSE)])
def test_it_is_opened_by_c_and_then_the_full_lists_and_everything_easier(
    opening: tuple[Step, ...], tmp_path: Path
) -> None:
    before_it_began: Step = (ExerciseQuestion, Input.RED_FLAG)
    visit(tmp_path, SHELF, [*FIRST_DAY, before_it_began, ONE_OF_THESE, STOP_READ, LEAVE])
    script: list[Step] = [*opening, *LISTS, (BeforeQuestion, SAME)]
    person = visit(tmp_path, SHELF, script, now=day(2))
    headings = [question.heading for question in person.asked_for(ScreeningQuestion)]
    assert "Since 4 January, when you were examined" in headings[0]
    assert "since 4 January" in headings[1]
    (sitting,) = person.keeping.sittings
    assert sitting.run.rung.slug == "small-bow"
    clearing = kept(tmp_path)[1]
    assert (clearing.outcome, clearing.clearance, clearing.lines) == (
        "cleared", A_DOCTOR, frozenset()
    )  # fmt: skip
    assert not list(tmp_path.rglob("cleared-*.lock"))


@pytest.mark.parametrize("where", ["advice", "shelf"])
def test_who_has_examined_it_can_be_left_and_opens_nothing(where: str, tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*URGENT_STOP, LEAVE])
    asked: Step = (ClearQuestion, None)
    of_advice: list[Step] = [CHOOSE, (AdviceQuestion, "clear"), asked, LEAVE]
    of_shelf: list[Step] = [(ShelfQuestion, "clear"), asked, LEAVE]
    visit(tmp_path, SHELF, of_advice if where == "advice" else of_shelf)
    assert len(kept(tmp_path)) == 1
    assert forbids(tmp_path) == SHUT


@pytest.mark.parametrize("where", ["advice", "shelf"])
def test_what_was_told_meanwhile_is_not_opened_with_what_was_asked_about(
    where: str, tmp_path: Path
) -> None:
    """The doctor has seen what was told first, and not what another terminal was told since."""

    def told_elsewhere() -> None:
        now.pass_by(0.2)
        told: list[Step] = [NONE_OF_THEM, ANY_OF_THEM, (MarkQuestion, None)]
        visit(tmp_path, SHELF, [CHOOSE, *CLEAR, *told], now=now)
        now.pass_by(0.1)

    visit(tmp_path, SHELF, [*URGENT_STOP, LEAVE])
    now = WallTime(day(1))
    asked: Step = (ClearQuestion, meanwhile(told_elsewhere, A_DOCTOR))
    if where == "advice":
        script: list[Step] = [CHOOSE, (AdviceQuestion, "clear"), asked, ADVICE_READ, LEAVE]
    else:
        script = [(ShelfQuestion, "clear"), asked, CHOOSE, ADVICE_READ, LEAVE]
    person = visit(tmp_path, SHELF, script, now=now)
    assert person.asked_for(AdviceQuestion)[-1].advice.heading == SHUT
    assert [record.outcome for record in kept(tmp_path)] == ["stopped", "cleared", "refused"]


@pytest.mark.parametrize("where", ["advice", "shelf"])
def test_a_clearing_that_stood_there_for_hours_opens_nothing(where: str, tmp_path: Path) -> None:
    """`today` may be yesterday by then."""
    visit(tmp_path, SHELF, [*URGENT_STOP, LEAVE])
    now = WallTime(day(1))
    asked: Step = (ClearQuestion, meanwhile(lambda: now.pass_by(14), A_DOCTOR))
    of_advice: list[Step] = [CHOOSE, (AdviceQuestion, "clear"), asked, GO_ON, ADVICE_READ, LEAVE]
    of_shelf: list[Step] = [(ShelfQuestion, "clear"), asked, LEAVE]
    person = visit(tmp_path, SHELF, of_advice if where == "advice" else of_shelf, now=now)
    assert gate_of(person).can_clear
    assert len(kept(tmp_path)) == 1


def test_a_clearing_is_on_the_disk_before_the_next_question(tmp_path: Path) -> None:
    def is_kept(_question: object) -> Reply:
        assert kept(tmp_path)[-1].outcome == "cleared"
        return "no"

    visit(tmp_path, SHELF, [*URGENT_STOP, LEAVE])
    visit(tmp_path, SHELF, [CHOOSE, *CLEAR, (ScreeningQuestion, is_kept)])


def test_what_is_shut_while_an_easing_position_is_offered_stays_shut(tmp_path: Path) -> None:
    """The other way in: pain that is too strong, or enough for today."""

    def shut_elsewhere() -> None:
        script = [(ShelfQuestion, "rest-positions"), ON, ANY_OF_THEM]
        visit(tmp_path, shelf, script, now=NOON)

    shelf = replace(bundled.shelf(), sessions=(SESSION, *bundled.shelf().sessions))
    offer: Step = (AdviceQuestion, meanwhile(shut_elsewhere, "on"))
    strong: Step = (BeforeQuestion, CALF | {"leg_pain": 7})
    visit(tmp_path, shelf, [*FIRST_LISTS, strong, offer, GO_ON, ADVICE_READ, LEAVE])
    assert [record.outcome for record in kept(tmp_path)] == ["refused"]


def test_enough_for_today_leads_to_nothing_that_was_shut_meanwhile(tmp_path: Path) -> None:
    def shut_elsewhere() -> None:
        script = [(ShelfQuestion, "rest-positions"), ON, ANY_OF_THEM]
        visit(tmp_path, shelf, script, now=NOON)

    shelf = replace(bundled.shelf(), sessions=(SESSION, *bundled.shelf().sessions))
    visit(tmp_path, shelf, [*FIRST_DAY, SPREAD, STILL_WORSE, STOP_READ, *END, LEAVE])
    offer: Step = (AdviceQuestion, meanwhile(shut_elsewhere, "on"))
    person = visit(tmp_path, shelf, [CHOOSE, offer, ON, ADVICE_READ, LEAVE])
    assert person.asked_for(AdviceQuestion)[-1].advice.heading == SHUT


def test_a_run_that_was_cut_off_is_not_carried_on_when_something_is_shut_since(
    tmp_path: Path,
) -> None:
    def shut_elsewhere() -> None:
        visit(tmp_path, SHELF, [CHOOSE, ANY_OF_THEM, ANY_OF_THEM, ADVICE_READ, LEAVE])

    visit(tmp_path, SHELF, [*FIRST_DAY, *NO])
    offer: Step = (CarryOnQuestion, meanwhile(shut_elsewhere, True))
    person = visit(tmp_path, SHELF, [offer, ADVICE_READ, *NO_MORE])
    given = [each.advice for each in person.asked_for(AdviceQuestion)]
    assert (given[0], given[1].heading) == (NOT_CARRIED_ON, SHUT)


# 3 by mistake


def test_3_by_mistake_ends_the_run_and_is_enough_for_today_but_shuts_nothing(
    tmp_path: Path,
) -> None:
    mistake: list[Step] = [*FIRST_DAY, RED_FLAG, NONE_OF_THESE, STOP_READ, *EASED_END, LEAVE]
    visit(tmp_path, SHELF, mistake)
    (record,) = kept(tmp_path)
    assert (record.outcome, record.reason, record.told) == ("stopped", "mistake", 1)
    assert forbids(tmp_path) == ENOUGH
    person = visit(tmp_path, SHELF, FULL_LISTS, now=day(1))
    assert isinstance(person.asked[-1], BeforeQuestion)


# 2: at any moment of the run

NEW_AT: dict[str, tuple[Step, ...]] = {
    "get-ready": ((ExerciseQuestion, Input.NEW_SIGNS),),
    "check": (PLAYED, (CheckQuestion, Input.NEW_SIGNS)),
    "settle": (SPREAD, (SettleQuestion, Input.NEW_SIGNS)),
    "stop": (SPREAD, STILL_WORSE, (StopQuestion, Input.NEW_SIGNS)),
}
AFTER = {**SAME, "is_in_both": False, "easing_direction": "unknown"}
TOLD: dict[str, tuple[Step, ...]] = {
    "numb": ((AfterQuestion, {**AFTER, "signs": frozenset({"numb"})}), (SummaryQuestion, None)),
    "weak": ((AfterQuestion, {**AFTER, "signs": frozenset({"weak"})}), (SummaryQuestion, None)),
    "both legs": ((AfterQuestion, {**AFTER, "is_in_both": True}), (SummaryQuestion, None)),
    "left out": END,
}
TINGLING: tuple[Step, ...] = (
    (AfterQuestion, {**AFTER, "signs": frozenset({"tingling"})}),
    (SummaryQuestion, None),
)


@pytest.mark.parametrize("told", TOLD.values(), ids=TOLD)
@pytest.mark.parametrize("new", NEW_AT.values(), ids=NEW_AT)
def test_2_ends_the_run_with_the_urgent_page_and_is_shut_by_what_is_told_after(
    new: tuple[Step, ...], told: tuple[Step, ...], tmp_path: Path
) -> None:
    def page(question: RedFlagsQuestion) -> Reply:
        assert question.lines == ("Urgent sign",)
        record = kept(tmp_path)[0]
        assert (record.outcome, record.reason, record.told) == ("stopped", "professional", 2)
        return Input.NO

    script: list[Step] = [*FIRST_DAY, *new, (RedFlagsQuestion, page), STOP_READ, *told, LEAVE]
    person = visit(tmp_path, SHELF, script)
    assert gate_of(person).can_clear
    assert forbids(tmp_path) == SHUT


def test_2_whose_last_form_is_never_reached_is_shut(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *NEW_AT["check"], NONE_OF_THESE])
    assert forbids(tmp_path, day(1)) == SHUT


@pytest.mark.parametrize("new", NEW_AT.values(), ids=NEW_AT)
def test_2_for_tingling_alone_is_enough_for_today_and_full_lists_next_time(
    new: tuple[Step, ...], tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, *new, NONE_OF_THESE, STOP_READ, *TINGLING, LEAVE])
    assert forbids(tmp_path) == ENOUGH
    gone: Step = (BeforeQuestion, SAME | {"signs": frozenset()})
    person = visit(tmp_path, SHELF, [*FULL_LISTS, gone], now=day(1))
    assert len(person.keeping.sittings) == 1


@pytest.mark.parametrize("answer", ["yes", "leave"])
def test_tingling_that_is_still_there_next_time_is_for_a_doctor_soon(
    answer: str, tmp_path: Path
) -> None:
    told = [*NEW_AT["check"], NONE_OF_THESE, STOP_READ, *TINGLING, LEAVE]
    visit(tmp_path, SHELF, [*FIRST_DAY, *told])
    still: Step = (BeforeQuestion, SAME)
    confirmed: list[Step] = [(ConfirmQuestion, answer), NONE_OF_THEM, ADVICE_READ, *NO_MORE]
    person = visit(tmp_path, SHELF, [*FULL_LISTS, still, *confirmed], now=day(1))
    (form,) = person.asked_for(BeforeQuestion)
    assert form.draft.signs == frozenset({"tingling"}), "as it was told last"
    soon, shut = person.asked_for(AdviceQuestion)
    assert (soon.advice, shut.advice.heading) == (SOON, SHUT)


# What is new on the form (C7)

BUTTOCK = CALF | {"affected": "left", "reach": 2, "leg_pain": 2}
BUTTOCK_END: tuple[Step, ...] = (
    (AfterQuestion, {**AFTER, "reach": 2, "leg_pain": 2}),
    (SummaryQuestion, None),
    LEAVE,
)
SIX_DAYS_LATER = {
    "affected": "both",
    "reach": 5,
    "leg_pain": 6,
    "back_pain": 2,
    "signs": frozenset({"numb", "tingling", "weak"}),
    "was_worse": True,
}
FAR_WORSE: Step = (BeforeQuestion, SIX_DAYS_LATER)


def after_a_first_day(home: Path, *script: Step) -> Person:
    """Six days after a first day with little in the left buttock."""
    visit(home, SHELF, [*FIRST_LISTS, (BeforeQuestion, BUTTOCK), *NO * 3, *BUTTOCK_END])
    return visit(home, SHELF, [*SHORT_LIST, *script], now=day(6))


@pytest.mark.parametrize("answer", ["yes", "leave"])
def test_what_is_new_since_last_time_is_kept_and_shut_with_the_urgent_page_at_once(
    answer: str, tmp_path: Path
) -> None:
    def is_kept() -> None:
        refused = kept(tmp_path)[-1]
        assert (refused.outcome, refused.refused_by) == ("refused", "new-signs")
        assert refused.before.signs == frozenset({"numb", "tingling", "weak"})
        assert refused.beginning.morning is not None

    page: Step = (ScreeningQuestion, meanwhile(is_kept, "no"))
    script: list[Step] = [FAR_WORSE, (ConfirmQuestion, answer), page, ADVICE_READ, *NO_MORE]
    person = after_a_first_day(tmp_path, *script)
    (question,) = person.asked_for(ConfirmQuestion)
    assert question.heading == "New: numb and weak. Is that so?"
    assert person.asked_for(ScreeningQuestion)[-1].lines == ("Urgent sign",)
    soon, shut = person.asked_for(AdviceQuestion)
    assert (soon.advice, shut.advice.heading) == (SOON, SHUT)


@pytest.mark.parametrize(
    ("page", "advice", "by"),
    [
        (ANY_OF_THEM, URGENT, ["new-signs", "urgent"]),
        ((ScreeningQuestion, "leave"), SOON, ["new-signs"]),
    ],
)
def test_the_urgent_page_after_what_is_new_is_answered_or_left(
    page: Step, advice: object, by: list[str], tmp_path: Path
) -> None:
    person = after_a_first_day(
        tmp_path, FAR_WORSE, (ConfirmQuestion, "yes"), page, ADVICE_READ, *NO_MORE
    )
    assert person.asked_for(AdviceQuestion)[0].advice == advice
    assert [record.refused_by for record in kept(tmp_path)[1:]] == by


def test_what_is_new_can_be_denied_which_leads_back_to_the_form_as_it_was(tmp_path: Path) -> None:
    def form(question: BeforeQuestion) -> Reply:
        draft = question.draft
        told = (draft.affected, draft.reach, draft.leg_pain, draft.back_pain, draft.signs)
        assert told == ("both", 5, 6, 2, frozenset({"numb", "tingling", "weak"}))
        return {"affected": "left", "reach": 2, "leg_pain": 2, "signs": frozenset()}

    person = after_a_first_day(tmp_path, FAR_WORSE, (ConfirmQuestion, "no"), (BeforeQuestion, form))
    assert [type(each) for each in person.asked[-1:]] == [ExerciseQuestion]
    assert [record.outcome for record in kept(tmp_path)] == ["completed", "under-way"]


def test_both_legs_where_it_was_one_is_asked_about(tmp_path: Path) -> None:
    both: Step = (BeforeQuestion, SAME | {"affected": "both", "reach": 2, "leg_pain": 2})
    confirmed: list[Step] = [(ConfirmQuestion, "yes"), NONE_OF_THEM, ADVICE_READ, *NO_MORE]
    person = after_a_first_day(tmp_path, both, *confirmed)
    (question,) = person.asked_for(ConfirmQuestion)
    assert question.heading == "Both legs now. Is that so?"
    assert kept(tmp_path)[-1].refused_by == "both-legs"


def test_what_was_examined_is_not_new_again(tmp_path: Path) -> None:
    told = {key: value for key, value in SIX_DAYS_LATER.items() if key != "was_worse"}
    confirmed: list[Step] = [(ConfirmQuestion, "yes"), NONE_OF_THEM, ADVICE_READ, LEAVE]
    after_a_first_day(tmp_path, FAR_WORSE, *confirmed)
    script: list[Step] = [CHOOSE, *CLEAR, *LISTS, (BeforeQuestion, told)]
    person = visit(tmp_path, SHELF, script, now=day(8))
    assert person.asked_for(ConfirmQuestion) == []
    assert len(person.keeping.sittings) == 1


def test_a_form_denied_after_hours_is_asked_anew(tmp_path: Path) -> None:
    """What was filled in is as old (C24)."""
    now = WallTime(day(6))
    visit(tmp_path, SHELF, [*FIRST_LISTS, (BeforeQuestion, BUTTOCK), *NO * 3, *BUTTOCK_END])
    slept: Step = (ConfirmQuestion, meanwhile(lambda: now.pass_by(8), "no"))
    script: list[Step] = [*SHORT_LIST, FAR_WORSE, slept, GO_ON, NONE_OF_THEM]
    person = visit(tmp_path, SHELF, script, now=now)
    first, again = person.asked_for(BeforeQuestion)
    assert (again.draft.reach, again.draft.leg_pain) == (None, None)
    assert first.draft == again.draft


@pytest.mark.parametrize(("answer", "is_shut"), [("yes", True), ("leave", True), ("no", False)])
def test_a_weak_leg_at_the_very_first_visit_is_asked_about(
    answer: str, is_shut: bool, tmp_path: Path
) -> None:
    weak: Step = (BeforeQuestion, CALF | {"signs": frozenset({"weak"})})
    shut: list[Step] = [NONE_OF_THEM, ADVICE_READ, LEAVE] if is_shut else []
    person = visit(tmp_path, SHELF, [*FIRST_LISTS, weak, (ConfirmQuestion, answer), *shut])
    (question,) = person.asked_for(ConfirmQuestion)
    assert question.heading == "Is the weakness growing, or has nobody looked at it?"
    assert [record.refused_by for record in kept(tmp_path)] == (["growing"] if is_shut else [None])


# A doctor soon, and what passes by itself

SOON_YES: tuple[Step, ...] = (CHOOSE, ON, NONE_OF_THEM, ANY_OF_THEM)
PASSING: Step = (MarkQuestion, frozenset({"passing"}))
STAYING: Step = (MarkQuestion, frozenset({"passing", "soon"}))
STILL_THERE, GONE = (ConfirmQuestion, "yes"), (ConfirmQuestion, "no")


def test_what_passes_by_itself_opens_when_it_has_been_gone_for_two_days(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*SOON_YES, PASSING, ADVICE_READ, LEAVE])
    too_early: list[Step] = [CHOOSE, ON, (AdviceQuestion, "clear"), (ClearQuestion, None), LEAVE]
    visit(tmp_path, SHELF, too_early, now=day(1))
    gone: list[Step] = [CHOOSE, ON, (AdviceQuestion, "clear"), GONE, *LISTS]
    person = visit(tmp_path, SHELF, gone, now=day(3))
    assert isinstance(person.asked[-1], BeforeQuestion)
    assert kept(tmp_path)[-1].clearance is None


def test_what_is_still_there_opens_only_when_it_was_examined(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*SOON_YES, PASSING, ADVICE_READ, LEAVE])
    still: list[Step] = [(ShelfQuestion, "clear"), STILL_THERE, (ClearQuestion, None), LEAVE]
    visit(tmp_path, SHELF, still, now=day(3))
    left: list[Step] = [(ShelfQuestion, "clear"), (ConfirmQuestion, "leave"), LEAVE]
    visit(tmp_path, SHELF, left, now=day(3))
    assert [record.outcome for record in kept(tmp_path)] == ["refused"]
    examined: list[Step] = [(ShelfQuestion, "clear"), STILL_THERE, (ClearQuestion, A_DOCTOR)]
    person = visit(tmp_path, SHELF, [*examined, LEAVE], now=day(3))
    assert not gate_of(person).can_clear


@pytest.mark.parametrize("marked", [STAYING, (MarkQuestion, None)])
def test_what_does_not_pass_by_itself_or_was_not_marked_has_to_be_examined(
    marked: Step, tmp_path: Path
) -> None:
    visit(tmp_path, SHELF, [*SOON_YES, marked, ADVICE_READ, LEAVE])
    clear: list[Step] = [(ShelfQuestion, "clear"), (ClearQuestion, A_DOCTOR), LEAVE]
    person = visit(tmp_path, SHELF, clear, now=day(3))
    assert not gate_of(person).can_clear


def test_a_yes_without_a_mark_is_kept_where_the_window_is_closed(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, SOON_YES)
    (refused,) = kept(tmp_path)
    assert (refused.refused_by, refused.lines) == ("soon", frozenset())
    intro: Step = (IntroQuestion, True)
    person = visit(tmp_path, shelf_of(SESSION), [CHOOSE, intro, ADVICE_READ, LEAVE])
    assert person.asked_for(AdviceQuestion)[0].advice.heading == SHUT
