"""The library as a table for clinicians, docs/library.md; `python -m tests.sessions.library_page`.

Exercise by exercise, in the order in which sessions use them, then the rest; each form once.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tests.bundled import library, shelf
from tui.plan.model import TAGS, Exercise
from tui.play.sides import sides_to_do
from tui.words.doses import dose_words

PAGE = Path(__file__).parents[2] / "docs" / "library.md"
LIBRARY = library().exercises
Ladder = tuple[str, ...]
Section = tuple[str, list[Ladder]]

INTRODUCTION = """\
# The library

All {count} exercises and easier forms, for the clinician who wants to know in five minutes what is
done after a yes. The table is made from `sessions/exercises/` by `make library`; a test holds that
it is what is played.

- **Forms** of an exercise stand from the hardest to the easiest, on one *ladder*. Those in bold are
  where it can begin; a form above them is only ever offered. After a yes the next one down is
  played. What has already been told further up is only named.
- **Tags.** A yes closes the directions (flexion, extension, rotation, lateral, nerve) of the
  exercise *and* of the form that was played: until the next day nothing else that has one of them
  is played, in any session. After any yes, what has the tag nerve starts one form easier. Neutral,
  hip and load close nothing; what shares them starts easier.
- **No step down** opens a direction, goes further in the same joint, weighs more or takes longer;
  something of these falls.
- **Dose** is that of the library; a session can begin with another one, which its file tells and
  explains. A hold is told with its time, a rep with its pause.
- **Range** is that of the joint that matters, in degrees from its zero position; none where nothing
  moves or the article says nothing. It orders the forms; nobody measures it.
- **Leg** says what is left out with symptoms in the thigh or further down, or with any sign (*leg
  symptoms*), or while a leg is weak (*weak leg*), and what starts easier.
"""
HEAD = "| form | dose | range | tags | leg |\n|---|---|---|---|---|"
SIDE_WORDS = {
    "alternating": ", the sides in turn",
    "symptomatic": ", on the side with symptoms",
    "away": ", away from the symptoms",
}


def page() -> str:
    """The whole page."""
    told: set[str] = set()
    parts = [INTRODUCTION.format(count=len(LIBRARY))]
    for title, ladders in sections():
        rows = [row for ladder in ladders for row in rows_of(ladder, told)]
        parts.append("\n".join([f"## {title}\n", HEAD, *rows, ""]))
    return "\n".join(parts)


def sections() -> Iterator[Section]:
    """Each session with the ladders that no session before it has, then the rest."""
    seen: set[Ladder] = set()
    used = [
        (session.title, [planned.exercise.ladder for planned in session.exercises])
        for session in shelf().sessions
    ]
    of_sessions = {ladder for _, ladders in used for ladder in ladders}
    rest = [one.ladder for one in LIBRARY.values() if len(one.ladder) > 1]
    on_ladders = {slug for ladder in {*of_sessions, *rest} for slug in ladder}
    rest += [(slug,) for slug in LIBRARY if slug not in on_ladders]
    for title, ladders in [*used, ("In no session", rest)]:
        new = [ladder for ladder in dict.fromkeys(ladders) if ladder not in seen]
        seen.update(new)
        if new:
            yield title, new


def rows_of(ladder: Ladder, told: set[str]) -> list[str]:
    """The rows of a ladder; forms that were told further up are only named, in one row."""
    rows: list[str] = []
    for is_told, group in groupby(ladder, key=lambda slug: slug in told):
        slugs = list(group)
        if is_told:
            names = "; ".join(name_of(slug, ladder) for slug in slugs)
            rows.append(f"| {names} | as above | | | |")
        else:
            rows += [row for slug in slugs for row in rows_of_form(slug, ladder)]
    told.update(ladder)
    return rows


def rows_of_form(slug: str, ladder: Ladder) -> list[str]:
    form = LIBRARY[slug]
    rows = [row_of(name_of(slug, ladder), form)]
    if form.ways:
        rows.append(row_of(f"- bending eases: {form.ways.bending.name}", form.ways.bending))
        rows.append(row_of(f"- arching eases: {form.ways.arching.name}", form.ways.arching))
    return rows


def row_of(name: str, form: Exercise) -> str:
    cells = [name, dose_of(form), range_of(form), tags_of(form), leg_of(form)]
    return f"| {' | '.join(cells)} |".replace("|  |", "| |").replace("|  |", "| |")


def name_of(slug: str, ladder: Ladder) -> str:
    """The name, in bold where an exercise begins with it."""
    form = LIBRARY[slug]
    return f"**{form.name}**" if form.ladder == ladder else form.name


def dose_of(form: Exercise) -> str:
    words = dose_words(form.dose, len(sides_to_do(form.side, "right")))
    if form.dose.holds_both_ends and "both ends" not in words:
        words += " at both ends"
    return words + SIDE_WORDS.get(form.side, "")


def range_of(form: Exercise) -> str:
    told = form.range_degrees
    return f"{told.joint.replace('-', ' ')} {told.degrees}" if told else ""


def tags_of(form: Exercise) -> str:
    return ", ".join(tag for tag in TAGS if tag in form.bias)


def leg_of(form: Exercise) -> str:
    """What symptoms in the leg, or its weakness, change (C10)."""
    left_out = [
        words
        for words, is_so in (
            ("leg symptoms", form.quiet_leg),
            ("weak leg", form.needs_strong_leg),
        )
        if is_so
    ]
    told = [f"left out: {', '.join(left_out)}"] if left_out else []
    if form.leg_start:
        told.append(f"leg symptoms: from {LIBRARY[form.leg_start].name} on")
    return "; ".join(told)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
