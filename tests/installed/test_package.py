"""What the wheel and the sdist hold, and that whoever builds them gets the same bytes."""

import hashlib
import os
import re
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from pathlib import Path

from tests.installed.packages import ROOT, Packages
from tests.installed.shell_files import COMPLETIONS, MAN_PAGE
from tui import __version__

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
SHARED = {
    "share/man/man1/unpinch.1": MAN_PAGE,
    "share/bash-completion/completions/unpinch": COMPLETIONS["bash"],
    "share/zsh/site-functions/_unpinch": COMPLETIONS["zsh"],
    "share/fish/vendor_completions.d/unpinch.fish": COMPLETIONS["fish"],
}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_two_builds_give_the_same_bytes(packages: Packages) -> None:
    sdist, wheel = packages.others
    assert (packages.sdist.name, digest(packages.sdist)) == (sdist.name, digest(sdist))
    assert (packages.wheel.name, digest(packages.wheel)) == (wheel.name, digest(wheel))


def test_the_wheel_holds_the_package_and_nothing_else(packages: Packages) -> None:
    with zipfile.ZipFile(packages.wheel) as wheel:
        names = wheel.namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"tui", "unpinch"}
    assert "tui/py.typed" in names
    for folder in ("sessions", "styles"):
        packed = {name for name in names if name.startswith(f"tui/{folder}/")}
        files = (path for path in (ROOT / folder).rglob("*") if path.is_file())
        assert packed == {f"tui/{path.relative_to(ROOT).as_posix()}" for path in files}
    endings = {os.path.splitext(name)[1] for name in names if name.startswith("tui/")}  # noqa: PTH122
    assert endings == {".py", ".typed", ".toml", ".json", ".tcss", ".html", ".js", ".css"}


def test_man_and_the_shells_find_their_files_in_the_wheel(packages: Packages) -> None:
    data = f"unpinch-{__version__}.data/data/"
    with zipfile.ZipFile(packages.wheel) as wheel:
        packed = {
            name.removeprefix(data): wheel.read(name)
            for name in wheel.namelist()
            if name.startswith(data)
        }
    assert packed == {place: path.read_bytes() for place, path in SHARED.items()}


def test_the_sdist_holds_all_that_the_wheel_is_made_of(packages: Packages) -> None:
    with tarfile.open(packages.sdist) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {"tui/py.typed", "README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"} <= names
    assert {path.relative_to(ROOT).as_posix() for path in SHARED.values()} <= names
    assert not any(re.match(r"(tests|bench|\.venv)/", name) for name in names)


def test_what_it_tells_of_itself(packages: Packages) -> None:
    with zipfile.ZipFile(packages.wheel) as wheel:
        content = wheel.read(f"unpinch-{__version__}.dist-info/METADATA")
    told = message_from_bytes(content)
    assert (told["Version"], PROJECT["version"]) == (__version__, __version__)
    assert told.get_all("Classifier") == sorted(PROJECT["classifiers"])
