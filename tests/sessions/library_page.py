"""The library as a table for clinicians, docs/library.md; `python -m tests.sessions.library_page`.

Session by session, each complete and in its order, then the rest; a form is told in full once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.bundled import library, shelf
from tui.plan.measures import Dose
from tui.plan.model import Exercise, PlannedExercise
from tui.plan.ways import exercise_for
from tui.words.doses import building_words
from tui.words.library import dose_of, leg_of, range_of, tags_of

PAGE = Path(__file__).parents[2] / "docs" / "library.md"
LIBRARY = library().exercises
Section = tuple[str, list[PlannedExercise], bool]

INTRODUCTION = """\
# The library

All {count} exercises and easier forms, for the clinician who wants to know in five minutes what is
done after a yes. The table is made from `sessions/` by `make library`; a test holds that it is what
is played.

- **Forms** of an exercise stand from the hardest to the easiest, on one *ladder*. In bold is where
  the session begins; a form above it is only ever offered. After a yes the next one down is played.
  What has been told further up is one row that says where. What is *optional* is left out until it
  is turned on.
- **Slug** is the name that `use`, `start`, `unpinch figure` and `--with` take.
- **Dose** is, in bold rows, the one that is played in that session, with what it builds up to;
  elsewhere that of the library. A hold is told with its time, a rep with its pause.
- **Range** is that of the joint that matters, in degrees from its zero position; none where nothing
  moves. It orders the forms; nobody measures it.
- **Tags.** A yes closes the directions (flexion, extension, rotation, lateral, nerve) of the
  exercise *and* of the form that was played: until the next day, and for eight hours at least,
  nothing else that has one of them is played, in any session. After any yes, what has the tag nerve
  starts one form easier. Neutral, hip and load close nothing; what shares them starts easier.
- **Leg** says what is left out with symptoms in the thigh or further down, or with any sign (*leg
  symptoms*), or while a leg is weak (*weak leg*), and what starts easier.
- **No step down** opens a direction, goes further in the same joint, weighs more or takes longer,
  but for a rest; something of these falls.
"""
HEAD = "| form | slug | dose | range | tags | leg |\n|---|---|---|---|---|---|"
IN_NO_SESSION = "In no session"


@dataclass
class Before:
    """What stands further up: the section of each form by its slug, and whole ladders."""

    forms: dict[str, str] = field(default_factory=dict)
    ladders: set[tuple[str, ...]] = field(default_factory=set)


def page() -> str:
    """The whole page."""
    parts, before = [INTRODUCTION.format(count=len(LIBRARY))], Before()
    for title, places, is_session in sections():
        rows: list[str] = []
        for planned in places:
            rows += rows_of(planned, title, before, is_session=is_session)
            before.ladders.add(planned.exercise.ladder)
        parts.append("\n".join([f"## {title}\n", HEAD, *rows, ""]))
    return "\n".join(parts)


def sections() -> Iterator[Section]:
    """Each session with its places, then the ladders that none of them has."""
    for session in shelf().sessions:
        yield session.title, list(session.exercises), True
    yield IN_NO_SESSION, unused(), False


def unused() -> list[PlannedExercise]:
    """What no session plays, each ladder once, as the library has it."""
    seen = {
        planned.exercise.ladder for session in shelf().sessions for planned in session.exercises
    }
    on_ladders = {slug for ladder in seen for slug in ladder}
    rest: list[Exercise] = []
    for one in sorted(LIBRARY.values(), key=lambda each: len(each.ladder) == 1):
        is_new = one.slug not in on_ladders if len(one.ladder) == 1 else one.ladder not in seen
        if is_new:
            seen.add(one.ladder)
            on_ladders.update(one.ladder)
            rest.append(one)
    return [as_in_the_library(one) for one in rest]


def as_in_the_library(exercise: Exercise) -> PlannedExercise:
    """An exercise with its ladder, as if a session began with its own form."""
    ladder = tuple(LIBRARY[slug] for slug in exercise.ladder)
    start = exercise.ladder.index(exercise.slug)
    return PlannedExercise(exercise, ladder, start, 0, note="", optional=False, reason="")


def rows_of(
    planned: PlannedExercise, section: str, before: Before, *, is_session: bool
) -> list[str]:
    """The rows of a place: its ladder, or the form it begins with where that was told already."""
    start = planned.ladder[planned.start].slug
    is_told = planned.exercise.ladder in before.ladders
    rows: list[str] = []
    for slug in (start,) if is_told else planned.exercise.ladder:
        if is_session and slug == start:
            name = f"**{LIBRARY[slug].name}**{' (optional)' if planned.optional else ''}"
            rows += rows_of_form(name, slug, dose_played(planned), section, before)
        else:
            form = LIBRARY[slug]
            rows += rows_of_form(form.name, slug, dose_of(form), section, before)
    return rows


def rows_of_form(name: str, slug: str, dose: str, section: str, before: Before) -> list[str]:
    """A form in full; one that was told further up is one row that says where, with its dose."""
    if slug in before.forms:
        where = before.forms[slug]
        told = "as above" if where == section else f"as in {where}"
        return [row(name, f"`{slug}`", dose, told)]
    before.forms[slug] = section
    return full_rows(name, LIBRARY[slug], dose)


def full_rows(name: str, form: Exercise, dose: str) -> list[str]:
    """A form, and below it its two ways, if it is done in one way only."""
    rows = [full_row(name, f"`{form.slug}`", dose, form)]
    for way in ("bending", "arching") if form.ways else ():
        one = exercise_for(form, way)
        rows.append(full_row(f"- {way} eases: {one.name}", "", dose, one))
    return rows


def full_row(name: str, slug: str, dose: str, form: Exercise) -> str:
    return row(name, slug, dose, range_of(form), tags_of(form), leg_of(form, LIBRARY))


def row(*cells: str) -> str:
    filled = [*cells, *[""] * (6 - len(cells))]
    return "|" + "|".join(f" {cell} " if cell else " " for cell in filled) + "|"


def dose_played(planned: PlannedExercise) -> str:
    """The first dose of a place, and what it builds up to."""
    form = planned.at(planned.start, 0)
    if not planned.last_step:
        return dose_of(form)
    words = building_words(planned, 0).replace(" now, ", ", ")
    goal = replace(form, dose=tail_dose(planned))
    count, comma, rest = dose_of(goal).partition(", ")
    return f"{words}{' a side' if count.endswith(' a side') else ''}{comma}{rest}"


def tail_dose(planned: PlannedExercise) -> Dose:
    """The goal, without a hold that the steps tell already."""
    first, goal = planned.build[0], planned.goal
    tells_hold = goal.kind == "reps" and first.hold_seconds != goal.hold_seconds
    return replace(goal, hold_seconds=0, holds_both_ends=False) if tells_hold else goal


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
