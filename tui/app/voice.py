"""Cues spoken: what each says in its order, the steps spread over the time there is."""

from collections import deque
from collections.abc import Callable

from tui.files.text import clean_text
from tui.play.cues import Cue, says_more
from tui.play.run import Run
from tui.terminal.speech import Speaker
from tui.words.spoken import spoken_words

_HEARD_OUT = frozenset({Cue.QUESTION, Cue.STOP, Cue.LIE_DOWN, Cue.SETTLED})
"""What is said to its end, but for what says still more."""
MOST_LETTERS = 400
"""Of one text; what is longer is cut."""
URGENT = _HEARD_OUT | {Cue.THREE, Cue.TWO, Cue.ONE, Cue.START, Cue.NEXT_SET, Cue.CHANGE_SIDE}
"""What interrupts: it would be wrong a moment later, or must not be missed."""


class Voice:
    """Speaks cues. A newer one takes the place of what the one before had still to say."""

    def __init__(self, speaker: Speaker, clock: Callable[[], float]) -> None:
        self._speaker = speaker
        self._clock = clock
        self._to_say: deque[tuple[float, str]] = deque()
        self._cue: Cue | None = None

    @property
    def problem(self) -> str:
        """Why nothing is spoken any more; empty while it is."""
        return self._speaker.problem

    def play(self, cue: Cue, run: Run) -> None:
        """Speak a cue, unless one that says more is still being spoken."""
        is_speaking = bool(self._to_say) or not self._speaker.is_silent
        if self._cue in _HEARD_OUT and is_speaking and says_more(self._cue, cue):
            return
        first, *others = spoken_words(cue, run)
        self._cue = cue
        self._to_say = deque(zip(self._moments(run, len(others)), others, strict=True))
        self._say(first, is_urgent=cue in URGENT)

    def _moments(self, run: Run, count: int) -> list[float]:
        """When each of several texts is due: spread over what is left, else one after the other."""
        turn, now = run.state.turn, self._clock()
        seconds = turn.remaining_seconds if turn else None
        return [now + (seconds or 0.0) * (number + 1) / (count + 1) for number in range(count)]

    def tick(self) -> None:
        """Go on speaking."""
        self._speaker.tick()
        if self._to_say and self._speaker.is_silent and self._clock() >= self._to_say[0][0]:
            self._say(self._to_say.popleft()[1])

    def _say(self, text: str, *, is_urgent: bool = False) -> None:
        """Speak what came out of a file too: text, and not too much of it."""
        self._speaker.say(clean_text(text)[:MOST_LETTERS], is_urgent=is_urgent)

    def close(self) -> None:
        """Be silent for good."""
        self._to_say.clear()
        self._speaker.close()
