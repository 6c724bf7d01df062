"""A run with a clock that is moved by hand, and two exercises to play."""

from dataclasses import replace
from typing import Any

from tests.factories import make_dose, make_exercise, make_session
from tui.plan.model import Exercise, PlannedExercise, Session, Ways
from tui.play.pace import Part
from tui.play.rules import StopReason
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms

SYMPTOMS = Symptoms("right", 3, 4)


class Player:
    """A run with a clock that is moved by hand."""

    def __init__(self, session: Session, before: Before) -> None:
        self.now = 100.0
        self.run = Run(session, before)
        self.events = self.run.start(self.now)
        self.wait(1)

    @property
    def phase(self) -> Phase:
        return self.run.state.phase

    @property
    def reason(self) -> StopReason | None:
        return self.run.state.reason

    @property
    def up(self) -> str:
        """The rung that is up."""
        return self.run.rung.slug

    def say(self, *inputs: Input) -> "Player":
        for said in inputs:
            self.now += 0.2
            self.events += self.run.handle(said, self.now)
        return self

    def wait(self, seconds: float) -> "Player":
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            self.events += self.run.tick(self.now)
        return self

    def part(self) -> Part | None:
        turn = self.run.state.turn
        return turn.stretch.part if turn and turn.stretch else None

    @property
    def remaining(self) -> float:
        turn = self.run.state.turn
        assert turn
        assert turn.remaining_seconds is not None
        return turn.remaining_seconds


TAPPED = make_exercise("tapped", ["hip"], ["tapped", "easier"], dose=make_dose(reps=3))
HELD = make_exercise("held", ["nerve"], dose=make_dose("hold", reps=2, hold_seconds=10))


def player(
    *exercises: Exercise | PlannedExercise,
    symptoms: Symptoms = SYMPTOMS,
    is_flare: bool = False,
    known: frozenset[str] = frozenset(),
    **session: Any,
) -> Player:
    """A run of these exercises, else of the two above; `known` were begun in an earlier run."""
    played = make_session(*(exercises or (TAPPED, HELD)), **session)
    return Player(played, Before(symptoms, is_flare, known=known))


def begun(played: Player, *inputs: Input) -> Player:
    """The input after a tap; a no or another answer at its check."""
    said, answer = (*inputs, Input.NO)[:2]
    return played.say(Input.GO_ON, Input.GO_ON, said, answer)


def rested(played: Player) -> Player:
    """Lying down, the whole rest, and that symptoms settled."""
    played.wait(1).say(Input.GO_ON).wait(played.run.settle_seconds_left + 0.1)
    return played.say(Input.NO)


def one_way(ladder: tuple[str, ...] = ("way",)) -> Exercise:
    """An exercise that is done one way only, in the way that eases."""
    plain = make_exercise("way", ("flexion", "extension"), ladder)
    bending = replace(plain, name="Rounding", bias=frozenset({"flexion"}), verbs=("Round", "Let"))
    arching = replace(plain, name="Arching", bias=frozenset({"extension"}), verbs=("Arch", "Let"))
    return replace(plain, ways=Ways(bending, arching))
