"""The run under every input in any order, with the invariants that make it safe."""

import tempfile
import tomllib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.factories import make_dose, make_exercise, make_session
from tui.plan.model import DIRECTIONS, Session
from tui.play.events import Answered, Begun, Ended, Entered, Event, LyingDown
from tui.play.rules import Spread
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

MEMORY = Path("/dev/shm")
"""Where there is one, a folder that costs no waiting for a disk."""
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


WISHES = (Phase.LEAVING, Phase.SKIPPED)
PLAYING = (Phase.EXERCISE, *WISHES, Phase.CHECK, Phase.NEARER, Phase.SETTLE)
ENDED = (Phase.AFTER, Phase.SUMMARY, Phase.OVER)
YES = (Input.YES, Input.SPREAD)
ANSWERS = (*YES, Input.NO, Input.MOVED_UP, Input.NEW_SIGNS, Input.RED_FLAG)


def essence(state: RunState) -> tuple[object, ...]:
    """What must be the same after a run was cut off."""
    place = (state.place, state.rung, state.then, state.last_begun, state.hands_free)
    skipped = (state.skipped, state.takes_skipped, state.entered)
    answers = (state.spreads, state.spread_places, state.hurt, state.hurts, state.best)
    return (*place, *skipped, *answers, state.outcome, state.reason, state.change)


def phase_after_a_kill(old: RunState) -> Phase:
    """Where a run is carried on: at the check of what was under way, and at a page left at 2."""
    if old.phase is Phase.EXERCISE and old.begun_told:
        return Phase.CHECK
    if old.phase is Phase.LEAVING:
        return Phase.EXERCISE
    if old.change == 2:
        return Phase.RED_FLAGS
    return Phase.STOPPED if old.phase is Phase.RED_FLAGS else old.phase


class RunMachine(RuleBasedStateMachine):
    """A sitting on a real folder, driven by any input at any time."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None)
        self.store = Store(Path(self._folder.name))
        self.now = 1000.0
        self.sitting: Sitting
        self.file = self.store.new_file("test", 1, NOON)
        self.events: list[Event] = []
        self.folded: Record
        self.checked: tuple[Record, bytes] | None = None
        self.spreads: list[tuple[Spread, int]] = []
        self.place = 0
        self.unchecked = False

    def teardown(self) -> None:
        self.file.close()
        self._folder.cleanup()

    @initialize(
        action=st.sampled_from(["regress", "regress", "regress", "next", "stop"]),
        limit=st.sampled_from([2, 2, 1]),
        affected=st.sampled_from(["right", "left", "both", "none"]),
        is_flare=st.booleans(),
    )
    def start(self, action: str, limit: int, affected: str, is_flare: bool) -> None:
        symptoms = Symptoms(affected, reach=3, leg_pain=4)  # type: ignore[arg-type]
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

    @precondition(lambda self: self.run.state.phase is Phase.SETTLE)
    @rule()
    def rest(self) -> None:
        """Lying down, the whole rest, and that it settled."""
        self._say(Input.GO_ON)
        self.time_flows(70)
        self._say(Input.NO)

    @precondition(lambda self: self.run.state.phase is Phase.AFTER)
    @rule(numb=st.booleans(), is_told=st.booleans())
    def tell_after(self, numb: bool, is_told: bool) -> None:
        after = replace(self.run.before.symptoms, numb=numb)
        is_page = is_told and numb and self.run.state.change == 1
        self.sitting.tell_after(after if is_told else None)
        assert self.run.state.phase is (Phase.RED_FLAGS if is_page else Phase.SUMMARY)

    @precondition(lambda self: self.run.state.phase not in ENDED)
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
        self.folded = record
        new = run.state
        assert new.phase is phase_after_a_kill(old)
        assert essence(new) == essence(old)
        if new.phase is Phase.SETTLE:
            settle_seconds = run.session.on_spread.settle_seconds
            assert run.settle_seconds_left == pytest.approx(settle_seconds)
            assert not run.is_lying

    @property
    def run(self) -> Run:
        return self.sitting.run

    def _say(self, said: Input) -> None:
        before, settle_seconds = self.run.state, self.run.settle_seconds_left
        allowed, count = self.run.allows(said), len(self.events)
        self.sitting.handle(said, self.now)
        after, told = self.run.state, self.events[count:]
        if before.phase is Phase.CHECK and said not in ANSWERS:
            assert after.phase is Phase.CHECK, "the check is left only by an answer"
        is_asked = before.phase not in WISHES or said is Input.SPREAD
        if said in YES and allowed and before.phase in PLAYING and is_asked:
            self._assert_yes(before, told)
        if before.phase is Phase.SETTLE and after.phase is Phase.EXERCISE:
            assert said is Input.NO
            assert settle_seconds == 0, "a no counts only when the rest is over"
            assert after.rung > before.rung or after.place > before.place
        if before.phase not in PLAYING:
            assert after.phase not in PLAYING, "nothing is played after an end"
        if before.reason == "urgent" and after.reason != "urgent":
            assert (before.phase, said) == (Phase.RED_FLAGS, Input.NO), "only a no opens it"

    def _assert_yes(self, before: RunState, told: list[Event]) -> None:
        """A yes is never lost: it is a spread, or that symptoms did not settle."""
        after = self.run.state
        if before.phase is Phase.SETTLE:
            assert after.reason == "not-settled"
            return
        assert [event for event in told if isinstance(event, Answered)] == [Answered("yes")]
        assert len(after.spreads) == len(before.spreads) + 1
        is_easing = self.run.session.on_spread.action == "next"
        assert after.phase in (Phase.STOPPED, Phase.SETTLE) or is_easing
        assert is_easing or after.rung == before.rung

    def _seen(self, event: Event) -> None:
        """Called as an event is shown: by then the record must hold it."""
        if isinstance(event, Begun):
            assert not self.unchecked, "a begun exercise is never left unchecked"
            self.unchecked = True
        if isinstance(event, Answered):
            self.unchecked = False
            if event.answer == "yes":
                self.spreads.append((self.run.state.spreads[-1], self.place))
                on_disk = tomllib.loads(self.sitting.path.read_text())
                assert on_disk["exercise"][-1]["answer"] == "yes", "a yes is on disk first"
        if isinstance(event, Entered):
            self._entered(event)
        if isinstance(event, Ended):
            assert not self.unchecked, "a begun exercise is never left unchecked"
        if isinstance(event, LyingDown):
            loads = {"legs-up": "flexion", "on-the-belly": "extension"}.get(event.position)
            assert loads not in self.spreads[-1][0].tags, "no rest in what has just spread"
        self.events.append(event)
        self.folded = with_event(self.folded, event, NOON)

    def _entered(self, event: Entered) -> None:
        planned = self.run.session.exercises[event.place]
        assert not self.unchecked, "a begun exercise is never left unchecked"
        assert not any(isinstance(e, Ended) for e in self.events), "nothing follows the end"
        ladder = [rung.slug for rung in planned.ladder]
        rung = ladder.index(event.rung)
        for spread, place in self.spreads:
            for slug in spread.rungs & set(ladder):
                is_above_start = ladder.index(slug) < planned.start
                is_other = event.place != place
                assert rung > ladder.index(slug) or (is_other and is_above_start), "nothing harder"
            if event.place != place:
                shared = spread.tags & planned.exercise.bias
                assert not shared & set(DIRECTIONS), "a direction that spread is closed"
        self.place = event.place

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
        for row in record.exercises:
            sides = (row.reps_left, row.reps_right)
            assert sides == (None, None) or sum(map(int, filter(None, sides))) == row.reps_done

    @invariant()
    def an_end_is_an_end(self) -> None:
        state = self.sitting.run.state
        assert (state.outcome is None) == (state.phase in PLAYING)
        if state.outcome is not None:
            assert not self.unchecked


TestRunMachine = RunMachine.TestCase
TestRunMachine.settings = settings(stateful_step_count=60)
