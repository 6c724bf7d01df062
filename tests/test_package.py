"""The wheel in an environment of its own, far from the checkout: it lists, rehearses and plays."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal

ROOT = Path(__file__).parents[1]
LONG_ENOUGH_SECONDS = 300
NOT_PACKED = shutil.ignore_patterns(".*", "__pycache__", "dist", "*.egg-info")
WHERE_IT_IS = "import sys, tui; print(tui.__file__, *sys.path, sep='\\n')"


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment with the built package, and an empty folder to work in."""

    wheel: Path
    environment: Path
    folder: Path

    def run(self, command: str, *arguments: str) -> str:
        """What a command of the environment prints; nothing of the checkout is in its reach."""
        return run(self.environment / "bin" / command, *arguments, folder=self.folder)


def run(*command: str | Path, folder: Path) -> str:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=variables | {"UNPINCH_HOME": str(folder / "home")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONG_ENOUGH_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module", params=["the-checkout", "the-sdist"])
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installed]:
    """The wheel built from a copy of the checkout, or from the sdist of it, and installed."""
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(ROOT, folder / "checkout", ignore=NOT_PACKED)
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder / "dist")]
    # Without this option the wheel is built from the unpacked sdist.
    straight = ["--wheel"] if request.param == "the-checkout" else []
    run(*build, *straight, str(folder / "checkout"), folder=folder)
    shutil.rmtree(folder / "checkout")
    (wheel,) = (folder / "dist").glob("*.whl")
    work = folder / "work"
    work.mkdir()
    yield Installed(wheel, install(wheel, folder), work)
    shutil.rmtree(folder)


def install(wheel: Path, folder: Path) -> Path:
    """A fresh environment with the wheel; the dependencies are those of the running one."""
    environment = folder / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=folder)
    python = environment / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, folder=folder)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(run(python, "-c", where, folder=folder).strip())
    # A folder that a .pth file names is searched, but its own .pth files are not read, and so
    # an editable install of the checkout in it stays out of reach.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return environment


def test_the_wheel_holds_the_package_and_nothing_else(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"tui", "unpinch"}
    for folder in ("sessions", "styles"):
        packed = {name for name in names if name.startswith(f"tui/{folder}/")}
        files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        assert packed == {f"tui/{path.relative_to(ROOT).as_posix()}" for path in files}


def test_nothing_of_the_checkout_is_in_reach(installed: Installed) -> None:
    package, *search = installed.run("python", "-c", WHERE_IT_IS).splitlines()
    assert Path(package).is_relative_to(installed.environment)
    assert str(ROOT) not in search


def test_it_lists_rehearses_and_draws(installed: Installed) -> None:
    assert "five-to-start: Five to start with (" in installed.run("unpinch", "list")
    told = json.loads(installed.run("unpinch", "rehearse", "five-to-start", "--json"))
    assert (len(told["played"]), told["outcome"]) == (5, "completed")
    frames = installed.run("unpinch", "figure", "glute-bridge", "--frames", "2", "--size", "24x8")
    assert len(frames.splitlines()) == 16
    assert not frames.isspace()


def test_the_player_opens(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(installed.folder)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    command = [str(installed.environment / "bin" / "unpinch")]
    with Terminal(command, installed.folder / "home") as terminal:
        terminal.wait_for("Five to start with")
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
        assert terminal.modes_left() == set()
