"""What was measured, a line each, with its budget beside it."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

HEAD = """\
Ratios of what Unpinch takes to what its rivals take, medians of one run on this machine, 80x24.
While the machine is busy with something else, processor time tells more than time that has passed.
"""


class Measured(NamedTuple):
    """One number of ours; `most` is its budget in DESIGN, None where there is none.

    `detail` tells the numbers that it was made of.
    """

    name: str
    value: float
    most: float | None
    unit: str
    detail: str


def ratio(
    name: str,
    ours: Sequence[float],
    rivals: Sequence[float],
    most: float | None,
    unit: str,
    scale: float = 1.0,
) -> Measured:
    """How many times a rival's number ours is: the median of pairs that were measured together.

    `unit` and `scale` are for the numbers that are shown.
    """
    value = median(mine / other for mine, other in zip(ours, rivals, strict=True))
    shown = [f"{median(each) * scale:,.1f}" for each in (ours, rivals)]
    return Measured(name, value, most, "x", f"{' to '.join(shown)} {unit}")


def line(measured: Measured) -> str:
    """One line of the report."""
    name, value, most, unit, detail = measured
    budget = "" if most is None else f"at most {most:.2f} {unit}"
    mark = "" if most is None else "ok  " if value <= most else "OVER"
    return f"{mark:4}  {value:5.2f} {unit:2} {budget:17} {name} ({detail})"
