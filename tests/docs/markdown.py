"""The parts of a Markdown page that can be true or not: blocks, code in a line, links, headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = (
    *(ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "SECURITY", "bench/README")),
    *sorted((ROOT / "docs").glob("*.md")),
)
"""Every page of the project but the list of changes, which tells of former versions too."""
_MARKER = re.compile(r"<!-- ([^>]*) -->\s*")
_NO_PART_OF_AN_ANCHOR = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, and the comment before it, "" where there is none."""

    language: str
    text: str
    marker: str
    line: int


@dataclass(frozen=True)
class Page:
    """A page: where it stands, and its parts in their order."""

    path: Path
    blocks: tuple[Block, ...]
    code: tuple[str, ...]
    links: tuple[str, ...]
    anchors: frozenset[str]


@cache
def read_page(path: Path) -> Page:
    """The page of a file."""
    return page_of(path, path.read_text(encoding="utf-8"))


def page_of(path: Path, text: str) -> Page:
    """The page that a text is, as if it stood at a path."""
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    links = [str(each.attrs["href"]) for each in inline if each.type == "link_open"]
    images = [str(each.attrs["src"]) for each in inline if each.type == "image"]
    return Page(
        path=path,
        blocks=tuple(_blocks(tokens)),
        code=tuple(" ".join(each.content.split()) for each in inline if each.type == "code_inline"),
        links=(*links, *images),
        anchors=frozenset(_anchors(tokens)),
    )


def _blocks(tokens: list[Token]) -> Iterator[Block]:
    before = ""
    for token in tokens:
        if token.type == "fence":
            line = token.map[0] + 1 if token.map else 0
            yield Block(token.info.strip(), token.content, before, line)
        marker = _MARKER.fullmatch(token.content) if token.type == "html_block" else None
        before = marker[1] if marker else ""


def _anchors(tokens: list[Token]) -> Iterator[str]:
    """The names by which headings can be linked to, as GitHub makes them."""
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            parts = following.children or ()
            text = "".join(each.content for each in parts).lower()
            yield _NO_PART_OF_AN_ANCHOR.sub("", text).replace(" ", "-")
