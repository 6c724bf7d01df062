"""Where each move must lead a run of the small session, told apart from the rules themselves."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.play.clock_oracle import awaits_tap, is_lost, played, turn_of
from tests.play.every_state import (
    LADDERS,
    NOW,
    ONE_PRESS,
    REACH,
    SLUGS,
    STARTS,
    Act,
    Move,
    tags_of,
)
from tui.plan.model import Action
from tui.play.events import Then
from tui.play.pace import timeline
from tui.play.rules import Change, Spread, StopReason
from tui.play.state import Best, Input, Phase, RunState

DIRECTIONS = {"flexion", "extension", "rotation", "lateral", "nerve"}
LEAVING: dict[Input, Then] = {
    Input.EASIER: "easier",
    Input.AGAIN: "again",
    Input.SKIP: "skip",
    Input.LEAVE: "left",
}
YES = {Input.YES, Input.SPREAD}
GRAVER: dict[Input, tuple[Change, StopReason]] = {
    Input.NEW_SIGNS: (2, "professional"),
    Input.RED_FLAG: (3, "urgent"),
}
TOLD_FROM = {
    Input.NEW_SIGNS: {
        Phase.EXERCISE,
        Phase.LEAVING,
        Phase.SKIPPED,
        Phase.CHECK,
        Phase.NEARER,
        Phase.SETTLE,
        Phase.STOPPED,
    },
    Input.RED_FLAG: set(Phase) - {Phase.SUMMARY, Phase.OVER},
}
PLAYING = {
    Phase.EXERCISE,
    Phase.LEAVING,
    Phase.SKIPPED,
    Phase.CHECK,
    Phase.NEARER,
    Phase.SETTLE,
}


class Course:
    """The course of a session with this action and limit."""

    def __init__(self, action: Action, limit: int) -> None:
        self.action = action
        self.limit = limit

    def after(self, before: RunState, move: Move) -> RunState:
        """The state after a move; its clock is not told, and no turn is a rung anew."""
        if move.act is not None:
            return _after_act(before, move.act)
        if move.said is None:
            return _after_time(before, move.seconds)
        if does_nothing(before, move):
            return before
        return _graver(before, move.said) if move.said in GRAVER else self._said(before, move.said)

    def _said(self, before: RunState, said: Input) -> RunState:
        by_phase: dict[Phase, Callable[[RunState, Input], RunState]] = {
            Phase.EXERCISE: self._in_exercise,
            Phase.LEAVING: self._leaving,
            Phase.SKIPPED: self._skipped,
            Phase.CHECK: self._asked,
            Phase.NEARER: self._asked,
            Phase.SETTLE: self._at_rest,
            Phase.RED_FLAGS: _on_page,
            Phase.STOPPED: _at_stop,
        }
        answered = by_phase.get(before.phase)
        return answered(before, said) if answered else before

    def _in_exercise(self, before: RunState, said: Input) -> RunState:
        if said is Input.SPREAD:
            told = replace(before, then="next")
            return self._after_yes(told, None if before.begun_told else before.last_begun)
        if said is Input.HURTS:
            hurt, tags = before.hurt | {SLUGS[before.place]}, tags_of(before.place, before.rung)
            told = replace(before, hurt=hurt, hurts=(*before.hurts, tags))
            return replace(told, phase=Phase.CHECK, then="hurt")
        if said in LEAVING:
            return self._left(before, said)
        if said is Input.GO_ON and awaits_tap(turn_of(before)):
            return _tapped(before)
        is_pacing = said is Input.HANDS_FREE
        return replace(before, hands_free=before.hands_free is not True) if is_pacing else before

    def _left(self, before: RunState, said: Input) -> RunState:
        """Left by choice: what has begun is asked about first."""
        if said is Input.EASIER and before.chosen_from is not None:
            return _entered(before, before.place, before.chosen_from)
        if said is Input.EASIER and easier_rung(before) is None:
            return before
        if before.begun_told:
            return replace(before, phase=Phase.CHECK, then=LEAVING[said])
        if said is Input.LEAVE:
            return replace(before, phase=Phase.LEAVING)
        chosen_from = {Input.EASIER: before.rung, Input.AGAIN: before.chosen_from}.get(said)
        moved = self._moved_on(before, LEAVING[said])
        return replace(moved, chosen_from=chosen_from) if moved.phase is before.phase else moved

    def _leaving(self, before: RunState, said: Input) -> RunState:
        """Whether to end here: yes does, no goes on, and it is spreading at any moment."""
        back = replace(before, phase=Phase.EXERCISE)
        if said is Input.SPREAD:
            return self._after_yes(replace(back, then="next"), before.last_begun)
        if said is Input.YES:
            return self._moved_on(back, "left")
        return back if said is Input.NO else before

    def _asked(self, before: RunState, said: Input) -> RunState:
        best = before.best or Best(REACH)
        if said in YES:
            return self._after_yes(before, None)
        if before.phase is Phase.CHECK:
            if said is Input.MOVED_UP and best.reach > 0:
                return replace(before, phase=Phase.NEARER)
            return self._after_no(before) if said in (Input.NO, Input.MOVED_UP) else before
        if said is Input.GO_ON:
            return self._after_no(replace(before, best=Best(best.reach, is_nearer=True)))
        return self._after_no(replace(before, best=Best(0))) if said is Input.NOWHERE else before

    def _after_no(self, before: RunState) -> RunState:
        is_second = before.then == "hurt" and len(before.hurts) == 2
        return _stopped(before, "hurting") if is_second else self._moved_on(before, before.then)

    def _after_yes(self, before: RunState, other: tuple[int, int] | None) -> RunState:
        """A spread of the rung that is up, and of another that it was told late of."""
        told = _with_spread(before, other)
        if self.action == "next":
            return self._after_position(told)
        if self.action == "stop":
            return _stopped(told, "session-stops")
        if len(told.spreads) == self.limit:
            return _stopped(told, "limit")
        here = (before.place, before.rung)
        shared = tags_of(*here) & tags_of(*other) & DIRECTIONS if other else set()
        is_left_out = bool(shared) and other != here
        below = LADDERS[told.place][told.rung + 1 :]
        has_unspread = not set(below) <= spread_rungs(told)
        if not (has_unspread if is_left_out else easier_rung(told) is not None):
            return _stopped(told, "no-easier-rung")
        if told.then == "hurt" and len(told.hurts) == 2:
            return _stopped(told, "hurting")
        settle = replace(told, phase=Phase.SETTLE, resting="on-the-side")
        return replace(settle, is_left_out_after=is_left_out)

    def _after_position(self, told: RunState) -> RunState:
        places = set(range(len(SLUGS))) - told.spread_places
        if all(first_rung(place, told) is None for place in places):
            return _stopped(told, "no-easier-rung")
        is_second = told.then == "hurt" and len(told.hurts) == 2
        return _stopped(told, "hurting") if is_second else self._moved_on(told, "next")

    def _at_rest(self, before: RunState, said: Input) -> RunState:
        if said in YES:
            return _stopped(before, "not-settled")
        if said is Input.NO and before.settle_deadline == NOW:
            if before.then == "hurt" or before.is_left_out_after:
                return self._moved_on(before, "next")
            return _entered(before, before.place, easier_rung(before))
        if said is Input.OTHER_POSITION:
            closed = before.spreads[-1].tags
            # Of the three ways to lie no spread here is one of arching.
            ways = ["on-the-side", "on-the-belly"] if "flexion" in closed else [
                "on-the-side", "legs-up", "on-the-belly"]  # fmt: skip
            following = ways[(ways.index(before.resting) + 1) % len(ways)]
            return replace(before, resting=following)  # type: ignore[arg-type]
        return before

    def _moved_on(self, before: RunState, then: Then) -> RunState:
        if then == "left":
            return replace(before, phase=Phase.AFTER, outcome="left")
        if then == "again":
            return _entered(before, before.place, before.rung)
        if then == "easier":
            return _entered(before, before.place, easier_rung(before))
        if then == "skip" and not before.takes_skipped:
            before = replace(before, skipped=(*before.skipped, before.place))
        for place in before.skipped if before.takes_skipped else range(len(SLUGS)):
            rung = first_rung(place, before)
            if rung is not None and place > before.place:
                return _entered(before, place, rung)
        over = replace(before, place=len(SLUGS))
        if skipped_to_do(over) and not over.takes_skipped:
            return replace(over, phase=Phase.SKIPPED, then="next")
        return replace(over, phase=Phase.AFTER, outcome="completed")

    def _skipped(self, before: RunState, said: Input) -> RunState:
        """Whether to leave out what was skipped: no plays it, and so does that it is spreading."""
        if said is Input.YES:
            return replace(before, phase=Phase.AFTER, outcome="completed")
        if said not in (Input.NO, Input.SPREAD):
            return before
        skipped = skipped_to_do(before)
        taken = replace(before, takes_skipped=True, skipped=skipped)
        first = _entered(taken, skipped[0], first_rung(skipped[0], taken))
        return first if said is Input.NO else self._after_yes(first, before.last_begun)


def does_nothing(before: RunState, move: Move) -> bool:
    """Whether a key is held since before, or only ends a gap."""
    in_exercise = before.phase is Phase.EXERCISE
    if is_lost(move.seconds):
        is_wake = move.said in (Input.GO_ON, Input.PAUSE)
        return in_exercise and is_wake and not turn_of(before).paused
    if move.said is Input.GO_ON and in_exercise and before.entered_at == NOW:
        return True
    return move.said in ONE_PRESS and move.said is before.pressed


def _after_act(before: RunState, act: Act) -> RunState:
    if act is Act.LAPSE:
        return replace(before, phase=Phase.OVER)
    if act is Act.READ:
        return replace(before, phase=Phase.OVER) if before.phase is Phase.SUMMARY else before
    if before.phase is not Phase.AFTER:
        return before
    told = replace(before, phase=Phase.SUMMARY)
    is_new = act is Act.NUMB and before.change == 1
    return _put_page(told, 2, "professional") if is_new else told


def _after_time(before: RunState, seconds: float) -> RunState:
    if before.phase is not Phase.EXERCISE:
        return before
    clock, is_over = played(turn_of(before), seconds)
    begun = before.begun_told or clock.worked_seconds >= 1 or is_over
    return _begun(before, is_over=is_over) if begun else before


def _begun(before: RunState, *, is_over: bool) -> RunState:
    here = (before.place, before.rung)
    phase = Phase.CHECK if is_over else before.phase
    known = before.known | {LADDERS[before.place][before.rung]}
    begun = replace(before, begun_told=True, last_begun=here, chosen_from=None, known=known)
    return replace(begun, phase=phase)


def _tapped(before: RunState) -> RunState:
    turn = turn_of(before)
    return _begun(before, is_over=turn.index + 1 == len(timeline(turn.pacing)))


def _with_spread(before: RunState, other: tuple[int, int] | None) -> RunState:
    rungs = {(before.place, before.rung), *([other] if other else [])}
    tags = frozenset().union(*(tags_of(*each) for each in rungs))
    slugs = frozenset(LADDERS[place][rung] for place, rung in rungs)
    places = frozenset(place for place, _ in rungs)
    spreads = (*before.spreads, Spread(tags, slugs, places))
    return replace(before, spreads=spreads, spread_places=before.spread_places | places)


def _graver(before: RunState, said: Input) -> RunState:
    """2 or 3: what has begun, and is not answered for yet, has spread too."""
    change, reason = GRAVER[said]
    if before.phase not in TOLD_FROM[said] or change <= before.change:
        return before
    is_open = before.phase in (Phase.CHECK, Phase.NEARER)
    if before.phase is Phase.EXERCISE and before.begun_told:
        is_open, before = True, replace(before, then="next")
    return _put_page(_with_spread(before, None) if is_open else before, change, reason)


def _put_page(before: RunState, change: Change, reason: StopReason) -> RunState:
    asked_from = before.asked_from if before.phase is Phase.RED_FLAGS else before.phase
    told = replace(before, asked_from=asked_from, milder_reason=before.reason, change=change)
    return replace(told, phase=Phase.RED_FLAGS, outcome="stopped", reason=reason)


def _at_stop(before: RunState, said: Input) -> RunState:
    if said is not Input.GO_ON:
        return before
    return replace(before, phase=Phase.OVER if before.reason == "urgent" else Phase.AFTER)


def _on_page(before: RunState, said: Input) -> RunState:
    if said in YES or said is Input.LEAVE:
        return replace(_stopped(before, "urgent"), change=3)
    if said is not Input.NO:
        return before
    is_after = before.asked_from in (Phase.AFTER, Phase.SUMMARY)
    phase = before.asked_from if is_after else Phase.STOPPED
    assert phase
    if before.change == 2:
        return replace(before, phase=phase)
    reason = before.milder_reason or "mistake"
    change: Change = 2 if reason == "professional" else 1
    return replace(before, phase=phase, reason=reason, change=change)


def _stopped(before: RunState, reason: StopReason) -> RunState:
    return replace(before, phase=Phase.STOPPED, outcome="stopped", reason=reason)


def _entered(before: RunState, place: int, rung: int | None) -> RunState:
    assert rung is not None
    told = replace(before, phase=Phase.EXERCISE, place=place, rung=rung, turn=None)
    return replace(told, then="next", begun_told=False, chosen_from=None)


def first_rung(place: int, state: RunState) -> int | None:
    """Where an exercise starts after the spreads before it, None when it is left out."""
    tags = tags_of(place, STARTS[place])
    if SLUGS[place] in state.hurt:
        return None
    shared = [spread.tags & tags for spread in state.spreads]
    if any(each & DIRECTIONS for each in shared):
        return None
    down = sum(1 for each in shared if each or "nerve" in tags)
    down += sum(1 for hurt in state.hurts if hurt & tags & DIRECTIONS)
    ladder = LADDERS[place]
    rung = min(STARTS[place] + down, len(ladder) - 1)
    has_spread = spread_rungs(state)
    while has_spread & set(ladder[rung:]):
        rung += 1
    if rung == len(ladder) or is_closed(place, rung, state.spreads):
        return None
    return rung


def skipped_to_do(state: RunState) -> tuple[int, ...]:
    """What was skipped and may still be done: no exercise that has spread."""
    spread = {SLUGS[place] for each in state.spreads for place in each.places}
    return tuple(
        place
        for place in state.skipped
        if SLUGS[place] not in spread and first_rung(place, state) is not None
    )


def is_closed(place: int, rung: int, spreads: Sequence[Spread]) -> bool:
    """Whether a direction of a rung has spread."""
    return any(spread.tags & tags_of(place, rung) & DIRECTIONS for spread in spreads)


def spread_rungs(state: RunState) -> set[str]:
    """The rungs that have spread."""
    return {rung for spread in state.spreads for rung in spread.rungs}


def easier_rung(state: RunState) -> int | None:
    """The next rung down, below all that have spread."""
    ladder = LADDERS[state.place]
    rung = state.rung + 1
    while spread_rungs(state) & set(ladder[rung:]):
        rung += 1
    others = [spread for spread in state.spreads if state.place not in spread.places]
    easier = range(rung, len(ladder))
    return next((each for each in easier if not is_closed(state.place, each, others)), None)
