"""Print what 1, 10 and 40 runs take at once, each in a hold; `python -m bench.many`."""

import re
import shutil
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

from bench.hold import SESSION, begin_until
from bench.programs import UNPINCH
from bench.terminal import Program

COUNTS = (1, 10, 40)
SECONDS = 60
LONGEST_HOLD_SECONDS = 600
COMMAND = [*UNPINCH, "--sound=off", "play", "one-hold"]
READY = b"when you lie"
OFFER = b"was cut off"
HEAD = """\
| runs | CPU of all, s a minute | CPU of one, s a minute | RSS of one, MiB | PSS of one, MiB | \
PSS of all, MiB | grows, KiB a minute | bytes a second | threads | files |
|---|---|---|---|---|---|---|---|---|---|"""
_PSS = re.compile(r"^Pss:\s+(\d+) kB$", re.MULTILINE)
_THREADS = re.compile(r"^Threads:\s+(\d+)$", re.MULTILINE)


class Held(NamedTuple):
    """What a run holds at one moment; PSS counts memory that is shared only in parts."""

    rss_mib: float
    pss_mib: float
    threads: int
    files: int
    cpu_seconds: float
    sent_bytes: int


def main() -> None:
    """Measure one number of runs after another."""
    with tempfile.TemporaryDirectory(prefix="unpinch-many-") as folder:
        begun = Path(folder, "begun")
        _begin_one(begun)
        print(HEAD, flush=True)
        for count in COUNTS:
            homes = [shutil.copytree(begun, Path(folder, f"{count}-{at}")) for at in range(count)]
            print(_row(_measured(homes)), flush=True)


def _begin_one(home: Path) -> None:
    """Keep a run that was cut off before its hold: others go on from there within a moment."""
    (home / "sessions").mkdir(parents=True)
    hold = f"hold_seconds = {LONGEST_HOLD_SECONDS}"
    session = re.sub("hold_seconds = [0-9]+", hold, SESSION)
    (home / "sessions" / "one-hold.toml").write_text(session)
    with Program(COMMAND, home) as program:
        begin_until(program, READY)


def _measured(homes: Sequence[Path]) -> list[tuple[Held, Held]]:
    """Each run in its hold, at the start of a minute and at its end."""
    with ExitStack() as stack:
        programs: list[Program] = []
        for home in homes:
            programs.append(stack.enter_context(Program(COMMAND, home)))
            programs[-1].wait_for(OFFER)
            programs[-1].press(b" ", READY)
            programs[-1].press(b" ", b"pause")
            _take_all(programs)
        before = [_held(program) for program in programs]
        for _ in range(SECONDS):
            time.sleep(1)
            _take_all(programs)
        return [(then, _held(program)) for then, program in zip(before, programs, strict=True)]


def _take_all(programs: Sequence[Program]) -> None:
    """Read what all have sent, as their terminals do."""
    for program in programs:
        program.take()


def _held(program: Program) -> Held:
    folder = Path(f"/proc/{program.pid}")
    (pss,) = _PSS.findall((folder / "smaps_rollup").read_text())
    (threads,) = _THREADS.findall((folder / "status").read_text())
    files = len(list((folder / "fd").iterdir()))
    held = (program.memory_mib, int(pss) / 1024, int(threads), files)
    return Held(*held, program.cpu_seconds, program.take())


def _row(runs: Sequence[tuple[Held, Held]]) -> str:
    """One row of the table: means, where it is not a sum."""
    after = [then for _, then in runs]
    cpu = [b.cpu_seconds - a.cpu_seconds for a, b in runs]
    grown = mean(b.pss_mib - a.pss_mib for a, b in runs) * 1024
    sent = mean(b.sent_bytes - a.sent_bytes for a, b in runs) / SECONDS
    each = (
        f"{len(runs)}",
        f"{sum(cpu) * 60 / SECONDS:.2f}",
        f"{mean(cpu) * 60 / SECONDS:.2f}",
        f"{mean(each.rss_mib for each in after):.1f}",
        f"{mean(each.pss_mib for each in after):.1f}",
        f"{sum(each.pss_mib for each in after):.0f}",
        f"{grown:.0f}",
        f"{sent:.0f}",
        f"{median(each.threads for each in after):.0f}",
        f"{median(each.files for each in after):.0f}",
    )
    return f"| {' | '.join(each)} |"


if __name__ == "__main__":
    main()
