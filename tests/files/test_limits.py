"""What a file may hold, and how much work it may cause."""

import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType

import pytest

from tests.bundled import library
from tui.files.content import MOST_BYTES
from tui.files.faults import MOST_FAULTS, PlanError
from tui.plan.exercise import MOST_NAME, MOST_WORDS
from tui.plan.load import load_session

LIBRARY = library()
MOST_CALLS = 450_000
"""About what a good session of the largest size costs, which is some 50 ms."""
HEAD = 'format = 1\ntitle = "T"\n'
OWN = '[[exercise]]\nname = "n{}"\nposition = "supine"\nkind = "reps"\nreps = 1\nsteps = ["a"]\n'
LEVELS = ".".join(["a"] * 31)


def full(*lines: str, head: str = HEAD, most: int = MOST_BYTES, end: str = "") -> str:
    """As many of the lines as fit, one after the other; `{}` in them is a number."""
    text, number, size = [head], 0, len(head) + len(end)
    while True:
        line = lines[number % len(lines)].replace("{}", str(number)) + "\n"
        size += len(line.encode())
        if size > most:
            return "".join(text) + end
        text.append(line)
        number += 1


def written(*extra: str) -> str:
    """Sixty exercises with these lines in each."""
    return HEAD + "".join(OWN.replace("{}", str(i)) + "\n".join(extra) + "\n" for i in range(60))


WORST = {
    "unknown keys": full("a{} = 1"),
    "unknown keys that may just be read": full("a{} = 1", most=50_000),
    "quoted keys": full('"\\u0061{}" = 1', most=90_000),
    "dotted keys": full(f"a{{}}.{LEVELS} = 1"),
    "dotted keys that may just be read": full(f"a{{}}.{LEVELS} = 1", most=5_000),
    "headers": full(f"[a{{}}.{LEVELS}]"),
    "lists of tables": full(f"[[{LEVELS}]]"),
    "exercises": full("[[exercise]]"),
    "lists": full("1,", head=f"{HEAD}equipment = [\n", end="]\n"),
    "tables": full("{a = 1},", head=f"{HEAD}equipment = [\n", end="]\n"),
    "comments": full("#"),
    "empty lines": full(""),
    "escapes": full("\\u0061" * 300, head=f'{HEAD}summary = """', end='"""\n'),
    "strings left open": full('# "a\\' * 300),
    "words": full("a-b " * 499),
    "long numbers": full("a{} = " + "9" * 1900),
    "misspelled exercises": HEAD + '[[exercise]]\nuse = "knee-to-opposite-shoulden-x"\n' * 60,
    "ladders": written(f"ladder = [{', '.join(f'{chr(34)}q{i}{chr(34)}' for i in range(20))}]"),
    "figures": written("figure.props = [" + '{shape = "mat", at = [1, 2]}, ' * 18 + "]"),
    "frames": written("frames = [" + "'''o\\'''," * 32 + "]"),
}


@pytest.mark.parametrize("text", WORST.values(), ids=WORST)
def test_the_work_that_a_file_may_cause(text: str, tmp_path: Path) -> None:
    path = tmp_path / "worst.toml"
    path.write_text(text)
    assert len(text.encode()) <= MOST_BYTES
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    with suppress(PlanError):
        load_session(path, LIBRARY)
    sys.setprofile(None)
    assert calls <= MOST_CALLS


def test_no_more_than_some_faults_are_told(tmp_path: Path) -> None:
    path = tmp_path / "faulty.toml"
    path.write_text(full("a{} = 1", most=1_000) + '[[exercise]]\nuse = "pelvic-tilt"\n')
    with pytest.raises(PlanError) as caught:
        load_session(path, LIBRARY)
    *told, last = caught.value.faults
    assert len(told) == MOST_FAULTS
    assert last.line == told[-1].line
    count = path.read_text().count("\na") - MOST_FAULTS
    assert last.message == f"and {count} more faults"


NAMES = ["title", "equipment", "exercise[1].name", "exercise[1].equipment"]
TEXTS = [
    "summary", "source", "audience", "screening.urgent", "screening.soon", "screening.ask_first",
    "screening.needs", "exercise[1].steps", "exercise[1].feel", "exercise[1].expected",
    "exercise[1].cues", "exercise[1].stop_when", "exercise[1].note", "exercise[1].reason",
]  # fmt: skip
LISTS = ("equipment", "urgent", "soon", "ask_first", "needs", "steps", "cues")
LENGTHS = [(key, MOST_NAME) for key in NAMES] + [(key, MOST_WORDS) for key in TEXTS]


def session_with(key: str, text: str) -> str:
    """A session whose only remarkable text is that of a key."""
    place, _, name = key.rpartition(".")
    value = f'["{text}"]' if name in LISTS else f'"{text}"'
    lines = {"": {"title": '"T"'}, "screening": {}, "exercise[1]": {}}
    lines["exercise[1]"] = {"name": '"N"', "steps": '["S"]', "position": '"supine"',
                            "kind": '"reps"', "reps": "1"}  # fmt: skip
    lines[place][name] = value
    top, screening, exercise = (
        "".join(f"{key} = {value}\n" for key, value in table.items()) for table in lines.values()
    )
    return f"format = 1\n{top}[screening]\n{screening}[[exercise]]\n{exercise}"


@pytest.mark.parametrize(("key", "most"), LENGTHS, ids=[key for key, _ in LENGTHS])
def test_how_long_a_text_may_be(key: str, most: int, tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    path.write_text(session_with(key, "漢" * most), encoding="utf-8")
    load_session(path, LIBRARY)
    path.write_text(session_with(key, "x" * (most + 1)))
    with pytest.raises(PlanError) as caught:
        load_session(path, LIBRARY)
    (fault,) = caught.value.faults
    assert fault.message.startswith(key)
    assert fault.message.endswith(
        f": found {most + 1} characters, expected text of 1 to {most} characters"
    )


ODD_NUMBERS = [
    "0x" + "f" * 4180, "0x" + "f" * 1900, "-" + "9" * 1900, "0b" + "1" * 1900, "inf", "-inf",
    "nan", "1e999", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "0001-01-01T00:00:00+14:00",
    "[nan, 2]", "[2, inf]", "[2026-01-01, 2]", "[0xffffffffffffffffffffffffffff, 1]", "{}", "[[]]",
]  # fmt: skip
NUMBER_KEYS = ["reps", "tempo", "hold_seconds", "optional", "use", "start", "note", "x"]


@pytest.mark.parametrize("value", ODD_NUMBERS, ids=[value[:12] for value in ODD_NUMBERS])
def test_a_value_of_any_kind_is_a_clear_fault(value: str, tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    for key in NUMBER_KEYS:
        lines = {"use": '"glute-bridge"'} | {key: value}
        body = "".join(f"{name} = {each}\n" for name, each in lines.items())
        path.write_text(f"{HEAD}[[exercise]]\n{body}")
        with pytest.raises(PlanError) as caught:
            load_session(path, LIBRARY)
        assert all(fault.line for fault in caught.value.faults)
        assert str(caught.value).isprintable()
