"""The run: the state machine that plays a session. Time comes in, events come out."""

from collections.abc import Callable
from dataclasses import replace

from tui.plan.model import Session
from tui.play.ending import Ending
from tui.play.events import PacingSet, Paused, Started
from tui.play.exercising import Events
from tui.play.pace import GET_READY_SECONDS
from tui.play.state import NEARER_PLACES, Input, Phase
from tui.play.symptoms import Before
from tui.play.timing import GAP_SECONDS, HELD_KEY_SECONDS

TAP_GAP_SECONDS = 0.15
ENTERED_SECONDS = 0.6
"""How long after an exercise has come up the key that goes on is one that was on its way."""
_NEVER_REPEATS = frozenset(
    {
        Input.YES,
        Input.SPREAD,
        Input.NO,
        Input.MOVED_UP,
        *NEARER_PLACES,
        Input.NEW_SIGNS,
        Input.RED_FLAG,
        Input.TAKE_BACK,
    }
)


def _gap_seconds(said: Input) -> float:
    """Presses of one key closer together than this are one press, or a key held down."""
    if said in _NEVER_REPEATS:
        return 0.0
    return TAP_GAP_SECONDS if said is Input.GO_ON else HELD_KEY_SECONDS


class Run(Ending):
    """One playing of a session. `state` is frozen and replaced; nothing else here changes.

    Every call takes `now`, seconds on a clock that never goes back, and returns what happened.
    A gap of more than `gap_seconds` between two calls is lost time: it pauses, and completes
    nothing.
    """

    def __init__(
        self,
        session: Session,
        before: Before,
        *,
        gap_seconds: float = GAP_SECONDS,
        ready_seconds: float = GET_READY_SECONDS,
    ) -> None:
        super().__init__(session, before)
        self.ready_seconds = ready_seconds
        self.gap_seconds = gap_seconds
        self._inputs = self._table()

    def _table(self) -> dict[Phase, dict[Input, Callable[[float], Events]]]:
        """What each input does in each phase."""
        yes = dict.fromkeys((Input.YES, Input.SPREAD), self._yes)
        graver: dict[Input, Callable[[float], Events]] = {
            Input.NEW_SIGNS: lambda _now: self._told(2),
            Input.RED_FLAG: lambda _now: self._told(3),
        }
        return {
            Phase.EXERCISE: {
                Input.GO_ON: self._go_on,
                Input.SPREAD: self._spread_told,
                Input.HURTS: self._hurts,
                Input.EASIER: self._easier,
                Input.AGAIN: lambda now: self._leave_turn("again", now),
                Input.SKIP: lambda now: self._leave_turn("skip", now),
                Input.LEAVE: self._leave,
                Input.TAKE_BACK: self._take_back,
                Input.PAUSE: self._pause,
                Input.HANDS_FREE: self._toggle_hands_free,
                **graver,
            },
            Phase.LEAVING: {
                Input.YES: self._leave_confirmed,
                Input.NO: self._stay,
                Input.SPREAD: self._spread_told_leaving,
                **graver,
            },
            Phase.SKIPPED: {
                Input.YES: lambda _now: self._leave_skipped_out(),
                Input.NO: self._take_skipped,
                Input.SPREAD: self._spread_told_skipping,
                **graver,
            },
            Phase.CHECK: {**yes, Input.NO: self._no, Input.MOVED_UP: self._moved_up, **graver},
            Phase.NEARER: {
                **yes,
                Input.GO_ON: lambda now: self._moved_to(None, now),
                **{place: self._moving_to(reach) for reach, place in enumerate(NEARER_PLACES)},
                **graver,
            },
            Phase.SETTLE: {
                Input.YES: lambda now: self._settle_answered(False, now),
                Input.SPREAD: lambda now: self._settle_answered(False, now),
                Input.NO: lambda now: self._settle_answered(True, now),
                Input.GO_ON: self._lie_down,
                Input.OTHER_POSITION: self._other_position,
                **graver,
            },
            Phase.RED_FLAGS: {
                Input.YES: self._red_flag_confirmed,
                Input.SPREAD: self._red_flag_confirmed,
                Input.LEAVE: self._red_flag_confirmed,
                Input.NO: self._red_flag_denied,
                Input.RED_FLAG: graver[Input.RED_FLAG],
            },
            Phase.STOPPED: {Input.GO_ON: self._stop_read, **graver},
            Phase.AFTER: {Input.RED_FLAG: graver[Input.RED_FLAG]},
            Phase.SUMMARY: {},
            Phase.OVER: {},
        }

    def _moving_to(self, reach: int) -> Callable[[float], Events]:
        return lambda now: self._moved_to(reach, now)

    # What the run looks like from outside

    def allows(self, said: Input) -> bool:
        """Whether an input does anything now."""
        if said not in self._inputs[self.state.phase]:
            return False
        match said:
            case Input.EASIER:
                return self.state.chosen_from is not None or self.easier_rung is not None
            case Input.TAKE_BACK:
                return self.can_take_back
            case Input.NEW_SIGNS | Input.RED_FLAG:
                return self.state.change < (2 if said is Input.NEW_SIGNS else 3)
            case _ if said in NEARER_PLACES:
                return self.can_move_to(said)
            case _:
                return self.state.phase is not Phase.SETTLE or self._allows_at_rest(said)

    def _allows_at_rest(self, said: Input) -> bool:
        """A no counts when the rest is over; what begins it, before it has begun."""
        if said is Input.NO:
            return self.is_lying and self.settle_seconds_left == 0
        if said is Input.GO_ON:
            return not self.is_lying
        return said is not Input.OTHER_POSITION or len(self.positions) > 1

    # Inputs

    def start(self, now: float, *, hands_free: bool = False) -> Events:
        """Begin with the first exercise that is to be played; everything counts by itself if so."""
        events: Events = [Started(self.before.affected)]
        if hands_free:
            events.append(PacingSet(True))
        self.state = replace(self.state, seen=now, hands_free=hands_free or None)
        return [*events, *self._enter_next(now)]

    def tick(self, now: float, *, is_lost: bool = False) -> Events:
        """Let time pass; `is_lost` tells that it was lost however short it was."""
        now = max(now, self.state.seen)
        is_lost = is_lost or now - self.state.seen > self.gap_seconds
        if self.state.phase is Phase.EXERCISE:
            return self._advance(self._turn, now, lost=is_lost)
        if self.state.phase is Phase.SETTLE:
            events = self._rest(now, now - self.state.seen if is_lost else 0.0)
            return [*events, Paused(by_gap=True)] if is_lost and self._is_resting else events
        self.state = replace(self.state, seen=now)
        return []

    @property
    def _is_resting(self) -> bool:
        return self.is_lying and self.settle_seconds_left > 0

    def handle(self, said: Input, now: float) -> Events:
        """Take an input. What does not apply does nothing; a press that ends a gap only ends it."""
        events = self.tick(now)
        now = self.state.seen
        is_repeat = self._is_repeat(said, now)
        if said is not Input.TAKE_BACK:
            # A tap after it is one that follows the tap before it.
            self.state = replace(self.state, pressed=said, pressed_at=now)
        is_awake = Paused(by_gap=True) not in events or said not in (Input.GO_ON, Input.PAUSE)
        if is_awake and not is_repeat and self.allows(said):
            events += self._inputs[self.state.phase][said](now)
        return events

    def stand_still(self, now: float) -> Events:
        """Pause what runs, since it cannot be seen; no key says so, so that none is held."""
        events = self.tick(now)
        turn = self.state.turn
        if turn is not None and not turn.paused and self.allows(Input.PAUSE):
            events += self._pause(self.state.seen)
        return events

    def _is_repeat(self, said: Input, now: float) -> bool:
        """Whether an input is a key held down, perhaps since the screen before."""
        if said is Input.GO_ON and now - self.state.entered_at < ENTERED_SECONDS:
            return True
        return said is self.state.pressed and now - self.state.pressed_at < _gap_seconds(said)

    def come_back(self, now: float) -> None:
        """Begin the phase under way anew, for a person who may have got up meanwhile."""
        self.state = replace(
            self.state, seen=now, entered_at=now, position="", at_hand=frozenset(), pressed=None
        )
        if self.state.phase is Phase.EXERCISE:
            turn = self._get_ready(self.rung, now)
            self.state = replace(self.state, turn=turn, settle_deadline=None)
        if self.state.phase is Phase.SETTLE:
            self._wait_until_lying(now)
        if self.state.phase is Phase.RED_FLAGS and self.state.change == 3:
            self._red_flag_confirmed(now)
