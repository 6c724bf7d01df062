"""A run that was cut off, brought back: what was under way begins anew."""

from tests.factories import make_exercise, make_session
from tests.play.test_run import TAPPED
from tui.play.carry_on import Past, carry_on
from tui.play.events import Decided, Ended, Settled, Skipped
from tui.play.rules import Regress
from tui.play.run import GAP_SECONDS, Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms

NOW = 5000.0
SESSION = make_session(TAPPED, make_exercise("sat", position="supine"))


def brought_back(*pasts: Past, hands_free: bool | None = None) -> Run:
    before = Before(Symptoms("right", 3, 4))
    return carry_on(SESSION, before, pasts, hands_free=hands_free, now=NOW)[0]


def test_a_get_ready_waits_for_whoever_has_got_up() -> None:
    run = brought_back(Past(0, "tapped", answer=False))
    turn = run.state.turn
    assert turn
    assert (run.state.phase, run.rung.slug) == (Phase.EXERCISE, "sat")
    assert (turn.index, turn.deadline, turn.pacing.waits) == (0, None, True)
    assert (run.state.seen, run.state.entered_at, run.state.position) == (NOW, NOW, "")
    assert (run.state.pressed, run.state.at_hand) == (None, frozenset())
    assert run.handle(Input.GO_ON, NOW + 0.5) == [], "a key held since before"
    assert run.state.turn
    assert run.state.turn.index == 0
    run.handle(Input.GO_ON, NOW + 1.2)
    assert run.state.turn.index == 1


def test_hands_free_is_kept_and_gives_time_to_lie_down() -> None:
    turn = brought_back(Past(0, "tapped", answer=False), hands_free=True).state.turn
    assert turn
    assert turn.deadline == NOW + 20
    assert turn.pacing.by_tempo


def test_the_settle_rest_begins_anew() -> None:
    run = brought_back(Past(0, "tapped", answer=True))
    assert run.state.phase is Phase.SETTLE
    assert run.settle_seconds_left == SESSION.on_spread.settle_seconds
    assert not run.allows(Input.NO)


def test_the_rest_that_was_over_before_the_easier_rung_is_not_taken_again() -> None:
    run = brought_back(Past(0, "tapped", answer=True, settled=True))
    assert (run.state.phase, run.rung.slug) == (Phase.EXERCISE, "easier")
    assert run.state.turn
    assert run.state.turn.pacing.waits


def test_lost_time_is_lost_again_from_then_on() -> None:
    run = brought_back(Past(0, "tapped", answer=True))
    assert run.gap_seconds == GAP_SECONDS
    run.tick(NOW + 500.0)
    assert run.settle_seconds_left == SESSION.on_spread.settle_seconds


def test_what_was_done_again_by_choice_is_told_again() -> None:
    before = Before(Symptoms("right", 3, 4))
    pasts = [Past(0, "tapped", then="again", answer=False), Past(0, "tapped")]
    run, events = carry_on(SESSION, before, pasts, hands_free=None, now=NOW)
    assert Skipped("tapped", "tapped", "again") in events
    assert (run.state.phase, run.rung.slug) == (Phase.CHECK, "tapped")


def test_where_nothing_more_is_played_a_spread_is_dealt_with_and_the_run_ends() -> None:
    run = brought_back(Past(0, "tapped", answer=True))
    run.plays_on, run.gap_seconds = False, float("inf")
    run.tick(NOW + SESSION.on_spread.settle_seconds)
    events = run.handle(Input.NO, run.state.seen)
    assert events == [Settled(True), Decided(Regress("easier")), Ended("left", None)]
    assert (run.state.phase, run.state.outcome) == (Phase.AFTER, "left")
