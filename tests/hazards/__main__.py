"""Put one fault after another into a copy of the program: a test has to fail for each.

`python -m tests.hazards` tries all, `python -m tests.hazards H7 H12` those of some hazards.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.hazards.controls import ROOT, Control, controls

PARTS = ("tui", "sessions", "styles", "tests", "docs", "pyproject.toml", "README.md")
MOST_SECONDS = 300
A_TEST_FAILED, ALL_PASSED = 1, 0
PYTEST = ("-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist")


def main(wanted: Sequence[str]) -> int:
    """Whether something is wrong: 1 where a fault is not noticed, or cannot be put in."""
    tried = [each for each in controls() if not wanted or each.hazard in wanted]
    with tempfile.TemporaryDirectory(prefix="unpinch-hazards-") as folder:
        copy = Path(folder) / "copy"
        copy_to(copy)
        print(f"{len(tried)} faults; first the tests without any", flush=True)
        if (told := run_tests(copy, sorted({test for each in tried for test in each.tests})))[0]:
            print(told[1])
            return 1
        wrong = [problem for each in tried if (problem := problem_of(each, copy))]
    print(f"{len(tried) - len(wrong)} of {len(tried)} faults are noticed")
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


def copy_to(folder: Path) -> None:
    """Copy what the tests need, without anything that was compiled."""
    folder.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "*.svg")
            )
        else:
            shutil.copy2(ROOT / part, folder / part)
    subprocess.run(
        [sys.executable, "-m", "compileall", "-q", "tui", "tests"], cwd=folder, check=False
    )


def problem_of(control: Control, copy: Path) -> str:
    """Why a fault is none that a test notices; empty where one does."""
    file = copy / control.file
    text, began = file.read_text(encoding="utf-8"), time.monotonic()
    try:
        file.write_text(control.with_fault(text), encoding="utf-8")
        forget_compiled(file)
        code, told = run_tests(copy, control.tests)
    except ValueError as error:
        return str(error)
    finally:
        file.write_text(text, encoding="utf-8")
        forget_compiled(file)
    print(f"{control.name}: {told_as(code)}, {time.monotonic() - began:.1f} s", flush=True)
    if code == A_TEST_FAILED:
        return ""
    return f"{control.name}: {told_as(code)}\n{told if code != ALL_PASSED else ''}"


def told_as(code: int) -> str:
    """What the end of pytest says of a fault."""
    return {A_TEST_FAILED: "noticed", ALL_PASSED: "NOT NOTICED"}.get(code, f"no test ran ({code})")


def forget_compiled(file: Path) -> None:
    """What was compiled of a file could be taken for it where size and second are the same."""
    for compiled in file.parent.glob(f"__pycache__/{file.stem}.*.pyc"):
        compiled.unlink()


def run_tests(folder: Path, tests: Sequence[str]) -> tuple[int, str]:
    """How pytest ends, and what it says."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("NO_COLOR", "COLUMNS", "LINES", "TEXTUAL_THEME", "FORCE_COLOR")
    }
    environment |= {
        "TEXTUAL_ANIMATIONS": "none",
        "PYTHONDONTWRITEBYTECODE": "1",
        # A command that a test starts by itself is that of the copy too.
        "PYTHONPATH": str(folder),
    }
    try:
        done = subprocess.run(
            [sys.executable, *PYTEST, *tests],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return -1, f"no end after {MOST_SECONDS} s"
    return done.returncode, done.stdout[-3000:] + done.stderr[-3000:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
