"""Only what Unpinch wrote is touched, and what does not count is named once."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.records.past import NOON, ran
from tui.records import files
from tui.records.files import make_private, write_new
from tui.records.history import Unreadable
from tui.records.record import Record
from tui.records.store import Store
from tui.records.writing import record_bytes
from tui.words.notices import unreadable_lines


def kept(store: Store, record: Record) -> Path:
    beginning = record.beginning
    file = store.new_file("five", beginning.sequence, beginning.started)
    file.save(record)
    file.close()
    return file.path


def told(store: Store) -> list[str]:
    """What is told after all was looked at, and that it is told once."""
    store.history(())
    lines = unreadable_lines(store.take_unmentioned())
    store.history(())
    assert store.take_unmentioned() == []
    return lines


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


@pytest.mark.parametrize("depth", ["records", "folder", "year", "file"])
def test_no_link_is_followed(depth: str, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    record = kept(Store(tmp_path / "other" / "records"), ran(0, "bow yes"))
    (project / "pyproject.toml").write_text("[project]\n")
    (project / "2026").mkdir()
    (project / "2026" / record.name).write_bytes(record.read_bytes()[:-9])
    before = snapshot(project)
    records = tmp_path / "home" / "records"
    (records if depth in ("folder", "year", "file") else records.parent).mkdir(parents=True)
    link, target = {
        "records": (records, project),
        "folder": (records / "project", project),
        "year": (records / "2026", project / "2026"),
        "file": (records / "2026" / record.name, project / "2026" / record.name),
    }[depth]
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(target)
    store = Store(records)
    history = store.history({"bow"})
    assert not any(isinstance(each, Record) for each in history)
    assert list(store.newest()) == []
    file = store.new_file("five", 1, NOON)
    if depth in ("records", "year"):
        assert "is a link, which is not followed" in (store.problem() or "")
        with pytest.raises(OSError, match="is a link, which is not followed"):
            file.save(ran(0))
    else:
        assert store.problem() is None
        file.save(ran(0))
    store.remove_stale_locks()
    store.close()
    assert link.is_symlink()
    assert snapshot(project) == before
    # What is behind it may tell of a spread, so that it counts like a record that is unreadable.
    hidden = depth != "folder"
    assert [type(each).__name__ for each in history] == ["Unreadable"] * hidden
    assert len(store.take_unmentioned()) >= 1


def test_only_own_files_are_set_aside(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    year = kept(store, ran(0, "bow no")).parent
    own = year / "20260102T120000Z-five-000007-0123abcd.toml"
    own.write_bytes(b"")
    renamed = year / "mine.toml"
    renamed.write_bytes(record_bytes(ran(3, "bow yes"))[:-9])
    (year / "pyproject.toml").write_text("[project]\n")
    (year / "folder.toml").mkdir()
    (year / "20260102T120000Z-five-000008-0123abcd.toml").mkdir()
    (year / "mine2.toml").symlink_to("/etc/hostname")
    os.mkfifo(year / "pipe.toml")
    before = {path.name for path in year.iterdir()}
    lost = [each.path.name for each in store.history(()) if isinstance(each, Unreadable)]
    assert {path.name for path in year.iterdir()} ^ before == {own.name, f"{own.name}.set-aside"}
    assert lost == ["mine.toml", f"{own.name}.set-aside", own.name.replace("07-", "08-")]
    assert sorted(unreadable_lines(store.take_unmentioned())) == [
        f"This record cannot be read and was set aside: {own.name}.set-aside",
        f"This record cannot be read: {own.name.replace('07-', '08-')}",
        "This record cannot be read: mine.toml",
        "folder.toml does not count: it is no record that Unpinch wrote.",
        "mine2.toml does not count: it is no record that Unpinch wrote.",
        "pipe.toml does not count: it is no record that Unpinch wrote.",
        "pyproject.toml does not count: it is no record that Unpinch wrote.",
    ]


@pytest.mark.parametrize("content", [b"", b"\0" * 500, b'checksum = "', b'checksum = "0\nformat'])
def test_a_torn_record_makes_everything_stricter(content: bytes, tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(0, "bow no"))
    path.write_bytes(content)
    (lost,) = store.history(())
    assert isinstance(lost, Unreadable)
    assert lost.path.name == f"{path.name}.set-aside"
    assert lost.path.read_bytes() == content
    assert [each.path for each in store.take_unmentioned()] == [lost.path]


@pytest.mark.parametrize("content", [b"mine", b"check", b"\xff\xfemine", b"\0mine"])
def test_a_file_that_only_has_the_name_of_a_record_stays_and_is_told(
    content: bytes, tmp_path: Path
) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(0, "bow no"))
    path.write_bytes(content)
    assert [each.path for each in store.history(()) if isinstance(each, Unreadable)] == [path]
    assert unreadable_lines(store.take_unmentioned()) == [
        f"This record cannot be read: {path.name}"
    ]
    assert snapshot(path.parent) == {path.name: content}


@pytest.mark.parametrize("content", [b"", b"c", b"\0\0", b"checksum"])
def test_another_file_that_is_empty_or_begins_a_little_like_a_record_is_not_one(
    content: bytes, tmp_path: Path
) -> None:
    store = Store(tmp_path / "records")
    notes = kept(store, ran(0, "bow no")).with_name("notes.toml")
    notes.write_bytes(content)
    assert [isinstance(each, Record) for each in store.history(())] == [True]
    assert unreadable_lines(store.take_unmentioned()) == [
        "notes.toml does not count: it is no record that Unpinch wrote."
    ]
    assert notes.read_bytes() == content


def test_nothing_that_was_set_aside_before_is_replaced(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(0, "bow no"))
    aside = path.with_name(f"{path.name}.set-aside")
    path.write_bytes(b'checksum = "torn')
    aside.write_bytes(b"torn before")
    assert len(store.history(())) == 2
    assert (path.read_bytes(), aside.read_bytes()) == (b'checksum = "torn', b"torn before")


@pytest.mark.parametrize("copy", ["{} (Kopie)", "{} - Copy", "Kopie von {}", "{}.sync-1", "mine"])
@pytest.mark.parametrize("is_older", [True, False])
def test_one_run_counts_once(copy: str, is_older: bool, tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    done = ran(1, "bow yes", "curl no")
    cut_off = replace(ran(1, "bow yes", outcome="under-way"), updated=done.updated)
    cut_off = replace(cut_off, beginning=done.beginning)
    first = kept(store, ran(0, "bow no"))
    path = kept(store, done)
    other = path.with_name(copy.format(path.stem) + ".toml")
    other.write_bytes(record_bytes(cut_off if is_older else done))
    assert [each for each in store.history(()) if isinstance(each, Record)].count(done) == 1
    newest = [record for _, record in store.newest()]
    assert newest[0] == done
    assert len(newest) == 2
    assert unreadable_lines(store.take_unmentioned()) == [
        f"{other.name} does not count: it is a copy of {path.name}, and a run counts once."
    ]
    path.unlink()
    assert len(Store(tmp_path / "records").history(())) == 2, "alone it counts"
    assert first.exists()


@pytest.mark.parametrize("copy", ["{} (Kopie)", "mine"])
def test_a_copy_is_named_before_anything_else_is_read(copy: str, tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(0, "bow no"))
    path.with_name(f"{copy.format(path.stem)}.toml").write_bytes(path.read_bytes())
    path.with_name("pyproject.toml").write_text("[project]")
    kept(store, ran(1, "bow no")).write_bytes(b"torn")
    assert [" is a copy " in line for line in unreadable_lines(store.take_unmentioned())].count(
        True
    ) == 1
    assert not any("copy" in line for line in told(store))


@pytest.mark.parametrize(
    "later",
    [
        replace(ran(0, "bow yes"), outcome="interrupted"),
        replace(ran(0, "bow yes", outcome="stopped"), is_stop_read=True),
        ran(0, "bow yes", "curl no", outcome="under-way"),
    ],
)
@pytest.mark.parametrize("is_copy", [True, False])
def test_a_copy_of_an_earlier_moment_is_not_carried_on(
    later: Record, is_copy: bool, tmp_path: Path
) -> None:
    earlier = ran(0, "bow yes", outcome="under-way")
    if later.outcome == "stopped":
        earlier = replace(later, is_stop_read=False)
    store = Store(tmp_path / "records")
    path = kept(store, later if is_copy else earlier)
    other = earlier if is_copy else later
    path.with_name(f"{path.stem} (1).toml").write_bytes(record_bytes(other))
    assert [record for _, record in store.newest()] == [later]


def test_a_yes_in_a_copy_is_not_lost(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(0, "bow no", "curl no"))
    path.with_name("mine.toml").write_bytes(record_bytes(ran(0, "bow yes")))
    (run,) = store.history(())
    assert isinstance(run, Record)
    assert [(each.rung, each.answer) for each in run.exercises] == [("bow", "yes"), ("curl", "no")]


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("records/{}", "lies in the folder of its year"),
        ("records/2026/old/{}", "lies in the folder of its year"),
        ("records/2026/{}.txt", "does not end in .toml"),
        ("records/2026/{}.bak", "does not end in .toml"),
        ("records/2026/{}~", "does not end in .toml"),
    ],
)
def test_what_does_not_count_is_named_once(place: str, why: str, tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(0, "bow yes"))
    elsewhere = tmp_path / place.format(path.name)
    elsewhere.parent.mkdir(exist_ok=True)
    path.rename(elsewhere)
    (line,) = told(store)
    assert line.startswith(f"{elsewhere.name} does not count: ")
    assert why in line
    assert elsewhere.exists()


def test_another_case_of_a_name_counts(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    path = kept(store, ran(6, "bow yes"))
    path.rename(path.with_name(path.name.upper()))
    assert told(store) == []
    assert store.history(()) == [ran(6, "bow yes")]
    assert (store.next_sequence(), store.last_session()) == (8, "five")


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o177, 0o777])
def test_folders_are_private_whatever_the_umask_and_synced(
    umask: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", synced.append)
    before = os.umask(umask)
    try:
        make_private(tmp_path / "a" / "b" / "records" / "2026")
    finally:
        os.umask(before)
    made = [tmp_path / "a" / "b" / "records" / "2026", tmp_path / "a" / "b" / "records"]
    made += [tmp_path / "a" / "b", tmp_path / "a"]
    assert [folder.stat().st_mode & 0o777 for folder in made] == [0o700] * 4
    assert synced == [folder.parent for folder in reversed(made)]


@pytest.mark.parametrize("links", [True, False])
def test_a_new_file_never_replaces_what_has_appeared(
    links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def appear(*_: object, **__: object) -> None:
        path.write_text("mine")
        raise OSError(17 if links else 1, "no")

    path = tmp_path / "all.csv"
    with monkeypatch.context() as patched:
        patched.setattr("os.link", appear)
        with pytest.raises(FileExistsError):
            write_new(path, b"runs")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["mine"]
    path.unlink()
    if not links:
        monkeypatch.setattr("os.link", lambda *_, **__: (_ for _ in ()).throw(OSError(1, "no")))
    write_new(path, b"runs")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["runs"]
    assert path.stat().st_mode & 0o777 == 0o600
