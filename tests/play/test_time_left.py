"""The time that is left, beside the time that then passes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import shelf
from tests.factories import make_dose, make_exercise
from tests.play.playing import player
from tui.plan.model import Session
from tui.play.pace import Part
from tui.play.run import Run
from tui.play.sides import AFFECTED, Affected
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms
from tui.play.time_left import TimeLeft, time_left

NEAR_SECONDS = 5.0
SESSIONS = {session.name: session for session in shelf().sessions}


@dataclass
class Clocked:
    """A person who answers at once and taps at the tempo."""

    run: Run
    now: float = 1000.0
    seen: list[tuple[float, int, TimeLeft]] = field(default_factory=list)
    checks: list[float] = field(default_factory=list)

    def say(self, said: Input) -> None:
        """A key, whenever the last was pressed."""
        self.run.state = replace(self.run.state, pressed=None, entered_at=self.now - 1.0)
        self.run.handle(said, self.now)

    def look(self) -> None:
        """Note what is said to be left."""
        self.seen.append((self.now, len(self.checks), time_left(self.run, self.now)))

    def let_pass(self, seconds: float) -> None:
        """Time passes, looked at on the way."""
        end = self.now + seconds
        for part in (0.3, 0.7):
            self.now = end - seconds * (1 - part)
            self.look()
            self.run.tick(self.now)
        self.now = end
        self.run.tick(end)

    def play_on(self) -> None:
        """To the end of the run."""
        while self.run.state.outcome is None:
            self.look()
            self._go_on()
        self.look()

    def _go_on(self) -> None:
        state = self.run.state
        if state.phase is Phase.CHECK:
            self.checks.append(self.now)
            self.say(Input.NO)
        elif state.phase is Phase.NEARER:
            self.say(Input.GO_ON)
        elif state.phase is Phase.SKIPPED:
            self.say(Input.YES)
        elif state.phase is Phase.SETTLE:
            self._rest()
        else:
            self._work()

    def _rest(self) -> None:
        if not self.run.is_lying:
            self.say(Input.GO_ON)
        elif self.run.settle_seconds_left:
            self.let_pass(self.run.settle_seconds_left)
        else:
            self.say(Input.NO)

    def _work(self) -> None:
        turn = self.run.state.turn
        assert turn
        assert turn.stretch
        if turn.paused:
            self.say(Input.PAUSE)
        elif turn.count_in_seconds:
            self.let_pass(turn.count_in_seconds)
        elif turn.remaining_seconds is not None:
            self.let_pass(turn.remaining_seconds)
        else:
            if turn.stretch.part is Part.TAP:
                self._move(turn.worked_seconds - turn.worked_before)
            self.say(Input.GO_ON)

    def _move(self, moved_seconds: float) -> None:
        """One way out and, where it is no part of the timeline, one way back."""
        turn = self.run.state.turn
        assert turn
        assert turn.stretch
        dose, (out, back) = turn.pacing.dose, turn.pacing.dose.tempo_seconds
        is_first = turn.stretch.rep_number == 1
        goes_back = not dose.holds_both_ends and not (dose.hold_seconds and is_first)
        self.let_pass(max(0.0, (out + back if goes_back else out) - moved_seconds))


def assert_true(clocked: Clocked) -> None:
    """What was said to be left is what then passed."""
    for moment, checked, left in clocked.seen:
        assert left.session_seconds == pytest.approx(clocked.now - moment, abs=NEAR_SECONDS)
        is_up = left.exercise_seconds > 0
        end = clocked.checks[checked] if is_up else moment
        assert left.exercise_seconds == pytest.approx(end - moment, abs=NEAR_SECONDS)


def clocked(session: Session, affected: Affected) -> Clocked:
    """A run of a session that has just begun."""
    run = Run(session, Before(Symptoms(affected, 1, 2)), gap_seconds=float("inf"))
    person = Clocked(run)
    run.start(person.now)
    return person


@pytest.mark.parametrize("hands_free", [False, True])
@pytest.mark.parametrize("affected", AFFECTED)
@pytest.mark.parametrize("name", SESSIONS)
def test_a_bundled_session_takes_what_it_says(
    name: str, affected: Affected, hands_free: bool
) -> None:
    person = clocked(SESSIONS[name], affected)
    if hands_free:
        person.say(Input.HANDS_FREE)
    person.play_on()
    assert len(person.seen) > 20
    assert_true(person)


SAID = st.sampled_from(
    [Input.GO_ON] * 6
    + [
        Input.PAUSE, Input.HANDS_FREE, Input.EASIER, Input.AGAIN, Input.SKIP, Input.HURTS,
        Input.NO, Input.NO, Input.YES, Input.SPREAD, Input.MOVED_UP,
    ]
)  # fmt: skip
WAYS = st.lists(st.tuples(st.sampled_from([0.0, 0.5, 4.0, 30.0, 100.0]), SAID), max_size=25)


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(sorted(SESSIONS)), affected=st.sampled_from(AFFECTED), way=WAYS)
def test_it_is_true_wherever_a_run_has_come_to(
    name: str, affected: Affected, way: Sequence[tuple[float, Input]]
) -> None:
    person = clocked(SESSIONS[name], affected)
    for seconds, said in way:
        person.now += seconds
        person.run.tick(person.now)
        person.say(said)
    person.play_on()
    assert_true(person)


def test_what_is_left_out_is_not_counted() -> None:
    bow = make_exercise("bow", ["flexion"], dose=make_dose("hold", reps=1, hold_seconds=10))
    hip = make_exercise("hip", ["hip"], dose=make_dose("hold", reps=1, hold_seconds=20))
    played = player(bow, bow, hip)
    assert time_left(played.run, played.now).session_seconds == (3 + 10) + (5 + 10) + (3 + 20)
    played.say(Input.GO_ON).wait(3.5).say(Input.HURTS)
    assert time_left(played.run, played.now) == TimeLeft(0.0, 3 + 20)


def test_nothing_is_left_after_a_stop_or_of_what_is_left_by_choice() -> None:
    left = player().say(Input.GO_ON, Input.GO_ON, Input.LEAVE)
    assert time_left(left.run, left.now) == TimeLeft(0.0, 0.0)
    stopped = player(limit=1).say(Input.SPREAD)
    assert time_left(stopped.run, stopped.now) == TimeLeft(0.0, 0.0)
