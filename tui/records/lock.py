"""A lock beside a record: it tells a run that is being played from one that was cut off."""

import errno
import fcntl
import os
import stat
from collections.abc import Callable
from pathlib import Path

LOCK_SUFFIX = ".lock"
_HELD_ELSEWHERE = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES})
_FLAGS = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY
# Who only looks at a lock, or clears it away, holds it for a moment, which is no reason to give up.
_MOST_TRIES_IF_HELD = 500
_MOST_TRIES = 5000


def lock_path(record: Path) -> Path:
    """The file that is locked while a record's run is played."""
    return record.with_name(f"{record.name}{LOCK_SUFFIX}")


class Lock:
    """Held until it is released or the process ends, however it ends."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    @property
    def is_held(self) -> bool:
        """Whether it still keeps others out: its file has not been taken away or replaced."""
        return _is_still(self._path, self._handle)

    def release(self) -> None:
        """Let others have it; the file goes too, unless it is another's by now."""
        try:
            if self.is_held:
                self._path.unlink()
        except OSError:
            # Others can have it all the same, since only the lock on it counts.
            pass
        finally:
            os.close(self._handle)


def take_lock(record: Path, pause: Callable[[], None] = os.sched_yield) -> Lock | None:
    """The lock of a record, None while another process holds it; raises OSError.

    Between two tries it only lets other processes go on, and never waits.
    """
    path = lock_path(record)
    for tries in range(1, _MOST_TRIES + 1):
        taken = _try_to_take(path)
        if isinstance(taken, Lock):
            return taken
        if taken == "held" and tries >= _MOST_TRIES_IF_HELD:
            return None
        if taken != "gone":
            pause()
    raise OSError(errno.EBUSY, "another program keeps looking at its lock", str(path))


def _try_to_take(path: Path) -> Lock | str:
    """The lock, or why it cannot be had: it is `held`, only `looked-at`, or `gone` meanwhile."""
    handle = _opened(path, os.O_RDWR | os.O_CREAT)
    try:
        if _locks(handle, fcntl.LOCK_EX):
            if _is_still(path, handle):
                lock, handle = Lock(path, handle), -1
                return lock
            # Whoever held it before has just released it, and the file with it.
            return "gone"
        # Those who look share the lock; who plays shares it with nobody.
        return "looked-at" if _locks(handle, fcntl.LOCK_SH) else "held"
    finally:
        if handle >= 0:
            os.close(handle)


def is_locked(record: Path) -> bool:
    """Whether another process holds the lock of a record; neither makes nor keeps a lock.

    Raises OSError where that cannot be told.
    """
    try:
        handle = _opened(lock_path(record), os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        return not _locks(handle, fcntl.LOCK_SH)
    finally:
        os.close(handle)


def _opened(path: Path, how: int) -> int:
    """A handle on a lock's file, which is never a link; raises OSError."""
    handle = os.open(path, how | _FLAGS, 0o600)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    return handle


def _locks(handle: int, how: int) -> bool:
    """Whether a handle gets the lock so; raises OSError where nothing can be locked."""
    try:
        fcntl.flock(handle, how | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD_ELSEWHERE:
            return False
        raise
    return True


def _is_still(path: Path, handle: int) -> bool:
    """Whether the locked file is still the one that the path means."""
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False
