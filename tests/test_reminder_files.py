"""docs/reminders.md and the units beside it are right as far as a test can tell."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.tools import needs, tool
from tui.commands import due

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "reminders"
PAGE = (ROOT / "docs" / "reminders.md").read_text(encoding="utf-8")
UNITS = sorted(path.name for path in FOLDER.iterdir())


def test_the_page_names_each_file() -> None:
    assert all(f"(reminders/{name})" in PAGE for name in UNITS)


def test_the_exit_codes_are_those_of_the_command() -> None:
    told = re.findall(r"^\| (.+?)[.] .*?\| (\d+) \|$", PAGE, re.MULTILINE)
    assert [(line, int(code)) for line, code in told] == [
        ("Your first session is due", due.EXIT_DUE),
        ("Done today", due.EXIT_NOT_NOW),
        ("Easing positions only until 07:30 tomorrow", due.EXIT_EASING_ONLY),
        ("Shut until a doctor has seen what you told on 3 March", due.EXIT_SHUT),
    ]
    codes = {due.EXIT_NOT_NOW, due.EXIT_EASING_ONLY, due.EXIT_SHUT}
    assert len(codes - {0, 1, 2, 3, 130}) == 3


@pytest.mark.parametrize("name", UNITS)
@needs("systemd-analyze", "systemd")
def test_systemd_takes_the_unit(name: str, tmp_path: Path) -> None:
    for unit in UNITS:
        # What is not installed here would be all that is told.
        text = (FOLDER / unit).read_text(encoding="utf-8")
        text = re.sub(r"^(Exec\w+=)\S+", r"\1/bin/true", text, flags=re.MULTILINE)
        (tmp_path / unit).write_text(text)
    done = subprocess.run(
        [tool("systemd-analyze"), "verify", str(tmp_path / name)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert [line for line in done.stderr.splitlines() if "unpinch" in line] == []


@needs("systemd-analyze", "systemd")
def test_a_timer_has_times_that_there_are() -> None:
    text = (FOLDER / "unpinch-due.timer").read_text(encoding="utf-8")
    times = re.findall(r"^OnCalendar=(.+)$", text, re.MULTILINE)
    command = [tool("systemd-analyze"), "calendar", *times]
    assert times
    assert subprocess.run(command, capture_output=True, check=False, timeout=60).returncode == 0
