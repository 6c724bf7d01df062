"""Where sessions, styles and the person's own files are; the only module that knows."""

import contextlib
import os
import stat
import sys
from pathlib import Path

import platformdirs

from tui.files.faults import UsageError
from tui.files.person import found_among, person_name
from tui.files.text import composed, shown_value
from tui.plan.slugs import EASING_SESSION, session_name

_PACKAGE = Path(__file__).resolve().parent
_NO_SESSIONS = frozenset({"poses"})
_PREVIEW = "first-screen"
_SETTINGS = "settings.toml"
_SESSIONS = "sessions"
_ORDER = (
    "five-to-start",
    "twelve-on-the-mat",
    "ten-for-comfort",
    "stretch-and-strengthen",
    "gym-strength",
    EASING_SESSION,
)
_PEOPLE = "people"
_person = ""
"""Whose folder it is; one at a time, and empty where there is only one."""


def _bundled(folder: str) -> Path:
    """A folder of the wheel, or of the checkout that this package stands in."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


def sessions_folder() -> Path:
    """The bundled sessions, with the exercise library below it."""
    return _bundled(_SESSIONS)


def schema_path(kind: str) -> Path:
    """The schema of a kind of file: session, exercise or settings."""
    return sessions_folder() / "schema" / f"{kind}.schema.json"


def xterm_folder() -> Path:
    """Where xterm.js is installed: with the program, for everybody who uses it."""
    return Path(sys.prefix) / "share" / "unpinch"


def styles_folder() -> Path:
    """The Textual style sheets."""
    return _bundled("styles")


def home_folder() -> Path:
    """The person's own folder: $UNPINCH_HOME, else the platform's user data folder.

    Raises UsageError for one that is another in every folder, or cannot be a folder.
    """
    chosen = os.environ.get("UNPINCH_HOME")
    default = platformdirs.user_data_path("unpinch", appauthor=False) if chosen is None else ""
    home = _expanded(default if chosen is None else chosen)
    if not home.is_absolute():
        source = "UNPINCH_HOME" if chosen is not None else "the folder for user data"
        found = shown_value(str(default) if chosen is None else chosen)
        raise UsageError(f"{source}: found {found}, expected a whole path from / or ~ on")
    if _is_no_folder(home):
        raise UsageError(f"UNPINCH_HOME: found {shown_value(str(home))}, which is no folder")
    return home


def _expanded(path: Path | str) -> Path:
    """The path with a `~` at its start written out, where it is known whose home that is."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)


def _is_no_folder(home: Path) -> bool:
    """Whether something else stands in the place of a folder, or of one above it."""
    try:
        return not stat.S_ISDIR(home.stat().st_mode)
    except FileNotFoundError:
        return home.is_symlink()
    except NotADirectoryError:
        return True
    except (OSError, ValueError):
        # What cannot be looked at is refused by whoever wants to use it, but for what nobody can.
        return "\0" in str(home)


# One person, or several


def live_as(person: str) -> None:
    """Have everything that is a person's own be this one's from now on; "" for the only one.

    Raises UsageError for what is no name, or where something else stands in the folder's place.
    """
    global _person  # noqa: PLW0603
    _person = _name_on_disk(person_name(person)) if person else ""
    if _person and not _may_be_folder(person_folder()):
        raise UsageError(f"found {shown_value(str(person_folder()))}, which is no folder")


def make_person_folder() -> None:
    """Make a person's folder, for its owner alone, so that the person is found among the others.

    Where that cannot be, what is to be saved there says so.
    """
    if _person:
        with contextlib.suppress(OSError):
            for folder in (people_folder(), person_folder()):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _may_be_folder(path: Path) -> bool:
    """Whether a folder of one's own is there, or nothing yet."""
    try:
        return not path.is_symlink() and (path.is_dir() or not os.path.lexists(path))
    except OSError:
        return False


def person() -> str:
    """Whose folder it is just now."""
    return _person


def people() -> tuple[str, ...]:
    """The names of all who have a folder here, in their order."""
    folders = (path for path in visible(people_folder()) if _is_person(path))
    return tuple(sorted((path.name for path in folders), key=str.casefold))


def _is_person(path: Path) -> bool:
    try:
        return path.name == person_name(path.name) and path.is_dir() and not path.is_symlink()
    except (OSError, UsageError):
        return False


def _name_on_disk(name: str) -> str:
    """The name of the folder: just this one, else that of the same person."""
    there = people()
    return name if name in there else found_among(there, name) or name


def people_folder() -> Path:
    """Where each person has a folder."""
    return home_folder() / _PEOPLE


def person_folder() -> Path:
    """What is a person's own: the folder itself where there is only one."""
    return people_folder() / _person if _person else home_folder()


def preview_path() -> Path:
    """Where the first screen is kept as it was last."""
    folder = platformdirs.user_cache_path("unpinch", appauthor=False)
    if _person or "UNPINCH_HOME" in os.environ or not folder.is_absolute():
        folder = person_folder() / "cache"
    return folder / _PREVIEW


def settings_path() -> Path:
    """The person's own file of settings."""
    return person_folder() / _SETTINGS


def shared_settings_path() -> Path | None:
    """The file of the house, which counts where a person's own says nothing."""
    return home_folder() / _SETTINGS if _person else None


def records_folder() -> Path:
    """Where the records of runs are kept."""
    return person_folder() / "records"


def session_paths() -> dict[str, Path]:
    """Every session file by name: the person's own, then the bundled from the gentlest on.

    A file of the person's own stands in for one of the house with the same name, and that for a
    bundled one.
    """
    paths: dict[str, Path] = {}
    for folder in (own_sessions_folder(), home_folder() / _SESSIONS, sessions_folder()):
        for path in session_files(folder):
            if path.stem not in _NO_SESSIONS or folder != sessions_folder():
                paths.setdefault(session_name(path.stem), path)
    own = {name: path for name, path in paths.items() if name not in _ORDER}
    return own | {name: paths[name] for name in _ORDER if name in paths}


def library_files() -> list[Path]:
    """Every bundled file that a session may take something from."""
    folder = sessions_folder()
    folders = (folder, folder / "exercises", folder / "texts")
    return [path for each in folders for path in session_files(each)]


def own_sessions_folder() -> Path:
    """Where the person's own sessions are."""
    return person_folder() / _SESSIONS


def easing_paths() -> dict[str, Path]:
    """The bundled session of resting positions."""
    return {EASING_SESSION: sessions_folder() / f"{EASING_SESSION}.toml"}


def session_files(folder: Path) -> list[Path]:
    """The visible TOML files of a folder; none of one that is missing or cannot be read."""
    return [path for path in visible(folder) if path.suffix.lower() == ".toml"]


def visible(folder: Path) -> list[Path]:
    """What a folder holds in its order; nothing where it is missing or cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (OSError, ValueError):
        return []


def is_listed(path: Path) -> bool:
    """Whether a session file is the one that its name finds."""
    listed = session_paths().get(session_name(path.stem))
    try:
        return listed is not None and listed.samefile(path)
    except (OSError, ValueError):
        return False


def find_session(name_or_path: str) -> Path | None:
    """The session file that a name or a path means; a name is looked up first."""
    by_name = session_paths().get(session_name(name_or_path))
    return find_file(name_or_path) if by_name is None else by_name


def find_file(name_or_path: str) -> Path | None:
    """The file that a path means; None for what is no path by its look and finds nothing."""
    is_path = os.sep in name_or_path or name_or_path.lower().endswith(".toml")
    path = as_on_disk(Path(name_or_path))
    return path if is_path or _exists(path) else None


def as_on_disk(path: Path) -> Path:
    """The path, with the accents of its name written as those of the file that it means."""
    if path.name.isascii() or _exists(path):
        return path
    name = composed(path.name)
    return next((each for each in visible(path.parent) if composed(each.name) == name), path)


def _exists(path: Path) -> bool:
    """Whether there is such a file; a name that no file can have names none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
