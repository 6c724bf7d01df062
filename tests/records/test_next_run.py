"""What is told of the next run is as it will be when that can be played."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.records.past import NOON, SESSION, ran
from tui.play.gates import EasingOnly, Open, Shut, WaitUntil
from tui.records.history import History
from tui.records.next_run import review_next
from tui.records.review import review

NOW = NOON + timedelta(hours=1)
STOPPED = ran(0, "bow hurt", "lift yes", outcome="stopped")
SHUT = replace(STOPPED, reason="professional", told=2)
WENT_ON = ran(0, "bow hurt", "lift yes")
EASING = replace(SESSION, is_rest=True)
TWICE = [ran(-1, "bow hurt"), STOPPED]

SITUATIONS = [
    ("nothing yet", [], SESSION, Open, False, False),
    ("it may go on today", [WENT_ON], SESSION, WaitUntil, True, True),
    ("it stopped", [STOPPED], SESSION, EasingOnly, False, False),
    ("all of the day is done", [WENT_ON, ran(0)], SESSION, EasingOnly, False, False),
    ("shut, nobody knows until when", [SHUT], SESSION, Shut, True, True),
    ("easing positions may go on", [STOPPED], EASING, Open, True, True),
    ("hurt in two runs running", TWICE, SESSION, EasingOnly, True, False),
]


@pytest.mark.parametrize(
    ("history", "session", "gate", "is_out", "is_closed"),
    [each[1:] for each in SITUATIONS],
    ids=[each[0] for each in SITUATIONS],
)
def test_what_is_for_a_day_alone_is_over_when_the_session_opens(
    history: History, session: object, gate: type, is_out: bool, is_closed: bool
) -> None:
    session = replace(SESSION, is_rest=session is EASING, per_day=1 if len(history) > 1 else 2)
    ahead = review_next(session, history, NOW)
    assert isinstance(ahead.gate, gate)
    assert ahead.gate == review(session, history, NOW).gate
    assert (ahead.starts[0].rung is None) is is_out
    assert bool(ahead.spreads_today) is is_closed


def test_what_spread_late_is_closed_still_when_the_next_day_begins() -> None:
    """A day is over at midnight, what spread at eleven has not rested for eight hours (C9)."""
    late = replace(WENT_ON, updated=NOON + timedelta(hours=11))
    once_a_day = replace(SESSION, per_day=1)
    ahead = review_next(once_a_day, [late], NOON + timedelta(hours=11, minutes=30))
    assert isinstance(ahead.gate, EasingOnly)
    assert ahead.spreads_today
    assert ahead.starts[0].rung is not None
