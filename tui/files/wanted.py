"""What a value of a file has to be, in the words of a fault; and texts made harmless."""

from collections.abc import Callable, Mapping
from typing import Generic, NamedTuple, TypeVar

from tui.files.text import clean_text, shown_value

Meaning = TypeVar("Meaning")


class Form(NamedTuple, Generic[Meaning]):
    """A value of a kind of its own: what it means (None: nothing), what is wanted, and its schema.

    The `schema` is JSON Schema, and accepts nothing that has no meaning.
    """

    meaning: Callable[[object], Meaning | None]
    expected: str
    schema: Mapping[str, object]


def how_many(least: int, most: int, what: str) -> str:
    """So many things, in the singular where one is wanted: `2 strings`."""
    if least == most:
        return f"{most} {what.removesuffix('s') if most == 1 else what}"
    return f"{least} to {most} {what}"


def harmless(value: object, most: int) -> str:
    """A text of at most so many characters, made harmless; empty for anything else."""
    if not isinstance(value, str) or len(value) > most:
        return ""
    text = clean_text(value)
    return text if text.strip() else ""


def shown_text(value: object, most: int) -> str:
    """What was found in place of a text: of one that is too long, how long it is."""
    is_long = isinstance(value, str) and len(value) > most
    return f"{len(str(value)):,} characters" if is_long else shown_value(value)


def text_wanted(most: int) -> str:
    return f"text of 1 to {most} characters"
