"""The questions of a run that are about no symptom: to end here, and what was skipped."""

from dataclasses import replace

from tui.play.answering import Answering
from tui.play.events import SkippedTaken
from tui.play.exercising import Events
from tui.play.state import Phase
from tui.play.turn import stood_still


class Choosing(Answering):
    """The part of a run that asks what the person wants; yes ends or leaves out."""

    def _leave(self, _now: float) -> Events:
        """To leave is asked once: by the check of what has begun, else by a question of its own."""
        if self._turn.has_begun:
            return self.ask("left")
        self.state = replace(self.state, phase=Phase.LEAVING)
        return []

    def _leave_confirmed(self, now: float) -> Events:
        self._stay(now)
        return self._move_on("left", now)

    def _stay(self, now: float) -> Events:
        """The exercise goes on where it was: time stood still."""
        turn = stood_still(self._turn, now)
        self.state = replace(self.state, phase=Phase.EXERCISE, turn=turn, entered_at=now)
        return []

    def _spread_told_leaving(self, now: float) -> Events:
        self._stay(now)
        return self._spread_told(now)

    # What was skipped

    @property
    def skipped_to_do(self) -> tuple[int, ...]:
        """The places that were skipped and can still be done: none that spread, hurt or is shut."""
        return tuple(place for place in self.state.skipped if self._can_be_done(place))

    def _all_played(self) -> Events:
        """What was skipped is asked about once."""
        if self.state.takes_skipped or not self.skipped_to_do:
            return self._leave_skipped_out()
        self.state = replace(self.state, phase=Phase.SKIPPED, then="next")
        return []

    def _leave_skipped_out(self) -> Events:
        return self._end("completed", None, Phase.AFTER)

    def _take_skipped(self, now: float) -> Events:
        """Play what was skipped as any later exercise, in its order."""
        skipped = self.skipped_to_do
        self.state = replace(self.state, takes_skipped=True, skipped=skipped, place=-1)
        return [SkippedTaken(), *self._enter_next(now)]

    def _spread_told_skipping(self, now: float) -> Events:
        """Told before the first of what was skipped has begun (C14)."""
        events = self._take_skipped(now)
        return [*events, *self._spread_told(now)]
