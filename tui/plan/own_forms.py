"""Forms of exercises that a session's own file says otherwise than the library of this program."""

from collections.abc import Iterable
from typing import NamedTuple

OF_LIBRARY = "library"
"""The digest of a form of the library where a session has one of its own of that slug beside it."""


class OwnForm(NamedTuple):
    """The slug of a form, and a digest of what is done in it."""

    slug: str
    digest: str


def digest_in(forms: Iterable[OwnForm], slug: str) -> str:
    """The digest of the form of a slug among these; "" where that is the library's alone.

    Of several it is all of them, and so none that is asked about.
    """
    return " ".join(sorted(form.digest for form in forms if form.slug == slug))


def among(forms: Iterable[OwnForm], slugs: Iterable[str]) -> frozenset[OwnForm]:
    """The own forms of these slugs, one for each that has any."""
    kept = frozenset(forms)
    each = (OwnForm(slug, digest_in(kept, slug)) for slug in slugs)
    return frozenset(form for form in each if form.digest)
