"""What docs/safety.md names is there: files, functions, constants, tests, pictures and reasons."""

import re
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from tests.screens.test_snapshots import SCREENS
from tui.play.rules import StopReason

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
QUOTED = dict.fromkeys(re.findall("`([^`]+)`", PAGE))
FILES = [name for name in QUOTED if re.fullmatch(r"[\w.-]+/[\w/.*-]*", name)]
TESTS = [name for name in QUOTED if name.startswith("test_")]
PLACES = re.findall(r"`(\w+)`\s+in\s+`([^`]+)`", PAGE)
# Two words that another tool prints, one of a shell, two of Python, and one of pyproject.toml.
OTHER_WORDS = {"timeout", "survived", "fg", "None", "False", "only_mutate"}
NAMES = [
    name
    for name in QUOTED
    if re.fullmatch(r"[A-Za-z_]{3,}", name) and name not in {*OTHER_WORDS, *TESTS, *SCREENS}
]


@cache
def text_below(folder: str, pattern: str) -> str:
    """All files of a folder as one text."""
    paths = sorted((ROOT / folder).rglob(pattern))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def definitions(name: str, text: str) -> list[str]:
    """Where a name is given to something: a function, a class, a value, a field, a key, a table."""
    given = rf"^\s*(?:async def|def|class) {name}\b|^\s*{name} ?[:=]|^\[{name}\]"
    return re.findall(given, text, re.MULTILINE)


def test_the_page_names_a_good_deal() -> None:
    assert len(FILES) > 20
    assert len(TESTS) > 40
    assert len(PLACES) > 8
    assert len(NAMES) > 20


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_there(file: str) -> None:
    assert list(ROOT.glob(file))


@pytest.mark.parametrize("name", TESTS)
def test_a_test_stands_once_below_tests(name: str) -> None:
    assert len(definitions(name, text_below("tests", "*.py"))) == 1


@pytest.mark.parametrize(("name", "file"), PLACES)
def test_a_name_stands_in_the_file_that_is_told(name: str, file: str) -> None:
    assert definitions(name, (ROOT / file).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_given_to_something(name: str) -> None:
    code = text_below("tui", "*.py") + text_below("tests/play", "*.py")
    is_reason = name in get_args(StopReason)
    assert (
        is_reason or definitions(name, code) or definitions(name, text_below("sessions", "*.toml"))
    )


def test_the_reasons_of_the_table_are_those_of_the_code() -> None:
    (table,) = re.findall(r"\| name in the code \|\n(.*?)\n\n", PAGE, re.DOTALL)
    reasons = re.findall(r"\| `([^`]+)` \|$", table, re.MULTILINE)
    assert set(reasons) == set(get_args(StopReason))


def test_the_pictures_are_taken() -> None:
    pictures = [
        name
        for told in re.findall(r"its\s+pictures?\s+([^)]*)\)", PAGE)
        for name in re.findall("`([^`]+)`", told)
    ]
    assert len(pictures) >= 3
    assert set(pictures) <= set(SCREENS)
