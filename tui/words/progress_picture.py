"""The drawn parts of progress, in characters: a calendar, place as steps, pain as two lines.

Every day has a column of its own and every mark its letter or sign, so that colour tells nothing;
in ASCII each line is another character and nothing moves. No library draws this: those tried have
no marks in ASCII, join days with nothing between them, and lose one of two marks in a cell.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from tui.play.practice import WEEKS, DayKind, PracticeDay, ToldDay
from tui.play.symptoms import REACHES
from tui.play.weeks import WEEK_DAYS
from tui.words.symptoms import REACH_WORDS

LEAST_COLUMNS = 36
"""Narrower than this nothing is drawn."""
KIND_MARKS: dict[DayKind, str] = {"session": "\N{CHECK MARK}", "easing": "e", "stopped": "!"}
NO_DAY = "."
BEFORE, AFTER = "o", "*"
LEG, BACK, BOTH = "o", "x", "@"
_WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_LABEL_COLUMNS = 8
_MOST_PAIN = 10
_MOST_GAP_DAYS = 7
"""No line is drawn across more days than this."""
_WIDE_COLUMNS = _LABEL_COLUMNS + 2 * WEEK_DAYS * WEEKS + 1
_DOWN, _ACROSS = "\N{BOX DRAWINGS LIGHT VERTICAL}", "\N{BOX DRAWINGS LIGHT HORIZONTAL}"
_CORNER = "\N{BOX DRAWINGS LIGHT UP AND RIGHT}"
_TICK = "\N{BOX DRAWINGS LIGHT UP AND HORIZONTAL}"
_Band = tuple[int, int]
"""The lowest and the highest number of a row."""


def short_date(day: date) -> str:
    """A day in six characters at most: `5 Jan`."""
    return f"{day.day} {day:%b}"


# The calendar


def calendar(days: Iterable[PracticeDay], first: date, today: date) -> tuple[str, ...]:
    """A row a week, Monday first; today stands in brackets, and days to come are empty."""
    marks = {day.on: KIND_MARKS[day.kind] for day in days}
    head = "".join(f" {name} " for name in _WEEKDAYS)
    weeks = (first + timedelta(weeks=number) for number in range(WEEKS))
    rows = (_week(monday, marks, today) for monday in weeks)
    return (f"{'':{_LABEL_COLUMNS}}{head}".rstrip(), *rows)


def _week(monday: date, marks: Mapping[date, str], today: date) -> str:
    days = (monday + timedelta(days=number) for number in range(WEEK_DAYS))
    cells = "".join(_cell(day, marks, today) for day in days)
    return f"{short_date(monday):>{_LABEL_COLUMNS - 1}} {cells}".rstrip()


def _cell(day: date, marks: Mapping[date, str], today: date) -> str:
    if day > today:
        return "    "
    mark = marks.get(day, NO_DAY)
    return f"[{mark}] " if day == today else f" {mark}  "


# Place and pain, a column a day

_Grid = list[list[str]]


def places(told: Sequence[ToldDay], first: date, columns: int) -> tuple[str, ...]:
    """A row a place, the nearest on top: a line through what was told before, a mark after."""
    wide, grid = _grid(len(REACHES), columns)
    for earlier, later in pairwise(told):
        if (later.on - earlier.on).days <= _MOST_GAP_DAYS:
            start, end = (_column(day.on, first, wide) for day in (earlier, later))
            grid[earlier.reach][start + 1 : end] = _ACROSS * (end - start - 1)
    for day in told:
        at = _column(day.on, first, wide)
        grid[day.reach][at] = BEFORE
        if day.reach_after not in (None, day.reach):
            grid[day.reach_after][at] = AFTER
    return _framed(REACH_WORDS, grid, first, wide)


def pains(
    told: Sequence[ToldDay], first: date, columns: int, *, is_low: bool = False
) -> tuple[str, ...]:
    """A row a number, 10 on top; two numbers a row where it `is_low`."""
    bands = list(_bands(is_low=is_low))
    wide, grid = _grid(len(bands), columns)
    for day in told:
        at = _column(day.on, first, wide)
        leg, back = (_row(bands, pain) for pain in (day.leg_pain, day.back_pain))
        grid[back][at] = BACK
        grid[leg][at] = BOTH if leg == back else LEG
    return _framed([_band_words(band) for band in bands], grid, first, wide)


def _bands(*, is_low: bool) -> Iterator[_Band]:
    """The numbers of each row, from the top; 0 has one of its own."""
    step = 2 if is_low else 1
    yield from ((high - step + 1, high) for high in range(_MOST_PAIN, 0, -step))
    yield (0, 0)


def _band_words(band: _Band) -> str:
    low, high = band
    return str(low) if low == high else f"{low}-{high}"


def _row(bands: Sequence[_Band], pain: int) -> int:
    return next(row for row, (low, high) in enumerate(bands) if low <= pain <= high)


def _grid(rows: int, columns: int) -> tuple[int, _Grid]:
    """How many characters a day has, and as many empty rows as are wanted."""
    wide = 2 if columns >= _WIDE_COLUMNS else 1
    return wide, [[" "] * (wide * WEEK_DAYS * WEEKS) for _ in range(rows)]


def _column(day: date, first: date, wide: int) -> int:
    return wide * (day - first).days


def _framed(labels: Sequence[str], grid: _Grid, first: date, wide: int) -> tuple[str, ...]:
    """With the words at the left, a line below, and the Monday of each week below that."""
    pairs = zip(labels, grid, strict=True)
    rows = [f"{label:>{_LABEL_COLUMNS - 1}}{_DOWN}{''.join(row)}".rstrip() for label, row in pairs]
    week = _TICK + _ACROSS * (wide * WEEK_DAYS - 1)
    line = f"{'':{_LABEL_COLUMNS - 1}}{_CORNER}{week * WEEKS}"
    mondays = (short_date(first + timedelta(weeks=number)) for number in range(WEEKS))
    dates = "".join(f"{monday:{wide * WEEK_DAYS}}" for monday in mondays)
    return (*rows, line, f"{'':{_LABEL_COLUMNS}}{dates}".rstrip())
