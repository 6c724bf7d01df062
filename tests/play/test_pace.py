"""The timeline of every dose, against one that was worked out apart from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_dose, make_exercise, make_session
from tests.play.clock_oracle import stretches_of
from tests.play.playing import player
from tui.plan.measures import Dose
from tui.plan.model import Side
from tui.play.estimate import on_side, session_minutes
from tui.play.movement import movement_fraction, side_now
from tui.play.pace import WORK, Pacing, Part, duration_seconds, timeline
from tui.play.state import Input, Phase
from tui.play.turn import Turn, advance, begin, go_on, repaced

HELD = make_dose(reps=2, hold_seconds=3, tempo_seconds=(2.0, 4.0))
BOTH_ENDS = Dose("reps", 1, 2, 3, 5, (2.0, 4.0), holds_both_ends=True)
BUSY = make_exercise("tilt", hands="busy", dose=BOTH_ENDS)
TAPPED = make_exercise("tilt", dose=BOTH_ENDS)
ROCK = make_exercise("rock", side="alternating", dose=make_dose(reps=2))
SIDES: tuple[tuple[Side | None, ...], ...] = ((None,), ("left",), ("left", "right"))

reps = st.builds(
    Dose,
    kind=st.just("reps"),
    sets=st.integers(1, 3),
    reps=st.integers(1, 4),
    hold_seconds=st.integers(0, 3),
    rest_seconds=st.integers(0, 2),
    tempo_seconds=st.tuples(st.sampled_from([0.5, 2.0]), st.sampled_from([0.5, 3.0])),
)
both_ends = st.builds(
    Dose,
    kind=st.just("reps"),
    sets=st.integers(1, 3),
    reps=st.integers(1, 4),
    hold_seconds=st.integers(1, 3),
    rest_seconds=st.integers(0, 2),
    tempo_seconds=st.just((2.0, 3.0)),
    holds_both_ends=st.just(True),
)
holds = st.builds(
    Dose,
    kind=st.just("hold"),
    sets=st.integers(1, 3),
    reps=st.integers(1, 4),
    hold_seconds=st.integers(1, 3),
    rest_seconds=st.integers(0, 2),
    tempo_seconds=st.just((2.0, 2.0)),
)
one_by_one = st.builds(
    Pacing,
    dose=reps | both_ends | holds,
    sides=st.sampled_from(SIDES),
    by_tempo=st.booleans(),
    waits=st.booleans(),
    hands_free=st.booleans(),
)
in_turn = st.builds(
    Pacing,
    dose=reps | both_ends,
    sides=st.just(("right", "left")),
    by_tempo=st.booleans(),
    waits=st.booleans(),
    hands_free=st.booleans(),
    alternates=st.just(True),
)
pacings = one_by_one | in_turn


@given(pacings)
def test_every_timeline(pacing: Pacing) -> None:
    assert list(timeline(pacing)) == stretches_of(pacing)


@given(pacings)
def test_every_rep_of_every_set_is_done_on_every_side(pacing: Pacing) -> None:
    dose, stretches = pacing.dose, timeline(pacing)
    done = [(each.side, each.set_number, each.rep_number) for each in stretches if each.ends_rep]
    assert len(done) == len(set(done)) == dose.sets * dose.reps * len(pacing.sides)
    sets = dose.sets * (1 if pacing.alternates else len(pacing.sides))
    assert sum(each.ends_set for each in stretches) == sets


@given(in_turn)
def test_sides_in_turn_change_with_every_rep_and_without_a_break(pacing: Pacing) -> None:
    stretches = timeline(pacing)
    sides = [each.side for each in stretches if each.ends_rep]
    assert sides == ["right", "left"] * (len(sides) // 2)
    assert Part.CHANGE_SIDE not in {each.part for each in stretches}


@given(pacings, st.data())
def test_another_pacing_keeps_the_rep_and_completes_nothing(
    pacing: Pacing, data: st.DataObject
) -> None:
    turn = begin(pacing, 0.0)
    for _ in range(data.draw(st.integers(0, len(timeline(pacing)) - 1))):
        turn = _onward(turn)
    other = Pacing(
        pacing.dose,
        pacing.sides,
        not pacing.by_tempo,
        pacing.waits,
        not pacing.hands_free,
        pacing.alternates,
    )
    moved = repaced(turn, other, turn.seen)
    here, there = turn.stretch, moved.stretch
    assert here
    assert there
    assert (here.side, here.set_number, here.rep_number) == (
        there.side,
        there.set_number,
        there.rep_number,
    )
    assert (here.part in WORK) == (there.part in WORK)
    assert (turn.reps_done, turn.sets_done) == (moved.reps_done, moved.sets_done)


def _onward(turn: Turn) -> Turn:
    """The stretch under way let out, or tapped."""
    remaining = turn.remaining_seconds
    if remaining is None:
        return go_on(turn, turn.seen)
    return advance(turn, turn.seen + remaining)


@pytest.mark.parametrize(
    ("dose", "sides", "alternates", "seconds"),
    [
        (HELD, 1, False, 5 + 2 * (2 + 3 + 4)),
        (BOTH_ENDS, 1, False, 5 + 2 * (2 + 3 + 4 + 3)),
        (HELD, 2, False, 5 + 10 + 4 * (2 + 3 + 4)),
        (HELD, 2, True, 5 + 4 * (2 + 3 + 4)),
        (make_dose(sets=3), 2, True, 5 + 3 * 4 * 4 + 2 * 5),
    ],
)
def test_how_long_a_dose_takes(dose: Dose, sides: int, alternates: bool, seconds: float) -> None:
    assert duration_seconds(dose, sides, alternates=alternates) == seconds


def test_the_estimate_knows_that_sides_in_turn_need_no_change() -> None:
    # 5 s and 4 x 12 s, with 5 s for the check; one side after the other would be over a minute.
    dose = make_dose(reps=2, tempo_seconds=(6.0, 6.0))
    for side, minutes in (("alternating", 1), ("both", 2)):
        exercise = make_exercise("rock", side=side, dose=dose)  # type: ignore[arg-type]
        assert session_minutes(make_session(exercise), on_side("right")) == minutes


def test_one_tap_a_rep_that_is_held_at_both_ends() -> None:
    played = player(TAPPED).say(Input.GO_ON, Input.GO_ON).wait(0.5)
    fractions, parts = [], []
    for _ in range(10):
        fractions.append(round(movement_fraction(played.run), 2))
        parts.append(played.part())
        played.say(Input.GO_ON).wait(0.8)
    hold, back = Part.HOLD, Part.BACK
    assert parts == [hold] * 3 + [back] * 4 + [hold] * 3, "a tap too many is no tap and no pause"
    assert fractions[:3] + fractions[7:] == [1.0] * 3 + [0.0] * 3
    assert fractions[3:7] == sorted(fractions[3:7], reverse=True)
    assert played.part() is Part.TAP
    assert played.run.state.turn
    assert played.run.state.turn.reps_done == 1


def test_a_rep_held_at_both_ends_by_the_tempo_stands_still_at_each() -> None:
    played = player(BUSY).say(Input.GO_ON, Input.GO_ON).wait(0.5)
    seen = []
    for _ in range(12):
        seen.append((played.part(), round(movement_fraction(played.run), 1)))
        played.wait(1)
    ends = [fraction for part, fraction in seen if part is Part.HOLD]
    assert ends == [1.0] * 3 + [0.0] * 3
    played.wait(12)
    assert played.phase is Phase.CHECK


def test_a_pause_in_the_second_hold_goes_on_in_it() -> None:
    played = player(BUSY).say(Input.GO_ON, Input.GO_ON).wait(10)
    assert movement_fraction(played.run) == 0.0
    left = played.say(Input.PAUSE).remaining
    assert movement_fraction(played.run) == 0.0
    played.wait(5).say(Input.PAUSE).wait(3)
    assert (played.part(), movement_fraction(played.run)) == (Part.HOLD, 0.0)
    assert played.remaining == pytest.approx(left, abs=0.3)


def test_hands_free_in_the_middle_of_a_rep_begins_that_rep_anew_on_its_side() -> None:
    played = player(ROCK).say(Input.GO_ON, Input.GO_ON, Input.GO_ON, Input.GO_ON)
    assert (side_now(played.run), played.part()) == ("right", Part.TAP)
    played.say(Input.HANDS_FREE)
    assert (side_now(played.run), played.part()) == ("right", Part.OUT)
    played.wait(4.1)
    assert played.phase is Phase.CHECK


def test_taps_change_the_side_with_each_rep() -> None:
    played = player(ROCK).say(Input.GO_ON)
    sides = []
    while played.phase is Phase.EXERCISE:
        sides.append(side_now(played.run))
        played.say(Input.GO_ON)
    assert sides == ["left", "right", "left", "right"], "the side without symptoms first"
