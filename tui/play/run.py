"""The run: the state machine that plays a session. Time comes in, events come out."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from tui.plan.model import Session
from tui.play import rules
from tui.play.events import (
    AfterTold,
    Answered,
    ChangeTold,
    Decided,
    EasierChosen,
    Paused,
    RestOver,
    Settled,
    Skipped,
    Started,
    StopRead,
    Then,
)
from tui.play.exercising import Events, Exercising
from tui.play.rules import Change, Decision, Situation, Spread
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms

GAP_SECONDS = 2.0
TAP_GAP_SECONDS = 0.15
HELD_KEY_SECONDS = 1.1
"""Longer than any keyboard waits before it repeats a held key for the first time."""
ENTERED_SECONDS = 0.6
"""How long after an exercise has come up the key that goes on is one that was on its way."""
_NEVER_REPEATS = frozenset({Input.YES, Input.SPREAD, Input.NO, Input.NEW_SIGNS, Input.RED_FLAG})


def _gap_seconds(said: Input) -> float:
    """Presses of one key closer together than this are one press, or a key held down."""
    if said in _NEVER_REPEATS:
        return 0.0
    return TAP_GAP_SECONDS if said is Input.GO_ON else HELD_KEY_SECONDS


class Run(Exercising):
    """One playing of a session. `state` is frozen and replaced; nothing else here changes.

    Every call takes `now`, seconds on a clock that never goes back, and returns what happened.
    A gap of more than `gap_seconds` between two calls is lost time: it pauses, and completes
    nothing. Without `plays_on` what was begun is still asked about and dealt with, and nothing more
    is played.
    """

    def __init__(
        self,
        session: Session,
        before: Before,
        *,
        gap_seconds: float = GAP_SECONDS,
    ) -> None:
        super().__init__(session, before)
        self.gap_seconds = gap_seconds
        self.plays_on = True
        self._inputs: dict[Phase, dict[Input, Callable[[float], Events]]] = {
            Phase.EXERCISE: {
                Input.GO_ON: self._go_on,
                Input.SPREAD: self._spread_told,
                Input.HURTS: lambda _now: self.ask("hurt"),
                Input.EASIER: lambda now: self._leave_turn("easier", now),
                Input.AGAIN: lambda now: self._leave_turn("again", now),
                Input.SKIP: lambda now: self._leave_turn("skip", now),
                Input.LEAVE: lambda now: self._leave_turn("left", now),
                Input.PAUSE: self._pause,
                Input.HANDS_FREE: self._toggle_hands_free,
            },
            Phase.CHECK: {
                Input.YES: self._yes,
                Input.SPREAD: self._yes,
                Input.NO: self._no,
            },
            Phase.SETTLE: {
                Input.YES: lambda now: self._settle_answered(False, now),
                Input.SPREAD: lambda now: self._settle_answered(False, now),
                Input.NO: lambda now: self._settle_answered(True, now),
                Input.NEW_SIGNS: lambda now: self._graver(2, now),
                Input.RED_FLAG: lambda now: self._graver(3, now),
            },
            Phase.STOPPED: {
                Input.GO_ON: self._stop_read,
                Input.NEW_SIGNS: lambda now: self._graver(2, now),
                Input.RED_FLAG: lambda now: self._graver(3, now),
            },
            Phase.AFTER: {},
        }

    # What the run looks like from outside

    @property
    def settle_seconds_left(self) -> float:
        """What is left of the settle rest; 0 when it is over."""
        deadline = self.state.settle_deadline
        return 0.0 if deadline is None else max(0.0, deadline - self.state.seen)

    def allows(self, said: Input) -> bool:
        """Whether an input does anything now."""
        if said not in self._inputs[self.state.phase]:
            return False
        if said is Input.EASIER:
            return self.easier_rung is not None
        if said is Input.NO and self.state.phase is Phase.SETTLE:
            return self.settle_seconds_left == 0
        return True

    # Inputs

    def start(self, now: float) -> Events:
        """Begin with the first exercise that is to be played."""
        self.state = replace(self.state, seen=now)
        return [Started(self.before.affected), *self._enter_from(0, now)]

    def tick(self, now: float, *, is_lost: bool = False) -> Events:
        """Let time pass; `is_lost` tells that it was lost however short it was."""
        now = max(now, self.state.seen)
        is_lost = is_lost or now - self.state.seen > self.gap_seconds
        if self.state.phase is Phase.EXERCISE:
            return self._advance(self._turn, now, lost=is_lost)
        if self.state.phase is Phase.SETTLE:
            events = self._rest(now, now - self.state.seen if is_lost else 0.0)
            return [*events, Paused(by_gap=True)] if is_lost and self._is_resting else events
        self.state = replace(self.state, seen=now)
        return []

    @property
    def _is_resting(self) -> bool:
        return self.settle_seconds_left > 0

    def handle(self, said: Input, now: float) -> Events:
        """Take an input. What does not apply does nothing; a press that ends a gap only ends it."""
        events = self.tick(now)
        now = self.state.seen
        is_repeat = self._is_repeat(said, now)
        self.state = replace(self.state, pressed=said, pressed_at=now)
        is_awake = Paused(by_gap=True) not in events or said not in (Input.GO_ON, Input.PAUSE)
        if is_awake and not is_repeat and self.allows(said):
            events += self._inputs[self.state.phase][said](now)
        return events

    def _is_repeat(self, said: Input, now: float) -> bool:
        """Whether an input is a key held down, perhaps since the screen before."""
        if said is Input.GO_ON and now - self.state.entered_at < ENTERED_SECONDS:
            return True
        return said is self.state.pressed and now - self.state.pressed_at < _gap_seconds(said)

    def come_back(self, now: float) -> None:
        """Begin the phase under way anew, for a person who may have got up meanwhile."""
        self.state = replace(
            self.state, seen=now, entered_at=now, position="", at_hand=frozenset(), pressed=None
        )
        if self.state.phase is Phase.EXERCISE:
            self.state = replace(self.state, turn=self._get_ready(self.rung, now))
        if self.state.phase is Phase.SETTLE:
            deadline = now + self.session.on_spread.settle_seconds
            self.state = replace(self.state, settle_deadline=deadline)

    def tell_after(self, symptoms: Symptoms) -> Events:
        """How symptoms are now that the run is over."""
        return [AfterTold(symptoms)] if self.state.phase is Phase.AFTER else []

    # Leaving an exercise, and its check

    def _leave_turn(self, then: Then, now: float) -> Events:
        """Leave by choice: at once before the exercise has begun, else through its check."""
        if self._turn.has_begun:
            return self.ask(then)
        return self._move_on(then, now)

    def _no(self, now: float) -> Events:
        decision = self._decide(spread=False, settled=None)
        return [Answered(is_spread=False), *self._apply(decision, now)]

    def _move_on(self, then: Then, now: float) -> Events:
        """After a no, or before anything has begun: do what was asked for."""
        exercise, rung = self.planned.slug, self.rung.slug
        place = self.state.place
        if then == "easier":
            return self._easier_chosen(now)
        if then == "next":
            return self._enter_from(place + 1, now)
        events: Events = [Skipped(exercise, rung, then)]
        if then == "left":
            return [*events, *self._end("left", None, Phase.AFTER)]
        if then == "again":
            events = events if self.state.phase is Phase.CHECK else []
            return [*events, *self._enter(place, self.state.rung, now)]
        if then == "hurt":
            self.state = replace(self.state, hurt=self.state.hurt | {exercise})
        return [*events, *self._enter_from(place + 1, now)]

    def _easier_chosen(self, now: float) -> Events:
        easier = self.easier_rung
        if easier is None:
            raise RuntimeError("there is no easier rung to choose")
        slug = self.planned.ladder[easier].slug
        chosen = EasierChosen(self.planned.slug, self.rung.slug, slug)
        return [chosen, *self._enter(self.state.place, easier, now)]

    # A spread

    def _spread_told(self, now: float) -> Events:
        """A yes before the question: the exercise ends here."""
        return [*self.ask("next"), *self._yes(now)]

    def _yes(self, now: float) -> Events:
        spread = Spread(self.planned.exercise.bias, self.rung.slug)
        self.state = replace(self.state, spreads=(*self.state.spreads, spread), change=1)
        return [Answered(is_spread=True), *self._apply(self._decide(settled=None), now)]

    def _decide(self, *, spread: bool = True, settled: bool | None) -> Decision:
        easier = self.easier_rung
        situation = Situation(
            spread=spread,
            change=self.state.change,
            action=self.session.on_spread.action,
            spread_number=len(self.state.spreads),
            limit=self.session.on_spread.limit,
            easier_rung=None if easier is None else self.planned.ladder[easier].slug,
            settled=settled,
        )
        return rules.decide(situation)

    def _apply(self, decision: Decision, now: float) -> Events:
        return [Decided(decision), *self._follow(decision, now)]

    def _follow(self, decision: Decision, now: float) -> Events:
        match decision:
            case rules.Continue():
                return self._move_on(self.state.then, now)
            case rules.Stop(reason):
                return self._end("stopped", reason, Phase.STOPPED)
            case rules.Settle():
                return self._settle(now)
            case rules.Regress(rung):
                return self._regress(rung, now)
            case _:
                assert_never(decision)

    def _settle(self, now: float) -> Events:
        # The easing position is another one: whatever follows waits for the person.
        deadline = now + self.session.on_spread.settle_seconds
        self.state = replace(self.state, phase=Phase.SETTLE, settle_deadline=deadline, position="")
        return []

    def _regress(self, rung: str, now: float) -> Events:
        if not self.plays_on:
            return self._end("left", None, Phase.AFTER)
        ladder = [each.slug for each in self.planned.ladder]
        return self._enter(self.state.place, ladder.index(rung), now)

    def _rest(self, now: float, lost_seconds: float) -> Events:
        """Let the settle rest run; lost time is no rest."""
        left_seconds, deadline = self.settle_seconds_left, self.state.settle_deadline
        if deadline is not None:
            deadline += lost_seconds
        self.state = replace(self.state, settle_deadline=deadline, seen=now)
        return [RestOver()] if left_seconds > 0 and self.settle_seconds_left == 0 else []

    def _settle_answered(self, is_settled: bool, now: float) -> Events:
        return [Settled(is_settled), *self._apply(self._decide(settled=is_settled), now)]

    def _graver(self, change: Change, now: float) -> Events:
        """The spread was more than further down: a stop, or a graver reason for the stop."""
        if change <= self.state.change:
            return []
        self.state = replace(self.state, change=change)
        return [ChangeTold(change), *self._apply(self._decide(settled=None), now)]

    def _stop_read(self, _now: float) -> Events:
        self.state = replace(self.state, phase=Phase.AFTER)
        return [StopRead()]
