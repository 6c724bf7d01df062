"""The parts of a report in lines, the same as text and on its page."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from textwrap import shorten
from typing import NamedTuple

from tui.files.counting import counted
from tui.files.text import clean_text
from tui.plan.measures import Numbers
from tui.play.felt import Item
from tui.play.past import RefusedBy
from tui.play.weeks import LASTING, UNCHANGED
from tui.records.report import (
    Cleared,
    Compared,
    Form,
    Period,
    Refused,
    Report,
    SelfChecked,
    SessionCount,
    Stopped,
    Tolerated,
    Trouble,
    Verdicts,
    by_direction,
)
from tui.words.clearing import WHO
from tui.words.report_activities import ACTIVITIES, activity_lines
from tui.words.stop import STOPPED_BECAUSE
from tui.words.symptoms import SIGN_WORDS

_MOST_NAME, _CUT = 44, " ..."
_NONE = "None told."
_REFUSED_BY: dict[RefusedBy, str] = {
    "urgent": "the signs that cannot wait",
    "soon": "the signs that a doctor should see soon",
    "ask-first": "what a professional should know of first",
    "needs": "what the gym needs",
    "one-page": "the short list of signs",
    "new-signs": "something new: numb, tingling or weak",
    "both-legs": "both legs now",
    "growing": "weakness that grows or that nobody has seen",
}
_ITEMS: dict[Item, str] = {
    "sleep": "sleep",
    "stiffness": "morning stiffness",
    "getting-up": "getting up from a chair",
    "flare-ups": "flare-ups",
    "leg-pain": "pain in the leg",
}


class Part(NamedTuple):
    """A heading, the lines below it, and for how many of them a sheet has room."""

    heading: str
    lines: tuple[str, ...]
    room: int = 4


def parts(report: Report) -> list[Part]:
    """What was done and told, the same for text and page."""
    period = report.period
    stops = _or_none(_stop_words(each, period) for each in report.stops[::-1])
    felt = _or_none(_felt_lines(report.self_checks, period))
    activities = activity_lines(report, partial(day_words, period=period))
    signs = Part("Signs", _or_none(_sign_lines(report)), room=6)
    is_grave = bool(report.refusals)
    return [
        # What kept somebody from a session is read first.
        *([signs] if is_grave else []),
        Part("Done", tuple(_done_lines(report))),
        Part("Before and after the sessions", tuple(_after_lines(report))),
        Part(ACTIVITIES, _or_none(activities)),
        Part("Leg symptoms spread", _trouble_lines(report.spreads, report)),
        Part("Sharp pain", _trouble_lines(report.sharp_pains, report), room=3),
        Part("Stopped", stops),
        *([] if is_grave else [signs]),
        Part("Moved up towards the back", _or_none(_moved_lines(report)), room=3),
        Part("Tolerated: done to its end, no spread", _or_none(_tolerated_lines(report)), room=8),
        Part("What was felt overall", felt, room=2),
    ]


def _or_none(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(lines) or (_NONE,)


def _done_lines(report: Report) -> Iterator[str]:
    begun = sum(each.begun for each in report.sessions)
    days = f"{report.days_with_session} of {counted(report.period.days, 'day')}"
    yield f"{counted(begun, 'session')} on {days}"
    if report.sessions_planned:
        known = f" (known of {report.sessions_planned} of {counted(begun, 'session')})"
        of = known if report.sessions_planned < begun else ""
        planned = counted(report.exercises_planned, "planned exercise")
        yield f"{report.exercises_done} of {planned} done{of}"
    yield from (_session_words(each) for each in report.sessions)


def _session_words(session: SessionCount) -> str:
    ends = (
        (session.completed, "to its end"),
        (session.stopped, "stopped"),
        (session.left, "left early"),
        (session.cut_off, "cut off"),
    )
    ended = ", ".join(f"{count} {how}" for count, how in ends if count)
    easing = " (easing positions)" if session.is_easing else ""
    return f"{brief(session.title)}{easing}: {times(session.begun)}, {ended}"


def _after_lines(report: Report) -> Iterator[str]:
    if report.runs:
        yield f"First day, before: {_told_words(report.runs[0])}"
        yield f"Last day, before: {_told_words(report.runs[-1])}"
    yield _verdict_words(report.verdicts)
    if report.mornings:
        worse = times(report.mornings_worse)
        yield f"Next morning, told {times(report.mornings)}: worse {worse}"


def _told_words(compared: Compared) -> str:
    told = compared.before
    return f"{told.place}, leg {told.leg_pain}, back {told.back_pain}"


def _verdict_words(verdicts: Verdicts) -> str:
    words = f"Better {verdicts.better}, same {verdicts.same}, worse {verdicts.worse}"
    return f"{words}, not told {verdicts.not_told}" if verdicts.not_told else words


def _trouble_lines(troubles: Sequence[Trouble], report: Report) -> tuple[str, ...]:
    """How often, by direction, and in which exercises."""
    if not troubles:
        return (_NONE,)
    ways = ", ".join(f"{way} {count}" for way, count in by_direction(troubles).items())
    of_forms: dict[Form, list[Trouble]] = {}
    for trouble in troubles:
        of_forms.setdefault(trouble.form, []).append(trouble)
    most_first = sorted(of_forms.items(), key=lambda pair: len(pair[1]), reverse=True)
    by_form = (_form_trouble(form, found, report.period) for form, found in most_first)
    told = f". By direction: {ways}" if ways else ""
    return (f"{times(len(troubles))}{told}", *by_form)


def _form_trouble(form: Form, troubles: Sequence[Trouble], period: Period) -> str:
    words = f"{_form_words(form)}: {times(len(troubles))}"
    last = f", last {day_words(troubles[-1].day, period)}"
    unsettled = sum(each.settled is False for each in troubles)
    return f"{words}{last}, not settled {times(unsettled)}" if unsettled else f"{words}{last}"


def _form_words(form: Form) -> str:
    name, rung = brief(form.exercise_name), brief(form.rung_name)
    return name if form.rung == form.exercise else f"{name}, as {rung}"


def _stop_words(stopped: Stopped, period: Period) -> str:
    why = STOPPED_BECAUSE[stopped.reason] if stopped.reason else "the reason was not kept"
    return f"{day_words(stopped.day, period)}, {brief(stopped.title)}: {why}"


def _sign_lines(report: Report) -> Iterator[str]:
    period = report.period
    kept_away: list[Refused | Cleared] = [*report.refusals, *report.clearings]
    for each in sorted(kept_away, key=lambda one: one.number, reverse=True):
        if isinstance(each, Refused):
            yield _refused_words(each, period)
        else:
            yield _cleared_words(each, period)
    for sign in report.signs:
        days = f"{day_words(sign.first, period)} to {day_words(sign.last, period)}"
        when = days if sign.first != sign.last else day_words(sign.first, period)
        yield f"{SIGN_WORDS[sign.sign].capitalize()}: in {counted(sign.runs, 'session')}, {when}"


def _refused_words(refused: Refused, period: Period) -> str:
    asked = _REFUSED_BY[refused.by] if refused.by else "a list of signs"
    return f"{day_words(refused.day, period)}: no session, a yes to {asked}"


def _cleared_words(cleared: Cleared, period: Period) -> str:
    day = day_words(cleared.day, period)
    if cleared.by is None:
        return f"{day}: told as gone for 48 hours"
    over_weeks = " after weeks of it" if set(cleared.lines) & {UNCHANGED, LASTING} else ""
    return (
        f"{day}: {WHO[cleared.by]} had said that exercise is fine{over_weeks}, as the person told"
    )


def _moved_lines(report: Report) -> Iterator[str]:
    for each in report.moved_up:
        last = day_words(each.last, report.period)
        yield f"{_form_words(each.form)}: {times(each.times)}, last {last}"


def _tolerated_lines(report: Report) -> Iterator[str]:
    """Of each exercise the form and dose that was done last, and then those before it."""
    of_exercises: dict[str, list[Tolerated]] = {}
    for each in report.tolerated:
        of_exercises.setdefault(each.form.exercise, []).append(each)
    for last, *earlier in of_exercises.values():
        words = [_earlier_words(each, last) for each in earlier]
        before = f"; before: {', '.join(words)}" if words else ""
        yield f"{_tolerated_words(last, report.period)}{before}"


def _tolerated_words(tolerated: Tolerated, period: Period) -> str:
    dose = f" {_dose_words(tolerated.dose)}," if tolerated.dose else ""
    last = day_words(tolerated.last, period)
    return f"{_form_words(tolerated.form)}:{dose} {times(tolerated.times)}, last {last}"


def _earlier_words(tolerated: Tolerated, last: Tolerated) -> str:
    """A dose; the form with it where that is another one."""
    dose = _dose_words(tolerated.dose) if tolerated.dose else ""
    form = "" if tolerated.form == last.form else brief(tolerated.form.rung_name)
    return f"{form} {dose}".strip() or times(tolerated.times)


def _dose_words(dose: Numbers) -> str:
    sets, reps, hold_seconds = dose
    return f"{sets} x {reps}, {hold_seconds} s hold" if hold_seconds else f"{sets} x {reps}"


def _felt_lines(checks: Sequence[SelfChecked], period: Period) -> Iterator[str]:
    for check in checks[::-1]:
        told = (("better", check.better), ("same", check.same), ("worse", check.worse))
        felt = [
            f"{how}: {', '.join(_ITEMS[each] for each in items)}" for how, items in told if items
        ]
        yield f"{day_words(check.day, period)}, {'; '.join(felt)}"


def day_words(day: date, period: Period) -> str:
    """A day in short, with its year where the period has more than one."""
    year = "" if period.first.year == period.last.year else f" {day.year}"
    return f"{day.day} {day:%b}{year}"


def brief(name: str) -> str:
    """A name that takes no more than a line, cut between two words where it has any."""
    whole = " ".join(clean_text(name).split())
    short = shorten(whole, _MOST_NAME, placeholder=_CUT)
    cut = f"{whole[: _MOST_NAME - len(_CUT)]}{_CUT}"
    return cut if short == _CUT.strip() and short != whole else short


def more_words(count: int) -> str:
    """That a page has no room for so many further lines."""
    return f"and {count} more"


def times(count: int) -> str:
    return counted(count, "time")
