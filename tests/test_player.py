"""The player's end: whatever ended the app, what is not saved is tried, told and printed."""

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Self

import pytest

from tests.records.past import NOON, ran
from tests.visit.scripted import Person, means_of
from tests.visit.scripts import SHELF
from tui import player
from tui.files.faults import PlanError, file_error
from tui.records.kept import Kept
from tui.records.reading import parse_record
from tui.records.record import Record
from tui.settings.preferences import Preferences
from tui.visit.visit import Visit

YES = ran(0, "bow yes")


def full(_handle: int) -> None:
    raise OSError(28, "No space left on device")


def kept_in(visit: Visit, record: Record) -> Kept:
    beginning = record.beginning
    file = visit.means.store.new_file("test", beginning.sequence, beginning.started)
    kept = Kept(record, file)
    visit.keeping.kept.append(kept)
    return kept


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    return Person(means_of(tmp_path, SHELF), []).visit


class FakeGuard:
    """Notes whether the screen was left."""

    exit_code: int | None = None
    save_error: Exception | None = None
    has_left = False

    def __init__(self, on_end: Callable[[], object], *, has_screen: bool) -> None:
        assert has_screen
        self.on_end = on_end

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def watch(self, _app: object) -> None:
        return

    def leave_screen(self) -> None:
        FakeGuard.has_left = True


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> type[FakeGuard]:
    monkeypatch.setattr(player, "Guard", FakeGuard)
    monkeypatch.setattr(FakeGuard, "has_left", False)
    return FakeGuard


def an_app(run: Callable[[], object]) -> object:
    return SimpleNamespace(run=run, error=None, return_code=0)


def fail() -> None:
    raise RuntimeError("a fault of the app")


def test_an_app_that_raises_leaves_the_screen(guard: type[FakeGuard]) -> None:
    with pytest.raises(RuntimeError):
        player._run_guarded(an_app(fail), lambda: None)  # type: ignore[arg-type]
    assert guard.has_left


def test_an_error_of_the_last_save_is_told(
    guard: type[FakeGuard], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(guard, "save_error", ValueError("odd"))
    code = player._run_guarded(an_app(lambda: None), lambda: None)  # type: ignore[arg-type]
    assert code == player.EXIT_UNEXPECTED
    assert "an unexpected error: ValueError: odd" in capsys.readouterr().err


def test_a_file_with_faults_that_is_read_behind_the_shelf_is_refused_as_before_it(
    guard: type[FakeGuard],
) -> None:
    app = SimpleNamespace(run=lambda: None, error=file_error("poses.toml", "a", "b"), return_code=1)
    with pytest.raises(PlanError, match=r"poses\.toml: found a, expected b"):
        player._run_guarded(app, lambda: None)
    assert guard.has_left


def test_what_is_unsaved_is_printed_though_the_app_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def play(app: object, *_: object) -> int:
        kept_in(app.visit, YES)  # type: ignore[attr-defined]
        monkeypatch.setattr(os, "fsync", full)
        raise RuntimeError("a fault of the app")

    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    for name in ("_refuse_without_screen", "prepare_environment"):
        monkeypatch.setattr(player, name, lambda: None)
    monkeypatch.setattr(player, "_run_guarded", play)
    with pytest.raises(RuntimeError):
        player.open_player(None, (lambda: 0.0, lambda: NOON), Preferences())
    printed = capsys.readouterr().out
    assert "could not be saved" in printed
    assert "No space left" in printed
    assert parse_record("", printed[printed.index("checksum") :].encode()) == YES


def test_an_error_in_one_save_keeps_no_other_from_its_turn(
    visit: Visit, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, odd, last = (kept_in(visit, ran(day, "bow yes")) for day in range(3))
    monkeypatch.setattr(odd._file, "save", lambda _: fail())
    with pytest.raises(RuntimeError):
        player._wind_up(visit)
    assert (first.is_saved, odd.is_saved, last.is_saved) == (True, False, True)
    printed = capsys.readouterr().out
    assert "the save was broken off" in printed
    assert parse_record("", printed[printed.index("checksum") :].encode()) == odd.record
