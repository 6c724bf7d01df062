"""By what a dose is more than the library's: what is done in all, not its numbers one by one."""

import pytest

from tests.factories import make_dose
from tui.plan.measures import Dose
from tui.words.differing_form import compared_dose


def hold(sets: int, reps: int, seconds: int) -> Dose:
    return make_dose("hold", sets=sets, reps=reps, hold_seconds=seconds)


def reps(sets: int, count: int, seconds: int = 0) -> Dose:
    return make_dose(sets=sets, reps=count, hold_seconds=seconds)


DOSES: list[tuple[Dose, Dose, list[str]]] = [
    (hold(2, 1, 20), hold(1, 2, 20), []),
    (hold(1, 2, 20), hold(2, 1, 20), []),
    (hold(2, 2, 20), hold(1, 2, 20), ["more holds in all: 4, in the library 2"]),
    (hold(3, 1, 20), hold(2, 2, 20), []),
    (
        hold(1, 1, 40),
        hold(2, 1, 20),
        [
            "more seconds of a hold: 40, in the library 20",
            "fewer holds in all: 1, in the library 2",
        ],
    ),
    (reps(2, 10), reps(1, 20), []),
    (reps(1, 20), reps(2, 10), ["more reps at a time: 20, in the library 10"]),
    (reps(3, 5), reps(1, 20), []),
    (
        reps(1, 12),
        reps(2, 10),
        ["more reps at a time: 12, in the library 10", "fewer reps in all: 12, in the library 20"],
    ),
    (reps(2, 12), reps(2, 10), ["more reps in all: 24, in the library 20"]),
    (reps(1, 10), reps(2, 10), []),
]


@pytest.mark.parametrize(("dose", "usual", "told"), DOSES)
def test_what_is_more_in_all(dose: Dose, usual: Dose, told: list[str]) -> None:
    assert compared_dose(dose, usual) == told
