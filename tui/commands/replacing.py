"""The command `unpinch add --replace`: another version of a session of one's own, in its place."""

from dataclasses import dataclass
from pathlib import Path

from tui import resources
from tui.commands.kept_before import kept_as
from tui.commands.new_file import NewFile
from tui.commands.new_place import own_arguments, put_schema_for
from tui.commands.opening import bundled_library
from tui.files.content import read_bytes
from tui.files.faults import PlanError, UsageError
from tui.plan.load import load_session
from tui.plan.model import Library, Session
from tui.plan.slugs import session_name
from tui.records.files import is_gone, write_whole
from tui.words import adding
from tui.words import replacing as words


@dataclass(frozen=True, slots=True)
class Replacement:
    """A file to put in the place of another: the bytes of both as they were read once."""

    path: Path
    content: bytes
    former: bytes
    description: str
    kept: Path

    @property
    def question(self) -> adding.Question:
        """What is asked before it is done."""
        ask = words.ask(self.path, self.kept)
        return adding.Question(words.WORD, ask, words.LEFT, words.ENDED)

    def put_in_place(self) -> str:
        """Keep the former one beside it, then put it there; what to say of it.

        Raises UsageError, or PlanError, and then the former one is where it was, or told where.
        """
        if not self._is_as_before():
            raise UsageError(words.changed_meanwhile(self.path))
        NewFile(self.kept, "--replace").write(self.former)
        try:
            write_whole(self.path, self.content)
        except OSError as error:
            kept = None if self._take_back() else self.kept
            raise UsageError(words.not_replaced(self.path, error, kept)) from None
        has_schema = put_schema_for(self.content, self.path.parent)
        arguments = own_arguments(self.path)
        return words.replaced(self.path, self.kept, arguments, has_schema=has_schema)

    def _is_as_before(self) -> bool:
        """Whether the former one is where it was; raises PlanError where nobody can tell."""
        return read_bytes(self.path, follow_links=False) == self.former

    def _take_back(self) -> bool:
        """Take away what was kept where the former one is where it was; whether it is gone."""
        try:
            if self._is_as_before():
                self.kept.unlink()
        except (OSError, PlanError):
            return False
        return is_gone(self.kept)


def read_replacement(file: str, name: str | None) -> Replacement:
    """What a file is, beside the one that is there; raises UsageError, or PlanError."""
    path = resources.as_on_disk(Path(file))
    content, library = read_bytes(path), bundled_library()
    session = load_session(path, library, lambda _: content)
    there = _own_file(*(("add", path.stem) if name is None else ("--name", name)))
    former = read_bytes(there, follow_links=False)
    if former == content:
        raise UsageError(words.same_file(there))
    changes = words.changes(_session_in(there, former, library), session)
    description = adding.description(path, session, library, changes)
    return Replacement(there, content, former, description, kept_as(there))


def own_file(name: str) -> Path | None:
    """The file of one's own that a session of this name is read from."""
    files = resources.session_files(resources.own_sessions_folder())
    wanted = session_name(name)
    return next((path for path in files if session_name(path.stem) == wanted), None)


def _own_file(asked_by: str, name: str) -> Path:
    there = own_file(name)
    if there is None:
        raise UsageError(words.not_there(asked_by, session_name(name)))
    return there


def _session_in(path: Path, content: bytes, library: Library) -> Session | None:
    """The session that is there, None where it has faults."""
    try:
        return load_session(path, library, lambda _: content)
    except PlanError:
        return None
