"""Where a new session goes: under a name that finds no other session, in place of no file."""

import os
from dataclasses import dataclass
from pathlib import Path

from tui import resources
from tui.commands.new_file import NewFile, new_file
from tui.files.faults import UsageError
from tui.files.schema_line import has_schema_line
from tui.files.text import clean_text
from tui.plan.slugs import session_name, slug_of
from tui.records.files import make_private
from tui.settings.schema_file import put_schema
from tui.words import new_file as file_words
from tui.words import new_session as words

_KIND = "session"
_ENDING = ".toml"
_MOST_BYTES = 200
"""So that the name of a file, and of another beside it while it is written, are short enough."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the file will be; a folder of one's own is made with it."""

    file: NewFile
    is_own_folder: bool

    @property
    def arguments(self) -> tuple[str, ...]:
        """What commands call the session, which is found by its path where it is not one's own."""
        if not self.is_own_folder:
            return (str(self.file.path),)
        return own_arguments(self.file.path)

    def write(self, content: bytes) -> bool:
        """Write all of it; whether its first line leads an editor to a schema that is there.

        Raises UsageError, and then nothing is written.
        """
        folder = self.file.path.parent
        if self.is_own_folder:
            resources.make_person_folder()
            try:
                make_private(folder)
            except OSError as error:
                raise UsageError(file_words.cannot_be_written(folder, error)) from None
        self.file.write(content)
        return put_schema_for(content, folder)


def own_arguments(path: Path) -> tuple[str, ...]:
    """What commands call a session of one's own folder: its name, and whose it is."""
    person = resources.person()
    return (path.stem, *(("--person", person) if person else ()))


def put_schema_for(content: bytes, folder: Path) -> bool:
    """Whether the first line of a session leads an editor to a schema, which is there then."""
    return has_schema_line(content, _KIND) and put_schema(_KIND, folder)


def place_for(name: str | None, file: str | None) -> Place:
    """The place for a session of that name, or for that file; raises UsageError."""
    if file is not None:
        return _place_of_file(name, file)
    if name is None:
        raise UsageError(words.NO_NAME)
    return place_named("new", name)


def place_named(asked_by: str, name: str) -> Place:
    """The place for a session of that name in one's own folder; raises UsageError.

    `asked_by` is the option or the command that was given the name.
    """
    _refuse_name(asked_by, name)
    path = resources.own_sessions_folder() / f"{name}{_ENDING}"
    if os.path.lexists(path):
        raise UsageError(file_words.taken(asked_by, path))
    return Place(NewFile(path, asked_by), is_own_folder=True)


def _place_of_file(name: str | None, file: str) -> Place:
    path = Path(file)
    new = new_file("--to", file, (_ENDING,))
    if name is not None and path.stem != name:
        _refuse_other_than_names("new", name)
        raise UsageError(words.two_names(name, file))
    _refuse_name("--to", path.stem)
    return Place(new, is_own_folder=False)


def refuse_taken_name(asked_by: str, path: Path) -> None:
    """Refuse a file among the sessions under whose name another session is found."""
    if os.path.realpath(path.parent) == os.path.realpath(resources.own_sessions_folder()):
        _refuse_name(asked_by, path.stem)


def _refuse_name(asked_by: str, name: str) -> None:
    """Refuse what names no file, and what a session is called that is found by its name.

    Records go by the name, too, wherever a file is.
    """
    _refuse_other_than_names(asked_by, name)
    slug = slug_of(name)
    other = next((each for each in resources.session_paths() if slug_of(each) == slug), None)
    if other is not None:
        raise UsageError(words.name_taken(asked_by, other))


def _refuse_other_than_names(asked_by: str, name: str) -> None:
    is_plain = clean_text(name) == name == name.strip() and session_name(name) == name
    has_letter = any(character.isalnum() for character in name)
    is_path = os.sep in name or name.startswith(".") or name.lower().endswith(_ENDING)
    if not is_plain or not has_letter or is_path or len(os.fsencode(name)) > _MOST_BYTES:
        raise UsageError(words.other_name(asked_by, name))
