"""How each shipped session goes with every one or two spreads, worked out from the tables.

A course is told in short: `rung=answer` for each check (`exercise/rung=answer` where another rung
than its namesake is played), `-exercise:why` for each exercise passed over.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundled import library
from tests.sessions.programmes import STARTS, TABLES, Row, programme
from tests.sessions.source import EXERCISES, RUNGS, ladders, rows
from tui import resources
from tui.commands.rehearsal import rehearse_text
from tui.plan.load import load_session
from tui.play.rehearse import Played, rehearse
from tui.play.sides import AFFECTED, Affected

LIBRARY = library()
SESSIONS = {
    name: load_session(resources.sessions_folder() / f"{name}.toml", LIBRARY) for name in TABLES
}
DIRECTIONS = {"FLEX", "EXT", "ROT", "LAT", "NEURO"}
LADDERS = ladders()
LADDERS |= {rung: LADDERS[own] for own in ladders() for rung in LADDERS[own][:1]}
TAGS = {slug: set(bias.split("+")) for slug, _, bias, _, _ in rows(EXERCISES)}
TAGS |= {ladder[0]: TAGS[own] for own, ladder in ladders().items() if ladder[0] != own}
TAGS["curl-up-rotation"] = TAGS["curl-up"] | {"ROT"}
AWAY = {row[0] for row in rows(EXERCISES) + rows(RUNGS) if row[-1] == "away"}
OPTIONAL = [(name, row.slug) for name in TABLES for row in programme(name) if row.optional]

Course = tuple[list[str], str]
"""What is played and passed over in order, and the reason it stopped or `completed`."""

every_session = pytest.mark.parametrize("name", TABLES)
every_affected = pytest.mark.parametrize("affected", AFFECTED)


def worked_out(name: str, affected: Affected, turned_on: str, answers: list[str]) -> Course:
    """The course by the rules, from nothing but the tables."""
    course: list[str] = []
    spreads: list[tuple[set[str], str]] = []
    tokens = iter(answers)
    for row in programme(name):
        left = what_is_left(name, row, affected, turned_on, spreads)
        if isinstance(left, str):
            course.append(f"-{row.slug}:{left}")
            continue
        while (token := next(tokens, "n")) != "n":
            course.append(in_short(row.slug, left[0], token))
            spreads.append((TAGS.get(row.slug, set()), left[0]))
            left = left[1:]
            reason = why_it_stops(name, token, len(spreads), left)
            if reason:
                return course, reason
        course.append(in_short(row.slug, left[0], "n"))
    return course, "completed"


def what_is_left(
    name: str, row: Row, affected: Affected, turned_on: str, spreads: list[tuple[set[str], str]]
) -> list[str] | str:
    """The rungs of an exercise that may still be played, hardest first; or why it is left out."""
    if row.optional and row.slug != turned_on:
        return "optional"
    ladder = LADDERS.get(row.slug, [row.slug])
    left = ladder[ladder.index(STARTS.get((name, row.slug), row.slug)) :]
    if affected == "both" and left[0] in AWAY:
        return "side"
    shared = [TAGS.get(row.slug, set()) & tags for tags, _ in spreads]
    if any(tags & DIRECTIONS for tags in shared):
        return "direction"
    rungs_down = sum(bool(tags) for tags in shared)
    left = left[min(rungs_down, len(left) - 1) :]
    for _, rung in spreads:
        left = left[left.index(rung) + 1 :] if rung in left else left
    return left or "rung"


def why_it_stops(name: str, token: str, spread_number: int, easier: list[str]) -> str | None:
    if token in ("y2", "y3"):
        return "urgent" if token == "y3" else "professional"
    if name == "gym-strength":
        return "session-stops"
    if spread_number == 2:
        return "limit"
    if not easier:
        return "no-easier-rung"
    return "not-settled" if token == "y1x" else None


def in_short(exercise: str, rung: str, answer: str) -> str:
    return f"{rung}={answer}" if rung == exercise else f"{exercise}/{rung}={answer}"


def rehearsed(name: str, affected: Affected, turned_on: str, answers: list[str]) -> Course:
    """The course as the program goes it."""
    chosen = frozenset(turned_on.split())
    rehearsal = rehearse(SESSIONS[name], affected, chosen, tuple(answers))
    course = [
        in_short(step.exercise, step.rung.slug, step.answer)
        if isinstance(step, Played)
        else f"-{step.exercise}:{step.why}"
        for step in rehearsal.course
    ]
    assert rehearsal.outcome == ("stopped" if rehearsal.reason else "completed")
    return course, rehearsal.reason or "completed"


def checks(name: str, affected: Affected, turned_on: str, answers: list[str]) -> int:
    course, _ = worked_out(name, affected, turned_on, answers)
    return sum("=" in step for step in course)


def one_spread(name: str, affected: Affected, turned_on: str) -> Iterator[list[str]]:
    """A yes of each kind at each check."""
    for place in range(checks(name, affected, turned_on, [])):
        for token in ("y1", "y1x", "y2", "y3"):
            yield ["n"] * place + [token]


def two_spreads(name: str, affected: Affected, turned_on: str) -> Iterator[list[str]]:
    """A yes that settles at each check, and another at each check after it."""
    for place in range(checks(name, affected, turned_on, [])):
        first = ["n"] * place + ["y1"]
        for between in range(checks(name, affected, turned_on, first) - len(first)):
            yield [*first, *["n"] * between, "y1"]


@every_affected
@every_session
def test_none_one_and_two_spreads(name: str, affected: Affected) -> None:
    for turned_on in ["", *(slug for session, slug in OPTIONAL if session == name)]:
        case = (name, affected, turned_on)
        for answers in ([], *one_spread(*case), *two_spreads(*case)):
            assert rehearsed(*case, answers) == worked_out(*case, answers), answers


# Unaffected side first, else right first; away is impossible with symptoms on both sides.
SIDES_DONE: dict[str, dict[Affected, str]] = {
    "both": {"left": "right left", "right": "left right"},
    "symptomatic": {"left": "left", "right": "right"},
    "away": {"left": "right", "right": "left"},
}


@every_affected
@every_session
def test_the_sides_of_each_exercise(name: str, affected: Affected) -> None:
    sides = {row.slug: row.side for row in programme(name)}
    for step in rehearse(SESSIONS[name], affected, frozenset(), ()).course:
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
        json.loads(rehearse_text(name, "right", chosen, None, as_json=True))
        for chosen in ([], [slug])
    )
    everything = [row.slug for row in programme(name)]
    assert without["left_out"] == [{"exercise": slug, "why": "optional"}]
    played = [step["exercise"] for step in without["played"]]
    assert played == [each for each in everything if each != slug]
    assert [step["exercise"] for step in turned_on["played"]] == everything
    assert turned_on["left_out"] == []


# Worked out by hand, each from its first check: how the course ends after so many quiet checks.
BY_HAND: list[tuple[str, int, str, str, str]] = [
    # A shared rung below the start is skipped with all above it.
    ("twelve-on-the-mat", 0, "y1",
     "pelvic-tilt=y1 pelvic-tilt/pelvic-tilt-mini=n -cat-camel:direction "
     "-double-knees-to-chest:direction prone-lying=n prone-on-elbows=n prone-press-up=n "
     "supine-nerve-glide=n -bird-dog:rung -knee-to-opposite-shoulder:direction "
     "-childs-pose:direction seated-figure-four=n glute-bridge-hold/glute-squeeze=n "
     "hip-flexor-half-kneeling=n", "completed"),
    # The hip is no direction: a rung lower.
    ("twelve-on-the-mat", 8, "y1",
     "knee-to-opposite-shoulder=y1 knee-to-opposite-shoulder/knee-to-opposite-shoulder-short=n "
     "-childs-pose:direction seated-figure-four/seated-figure-four-upright=n glute-bridge-hold=n "
     "hip-flexor-half-kneeling/hip-flexor-half-kneeling-short=n", "completed"),
    ("ten-for-comfort", 0, "y1",
     "seal-stretch=y1 seal-stretch/prone-press-up=n -cat-camel-hold:direction "
     "supine-nerve-glide=n supine-figure-four=n seated-pelvic-tilt=n lower-trunk-rotation=n "
     "open-book=n seated-knee-extension=n -back-rotation-stretch:optional "
     "-standing-back-extension:direction -seated-back-extension:direction", "completed"),
    ("ten-for-comfort", 0, "y1,n,n,y1",
     "seal-stretch=y1 seal-stretch/prone-press-up=n -cat-camel-hold:direction "
     "supine-nerve-glide=n supine-figure-four=y1", "limit"),
    ("stretch-and-strengthen", 0, "y1", "easy-walk=y1", "no-easier-rung"),
    ("stretch-and-strengthen", 3, "y1",
     "wall-squat/wall-squat-60=y1 wall-squat/wall-squat-30=n supine-figure-four=n "
     "hip-flexor-lunge=n quad-stretch=n double-knees-to-chest=n prone-press-up=n "
     "curl-up/head-lift=n", "completed"),
    ("stretch-and-strengthen", 4, "y1,n,y1",
     "supine-figure-four=y1 supine-figure-four/supine-figure-four-foot-down=n "
     "hip-flexor-lunge/hip-flexor-lunge-short=y1", "limit"),
    ("gym-strength", 0, "y1", "leg-press=y1", "session-stops"),
    ("gym-strength", 9, "y1x", "hip-adduction=y1x", "session-stops"),
    ("rest-positions", 2, "y1", "prone-pillow=y1", "no-easier-rung"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "quiet", "answers", "course", "end"),
    BY_HAND,
    ids=[f"{name}-{quiet}-{answers}" for name, quiet, answers, _, _ in BY_HAND],
)
def test_courses_worked_out_by_hand(
    name: str, quiet: int, answers: str, course: str, end: str
) -> None:
    told, reason = rehearsed(name, "right", "", ["n"] * quiet + answers.split(","))
    assert reason == end
    assert " ".join(told[-len(course.split()) :]) == course
    assert sum("=" in step for step in told[: -len(course.split())]) == quiet
