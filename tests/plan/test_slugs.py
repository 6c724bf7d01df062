"""A slug is made from what the name is, in any script, and is that of no other name."""

import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import library
from tests.hostile import RAW
from tests.records.past import NOON
from tui.files.faults import PlanError
from tui.files.text import clean_text
from tui.plan.load import load_session
from tui.plan.model import Session
from tui.plan.slugs import (
    clean_name,
    comparable_name,
    former_session_slugs,
    session_name,
    session_slug,
    slug_of,
)
from tui.records.bounds import MOST_NAME_CHARACTERS, bounded_slug, bounded_text
from tui.records.naming import entry_of, new_name

LIBRARY = library()
SLUGS = [
    ("Child's pose", "childs-pose"),
    ("Child\u2019s pose", "childs-pose"),
    ("  Slow   march (left) ", "slow-march-left"),
    ("Мостик", "мостик"),
    ("Ходьба на месте", "ходьба-на-месте"),
    ("Мост 1", "мост-1"),
    ("Füße", "füße"),
    ("Łydka, øre, đak, ısı", "łydka-øre-đak-ısı"),
    ("पुल", "पुल"),
    ("橋", "橋"),
    ("a\u202eb\u200bc", "a-b-c"),
    ("!!!", "xe84c538e7fe2"),
]
NAMES = st.one_of(
    st.text(min_size=1, max_size=12),
    st.text(alphabet="aAáä\u0301\u0308ß1 -'’!\u200dМй\u0306", min_size=1, max_size=8),
    st.text(alphabet="İi\u0323\u0330\u0331\u0301x", min_size=1, max_size=9),
)


@pytest.mark.parametrize(("name", "slug"), SLUGS, ids=[ascii(name) for name, _ in SLUGS])
def test_slug_of(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(NAMES)
def test_a_slug_is_the_same_however_its_accents_are_written(name: str) -> None:
    slug = slug_of(name)
    assert slug_of(unicodedata.normalize("NFD", name)) == slug
    assert slug_of(unicodedata.normalize("NFC", name)) == slug
    assert slug_of(slug) == slug
    # A record cleans what it keeps, and is looked for under the same slug.
    assert clean_text(slug) == slug == bounded_slug(slug)
    assert not RAW.search(slug)
    assert not set(slug) & set(' "\\/.')


def written_here(names: list[str]) -> str:
    """A session of exercises with these names."""
    return 'format = 1\ntitle = "Own"\n' + "".join(
        f'[[exercise]]\nname = "{name}"\nposition = "supine"\nkind = "hold"\n'
        'hold_seconds = 5\nsteps = ["Rest."]\n'
        for name in names
    )


def load(folder: Path, text: str) -> Session:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return load_session(path, LIBRARY)


WRITABLE = st.text(st.characters(exclude_categories=["C"], exclude_characters='"\\'), max_size=9)
MANY_NAMES = st.lists(st.one_of(WRITABLE, st.sampled_from(["z", "Z", " z", "ź", "z.", "Źz"])))


@given(MANY_NAMES.map(lambda names: [f"{name}z" for name in names[:5]]))
def test_two_names_of_a_file_share_no_slug_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    folder, names = tmp_path_factory.getbasetemp(), [*names, "Z"]
    slugs = {name: slug_of(name) for name in names}
    pairs = list(combinations(names, 2))
    is_shared = [
        one
        for one, two in pairs
        if slugs[one] == slugs[two] and comparable_name(one) != comparable_name(two)
    ]
    if is_shared:
        with pytest.raises(PlanError, match="a name that differs in a letter or digit from"):
            load(folder, written_here(names))
        return
    for order in (names, names[::-1]):
        session = load(folder, written_here(order))
        assert [planned.slug for planned in session.exercises] == [slugs[name] for name in order]


def test_names_that_would_share_a_slug_are_told_both(tmp_path: Path) -> None:
    with pytest.raises(PlanError) as caught:
        load(tmp_path, written_here(["Bridge (left)", "Rest", "Bridge, left"]))
    assert str(caught.value).endswith(
        '16: exercise[3].name: found "Bridge, left", expected a name that differs in a letter or '
        'digit from "Bridge (left)" of exercise[1]'
    )


def test_one_name_in_two_spellings_is_one_exercise(tmp_path: Path) -> None:
    decomposed, slug = (
        unicodedata.normalize("NFD", each) for each in ("Übung für Füße", "übung-für-füße")
    )
    assert slug != slug_of(decomposed)
    text = written_here(["Übung für Füße", decomposed]).replace(
        "steps", f'ladder = ["{slug}"]\nstart = "{slug}"\nhardest = "{slug}"\nsteps'
    )
    first, second = load(tmp_path, text).exercises
    assert first.slug == second.slug == "übung-für-füße"
    assert first.exercise.name == second.exercise.name


@pytest.mark.parametrize("old", ["ubung-fur-fue", "exercise-2"])
def test_a_ladder_may_name_exercises_as_earlier_versions_did(tmp_path: Path, old: str) -> None:
    text = written_here(["Übung für Füße", "Мостик"]).replace(
        'steps = ["Rest."]', f'steps = ["Rest."]\nladder = ["{{}}", "{old}"]'
    )
    own = ["übung-für-füße", "мостик"]
    text = text.replace("{}", own[0], 1).replace("{}", own[1], 1)
    if old == "exercise-2":
        text = text.replace(f'"{own[1]}", "{old}"', f'"{own[1]}"')
        assert [rung.slug for rung in load(tmp_path, text).exercises[0].ladder] == own
    else:
        text = text.replace(f'"{own[0]}", "ubung-fur-fue"', '"ubung-fur-fue"')
        assert [rung.slug for rung in load(tmp_path, text).exercises[1].ladder] == own[::-1]


@given(st.one_of(NAMES, st.text(min_size=50, max_size=300)), NAMES)
def test_the_record_of_a_session_has_a_name_of_its_own_that_fits(name: str, other: str) -> None:
    file = new_name(session_slug(name), 999_999_999, NOON)
    assert len(f"{file}.set-aside".encode()) <= 255
    assert "/" not in file
    assert entry_of(file, "").slug == session_slug(name)
    one, two = (unicodedata.normalize("NFC", each) for each in (name, other))
    assert (session_slug(name) == session_slug(other)) == (one == two)
    assert session_slug(unicodedata.normalize("NFD", name)) == session_slug(name)


STEMS = st.one_of(NAMES, st.text(min_size=1, max_size=60), st.sampled_from([" a", "\u200b", "A b"]))


@given(STEMS)
def test_a_session_has_one_name_which_a_record_keeps_as_it_is(stem: str) -> None:
    name = session_name(stem)
    assert session_name(name) == name
    assert bounded_text(name, MOST_NAME_CHARACTERS, "") == name
    assert session_name(unicodedata.normalize("NFD", stem)) == name


@given(STEMS)
def test_what_files_were_named_by_before_is_still_known(stem: str) -> None:
    slug = session_slug(session_name(stem))
    assert session_slug(clean_name(stem)) in {slug, *former_session_slugs(stem)}
    assert slug not in former_session_slugs(stem)


def test_a_session_knows_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = load(tmp_path, written_here(["Rest"]))
    assert (session.path, session.name, session.slug) == (tmp_path / "own.toml", "own", "own")
    monkeypatch.chdir(tmp_path)
    assert load_session(Path("own.toml"), LIBRARY) == session
