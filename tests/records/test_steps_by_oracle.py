"""The steps of a dose, beside an independent reading of the same rows, weeks at random (C22)."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.oracle import after as oracle_after
from tests.oracle import folds as oracle_folds
from tests.oracle import records as oracle
from tests.oracle import steps as oracle_steps
from tests.oracle.plan import Entry, Numbers, Session
from tests.records.test_by_oracle import (
    BERLIN,
    EXERCISES,
    CalmWeeks,
    Weeks,
    our_symptoms,
)
from tui.play.building import AtStep, place_of, steps_at
from tui.play.harder import allows_harder, clean_days

BUILD: tuple[Numbers, ...] = ((1, 8, 0), (2, 8, 0), (2, 10, 1))
DONE: tuple[Numbers | None, ...] = (
    *BUILD, None, (1, 5, 0), (1, 10, 0), (2, 9, 0), (3, 12, 5), (2, 10, 0), (10, 7, 1),
)  # fmt: skip
HERE = replace(
    make_session(
        *(
            replace(
                plan(make_exercise(slug, tuple(tags))),
                build=tuple(make_dose("reps", sets, reps, hold) for sets, reps, hold in BUILD),
            )
            for slug, tags in EXERCISES.items()
        )
    ),
    name="test",
)
ENTRIES = tuple(
    Entry(slug, (slug,), (tags,), ("none",), (False,), build=BUILD)
    for slug, tags in EXERCISES.items()
)
THERE = Session("test", ENTRIES)


class Doses(Weeks):
    """Weeks in which two sessions have the exercises, at any dose."""

    def session(self) -> str:
        return self.dice.choice(["test", "test", "test", "other"])

    def dose(self) -> Numbers | None:
        return self.dice.choice(DONE)


@dataclass
class Built(CalmWeeks):
    """Calm weeks at one dose for days."""

    at: Numbers = BUILD[0]

    def live(self, visits: int) -> Iterator[None]:
        for _ in super().live(visits):
            if self.dice.random() < 0.15:
                self.at = self.dice.choice(BUILD)
            yield

    def session(self) -> str:
        return "other" if self.dice.random() < 0.1 else "test"

    def dose(self) -> Numbers | None:
        return self.at if self.dice.random() < 0.95 else self.dice.choice(DONE)


@pytest.mark.parametrize("seed", range(20))
def test_steps_are_read_as_the_oracle_reads_them(seed: int) -> None:
    weeks = Doses(random.Random(seed))
    for _ in weeks.live(40):
        steps = tuple(step.index for step in steps_at(weeks.ours, HERE, weeks.now))
        assert steps == oracle_steps.steps(weeks.theirs, THERE, weeks.now)


def offered(weeks: Weeks, form: oracle.Form, now: datetime, place: int) -> bool:
    """Whether a step more, or a harder rung after the last, is offered, as both say."""
    step = steps_at(weeks.ours, HERE, now)[place].index
    assert step == oracle_steps.steps(weeks.theirs, THERE, now)[place]
    planned = HERE.exercises[place]
    at = AtStep(place_of(HERE, place), planned.build[step].numbers)
    clean = clean_days(weeks.ours, planned.slug, planned.slug, now, at)
    is_offered = clean is not None and allows_harder(clean, weeks.ours, our_symptoms(form), now)
    asked, theirs = oracle_after.asks_next_morning(weeks.theirs, now), weeks.theirs
    if asked is not None:
        theirs = (*theirs, oracle.Morning(now, asked.began, "n"))
    level = oracle_steps.level(ENTRIES[place], THERE, 0, step)
    assert is_offered == oracle_folds.offers_harder(theirs, level, form, now)
    return is_offered


def test_a_step_more_is_offered_after_calm_days_as_the_oracle_says() -> None:
    found = 0
    for seed in range(8):
        weeks = Built(random.Random(seed))
        for _ in weeks.live(50):
            tomorrow = (weeks.now.astimezone(UTC) + timedelta(hours=23)).astimezone(BERLIN)
            found += sum(offered(weeks, weeks.form(), tomorrow, place) for place in (0, 1))
    assert found >= 5
