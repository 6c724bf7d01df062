"""Controls of hazards that no other test would miss."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import make_screening
from tests.records.past import SESSION
from tui.play.due import lists_due
from tui.play.gates import EasingOnly, Open, Shut, gate
from tui.play.harder import CleanDays, allows_harder
from tui.play.lists import Clearance
from tui.play.past import PastRun, orders
from tui.play.symptoms import Symptoms
from tui.play.usual import compared
from tui.records.review import review
from tui.visit.before import draft_before
from tui.words import check

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
CALF = Symptoms("right", reach=4, leg_pain=4)
CLEARANCE = Clearance("doctor", "today")


def day(number: float) -> datetime:
    return NOON + timedelta(days=number)


def ran(number: int, at: datetime, before: Symptoms = CALF) -> PastRun:
    """A run that began and was played to its end."""
    return PastRun(number, "run", at, at, at, at, "test", before=before, after=before)


def test_to_clear_a_line_opens_nothing_that_is_shut() -> None:
    """To ask about a pregnancy is not to have a numb leg examined."""
    urgent = PastRun(1, "refused", day(0), day(0), refused_by="urgent")
    cleared = PastRun(2, "cleared", day(1), day(1), clearance=CLEARANCE)
    one_line = replace(cleared, lines=frozenset({"pregnancy:12345678"}))
    assert isinstance(gate([urgent, one_line], 2, False, day(2)), Shut)
    assert gate([urgent, cleared], 2, False, day(2)) == Open()


def test_no_sign_is_taken_for_granted_at_the_first_visit() -> None:
    """Whoever has said nothing of numbness has not said that there is none."""
    draft = draft_before(review(SESSION, [], NOON), SESSION)
    assert draft.signs is None
    told = replace(draft, affected="right", reach=4, leg_pain=4, back_pain=0, easing="untried")
    assert told.missing == "signs"


def test_stronger_and_not_sure_are_a_yes_in_words_too() -> None:
    for said in ("further down", "clearly stronger", "not sure"):
        assert said in check.YES


def test_nothing_harder_is_offered_where_the_place_is_further_down() -> None:
    past = [ran(number, day(number)) for number in range(3)]
    clean = CleanDays(CALF)
    assert allows_harder(clean, past, CALF, day(3))
    further = replace(CALF, reach=5)
    # The third row of C7 holds as well, unless the run before was as far down.
    past_further = [*past[:2], ran(2, day(2), further)]
    assert not allows_harder(clean, past_further, further, day(3))


@pytest.mark.parametrize(("hour", "is_closed"), [(0, True), (7, True), (9, False)])
def test_a_stop_of_a_time_to_come_counts_as_one_of_last_night(hour: int, is_closed: bool) -> None:
    """The clock was set back: eight hours of today are closed, and no more."""
    stop = replace(ran(1, day(1)), outcome="stopped", reason="limit")
    found = gate([stop], 12, False, NOON.replace(hour=hour))
    assert isinstance(found, EasingOnly) == is_closed


def test_where_moments_and_the_written_order_disagree_both_count() -> None:
    """Weak was told by the run that was written last, and not by the one of the latest moment."""
    weak = replace(CALF, weak=True)
    past = [ran(1, day(5)), ran(2, day(2), weak)]
    assert len(orders(past)) == 2
    assert compared(weak, past, day(6)).new_signs == {"weak"}


def test_a_run_of_a_time_to_come_has_passed_no_lists() -> None:
    screening = make_screening()
    run = replace(ran(1, day(0.5)), lists="full", lists_digest=screening.digest)
    assert lists_due([run], screening, day(1)) == "one-page"
    assert lists_due([run], screening, day(0)) == "full"
