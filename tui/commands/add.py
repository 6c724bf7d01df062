"""The command `unpinch add`: a session file looked at, then copied to one's own sessions."""

from dataclasses import dataclass
from pathlib import Path

from tui import resources
from tui.commands.new_place import Place, place_named
from tui.commands.opening import bundled_library
from tui.commands.replacing import own_file
from tui.files.content import read_bytes
from tui.files.faults import UsageError
from tui.plan.load import load_session
from tui.plan.slugs import session_name
from tui.words import adding as words


@dataclass(frozen=True, slots=True)
class Addition:
    """A file that may be copied: where to, its bytes as they were read once, its description."""

    place: Place
    content: bytes
    description: str

    @property
    def question(self) -> words.Question:
        """What is asked before it is done."""
        return words.COPY

    def put_in_place(self) -> str:
        """Copy it; what to say of it. Raises UsageError, and then nothing is written."""
        has_schema = self.place.write(self.content)
        return words.copied(self.place.file.path, self.place.arguments, has_schema=has_schema)


def read_addition(file: str, name: str | None) -> Addition:
    """What a file is; raises UsageError, or PlanError with every fault of it."""
    path = resources.as_on_disk(Path(file))
    content, library = read_bytes(path), bundled_library()
    session = load_session(path, library, lambda _: content)
    return Addition(_place(path, name), content, words.description(path, session, library))


def _place(path: Path, name: str | None) -> Place:
    if name is not None:
        return place_named("--name", name)
    try:
        return place_named("add", session_name(path.stem))
    except UsageError as error:
        is_own = own_file(path.stem) is not None
        raise UsageError(words.needs_other_name(str(error), is_own=is_own)) from None
