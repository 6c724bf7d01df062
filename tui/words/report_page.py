"""The page of a report: one HTML file that prints on one sheet, and fetches nothing."""

from collections.abc import Iterator
from html import escape

from tui.records.report import Report
from tui.words.page import element, html_page, table_row
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
.note { border: .3mm solid #000; padding: 1mm; font-weight: bold }
svg { width: 100%; font: 9px sans-serif; display: block }
.parts { columns: 2; column-gap: 6mm }
section { break-inside: avoid }
.many { font-size: 7pt; line-height: 1.15 }
.many h2 { font-size: 8.5pt; break-after: avoid }
.many section { break-inside: auto }
.many li { break-inside: avoid }
section h2:first-child { margin-top: 0; padding-top: 1.8mm }
"""


def report_page(report: Report, person: str) -> str:
    """The whole file; every text in it is escaped."""
    notes = "".join(f'<p class="note">{escape(line)}</p>' for line in note_lines(report))
    body = (
        f"{element('p', about_words(report))}{notes}\n{picture(report)}\n{_table(report)}\n"
        f"{_parts(report)}\n{element('footer', WHAT_IT_IS)}"
    )
    return html_page(title_words(report, person), body, _STYLE)


def _table(report: Report) -> str:
    rows = [table_row("th", STRETCH_COLUMNS)]
    rows += [table_row("td", stretch_cells(each, report.period)) for each in report.stretches]
    return f"{element('h2', STRETCH_TITLE)}<table>{''.join(rows)}</table>"


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
