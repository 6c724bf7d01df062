"""Packages built from copies of the checkout, once for all the processes that run the tests."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.installed.wheels import pack_all_needed
from tui import __version__

ROOT = Path(__file__).parents[2]
LONG_ENOUGH_SECONDS = 300
NEWER = "9.9.9"
"""The version of a package that takes the place of this one."""
_NOT_PACKED = shutil.ignore_patterns(".*", "__pycache__", "dist", "*.egg-info")
_LONG_AGO_SECONDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Packages:
    """A folder with what was built, and with wheels of all that it needs."""

    folder: Path

    @property
    def wheel(self) -> Path:
        """The wheel that was built from the sdist."""
        return self._only("through-sdist/*.whl")

    @property
    def sdist(self) -> Path:
        """The sdist."""
        return self._only("through-sdist/*.tar.gz")

    @property
    def others(self) -> tuple[Path, Path]:
        """Sdist and wheel, each built straight from another copy of other dates and rights."""
        return self._only("straight/*.tar.gz"), self._only("straight/*.whl")

    @property
    def newer(self) -> Path:
        """A wheel of the version `NEWER`."""
        return self._only("newer/*.whl")

    @property
    def needed(self) -> Path:
        """The folder of wheels that Unpinch needs."""
        return self.folder / "needed"

    def _only(self, pattern: str) -> Path:
        (found,) = self.folder.glob(pattern)
        return found


def run(
    *command: str | Path,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    typed: str = "",
) -> str:
    """What a command prints that has nothing of the checkout in its reach."""
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=variables | {"UNPINCH_HOME": str(folder / "home")} | dict(environment or {}),
        input=typed,
        capture_output=True,
        text=True,
        timeout=LONG_ENOUGH_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_all(folder: Path) -> None:
    """Build all packages into a folder that is there."""
    _copy(folder / "copy")
    _build(folder, "through-sdist")
    for path in (folder / "copy").rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
        os.utime(path, (_LONG_AGO_SECONDS, _LONG_AGO_SECONDS))
    _build(folder, "straight", "--sdist", "--wheel")
    _make_newer(folder / "copy")
    _build(folder, "newer", "--wheel")
    shutil.rmtree(folder / "copy")
    (folder / "needed").mkdir()
    pack_all_needed(folder / "needed")


def _copy(copy: Path) -> None:
    shutil.copytree(ROOT, copy, ignore=_NOT_PACKED)


def _build(folder: Path, name: str, *options: str) -> None:
    """Build into a folder of this name; without options the wheel is built from the sdist."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / name)]
    run(*command, *options, folder / "copy", folder=folder)


def _make_newer(copy: Path) -> None:
    for path in (copy / "pyproject.toml", copy / "tui" / "__init__.py"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(f'"{__version__}"', f'"{NEWER}"', 1), encoding="utf-8")
