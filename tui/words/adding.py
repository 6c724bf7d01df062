"""What `unpinch add` tells of a session file before it is copied, and asks."""

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tui.files.counting import counted
from tui.files.text import clean_text
from tui.plan.lines import Line
from tui.plan.load import DEFAULT_PER_DAY
from tui.plan.model import Library, OnSpread, Session
from tui.play.estimate import minutes_ever
from tui.words.differing import exercise_lines
from tui.words.doses import minutes_words
from tui.words.new_session import SCHEMA_BESIDE
from tui.words.records import shown
from tui.words.sessions import per_day_words


class Question(NamedTuple):
    """What is asked: the word that does it, and what is said where it is left, or ends before."""

    word: str
    ask: str
    left: str
    ended: str


WORD = "add"
COPY = Question(
    WORD,
    f"Type {WORD} to copy it to your sessions, anything else leaves it: ",
    "It is left as it is: nothing was copied.",
    "It ends here: nothing was copied.",
)
DIFFERS = "What differs from the library of this program:"
NOTHING_DIFFERS = "Nothing differs from the library of this program."
RULES_DIFFER = "What differs from the usual rules:"
ASKED_AS_WELL = "Asked before it, besides the usual lists:"
ALWAYS = (
    "The usual warning signs are asked before it all the same. What its exercises ask of you is "
    "what its writer chose: keep it only if you know whom it comes from."
)
_USUAL = OnSpread()
LISTS = {
    "urgent": "for help at once",
    "soon": "for a doctor in a day or two",
    "ask_first": "to ask about before any exercise",
    "needs": "a yes, and it is not played",
}
"""What a line of each list is for."""


def description(path: Path, session: Session, library: Library, changes: Sequence[str] = ()) -> str:
    """All that is told of a file before the question: what it is, and what differs.

    `changes` are lines of what differs from a session that it would replace.
    """
    lines = [f"{shown(path)}: {session.title}", *_about(session), *changes]
    found = exercise_lines(session, library)
    lines += [DIFFERS, *found] if found else [NOTHING_DIFFERS]
    rules = list(_rules(session))
    lines += [RULES_DIFFER, *rules] if rules else []
    own = list(_own_lines(session, library))
    lines += [ASKED_AS_WELL, *own] if own else []
    return "\n".join([*lines, ALWAYS])


def _about(session: Session) -> Iterator[str]:
    for label, text in (
        ("It says of itself: ", session.summary),
        ("Source: ", session.source),
        ("For: ", session.audience),
    ):
        if text:
            yield f"{label}{text}"
    exercises = counted(len(session.exercises), "exercise")
    optional = sum(each.optional for each in session.exercises)
    left_out = f", {optional} of them left out unless turned on" if optional else ""
    needs = ", ".join(session.equipment) or "nothing"
    takes = minutes_words(minutes_ever(session))
    yield f"Needs: {needs}. {exercises}{left_out}, {takes}; {per_day_words(session)}."


def _rules(session: Session) -> Iterator[str]:
    """What a yes brings and how often a day, where that is not as usual."""
    on_spread = session.on_spread
    if session.is_rest:
        yield (
            "It calls itself a session of easing positions, and so it is open also with strong "
            "pain and when it is enough for today, and after a yes it goes on to the next position."
        )
    if on_spread.action == "stop":
        yield "After a yes it stops; usual is a rest and an easier form."
    elif on_spread.limit != _USUAL.limit:
        yield f"Yes number {on_spread.limit} ends it; usual is {_USUAL.limit}."
    if on_spread.settle_seconds != _USUAL.settle_seconds:
        seconds, usual = on_spread.settle_seconds, _USUAL.settle_seconds
        yield f"The rest after a yes takes {seconds} s; usual is {usual} s."
    if session.per_day != DEFAULT_PER_DAY:
        yield f"It may be played {per_day_words(session)}; usual is up to {DEFAULT_PER_DAY} times."


def _own_lines(session: Session, library: Library) -> Iterator[str]:
    """Every line that a session adds to the lists, whole."""
    for key, what in LISTS.items():
        lines: tuple[Line, ...] = getattr(session.screening, key)
        standard = {line.id for line in getattr(library.screening, key)}
        yield from (f"   {line.text} ({what})" for line in lines if line.id not in standard)


def needs_other_name(reason: str, *, is_own: bool) -> str:
    """Why it cannot be called as its file is, and what helps."""
    replaces = ", and --replace puts it in the place of yours" if is_own else ""
    return f"{reason}; --name NAME gives it another{replaces}"


def copied(path: Path, arguments: Sequence[str], *, has_schema: bool) -> str:
    """That it is there, what else is, and how it is played."""
    lines = [f"{shown(path)}: copied", *([SCHEMA_BESIDE] if has_schema else [])]
    return "\n".join([*lines, f"Play it: unpinch play {clean_text(shlex.join(arguments))}"])
