"""A session on paper as a page: one HTML file to print and hand out, with the figures."""

from html import escape

from tui.plan.model import Library, Session
from tui.words import handout as words
from tui.words import handout_rules as rules
from tui.words.cards import card, cards
from tui.words.library_page import LIST_STYLE, described
from tui.words.page import element, html_page

_STYLE = f"""{LIST_STYLE}
body {{ font-size: 10.5pt }}
.stop {{ border: .5mm solid #000; padding: 1mm 2mm; margin: 2mm 0; break-inside: avoid }}
.signs {{ columns: 2; column-gap: 6mm; margin-bottom: 1mm }}
.signs li, .list {{ break-inside: avoid }}
h2, h2 + p {{ break-after: avoid }}
"""


def handout_page(session: Session, library: Library, number: str) -> str:
    """The whole file; every text in it is escaped."""
    parts = (
        *(element("p", line) for line in rules.about_lines(session)),
        _rules(rules.stop_rules(session, number)),
        cards(map(_card, words.places(session, library))),
        element("h2", words.BEFORE_EACH),
        *(element("p", line) for line in rules.strong_pain_lines(session)),
        *map(_signs, rules.signs_before(session, number)),
        element("h2", words.BEFORE_FIRST),
        _signs(rules.signs_to_ask_about(session)),
        element("footer", words.made_by()),
    )
    return html_page(session.title, "\n".join(parts), _STYLE)


def _rules(told: list[rules.Rule]) -> str:
    items = "".join(f"<li><b>{escape(when)}:</b> {escape(then)}</li>" for when, then in told)
    return f'<div class="stop"><b>{escape(words.WHEN_TO_STOP)}</b><ul>{items}</ul></div>'


def _card(place: words.Place) -> str:
    facts = "".join(element("p", line) for line in place.facts())
    return card(escape(place.heading), f"{facts}{described(place.paragraphs)}", place.form)


def _signs(signs: rules.Signs) -> str:
    items = "".join(element("li", sign) for sign in signs.signs)
    then = f"<b>{escape(rules.IF_SO)}</b> {escape(signs.then)}"
    listed = f'{element("p", signs.question)}<ul class="signs">{items}</ul><p>{then}</p>'
    return f'<section class="list">{listed}</section>'
