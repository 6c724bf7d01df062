"""How long four weeks take to be told and shown, with ten years of records behind them."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.programs import UNPINCH
from bench.records import RUNS, seconds_of
from bench.report import Measured
from bench.start import OURS
from bench.terminal import Program

ROUNDS = 5
MOST_SECONDS = 1.0
_SHOWN = b"Days with a session"


def measured_progress(home: Path) -> Iterator[Measured]:
    """The command from its start to its end, and the screen from its key to its words."""
    told = [seconds_of([*UNPINCH, "progress"], home) for _ in range(ROUNDS)]
    yield _measured("told by unpinch progress", told)
    shown, worked = zip(*(_shown(home) for _ in range(ROUNDS)), strict=True)
    yield _measured("from g to the screen", list(shown))
    yield _measured("the same in processor time", list(worked))


def _measured(what: str, seconds: list[float]) -> Measured:
    spread = f"{min(seconds):.2f} to {max(seconds):.2f} s"
    name = f"four weeks after {RUNS:,} records, {what}"
    return Measured(name, median(seconds), MOST_SECONDS, "s", spread)


def _shown(home: Path) -> tuple[float, float]:
    """The seconds from the key to the words, and those of the processor."""
    with Program(UNPINCH, home) as program:
        program.wait_for(*OURS)
        # All else that the first screen looks at has been read by then.
        program.read_until(lambda: False, 1.5)
        worked, pressed_at = program.cpu_seconds, time.monotonic()
        program.press(b"g")
        program.wait_for(_SHOWN)
        return time.monotonic() - pressed_at, program.cpu_seconds - worked
