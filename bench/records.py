"""Ten years of records, two a day, and how long it takes to list them."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.programs import UNPINCH
from bench.report import Measured, ratio
from tui import resources
from tui.commands.opening import bundled_library
from tui.plan.load import load_session
from tui.plan.model import PlannedExercise, Session
from tui.play.symptoms import Before, Symptoms
from tui.records.naming import new_name
from tui.records.record import ExerciseRecord, Record, begin_record
from tui.records.writing import record_bytes

RUNS = 7_300
ROUNDS = 3
BETWEEN = timedelta(hours=12)
_LAST = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
READ_AND_PARSE = """
import pathlib, sys, tomllib
for path in pathlib.Path(sys.argv[1]).glob("*/*.toml"):
    tomllib.loads(path.read_text())
"""


def keep_ten_years(home: Path) -> None:
    """Write the records of sessions that went well, the last of them yesterday."""
    path = resources.sessions_folder() / "five-to-start.toml"
    session = load_session(path, bundled_library(), is_listed=True)
    for sequence in range(1, RUNS + 1):
        record = _run(session, sequence, _LAST - (RUNS - sequence) * BETWEEN)
        name = new_name(session.slug, sequence, record.beginning.started)
        folder = home / "records" / name[:4]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(record_bytes(record))


def _run(session: Session, sequence: int, started: datetime) -> Record:
    """A run to its end with a no to every check."""
    asked = frozenset(line.id for line in session.screening.one_page)
    symptoms = Symptoms("right", reach=3, leg_pain=4, back_pain=4)
    exercises = [_played(place, plan) for place, plan in enumerate(session.exercises, 1)]
    ended = started + timedelta(minutes=15)
    return replace(
        begin_record(session, Before(symptoms), sequence, started, asked=asked),
        updated=ended,
        ended=ended,
        outcome="completed",
        after=replace(symptoms, reach=2),
        exercises=tuple(exercises),
    )


def _played(place: int, plan: PlannedExercise) -> ExerciseRecord:
    rung = plan.ladder[plan.start]
    return ExerciseRecord(
        place,
        plan.slug,
        rung.slug,
        rung.slug,
        rung.bias,
        whole=True,
        sets_done=rung.dose.sets,
        reps_done=rung.dose.reps,
        seconds=60.0,
        answer="no",
        decision="continue",
    )


def measured_listing(home: Path) -> Iterator[Measured]:
    """`unpinch records` beside a bare parser that reads the same files."""
    parse = [sys.executable, "-c", READ_AND_PARSE, str(home / "records")]
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for command, seconds in zip(([*UNPINCH, "records"], parse), taken, strict=True):
            seconds.append(seconds_of(command, home))
    yield ratio(f"a list of {RUNS:,} records, to parsing them alone", *taken, None, "s")


def seconds_of(command: list[str], home: Path) -> float:
    """How long a command takes from its start to its end."""
    started_at = time.monotonic()
    environment = {"UNPINCH_HOME": str(home), "PATH": "/usr/bin:/bin"}
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - started_at
