"""The run under every input in any order, with the invariants that make it safe."""

import tempfile
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.factories import make_dose, make_exercise, make_session
from tui.plan.model import DIRECTIONS, Session
from tui.play.events import Answered, Begun, Ended, Entered, Event
from tui.play.run import Run
from tui.play.state import Input, Phase, RunState
from tui.play.symptoms import Before, Symptoms
from tui.records import lock
from tui.records.fold import with_event
from tui.records.record import Record, begin_record
from tui.records.resume import resumed
from tui.records.store import Store
from tui.records.writing import as_toml
from tui.visit.sitting import Sitting

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


def essence(state: RunState) -> tuple[object, ...]:
    """What must be the same after a run was cut off."""
    place = (state.place, state.rung, state.then, state.spreads, state.change)
    return (*place, state.hurt, state.hands_free, state.outcome, state.reason)


class RunMachine(RuleBasedStateMachine):
    """A sitting on a real folder, driven by any input at any time."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.store = Store(Path(self._folder.name))
        self.now = 1000.0
        self.sitting: Sitting
        self.file = self.store.new_file("test", 1, NOON)
        self.events: list[Event] = []
        self.folded: Record
        self.checked: tuple[Record, bytes] | None = None
        self.spreads: list[tuple[int, int]] = []
        self.unchecked = False

    def teardown(self) -> None:
        self.file.close()
        self._folder.cleanup()

    @initialize(
        action=st.sampled_from(["regress", "regress", "regress", "stop"]),
        limit=st.sampled_from([2, 2, 1]),
        affected=st.sampled_from(["right", "left", "both", "none"]),
        is_flare=st.booleans(),
    )
    def start(self, action: str, limit: int, affected: str, is_flare: bool) -> None:
        symptoms = Symptoms(affected, reach=3, intensity=4)  # type: ignore[arg-type]
        run = Run(session(action, limit), Before(symptoms, is_flare))
        record = self.folded = begin_record(run.session, run.before, 1, NOON)
        self.sitting = Sitting(run, record, self.file, lambda: NOON)
        self.sitting.listeners.append(self._seen)
        self.sitting.start(self.now)

    @rule(seconds=st.sampled_from([0.1, 0.5, 1.0, 2.0, 2.1, 3.0, 500.0]))
    def time_passes(self, seconds: float) -> None:
        """A gap completes nothing: not a hold, not a rest after a spread."""
        before = self.run.state
        settle_seconds = self.run.settle_seconds_left
        self.now += seconds
        self.sitting.tick(self.now)
        after = self.run.state
        if seconds <= 2.0:
            return
        assert after.phase is before.phase
        assert self.run.settle_seconds_left == pytest.approx(settle_seconds)
        if before.phase is Phase.EXERCISE:
            assert before.turn
            assert after.turn
            assert after.turn.index == before.turn.index
            assert after.turn.paused
            remaining = before.turn.remaining_seconds
            assert after.turn.remaining_seconds == pytest.approx(remaining)

    @rule(ticks=st.integers(1, 200))
    def time_flows(self, ticks: int) -> None:
        for _ in range(ticks):
            self.now += 0.5
            self.sitting.tick(self.now)

    @rule(said=st.sampled_from(list(Input)), wait=st.sampled_from([0.0, 0.2]))
    def say_anything(self, said: Input, wait: float) -> None:
        self.now += wait
        self._say(said)

    @rule(data=st.data())
    def say_what_applies(self, data: st.DataObject) -> None:
        self.now += 0.2
        applying = [said for said in Input if self.run.allows(said)]
        if applying:
            self._say(data.draw(st.sampled_from(applying)))

    @precondition(lambda self: self.run.state.phase is Phase.EXERCISE)
    @rule()
    def work(self) -> None:
        """Enough of the exercise for it to have begun."""
        for _ in range(4):
            self._say(Input.GO_ON)
            self.now += 1.0
            self.sitting.tick(self.now)

    @precondition(lambda self: self.run.state.phase is Phase.CHECK)
    @rule()
    def answer_no(self) -> None:
        self._say(Input.NO)

    @precondition(lambda self: self.run.state.phase is not Phase.AFTER)
    @rule()
    def be_killed_and_carry_on(self) -> None:
        """The record read back gives the same run; what was under way is at its check."""
        old = self.run.state
        with patch.object(lock, "_MOST_TRIES_IF_HELD", 2):
            assert self.store.reopen(self.file.path) is None, "a live run is not carried on"
        self.file.close()
        reopened = self.store.reopen(self.file.path)
        assert reopened
        self.file, record = reopened
        self.now += 1000.0
        run, record, log = resumed(self.run.session, record, self.now)
        self.sitting = Sitting(run, record, self.file, lambda: NOON, log)
        self.sitting.listeners.append(self._seen)
        self.sitting.save()
        new = run.state
        is_cut_off = old.phase is Phase.EXERCISE and old.begun_told
        assert new.phase is (Phase.CHECK if is_cut_off else old.phase)
        assert essence(new) == essence(old)
        if new.phase is Phase.SETTLE:
            settle_seconds = run.session.on_spread.settle_seconds
            assert run.settle_seconds_left == pytest.approx(settle_seconds)

    @property
    def run(self) -> Run:
        return self.sitting.run

    def _say(self, said: Input) -> None:
        phase, rung, reason = self.run.state.phase, self.run.state.rung, self.run.state.reason
        settle_seconds, count = self.run.settle_seconds_left, len(self.events)
        allowed = self.run.allows(said)
        easier = self.run.easier_rung if phase is Phase.EXERCISE else None
        is_yes = said in (Input.YES, Input.SPREAD) and allowed
        expected = self._expected_after_a_yes() if is_yes else None
        self.sitting.handle(said, self.now)
        after = self.run.state
        if phase is Phase.CHECK and said not in (Input.YES, Input.NO, Input.SPREAD):
            assert after.phase is Phase.CHECK, "the check is left only by an answer"
        if is_yes and phase is not Phase.SETTLE:
            told = [event for event in self.events[count:] if isinstance(event, Answered)]
            assert told == [Answered(is_spread=True)], "a yes is never lost"
            assert (after.phase, after.reason) == expected
            assert after.rung == rung
        if phase is Phase.SETTLE and after.phase is Phase.EXERCISE:
            assert said is Input.NO
            assert settle_seconds == 0, "a no counts only when the rest is over"
            assert after.rung > rung
        if phase is Phase.STOPPED:
            assert after.phase in (Phase.STOPPED, Phase.AFTER)
            graver = {Input.RED_FLAG: "urgent", Input.NEW_SIGNS: "professional"}
            assert after.reason == ("urgent" if reason == "urgent" else graver.get(said, reason)), (
                "a reason only becomes graver"
            )
        if said is Input.EASIER and phase is Phase.EXERCISE and easier is None:
            assert after.phase is Phase.EXERCISE

    def _expected_after_a_yes(self) -> tuple[Phase, str | None]:
        """The rules once more, in their own words."""
        on_spread = self.run.session.on_spread
        spread_rungs = {self.run.session.exercises[p].ladder[r].slug for p, r in self.spreads}
        easier = [rung.slug for rung in self.run.planned.ladder[self.run.state.rung + 1 :]]
        if on_spread.action == "stop":
            return Phase.STOPPED, "session-stops"
        if len(self.spreads) + 1 >= on_spread.limit:
            return Phase.STOPPED, "limit"
        if not set(easier) - spread_rungs:
            return Phase.STOPPED, "no-easier-rung"
        return Phase.SETTLE, None

    def _seen(self, event: Event) -> None:
        """Called as an event is shown: by then the record must hold it."""
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
        self.folded = with_event(self.folded, event, NOON)

    def _entered(self, event: Entered) -> None:
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
        record, written = self.sitting.record, self.sitting.path.read_bytes()
        assert as_toml(self.folded) == as_toml(record)
        if (record, written) == self.checked:
            return
        on_disk = tomllib.loads(written.decode())
        assert on_disk.pop("checksum")
        assert on_disk == as_toml(record)
        self.checked = record, written

    @invariant()
    def an_end_is_an_end(self) -> None:
        state = self.sitting.run.state
        assert (state.outcome is not None) == (state.phase in (Phase.STOPPED, Phase.AFTER))
        if state.outcome is not None:
            assert not self.unchecked


TestRunMachine = RunMachine.TestCase
TestRunMachine.settings = settings(max_examples=2 * settings().max_examples, stateful_step_count=60)
