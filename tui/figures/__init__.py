"""Joint angles as line drawings in plain ASCII. No Textual, no clock."""

from tui.figures.art import FigureArt, Frame, frames_as_text
from tui.plan.model import Side

__all__ = ["FigureArt", "Frame", "Side", "frames_as_text"]
