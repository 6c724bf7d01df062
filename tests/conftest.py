"""Settings that every test runs under."""

import gc
import os
import tempfile
from itertools import islice
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

# The sessions and records of whoever runs the tests are no part of them.
os.environ["UNPINCH_HOME"] = str(Path(tempfile.gettempdir()) / "unpinch-tests-have-no-home")

# Nor is the terminal that the tests are started from.
for name in ("NO_COLOR", "LC_CTYPE"):
    os.environ.pop(name, None)
os.environ |= {"TERM": "xterm", "TEXTUAL_COLOR_SYSTEM": "truecolor", "LC_ALL": "C.UTF-8"}

# A full collection walks all that the caches of Textual hold, and took a third of the time.
gc.set_threshold(20_000)

_parse_rules = Stylesheet._parse_rules
_parsed: dict[object, list[RuleSet]] = {}


def _parsed_once(sheet: Stylesheet, css: str, *args: Any, **kwargs: Any) -> list[RuleSet]:
    """The rules of a style sheet, which each app of a test would parse again."""
    key = (css, args, *sorted(kwargs.items()), *sorted(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, css, *args, **kwargs)
    return _parsed[key]


Stylesheet._parse_rules = _parsed_once  # type: ignore[assignment, method-assign]

settings.register_profile("ordinary", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("search", derandomize=False, deadline=None, max_examples=2000)
# A found fault is enough to kill a mutant; nobody reads its smallest example.
settings.register_profile(
    "mutants",
    derandomize=True,
    deadline=None,
    max_examples=25,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("ordinary")


WAITING = ("terminal", "web", "installed")
"""Folders of tests that mostly wait, for a program that they have started."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with the tests that wait, on half of the workers, and end with what is over at once.

    While one test waits another computes, and the end is shared out well.
    """
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    waiting = [item for item in items if item.path.parent.name in WAITING]
    others = iter([item for item in items if item.path.parent.name not in WAITING])
    size, share = len(items) // workers, ceil(len(waiting) / ceil(workers / 2))
    ordered: list[pytest.Item] = []
    for worker in range(workers):
        first = waiting[worker * share : (worker + 1) * share]
        ordered += [*first, *islice(others, max(size - len(first), 0))]
    items[:] = [*ordered, *others]


def pytest_sessionfinish() -> None:
    """Collect what is left; pytest does it five times, through all that is still in use."""
    gc.collect()
    gc.freeze()


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much is tried, where more than the ordinary run can: CONTRIBUTING.md says when."""
    parser.addoption("--fuzz-cases", type=int, default=2000, help="mutated files to read")
    parser.addoption("--crashes", type=int, default=20, help="how often a session is killed")
    parser.addoption("--reports", type=int, default=20_000, help="reports of a terminal to read")
    parser.addoption("--courses", type=int, default=1, help="1: some of all courses, 4: every one")
