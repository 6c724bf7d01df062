"""Every state that a run of a small session can reach, breadth first, with the way to each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace
from enum import Enum
from operator import attrgetter
from typing import Any, NamedTuple

from tests.factories import make_dose, make_exercise, make_session, plan
from tui.plan.measures import Dose
from tui.plan.model import Action, PlannedExercise, Session
from tui.play.events import Event
from tui.play.run import Run
from tui.play.state import NEARER_PLACES, Best, Input, Phase, RunState
from tui.play.turn import Turn

# All times are whole steps. A step is longer than a key is held and shorter than what begins an
# exercise, and two of them are not yet a gap.
STEP_SECONDS = 0.75
LOST_SECONDS = 3 * STEP_SECONDS
SETTLE_SECONDS = 3
NOW = 1000.0
TOO_MANY = 50_000

REACH = 1
"""Felt in the back: symptoms can move up once, to nowhere."""

SLUGS = ("fold", "lift", "fold")
TAGS = (frozenset({"flexion", "hip"}), frozenset({"nerve", "hip"}), frozenset({"flexion", "hip"}))
RUNG_TAGS = {"rest": frozenset({"nerve"})}
LADDERS = (
    ("fold", "fold-easy", "rest"),
    ("lift", "fold", "fold-easy"),
    ("fold", "fold-easy", "rest"),
)
STARTS = (0, 0, 1)

ONE_PRESS = frozenset(
    {
        Input.GO_ON,
        Input.PAUSE,
        Input.HANDS_FREE,
        Input.HURTS,
        Input.EASIER,
        Input.AGAIN,
        Input.SKIP,
        Input.LEAVE,
        Input.OTHER_POSITION,
    }
)
"""The keys that do one thing however long they are held."""
HELD_KEYS: dict[Phase, frozenset[Input]] = {
    Phase.EXERCISE: ONE_PRESS - {Input.OTHER_POSITION},
    Phase.NEARER: frozenset({Input.GO_ON}),
    Phase.SETTLE: frozenset({Input.GO_ON, Input.OTHER_POSITION}),
    Phase.RED_FLAGS: frozenset({Input.LEAVE}),
    Phase.STOPPED: frozenset({Input.GO_ON}),
}
"""Of them, those that do something in a phase: only there it matters that one is still held."""


class Act(Enum):
    """What is told to a run besides inputs."""

    LEFT_OUT = "the form after is left out"
    SAME = "as before"
    NUMB = "numb after"
    READ = "the summary was read"
    LAPSE = "so much time was lost that it was cut off"


class Move(NamedTuple):
    """Time that passes, and what is said at its end; or what else is told."""

    seconds: float
    said: Input | None = None
    act: Act | None = None


LOST = tuple(
    Move(LOST_SECONDS, said) for said in (None, Input.GO_ON, Input.PAUSE, Input.YES, Input.NO)
)
_COURSE_KEYS = {
    Input.HURTS, Input.EASIER, Input.AGAIN, Input.SKIP, Input.MOVED_UP, *NEARER_PLACES,
}  # fmt: skip
_CLOCK_KEYS = {Input.PAUSE, Input.HANDS_FREE, Input.TAKE_BACK}
OF_CLOCK = (
    Move(STEP_SECONDS),
    Move(2 * STEP_SECONDS),
    *LOST,
    *(Move(0.0, said) for said in Input if said not in _COURSE_KEYS),
)
"""What makes a difference to the clock, with the plain answers."""
OF_COURSE = (
    Move(STEP_SECONDS),
    *(Move(0.0, said) for said in Input if said not in _CLOCK_KEYS),
    *(Move(0.0, act=act) for act in Act),
)
"""What makes a difference to the course, with as little clock as there can be, and no key held."""

FIELDS = tuple(field.name for field in fields(RunState))
values_of = attrgetter(*FIELDS)

Check = Callable[[RunState, Move, list[Event], RunState], None]


def tags_of(place: int, rung: int) -> frozenset[str]:
    """The tags of an exercise at a rung."""
    return TAGS[place] | RUNG_TAGS.get(LADDERS[place][rung], frozenset())


def session_of_doses(action: Action, limit: int) -> Session:
    """A tapped rep held at both ends, paced reps that change sides, and a hold on both sides.

    The first and the last are one exercise, which the last time starts one rung down; every two
    share rungs and the tag hip.
    """
    paced = make_dose(reps=1, tempo_seconds=(STEP_SECONDS, STEP_SECONDS))
    tapped = replace(paced, hold_seconds=STEP_SECONDS)  # type: ignore[arg-type]
    held = replace(tapped, kind="hold", hold_seconds=2 * STEP_SECONDS)  # type: ignore[arg-type]
    planned = (
        _planned(0, replace(tapped, holds_both_ends=True)),
        _planned(1, paced, hands="busy", side="alternating"),
        _planned(2, held, side="both"),
    )
    return make_session(*planned, action=action, limit=limit, settle_seconds=SETTLE_SECONDS)


def session_of_taps(action: Action, limit: int) -> Session:
    """The same exercises, each of one tap."""
    planned = [_planned(place, make_dose(reps=1)) for place in range(len(SLUGS))]
    return make_session(*planned, action=action, limit=limit, settle_seconds=SETTLE_SECONDS)


def _planned(place: int, dose: Dose, **facts: Any) -> PlannedExercise:
    """An exercise, each rung with tags of its own."""
    own = make_exercise(SLUGS[place], sorted(TAGS[place]), LADDERS[place], dose=dose, **facts)
    planned = plan(own)
    rungs = [
        replace(rung, bias=rung.bias | RUNG_TAGS.get(rung.slug, frozenset()))
        for rung in planned.ladder
    ]
    return replace(planned, ladder=tuple(rungs), start=STARTS[place])


class Explored:
    """All states that can be reached, and where each move leads."""

    def __init__(self, held_keys: frozenset[Input]) -> None:
        self._held_keys = held_keys
        self.states: list[RunState] = []
        self.successors: list[set[int]] = []
        self.transitions = 0
        self._numbers: dict[tuple[object, ...], int] = {}
        self._ways: list[tuple[int, Move] | None] = []

    def number(self, state: RunState, way: tuple[int, Move] | None) -> int:
        """The number of a state, which is `way` from another when it is new."""
        essence = _essence(state, self._held_keys)
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

    def never_ending(self, ends: frozenset[Phase]) -> Iterator[RunState]:
        """The states from which none of these ends can be reached."""
        sources: list[list[int]] = [[] for _ in self.states]
        for number, successors in enumerate(self.successors):
            for successor in successors:
                sources[successor].append(number)
        waiting = [n for n, state in enumerate(self.states) if state.phase in ends]
        ending = set(waiting)
        while waiting:
            new = set(sources[waiting.pop()]) - ending
            ending |= new
            waiting += new
        return (state for number, state in enumerate(self.states) if number not in ending)


def explore(run: Run, moves: Sequence[Move], check: Check) -> Explored:
    """Make every move from every state that can be reached, and check each."""
    keys = {move.said for move in moves if move.said is not None}
    explored = Explored(frozenset(keys) if keys >= _CLOCK_KEYS else frozenset())
    run.start(NOW)
    explored.number(run.state, None)
    for number, before in enumerate(explored.states):
        for move in moves:
            if move.said is Input.SKIP and before.skipped:
                # Of what is skipped one is enough: two grow into too many states.
                continue
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
    if move.act is not None:
        return _tell(run, move.act)
    return run.tick(now) if move.said is None else run.handle(move.said, now)


def _tell(run: Run, act: Act) -> list[Event]:
    if act is Act.READ:
        return run.summary_read()
    if act is Act.LAPSE:
        run.lapse()
        return []
    same = run.before.symptoms
    after = {Act.LEFT_OUT: None, Act.SAME: same, Act.NUMB: replace(same, numb=True)}[act]
    return run.tell_after(after)


def _essence(state: RunState, held_keys: frozenset[Input]) -> tuple[Any, ...]:
    """The values of the state moved to `NOW`, without what can no longer make a difference."""
    shift, phase = NOW - state.seen, state.phase
    is_running, is_asked = phase is Phase.EXERCISE, phase in (Phase.CHECK, Phase.NEARER)
    is_up = is_running or phase is Phase.LEAVING
    # While it is asked whether to end, the time of the exercise stands still.
    stood_still = state.seen - state.turn.seen if is_up and state.turn else 0.0
    is_kept = state.pressed in held_keys & HELD_KEYS.get(phase, frozenset())
    is_held = is_kept and state.pressed_at == state.seen
    changes: dict[str, object] = {
        "seen": NOW,
        "turn": _turn_essence(state.turn, shift + stood_still) if is_up else None,
        "pressed": state.pressed if is_held else None,
        "pressed_at": NOW if is_held else NOW - STEP_SECONDS,
        "entered_at": max(state.entered_at + shift, NOW - STEP_SECONDS) if is_running else 0.0,
        "begun_told": state.begun_told and is_up,
        "chosen_from": state.chosen_from if is_up else None,
        "then": "next" if is_up or (phase is Phase.SETTLE and state.then != "hurt") else state.then,
        "is_left_out_after": state.is_left_out_after and phase is Phase.SETTLE,
        "lie_down_by": None if state.lie_down_by is None else state.lie_down_by + shift,
        # Only whether an exercise still to come has hurt makes a difference.
        "hurt": state.hurt.intersection(_still_to_come(state)),
        "entered": frozenset(),
        "skipped": tuple(place for place in state.skipped if _may_come(place, state)),
        "best": Best(0) if state.best and state.best.reach == 0 else None,
    }
    if phase is not Phase.SETTLE:
        changes["resting"] = "on-the-side"
    if state.settle_deadline is not None:
        changes["settle_deadline"] = max(NOW, state.settle_deadline + shift)
    if not (is_up or is_asked or phase in (Phase.SETTLE, Phase.SKIPPED)):
        changes |= _essence_of_end(phase)
    return tuple((dict(zip(FIELDS, values_of(state), strict=True)) | changes).values())


def _may_come(place: int, state: RunState) -> bool:
    """Whether what was skipped may still come: it has neither spread nor hurt."""
    if SLUGS[place] in {SLUGS[each] for each in state.spread_places} and not state.takes_skipped:
        return False
    is_ahead = not state.takes_skipped or place > state.place
    return is_ahead and SLUGS[place] not in state.hurt


def _still_to_come(state: RunState) -> set[str]:
    """The exercises that may still come."""
    if state.takes_skipped:
        return {SLUGS[place] for place in state.skipped if place > state.place}
    return {*SLUGS[state.place + 1 :], *(SLUGS[place] for place in state.skipped)}


def _essence_of_end(phase: Phase) -> dict[str, object]:
    """Of a run that is over only its end counts, and where the page of urgent signs leads."""
    kept = {"phase", "outcome", "reason", "change", "seen", "pressed", "pressed_at"}
    if phase is Phase.RED_FLAGS:
        kept |= {"asked_from", "milder_reason"}
    blank = RunState(phase, place=0, rung=0, turn=None, seen=NOW)
    return {name: getattr(blank, name) for name in FIELDS if name not in kept}


def _turn_essence(turn: Turn | None, shift: float) -> Turn:
    assert turn is not None
    if not shift and turn.worked_seconds <= 1.0 and not turn.worked_before:
        return turn
    return replace(
        turn,
        worked_before=0.0,
        seen=turn.seen + shift,
        deadline=None if turn.deadline is None else turn.deadline + shift,
        count_in_until=None if turn.count_in_until is None else turn.count_in_until + shift,
        worked_seconds=min(turn.worked_seconds, 1.0),
    )
