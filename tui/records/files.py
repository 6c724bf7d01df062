"""Private files and folders, written whole; nothing below the folder of records is a link."""

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Where a file cannot have a second name: FAT, some network and phone file systems.
_NO_HARD_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def size_of(path: Path) -> int | None:
    """The bytes of a regular file; None for anything else, and for what has gone meanwhile."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def is_file(path: Path) -> bool:
    """Whether it is a regular file, and no link to one."""
    return size_of(path) is not None


def is_folder(path: Path) -> bool:
    """Whether it is a folder, and no link to one."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def is_gone(path: Path) -> bool:
    """Whether nothing is there; what cannot be looked at is not known to be gone."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def refuse_link(path: Path) -> None:
    """Raise OSError for a link."""
    if path.is_symlink():
        raise OSError(errno.ELOOP, f"{path.name} is a link, which is not followed", str(path))


def make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for their owner alone.

    Whatever the umask; each is on disk before it is used. Raises OSError.
    """
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        make_private(folder.parent)
    try:
        folder.mkdir(mode=0o700)
        folder.chmod(0o700)
    except FileExistsError:
        if not folder.is_dir():
            raise
    sync_folder(folder.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, readable by its owner alone, that is always the old or the new one, whole."""
    with _written_beside(path, content) as temporary:
        temporary.replace(path)
    sync_folder(path.parent)


def write_new(path: Path, content: bytes) -> None:
    """Write a file whole under a name that nothing has; raises FileExistsError where one has it."""
    with _written_beside(path, content) as temporary:
        try:
            # A rename would replace what has appeared under the name meanwhile.
            os.link(temporary, path, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            _write_exclusively(path, content)
    sync_folder(path.parent)


@contextlib.contextmanager
def _written_beside(path: Path, content: bytes) -> Iterator[Path]:
    """A temporary file with this content, which has been read back; it is gone afterwards."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            # An odd umask may have taken it from its owner too.
            os.fchmod(stream.fileno(), 0o600)
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if temporary.read_bytes() != content:
            raise OSError(errno.EIO, "what was written does not read back")
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _write_exclusively(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make a new name survive a power cut too, where folders can be synced."""
    # By now the file is whole under its name, so this is no reason to say that it is not.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
