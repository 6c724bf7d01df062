"""What a session does with given answers, against tables worked out by hand from the rules."""

import json
import subprocess
import sys
from pathlib import Path
from typing import get_args
from unittest.mock import ANY

import pytest

from tests.bundled import library
from tests.commands.rehearsing import rehearsed, session_of, told, used, written
from tui import resources
from tui.cli import main, run
from tui.commands.arguments import parse
from tui.commands.rehearsal import rehearse_text
from tui.plan.load import load_session
from tui.plan.model import MOST_STEPS, Session
from tui.play.sides import Affected
from tui.play.symptoms import REACHES, EasingDirection, Symptoms

LADDERS = {
    "C": "childs-pose childs-pose-pillow",
    "K": "single-knee-to-chest knee-lift-90-towel",
    "S": "standing-side-bend standing-side-bend-half",
    "B": "glute-bridge bridge-mini",
    "N": "supine-nerve-glide nerve-glide-short",
}
"""The first rungs of the five exercises, from their start; `B1` is the second of the bridge."""

FIVE: list[tuple[Affected, str, str, str]] = [
    ("right", "n", "C0=n K0=n S0=n B0=n N0=n", "completed"),
    ("left", "n,n,n,n,n", "C0=n K0=n S0=n B0=n N0=n", "completed"),
    ("none", "n", "C0=n K0=n S0=n B0=n N0=n", "completed"),
    # Away from the symptoms is impossible when both sides have them.
    ("both", "n", "C0=n K0=n -S:side B0=n N0=n", "completed"),
    # A spread closes its direction: the other flexion stretch is left out.
    ("right", "y1", "C0=y1 C1=n -K:direction S0=n B0=n N1=n", "completed"),
    ("none", "y1,n", "C0=y1 C1=n -K:direction S0=n B0=n N1=n", "completed"),
    ("both", "y1", "C0=y1 C1=n -K:direction -S:side B0=n N1=n", "completed"),
    ("right", "n,y1", "C0=n K0=y1 K1=n S0=n B0=n N1=n", "completed"),
    ("both", "n,y1", "C0=n K0=y1 K1=n -S:side B0=n N1=n", "completed"),
    ("right", "n,n,y1", "C0=n K0=n S0=y1 S1=n B0=n N1=n", "completed"),
    ("right", "n,n,n,y1", "C0=n K0=n S0=n B0=y1 B1=n N1=n", "completed"),
    ("both", "n,n,y1", "C0=n K0=n -S:side B0=y1 B1=n N1=n", "completed"),
    ("left", "n,n,n,n,y1", "C0=n K0=n S0=n B0=n N0=y1 N1=n", "completed"),
    ("both", "n,n,n,y1,n", "C0=n K0=n -S:side B0=n N0=y1 N1=n", "completed"),
    # The second spread ends the session, wherever it comes, settled or not.
    ("right", "y1,y1", "C0=y1 C1=y1", "limit"),
    ("right", "y1,y1x", "C0=y1 C1=y1x", "limit"),
    ("right", "n,y1,y1", "C0=n K0=y1 K1=y1", "limit"),
    ("right", "y1,n,y1", "C0=y1 C1=n -K:direction S0=y1", "limit"),
    ("both", "y1,n,y1", "C0=y1 C1=n -K:direction -S:side B0=y1", "limit"),
    ("right", "y1,n,n,y1", "C0=y1 C1=n -K:direction S0=n B0=y1", "limit"),
    ("right", "n,y1,n,n,n,y1", "C0=n K0=y1 K1=n S0=n B0=n N1=y1", "limit"),
    ("none", "n,n,n,n,y1,y1", "C0=n K0=n S0=n B0=n N0=y1 N1=y1", "limit"),
    # What does not settle ends it at once.
    ("right", "y1x", "C0=y1x", "not-settled"),
    ("left", "n,n,y1x", "C0=n K0=n S0=y1x", "not-settled"),
    ("both", "n,n,n,y1x", "C0=n K0=n -S:side B0=n N0=y1x", "not-settled"),
    # New signs and red flags come before every other reason, the limit among them.
    ("right", "y2", "C0=y2", "professional"),
    ("right", "y3", "C0=y3", "urgent"),
    ("both", "n,n,y2", "C0=n K0=n -S:side B0=y2", "professional"),
    ("none", "n,n,n,n,y3", "C0=n K0=n S0=n B0=n N0=y3", "urgent"),
    ("right", "y1,y2", "C0=y1 C1=y2", "professional"),
    ("right", "y1,y3", "C0=y1 C1=y3", "urgent"),
    ("left", "n,n,n,y1,n,y2", "C0=n K0=n S0=n B0=y1 B1=n N1=y2", "professional"),
    ("both", "y1,n,n,y3", "C0=y1 C1=n -K:direction -S:side B0=n N1=y3", "urgent"),
    # Tokens past the last check are ignored.
    ("right", "n,n,n,n,n,y3,y1", "C0=n K0=n S0=n B0=n N0=n", "completed"),
    ("right", "y3,n,y1", "C0=y3", "urgent"),
    # Moved up goes on as a no does.
    ("right", "m,n,m", "C0=m K0=n S0=m B0=n N0=n", "completed"),
    # After sharp pain the exercise is out, and its direction starts a rung lower.
    ("right", "h", "C0=h K1=n S0=n B0=n N0=n", "completed"),
    ("right", "n,n,h", "C0=n K0=n S0=h B0=n N0=n", "completed"),
    ("right", "h-y1", "C0=h-y1 -K:direction S0=n B0=n N1=n", "completed"),
    ("right", "h-y1x", "C0=h-y1x", "not-settled"),
    ("right", "n,h-y2", "C0=n K0=h-y2", "professional"),
    ("right", "n,h-y3", "C0=n K0=h-y3", "urgent"),
    ("right", "h,h", "C0=h K1=h", "hurting"),
    ("right", "h,n,h-y1", "C0=h K1=n S0=h-y1", "hurting"),
    ("right", "h,n,h-y1x", "C0=h K1=n S0=h-y1x", "hurting"),
    ("right", "h-y1,h-y1", "C0=h-y1 -K:direction S0=h-y1", "limit"),
    ("right", "h-y1,n,h", "C0=h-y1 -K:direction S0=n B0=h", "hurting"),
    # Told before it began: of the rung that is up, and of the last that had begun.
    ("right", "s", "C0=s C1=n -K:direction S0=n B0=n N1=n", "completed"),
    ("right", "sx", "C0=sx", "not-settled"),
    ("right", "s,s", "C0=s C1=s", "limit"),
    ("right", "n,s", "C0=n K0=s -K:direction S0=n B0=n N1=n", "completed"),
    ("right", "n,sx", "C0=n K0=sx", "not-settled"),
    ("right", "n,n,s", "C0=n K0=n S0=s S1=n B0=n N1=n", "completed"),
    ("right", "n,n,n,s", "C0=n K0=n S0=n B0=s B1=n N1=n", "completed"),
    ("right", "n,n,n,n,s", "C0=n K0=n S0=n B0=n N0=s N1=n", "completed"),
    ("right", "y1,n,s", "C0=y1 C1=n -K:direction S0=s", "limit"),
]


@pytest.fixture(scope="module")
def five() -> Session:
    return load_session(resources.sessions_folder() / "five-to-start.toml", library())


def in_full(course: str) -> str:
    """`C1=n` as `childs-pose/childs-pose-pillow=n`."""
    own = {code: rungs.split()[0] for code, rungs in LADDERS.items()}
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


LEGS = (
    written("Curl", "curl low", "quiet_leg = true")
    + written("Lunge", "lunge low", "needs_strong_leg = true")
    + written("Squat", "squat low", 'leg_start = "low"')
    + written("Arch", "arch low", 'bias = ["extension"]')
    + written("Bow", "bow low", 'bias = ["flexion"]')
    + written("Low")
)
TOLD: list[tuple[Symptoms, str]] = [
    (told("left", 0), "curl=n lunge=n squat=n arch=n bow=n low=n"),
    (told("left", 2), "curl=n lunge=n squat=n arch=n bow=n low=n"),
    (told("left", 3), "-curl:quiet-leg lunge=n squat/low=n arch=n bow=n low=n"),
    (told("left", 5), "-curl:quiet-leg lunge=n squat/low=n arch=n bow=n low=n"),
    (told("left", 0, numb=True), "-curl:quiet-leg lunge=n squat/low=n arch=n bow=n low=n"),
    (told("left", 0, tingling=True), "-curl:quiet-leg lunge=n squat/low=n arch=n bow=n low=n"),
    (told("left", 0, weak=True),
     "-curl:quiet-leg -lunge:weak-leg squat/low=n arch=n bow=n low=n"),
    (told("left", easing_direction="bending"), "curl=n lunge=n squat=n arch/low=n bow=n low=n"),
    (told("left", easing_direction="arching"), "curl=n lunge=n squat=n arch=n bow/low=n low=n"),
    (told("left", easing_direction="neither"), "curl=n lunge=n squat=n arch=n bow=n low=n"),
]  # fmt: skip


@pytest.mark.parametrize(("symptoms", "course"), TOLD)
def test_what_is_told_of_the_leg_and_of_what_eases(
    symptoms: Symptoms, course: str, tmp_path: Path
) -> None:
    session = session_of(tmp_path, LEGS)
    assert rehearsed(session, "left", "n", symptoms=symptoms) == (course, "completed")


OPTIONS: list[tuple[list[str], Symptoms]] = [
    ([], told("left", 3, easing_direction="unknown")),
    (["--reach", "none", "--signs", "none"], told("left", 0)),
    (["--reach", "back", "--eases", "bending"], told("left", 1, easing_direction="bending")),
    (["--reach", "buttock", "--eases", "arching"], told("left", 2, easing_direction="arching")),
    (["--reach", "calf", "--eases", "neither"], told("left", 4, easing_direction="neither")),
    (["--reach", "foot", "--signs", "weak,numb"], told("left", 5, numb=True, weak=True)),
    (["--reach", "back", "--signs", "tingling"], told("left", 1, tingling=True)),
]


@pytest.mark.parametrize(("options", "symptoms"), OPTIONS)
def test_the_options_tell_the_symptoms(
    options: list[str], symptoms: Symptoms, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session_of(tmp_path, LEGS)
    path = str(tmp_path / "mine.toml")
    assert run(["rehearse", path, "--side", "left", "--json", *options]) == 0
    expected = rehearse_text(path, symptoms, [], None, as_json=True)
    assert capsys.readouterr().out == f"{expected}\n"


BAD_USE: list[tuple[str, str]] = [
    ("--reach=knee", "knee"),
    ("--reach=", "--reach"),
    ("--signs=pain", 'found "pain" at 1'),
    ("--signs=numb,numb", 'found "numb" at 2'),
    ("--signs=none,numb", 'found "none" at 1'),
    ("--signs=numb,", "found an empty sign at 2"),
    ("--eases=both", "both"),
    ("--answers=y", 'found "y" at 1'),
    ("--answers=n,Y1", 'found "Y1" at 2'),
    ("--answers=h-n", 'found "h-n" at 1'),
    ("--answers=h-s", 'found "h-s" at 1'),
    ("--answers=2", 'found "2" at 1'),
    ("--answers=", "found an empty token at 1"),
    ("--answers=y3,n", "--answers: found 2, expected at most 1, as the session ends then"),
]


@pytest.mark.parametrize(("option", "words"), BAD_USE)
def test_a_value_that_means_nothing_is_told_in_one_sentence(
    option: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["rehearse", "five-to-start", option])
    shown = capsys.readouterr()
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert words in shown.err
    assert option.split("=", maxsplit=1)[0] in shown.err


def test_json_is_one_object_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "one.two.toml"
    text = (
        used("childs-pose", "build = [{ sets = 1, reps = 1, hold_seconds = 9 }, { sets = 3 }]")
        + used("single-knee-to-chest")
        + written("It's là", "its-là", "optional = true")
        + written("Low")
    )
    path.write_text(f'format = 1\ntitle = "Mine"\n{text}', encoding="utf-8")
    unpinch = Path(sys.executable).with_name("unpinch")
    arguments = [str(path), "--side", "left", "--answers", "y1,n,y2", "--json"]
    shown = subprocess.run([unpinch, "rehearse", *arguments], capture_output=True, check=True)
    assert shown.stderr == b""
    first: dict[str, object] = {"dose": {"sets": 1, "reps": 1, "hold_seconds": 9}, "step": 1}
    goal = {"goal": {"sets": 3, "reps": 1, "hold_seconds": 9}}
    assert json.loads(shown.stdout) == {
        "session": "one.two",
        "played": [
            {"exercise": "childs-pose", "rung": "childs-pose", "answer": "y1"} | first | goal,
            {"exercise": "childs-pose", "rung": "childs-pose-pillow", "answer": "n", "dose": ANY},
            {"exercise": "low", "rung": "low", "answer": "y2", "dose": ANY},
        ],
        "left_out": [
            {"exercise": "single-knee-to-chest", "why": "direction"},
            {"exercise": "its-là", "why": "optional"},
        ],
        "outcome": "stopped",
        "reason": "professional",
    }


def test_json_of_a_completed_session_has_no_reason() -> None:
    shown = json.loads(rehearse_text("five-to-start", told("both"), [], None, as_json=True))
    assert list(shown) == ["session", "played", "left_out", "outcome", "reason"]
    assert (shown["session"], shown["outcome"], shown["reason"]) == (
        "five-to-start",
        "completed",
        None,
    )
    assert shown["left_out"] == [{"exercise": "standing-side-bend", "why": "side"}]
    assert [step["answer"] for step in shown["played"]] == ["n"] * 4


def test_the_transcript_tells_names_doses_answers_and_the_end() -> None:
    text = rehearse_text("five-to-start", told("right"), [], "y1,n,y1x", as_json=False)
    lines = [line.strip() for line in text.splitlines()]
    places = [
        lines.index(line)
        for line in (
            "Five to start with",
            "1. Child's pose",
            "2 holds of 15 s, 15 s rest between. Step 1 of 3, building to 2 holds of 30 s.",
            "Symptoms settled within a rest of 90 s. Next: the easier form.",
            "2. Child's pose on pillows (easier form of Child's pose)",
            "2 holds of 15 s, 15 s rest between.",
            "Left out: Single knee to chest, because it moves in the direction that spread.",
            "3. Standing side bend, left side",
            "8 reps. Step 1 of 2, building to 2 sets of 10.",
            "The session stops here: symptoms spread as often as this session allows.",
        )
    ]
    assert places == sorted(places)
    assert "Glute bridge" not in text


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (2, "2 sets of 10 reps, each with a 1 s hold, 30 s rest between. Step 2 of 3, building"),
        (3, "3 sets of 10 reps, each with a 1 s hold, 30 s rest between. Step 3 of 3, the goal."),
        (6, "3 sets of 10 reps, each with a 1 s hold, 30 s rest between. Step 3 of 3, the goal."),
    ],
)
def test_the_doses_that_build_up_at_a_step(step: int, words: str) -> None:
    text = rehearse_text("five-to-start", told("right"), [], None, step, as_json=False)
    assert f"4. Glute bridge\n   {words}" in text


def test_every_place_and_direction_there_is_can_be_told() -> None:
    for reach in REACHES:
        assert parse(["rehearse", "any", "--reach", reach]).reach == reach
    for direction in get_args(EasingDirection):
        assert parse(["rehearse", "any", "--eases", direction]).eases == direction


def test_a_step_is_one_of_as_many_as_a_dose_can_have() -> None:
    assert parse(["rehearse", "five", "--step", str(MOST_STEPS)]).step == MOST_STEPS
    with pytest.raises(SystemExit):
        parse(["rehearse", "five", "--step", str(MOST_STEPS + 1)])
