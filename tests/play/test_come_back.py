"""A run that was cut off, brought back: what was under way begins anew."""

from dataclasses import replace

import pytest

from tests.factories import make_exercise, make_session
from tests.play.playing import SYMPTOMS, TAPPED
from tui.play.carry_on import MisfitError, Past, carry_on
from tui.play.events import Decided, Ended, Entered, Settled, Skipped, Then
from tui.play.rules import Change, Regress
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before
from tui.play.timing import GAP_SECONDS

GO, NO, YES, SPREAD = Input.GO_ON, Input.NO, Input.YES, Input.SPREAD
NOW = 5000.0
SESSION = make_session(TAPPED, make_exercise("sat", position="supine"))


def brought_back(*pasts: Past, hands_free: bool | None = None) -> Run:
    before = Before(SYMPTOMS)
    return carry_on(SESSION, before, pasts, hands_free=hands_free, now=NOW)[0]


def test_a_get_ready_waits_for_whoever_has_got_up() -> None:
    run = brought_back(Past(0, "tapped", answer="no"))
    turn = run.state.turn
    assert turn
    assert (run.state.phase, run.rung.slug) == (Phase.EXERCISE, "sat")
    assert (turn.index, turn.deadline, turn.pacing.waits) == (0, None, True)
    assert (run.state.seen, run.state.entered_at, run.state.position) == (NOW, NOW, "")
    assert (run.state.pressed, run.state.at_hand) == (None, frozenset())
    assert run.handle(GO, NOW + 0.5) == [], "a key held since before"
    assert run.state.turn
    assert run.state.turn.index == 0
    run.handle(GO, NOW + 1.2)
    assert run.state.turn.index == 1


def test_hands_free_is_kept_and_gives_time_to_lie_down() -> None:
    turn = brought_back(Past(0, "tapped", answer="no"), hands_free=True).state.turn
    assert turn
    assert turn.deadline == NOW + 20
    assert turn.pacing.by_tempo


def test_the_settle_rest_begins_anew() -> None:
    run = brought_back(Past(0, "tapped", answer="yes"))
    assert run.state.phase is Phase.SETTLE
    assert run.settle_seconds_left == SESSION.on_spread.settle_seconds
    assert not run.allows(NO)


def test_the_rest_that_was_over_before_the_easier_rung_is_not_taken_again() -> None:
    run = brought_back(Past(0, "tapped", answer="yes", settled=True))
    assert (run.state.phase, run.rung.slug) == (Phase.EXERCISE, "easier")
    assert run.state.turn
    assert run.state.turn.pacing.waits


def test_lost_time_is_lost_again_from_then_on() -> None:
    run = brought_back(Past(0, "tapped", answer="yes"))
    assert run.gap_seconds == GAP_SECONDS
    run.tick(NOW + 500.0)
    assert run.settle_seconds_left == SESSION.on_spread.settle_seconds


def test_what_was_done_again_by_choice_is_told_again() -> None:
    before = Before(SYMPTOMS)
    pasts = [Past(0, "tapped", then="again", answer="no"), Past(0, "tapped")]
    run, events = carry_on(SESSION, before, pasts, hands_free=None, now=NOW)
    assert Skipped("tapped", "tapped", "again") in events
    assert (run.state.phase, run.rung.slug) == (Phase.CHECK, "tapped")


def test_where_nothing_more_is_played_a_spread_is_dealt_with_and_the_run_ends() -> None:
    run = brought_back(Past(0, "tapped", answer="yes"))
    run.plays_on, run.gap_seconds = False, float("inf")
    run.handle(GO, NOW + 1.0)
    run.tick(NOW + 1.0 + SESSION.on_spread.settle_seconds)
    events = run.handle(NO, run.state.seen)
    assert events == [Settled(True), Decided(Regress("easier")), Ended("left", None)]
    assert (run.state.phase, run.state.outcome) == (Phase.AFTER, "left")


@pytest.mark.parametrize("then", ["next", "again", "easier", "skip", "hurt", "left"])
def test_where_nothing_more_is_played_a_no_ends_the_run(then: Then) -> None:
    run = brought_back(Past(0, "tapped", then=then))
    run.plays_on = False
    events = run.handle(NO, NOW + 1.0)
    assert not any(isinstance(event, Entered) for event in events)
    assert (run.state.phase, run.state.outcome) == (Phase.AFTER, "left")


def essence(run: Run) -> tuple[object, ...]:
    """What must be the same after a run was cut off."""
    state = run.state
    answers = (state.spreads, state.spread_places, state.hurt, state.hurts, state.best)
    end = (state.outcome, state.reason, state.change)
    return (state.phase, state.place, state.rung, state.then, state.last_begun, *answers, *end)


THREE_TAPPED = make_session(TAPPED, TAPPED, make_exercise("sat", ["hip"], ["sat", "sat-easy"]))
BEGIN = (GO, GO)
DONE = Past(0, "tapped", then="skip", answer="no")
LEFT = Past(0, "tapped", left_by="skip", has_begun=False)
EARLY = Past(0, "tapped", answer="yes", has_begun=False)
REST = Past(0, "tapped", answer="yes", settled=True)
STOP = Past(0, "tapped", answer="yes", settled=False)

HAPPENED: dict[str, tuple[tuple[Input, ...], tuple[Past, ...]]] = {
    "skipped": ((Input.SKIP,), (LEFT,)),
    "done": ((*BEGIN, Input.SKIP, NO), (DONE,)),
    "at its check": ((*BEGIN, Input.SKIP), (replace(DONE, answer=None),)),
    "easier": ((Input.EASIER,), (Past(0, "tapped", left_by="easier", has_begun=False),)),
    "easier, undone": (
        (Input.EASIER, Input.PAUSE, Input.EASIER),
        (Past(0, "tapped", left_by="easier", has_begun=False),
         Past(0, "easier", left_by="easier", has_begun=False)),
    ),
    "moved up, not asked yet": (
        (*BEGIN, Input.SKIP, Input.MOVED_UP),
        (replace(DONE, answer="moved-up"),),
    ),
    "moved up": (
        (*BEGIN, Input.SKIP, Input.MOVED_UP, GO),
        (replace(DONE, answer="moved-up", has_moved=True),),
    ),
    "moved up to the back": (
        (*BEGIN, Input.SKIP, Input.MOVED_UP, Input.TO_BACK),
        (replace(DONE, answer="moved-up", has_moved=True, moved_to=1),),
    ),
    "hurt before it began": (
        (Input.HURTS,), (Past(0, "tapped", then="hurt", has_begun=False),),
    ),
    "hurt": ((*BEGIN, Input.HURTS, NO), (Past(0, "tapped", then="hurt", answer="no"),)),
    "hurt and spread": (
        (Input.HURTS, YES), (Past(0, "tapped", then="hurt", answer="yes", has_begun=False),),
    ),
    "told early": ((SPREAD,), (EARLY,)),
    "told early, after another": (
        (*BEGIN, Input.SKIP, NO, SPREAD), (DONE, replace(EARLY, place=1)),
    ),
    "told early, after a skip": ((Input.SKIP, SPREAD), (LEFT, replace(EARLY, place=1))),
    "spread": ((*BEGIN, Input.SKIP, YES), (replace(DONE, answer="yes"),)),
    "settled": (
        (*BEGIN, Input.SKIP, YES, GO, Input.PAUSE, NO), (replace(REST, then="skip"),),
    ),
    "not settled": ((*BEGIN, Input.SKIP, YES, YES), (replace(STOP, then="skip"),)),
}  # fmt: skip
"""What a person said, and what was kept of it. PAUSE stands for the whole rest where one is due."""


def played(*inputs: Input) -> Run:
    run = Run(THREE_TAPPED, Before(SYMPTOMS))
    run.start(0.0)
    for said in inputs:
        seconds = run.settle_seconds_left if said is Input.PAUSE else 1.0
        for _ in range(round(seconds)):
            run.tick(run.state.seen + 1.0)
        run.handle(said, run.state.seen)
    return run


def carried_on(*pasts: Past, told: Change = 1, is_mistake: bool = False) -> Run:
    return carry_on(
        THREE_TAPPED,
        Before(SYMPTOMS),
        pasts,
        told=told,
        is_mistake=is_mistake,
        hands_free=None,
        now=NOW,
    )[0]


every_way = pytest.mark.parametrize("way", HAPPENED)


@every_way
def test_what_was_kept_leads_to_where_it_was(way: str) -> None:
    inputs, pasts = HAPPENED[way]
    assert essence(carried_on(*pasts)) == essence(played(*inputs))


def kept(way: str, change: Change) -> tuple[Past, ...]:
    """What is kept of a way that ended with 2 or 3: a check that was open is answered by it."""
    phase, (*earlier, last) = played(*HAPPENED[way][0]).state.phase, HAPPENED[way][1]
    if phase in (Phase.CHECK, Phase.NEARER):
        return (*earlier, replace(last, answer="yes", change=change))
    return (*earlier, last)


@every_way
def test_2_leads_to_its_page(way: str) -> None:
    was = played(*HAPPENED[way][0], Input.NEW_SIGNS)
    run = carried_on(*kept(way, 2), told=2)
    assert essence(run) == essence(was)
    assert (run.state.phase, run.state.reason) == (Phase.RED_FLAGS, "professional")


@every_way
def test_3_whose_page_was_left_is_urgent(way: str) -> None:
    was = played(*HAPPENED[way][0], Input.RED_FLAG, Input.LEAVE)
    run = carried_on(*kept(way, 3), told=3)
    assert essence(run) == essence(was)
    assert (run.state.phase, run.state.reason) == (Phase.STOPPED, "urgent")


@every_way
@pytest.mark.parametrize("told", [1, 3])
def test_3_by_mistake_stays_a_mistake(way: str, told: Change) -> None:
    was = played(*HAPPENED[way][0], Input.RED_FLAG, NO)
    if was.state.reason == "mistake":
        run = carried_on(*kept(way, 3), told=told, is_mistake=True)
        assert essence(run) == essence(was)


@every_way
def test_2_after_a_mistake_is_no_mistake(way: str) -> None:
    was = played(*HAPPENED[way][0], Input.RED_FLAG, NO, Input.NEW_SIGNS)
    run = carried_on(*kept(way, 3), told=2, is_mistake=True)
    assert essence(run) == essence(was)


def test_what_was_new_in_the_form_after_leads_to_its_page() -> None:
    was = played(Input.LEAVE, Input.YES)
    was.tell_after(replace(SYMPTOMS, numb=True))
    run = carried_on(Past(0, "tapped", left_by="left", has_begun=False), told=2)
    assert essence(run) == essence(was)
    run.handle(NO, NOW + 1.0)
    assert run.state.phase is Phase.SUMMARY


MISFITS: list[Past] = [
    Past(1, "tapped"),
    Past(0, "easier"),
    Past(0, "tapped", answer="no", settled=True),
    replace(DONE, answer="moved-up", has_moved=True, moved_to=3),
    replace(DONE, answer="moved-up", has_moved=True, moved_to=5),
    replace(DONE, has_moved=True),
]


@pytest.mark.parametrize("past", MISFITS)
def test_what_cannot_have_been_is_not_carried_on(past: Past) -> None:
    with pytest.raises(MisfitError):
        carried_on(past)
