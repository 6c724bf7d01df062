"""Where each move must lead a run of the small session, told apart from the rules themselves."""

from dataclasses import replace

from tests.play.clock_oracle import awaits_tap, is_lost, played, turn_of
from tests.play.every_state import LADDERS, NOW, SLUGS, STARTS, TAGS, Move
from tui.plan.model import Action
from tui.play.events import Then
from tui.play.pace import timeline
from tui.play.rules import Change, Spread, StopReason
from tui.play.state import Input, Phase, RunState

DIRECTIONS = {"flexion", "extension", "rotation", "lateral", "nerve"}
LEAVING: dict[Input, Then] = {
    Input.HURTS: "hurt",
    Input.EASIER: "easier",
    Input.AGAIN: "again",
    Input.SKIP: "skip",
    Input.LEAVE: "left",
}
ONE_PRESS = {Input.GO_ON, Input.PAUSE, Input.HANDS_FREE, *LEAVING}
"""The keys that do one thing however long they are held."""
GRAVER: dict[Input, tuple[Change, StopReason]] = {
    Input.NEW_SIGNS: (2, "professional"),
    Input.RED_FLAG: (3, "urgent"),
}


def expected_after(before: RunState, move: Move, action: Action, limit: int) -> RunState:
    """The course of the run after a move; its clock is not told, and no turn is a rung anew."""
    if move.said is None:
        return _after_time(before, move.seconds)
    if does_nothing(before, move):
        return before
    if before.phase is Phase.EXERCISE:
        return _in_exercise(before, move.said, action, limit)
    if before.phase is Phase.CHECK:
        return _at_check(before, move.said, action, limit)
    if before.phase is Phase.SETTLE:
        return _at_rest(before, move.said)
    return _at_stop(before, move.said) if before.phase is Phase.STOPPED else before


def does_nothing(before: RunState, move: Move) -> bool:
    """Whether a key is held since before, or only ends a gap."""
    in_exercise = before.phase is Phase.EXERCISE
    if is_lost(move.seconds):
        is_wake = move.said in (Input.GO_ON, Input.PAUSE)
        return in_exercise and is_wake and not turn_of(before).paused
    if move.said is Input.GO_ON and in_exercise and before.entered_at == NOW:
        return True
    return move.said in ONE_PRESS and move.said is before.pressed


def _after_time(before: RunState, seconds: float) -> RunState:
    if before.phase is not Phase.EXERCISE:
        return before
    clock, is_over = played(turn_of(before), seconds)
    begun = before.begun_told or clock.worked_seconds >= 1 or is_over
    return replace(before, begun_told=begun, phase=Phase.CHECK if is_over else before.phase)


def _in_exercise(before: RunState, said: Input, action: Action, limit: int) -> RunState:
    if said is Input.SPREAD:
        return _after_yes(replace(before, then="next"), action, limit)
    if said is Input.GO_ON and awaits_tap(turn_of(before)):
        return _tapped(before)
    if said is Input.HANDS_FREE:
        return replace(before, hands_free=before.hands_free is not True)
    if said not in LEAVING or (said is Input.EASIER and easier_rung(before) is None):
        return before
    if before.begun_told or said is Input.HURTS:
        return replace(before, phase=Phase.CHECK, then=LEAVING[said])
    return _moved_on(before, LEAVING[said])


def _tapped(before: RunState) -> RunState:
    turn = turn_of(before)
    is_last = turn.index + 1 == len(timeline(turn.pacing))
    return replace(before, begun_told=True, phase=Phase.CHECK if is_last else before.phase)


def _at_check(before: RunState, said: Input, action: Action, limit: int) -> RunState:
    if said in (Input.YES, Input.SPREAD):
        return _after_yes(before, action, limit)
    return _moved_on(before, before.then) if said is Input.NO else before


def _after_yes(before: RunState, action: Action, limit: int) -> RunState:
    spread = Spread(TAGS[before.place], LADDERS[before.place][before.rung])
    told = replace(before, spreads=(*before.spreads, spread), change=1)
    if action == "stop":
        return _stopped(told, "session-stops")
    if len(told.spreads) == limit:
        return _stopped(told, "limit")
    if easier_rung(told) is None:
        return _stopped(told, "no-easier-rung")
    return replace(told, phase=Phase.SETTLE)


def _at_rest(before: RunState, said: Input) -> RunState:
    if said in (Input.YES, Input.SPREAD):
        return _stopped(before, "not-settled")
    if said is Input.NO and before.settle_deadline == NOW:
        return _entered(before, before.place, easier_rung(before))
    return _at_stop(before, said) if said in GRAVER else before


def _at_stop(before: RunState, said: Input) -> RunState:
    if said is Input.GO_ON:
        return replace(before, phase=Phase.AFTER)
    if said not in GRAVER:
        return before
    change, reason = GRAVER[said]
    return before if change <= before.change else replace(_stopped(before, reason), change=change)


def _stopped(before: RunState, reason: StopReason) -> RunState:
    return replace(before, phase=Phase.STOPPED, outcome="stopped", reason=reason)


def _moved_on(before: RunState, then: Then) -> RunState:
    if then == "left":
        return replace(before, phase=Phase.AFTER, outcome="left")
    if then == "again":
        return _entered(before, before.place, before.rung)
    if then == "easier":
        return _entered(before, before.place, easier_rung(before))
    hurt = before.hurt | {SLUGS[before.place]} if then == "hurt" else before.hurt
    told = replace(before, hurt=hurt)
    for place in range(before.place + 1, len(SLUGS)):
        rung = None if SLUGS[place] in hurt else _first_rung(place, before.spreads)
        if rung is not None:
            return _entered(told, place, rung)
    return replace(told, place=len(SLUGS), phase=Phase.AFTER, outcome="completed")


def _entered(before: RunState, place: int, rung: int | None) -> RunState:
    assert rung is not None
    told = replace(before, phase=Phase.EXERCISE, place=place, rung=rung, turn=None)
    return replace(told, then="next", begun_told=False, change=1)


def _first_rung(place: int, spreads: tuple[Spread, ...]) -> int | None:
    """Where an exercise starts after the spreads before it, None when it is left out."""
    shared = [spread.bias & TAGS[place] for spread in spreads]
    if any(tags & DIRECTIONS for tags in shared):
        return None
    ladder = LADDERS[place]
    rung = min(STARTS[place] + sum(map(bool, shared)), len(ladder) - 1)
    has_spread = {spread.rung for spread in spreads}
    while has_spread & set(ladder[rung:]):
        rung += 1
    return rung if rung < len(ladder) else None


def easier_rung(state: RunState) -> int | None:
    """The next rung down that has not spread."""
    has_spread = {spread.rung for spread in state.spreads}
    ladder = LADDERS[state.place]
    easier = [slug for slug in ladder[state.rung + 1 :] if slug not in has_spread]
    return ladder.index(easier[0]) if easier else None
