"""Slugs: what exercises and sessions are called in files, records and commands."""

import unicodedata
from collections.abc import Iterator
from hashlib import sha256

from tui.plan.text import clean_text

_APOSTROPHES = "'\u2019"


def composed(text: str) -> str:
    """The one form (NFC) of a text whose accents can be written in two ways."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_name(name: str) -> str:
    """A name made harmless, the same however its accents are written."""
    # What stood between a letter and its accent may have been taken out.
    return composed(clean_text(composed(name)))


def slug_of(name: str) -> str:
    """The slug of a name in any script: `Child's pose` is `childs-pose`, `Мостик` is `мостик`.

    A name without any letter or digit gives an `x` and a digest of it.
    """
    # Small letters may have more marks than capitals, and so more than are harmless.
    words = "".join(_slug_characters(clean_name(clean_name(name).lower())))
    return composed("-".join(words.split())) or f"x{digest_of(name)}"


def digest_of(name: str) -> str:
    """Twelve hexadecimal digits that are those of this name alone."""
    return sha256(composed(name).encode(errors="surrogatepass")).hexdigest()[:12]


def _slug_characters(name: str) -> Iterator[str]:
    """Letters, digits and the marks that stand on them; a space for everything else."""
    is_letter = False
    for character in name:
        is_mark = is_letter and unicodedata.category(character).startswith("M")
        is_letter = is_mark or character.isalnum()
        if is_letter:
            yield character
        elif character not in _APOSTROPHES:
            yield " "


def same_name(name: str) -> str:
    """What is equal for names that differ in nothing but case and spaces."""
    return " ".join(composed(clean_name(name).lower()).split())


def former_slug(name: str) -> str:
    """The slug that earlier versions gave a name: what of it ASCII can write, which may be nothing.

    Records still hold it, and so may the ladders of session files.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = "".join(
        character if character.isalnum() else " " for character in plain.replace("'", "")
    )
    return "-".join(words.split())
