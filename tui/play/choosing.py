"""The questions of a run that are about no symptom: whether it is to end here."""

from dataclasses import replace

from tui.play.answering import Answering
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
