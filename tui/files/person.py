"""The name of a person, which is the name of a folder too."""

import unicodedata
from collections.abc import Iterable

from tui.files.faults import UsageError
from tui.files.text import clean_text, composed, shown_value

MOST_LETTERS = 40
_SIGNS = frozenset(" -'\N{RIGHT SINGLE QUOTATION MARK}")
_UNSEEN = frozenset("\u034f\u17b4\u17b5\u180b\u180c\u180d") | {chr(0xFE00 + n) for n in range(16)}
"""Marks that cannot be seen, so that two names would look the same."""
ALLOWED = f"letters, digits, spaces, - and ', at most {MOST_LETTERS} of them"


def person_name(text: str) -> str:
    """The name as it is kept: accents in their one form, single spaces between words.

    Raises UsageError for what is no name; nothing that is one can lead out of a folder.
    """
    name = " ".join(composed(text).split())
    is_name = 0 < len(name) <= MOST_LETTERS and clean_text(name) == name
    if not is_name or not all(map(_is_allowed, name)) or not _key(name):
        raise UsageError(f"found {shown_value(text)}, expected a name of {ALLOWED}")
    return name


def is_same_person(one: str, other: str) -> bool:
    """Whether two names mean one person: capitals, spaces and signs make no other."""
    return _key(one) == _key(other)


def found_among(people: Iterable[str], name: str) -> str:
    """The name under which somebody is there already; empty where nobody is."""
    return next((each for each in people if is_same_person(each, name)), "")


def _is_allowed(character: str) -> bool:
    if character in _UNSEEN:
        return False
    is_letter = unicodedata.category(character)[0] in "LM"
    return character in _SIGNS or is_letter or character.isdecimal()


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return "".join(character for character in folded if character not in _SIGNS)
