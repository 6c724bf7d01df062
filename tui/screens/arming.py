"""Which keys count: those pressed when the screen could be read, and not held since before."""

from textual import events

NEVER = float("inf")
_MOST_KEYS = 256
_FULL_WIDTH = ("\N{FULLWIDTH EXCLAMATION MARK}", "\N{FULLWIDTH TILDE}")
_TO_ONE_WIDTH = ord("\N{FULLWIDTH EXCLAMATION MARK}") - ord("!")


def key_of(event: events.Key) -> str:
    """The key that was pressed, the same with and without shift, and in full width."""
    letter = letter_of(event)
    return letter if letter.strip() else event.key.lower().removeprefix("upper_")


def letter_of(event: events.Key) -> str:
    """The character that was typed, small and of one width; empty for a key without one."""
    letter = event.character if event.is_printable and event.character else ""
    if len(letter) == 1 and _FULL_WIDTH[0] <= letter <= _FULL_WIDTH[1]:
        letter = chr(ord(letter) - _TO_ONE_WIDTH)
    return letter.lower()


class Presses:
    """When each key went down. Its repeats belong to one press until it has been silent.

    `held_seconds` is longer than any keyboard waits before it repeats a key for the first time.
    Times are those of the events.
    """

    def __init__(self, held_seconds: float) -> None:
        self._held_seconds = held_seconds
        self._began: dict[str, float] = {}
        self._last: dict[str, float] = {}

    def note(self, key: str, at: float, *, was_seen: bool = True) -> None:
        """A key came in: pressed, or repeated because it is held.

        One for which no screen was seen answers none until it has been let go.
        """
        if at - self._last.get(key, -NEVER) > self._held_seconds:
            self._began[key] = at
        if not was_seen:
            self._began[key] = -NEVER
        self._last[key] = at
        if len(self._last) > _MOST_KEYS:
            self._forget(at)

    def began_at(self, key: str) -> float:
        """When the newest press of a key began; never, if it was not noted."""
        return self._began.get(key, NEVER)

    def _forget(self, at: float) -> None:
        """Forget the keys that have been silent; all that is left is down."""
        down = {k: last for k, last in self._last.items() if at - last <= self._held_seconds}
        self._last = down
        self._began = {key: self._began[key] for key in down}
