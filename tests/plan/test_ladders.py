"""What may stand on a ladder, and what is only warned about."""

import json
from pathlib import Path

import pytest

from tests.factories import make_exercise
from tests.plan.files import HEAD, faults_of, load
from tui.plan.ladders import opened_directions

OWN = 'format = 1\ntitle = "Test"\n'


def written(name: str, bias: str | None, ladder: str = "", *lines: str) -> str:
    """An exercise of seven to nine lines; None is no tags at all."""
    tags = [] if bias is None else [f"bias = {json.dumps(bias.split())}"]
    rungs = [f"ladder = {json.dumps(ladder.split())}"] if ladder else []
    head = ["[[exercise]]", f'name = "{name}"', 'position = "supine"', 'kind = "reps"', "reps = 2"]
    return "\n".join([*head, 'steps = ["Move."]', *rungs, *tags, *lines, ""])


def pair(above: str | None, below: str | None) -> str:
    return OWN + written("One", above, "one two") + written("Two", below)


OPENED = [
    ("hip", "flexion", "flexion"),
    ("flexion", "extension hip", "extension"),
    ("flexion", "lateral extension flexion", "extension and lateral"),
    ("load", "flexion extension rotation lateral nerve",
     "flexion and extension and rotation and lateral and nerve"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "directions"), OPENED)
def test_a_rung_that_opens_a_direction(
    above: str, below: str, directions: str, tmp_path: Path
) -> None:
    assert faults_of(tmp_path, pair(above, below)) == [
        f'9: exercise[1].ladder[2]: found "two" with {directions}, '
        'expected no direction that "one" above it has not'
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [("flexion", "flexion"), ("flexion nerve", "nerve"), ("flexion", "hip load neutral"),
     (None, "flexion"), (None, None), (None, "")],
)  # fmt: skip
def test_a_rung_that_opens_none(above: str | None, below: str | None, tmp_path: Path) -> None:
    (one, _) = load(tmp_path, pair(above, below)).exercises
    assert [rung.slug for rung in one.ladder] == ["one", "two"]


def test_each_pair_is_looked_at_on_its_own(tmp_path: Path) -> None:
    text = OWN + written("One", "hip", "one two three two-too")
    text += written("Two", None) + written("Three", "nerve") + written("Two too", "lateral")
    two, three, two_too = faults_of(tmp_path, text)
    assert two.startswith(
        '9: exercise[1].ladder[2]: found "two" with no bias, expected no direction'
    )
    what_opens = 'found "three" with nerve, expected no direction that "one" above it has not'
    assert three == f"9: exercise[1].ladder[3]: {what_opens}", "what has no tags hides nothing"
    assert two_too.startswith('9: exercise[1].ladder[4]: found "two-too" with lateral')


def test_one_of_its_own_with_a_name_of_the_library_has_the_directions_of_both(
    tmp_path: Path,
) -> None:
    text = OWN + written("Curl-up", "rotation", "curl-up {}")
    load(tmp_path, text.replace("{}", "head-lift"))
    (fault,) = faults_of(tmp_path, text.replace("{}", "bridge-mini"))
    assert 'found "bridge-mini" with extension' in fault


def test_a_rung_of_the_library_is_looked_at_as_well(tmp_path: Path) -> None:
    text = OWN + written("One", "hip", "one childs-pose")
    (fault,) = faults_of(tmp_path, text)
    assert fault.startswith('9: exercise[1].ladder[2]: found "childs-pose" with flexion')


WAYS = 'bending = { bias = ["flexion"] }\narching = { bias = ["extension"] }'


@pytest.mark.parametrize(
    ("one", "below", "opened"),
    [
        ("flexion extension", "neutral", ""),
        ("flexion", "neutral", "two with extension"),
        ("flexion extension", "flexion", "three with flexion"),
        ("flexion extension", "extension", "three with extension"),
    ],
)
def test_one_way_forms_are_compared_way_by_way(
    one: str, below: str, opened: str, tmp_path: Path
) -> None:
    ways = written("Two", "flexion extension", "", WAYS)
    text = OWN + written("One", one, "one two three") + ways + written("Three", below)
    if not opened:
        assert load(tmp_path, text).exercises
        return
    (fault,) = faults_of(tmp_path, text)
    assert opened in fault.replace('"', "")


def test_both_of_two_that_go_one_way_are_compared_in_the_same_way(tmp_path: Path) -> None:
    text = OWN + written("One", "flexion extension", "one two", WAYS)
    assert load(tmp_path, text + written("Two", "flexion extension", "", WAYS)).exercises


def test_the_order_of_directions_is_that_of_the_tags() -> None:
    exercises = {slug: make_exercise(slug, bias) for slug, bias in
                 {"a": (), "b": ("nerve", "flexion", "hip"), "c": ("nerve",)}.items()}  # fmt: skip
    assert list(opened_directions(("a", "b", "missing", "c"), exercises)) == [
        (1, 0, ["flexion", "nerve"])
    ]


LADDERS = [
    ("low low", 'ladder[2]: found "low" again, expected each once'),
    ("childs-pose", 'ladder: found a list of 1, expected a ladder with "low" itself on it'),
    ("childs-pose childs-pose low", 'ladder[2]: found "childs-pose" again, expected each once'),
    ("low nowhere", 'ladder[2]: found "nowhere", expected the slug of an exercise'),
]


@pytest.mark.parametrize(("ladder", "fault"), LADDERS)
def test_ladders_that_go_nowhere_or_in_a_ring(ladder: str, fault: str, tmp_path: Path) -> None:
    (told,) = faults_of(tmp_path, OWN + written("Low", "flexion", ladder))
    assert told.startswith(f"9: exercise[1].{fault}")


def test_a_former_name_of_an_exercise_is_no_second_one(tmp_path: Path) -> None:
    text = OWN + written("Là bas", "hip", "là-bas la-bas")
    (told,) = faults_of(tmp_path, text)
    assert told.startswith('9: exercise[1].ladder[2]: found "là-bas" again, expected each once')


NO_TAGS = (
    "no bias: it counts as moving in every direction, so that after a yes in it every exercise "
    "that has a direction is left out; bias holds one or more of flexion, extension, rotation, "
    "lateral, nerve, neutral, hip, load"
)


def warnings_of(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "mine.toml"
    return [str(each).removeprefix(f"{path}:") for each in load(tmp_path, text).warnings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, []),
        (OWN + written("One", "hip"), []),
        (OWN + written("One", None), [f'3: exercise "One": {NO_TAGS}']),
        (OWN + written("One", ""), [f'9: exercise "One": {NO_TAGS}']),
        (
            pair(None, None),
            [f'3: exercise "One": {NO_TAGS}', f'10: exercise "Two": {NO_TAGS}'],
        ),
        (OWN + written("One", "hip", "", WAYS), []),
        (
            OWN + written("One", "hip", "", WAYS.replace('["flexion"]', "[]")),
            [f'10: exercise "One": {NO_TAGS}'],
        ),
    ],
)
def test_what_has_no_tags_is_warned_about(text: str, expected: list[str], tmp_path: Path) -> None:
    assert warnings_of(tmp_path, text) == expected


def test_a_warning_makes_no_other_session(tmp_path: Path) -> None:
    text = OWN + written("One", None)
    session = load(tmp_path, text)
    assert session.exercises[0].exercise.is_untagged
    assert session == load(tmp_path, text)
