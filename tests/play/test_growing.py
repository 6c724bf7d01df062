"""Which doses have grown, and which exercises went up: the last time beside the first."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.factories import make_exercise, make_session
from tests.play.pasts import MONDAY, at, did, ran
from tui.plan.measures import Numbers
from tui.play.growing import Grown, WentUp, grown_in
from tui.play.past import PastRun

NOW = at(23, 20)
BOW = make_exercise("bow", ["flexion"], ["deep-bow", "bow", "small-bow"])
SESSION = make_session(BOW)
DEEP, START, SMALL = SESSION.exercises[0].ladder
FEW, MORE, MOST = (1, 8, 0), (2, 8, 0), (3, 10, 0)


def on(day: int) -> date:
    return (MONDAY + timedelta(days=day)).date()


def bow(day: int, dose: Numbers | None = FEW, rung: str = "bow", **changes: object) -> PastRun:
    """A run with the exercise alone; `session` may be another, and `place`."""
    row: dict[str, Any] = {
        key: changes.pop(key) for key in ("is_done", "hurt_at", "place") if key in changes
    }
    played = did("bow", at(day), rung=rung, answer=str(changes.pop("answer", "no")))
    played = replace(played, dose=dose, **row)
    return ran(day, at(day), played, **({"session": "test"} | changes))  # type: ignore[arg-type]


GROWN: list[tuple[str, list[PastRun], tuple[Grown | WentUp, ...]]] = [
    ("never done", [], ()),
    ("once", [bow(0)], ()),
    ("the same", [bow(0), bow(3)], ()),
    ("more", [bow(0), bow(3, MORE)], (Grown(START, FEW, MORE, on(3)),)),
    (
        "since the first day of as much",
        [bow(0), bow(3, MORE), bow(5, MOST), bow(7, MOST)],
        (Grown(START, FEW, MOST, on(5)),),
    ),
    (
        "since it was so without a break",
        [bow(0), bow(3, MORE), bow(5), bow(7, MORE)],
        (Grown(START, FEW, MORE, on(7)),),
    ),
    ("back to where it was", [bow(0), bow(3, MORE), bow(5)], ()),
    ("less than at first", [bow(0, MORE), bow(3)], ()),
    ("more sets of fewer reps", [bow(0, (2, 10, 0)), bow(3, (3, 8, 0))], ()),
    ("it spread the last time", [bow(0), bow(3, MORE), bow(5, MORE, answer="yes")], ()),
    ("it hurt the last time", [bow(0), bow(3, MORE, hurt_at=at(3), is_done=False)], ()),
    (
        "it was broken off the last time",
        [bow(0), bow(3, MORE), bow(5, MORE, is_done=False)],
        (Grown(START, FEW, MORE, on(3)),),
    ),
    ("a dose that was not kept", [bow(0), bow(3, None)], ()),
    ("to a harder form", [bow(0, MOST), bow(3, FEW, "deep-bow")], (WentUp(START, DEEP, on(3)),)),
    ("to an easier form", [bow(0), bow(3, MOST, "small-bow")], ()),
    (
        "from an easier form",
        [bow(0, FEW, "small-bow"), bow(3), bow(5, FEW, "deep-bow")],
        (WentUp(SMALL, DEEP, on(5)),),
    ),
    ("a form that is no more", [bow(0), bow(3, MORE, "old-bow")], ()),
    ("of another session", [bow(0), bow(3, MORE, session="other")], ()),
    ("before these weeks", [bow(-1), bow(3, MORE)], ()),
    ("on a day to come", [bow(0), bow(24, MORE)], ()),
]


@pytest.mark.parametrize(("past", "found"), [g[1:] for g in GROWN], ids=[g[0] for g in GROWN])
def test_what_has_grown(past: list[PastRun], found: tuple[Grown | WentUp, ...]) -> None:
    assert grown_in(SESSION, past, NOW) == found
    assert grown_in(SESSION, past[::-1], NOW) == found, "in whatever order"


def test_an_exercise_that_stands_twice_has_a_dose_at_each_place() -> None:
    past = [bow(0, MORE, place=2), bow(1), bow(3, MORE)]
    assert grown_in(make_session(BOW, BOW), past, NOW) == (Grown(START, FEW, MORE, on(3)),)
