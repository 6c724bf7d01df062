"""What the command `unpinch report` says besides the report: its files, and what it cannot do."""

from datetime import date
from pathlib import Path

from tui.files.text import shown_value
from tui.records.report import Period
from tui.words.records import shown
from tui.words.report_text import period_words

FROM, TO = "--from", "--to"
ONE_LENGTH = "--weeks: stands without --from, which tells the first day already"


def other_date(option: str, text: str) -> str:
    """What is no date."""
    return f"{option}: found {shown_value(text)}, expected a date such as 2026-11-02"


def too_early(option: str, text: str, earliest: date) -> str:
    """A date before there were records."""
    return f"{option}: found {shown_value(text)}, expected a date from {earliest} on"


def to_come(option: str, text: str) -> str:
    """A date of which nothing can be told yet."""
    return f"{option}: found {shown_value(text)}, expected a day that is not still to come"


def wrong_way_round(first: date, last: date) -> str:
    """A period that ends before it begins."""
    return f"--from: {first} is after {last}, the last day; expected a day up to then"


def none_words(period: Period) -> str:
    """That there is nothing to tell."""
    return f"There are no runs from {period_words(period)}."


def nothing_written(period: Period) -> str:
    """That there is nothing to write."""
    return f"{none_words(period)} Nothing was written."


def written(path: Path, period: Period) -> str:
    """What was written."""
    return f"Wrote {shown(path)}: {period_words(period)}, for one sheet of paper."
