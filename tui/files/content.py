"""The bytes of a file, read within limits and never from anything but a regular file."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from tui.files.faults import file_error

MOST_BYTES = 256 * 1024
Read = Callable[[Path], bytes]
"""Gives the bytes of a file; raises PlanError."""


def read_bytes(path: Path, *, most_bytes: int = MOST_BYTES, follow_links: bool = True) -> bytes:
    """The bytes of a regular file of at most so many; raises PlanError."""
    file = str(path)
    try:
        # Looked at before it is opened, since opening a device can set it going.
        _refuse_irregular(file, path.stat() if follow_links else path.lstat())
        flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | (0 if follow_links else os.O_NOFOLLOW)
        with open(os.open(path, flags), "rb") as stream:  # noqa: PTH123 - a path would be waited for
            # Another may have taken its place meanwhile.
            _refuse_irregular(file, os.fstat(stream.fileno()))
            # What is no file on a disk may have nothing to give yet.
            content = stream.read(most_bytes + 1) or b""
    except FileNotFoundError:
        raise file_error(file, "no such file", "a TOML file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise file_error(file, f"a file that cannot be read ({reason})", "a TOML file") from None
    if len(content) > most_bytes:
        most = f"{most_bytes // 1024} KiB"
        raise file_error(file, f"more than {most}", f"at most {most}")
    return content


def _refuse_irregular(file: str, status: os.stat_result) -> None:
    mode = status.st_mode
    if stat.S_ISDIR(mode):
        raise file_error(file, "a folder", "a TOML file")
    if stat.S_ISLNK(mode):
        raise file_error(file, "a link, which is not followed", "a TOML file")
    if not stat.S_ISREG(mode):
        raise file_error(file, "no regular file", "a TOML file")


class Contents:
    """Files that have been read already: each is handed out once as it was then."""

    def __init__(self) -> None:
        self._kept: dict[Path, bytes] = {}

    def keep(self, path: Path) -> bytes:
        """Read a file, and keep it for whoever asks for it; raises PlanError."""
        self._kept[path] = read_bytes(path)
        return self._kept[path]

    def __call__(self, path: Path) -> bytes:
        """The bytes of a file; raises PlanError."""
        return self._kept.pop(path) if path in self._kept else read_bytes(path)
