"""What every HTML file has that a command writes: one file, for A4, that fetches nothing."""

from collections.abc import Iterable
from html import escape

STYLE = """
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { font: 9.5pt/1.3 sans-serif; color: #000; background: #fff; max-width: 186mm;
  margin: 0 auto; overflow-wrap: anywhere }
@media screen { body { padding: 5mm; max-width: 196mm } }
h1 { font-size: 13pt; margin: 0 0 1mm }
h2 { font-size: 10pt; margin: 2.2mm 0 .5mm; border-bottom: .3mm solid #000 }
p { margin: 0 0 1mm }
table { width: 100%; border-collapse: collapse }
th { text-align: left; font-weight: normal; color: #444 }
td, th { padding: .2mm 2mm .2mm 0; border-bottom: .2mm solid #ccc }
ul { margin: 0; padding-left: 3.5mm }
footer { margin-top: 2mm; font-size: 8pt; color: #444 }
"""
"""What all pages look like; a page of its own kind adds to it."""


def html_page(title: str, body: str, style: str = "") -> str:
    """The whole file; the title is escaped here, the body and the style are markup already."""
    head = escape(title)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{head}</title>'
        f"<style>{STYLE}{style}</style></head>\n<body><h1>{head}</h1>{body}</body></html>\n"
    )


def element(tag: str, text: str) -> str:
    """An element that holds a text, which is escaped."""
    return f"<{tag}>{escape(text)}</{tag}>"


def table_row(tag: str, cells: Iterable[str]) -> str:
    """A row of cells `th` or `td`, each a text."""
    return f"<tr>{''.join(element(tag, cell) for cell in cells)}</tr>"
