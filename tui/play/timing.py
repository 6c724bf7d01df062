"""Times that a run and the screens that it is played on have to agree about."""

HELD_KEY_SECONDS = 1.1
"""Longer than any keyboard waits before it repeats a held key for the first time."""
AGAIN_WITHIN_SECONDS = 3.0
"""How long the first of two presses that mean no is remembered."""
ARM_SECONDS = 0.4
"""How long a question is there before it takes an answer: what comes sooner was on its way."""
GAP_SECONDS = 2.0
"""A longer time in which nobody looked was lost: the process, or the machine, stood still."""
