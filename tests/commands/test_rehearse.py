"""What a session does with given answers, against tables worked out by hand from the rules.

The course of a rehearsal is told in short: `rung=answer` for each check (`exercise/rung=answer`
where an easier or harder rung than its namesake is played), `-exercise:why` for each passed over.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import library
from tests.factories import make_exercise, make_session
from tui import resources
from tui.commands.rehearsal import rehearse_text
from tui.plan.load import load_session
from tui.plan.model import DIRECTIONS, SIDE_RULES, TAGS, Session
from tui.play.rehearse import TOKENS, PassedOver, Played, Rehearsal, rehearse
from tui.play.sides import AFFECTED, Affected

LADDERS = {
    "C": "childs-pose childs-pose-pillow quadruped-rock-back seated-table-slide rest-90-90",
    "K": "single-knee-to-chest single-knee-to-chest-bent knee-lift-90-towel heel-slide rest-90-90",
    "S": "standing-side-bend standing-side-bend-half seated-side-lean side-lying-rest",
    "B": "glute-bridge-hold glute-bridge bridge-mini pelvic-tilt glute-squeeze",
    "N": "supine-nerve-glide nerve-glide-short nerve-glide-knee-only ankle-pump-90 hook-lying-rest",
}
"""The ladders of the five exercises, hardest first; `B1` is the second rung of the bridge's."""

FIVE: list[tuple[Affected, str, str, str]] = [
    ("right", "n", "C0=n K0=n S0=n B1=n N0=n", "completed"),
    ("left", "n,n,n,n,n", "C0=n K0=n S0=n B1=n N0=n", "completed"),
    ("none", "n", "C0=n K0=n S0=n B1=n N0=n", "completed"),
    # Away from the symptoms is impossible when both sides have them.
    ("both", "n", "C0=n K0=n -S:side B1=n N0=n", "completed"),
    # A spread closes its direction: the other flexion stretch is left out.
    ("right", "y1", "C0=y1 C1=n -K:direction S0=n B1=n N0=n", "completed"),
    ("none", "y1,n", "C0=y1 C1=n -K:direction S0=n B1=n N0=n", "completed"),
    ("both", "y1", "C0=y1 C1=n -K:direction -S:side B1=n N0=n", "completed"),
    ("right", "n,y1", "C0=n K0=y1 K1=n S0=n B1=n N0=n", "completed"),
    ("both", "n,y1", "C0=n K0=y1 K1=n -S:side B1=n N0=n", "completed"),
    ("right", "n,n,y1", "C0=n K0=n S0=y1 S1=n B1=n N0=n", "completed"),
    ("right", "n,n,n,y1", "C0=n K0=n S0=n B1=y1 B2=n N0=n", "completed"),
    ("both", "n,n,y1", "C0=n K0=n -S:side B1=y1 B2=n N0=n", "completed"),
    ("left", "n,n,n,n,y1", "C0=n K0=n S0=n B1=n N0=y1 N1=n", "completed"),
    ("both", "n,n,n,y1,n", "C0=n K0=n -S:side B1=n N0=y1 N1=n", "completed"),
    # The second spread ends the session, wherever it comes, settled or not.
    ("right", "y1,y1", "C0=y1 C1=y1", "limit"),
    ("right", "y1,y1x", "C0=y1 C1=y1x", "limit"),
    ("right", "n,y1,y1", "C0=n K0=y1 K1=y1", "limit"),
    ("right", "y1,n,y1", "C0=y1 C1=n -K:direction S0=y1", "limit"),
    ("both", "y1,n,y1", "C0=y1 C1=n -K:direction -S:side B1=y1", "limit"),
    ("right", "y1,n,n,y1", "C0=y1 C1=n -K:direction S0=n B1=y1", "limit"),
    ("right", "n,y1,n,n,n,y1", "C0=n K0=y1 K1=n S0=n B1=n N0=y1", "limit"),
    ("none", "n,n,n,n,y1,y1", "C0=n K0=n S0=n B1=n N0=y1 N1=y1", "limit"),
    # What does not settle ends it at once.
    ("right", "y1x", "C0=y1x", "not-settled"),
    ("left", "n,n,y1x", "C0=n K0=n S0=y1x", "not-settled"),
    ("both", "n,n,n,y1x", "C0=n K0=n -S:side B1=n N0=y1x", "not-settled"),
    # New signs and red flags come before every other reason, the limit among them.
    ("right", "y2", "C0=y2", "professional"),
    ("right", "y3", "C0=y3", "urgent"),
    ("both", "n,n,y2", "C0=n K0=n -S:side B1=y2", "professional"),
    ("none", "n,n,n,n,y3", "C0=n K0=n S0=n B1=n N0=y3", "urgent"),
    ("right", "y1,y2", "C0=y1 C1=y2", "professional"),
    ("right", "y1,y3", "C0=y1 C1=y3", "urgent"),
    ("left", "n,n,n,y1,n,y2", "C0=n K0=n S0=n B1=y1 B2=n N0=y2", "professional"),
    ("both", "y1,n,n,y3", "C0=y1 C1=n -K:direction -S:side B1=n N0=y3", "urgent"),
    # Tokens past the last check are ignored.
    ("right", "n,n,n,n,n,y3,y1", "C0=n K0=n S0=n B1=n N0=n", "completed"),
    ("right", "y3,n,y1", "C0=y3", "urgent"),
]


@pytest.fixture(scope="module")
def five() -> Session:
    return load_session(resources.sessions_folder() / "five-to-start.toml", library())


def rehearsed(
    session: Session, affected: Affected, answers: str, turned_on: str = ""
) -> tuple[str, str]:
    """The course of a rehearsal in short, and the reason it stopped or `completed`."""
    tokens = tuple(answers.split(",")) if answers else ()
    rehearsal = rehearse(session, affected, frozenset(turned_on.split()), tokens)
    assert rehearsal.outcome == ("stopped" if rehearsal.reason else "completed")
    return " ".join(_short(step) for step in rehearsal.course), rehearsal.reason or "completed"


def _short(step: Played | PassedOver) -> str:
    if isinstance(step, PassedOver):
        return f"-{step.exercise}:{step.why}"
    rung = step.rung.slug
    played = rung if rung == step.exercise else f"{step.exercise}/{rung}"
    return f"{played}={step.answer}"


def in_full(course: str) -> str:
    """`C1=n` as `childs-pose/childs-pose-pillow=n`."""
    own = {code: rungs.split()[1 if code == "B" else 0] for code, rungs in LADDERS.items()}
    words = []
    for word in course.split():
        if word.startswith("-"):
            words.append(f"-{own[word[1]]}{word[2:]}")
            continue
        rung = LADDERS[word[0]].split()[int(word[1])]
        played = rung if rung == own[word[0]] else f"{own[word[0]]}/{rung}"
        words.append(f"{played}{word[2:]}")
    return " ".join(words)


@pytest.mark.parametrize(("affected", "answers", "course", "end"), FIVE)
def test_five_to_start(
    affected: Affected, answers: str, course: str, end: str, five: Session
) -> None:
    assert rehearsed(five, affected, answers) == (in_full(course), end)


def test_the_ladders_are_those_of_the_catalogue(five: Session) -> None:
    ladders = [" ".join(rung.slug for rung in planned.ladder) for planned in five.exercises]
    assert ladders == list(LADDERS.values())


def written(name: str, ladder: str = "", *lines: str) -> str:
    """An exercise written inside a session, its slug the lower-case name."""
    rungs = json.dumps(ladder.split() or [name.lower()])
    basics = f"""[[exercise]]
name = "{name}"
position = "supine"
kind = "reps"
reps = 2
steps = ["Move."]
ladder = {rungs}
"""
    return basics + "".join(f"{line}\n" for line in lines)


def used(slug: str, *lines: str) -> str:
    """An exercise of the library."""
    return "\n".join(["[[exercise]]", f'use = "{slug}"', *lines, ""])


LOW, SHARED, ONE = written("Low"), written("Shared"), written("One", "one low")
HIP, OFF = 'bias = ["hip"]', "optional = true"
STOPS = f'[on_spread]\naction = "stop"\n{ONE}{LOW}'
LIMIT_1 = f"[on_spread]\nlimit = 1\n{ONE}{LOW}"
STOPS_LIMIT_1 = STOPS.replace("\n", "\nlimit = 1\n", 1)
SHARED_FIRST = written("One", "one shared low", 'start = "shared"') + SHARED + LOW
SHARED_HIP = written("One", "one shared low", 'start = "shared"', HIP) + SHARED + LOW
# Both ladders of the library end with rest-90-90.
POSE = used("childs-pose", 'start = "seated-table-slide"')
POSE_PLAYED = "childs-pose/seated-table-slide=y1 childs-pose/rest-90-90=n"
KNEE = used("single-knee-to-chest", 'start = "heel-slide"')
KNEE_PLAYED = "single-knee-to-chest/heel-slide=y1 single-knee-to-chest/rest-90-90=n"

WRITTEN: list[tuple[str, str, str, str, str]] = [
    ("stop", STOPS, "n", "one=n low=n", "completed"),
    ("stop, settled", STOPS, "y1", "one=y1", "session-stops"),
    ("stop, not settled", STOPS, "y1x", "one=y1x", "session-stops"),
    ("stop, new signs", STOPS, "y2", "one=y2", "professional"),
    ("stop, red flag", STOPS, "y3", "one=y3", "urgent"),
    ("stop before limit", STOPS_LIMIT_1, "n,y1", "one=n low=y1", "session-stops"),
    ("limit 1", LIMIT_1, "y1", "one=y1", "limit"),
    ("limit 1 before no easier rung", LIMIT_1, "n,y1x", "one=n low=y1x", "limit"),
    ("limit 1, new signs", LIMIT_1, "y2", "one=y2", "professional"),
    ("no easier rung", LOW + ONE, "y1", "low=y1", "no-easier-rung"),
    ("no easier rung before not settled", LOW + ONE, "y1x", "low=y1x", "no-easier-rung"),
    ("no easier rung, red flag", LOW + ONE, "y3", "low=y3", "urgent"),
    ("no easier rung of the library", used("childs-pose", 'start = "rest-90-90"') + LOW, "y1",
     "childs-pose/rest-90-90=y1", "no-easier-rung"),
    ("down to the last rung", POSE + LOW, "y1", f"{POSE_PLAYED} low=n", "completed"),
    ("start", used("glute-bridge", 'start = "pelvic-tilt"'), "y1",
     "glute-bridge/pelvic-tilt=y1 glute-bridge/glute-squeeze=n", "completed"),
    ("start above its own slug", used("glute-bridge", 'start = "glute-bridge-hold"'), "y1",
     "glute-bridge/glute-bridge-hold=y1 glute-bridge=n", "completed"),
    ("hardest", used("glute-bridge", 'hardest = "bridge-mini"'), "y1",
     "glute-bridge/bridge-mini=y1 glute-bridge/pelvic-tilt=n", "completed"),
    # A rung that spread is not played again in the run, whatever the tags.
    ("shared rung", SHARED_FIRST, "y1", "one/shared=y1 one/low=n -shared:rung low=n", "completed"),
    ("shared rung below the start", SHARED_FIRST + written("Two", "two shared low"), "y1",
     "one/shared=y1 one/low=n -shared:rung low=n two/low=n", "completed"),
    ("shared rung above the start", SHARED_FIRST + written("Two", "shared two"), "y1",
     "one/shared=y1 one/low=n -shared:rung low=n two=n", "completed"),
    ("shared rungs of the library", KNEE + used("heel-slide") + used("rest-90-90"), "y1",
     f"{KNEE_PLAYED} -heel-slide:rung rest-90-90=n", "completed"),
    ("shared rung that was good", KNEE + written("Float", "float rest-90-90"), "y1,n,y1",
     f"{KNEE_PLAYED} float=y1", "limit"),
    ("shared rung of another kind of exercise",
     KNEE + written("Float", "float heel-slide rest-90-90"), "y1",
     f"{KNEE_PLAYED} float/rest-90-90=n", "completed"),
    ("direction before shared rung", POSE + used("single-knee-to-chest", 'start = "rest-90-90"'),
     "y1", f"{POSE_PLAYED} -single-knee-to-chest:direction", "completed"),
    # A shared tag that is no direction starts one rung down, at most at the last.
    ("shared tag", written("One", "one low", HIP) + LOW + written("Two", "two low", HIP), "y1",
     "one=y1 one/low=n low=n two/low=n", "completed"),
    ("shared tag at the last rung", written("One", "one low", HIP) + LOW + written("Two", "", HIP),
     "y1", "one=y1 one/low=n low=n two=n", "completed"),
    ("shared tag and shared rung",
     SHARED_HIP + written("Two", "two shared low", HIP) + written("Six", "six shared", HIP), "y1",
     "one/shared=y1 one/low=n -shared:rung low=n two/low=n -six:rung", "completed"),
    ("the same exercise again", used("glute-bridge") * 2, "y1",
     "glute-bridge=y1 glute-bridge/bridge-mini=n glute-bridge/bridge-mini=n", "completed"),
    ("the same direction again", POSE + used("childs-pose"), "y1",
     f"{POSE_PLAYED} -childs-pose:direction", "completed"),
]  # fmt: skip

OPTIONAL: list[tuple[str, str, str, str, str]] = [
    (written("One", "", OFF) + LOW, "", "n", "-one:optional low=n", "completed"),
    (LOW + written("One", "", OFF), "", "n", "low=n -one:optional", "completed"),
    (LOW + written("One", "", OFF), "", "y1", "low=y1", "no-easier-rung"),
    (written("One", "", OFF), "", "y3", "-one:optional", "completed"),
    (written("One", "", OFF) * 2, "one", "n,y2", "one=n one=y2", "professional"),
    (written("One", "", OFF) + written("Two", "", OFF) + LOW, "two", "n",
     "-one:optional two=n low=n", "completed"),
    (POSE + used("single-knee-to-chest", OFF), "single-knee-to-chest", "y1",
     f"{POSE_PLAYED} -single-knee-to-chest:direction", "completed"),
]  # fmt: skip


def session_of(folder: Path, text: str) -> Session:
    """The session of a file with this text under its title."""
    path = folder / "mine.toml"
    path.write_text(f'format = 1\ntitle = "Mine"\n{text}')
    return load_session(path, library())


@pytest.mark.parametrize(
    ("text", "answers", "course", "end"),
    [row[1:] for row in WRITTEN],
    ids=[row[0] for row in WRITTEN],
)
def test_written_sessions(text: str, answers: str, course: str, end: str, tmp_path: Path) -> None:
    assert rehearsed(session_of(tmp_path, text), "right", answers) == (course, end)


@pytest.mark.parametrize(("text", "turned_on", "answers", "course", "end"), OPTIONAL)
def test_an_optional_exercise_is_left_out_unless_turned_on(
    text: str, turned_on: str, answers: str, course: str, end: str, tmp_path: Path
) -> None:
    session = session_of(tmp_path, text)
    assert rehearsed(session, "right", answers, turned_on) == (course, end)


@pytest.mark.parametrize("tag", TAGS)
def test_a_shared_direction_is_left_out_and_any_other_tag_starts_lower(
    tag: str, tmp_path: Path
) -> None:
    bias = f'bias = ["{tag}"]'
    one, two = written("One", "one low", bias), written("Two", "two low", bias)
    expected = "-two:direction" if tag in DIRECTIONS else "two/low=n"
    session = session_of(tmp_path, one + two + LOW)
    assert rehearsed(session, "right", "y1") == (f"one=y1 one/low=n {expected} low=n", "completed")


# Unaffected side first, else right first; away is impossible with symptoms on both sides.
SIDES_DONE: dict[str, dict[Affected, str]] = {
    "both": {"left": "right left", "right": "left right", "both": "right left"},
    "symptomatic": {"left": "left", "right": "right", "both": "right left"},
    "away": {"left": "right", "right": "left", "both": "left out"},
}


@pytest.mark.parametrize("affected", AFFECTED)
@pytest.mark.parametrize("side", SIDE_RULES)
def test_the_sides_follow_the_symptoms(side: str, affected: Affected, tmp_path: Path) -> None:
    session = session_of(tmp_path, written("One", "", f'side = "{side}"'))
    expected = SIDES_DONE[side].get(affected, "right left") if side != "none" else "None"
    (step,) = rehearse(session, affected, frozenset(), ()).course
    if isinstance(step, Played):
        assert " ".join(str(done) for done in step.sides) == expected
    else:
        assert (expected, step.why) == ("left out", "side")


def test_json_is_one_object_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "one.two.toml"
    text = (
        used("childs-pose") + used("single-knee-to-chest") + written("It's là", "its-là", OFF) + LOW
    )
    path.write_text(f'format = 1\ntitle = "Mine"\n{text}', encoding="utf-8")
    unpinch = Path(sys.executable).with_name("unpinch")
    arguments = [str(path), "--side", "left", "--answers", "y1,n,y2,n", "--json"]
    shown = subprocess.run([unpinch, "rehearse", *arguments], capture_output=True, check=True)
    assert shown.stderr == b""
    assert json.loads(shown.stdout) == {
        "session": "one.two",
        "played": [
            {"exercise": "childs-pose", "rung": "childs-pose", "answer": "y1"},
            {"exercise": "childs-pose", "rung": "childs-pose-pillow", "answer": "n"},
            {"exercise": "low", "rung": "low", "answer": "y2"},
        ],
        "left_out": [
            {"exercise": "single-knee-to-chest", "why": "direction"},
            {"exercise": "its-là", "why": "optional"},
        ],
        "outcome": "stopped",
        "reason": "professional",
    }


def test_json_of_a_completed_session_has_no_reason() -> None:
    told = json.loads(rehearse_text("five-to-start", "both", [], None, as_json=True))
    assert list(told) == ["session", "played", "left_out", "outcome", "reason"]
    assert (told["session"], told["outcome"], told["reason"]) == (
        "five-to-start",
        "completed",
        None,
    )
    assert told["left_out"] == [{"exercise": "standing-side-bend", "why": "side"}]
    assert [step["answer"] for step in told["played"]] == ["n"] * 4


def test_the_transcript_tells_names_doses_answers_and_the_end() -> None:
    text = rehearse_text("five-to-start", "right", [], "y1,n,y1x", as_json=False)
    lines = [line.strip() for line in text.splitlines()]
    places = [
        lines.index(line)
        for line in (
            "Five to start with",
            "1. Child's pose",
            "2 holds of 30 s, 15 s rest between.",
            "Symptoms settled within a rest of 90 s. Next: the easier form.",
            "2. Child's pose on pillows (easier form of Child's pose)",
            "2 holds of 20 s, 15 s rest between.",
            "Left out: Single knee to chest, because it moves in the direction that spread.",
            "3. Standing side bend, left side",
            "2 sets of 10 reps, 30 s rest between.",
            "The session stops here: symptoms spread as often as this session allows.",
        )
    ]
    assert places == sorted(places)
    assert "Glute bridge" not in text


RUNGS = ("a", "b", "c", "d")
# A first spread that settles is what most of the rules are about, so it comes often.
ANSWERS = st.lists(st.sampled_from(("n", "y1", "y1", *TOKENS)), max_size=8).map(tuple)
SIDES = st.sampled_from(AFFECTED)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Two to five exercises whose ladders share their few rungs, with any tags and sides."""
    exercises = []
    for _ in range(draw(st.integers(2, 5))):
        ladder = draw(st.permutations(RUNGS))[: draw(st.integers(1, 4))]
        bias = draw(st.sets(st.sampled_from(("flexion", "nerve", "hip", "load")), max_size=2))
        side = draw(st.sampled_from(SIDE_RULES))
        slug = draw(st.sampled_from(ladder))
        exercises.append(make_exercise(slug, sorted(bias), ladder, side))
    limit = draw(st.sampled_from((1, 2, 2)))
    return make_session(*exercises, limit=limit)


@settings(max_examples=400)
@given(session=sessions(), affected=SIDES, answers=ANSWERS)
def test_no_answers_play_anything_harder_after_a_spread_or_anything_after_a_stop(
    session: Session, affected: Affected, answers: tuple[str, ...]
) -> None:
    assert_safe(session, rehearse(session, affected, frozenset(), answers))


@given(affected=SIDES, answers=ANSWERS)
def test_no_answers_make_five_to_start_unsafe(
    five: Session, affected: Affected, answers: tuple[str, ...]
) -> None:
    assert_safe(five, rehearse(five, affected, frozenset(), answers))


def assert_safe(session: Session, rehearsal: Rehearsal) -> None:
    """The promises of the rules, said in another way than the rules say them."""
    spreads: list[tuple[int, str]] = []
    place, has_spread = -1, False
    for step in rehearsal.course:
        place += not has_spread
        assert step.exercise == session.exercises[place].slug, "everything in the session's order"
        if isinstance(step, Played):
            assert_no_harder(session, place, step.rung.slug, spreads)
            has_spread = step.answer != "n"
            spreads += [(place, step.rung.slug)] if has_spread else []
        else:
            assert not has_spread, "an easier rung comes at once"
    earlier = [step.answer for step in rehearsal.course[:-1] if isinstance(step, Played)]
    assert set(earlier) <= {"n", "y1"}, "nothing after a stop"
    assert len(spreads) <= session.on_spread.limit
    assert has_spread == (rehearsal.outcome == "stopped") == (rehearsal.reason is not None)
    assert has_spread or place == len(session.exercises) - 1


def assert_no_harder(
    session: Session, place: int, rung: str, spreads: list[tuple[int, str]]
) -> None:
    """A rung may follow the spreads so far: easier than each, and elsewhere no shared direction."""
    planned = session.exercises[place]
    ladder = [rung.slug for rung in planned.ladder]
    assert ladder.index(rung) >= planned.start
    for spread_place, spread_rung in spreads:
        assert spread_rung not in ladder[ladder.index(rung) :]
        shared = planned.exercise.bias & session.exercises[spread_place].exercise.bias
        assert place == spread_place or not shared & set(DIRECTIONS)
