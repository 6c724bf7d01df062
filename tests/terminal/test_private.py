"""What is used of Textual that is not public stands in one module, and no assertion decides."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tui

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(tui.__file__).parent
ALLOWED = PACKAGE / "terminal" / "textual_private.py"
FILES = sorted(set(PACKAGE.rglob("*.py")) - {ALLOWED})
# Both are documented as public.
PUBLIC = {"_exit", "_replace"}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def names_set(tree: ast.AST) -> Iterator[str]:
    """Every name that is defined or given a value somewhere in a piece of code."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.Attribute(ctx=ast.Store()):
                yield node.attr
            case ast.Name(ctx=ast.Store()):
                yield node.id


def names_read(tree: ast.AST) -> Iterator[str]:
    """Every attribute that is read somewhere in a piece of code."""
    return (node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute))


@functools.cache
def tree_of_class(owner: type) -> ast.Module:
    return ast.parse(textwrap.dedent(inspect.getsource(owner)))


def textual_bases(owner: type) -> list[type]:
    return [each for each in owner.__mro__ if each.__module__.partition(".")[0] == "textual"]


def classes() -> Iterator[type]:
    for path in FILES:
        parts = ("tui", *path.relative_to(PACKAGE).with_suffix("").parts)
        module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
        for value in vars(module).values():
            if inspect.isclass(value) and value.__module__ == module.__name__:
                yield value


def imported_modules(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_other_module_imports_what_is_private_in_textual() -> None:
    found = [
        (path.name, name)
        for path in FILES
        for name in imported_modules(tree_of(path))
        if name.startswith("textual.") and any(map(is_private, name.split(".")))
    ]
    assert found == []


def test_no_other_module_reads_a_private_name_that_is_not_ours() -> None:
    ours = {name for path in FILES for name in names_set(tree_of(path))} | PUBLIC
    found = [
        (path.name, name)
        for path in FILES
        for name in names_read(tree_of(path))
        if is_private(name) and name not in ours
    ]
    assert found == []


def test_no_other_class_has_a_private_name_of_its_base_in_textual() -> None:
    found = [
        (owner.__qualname__, base.__name__, sorted(filter(is_private, shared)))
        for owner in classes()
        for base in textual_bases(owner)
        if any(map(is_private, shared := used_in(owner) & names_set_in(base)))
    ]
    assert found == []


@functools.cache
def names_set_in(owner: type) -> frozenset[str]:
    return frozenset(names_set(tree_of_class(owner)))


def used_in(owner: type) -> set[str]:
    tree = tree_of_class(owner)
    return {*names_set(tree), *names_read(tree)}


@pytest.mark.parametrize("folder", ["terminal", "app"])
def test_no_assertion_decides(folder: str) -> None:
    found = [
        path.name
        for path in (PACKAGE / folder).glob("*.py")
        if any(isinstance(node, ast.Assert) for node in ast.walk(tree_of(path)))
    ]
    assert found == []
