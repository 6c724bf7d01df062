"""Where sessions, styles and the person's own files are; the only module that knows."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent
_NO_SESSIONS = frozenset({"poses"})
_EASING = "rest-positions"
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
    """The person's own folder: $UNPINCH_HOME, else the platform's user data folder."""
    chosen = os.environ.get("UNPINCH_HOME")
    return Path(chosen) if chosen else platformdirs.user_data_path("unpinch", appauthor=False)


def records_folder() -> Path:
    """Where the records of runs are kept."""
    return home_folder() / "records"


def session_paths() -> dict[str, Path]:
    """Every session file by name: the person's own, then the bundled from the gentlest on.

    A file of the person's own stands in for a bundled one of the same name.
    """
    paths: dict[str, Path] = {}
    for folder in (home_folder() / "sessions", sessions_folder()):
        for path in _toml_files(folder):
            if path.stem not in _NO_SESSIONS or folder != sessions_folder():
                paths.setdefault(path.stem, path)
    own = {name: path for name, path in paths.items() if name not in _ORDER}
    return own | {name: paths[name] for name in _ORDER if name in paths}


def easing_paths() -> dict[str, Path]:
    """The bundled session of resting positions."""
    return {_EASING: sessions_folder() / f"{_EASING}.toml"}


def _toml_files(folder: Path) -> list[Path]:
    """The visible TOML files of a folder; none of one that is missing or cannot be read."""
    try:
        return sorted(path for path in folder.glob("*.toml") if not path.name.startswith("."))
    except OSError:
        return []


def find_session(name_or_path: str) -> Path | None:
    """The file that a name or a path means; a name is looked up first."""
    by_name = session_paths().get(name_or_path)
    if by_name is not None:
        return by_name
    is_path = os.sep in name_or_path or name_or_path.endswith(".toml")
    path = Path(name_or_path)
    return path if is_path or _exists(path) else None


def _exists(path: Path) -> bool:
    """Whether there is such a file; a name that no file can have names none."""
    try:
        return path.exists()
    except OSError:
        return False
