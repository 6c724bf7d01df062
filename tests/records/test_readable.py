"""Whatever is accepted can be read back equal, and what cannot be read is one file's fault."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_exercise, make_session
from tests.records.past import CALF, NOON, ran
from tui.files.faults import PlanError
from tui.plan.slugs import slug_of
from tui.play.cut_off import may_carry_on
from tui.play.events import Answered, Begun, Decided, Done, Entered
from tui.play.rules import Leave
from tui.play.symptoms import Before
from tui.records.bounds import MOST_EXERCISES, bounded_moment
from tui.records.file import RecordFile
from tui.records.fold import with_event
from tui.records.naming import entry_of
from tui.records.reading import parse_record, read_record
from tui.records.record import Record, begin_record
from tui.records.review import review
from tui.records.store import Store
from tui.records.writing import checksum_line, record_bytes

SESSION = make_session(make_exercise("bow", ladder=["bow", "small-bow"]))
ODD_TEXTS = st.text(min_size=1, max_size=40) | st.sampled_from(
    ["\udcff", "\u200b", "\u33af" * 2000, "x" * 2000, "\0\n", "\u2028 a", '"""', "\\" * 2000]
)
ANY_MOMENT = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=14))]))
ODD_CLOCK = datetime(1969, 12, 31, 12, tzinfo=UTC)


def with_odd_names(name: str, title: str, moment: datetime, sequence: int) -> Record:
    session = replace(SESSION, name=name, title=title)
    slug = slug_of(title)
    record = begin_record(session, Before(CALF, turned_on=frozenset({slug})), sequence, moment)
    for event in (
        Entered(0, slug, slug, frozenset({"flexion"}), is_lowered=False, dose=(1, 8, 0)),
        Begun(slug, slug),
        Done(slug, slug, 10**6, 10**6, 1e9, "next"),
    ):
        record = with_event(record, event, moment)
    return record


def test_whatever_is_turned_on_can_be_saved_and_is_known_again() -> None:
    marks = "\u0301\u0302\u0303\u0304\u0305"
    before = Before(CALF, turned_on=frozenset({f"a{marks}", "bow"}))
    record = begin_record(SESSION, before, 1, NOON)
    assert parse_record("", record_bytes(record)) == record
    assert "bow" in record.beginning.before.turned_on


@given(name=ODD_TEXTS, title=ODD_TEXTS, moment=ANY_MOMENT, sequence=st.integers(1, 2**70))
def test_every_record_that_is_accepted_is_read_back_equal(
    name: str, title: str, moment: datetime, sequence: int
) -> None:
    record = with_odd_names(name, title, moment, sequence)
    assert parse_record("again.toml", record_bytes(record)) == record
    assert may_carry_on(record.updated, bounded_moment(moment)), "what was cut off just now"


def test_a_record_that_would_not_read_back_is_not_saved(tmp_path: Path) -> None:
    file = RecordFile(tmp_path / "records" / "2026" / "a.toml")
    good = ran(0, "bow no")
    file.save(good)
    long = replace(good.exercises[0], rung="x" * 10_000)
    for changed in (
        replace(good, exercises=(long,) * 500),
        replace(good, updated=ODD_CLOCK),
        replace(good, beginning=replace(good.beginning, sequence=-1)),
        replace(good, beginning=replace(good.beginning, title="a\tb")),
    ):
        with pytest.raises(OSError, match=r"updated|sequence|read back|longer"):
            file.save(changed)
    assert read_record(file.path) == good
    file.close()


def test_what_the_disk_swallows_does_not_count_as_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = RecordFile(tmp_path / "records" / "2026" / "a.toml")
    monkeypatch.setattr("os.fsync", lambda handle: os.ftruncate(handle, 9))
    with pytest.raises(OSError, match="does not read back"):
        file.save(ran(0, "bow no"))
    assert not file.path.exists()
    file.close()


@pytest.mark.parametrize("moment", [ODD_CLOCK, datetime(9999, 12, 31, 23, tzinfo=UTC)])
def test_a_spread_is_known_whatever_the_clock_says(moment: datetime, tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    record = begin_record(SESSION, Before(CALF), 1, moment)
    hurt = with_event(
        record, Entered(0, "bow", "bow", frozenset(), is_lowered=False, dose=(1, 8, 0)), moment
    )
    hurt = with_event(hurt, Done("bow", "bow", 1, 2, 3.0, "hurt"), moment)
    hurt = with_event(hurt, Answered("no"), moment)
    hurt = with_event(hurt, Decided(Leave()), moment)
    file = store.new_file("test", store.next_sequence(), moment)
    file.save(hurt)
    file.close()
    (kept,) = store.history({"bow"})
    assert kept == hurt
    (start,) = review(SESSION, [kept], moment).starts
    assert start.rung is None, "it is left out for the rest of that day"


@pytest.mark.parametrize("number", ["9" * 18, f"{2**31 - 1}", "1000000", "9" * 40])
@pytest.mark.parametrize("suffix", ["", ".set-aside"])
def test_one_odd_name_takes_the_numbers_from_no_run(
    number: str, suffix: str, tmp_path: Path
) -> None:
    store = Store(tmp_path / "records")
    odd = store.folder / "2026" / f"20260102T120000Z-five-{number}-0123abcd.toml{suffix}"
    odd.parent.mkdir(parents=True)
    odd.write_bytes(b"torn")
    for sequence in (1, 2):
        assert store.next_sequence() == sequence
        file = store.new_file("test", sequence, NOON)
        file.save(
            replace(
                ran(0, "bow yes"),
                beginning=begin_record(SESSION, Before(CALF), sequence, NOON).beginning,
            )
        )
        file.close()
    assert [record.beginning.sequence for _, record in store.newest()] == [2, 1]


def test_a_number_that_was_reached_counts_on(tmp_path: Path) -> None:
    store = Store(tmp_path / "records")
    for sequence in (2**31, 2**31 + 1):
        file = store.new_file("test", sequence, NOON)
        file.save(begin_record(SESSION, Before(CALF), sequence, NOON))
        file.close()
    assert store.next_sequence() == 2**31 + 2
    assert entry_of("20260102T120000Z-five-2147483648-0123abcd.toml", "").is_doubtful


def test_a_run_of_more_exercises_than_a_record_holds_keeps_every_yes() -> None:
    record = ran(0, *["bow yes", *["bow skipped"] * (MOST_EXERCISES - 1)])
    entered = Entered(1, "curl", "curl", frozenset({"flexion"}), is_lowered=False, dose=(1, 8, 0))
    record = with_event(with_event(record, entered, NOON), Begun("curl", "curl"), NOON)
    assert parse_record("", record_bytes(record)) == record
    assert record.exercises[0].has_spread
    assert record.exercises[-1].exercise == "curl"


def has_checksum(body: bytes) -> bytes:
    return checksum_line(body) + body


@pytest.mark.parametrize(
    "content",
    [
        b"format = 0x" + b"f" * 4180,
        has_checksum(b"format = 0x" + b"f" * 4180),
        has_checksum(b"format = 0b" + b"1" * 12_000),
        has_checksum(b"format = " + b"9" * 5000),
        has_checksum(b"format = " + b"[" * 5000),
        has_checksum(b"a." * 3000 + b"b = 1"),
        b"\0" * 5000,
    ],
)
def test_whatever_is_wrong_with_a_file_is_that_files_fault(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(content)
    with pytest.raises(PlanError) as raised:
        read_record(path)
    assert all(fault.file == str(path) for fault in raised.value.faults)


def test_an_error_that_nobody_thought_of_is_that_files_fault_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    store = Store(tmp_path / "records")
    for sequence in (1, 2):
        file = store.new_file("test", sequence, NOON)
        file.save(begin_record(SESSION, Before(CALF), sequence, NOON))
        file.close()
    monkeypatch.setattr("tui.records.reading.parse_written", fail)
    assert len(store.history(())) == 2
    assert [str(each.path)[-10:] for each in store.take_unmentioned()] == [".set-aside"] * 2
