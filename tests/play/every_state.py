"""Every state that a run of a small session can reach, breadth first, with the way to each."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any, NamedTuple

from tests.factories import make_dose, make_exercise, make_session, plan
from tui.plan.model import Action, Session
from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import Input, Phase, RunState
from tui.play.turn import Turn

# All times are whole steps. A step is longer than a key is held and shorter than what begins an
# exercise, and two of them are not yet a gap.
STEP_SECONDS = 0.75
LOST_SECONDS = 3 * STEP_SECONDS
SETTLE_SECONDS = 3
NOW = 1000.0
TOO_MANY = 50_000

SLUGS = ("fold", "lift", "fold")
TAGS = (frozenset({"flexion", "hip"}), frozenset({"nerve", "hip"}), frozenset({"flexion", "hip"}))
LADDERS = (
    ("fold", "fold-easy", "rest"),
    ("lift", "fold", "fold-easy"),
    ("fold", "fold-easy", "rest"),
)
STARTS = (0, 0, 1)

HELD_KEYS: dict[Phase, frozenset[Input]] = {
    Phase.EXERCISE: frozenset(Input) - {Input.YES, Input.NO, Input.NEW_SIGNS, Input.RED_FLAG},
    Phase.CHECK: frozenset({Input.YES, Input.NO, Input.SPREAD}),
    Phase.SETTLE: frozenset(
        {Input.YES, Input.NO, Input.SPREAD, Input.NEW_SIGNS, Input.RED_FLAG},
    ),
    Phase.STOPPED: frozenset({Input.GO_ON, Input.NEW_SIGNS, Input.RED_FLAG}),
    Phase.AFTER: frozenset(),
}
"""The keys that do something in a phase: only of these it matters that one is still held."""


class Move(NamedTuple):
    """Time that passes, and what is said at its end."""

    seconds: float
    said: Input | None = None


MOVES = (
    Move(STEP_SECONDS),
    Move(2 * STEP_SECONDS),
    Move(LOST_SECONDS),
    *(Move(0.0, said) for said in Input),
    *(Move(LOST_SECONDS, said) for said in (Input.GO_ON, Input.PAUSE, Input.YES, Input.NO)),
)

FIELDS = tuple(field.name for field in fields(RunState))
values_of = attrgetter(*FIELDS)

Check = Callable[[RunState, Move, list[Event], RunState], None]


def small_session(action: Action, limit: int) -> Session:
    """A tapped rep with a hold, a rep paced because hands are busy, and a hold on both sides.

    The first and the last are one exercise, which the last time starts one rung down; every two
    share rungs and the tag hip.
    """
    paced = make_dose(reps=1, tempo_seconds=(STEP_SECONDS, STEP_SECONDS))
    tapped = replace(paced, hold_seconds=STEP_SECONDS)  # type: ignore[arg-type]
    held = replace(tapped, kind="hold", hold_seconds=2 * STEP_SECONDS)  # type: ignore[arg-type]
    sided = make_exercise(SLUGS[2], sorted(TAGS[2]), LADDERS[2], dose=held, side="both")
    return make_session(
        make_exercise(SLUGS[0], sorted(TAGS[0]), LADDERS[0], dose=tapped),
        make_exercise(SLUGS[1], sorted(TAGS[1]), LADDERS[1], dose=paced, hands="busy"),
        replace(plan(sided), start=STARTS[2]),
        action=action,
        limit=limit,
        settle_seconds=SETTLE_SECONDS,
    )


class Explored:
    """All states that can be reached, and where each move leads."""

    def __init__(self) -> None:
        self.states: list[RunState] = []
        self.successors: list[set[int]] = []
        self.transitions = 0
        self._numbers: dict[tuple[object, ...], int] = {}
        self._ways: list[tuple[int, Move] | None] = []

    def number(self, state: RunState, way: tuple[int, Move] | None) -> int:
        """The number of a state, which is `way` from another when it is new."""
        essence = _essence(state)
        number = self._numbers.setdefault(essence, len(self.states))
        if number == len(self.states):
            self.states.append(RunState(*essence))
            self.successors.append(set())
            self._ways.append(way)
            assert number < TOO_MANY, f"a time or a count that grows for ever: {state}"
        return number

    def way_to(self, number: int) -> list[Move]:
        """The moves of one shortest way to a state."""
        moves: list[Move] = []
        while (way := self._ways[number]) is not None:
            number, move = way
            moves.insert(0, move)
        return moves

    def never_ending(self) -> Iterator[RunState]:
        """The states from which no end can be reached."""
        sources: list[list[int]] = [[] for _ in self.states]
        for number, successors in enumerate(self.successors):
            for successor in successors:
                sources[successor].append(number)
        waiting = [n for n, state in enumerate(self.states) if state.phase is Phase.AFTER]
        ending = set(waiting)
        while waiting:
            new = set(sources[waiting.pop()]) - ending
            ending |= new
            waiting += new
        return (state for number, state in enumerate(self.states) if number not in ending)


def explore(run: Run, check: Check) -> Explored:
    """Make every move from every state that can be reached, and check each."""
    explored = Explored()
    run.start(NOW)
    explored.number(run.state, None)
    for number, before in enumerate(explored.states):
        for move in MOVES:
            run.state = before
            events = _make(run, move)
            explored.transitions += 1
            try:
                check(before, move, events, run.state)
            except AssertionError as fault:
                way = [*explored.way_to(number), move]
                raise AssertionError(f"{fault}\non the way {way}\nfrom {before}") from fault
            explored.successors[number].add(explored.number(run.state, (number, move)))
    return explored


def _make(run: Run, move: Move) -> list[Event]:
    now = NOW + move.seconds
    return run.tick(now) if move.said is None else run.handle(move.said, now)


def _essence(state: RunState) -> tuple[Any, ...]:
    """The values of the state moved to `NOW`, without what can no longer make a difference."""
    shift = NOW - state.seen
    is_idle = state.pressed is Input.EASIER and state.rung + 1 == len(LADDERS[0])
    is_kept = state.pressed in HELD_KEYS[state.phase] and not is_idle
    is_held = is_kept and state.pressed_at == state.seen
    changes: dict[str, object] = {
        "seen": NOW,
        "turn": _turn_essence(state.turn, shift) if state.phase is Phase.EXERCISE else None,
        "pressed": state.pressed if is_held else None,
        "pressed_at": NOW if is_held else NOW - STEP_SECONDS,
        "entered_at": NOW - STEP_SECONDS,
    }
    if state.phase is Phase.EXERCISE:
        changes["entered_at"] = max(state.entered_at + shift, NOW - STEP_SECONDS)
    if state.phase is Phase.CHECK and state.turn is not None:
        changes["turn"] = Turn(state.turn.pacing, NOW, tapped=state.turn.has_begun)
    else:
        changes["then"] = "next"
    if state.settle_deadline is not None:
        changes["settle_deadline"] = max(NOW, state.settle_deadline + shift)
    # Only whether an exercise still to come has hurt makes a difference.
    changes["hurt"] = state.hurt.intersection(SLUGS[state.place + 1 :])
    if state.outcome is not None:
        changes |= {"begun_told": False, "hands_free": None, "position": "", "hurt": frozenset()}
    return tuple((dict(zip(FIELDS, values_of(state), strict=True)) | changes).values())


def _turn_essence(turn: Turn | None, shift: float) -> Turn:
    assert turn is not None
    if not shift and turn.worked_seconds <= 1.0:
        return turn
    return replace(
        turn,
        seen=turn.seen + shift,
        deadline=None if turn.deadline is None else turn.deadline + shift,
        count_in_until=None if turn.count_in_until is None else turn.count_in_until + shift,
        worked_seconds=min(turn.worked_seconds, 1.0),
    )
