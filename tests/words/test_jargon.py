"""No word on a screen is one that only those who write programs or reports would use (F)."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.words.prose import VALUE, prose, shown
from tui.words import moment

TUI = Path(__file__).parents[2] / "tui"
FOLDERS = ("words", "screens", "widgets", "app")
JARGON = re.compile(
    r"\b(prone|supine|working knee|rungs?|reach(es)?|regress(ion|es)?|moves? (out|back))\b", re.I
)
NO_SENTENCE = re.compile(r"^[a-z_,#.:()' -]*$")
"""A slug, a key or a style rather than something that is read."""


def sentences() -> Iterator[tuple[str, str]]:
    """Every text for a person in the source, with where it stands."""
    for folder in FOLDERS:
        for path in sorted((TUI / folder).glob("*.py")):
            source = path.read_text(encoding="utf-8")
            for text in {*prose(source), *shown(source)}:
                yield f"{folder}/{path.name}:{text.line}", text.text.replace(VALUE, "x")


SENTENCES = [(place, text) for place, text in sentences() if not NO_SENTENCE.match(text)]


def test_sentences_are_found() -> None:
    assert len(SENTENCES) > 200
    assert any("Roll over in one piece." in text for _, text in SENTENCES)


@pytest.mark.parametrize(
    "text", ["Lie prone.", "Bend the working knee", "An easier rung", "Move out", "It moves back"]
)
def test_jargon_is_known(text: str) -> None:
    assert JARGON.search(text)


def test_no_sentence_has_jargon() -> None:
    assert [(place, text) for place, text in SENTENCES if JARGON.search(text)] == []


def test_nor_has_what_is_said_of_a_rep_without_words_of_its_own() -> None:
    for words in (*moment.REP_VERBS, moment.HOLD_VERB, moment.AFTER_EACH):
        assert not JARGON.search(words)
