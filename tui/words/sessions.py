"""Sessions in words: what one takes, what `list` and `check` say, and what is no session."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from tui.files.counting import agreed, counted
from tui.files.nearest import did_you_mean
from tui.files.text import clean_text, shown_value
from tui.plan.model import PlannedExercise, Session
from tui.plan.shelf import Shelf
from tui.play.estimate import Minutes, minutes_ever
from tui.play.pace import GET_READY_SECONDS
from tui.words.doses import number_of_minutes, step_words
from tui.words.keys import LEAVE
from tui.words.shelf import Listing, Offer, faults_words


def session_words(session: Session, minutes: Minutes) -> str:
    """What a session takes: `13 min, 5 exercises, mat`; optional exercises do not count."""
    count = sum(not planned.optional for planned in session.exercises)
    equipment = ", ".join(session.equipment) or "nothing needed"
    return f"{short_minutes(minutes)}, {counted(count, 'exercise')}, {equipment}"


def short_minutes(minutes: Minutes) -> str:
    """`13 min`, or `6 to 17 min`."""
    return f"{number_of_minutes(minutes)} min"


def listing_of(
    shelf: Shelf,
    notices: Sequence[str] = (),
    gate: str = "",
    *,
    can_clear: bool = False,
    ready_seconds: float = GET_READY_SECONDS,
    person: str = "",
    leave: str = LEAVE,
    has_settings: bool = True,
    has_progress: bool = True,
) -> Listing:
    """A shelf as the first screen shows it; `notices` are told once, below the faulty files.

    The minutes are those for every side and every step: `6 to 17 min` (C22).
    """
    offers = [offer_of(each, minutes_ever(each, ready_seconds)) for each in shelf.sessions]
    faulty = [faults_words(name, path) for name, path, _ in shelf.faulty]
    lines = (*faulty, *shelf.strays, *notices)
    return Listing(tuple(offers), lines, gate, can_clear, person, leave, has_settings, has_progress)


def offer_of(session: Session, minutes: Minutes) -> Offer:
    """A session as the first screen shows it before any record was read."""
    equipment = ", ".join(session.equipment) or "nothing needed"
    needs = f"{equipment}, {per_day_words(session)}"
    return Offer(session.title, short_minutes(minutes), needs, session.summary)


def per_day_words(session: Session) -> str:
    """How often a day it is meant to be played."""
    return "once a day" if session.per_day == 1 else f"up to {session.per_day} times a day"


# list and check


def listed_lines(
    session: Session,
    last_played: datetime | None,
    minutes: Minutes,
    steps: Mapping[int, int | None],
) -> list[str]:
    """A session in `unpinch list`, with the doses that build up below it (C22)."""
    played = f"last played {last_played:%Y-%m-%d}" if last_played else "not played yet"
    heading = f"{session.name}: {session.title} ({session_words(session, minutes)}; {played})"
    return [heading, *(f"    {line}" for line in building_lines(session, steps))]


def building_lines(session: Session, steps: Mapping[int, int | None]) -> list[str]:
    """`Glute bridge: 1 set of 8 now, building to 3 sets of 10`, for each that builds up (C22).

    `steps` are by place, None where an exercise does not start at the session's own start.
    """
    places = ((session.exercises[place], step) for place, step in steps.items())
    return [_building_line(planned, step) for planned, step in places if planned.last_step]


def _building_line(planned: PlannedExercise, step: int | None) -> str:
    words = step_words(planned, step)
    return f"{planned.ladder[planned.start].name}: {words}"


def faulty_line(name: str, path: str) -> str:
    """A session that has faults, in `unpinch list`."""
    return f"{name}: faults, see unpinch check {path}"


def good_line(file: str, session: Session) -> str:
    """A session file without a fault, in `unpinch check`, and how many of its doses build up."""
    count = sum(planned.last_step > 0 for planned in session.exercises)
    of = counted(len(session.exercises), "exercise")
    builds = f"; the dose of {count} of {of} builds up" if count else ""
    return f"{clean_text(file)}: good{builds}"


def not_found(name_or_path: str, names: Sequence[str]) -> str:
    """That a name or a path means no session."""
    return (
        f"found no session {shown_value(name_or_path)}, "
        f"expected one of {', '.join(names)}, or the path of a session file"
        f"{did_you_mean(name_or_path, names)}"
    )


# Files that are no sessions

IS_A_RECORD = "it is a record, and lies in the folder of its year below records"
OTHER_ENDING = "its name does not end in .toml"


def stray_line(path: Path, why: str) -> str:
    """A file that does not count as a session."""
    return f"Not a session: {clean_text(str(path))} ({why})"


def more_strays_line(count: int) -> str:
    """That there are more of them."""
    return f"Not {agreed(count, 'a session', 'sessions')}: {counted(count, 'more file')}"


def belongs_in(folder: Path) -> str:
    """Why a file one folder off does not count."""
    return f"it has to stand in {clean_text(str(folder))}"


def same_name_as(other: Path) -> str:
    """Why the second file of a name does not count."""
    return f"{clean_text(other.name)} has the same name"
