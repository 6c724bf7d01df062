"""pip, pipx and uv install into empty environments without a network; it plays, and is updated."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.installed.packages import NEWER, ROOT, Packages, run
from tests.installed.test_package import SHARED
from tests.terminal.harness import Terminal
from tests.terminal.playing import SHORT
from tests.terminal.test_plain_mode import WHOLE, typed
from tui import __version__

BIN = Path(sys.executable).parent
WHERE_IT_IS = "import sys, tui; print(tui.__file__, *sys.path, sep='\\n')"


@dataclass(frozen=True, slots=True)
class Place:
    """An empty folder, in which all is installed that is installed, and the packages to install."""

    folder: Path
    packages: Packages

    def run(self, *command: str | Path, environment: Mapping[str, str] | None = None) -> str:
        """What a command prints."""
        return run(*command, folder=self.folder, environment=environment)


def by_pip(place: Place, wheel: Path) -> Path:
    """Install with pip, or update; the folder of the environment."""
    environment = place.folder / "environment"
    if not environment.exists():
        place.run(sys.executable, "-m", "venv", "--without-pip", environment)
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python")]
    options = ["--quiet", "--disable-pip-version-check", "--no-compile"]
    links = ["--no-index", "--find-links", str(place.packages.needed)]
    place.run(*pip, "install", *options, *links, "--upgrade", wheel)
    return environment


def by_pipx(place: Place, wheel: Path) -> Path:
    """Install with pipx, or update; the folder of the environment."""
    folder = place.folder
    environment = {
        "PIPX_HOME": str(folder / "pipx"),
        "PIPX_BIN_DIR": str(folder / "bin"),
        "PIPX_MAN_DIR": str(folder / "man"),
        "PIPX_COMPLETION_DIR": str(folder / "completion"),
        "UV_OFFLINE": "1",
        "UV_CACHE_DIR": str(folder / "cache"),
    }
    links = f"--no-index --find-links {place.packages.needed}"
    install = ["install", "--quiet", "--force", "--python", sys.executable]
    place.run(BIN / "pipx", *install, "--pip-args", links, wheel, environment=environment)
    return folder / "pipx" / "venvs" / "unpinch"


def by_uv(place: Place, wheel: Path) -> Path:
    """Install with uv, or update; the folder of the environment."""
    folder = place.folder
    environment = {
        "UV_TOOL_DIR": str(folder / "tools"),
        "UV_TOOL_BIN_DIR": str(folder / "bin"),
        "UV_CACHE_DIR": str(folder / "cache"),
    }
    install = ["tool", "install", "--quiet", "--offline", "--no-python-downloads"]
    links = ["--no-index", "--find-links", str(place.packages.needed)]
    python = ["--python", sys.executable]
    place.run(BIN / "uv", *install, *links, *python, wheel, environment=environment)
    return folder / "tools" / "unpinch"


@pytest.fixture
def place(tmp_path: Path, packages: Packages) -> Place:
    """An empty place to install to, with a short session to play."""
    (tmp_path / "short.toml").write_text(SHORT)
    return Place(tmp_path, packages)


@pytest.mark.parametrize("install", [by_pip, by_pipx, by_uv])
def test_it_plays_and_what_it_keeps_is_there_in_the_next_version(
    install: Callable[[Place, Path], Path], place: Place
) -> None:
    environment = install(place, place.packages.wheel)
    unpinch = environment / "bin" / "unpinch"
    assert place.run(unpinch, "--version") == f"unpinch {__version__}\n"
    assert all((environment / path).read_bytes() == of.read_bytes() for path, of in SHARED.items())
    answers = typed(*WHOLE).decode()
    run(unpinch, "--plain", "play", "short.toml", folder=place.folder, typed=answers)
    kept = json.loads(place.run(unpinch, "records", "--json"))
    assert [(each["title"], each["outcome"]) for each in kept] == [("Short one", "completed")]
    assert install(place, place.packages.newer) == environment
    assert place.run(unpinch, "--version") == f"unpinch {NEWER}\n"
    assert json.loads(place.run(unpinch, "records", "--json")) == kept


def test_pipx_puts_command_man_page_and_completions_where_they_are_found(place: Place) -> None:
    by_pipx(place, place.packages.wheel)
    assert place.run(place.folder / "bin" / "unpinch", "--version") == f"unpinch {__version__}\n"
    for path, of in SHARED.items():
        kind, _, rest = path.removeprefix("share/").partition("/")
        found = place.folder / (f"man/{rest}" if kind == "man" else f"completion/{kind}/{rest}")
        assert found.read_bytes() == of.read_bytes()


def test_it_lists_rehearses_draws_and_opens_and_nothing_of_the_checkout_is_in_reach(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = by_uv(place, place.packages.wheel)
    unpinch = environment / "bin" / "unpinch"
    package, *search = place.run(environment / "bin" / "python", "-c", WHERE_IT_IS).splitlines()
    assert Path(package).is_relative_to(environment)
    assert str(ROOT) not in search
    assert "five-to-start: Five to start with (" in place.run(unpinch, "list")
    told = json.loads(place.run(unpinch, "rehearse", "five-to-start", "--json"))
    assert (len(told["played"]), told["outcome"]) == (5, "completed")
    frames = place.run(unpinch, "figure", "glute-bridge", "--frames", "2", "--size", "24x8")
    assert len(frames.splitlines()) == 16
    assert not frames.isspace()
    doctor = place.run(unpinch, "doctor")
    assert 'pip install "unpinch[calendar]"' in doctor
    assert 'pip install "unpinch[web]"' in doctor
    monkeypatch.chdir(place.folder)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    with Terminal([str(unpinch)], place.folder / "home") as terminal:
        terminal.wait_for("Five to start with")
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
        assert terminal.modes_left() == set()
