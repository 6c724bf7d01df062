"""What of a screen's texts cannot be read: found by where they stand, whatever they say."""

import re
from collections.abc import Iterator
from typing import Any

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList, Static

from tui.widgets.cells import Cells
from tui.widgets.figure import FigureView
from tui.widgets.guide import Guide
from tui.widgets.marking import Marking
from tui.widgets.reading import Reading

_ANNOUNCED = re.compile(r"more( \w+)? below|\] (more|read on)|below \(\d+\)|\d+ more")
_HAS_PAGES = re.compile(r"more below \(\d+\)|\b\d+/\d+\b")
"""How a guide says that it goes on: what is below, or which of the pages that take turns is up."""
PAGED = (Reading, Marking, OptionList)
"""They know how much of them is below, and their screens say it."""


def cut_texts(screen: Screen[Any]) -> list[str]:
    """Each text of which a part is neither on the screen nor announced."""
    shown = " ".join(_texts(screen))
    is_announced = _ANNOUNCED.search(shown) is not None
    found = []
    for widget in screen.query("*").results(Widget):
        why = _why_cut(screen, widget)
        if why and not (is_announced and _is_below(widget)):
            found.append(f"{type(widget).__name__}#{widget.id}: {why}: {_words(widget)[:60]!r}")
    return found


def _texts(screen: Screen[Any]) -> Iterator[str]:
    strips = screen._compositor.render_strips()
    yield from ("".join(segment.text for segment in strip) for strip in strips)


def _why_cut(screen: Screen[Any], widget: Widget) -> str:
    """Why a part of a widget's text is not there; empty where all of it is."""
    if not _has_text(widget) or not _words(widget).strip():
        return ""
    try:
        place = screen.find_widget(widget)
    except Exception:
        return "nowhere"
    if not place.visible_region.contains_region(place.region) or not place.region.area:
        return "outside of what is shown"
    if isinstance(widget, Cells):
        rows = widget.text.split("\n")
        size = (max(len(row.rstrip()) for row in rows), len(rows))
        is_whole = size[0] <= widget.size.width and size[1] <= widget.size.height
        return "" if is_whole else "larger than its place"
    if isinstance(widget, PAGED) or (
        isinstance(widget, Guide) and _HAS_PAGES.search(_words(widget))
    ):
        return ""
    width, height = widget.size
    needed = widget.get_content_height(widget.size, screen.size, width)
    return "" if needed <= height else f"{needed} rows in {height}"


def _has_text(widget: Widget) -> bool:
    """Whether it is a text that is meant to be shown."""
    is_text = isinstance(widget, (Static, Cells, OptionList)) and not isinstance(widget, FigureView)
    return is_text and all(
        node.display and node.visible
        for node in widget.ancestors_with_self
        if isinstance(node, Widget)
    )


def _words(widget: Widget) -> str:
    if isinstance(widget, Cells):
        return widget.text + "#" * bool(widget._styles)
    if isinstance(widget, OptionList):
        return "options"
    return str(widget.render())


def _is_below(widget: Widget) -> bool:
    """Whether it stands in something that scrolls on."""
    above = [node for node in widget.ancestors if isinstance(node, Widget)]
    return any(node.allow_vertical_scroll and node.max_scroll_y > 0 for node in above)
