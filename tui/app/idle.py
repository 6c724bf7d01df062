"""Whether anybody is still there: values in, and what is to be done out."""

from typing import Literal

from tui.play.timing import GAP_SECONDS, HELD_KEY_SECONDS

ANSWER_SECONDS = 60.0
"""How long it is asked whether to end, before it ends."""
Verdict = Literal["", "ask", "end"]


class Idle:
    """Counts since when nobody has done anything; nothing is counted before somebody comes.

    All moments are seconds on one clock.
    """

    def __init__(self) -> None:
        self._done_at: float | None = None
        self._asked_at: float | None = None
        self._looked_at: float | None = None
        self._key: tuple[str, float] = ("", float("-inf"))

    def begin(self) -> None:
        """Nobody has come yet."""
        self._done_at = self._asked_at = None

    def note(self, now: float) -> None:
        """Somebody has done something."""
        self._done_at = now

    def note_key(self, key: str, now: float) -> None:
        """A key came in; one that something lies on says nothing."""
        last, at = self._key
        self._key = key, now
        if key != last or now - at > HELD_KEY_SECONDS:
            self._done_at = now

    def note_asked(self, now: float | None) -> None:
        """From now on it is asked whether to end; None: no longer."""
        self._asked_at = now

    def verdict(
        self, now: float, limit_seconds: float, *, ends_unasked: bool, goes_by_itself: bool
    ) -> Verdict:
        """What is to be done where nobody has to do anything for so long.

        What `ends_unasked` counts no time in which nothing could be seen; of all else a sleep is
        time in which somebody has gone.
        """
        before, self._looked_at = self._looked_at, now
        if self._done_at is None:
            return ""
        if goes_by_itself:
            self._done_at = now
        elif ends_unasked and before is not None and now - before > GAP_SECONDS:
            self._done_at += now - before
        idle_seconds = now - self._done_at
        if self._asked_at is not None:
            asked_seconds = now - max(self._asked_at, self._done_at)
            return "end" if asked_seconds >= ANSWER_SECONDS else ""
        if idle_seconds < limit_seconds:
            return ""
        is_over = ends_unasked or idle_seconds >= limit_seconds + ANSWER_SECONDS
        return "end" if is_over else "ask"
