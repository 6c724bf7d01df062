"""What a page says beside keys: how large it is, who it is, and how much of the screen it took."""

import json
import re
from typing import Any, NamedTuple

from tui.web.player import Size

LEAST_CELLS, MOST_CELLS = 1, 500
_PAGE = re.compile(r"[0-9a-f]{32}")
_MOST_TAKEN = 1 << 24


class Hello(NamedTuple):
    """The first message: `page` is what a page keeps of itself when it is loaded again."""

    size: Size
    page: str


class Taken(NamedTuple):
    """So many more bytes are on the page's screen."""

    byte_count: int


def read_hello(text: str) -> Hello | None:
    """The first message, None where it is none."""
    found = _table(text)
    size, page = _size(found), found.get("page")
    if size is None or not isinstance(page, str) or not _PAGE.fullmatch(page):
        return None
    return Hello(size, page)


def read_message(text: str) -> Size | Taken | None:
    """A later message, None where it is none."""
    found = _table(text)
    taken = _whole(found.get("taken"))
    if taken is not None and 0 < taken <= _MOST_TAKEN:
        return Taken(taken)
    return _size(found)


def _table(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _size(found: dict[str, Any]) -> Size | None:
    columns, rows = _whole(found.get("columns")), _whole(found.get("rows"))
    return None if columns is None or rows is None else Size(_clamped(columns), _clamped(rows))


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _clamped(cells: int) -> int:
    return min(max(cells, LEAST_CELLS), MOST_CELLS)
