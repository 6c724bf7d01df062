"""A clearing, and how a line of a list is known again: by its id, and by its words (C4, C8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from tui.plan.lines import Line

Examiner = Literal["doctor", "physiotherapist"]
ExaminedWhen = Literal["today", "this-week", "earlier"]
_DIGITS = 8
_BETWEEN = ":"


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who has said that these exercises are fine, and when (C4, C8)."""

    by: Examiner
    when: ExaminedWhen


def line_key(line: Line) -> str:
    """The id of a line, with a digest of its words: other words are another line (C4)."""
    digest = sha256(line.text.encode(errors="surrogatepass")).hexdigest()
    return f"{line.id}{_BETWEEN}{digest[:_DIGITS]}"


def line_keys(lines: Iterable[Line], ids: frozenset[str]) -> frozenset[str]:
    """The keys of those of the lines that have one of these ids."""
    return frozenset(line_key(line) for line in lines if line.id in ids)


def id_in(key: str) -> str:
    """The id in a key; an id alone is its own."""
    return key.partition(_BETWEEN)[0]
