"""The folder of records: whole files, private, in an order that the wall clock cannot break."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.factories import make_exercise, make_session
from tests.records.past import SESSION, ran
from tui.plan.slugs import session_slug
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.records.file import RecordFile
from tui.records.history import RECENT, Unreadable
from tui.records.lock import lock_path
from tui.records.naming import REFUSAL
from tui.records.record import Record, begin_record
from tui.records.review import review
from tui.records.store import Store
from tui.records.writing import checksum_line, record_bytes
from tui.visit.sitting import Sitting
from tui.words.notices import unreadable_lines

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
SYMPTOMS = Symptoms("left", 4, 5, tingling=True, easing="on-the-side")
Told = Record | Unreadable


def begun(store: Store, session: str = "five-to-start", started: datetime = NOON) -> RecordFile:
    """Save a record that has just started, and stay at it."""
    sequence = store.next_sequence()
    file = store.new_file(session_slug(session), sequence, started)
    file.save(a_record(sequence, started))
    return file


def kept(store: Store, session: str = "five-to-start", started: datetime = NOON) -> Path:
    """Save a record that has just started, and leave it."""
    file = begun(store, session, started)
    file.close()
    return file.path


def a_record(sequence: int = 1, started: datetime = NOON) -> Record:
    session = make_session(make_exercise("bow"))
    return begin_record(session, Before(SYMPTOMS), sequence, started)


def sequences(history: list[Told]) -> list[int]:
    return [told.beginning.sequence for told in history if isinstance(told, Record)]


def test_a_record_is_private_and_leaves_no_other_file(tmp_path: Path) -> None:
    path = kept(Store(tmp_path / "records"))
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_save_that_fails_leaves_the_old_record_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = begun(Store(tmp_path))
    before = file.path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.save(a_record(2))
    assert file.path.read_bytes() == before
    file.close()
    assert list(file.path.parent.iterdir()) == [file.path]


def test_the_order_is_that_of_the_runs_even_when_the_clock_jumps(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for year in (2026, 2031, 2020, 2026):
        kept(store, started=NOON.replace(year=year))
    assert sequences(store.history(())) == [1, 2, 3, 4]
    store.entries()[2].path.unlink()
    assert store.next_sequence() == 5
    assert [record.beginning.sequence for _, record in store.newest()] == [4, 2, 1]


@pytest.mark.parametrize("harm", ["torn", "empty", "edited", "newer", "not-text", "long number"])
def test_a_record_that_cannot_be_read_is_set_aside_and_told_once(harm: str, tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept(store)
    path = kept(store)
    whole = path.read_bytes()
    body = whole.partition(b"\n")[2].replace(b"format = 2", b"format = 3")
    long_number = b"format = 0x" + b"f" * 4180
    content = {
        "torn": whole[:-20],
        "empty": b"",
        "edited": whole.replace(b"leg_pain = 5", b"leg_pain = 4"),
        "newer": checksum_line(body) + body,
        "not-text": whole[:90] + b"\xff\xfe" + whole[90:],
        "long number": checksum_line(long_number) + long_number,
    }
    path.write_bytes(content[harm])
    aside = path.with_name(f"{path.name}.set-aside")
    for take_unmentioned in ([aside], []):
        good, lost = store.history(())
        assert isinstance(good, Record)
        assert isinstance(lost, Unreadable)
        assert lost.path == aside
        assert [each.path for each in store.take_unmentioned()] == take_unmentioned
    assert Store(tmp_path).history(())[1] == lost
    assert aside.exists()
    assert not path.exists()
    assert list(store.newest()) == [], "an older record does not stand in for it"
    assert store.next_sequence() == 3


@pytest.mark.parametrize("is_elsewhere", [True, False])
def test_a_record_that_was_set_aside_since_the_look_still_counts(
    is_elsewhere: bool, tmp_path: Path
) -> None:
    store, session = Store(tmp_path), make_session(make_exercise("bow"))
    good, torn = (kept(store, session.slug) for _ in range(2))
    torn.write_bytes(torn.read_bytes()[:-20])
    contents = store.look()
    other = Store(tmp_path) if is_elsewhere else store
    assert other.newest_of(session) is None
    assert not torn.exists()
    lost = store.history((), contents=contents)[1]
    assert isinstance(lost, Unreadable)
    assert lost.path.exists()
    assert list(store.newest(contents)) == []
    good.unlink()
    assert store.history((), contents=contents) == [lost], "what was deleted is no record"


def test_a_record_that_was_set_aside_counts_again_once_it_can_be_read(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = kept(store)
    path.rename(path.with_name(f"{path.name}.set-aside"))
    assert sequences(store.history(())) == [1]


def test_old_records_are_read_only_where_they_tell_of_an_exercise(tmp_path: Path) -> None:
    store = Store(tmp_path)
    old = kept(store)
    torn = kept(store)
    torn.write_bytes(b"torn")
    for days in range(RECENT):
        kept(store, started=NOON + timedelta(days=days))
    now = NOON + timedelta(days=400)
    assert sequences(store.history((), now=now)) == list(range(3, RECENT + 3))
    assert sequences(store.history({"test"}, now=now))[0] == 1, "its bytes name it"
    assert old.exists()
    assert torn.exists(), "what nobody needed was not looked at"


def test_a_run_that_is_being_played_cannot_be_reopened(tmp_path: Path) -> None:
    store = Store(tmp_path)
    file = begun(store)
    assert store.reopen(file.path) is None
    file.close()
    reopened = store.reopen(file.path)
    assert reopened
    assert record_bytes(reopened[1]) == file.path.read_bytes()
    assert store.reopen(file.path) is None
    reopened[0].close()
    assert not lock_path(file.path).exists()


def test_a_lock_that_was_left_behind_locks_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = kept(store)
    lock_path(path).write_bytes(b"")
    reopened = store.reopen(path)
    assert reopened
    reopened[0].close()


def test_a_record_that_is_played_elsewhere_is_not_written(tmp_path: Path) -> None:
    file = begun(Store(tmp_path))
    kept_there = file.path.read_bytes()
    with pytest.raises(OSError, match="another terminal"):
        RecordFile(file.path).save(a_record(7))
    assert file.path.read_bytes() == kept_there
    file.close()


def test_a_run_that_could_not_be_saved_to_its_end_is_carried_on_by_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    session, before = make_session(make_exercise("bow")), Before(SYMPTOMS)
    file = store.new_file("test", 1, NOON)
    record = begin_record(session, before, 1, NOON)
    sitting = Sitting(Run(session, before), record, file, lambda: NOON)
    sitting.start(100.0)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        sitting.handle(Input.LEAVE, 101.0)
        sitting.handle(Input.YES, 102.0)
        sitting.close()
        assert sitting.why_unsaved == "No space left on device"
        assert store.reopen(file.path) is None
    sitting.close()
    reopened = store.reopen(file.path)
    assert reopened
    assert reopened[1].outcome == "left"
    reopened[0].close()


def save_all(store: Store, history: list[Record]) -> None:
    """Have played all of these, the oldest first."""
    for sequence, record in enumerate(history, 1):
        file = store.new_file("test", sequence, record.beginning.started)
        file.save(record)
        file.close()


def test_what_was_only_skipped_hides_nothing_older(tmp_path: Path) -> None:
    store = Store(tmp_path)
    history = [ran(0, "bow yes"), *(ran(day, "bow skipped") for day in range(1, RECENT + 9))]
    save_all(store, history)
    assert history[0] in store.history({"bow"})
    assert history[0] in store.history({"flexion"})
    assert history[0] not in store.history({"extension"})


def test_an_old_run_that_began_with_worse_counts_though_it_names_nothing_of_the_session(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    told, worse = ran(0, "bow no"), ran(1, "lift no", is_worse=True)
    quiet, newest = ran(2, "lift no"), [ran(day, "lift skipped") for day in range(3, RECENT + 3)]
    save_all(store, [told, worse, quiet, *newest])
    history = store.history({"bow"})
    assert history == [told, worse, *newest]
    now = NOON + timedelta(days=2 * RECENT)
    (bow, *_) = review(SESSION, history, now).starts
    assert (bow.why, bow.on) == ("worse", worse.beginning.started)
    assert bow == review(SESSION, [told, worse, quiet, *newest], now).starts[0]


def test_a_stray_file_gives_no_number_to_the_next_run(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = kept(store)
    path.with_name("backup-20260105120000-old.toml").write_text("mine")
    assert store.next_sequence() == 2


def test_a_folder_that_cannot_be_read_is_told_before_a_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    kept(store)

    def closed(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", closed)
    assert store.problem() == "Permission denied"


def test_when_each_session_was_last_played(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept(store, "five-to-start", NOON.replace(year=2025))
    kept(store, "My own: 3", NOON.replace(day=1))
    kept(store, "five-to-start")
    played = store.last_played()
    assert list(played.items()) == [
        (session_slug("My own: 3"), NOON.replace(day=1)),
        ("five-to-start", NOON),
    ]


def test_a_session_called_screening_is_no_refusal(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept(store, "screening", NOON.replace(day=1))
    for name, sequence in (REFUSAL, 2), ("screening", 3):
        file = store.new_file(name, sequence, NOON)
        file.save(replace(a_record(sequence), outcome="refused"))
        file.close()
    assert store.last_session() == "screening"
    assert store.last_played() == {"screening": NOON.replace(day=1)}
    newest = store.newest_of(replace(make_session(make_exercise("bow")), slug="screening"))
    assert newest is not None
    assert newest.outcome != "refused"


@pytest.mark.parametrize("function", ["listdir", "stat"])
def test_what_cannot_be_looked_into_is_told_and_counts(
    function: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept(Store(tmp_path))
    original = getattr(os, function)

    def closed(place: object, *args: object, **names: object) -> object:
        if str(path.parent) in str(place):
            raise PermissionError(13, "Permission denied", str(place))
        return original(place, *args, **names)

    monkeypatch.setattr(os, function, closed)
    store = Store(tmp_path)
    assert unreadable_lines(store.take_unmentioned()) == [
        "This folder of records cannot be read: 2026"
    ]
    assert [type(each) for each in store.history(())] == [Unreadable]


def test_a_folder_of_records_that_is_a_link_is_told_at_once(tmp_path: Path) -> None:
    kept(Store(tmp_path / "elsewhere"))
    (tmp_path / "records").symlink_to("elsewhere")
    told = unreadable_lines(Store(tmp_path / "records").take_unmentioned())
    assert told == ["This folder of records cannot be read: records"]


def test_a_folder_that_is_a_file_holds_no_records(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("in the way")
    store = Store(tmp_path / "records")
    assert (store.next_sequence(), list(store.newest()), store.last_played()) == (1, [], {})
    assert store.history(()) == []
    assert store.problem() == "File exists"
    assert Store(tmp_path / "elsewhere").problem() is None
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_long_or_odd_session_name_makes_a_good_file_name(tmp_path: Path) -> None:
    for name in ("x" * 300, "\u8170", "../../etc"):
        path = kept(Store(tmp_path), name)
        assert path.is_relative_to(tmp_path)
        assert len(path.name) < 120
