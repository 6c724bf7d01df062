"""The standard lists as a file, and the lines that a session adds to them."""

import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import library
from tests.plan.files import HEAD, faults_of, load
from tui.files.faults import PlanError
from tui.files.reader import Reader
from tui.files.source import parse_source
from tui.plan.lines import Line, Screening
from tui.plan.screening import read_added, read_standard

STANDARD = library().screening
ADDED = ("urgent", "soon", "ask_first")
GOOD: dict[str, object] = {
    "passing": ["ill"],
    "urgent": {"bladder": "Bladder"},
    "soon": {"ill": "Very ill", "calf": "A hot calf"},
    "ask_first": {"cancer": "Cancer", "under-18": "Under 18"},
    "one_page": {"today": "Anything new"},
}


def standard(changes: Mapping[str, object]) -> Screening:
    content = tomli_w.dumps({**GOOD, **changes}).encode()
    return read_standard(parse_source("screening.toml", content))


def id_of(text: str) -> str:
    return sha256(unicodedata.normalize("NFC", text).encode("utf-8")).hexdigest()[:12]


def with_lines(lists: Mapping[str, list[str]]) -> str:
    return HEAD + tomli_w.dumps({"screening": lists})


def test_the_lists_of_a_standard_file() -> None:
    asked = standard({})
    assert asked.urgent == (Line("bladder", "Bladder"),)
    assert asked.soon == (Line("ill", "Very ill"), Line("calf", "A hot calf"))
    assert asked.ask_first == (Line("cancer", "Cancer"), Line("under-18", "Under 18"))
    assert asked.one_page == (Line("today", "Anything new"),)
    assert asked.needs == ()
    assert asked.passing == {"ill"}


STANDARD_FAULTS: list[tuple[dict[str, object], str]] = [
    ({"urgent": {}}, "urgent: found 0 of them, expected 1 to 30 lines"),
    ({"soon": ["Ill"]}, "soon: found a list of 1, expected a table"),
    ({"urgent": {f"id{n}": "Sign" for n in range(31)}}, "urgent: found 31 of them, expected 1 to"),
    ({"urgent": {"Bladder": "Sign"}}, "urgent.Bladder: found another one, expected an id of small"),
    ({"urgent": {"bladder": ""}}, 'urgent.bladder: found "", expected text of 1 to 240'),
    ({"urgent": {"bladder": "x" * 241}}, "urgent.bladder: found 241 characters, expected text of"),
    ({"one_page": {"today": "x" * 37}}, "one_page.today: found 37 characters, expected text of 1"),
    ({"urgent": {"ill": "Ill"}}, "soon.ill: found it again, expected an id that no other list has"),
    ({"passing": ["bladder"]}, 'passing[1]: found "bladder", expected different words out of ill'),
    ({"see_professional": ["Ill"]}, "see_professional: found an unknown key, expected one of ask"),
]


@pytest.mark.parametrize(("changes", "fault"), STANDARD_FAULTS)
def test_faults_of_a_standard_file(changes: dict[str, object], fault: str) -> None:
    with pytest.raises(PlanError) as caught:
        standard(changes)
    told = [each.message for each in caught.value.faults]
    assert any(message.startswith(fault) for message in told), told


@pytest.mark.parametrize("missing", ["urgent", "soon", "ask_first", "one_page"])
def test_no_standard_list_can_be_missing(missing: str) -> None:
    lists = {key: value for key, value in GOOD.items() if key not in (missing, "passing")}
    with pytest.raises(PlanError, match=f"{missing}: found nothing, expected a table"):
        read_standard(parse_source("screening.toml", tomli_w.dumps(lists).encode()))


@pytest.mark.parametrize("key", ADDED)
def test_lines_of_a_session_are_added_and_none_is_replaced(key: str, tmp_path: Path) -> None:
    asked = load(tmp_path, with_lines({key: ["Diabetes", "A new tooth"]})).screening
    own = (Line(id_of("Diabetes"), "Diabetes"), Line(id_of("A new tooth"), "A new tooth"))
    for each in ADDED:
        assert getattr(asked, each) == getattr(STANDARD, each) + (own if each == key else ())
    assert (asked.one_page, asked.passing) == (STANDARD.one_page, STANDARD.passing)
    assert asked.needs == ()


def test_needs_are_the_session_s_own(tmp_path: Path) -> None:
    asked = load(tmp_path, with_lines({"needs": ["Is a leg weak?"]})).screening
    assert asked.needs == (Line(id_of("Is a leg weak?"), "Is a leg weak?"),)
    assert asked.urgent == STANDARD.urgent


@pytest.mark.parametrize("key", ADDED)
def test_a_text_of_the_standard_list_counts_once(key: str, tmp_path: Path) -> None:
    lines: tuple[Line, ...] = getattr(STANDARD, key)
    asked = load(tmp_path, with_lines({key: [lines[0].text, "Diabetes", "Diabetes"]})).screening
    assert getattr(asked, key) == (*lines, Line(id_of("Diabetes"), "Diabetes"))


def test_a_text_in_several_lists_counts_in_the_strictest(tmp_path: Path) -> None:
    lists = {"urgent": ["One"], "soon": ["One", "Two"], "ask_first": ["Two", "One", "Three"]}
    asked = load(tmp_path, with_lines(lists)).screening
    own = {key: getattr(asked, key)[len(getattr(STANDARD, key)) :] for key in ADDED}
    assert {key: [line.text for line in lines] for key, lines in own.items()} == {
        "urgent": ["One"],
        "soon": ["Two"],
        "ask_first": ["Three"],
    }


def test_a_standard_line_stays_where_a_session_has_it_in_a_stricter_list(tmp_path: Path) -> None:
    text = STANDARD.ask_first[0].text
    asked = load(tmp_path, with_lines({"urgent": [text]})).screening
    assert asked.urgent[-1] == Line(id_of(text), text)
    assert asked.ask_first == STANDARD.ask_first


@given(st.text(alphabet="aAáäǟếßМй -", min_size=1, max_size=12))
def test_an_id_is_the_same_however_accents_are_written(text: str) -> None:
    composed, apart = (unicodedata.normalize(form, f"a{text}") for form in ("NFC", "NFD"))
    assert own_line(composed) == own_line(apart)


def own_line(text: str) -> Line:
    content = tomli_w.dumps({"urgent": [text]}).encode()
    return read_added(Reader(parse_source("mine.toml", content)), STANDARD).urgent[-1]


def test_the_id_of_a_line_with_accents() -> None:
    line = own_line(unicodedata.normalize("NFD", "Schwäche im Fuß"))
    assert line == Line(id_of("Schwäche im Fuß"), "Schwäche im Fuß")


def test_the_former_key_is_a_fault_that_says_what_to_write(tmp_path: Path) -> None:
    text = with_lines({"see_professional": ["Diabetes"]})
    line = text.splitlines().index("see_professional = [") + 1
    assert faults_of(tmp_path, text) == [
        f"{line}: screening.see_professional: found a key no longer in use, expected soon (see a"
        " doctor in a day or two) or ask_first (ask before any exercise) in its place"
    ]


OWN_FAULTS = [
    ("urgent = []", "screening.urgent: found an empty list, expected a list of 1 to 30 strings"),
    (f"soon = {['x'] * 31}", "screening.soon: found a list of 31, expected a list of 0 to 30"),
    (f'ask_first = ["{"x" * 241}"]', "screening.ask_first[1]: found 241 characters, expected text"),
    ('needs = ["", "x"]', 'screening.needs[1]: found "", expected text of 1 to 240 characters'),
    ("late = []", "screening.late: found an unknown key, expected one of ask_first, needs, soon, "),
]


@pytest.mark.parametrize(("line", "fault"), OWN_FAULTS)
def test_faults_of_a_session_s_own_lists(line: str, fault: str, tmp_path: Path) -> None:
    (told,) = faults_of(tmp_path, f"{HEAD}[screening]\n{line}\n")
    assert told.startswith(f"6: {fault}")


@pytest.mark.parametrize("line", ["soon = []", "ask_first = []", "needs = []", ""])
def test_an_empty_list_adds_nothing(line: str, tmp_path: Path) -> None:
    assert load(tmp_path, f"{HEAD}[screening]\n{line}\n").screening == STANDARD


CHANGED: list[dict[str, object]] = [
    {"urgent": {"bladder": "The bladder"}},
    {"urgent": {"bowel": "Bladder"}},
    {"soon": {"calf": "A hot calf", "ill": "Very ill"}},
    {"ask_first": {"cancer": "Cancer"}},
    {"one_page": {"today": "Anything else"}},
    {"passing": ["calf"]},
]


@pytest.mark.parametrize("change", CHANGED)
def test_other_questions_have_another_digest(change: dict[str, object]) -> None:
    assert standard({}).digest == standard({}).digest
    assert standard(change).digest != standard({}).digest


def test_a_line_that_moves_to_another_list_changes_the_digest(tmp_path: Path) -> None:
    digests = {
        load(tmp_path, with_lines({key: ["Diabetes"]})).screening.digest
        for key in (*ADDED, "needs")
    }
    assert len(digests | {STANDARD.digest}) == 5
