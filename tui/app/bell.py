"""Cues on the terminal's bell: strokes in a rhythm, and never two rhythms at once."""

from collections.abc import Callable

from textual.timer import Timer

from tui.play.cues import Cue, says_more
from tui.words.cues import BELLS, LEAST_SECONDS

Later = Callable[[float, Callable[[], None]], Timer]


class Bell:
    """Rings cues. A newer one ends what is left of the one before, if it says as much or more.

    `ring` is one stroke, `later` calls back after so many seconds, `clock` tells the seconds.
    """

    def __init__(self, ring: Callable[[], None], later: Later, clock: Callable[[], float]) -> None:
        self._ring = ring
        self._later = later
        self._clock = clock
        self._to_come: list[Timer] = []
        self._cue: Cue | None = None
        self._ends_at = 0.0

    def play(self, cue: Cue) -> None:
        """Ring a cue, unless one that says more is still ringing."""
        now = self._clock()
        if self._cue is not None and now < self._ends_at and says_more(self._cue, cue):
            return
        for timer in self._to_come:
            timer.stop()
        # A stroke right after the last of another cue would be one with it.
        at = max(0.0, self._last_at + LEAST_SECONDS - now)
        self._cue, self._to_come = cue, []
        for gap in (0.0, *BELLS[cue]):
            at += gap
            self._stroke_at(at)
        self._ends_at = now + at

    _last_at = float("-inf")

    def _stroke_at(self, seconds: float) -> None:
        if seconds:
            self._to_come.append(self._later(seconds, self._stroke))
        else:
            self._stroke()

    def _stroke(self) -> None:
        self._last_at = self._clock()
        self._ring()
