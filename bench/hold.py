"""What a hold sends and costs while its figure is at rest."""

import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from bench.programs import TERMDOWN, UNPINCH, rival
from bench.report import Measured, ratio
from bench.terminal import Program

SECONDS = 20
HOLD_SECONDS = 55
SESSION = f"""format = 1
title = "One hold"
[[exercise]]
use = "prone-lying"
sets = 1
reps = 1
hold_seconds = {HOLD_SECONDS}
"""


def measured_hold(home: Path) -> Iterator[Measured]:
    """The countdown beside that of termdown, and its processor time beside an idle bare app."""
    (home / "sessions").mkdir(exist_ok=True)
    (home / "sessions" / "one-hold.toml").write_text(SESSION)
    with (
        Program([*UNPINCH, "--sound=off", "play", "one-hold"], home) as ours,
        Program(rival("label"), home) as idle,
    ):
        idle.wait_for(b"Painted")
        begin(ours)
        with Program([TERMDOWN, str(HOLD_SECONDS)], home) as termdown:
            termdown.read_until(lambda: len(termdown.output) > 0, SECONDS)
            programs = (ours, termdown, idle)
            cpu_before = [program.cpu_seconds for program in programs]
            bytes_a_second = sent_each_second(programs, SECONDS)
            cpu_after = [program.cpu_seconds for program in programs]
    cpu = [after - before for before, after in zip(cpu_before, cpu_after, strict=True)]
    bytes_of = [[median(each)] for each in bytes_a_second[:2]]
    yield ratio("a second of countdown, to termdown", bytes_of[0], bytes_of[1], 0.6, "bytes")
    a_minute = (cpu[0] - cpu[2]) * 60 / SECONDS
    detail = f"{cpu[0] * 1000:.0f} ms and {cpu[2] * 1000:.0f} ms in {SECONDS} s"
    yield Measured(
        "processor time of a minute of hold over a bare idle app", a_minute, 0.4, "s", detail
    )


_KEYS_BEFORE = (
    (b" ", b"Bladder"),
    (b" ", b"swollen calf"),
    (b"n", b"slowly loses"),
    (b"n", b"Cancer"),
    (b" ", b"Surgery or an injection"),
    (b" ", b"Heart trouble"),
    (b" ", b"told you not to do"),
    (b"n", b"Which side"),
    (b"r", b"How far down"),
    (b"4", b"Leg pain now"),
    (b"5", b"Back pain now"),
    (b"3", b"Is anything numb"),
    (b"z", b"Which way to lie"),
    (b"e", b"legs up on a chair"),
    (b" ", b"when you lie"),
    (b" ", b"pause"),
)
"""Each key from a session's first page to its first hold, and what it brings up."""


def begin(program: Program) -> None:
    """From a session's first page into its first hold."""
    begin_until(program, _KEYS_BEFORE[-1][1])


def begin_until(program: Program, wanted: bytes) -> None:
    """From a session's first page to what one of the keys brings up."""
    program.wait_for(b"go on")
    for key, words in _KEYS_BEFORE:
        program.press(key, words)
        if words == wanted:
            return


def sent_each_second(programs: Sequence[Program], seconds: int) -> list[list[int]]:
    """How many bytes each program sends in each of so many seconds."""
    sent = [[program.take()] for program in programs]
    for _ in range(seconds):
        time.sleep(1)
        for program, counts in zip(programs, sent, strict=True):
            counts.append(program.take())
    return [[after - before for before, after in pairwise(counts)] for counts in sent]
