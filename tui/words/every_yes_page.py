"""The table of every yes as a page: one HTML file to print, read and sign, with the figures."""

from collections.abc import Sequence
from html import escape

from tui.plan.model import Session
from tui.play.every_yes import EveryYes, checks
from tui.play.offered import offers
from tui.play.sides import sides_to_do
from tui.play.symptoms import Symptoms
from tui.words import every_yes as words
from tui.words import every_yes_offers as offering
from tui.words.cards import CARD_STYLE, FIGURES, cards, figure_card, side_of
from tui.words.every_yes_rows import Telling
from tui.words.page import element, html_page, table_row

_STYLE = f"""{CARD_STYLE}
td {{ vertical-align: top }}
tr {{ break-inside: avoid }}
thead {{ display: table-header-group }}
.kinds td:first-child {{ width: 12mm }}
.yes {{ table-layout: fixed; font-size: 8pt; line-height: 1.25 }}
.yes th:first-child {{ width: 12% }}
.yes th:last-child {{ width: 22% }}
.place td {{ font-weight: bold; border-bottom: 0; padding-top: 1.5mm; break-after: avoid }}
.signed {{ display: flex; gap: 6mm; margin-top: 8mm; break-inside: avoid }}
.signed span {{ flex: 2; border-bottom: .3mm solid #000 }}
"""
"""The check to which rows belong is told in bold above them."""


def every_yes_page(session: Session, symptoms: Symptoms, table: EveryYes, step: int) -> str:
    """The whole file; every text in it is escaped, and `step` counts from 1."""
    telling = Telling(session, table)
    about = "".join(element("p", line) for line in words.about_lines(session, symptoms, step))
    kinds = "".join(table_row("td", each) for each in words.KINDS_WORDS)
    notes = offering.note_lines(session, symptoms)
    parts = (
        f"{about}<table class='kinds'>{kinds}</table>",
        _list(words.WITHOUT, words.without_lines(telling)),
        _list(offering.OFFERS, offering.offer_lines(session, symptoms), offering.HOW_OFFERED),
        _list(offering.NOTES, notes) if notes else "",
        f"{element('h2', words.SINGLES)}{_singles(telling)}",
        f"{element('h2', words.PAIRS)}{_pairs(telling)}",
        f"{element('h2', FIGURES)}{_figures(telling, symptoms)}",
        f"<div class='signed'>{escape(words.SIGNED)}<span></span>{escape(words.DATE)}"
        f"<span></span></div>{element('footer', words.made_by(session))}",
    )
    return html_page(words.title_words(session), "\n".join(parts), _STYLE)


def _list(heading: str, lines: list[str], about: str = "") -> str:
    items = "".join(element("li", line) for line in lines)
    told = element("p", about) if about else ""
    return f"{element('h2', heading)}{told}<ul>{items}</ul>"


def _singles(telling: Telling) -> str:
    rows: list[str] = []
    place = -1
    for kinds in telling.singles():
        if kinds.check.place != place:
            place = kinds.check.place
            rows.append(_place_row(telling.form(kinds.check), len(words.SINGLE_COLUMNS)))
        after = kinds.after
        rows.append(_row([", ".join(kinds.answers)], after.played, after.left_out, [after.end]))
    return _table(words.SINGLE_COLUMNS, rows)


def _row(*cells: Sequence[str]) -> str:
    """A row of cells that hold lines."""
    filled = ("<br>".join(map(escape, lines or [words.NOTHING])) for lines in cells)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in filled)}</tr>"


def _place_row(text: str, columns: int) -> str:
    return f"<tr class='place'><td colspan='{columns}'>{escape(text)}</td></tr>"


def _pairs(telling: Telling) -> str:
    rows: list[str] = []
    for check in telling.without:
        for second, after in telling.pairs_after(check):
            ats = [telling.form(check)], [telling.dosed(second)]
            rows.append(_row(*ats, after.played, after.left_out, [after.end]))
    return _table(words.PAIR_COLUMNS, rows) if rows else element("p", words.NO_PAIRS)


def _table(columns: tuple[str, ...], rows: list[str]) -> str:
    head = f"<thead>{table_row('th', columns)}</thead>"
    return f"<table class='yes'>{head}<tbody>{''.join(rows)}</tbody></table>"


def _figures(telling: Telling, symptoms: Symptoms) -> str:
    """Each form that is played in any row or may be offered, once, in the order of the places."""
    table = telling.table
    courses = [table.without, *(row.rehearsal for row in (*table.singles, *table.pairs))]
    played = [step for rehearsal in courses for step in checks(rehearsal)]
    first: dict[str, tuple[int, str]] = {}
    for step in played:
        first.setdefault(step.rung.slug, (step.place, figure_card(step.rung, side_of(step.sides))))
    for each in offers(telling.session, symptoms.easing_direction):
        for form in each.harder:
            sides = sides_to_do(form.side, symptoms.affected)
            first.setdefault(form.slug, (each.place, figure_card(form, side_of(sides))))
    return cards(card for _, card in sorted(first.values(), key=lambda found: found[0]))
