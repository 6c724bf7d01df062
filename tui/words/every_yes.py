"""Every yes of a session in words: what follows each, for a clinician who signs the session."""

from collections.abc import Iterator
from itertools import groupby

from tui import __version__
from tui.files.counting import counted
from tui.plan.model import Session
from tui.play.every_yes import EveryYes
from tui.play.symptoms import Symptoms
from tui.words.every_yes_offers import (
    HOW_OFFERED,
    NOTES,
    OFFERS,
    dose_shown,
    note_lines,
    offer_lines,
)
from tui.words.every_yes_rows import After, Telling, left_out_lines
from tui.words.filling import filled
from tui.words.symptoms import DIRECTION_WORDS
from tui.words.transcript import ending, spread_rule, told_line

WITHOUT = "Without a yes"
SINGLES = "One yes"
PAIRS = "Two yeses"
NO_PAIRS = "None: nothing is asked any more after the first."
WHAT_IT_HOLDS = (
    "The session was played once for each row. One yes: at each check, each kind of yes, and a no "
    "at every other check. Two yeses: y1 at a check and y1 at each check that comes after it, that "
    "of the easier form among them, and a no at every other. Kinds of which the same follows stand "
    "in one row."
)
WHAT_IT_LACKS = (
    "Not in it: a third yes, other kinds of yes at two checks, sharp pain without a yes, what the "
    "questions before a session would refuse, and what earlier days change."
)
KINDS_WORDS = (
    ("y1", "further down or clearly stronger; it settles in the rest"),
    ("y1x", "further down or clearly stronger; it does not settle"),
    ("y2", "a yes, then key 2: the other leg too, or numb, tingling or weak, new or more"),
    ("y3", "a yes, then key 3: a sign that needs urgent care"),
    ("h-y1", "sharp pain ends the exercise, then y1; h-y1x, h-y2 and h-y3 likewise"),
    ("s", "told before the exercise began, and so of it and of the one before; it settles"),
    ("sx", "the same; it does not settle"),
)
"""What each kind of yes is."""
NUMBERS = (
    "Numbers are the places of the exercises in the session. What goes on as without a yes has the "
    "form and the dose that are told there. What is left out there is left out in every row."
)
SINGLE_COLUMNS = ("Yes", "What follows", "Left out after it", "How it ends")
PAIR_COLUMNS = ("First y1", "Second y1", "What follows", "Left out after it", "How it ends")
NOTHING = "nothing"
SIGNED = "Read and agreed:"
DATE = "Date:"


def title_words(session: Session) -> str:
    """What the table is, and of which session."""
    return f"Every yes: {session.title}"


def about_lines(session: Session, symptoms: Symptoms, step: int) -> list[str]:
    """What was taken to be told, what a yes brings, and what stands in the table.

    `step` counts from 1.
    """
    direction = DIRECTION_WORDS[symptoms.easing_direction or "unknown"]
    return [
        f"{told_line(symptoms)} What eases: {direction}. {spread_rule(session)}",
        dose_shown(step),
        WHAT_IT_HOLDS,
        NUMBERS,
        WHAT_IT_LACKS,
    ]


def made_by(session: Session) -> str:
    """With what it was made: another version or file may play otherwise."""
    return (
        f"Made by Unpinch {__version__} from the session {session.name}. With another version, or "
        "once its file is changed, it has to be made anew. Nobody was examined."
    )


def every_yes_text(
    session: Session, symptoms: Symptoms, table: EveryYes, step: int, columns: int
) -> str:
    """All of it in lines of plain text for so many columns; `step` counts from 1."""
    telling = Telling(session, table)
    head = [title_words(session), "", *about_lines(session, symptoms, step)]
    lines = [filled(line, columns) for line in head]
    lines += ["", *(filled(f"{kind:5} {words}", columns, 0, 6) for kind, words in KINDS_WORDS)]
    lines += ["", WITHOUT, *_listed(without_lines(telling), columns)]
    lines += ["", filled(OFFERS, columns), filled(HOW_OFFERED, columns, 2, 2)]
    lines += _listed(offer_lines(session, symptoms), columns)
    notes = note_lines(session, symptoms)
    lines += ["", filled(NOTES, columns), *_listed(notes, columns)] if notes else []
    lines += ["", SINGLES, *_single_lines(telling, columns)]
    lines += ["", PAIRS, *(_pair_lines(telling, columns) or [filled(NO_PAIRS, columns, 2)])]
    return "\n".join([*lines, "", filled(made_by(session), columns)])


def without_lines(telling: Telling) -> list[str]:
    """What is played and left out without a yes, and how it ends."""
    left_out = [f"Left out: {line}" for line in left_out_lines(telling.left_out)]
    return [*map(telling.dosed, telling.without), *left_out, ending(telling.table.without)]


def _listed(lines: list[str], columns: int) -> list[str]:
    return [filled(line, columns, 2, 6) for line in lines]


def _single_lines(telling: Telling, columns: int) -> Iterator[str]:
    for _, group in groupby(telling.singles(), lambda kinds: kinds.check.place):
        rows = list(group)
        yield filled(telling.form(rows[0].check), columns, 2)
        for kinds in rows:
            answers = ", ".join(kinds.answers)
            yield filled(f"{answers}: {after_words(kinds.after)}", columns, 4, 8)


def _pair_lines(telling: Telling, columns: int) -> list[str]:
    lines: list[str] = []
    for check in telling.without:
        pairs = telling.pairs_after(check)
        if pairs:
            lines.append(filled(f"{telling.form(check)}, and then", columns, 2))
        for after, group in groupby(pairs, lambda pair: pair[1]):
            lines += [filled(telling.form(second), columns, 4, 6) for second, _ in group]
            lines.append(filled(after_words(after), columns, 8, 8))
    return lines


def after_words(after: After) -> str:
    """What follows, what is left out and how it ends, one after another."""
    left_out = [f"Left out: {line}" for line in after.left_out]
    return " ".join([*after.played, *left_out, after.end])


def wrote(path: str, table: EveryYes) -> str:
    """What was written."""
    one, two = (counted(len(rows), "time") for rows in (table.singles, table.pairs))
    return f"Wrote {path}: {one} one yes, {two} two."


def rows_played(played: int, most: int) -> str:
    """How far it is while it is made."""
    return f"Played {played} of at most {most} courses"
