"""Print what Unpinch takes in ratios to its rivals, each with its budget."""

import tempfile
from pathlib import Path

from bench.figure import measured_figure
from bench.hold import measured_hold
from bench.progress import measured_progress
from bench.records import keep_ten_years, measured_listing
from bench.report import HEAD, line
from bench.start import measured_starts


def main() -> None:
    """Measure one thing after another; nothing is judged but in what is printed."""
    with tempfile.TemporaryDirectory(prefix="unpinch-bench-") as folder:
        home, used_home = Path(folder, "new"), Path(folder, "used")
        print(HEAD, flush=True)
        home.mkdir()
        keep_ten_years(used_home)
        for measured in (
            measured_starts(home, used_home),
            measured_listing(used_home),
            measured_progress(used_home),
            measured_hold(home),
            measured_figure(home),
        ):
            for each in measured:
                print(line(each), flush=True)


main()
