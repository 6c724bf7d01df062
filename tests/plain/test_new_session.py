"""`unpinch new` in lines: what is asked, what an answer does, and files of any answers."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import library
from tests.commands.new_files import checked, exercises_of, read_library_once
from tests.plain.person import Typist
from tui.commands.arguments import parse
from tui.commands.new_session import NewSession, begin
from tui.plain.new_session import NewSessionTalk
from tui.plain.search import found_by
from tui.plain.speaker import Speaker
from tui.plain.talk import Talk
from tui.plain.typed import NO_ANSWER, EndOfInputError
from tui.plan.draft import DraftExercise, read_steps
from tui.plan.model import Session
from tui.words import new_asking as words

EASIER, STOPS, AS_IT_IS, END = "1", "2", "", ""
BRIDGE = ["glute bridge", "1"]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder of one's own, in which the command runs; the library is read once."""
    read_library_once(monkeypatch)
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def answer(new: NewSession, lines: Sequence[str]) -> str:
    """What is said while these lines are typed, and then the session is written."""
    told, typist = StringIO(), Typist(lines)
    talk = Talk(Speaker(told), typist, typist.clock)
    drafting = asyncio.run(NewSessionTalk(talk, new.drafting).ask())
    assert typist.untyped == []
    new.write(drafting.draft)
    return told.getvalue()


def asked(*lines: str, options: Sequence[str] = ()) -> tuple[Session, str]:
    """The session that comes of lines, and what was said."""
    new = begin(parse(["new", "--to", "a.toml", *options]))
    assert new.asks
    said = answer(new, lines)
    return checked(Path("a.toml")), said


def test_a_whole_session_in_a_few_lines() -> None:
    session, said = asked(
        *("Mornings", *BRIDGE, "3", "2", "1x8,2x10", "Slow"),
        *("chair forward", "1", AS_IT_IS, AS_IT_IS, END, EASIER, "60"),
    )
    bridge, lean = session.exercises
    assert session.title == "Mornings"
    assert [bridge.ladder[at].slug for at in (bridge.start, bridge.hardest)] == [
        "bridge-mini",
        "glute-bridge",
    ]
    assert [dose.numbers[:2] for dose in bridge.build] == [(1, 8), (2, 10)]
    assert bridge.note == "Slow"
    assert lean.exercise.position == "seated"
    assert (session.on_spread.action, session.on_spread.settle_seconds) == ("regress", 60)
    assert "1. Glute bridge (Small bridge: 8 reps" in said
    assert "building to 2 sets of 10 reps" in said


def test_what_is_found_tells_position_need_and_direction() -> None:
    _, said = asked("T", *BRIDGE, AS_IT_IS, AS_IT_IS, AS_IT_IS, AS_IT_IS, END, STOPS)
    assert "1. Glute bridge (on the back, mat; arching back)" in said
    assert words.TAKE_BY_NUMBER in said


def test_an_answer_that_is_none_is_asked_again_with_what_is_allowed() -> None:
    session, said = asked(
        *(
            "a" * 61,
            "",
            NO_ANSWER,
            "T",
            END,
            "nothing like it",
            "99",
            *BRIDGE,
            "9",
            AS_IT_IS,
            "x",
            AS_IT_IS,
        ),
        *(
            "many",
            "11x10",
            "2x10,1x10",
            "2x10",
            "b" * 241,
            "Note",
            END,
            "3",
            EASIER,
            "29",
            AS_IT_IS,
        ),
    )
    for told in (
        "found an empty line, expected 1 to 60 plain characters",
        words.NONE_YET,
        words.NOTHING_FOUND,
        '"many" is no dose. ? tells what can be typed.',
        "from 1 to 10",
        "2 or more, as in the step before",
        "expected 1 to 240 plain characters",
        "from 30 to 300",
    ):
        assert told in said
    assert "--" not in said
    assert session.exercises[0].build[0].numbers[:2] == (2, 10)
    assert session.exercises[0].note == "Note"
    assert session.on_spread.settle_seconds == 90


def test_taking_it_again_changes_it_and_drop_takes_it_out() -> None:
    session, said = asked(
        *("T", "curl-up", "1", *[AS_IT_IS] * 4, *BRIDGE, *[AS_IT_IS] * 2, "1x5", AS_IT_IS),
        *("2 is no number of these", *BRIDGE, *[AS_IT_IS] * 2, "2x5", AS_IT_IS),
        *("drop 3", "drop", "drop 1", "list", END, STOPS),
    )
    assert exercises_of(session) == ["glute-bridge"]
    assert session.exercises[0].build[0].numbers[:2] == (2, 5)
    assert words.drop_form(2) in said
    assert session.on_spread.action == "stop"


def test_a_session_begun_with_another_is_gone_on_with() -> None:
    session, said = asked(
        *("T", "drop 1", *BRIDGE, AS_IT_IS, AS_IT_IS, AS_IT_IS, "Slow", END),
        options=("--from", "five-to-start"),
    )
    assert exercises_of(session) == [
        "single-knee-to-chest",
        "standing-side-bend",
        "glute-bridge",
        "supine-nerve-glide",
    ]
    assert session.exercises[2].note == "Slow"
    assert len(session.exercises[2].build) == 3, "its steps stay"
    assert words.as_there("five-to-start") in said
    assert words.ASK_SPREAD not in said


def test_what_an_option_gives_is_not_asked() -> None:
    title, said = asked("T", options=("--exercise", "curl-up", "--on-spread", "stop"))
    assert (exercises_of(title), title.title) == (["curl-up"], "T")
    assert words.ASK_EXERCISE not in said
    assert words.ASK_SPREAD not in said


def test_question_mark_tells_at_each_question_what_can_be_typed() -> None:
    forms, dose_and_note = ("?", AS_IT_IS) * 2, ("?", "1x8", "?", AS_IT_IS)
    session, said = asked(
        "?", "T", "?", *BRIDGE, *forms, *dose_and_note, END, "?", EASIER, "?", AS_IT_IS
    )
    assert session.title == "T"
    assert said.count(words.HOW_TO_FIND) == 2
    explained = (
        *((words.ASK_TITLE, words.HELP_TITLE), words.START, words.HARDEST),
        *((words.ASK_NOTE, words.HELP_NOTE), (words.ASK_SPREAD, words.HELP_SPREAD)),
        (words.ASK_SETTLE, words.HELP_SETTLE),
    )
    for question, help_words in explained:
        assert said.count(question) == 2
        assert f"{help_words}\n{question}" in said
    assert said.count(words.HELP_DOSE) == 1
    assert said.count("How much?") == 2


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ((*BRIDGE, AS_IT_IS, AS_IT_IS), "For 1 set of 5 type 1x5."),
        # It has no harder form to ask about.
        (("child's pose", "1", AS_IT_IS), "For 5 seconds type 5s."),
    ],
)
def test_a_number_alone_is_no_dose_and_brings_what_may_be_meant(
    lines: Sequence[str], meant: str
) -> None:
    _, said = asked("T", *lines, "5", AS_IT_IS, AS_IT_IS, END, STOPS)
    assert f'"5" is no dose. {meant} ? tells what can be typed.' in said
    assert "--" not in said


@pytest.mark.parametrize(
    "typed", ["0", "1", "007", "100", "101", "600", "601", "0" * 9 + "5", "9" * 50]
)
@pytest.mark.parametrize(("slug", "most"), [("glute-bridge", 100), ("childs-pose", 600)])
def test_no_dose_is_brought_that_is_refused_afterwards(typed: str, slug: str, most: int) -> None:
    told = words.no_dose(typed, library().exercises[slug].dose)
    hint = re.search("type ([^ ]*)[.] ", told)
    assert bool(hint) == (0 < int(typed[-4:]) <= most)
    if hint:
        drafting = begin(parse(["new", "--to", "a.toml"])).drafting
        assert drafting.fault_of(DraftExercise(slug, steps=read_steps(hint[1]))) == ""
    else:
        assert f"There can be 1 to {most} " in told


def test_no_more_is_taken_than_a_session_can_have() -> None:
    slugs = list(library().exercises)
    options = [each for slug in slugs[:60] for each in ("--exercise", slug)]
    new = begin(parse(["new", "--to", "a.toml", *options]))
    told, typist = StringIO(), Typist([slugs[60], "1", END])
    talk = NewSessionTalk(Talk(Speaker(told), typist, typist.clock), new.drafting)
    with pytest.raises(EndOfInputError):
        asyncio.run(take_all(talk))
    assert words.FULL in told.getvalue()


async def take_all(talk: NewSessionTalk) -> None:
    """Go on asking for exercises."""
    await talk.exercises()
    await talk.exercises()


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("back extension", "back-extension"),
        ("Back-Extension", "back-extension"),
        ("standing sideways", "standing-side-bend"),
        ("nerve glide", "supine-nerve-glide"),
        ("belly", "prone-press-up"),
        ("prone", "prone-press-up"),
        ("side-lying", "clamshell"),
        ("zzz", None),
    ],
)
def test_plain_words_find_positions_and_directions(line: str, slug: str | None) -> None:
    found = [each.slug for each in found_by(line, library().exercises.values())]
    assert len(found) == len(set(found))
    assert slug in found if slug else found == []


def lines() -> st.SearchStrategy[list[str]]:
    """Lines that mean something often enough."""
    known = ["", "", "", "1", "2", "3", "bridge", "belly", "chair forward", "list", "drop 1", "?"]
    doses = ["2x10", "1x8,2x10", "1x1x20s", "20s", "11x1", "drop 0", "60", "Mornings"]
    return st.lists(st.sampled_from(known + doses) | st.text(max_size=12), max_size=40)


@given(lines(), st.sampled_from(["", "five-to-start", "gym-strength", "rest-positions"]))
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_ends_with_nothing_or_with_a_file_that_passes(
    typed: list[str], base: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.toml"
        options = ["--from", base] if base else []
        new = begin(parse(["new", "--to", str(path), *options]))
        try:
            written_by(new, typed)
        except EndOfInputError:
            assert list(Path(folder).iterdir()) == []
        else:
            checked(path)


def written_by(new: NewSession, typed: list[str]) -> None:
    """Write what is typed, as often as the lines last."""
    told, typist = StringIO(), Typist(without_breaks(typed))
    talk = Talk(Speaker(told), typist, typist.clock)
    new.write(asyncio.run(NewSessionTalk(talk, new.drafting).ask()).draft)


def without_breaks(typed: list[str]) -> Iterator[str]:
    """Lines as a reader of lines gives them."""
    return (line.replace("\n", " ") for line in typed)


def test_an_exercise_that_the_other_session_writes_has_its_own_forms() -> None:
    own = "".join(
        f'[[exercise]]\nname = "{name}"\nposition = "supine"\nkind = "reps"\nreps = 5\n'
        f'bias = ["neutral"]\nsteps = ["Squeeze."]\nladder = {ladder}\n'
        for name, ladder in (
            ("Soft", '["soft"]'),
            ("Softer", '["softer"]'),
            ("Glute squeeze", '["soft", "softer", "glute-squeeze"]'),
        )
    )
    Path("own.toml").write_text(f'format = 1\ntitle = "Own"\n{own}')
    lines = ("Squeezes", "glute squeeze", "1", "2", "2", AS_IT_IS, AS_IT_IS, END)
    session, _ = asked(*lines, options=["--from", "own.toml"])
    squeeze = session.exercises[2]
    assert squeeze.ladder[squeeze.start].slug == "softer"
