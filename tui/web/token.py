"""The token that is kept in a file, so that an address outlasts the server."""

import contextlib
import os
from pathlib import Path

from tui.files.faults import UsageError
from tui.web.address import is_token, new_token
from tui.words import web as words

_MOST_BYTES = 256
_FOR_OTHERS = 0o077


def kept_token(path: Path) -> str:
    """The token of a file, which is made where there is none; raises UsageError."""
    try:
        with contextlib.suppress(FileExistsError):
            _make(path)
        return _read(path)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UsageError(words.no_token_file(str(path), why)) from None


def _make(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{new_token()}\n")


def _read(path: Path) -> str:
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        if os.fstat(descriptor).st_mode & _FOR_OTHERS:
            raise ValueError(words.TOKEN_NOT_PRIVATE)
        token = file.read(_MOST_BYTES).decode("ascii", "replace").strip()
    if not is_token(token):
        raise ValueError(words.NO_TOKEN)
    return token
