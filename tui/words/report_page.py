"""The page of a report: one HTML file that prints on one sheet, and fetches nothing."""

from collections.abc import Iterator
from html import escape

from tui.records.report import Report
from tui.words.report_parts import Part, more_words, parts
from tui.words.report_picture import picture
from tui.words.report_text import (
    STRETCH_COLUMNS,
    STRETCH_TITLE,
    WHAT_IT_IS,
    about_words,
    note_lines,
    stretch_cells,
    title_words,
)

_MANY_LINES = 30
"""More than this are set in smaller letters."""
_STYLE = """
@page { size: A4; margin: 12mm }
@media screen { body { padding: 5mm } }
* { box-sizing: border-box }
body { font: 9.5pt/1.3 sans-serif; color: #000; background: #fff; max-width: 186mm;
  margin: 0 auto; overflow-wrap: anywhere }
h1 { font-size: 13pt; margin: 0 0 1mm }
h2 { font-size: 10pt; margin: 2.2mm 0 .5mm; border-bottom: .3mm solid #000 }
p { margin: 0 0 1mm }
.note { border: .3mm solid #000; padding: 1mm; font-weight: bold }
svg { width: 100%; font: 9px sans-serif; display: block }
table { width: 100%; border-collapse: collapse }
th { text-align: left; font-weight: normal; color: #444 }
td, th { padding: .2mm 2mm .2mm 0; border-bottom: .2mm solid #ccc }
.parts { columns: 2; column-gap: 6mm }
section { break-inside: avoid }
.many { font-size: 7pt; line-height: 1.15 }
.many h2 { font-size: 8.5pt; break-after: avoid }
.many section { break-inside: auto }
.many li { break-inside: avoid }
section h2:first-child { margin-top: 0; padding-top: 1.8mm }
ul { margin: 0; padding-left: 3.5mm }
footer { margin-top: 2mm; font-size: 8pt; color: #444 }
"""


def report_page(report: Report, person: str) -> str:
    """The whole file; every text in it is escaped."""
    title = escape(title_words(report, person))
    notes = "".join(f'<p class="note">{escape(line)}</p>' for line in note_lines(report))
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1>"
        f"<p>{escape(about_words(report))}</p>{notes}\n{picture(report)}\n{_table(report)}\n"
        f"{_parts(report)}\n<footer>{escape(WHAT_IT_IS)}</footer></body></html>\n"
    )


def _table(report: Report) -> str:
    rows = [_row("th", STRETCH_COLUMNS)]
    rows += [_row("td", stretch_cells(each, report.period)) for each in report.stretches]
    return f"<h2>{escape(STRETCH_TITLE)}</h2><table>{''.join(rows)}</table>"


def _row(tag: str, cells: tuple[str, ...]) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>"


def _parts(report: Report) -> str:
    shown = parts(report)
    lines = sum(min(len(part.lines), part.room + 1) for part in shown)
    style = "parts many" if lines > _MANY_LINES else "parts"
    return f'<div class="{style}">{"".join(_part(each) for each in shown)}</div>'


def _part(part: Part) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in _with_room(part))
    return f"<section><h2>{escape(part.heading)}</h2><ul>{items}</ul></section>"


def _with_room(part: Part) -> Iterator[str]:
    """The lines, as many as have room on the sheet, and how many more there are."""
    yield from part.lines[: part.room]
    if len(part.lines) > part.room:
        yield more_words(len(part.lines) - part.room)
