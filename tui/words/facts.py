"""Two of a kind compared: a line for each fact that is another, and one for what reads the same."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

SOMETHING_ELSE = "something of which no line here tells; look at both files"
_NOTHING = "nothing"


class Fact(NamedTuple):
    """A value, and how it is told: two values may read the same."""

    value: object
    text: str


Facts = Mapping[str, Fact]
"""By the label of each."""


def said(text: str) -> Fact:
    """A fact that is told as it is."""
    return Fact(text, text)


def changed(before: Facts, now: Facts) -> Iterator[str]:
    """A line for each fact that is another now, with both; one for all that reads the same."""
    for label in dict.fromkeys([*now, *before]):
        was, is_now = (facts[label].text if label in facts else "" for facts in (before, now))
        if was != is_now:
            yield f"{label}: {is_now or _NOTHING}; before: {was or _NOTHING}"
    both = [(before[label], fact) for label, fact in now.items() if label in before]
    if any(was.text == fact.text and was.value != fact.value for was, fact in both):
        yield SOMETHING_ELSE
