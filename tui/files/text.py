"""Strings from a file, made harmless: text is never markup and never a control sequence."""

import unicodedata
from collections.abc import Iterator

# Cc: control characters; Cf: format characters, among them those that turn the writing direction;
# Cs, Zl, Zp: lone surrogates and separators that a terminal may take for a line break.
_HARMFUL_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Letters that cannot be seen, of which a terminal may think otherwise than we do.
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
# What joins emoji or chooses their looks: terminals disagree on how wide the outcome is.
_JOINERS = frozenset("\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
SEEN = f"[^\\s{''.join(sorted(_JOINERS))}]"
"""Finds in a text what is seen of it, as a pattern of any language that has patterns."""
_MARK_CATEGORIES = frozenset({"Mn", "Me"})
# More on one letter would be drawn over the lines above and below.
_MOST_MARKS = 4
_LONGEST_SHOWN = 60


def clean_text(text: str, *, one_line: bool = True) -> str:
    """The same text on one line: breaks and tabs become spaces, other controls a `?`.

    So do accents that have no letter to stand on, and those too many; emoji that were joined stand
    side by side. Unless `one_line`, each line is made harmless by itself and the breaks are kept.
    """
    if not one_line:
        return "\n".join(clean_text(line) for line in text.split("\n"))
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean_characters(text))


def composed(text: str) -> str:
    """The one form (NFC) of a text whose accents can be written in two ways."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def without_unseen(text: str) -> str:
    """The same text without what is not seen by itself: joiners, and marks of the direction."""
    return "".join(
        each for each in text if each not in _JOINERS and unicodedata.category(each) != "Cf"
    )


def _clean_characters(text: str) -> Iterator[str]:
    marks = _MOST_MARKS
    for character in text:
        if character in _JOINERS:
            continue
        if unicodedata.category(character) in _MARK_CATEGORIES:
            marks += 1
            yield character if marks <= _MOST_MARKS else "?"
        else:
            marks = _MOST_MARKS if character.isspace() else 0
            yield _clean_character(character)


def _clean_character(character: str) -> str:
    if character in "\t\n\r":
        return " "
    return "?" if _is_harmful(character) else character


def _is_harmful(character: str) -> bool:
    return unicodedata.category(character) in _HARMFUL_CATEGORIES or character in _FILLERS


def shown_value(value: object) -> str:
    """A value of a file as a fault quotes it: short, on one line, with no control character."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _shown_string(value)
    if isinstance(value, list):
        return f"a list of {len(value)}" if value else "an empty list"
    if isinstance(value, dict):
        return "a table"
    return _shortened(_shown_number(value) if isinstance(value, int) else str(value))


def _shown_number(number: int) -> str:
    """A whole number; one with more digits than Python writes out in hexadecimal ones."""
    try:
        return str(number)
    except ValueError:
        return f"{number:#x}"


def _shown_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    visible = "".join(_escaped(character) for character in escaped[: _LONGEST_SHOWN + 1])
    return f'"{_shortened(visible)}"'


def _escaped(character: str) -> str:
    """A character as it is, but one that cannot be seen, or looks like a space, by its code."""
    is_odd_space = character != " " and unicodedata.category(character) == "Zs"
    is_hidden = is_odd_space or _is_harmful(character)
    return f"\\u{ord(character):04x}" if is_hidden else character


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "..."
