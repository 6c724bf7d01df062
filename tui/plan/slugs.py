"""Slugs: what exercises and sessions are called in files, records and commands."""

import os
import unicodedata
from collections.abc import Iterator
from hashlib import sha256

from tui.files.text import clean_text, composed

EASING_SESSION = "rest-positions"
"""The bundled session of easing positions."""
_APOSTROPHES = "'\u2019"
_MOST_SLUG_BYTES = 60
"""So that the longest name of a record, set aside, is far below the 255 bytes of a file name."""


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


def comparable_name(name: str) -> str:
    """The name in a form that is equal for names that differ in nothing but case and spaces."""
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


def session_name(stem: str) -> str:
    """What a session is called whose file has this name, without its ending."""
    return clean_name(stem).strip() or "session"


def session_slug(name: str) -> str:
    """The slug of a session by its name, like that of no other session; files are named by it.

    What is no slug as it stands, or too long for one, is told apart by a digest.
    """
    slug = slug_of(name)
    start = _cut(slug)
    if slug == start == composed(name):
        return slug
    return f"{start.strip('-') or 'session'}-{digest_of(name)}"


def _cut(slug: str) -> str:
    """As much of a slug as fits, nothing where the names of files cannot hold its letters."""
    try:
        os.fsencode(slug)
    except UnicodeEncodeError:
        return ""
    return slug.encode()[:_MOST_SLUG_BYTES].decode(errors="ignore")


def former_session_slugs(stem: str) -> frozenset[str]:
    """What earlier versions may have called a session in the names of its records."""
    name = clean_name(stem)
    slugs = {session_slug(name), former_slug(name)[:60] or "session"}
    return frozenset(slugs - {session_slug(session_name(stem))})
