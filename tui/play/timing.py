"""Times that a run and the screens that it is played on have to agree about."""

HELD_KEY_SECONDS = 1.1
"""Longer than any keyboard waits before it repeats a held key for the first time."""
