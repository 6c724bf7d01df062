"""Strings from a file, made harmless: text is never markup and never a control sequence."""

import unicodedata

# Cc: control characters; Cf: format characters, among them those that turn the writing direction;
# Cs, Zl, Zp: lone surrogates and separators that a terminal may take for a line break.
_HARMFUL_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_LONGEST_SHOWN = 60


def clean_text(text: str, *, one_line: bool = True) -> str:
    """The same text on one line: breaks and tabs become spaces, other controls a `?`.

    Unless `one_line`, each line is made harmless by itself and the breaks are kept.
    """
    if not one_line:
        return "\n".join(clean_text(line) for line in text.split("\n"))
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean_character(character) for character in text)


def _clean_character(character: str) -> str:
    if character in "\t\n\r":
        return " "
    return "?" if unicodedata.category(character) in _HARMFUL_CATEGORIES else character


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
    return _shortened(str(value))


def _shown_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    visible = "".join(
        character
        if unicodedata.category(character) not in _HARMFUL_CATEGORIES
        else f"\\u{ord(character):04x}"
        for character in escaped[: _LONGEST_SHOWN + 1]
    )
    return f'"{_shortened(visible)}"'


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "..."


def slug_of(name: str) -> str:
    """The slug of an exercise's name: `Child's pose` is `childs-pose`.

    Empty when the name holds no letter or digit that ASCII can write.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "".join(
        character if character.isalnum() else " " for character in plain.replace("'", "")
    )
    return "-".join(words.split())
