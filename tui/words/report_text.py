"""What `unpinch report` says: the parts of a report in lines, as text and for its page."""

from tui.files.counting import counted
from tui.records.report import Period, Report, Stretch, Told
from tui.words.filling import filled
from tui.words.report_parts import Part, brief, day_words, parts
from tui.words.symptoms import DIRECTION_WORDS, REACH_WORDS, SIDE_WORDS

PLACE_TITLE = "Furthest place felt before a session"
PAIN_TITLE = "Pain before a session, 0 to 10"
LEG, BACK = "leg", "back"
STOPPED = "a session was stopped"
PLACES = REACH_WORDS
STRETCH_TITLE = "Before and after a session (the middle of what was told)"
STRETCH_COLUMNS = (
    *("Days", "Sessions", "Place", "Leg pain", "Back pain"),
    *("Better", "Same", "Worse"),
)
WHAT_IT_IS = (
    "Made by Unpinch from what the person answered at home. Nobody was examined. A spread is a yes "
    "to: did leg symptoms go further down, or get clearly stronger? Doses are sets x reps. "
    "Activities (PSFS) go from 0, cannot do it, to 10, as before it began: 2 on the mean or 3 on "
    "one counts."
)


def period_words(period: Period) -> str:
    """From when to when."""
    first, last = period.first, period.last
    year = "" if first.year == last.year else f" {first.year}"
    return f"{first.day} {first:%B}{year} to {last.day} {last:%B} {last.year}"


def title_words(report: Report, person: str) -> str:
    """What it is, whose, and of when."""
    whose = f" of {brief(person)}" if person else ""
    return f"Exercises at home{whose}, {period_words(report.period)}"


def about_words(report: Report) -> str:
    """The side, when it began and what eases, as they were told last."""
    told = [] if report.side is None else [f"Side: {SIDE_WORDS[report.side]}."]
    if report.began is not None:
        told.append(f"Began about {report.began.day} {report.began:%B %Y}, or before.")
    if report.eased_by not in (None, "unknown"):
        told.append(f"What eases: {DIRECTION_WORDS[report.eased_by]}.")
    return " ".join(told)


def report_text(report: Report, person: str, columns: int) -> str:
    """All of it as lines of plain text for so many columns."""
    head = [title_words(report, person), about_words(report), *note_lines(report)]
    lines = [filled(each, columns) for each in head if each]
    rows = [line for each in report.stretches for line in _stretch_lines(each, report.period)]
    for part in (Part(STRETCH_TITLE, tuple(rows)), *parts(report)):
        lines += ["", filled(part.heading, columns)]
        lines += [filled(line, columns, 2) for line in part.lines]
    return "\n".join([*lines, "", filled(WHAT_IT_IS, columns)])


def note_lines(report: Report) -> list[str]:
    """What is not sure of it."""
    return not_sure_lines(report.unreadable, is_out_of_order=report.is_out_of_order)


def not_sure_lines(unreadable: int, *, is_out_of_order: bool) -> list[str]:
    """That records cannot be read, or that a clock was wrong, as far as that is so (C25)."""
    notes = []
    if unreadable:
        notes.append(
            f"Not all is here: {counted(unreadable, 'record')} of this time cannot be read."
        )
    if is_out_of_order:
        notes.append(
            "A clock was wrong for a time: some runs have dates that are still to come, or out of "
            "the order in which they were written. What is dated outside this time is not in here."
        )
    return notes


# Before and after


def stretch_cells(stretch: Stretch, period: Period) -> tuple[str, ...]:
    """A row of the table, below `STRETCH_COLUMNS`."""
    days = f"{day_words(stretch.first, period)} to {day_words(stretch.last, period)}"
    before, after, verdicts = stretch.before, stretch.after, stretch.verdicts
    if before is None:
        return (days, "0", *[""] * 6)
    place, leg, back = (_way(before, after, key) for key in ("place", "leg_pain", "back_pain"))
    counts = (verdicts.better, verdicts.same, verdicts.worse)
    return (days, str(stretch.runs), place, leg, back, *map(str, counts))


def _way(before: Told, after: Told | None, key: str) -> str:
    """How one part was before and after."""
    was = str(getattr(before, key))
    return was if after is None else f"{was} to {getattr(after, key)}"


def _stretch_lines(stretch: Stretch, period: Period) -> tuple[str, ...]:
    days, runs, place, leg, back, better, same, worse = stretch_cells(stretch, period)
    if stretch.before is None:
        return (f"{days}: no sessions",)
    sessions = counted(int(runs), "session")
    return (
        f"{days}: {sessions}, better {better}, same {same}, worse {worse}",
        f"  {place}, leg {leg}, back {back}",
    )
