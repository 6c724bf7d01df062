"""Exercises of the library as a page: one HTML file to print as a handout, with the figures."""

from collections.abc import Sequence
from html import escape

from tui.plan.model import Exercise, Library
from tui.words.cards import CARD_STYLE, cards, figure_card
from tui.words.library import ABOUT, FORMS, fact_lines, form_lines, title_words, told_paragraphs
from tui.words.page import element, html_page

_STYLE = f"""{CARD_STYLE}
.cards {{ display: block }}
.card {{ margin-top: 3mm; border-top: .3mm solid #000 }}
.card h3 {{ font-size: 12pt }}
.card dl {{ display: grid; grid-template-columns: 14mm 1fr; margin: 1mm 0; font-size: 10.5pt }}
.card dd {{ margin: 0 }}
.card pre {{ font-size: 7.5pt }}
"""


def library_page(forms: Sequence[Exercise], library: Library, *, is_whole: bool) -> str:
    """The whole file; every text in it is escaped."""
    body = element("p", ABOUT) + cards(_card(form, library) for form in forms)
    return html_page(title_words(is_whole=is_whole), body, _STYLE)


def _card(form: Exercise, library: Library) -> str:
    facts = "".join(element("p", line) for line in fact_lines(form, library))
    rungs = "".join(element("li", line) for line in form_lines(form, library))
    told = "".join(
        f"<dt>{escape(each.label)}</dt><dd>{escape(each.text)}</dd>"
        for each in told_paragraphs(form, library)
    )
    ladder = f"<p>{escape(FORMS)}:</p><ul>{rungs}</ul>" if rungs else ""
    return figure_card(form, said=f"{facts}{ladder}<dl>{told}</dl>")
