"""The command `unpinch calendar`: a calendar file with the times that a person has chosen.

Its times are those of no zone ("floating"): eight in the morning is eight wherever the person is,
also after a change of the clocks. An entry says nothing of a body, and is marked as private.
icalendar is installed by those who want it, so that nothing else imports this module.
"""

import re
from argparse import Namespace
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar, Event

from tui import resources
from tui.commands.new_file import new_file
from tui.files.faults import UsageError
from tui.files.text import clean_text
from tui.words import calendar as words

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = re.compile(r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
_MAKER = "-//Unpinch//Times//EN"


@dataclass(frozen=True, slots=True)
class Plan:
    """Which times, on which days of the week (0 is Monday), and for how many weeks if it ends."""

    times: tuple[time, ...]
    days: tuple[int, ...]
    weeks: int | None
    minutes: int
    title: str


def write_calendar(options: Namespace, now: datetime) -> str:
    """Write the file, and say so; raises UsageError, and then nothing is written."""
    plan = _plan_of(options)
    file = new_file("calendar", options.file, [".ics"])
    file.write(calendar_bytes(plan, str(resources.person_folder()), now))
    return words.written(file.path, len(plan.times), plan.title)


def _plan_of(options: Namespace) -> Plan:
    times = sorted({_time_of(text) for text in options.times})
    days = range(7) if options.days is None else _days_of(options.days)
    title = _title_of(options.title)
    return Plan(tuple(times), tuple(days), options.weeks, options.minutes, title)


def _time_of(text: str) -> time:
    if not _TIME.fullmatch(text):
        raise UsageError(words.other_time(text))
    hours, _, minutes = text.partition(":")
    return time(int(hours), int(minutes))


def _days_of(text: str) -> list[int]:
    names = [name.strip().lower() for name in text.split(",")]
    for place, name in enumerate(names):
        if name not in DAYS or name in names[:place]:
            raise UsageError(words.other_day(name, DAYS))
    return sorted(map(DAYS.index, names))


def _title_of(text: str) -> str:
    title = clean_text(text).strip()
    if not title or len(title) > words.MOST_TITLE:
        raise UsageError(words.other_title(text))
    return title


def calendar_bytes(plan: Plan, whose: str, now: datetime) -> bytes:
    """The file. The same time of the same person has the same id, so that a calendar which reads
    a later file in moves its entry and has none twice."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    for at in plan.times:
        event, alarm = Event(), Alarm()
        first = first_of(plan, at, now)
        event.add("uid", str(uuid5(NAMESPACE_URL, f"{whose} {at:%H:%M}")))
        event.add("dtstamp", now)
        event.add("dtstart", first)
        event.add("duration", timedelta(minutes=plan.minutes))
        event.add("summary", plan.title)
        event.add("class", "PRIVATE")
        event.add("rrule", _rule(plan, first))
        alarm.add("action", "DISPLAY")
        alarm.add("description", plan.title)
        alarm.add("trigger", timedelta(0))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def first_of(plan: Plan, at: time, now: datetime) -> datetime:
    """The first of the chosen days on which this time is still to come, without a zone."""
    local = now.replace(tzinfo=None)
    days = (datetime.combine(local.date() + timedelta(days=ahead), at) for ahead in range(8))
    return next(day for day in days if day > local and day.weekday() in plan.days)


def _rule(plan: Plan, first: datetime) -> dict[str, object]:
    """How the first comes again."""
    rule: dict[str, object] = {"freq": "weekly", "byday": [DAYS[day][:2] for day in plan.days]}
    if plan.weeks is not None:
        rule["until"] = first + timedelta(days=7 * plan.weeks - 1)
    return rule
