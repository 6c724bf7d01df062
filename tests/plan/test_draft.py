"""What is typed as a dose: the forms that there are, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import library
from tui.plan.draft import Step, doses_of, read_steps

NUMBERS = st.integers(0, 9999)
STEPS = st.one_of(
    st.fixed_dictionaries({"sets": NUMBERS, "reps": NUMBERS}),
    st.fixed_dictionaries({"sets": NUMBERS, "reps": NUMBERS, "hold_seconds": NUMBERS}),
    st.fixed_dictionaries({"hold_seconds": NUMBERS}),
)


def typed(step: Step) -> str:
    """A step as somebody types it."""
    numbers = [str(step[key]) for key in ("sets", "reps") if key in step]
    holds = [f"{step['hold_seconds']}s"] if "hold_seconds" in step else []
    return "x".join(numbers + holds)


@given(st.lists(STEPS, min_size=1, max_size=6))
def test_whatever_is_typed_in_these_forms_is_read_as_it_stands(steps: list[Step]) -> None:
    assert list(read_steps(", ".join(map(typed, steps)))) == steps


@pytest.mark.parametrize("text", ["2 X 10 x 5 S", "2×10×5s", " 2x10x5s "])
def test_spaces_capitals_and_the_sign_of_multiplying_make_no_difference(text: str) -> None:
    assert read_steps(text) == ({"sets": 2, "reps": 10, "hold_seconds": 5},)


NO_DOSES = [
    *("", "10", "x", "2x", "x10", "2x10x", "2x10s", "2x10x5", "x5s", "2x10,", ",", "1x8,,2x8"),
    *("-1x8", "1.5x8", "s", "99999x1", "1x2x3x4", "٢x١٠", "1x8," * 6 + "1x8", "sets=2"),
]


@pytest.mark.parametrize("text", NO_DOSES)
def test_anything_else_is_no_dose(text: str) -> None:
    with pytest.raises(ValueError, match=r"no dose|more steps"):
        read_steps(text)


def test_a_step_has_what_it_does_not_say_from_the_one_before() -> None:
    form = library().exercises["glute-bridge"]
    doses = doses_of(read_steps("1x8,2x10,9s"), form)
    hold = form.dose.hold_seconds
    assert [dose.numbers for dose in doses] == [(1, 8, hold), (2, 10, hold), (2, 10, 9)]
    assert doses_of((), form) == (form.dose,)
