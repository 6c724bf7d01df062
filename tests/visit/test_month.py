"""200 random people for 30 days: the program and the oracle agree on every visit.

Small faults in either are noticed, and what must hold in any month is told from its records alone.
"""

from dataclasses import replace
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import cast

import pytest

from tests.oracle.mutants import MUTANTS as ORACLE_MUTANTS
from tests.oracle.mutants import Mutant as OracleMutant
from tests.oracle.people import ZONE, Person, person
from tests.oracle.temperaments import BUILDERS, TRAVELLERS
from tests.visit import month_people
from tests.visit.month_facts import expected_of, facts_of, first_difference
from tests.visit.month_mutants import MUTANTS, Mutant
from tests.visit.month_promises import broken
from tests.visit.month_store import MemoryStore
from tests.visit.month_world import Fact, World
from tui.records.store import Store

PEOPLE, CHUNK = 200, 10
FEWEST_MUTANTS = 30
MOST_EASED, MOST_REFERRED = 6, 3
STEADY = 8


@pytest.mark.parametrize(
    "first", [*range(0, PEOPLE, CHUNK), *BUILDERS[::CHUNK], *TRAVELLERS[::CHUNK]]
)
def test_the_program_and_the_oracle_agree(first: int) -> None:
    """Gate, lists, form, what is new and offered, starts, rows, doses, end and verdict."""
    worlds = {seed: World(MemoryStore()) for seed in range(first, first + CHUNK)}
    found = [first_difference(person(seed), world) for seed, world in worlds.items()]
    assert not "\n\n".join(filter(None, found))
    lines = [f"{seed}: {line}" for seed, world in worlds.items() for line in of(world)]
    assert not lines, "promises that do not depend on the oracle"


def of(world: World) -> list[str]:
    """What is broken in the records of a month."""
    return broken(world.records(), ZONE)


@pytest.mark.parametrize("seed", [5, 179])
def test_files_tell_the_same_as_memory(seed: int, tmp_path: Path) -> None:
    assert not first_difference(person(seed), World(Store(tmp_path / "records")))


TOKENS = (
    "n", "m", "y1", "y1x", "y2", "y3", "2", "3",
    "h", "h-m", "h-y1", "h-y1x", "h-y2", "h-y3", "s", "sx",
)  # fmt: skip


@pytest.mark.parametrize("first", TOKENS)
def test_any_two_answers_and_the_day_after(first: str) -> None:
    """What follows from any two answers, in the run and in the next one."""
    days = [month_people.answering((first, second), ("n",)) for second in TOKENS]
    assert not "\n\n".join(filter(None, map(first_difference, days)))


@pytest.mark.parametrize("token", ["y1", "y1x", "y2", "h", "h-y1", "s", "sx", "3"])
def test_a_dose_that_was_built_up_and_the_day_after(token: str) -> None:
    """What follows from an answer at the last step, or at the rung above it, in both runs."""
    days = [("n", token), ("n", "n"), ("n", token, "n", "y1")]
    found = [month_people.building(*given) for given in ([("n",), *days], days)]
    assert not "\n\n".join(filter(None, map(first_difference, found)))


def test_a_dose_builds_up_and_then_the_rung() -> None:
    """Three clean days a step, and a harder rung after the last one only (C22)."""
    month = month_people.building()
    bridges = [doses[1] for doses in said(month, "doses") if isinstance(doses, tuple)]
    first, second, last, rung = (1, 2, 0), (1, 3, 0), (2, 3, 1), (1, 2, 0)
    assert bridges == [first] * 3 + [second] * 3 + [last] * 3 + [rung]
    more, harder = (said(month, name) for name in ("more", "harder"))
    assert [day for day, each in enumerate(more) if "bridge" in str(each)] == [3, 6]
    assert [day for day, each in enumerate(harder) if "'bridge'" in str(each)] == [9]


def test_where_no_easier_form_is_left_the_dose_is_smaller_for_a_day() -> None:
    """On a flare day, with no rung below; what was done then is what was tolerated last."""
    days = [
        replace(visit, session="once", form=replace(visit.form, flare=number == 4))
        for number, visit in enumerate(month_people.building().visits[:6])
    ]
    month = replace(month_people.building(), visits=tuple(days))
    last = [doses[-1] for doses in said(month, "doses") if isinstance(doses, tuple)]
    assert last == [(1, 2, 0)] * 3 + [(1, 3, 0), (1, 2, 0), (1, 2, 0)]


# Faults


@cache
def facts(seed: int) -> tuple[Fact, ...]:
    """The whole month of a person as the program plays it."""
    return tuple(facts_of(person(seed)))


@cache
def expected(seed: int) -> tuple[Fact, ...]:
    """The whole month of a person as the oracle plays it."""
    return tuple(expected_of(person(seed)))


@pytest.mark.parametrize("mutant", ORACLE_MUTANTS, ids=lambda mutant: mutant.name)
def test_a_fault_of_the_oracle_is_noticed(mutant: OracleMutant) -> None:
    with mutant.applied():
        pairs = zip_longest(facts(mutant.first), expected_of(person(mutant.first)))
        assert any(one != two for one, two in pairs)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_fault_of_the_program_is_noticed(mutant: Mutant) -> None:
    with mutant.applied():
        pairs = zip_longest(facts_of(person(mutant.seed)), expected(mutant.seed))
        assert any(one != two for one, two in pairs)


def test_there_are_enough_faults() -> None:
    for mutants in (ORACLE_MUTANTS, MUTANTS):
        assert len({mutant.name for mutant in mutants}) >= FEWEST_MUTANTS


@pytest.mark.parametrize(
    ("name", "seed"),
    [("stops do not shut", 2), ("no direction is closed", 11), ("today closes nothing", 11)],
)
def test_a_broken_promise_is_noticed(name: str, seed: int) -> None:
    world = World(MemoryStore())
    with next(mutant for mutant in MUTANTS if mutant.name == name).applied():
        assert list(facts_of(person(seed), world))
    assert of(world)


# Months that are known


def said(somebody: Person, name: str) -> list[object]:
    """All facts of one kind, in order."""
    month = list(facts_of(somebody))
    assert month == list(expected_of(somebody))
    return [value for fact, value in month if fact == name]


def test_a_centralising_week_never_eases_scolds_or_refers() -> None:
    week = month_people.centralising()
    assert said(week, "verdict") == ["better", "same"] * 3 + ["better"]
    assert set(said(week, "worse")) == {False}
    assert set(said(week, "professional")) == {frozenset()}


@pytest.mark.parametrize("seed", range(STEADY))
def test_a_steady_patient_is_rarely_eased_and_hardly_ever_referred(seed: int) -> None:
    month = list(facts_of(month_people.steady(seed)))
    assert sum(fact == ("worse", True) for fact in month) <= MOST_EASED
    assert sum(name == "professional" and bool(why) for name, why in month) <= MOST_REFERRED


def days_with(word: str, somebody: Person) -> list[int]:
    """The days on which this is advised before the session."""
    advised = said(somebody, "professional")
    return [day for day, words in enumerate(advised) if word in cast(frozenset[str], words)]


def test_weeks_without_a_change_are_for_a_professional() -> None:
    """After three, each day until it was seen; after a gain it is a plateau (R33, R35)."""
    unchanged, better = [("calf", 4)] * 24, [("calf", 6)] * 8 + [("calf", 3)] * 28
    assert days_with("unchanged", month_people.unseen(month_people.told(*unchanged))) == [
        21,
        22,
        23,
    ]
    assert days_with("unchanged", month_people.told(*unchanged)) == [21]
    month = month_people.unseen(month_people.told(*better))
    assert not days_with("unchanged", month)
    assert days_with("plateau", month) == [32, 33, 34, 35]


def test_what_lasts_beyond_six_weeks_is_for_a_doctor_once_a_week() -> None:
    same = [("calf", 4)] * 20
    months, weeks = (month_people.told(*same, onset=onset) for onset in ("months", "weeks"))
    assert days_with("six weeks", month_people.unseen(months)) == [3, 10, 17]
    assert days_with("six weeks", months) == [3], "it was seen"
    assert days_with("six weeks", month_people.unseen(weeks)) == []


GOOD = [("calf", 3)] * 4


@pytest.mark.parametrize(
    "days",
    [
        [("foot", 3)] * 3,
        [("foot", 3), ("foot", 3), ("foot", 4), ("foot", 4)],
        [("calf", 5), ("calf", 6), ("calf", 6), ("calf", 7)],
        [("calf", 4)] * 2 + [("calf", 5)] * 9 + [("calf", 6)] * 5,
        [("calf", 3), ("foot", 3), ("calf", 3), ("foot", 3)],
    ],
    ids=["place", "place and pain", "pain", "pain, slowly", "place, to and fro"],
)
def test_what_gets_worse_never_ends_in_something_harder(days: list[tuple[str, int]]) -> None:
    """Nothing harder on a day that is worse than the best of those before it allows (C21)."""
    offers = said(month_people.told(*GOOD, *days), "harder")
    assert offers[len(GOOD) - 1], "it is offered while all is well"
    for offered, (place, leg) in zip(offers[len(GOOD) :], days, strict=False):
        assert not offered or (place, leg) in [("calf", 3), ("calf", 4)]
