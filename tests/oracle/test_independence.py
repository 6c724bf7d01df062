"""The oracle stands on its own: nothing of the program is imported, nor tests that import it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
MODULES = sorted(HERE.glob("*.py"))
ALLOWED = sys.stdlib_module_names | {"pytest"}
LONGEST = 250


def imported(tree: ast.AST) -> Iterator[str]:
    """Give the first word of every import; one from this package is nothing."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level > 1:
                yield "." * node.level
            elif node.level == 0:
                yield (node.module or "").split(".")[0]


def names(tree: ast.AST) -> Iterator[str]:
    """Give every name that is used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_imports_nothing_of_the_program(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert set(imported(tree)) <= ALLOWED
    assert not {"__import__", "import_module", "runpy", "spec_from_file_location"} & set(
        names(tree)
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST


@pytest.mark.parametrize(
    "line",
    ["import tui", "from tui.play import rules", "from ..play import x", "import tests.play"],
)
def test_notices_an_import(line: str) -> None:
    assert not set(imported(ast.parse(line))) <= ALLOWED
