"""The safety rules as a table: every row, their order, and what a spread does to the rest."""

import pytest

from tui.play.rules import (
    Continue,
    Decision,
    LeaveOut,
    Regress,
    Settle,
    Situation,
    Spread,
    StartAt,
    Stop,
    decide,
    start_after,
)


def situation(**changes: object) -> Situation:
    """A first spread in a session that regresses, with an easier rung, not settled yet."""
    facts: dict[str, object] = {
        "spread": True,
        "change": 1,
        "action": "regress",
        "spread_number": 1,
        "limit": 2,
        "easier_rung": "easier",
        "settled": None,
    }
    return Situation(**{**facts, **changes})  # type: ignore[arg-type]


ROWS: list[tuple[dict[str, object], Decision]] = [
    ({"spread": False}, Continue()),
    ({"change": 3}, Stop("urgent")),
    ({"change": 2}, Stop("professional")),
    ({"action": "stop"}, Stop("session-stops")),
    ({"limit": 1}, Stop("limit")),
    ({"spread_number": 2}, Stop("limit")),
    ({"spread_number": 3}, Stop("limit")),
    ({"easier_rung": None}, Stop("no-easier-rung")),
    ({}, Settle("easier")),
    ({"settled": False}, Stop("not-settled")),
    ({"settled": True}, Regress("easier")),
]


@pytest.mark.parametrize(("facts", "expected"), ROWS)
def test_each_row(facts: dict[str, object], expected: Decision) -> None:
    assert decide(situation(**facts)) == expected


def test_the_first_row_that_fits_wins() -> None:
    everything: dict[str, object] = {
        "change": 3,
        "action": "stop",
        "spread_number": 2,
        "easier_rung": None,
        "settled": False,
    }
    expected_in_order = ["urgent", "professional", "session-stops", "limit", "no-easier-rung"]
    mended: list[dict[str, object]] = [
        {"change": 2},
        {"change": 1},
        {"action": "regress"},
        {"spread_number": 1},
        {"easier_rung": "easier"},
    ]
    for reason, mend in zip(expected_in_order, mended, strict=True):
        decision = decide(situation(**everything))
        assert decision == Stop(reason)  # type: ignore[arg-type]
        everything |= mend
    assert decide(situation(**everything)) == Stop("not-settled")


def test_a_no_continues_whatever_else_is_so() -> None:
    facts = situation(spread=False, change=3, action="stop", spread_number=2, easier_rung=None)
    assert decide(facts) == Continue()


def spread(bias: set[str], rung: str = "far-away") -> Spread:
    return Spread(frozenset(bias), rung)


LADDER = ("hard", "middle", "easy", "easiest")
LATER: list[tuple[list[Spread], set[str], int, StartAt | LeaveOut]] = [
    ([], {"flexion"}, 1, StartAt(1)),
    ([spread({"flexion"})], {"extension"}, 1, StartAt(1)),
    *[
        ([spread({direction})], {direction, "hip"}, 1, LeaveOut("direction"))
        for direction in ("flexion", "extension", "rotation", "lateral", "nerve")
    ],
    *[([spread({tag})], {tag}, 1, StartAt(2)) for tag in ("neutral", "hip", "load")],
    ([spread({"hip", "load"})], {"hip", "load"}, 0, StartAt(1)),
    ([spread({"hip"}), spread({"load"})], {"hip", "load"}, 0, StartAt(2)),
    ([spread({"hip"}), spread({"load"})], {"hip", "load"}, 2, StartAt(3)),
    ([spread({"flexion", "hip"})], {"hip", "extension"}, 0, StartAt(1)),
    ([spread(set(), "hard")], set(), 1, StartAt(1)),
    ([spread(set(), "hard")], set(), 2, StartAt(2)),
    ([spread(set(), "middle")], set(), 1, StartAt(2)),
    ([spread(set(), "easy")], set(), 0, StartAt(3)),
    ([spread(set(), "easiest")], set(), 0, LeaveOut("rung")),
    ([spread(set(), "hard"), spread(set(), "easy")], set(), 0, StartAt(3)),
    ([spread({"hip"}, "middle")], {"hip"}, 0, StartAt(2)),
    ([spread({"nerve"}, "easiest")], {"nerve"}, 0, LeaveOut("direction")),
]


@pytest.mark.parametrize(("spreads", "bias", "start", "expected"), LATER)
def test_what_a_spread_does_to_a_later_exercise(
    spreads: list[Spread], bias: set[str], start: int, expected: StartAt | LeaveOut
) -> None:
    assert start_after(spreads, frozenset(bias), LADDER, start) == expected
