"""Two presses of one key that together mean one thing, which a held key never does; pure."""

from tui.play.timing import AGAIN_WITHIN_SECONDS

_SLOWEST_REPEAT_SECONDS = 2.0
"""Longer than any keyboard waits between two repeats of a key that is held."""
_MORE_SECONDS = 0.5
"""How much longer than before it is silent once somebody has let go."""


class Twice:
    """Waits for a press, silence of `least_seconds` to three seconds, and another press.

    After the second it has to be silent for longer than any repeat takes, and than between the two:
    a key that is held goes on as it began. With no `least_seconds` the second press is enough.
    Moments are seconds on one clock.
    """

    def __init__(self, least_seconds: float) -> None:
        self._least_seconds = least_seconds
        self._first_at: float | None = None
        self._last_at = float("-inf")
        self._means_it_at: float | None = None

    @property
    def is_begun(self) -> bool:
        """Whether the first press is waiting for the second."""
        return self._first_at is not None and self._means_it_at is None

    @property
    def begun_at(self) -> float:
        """When the first press was made; never, if none was."""
        return float("inf") if self._first_at is None else self._first_at

    @property
    def means_it_at(self) -> float | None:
        """When both presses mean it, if it stays silent until then."""
        return self._means_it_at

    def press(self, at: float) -> None:
        """A press, or a repeat of one that is held."""
        silence, self._last_at = at - self._last_at, at
        is_second = self._first_at is not None and self._means_it_at is None
        self._means_it_at = None
        if is_second and self._least_seconds <= silence <= AGAIN_WITHIN_SECONDS:
            self._means_it_at = at + self._silence_after(silence)
        else:
            self._first_at = at

    def forget(self, at: float) -> None:
        """A press that meant something else, or nothing: it is no first one either."""
        self._last_at = at
        self._first_at = self._means_it_at = None

    def _silence_after(self, silence: float) -> float:
        if not self._least_seconds:
            return 0.0
        return max(_SLOWEST_REPEAT_SECONDS, silence + _MORE_SECONDS)
