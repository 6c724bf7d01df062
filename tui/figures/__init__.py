"""Joint angles as line drawings, in plain ASCII or in dots. No Textual, no clock."""

from tui.figures.art import FigureArt, frames_as_text
from tui.figures.canvas import FigureStyle
from tui.figures.frame import Frame
from tui.plan.model import Side

__all__ = ["FigureArt", "FigureStyle", "Frame", "Side", "frames_as_text"]
