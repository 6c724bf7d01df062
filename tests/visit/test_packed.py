"""From day to day with a file that brings an exercise of the library with it, done otherwise."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.visit.scripted import Person, Step, kept, shelf_of, visit
from tests.visit.scripts import CALF, FIRST_LISTS, LEAVE, NO, SAME, SHORT_LIST, day
from tui.plan.model import Session
from tui.visit.questions import AfterQuestion, BeforeQuestion, SummaryQuestion

FORM = "0123456789ab"
QUICK = make_dose(reps=1, rest_seconds=1, tempo_seconds=(1.0, 1.0))
BOW = make_exercise("bow", ["neutral"], ["deep-bow", "bow", "small-bow"], dose=QUICK)
PLAIN = make_session(BOW, per_day=12)
END: tuple[Step, ...] = (
    (AfterQuestion, {**SAME, "is_in_both": False, "easing_direction": "unknown"}),
    (SummaryQuestion, None),
    LEAVE,
)


def bringing() -> Session:
    """The same session out of a file that says itself how the bow is done."""
    own = plan(replace(BOW, own_form=FORM))
    return replace(PLAIN, exercises=(own,))


def lists_on(number: int) -> tuple[Step, ...]:
    return SHORT_LIST if number else FIRST_LISTS


def look(home: Path, session: Session, number: int) -> Person:
    return visit(home, shelf_of(session), lists_on(number), now=day(number))


@pytest.mark.parametrize("session", [PLAIN, bringing()], ids=["plain", "packed"])
def test_three_good_days_offer_more_where_it_is_done_so_and_nowhere_else(
    session: Session, tmp_path: Path
) -> None:
    for number in range(3):
        form: Step = (BeforeQuestion, SAME if number else CALF)
        script = [*lists_on(number), form, *NO, *END]
        visit(tmp_path, shelf_of(session), script, now=day(number))
    assert {record.beginning.own_forms for record in kept(tmp_path)} == {session.own_forms}
    for other in (PLAIN, bringing()):
        (asked,) = look(tmp_path, other, 3).asked_for(BeforeQuestion)
        offered = {extra.token for extra in asked.draft.extras}
        assert offered == ({"harder 0"} if other.own_forms == session.own_forms else set())
