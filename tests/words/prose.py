"""Texts in Python source that read like something written for a person."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

# What stands in place of a value in an f-string; it reads as a word.
VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
_WORD = f"[A-Za-z{VALUE}][A-Za-z{VALUE}'-]*"
_PROSE = re.compile(rf"(?<![$#.\w]){_WORD}[,.:;!?)]* +[(]?{_WORD}(?![\w(])")
_LETTERS = re.compile("[A-Za-z]{2,}")
_STYLE_WORDS = frozenset({"bold", "italic", "reverse", "underline"})
_PROGRAMMERS_ERRORS = frozenset(
    {"TypeError", "ValueError", "KeyError", "RuntimeError", "NotImplementedError"}
)
# Calls that put a text on the screen, and which of their arguments is the text.
_SHOWN_BY = {
    "KeyHint": 1,
    "Choice": 1,
    "Words": 0,
    "BigWords": 0,
    "Static": 0,
    "Option": 0,
    "Content": 0,
    "styled": 0,
    "show": 0,
}


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a source file, as far as it is written there."""

    line: int
    text: str


def prose(source: str) -> list[Text]:
    """All texts of two words or more, but docstrings, styles, patterns and programmers' errors."""
    tree = ast.parse(source)
    skipped = {id(node) for node in _skipped(tree)}
    return [text for text in _texts(tree, skipped) if _is_prose(text.text)]


def shown(source: str) -> list[Text]:
    """The texts, of whatever length, that are given straight to what shows them."""
    found: list[Text] = []
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call):
            place = _SHOWN_BY.get(_name(call.func))
            if place is not None and place < len(call.args):
                found += _texts(call.args[place], set())
    return [text for text in found if _LETTERS.search(text.text)]


def _is_prose(text: str) -> bool:
    if not _LETTERS.search(text) or set(text.split()) <= _STYLE_WORDS:
        return False
    return _PROSE.search(text) is not None


def _texts(node: ast.AST, skipped: set[int]) -> Iterator[Text]:
    """Every text at or below a node, an f-string as one."""
    if id(node) in skipped:
        return
    if isinstance(node, ast.JoinedStr):
        parts = [p.value if isinstance(p, ast.Constant) else VALUE for p in node.values]
        yield Text(node.lineno, "".join(map(str, parts)))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _texts(part.value, skipped)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield Text(node.lineno, node.value)
    else:
        for child in ast.iter_child_nodes(node):
            yield from _texts(child, skipped)


def _skipped(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        is_pattern = isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
        is_error = isinstance(node, ast.Raise) and _raised(node) in _PROGRAMMERS_ERRORS
        if is_text or is_pattern or is_error:
            yield node
        if isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation is not None:
            yield node.annotation
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
            yield node.returns


def _raised(node: ast.Raise) -> str:
    return _name(node.exc.func) if isinstance(node.exc, ast.Call) else ""


def _name(node: ast.expr) -> str:
    """The name that is called, whatever it is an attribute of."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
