"""The files of the page: its own, and those of xterm.js, which are installed beside it."""

import hashlib
from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template
from typing import NamedTuple

from tui.files.faults import UsageError
from tui.web.server import Asset
from tui.words import web as words

XTERM_VERSION = "6.0.0"
_PAGE = Path(__file__).with_name("page")
_PACKAGE = "node_modules/@xterm/xterm"


class _Published(NamedTuple):
    """A file of xterm.js, by its path in the package and the digest that it was published with."""

    path: str
    sha256: str
    content_type: str


_XTERM = {
    "xterm.js": _Published(
        "lib/xterm.js",
        "14903579ff54664cd72f8e8699e6961a6272c21863ec1c3b118cdc8af5d4a972",
        "text/javascript",
    ),
    "xterm.css": _Published(
        "css/xterm.css",
        "854a7c0fb70e8b1a083c16797ab827299fb18744f5ad34f227b48337e33293c6",
        "text/css",
    ),
}


def read_assets(xterm_folder: Path) -> Mapping[str, Asset]:
    """All that the server ever sends; raises UsageError where xterm.js is not as it should be."""
    page = Template((_PAGE / "page.html").read_text()).substitute(_words_of_page())
    return {
        "": Asset("text/html", page.encode()),
        "page.js": Asset("text/javascript", (_PAGE / "page.js").read_bytes()),
        "page.css": Asset("text/css", (_PAGE / "page.css").read_bytes()),
        **{name: _read(xterm_folder, published) for name, published in _XTERM.items()},
    }


def _read(folder: Path, published: _Published) -> Asset:
    """A file of xterm.js, which is what was published or is not used."""
    path = folder / _PACKAGE / published.path
    try:
        content = path.read_bytes()
    except OSError:
        raise UsageError(words.no_xterm(folder, XTERM_VERSION)) from None
    if hashlib.sha256(content).hexdigest() != published.sha256:
        raise UsageError(words.other_xterm(path, folder, XTERM_VERSION))
    return Asset(published.content_type, content)


def _words_of_page() -> dict[str, str]:
    return {name: escape(text) for name, text in words.PAGE.items()}
