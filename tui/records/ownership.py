"""Which files Unpinch wrote, told from those of other programs by name and content."""

import os
import re
from pathlib import Path

from tui.records.files import is_gone, size_of
from tui.records.lock import LOCK_SUFFIX
from tui.records.naming import (
    SET_ASIDE,
    holds_own_name,
    is_own_name,
    is_record_name,
    is_set_aside,
)
from tui.records.reading import begins_like_record

_TEMPORARY = re.compile(r"\.[a-z0-9_]{8}\.tmp")


def is_own_lock(path: Path) -> bool:
    """Whether it is the lock of a record: named after one, and empty."""
    record = path.name.removesuffix(LOCK_SUFFIX)
    is_named_so = record != path.name and is_record_name(record) and holds_own_name(record)
    return is_named_so and size_of(path) == 0


def record_of_lock(lock: Path) -> Path:
    """The record that is locked by a lock's file."""
    return lock.with_name(lock.name.removesuffix(LOCK_SUFFIX))


def is_own_temporary(path: Path) -> bool:
    """Whether a save left it behind: named so, and the beginning of a record or nothing."""
    is_named_so = _TEMPORARY.fullmatch(path.name) is not None
    return is_named_so and begins_like_record(path, or_is_empty=True)


def is_own_record(path: Path) -> bool:
    """Whether it was written as a record, torn or edited though it may be by now."""
    return is_own_name(path.name) and begins_like_record(path, or_is_empty=True)


def may_be_own(path: Path) -> bool:
    """Whether its name or its beginning says that it was written as a record."""
    return is_own_name(path.name) or begins_like_record(path)


def set_aside_since(path: Path) -> Path:
    """Where a record is by now: what cannot be read may have been set aside since it was listed."""
    aside = path.with_name(path.name + SET_ASIDE)
    return aside if is_gone(path) and not is_gone(aside) else path


def set_aside(path: Path) -> Path:
    """Give a record that cannot be read a name that says so; it stays where it is otherwise.

    Nothing but a file that Unpinch wrote is renamed, and nothing is replaced.
    """
    if is_set_aside(path.name) or not is_own_record(path):
        return path
    aside = path.with_name(path.name + SET_ASIDE)
    try:
        os.link(path, aside, follow_symlinks=False)
        path.unlink()
    except FileNotFoundError:
        # Another Unpinch has just done it, or has taken it away.
        return aside
    except OSError:
        return _renamed_to(path, aside)
    return aside


def _renamed_to(path: Path, aside: Path) -> Path:
    """Rename where a file cannot have two names, unless something has the new one already."""
    try:
        return path if os.path.lexists(aside) else path.rename(aside)
    except OSError:
        return path
