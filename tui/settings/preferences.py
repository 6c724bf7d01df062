"""What is set just now, from where, and what is wrong with the person's file of settings."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.files.faults import UsageError
from tui.settings.kinds import Value
from tui.settings.settings import SETTINGS, Setting, Settings

if TYPE_CHECKING:
    from tui.files.faults import Fault


class Given(NamedTuple):
    """A value for this start alone, from the option or the variable `source`."""

    value: Value
    source: str


class Preferences:
    """The settings: an option outweighs a variable, a variable the file, the file the default.

    `given` are those of options and variables. Without a `path` there is no file, and what is
    changed holds for this visit alone. What the file of one person does not set, `shared` may,
    which is the file of the house.
    """

    def __init__(
        self,
        path: Path | None = None,
        given: Mapping[str, Given] | None = None,
        shared: Path | None = None,
    ) -> None:
        self.path = path
        self._shared = shared
        self.faults: tuple[Fault, ...] = ()
        self._given = dict(given or {})
        self._in_file: dict[str, Value] = {}
        self._unsaved: dict[str, Value] = {}
        self._are_faults_told = False
        self._read()

    @property
    def settings(self) -> Settings:
        """What is set."""
        given = {name: given.value for name, given in self._given.items()}
        return Settings(**{**self._in_file, **self._unsaved, **given})  # type: ignore[arg-type]

    def source(self, setting: Setting) -> str:
        """The option or variable that sets it for this start; empty where it can be changed."""
        given = self._given.get(setting.name)
        return given.source if given else ""

    def is_set_by(self, source: str) -> bool:
        """Whether an option or a variable of this name sets anything for this start."""
        return any(given.source == source for given in self._given.values())

    def change(self, setting: Setting, value: Value) -> str:
        """Set it from now on and in the file; why it could not be saved, empty where it was."""
        self._unsaved[setting.name] = value
        if self.path is None:
            return ""
        from tui.settings.writing import write_settings

        why = write_settings(self.path, self._unsaved)
        if not why:
            self._unsaved.clear()
            self._read()
        return why

    def hold(self, setting: Setting, value: Value, source: str) -> None:
        """Set it until this start or visit ends, and in no file; it outweighs all else."""
        self._given[setting.name] = Given(value, source)

    def take_untold(self) -> "tuple[Fault, ...]":
        """The faults of the file, which are told once."""
        untold = () if self._are_faults_told else self.faults
        self._are_faults_told = True
        return untold

    def _read(self) -> None:
        self._in_file, self.faults = {}, ()
        for path in (self._shared, self.path):
            if path is not None and _is_there(path):
                from tui.settings.reading import read_settings

                in_file, faults = read_settings(path)
                self._in_file |= in_file
                self.faults += faults


def given_by_variables(environ: Mapping[str, str] = os.environ) -> dict[str, Given]:
    """What variables of the environment set; an empty one sets nothing. Raises UsageError."""
    given = {}
    for setting in SETTINGS:
        word = environ.get(setting.variable, "")
        if word:
            given[setting.name] = Given(_value_of(setting, word), setting.variable)
    return given


def _value_of(setting: Setting, word: str) -> Value:
    value = setting.kind.of_word(word)
    if value is None:
        raise UsageError(f"{setting.variable}: {setting.refusal(word)}")
    return value


def _is_there(path: Path) -> bool:
    """Whether something stands in the place of the file, whatever it is."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        # What is wrong with it is told by whoever reads it.
        return True
    return True
