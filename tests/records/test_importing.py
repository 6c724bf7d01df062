"""Records that are read back: all that was exported, nothing twice, and nothing opened by it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records.any_record import RECORDS
from tests.records.past import CALF, FOOT, SESSION, ran
from tests.records.test_former import FOLDER as FORMER
from tui.files.faults import PlanError
from tui.play.gates import easing_only, shut_by
from tui.play.lists import Clearance
from tui.records.bounds import MOST_BYTES
from tui.records.export import toml_bytes
from tui.records.folder import look_over, read_all
from tui.records.gravity import Found, merged_runs, run_of, without_copies
from tui.records.importing import WouldOpenError, keep, taking
from tui.records.incoming import Incoming, incoming_from
from tui.records.naming import MOST_LIKELY, is_set_aside
from tui.records.pasts import pasts_of
from tui.records.reading import parse_record, read_record
from tui.records.record import Record, begin_clearing, begin_refusal
from tui.records.writing import handed_on_bytes, record_bytes

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def numbered(record: Record) -> Record:
    """With a number that somebody's runs may have reached, and nothing that cannot be written."""
    sequence = record.beginning.sequence % (MOST_LIKELY + 1)
    return replace(record, beginning=replace(record.beginning, sequence=sequence))


SOME = st.lists(RECORDS.map(numbered), min_size=1, max_size=3, unique_by=run_of)


def read_in(home: Path, file: Path, now: datetime = NOW) -> int:
    """How many records of a file or a folder were new."""
    here = found_in(home)
    incoming, torn = incoming_from(file)
    taken = taking(here, incoming, torn, now)
    return sum(keep(home / "records", *each) for each in (*taken.files, *taken.aside))


def found_in(home: Path) -> list[Found]:
    found = read_all(look_over(home / "records"))
    return [(path, record) for path, record in found if isinstance(record, Record)]


def kept_in(home: Path) -> list[Record]:
    """All that counts, each run once."""
    counting, _ = without_copies(found_in(home))
    return [record for _, record in merged_runs(counting)]


def over(record: Record) -> Record:
    """As an export tells a run that was cut off."""
    is_open = record.outcome == "under-way"
    return replace(record, outcome="interrupted") if is_open else record


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "all.toml"


@given(SOME)
def test_what_was_exported_comes_back_as_it_was_and_once(records: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        home, again = Path(folder), Path(folder) / "again.toml"
        file = home / "all.toml"
        file.write_bytes(toml_bytes(map(over, records)))
        assert read_in(home, file) == len(records)
        came_back = {run_of(each): each for each in kept_in(home)}
        assert came_back == {run_of(each): over(each) for each in records}
        before = sorted((home / "records").rglob("*.toml"))
        assert read_in(home, file) == 0, "twice is once"
        again.write_bytes(toml_bytes(kept_in(home)))
        assert read_in(home, again) == 0
        assert sorted((home / "records").rglob("*.toml")) == before


@pytest.mark.parametrize("path", sorted(FORMER.glob("*.toml")), ids=lambda path: path.stem)
def test_what_an_earlier_version_kept_comes_back_as_such(path: Path, file: Path) -> None:
    former = read_record(path)
    file.write_bytes(toml_bytes([former]))
    ((back,), _) = incoming_from(file)
    (read,) = {back.record, parse_record("", back.content)}
    assert (read, read.beginning.is_former) == (former, former.beginning.is_former)


def test_a_copied_folder_comes_in_wherever_it_lies_and_what_is_torn_stays_set_aside(
    tmp_path: Path, file: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    file.write_bytes(toml_bytes([ran(0, "bow no"), ran(1, "bow yes"), ran(2, "bow no")]))
    assert read_in(old, file) == 3
    torn, *others = sorted((old / "records").rglob("*.toml"))
    torn.write_bytes(torn.read_bytes()[:-9])
    for folder in (old, old / "records", torn.parent):
        assert read_in(new, folder) == (3 if folder == old else 0)
    kept = sorted((new / "records").rglob("*"))[1:]
    assert [path.name for path in kept if not is_set_aside(path.name)] == [p.name for p in others]
    (aside,) = (path for path in kept if is_set_aside(path.name))
    assert (aside.name.startswith(torn.name), aside.read_bytes()) == (True, torn.read_bytes())


def test_what_is_torn_there_and_whole_here_does_not_come_in(tmp_path: Path, file: Path) -> None:
    file.write_bytes(toml_bytes([ran(0, "bow no")]))
    read_in(tmp_path, file)
    (path,) = (tmp_path / "records").rglob("*.toml")
    copy = tmp_path / "copy" / path.name
    copy.parent.mkdir()
    copy.write_bytes(path.read_bytes()[:-5])
    assert read_in(tmp_path, copy.parent) == 0


# What is told of one run by two files

WENT_ON = replace(ran(0, "bow no"), updated=ran(1).updated)


@pytest.mark.parametrize(
    ("here", "comes", "new", "spreads", "after"),
    [
        (ran(0, "bow yes"), ran(0, "bow no"), 0, 1, None),
        (ran(0, "bow no"), ran(0, "bow yes"), 1, 1, None),
        (ran(0, "bow no"), ran(0, "bow no", "lift yes"), 1, 1, None),
        (ran(0, "bow no", after=FOOT), ran(0, "bow no", after=CALF), 0, 0, FOOT),
        (ran(0, "bow no", after=CALF), ran(0, "bow no", after=FOOT), 1, 0, FOOT),
        (ran(0, "bow no", outcome="interrupted"), WENT_ON, 1, 0, None),
    ],
)
def test_of_two_answers_the_graver_counts(
    here: Record, comes: Record, new: int, spreads: int, after: object, tmp_path: Path, file: Path
) -> None:
    file.write_bytes(toml_bytes([here]))
    read_in(tmp_path, file)
    before = {path: path.read_bytes() for path in (tmp_path / "records").rglob("*.toml")}
    file.write_bytes(toml_bytes([comes]))
    assert read_in(tmp_path, file) == new
    (run,) = kept_in(tmp_path)
    assert (len(run.spreads), run.after) == (spreads, after)
    assert all(path.read_bytes() == content for path, content in before.items())


def test_a_file_of_the_same_name_that_tells_more_is_kept_beside(tmp_path: Path, file: Path) -> None:
    """Two folders that were one: in the other the exercise spread."""
    file.write_bytes(toml_bytes([ran(0, "bow no")]))
    read_in(tmp_path, file)
    (mine,) = (tmp_path / "records").rglob("*.toml")
    other = tmp_path / "other" / mine.name
    other.parent.mkdir()
    other.write_bytes(record_bytes(ran(0, "bow yes")))
    before = mine.read_bytes()
    assert (read_in(tmp_path, other.parent), read_in(tmp_path, other.parent)) == (1, 0)
    assert mine.read_bytes() == before
    assert [len(run.spreads) for run in kept_in(tmp_path)] == [1]


# What is shut


def stop(number: int, at: datetime, **changes: object) -> Record:
    run = ran(0, "bow yes")
    beginning = replace(run.beginning, sequence=number, started=at)
    stopped = {"outcome": "stopped", "reason": "urgent", "ended": at, "updated": at, "told": 3}
    return replace(run, beginning=beginning, **(stopped | changes))  # type: ignore[arg-type]


def examined(number: int, at: datetime) -> Record:
    return begin_clearing(Clearance("doctor", "today"), frozenset(), number, at)


def former_refusal(number: int, at: datetime) -> Record:
    """Of which nobody knows what it was for, until a later run shows that it was open."""
    return replace(begin_refusal(SESSION, "soon", number, at), refused_by=None)


def later_run(number: int, at: datetime) -> Record:
    run = ran(0, "bow no")
    return replace(run, beginning=replace(run.beginning, sequence=number, started=at), updated=at)


def incoming(*records: Record) -> list[Incoming]:
    return [Incoming(record, handed_on_bytes(record)) for record in records]


def here(*records: Record) -> list[Found]:
    return [(Path(f"{number}.toml"), record) for number, record in enumerate(records)]


OPENING: list[tuple[str, Record, Record]] = [
    ("a clearing of a clock that was ahead", stop(5, NOW - DAY), examined(40, NOW + 9 * DAY)),
    ("one that is newer by number and moment", stop(5, NOW - DAY), examined(40, NOW)),
    (
        "one beside a stop of a clock that was ahead",
        stop(5, NOW + DAY),
        examined(40, NOW - 90 * DAY),
    ),
    ("a run that shows that it was open", former_refusal(5, NOW - DAY), later_run(40, NOW)),
]


@pytest.mark.parametrize(("shut", "opens"), [r[1:] for r in OPENING], ids=[r[0] for r in OPENING])
def test_what_would_open_what_is_shut_is_refused(shut: Record, opens: Record) -> None:
    with pytest.raises(WouldOpenError):
        taking(here(shut), incoming(opens), (), NOW)


def test_an_older_clearing_comes_in_and_opens_nothing() -> None:
    shut, older = stop(5, NOW - DAY), examined(40, NOW - 90 * DAY)
    taken = taking(here(shut), incoming(older), (), NOW)
    assert (len(taken.files), taken.is_out_of_order) == (1, False)
    assert shut_by(pasts_of([shut, older], NOW), NOW) is not None


def test_a_stop_that_comes_in_shuts_whatever_its_number() -> None:
    assert len(taking(here(later_run(50, NOW)), incoming(stop(2, NOW - DAY)), (), NOW).files) == 1
    past = pasts_of([stop(2, NOW - DAY), later_run(50, NOW)], NOW)
    assert shut_by(past, NOW) is not None


def test_that_order_and_dates_disagree_is_found() -> None:
    taken = taking(here(later_run(1, NOW - DAY)), incoming(later_run(9, NOW - 9 * DAY)), (), NOW)
    assert taken.is_out_of_order


NOTED = st.builds(
    lambda kind, number, days: kind(number, NOW + timedelta(days=days)),
    st.sampled_from([stop, examined, former_refusal, later_run]),
    st.integers(1, 9),
    st.integers(-9, 3),
)


@given(st.lists(NOTED, max_size=4), st.lists(NOTED, max_size=4))
def test_whatever_comes_in_nothing_is_less_shut_than_before(
    ours: list[Record], theirs: list[Record]
) -> None:
    ours.sort(key=lambda record: record.beginning.sequence)
    before = pasts_of([record for _, record in merged_runs(here(*ours))], NOW)
    try:
        taken = taking(here(*ours), incoming(*theirs), (), NOW)
    except WouldOpenError:
        return
    new = [parse_record("", content) for _, content in taken.files]
    both = sorted([*ours, *new], key=lambda record: record.beginning.sequence)
    after = pasts_of([record for _, record in merged_runs(here(*both))], NOW)
    if shut_by(before, NOW) is not None:
        assert shut_by(after, NOW) is not None
    closed, later = easing_only(before, 12, NOW), easing_only(after, 12, NOW)
    assert closed is None or (later is not None and later.until >= closed.until)


# What cannot be read


def faulty() -> Iterator[tuple[str, bytes, str]]:
    good = toml_bytes([ran(0, "bow no")])
    yield "nothing", b"", "a list of 1 to"
    yield "something else", b'title = "x"\n', "a list of 1 to"
    yield "another key", b"a = 1\n" + good, "an unknown key"
    yield "torn", good[:-7], "not valid TOML"
    yield "a later format", good.replace(b"format = 2", b"format = 3\nx = 1"), "from 1 to 2"
    yield "a later number", good.replace(b"sequence = 1\n", b"sequence = 1000000\n"), "to 999999"
    yield "no place", good.replace(b'"calf"', b'"knee"'), "one of none, back"
    yield "no text", b"\xff\xfe", "UTF-8"


@pytest.mark.parametrize(
    ("content", "words"), [r[1:] for r in faulty()], ids=[r[0] for r in faulty()]
)
def test_a_file_with_a_fault_is_refused_with_its_place(
    content: bytes, words: str, file: Path
) -> None:
    file.write_bytes(content)
    with pytest.raises(PlanError) as refused:
        incoming_from(file)
    fault = refused.value.faults[0]
    assert words in fault.message
    assert fault.file == str(file)
    assert fault.line is not None


def test_a_mark_at_the_start_that_an_editor_has_left_is_no_fault(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + toml_bytes([ran(0, "bow no")]))
    assert len(incoming_from(file)[0]) == 1


def test_a_folder_without_records_and_one_that_cannot_be_taken_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="no record of Unpinch in it"):
        incoming_from(tmp_path)
    odd = tmp_path / "a copy.toml"
    odd.write_bytes(record_bytes(ran(0, "bow no"))[:-3])
    with pytest.raises(PlanError, match="checksum"):
        incoming_from(tmp_path)
    odd.write_bytes(b"x" * (MOST_BYTES + 1))
    link = tmp_path / "20260105T120000Z-test-000001-0123abcd.toml"
    link.symlink_to(odd)
    with pytest.raises(PlanError, match="no record of Unpinch in it"):
        incoming_from(tmp_path)
    big = ran(0, "bow no")
    odd.write_bytes(record_bytes(replace(big, beginning=replace(big.beginning, sequence=10**6))))
    with pytest.raises(PlanError, match="999999"):
        incoming_from(tmp_path)
