"""Records that an earlier version kept: each is read, none is set aside, and each means the same.

They were written by scripted visits of that version, and lie beside this file as they were.
"""

import csv
import io
import re
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.bundled import shelf
from tui.files.faults import PlanError
from tui.play.gates import EasingOnly, Gate, Open, Shut
from tui.records.export import csv_bytes, toml_bytes
from tui.records.naming import REFUSAL, new_name
from tui.records.pasts import past_of
from tui.records.reading import parse_record, read_record
from tui.records.record import Record
from tui.records.review import Review, gate_of, review
from tui.records.store import Store
from tui.records.writing import checksum_line, record_bytes

FOLDER = Path(__file__).with_name("former")
PATHS = sorted(FOLDER.glob("*.toml"))
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
LATER, TOMORROW = NOON + timedelta(hours=4), NOON + timedelta(hours=26)
SESSION = next(each for each in shelf().sessions if each.name == "five-to-start")
ALL = pytest.mark.parametrize("path", PATHS, ids=[path.stem for path in PATHS])


def record(name: str) -> Record:
    return read_record(FOLDER / f"{name}.toml")


def kept_in(home: Path, *names: str) -> Store:
    """A store in which these records lie, the oldest first."""
    folder = home / "records" / "2026"
    folder.mkdir(parents=True)
    for number, name in enumerate(names, 1):
        slug = REFUSAL if name == "refused" else SESSION.slug
        path = folder / new_name(slug, number, NOON)
        path.write_bytes(numbered(name, number))
    return Store(home / "records")


def numbered(name: str, number: int) -> bytes:
    """A record as it would be as a later run."""
    body = (FOLDER / f"{name}.toml").read_bytes().partition(b"\n")[2]
    body = re.sub(rb"\nsequence = \d+", b"\nsequence = %d" % number, body)
    return checksum_line(body) + body


def looked_back(name: str, now: datetime = TOMORROW) -> Review:
    return review(SESSION, [record(name)], now)


def test_there_is_one_of_each_kind() -> None:
    assert len(PATHS) == 25
    kept = [read_record(path) for path in PATHS]
    assert {each.outcome for each in kept} == {
        "completed", "stopped", "left", "under-way", "refused",
    }  # fmt: skip
    assert {each.reason for each in kept} == {
        None, "urgent", "professional", "session-stops", "limit", "no-easier-rung", "not-settled",
    }  # fmt: skip
    assert {each.beginning.has_former_slugs for each in kept} == {False, True}


@ALL
def test_each_is_read_and_kept_where_it_is(path: Path, tmp_path: Path) -> None:
    store = kept_in(tmp_path, path.stem)
    (found,) = store.history((), now=TOMORROW)
    assert isinstance(found, Record)
    assert found.beginning.is_former
    assert store.take_unmentioned() == []
    assert [entry.path.suffix for entry in store.entries()] == [".toml"]


@ALL
def test_one_number_is_leg_and_back_pain(path: Path) -> None:
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    read = read_record(path)
    for table, symptoms in ((written["before"], read.before), (written.get("after"), read.after)):
        if table is not None and symptoms is not None:
            in_leg = table["reach"] not in ("none", "back")
            assert symptoms.leg_pain == (table["intensity"] if in_leg else 0)
            assert symptoms.back_pain == table["intensity"]


@ALL
def test_each_is_written_again_and_exported(path: Path) -> None:
    read = read_record(path)
    assert parse_record("again.toml", record_bytes(read)) == read
    (run,) = tomllib.loads(toml_bytes([read]).decode())["run"]
    assert run["outcome"] == read.outcome
    rows = list(csv.DictReader(io.StringIO(csv_bytes([read]).decode("utf-8-sig"))))
    assert rows[0]["before.leg_pain"] == str(read.before.leg_pain)


@ALL
def test_a_bit_that_has_changed_is_still_a_fault(path: Path) -> None:
    content = path.read_bytes().replace(b"sequence = 1", b"sequence = 2")
    with pytest.raises(PlanError):
        parse_record("torn.toml", content.replace(b"sequence = 2", b"sequence = 3"))


GATES: dict[str, Gate] = {
    "completed": Open(),
    "completed-format-1": Open(),
    "after-left-out": Open(),
    "worse-after": Open(),
    "left": Open(),
    "regress": Open(),
    "hurt": Open(),
    "skipped": Open(),
    "easier-chosen": Open(),
    "flare-and-worse": Open(),
    "rest-positions": Open(),
    "under-way": Open(),
    "at-the-check": Open(),
    "limit": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "limit-format-1": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "not-settled": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "stop-not-read": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "settling": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "no-easier-rung": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "own-by-path-session-stops": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "professional-tingling": EasingOnly(datetime(2026, 1, 3, tzinfo=UTC)),
    "professional": Shut(NOON, "professional"),
    "urgent": Shut(NOON, "urgent"),
    "numb-after": Shut(NOON, "professional"),
    "refused": Shut(NOON, "refused"),
}


@ALL
def test_what_each_forbids(path: Path) -> None:
    expected = GATES[path.stem]
    assert gate_of([read_record(path)], LATER) == expected
    tomorrow = gate_of([read_record(path)], TOMORROW)
    assert tomorrow == (expected if isinstance(expected, Shut) else Open())


@pytest.mark.parametrize(
    ("name", "is_open"),
    [("numb-after", True), ("refused", True), ("urgent", False), ("professional", False)],
)
def test_what_an_earlier_version_played_since(name: str, is_open: bool, tmp_path: Path) -> None:
    others = ["completed"] * 50
    store = kept_in(tmp_path, name, *others)
    history = store.history((), now=TOMORROW)
    assert (gate_of(history, TOMORROW) == Open()) is is_open


@ALL
def test_full_lists_are_due_after_each_since_their_words_have_changed(path: Path) -> None:
    assert looked_back(path.stem).screening == "full"


def test_easing_positions_are_known_by_their_name() -> None:
    rest = past_of(record("rest-positions"), 0, TOMORROW)
    assert rest.is_easing
    assert not rest.counts
    assert not past_of(record("completed"), 0, TOMORROW).is_easing


def test_when_it_began_and_what_was_answered_then_is_taken_to_be_as_late_as_it_may_be() -> None:
    completed = past_of(record("completed"), 0, TOMORROW)
    assert completed.first_began == NOON
    assert {each.told_at for each in completed.exercises} == {completed.updated}
    assert past_of(record("skipped"), 0, TOMORROW).first_began is None
    (hurt, _) = past_of(record("hurt"), 0, TOMORROW).exercises
    assert hurt.hurt_at == NOON


def test_a_spread_closes_the_directions_of_its_rung_as_well() -> None:
    (spread,) = record("not-settled").spreads
    assert spread.exercise == "childs-pose"
    rungs = {rung.slug: rung.bias for rung in SESSION.exercises[0].ladder}
    look_back = looked_back("not-settled", LATER)
    assert look_back.spreads_today == (spread.bias | rungs[spread.rung],)


def test_what_was_told_counts_next_time() -> None:
    assert looked_back("worse-after").is_worse
    assert looked_back("completed").asks_morning
    assert not looked_back("worse-after").asks_morning
    hurt = looked_back("hurt", LATER).starts[0]
    assert (hurt.rung, hurt.why) == (None, "hurt")
    assert looked_back("easier-chosen").starts[0].why == "tolerated"
    assert looked_back("limit").stopped is not None
    assert looked_back("refused").refused is not None
