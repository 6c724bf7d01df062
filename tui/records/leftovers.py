"""What a crash may have left beside the records, told from files of other programs."""

import re
from pathlib import Path

from tui.records.files import is_file
from tui.records.lock import LOCK_SUFFIX
from tui.records.naming import holds_own_name, is_record_name
from tui.records.reading import begins_like_record

_TEMPORARY = re.compile(r"\.[a-z0-9_]{8}\.tmp")


def is_own_lock(path: Path) -> bool:
    """Whether it is the lock of a record: named after one, and empty."""
    record = path.name.removesuffix(LOCK_SUFFIX)
    is_named_so = record != path.name and is_record_name(record) and holds_own_name(record)
    return is_named_so and is_file(path) and path.lstat().st_size == 0


def locked_record(lock: Path) -> Path:
    """The record that is locked by a lock's file."""
    return lock.with_name(lock.name.removesuffix(LOCK_SUFFIX))


def is_own_temporary(path: Path) -> bool:
    """Whether a save left it behind: named so, and the beginning of a record or nothing."""
    return bool(_TEMPORARY.fullmatch(path.name)) and is_file(path) and begins_like_record(path)
