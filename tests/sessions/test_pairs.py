"""A spread in one exercise, then another, for every pair: as the model has it, nothing closed."""

from collections.abc import Iterator
from itertools import cycle, permutations

import pytest

from tests.bundled import shelf
from tests.sessions import pairs
from tests.sessions.alike import ALIKE
from tests.sessions.modelling import played_closed, quick, rehearsed, worked_out
from tests.sessions.moves import alike
from tui.plan.model import PlannedExercise, Session
from tui.play.symptoms import Symptoms

FEWEST = 39
"""The 38 of the catalogue, and the walk."""
SLUGS = [exercise.slug for exercise in pairs.exercises()]
TURNS = 8
"""In so many situations each exercise spreads before all others, the next one in other ones."""


def check(session: Session, symptoms: Symptoms) -> None:
    """A yes in the first exercise and a no in all others: as the model says, and nothing closed."""
    case = (session, symptoms, pairs.NO_TURN, pairs.YES)
    course = rehearsed(*case)
    assert course == worked_out(*case), (symptoms, session.exercises[0].slug)
    assert not list(played_closed(session, course)), symptoms


def test_all_exercises_are_walked() -> None:
    assert len(SLUGS) >= FEWEST
    in_sessions = {each.slug for session in shelf().sessions for each in session.exercises}
    assert all(len(pairs.planned(slug).ladder) == 1 for slug in in_sessions - set(SLUGS))


def short(slug: str, rung: str = "") -> PlannedExercise:
    return quick(pairs.planned(slug, rung))


def two_of_one_s_own() -> Iterator[tuple[PlannedExercise, PlannedExercise]]:
    for one, other in permutations(SLUGS, 2):
        yield short(one), short(other)


def two_of_a_session() -> Iterator[tuple[PlannedExercise, PlannedExercise]]:
    for one, other in pairs.session_pairs():
        yield quick(one), quick(other)


@pytest.mark.parametrize("every_pair", [two_of_one_s_own, two_of_a_session])
def test_every_pair(every_pair: type[Iterator[tuple[PlannedExercise, PlannedExercise]]]) -> None:
    """Each as a session of two, each in the next situation."""
    for (one, other), symptoms in zip(every_pair(), cycle(pairs.situations()), strict=False):
        check(pairs.together(one, other), symptoms)


@pytest.mark.parametrize("number", range(len(SLUGS)), ids=SLUGS)
def test_at_every_rung_in_any_situation(number: int) -> None:
    """One spreads, at each of its rungs in turn, and all others follow, from any of their rungs."""
    first, others = SLUGS[number], [*SLUGS[number + 1 :], *SLUGS[:number]]
    situations = pairs.situations()
    for turn in range(TURNS):
        symptoms = situations[(number + turn * 5) % len(situations)]
        parts = [short(slug, nth(slug, turn + number)) for slug in (first, *others)]
        check(pairs.together(*parts), symptoms)


def nth(slug: str, number: int) -> str:
    """A rung of an exercise, in turn."""
    ladder = pairs.planned(slug).ladder
    return ladder[number % len(ladder)].slug


def test_pairs_that_move_alike_and_share_no_tag_are_decided() -> None:
    found = {frozenset(pair) for pair in alike(list(pairs.exercises()))}
    decided = [pair for group in ALIKE for pair in group.pairs]
    assert len(decided) == len(set(decided))
    assert set(decided) == found


def test_the_table() -> None:
    rows = pairs.table(pairs.situations()[0])
    row = next(row for row in rows if row[3:].startswith("prone-press-up"))
    signs = row[-len(SLUGS) :]
    assert signs[SLUGS.index("seal-stretch")] == "x"
    assert signs[SLUGS.index("supine-nerve-glide")] == "1"
    assert signs[SLUGS.index("childs-pose")] == "."
