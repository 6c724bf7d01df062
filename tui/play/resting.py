"""The settle rest after a spread: it begins when the person lies there (C16)."""

from dataclasses import replace

from tui.play.choosing import Choosing
from tui.play.events import LyingDown, RestOver, Settled
from tui.play.exercising import Events
from tui.play.settling import LIE_DOWN_SECONDS, resting_positions
from tui.play.state import Phase
from tui.play.symptoms import Position


class Resting(Choosing):
    """The part of a run that rests, and asks whether symptoms settled."""

    @property
    def settle_seconds_left(self) -> float:
        """What is left of the settle rest: all of it before it began, 0 when it is over."""
        if self.state.phase is not Phase.SETTLE:
            return 0.0
        deadline = self.state.settle_deadline
        if deadline is None:
            return float(self.session.on_spread.settle_seconds)
        return max(0.0, deadline - self.state.seen)

    @property
    def is_lying(self) -> bool:
        """Whether the person lies in the position, so that the rest has begun."""
        return self.state.phase is Phase.SETTLE and self.state.settle_deadline is not None

    @property
    def positions(self) -> tuple[Position, ...]:
        """The positions to rest in after the newest spread, the first to be offered in front."""
        tags = self.state.spreads[-1].tags if self.state.spreads else self.tags
        return resting_positions(self.before.symptoms.easing, tags)

    def _settle(self, now: float) -> Events:
        self.state = replace(self.state, phase=Phase.SETTLE, resting=self.positions[0])
        self._wait_until_lying(now)
        return []

    def _wait_until_lying(self, now: float) -> None:
        """The rest begins anew, and whatever follows waits for the person."""
        lie_down_by = now + LIE_DOWN_SECONDS if self.state.hands_free else None
        self.state = replace(self.state, settle_deadline=None, lie_down_by=lie_down_by, position="")

    def put_off_rest(self) -> None:
        """No rest begins by itself as long as something else is asked first."""
        self.state = replace(self.state, lie_down_by=None)

    def offer_rest(self, now: float) -> None:
        """All else has been asked: the rest waits for the person from now on."""
        if self.state.phase is Phase.SETTLE and not self.is_lying:
            self._wait_until_lying(now)

    def _lie_down(self, now: float) -> Events:
        deadline = now + self.session.on_spread.settle_seconds
        self.state = replace(self.state, settle_deadline=deadline, lie_down_by=None)
        return [LyingDown(self.state.resting)]

    def _other_position(self, now: float) -> Events:
        positions = self.positions
        following = (positions.index(self.state.resting) + 1) % len(positions)
        self.state = replace(self.state, resting=positions[following])
        self._wait_until_lying(now)
        return []

    def _rest(self, now: float, lost_seconds: float) -> Events:
        """Let the settle rest run; lost time is no rest."""
        if self.state.settle_deadline is None:
            return self._rest_before_lying(now, lost_seconds)
        left_seconds = self.settle_seconds_left
        deadline = self.state.settle_deadline + lost_seconds
        self.state = replace(self.state, settle_deadline=deadline, seen=now)
        return [RestOver()] if left_seconds > 0 and self.settle_seconds_left == 0 else []

    def _rest_before_lying(self, now: float, lost_seconds: float) -> Events:
        by = self.state.lie_down_by
        by = None if by is None else by + lost_seconds
        self.state = replace(self.state, lie_down_by=by, seen=now)
        return self._lie_down(by) if by is not None and now >= by else []

    def _settle_answered(self, is_settled: bool, now: float) -> Events:
        return [Settled(is_settled), *self._apply(self._decide(settled=is_settled), now)]
