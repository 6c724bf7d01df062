"""Whether what Unpinch needs is installed, in versions that fit, as `unpinch doctor` tells it."""

import importlib.util
import platform
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from tui import __version__
from tui.commands.doctor_finding import Finding
from tui.words import doctor as words
from tui.words.calendar import NO_ICALENDAR
from tui.words.doctor import Subject

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)\s*(?P<bounds>[^;]*)(?:;(?P<marker>.*))?")
_BOUND = re.compile(r"(?P<sign><|>=)\s*(?P<number>[\d.]+)")
_FITTING = {"<": (-1,), ">=": (0, 1)}
"""How a version compares with the number of a bound that it keeps to: below, the same or above."""


def needed_findings() -> Iterator[Finding]:
    """Versions, and whether all that is needed whatever is done is there."""
    textual = _version("textual")
    yield Finding(Subject.UNPINCH, words.versions(__version__, platform.python_version(), textual))
    yield _needed()


def optional_findings(why_no_page: str) -> Iterator[Finding]:
    """What only some commands need.

    `why_no_page` tells why `unpinch serve` cannot be had, empty where it can.
    """
    has_calendar = importlib.util.find_spec("icalendar") is not None
    told = words.CALENDAR_THERE if has_calendar else words.unavailable(NO_ICALENDAR)
    yield Finding(Subject.CALENDAR, told)
    yield Finding(Subject.PAGE, words.unavailable(why_no_page) if why_no_page else words.PAGE_THERE)


def _needed() -> Finding:
    missing, others, unclear = [], [], []
    for name, bounds in _requirements():
        number = _version(name)
        if not number:
            missing.append(name)
        elif not _is_clear(bounds):
            unclear.append(f"{name} {number} ({bounds})")
        elif not _is_within(number, bounds):
            others.append(f"{name} {number} ({bounds})")
    if missing or others or unclear:
        told = words.libraries_wrong(missing, others, unclear)
        return Finding(Subject.LIBRARIES, told, is_wrong=True)
    return Finding(Subject.LIBRARIES, words.LIBRARIES_THERE)


def _requirements() -> Iterator[tuple[str, str]]:
    """What is needed whatever is done, each with the bounds of its versions."""
    try:
        lines = requires("unpinch") or []
    except PackageNotFoundError:
        # Run from a checkout that was not installed, where nothing tells what is needed.
        lines = []
    for line in lines:
        found = _REQUIREMENT.fullmatch(line)
        if found is not None and found["marker"] is None:
            yield found["name"], found["bounds"].strip()


def _version(name: str) -> str:
    """The version that is installed; empty where there is none."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _is_clear(bounds: str) -> bool:
    """Whether each bound has a sign that is known here; where there is none, any version fits."""
    return not bounds or all(_BOUND.fullmatch(bound.strip()) for bound in bounds.split(","))


def _is_within(number: str, bounds: str) -> bool:
    found = _numbers(number)
    for bound in _BOUND.finditer(bounds):
        other = _numbers(bound["number"])
        if (found > other) - (found < other) not in _FITTING[bound["sign"]]:
            return False
    return True


def _numbers(number: str) -> list[int]:
    """The numbers of a version, without zeros at its end: 14 is the same as 14.0."""
    numbers = [int(digits) for digits in re.findall(r"\d+", number)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers
