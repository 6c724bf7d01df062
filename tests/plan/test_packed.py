"""What a session file brings with it: the stricter of it and the library counts (C10, C11, C13)."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from tests.bundled import library
from tests.factories import make_exercise, plan
from tests.plan.files import faults_of
from tui.plan.counted import counted, with_form
from tui.plan.load import load_session
from tui.plan.measures import JointRange
from tui.plan.model import DIRECTIONS, TAGS, Exercise, Session, Ways
from tui.plan.own_forms import OF_LIBRARY, OwnForm
from tui.plan.stricter import contradictions, order_of, stricter, turned_round
from tui.play.course import is_eased_less
from tui.play.symptoms import Before, Symptoms

EXERCISES = library().exercises
ONE_WAY = "cat-camel-one-way"
BRIDGE = {
    "name": "Bridge",
    "position": "supine",
    "kind": "reps",
    "reps": 3,
    "steps": ["Lift."],
    "bias": ["extension"],
    "ladder": ["glute-bridge", "bridge-mini"],
}


CURL_UP = {
    "name": "Curl-up",
    "position": "supine",
    "kind": "reps",
    "reps": 4,
    "steps": ["Up."],
    "bias": ["neutral"],
}


def loaded(entries: dict[str, dict[str, Any]], *used: str, **more: Any) -> Session:
    """A session that uses exercises and brings entries with it."""
    values = {"format": 1, "title": "x", "exercise": [{"use": slug} for slug in used]} | more
    content = tomli_w.dumps(values | {"library": entries}).encode()
    return load_session(Path("mine.toml"), library(), lambda _: content)


def installed(**changes: Any) -> Exercise:
    return replace(make_exercise("bow", ["flexion"], ["bow", "small", "least"]), **changes)


AT_5, AT_6 = (installed(range_degrees=JointRange("ankle", degrees)) for degrees in (5, 6))
AT = {"range_degrees": AT_5.range_degrees}


def test_words_dose_and_range_are_those_of_the_file() -> None:
    (planned,) = loaded({"glute-bridge": BRIDGE}, "glute-bridge").exercises
    assert (planned.exercise.name, planned.exercise.dose.reps) == ("Bridge", 3)
    assert planned.exercise.range_degrees is None
    assert [form.slug for form in planned.ladder] == ["glute-bridge", "bridge-mini"]
    assert planned.ladder[1] == EXERCISES["bridge-mini"], "what a file does not bring is there"


@pytest.mark.parametrize(
    ("says", "has", "counts"),
    [
        ({"bias": {"nerve"}}, {"bias": {"flexion", "hip"}}, {"bias": {"nerve", "flexion", "hip"}}),
        ({"bias": set()}, {"bias": {"flexion"}}, {"bias": {"flexion"}}),
        ({"quiet_leg": False}, {"quiet_leg": True}, {"quiet_leg": True}),
        ({"quiet_leg": True}, {"quiet_leg": False}, {"quiet_leg": True}),
        ({"quiet_leg": False}, {"quiet_leg": False}, {"quiet_leg": False}),
        ({"needs_strong_leg": False}, {"needs_strong_leg": True}, {"needs_strong_leg": True}),
        ({"needs_strong_leg": True}, {"needs_strong_leg": False}, {"needs_strong_leg": True}),
        ({"leg_start": "bow"}, {"leg_start": "small"}, {"leg_start": "small"}),
        ({"leg_start": "least"}, {"leg_start": "small"}, {"leg_start": "least"}),
        ({"leg_start": ""}, {"leg_start": "small"}, {"leg_start": "small"}),
        ({"leg_start": "small"}, {"leg_start": ""}, {"leg_start": "small"}),
        ({"leg_start": ""}, {"leg_start": ""}, {"leg_start": ""}),
    ],
)
def test_the_stricter_counts(
    says: dict[str, Any], has: dict[str, Any], counts: dict[str, Any]
) -> None:
    said, other = installed(**frozen(says)), installed(**frozen(has))
    assert stricter(said, other) == replace(said, **frozen(counts), disputed=said.bias ^ other.bias)


def frozen(values: dict[str, Any]) -> dict[str, Any]:
    return {key: frozenset(each) if isinstance(each, set) else each for key, each in values.items()}


@given(said=st.frozensets(st.sampled_from(TAGS)), has=st.frozensets(st.sampled_from(TAGS)))
def test_no_tag_of_the_library_is_lost_and_none_makes_it_start_harder(
    said: frozenset[str], has: frozenset[str]
) -> None:
    file, other = installed(bias=said), installed(bias=has)
    both = stricter(file, other)
    assert both.bias == said | has
    for way in ("bending", "arching"):
        before = Before(Symptoms("right", reach=4, leg_pain=4, easing_direction=way))
        is_less = [is_eased_less(plan(each), 0, before) for each in (both, file, other)]
        assert is_less[0] >= max(is_less[1:]), "where either says that it goes against (C11)"


def test_each_way_of_it_has_the_tags_of_both() -> None:
    one = installed(bias=frozenset({"flexion", "extension"}))
    ways = Ways(replace(one, bias=frozenset()), replace(one, bias=frozenset({"nerve"})))
    each = stricter(replace(one, ways=ways), replace(one, quiet_leg=True))
    assert each.ways is not None
    assert each.ways.bending.bias == one.bias
    assert each.ways.arching.bias == {"nerve", *one.bias}
    assert each.ways.bending.quiet_leg
    hip, load = (replace(one, bias=frozenset({tag})) for tag in ("hip", "load"))
    both = stricter(replace(one, ways=ways), replace(one, ways=Ways(hip, load)))
    assert both.ways is not None
    assert [both.ways.bending.bias, both.ways.arching.bias] == [{"hip"}, {"nerve", "load"}]


@pytest.mark.parametrize(
    ("says", "has", "key"),
    [
        ({"position": "prone"}, {}, ("position",)),
        ({"dose": replace(installed().dose, kind="hold")}, {}, ("kind",)),
        ({"side": "both"}, {"side": "away"}, ("side",)),
        ({"side": "none"}, {"side": "away"}, ("side",)),
        ({}, {"ways": Ways(installed(), installed())}, ("bending",)),
        ({"ladder": ("bow",)}, {"leg_start": "small"}, ("ladder",)),
        (
            {"range_degrees": JointRange("ankle", 6)},
            {"range_degrees": JointRange("ankle", 5)},
            ("range_degrees",),
        ),
        (
            {"ways": Ways(AT_5, AT_6), **AT},
            {"ways": Ways(AT_5, AT_5)},
            ("arching", "range_degrees"),
        ),
        (
            {"ways": Ways(AT_6, AT_5), **AT},
            {"ways": Ways(AT_5, AT_5)},
            ("bending", "range_degrees"),
        ),
        (
            {"range_degrees": JointRange("ankle", 5)},
            {"range_degrees": JointRange("ankle", 5)},
            None,
        ),
        (
            {"range_degrees": JointRange("ankle", 6)},
            {"range_degrees": JointRange("elbow", 5)},
            None,
        ),
        ({"side": "away"}, {"side": "both"}, None),
        ({"ways": Ways(installed(), installed())}, {}, None),
        ({"range_degrees": JointRange("ankle", 5), "steps": ("Other.",)}, {}, None),
    ],
)
def test_what_cannot_be_both_is_a_contradiction(
    says: dict[str, Any], has: dict[str, Any], key: tuple[str] | None
) -> None:
    found = [each.key for each in contradictions(installed(**says), installed(**has))]
    assert found == ([] if key is None else [key])


def test_what_is_no_word_of_the_library_is_told_whole() -> None:
    steep, short = installed(range_degrees=JointRange("ankle", 6)), installed(ladder=("bow",))
    told = [*contradictions(steep, AT_5), *contradictions(short, installed(leg_start="small"))]
    assert [(each.wanted, each.found) for each in told] == [
        ("5 or less, as in the library of this program", "ankle = 6"),
        (
            'a ladder with "small" on it, where the library of this program starts with symptoms '
            "in the leg",
            "one without it",
        ),
    ]


HEAVY = {
    "sets": 10,
    "reps": 100,
    "hold_seconds": 600,
    "rest_seconds": 0,
    "tempo": [0.5, 0.5],
    "hold_both_ends": True,
}


def test_of_two_doses_the_smaller_counts_but_where_the_session_starts() -> None:
    usual, mini = (EXERCISES[slug].dose for slug in ("glute-bridge", "bridge-mini"))
    bias = sorted(EXERCISES["bridge-mini"].bias)
    least = BRIDGE | HEAVY | {"ladder": ["bridge-mini"], "bias": bias}
    entries = {"glute-bridge": BRIDGE | HEAVY, "bridge-mini": least}
    session = loaded(entries, "glute-bridge")
    (planned,) = session.exercises
    assert [form.dose for form in planned.ladder] == [usual, mini]
    less = BRIDGE | {"rest_seconds": 300, "tempo": [9, 9]}
    small = loaded({"glute-bridge": less}, "glute-bridge")
    assert small.exercises[0].exercise.dose.numbers == (1, 3, 0)
    assert small.exercises[0].exercise.dose.rest_seconds == 300
    assert small.exercises[0].exercise.dose.tempo_seconds == (9.0, 9.0)
    assert not small.warnings
    uneven = loaded({"glute-bridge": BRIDGE | {"tempo": [1, 9]}}, "glute-bridge")
    assert uneven.exercises[0].exercise.dose.tempo_seconds == (2.0, 9.0)
    assert "so that [2, 9] counts" in uneven.warnings[1].message
    more = loaded(entries, exercise=[{"use": "glute-bridge", "sets": 4, "reps": 40}])
    assert more.exercises[0].ladder[0].dose.numbers == (4, 40, usual.hold_seconds)


@pytest.mark.parametrize("start", ["curl-up", "head-lift"])
def test_what_a_session_writes_keeps_its_dose_where_it_starts(start: str) -> None:
    mine = CURL_UP | HEAVY | {"ladder": ["curl-up", "head-lift"], "start": start}
    session = loaded({}, exercise=[mine])
    form = session.exercises[0].ladder[0]
    is_kept = start == "curl-up"
    assert (form.dose.numbers == (10, 100, 600)) == is_kept
    assert (form.dose.numbers == EXERCISES["curl-up"].dose.numbers) != is_kept
    assert form == session.exercises[0].exercise
    assert bool(session.warnings) != is_kept


def test_whatever_of_a_dose_does_not_count_is_warned_about_with_its_line() -> None:
    usual = EXERCISES["glute-bridge"].dose
    content = tomli_w.dumps(
        {"exercise": [{"use": "glute-bridge"}], "library": {"glute-bridge": BRIDGE | HEAVY}}
    )
    text = f'format = 1\ntitle = "x"\n{content}'
    session = load_session(Path("mine.toml"), library(), lambda _: text.encode())
    lines = text.split("\n")
    for warning, (key, value) in zip(session.warnings, HEAVY.items(), strict=True):
        assert lines[(warning.line or 0) - 1].startswith(f"{key} = ")
        assert warning.message.startswith(f"library.glute-bridge.{key}: {json.dumps(value)} is ")
    assert f"so that its {usual.rest_seconds} counts" in session.warnings[3].message


def test_two_forms_the_other_way_round_are_one_too() -> None:
    order = order_of([make_exercise("a", ladder=["a", "b", "c"])])
    assert [each.key for each in turned_round(("a", "c", "b"), order)] == [("ladder", 2)]
    assert not list(turned_round(("a", "new", "c"), order))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"position": "prone"}, "library.glute-bridge.position: found \"prone\", expected supine, "
         "as in the library of this program"),
        ({"kind": "hold", "hold_seconds": 5}, "kind: found \"hold\", expected reps, as in"),
        ({"ladder": ["bridge-mini", "glute-bridge"]}, "ladder[2]: found \"glute-bridge\", expected "
         "it above \"bridge-mini\", as on the ladder of"),
        ({"ladder": ["glute-bridge", "nowhere"]}, "ladder[2]: found \"nowhere\", expected the"),
        ({"ladder": ["glute-bridge", "childs-pose"]}, "found \"childs-pose\" with flexion"),
        ({"screening": {}}, "library.glute-bridge.screening: found an unknown key"),
    ],
)  # fmt: skip
def test_a_contradiction_is_told_with_its_line(
    change: dict[str, Any], fault: str, tmp_path: Path
) -> None:
    values = {"format": 1, "title": "x", "exercise": [{"use": "glute-bridge"}]}
    text = tomli_w.dumps(values | {"library": {"glute-bridge": BRIDGE | change}})
    faults = faults_of(tmp_path, text)
    assert any(fault in each for each in faults), faults
    assert all(int(each.partition(":")[0]) > 3 for each in faults)


AWAY = next(slug for slug, each in EXERCISES.items() if each.side == "away")


@pytest.mark.parametrize("sides", [{}, {"side": "both"}])
def test_what_spares_a_side_goes_on_sparing_it(sides: dict[str, str], tmp_path: Path) -> None:
    has = EXERCISES[AWAY]
    entry = {**BRIDGE, "position": has.position, "bias": sorted(has.bias), "ladder": [AWAY]} | sides
    values = {"format": 1, "title": "x", "exercise": [{"use": AWAY}]}
    (fault,) = faults_of(tmp_path, tomli_w.dumps(values | {"library": {AWAY: entry}}))
    assert f"library.{AWAY}.side: found" in fault
    assert "expected away, as in the library of this program" in fault


@pytest.mark.parametrize(
    ("key", "value"), [("position", "floor"), ("position", None), ("kind", ["hold"])]
)
def test_what_is_refused_already_is_told_once(key: str, value: Any, tmp_path: Path) -> None:
    entry = {name: each for name, each in BRIDGE.items() if name != key}
    entry |= {key: value} if value else {}
    values = {"format": 1, "title": "x", "exercise": [{"use": "glute-bridge"}]}
    faults = faults_of(tmp_path, tomli_w.dumps(values | {"library": {"glute-bridge": entry}}))
    assert len([each for each in faults if f"glute-bridge.{key}:" in each]) == 1, faults


def test_the_one_way_form_stays_one(tmp_path: Path) -> None:
    entry = {**BRIDGE, "position": EXERCISES[ONE_WAY].position, "ladder": [ONE_WAY]}
    values = {"format": 1, "title": "x", "exercise": [{"use": ONE_WAY}]}
    (fault,) = faults_of(tmp_path, tomli_w.dumps(values | {"library": {ONE_WAY: entry}}))
    assert "bending: found nothing, expected a table beside one for arching" in fault


@pytest.mark.parametrize("table", ["screening", "texts", "lists"])
def test_the_standard_lists_are_out_of_reach(table: str, tmp_path: Path) -> None:
    values = {"format": 1, "title": "x", "exercise": [{"use": "glute-bridge"}]}
    faults = faults_of(tmp_path, tomli_w.dumps(values | {"library": {table: {"urgent": {}}}}))
    assert any(f"library.{table}.urgent: found an unknown key" in each for each in faults)
    asked = loaded({"glute-bridge": BRIDGE}, "glute-bridge").screening
    assert asked.urgent == library().screening.urgent


def test_a_tag_more_opens_no_direction_on_a_ladder_that_is_left_alone(tmp_path: Path) -> None:
    entry = BRIDGE | {"ladder": ["bridge-mini"], "bias": ["extension", "lateral"]}
    values = {"format": 1, "title": "x", "exercise": [{"use": "glute-bridge"}]}
    (fault,) = faults_of(tmp_path, tomli_w.dumps(values | {"library": {"bridge-mini": entry}}))
    assert 'bias: found lateral, expected no direction that "glute-bridge" above it' in fault


def test_a_pose_of_its_own_is_drawn(tmp_path: Path) -> None:
    figure = {"base": "mine", "end": {"spine": [10, 10]}}
    pose = {"view": "front", "pelvis": [0, 20]}
    entry = BRIDGE | {"figure": figure}
    session = loaded({"glute-bridge": entry}, "glute-bridge", poses={"mine": pose})
    drawn = session.exercises[0].exercise.figure
    assert drawn is not None
    assert (drawn.view, drawn.poses[0].pelvis) == ("front", (0, 20))
    with_typo = {"glute-bridge": entry | {"figure": {"base": "mind"}}}
    values = {"format": 1, "title": "x", "exercise": [{"use": "glute-bridge"}]}
    (fault,) = faults_of(tmp_path, tomli_w.dumps(values | {"library": with_typo}))
    assert "figure.base" in fault


def test_an_entry_of_its_own_is_used_like_any_other() -> None:
    wiggle = {key: value for key, value in BRIDGE.items() if key != "ladder"}
    (planned,) = loaded({"wiggle": wiggle}, "wiggle").exercises
    assert planned.slug == "wiggle"
    assert planned.exercise.own_form


def test_a_form_is_its_own_where_it_is_done_otherwise_and_only_there() -> None:
    said = EXERCISES["bridge-mini"]
    same = {
        "name": "Other name",
        "position": said.position,
        "kind": "reps",
        "reps": 99,
        "equipment": list(said.equipment),
        "bias": sorted(said.bias),
        "side": said.side,
        "steps": list(said.steps),
        "range_degrees": {said.range_degrees.joint: said.range_degrees.degrees}
        if said.range_degrees
        else {},
    }
    other = same | {"steps": ["Only lie there."]}
    turned = dict(reversed((other | {"bias": sorted(said.bias, reverse=True)}).items()))
    forms = [loaded({"bridge-mini": each}, "bridge-mini").own_forms for each in (other, turned)]
    assert forms[0] == forms[1]
    assert len(forms[0]) == 1
    assert forms[0] != loaded({"bridge-mini": same}, "bridge-mini").own_forms
    assert forms[0] != loaded({"bridge-mini": other | {"side": "both"}}, "bridge-mini").own_forms


def test_a_form_that_is_done_as_the_library_says_is_none_of_its_own() -> None:
    said = with_form(EXERCISES[ONE_WAY])
    assert not counted(said, EXERCISES[ONE_WAY]).own_form
    assert said.ways is not None
    other = replace(said, ways=replace(said.ways, arching=said.ways.bending))
    assert counted(with_form(other), EXERCISES[ONE_WAY]).own_form not in ("", said.own_form)


def test_what_a_session_writes_under_a_name_of_the_library_is_under_the_same_law() -> None:
    uses = [CURL_UP, {"use": "curl-up"}]
    session = loaded({}, exercise=uses)
    mine, other = (planned.exercise for planned in session.exercises)
    assert mine == session.exercises[0].ladder[0]
    assert mine.bias == {"neutral", *EXERCISES["curl-up"].bias}
    assert mine.quiet_leg
    assert mine.disputed == {"neutral", *EXERCISES["curl-up"].bias}
    assert mine.steps == ("Up.",)
    assert other == EXERCISES["curl-up"], "which means the library's everywhere else"
    own = OwnForm("curl-up", mine.own_form)
    assert session.own_forms == {own, OwnForm("curl-up", OF_LIBRARY)}
    assert loaded({}, exercise=[CURL_UP]).own_forms == {own}
    assert not loaded({}, exercise=[CURL_UP | {"name": "Mine"}]).own_forms


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"position": "prone"}, '6: exercise[1].position: found "prone", expected supine, as in '
         "the library of this program, or another name"),
        ({"ladder": ["curl-up", "head-lift", "curl-up-rotation"]}, "ladder[3]: found "
         '"curl-up-rotation", expected it above "curl-up", as on'),
        ({"name": "Mine", "ladder": ["mine", "head-lift", "curl-up"]}, "ladder[3]: found "
         '"curl-up", expected it above "head-lift", as on the ladder of curl-up'),
    ],
)  # fmt: skip
def test_what_it_says_against_the_library_is_told_with_its_line(
    changes: dict[str, Any], fault: str, tmp_path: Path
) -> None:
    exercise = CURL_UP | {"bias": sorted(EXERCISES["curl-up"].bias)} | changes
    values = {"format": 1, "title": "x", "exercise": [exercise]}
    faults = faults_of(tmp_path, tomli_w.dumps(values))
    assert any(fault in each for each in faults), faults


def test_without_tags_it_counts_as_having_all_and_is_warned_about() -> None:
    entry = {key: value for key, value in BRIDGE.items() if key not in ("bias", "ladder")}
    session = loaded({"wiggle": entry}, "wiggle")
    assert session.exercises[0].exercise.bias == frozenset(DIRECTIONS)
    assert len(session.warnings) == 1


@pytest.mark.parametrize("slug", ["Wiggle", "a b", "a_b", "\u202eb", "x" * 61, ""])
def test_a_slug_is_one(slug: str, tmp_path: Path) -> None:
    values = {"format": 1, "title": "x", "exercise": [{"use": "glute-bridge"}]}
    faults = faults_of(tmp_path, tomli_w.dumps(values | {"library": {slug: BRIDGE}}))
    assert "expected a slug of small letters, digits and hyphens" in faults[0]
    assert faults[0].isprintable()
