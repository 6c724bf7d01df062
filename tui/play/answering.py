"""What an answer brings: leaving an exercise, its check, a spread, the settle rest and the stop."""

from dataclasses import replace
from typing import assert_never

from tui.plan.model import Session
from tui.play import rules
from tui.play.events import (
    Answered,
    ChangeTold,
    Decided,
    EasierChosen,
    RestOver,
    Settled,
    Skipped,
    StopRead,
    Then,
)
from tui.play.exercising import Events, Exercising
from tui.play.rules import Change, Decision, Situation, Spread
from tui.play.state import Phase
from tui.play.symptoms import Before


class Answering(Exercising):
    """The half of a run that takes answers; what they bring is decided in `rules`.

    Without `plays_on` what was begun is still asked about and dealt with, and nothing more is
    played.
    """

    def __init__(self, session: Session, before: Before) -> None:
        super().__init__(session, before)
        self.plays_on = True

    @property
    def settle_seconds_left(self) -> float:
        """What is left of the settle rest; 0 when it is over."""
        deadline = self.state.settle_deadline
        return 0.0 if deadline is None else max(0.0, deadline - self.state.seen)

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
