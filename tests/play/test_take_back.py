"""A tap that was none is taken back, until the next rep, and never once its set is over."""

from dataclasses import replace

from tests.factories import make_dose, make_exercise
from tests.play.playing import Player, player
from tui.play.events import Counted, TakenBack
from tui.play.pace import Part
from tui.play.state import Input, Phase

GO, BACK = Input.GO_ON, Input.TAKE_BACK


def tapping(sets: int = 1, reps: int = 3, hold_seconds: int = 0, **facts: object) -> Player:
    """An exercise of taps, at its first."""
    dose = make_dose(sets=sets, reps=reps, hold_seconds=hold_seconds)
    return player(make_exercise("tapped", dose=dose, **facts)).say(GO)  # type: ignore[arg-type]


def reps(played: Player) -> int:
    turn = played.run.state.turn
    assert turn
    return turn.reps_done


def test_the_newest_tap_is_taken_back_once() -> None:
    played = tapping().say(GO, GO)
    assert reps(played) == 2
    assert played.run.allows(BACK)
    played.say(BACK)
    assert reps(played) == 1
    assert played.events[-1] == TakenBack(1)
    assert not played.run.allows(BACK)
    assert reps(played.say(BACK, BACK)) == 1
    assert reps(played.say(GO)) == 2
    assert reps(played.say(BACK)) == 1


def test_never_below_none_and_what_has_begun_stays_so() -> None:
    played = tapping()
    assert not played.run.allows(BACK)
    played.say(GO, BACK, BACK)
    assert reps(played) == 0
    assert played.run.state.begun_told
    assert played.say(Input.SKIP).phase is Phase.CHECK


def test_a_hold_that_it_began_is_not_held() -> None:
    played = tapping(hold_seconds=5).say(GO).wait(2)
    assert played.part() is Part.HOLD
    played.say(BACK)
    assert (played.part(), reps(played)) == (Part.TAP, 0)
    played.say(GO).wait(5.2)
    assert (played.part(), reps(played)) == (Part.TAP, 1)
    assert reps(played.say(BACK)) == 0, "the next has not begun"


def test_never_where_the_set_or_the_side_is_over() -> None:
    played = tapping(sets=2, reps=1).say(GO)
    assert played.part() is Part.REST
    assert not played.run.allows(BACK)
    assert reps(played.say(BACK)) == 1
    sided = tapping(reps=1, side="both").say(GO)
    assert sided.part() is Part.CHANGE_SIDE
    assert reps(sided.say(BACK)) == 1


def test_never_at_the_check() -> None:
    played = tapping(reps=1).say(GO)
    assert played.phase is Phase.CHECK
    assert not played.run.allows(BACK)
    assert played.say(BACK).phase is Phase.CHECK


def test_never_where_it_is_paced_or_paused() -> None:
    played = tapping().say(GO, Input.PAUSE)
    assert not played.run.allows(BACK)
    assert not tapping().say(GO, Input.HANDS_FREE).run.allows(BACK)
    assert not tapping().say(GO, Input.HANDS_FREE, Input.HANDS_FREE).run.allows(BACK)


def test_its_time_is_not_taken_back() -> None:
    played = tapping().wait(3).say(GO).wait(2)
    turn = played.run.state.turn
    assert turn
    played.say(BACK)
    after = played.run.state.turn
    assert after
    assert after.worked_seconds >= turn.worked_seconds


def test_a_held_key_taps_no_more_often_because_of_it() -> None:
    played = tapping().say(GO)
    run, now = played.run, played.now
    run.handle(BACK, now + 0.05)
    run.handle(GO, now + 0.1)
    assert reps(played) == 0
    assert replace(run.state).pressed is GO
    assert sum(isinstance(event, Counted) for event in played.events) == 1
