"""The exercise under way: entering it, its clock and taps, and the check that ends it."""

from dataclasses import replace

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.play import course
from tui.play.events import (
    Begun,
    Counted,
    Done,
    Ended,
    Entered,
    Event,
    LeftOut,
    Outcome,
    PacingSet,
    Paused,
    Then,
)
from tui.play.pace import Pacing
from tui.play.rules import StartAt, StopReason
from tui.play.sides import sides_to_do
from tui.play.state import Phase, RunState
from tui.play.symptoms import Before
from tui.play.turn import Turn, advance, begin, go_on, repaced, resume, suspend

Events = list[Event]


class Exercising:
    """The half of a run that plays exercises; `state` is frozen and replaced."""

    def __init__(self, session: Session, before: Before) -> None:
        self.session = session
        self.before = before
        self.state = RunState(Phase.EXERCISE, place=-1, rung=0, turn=None, seen=0.0)

    @property
    def planned(self) -> PlannedExercise:
        """The place in the session that is being played."""
        return self.session.exercises[self.state.place]

    @property
    def rung(self) -> Exercise:
        """The rung that is being played."""
        return self.planned.ladder[self.state.rung]

    @property
    def easier_rung(self) -> int | None:
        """The index of the next easier rung that has not spread and can be done, if any."""
        return course.easier_rung(self.planned, self.before, self.state)

    def following(self) -> Exercise | None:
        """The rung that would be played next after a no, None at the end of the session."""
        for place in range(self.state.place + 1, len(self.session.exercises)):
            verdict = course.entry(self.session, place, self.before, self.state)
            if isinstance(verdict, StartAt):
                return self.session.exercises[place].ladder[verdict.rung]
        return None

    def _enter_from(self, place: int, now: float) -> Events:
        """Enter the first exercise from `place` on that is to be played, or end the run."""
        events: Events = []
        for later in range(place, len(self.session.exercises)):
            verdict = course.entry(self.session, later, self.before, self.state)
            if isinstance(verdict, StartAt):
                return [*events, *self._enter(later, verdict.rung, now)]
            events.append(LeftOut(self.session.exercises[later].slug, verdict.why))
        self._set(place=len(self.session.exercises))
        return [*events, *self._end("completed", None, Phase.AFTER)]

    def _enter(self, place: int, rung: int, now: float) -> Events:
        self._set(place=place, rung=rung, phase=Phase.EXERCISE, then="next", begun_told=False)
        self._get_ready(now)
        self._set(change=1, entered_at=now)
        planned = self.planned
        is_lowered = rung > planned.start
        bias = planned.exercise.bias
        return [Entered(place, planned.slug, self.rung.slug, bias, is_lowered)]

    def _get_ready(self, now: float) -> None:
        """The rung from its get-ready, which waits where the body or a chair has to be moved."""
        is_in_position = self.rung.position == self.state.position
        waits = not (is_in_position and set(self.rung.equipment) <= self.state.at_hand)
        self._set(turn=begin(self._pacing(waits), now))

    def _pacing(self, waits: bool) -> Pacing:
        hands_free = self.state.hands_free
        by_tempo = self.rung.hands == "busy" if hands_free is None else hands_free
        sides = sides_to_do(self.rung.side, self.before.affected)
        return Pacing(self.rung.dose, sides, by_tempo, waits, hands_free is True)

    def _advance(self, turn: Turn, now: float, *, lost: bool) -> Events:
        if lost and not turn.paused:
            self._set(turn=replace(suspend(turn), seen=now))
            return [Paused(by_gap=True)]
        return self._turn_moved(turn, advance(turn, now))

    def _turn_moved(self, turn: Turn, moved: Turn) -> Events:
        """Tell what the move of the turn brought; a turn that is over is checked."""
        self._set(turn=moved)
        if moved.index > 0:
            at_hand = self.state.at_hand | set(self.rung.equipment)
            self._set(position=self.rung.position, at_hand=at_hand)
        events: Events = []
        if moved.has_begun and not self.state.begun_told:
            self._set(begun_told=True)
            events.append(Begun(self.planned.slug, self.rung.slug))
        if moved.reps_done > turn.reps_done:
            events.append(Counted(moved.reps_done))
        if moved.stretch is None:
            events += self.ask("next")
        return events

    def _go_on(self, now: float) -> Events:
        return self._turn_changed(go_on(self._turn, now))

    def _pause(self, now: float) -> Events:
        turn = self._turn
        return self._turn_changed(resume(turn, now) if turn.paused else suspend(turn))

    def _turn_changed(self, changed: Turn) -> Events:
        was_paused = self._turn.paused
        events = self._turn_moved(self._turn, changed)
        return [*events, Paused(by_gap=False)] if changed.paused and not was_paused else events

    def _toggle_hands_free(self, now: float) -> Events:
        """Everything by the tempo, or by taps again, for this exercise and those that follow."""
        turn, hands_free = self._turn, self.state.hands_free is not True
        self._set(hands_free=hands_free)
        self._set(turn=repaced(turn, self._pacing(turn.pacing.waits), now))
        return [PacingSet(hands_free)]

    @property
    def _turn(self) -> Turn:
        turn = self.state.turn
        assert turn is not None
        return turn

    def ask(self, then: Then) -> Events:
        """End the exercise under way and put its check; `then` is what a no leads to."""
        self._set(phase=Phase.CHECK, then=then)
        return [self._done()]

    def _done(self) -> Done:
        turn = self._turn
        return Done(
            exercise=self.planned.slug,
            rung=self.rung.slug,
            sets_done=turn.sets_done,
            reps_done=turn.reps_done,
            worked_seconds=turn.worked_seconds,
            then=self.state.then,
            is_whole=turn.stretch is None,
        )

    def _end(self, outcome: Outcome, reason: StopReason | None, phase: Phase) -> Events:
        self._set(phase=phase, outcome=outcome, reason=reason, settle_deadline=None)
        return [Ended(outcome, reason)]

    def _set(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
