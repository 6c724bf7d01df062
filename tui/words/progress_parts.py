"""Progress in parts, the same on the screen, in lines and for the command.

Each drawn part has its words beside it, so that nobody needs the picture.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from tui.files.counting import counted
from tui.files.text import clean_text
from tui.plan.measures import Dose, Numbers
from tui.plan.model import Exercise
from tui.play.gates import Shut
from tui.play.growing import Grown, WentUp
from tui.play.practice import Course, DayKind, ToldDay
from tui.records.progress import LeftOut, Progress
from tui.records.report import Period
from tui.words import progress_picture as drawn
from tui.words.days import date_words
from tui.words.doses import brief_dose
from tui.words.filling import TIED, rows
from tui.words.left_out import left_out_because
from tui.words.report_text import PAIN_TITLE, PLACE_TITLE, not_sure_lines, period_words
from tui.words.reviews import next_lines
from tui.words.symptoms import REACH_WORDS

TITLE = "How it goes"
NOTE = "Please note"
DAYS = "Days with a session"
ACTIVITIES = "What you can do, 0 to 10"
GROWN = "What has grown"
LEFT_OUT = "Left out in the next session"
NEXT = "What comes next"
NONE_YET = "There is nothing to show yet. It begins with your first session."
NOTHING_LATELY = "No session in these four weeks."
NOTHING_LEFT_OUT = "Nothing."
LOW_ROWS = 17
"""On fewer rows than this pain is drawn with two numbers a row."""
_KIND_WORDS: dict[DayKind, str] = {
    "session": "session",
    "easing": "easing positions only",
    "stopped": "stopped",
}


class Part(NamedTuple):
    """A heading, and what stands below it; some is drawn too, and its `legend` says how."""

    heading: str
    words: tuple[str, ...]
    picture: tuple[str, ...] = ()
    legend: str = ""

    def paragraphs(self, columns: int) -> list[tuple[str, ...]]:
        """What is drawn with its legend, then each sentence; no row is longer than the columns."""
        picture = (*self.picture, *rows(self.legend, columns))
        told = [tuple(rows(line, columns)) for line in self.words]
        return [*([picture] if self.picture else []), *told]

    @property
    def without_picture(self) -> "Part":
        """The words alone."""
        return Part(self.heading, self.words)


def parts(progress: Progress, columns: int, rows: int | None = None) -> list[Part]:
    """All there is to tell, for so many columns, and at most so many rows at once."""
    notes = not_sure_lines(progress.unreadable, is_out_of_order=progress.is_out_of_order)
    if progress.is_empty:
        return [Part(DAYS, (*notes, NONE_YET))]
    found = (
        Part(NOTE, tuple(notes)),
        _days(progress, columns),
        _places(progress, columns),
        _pains(progress, columns, is_low=rows is not None and rows < LOW_ROWS),
        Part(ACTIVITIES, tuple(_activity_lines(progress))),
        Part(GROWN, tuple(_grown_line(each, progress) for each in progress.grown)),
        Part(LEFT_OUT, _left_out_lines(progress)),
        Part(NEXT, tuple(next_lines(progress))),
    )
    return [part for part in found if part.words]


def title_words(progress: Progress, person: str) -> str:
    """What it is, whose, and of when."""
    whose = f" for {clean_text(person)}" if person else ""
    return f"{TITLE}{whose}, {weeks_words(progress)}"


def weeks_words(progress: Progress) -> str:
    """Of when it is."""
    return period_words(Period(progress.first, progress.today))


def _on(day: date, progress: Progress) -> str:
    return date_words(day, progress.today)


# What is drawn


def _marked(marks: Iterable[tuple[str, str]]) -> str:
    """What each mark means; it stays beside its first word."""
    return ", ".join(f"{mark}{TIED}{words}" for mark, words in marks)


def _days(progress: Progress, columns: int) -> Part:
    """The calendar, and how many days of each kind."""
    if not progress.days:
        return Part(DAYS, (NOTHING_LATELY,))
    days = progress.days
    kinds = [kind for kind in _KIND_WORDS if any(day.kind == kind for day in days)]
    marks = [(drawn.KIND_MARKS[kind], _KIND_WORDS[kind]) for kind in kinds]
    told = [_kind_line(kind, progress) for kind in kinds]
    if columns < drawn.LEAST_COLUMNS:
        return Part(DAYS, tuple(told))
    picture = drawn.calendar(days, progress.first, progress.today)
    return Part(DAYS, tuple(told), picture, _marked([*marks, (f"[{TIED}]", "today")]))


def _kind_line(kind: DayKind, progress: Progress) -> str:
    """`Session: 9 days, the last 20 March.`"""
    on = [day.on for day in progress.days if day.kind == kind]
    words = _KIND_WORDS[kind].capitalize()
    count = counted(len(on), "day")
    last = _on(on[-1], progress)
    return f"{words}: {count}, {last}." if len(on) == 1 else f"{words}: {count}, the last {last}."


def _places(progress: Progress, columns: int) -> Part:
    """Place as steps, and the first and the last in words."""
    told = progress.told
    if not told:
        return Part(PLACE_TITLE, ())
    course = [(day.on, day.reach) for day in told]
    words = [f"Place: {_course_words(course, REACH_WORDS.__getitem__, progress)}."]
    words += _after_lines(told)
    if columns < drawn.LEAST_COLUMNS:
        return Part(PLACE_TITLE, tuple(words))
    has_after = any(day.reach_after not in (None, day.reach) for day in told)
    after = [(drawn.AFTER, "after, where it differs")] if has_after else []
    legend = f"{_marked([(drawn.BEFORE, 'before'), *after])}. Higher is nearer the back."
    picture = drawn.places(told, progress.first, columns)
    return Part(PLACE_TITLE, tuple(words), picture, legend)


def _after_lines(told: Sequence[ToldDay]) -> Iterator[str]:
    """On how many days the place had moved after the last session."""
    moved = [day.reach_after - day.reach for day in told if day.reach_after is not None]
    nearer, further = (sum(by < 0 for by in moved), sum(by > 0 for by in moved))
    counts = ((nearer, "nearer the back"), (further, "further down"))
    found = [f"{how} on {counted(count, 'day')}" for count, how in counts if count]
    if found:
        yield f"After a session: {', '.join(found)}."


def _pains(progress: Progress, columns: int, *, is_low: bool) -> Part:
    """Leg and back pain as two lines, and the first and the last in words."""
    told = progress.told
    if not told:
        return Part(PAIN_TITLE, ())
    leg = _course_words([(day.on, day.leg_pain) for day in told], str, progress)
    back = _course_words([(day.on, day.back_pain) for day in told], str, progress)
    words = (f"Leg: {leg}.", f"Back: {back}.")
    if columns < drawn.LEAST_COLUMNS:
        return Part(PAIN_TITLE, words)
    marks = ((drawn.LEG, "leg"), (drawn.BACK, "back"), (drawn.BOTH, "both"))
    legend = f"{_marked(marks)}. Lower is less pain."
    picture = drawn.pains(told, progress.first, columns, is_low=is_low)
    return Part(PAIN_TITLE, words, picture, legend)


def _course_words(
    course: Sequence[tuple[date, int]], words: Callable[[int], str], progress: Progress
) -> str:
    """The first and the last with their days, and what was beyond them in between."""
    (first_on, first), (last_on, last) = course[0], course[-1]
    told = f"{words(first)} on {_on(first_on, progress)}"
    if len(course) == 1:
        return told
    told += f", {words(last)} on {_on(last_on, progress)}"
    least, most = (pick(value for _, value in course) for pick in (min, max))
    if (least, most) == (min(first, last), max(first, last)):
        return told
    between = words(least) if least == most else f"{words(least)} to {words(most)}"
    return f"{told}; in all {between}"


# What is told in lines alone


def _activity_lines(progress: Progress) -> Iterator[str]:
    for course in progress.courses:
        yield f"{clean_text(course.name)}: {_ratings_words(course, progress)}"


def _ratings_words(course: Course, progress: Progress) -> str:
    """The first and the newest with their days, and all of them where there are more."""
    words = _course_ends(course, progress)
    values = [str(ability) for _, ability in course.ratings]
    return f"{words}. All: {' '.join(values)}" if len(values) > 2 else f"{words}."


def _course_ends(course: Course, progress: Progress) -> str:
    (first_on, first), (last_on, last) = course.ratings[0], course.ratings[-1]
    told = f"{first} on {_on(first_on, progress)}"
    return told if first_on == last_on else f"{told}, {last} on {_on(last_on, progress)}"


def _grown_line(grown: Grown | WentUp, progress: Progress) -> str:
    since = f"since {_on(grown.since, progress)}"
    if isinstance(grown, WentUp):
        return f"{grown.now.name}, {since}; before: {grown.was.name}."
    with_hold = grown.was[2] != grown.now[2]
    doses = (grown.was, grown.now)
    was, now = (_dose_words(grown.form, each, with_hold=with_hold) for each in doses)
    return f"{grown.form.name}: from {was} to {now}, {since}."


def _dose_words(form: Exercise, numbers: Numbers, *, with_hold: bool) -> str:
    """A dose by its numbers; of reps perhaps the hold."""
    sets, reps, hold_seconds = numbers
    dose: Dose = replace(form.dose, sets=sets, reps=reps, hold_seconds=hold_seconds)
    hold = f" with a {hold_seconds} s hold" if with_hold and dose.kind == "reps" else ""
    return f"{brief_dose(dose, is_held=form.is_held)}{hold}"


def _left_out_lines(progress: Progress) -> tuple[str, ...]:
    """Each exercise and why; nothing of a time in which nothing can be played."""
    if isinstance(progress.gate, Shut):
        return ()
    lines = tuple(_left_out_line(each, progress) for each in progress.left_out)
    return lines or (NOTHING_LEFT_OUT,)


def _left_out_line(left_out: LeftOut, progress: Progress) -> str:
    of = f" (in {', '.join(left_out.sessions)})" if left_out.sessions else ""
    for_now = ", for now" if left_out.is_for_now else ""
    return f"{left_out.name}{of}{for_now}: {left_out_because(left_out, progress.now)}."
