"""The exercise under way: entering it, its clock and taps, and the check that ends it."""

from dataclasses import replace

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.play import course
from tui.play.events import Begun, Counted, Done, Ended, Entered, Event, LeftOut, Outcome, Paused
from tui.play.pace import Pacing
from tui.play.rules import StartAt, StopReason
from tui.play.sides import sides_to_do
from tui.play.state import Phase, RunState, Then
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
        for planned in self.session.exercises[self.state.place + 1 :]:
            verdict = course.entry(planned, self.before, self.state)
            if isinstance(verdict, StartAt):
                return planned.ladder[verdict.rung]
        return None

    def _enter_from(self, place: int, now: float) -> Events:
        """Enter the first exercise from `place` on that is to be played, or end the run."""
        events: Events = []
        for later in range(place, len(self.session.exercises)):
            planned = self.session.exercises[later]
            verdict = course.entry(planned, self.before, self.state)
            if isinstance(verdict, StartAt):
                return [*events, *self._enter(later, verdict.rung, now)]
            events.append(LeftOut(planned.slug, verdict.why))
        self._set(place=len(self.session.exercises))
        return [*events, *self._end("completed", None, Phase.AFTER)]

    def _enter(self, place: int, rung: int, now: float) -> Events:
        is_same_exercise = place == self.state.place
        self._set(place=place, rung=rung, phase=Phase.EXERCISE, then="next", begun_told=False)
        is_in_position = self.rung.position == self.state.position
        waits = not (is_in_position and set(self.rung.equipment) <= self.state.at_hand)
        self._set(turn=begin(self._pacing(waits), now), change=1)
        self._set(entered_at=now)
        is_lowered = rung > self.planned.start
        return [Entered(self.planned.slug, self.rung.slug, is_lowered, is_same_exercise)]

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
            events += self._ask("next")
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
        turn = self._turn
        self._set(hands_free=self.state.hands_free is not True)
        self._set(turn=repaced(turn, self._pacing(turn.pacing.waits), now))
        return []

    @property
    def _turn(self) -> Turn:
        turn = self.state.turn
        assert turn is not None
        return turn

    def _ask(self, then: Then) -> Events:
        self._set(phase=Phase.CHECK, then=then)
        return [self._done()]

    def _done(self) -> Done:
        turn = self._turn
        return Done(
            self.planned.slug, self.rung.slug, turn.sets_done, turn.reps_done, turn.worked_seconds
        )

    def _end(self, outcome: Outcome, reason: StopReason | None, phase: Phase) -> Events:
        self._set(phase=phase, outcome=outcome, reason=reason, settle_deadline=None)
        return [Ended(outcome, reason)]

    def _set(self, **changes: object) -> None:
        self.state = replace(self.state, **changes)  # type: ignore[arg-type]
