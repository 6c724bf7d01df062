"""The exercise under way: entering it, its clock and taps, and the check that ends it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.plan.model import Exercise, PlannedExercise, Session
from tui.plan.ways import for_direction
from tui.play import course
from tui.play.building import step_today
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
    TakenBack,
    Then,
)
from tui.play.pace import GET_READY_SECONDS, Pacing
from tui.play.ready import in_position, waits_for, with_begun
from tui.play.rules import StartAt, StopReason
from tui.play.sides import sides_to_do
from tui.play.state import Phase, RunState
from tui.play.symptoms import Before
from tui.play.turn import Turn, advance, begin, go_on, repaced, resume, suspend, take_back

Events = list[Event]


class Exercising:
    """The half of a run that plays exercises; `state` is frozen and replaced.

    `ready_seconds` is how long each get-ready is.
    """

    def __init__(self, session: Session, before: Before) -> None:
        self.session = for_direction(session, before.symptoms.easing_direction)
        self.before = before
        self.ready_seconds = GET_READY_SECONDS
        self.state = RunState(
            Phase.EXERCISE, place=-1, rung=0, turn=None, seen=0.0, known=before.known
        )
        self._played: dict[tuple[int, int], Exercise] = {}
        self._to_come: tuple[tuple[object, ...], tuple[tuple[int, int], ...]] | None = None

    @property
    def planned(self) -> PlannedExercise:
        """The place in the session that is being played."""
        return self.session.exercises[self.state.place]

    @property
    def rung(self) -> Exercise:
        """The rung that is being played."""
        return self.played_at(self.state.place, self.state.rung)

    @property
    def rung_up(self) -> Exercise | None:
        """The rung that is being played; None once every place is over."""
        return self.rung if self.state.place < len(self.session.exercises) else None

    def played_at(self, place: int, rung: int) -> Exercise:
        """A rung of a place as it is played in this run: with the dose of today's step (C22)."""
        if (place, rung) not in self._played:
            planned = self.session.exercises[place]
            self._played[place, rung] = planned.at(rung, self.step_at(place))
        return self._played[place, rung]

    def step_at(self, place: int) -> int:
        """The step of a place at the session's start rung (C22)."""
        return step_today(self.session.exercises[place], place, self.before)

    @property
    def tags(self) -> frozenset[str]:
        """The tags of the exercise and of the rung that is being played, together (C13)."""
        return self.planned.tags(self.state.rung)

    @property
    def easier_rung(self) -> int | None:
        """The index of the next easier rung that has not spread and can be done, if any."""
        return course.easier_rung(self.planned, self.before, self.state)

    def following(self) -> Exercise | None:
        """The rung that would be played next after a no, None at the end of the session."""
        return next((self.played_at(place, rung) for place, rung in self.to_come()), None)

    def to_come(self) -> tuple[tuple[int, int], ...]:
        """The places that would be played after a no, and the rung of each."""
        state = self.state
        spreads = (state.spreads, state.hurts, state.hurt)
        known_for = (state.place, state.skipped, state.takes_skipped, *spreads)
        if self._to_come is None or self._to_come[0] != known_for:
            self._to_come = (known_for, tuple(self._find_to_come()))
        return self._to_come[1]

    def _find_to_come(self) -> Iterator[tuple[int, int]]:
        for place in self._later_places():
            verdict = course.entry(self.session, place, self.before, self.state)
            if isinstance(verdict, StartAt):
                yield place, verdict.rung

    def _later_places(self) -> Iterable[int]:
        """The places after the one that is up; once all are over, those that were skipped."""
        if self.state.takes_skipped:
            later = [place for place in self.state.skipped if place > self.state.place]
            return [place for place in later if not self._has_spread(place)]
        return range(self.state.place + 1, len(self.session.exercises))

    def _can_be_done(self, place: int) -> bool:
        """Whether what was skipped can still be done: it has not spread, and is not shut."""
        verdict = course.entry(self.session, place, self.before, self.state)
        return isinstance(verdict, StartAt) and not self._has_spread(place)

    def _has_spread(self, place: int) -> bool:
        """Whether the exercise of a place has spread in this run, here or at another place."""
        spread = {each for spread in self.state.spreads for each in spread.places}
        slugs = {self.session.exercises[each].slug for each in spread}
        return self.session.exercises[place].slug in slugs

    def _enter_next(self, now: float) -> Events:
        """Enter the next exercise that is to be played, or come to the end."""
        events: Events = []
        for later in self._later_places():
            verdict = course.entry(self.session, later, self.before, self.state)
            if isinstance(verdict, StartAt):
                return [*events, *self._enter(later, verdict.rung, now)]
            events.append(LeftOut(self.session.exercises[later].slug, verdict.why))
        self.state = replace(self.state, place=len(self.session.exercises))
        return [*events, *self._all_played()]

    def _all_played(self) -> Events:
        """Nothing else is to come; see `Choosing`."""
        raise NotImplementedError

    def _enter(self, place: int, rung: int, now: float) -> Events:
        planned = self.session.exercises[place]
        entered = self.played_at(place, rung)
        self.state = replace(
            self.state,
            place=place,
            entered=self.state.entered | {place},
            rung=rung,
            turn=self._get_ready(entered, now),
            phase=Phase.EXERCISE,
            then="next",
            begun_told=False,
            is_left_out_after=False,
            chosen_from=None,
            entered_at=now,
        )
        tags, is_lowered = planned.tags(rung), rung > planned.start
        dose = entered.dose.numbers
        return [Entered(place, planned.slug, entered.slug, tags, is_lowered, dose)]

    def _get_ready(self, rung: Exercise, now: float) -> Turn:
        """A rung at its get-ready."""
        waits = waits_for(rung, self.state)
        return begin(self.pacing(rung, self.state.hands_free, waits=waits), now)

    def pacing(self, rung: Exercise, hands_free: bool | None, *, waits: bool) -> Pacing:
        """How a rung is paced; `waits` is for its get-ready."""
        by_tempo = rung.hands == "busy" if hands_free is None else hands_free
        sides = sides_to_do(rung.side, self.before.affected)
        alternates = rung.side == "alternating"
        return Pacing(
            *(rung.dose, sides, by_tempo, waits, hands_free is True, alternates),
            ready_seconds=self.ready_seconds,
        )

    def _advance(self, turn: Turn, now: float, *, lost: bool) -> Events:
        if lost and not turn.paused:
            self.state = replace(self.state, turn=replace(suspend(turn), seen=now), seen=now)
            return [Paused(by_gap=True)]
        return self._turn_moved(turn, advance(turn, now), now)

    def _turn_moved(self, turn: Turn, moved: Turn, now: float) -> Events:
        """Tell what the move of the turn brought; a turn that is over is checked."""
        state, rung = self.state, self.rung
        begins = moved.has_begun and not state.begun_told
        state = in_position(rung, state) if moved.index > 0 else state
        self.state = replace(
            with_begun(rung, state) if begins else state,
            turn=moved,
            seen=now,
            begun_told=state.begun_told or begins,
            last_begun=(state.place, state.rung) if begins else state.last_begun,
            chosen_from=None if moved.has_begun else state.chosen_from,
        )
        events: Events = [Begun(self.planned.slug, rung.slug)] if begins else []
        if moved.reps_done > turn.reps_done:
            events.append(Counted(moved.reps_done))
        if moved.stretch is None:
            events += self.ask("next")
        return events

    def _go_on(self, now: float) -> Events:
        return self._turn_changed(go_on(self._turn, now), now)

    def _take_back(self, now: float) -> Events:
        """The newest tap was none; whatever has begun stays begun."""
        turn = take_back(self._turn, now)
        self.state = replace(self.state, turn=turn)
        return [TakenBack(turn.reps_done)]

    def _pause(self, now: float) -> Events:
        turn = self._turn
        return self._turn_changed(resume(turn, now) if turn.paused else suspend(turn), now)

    def _turn_changed(self, changed: Turn, now: float) -> Events:
        was_paused = self._turn.paused
        events = self._turn_moved(self._turn, changed, now)
        return [*events, Paused(by_gap=False)] if changed.paused and not was_paused else events

    def _toggle_hands_free(self, now: float) -> Events:
        """Everything by the tempo, or by taps again, for this exercise and those that follow."""
        turn, hands_free = self._turn, self.state.hands_free is not True
        pacing = self.pacing(self.rung, hands_free, waits=turn.pacing.waits)
        self.state = replace(self.state, hands_free=hands_free, turn=repaced(turn, pacing, now))
        return [PacingSet(hands_free)]

    @property
    def can_take_back(self) -> bool:
        """Whether the newest tap can be taken back: until the next, in the same set."""
        turn = self.state.turn
        return self.state.phase is Phase.EXERCISE and turn is not None and turn.can_take_back

    @property
    def _turn(self) -> Turn:
        turn = self.state.turn
        if turn is None:
            raise RuntimeError("no exercise has been entered")
        return turn

    def begin_again(self) -> None:
        """The rung that is up had begun before it was cut off."""
        state, last_begun = with_begun(self.rung, self.state), (self.state.place, self.state.rung)
        self.state = replace(state, begun_told=True, last_begun=last_begun, chosen_from=None)

    def ask(self, then: Then) -> Events:
        """End the exercise under way and put its check; `then` is what a no leads to."""
        self.state = replace(self.state, phase=Phase.CHECK, then=then)
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
            has_begun=self.state.begun_told,
            reps_left=turn.reps_on("left"),
            reps_right=turn.reps_on("right"),
        )

    def _end(self, outcome: Outcome, reason: StopReason | None, phase: Phase) -> Events:
        self.state = replace(
            self.state,
            phase=phase,
            outcome=outcome,
            reason=reason,
            settle_deadline=None,
            lie_down_by=None,
        )
        return [Ended(outcome, reason)]
