"""Exercises found by typing and by filters."""

from dataclasses import replace

import pytest

from tests.factories import make_exercise
from tui.plan.finding import ANY, NOTHING, Sieve, choices, find, turned

BRIDGE = replace(
    make_exercise("glute-bridge", ["neutral", "extension"]),
    name="Glute bridge",
    equipment=("mat",),
)
TILT = replace(
    make_exercise("pelvic-tilt", ["flexion"]), name="Pelvic tilt", steps=("As for a bridge.",)
)
COBRA = replace(make_exercise("cobra", ["extension"], position="prone"), name="Cöbra")
ALL = (BRIDGE, TILT, COBRA)


@pytest.mark.parametrize(
    ("sieve", "by_name", "by_text"),
    [
        (Sieve(), "glute-bridge pelvic-tilt cobra", ""),
        (Sieve("brid"), "glute-bridge", "pelvic-tilt"),
        (Sieve("BRIDGE glute"), "glute-bridge", ""),
        (Sieve("glute-bridge"), "glute-bridge", ""),
        (Sieve("cobra"), "cobra", ""),
        (Sieve("nothing like it"), "", ""),
        (Sieve(position="prone"), "cobra", ""),
        (Sieve(direction="extension"), "glute-bridge cobra", ""),
        (Sieve(need="mat"), "glute-bridge", ""),
        (Sieve(need=NOTHING), "pelvic-tilt cobra", ""),
        (Sieve("bridge", direction="flexion"), "", "pelvic-tilt"),
    ],
)
def test_names_come_before_texts(sieve: Sieve, by_name: str, by_text: str) -> None:
    found = find(ALL, sieve)
    assert [each.slug for each in found.by_name] == by_name.split()
    assert [each.slug for each in found.by_text] == by_text.split()
    assert found.all == found.by_name + found.by_text


def test_a_filter_goes_round_its_values() -> None:
    assert choices(ALL, "position") == (ANY, "supine", "prone")
    assert choices(ALL, "direction") == (ANY, "flexion", "extension")
    assert choices(ALL, "need") == (ANY, "mat", NOTHING)
    values = choices(ALL, "position")
    sieve = turned(Sieve(), "position", values, -1)
    assert sieve.position == "prone"
    assert turned(sieve, "position", values, 1).is_open
