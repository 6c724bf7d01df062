"""Two Unpinch at once, and two threads of one: what has gone meanwhile is in nobody's way."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from tests.records.meeting import Meeting
from tests.records.past import NOON, ran
from tui.records.files import write_whole
from tui.records.lock import lock_path
from tui.records.reading import read_record
from tui.records.removal import delete_all
from tui.records.store import Store

YES = ran(0, "bow resting", outcome="under-way")


def vanish_once_seen(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another program take such a file away as soon as it has been looked at."""
    look = Path.lstat

    def look_and_lose(path: Path) -> object:
        found = look(path)
        if path.name.endswith(suffix):
            path.unlink(missing_ok=True)
        return found

    monkeypatch.setattr(Path, "lstat", look_and_lose)


@pytest.mark.parametrize("suffix", [".lock", ".toml", ".tmp"])
@pytest.mark.parametrize(
    "act",
    [Store.remove_stale_locks, lambda store: delete_all(store.folder), Store.take_unmentioned],
    ids=["start", "delete", "look"],
)
def test_what_another_one_takes_away_meanwhile_is_in_nobodys_way(
    act: Callable[[Store], object], suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "records")
    file = store.new_file("test", 1, NOON)
    file.save(YES)
    file.close()
    for number in ("000001", "000002"):
        lock_path(file.path.with_name(file.path.name.replace("000001", number))).touch()
    file.path.with_name(".abc_123x.tmp").touch()
    vanish_once_seen(suffix, monkeypatch)
    act(store)


def test_an_end_waits_for_a_save_before_it_lets_go_of_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "records")
    file = store.new_file("test", 1, NOON)
    file.save(ran(0, "bow ?", outcome="under-way"))
    there, meeting, ending = file.path, Meeting(), list[Thread]()
    monkeypatch.setattr(file, "_in_use", meeting)

    def end_meanwhile(path: Path, content: bytes) -> None:
        ending.append(meeting.with_another(store.close))
        assert lock_path(there).exists(), "it is held while the save is under way"
        write_whole(path, content)

    monkeypatch.setattr("tui.records.file.write_whole", end_meanwhile)
    file.save(YES)
    ending[0].join()
    assert read_record(there) == YES
    assert not lock_path(there).exists()
