"""What the phases of a run share: time passes in them, and what is said goes to the run."""

from collections.abc import Callable, Sequence

from tui.plain.talk import Option, OverError, Talk
from tui.play.cues import Cue
from tui.play.run import ENTERED_SECONDS, TAP_GAP_SECONDS
from tui.play.state import Input
from tui.visit.sitting import Sitting
from tui.words.notices import save_notice

AGAIN = frozenset({Cue.QUESTION, Cue.SETTLED, Cue.LIE_DOWN})
"""The cues that come again while something waits for an answer."""
_A_LITTLE = 0.002


class PhaseTalk:
    """Asks in the phases of a run. `lost_time` says that the process had been stopped."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.lost_time = False
        self.cue: Cue | None = None
        self._notice = ""

    def hear(self, cue: Cue) -> None:
        """Note what there is to be heard."""
        self.cue = cue

    def take_cue(self) -> Cue | None:
        """What there was to be heard since the last time."""
        cue, self.cue = self.cue, None
        return cue

    def tick(self, sitting: Sitting) -> None:
        """Let time pass, and say why a save failed when that changes."""
        is_lost, self.lost_time = self.lost_time, False
        sitting.tick(self.talk.clock(), is_lost=is_lost)
        notice = save_notice(sitting)
        if notice != self._notice:
            self.talk.say(notice)
        self._notice = notice

    def over(self, sitting: Sitting, again: str = "") -> Callable[[], bool]:
        """Whether a phase is over, after time has passed in it; `again` is said while it waits."""
        phase = sitting.run.state.phase
        self.take_cue()

        def is_over() -> bool:
            has_lost = self.lost_time
            self.tick(sitting)
            if sitting.run.state.phase is not phase:
                return True
            if self.take_cue() in AGAIN or has_lost:
                self.talk.say(again)
            return False

        return is_over

    async def ask(
        self,
        sitting: Sitting,
        lines: Sequence[str],
        options: Sequence[Option[Input]],
        *,
        again: str = "",
        help_words: str = "",
    ) -> None:
        """Ask until the run is in another phase."""
        phase = sitting.run.state.phase
        while sitting.run.state.phase is phase:
            try:
                said = await self.talk.ask(
                    lines,
                    options,
                    is_over=self.over(sitting, again),
                    help_words=help_words,
                )
            except OverError:
                return
            await self.answer(sitting, said)

    async def answer(self, sitting: Sitting, said: Input) -> None:
        """Pass an answer on, once the run no longer takes it for a key held since before."""
        state = sitting.run.state
        counts_at = max(state.entered_at + ENTERED_SECONDS, state.pressed_at + TAP_GAP_SECONDS)
        early = counts_at + _A_LITTLE - self.talk.clock()
        if said is Input.GO_ON and early > 0:
            await self.talk.wait(early)
        self.say_to(sitting, said)

    def say_to(self, sitting: Sitting, said: Input) -> None:
        """Pass what was said on to the run."""
        sitting.handle(said, self.talk.clock())
