"""How a run ends: signs that stop it at any moment, the page of urgent signs, and the after."""

from dataclasses import replace

from tui.play.comparing import has_new_signs
from tui.play.events import AfterTold, Answered, ChangeTold, Decided, Mistaken, StopRead
from tui.play.exercising import Events
from tui.play.resting import Resting
from tui.play.rules import Change, Stop, StopReason
from tui.play.state import Phase
from tui.play.symptoms import Symptoms

_REASONS: dict[Change, StopReason] = {2: "professional", 3: "urgent"}


class Ending(Resting):
    """The part of a run that ends it (C12, C18)."""

    def _told(self, change: Change) -> Events:
        """A sign graver than "further down" is kept at once and ends the run; its page follows."""
        if change <= self.state.change:
            return []
        phase, milder_reason = self.state.phase, self.state.reason
        asked_from = self.state.asked_from if phase is Phase.RED_FLAGS else phase
        events = [*self._told_of_exercise(change), ChangeTold(change)]
        if phase in (Phase.CHECK, Phase.NEARER, Phase.SETTLE) or len(events) > 1:
            events.append(Decided(Stop(_REASONS[change])))
        self.state = replace(
            self.state, change=change, asked_from=asked_from, milder_reason=milder_reason
        )
        return [*events, *self._end("stopped", _REASONS[change], Phase.RED_FLAGS)]

    def _told_of_exercise(self, change: Change) -> Events:
        """What has begun, and whose check is not answered yet, counts as a spread too."""
        phase = self.state.phase
        has_begun = phase is Phase.EXERCISE and self._turn.has_begun
        if not (has_begun or phase in (Phase.CHECK, Phase.NEARER)):
            return []
        done = self.ask("next") if has_begun else []
        self._add_spread(self.tags, {self.rung.slug}, {self.state.place})
        return [*done, Answered("yes", change)]

    def _red_flag_confirmed(self, _now: float) -> Events:
        """One of the urgent signs is so, or the page was left (C12)."""
        events: Events = [] if self.state.change == 3 else [ChangeTold(3)]
        self.state = replace(self.state, change=3)
        return [*events, *self._end("stopped", "urgent", Phase.STOPPED)]

    def _red_flag_denied(self, _now: float) -> Events:
        """None of the urgent signs is so; the run stays over all the same (C12)."""
        state = self.state
        was_after = state.asked_from in (Phase.AFTER, Phase.SUMMARY)
        phase = state.asked_from if was_after and state.asked_from else Phase.STOPPED
        read: Events = [StopRead()] if was_after else []
        if state.change == 2:
            self.state = replace(state, phase=phase)
            return read
        reason = state.milder_reason or "mistake"
        change: Change = 2 if reason == "professional" else 1
        self.state = replace(state, change=change)
        return [Mistaken(change), *self._end("stopped", reason, phase), *read]

    def _stop_read(self, _now: float) -> Events:
        is_urgent = self.state.reason == "urgent"
        self.state = replace(self.state, phase=Phase.OVER if is_urgent else Phase.AFTER)
        return [StopRead()]

    def tell_after(self, symptoms: Symptoms | None) -> Events:
        """How symptoms are now that the run is over, None where it is left out (C18).

        What is newly numb, tingling or weak, or in both legs, ends it as the key 2 does (C12).
        """
        if self.state.phase is not Phase.AFTER:
            return []
        self.state = replace(self.state, phase=Phase.SUMMARY)
        if symptoms is None:
            return []
        is_new = has_new_signs(symptoms, self.before.symptoms)
        return [AfterTold(symptoms), *(self.new_signs_told() if is_new else [])]

    def new_signs_told(self) -> Events:
        """What was told after the run is newly so; the form is done with."""
        self.state = replace(self.state, phase=Phase.SUMMARY)
        return self._told(2)

    def summary_read(self) -> Events:
        """What was done has been read; nothing more is asked."""
        if self.state.phase is Phase.SUMMARY:
            self.state = replace(self.state, phase=Phase.OVER)
        return []

    def lapse(self) -> None:
        """So much time was lost that the run counts as cut off (C24)."""
        self.state = replace(self.state, phase=Phase.OVER)
