"""What a moving figure sends and costs."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from bench.hold import sent_each_second
from bench.programs import UNPINCH, rival
from bench.report import Measured, ratio
from bench.terminal import Program
from tui.figures import FigureStyle

SECONDS = 16
SLUGS = ("bird-dog", "cat-camel", "glute-bridge")
COLUMNS, ROWS = 40, 16


def measured_figure(home: Path) -> Iterator[Measured]:
    """Some figures in each style, beside a plain Static that shows the same frames."""
    yield from _measured(home, "ascii", "a moving figure")
    yield from _measured(home, "dots", "a moving figure in dots")


def _measured(home: Path, style: FigureStyle, name: str) -> Iterator[Measured]:
    size, drawn = f"{COLUMNS}x{ROWS}", ("--style", style)
    commands = [
        *([*UNPINCH, "figure", slug, "--size", size, *drawn] for slug in SLUGS),
        *(rival("moving", slug, str(COLUMNS), str(ROWS), style) for slug in SLUGS),
    ]
    with ExitStack() as stack:
        programs = [stack.enter_context(Program(command, home)) for command in commands]
        # What a start sends is over by then.
        sent_each_second(programs, 2)
        cpu_before = [program.cpu_seconds for program in programs]
        sent = [sum(each) for each in sent_each_second(programs, SECONDS)]
        cpu = [p.cpu_seconds - before for p, before in zip(programs, cpu_before, strict=True)]
    yield _of_all(f"bytes of {name}, to a plain Static", sent, 0.4, "bytes a second", 1)
    yield _of_all("its processor time", cpu, None, "ms a second", 1000)


def _of_all(
    name: str, taken: Sequence[float], most: float | None, unit: str, scale: float
) -> Measured:
    """Ours and the rival's, each on the average of all figures."""
    count = len(SLUGS)
    ours, rivals = ([sum(each) / count / SECONDS] for each in (taken[:count], taken[count:]))
    return ratio(name, ours, rivals, most, unit, scale)
