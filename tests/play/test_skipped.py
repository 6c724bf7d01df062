"""What was skipped can be done at the end, but nothing that spread, hurt or is shut."""

import pytest

from tests.factories import make_exercise
from tests.play.playing import Player, begun, player, rested
from tui.play.events import Entered, LeftOut, SkippedTaken
from tui.play.state import Input, Phase

NO, YES, SKIP, SPREAD, HURTS = Input.NO, Input.YES, Input.SKIP, Input.SPREAD, Input.HURTS
BOW = make_exercise("bow", ["flexion"], ["bow", "small-bow"])
CURL = make_exercise("curl", ["flexion"], ["curl", "small-curl"])
HIP = make_exercise("hip", ["hip"], ["hip", "small-hip"])
ARM = make_exercise("arm", ["hip"], ["arm", "small-arm"])


def skip(played: Player) -> Player:
    """Skip what is up, before it has begun."""
    return played.wait(2).say(SKIP)


def done(played: Player) -> Player:
    """What is up, begun and left, with a no."""
    return begun(played.wait(1), HURTS, NO)


def entered(played: Player) -> list[str]:
    return [event.rung for event in played.events if isinstance(event, Entered)]


def test_it_is_asked_once_and_a_no_plays_it_in_order() -> None:
    played = skip(done(skip(player(HIP, BOW, CURL))))
    assert played.phase is Phase.SKIPPED
    assert played.run.skipped_to_do == (0, 2), "what hurt is bow alone"
    played = skip(skip(skip(player(HIP, BOW, ARM))))
    assert played.run.skipped_to_do == (0, 1, 2)
    played.say(NO)
    assert SkippedTaken() in played.events
    skip(skip(played))
    assert played.up == "arm"
    skip(played)
    assert played.run.state.outcome == "completed", "skipped again, it is over"
    assert entered(played) == ["hip", "bow", "arm"] * 2


def test_a_yes_ends_the_session() -> None:
    played = skip(skip(player(HIP, BOW))).say(YES)
    assert (played.phase, played.run.state.outcome) == (Phase.AFTER, "completed")


@pytest.mark.parametrize("said", [Input.GO_ON, Input.LEAVE, SKIP, Input.EASIER, Input.PAUSE, HURTS])
def test_nothing_else_answers_it(said: Input) -> None:
    played = skip(player(HIP))
    assert not played.run.allows(said)
    assert played.say(said).phase is Phase.SKIPPED


def test_what_was_skipped_after_it_spread_hurt_or_was_shut_is_out() -> None:
    spread = rested(player(BOW, HIP, CURL, ARM, settle_seconds=30).say(SPREAD))
    assert spread.up == "small-bow"
    skip(spread)
    assert spread.up == "hip"
    skip(skip(spread))
    assert spread.phase is Phase.SKIPPED
    names = [spread.run.session.exercises[place].slug for place in spread.run.skipped_to_do]
    assert names == ["hip", "arm"], "bow has spread, and curl moves as it does"


def test_what_was_skipped_before_its_direction_spread_is_shut() -> None:
    played = skip(player(CURL, BOW, HIP, settle_seconds=30))
    rested(played.wait(1).say(SPREAD))
    skip(skip(played))
    assert played.run.skipped_to_do == (2,)


def test_what_was_skipped_before_it_hurt_is_out() -> None:
    played = done(skip(player(BOW, HIP, BOW)))
    assert [played.run.session.exercises[p].slug for p in played.run.skipped_to_do] == ["bow"]
    hurt = begun(skip(skip(player(BOW, HIP, BOW))), HURTS, NO)
    assert hurt.phase is Phase.SKIPPED
    assert hurt.run.skipped_to_do == (1,)


def test_a_spread_at_the_end_shuts_what_is_still_to_come() -> None:
    played = skip(skip(skip(player(BOW, CURL, HIP, settle_seconds=30)))).say(NO)
    rested(played.wait(1).say(SPREAD))
    skip(played)
    assert LeftOut("curl", "direction") in played.events
    assert played.up == "hip"


def test_a_stop_at_the_end_is_a_stop() -> None:
    played = skip(skip(player(BOW, HIP, limit=1))).say(NO).wait(1).say(SPREAD)
    assert played.phase is Phase.STOPPED
    count = len(entered(played))
    played.say(*Input).wait(5).say(*Input)
    assert len(entered(played)) == count


def test_it_is_spreading_counts_while_it_is_asked() -> None:
    played = skip(begun(player(HIP, BOW), Input.AGAIN, NO).wait(1).say(SKIP)).wait(1)
    played.say(SPREAD)
    (spread,) = played.run.state.spreads
    assert spread.rungs == {"hip"}
    assert played.phase is Phase.SETTLE


def test_easier_is_no_way_around_it() -> None:
    played = skip(player(HIP).say(Input.EASIER))
    assert played.run.skipped_to_do == (0,)
    assert played.say(NO).up == "hip"


def test_what_spreads_at_the_end_is_not_played_again_at_another_place() -> None:
    lift = make_exercise("lift", ["load"], ["lift", "small-lift"])
    hip = make_exercise("hip", ["hip"], ["hip", "small-hip", "tiny-hip"])
    played = skip(skip(skip(player(hip, lift, hip, settle_seconds=30)))).say(NO)
    rested(played.wait(1).say(SPREAD))
    skip(played)
    assert played.up == "lift"
    skip(played)
    assert played.phase is Phase.AFTER


def test_a_stop_where_nothing_is_up_names_no_exercise() -> None:
    played = skip(skip(player(HIP, BOW)))
    assert played.phase is Phase.SKIPPED
    assert played.run.rung_up is None
    assert played.say(Input.RED_FLAG).say(YES).phase is Phase.STOPPED
    assert played.run.rung_up is None


def test_a_pause_that_no_key_made_is_never_taken_for_a_held_key() -> None:
    played = player(HIP).wait(1).say(Input.GO_ON).wait(1).say(Input.PAUSE).wait(1.3)
    played.say(Input.PAUSE)
    turn = played.run.state.turn
    assert turn is not None
    assert not turn.paused
    played.run.stand_still(played.run.state.seen + 0.2)
    turn = played.run.state.turn
    assert turn is not None
    assert turn.paused
