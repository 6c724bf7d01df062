"""How each shipped session goes with no, one and two spreads, against an independent model.

The model (`tests/oracle`) was written from the clinical decisions alone. It is given the plan of
each session here, and what it makes of the answers has to be what a rehearsal makes of them.
"""

import json
from collections.abc import Callable, Iterator
from itertools import combinations, cycle, product
from pathlib import Path
from random import Random

import pytest

from tests.bundled import library
from tests.oracle import plan as model
from tests.oracle.run import play
from tests.sessions.programmes import TABLES, programme
from tui import resources
from tui.commands.rehearsal import rehearse_text
from tui.plan.load import load_session
from tui.plan.model import PlannedExercise, Session
from tui.play.rehearse import TOKENS, Played, rehearse
from tui.play.sides import AFFECTED, Affected
from tui.play.symptoms import REACHES, Symptoms

SESSIONS = {
    name: load_session(resources.sessions_folder() / f"{name}.toml", library()) for name in TABLES
}
OPTIONAL = [(name, row.slug) for name in TABLES for row in programme(name) if row.optional]

Tokens = tuple[str, ...]
Answers = Callable[[str], Iterator[Tokens]]
Course = tuple[list[tuple[str, str, str]], list[tuple[str, str]], str, str]
"""What is played with its rung and answer, what is left out and why, the outcome and its reason."""

every_session = pytest.mark.parametrize("name", TABLES)


def told(affected: Affected, reach: int = 1, **facts: object) -> Symptoms:
    return Symptoms(affected, reach, leg_pain=0, **facts)  # type: ignore[arg-type]


def modelled(session: Session, affected: Affected) -> model.Session:
    """The plan of a session for the model."""
    entries = tuple(_entry(planned, affected) for planned in session.exercises)
    on_spread = session.on_spread
    return model.Session(
        session.name, entries, on_spread.action, on_spread.limit, session.is_rest, session.per_day
    )


def _entry(planned: PlannedExercise, affected: Affected) -> model.Entry:
    """One exercise; where no side has symptoms all are done on both (catalogue 0-3)."""
    rungs = planned.ladder
    return model.Entry(
        slug=planned.slug,
        ladder=tuple(rung.slug for rung in rungs),
        tags=tuple(planned.exercise.bias | rung.bias for rung in rungs),
        sides=tuple("both" if affected == "none" else rung.side for rung in rungs),
        strong=tuple(rung.needs_strong_leg for rung in rungs),
        quiet_leg=planned.exercise.quiet_leg,
        optional=planned.optional,
        start=planned.start,
        hardest=planned.hardest,
        leg_start=planned.leg_start,
    )


def worked_out(
    session: Session, symptoms: Symptoms, turned_on: frozenset[str], tokens: Tokens
) -> Course:
    """The course by the model."""
    before = model.Told(
        side=symptoms.affected,
        reach=REACHES[symptoms.reach],
        signs=frozenset(map(str, symptoms.signs)),
        easing=symptoms.easing_direction,
        turned_on=turned_on,
    )
    outcome = play(modelled(session, symptoms.affected), before, tokens)
    rows = [(row.exercise, row.rung, row.token) for row in outcome.rows]
    return rows, list(outcome.left_out), outcome.outcome, outcome.reason


def rehearsed(
    session: Session, symptoms: Symptoms, turned_on: frozenset[str], tokens: Tokens
) -> Course:
    """The course as the program goes it."""
    rehearsal = rehearse(session, symptoms, turned_on, tokens)
    played: list[tuple[str, str, str]] = []
    left_out: list[tuple[str, str]] = []
    for step in rehearsal.course:
        if isinstance(step, Played):
            played.append((step.exercise, step.rung.slug, step.answer))
        else:
            left_out.append((step.exercise, step.why))
    return played, left_out, rehearsal.outcome, rehearsal.reason or ""


TOLD: tuple[dict[str, object], ...] = (
    {},
    {"reach": 3},
    {"easing_direction": "bending"},
    {"reach": 5, "weak": True, "easing_direction": "arching"},
    {"reach": 0, "numb": True},
    {"easing_direction": "arching"},
    {"reach": 2, "weak": True},
    {"reach": 4, "tingling": True, "easing_direction": "bending"},
)
"""What can be told apart from the side: places, signs, and the direction that eases."""
KINDS = [token for token in TOKENS if token != "n"]
TWICE = (("y1", "s"), ("h", "y1"), ("h", "h-y1"), ("h-y1", "y1"), ("s", "h"), ("m", "s"))


def situations(name: str) -> list[tuple[Symptoms, frozenset[str]]]:
    """All sides with all else that can be told, and each optional exercise turned on; mixed."""
    optional = [slug for session, slug in OPTIONAL if session == name]
    turned_on = [frozenset[str](), *(frozenset({slug}) for slug in optional)]
    mixed = [
        (told(affected, **facts), chosen)  # type: ignore[arg-type]
        for affected, facts, chosen in product(AFFECTED, TOLD, turned_on)
    ]
    Random(name).shuffle(mixed)
    return mixed


def no_spread(name: str) -> Iterator[Tokens]:
    """As often as there are situations."""
    yield from [()] * len(situations(name))


def one_spread(name: str) -> Iterator[Tokens]:
    """Each kind of answer at each check."""
    for place, token in product(range(len(SESSIONS[name].exercises)), KINDS):
        yield (*["n"] * place, token)


def two_spreads(name: str) -> Iterator[Tokens]:
    """A yes at each pair of checks, and two answers of other kinds; the gym ends at the first."""
    most = len(SESSIONS[name].exercises) + 1
    pairs = combinations(range(most), 2) if name != "gym-strength" else [(0, 1)]
    for (first, second), others in zip(pairs, cycle(TWICE), strict=False):
        for one, other in (("y1", "y1"), others):
            yield (*["n"] * first, one, *["n"] * (second - first - 1), other)


def any_answers(name: str) -> Iterator[Tokens]:
    """Whatever a dice throws."""
    random = Random(name)
    weights = [3 * len(TOKENS), *[1] * (len(TOKENS) - 1)]
    for _ in range(60):
        yield tuple(random.choices(TOKENS, weights, k=14))


def has_no_position_left(session: Session, tokens: Tokens) -> bool:
    """Whether an easing session may have positions out for sharp pain and all others for a spread.

    The program stops there; the model, in which only a spread counts, does not.
    """
    return session.is_rest and any(token.startswith("h") for token in tokens)


@every_session
@pytest.mark.parametrize("tokens_of", [no_spread, one_spread, two_spreads, any_answers])
def test_each_course_is_that_of_the_model(name: str, tokens_of: Answers) -> None:
    """Each time in the next situation."""
    session = SESSIONS[name]
    for tokens, situation in zip(tokens_of(name), cycle(situations(name)), strict=False):
        if not has_no_position_left(session, tokens):
            case = (session, *situation, tokens)
            assert rehearsed(*case) == worked_out(*case), case[1:]


# Unaffected side first, else right first; away is impossible with symptoms on both sides.
SIDES_DONE: dict[str, dict[Affected, str]] = {
    "both": {"left": "right left", "right": "left right"},
    "alternating": {"left": "right left", "right": "left right"},
    "symptomatic": {"left": "left", "right": "right"},
    "away": {"left": "right", "right": "left"},
}


@pytest.mark.parametrize("affected", AFFECTED)
@every_session
def test_the_sides_of_each_exercise(name: str, affected: Affected) -> None:
    sides = {row.slug: row.side for row in programme(name)}
    for step in rehearse(SESSIONS[name], told(affected), frozenset(), ()).course:
        if isinstance(step, Played):
            rule = sides[step.exercise]
            expected = SIDES_DONE.get(rule, {}).get(affected, "right left")
            done = "None" if rule == "none" else expected
            assert " ".join(str(side) for side in step.sides) == done, step.exercise


@pytest.mark.parametrize(("name", "slug"), OPTIONAL)
def test_an_optional_exercise_is_played_only_when_turned_on(
    name: str, slug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    without, turned_on = (
        json.loads(rehearse_text(name, told("right"), chosen, None, as_json=True))
        for chosen in ([], [slug])
    )
    everything = [row.slug for row in programme(name)]
    assert without["left_out"] == [{"exercise": slug, "why": "optional"}]
    played = [step["exercise"] for step in without["played"]]
    assert played == [each for each in everything if each != slug]
    assert [step["exercise"] for step in turned_on["played"]] == everything
    assert turned_on["left_out"] == []


# An easing session stops where no position is left, and the gym at any spread.
BY_HAND: list[tuple[str, str, str, str]] = [
    ("gym-strength", "y1", "leg-press=y1", "session-stops"),
    ("gym-strength", "n,y1x", "leg-press=n leg-extension-machine=y1x", "session-stops"),
    ("rest-positions", "y1", "rest-90-90=y1 side-lying-rest=n prone-pillow=n", ""),
    ("rest-positions", "y1,h,y1", "rest-90-90=y1 side-lying-rest=h prone-pillow=y1",
     "no-easier-rung"),
    ("rest-positions", "y1,y1,s", "rest-90-90=y1 side-lying-rest=y1 prone-pillow=s",
     "no-easier-rung"),
    ("rest-positions", "n,h,h-y1", "rest-90-90=n side-lying-rest=h prone-pillow=h-y1", "hurting"),
    ("rest-positions", "h,h", "rest-90-90=h side-lying-rest=h", "hurting"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "tokens", "course", "reason"), BY_HAND)
def test_courses_worked_out_by_hand(name: str, tokens: str, course: str, reason: str) -> None:
    case = (SESSIONS[name], told("right"), frozenset[str](), tuple(tokens.split(",")))
    played, _, _, end = rehearsed(*case)
    assert " ".join(f"{rung}={answer}" for _, rung, answer in played) == course
    assert end == reason
