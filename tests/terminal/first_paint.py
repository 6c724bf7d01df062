"""Run by test_first_paint.py in a terminal: the player, which tells what its first paint took.

Its argument is the file to write to: the modules that are loaded, and the files that were opened,
when the first whole screen is on its way to the terminal.
"""

import os
import sys
from pathlib import Path

from textual.drivers.linux_driver import LinuxDriver

from tui import cli

WHOLE = ("Mine", "Five to start with", "Ten for comfort and movement", "leave")
TOLD = Path(sys.argv[1])
opened: list[str] = []


def note(event: str, told: tuple[object, ...]) -> None:
    """Note which files are opened."""
    if event == "open" and isinstance(told[0], str | bytes):
        opened.append(os.fsdecode(told[0]))


def write(driver: LinuxDriver, data: str) -> None:
    """Write to the terminal, and tell at the first screen what was loaded and opened by now."""
    if all(words in data for words in WHOLE) and not TOLD.exists():
        told = ("\n".join(sys.modules), "\n".join(opened))
        TOLD.write_text("\n\n".join(told))
    plain_write(driver, data)


plain_write = LinuxDriver.write
setattr(LinuxDriver, "write", write)  # noqa: B010 - it has another name for itself
sys.addaudithook(note)
cli.main([])
