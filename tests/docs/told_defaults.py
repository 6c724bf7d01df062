"""What counts where a key is not given, noted while the loaders ask for it."""

import inspect
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any
from unittest import mock

from tests.bundled import library
from tui.commands import schema as schema_command
from tui.files.describing import DescribingReader

ASKED = ("integer", "number", "numbers", "flag", "choice")
Place = tuple[tuple[str, ...], str, str]
"""The path of a table, which of its two keys it has ("" where it has no such), and a key."""


def schema_with_defaults(kind: str) -> tuple[dict[str, Any], dict[Place, set[Any]]]:
    """The schema of a kind of file, and the defaults that its loader gives for each key."""
    noted: dict[Place, set[Any]] = defaultdict(set)
    with _noting(noted), _with_library():
        schema = schema_command.schema_of(kind)
    return schema, noted


def _with_library() -> AbstractContextManager[object]:
    """The library that all tests share in place of one that is read anew."""
    return mock.patch.object(schema_command, "load_library", return_value=library())


@contextmanager
def _noting(noted: dict[Place, set[Any]]) -> Iterator[None]:
    with ExitStack() as stack:
        for name in ASKED:
            asked = _noted(getattr(DescribingReader, name), noted)
            stack.enter_context(mock.patch.object(DescribingReader, name, asked))
        yield


def _noted(method: Callable[..., Any], noted: dict[Place, set[Any]]) -> Callable[..., Any]:
    parameters = inspect.signature(method).parameters
    index, usual = list(parameters).index("default") - 2, parameters["default"].default

    def asked(reader: DescribingReader, key: str, *args: Any, **options: Any) -> Any:
        given = args[index] if len(args) > index else options.get("default", usual)
        noted[tuple(map(str, reader.path)), reader._case, key].add(given)
        return method(reader, key, *args, **options)

    return asked
