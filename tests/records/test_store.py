"""The folder of records: whole files, private, in an order that the wall clock cannot break."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.factories import make_exercise, make_session
from tui.play.symptoms import Symptoms
from tui.records.record import Record, new_record
from tui.records.store import Store, session_slug

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
SYMPTOMS = Symptoms("left", 4, 5, tingling=True, easing="on-the-side")


def kept(store: Store, session: str = "five-to-start", started: datetime = NOON) -> Path:
    """Save a record that has just started."""
    path = store.path_for(session, started)
    store.save(path, a_record(store.next_sequence(), started))
    return path


def a_record(sequence: int = 1, started: datetime = NOON) -> Record:
    return new_record(make_session(make_exercise("bow")), SYMPTOMS, sequence, started)


def test_a_record_is_private_and_leaves_no_other_file(tmp_path: Path) -> None:
    path = kept(Store(tmp_path / "records"))
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_save_that_fails_leaves_the_old_record_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    path = kept(store)
    before = path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.save(path, a_record(2))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_the_sequence_grows_even_when_the_clock_goes_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.next_sequence() == 1
    kept(store)
    kept(store, started=NOON.replace(year=2020))
    assert store.next_sequence() == 3


def test_what_was_told_last_is_remembered(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.last_symptoms() is None
    kept(store)
    assert store.last_symptoms() == SYMPTOMS


def test_a_record_that_cannot_be_read_is_no_memory(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept(store).write_text("torn")
    assert store.last_symptoms() is None
    assert store.next_sequence() == 2


def test_when_each_session_was_last_played(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept(store, "five-to-start", NOON.replace(year=2025))
    kept(store, "five-to-start")
    kept(store, "My own: 3", NOON.replace(day=1))
    played = store.last_played()
    assert played == {"five-to-start": NOON, session_slug("My own: 3"): NOON.replace(day=1)}


def test_a_folder_that_is_a_file_holds_no_records(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("in the way")
    store = Store(tmp_path / "records")
    assert (store.next_sequence(), store.last_symptoms(), store.last_played()) == (1, None, {})


def test_a_long_or_odd_session_name_makes_a_good_file_name(tmp_path: Path) -> None:
    for name in ("x" * 300, "\u8170", "../../etc"):
        path = kept(Store(tmp_path), name)
        assert path.is_relative_to(tmp_path)
        assert len(path.name) < 120
