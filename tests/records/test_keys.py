"""The table of keys: what is written is what is read, and what is exported."""

import csv
import io
import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from tests.records import any_record
from tests.records.past import CALF, NOON, SESSION
from tui.files.faults import PlanError
from tui.plan.own_forms import OwnForm
from tui.play.activities import Rated
from tui.play.felt import SelfCheck
from tui.play.lists import Clearance
from tui.play.past import Morning
from tui.play.symptoms import Before, Symptoms
from tui.records import keys
from tui.records.export import COLUMNS, csv_bytes
from tui.records.reading import parse_record
from tui.records.record import Beginning, ExerciseRecord, Record, begin_record
from tui.records.writing import checksum_line, record_bytes

DAY = date(2025, 12, 24)
TOLD = replace(CALF, back_pain=2, easing="legs-up", easing_direction="arching", began=DAY)
BEFORE = Before(
    TOLD,
    is_flare=True,
    is_worse=True,
    is_beyond_usual=True,
    is_cleared=True,
    turned_on=frozenset({"b", "a"}),
    starts=(2, None),
    spreads_today=(frozenset({"flexion", "hip"}), frozenset()),
    hurts_today=(frozenset({"nerve"}),),
    steps=(0, 2),
)
PATH = Path("/home/you/Übung 1.toml")
REST = replace(SESSION, path=PATH, is_listed=False, is_rest=True)
LINE = frozenset({"fever"})
BEGUN = begin_record(
    REST, BEFORE, 7, NOON,
    asked=LINE, cleared=frozenset({"pregnancy"}), morning=Morning(6, is_worse=True),
)  # fmt: skip
FULL = replace(
    BEGUN,
    beginning=replace(
        BEGUN.beginning,
        self_check=SelfCheck((("sleep", "better"), ("leg-pain", "worse"))),
        own_forms=frozenset({OwnForm("bow", "0123456789ab")}),
    ),
    ended=NOON,
    outcome="stopped",
    reason="limit",
    is_stop_read=True,
    is_given_up=True,
    takes_skipped=True,
    hands_free=False,
    first_begun=NOON,
    told=2,
    refused_by="soon",
    lines=LINE,
    passing=LINE,
    clearance=Clearance("doctor", "this-week"),
    after=replace(TOLD, reach=5),
    activities_chosen=("walk to the shop", "sit: at a table"),
    activities=(Rated("sit: at a table", 10), Rated("walk to the shop", 0)),
    exercises=(
        ExerciseRecord(
            1, "bow", "small-bow", "bow", frozenset({"hip", "flexion"}), 1, 8, 30.5,
            then="hurt", answer="yes", change=1, settled=True, decision="stop", whole=False,
            has_begun=False, has_moved=True, moved_to=2, spread_later=True,
            answered_at=NOON, hurt_at=NOON, dose=(2, 10, 0), reps_left=8, reps_right=8,
        ),
    ),
)  # fmt: skip
FULL_BODY = f"""\
format = 2
session = "test"
session_digest = "{SESSION.plan_digest}"
session_file = "file:///home/you/%C3%9Cbung%201.toml"
title = "A test session"
rest = true
sequence = 7
screened = "full"
screening_digest = "{SESSION.screening.digest}"
started = 2026-01-05 12:00:00+00:00
asked = [
    "fever",
]
cleared = [
    "pregnancy",
]
morning_of = 6
morning_worse = true
self_check = [
    "sleep better",
    "leg-pain worse",
]
own_forms = [
    "bow 0123456789ab",
]
updated = 2026-01-05 12:00:00+00:00
ended = 2026-01-05 12:00:00+00:00
outcome = "stopped"
reason = "limit"
stop_read = true
given_up = true
takes_skipped = true
hands_free = false
first_begun = 2026-01-05 12:00:00+00:00
told = 2
refused_by = "soon"
lines = [
    "fever",
]
passing = [
    "fever",
]
examined_by = "doctor"
examined_when = "this-week"
activities_chosen = [
    "walk to the shop",
    "sit: at a table",
]
activities = [
    "10 sit: at a table",
    "0 walk to the shop",
]

[before]
side = "right"
reach = "calf"
leg_pain = 4
back_pain = 2
numb = false
tingling = false
weak = false
easing = "legs-up"
easing_direction = "arching"
began = 2025-12-24
flare = true
worse = true
beyond_usual = true
just_cleared = true
turned_on = [
    "a",
    "b",
]
starts = [
    2,
    -1,
]
spreads_today = [
    "flexion hip",
    "none",
]
hurts_today = [
    "nerve",
]
steps = [
    0,
    2,
]

[after]
side = "right"
reach = "foot"
leg_pain = 4
back_pain = 2
numb = false
tingling = false
weak = false
easing = "legs-up"
easing_direction = "arching"
began = 2025-12-24

[[exercise]]
place = 1
exercise = "bow"
rung = "small-bow"
started_at_rung = "bow"
bias = [
    "flexion",
    "hip",
]
sets_done = 1
reps_done = 8
reps_left = 8
reps_right = 8
seconds = 30.5
then = "hurt"
answer = "yes"
change = 1
settled = true
decision = "stop"
whole = false
begun = false
moved = true
moved_to = "buttock"
spread_later = true
answered_at = 2026-01-05 12:00:00+00:00
hurt_at = 2026-01-05 12:00:00+00:00
dose = [
    2,
    10,
    0,
]
"""


def test_a_record_stands_in_its_file_as_it_always_did() -> None:
    body = FULL_BODY.encode()
    assert record_bytes(FULL) == checksum_line(body) + body


@given(any_record.RECORDS)
def test_any_record_is_read_back_equal(record: Record) -> None:
    assert parse_record("again.toml", record_bytes(record)) == record


@pytest.mark.parametrize("table", ["", "[before]\n", "[after]\n", "[[exercise]]\n"])
def test_an_unknown_key_is_a_fault(table: str) -> None:
    body = FULL_BODY.replace(table, f"{table}odd = 1\n", 1).encode()
    with pytest.raises(PlanError, match="odd: found an unknown key, expected one of"):
        parse_record("a.toml", checksum_line(body) + body)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/a.toml",
        "file:a",
        "file://host/a",
        "http:///a",
        "file:///" + "a" * 12_300,
        "file:///" + "é" * 3000,
    ],
)
def test_what_is_no_address_of_a_file_is_a_fault(address: str) -> None:
    body = FULL_BODY.replace(PATH.as_uri(), address).encode()
    with pytest.raises(PlanError, match="session_file: found") as caught:
        parse_record("a.toml", checksum_line(body) + body)
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize("day", ["2025-12-24T10:00:00Z", "10:00:00", '"2025-12-24"', "3", "[]"])
def test_what_is_no_date_is_a_fault(day: str) -> None:
    body = FULL_BODY.replace("2025-12-24", day, 1).encode()
    with pytest.raises(PlanError, match=r"began: found .*, expected a date such as 2026") as caught:
        parse_record("a.toml", checksum_line(body) + body)
    assert len(caught.value.faults) == 1


WRONG_DOSES = [
    "3", "[]", "[1, 8]", "[1, 8, 0, 0]", "[0, 8, 0]", "[11, 8, 0]", "[1, 0, 0]", "[1, 101, 0]",
    "[1, 8, -1]", "[1, 8, 601]", "[1, 8, true]", "[1, 8.0, 0]", '["1", 8, 0]',
]  # fmt: skip


@pytest.mark.parametrize("dose", WRONG_DOSES)
def test_what_is_no_dose_is_a_fault(dose: str) -> None:
    body = FULL_BODY.replace("[\n    2,\n    10,\n    0,\n]", dose).encode()
    with pytest.raises(PlanError, match=r"dose: found .*, expected a list of three") as caught:
        parse_record("a.toml", checksum_line(body) + body)
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize("dose", [(1, 1, 0), (10, 100, 600)])
def test_the_least_and_the_most_of_a_dose(dose: tuple[int, int, int]) -> None:
    (played,) = FULL.exercises
    record = replace(FULL, exercises=(replace(played, dose=dose),))
    assert parse_record("again.toml", record_bytes(record)) == record


def faults_with(key: str, words: str) -> int:
    """How many faults a record has with these words in place of a list; the first is of its key."""
    body = re.sub(rf"(?<=\n{key} = )\[.*?\]", lambda _: words, FULL_BODY, flags=re.S).encode()
    with pytest.raises(PlanError, match=rf"{key}.*: found .*, expected") as caught:
        parse_record("a.toml", checksum_line(body) + body)
    return len(caught.value.faults)


WRONG_RATINGS = [
    '"7 walk"', '[7]', '["walk"]', '["7"]', '["7 "]', '["11 walk"]', '["-1 walk"]', '["7walk"]',
    '["07 walk"]', '["7  walk"]', '["7 walk", "8 walk"]',
    f"[{', '.join(f'{chr(34)}1 {name}{chr(34)}' for name in 'abcdefghij')}]",
    f'["7 {"a" * 41}"]', '["7 a\\nb  c"]',
]  # fmt: skip


@pytest.mark.parametrize("ratings", WRONG_RATINGS)
def test_what_is_no_rating_of_activities_is_one_fault(ratings: str) -> None:
    assert faults_with("activities", ratings) == 1


@pytest.mark.parametrize(
    "names",
    ['"a"', "[1]", '[""]', '["a", "a"]', '["a  b"]', '["a", "b", "c", "d"]', f'["{"a" * 41}"]'],
)
def test_what_are_no_names_of_activities_is_one_fault(names: str) -> None:
    assert faults_with("activities_chosen", names) == 1


@pytest.mark.parametrize(
    "felt",
    [
        '"sleep better"', "[1]", "[[]]", "[{}]", '["sleep"]', '["sleep great"]',
        '["sleep better", "sleep better"]', '["sleep better", "sleep worse"]',
    ],
)  # fmt: skip
def test_what_is_nothing_that_is_felt_is_a_fault(felt: str) -> None:
    assert faults_with("self_check", felt) >= 1


@pytest.mark.parametrize("steps", ["[6]", "[-1]", "[true]", "2"])
def test_what_is_no_list_of_steps_is_a_fault(steps: str) -> None:
    body = FULL_BODY.replace("[\n    0,\n    2,\n]", steps).encode()
    with pytest.raises(PlanError, match=r"steps.*: found") as caught:
        parse_record("a.toml", checksum_line(body) + body)
    assert len(caught.value.faults) == 1


@pytest.mark.parametrize("name", ["session", "started", "outcome", "side", "place", "rung", "then"])
def test_a_key_that_is_always_written_may_not_be_missing(name: str) -> None:
    lines = [line for line in FULL_BODY.splitlines() if not line.startswith(f"{name} =")]
    body = "\n".join(lines).encode()
    with pytest.raises(PlanError, match=f"{name}: found nothing"):
        parse_record("a.toml", checksum_line(body) + body)


@given(any_record.RECORDS)
def test_every_key_is_a_column_of_the_table_for_spreadsheets(record: Record) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_bytes([record]).decode("utf-8-sig"))))
    assert [*rows[0]] == [*COLUMNS]
    assert len(set(COLUMNS)) == len(COLUMNS)
    assert [row["exercise.rung"] != "" for row in rows] == [True] * len(record.exercises) or [False]


def test_every_key_of_a_record_is_exported() -> None:
    (row,) = csv.DictReader(io.StringIO(csv_bytes([FULL], str.title).decode("utf-8-sig")))
    assert [column for column in COLUMNS if not row[column]] == []
    assert (row["exercise.rung"], row["exercise.rung_name"]) == ("small-bow", "Small-Bow")


@pytest.mark.parametrize(
    ("kind", "names", "elsewhere"),
    [
        # Beside the table: what has one of its own, and less for what has two keys.
        (Beginning, keys.BEGINNING.names, 2 - 1),
        (Record, keys.RUN.names, 4 - 1),
        (Before, keys.BEFORE.names, 2),
        (Symptoms, keys.SYMPTOMS.names, 0),
        (ExerciseRecord, keys.EXERCISE.names, 0),
    ],
)
def test_whatever_a_record_holds_has_a_key(
    kind: type, names: tuple[str, ...], elsewhere: int
) -> None:
    assert len(fields(kind)) == len(names) + elsewhere, "but what has tables of its own"
