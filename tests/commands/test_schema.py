"""What `unpinch schema` tells of a file is what its loader does with it."""

import json
import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, validators  # type: ignore[import-untyped]

from tests.bundled import library
from tests.commands.documents import WRONG, accepted, gone_wrong
from tests.commands.schema_files import schema_files
from tui import cli, resources
from tui.commands.schema import schema_of
from tui.files.described import tables_of
from tui.files.describing import DescribingReader, described
from tui.files.faults import PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.library import check_ladders, read_exercises
from tui.plan.load import load_session, read_session
from tui.settings.reading import settings_in
from tui.words.schema import PURPOSES, TITLES, entry

ROOT = Path(__file__).parents[2]
PAGE = " ".join((ROOT / "docs" / "schema.md").read_text(encoding="utf-8").split())
FOLDER = resources.sessions_folder()
KINDS = tuple(TITLES)
HEAD = 'format = 1\ntitle = "x"\n'
EXERCISES = 'exercise = [{use = "cat-camel"}]\n'
PLAIN = {"name": "x", "position": "supine", "kind": "reps", "reps": 1, "steps": ["x"]}
RULES = {
    "`start`, `hardest` and `leg_start` name a form of the ladder, and `start` is no harder than "
    "`hardest`": r"(start|hardest|leg_start): .*expected (one of|a rung no harder)",
    "an exercise with `build` that is written in the session starts with its own form": (
        r"start: .*whose doses build gives"
    ),
    '`action = "next"` and `rest = true` go together': (
        r"(on_spread\.action: .*(rest = true)|rest: .*action = )"
    ),
    "names of exercises in one file differ in a letter or digit": (
        r"name: .*a name that differs in a letter or digit"
    ),
    'of `kind = "reps"` there are `reps`, and of `kind = "hold"` there is `hold_seconds`, here or '
    "in the first step of `build`": r"(reps|hold_seconds): found nothing",
    "`hold_both_ends` is for reps, with `hold_seconds`": r"hold_both_ends: .*(false;|hold_sec)",
    '`side = "alternating"` is for reps': r"side: .*alternating is for kind",
    "`verbs` are two words of reps, one of a hold": r"verbs: .*expected a list of",
    "`sets`, `reps` and `hold_seconds` do not stand beside `build`": r"no such key beside build",
    "of `build` no number falls, and each step rises in one": (
        r"build\[\d+\]\S*: .*(as in the step before|than in the step before)"
    ),
    "a `ladder` has the exercise itself on it, and every other slug on it is that of an exercise, "
    "none twice": r"ladder\S*: .*(itself on it|the slug of an exercise|each once)",
    "no form opens a direction that the one above it has not": (
        r"(ladder\[\d+\]|bias): .*no direction that"
    ),
    "`bending` and `arching` stand there together": (
        r"(bending|arching): found nothing, expected a table"
    ),
    "`use` names an exercise of the library or of `[library]`, and `base` a pose of the library or "
    "of `[poses]`": r"(use: .*the slug of a library exercise|base: .*expected one of)",
    "names below `[library]` and `[poses]` are of small letters, digits and hyphens": (
        r"^(library|poses)\.\S+: found .*of small letters, digits and hyphens"
    ),
    "an entry below `[library]`, and an exercise written under a name of the library, contradicts "
    "none of it: it has the same `position`, `kind` and ways, a `side` away from symptoms where "
    "that has, the form of its `leg_start` on the ladder, and a joint that goes no further": (
        r"^(library\.|exercise\[)\S+: .*(as in the library of this program|library of this program "
        r"starts)(, or another name)?"
    ),
    "no ladder has two forms of the library the other way round": (
        r"ladder\[\d+\]: .*expected it above .* in the library"
    ),
    "in a session with `rest = true` each form is one hold in which nothing moves, lying": (
        r"(use|name): .*since rest = true says"
    ),
    "a `line` and a `towel` have `points`": r"points: found nothing",
    "each shape of a thing has keys of its own": r"found a key that a \w+ has not",
    "a `disc` is as wide as it is high": r"size: .*expected twice the same number",
}
"""What no schema tells, as docs/schema.md says it, and the faults that the loader tells of it."""


def _is_whole(_checker: object, value: object) -> bool:
    return type(value) is int


# TOML tells 8 from 8.0, and so does the loader; JSON does not.
_Validator = validators.extend(
    Draft7Validator, type_checker=Draft7Validator.TYPE_CHECKER.redefine("integer", _is_whole)
)


@cache
def schema_here(kind: str) -> Any:
    """The schema of a kind of file, made once."""
    return schema_of(kind)


@cache
def validator(kind: str) -> Any:
    """What tells whether a schema accepts a value."""
    schema = schema_here(kind)
    Draft7Validator.check_schema(schema)
    return _Validator(schema)


def read_library_file(reader: Reader) -> None:
    exercises = read_exercises(reader, library().poses)
    check_ladders(reader, {**library().exercises, **exercises})


LOADERS: dict[str, Callable[[Reader], object]] = {
    "exercise": read_library_file,
    "settings": settings_in,
}


def faults_of(kind: str, value: dict[str, Any]) -> list[str]:
    """What the loader finds wrong with a file that holds a value."""
    content = tomli_w.dumps(value).encode()
    try:
        if kind == "session":
            load_session(Path("mine.toml"), library(), lambda _: content)
        else:
            reader = Reader(parse_source("mine.toml", content))
            LOADERS[kind](reader)
            reader.raise_faults()
    except PlanError as error:
        return [fault.message for fault in error.faults]
    return []


def is_between_keys(fault: str) -> bool:
    return any(re.search(pattern, fault) for pattern in RULES.values())


def agree(kind: str, value: dict[str, Any]) -> bool:
    """Whether a schema accepts a value; it and the loader are of one mind of each single key."""
    errors = [f"{list(e.absolute_path)}: {e.message}" for e in validator(kind).iter_errors(value)]
    faults = faults_of(kind, value)
    of_one_key = [fault for fault in faults if not is_between_keys(fault)]
    if errors:
        assert faults, errors
    else:
        assert of_one_key == []
    return not errors


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=100)
def test_the_loader_takes_what_the_schema_accepts(kind: str, data: st.DataObject) -> None:
    schema = schema_here(kind)
    value = accepted(data.draw, schema, schema)
    # Which names a file may use hangs together with those that it brings.
    assume(kind != "session" or validator(kind).is_valid(value))
    assert agree(kind, value)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=150)
def test_the_schema_refuses_what_the_loader_does(kind: str, data: st.DataObject) -> None:
    schema = schema_here(kind)
    value = data.draw(st.sampled_from(bundled(kind))) if kind != "settings" else {"theme": "dark"}
    if data.draw(st.booleans()):
        value = accepted(data.draw, schema, schema) or value
    agree(kind, gone_wrong(data.draw, value))


@cache
def bundled(kind: str) -> list[dict[str, Any]]:
    """What the files that Unpinch comes with hold: sessions whole, exercises one by one."""
    pattern = "*.toml" if kind == "session" else "exercises/*.toml"
    files = [tomllib.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob(pattern))]
    if kind == "session":
        return [file for file in files if "format" in file]
    return [{slug: table} for file in files for slug, table in file.items()]


@pytest.mark.parametrize("kind", ["session", "exercise"])
def test_the_schema_accepts_every_file_that_comes_with_it(kind: str) -> None:
    assert len(bundled(kind)) > 5
    for value in bundled(kind):
        assert list(validator(kind).iter_errors(value)) == []


@pytest.mark.parametrize(
    ("kind", "text", "place"),
    # Of a key that may not be there jsonschema tells the table.
    [
        ("session", HEAD + 'exercise = [{use = "glute-brige"}]', "exercise 0 use"),
        ("session", f"{HEAD}{EXERCISES}".replace("1", "2"), "format"),
        ("session", HEAD + 'exercise = [{use = "cat-camel", reps = 101}]', "exercise 0 reps"),
        ("session", HEAD + 'exercise = [{use = "cat-camel", feel = "x"}]', "exercise 0"),
        ("session", HEAD + 'exercise = [{note = "x"}]', "exercise 0"),
        ("session", f"format = 1\n{EXERCISES}", ""),
        ("session", f"{HEAD}{EXERCISES}on_spread.limit = 3", "on_spread limit"),
        ("session", f"{HEAD}{EXERCISES}screening.x = []", "screening"),
        ("settings", 'theme = "pink"', "theme"),
        ("settings", 'colour = "pink"', ""),
        ("settings", 'emergency_number = "abc"', "emergency_number"),
    ],
)
def test_what_is_wrong_is_found_where_it_is(kind: str, text: str, place: str) -> None:
    value = tomllib.loads(text)
    found = {" ".join(map(str, e.absolute_path)) for e in validator(kind).iter_errors(value)}
    assert found == {place}
    assert faults_of(kind, value)


@pytest.mark.parametrize("key", ["hand", "pelvis", "arm", "neck"])
def test_of_a_pose_the_schema_and_the_loader_take_the_same(key: str) -> None:
    taken = [agree("exercise", {"x": {**PLAIN, "figure": posed(key, each)}}) for each in WRONG]
    assert 0 < sum(taken) < len(taken)


def posed(key: str, value: Any) -> dict[str, Any]:
    return {"base": "supine", "start": {key: value}}


def test_of_a_ladder_no_form_stands_there_twice() -> None:
    ladders = (["x", "bridge-mini"], ["x", "x"])
    (good, bad) = ({"x": {**PLAIN, "bias": ["load"], "ladder": each}} for each in ladders)
    assert validator("exercise").is_valid(good)
    assert not validator("exercise").is_valid(bad)


def test_a_way_may_not_have_the_direction_that_it_spares() -> None:
    (value,) = [each for each in bundled("exercise") if "standing-side-bend" in each]
    (table,) = value.values()
    ways = {"bending": {"bias": ["flexion"]}, "arching": {"bias": ["extension"]}}
    assert agree("exercise", {"x": {**table, "ladder": ["x"], **ways}})
    wrong = {**ways, "arching": {"bias": ["flexion"]}}
    assert not agree("exercise", {"x": {**table, "ladder": ["x"], **wrong}})


@pytest.mark.parametrize("rule", RULES)
def test_the_page_tells_each_rule_between_keys(rule: str) -> None:
    assert rule in PAGE


def test_the_reader_that_describes_stands_in_for_all_that_a_reader_can_be_asked() -> None:
    asked = {name for each in (Reader, *Reader.__bases__) for name in vars(each) if name[0] != "_"}
    assert asked - set(vars(DescribingReader)) == {"raise_faults"}


def test_a_loader_asks_for_no_key_that_the_schema_knows_nothing_of() -> None:
    for load in (read_session_here, read_library_file):
        for table in tables_of(described(load)):
            # The key of former versions is looked for, to tell of the new ones.
            assert table.noted - set(table.keys) <= {"see_professional"}


def read_session_here(reader: Reader) -> None:
    read_session(reader, Path("mine.toml"), b"", library())


def test_no_key_is_told_of_that_no_file_has() -> None:
    session, exercise = schema_here("session"), schema_here("exercise")
    tables = [("session", session), *session["definitions"].items()]
    tables += exercise["definitions"].items()
    used = {entry(name, key) for name, table in tables for key in table["properties"]}
    assert set(PURPOSES) - used == set()


@pytest.mark.parametrize("arguments", [["schema"], ["schema", "session"]])
def test_the_command_prints_the_schema(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == 0
    printed = capsys.readouterr().out
    assert printed.isascii()
    assert json.loads(printed) == schema_here("session")


def test_the_schema_beside_new_files_is_this_one() -> None:
    there = {kind: resources.schema_path(kind).read_text(encoding="utf-8") for kind in TITLES}
    assert there == schema_files(), "make schema-files"


def test_another_kind_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run(["schema", "record"])
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "session" in told
