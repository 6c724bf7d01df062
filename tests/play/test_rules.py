"""The safety rules as a table: every row, their order, and what a spread does to the rest."""

from itertools import pairwise

import pytest

from tui.plan.model import DIRECTIONS
from tui.play.rules import (
    Continue,
    Decision,
    Leave,
    Regress,
    Settle,
    Situation,
    Stop,
    below_what_spread,
    decide,
    is_closed,
    lowered_by,
)

Facts = dict[str, object]


def decided(**changes: object) -> Decision:
    """A first spread in a session that regresses, with an easier rung, not settled yet."""
    facts: Facts = {
        "spread": True,
        "change": 1,
        "action": "regress",
        "spread_number": 1,
        "limit": 2,
        "easier_rung": "easier",
        "settled": None,
    }
    return decide(Situation(**{**facts, **changes}))  # type: ignore[arg-type]


NO: Facts = {"spread": False, "spread_number": 0}
HURT: Facts = {"is_hurt": True, "hurts": 1}
HURT_AGAIN: Facts = {"is_hurt": True, "hurts": 2}
EARLY: Facts = {"is_left_out_after": True}
EASING: Facts = {"action": "next"}

ROWS: list[tuple[Facts, Decision]] = [
    # No spread.
    (NO, Continue()),
    ({**NO, "easier_rung": None}, Continue()),
    ({**NO, "hurts": 2}, Continue()),
    ({**NO, **HURT}, Leave()),
    ({**NO, **HURT_AGAIN}, Stop("hurting")),
    ({**NO, **HURT_AGAIN, "hurts": 3}, Stop("hurting")),
    ({**NO, **EASING, "is_last_position": True}, Continue()),
    ({**NO, **EASING, **HURT}, Leave()),
    ({**NO, **EASING, **HURT_AGAIN}, Stop("hurting")),
    # The keys 2 and 3, with a yes or without.
    ({"change": 3}, Stop("urgent")),
    ({"change": 2}, Stop("professional")),
    ({**NO, "change": 3}, Stop("urgent")),
    ({**NO, "change": 2}, Stop("professional")),
    ({**EASING, "change": 3}, Stop("urgent")),
    ({**EASING, "change": 2}, Stop("professional")),
    # An easing position.
    (EASING, Leave()),
    ({**EASING, "spread_number": 7, "easier_rung": None}, Leave()),
    ({**EASING, "is_last_position": True}, Stop("no-easier-rung")),
    ({**EASING, **HURT}, Leave()),
    ({**EASING, **HURT_AGAIN}, Stop("hurting")),
    ({**EASING, **HURT_AGAIN, "is_last_position": True}, Stop("no-easier-rung")),
    # The session, the limit, the ladder.
    ({"action": "stop"}, Stop("session-stops")),
    ({"limit": 1}, Stop("limit")),
    ({"spread_number": 2}, Stop("limit")),
    ({"spread_number": 3}, Stop("limit")),
    ({"easier_rung": None}, Stop("no-easier-rung")),
    # The rest, and what follows it.
    ({}, Settle("easier")),
    ({"settled": False}, Stop("not-settled")),
    ({"settled": True}, Regress("easier")),
    # Told before the exercise had begun, where the other rung shares a direction.
    (EARLY, Settle(None)),
    ({**EARLY, "settled": False}, Stop("not-settled")),
    ({**EARLY, "settled": True}, Leave()),
    ({**EARLY, "easier_rung": None}, Stop("no-easier-rung")),
    ({**EARLY, "spread_number": 2}, Stop("limit")),
    # Sharp pain, then a yes: a Stop of the table keeps its reason.
    (HURT, Settle(None)),
    ({**HURT, "settled": False}, Stop("not-settled")),
    ({**HURT, "settled": True}, Leave()),
    (HURT_AGAIN, Stop("hurting")),
    ({**HURT_AGAIN, "change": 3}, Stop("urgent")),
    ({**HURT_AGAIN, "change": 2}, Stop("professional")),
    ({**HURT_AGAIN, "action": "stop"}, Stop("session-stops")),
    ({**HURT_AGAIN, "spread_number": 2}, Stop("limit")),
    ({**HURT_AGAIN, "easier_rung": None}, Stop("no-easier-rung")),
    # Sharp pain of an exercise before this one is no reason.
    ({"hurts": 1}, Settle("easier")),
    ({"hurts": 1, "settled": True}, Regress("easier")),
]


@pytest.mark.parametrize(("facts", "expected"), ROWS)
def test_each_row(facts: Facts, expected: Decision) -> None:
    assert decided(**facts) == expected


IN_ORDER: list[tuple[Facts, Decision]] = [
    ({"change": 3}, Stop("urgent")),
    ({"change": 2}, Stop("professional")),
    ({"change": 1, "action": "stop"}, Stop("session-stops")),
    ({"action": "regress", "spread_number": 2}, Stop("limit")),
    ({"spread_number": 1, "easier_rung": None}, Stop("no-easier-rung")),
    ({"easier_rung": "easier", **HURT_AGAIN}, Stop("hurting")),
    ({"is_hurt": False, "settled": False}, Stop("not-settled")),
]
"""The rows in the order of the table; each undoes the one before it, and all after it still fit."""


@pytest.mark.parametrize(("place", "expected"), [(n, row[1]) for n, row in enumerate(IN_ORDER)])
def test_the_first_row_that_fits_wins(place: int, expected: Decision) -> None:
    facts: Facts = {}
    for changes, _ in reversed(IN_ORDER[place:]):
        facts |= changes
    assert decided(**facts) == expected


def test_the_keys_that_end_a_run_come_before_the_last_easing_position() -> None:
    everything: Facts = {**EASING, **HURT_AGAIN, "is_last_position": True, "change": 3}
    mended: list[Facts] = [{}, {"change": 2}, {"change": 1}, {"is_last_position": False}, HURT]
    ends = [decided(**(everything := everything | mend)) for mend in mended]
    reasons = ("urgent", "professional", "no-easier-rung", "hurting")
    assert ends == [*map(Stop, reasons), Leave()]  # type: ignore[arg-type]


def tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


NOT_DIRECTIONS = ("neutral", "hip", "load")
CLOSED: list[tuple[str, list[str], bool]] = [
    ("flexion", [], False),
    ("", ["flexion"], False),
    *[(f"{direction} hip", [f"{direction} load"], True) for direction in DIRECTIONS],
    *[(one, [other], False) for one, other in pairwise((*DIRECTIONS, *NOT_DIRECTIONS))],
    *[(tag, [tag], False) for tag in NOT_DIRECTIONS],
    ("flexion", ["extension", "rotation flexion"], True),
    ("flexion rotation", ["extension", "rotation"], True),
]


@pytest.mark.parametrize(("own", "spreads", "expected"), CLOSED)
def test_only_a_direction_that_spread_is_closed(
    own: str, spreads: list[str], expected: bool
) -> None:
    assert is_closed(tags(own), map(tags, spreads)) is expected


LOWERED: list[tuple[str, list[str], list[str], int]] = [
    ("hip", [], [], 0),
    *[(tag, [tag], [], 1) for tag in NOT_DIRECTIONS],
    ("hip load", ["hip load"], [], 1),
    ("hip load", ["hip", "load"], [], 2),
    ("hip", ["load"], [], 0),
    ("hip", ["hip", "flexion", "hip"], [], 2),
    ("hip extension", ["hip flexion"], [], 1),
    # A root that has answered is irritable, whatever spread; once for each spread.
    ("nerve", ["flexion"], [], 1),
    ("nerve", [""], [], 1),
    ("nerve hip", ["hip"], [], 1),
    ("nerve hip", ["hip", "rotation"], [], 2),
    ("hip", ["nerve"], [], 0),
    # Sharp pain lowers by direction alone.
    *[(direction, [], [direction], 1) for direction in DIRECTIONS],
    *[(tag, [], [tag], 0) for tag in NOT_DIRECTIONS],
    ("nerve", [], ["flexion"], 0),
    ("flexion extension", [], ["flexion extension"], 1),
    ("flexion", [], ["flexion", "flexion hip", "rotation"], 2),
    ("flexion hip", ["hip"], ["flexion"], 2),
]


@pytest.mark.parametrize(("own", "spreads", "hurts", "expected"), LOWERED)
def test_by_how_many_rungs_a_later_exercise_starts_lower(
    own: str, spreads: list[str], hurts: list[str], expected: int
) -> None:
    assert lowered_by(tags(own), map(tags, spreads), map(tags, hurts)) == expected


LADDER = ("hard", "middle", "easy", "easiest")
BELOW: list[tuple[int, str, int]] = [
    (1, "", 1),
    (1, "elsewhere", 1),
    (1, "hard", 1),
    (0, "hard", 1),
    (1, "middle", 2),
    (0, "easy", 3),
    (0, "hard easy", 3),
    (0, "hard middle", 2),
    (3, "hard middle easy", 3),
    (0, "easiest", 4),
    (3, "easiest", 4),
]


@pytest.mark.parametrize(("start", "spread", "expected"), BELOW)
def test_below_the_easiest_rung_that_spread(start: int, spread: str, expected: int) -> None:
    assert below_what_spread(LADDER, start, tags(spread)) == expected
