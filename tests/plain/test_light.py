"""The line mode loads nothing that draws a screen."""

import subprocess
import sys
from pathlib import Path

from tests.plain.person import BY_ITSELF, FIRST_DAY
from tests.terminal.harness import clean_environment

RUN_AND_TELL_MODULES = """
import sys
from tui import cli
code = cli.run(["--plain"])
packages = {name.partition(".")[0] for name in sys.modules}
print(code, *sorted(packages & {"textual", "rich"}), file=sys.stderr)
"""


def test_no_screen_library_is_loaded_up_to_the_first_exercise(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN_AND_TELL_MODULES],
        input="".join(f"{line}\n" for line in (*FIRST_DAY, *BY_ITSELF)),
        env=clean_environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Exercise 1 of 5: Child's pose." in done.stdout
    assert done.stderr == "129\n"
