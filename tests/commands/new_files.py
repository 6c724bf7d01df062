"""New sessions written by options, and what stands in them."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bundled import library
from tui.commands import new_session, sessions
from tui.commands.arguments import parse
from tui.commands.new_session import begin
from tui.commands.sessions import check_files
from tui.plan.load import load_session
from tui.plan.model import Session


def write(*arguments: str) -> str:
    """What is said of the session that these options write; raises UsageError or PlanError."""
    new = begin(parse(["new", *arguments]))
    assert not new.asks
    return new.write(new.drafting.draft)


def written(path: Path, *arguments: str) -> Session:
    """The session that these options write to a path; it passes `check`."""
    write("--to", str(path), *arguments)
    return checked(path)


def checked(path: Path) -> Session:
    """A session file that passes `check`."""
    told, is_good = check_files([str(path)])
    assert is_good, told
    return load_session(path, library())


def exercises_of(session: Session) -> Sequence[str]:
    """The slugs of a session, in their order."""
    return [planned.slug for planned in session.exercises]


def read_library_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the commands take the library that all tests share."""
    for module in (new_session, sessions):
        monkeypatch.setattr(module, "bundled_library", library)
