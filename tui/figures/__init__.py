"""Joint angles as line drawings in plain ASCII. No Textual, no clock."""

from tui.figures.art import FigureArt, Frame, Side, frames_as_text

__all__ = ["FigureArt", "Frame", "Side", "frames_as_text"]
