"""What an answer brings: leaving an exercise, its check, a spread, the settle rest and the stop."""

from dataclasses import replace
from typing import assert_never

from tui.plan.model import Session
from tui.play import course, rules
from tui.play.events import (
    Answered,
    Decided,
    EasierChosen,
    LeftOut,
    MovedTo,
    Skipped,
    Then,
    ToldEarly,
)
from tui.play.exercising import Events, Exercising
from tui.play.rules import Decision, LeaveOut, Situation, Spread, shared_directions
from tui.play.state import NEARER_PLACES, Best, Input, Phase
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
    def best(self) -> Best:
        """What the check compares with: the start or since then, whichever was better (C12)."""
        return self.state.best or Best(self.before.symptoms.reach)

    # Leaving an exercise, and its check

    def _leave_turn(self, then: Then, now: float) -> Events:
        """Leave by choice: at once before the exercise has begun, else through its check."""
        if self._turn.has_begun:
            return self.ask(then)
        return self._move_on(then, now)

    def _easier(self, now: float) -> Events:
        """An easier rung, or back from one that was chosen and has not begun."""
        back = self.state.chosen_from
        if back is None:
            return self._leave_turn("easier", now)
        return [*self._chosen(back), *self._enter(self.state.place, back, now)]

    def _hurts(self, _now: float) -> Events:
        """Sharp pain counts when it is told, and its check always follows (C15)."""
        self.state = replace(
            self.state,
            hurt=self.state.hurt | {self.planned.slug},
            hurts=(*self.state.hurts, self.tags),
        )
        return self.ask("hurt")

    def _no(self, now: float) -> Events:
        return [Answered("no"), *self._apply(self._decide(spread=False), now)]

    def _moved_up(self, now: float) -> Events:
        """None, and better: kept, and asked how far where there is a nearer place (C12)."""
        answered = Answered("moved-up")
        if self.best.reach == 0:
            return [answered, *self._apply(self._decide(spread=False), now)]
        self.state = replace(self.state, phase=Phase.NEARER)
        return [answered]

    def can_move_to(self, said: Input) -> bool:
        """Whether a place is nearer than the best so far."""
        return NEARER_PLACES.index(said) < self.best.reach

    def _moved_to(self, reach: int | None, now: float) -> Events:
        best = Best(self.best.reach, is_nearer=True) if reach is None else Best(reach)
        self.state = replace(self.state, best=best)
        return [MovedTo(reach), *self._apply(self._decide(spread=False), now)]

    def _move_on(self, then: Then, now: float) -> Events:
        """After a no, or before anything has begun: do what was asked for."""
        exercise, rung = self.planned.slug, self.rung.slug
        match then:
            case "easier":
                return self._easier_chosen(now)
            case "next" | "hurt":
                return self._enter_next(now)
            case "again":
                return self._begin_anew(now)
            case "skip":
                self._note_skipped()
                return [Skipped(exercise, rung, then), *self._enter_next(now)]
            case "left":
                return [Skipped(exercise, rung, then), *self._end("left", None, Phase.AFTER)]
            case _:
                assert_never(then)

    def _note_skipped(self) -> None:
        """Skipped once, it can be done at the end; skipped then, it is over."""
        state = self.state
        skipped = state.skipped if state.takes_skipped else (*state.skipped, state.place)
        self.state = replace(state, skipped=skipped, entered=state.entered - {state.place})

    def _begin_anew(self, now: float) -> Events:
        """The same rung from its start; before it has begun that loses nothing."""
        state, exercise, rung = self.state, self.planned.slug, self.rung.slug
        has_begun = state.phase is not Phase.EXERCISE
        events: Events = [Skipped(exercise, rung, "again")] if has_begun else []
        events += self._enter(state.place, state.rung, now)
        self.state = replace(self.state, chosen_from=state.chosen_from)
        return events

    def _easier_chosen(self, now: float) -> Events:
        easier = self.easier_rung
        if easier is None:
            raise RuntimeError("there is no easier rung to choose")
        has_begun = self.state.phase is not Phase.EXERCISE
        chosen_from = None if has_begun else self.state.rung
        events = [*self._chosen(easier), *self._enter(self.state.place, easier, now)]
        self.state = replace(self.state, chosen_from=chosen_from)
        return events

    def _chosen(self, rung: int) -> Events:
        return [EasierChosen(self.planned.slug, self.rung.slug, self.planned.ladder[rung].slug)]

    # A spread

    def _spread_told(self, now: float) -> Events:
        """A yes before the question: the exercise ends here."""
        has_begun = self._turn.has_begun
        asked = self.ask("next")
        return [*asked, *(self._yes(now) if has_begun else self._spread_told_early(now))]

    def _yes(self, now: float) -> Events:
        self._add_spread(self.tags, {self.rung.slug}, {self.state.place})
        return [Answered("yes"), *self._apply(self._decide(), now)]

    def _spread_told_early(self, now: float) -> Events:
        """One spread with two rungs: the one that is up, and the last that had begun (C14)."""
        last = self.state.last_begun
        if last is None:
            return [ToldEarly(None, None), *self._yes(now)]
        planned, place = self.session.exercises[last[0]], last[0]
        other_tags, other_rung = planned.tags(last[1]), planned.ladder[last[1]].slug
        self._add_spread(
            self.tags | other_tags, {self.rung.slug, other_rung}, {self.state.place, place}
        )
        is_same = last == (self.state.place, self.state.rung)
        is_left_out = not is_same and bool(shared_directions(self.tags, other_tags))
        self.state = replace(self.state, is_left_out_after=is_left_out)
        told = ToldEarly(place, other_rung)
        return [told, Answered("yes"), *self._apply(self._decide(), now)]

    def _add_spread(self, tags: frozenset[str], rungs: set[str], places: set[int]) -> None:
        spread = Spread(tags, frozenset(rungs), frozenset(places))
        self.state = replace(
            self.state,
            spreads=(*self.state.spreads, spread),
            spread_places=self.state.spread_places | places,
        )

    def _decide(self, *, spread: bool = True, settled: bool | None = None) -> Decision:
        # What is left out after the rest has only to have a rung that has not spread.
        find = course.unspread_rung if self.state.is_left_out_after else course.easier_rung
        easier = find(self.planned, self.before, self.state)
        situation = Situation(
            spread=spread,
            change=self.state.change,
            action=self.session.on_spread.action,
            spread_number=len(self.state.spreads),
            limit=self.session.on_spread.limit,
            easier_rung=None if easier is None else self.planned.ladder[easier].slug,
            settled=settled,
            is_hurt=self.state.then == "hurt",
            hurts=len(self.state.hurts),
            is_left_out_after=self.state.is_left_out_after,
            is_last_position=self._is_last_position(),
        )
        return rules.decide(situation)

    def _is_last_position(self) -> bool:
        """Whether each position of an easing session has spread, or is left out (C17)."""
        if self.session.on_spread.action != "next":
            return False
        places = set(range(len(self.session.exercises))) - self.state.spread_places
        verdicts = (course.entry(self.session, p, self.before, self.state) for p in places)
        return all(isinstance(verdict, LeaveOut) for verdict in verdicts)

    def _apply(self, decision: Decision, now: float) -> Events:
        return [Decided(decision), *self._follow(decision, now)]

    def _follow(self, decision: Decision, now: float) -> Events:
        match decision:
            case rules.Continue():
                return self._move_on(self.state.then if self.plays_on else "left", now)
            case rules.Leave():
                return self._leave_out(now)
            case rules.Stop(reason):
                return self._end("stopped", reason, Phase.STOPPED)
            case rules.Settle():
                return self._settle(now)
            case rules.Regress(rung):
                return self._regress(rung, now)
            case _:
                assert_never(decision)

    def _leave_out(self, now: float) -> Events:
        """The exercise is out, and the next one follows."""
        has_settled = self.session.on_spread.action != "next"
        is_by_direction = self.state.is_left_out_after and has_settled
        events: Events = [LeftOut(self.planned.slug, "direction")] if is_by_direction else []
        if not self.plays_on:
            return [*events, *self._end("left", None, Phase.AFTER)]
        return [*events, *self._enter_next(now)]

    def _regress(self, rung: str, now: float) -> Events:
        if not self.plays_on:
            return self._end("left", None, Phase.AFTER)
        ladder = [each.slug for each in self.planned.ladder]
        return self._enter(self.state.place, ladder.index(rung), now)

    def _settle(self, now: float) -> Events:
        """The rest after a spread; see `Resting`."""
        raise NotImplementedError
