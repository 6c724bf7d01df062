"""Cues spoken: what each says in its order, the steps spread over the time there is."""

from collections import deque
from collections.abc import Callable, Iterator

from tui.files.text import clean_text
from tui.play.cues import NEVER, Cue, is_long_hold
from tui.play.run import Run
from tui.terminal.speech import Speaker

_COUNTS = frozenset({Cue.THREE, Cue.TWO, Cue.ONE})
_PATIENT = frozenset({Cue.REP, Cue.MOVE, Cue.HALF, Cue.DONE})
"""What waits until the text before it is over; all else would be wrong a moment later."""
_TELLING = (Cue.READY, Cue.CHANGE_SIDE)
"""What tells steps before the work, which counts down to it."""
MOST_LETTERS = 400
"""Of one text; what is longer is cut."""
_COUNTED_SECONDS = 3.0
_LETTERS_A_SECOND, _PAUSE_SECONDS = 15.0, 0.4
"""How fast the programs speak where nobody has set anything, and how long each text ends."""


class Voice:
    """Speaks cues. A newer one takes the place of what the one before had still to say."""

    def __init__(self, speaker: Speaker, clock: Callable[[], float]) -> None:
        self._speaker = speaker
        self._clock = clock
        self._to_say: deque[tuple[float, str]] = deque()
        self._run: Run | None = None
        self._cue: Cue | None = None
        self._words: tuple[str, ...] = ()
        self._steps_left: tuple[str, ...] = ()
        self._has_no_count = False

    @property
    def problem(self) -> str:
        """Why nothing is spoken any more; empty while it is."""
        return self._speaker.problem

    def speak(self, cue: Cue, run: Run, words: tuple[str, ...]) -> None:
        """Speak the texts of a cue; one that comes again is first heard to its end."""
        if self._goes_before(cue, words):
            return
        if self._cue in _TELLING and self._to_say:
            self._leave_steps()
        self._has_no_count = False
        self._run, self._cue, self._words = run, cue, words
        self._to_say = deque(self._later(cue, run, words[1:]))
        self._say(words[0], is_urgent=cue not in _PATIENT)

    @property
    def _is_speaking(self) -> bool:
        return bool(self._to_say) or not self._speaker.is_silent

    def _goes_before(self, cue: Cue, words: tuple[str, ...]) -> bool:
        """Whether what is being spoken goes before a newer cue."""
        if cue in _COUNTS and self._cue in _TELLING:
            # A step that is under way is worth more than a count before the work, and half a count
            # would be none.
            self._has_no_count = self._has_no_count or not self._speaker.is_silent
            return self._has_no_count
        return self._is_speaking and cue is self._cue and words[1:] == self._words[1:] != ()

    def _later(self, cue: Cue, run: Run, texts: tuple[str, ...]) -> Iterator[tuple[float, str]]:
        """What follows, each text with its moment: at once, but for steps before the work.

        They are spread over the get-ready, up to its count; those for which it was too short are
        told in the first half of a long hold.
        """
        turn, now = run.state.turn, self._clock()
        stretch = turn.stretch if turn else None
        spread_seconds = 0.0
        if cue is Cue.READY:
            self._steps_left = ()
            seconds = (turn.remaining_seconds if turn else None) or 0.0
            spread_seconds = max(0.0, seconds - _COUNTED_SECONDS)
        elif cue is Cue.START and stretch and is_long_hold(stretch):
            texts, self._steps_left = self._steps_left, ()
        for number, text in enumerate(texts, 1):
            yield now + spread_seconds * number / (len(texts) + 1), text

    @property
    def _free_seconds(self) -> float:
        """How long it can be spoken until the work begins, or half of a hold is over."""
        turn = self._run.state.turn if self._run else None
        seconds = turn.remaining_seconds if turn else None
        if turn is None or seconds is None or self._cue not in (*_TELLING, Cue.START):
            return NEVER
        hold_seconds = turn.stretch.seconds if self._cue is Cue.START and turn.stretch else None
        return seconds - (hold_seconds or 0.0) / 2

    def _leave_steps(self) -> None:
        """There is no time for the other steps now."""
        self._steps_left = tuple(text for _, text in self._to_say)
        self._to_say.clear()

    def tick(self) -> None:
        """Go on speaking."""
        self._speaker.tick()
        if not self._to_say or not self._speaker.is_silent:
            return
        due_at, text = self._to_say[0]
        if _PAUSE_SECONDS + len(text) / _LETTERS_A_SECOND > self._free_seconds:
            # It would be cut off, and half a step is none.
            self._leave_steps()
        elif self._clock() >= due_at:
            self._to_say.popleft()
            self._say(text)

    def _say(self, text: str, *, is_urgent: bool = False) -> None:
        """Speak what came out of a file too: text, and not too much of it."""
        self._speaker.say(clean_text(text)[:MOST_LETTERS], is_urgent=is_urgent)

    def close(self) -> None:
        """Be silent for good."""
        self._to_say.clear()
        self._speaker.close()
