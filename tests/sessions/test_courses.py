"""How each shipped session goes with no, one and two spreads, against an independent model.

The model (`tests/oracle`) was written from the clinical decisions alone. It is given the plan of
each session here, and what it makes of the answers has to be what a rehearsal makes of them.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations, cycle, product
from pathlib import Path
from random import Random

import pytest

from tests.bundled import library
from tests.sessions.modelling import Tokens, played_closed, quick, rehearsed, told, worked_out
from tests.sessions.programmes import TABLES, programme
from tui import resources
from tui.commands.rehearsal import rehearse_text
from tui.plan.load import load_session
from tui.plan.model import Session
from tui.play.rehearse import TOKENS, Played, rehearse
from tui.play.sides import AFFECTED, Affected
from tui.play.symptoms import Symptoms

SESSIONS = {
    name: load_session(resources.sessions_folder() / f"{name}.toml", library()) for name in TABLES
}
OPTIONAL = [(name, row.slug) for name in TABLES for row in programme(name) if row.optional]

Answers = Callable[[str], Iterator[Tokens]]

every_session = pytest.mark.parametrize("name", TABLES)


EASING = (None, "bending", "arching", "neither", "unknown")
LOW: tuple[dict[str, object], ...] = ({}, {"reach": 2}, {"reach": 0}, {"reach": 1})
IN_LEG: tuple[dict[str, object], ...] = (
    {"reach": 3},
    {"reach": 5, "weak": True},
    {"reach": 0, "numb": True},
    {"reach": 2, "weak": True},
    {"reach": 4, "tingling": True},
)
"""Places and signs without leg symptoms, and with them."""
KINDS = [token for token in TOKENS if token != "n"]
TWICE = (("y1", "s"), ("h", "y1"), ("h", "h-y1"), ("h-y1", "y1"), ("s", "h"), ("m", "s"))


Situation = tuple[Symptoms, frozenset[str]]


@cache
def situations(name: str) -> list[Situation]:
    """All sides with all directions that ease, with and without leg symptoms; mixed.

    Each optional exercise is turned on in some.
    """
    optional = [slug for session, slug in OPTIONAL if session == name]
    chosen = cycle([frozenset[str](), *(frozenset({slug}) for slug in optional)])
    low, in_leg = cycle(LOW), cycle(IN_LEG)
    mixed = []
    for affected, easing, reaches in product(AFFECTED, EASING, (low, in_leg)):
        facts = {**next(reaches), "easing_direction": easing}
        mixed.append((told(affected, **facts), next(chosen)))  # type: ignore[arg-type]
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


def one_yes(name: str) -> Iterator[Tokens]:
    """A yes at each check, in each situation."""
    for place in range(len(SESSIONS[name].exercises)):
        yield from [(*["n"] * place, "y1")] * len(situations(name))


@cache
def quick_session(name: str) -> Session:
    session = SESSIONS[name]
    return replace(session, exercises=tuple(map(quick, session.exercises)))


@every_session
@pytest.mark.parametrize("tokens_of", [no_spread, one_yes, one_spread, two_spreads, any_answers])
def test_each_course_is_that_of_the_model(name: str, tokens_of: Answers) -> None:
    """Each time in the next situation; no direction that has spread is played further on."""
    session = quick_session(name)
    for tokens, situation in zip(tokens_of(name), cycle(situations(name)), strict=False):
        if not has_no_position_left(session, tokens):
            case = (session, *situation, tokens)
            course = rehearsed(*case)
            assert course == worked_out(*case), case[1:]
            assert not list(played_closed(session, course)), case[1:]


def test_what_is_played_of_a_direction_that_has_spread_is_noticed() -> None:
    session = SESSIONS["twelve-on-the-mat"]
    rows = [
        ("cat-camel", "cat-camel", "n"),
        ("prone-lying", "prone-lying", "s"),
        ("prone-lying", "prone-lying-short", "n"),
        ("double-knees-to-chest", "heel-slide", "n"),
    ]
    assert list(played_closed(session, (rows, [], "completed", ""))) == [
        "prone-lying at prone-lying-short: extension had spread",
        "double-knees-to-chest at heel-slide: flexion had spread",
    ]


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
