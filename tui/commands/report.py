"""The command `unpinch report`: what some weeks come to, as text, as a page or for a program."""

import json
import re
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta

from tui import resources
from tui.commands.columns import columns_to_fill
from tui.commands.kept_runs import KeptRuns, contents_of, runs_in
from tui.commands.new_file import NewFile, new_file
from tui.commands.opening import names_on, session_of, shelf_of_today
from tui.commands.records import Output
from tui.files.faults import UsageError
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.course import entries
from tui.play.days import day_of
from tui.play.rules import StartAt
from tui.records.bounds import bounded_moment
from tui.records.folder import Contents
from tui.records.naming import EARLIEST, Entry, entry_of
from tui.records.record import Record
from tui.records.report import Period, Report
from tui.records.summing import PlannedOf, day_of_entry, is_out_of_order, report_of
from tui.words import report_command as words
from tui.words.report_page import report_page
from tui.words.report_text import report_text

DEFAULT_WEEKS = 4
_FIRST_DAY = date(1970, 1, 3)
_MARGIN = timedelta(days=2)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def make_report(options: Namespace, now: datetime) -> Output:
    """The report as it was asked for; raises UsageError, and then nothing is written."""
    now = bounded_moment(now)
    period = period_of(options.first, options.last, options.weeks, now)
    file = None if options.html is None else new_file("--html", options.html, [".html"])
    report, problems = _report(period, now)
    if options.json:
        return Output(json.dumps(as_object(report), indent=2), problems)
    if file is not None:
        return Output(_write(file, report), problems)
    if report.is_empty:
        return Output(words.none_words(period), problems)
    return Output(report_text(report, resources.person(), columns_to_fill()), problems)


# Which days


def period_of(first: str | None, last: str | None, weeks: int | None, now: datetime) -> Period:
    """The days that were asked for: four weeks up to today where nothing is said."""
    if first is not None and weeks is not None:
        raise UsageError(words.ONE_LENGTH)
    today = day_of(now, now)
    end = today if last is None else _date(words.TO, last, today)
    if first is not None:
        begin = _date(words.FROM, first, today)
        if begin > end:
            raise UsageError(words.wrong_way_round(begin, end))
        return Period(begin, end)
    begin = end - timedelta(weeks=weeks or DEFAULT_WEEKS) + timedelta(days=1)
    return Period(max(begin, min(_FIRST_DAY, end)), end)


def _date(option: str, text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None:
        raise UsageError(words.other_date(option, text))
    if day < _FIRST_DAY:
        raise UsageError(words.too_early(option, text, _FIRST_DAY))
    if day > today:
        raise UsageError(words.to_come(option, text))
    return day


# What is read


def _report(period: Period, now: datetime) -> tuple[Report, tuple[str, ...]]:
    """The report, of the records of its days alone, and what is odd about their files."""
    folder = resources.records_folder()
    contents = contents_of(folder)
    kept = runs_in(folder, replace(contents, records=_around(contents, period)))
    records = [record for _, record in kept.runs]
    shelf = shelf_of_today()
    names = names_on(shelf)
    report = report_of(
        records,
        period,
        now,
        _planned_by(shelf),
        lambda slug: names.get(slug, slug),
        unreadable=_unreadable(kept, contents, period, now),
        out_of_order=is_out_of_order(contents.records, period, now),
    )
    return report, kept.problems


def _around(contents: Contents, period: Period) -> list[Entry]:
    """The records that may be of a period, by their names; no run is as long as the margin."""
    first, last = (
        datetime(d.year, d.month, d.day, tzinfo=UTC) for d in (period.first, period.last)
    )
    return [
        each
        for each in contents.records
        if each.is_since(first - _MARGIN)
        and (not each.is_since(last + _MARGIN) or each.started == EARLIEST)
    ]


def _unreadable(kept: KeptRuns, contents: Contents, period: Period, now: datetime) -> int:
    """How many records of a period cannot be read; a folder that cannot be is one more."""
    entries_of = [entry_of(path.name, str(path.parent)) for path in kept.unreadable]
    within = [e for e in entries_of if e.started == EARLIEST or period.holds(day_of_entry(e, now))]
    return len(within) + len(contents.hidden)


def _planned_by(shelf: Shelf) -> PlannedOf:
    """What counts the exercises that were planned for a run, and finds each session once (C23)."""
    sessions: dict[object, Session | None] = {}

    def planned(record: Record) -> int | None:
        beginning = record.beginning
        key = beginning.session, beginning.session_digest, beginning.session_path
        if key not in sessions:
            sessions[key] = session_of(beginning, shelf)
        found, before = sessions[key], beginning.before
        if found is None or len(before.starts) not in (0, len(found.exercises)):
            return None
        return sum(isinstance(each, StartAt) for each in entries(found, before))

    return planned


# What is written


def _write(file: NewFile, report: Report) -> str:
    if report.is_empty:
        return words.nothing_written(report.period)
    file.write(report_page(report, resources.person()).encode())
    return words.written(file.path, report.period)


def as_object(value: object) -> object:
    """A report as JSON has it: every key as the value has it, days as YYYY-MM-DD."""
    if is_dataclass(value):
        return {each.name: as_object(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): as_object(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [as_object(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value
