"""Comparing over simulated people notices every small fault in the rules."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest

import pytest

from . import driver, people
from .mutants import MUTANTS, Mutant

PEOPLE = 240


@cache
def someone(seed: int) -> people.Person:
    return people.person(seed)


@cache
def facts(seed: int) -> tuple[driver.Fact, ...]:
    return tuple(driver.facts(someone(seed)))


def differs(mutant: Mutant, seed: int) -> bool:
    """Tell whether somebody's month is another with the fault, up to the first difference."""
    expected = facts(seed)
    with mutant.applied():
        return any(one != two for one, two in zip_longest(expected, driver.facts(someone(seed))))


def shows_at(mutant: Mutant) -> int | None:
    """Return the first seed, from where it is known on, at which a fault shows."""
    seeds = ((mutant.first + number) % PEOPLE for number in range(PEOPLE))
    return next((seed for seed in seeds if differs(mutant, seed)), None)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_every_mutant_shows(mutant: Mutant) -> None:
    assert shows_at(mutant) is not None


def test_there_are_enough_and_none_stays() -> None:
    assert len({mutant.name for mutant in MUTANTS}) >= 30
    before = facts(3)
    assert tuple(driver.facts(someone(3))) == before


def test_a_month_is_the_same_for_the_same_seed() -> None:
    assert people.person(5) == people.person(5)
    assert people.person(5) != people.person(13)
