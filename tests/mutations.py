"""Files in the making that went wrong: mutations of bytes, and of what a TOML file holds."""

import copy
import pickle
import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import tomli_w
from hypothesis import strategies as st

from tests.hostile import HOSTILE

Draw = Callable[[st.SearchStrategy[Any]], Any]
Accident = Callable[[Draw, bytes, Sequence[bytes]], bytes]
_PLACES = st.integers(0, 2**20)
_LENGTHS = st.one_of(st.integers(1, 8), st.integers(1, 4000))
_CHUNKS = st.sampled_from(
    [
        b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\r\n", b"\n", b"\t",
        b"\x1b[31m", b"\xe2\x80\xae", b"\xe2\x80\xa8", b'"', b"'", b'"""', b"'''", b"\\", b"#",
        b"[", b"]", b"[[", b"{", b"}", b"=", b",", b".", b"a.", b"x", b"9", b"0x", b"f", b"-", b"e",
        b"\\u0000", b"\\U0010FFFF", b"\\ud800", b"nan", b"-inf", b"1e999", b"-0.0", b"0", b"601",
        b"true", b"1979-05-27T07:32:00Z", b"25:61:61",
    ]
)  # fmt: skip
_LINES = st.sampled_from(
    [
        b"x = " + b"[" * 1500, b"x = " + b"{x=" * 600, b"x = " + b"[" * 40 + b"]" * 40,
        b".".join([b"x"] * 900) + b" = 1", b".".join([b"x"] * 33) + b" = 1", b"[x.x.x.x.x.x.x.x]",
        b"x = " + b"9" * 1900, b"x = 0x" + b"f" * 1900, b"x = 1e" + b"9" * 1900, b"x = nan",
        b"x = '" + b"x" * 1990 + b"'", b"#" * 2001, b"x = 25:61:61", b"x = 2026-02-30", b"x = ''",
        b"[[exercise]]", b"[on_spread]", b"[exercise]", b"[[on_spread]]", b"[screening]", b"[x]",
        b'use = "glute-bridge"', b'use = "glute-brigde"', b"optional = true", b"rest = true",
        b"reps = 3", b"reps = 101", b"hold_seconds = 601", b"tempo = [nan, 1]", b"sets = true",
        b'name = "x"', b'"\\u001b" = 1', b'"\\u202e" = 1', b"figure = 1", b"steps = []",
    ]
)  # fmt: skip
_VALUES = st.sampled_from(
    [
        -1, 0, 1, 2, 3, 10, 11, 29, 30, 100, 101, 300, 301, 600, 601, 2**63, -(10**300), 0.49, 0.5,
        20.0, 20.1, 400.0, 720.0, float("nan"), float("inf"), -0.0, 1e308, True, False, "", " ",
        "x", "x" * 1900, "x" * 2001, HOSTILE, "\u0301", "\n", "glute-bridge", "bridge-mini",
        "supine", "hold", "reps", "stop", "both", "near-leg", "near-foot", "load", [], [[]], [1],
        [0, 0], [1.0, 20], [-720, 720], ["x"], ["near-thigh", 0.5], ["near-thigh", 1, 2, 3],
        ["x"] * 100, [[1, 2]] * 100, [{}], [{"x": 1}] * 61, {}, {"": ""}, {HOSTILE: 1},
        {"x": {"x": {"x": 1}}}, date(2026, 1, 2),
    ]
)  # fmt: skip
_NUMBERS = st.sampled_from(
    [0, 0.5, 1, 2, 3, 10, 20, 30, 100, 300, 600, 601, -1, 1e308, 2**70,
     float("nan"), float("inf")]
)  # fmt: skip
_TEXTS = st.sampled_from(
    [HOSTILE, HOSTILE, HOSTILE, HOSTILE, "x", "x" * 1900, " ", "both", "none", "away",
     "stop", "busy", "hold", "reps", "glute-bridge", "childs-pose", "prone-press-up", "alternating",
     "supine", "near-leg", "start", "side"]
)  # fmt: skip
_KEYS = st.sampled_from(
    ["", "x", "use", "name", "kind", "reps", "hold_seconds", "tempo", "start", "hardest", "ladder",
     "optional", "rest", "figure", "base", "end", "frames", "side", "bias", "steps",
     "verbs", "hold_both_ends", "range_degrees", "elbow", "bending", "arching",
     HOSTILE, f"x{HOSTILE}", f"{HOSTILE}x", "a.b", "[b]"]
)  # fmt: skip


class Files:
    """Good files, by their place; no dataclass, which Hypothesis would write out with each case."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self.contents = contents


@st.composite
def mutated_file(draw: Draw, files: Files) -> tuple[str, bytes]:
    """One of the files, by its place, after something went wrong with its bytes or its values."""
    place: str = draw(st.sampled_from(sorted(files.contents)))
    content = files.contents[place]
    if draw(st.booleans()):
        return place, _mutated_values(draw, content)
    others = [files.contents[other] for other in sorted(files.contents)]
    for _ in range(draw(st.sampled_from([1, 1, 2, 4]))):
        accident: Accident = draw(st.sampled_from(_ACCIDENTS))
        content = accident(draw, content, others)
    return place, content


def _flipped(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    place: int = draw(_PLACES) % max(1, len(content))
    return content[:place] + bytes([draw(st.integers(0, 255))]) + content[place + 1 :]


def _deleted(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    place: int = draw(_PLACES) % max(1, len(content))
    length: int = draw(_LENGTHS)
    return content[:place] + content[place + length :]


def _inserted(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    place = draw(_PLACES) % (len(content) + 1)
    chunk: bytes = draw(_CHUNKS) * draw(st.sampled_from([1, 1, 1, 2, 40, 3000]))
    return content[:place] + chunk + content[place:]


def _line_inserted(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    line: bytes = draw(_LINES)
    lines.insert(draw(_PLACES) % (len(lines) + 1), line)
    return b"\n".join(lines)


def _repeated(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    place: int = draw(_PLACES) % (len(content) + 1)
    times: int = draw(st.sampled_from([2, 2, 3, 30]))
    length: int = draw(_LENGTHS)
    piece = content[place : place + length]
    return content[:place] + piece * times + content[place + len(piece) :]


def _cut_off(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    end: int = draw(_PLACES) % (len(content) + 1)
    return content[:end]


def _spliced(draw: Draw, content: bytes, others: Sequence[bytes]) -> bytes:
    other: bytes = others[draw(_PLACES) % len(others)]
    end: int = draw(_PLACES) % (len(content) + 1)
    start: int = draw(_PLACES) % (len(other) + 1)
    return content[:end] + other[start:]


def _lines_swapped(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    lines = content.split(b"\n")
    first, second = (draw(_PLACES) % len(lines) for _ in range(2))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _of_another_system(draw: Draw, content: bytes, _: Sequence[bytes]) -> bytes:
    way = draw(st.integers(0, 3))
    if way == 0:
        return b"\xef\xbb\xbf" + content
    if way == 1:
        return content.decode("utf-8", "replace").encode("utf-16")
    return content.replace(b"\n", b"\r\n" if way == 2 else b"\r")


_ACCIDENTS = [
    _flipped, _deleted, _inserted, _line_inserted, _line_inserted, _repeated, _cut_off, _spliced,
    _lines_swapped, _of_another_system
]  # fmt: skip


def _mutated_values(draw: Draw, seed: bytes) -> bytes:
    """A TOML file in which some values are others, missing, doubled or unknown."""
    values = pickle.loads(_pickled(seed))
    for _ in range(draw(st.sampled_from([1, 1, 2, 2, 4, 8]))):
        slots = _slots(values)
        if not slots:
            break
        container, key = slots[draw(_PLACES) % len(slots)]
        if isinstance(container, dict):
            _change_table(draw, container, key)
        else:
            _change_list(draw, container, key)
    return tomli_w.dumps(values).encode()


@cache
def _pickled(seed: bytes) -> bytes:
    """What a file holds; each case reads its own copy from this."""
    return pickle.dumps(tomllib.loads(seed.decode()))


def _slots(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a value: a table and a key of it, or a list and an index."""
    slots: list[tuple[Any, Any]] = []
    _add_slots(slots, value)
    return slots


def _add_slots(slots: list[tuple[Any, Any]], value: Any) -> None:
    for key in value if isinstance(value, dict) else range(len(value)):
        slots.append((value, key))
        if isinstance(value[key], (dict, list)):
            _add_slots(slots, value[key])


def _changed(draw: Draw, value: Any) -> Any:
    """Another value of the same type."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return draw(st.one_of(_NUMBERS, st.integers(-30, 30).map(lambda more: value + more)))
    return draw(_TEXTS) if isinstance(value, str) else copy.deepcopy(value)


def _new_value(draw: Draw) -> Any:
    """A value of its own: what is changed in it later must not change those of other cases."""
    return copy.deepcopy(draw(_VALUES))


def _change_table(draw: Draw, table: dict[str, Any], key: str) -> None:
    way = draw(st.integers(0, 7))
    if way == 0:
        del table[key]
    elif way == 1:
        table[key] = _new_value(draw)
    elif way == 2:
        table[draw(_KEYS)] = _new_value(draw)
    elif way == 3:
        table[draw(_KEYS)] = copy.deepcopy(table[key])
    else:
        table[key] = _changed(draw, table[key])


def _change_list(draw: Draw, items: list[Any], place: int) -> None:
    way = draw(st.integers(0, 7))
    if way == 0:
        del items[place]
    elif way == 1:
        items[place] = _new_value(draw)
    elif way == 2:
        items.insert(place, _new_value(draw))
    elif way == 3:
        items += [copy.deepcopy(items[place])] * draw(st.sampled_from([1, 2, 60, 300]))
    else:
        items[place] = _changed(draw, items[place])
