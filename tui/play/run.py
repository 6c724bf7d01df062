"""The run: the state machine that plays a session. Time comes in, events come out."""

from collections.abc import Callable
from dataclasses import replace

from tui.plan.model import Session
from tui.play.answering import Answering
from tui.play.events import AfterTold, Paused, Started
from tui.play.exercising import Events
from tui.play.state import Input, Phase
from tui.play.symptoms import Before, Symptoms
from tui.play.timing import HELD_KEY_SECONDS

GAP_SECONDS = 2.0
TAP_GAP_SECONDS = 0.15
ENTERED_SECONDS = 0.6
"""How long after an exercise has come up the key that goes on is one that was on its way."""
_NEVER_REPEATS = frozenset({Input.YES, Input.SPREAD, Input.NO, Input.NEW_SIGNS, Input.RED_FLAG})


def _gap_seconds(said: Input) -> float:
    """Presses of one key closer together than this are one press, or a key held down."""
    if said in _NEVER_REPEATS:
        return 0.0
    return TAP_GAP_SECONDS if said is Input.GO_ON else HELD_KEY_SECONDS


class Run(Answering):
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
    ) -> None:
        super().__init__(session, before)
        self.gap_seconds = gap_seconds
        self._inputs: dict[Phase, dict[Input, Callable[[float], Events]]] = {
            Phase.EXERCISE: {
                Input.GO_ON: self._go_on,
                Input.SPREAD: self._spread_told,
                Input.HURTS: lambda _now: self.ask("hurt"),
                Input.EASIER: lambda now: self._leave_turn("easier", now),
                Input.AGAIN: lambda now: self._leave_turn("again", now),
                Input.SKIP: lambda now: self._leave_turn("skip", now),
                Input.LEAVE: lambda now: self._leave_turn("left", now),
                Input.PAUSE: self._pause,
                Input.HANDS_FREE: self._toggle_hands_free,
            },
            Phase.CHECK: {
                Input.YES: self._yes,
                Input.SPREAD: self._yes,
                Input.NO: self._no,
            },
            Phase.SETTLE: {
                Input.YES: lambda now: self._settle_answered(False, now),
                Input.SPREAD: lambda now: self._settle_answered(False, now),
                Input.NO: lambda now: self._settle_answered(True, now),
                Input.NEW_SIGNS: lambda now: self._graver(2, now),
                Input.RED_FLAG: lambda now: self._graver(3, now),
            },
            Phase.STOPPED: {
                Input.GO_ON: self._stop_read,
                Input.NEW_SIGNS: lambda now: self._graver(2, now),
                Input.RED_FLAG: lambda now: self._graver(3, now),
            },
            Phase.AFTER: {},
        }

    # What the run looks like from outside

    def allows(self, said: Input) -> bool:
        """Whether an input does anything now."""
        if said not in self._inputs[self.state.phase]:
            return False
        if said is Input.EASIER:
            return self.easier_rung is not None
        if said is Input.NO and self.state.phase is Phase.SETTLE:
            return self.settle_seconds_left == 0
        return True

    # Inputs

    def start(self, now: float) -> Events:
        """Begin with the first exercise that is to be played."""
        self.state = replace(self.state, seen=now)
        return [Started(self.before.affected), *self._enter_from(0, now)]

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
        return self.settle_seconds_left > 0

    def handle(self, said: Input, now: float) -> Events:
        """Take an input. What does not apply does nothing; a press that ends a gap only ends it."""
        events = self.tick(now)
        now = self.state.seen
        is_repeat = self._is_repeat(said, now)
        self.state = replace(self.state, pressed=said, pressed_at=now)
        is_awake = Paused(by_gap=True) not in events or said not in (Input.GO_ON, Input.PAUSE)
        if is_awake and not is_repeat and self.allows(said):
            events += self._inputs[self.state.phase][said](now)
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
            self.state = replace(self.state, turn=self._get_ready(self.rung, now))
        if self.state.phase is Phase.SETTLE:
            deadline = now + self.session.on_spread.settle_seconds
            self.state = replace(self.state, settle_deadline=deadline)

    def tell_after(self, symptoms: Symptoms) -> Events:
        """How symptoms are now that the run is over."""
        return [AfterTold(symptoms)] if self.state.phase is Phase.AFTER else []
