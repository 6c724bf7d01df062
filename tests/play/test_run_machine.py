"""The run under every input in any order, with the invariants that make it safe."""

import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.factories import make_dose, make_exercise, make_session
from tui.plan.model import DIRECTIONS, Session
from tui.play.events import Answered, Begun, Ended, Entered, Event
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms
from tui.records.record import as_toml, new_record, with_event
from tui.records.store import Store
from tui.sitting import Sitting

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def session(action: str, limit: int) -> Session:
    """Exercises that share rungs, directions and other tags, with every kind of dose and side."""
    return make_session(
        make_exercise("a", ["flexion", "hip"], ["a-hard", "a", "a-easy", "rest"], side="both"),
        make_exercise("b", ["hip"], ["b", "b-easy", "rest"], dose=make_dose("hold", reps=2)),
        make_exercise("c", ["flexion"], ["c", "c-easy"], hands="busy", position="prone"),
        make_exercise(
            "d", ["nerve"], ["d", "rest"], side="symptomatic", dose=make_dose(hold_seconds=1)
        ),
        make_exercise(
            "e", ["neutral"], ["e", "b-easy", "e-easy"], side="away", dose=make_dose(sets=2)
        ),
        make_exercise("b", ["hip"], ["b", "b-easy", "rest"]),
        action=action,  # type: ignore[arg-type]
        limit=limit,
    )


class RunMachine(RuleBasedStateMachine):
    """A sitting on a real folder, driven by any input at any time."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.now = 1000.0
        self.sitting: Sitting | None = None
        self.events: list[Event] = []
        self.spreads: list[tuple[int, int]] = []
        self.unchecked = False

    def teardown(self) -> None:
        self._folder.cleanup()

    @precondition(lambda self: self.sitting is None)
    @rule(
        action=st.sampled_from(["regress", "regress", "stop"]),
        limit=st.sampled_from([1, 2]),
        affected=st.sampled_from(["left", "right", "both", "none"]),
        is_flare=st.booleans(),
    )
    def start(self, action: str, limit: int, affected: str, is_flare: bool) -> None:
        symptoms = Symptoms(affected, reach=3, intensity=4)  # type: ignore[arg-type]
        run = Run(session(action, limit), Before(symptoms, is_flare))
        self.sitting = Sitting(run, Store(Path(self._folder.name)), lambda: NOON)
        self.sitting.listeners.append(self._seen)
        self.sitting.start(self.now)

    @precondition(lambda self: self.sitting is not None)
    @rule(seconds=st.sampled_from([0.0, 0.1, 0.5, 1.0, 2.0, 3.0, 500.0]))
    def time_passes(self, seconds: float) -> None:
        assert self.sitting
        before = self.sitting.run.state
        self.now += seconds
        self.sitting.tick(self.now)
        if seconds > 2.0 and before.turn is not None and before.phase is Phase.EXERCISE:
            assert self.sitting.run.state.turn is not None
            assert self.sitting.run.state.turn.index == before.turn.index, "a gap completes nothing"

    @precondition(lambda self: self.sitting is not None)
    @rule(ticks=st.integers(1, 400))
    def time_flows(self, ticks: int) -> None:
        assert self.sitting
        for _ in range(ticks):
            self.now += 0.5
            self.sitting.tick(self.now)

    @precondition(lambda self: self.sitting is not None)
    @rule(said=st.sampled_from(list(Input)), wait=st.sampled_from([0.0, 0.2]))
    def say(self, said: Input, wait: float) -> None:
        assert self.sitting
        self.now += wait
        run = self.sitting.run
        phase, rung, count = run.state.phase, run.state.rung, len(self.events)
        allowed = run.allows(said)
        self.sitting.handle(said, self.now)
        if phase is Phase.CHECK and said not in (Input.YES, Input.NO, Input.SPREAD):
            assert run.state.phase is Phase.CHECK, "the check is left only by an answer"
        if allowed and said in (Input.YES, Input.SPREAD) and phase is not Phase.SETTLE:
            told = [event for event in self.events[count:] if isinstance(event, Answered)]
            assert told == [Answered(is_spread=True)], "a yes is never lost"
            assert run.state.phase in (Phase.SETTLE, Phase.STOPPED)
            assert run.state.rung == rung

    def _seen(self, event: Event) -> None:
        """Called as an event is shown: by then the record must hold it."""
        assert self.sitting
        if isinstance(event, Begun):
            assert not self.unchecked, "a begun exercise is never left unchecked"
            self.unchecked = True
        if isinstance(event, Answered):
            self.unchecked = False
            if event.is_spread:
                state = self.sitting.run.state
                self.spreads.append((state.place, state.rung))
        if isinstance(event, Entered):
            self._entered(event)
        if isinstance(event, Ended):
            assert not self.unchecked, "a begun exercise is never left unchecked"
        if isinstance(event, Answered) and event.is_spread:
            on_disk = tomllib.loads(self.sitting.path.read_text())
            assert on_disk["exercise"][-1]["answer"] == "yes", "a yes is on disk before it is shown"
        self.events.append(event)

    def _entered(self, event: Entered) -> None:
        assert self.sitting
        run = self.sitting.run
        assert not self.unchecked, "a begun exercise is never left unchecked"
        assert not any(isinstance(e, Ended) for e in self.events), "nothing follows the end"
        ladder = [rung.slug for rung in run.planned.ladder]
        for place, rung in self.spreads:
            spread = run.session.exercises[place]
            spread_slug = spread.ladder[rung].slug
            assert event.rung != spread_slug, "a rung that spread is not played again"
            if spread_slug in ladder:
                assert ladder.index(event.rung) > ladder.index(spread_slug) or (
                    run.planned.slug != spread.slug
                    and ladder.index(spread_slug) < run.planned.start
                ), "nothing harder than what spread"
            if run.state.place != place:
                shared = spread.exercise.bias & run.planned.exercise.bias
                assert not shared & set(DIRECTIONS), "a direction that spread is closed"

    @invariant()
    def the_record_is_the_events(self) -> None:
        if self.sitting is None:
            return
        record = self.sitting.record
        fresh = new_record(self.sitting.run.session, record.before, record.sequence, NOON)
        for event in self.events:
            fresh = with_event(fresh, event, NOON)
        assert as_toml(fresh) == as_toml(record)
        on_disk = tomllib.loads(self.sitting.path.read_text())
        assert on_disk == as_toml(record)

    @invariant()
    def an_end_is_an_end(self) -> None:
        if self.sitting is None:
            return
        state = self.sitting.run.state
        assert (state.outcome is not None) == (state.phase in (Phase.STOPPED, Phase.AFTER))
        if state.outcome is not None:
            assert not self.unchecked


TestRunMachine = RunMachine.TestCase
