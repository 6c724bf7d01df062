"""Every fault of a session file is told at once, with its line, its key and what is allowed."""

from pathlib import Path

import pytest

from tests import bundled
from tui import resources
from tui.files.faults import PlanError
from tui.plan.library import load_library
from tui.plan.load import load_session
from tui.plan.model import Library, Session


@pytest.fixture(scope="module")
def library() -> Library:
    return bundled.library()


GOOD = """format = 1
title = "Test"
[[exercise]]
use = "glute-bridge"
"""
WRITTEN_HERE = """format = 1
title = "Test"
[[exercise]]
name = "Slow march"
position = "supine"
kind = "reps"
reps = 5
steps = ["Lift one foot.", "Lower it."]
ladder = ["slow-march", "Easy march", "pelvic-tilt"]
[[exercise]]
name = "easy march"
position = "supine"
kind = "hold"
hold_seconds = 5
steps = ["Rest."]
"""

FAULTS: list[tuple[str, list[str]]] = [
    ("", ["1: title: found nothing, expected text", "1: format: found nothing", "1: exercise: "]),
    ("format = 2\n" + GOOD[11:], ["1: format: found 2, expected 1"]),
    ("format = true\n" + GOOD[11:], ["1: format: found true, expected 1"]),
    (GOOD + "reps = 0\n", ["5: exercise[1].reps: found 0, expected a whole number from 1 to 100"]),
    (GOOD + "reps = 101\nsets = 11\n", ["5: exercise[1].reps: ", "6: exercise[1].sets: found 11"]),
    (GOOD + "hold_seconds = 601\n", ["5: exercise[1].hold_seconds: found 601, expected a whole"]),
    (GOOD + "rest_seconds = 301\n", ["5: exercise[1].rest_seconds: found 301"]),
    (GOOD + "tempo = [0.4, 21]\n", ["5: exercise[1].tempo[1]: found 0.4, expected a number from"]),
    (GOOD + "tempo = [1]\n", ["5: exercise[1].tempo: found a list of 1, expected a list of 2"]),
    (GOOD + "tempo = [nan, 2]\n", ["5: exercise[1].tempo[1]: found nan"]),
    (GOOD + "colour = 1\n", ["5: exercise[1].colour: found an unknown key, expected one of"]),
    (GOOD + 'start = "childs-pose"\n', ["5: exercise[1].start: found \"childs-pose\", expected"]),
    (
        GOOD + 'start = "glute-bridge"\nhardest = "bridge-mini"\n',
        ['5: exercise[1].start: found "glute-bridge", expected a form no harder than bridge'],
    ),
    (GOOD + "[on_spread]\nlimit = 3\n", ["6: on_spread.limit: found 3, expected a whole number"]),
    (GOOD + "[on_spread]\nsettle_seconds = 29\n", ["6: on_spread.settle_seconds: found 29"]),
    (GOOD + '[on_spread]\naction = "go"\n', ['6: on_spread.action: found "go", expected regress']),
    (GOOD + "[screening]\nurgent = []\n", ["6: screening.urgent: found an empty list"]),
    (GOOD + '[screening]\nneeds = ["", 1]\n', ['6: screening.needs[1]: found ""', "6: screen"]),
    (
        GOOD.replace("glute-bridge", "glute-brigde") + "reps = 0\n",
        ["4: exercise[1].use: found \"glute-brigde\", expected", "5: exercise[1].reps: found 0"],
    ),
    (GOOD + "[[exercise]]\nreps = 1\n", ["5: exercise[2].use: found nothing, expected the slug"]),
    (
        WRITTEN_HERE.replace("slow-march", "slow"),
        ['9: exercise[1].ladder: found a list of 3, expected a ladder with "slow-march" itself',
         '9: exercise[1].ladder[1]: found "slow", expected the slug'],
    ),
    (WRITTEN_HERE.replace("pelvic-tilt", "nothing"), ['9: exercise[1].ladder[3]: found "nothing"']),
    (WRITTEN_HERE.replace('"pelvic-tilt"', '"slow-march"'), ["9: exercise[1].ladder[3]: found"]),
    (
        WRITTEN_HERE.replace('["slow-march", "Easy march", "pelvic-tilt"]', "[]"),
        ["9: exercise[1].ladder: found an empty list, expected a list of 1 to 20 strings"],
    ),
    (WRITTEN_HERE.replace("reps = 5\n", ""), ["3: exercise[1].reps: found nothing, expected a"]),
    (WRITTEN_HERE + '[x\u00e9]\n', ["16:3: not valid TOML: "]),
    (GOOD + "a = 1\na = 2\n", ["6:6: not valid TOML: Cannot overwrite a value"]),
    (GOOD + "a = [\n", ["6:1: not valid TOML: "]),
    (GOOD + "a = " + "[" * 1500 + "\n" + "[" * 1900, ["5: found values nested too deeply"]),
    (GOOD + "a = " + "9" * 5000, ["5: found a line of 5,004 characters, expected at most 2,000"]),
]  # fmt: skip


def faults_of(tmp_path: Path, content: bytes, library: Library) -> list[str]:
    """The faults of a file, without its name."""
    path = tmp_path / "session.toml"
    path.write_bytes(content)
    with pytest.raises(PlanError) as caught:
        load_session(path, library)
    return [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults]


@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_faults(text: str, expected: list[str], tmp_path: Path, library: Library) -> None:
    text = text.replace("Easy march", "easy-march")
    found = faults_of(tmp_path, text.encode(), library)
    assert len(found) == len(expected), found
    assert all(any(fault.startswith(start) for fault in found) for start in expected), found
    lines = [int(fault.split(":")[0]) for fault in found]
    assert lines == sorted(lines)


MEANT = [
    (GOOD + "rep = 1\n", "5: exercise[1].rep: ", "reps"),
    (GOOD + "Hold_Second = 1\n", "5: exercise[1].Hold_Second: ", "hold_seconds"),
    (GOOD + "[on_spreed]\nlimit = 1\n", "5: on_spreed: ", "on_spread"),
    (GOOD + "[on_spread]\nsettle_sec = 90\n", "6: on_spread.settle_sec: ", "settle_seconds"),
    (GOOD + "[screening]\nurgnt = []\n", "6: screening.urgnt: ", "urgent"),
    (GOOD + "[[exercises]]\n", "5: exercises: ", "exercise"),
]


@pytest.mark.parametrize(("text", "start", "meant"), MEANT)
def test_a_key_or_table_that_is_nearly_one_is_told(
    text: str, start: str, meant: str, tmp_path: Path, library: Library
) -> None:
    (found,) = faults_of(tmp_path, text.encode(), library)
    assert found.startswith(f"{start}found an unknown key, expected one of ")
    assert found.endswith(f" (did you mean {meant}?)")


def test_a_key_like_none_has_no_hint(tmp_path: Path, library: Library) -> None:
    (found,) = faults_of(tmp_path, (GOOD + "zebra = 1\n").encode(), library)
    assert "did you mean" not in found


def test_bytes_that_are_not_text(tmp_path: Path, library: Library) -> None:
    found = faults_of(tmp_path, GOOD.encode() + b'a = "\xff"', library)
    assert found == ["5: found the byte 0xff, expected UTF-8 text"]


def test_a_file_that_is_too_large(tmp_path: Path, library: Library) -> None:
    found = faults_of(tmp_path, b"# x\n" * 70_000, library)
    assert found == [" found more than 256 KiB, expected at most 256 KiB"]


def test_what_is_no_file(tmp_path: Path, library: Library) -> None:
    for path, found in ((tmp_path, "a folder"), (tmp_path / "no", "no such file")):
        with pytest.raises(PlanError, match=f"found {found}, expected a TOML file"):
            load_session(path, library)


def load(tmp_path: Path, text: str, library: Library) -> Session:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    return load_session(path, library)


def test_a_session_without_screening_asks_the_standard_one(
    tmp_path: Path, library: Library
) -> None:
    session = load(tmp_path, GOOD, library)
    assert session.screening == library.screening


def test_exercises_written_in_a_session_can_be_rungs_of_each_other(
    tmp_path: Path, library: Library
) -> None:
    text = WRITTEN_HERE.replace("Easy march", "easy-march")
    first, second = load(tmp_path, text, library).exercises
    assert [rung.slug for rung in first.ladder] == ["slow-march", "easy-march", "pelvic-tilt"]
    assert first.ladder[1] == second.exercise
    assert first.ladder[2] is library.exercises["pelvic-tilt"]


def test_a_dose_of_the_session_overrides_the_start_and_no_other_rung(
    tmp_path: Path, library: Library
) -> None:
    planned = load(tmp_path, GOOD + 'reps = 3\nhardest = "bridge-mini"\n', library).exercises[0]
    assert planned.ladder[planned.start].slug == "bridge-mini"
    assert planned.start == planned.hardest
    for index, rung in enumerate(planned.ladder):
        own_reps = library.exercises[rung.slug].dose.reps
        assert rung.dose.reps == (3 if index == planned.start else own_reps)


def test_text_is_made_harmless(tmp_path: Path, library: Library) -> None:
    text = GOOD.replace('"Test"', '"a\\u001b[31mb\\u202ec\\nd [bold]"')
    assert load(tmp_path, text, library).title == "a?[31mb?c d [bold]"


@pytest.mark.parametrize("unseen", ["", " \\u2003", "\\ufe0f\\u200d", "\\t\\n"])
def test_text_that_cannot_be_seen_is_none(unseen: str, tmp_path: Path, library: Library) -> None:
    found = faults_of(tmp_path, GOOD.replace("Test", unseen).encode(), library)
    assert len(found) == 1
    assert "expected text of 1 to 60 characters" in found[0]


def test_a_fault_of_a_hostile_slug_is_harmless(tmp_path: Path) -> None:
    for place in ("poses.toml", "texts/screening.toml"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes((resources.sessions_folder() / place).read_bytes())
    (tmp_path / "exercises").mkdir()
    entry = '["a\\u001b[31m"]\nname = "A"\nsteps = ["B"]\nladder = ["b"]\nkind = "hold"\n'
    (tmp_path / "exercises" / "prone.toml").write_text(entry + 'position = "prone"\n')
    with pytest.raises(PlanError) as caught:
        load_library(tmp_path)
    assert all(str(fault).isprintable() for fault in caught.value.faults)
    assert 'a ladder with "a?[31m" itself on it' in str(caught.value)
