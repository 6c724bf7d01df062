"""`unpinch calendar`: the file, read by a library of calendars, and what cannot be written."""

import os
import subprocess
import sys
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.test_cli import UNPINCH, assert_one_sentence
from tui.commands.calendar import DAYS, Plan, calendar_bytes, first_of
from tui.words.calendar import NO_ICALENDAR

ZONE = timezone(timedelta(hours=1))
MONDAY = datetime(2026, 3, 2, 18, tzinfo=ZONE)
EVERY_DAY = tuple(range(7))
MORNING, EVENING = time(8), time(18, 30)
PLANS = st.builds(
    Plan,
    st.lists(st.times().map(lambda at: at.replace(second=0, microsecond=0)), min_size=1, max_size=3)
    .map(set)
    .map(sorted)
    .map(tuple),
    st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple),
    st.none() | st.integers(1, 104),
    st.integers(5, 180),
    st.just("Exercises"),
)
NOWS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(ZONE))


def plan(*times: time, days: tuple[int, ...] = EVERY_DAY, weeks: int | None = None) -> Plan:
    return Plan(times, days, weeks, 20, "Exercises")


def until_of(rule: str) -> datetime | None:
    """The last moment of a rule, if it has one."""
    parts = dict(part.split("=") for part in rule.split(";"))
    return datetime.strptime(parts["UNTIL"], "%Y%m%dT%H%M%S") if "UNTIL" in parts else None


def test_a_time_is_an_entry_of_every_week_that_says_nothing_of_a_body() -> None:
    content = calendar_bytes(plan(MORNING, EVENING, days=(0, 2), weeks=6), "/home/you", MONDAY)
    text = content.decode()
    first, second = Calendar.from_ical(content).walk("VEVENT")
    assert (first["SUMMARY"], first["CLASS"]) == ("Exercises", "PRIVATE")
    assert first.decoded("DTSTART") == datetime(2026, 3, 4, 8), "Monday at eight is over"
    assert second.decoded("DTSTART") == datetime(2026, 3, 2, 18, 30)
    assert first["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20260414T080000;BYDAY=MO,WE"
    assert [alarm["ACTION"] for alarm in first.walk("VALARM")] == ["DISPLAY"]
    for word in ("back", "nerve", "pain", "spread", "doctor", "/home", "TZID", "VTIMEZONE"):
        assert word not in text


def test_a_time_has_no_zone_and_is_the_same_on_both_sides_of_a_change_of_the_clocks() -> None:
    text = calendar_bytes(plan(MORNING), "", MONDAY).decode()
    assert "DTSTART:20260303T080000\r\n" in text


def test_the_same_time_has_the_same_id_and_that_of_another_person_another() -> None:
    def ids(whose: str, *times: time, days: tuple[int, ...] = EVERY_DAY) -> list[str]:
        found = Calendar.from_ical(calendar_bytes(plan(*times, days=days), whose, MONDAY))
        return [str(event["UID"]) for event in found.walk("VEVENT")]

    assert ids("a", MORNING, EVENING, days=(3,)) == ids("a", MORNING, EVENING)
    assert len({*ids("a", MORNING, EVENING), *ids("b", MORNING, EVENING)}) == 4


@given(PLANS, NOWS)
def test_the_first_is_the_next_of_the_chosen_days_and_the_last_is_in_the_last_week(
    chosen: Plan, now: datetime
) -> None:
    found = Calendar.from_ical(calendar_bytes(chosen, "", now)).walk("VEVENT")
    assert len(found) == len(chosen.times)
    for event, at in zip(found, chosen.times, strict=True):
        first, local = event.decoded("DTSTART"), now.replace(tzinfo=None)
        assert (first, first.time()) == (first_of(chosen, at, now), at)
        assert local < first <= local + timedelta(days=7)
        assert first.weekday() in chosen.days
        between = (local.date() + timedelta(days=n) for n in range((first - local).days + 1))
        earlier = [datetime.combine(day, at) for day in between if day.weekday() in chosen.days]
        assert not any(local < day < first for day in earlier)
        until = until_of(f"{event['RRULE'].to_ical()!s}")
        assert (until is None) == (chosen.weeks is None)
        assert until is None or first <= until < first + timedelta(weeks=chosen.weeks or 0)
        assert event.decoded("DURATION") == timedelta(minutes=chosen.minutes)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [UNPINCH, "calendar", *arguments],
        cwd=folder,
        env=dict(os.environ) | {"UNPINCH_HOME": str(folder / "home")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_file_is_written_once_and_never_replaced(tmp_path: Path) -> None:
    given_ = ("mine.ICS", "--at", "8:00", "--at", "08:00", "--days", "Fri,mon", "--title", "Me, 1")
    shown = run(tmp_path, *given_)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith('Wrote mine.ICS: "Me, 1", 1 time a day.')
    file = tmp_path / "mine.ICS"
    content = file.read_bytes()
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert (event["SUMMARY"], file.stat().st_mode & 0o777) == ("Me, 1", 0o600)
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=MO,FR"
    again = run(tmp_path, *given_)
    assert (again.returncode, file.read_bytes()) == (2, content)
    assert "is there already and is left as it is" in again.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.ics"], "--at"),
        (["a.ics", "--at", "24:00"], "expected a time of day from 00:00 to 23:59"),
        (["a.ics", "--at", "8"], "expected a time of day"),
        (["a.ics", "--at", "٠٨:٠٠"], "expected a time of day"),
        (["a.ics", "--at", "8:00", "--days", "mon,funday"], 'found "funday"'),
        (["a.ics", "--at", "8:00", "--days", "mon,mon"], "different days out of"),
        (["a.ics", "--at", "8:00", "--days", ""], 'found ""'),
        (["a.ics", "--at", "8:00", "--weeks", "0"], "expected a whole number from 1 to 104"),
        (["a.ics", "--at", "8:00", "--minutes", "4"], "expected a whole number from 5 to 180"),
        (["a.ics", "--at", "8:00", "--title", " "], "expected text of 1 to 60 characters"),
        (["a.ics", "--at", "8:00", "--title", "x" * 61], "found 61 characters"),
        (["a.txt", "--at", "8:00"], "expected a file name that ends in .ics"),
        (["home/records/a.ics", "--at", "8:00"], "lies among the records"),
        (["none/a.ics", "--at", "8:00"], "cannot be written (No such file or directory)"),
    ],
)
def test_what_cannot_be_written_is_told_in_one_sentence(
    arguments: list[str], words: str, tmp_path: Path
) -> None:
    shown = run(tmp_path, *arguments)
    assert (shown.returncode, shown.stdout) == (2, "")
    assert words in shown.stderr
    assert_one_sentence(shown.stderr)
    assert list(tmp_path.iterdir()) == []


WITHOUT_ICALENDAR = """
import sys
sys.modules["icalendar"] = None
from tui.cli import main
main(["calendar", "a.ics", "--at", "8:00"])
"""


def test_without_icalendar_it_is_told_how_to_install_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_ICALENDAR],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, f"unpinch: {NO_ICALENDAR}\n")


def test_the_days_are_those_of_a_week() -> None:
    known = [f"{MONDAY + timedelta(days=ahead):%a}".lower() for ahead in EVERY_DAY]
    assert list(DAYS) == known
