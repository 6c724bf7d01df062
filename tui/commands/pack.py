"""The command `unpinch pack`: a session in one file, with all that it uses of the library."""

from pathlib import Path

from tui import resources
from tui.commands.new_file import new_file
from tui.commands.new_place import refuse_taken_name
from tui.commands.opening import bundled_library
from tui.files.content import MOST_BYTES, read_bytes
from tui.files.faults import PlanError, UsageError
from tui.plan.load import load_session
from tui.plan.model import POSITIONS, Library, Session
from tui.plan.packing import as_said, is_same, missing_entries, nothing_but_lists, tables_of
from tui.words import packing as words
from tui.words.new_session import too_much


def pack(name_or_path: str, file: str) -> str:
    """Write it, once it reads back as the same session; what to say of it.

    Raises UsageError, or PlanError with what is wrong with the session; then nothing is written.
    """
    new = new_file("pack", file, (".toml",))
    refuse_taken_name("pack", new.path)
    path = resources.find_session(name_or_path)
    if path is None:
        raise UsageError(words.no_session(name_or_path, list(resources.session_paths())))
    before, library = read_bytes(path), bundled_library()
    session = load_session(path, library, lambda _: before)
    content = _packed(session, before, library)
    if len(content) > MOST_BYTES:
        raise UsageError(too_much(new.path, MOST_BYTES))
    wanted = load_session(new.path, as_said(session, library), lambda _: before)
    packed = _read_back(wanted, content, library)
    new.write(content)
    forms = packed.packed.said.keys() & library.exercises.keys()
    return words.packed(new.path, packed, len(forms), len(content))


def _packed(session: Session, before: bytes, library: Library) -> bytes:
    """The bytes of the session, which stay as they are, with what it lacks behind them."""
    slugs = missing_entries(session, as_said(session, library))
    folder = resources.sessions_folder()
    files = [folder / "exercises" / f"{position}.toml" for position in POSITIONS]
    exercises = [_text(each) for each in files if each.exists()]
    tables = tables_of(before, session, slugs, exercises, _text(folder / "poses.toml"))
    if not tables:
        return before
    return before.rstrip() + f"\n\n{words.HEAD}\n\n{tables}\n".encode()


def _text(path: Path) -> str:
    return read_bytes(path).decode().replace("\r\n", "\n")


def _read_back(wanted: Session, content: bytes, library: Library) -> Session:
    """The session of the packed bytes alone; raises UsageError where it is another one."""
    path = wanted.path
    try:
        alone = load_session(path, nothing_but_lists(library), lambda _: content)
    except PlanError as error:
        raise UsageError(words.cannot_be_packed(path, error.faults[0].message)) from None
    if not is_same(alone, wanted):
        raise UsageError(words.cannot_be_packed(path, words.PLAYS_OTHERWISE))
    return alone
