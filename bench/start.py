"""How long a start takes until the first screen is there, and what memory it needs."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.programs import UNPINCH, rival
from bench.report import Measured, ratio
from bench.terminal import Program

ROUNDS = 16
MEMORY_ROUNDS = 3
REST_SECONDS = 1.5
"""How long after its first screen a program's memory is looked at: it does nothing more by then."""
KEY = b"?"
OURS = (b"Five to start with", b"Twelve for a pinched nerve", b"leave")


class Start(NamedTuple):
    """One start: seconds until the first whole screen, and until a key is answered."""

    painted_seconds: float
    cpu_seconds: float
    answered_seconds: float


class Starts(NamedTuple):
    """The same of all starts of one program, in their order."""

    painted_seconds: tuple[float, ...]
    cpu_seconds: tuple[float, ...]
    answered_seconds: tuple[float, ...]


class Subject(NamedTuple):
    """What is started, the words of its whole first screen, and what it answers to a key."""

    command: list[str]
    home: Path
    words: tuple[bytes, ...]
    answer: bytes


def measured_starts(home: Path, used_home: Path) -> Iterator[Measured]:
    """A start beside a bare app and one as large as ours, and with ten years of records."""
    subjects = {
        "label": Subject(rival("label"), home, (b"Painted",), b"Answered"),
        "listing": Subject(rival("listing"), home, (b"Session number 4", b"leave"), b"Answered"),
        "ours": Subject(UNPINCH, home, OURS, b"closes"),
        "used": Subject(UNPINCH, used_home, OURS, b"closes"),
    }
    for subject in subjects.values():
        # What the first start of all leaves behind is there for every later one.
        _start(subject)
    starts: dict[str, list[Start]] = {name: [] for name in subjects}
    for turn in range(ROUNDS):
        # None of them is always the one after the same other.
        first = turn % len(subjects)
        for name in (*list(subjects)[first:], *list(subjects)[:first]):
            starts[name].append(_start(subjects[name]))
    yield from _told({name: Starts(*zip(*each, strict=True)) for name, each in starts.items()})
    memory = {name: _memory_mib(subject) for name, subject in subjects.items()}
    for name, words in (("label", "a bare label"), ("listing", "a list as large")):
        yield ratio(f"memory, to {words}", memory["ours"], memory[name], 1.20, "MiB")


def _start(subject: Subject) -> Start:
    with Program(subject.command, subject.home) as program:
        painted_seconds = program.wait_for(*subject.words)
        cpu_seconds = program.cpu_seconds
        program.press(KEY)
        return Start(painted_seconds, cpu_seconds, program.wait_for(subject.answer))


def _memory_mib(subject: Subject) -> list[float]:
    """What is held on the first screen, each time that it is started."""
    taken = []
    for _ in range(MEMORY_ROUNDS):
        with Program(subject.command, subject.home) as program:
            program.wait_for(*subject.words)
            program.read_until(lambda: False, REST_SECONDS)
            taken.append(program.memory_mib)
    return taken


def _told(starts: dict[str, Starts]) -> Iterator[Measured]:
    ours, used = starts["ours"], starts["used"]
    rivals = ((starts["label"], "a bare label", 1.25), (starts["listing"], "a list as large", 1.10))
    for rival_starts, name, most in rivals:
        painted = (ours.painted_seconds, rival_starts.painted_seconds)
        yield ratio(f"first screen, to {name}", *painted, most, "ms", 1000)
        cpu = (ours.cpu_seconds, rival_starts.cpu_seconds)
        yield ratio("the same in processor time", *cpu, most, "ms", 1000)
        answered = (ours.answered_seconds, rival_starts.answered_seconds)
        yield ratio(f"first key answered, to {name}", *answered, None, "ms", 1000)
    painted = (used.painted_seconds, ours.painted_seconds)
    yield ratio("first screen with ten years of records, to none", *painted, 1.05, "ms", 1000)
    yield ratio("the same in processor time", used.cpu_seconds, ours.cpu_seconds, 1.05, "ms", 1000)
