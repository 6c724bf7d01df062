"""The seconds of a countdown, and what they count."""

import math

from tui.files.counting import plural

_MINUTES_FROM = 100
"""From so many seconds on a countdown is told in minutes."""


def seconds_words(seconds: float) -> str:
    """Whole seconds as a countdown shows them, 0 only when it is over; from 100 on `1:40`."""
    whole = math.ceil(seconds - 1e-6)
    return f"{whole // 60}:{whole % 60:02}" if whole >= _MINUTES_FROM else str(whole)


def seconds_unit(remaining: float, whole: float) -> tuple[str, str]:
    """What a countdown counts, and from where: `seconds`, `of 30`."""
    return unit_of(remaining), f"of {seconds_words(whole)}"


def unit_of(remaining: float) -> str:
    """What is counted: `seconds`, `second` where one is left, from 100 of them on `minutes`."""
    number = seconds_words(remaining)
    return "minutes" if ":" in number else plural(number, "second")
