"""A lock beside a record: it tells a run that is being played from one that was cut off."""

import contextlib
import errno
import fcntl
import os
from pathlib import Path

LOCK_SUFFIX = ".lock"
_HELD_ELSEWHERE = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})


def lock_path(record: Path) -> Path:
    """The file that is locked while a record's run is played."""
    return record.with_name(f"{record.name}{LOCK_SUFFIX}")


class Lock:
    """Held until it is released or the process ends, however it ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    def release(self) -> None:
        """Let others have it; the file goes too."""
        with contextlib.suppress(OSError):
            self._path.unlink()
        os.close(self._handle)


def take_lock(record: Path) -> Lock | None:
    """The lock of a record, None while another process holds it; raises OSError."""
    path = lock_path(record)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, handle):
                return Lock(path, handle)
        except OSError as error:
            os.close(handle)
            if error.errno in _HELD_ELSEWHERE:
                return None
            raise
        # Whoever held it before has just released it, and the file with it.
        os.close(handle)


def is_locked(record: Path) -> bool:
    """Whether another process holds the lock of a record; neither makes nor keeps a lock."""
    try:
        handle = os.open(lock_path(record), os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in _HELD_ELSEWHERE
    finally:
        os.close(handle)
    return False


def _is_still(path: Path, handle: int) -> bool:
    """Whether the locked file is still the one that the path means."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
