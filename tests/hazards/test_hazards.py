"""Each hazard of docs/hazards.md has a control, with a fault that tests named there notice.

Whether they do is tried by `make hazards`.
"""

import re
from functools import cache

import pytest

from tests.hazards.controls import PAGE, ROOT, Control, controls, hazards

CONTROLS, HAZARDS = controls(), hazards()
PARTS = ("How", "Harm", "Control", "Test", "Remains", "Rules")
GRADES = ("grave", "serious", "moderate")
every_hazard = pytest.mark.parametrize("hazard", HAZARDS)
every_control = pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.name)


@cache
def text_of(file: str) -> str:
    """The text of a file of the checkout; empty where it is not there."""
    path = ROOT / file
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def parts_of(hazard: str) -> dict[str, str]:
    """What the page says of a hazard, by its labels."""
    told = " ".join(HAZARDS[hazard].partition("\n## ")[0].split())
    found = re.split(r"- \*\*(\w+)\*\*: ", told)[1:]
    return dict(zip(found[::2], (each.strip() for each in found[1::2]), strict=True))


def named_tests(hazard: str) -> set[str]:
    """The names of the tests that notice the faults of a hazard."""
    return {
        test.partition("::")[2]
        for control in CONTROLS
        if control.hazard == hazard
        for test in control.tests
    }


def test_there_are_enough_and_each_has_a_number_of_its_own() -> None:
    assert len(HAZARDS) >= 35
    assert list(HAZARDS) == [f"H{number}" for number in range(1, len(HAZARDS) + 1)]
    assert set(HAZARDS) == {control.hazard for control in CONTROLS}


def test_the_table_has_each_hazard_with_its_name_and_grade() -> None:
    rows = re.findall(r"^\| (H\d+) \| (.+) \| (\w+) \|$", text_of("docs/hazards.md"), re.MULTILINE)
    expected = [
        (hazard, told.partition("\n")[0].removeprefix(". "), parts_of(hazard)["Harm"].split(".")[0])
        for hazard, told in HAZARDS.items()
    ]
    assert rows == expected


@every_hazard
def test_no_part_is_missing(hazard: str) -> None:
    told = parts_of(hazard)
    assert tuple(told) == PARTS
    assert all(told.values())
    assert told["Harm"].startswith(GRADES)
    assert re.fullmatch(r"(?:[CR]\d+(?:, |\.$))+", told["Rules"])


@every_hazard
def test_the_page_names_each_control_and_its_tests(hazard: str) -> None:
    told = parts_of(hazard)
    for control in CONTROLS:
        if control.hazard == hazard:
            assert f"`{control.file}`" in told["Control"]
    assert set(re.findall("`([^`]+)`", told["Test"])) == named_tests(hazard)


@every_control
def test_the_code_stands_there_once(control: Control) -> None:
    assert control.with_fault(text_of(control.file)) != text_of(control.file)


@every_control
def test_its_tests_are_there_and_of_one_file(control: Control) -> None:
    assert len({test.partition("::")[0] for test in control.tests}) == 1
    for test in control.tests:
        file, _, name = test.partition("::")
        assert re.search(rf"^(?:async )?def {name}\(", text_of(file), re.MULTILINE), test


@pytest.mark.parametrize(
    ("name", "file"),
    dict.fromkeys(re.findall(r"`(\w+)`\s+in\s+`([^`]+)`", PAGE.read_text(encoding="utf-8"))),
)
def test_a_name_stands_in_the_file_that_is_told(name: str, file: str) -> None:
    given = rf"^\s*(?:async def|def|class) {name}\b|^\s*{name} ?[:=]|^\[{name}\]"
    assert re.search(given, text_of(file), re.MULTILINE)


@pytest.mark.parametrize(
    "file", dict.fromkeys(re.findall(r"`([\w.-]+/[\w/.-]+)`", PAGE.read_text(encoding="utf-8")))
)
def test_a_file_is_there(file: str) -> None:
    assert text_of(file)
