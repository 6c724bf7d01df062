"""Simple TOML is read as tomllib reads it, and everything else is left to tomllib."""

import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tests.records import past
from tui.files.faults import PlanError
from tui.files.simple import NotSimpleError, simple_tables
from tui.files.source import parse_source, parse_written
from tui.records.writing import record_bytes

KEYS = st.sampled_from(["a", "b", "place", "started_at_rung", "_"])
PLAIN = st.characters(exclude_characters='"\\', exclude_categories=("Cc", "Cs"))
TEXTS = st.text(PLAIN, max_size=8)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 1), max_value=datetime(9998, 12, 31), timezones=OFFSETS
)
SCALARS = st.one_of(
    TEXTS,
    st.booleans(),
    st.integers(-(10**17), 10**17),
    st.floats(allow_nan=False, allow_infinity=False),
    MOMENTS,
)
VALUES = st.one_of(SCALARS, st.lists(SCALARS, max_size=3))
TABLES = st.dictionaries(KEYS, VALUES, max_size=4)
FILES = st.dictionaries(KEYS, st.one_of(VALUES, TABLES, st.lists(TABLES, min_size=1)), max_size=4)
# Values any of which may be right, or wrong, or right for tomllib alone.
WRITTEN = [
    *("1", "-0", "01", "+1", "1_000", "123456789012345678", "1234567890123456789"),
    *("1.5", "-0.0", "1.", ".5", "1e3", "inf", "true", "True", "[1]", "[]", "[ ]", "{}", "[", ""),
    *('"x"', '"x = y"', '""', '"', '"x" # why', '"x""', r'"\u0041"', "'x'", '"é"', '"\u200b"'),
    *('"""x"""', "1 ", " 1", "x", "2026-01-02", "2026-01-02 03:04:05", "2026-01-02 03:04:05Z"),
    *("2026-01-02 03:04:05+00:00", "2026-01-02T03:04:05-07:30", "2026-01-02 25:04:05+00:00"),
    *("2026-01-02 03:04:05.123456+01:00", "2026-01-02 03:04:05.123+01:00"),
    *("2026-02-30 03:04:05+00:00", "2026-01-02 03:04:05+24:00", "2026-01-02 03:04:05.5-00:00"),
]
PAIRS = [
    *(f"{key} = {value}" for key in "ab" for value in WRITTEN),
    *("a  = 1", "a= 1", "a=1", " a = 1", "a.b = 1", '"a" = 1', "é = 1", "1 = 1", " = 1", "a"),
]
OTHERS = [
    *(
        "    1,",
        '    "x",',
        "    true,",
        "    1",
        "   1,",
        "\t1,",
        "    [1],",
        "]",
        "],",
        "# why",
        " ",
    ),
    *("[a]", "[b]", "[a.b]", "[a] # why", "[ a ]", "[]", "[é]", "[[a]", "[a]]"),
    *("[[a]]", "[[b]]", "[[a.b]]", "[[]]", "[[a]] "),
]


def exactly(value: object) -> str:
    """A value with the types of all that is in it; what is equal in Python need not be the same."""
    if isinstance(value, Mapping):
        return str({key: exactly(inner) for key, inner in value.items()})
    return repr(value)


def is_simple(text: str) -> bool:
    """Whether it is read, and then just as tomllib does."""
    try:
        tables = simple_tables(text)
    except NotSimpleError:
        return False
    assert exactly(tables) == exactly(tomllib.loads(text))
    return True


@given(FILES)
def test_whatever_a_program_has_written_is_read_as_it_was(tables: dict[str, object]) -> None:
    is_simple(tomli_w.dumps(tables))


@given(st.lists(st.one_of(st.sampled_from(PAIRS), st.sampled_from(["", *OTHERS])), max_size=6))
def test_whatever_may_be_no_toml_is_left_to_tomllib(lines: list[str]) -> None:
    is_simple("\n".join(lines))


@given(st.text(st.sampled_from('ab ="[]\n\r,.1\t\\'), max_size=12))
def test_whatever_stands_there_is_read_alike_or_not_at_all(text: str) -> None:
    is_simple(text)


def test_records_are_simple() -> None:
    record = past.ran(0, "bow no", "curl yes", "lift ?", after=past.FOOT, is_worse=True)
    text = record_bytes(record).decode()
    assert is_simple(text)
    assert len(simple_tables(text)["exercise"]) == 3  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "a = 1",
        "a = 1\n\n[b]\nc = true\n\n[[d]]\n\n[[d]]\ne = 0.5\n",
        'a = [\n    "x",\n    "y",\n]\nb = []\n',
        'a = ""\nb = "é"\n',
        f"a = {datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)}",
        "",
    ],
)
def test_what_is_simple(text: str) -> None:
    assert is_simple(text)


@pytest.mark.parametrize("content", [b'a = "x\\n"', b"[a.b]", b"a = 1\r\n", b"\xef\xbb\xbfa = 1"])
def test_what_is_not_simple_is_parsed_all_the_same(content: bytes) -> None:
    assert not is_simple(content.decode())
    read = parse_written("", content, most_line_characters=100)
    assert read == parse_source("", content)


@pytest.mark.parametrize(
    "content", [b"a = 1\na = 2", b"\xff", b"a = [\n    1,\n", b'a = "' + b"x" * 100 + b'"']
)
def test_its_faults_are_those_of_any_file(content: bytes, tmp_path: Path) -> None:
    file = str(tmp_path)
    with pytest.raises(PlanError) as plain:
        parse_source(file, content, most_line_characters=100)
    with pytest.raises(PlanError) as written:
        parse_written(file, content, most_line_characters=100)
    assert written.value.faults == plain.value.faults
