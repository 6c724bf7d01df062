"""Where sessions, styles and the person's own files are; the only module that knows."""

import os
import stat
from pathlib import Path

import platformdirs

from tui.files.faults import UsageError
from tui.files.text import composed, shown_value
from tui.plan.slugs import session_name

_PACKAGE = Path(__file__).resolve().parent
_NO_SESSIONS = frozenset({"poses"})
_EASING = "rest-positions"
_PREVIEW = "first-screen"
_ORDER = (
    "five-to-start",
    "twelve-on-the-mat",
    "ten-for-comfort",
    "stretch-and-strengthen",
    "gym-strength",
    _EASING,
)


def _bundled(folder: str) -> Path:
    """A folder of the wheel, or of the checkout that this package stands in."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


def sessions_folder() -> Path:
    """The bundled sessions, with the exercise library below it."""
    return _bundled("sessions")


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


def preview_path() -> Path:
    """Where the first screen is kept as it was last."""
    folder = platformdirs.user_cache_path("unpinch", appauthor=False)
    if "UNPINCH_HOME" in os.environ or not folder.is_absolute():
        folder = home_folder() / "cache"
    return folder / _PREVIEW


def settings_path() -> Path:
    """The person's own file of settings."""
    return home_folder() / "settings.toml"


def records_folder() -> Path:
    """Where the records of runs are kept."""
    return home_folder() / "records"


def session_paths() -> dict[str, Path]:
    """Every session file by name: the person's own, then the bundled from the gentlest on.

    A file of the person's own stands in for a bundled one of the same name.
    """
    paths: dict[str, Path] = {}
    for folder in (own_sessions_folder(), sessions_folder()):
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
    return home_folder() / "sessions"


def easing_paths() -> dict[str, Path]:
    """The bundled session of resting positions."""
    return {_EASING: sessions_folder() / f"{_EASING}.toml"}


def session_files(folder: Path) -> list[Path]:
    """The visible TOML files of a folder; none of one that is missing or cannot be read."""
    return [path for path in visible(folder) if path.suffix.lower() == ".toml"]


def visible(folder: Path) -> list[Path]:
    """What a folder holds in its order; nothing where it is missing or cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
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
    if by_name is not None:
        return by_name
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
