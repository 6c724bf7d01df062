"""Whether a session is due, row by row: what is shut, closed, done and too soon comes first."""

from datetime import datetime

import pytest

from tests.play.pasts import at, cleared, ran, refused, stopped, told, unreadable
from tui.play.gates import EasingOnly, Shut, WaitUntil
from tui.play.past import PastRun
from tui.play.standing import DoneToday, Due, Standing, standing

NOW = at(3, 19)


def run(number: int, moment: datetime, **changes: object) -> PastRun:
    return ran(number, moment, **changes)  # type: ignore[arg-type]


TODAY, YESTERDAY = run(2, at(3, 8)), run(1, at(2, 8))
ROWS: list[tuple[str, list[PastRun], tuple[int, int], Standing | str]] = [
    ("nobody has played", [], (2, 1), Due(1, 1, is_first=True)),
    ("opened, and nothing begun", [run(1, at(2), first_began=None)], (2, 1), Due(1, 1, True)),
    ("yesterday", [YESTERDAY], (2, 1), Due(1, 1)),
    ("months ago", [run(1, at(-100))], (2, 1), Due(1, 1)),
    ("today", [YESTERDAY, TODAY], (2, 1), DoneToday()),
    ("once of two", [TODAY], (2, 2), Due(2, 2)),
    ("twice of two", [TODAY, run(3, at(3, 12))], (2, 2), DoneToday()),
    ("as often as the session allows", [TODAY], (1, 3), DoneToday()),
    ("no more is wanted than is allowed", [YESTERDAY], (2, 9), Due(1, 2)),
    ("too soon", [run(1, at(3, 18))], (2, 2), WaitUntil(at(3, 20, 10))),
    ("soon enough for a session of many times", [run(1, at(3, 18))], (6, 2), Due(2, 2)),
    ("done, and not to be waited for", [run(1, at(3, 18))], (2, 1), DoneToday()),
    ("easing positions", [run(1, at(3, 8), is_easing=True)], (2, 1), Due(1, 1)),
    ("a stop today", [stopped(1, at(3, 8), "limit")], (2, 1), EasingOnly(at(4, 0))),
    ("a stop and all done", [TODAY, stopped(3, at(3, 9), "limit")], (1, 1), EasingOnly(at(4, 0))),
    ("a stop last evening", [stopped(1, at(2, 23, 50), "limit")], (2, 1), Due(1, 1)),
    ("a stop in the night", [stopped(1, at(3, 12), "hurting")], (2, 1), EasingOnly(at(4, 0))),
    ("an urgent stop", [stopped(1, at(-90), "urgent")], (2, 1), "urgent"),
    ("shut, and done today", [stopped(1, at(-1), "urgent"), TODAY], (2, 1), "urgent"),
    ("a list", [refused(1, at(0), "soon")], (2, 1), "soon"),
    ("new signs after it", [run(1, at(0), after=told("numb"))], (2, 1), "professional"),
    ("examined", [stopped(1, at(0), "urgent"), cleared(2, at(1))], (2, 1), Due(1, 1)),
    ("what cannot be read", [YESTERDAY, unreadable(at(3))], (2, 1), Due(1, 1)),
    ("the clock was ahead", [run(1, at(9))], (2, 1), Due(1, 1)),
    ("the clock was ahead for a stop", [stopped(1, at(9), "limit")], (2, 1), Due(1, 1)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("past", "per_day", "times", "expected"),
    [(past, *numbers, expected) for _, past, numbers, expected in ROWS],
    ids=[row[0] for row in ROWS],
)
def test_how_things_stand(
    past: list[PastRun], per_day: int, times: int, expected: Standing | str
) -> None:
    found = standing(past, per_day, times, NOW)
    assert (found.why if isinstance(found, Shut) else found) == expected


def test_what_was_stopped_in_the_night_is_closed_for_eight_hours() -> None:
    past = [stopped(1, at(3, 1), "limit")]
    assert standing(past, 2, 1, at(3, 8)) == EasingOnly(at(4, 0))
    late = [stopped(1, at(2, 23, 30), "limit")]
    assert standing(late, 2, 1, at(3, 7)) == EasingOnly(at(3, 7, 30))
