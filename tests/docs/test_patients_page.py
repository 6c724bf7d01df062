"""docs/patients.md is one printed page, for a reader of twelve, and names each urgent sign."""

import re

import pytest

from tests.bundled import library
from tests.docs.markdown import ROOT
from tests.readability import grade
from tests.words.test_jargon import JARGON

TEXT = (ROOT / "docs" / "patients.md").read_text(encoding="utf-8")
URGENT = " ".join(TEXT.partition("## Get help now")[2].partition("**See a doctor")[0].split())
SOON = " ".join(TEXT.partition("**See a doctor")[2].partition("\n## ")[0].split())
MOST_LINES = 60
HIGHEST_GRADE = 7.0
TOLD = {
    "bladder": "Bladder: hard to start, a weak stream, leaks",
    "bowel": "Bowels: you lose control",
    "between-legs": "between the legs",
    "genitals": "genitals",
    "both-legs": "in both legs now",
    "weak-fast": "gets weak fast",
    "foot-drags": "A foot drags",
    "walking": "hard to walk",
    "accident": "bad fall",
    "cold-leg": "cold, pale or blue",
    "belly-and-back": "belly and back",
    "calf-and-chest": "A swollen calf",
}
TOLD_SOON = {
    "weak-slowly": "slowly weak",
    "unexamined": "no one has looked at it",
    "ill": "Fever",
    "mid-back": "mid back",
    "calf": "One calf",
    "hardly-moving": "hardly move",
}


def test_it_is_one_page_of_plain_words() -> None:
    assert TEXT.count("\n") <= MOST_LINES
    assert not JARGON.search(TEXT)


def test_every_sign_of_the_two_grave_lists_is_told() -> None:
    screening = library().screening
    assert {line.id for line in screening.urgent} == set(TOLD)
    assert {line.id for line in screening.soon} == set(TOLD_SOON)
    assert [words for words in TOLD.values() if words not in URGENT] == []
    assert [words for words in TOLD_SOON.values() if words not in SOON] == []
    assert "112, 911 or 999" in URGENT


@pytest.mark.parametrize("part", re.split(r"^## .*$", TEXT, flags=re.MULTILINE)[1:])
def test_it_can_be_read(part: str) -> None:
    # What stands in a cell, in an item or behind a colon is read by itself.
    sentences = re.sub(r"[|:;]|^(- |\d\. )", ". ", part, flags=re.MULTILINE)
    assert grade(re.sub(r"[`*]|^[. -]+$", "", sentences, flags=re.MULTILINE)) <= HIGHEST_GRADE
