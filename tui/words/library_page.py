"""Exercises of the library as a page: one HTML file to print as a handout, with the figures."""

from collections.abc import Sequence
from html import escape

from tui.plan.model import Exercise, Library
from tui.words.browse import Paragraph
from tui.words.cards import CARD_STYLE, cards, figure_card
from tui.words.library import ABOUT, FORMS, fact_lines, form_lines, title_words, told_paragraphs
from tui.words.page import element, html_page

LIST_STYLE = f"""{CARD_STYLE}
.cards {{ display: block }}
.card {{ margin-top: 3mm; border-top: .3mm solid #000 }}
.card h3 {{ font-size: 12pt }}
.card dl {{ display: grid; grid-template-columns: 14mm 1fr; margin: 1mm 0; font-size: 10.5pt }}
.card dd {{ margin: 0 }}
.card pre {{ font-size: 7.5pt }}
"""
"""Cards below one another, to be read by whoever does what they say."""


def library_page(forms: Sequence[Exercise], library: Library, *, is_whole: bool) -> str:
    """The whole file; every text in it is escaped."""
    body = element("p", ABOUT) + cards(_card(form, library) for form in forms)
    return html_page(title_words(is_whole=is_whole), body, LIST_STYLE)


def _card(form: Exercise, library: Library) -> str:
    facts = "".join(element("p", line) for line in fact_lines(form, library))
    rungs = "".join(element("li", line) for line in form_lines(form, library))
    ladder = f"<p>{escape(FORMS)}:</p><ul>{rungs}</ul>" if rungs else ""
    return figure_card(form, said=f"{facts}{ladder}{described(told_paragraphs(form, library))}")


def described(paragraphs: Sequence[Paragraph]) -> str:
    """Texts behind their labels."""
    told = (f"<dt>{escape(label)}</dt><dd>{escape(text)}</dd>" for _, label, text in paragraphs)
    return f"<dl>{''.join(told)}</dl>"
