"""The check and what follows: moved up, sharp pain, told early, the rest, an easier rung."""

from dataclasses import replace

import pytest

from tests.factories import make_exercise
from tests.play.playing import HELD, SYMPTOMS, TAPPED, Player, begun, player, rested
from tui.play.events import Entered, LeftOut, RestOver
from tui.play.rules import Spread
from tui.play.settling import LIE_DOWN_SECONDS, resting_positions
from tui.play.state import NEARER_PLACES, Best, Input, Phase
from tui.play.symptoms import Easing, Position

GO, NO, YES, SPREAD, HURTS = Input.GO_ON, Input.NO, Input.YES, Input.SPREAD, Input.HURTS
BEGIN = (GO, GO)


# Moved up (C12)


def test_after_moved_up_the_nearer_places_are_asked_once_and_are_the_best_so_far() -> None:
    played = player(TAPPED, TAPPED, TAPPED, HELD)
    assert played.run.best == Best(3)
    begun(played, Input.SKIP, Input.MOVED_UP)
    assert played.phase is Phase.NEARER
    allowed = [said for said in NEARER_PLACES if played.run.allows(said)]
    assert allowed == [Input.NOWHERE, Input.TO_BACK, Input.TO_BUTTOCK]
    played.say(Input.TO_THIGH, Input.TO_CALF)
    assert played.phase is Phase.NEARER, "no nearer than it was"
    played.say(Input.TO_BUTTOCK)
    assert (played.phase, played.run.best, played.run.state.place) == (Phase.EXERCISE, Best(2), 1)
    begun(played.wait(1), Input.PAUSE, Input.SKIP).say(Input.MOVED_UP).say(GO)
    assert (played.run.best, played.run.state.place) == (Best(2, is_nearer=True), 2)


def test_nothing_is_nearer_than_nowhere() -> None:
    played = player(symptoms=replace(SYMPTOMS, reach=0))
    begun(played, Input.SKIP, Input.MOVED_UP)
    assert (played.phase, played.up, played.run.state.best) == (Phase.EXERCISE, "held", None)


def test_after_sharp_pain_and_moved_up_the_exercise_is_out_all_the_same() -> None:
    played = begun(player(TAPPED, TAPPED, HELD), HURTS, Input.MOVED_UP).say(Input.NOWHERE)
    assert played.up == "held"
    assert played.run.best == Best(0)


# Sharp pain (C15)


def test_what_hurts_is_left_out_for_today() -> None:
    played = begun(player(TAPPED, TAPPED, HELD), HURTS)
    assert played.up == "held"
    assert LeftOut("tapped", "hurt") in played.events


@pytest.mark.parametrize("answer", [NO, YES])
def test_what_hurts_is_checked_even_before_it_begins(answer: Input) -> None:
    played = player().say(HURTS)
    assert played.phase is Phase.CHECK
    assert played.run.state.hurt == {"tapped"}
    assert played.say(answer).phase is (Phase.EXERCISE if answer is NO else Phase.SETTLE)


def test_after_sharp_pain_that_spread_and_settled_no_easier_rung_is_played() -> None:
    played = rested(begun(player(), HURTS, YES))
    assert (played.phase, played.up) == (Phase.EXERCISE, "held")


def test_the_second_sharp_pain_ends_the_run_after_its_check() -> None:
    played = begun(player(TAPPED, HELD), HURTS).say(HURTS)
    assert played.phase is Phase.CHECK
    assert played.say(NO).reason == "hurting"


def test_sharp_pain_starts_its_directions_one_rung_lower() -> None:
    bend = make_exercise("bend", ["flexion"])
    bow = make_exercise("bow", ["flexion"], ["bow", "bow-easy"])
    assert begun(player(bend, bow), HURTS).up == "bow-easy"


# Told before it began (C14)


def lift(slug: str, *bias: str) -> object:
    return make_exercise(slug, bias, [slug, f"{slug}-easy"])


def early(*biases: str) -> Player:
    """Told before the second exercise began, when the first was over."""
    exercises = [lift(slug, *bias.split()) for slug, bias in zip("abcde", biases, strict=False)]
    return begun(player(*exercises), Input.SKIP).say(SPREAD)  # type: ignore[arg-type]


def test_one_spread_with_two_rungs_counts_once() -> None:
    played = early("extension hip", "flexion", "load")
    assert played.run.state.spreads == (
        Spread(frozenset({"extension", "hip", "flexion"}), frozenset({"a", "b"})),
    )
    assert played.phase is Phase.SETTLE
    assert rested(played).up == "b-easy"


def test_both_directions_are_closed() -> None:
    played = rested(early("extension", "flexion", "extension", "flexion", "load"))
    begun(played.wait(1), Input.SKIP)
    assert played.up == "e"


@pytest.mark.parametrize(("bias", "up"), [("extension load", "c"), ("load", "b-easy")])
def test_what_shares_a_direction_with_the_rung_before_is_left_out(bias: str, up: str) -> None:
    assert rested(early("extension load", bias, "lateral")).up == up


def test_told_before_anything_began_it_is_of_the_rung_that_is_up_alone() -> None:
    played = player(lift("a", "extension"), lift("b", "flexion")).say(SPREAD)  # type: ignore[arg-type]
    assert played.run.state.spreads == (Spread(frozenset({"extension"}), frozenset({"a"})),)
    assert rested(played).up == "a-easy"


def test_the_same_rung_again_is_no_other() -> None:
    played = begun(player(lift("a", "extension")), Input.AGAIN).say(SPREAD)  # type: ignore[arg-type]
    assert played.run.state.spreads == (Spread(frozenset({"extension"}), frozenset({"a"})),)
    assert rested(played).up == "a-easy"


def test_what_is_played_then_is_below_both_rungs() -> None:
    low = make_exercise("low", ["extension"])
    lunge = make_exercise("lunge", ["flexion"], ["lunge", "high", "low", "lowest"])
    assert rested(begun(player(low, lunge), Input.SKIP).say(SPREAD)).up == "lowest"


def test_a_rung_above_is_enough_where_the_exercise_is_left_out_after_the_rest() -> None:
    low = make_exercise("low", ["extension"])
    arch = make_exercise("arch", ["extension"], ["arch", "high", "low"])
    played = begun(player(low, arch, HELD), Input.SKIP).say(SPREAD)
    assert played.phase is Phase.SETTLE
    assert rested(played).up == "held"


# The rest (C16)

POSITIONS: list[tuple[Easing, str, str]] = [
    ("untried", "", "on-the-side legs-up on-the-belly"),
    ("none", "nerve", "on-the-side legs-up on-the-belly"),
    ("untried", "extension", "on-the-side legs-up"),
    ("untried", "flexion rotation", "on-the-side on-the-belly"),
    ("untried", "flexion extension", "on-the-side"),
    ("legs-up", "hip", "legs-up on-the-side on-the-belly"),
    ("legs-up", "flexion", "on-the-side on-the-belly"),
    ("on-the-belly", "lateral", "on-the-belly legs-up on-the-side"),
    ("on-the-belly", "extension", "on-the-side legs-up"),
    ("on-the-side", "flexion", "on-the-side on-the-belly"),
]


@pytest.mark.parametrize(("easing", "tags", "expected"), POSITIONS)
def test_never_a_position_of_the_direction_that_has_just_spread(
    easing: Easing, tags: str, expected: str
) -> None:
    assert resting_positions(easing, frozenset(tags.split())) == tuple(expected.split())


def is_lying(played: Player) -> bool:
    return played.run.is_lying


def test_the_rest_begins_when_the_person_lies_there() -> None:
    played = player().say(SPREAD).wait(300)
    assert not is_lying(played)
    assert played.run.settle_seconds_left == 30
    assert not played.run.allows(NO)
    played.say(GO).wait(29)
    assert is_lying(played)
    assert not played.say(GO).run.allows(NO), "it begins once"
    assert played.wait(1).run.allows(NO)


def test_hands_free_it_begins_after_forty_seconds_that_were_not_lost() -> None:
    assert LIE_DOWN_SECONDS == 40
    played = player().say(Input.HANDS_FREE, SPREAD).wait(20)
    played.now += 500
    played.run.tick(played.now)
    assert not is_lying(played.wait(19.8))
    assert is_lying(played.wait(0.3))
    assert played.wait(29.8).run.settle_seconds_left > 0
    assert RestOver() in played.wait(0.3).events


def resting(played: Player) -> Position:
    return played.run.state.resting


def test_another_position_begins_the_rest_anew() -> None:
    played = player(symptoms=replace(SYMPTOMS, easing="legs-up")).say(SPREAD, GO).wait(20)
    assert resting(played) == "legs-up"
    seen: list[Position] = []
    for _ in range(3):
        seen.append(resting(played.say(Input.OTHER_POSITION).wait(2)))
        assert not is_lying(played)
        assert played.run.settle_seconds_left == 30
        played.say(GO)
        assert is_lying(played)
    assert seen == ["on-the-side", "on-the-belly", "legs-up"]


def test_where_there_is_one_position_no_other_is_offered() -> None:
    both = make_exercise("both", ["flexion", "extension"], ["both", "easy"])
    played = player(both).say(SPREAD)
    assert not played.run.allows(Input.OTHER_POSITION)


@pytest.mark.parametrize("said", [YES, SPREAD])
@pytest.mark.parametrize("lies", [False, True])
def test_still_worse_counts_at_any_moment_of_the_rest(said: Input, lies: bool) -> None:
    played = begun(player(), Input.SKIP, YES)
    if lies:
        played.wait(1).say(GO)
    assert played.say(said).reason == "not-settled"


def test_after_the_rest_the_easier_rung_waits_for_the_person() -> None:
    played = rested(begun(player(), Input.AGAIN).say(SPREAD)).wait(60)
    assert played.up == "easier"
    assert played.run.state.turn
    assert played.run.state.turn.index == 0


def test_a_no_that_came_too_early_does_not_hinder_the_next() -> None:
    played = player().say(SPREAD, GO).wait(29.7).say(NO)
    assert played.phase is Phase.SETTLE
    assert played.say(NO).up == "easier"


def test_a_gap_in_the_rest_is_no_rest() -> None:
    played = player().say(SPREAD, GO).wait(10)
    left = played.run.settle_seconds_left
    played.now += 3600
    played.run.tick(played.now)
    assert played.run.settle_seconds_left == pytest.approx(left)
    assert played.say(NO).phase is Phase.SETTLE
    assert played.wait(left + 1).say(NO).up == "easier"


# An easier rung, by choice


def test_an_easier_rung_that_was_chosen_is_undone_before_it_begins() -> None:
    played = player().say(Input.EASIER)
    assert played.up == "easier"
    played.say(Input.AGAIN).wait(2)
    assert played.say(Input.EASIER).up == "tapped"
    assert played.wait(2).say(Input.EASIER).up == "easier", "and can be chosen again"


def test_once_begun_an_easier_rung_is_not_undone() -> None:
    played = player().say(Input.EASIER).wait(1).say(GO, GO)
    assert not played.run.allows(Input.EASIER), "it is the last"
    played.wait(2).say(Input.EASIER)
    assert (played.phase, played.up) == (Phase.EXERCISE, "easier")


def test_the_easier_rung_after_a_spread_is_not_undone() -> None:
    played = rested(player().say(Input.EASIER, Input.PAUSE).wait(2).say(Input.EASIER, SPREAD))
    assert played.up == "easier"
    assert not played.run.allows(Input.EASIER)


def test_a_rung_that_spread_is_never_the_easier_one() -> None:
    played = player(make_exercise("hard", [], ["hard", "shared", "easy"]))
    spread = Spread(frozenset(), frozenset({"shared"}))
    played.run.state = replace(played.run.state, spreads=(spread,))
    assert played.say(Input.EASIER).up == "easy"


# Easing positions (C17)


def test_an_easing_position_that_spread_is_out_and_the_next_one_is_tried() -> None:
    positions = [make_exercise(slug, [], [slug, "easier"]) for slug in "abc"]
    played = player(*positions, action="next", limit=1)
    assert played.say(SPREAD).up == "b"
    played.wait(1).say(*BEGIN, GO, YES)
    assert played.up == "c"
    played.say(SPREAD)
    assert (played.phase, played.reason) == (Phase.STOPPED, "no-easier-rung")
    assert sum(isinstance(event, Entered) for event in played.events) == 3
    assert not any(isinstance(event, LeftOut) for event in played.events)


def test_an_easing_position_that_was_told_early_is_out_and_no_more_is_said() -> None:
    positions = [make_exercise(slug, ["flexion"]) for slug in "ab"]
    played = begun(player(*positions, HELD, action="next"), Input.SKIP).say(SPREAD)
    assert played.up == "held"
    assert not any(isinstance(event, LeftOut) for event in played.events)


def test_an_easing_session_is_complete_where_one_position_was_good() -> None:
    positions = [make_exercise(slug) for slug in "abc"]
    played = begun(player(*positions, action="next"), Input.SKIP)
    begun(begun(played.wait(1), Input.SKIP, YES).wait(1), Input.SKIP, YES)
    assert played.phase is Phase.SKIPPED, "the first was left before its end"
    played.say(YES)
    assert (played.run.state.outcome, len(played.run.state.spreads)) == ("completed", 2)
