"""A second wall behind `clean_text`: nothing but text may reach the terminal from a widget."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class OnlyText(LineFilter):
    """Takes control characters, and those that turn the writing direction, out of every line.

    They count as no cell, so that a line without them is as wide as it was laid out.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments wherever there is nothing to take out."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [_without_controls(segment) for segment in segments]


def _without_controls(segment: Segment) -> Segment:
    return Segment(_CONTROLS.sub("", segment.text), segment.style, segment.control)


ONLY_TEXT = OnlyText()
