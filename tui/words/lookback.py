"""The former name of a part of `notices`; the player is the last to use it."""

from tui.words.notices import unreadable_lines

__all__ = ["unreadable_lines"]
