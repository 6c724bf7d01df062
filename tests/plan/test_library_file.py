"""What is wrong with the ladders of a library is told with file and line."""

import shutil
from pathlib import Path

import pytest

from tui import resources
from tui.files.faults import PlanError
from tui.plan.library import load_library

ENTRY = """
[march]
name = "March"
position = "supine"
kind = "reps"
reps = 5
steps = ["Lift one foot."]
bias = ["hip"]
ladder = ["march", "{}"]
"""


def faults_with(rung: str, folder: Path) -> list[str]:
    """The faults of the bundled library with one more exercise, whose easier form is this."""
    shutil.copytree(resources.sessions_folder(), folder, dirs_exist_ok=True)
    file = folder / "exercises" / "supine.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + ENTRY.format(rung), encoding="utf-8")
    ladder = text.count("\n") + 9
    try:
        load_library(folder)
    except PlanError as error:
        return [str(fault).removeprefix(f"{file}:{ladder}: march.") for fault in error.faults]
    return []


def test_a_good_ladder_has_no_fault(tmp_path: Path) -> None:
    assert faults_with("side-lying-rest", tmp_path) == []


@pytest.mark.parametrize(
    ("rung", "fault"),
    [
        ("childs-pose", 'found "childs-pose" with flexion, expected no direction that "march" '
         "above it has not"),
        ("nowhere", 'found "nowhere", expected the slug of an exercise of the library or of this '
         "file"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_ladder(rung: str, fault: str, tmp_path: Path) -> None:
    assert faults_with(rung, tmp_path) == [f"ladder[2]: {fault}"]
