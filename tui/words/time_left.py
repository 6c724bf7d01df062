"""The time that is left, rounded up: what is shown is true in the moment that it changes."""

import math

_MINUTE = 60
_STEP = 5


def left_words(seconds: float) -> str:
    """`9 min left`, `1 min left`, under a minute `40 s left`; nothing when it is over."""
    words = _amount(seconds)
    return f"{words} left" if words else ""


def both_left_words(exercise_seconds: float, session_seconds: float) -> str:
    """What is left of the exercise and of the session: `this 2 min, all 9 min left`."""
    this, whole = _amount(exercise_seconds), _amount(session_seconds)
    return f"this {this}, all {whole} left" if this and whole else left_words(session_seconds)


def _amount(seconds: float) -> str:
    rounded = math.ceil((seconds - 1e-6) / _STEP) * _STEP
    if rounded <= 0:
        return ""
    return f"{rounded} s" if rounded < _MINUTE else f"{math.ceil((seconds - 1e-6) / _MINUTE)} min"
