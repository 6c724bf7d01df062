"""Which keys count: those pressed when the screen could be read, and not held since before."""

from collections.abc import Container

from textual import events

from tui.terminal.alphabets import latin

NEVER = float("inf")
_MOST_KEYS = 256
CAUTION = frozenset("yshq?")
"""What a key of another alphabet may stand for, by its place: nothing that says that all is well,
or that chooses."""
COMMANDS = CAUTION | frozenset("ebkpaoxfd")
"""The same where these say what to do next in an exercise, or how it is drawn."""
UP, DOWN = "pageup", "pagedown"
"""The two buttons of somebody who has no keyboard."""
_NAMES = {"?": "question_mark"}


def in_latin(event: events.Key, by_place: Container[str]) -> events.Key:
    """The key itself, or the one that it stands for where the keyboard has another alphabet."""
    typed = _typed(event)
    letter = latin(typed, by_place)
    if not letter.isascii() or typed.isascii():
        return event
    key = events.Key(_NAMES.get(letter, letter), letter)
    # When it was pressed is what decides whether it counts.
    key.time = event.time
    return key


def key_of(event: events.Key) -> str:
    """The key that was pressed, the same with and without shift, and in any alphabet."""
    letter = latin(_typed(event), COMMANDS)
    return letter if letter.strip() else event.key.lower().removeprefix("upper_")


def letter_of(event: events.Key) -> str:
    """The character that was typed, small and of one width; empty for a key without one."""
    return latin(_typed(event), ())


def _typed(event: events.Key) -> str:
    return event.character if event.is_printable and event.character else ""


class Presses:
    """When each key went down. Its repeats belong to one press until it has been silent.

    `held_seconds` is longer than any keyboard waits before it repeats a key for the first time.
    Times are those of the events.
    """

    def __init__(self, held_seconds: float) -> None:
        self.held_seconds = held_seconds
        self._began: dict[str, float] = {}
        self._last: dict[str, float] = {}
        self._silences: dict[str, float] = {}

    def note(self, key: str, at: float, *, was_seen: bool = True) -> None:
        """A key came in: pressed, or repeated because it is held.

        One for which no screen was seen answers none until it has been let go.
        """
        self._silences[key] = at - self._last.get(key, -NEVER)
        if at - self._last.get(key, -NEVER) > self.held_seconds:
            self._began[key] = at
        if not was_seen:
            self._began[key] = -NEVER
        self._last[key] = at
        if len(self._last) > _MOST_KEYS:
            self._forget(at)

    def began_at(self, key: str) -> float:
        """When the newest press of a key began; never, if it was not noted."""
        return self._began.get(key, NEVER)

    def silence_before(self, key: str) -> float:
        """How long a key was silent before its newest press; for ever, if that was its first."""
        return self._silences.get(key, NEVER)

    def _forget(self, at: float) -> None:
        """Forget the keys that have been silent; all that is left is down."""
        down = {k: last for k, last in self._last.items() if at - last <= self.held_seconds}
        self._last = down
        self._began = {key: self._began[key] for key in down}
        self._silences = {key: self._silences[key] for key in down}
