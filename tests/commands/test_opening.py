"""The session that a run was begun with: found by its name or its path, and never another one."""

import os
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.records.past import CALF, NOON
from tui.commands.opening import bundled_library, open_session, session_of
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.symptoms import Before
from tui.records.reading import parse_record
from tui.records.record import Beginning, begin_record
from tui.records.writing import record_bytes

LIBRARY = bundled_library()
NO_SHELF = Shelf(LIBRARY, (), ())
TEXT = """format = 1
title = "Mornings"
[[exercise]]
use = "glute-bridge"
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder of sessions."""
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / "sessions"
    folder.mkdir(parents=True)
    return folder


def written(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def begun(session: Session) -> Beginning:
    """The beginning of a run as its record is read back."""
    record = begin_record(session, Before(CALF), 1, NOON)
    return parse_record("a.toml", record_bytes(record)).beginning


def opened(path: Path) -> Session:
    session, _ = open_session(str(path))
    return session


ODD_NAMES = [
    b"mornings",
    b"My mornings, 50% & more; #1?",
    "Übung".encode(),
    unicodedata.normalize("NFD", "Übung").encode(),
    b"two\nlines\tand \x1b[31mred",
    "\U0001f469\u200d\U0001f467".encode(),
    b"no text \xff\xfe",
    b" ",
    b"%2e%00",
    b'"quoted" \\u0041',
    b"\xe2\x80\xae turned",
]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_session_that_was_opened_by_its_path_is_found_there(name: bytes, tmp_path: Path) -> None:
    path = written(tmp_path / os.fsdecode(name) / os.fsdecode(name + b".toml"))
    session = opened(path)
    beginning = begun(session)
    assert beginning.session_path == path
    assert session_of(beginning, NO_SHELF) == session


def test_a_path_is_kept_from_the_root_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "a" / "mornings.toml")
    monkeypatch.chdir(path.parent)
    beginning = begun(opened(Path("./mornings.toml")))
    monkeypatch.chdir(tmp_path)
    assert beginning.session_path == path
    assert session_of(beginning, NO_SHELF) is not None


@pytest.mark.parametrize("by", ["name", "path", "link", "bundled name", "bundled path"])
def test_of_a_session_that_its_name_finds_no_path_is_kept(
    by: str, own: Path, tmp_path: Path
) -> None:
    path = written(own / "mornings.toml")
    link = tmp_path / "mornings.toml"
    link.symlink_to(path)
    bundled = opened(Path("five-to-start")).path
    asked = {
        "name": Path("mornings"),
        "path": path,
        "link": link,
        "bundled name": Path("five-to-start"),
        "bundled path": bundled,
    }
    session = opened(asked[by])
    assert begun(session).session_path is None
    assert session_of(begun(session), NO_SHELF) is not None


def test_what_is_listed_is_taken_before_what_stands_at_the_path(own: Path, tmp_path: Path) -> None:
    beginning = begun(opened(written(tmp_path / "mornings.toml")))
    written(own / "mornings.toml")
    found = session_of(beginning, NO_SHELF)
    assert found is not None
    assert found.path == own / "mornings.toml"
    on_shelf = Shelf(LIBRARY, (found,), ())
    assert session_of(beginning, on_shelf) is found


@pytest.mark.parametrize("name", ["five-to-start", "mornings"])
def test_another_session_of_the_same_name_is_not_taken_for_it(
    name: str, own: Path, tmp_path: Path
) -> None:
    written(own / "mornings.toml", TEXT.replace("Mornings", "Others"))
    session = opened(written(tmp_path / f"{name}.toml"))
    assert session_of(begun(session), NO_SHELF) == session


def harmed(harm: Callable[[Path], object]) -> Callable[[Path], object]:
    def do(path: Path) -> None:
        path.unlink()
        harm(path)

    return do


GONE = {
    "gone": Path.unlink,
    "changed": lambda path: path.write_text(TEXT + "\n"),
    "faulty": lambda path: path.write_text("format = 9"),
    "moved": lambda path: path.rename(path.with_name("evenings.toml")),
    "its folder gone": lambda path: path.parent.rename(path.parent.with_name("elsewhere")),
    "a folder": harmed(Path.mkdir),
    "a pipe": harmed(os.mkfifo),
    "a device": harmed(lambda path: path.symlink_to("/dev/zero")),
    "a link to itself": harmed(lambda path: path.symlink_to(path)),
    "endless": harmed(lambda path: path.write_bytes(b"#" * 10_000_000)),
}


@pytest.mark.parametrize("harm", GONE)
def test_what_is_gone_or_another_by_now_is_not_found(harm: str, tmp_path: Path) -> None:
    path = written(tmp_path / "a" / "mornings.toml")
    beginning = begun(opened(path))
    GONE[harm](path)
    assert session_of(beginning, NO_SHELF) is None


def test_what_was_moved_among_ones_own_sessions_is_found(own: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "mornings.toml")
    beginning = begun(opened(path))
    path.rename(own / path.name)
    assert session_of(beginning, NO_SHELF) is not None


@pytest.mark.parametrize("path", ["/dev/zero", "/", "/etc/passwd", "/a\0b", "/proc/self/mem"])
def test_a_path_of_a_record_is_believed_only_of_the_session_that_was_begun(
    path: str, tmp_path: Path
) -> None:
    beginning = begun(opened(written(tmp_path / "mornings.toml")))
    assert session_of(replace(beginning, session_path=Path(path)), NO_SHELF) is None


def test_a_path_that_a_record_cannot_hold_is_not_kept(tmp_path: Path) -> None:
    session = opened(written(tmp_path / "mornings.toml"))
    for path in (Path("/", *["\u8170" * 80] * 60), Path("mornings.toml"), Path("/\ud800")):
        assert begun(replace(session, path=path)).session_path is None


@pytest.mark.parametrize("name", ["Dehnübung", "two  words ", "a\u200bb"])
def test_a_session_is_found_by_its_name_however_that_is_written(name: str, own: Path) -> None:
    path = written(own / f"{name}.toml")
    for spelling in ("NFC", "NFD"):
        session = opened(Path(unicodedata.normalize(spelling, name)))
        assert session.path == path
        as_written = replace(begun(session), session=unicodedata.normalize(spelling, session.name))
        assert session_of(as_written, NO_SHELF) == session
