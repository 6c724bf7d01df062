"""How many may visit, and for how long."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a visit is held to; the seconds below are not for a person to choose."""

    visitors: int = 4
    visit_seconds: float = 120 * 60
    idle_seconds: float = 20 * 60
    """Without a key, a click or a touch."""
    hello_seconds: float = 10
    """Until a page has said how large it is."""
    heartbeat_seconds: float = 10
    """Between two pings; a page that answers none for half as long is gone."""
    stuck_seconds: float = 1
    """A player that takes no key for so long, with all its terminal can hold waiting, is stuck."""
