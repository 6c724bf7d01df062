"""The picture of a report: place as steps, pain in leg and back as two lines, in SVG.

Black, grey, dots and dashes tell the lines apart, so that a copy without colour can be read.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from itertools import pairwise

from tui.records.report import Compared, Period, Report
from tui.words.report_parts import day_words
from tui.words.report_text import BACK, LEG, PAIN_TITLE, PLACE_TITLE, PLACES, STOPPED

_WIDTH, _HEIGHT = 720, 236
_LEFT, _RIGHT = 52, 706
_PLACE_TOP, _PLACE_STEP = 18, 14
_PAIN_TOP, _PAIN_HEIGHT = 124, 90
_MOST_PAIN = 10
_GAP_DAYS = 7
"""Nothing is drawn across more days than this."""
_GRID = 'stroke="#ccc" stroke-width="0.6"'
_LEG_LINE = 'fill="none" stroke="#000" stroke-width="1.8"'
_STOP_LINE = 'stroke="#000" stroke-width="1" stroke-dasharray="1 2"'
_BACK_LINE = 'fill="none" stroke="#666" stroke-width="1.4" stroke-dasharray="5 3"'


def picture(report: Report) -> str:
    """The element, without an address of anything; the first run of each day is drawn."""
    days = list({each.day: each for each in reversed(report.runs)}.values())[::-1]
    drawn = [
        *_frame(report),
        *_stops(report),
        *_places(days, report.period),
        *_pains(days, report.period),
    ]
    box = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img"'
    label = escape(f"{PLACE_TITLE}; {PAIN_TITLE}")
    return f'<svg {box} aria-label="{label}">{"".join(drawn)}</svg>'


def _x(day: date, period: Period) -> float:
    """The middle of a day."""
    share = ((day - period.first).days + 0.5) / period.days
    return round(_LEFT + share * (_RIGHT - _LEFT), 1)


def _place_y(reach: int) -> int:
    return _PLACE_TOP + _PLACE_STEP * reach


def _pain_y(pain: int) -> float:
    return round(_PAIN_TOP + _PAIN_HEIGHT * (1 - pain / _MOST_PAIN), 1)


def _text(x: float, y: float, words: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}"{more}>{escape(words)}</text>'


def _frame(report: Report) -> Iterator[str]:
    """Titles, what the lines mean, the scales and the first day of each stretch."""
    yield _text(_LEFT, 10, PLACE_TITLE, ' font-weight="bold"')
    yield _text(_LEFT, _PAIN_TOP - 8, PAIN_TITLE, ' font-weight="bold"')
    yield f'<path d="M300 {_PAIN_TOP - 11}h36" {_LEG_LINE}/>{_dot(318, _PAIN_TOP - 11)}'
    yield _text(341, _PAIN_TOP - 8, LEG)
    yield f'<path d="M385 {_PAIN_TOP - 11}h36" {_BACK_LINE}/>{_square(403, _PAIN_TOP - 11)}'
    yield _text(426, _PAIN_TOP - 8, BACK)
    for reach, place in enumerate(PLACES):
        yield from _level(_place_y(reach), place)
    for pain in (0, 5, _MOST_PAIN):
        yield from _level(_pain_y(pain), str(pain))
    for stretch in report.stretches:
        yield _text(
            _x(stretch.first, report.period), _HEIGHT - 6, day_words(stretch.first, report.period)
        )


def _stops(report: Report) -> Iterator[str]:
    """A dotted line on each day on which a session was stopped."""
    if report.stops:
        yield f'<path d="M{_RIGHT - 150} 7h24" {_STOP_LINE}/>'
        yield _text(_RIGHT - 122, 10, STOPPED)
    for day in sorted({each.day for each in report.stops}):
        x = _x(day, report.period)
        yield f'<path d="M{x} {_PLACE_TOP}V{_PAIN_TOP + _PAIN_HEIGHT}" {_STOP_LINE}/>'


def _level(y: float, words: str) -> Iterator[str]:
    yield f'<path d="M{_LEFT} {y}H{_RIGHT}" {_GRID}/>'
    yield _text(_LEFT - 5, y + 3, words, ' text-anchor="end"')


def _unbroken(days: Sequence[Compared]) -> Iterator[list[Compared]]:
    """The days in rows without a long gap."""
    if not days:
        return
    row = [days[0]]
    for earlier, later in pairwise(days):
        if (later.day - earlier.day).days > _GAP_DAYS:
            yield row
            row = []
        row.append(later)
    yield row


def _places(days: Sequence[Compared], period: Period) -> Iterator[str]:
    for row in _unbroken(days):
        spots = [(_x(each.day, period), _place_y(PLACES.index(each.before.place))) for each in row]
        path = f"M{spots[0][0]} {spots[0][1]}" + "".join(f"H{x}V{y}" for x, y in spots[1:])
        yield f'<path d="{path}" {_LEG_LINE}/>'
        yield from (_dot(x, y) for x, y in spots)


def _pains(days: Sequence[Compared], period: Period) -> Iterator[str]:
    for row in _unbroken(days):
        xs = [_x(each.day, period) for each in row]
        leg = [(x, _pain_y(each.before.leg_pain)) for x, each in zip(xs, row, strict=True)]
        back = [(x, _pain_y(each.before.back_pain)) for x, each in zip(xs, row, strict=True)]
        yield f'<path d="{_joined(back)}" {_BACK_LINE}/>{"".join(_square(*each) for each in back)}'
        yield f'<path d="{_joined(leg)}" {_LEG_LINE}/>{"".join(_dot(*each) for each in leg)}'


def _joined(spots: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x} {y}" for x, y in spots)


def _dot(x: float, y: float) -> str:
    return f'<circle cx="{x}" cy="{y}" r="2.4"/>'


def _square(x: float, y: float) -> str:
    place = f'x="{x - 2.2:.1f}" y="{y - 2.2:.1f}" width="4.4" height="4.4"'
    return f'<rect {place} fill="#fff" stroke="#666"/>'
