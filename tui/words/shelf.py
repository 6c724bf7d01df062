"""The first screen, with all sessions: what Unpinch is, and what it says of them."""

from typing import NamedTuple

NAME = "Unpinch"
CLAIM = "Guided sessions for a pinched nerve in the lower back. Not medical advice."


class Offer(NamedTuple):
    """A session as the list shows it; `needs` is what it takes of time and equipment."""

    title: str
    needs: str
    summary: str


class Listing(NamedTuple):
    """The sessions in the order of the list, and the `lines` above it, such as faulty files.

    `gate` is what is shut today and why; with `can_clear` that it was examined can be told.
    """

    offers: tuple[Offer, ...]
    lines: tuple[str, ...]
    gate: str = ""
    can_clear: bool = False


def faults_words(name: str, path: str) -> str:
    """That a session file has faults and cannot be played."""
    return f"Faults in {name}: see unpinch check {path}"
