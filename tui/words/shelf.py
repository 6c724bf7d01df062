"""The first screen, with all sessions: what Unpinch is, and what it says of them."""

from typing import NamedTuple

from tui.words.keys import FINISH, LEAVE

NAME = "Unpinch"
CLAIM = "Guided sessions for a pinched nerve in the lower back."
CLAIM_SHORT = "for a pinched nerve in the lower back"
NO_ADVICE = "Not medical advice."
SESSIONS = "Sessions"
LEAVE_TO = {"out": LEAVE, "start": FINISH}


class Offer(NamedTuple):
    """A session as the list shows it; `minutes` and `needs` say what it takes."""

    title: str
    minutes: str
    needs: str
    summary: str


class Listing(NamedTuple):
    """The sessions in the order of the list, and the `lines` above it, such as faulty files.

    `gate` is what is shut today and why; with `can_clear` that it was examined can be told.
    `person` is whose sessions they are, empty where there is only one; `leave` says what leaving
    does, and without `has_settings` nobody changes any here. `has_progress` where records are kept.
    """

    offers: tuple[Offer, ...]
    lines: tuple[str, ...]
    gate: str = ""
    can_clear: bool = False
    person: str = ""
    leave: str = LEAVE
    has_settings: bool = True
    has_progress: bool = True


class Detail(NamedTuple):
    """What the records and the session's file add to an offer, once they have been read.

    `closed` says why it is not open now. Each of the `exercises` is a name, today's dose, and what
    it builds up to, empty where that is the same.
    """

    minutes: str
    played: str
    closed: str
    exercises: tuple[tuple[str, str, str], ...]
    source: str


class Told(NamedTuple):
    """The details of all offers in their order, the one line of good news, and the week."""

    details: tuple[Detail, ...] = ()
    news: str = ""
    week: str = ""


def for_person(name: str) -> str:
    """Whose sessions these are, in place of the program's name."""
    return f"{NAME} for {name}"


def more_exercises(count: int) -> str:
    """How many exercises are not shown."""
    return f"and {count} more"


def more_notices(count: int) -> str:
    """How many notices are below those that are shown."""
    return f"{count} more to read"


def faults_words(name: str, path: str) -> str:
    """That a session file has faults and cannot be played."""
    return f"Faults in {name}: see unpinch check {path}"
