"""What is heard, and when: a log of cues for each kind of exercise, in seconds from its start."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tui.plan.measures import Dose
from tui.plan.model import Exercise, SideRule
from tui.play.cues import Cue, Cues
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms

CALF = Symptoms("right", reach=4, leg_pain=4)
Log = list[tuple[float, Cue]]
STEP_SECONDS = 0.1
GO_ON = {1.0: Input.GO_ON}


class Ear:
    """Plays a session by acts at their seconds, and notes what is heard."""

    def __init__(self, exercise: Exercise, *, hands_free: bool = False) -> None:
        self.run = Run(make_session(exercise, make_exercise("last")), Before(CALF))
        self.log: Log = []
        self._cues = Cues()
        self._steps = 0
        self.run.start(0.0, hands_free=hands_free)
        self._listen()

    @property
    def now(self) -> float:
        return self._steps / 10

    def _listen(self, *, has_lost_time: bool = False) -> None:
        cue = self._cues.at(self.run, self.now, has_lost_time=has_lost_time)
        if cue is not None:
            self.heard(cue)

    def heard(self, cue: Cue) -> None:
        """Note a cue."""
        self.log.append((self.now, cue))

    def listen(self, until: float, acts: Mapping[float, Input]) -> Log:
        """All that is heard until then."""
        while self.now < until:
            self._steps += 1
            self.run.tick(self.now)
            self._listen()
            if self.now in acts:
                self.run.handle(acts[self.now], self.now)
                self._listen()
        return self.log

    def sleep(self, seconds: float) -> None:
        """Time that is lost."""
        self._steps += round(seconds * 10)
        self.run.tick(self.now)
        self._listen(has_lost_time=True)


def an_exercise(dose: Dose, side: SideRule = "none") -> Exercise:
    return make_exercise("bow", ["flexion"], ["bow", "small-bow"], side=side, dose=dose)


def counted(*seconds: float) -> Log:
    """Three, two, one before each of these moments."""
    return [
        (moment - left, cue)
        for moment in seconds
        for left, cue in ((3, Cue.THREE), (2, Cue.TWO), (1, Cue.ONE))
    ]


HOLDS = an_exercise(make_dose("hold", reps=2, hold_seconds=20, rest_seconds=10))
SIDES = an_exercise(make_dose("hold", reps=1, hold_seconds=10), side="both")
SETS = an_exercise(make_dose(sets=2, reps=2, rest_seconds=6))
NO_REST = an_exercise(make_dose(sets=2, reps=1, rest_seconds=0))
HELD = an_exercise(make_dose(reps=2, hold_seconds=3))
TAPPED = an_exercise(make_dose(sets=2, reps=2, rest_seconds=5))
IN_TURN = an_exercise(make_dose(reps=2), side="alternating")
BOTH_ENDS = an_exercise(replace(make_dose(reps=2, hold_seconds=3), holds_both_ends=True))
LOGS: dict[str, tuple[Exercise, bool, Mapping[float, Input], float, Log]] = {
    "holds": (
        *(HOLDS, False, GO_ON, 53.9),
        [
            (0.0, Cue.READY),
            *[(1.0, Cue.THREE), (2.0, Cue.TWO), (3.0, Cue.ONE), (4.0, Cue.START)],
            *[
                (14.0, Cue.HALF),
                *counted(24),
                (24.0, Cue.DONE),
                *counted(34),
                (34.0, Cue.NEXT_HOLD),
            ],
            *[(44.0, Cue.HALF), *counted(54)],
        ],
    ),
    "both sides": (
        *(SIDES, False, GO_ON, 33.9),
        [
            (0.0, Cue.READY),
            *[*counted(4), (4.0, Cue.START), *counted(14), (14.0, Cue.CHANGE_SIDE)],
            *[*counted(24), (24.0, Cue.START), *counted(34)],
        ],
    ),
    "sets by the tempo": (
        *(SETS, True, {}, 41.9),
        [
            (0.0, Cue.READY),
            *[*counted(20), (20.0, Cue.START), (22.0, Cue.MOVE), (24.0, Cue.REP), (26.0, Cue.MOVE)],
            *[(28.0, Cue.DONE), *counted(34), (34.0, Cue.NEXT_SET)],
            *[(36.0, Cue.MOVE), (38.0, Cue.REP), (40.0, Cue.MOVE)],
        ],
    ),
    "sets without a rest": (
        *(NO_REST, True, {}, 27.9),
        [
            (0.0, Cue.READY),
            *[*counted(20), (20.0, Cue.START), (22.0, Cue.MOVE), (24.0, Cue.NEXT_SET)],
            (26.0, Cue.MOVE),
        ],
    ),
    "taps of reps that are held": (
        *(HELD, False, {1.0: Input.GO_ON, 6.0: Input.GO_ON, 12.0: Input.GO_ON}, 14.9),
        [
            (0.0, Cue.READY),
            *[(1.0, Cue.START), (6.0, Cue.MOVE), (9.0, Cue.REP), (12.0, Cue.MOVE)],
        ],
    ),
    "taps in two sets": (
        *(TAPPED, False, {float(second): Input.GO_ON for second in (1, 3, 5, 12, 14)}, 13.9),
        [
            (0.0, Cue.READY),
            *[(1.0, Cue.START), (3.0, Cue.REP), (5.0, Cue.DONE)],
            *[*counted(10), (10.0, Cue.NEXT_SET), (12.0, Cue.REP)],
        ],
    ),
    "held reps by the tempo": (
        *(HELD, True, {}, 33.9),
        [
            (0.0, Cue.READY),
            *[*counted(20), (20.0, Cue.START), (22.0, Cue.MOVE), (25.0, Cue.MOVE)],
            *[(27.0, Cue.REP), (29.0, Cue.MOVE), (32.0, Cue.MOVE)],
        ],
    ),
    "reps held at both ends": (
        *(BOTH_ENDS, True, {}, 39.9),
        [
            (0.0, Cue.READY),
            *[*counted(20), (20.0, Cue.START), (22.0, Cue.MOVE), (25.0, Cue.MOVE)],
            *[(27.0, Cue.MOVE), (30.0, Cue.REP), (32.0, Cue.MOVE), (35.0, Cue.MOVE)],
            (37.0, Cue.MOVE),
        ],
    ),
    "sides in turn": (
        *(IN_TURN, True, {}, 35.9),
        [
            (0.0, Cue.READY),
            *[*counted(20), (20.0, Cue.START), (22.0, Cue.MOVE), (24.0, Cue.REP), (26.0, Cue.MOVE)],
            *[(28.0, Cue.REP), (30.0, Cue.MOVE), (32.0, Cue.REP), (34.0, Cue.MOVE)],
        ],
    ),
    "a pause": (
        *(HOLDS, False, {1.0: Input.GO_ON, 6.0: Input.PAUSE, 9.0: Input.GO_ON}, 13.0),
        [
            (0.0, Cue.READY),
            *[*counted(4), (4.0, Cue.START), (6.0, Cue.PAUSED), (9.0, Cue.THREE)],
            *[(10.0, Cue.TWO), (11.0, Cue.ONE), (12.0, Cue.START)],
        ],
    ),
}


@pytest.mark.parametrize("name", LOGS)
def test_each_moment_is_heard_once(name: str) -> None:
    exercise, hands_free, acts, until, log = LOGS[name]
    assert Ear(exercise, hands_free=hands_free).listen(until, acts) == log


@pytest.mark.parametrize("name", LOGS)
def test_the_end_is_the_question_and_nothing_else(name: str) -> None:
    exercise, hands_free, acts, until, _ = LOGS[name]
    if name == "a pause":
        until = 60.0
    ear = Ear(exercise, hands_free=hands_free)
    log = ear.listen(until + 45, acts)
    asked = [moment for moment, cue in log if cue is Cue.QUESTION]
    assert ear.run.state.phase is Phase.CHECK
    assert [moment - asked[0] for moment in asked] == pytest.approx([0, 20, 40][: len(asked)])
    assert len(asked) >= 2
    assert [cue for moment, cue in log if moment >= asked[0]] == [Cue.QUESTION] * len(asked)


def test_a_spread_its_rest_and_a_stop_are_heard() -> None:
    ear = Ear(HELD)
    acts = {
        1.0: Input.GO_ON,
        6.0: Input.GO_ON,
        12.0: Input.GO_ON,
        16.0: Input.YES,
        20.0: Input.GO_ON,
        150.0: Input.YES,
    }
    log = ear.listen(200.0, acts)
    settle = ear.run.session.on_spread.settle_seconds
    over = 20.0 + settle
    assert log[log.index((15.0, Cue.QUESTION)) + 1 :] == [
        (16.0, Cue.LIE_DOWN),
        (20.0, Cue.REST_BEGINS),
        *((over + more, Cue.SETTLED) for more in range(0, round(150 - over) + 1, 20)),
        (150.0, Cue.STOP),
    ]


@pytest.mark.parametrize(
    ("acts", "cues"),
    [
        ({70.0: Input.NO}, [Cue.FINISHED]),
        ({70.0: Input.NO, 72.0: Input.RED_FLAG, 75.0: Input.NO}, [Cue.FINISHED, Cue.QUESTION]),
        ({70.0: Input.NEW_SIGNS, 75.0: Input.NO, 77.0: Input.GO_ON}, [Cue.QUESTION, Cue.STOP]),
    ],
)
def test_that_nothing_more_is_to_be_done_is_heard_once_and_not_after_a_stop(
    acts: Mapping[float, Input], cues: list[Cue]
) -> None:
    ear = Ear(HELD, hands_free=True)
    log = ear.listen(80.0, {36.0: Input.NO, **acts})
    assert [cue for moment, cue in log if moment >= 70] == cues
    assert ear.run.state.phase is Phase.AFTER


def test_hands_free_the_rest_begins_by_itself_and_no_answer_does() -> None:
    ear = Ear(HELD, hands_free=True)
    log = ear.listen(160.0, {36.0: Input.YES})
    assert log[log.index((34.0, Cue.QUESTION)) + 1 :] == [
        *((36.0, Cue.LIE_DOWN), (56.0, Cue.LIE_DOWN), (76.0, Cue.REST_BEGINS)),
        *((moment, Cue.SETTLED) for moment in (106.0, 126.0, 146.0)),
    ]


@pytest.mark.parametrize(
    ("said", "cue"),
    [
        (Input.SPREAD, Cue.LIE_DOWN),
        *((said, Cue.QUESTION) for said in (Input.HURTS, Input.SKIP, Input.LEAVE)),
        *((said, Cue.QUESTION) for said in (Input.NEW_SIGNS, Input.RED_FLAG)),
        *((said, Cue.PAUSED) for said in (Input.PAUSE, Input.GO_ON)),
    ],
)
def test_what_ends_or_stops_a_hold_is_heard_once(said: Input, cue: Cue) -> None:
    ear = Ear(HOLDS)
    assert ear.listen(10.0, {**GO_ON, 9.0: said})[-2:] == [(4.0, Cue.START), (9.0, cue)]


def test_lost_time_outweighs_whatever_else_happens() -> None:
    ear = Ear(HOLDS)
    ear.listen(10.0, GO_ON)
    ear.sleep(100)
    assert ear.log[-1] == (110.0, Cue.LOST_TIME)
    assert ear.listen(140.0, {})[-1] == (110.0, Cue.LOST_TIME)
