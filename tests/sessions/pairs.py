"""Every ordered pair of exercises: a spread in one, then the other. Printed by

python -m tests.sessions.pairs
"""

from collections.abc import Iterator
from functools import cache
from itertools import permutations, product

from tests.bundled import library, shelf
from tests.factories import make_session
from tests.sessions.alike import ALIKE
from tests.sessions.modelling import Tokens, quick, rehearsed, told
from tests.sessions.moves import alike
from tui.plan.model import Exercise, PlannedExercise, Session
from tui.play.sides import AFFECTED
from tui.play.symptoms import EasingDirection, Symptoms

DIRECTIONS: tuple[EasingDirection | None, ...] = (
    None,
    "bending",
    "arching",
    "neither",
    "unknown",
)
LOW, CALF = 1, 4
YES: Tokens = ("y1",)
NO_TURN = frozenset[str]()
SIGNS = {"direction": "x", "quiet-leg": "q", "weak-leg": "w", "side": "s", "rung": "r"}


@cache
def exercises() -> tuple[Exercise, ...]:
    """All that have a ladder of their own: those of the sessions, and a few more."""
    return tuple(each for each in library().exercises.values() if len(each.ladder) > 1)


@cache
def planned(slug: str, start: str = "") -> PlannedExercise:
    """An exercise as a session of one's own has it, from itself or from another of its rungs."""
    exercise = library().exercises[slug]
    ladder = tuple(library().exercises[rung] for rung in exercise.ladder)
    at = exercise.ladder.index(start or slug)
    return PlannedExercise(exercise, ladder, at, 0, "", optional=False, reason="")


def together(*parts: PlannedExercise) -> Session:
    """A session of one's own."""
    return make_session(*parts)


@cache
def situations() -> tuple[Symptoms, ...]:
    """All sides and directions that ease, with symptoms in the back alone and in a leg."""
    return tuple(
        told(affected, reach, easing_direction=easing)
        for affected, easing, reach in product(AFFECTED, DIRECTIONS, (LOW, CALF))
    )


def session_pairs() -> Iterator[tuple[PlannedExercise, PlannedExercise]]:
    """Every ordered pair within each session, as it has them."""
    for session in shelf().sessions:
        yield from permutations(session.exercises, 2)


def follows(one: str, other: str, symptoms: Symptoms) -> str:
    """What follows in one after a yes in the other, in one sign.

    A dot: as it is; a number: so many rungs lower; a letter: left out.
    """
    session = together(quick(planned(one)), quick(planned(other)))
    played, left_out, _, _ = rehearsed(session, symptoms, NO_TURN, YES)
    rows = [rung for slug, rung, _ in played if slug == other]
    if not rows:
        return SIGNS[dict(left_out)[other]] if left_out else "-"
    ladder = library().exercises[other].ladder
    return str(ladder.index(rows[0]) - ladder.index(other) or ".")


def table(symptoms: Symptoms) -> Iterator[str]:
    """A row an exercise that spreads, a column an exercise that comes after it."""
    slugs = [exercise.slug for exercise in exercises()]
    for tens in (True, False):
        heads = (str(n // 10 if tens else n % 10) for n in range(1, len(slugs) + 1))
        yield f"{'':30}{''.join(heads)}"
    for number, one in enumerate(slugs, 1):
        signs = (" " if one == other else follows(one, other, symptoms) for other in slugs)
        yield f"{number:2} {one:26} {''.join(signs)}"


def listed() -> Iterator[str]:
    """The pairs that share no tag but move alike, with their reasons."""
    found = {frozenset(pair): ways for pair, ways in alike(list(exercises())).items()}
    for group in ALIKE:
        yield f"{', '.join(group.ones)} | {', '.join(group.others)}"
        yield f"    {', '.join(sorted({way for pair in group.pairs for way in found[pair]}))}"
        yield f"    {group.reason}"


if __name__ == "__main__":
    print("After a yes in the row: . as it is, 1 to 4 rungs lower, x direction, q quiet leg.")
    for symptoms in (told("left", LOW), told("left", CALF)):
        print(f"\nLeft, symptoms down to {'calf' if symptoms.reach == CALF else 'back'}")
        print("\n".join(table(symptoms)))
    print("\nNo tag in common, but a joint moves the same way\n")
    print("\n".join(listed()))
