"""The lists of signs that are asked about before a session."""

import json
from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: a sign that is asked about, with an id that its words do not change.

    A line of one's own has the first 12 hex digits of the SHA-256 of its text (NFC, UTF-8) as its
    id, and so another one with other words.
    """

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Screening:
    """What is asked before a session, each line as a trouble: a yes to any means no session now.

    `urgent` wants help at once, `soon` a doctor in a day or two, and `ask_first` somebody's word
    that exercise is fine (C3); `needs` are a session's own conditions (C5). `one_page` is asked on
    other days. `passing` holds the ids of the `soon` lines that may pass by themselves (C8).
    """

    urgent: tuple[Line, ...]
    soon: tuple[Line, ...]
    ask_first: tuple[Line, ...]
    needs: tuple[Line, ...]
    one_page: tuple[Line, ...]
    passing: frozenset[str]

    @property
    def digest(self) -> str:
        """The SHA-256 of all ids and texts: other questions have to be asked anew."""
        lists = (self.urgent, self.soon, self.ask_first, self.needs, self.one_page)
        parts = [[(line.id, line.text) for line in lines] for lines in lists]
        return sha256(json.dumps([*parts, sorted(self.passing)]).encode()).hexdigest()
