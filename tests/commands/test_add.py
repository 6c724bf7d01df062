"""`unpinch add`: what it tells of a file, the one word that copies it, and what never is copied."""

import os
import stat
import tomllib
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import tomli_w

from tests.bundled import library, shelf
from tests.hostile import RAW
from tests.plain.person import Typist
from tests.test_cli import assert_one_sentence
from tui import cli, resources
from tui.commands import add as add_command
from tui.commands import pack as pack_command
from tui.commands.add import read_addition
from tui.commands.pack import pack
from tui.files.faults import UsageError
from tui.files.schema_line import schema_line
from tui.plain import adding, asking
from tui.plain.speaker import Speaker
from tui.plan.model import Exercise
from tui.words import adding as words

ODD = Path("odd.toml")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of one's own, in which the command runs; the library is read once."""
    for module in (add_command, pack_command):
        monkeypatch.setattr(module, "bundled_library", library)
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def entry_of(slug: str, **changes: Any) -> dict[str, Any]:
    """An entry that is done as in the library, but for some keys; None leaves one out."""
    said: Exercise = library().exercises[slug]
    entry: dict[str, Any] = {
        "name": said.name,
        "position": said.position,
        "kind": said.dose.kind,
        "sets": said.dose.sets,
        "reps": said.dose.reps,
        "rest_seconds": said.dose.rest_seconds,
        "tempo": list(said.dose.tempo_seconds),
        "side": said.side,
        "hands": said.hands,
        "equipment": list(said.equipment),
        "bias": sorted(said.bias),
        "steps": list(said.steps),
        "feel": said.feel,
        "expected": said.expected,
        "cues": list(said.cues),
        "verbs": list(said.verbs),
        "stop_when": said.stop_when,
        "ladder": list(said.ladder),
        "quiet_leg": said.quiet_leg,
        "needs_strong_leg": said.needs_strong_leg,
        "frames": ["o"],
        **({"hold_seconds": said.dose.hold_seconds} if said.dose.hold_seconds else {}),
        **({"leg_start": said.leg_start} if said.leg_start else {}),
    }
    if said.range_degrees:
        entry["range_degrees"] = {said.range_degrees.joint: said.range_degrees.degrees}
    return {key: value for key, value in (entry | changes).items() if value is not None}


def write(path: Path = ODD, **values: Any) -> Path:
    head = {"format": 1, "title": "From a friend", "exercise": [{"use": "curl-up"}]}
    path.write_bytes(tomli_w.dumps(head | values).encode())
    return path


def told_of(**values: Any) -> str:
    return read_addition(str(write(**values)), None).description


def with_curl_up(**changes: Any) -> str:
    """What is told of a file that says something else of one entry."""
    return told_of(library={"curl-up": entry_of("curl-up", **changes)})


# What is told


def test_an_easy_session_of_the_library_differs_in_nothing() -> None:
    told = told_of()
    assert words.NOTHING_DIFFERS in told
    assert words.RULES_DIFFER not in told
    assert "Needs: mat. 1 exercise, 1 minute; up to 2 times a day." in told


def test_another_drawing_is_all_that_differs_where_an_entry_is_as_in_the_library() -> None:
    lines = with_curl_up().split("\n")
    at = lines.index(words.DIFFERS)
    assert lines[at + 1 : at + 3] == ["1. Curl-up", "   another drawing"]
    assert lines[at + 3] == words.ALWAYS


COUNTS = "the library does, and that counts all the same"


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"sets": 3}, "more reps in all: 15, in the library 5"),
        ({"reps": 9}, "more reps in all: 9, in the library 5"),
        ({"hold_seconds": 4}, "more seconds of a hold: 4, in the library 0"),
        ({"rest_seconds": 5}, "a shorter rest: 5 s, in the library 30 s"),
        ({"tempo": [1, 2]}, "faster: 1 s out and 2 s back, in the library 2 s out and 3 s back"),
        ({"hold_seconds": 4, "hold_both_ends": True}, "held at both ends of each rep"),
        (
            {"bias": ["flexion", "load", "nerve"], "ladder": None},
            "more than in the library: moving the nerve",
        ),
        ({"bias": ["load"], "ladder": None}, f"it does not name bending forward; {COUNTS}"),
        ({"quiet_leg": False}, f"not left out with symptoms in the leg; {COUNTS}"),
        ({"needs_strong_leg": True}, "left out with a weak leg, in the library not"),
        ({"leg_start": "head-lift"}, "starts head-lift, in the library at any form; easier counts"),
        ({"side": "both"}, "other sides: both sides, one after the other, in the library without"),
        (
            {"range_degrees": {"trunk-flexion": 20}},
            "trunk flexion 20 degrees, in the library trunk",
        ),
        (
            {"hands": "free"},
            "hands: free to tap, in the library not free, so that reps are counted by the tempo",
        ),
        ({"equipment": ["bench"]}, "it needs bench, in the library mat"),
        ({"frames": None}, "no drawing"),
        (
            {"steps": ["Jump.", "Land."]},
            'the steps: "Jump." "Land."; in the library: "Lie on your back, knees bent, feet',
        ),
        (
            {"expected": "Pain down to the foot."},
            'what may be felt and is no spread: "Pain down to the foot."; in the library: "',
        ),
        ({"name": "Sit-up"}, 'its name: "Sit-up"; in the library: "Curl-up"'),
        ({"feel": "Pain.", "cues": []}, "other words: what should be felt, the reminders"),
        ({"stop_when": "Never."}, 'stop if: "Never."; in the library: "Your neck strains'),
        ({"stop_when": None}, "stop if: nothing is said; in the library"),
        ({"ladder": ["curl-up"]}, "forms that it leaves out: Curl-up with a turn, Head lift"),
    ],
)
def test_what_an_entry_says_otherwise_is_told_in_a_line(changes: dict[str, Any], line: str) -> None:
    told = with_curl_up(**changes)
    assert any(line in each for each in told.split("\n")), told


@pytest.mark.parametrize(
    ("said", "use", "counts", "there"),
    [
        ({"sets": 2, "reps": 3}, {}, "3 reps, {}, 30 s rest", "2 sets of 3 reps, {}, 30 s rest"),
        ({"sets": 3, "reps": 3}, {}, "3 reps, {}, 30 s rest", "3 sets of 3 reps, {}, 30 s rest"),
        ({"rest_seconds": 5}, {}, "5 reps, {}, 30 s rest", "5 reps, {}, 5 s rest"),
        (
            {"tempo": [1, 4]},
            {},
            "5 reps, 2 s out and 4 s back, 30 s rest",
            "5 reps, 1 s out and 4 s back, 30 s rest",
        ),
        ({"tempo": [1, 3]}, {}, "5 reps, {}, 30 s rest", "5 reps, 1 s out and 3 s back, 30 s rest"),
        (
            {"hold_seconds": 4},
            {},
            "5 reps, {}, 30 s rest",
            "5 reps, each with a 4 s hold, {}, 30 s rest",
        ),
        (
            {"sets": 2, "reps": 3},
            {"rest_seconds": 60},
            "3 reps, {}, 60 s rest",
            "2 sets of 3 reps, {}, 30 s rest",
        ),
        ({"sets": 2, "reps": 3}, {"start": "head-lift"}, "3 reps, {}, ", "2 sets of 3 reps, {}, "),
        # What the session asks for beside use counts as it is.
        ({"sets": 2, "reps": 3}, {"sets": 2}, "", ""),
        ({"reps": 9}, {"reps": 7}, "", ""),
        ({"reps": 4}, {}, "", ""),
    ],
)
def test_the_dose_that_counts_is_told_whole_where_it_is_not_that_of_the_file(
    said: dict[str, Any], use: dict[str, Any], counts: str, there: str
) -> None:
    told = told_of(
        library={"curl-up": entry_of("curl-up", **said)}, exercise=[{"use": "curl-up", **use}]
    )
    lines = [line.strip() for line in told.split("\n") if "the dose that counts" in line]
    if not counts:
        assert lines == []
        return
    (line,) = lines
    pace = "2 s out and 3 s back"
    here, _, file = line.removeprefix("the dose that counts: ").partition("; the file says ")
    assert here.startswith(counts.format(pace))
    assert file.startswith(there.format(pace))


def test_what_one_way_alone_does_otherwise_is_told() -> None:
    """As the way for somebody whom arching eases: its range, and its drawing (C11)."""
    slug = "seated-pelvic-tilt-one-way"
    pack(str(write(exercise=[{"use": slug}])), "packed.toml")
    packed = tomllib.loads(Path("packed.toml").read_text(encoding="utf-8"))
    arching = packed["library"][slug]["arching"]
    del arching["figure"]
    write(Path("drawn.toml"), **packed)
    assert "another drawing" in read_addition("drawn.toml", None).description
    arching["range_degrees"] = {"low-back-extension": 5}
    line = "how far it goes: low back extension 5 degrees, in the library low back extension 12"
    assert line in read_addition(str(write(**packed)), None).description


def test_the_tempo_of_a_hold_is_nothing() -> None:
    fast = {"childs-pose": entry_of("childs-pose", tempo=[0.5, 0.5], verbs=None)}
    told = told_of(library=fast, exercise=[{"use": "childs-pose"}])
    assert "faster" not in told
    assert "the dose that counts" not in told


def test_the_dose_of_an_easier_form_that_counts_is_told_behind_its_name() -> None:
    dose = library().exercises["head-lift"].dose
    entry = entry_of("head-lift", sets=dose.sets + 1, reps=dose.reps - 1)
    assert f"   Head lift: the dose that counts: {dose.reps - 1} reps, " in told_of(
        library={"head-lift": entry}
    )


NEW = entry_of("curl-up", name="Sit-up", ladder=None, steps=["Sit up."], reps=40)
NEW["bias"] = ["flexion", "rotation", "load"]


def test_a_harder_form_is_told_where_it_starts_and_where_it_may_be_offered() -> None:
    ladder = ["sit-up", *library().exercises["curl-up"].ladder]
    entries = {"curl-up": entry_of("curl-up", ladder=ladder), "sit-up": NEW}
    told = told_of(library=entries, exercise=[{"use": "curl-up", "start": "sit-up"}])
    assert "it starts at a harder form than in the library: Sit-up" in told
    assert "harder forms may be offered than the library has: Sit-up" in told
    assert "forms that the library does not have for it: Sit-up" in told
    assert "Sit-up: not in the library: on the back, mat; 40 reps; bending forward, turn" in told
    limited = told_of(library=entries, exercise=[{"use": "curl-up", "hardest": "curl-up"}])
    assert "harder forms may be offered" not in limited
    easier = told_of(exercise=[{"use": "curl-up", "start": "head-lift"}])
    assert "it starts at an easier form than in the library: Head lift" in easier


def test_the_dose_of_a_session_is_compared_with_that_of_its_form() -> None:
    told = told_of(exercise=[{"use": "curl-up", "build": [{"reps": 5}, {"reps": 20}]}])
    assert "builds up to more reps in all: 20, in the library 5" in told
    assert words.NOTHING_DIFFERS in told_of(exercise=[{"use": "curl-up", "reps": 5}])


def test_an_exercise_that_the_library_has_not_is_told_with_its_directions() -> None:
    wiggle = {key: NEW[key] for key in ("position", "kind", "reps", "steps", "frames")}
    wiggle["expected"] = "Tingling."
    told = told_of(exercise=[{"name": "Wiggle", "optional": True, "reason": "Odd", **wiggle}])
    assert "   not in the library: on the back; 40 reps; nothing is said of its" in told
    assert '   the steps: "Sit up."\n' in told
    assert '   what may be felt and is no spread: "Tingling."\n' in told
    assert "   stop if: nothing is said\n" in told
    assert "with a drawing" in told
    assert "left out unless it is turned on: Odd" in told
    same_slug = told_of(exercise=[{"name": "Curl-up", **wiggle, "bias": ["load"]}])
    assert "under the name of one in the library: on the back; 40 reps; load" in same_slug
    assert f"it does not name bending forward; {COUNTS}" in same_slug
    as_there = entry_of("curl-up", bias=["load"], ladder=None)
    assert "under the name of one in the library" in told_of(exercise=[as_there])


def test_other_rules_are_told_and_each_line_that_is_asked_as_well() -> None:
    lists = {"urgent": ["A"], "soon": ["B"], "ask_first": ["C"], "needs": ["D"]}
    told = told_of(per_day=4, on_spread={"limit": 1, "settle_seconds": 30}, screening=lists)
    for line in (
        "Yes number 1 ends it; usual is 2.",
        "The rest after a yes takes 30 s; usual is 90 s.",
        "It may be played up to 4 times a day; usual is up to 2 times.",
        "   A (for help at once)",
        "   B (for a doctor in a day or two)",
        "   C (to ask about before any exercise)",
        "   D (a yes, and it is not played)",
    ):
        assert line in told.split("\n")
    assert "After a yes it stops" in told_of(on_spread={"action": "stop"})
    rest = told_of(rest=True, on_spread={"action": "next"}, exercise=[{"use": "rest-90-90"}])
    assert "It calls itself a session of easing positions, and so it is open also with" in rest


@pytest.mark.parametrize("name", [session.name for session in shelf().sessions])
def test_a_packed_session_differs_as_much_as_the_session_itself(name: str) -> None:
    pack(name, "one.toml")
    plain = read_addition(str(resources.session_paths()[name]), "mine").description.split("\n")
    assert read_addition("one.toml", None).description.split("\n")[1:] == plain[1:]


def test_nothing_of_a_file_reaches_the_terminal_raw() -> None:
    bad = "x\x1b[2J\u202e\x07"
    entry = entry_of("curl-up", name=bad, steps=[bad], stop_when=bad, equipment=[bad])
    path = Path("a\x1b[2J.toml")
    values = {"title": bad, "summary": bad, "source": bad, "audience": bad}
    use = [{"use": "curl-up", "note": bad, "optional": True, "reason": bad}]
    write(path, library={"curl-up": entry}, screening={"soon": [bad]}, exercise=use, **values)
    for name in (None, "mine"):
        assert not RAW.search(read_addition(str(path), name).description.replace("\n", ""))


# What is answered


def answered(
    monkeypatch: pytest.MonkeyPatch, typed: Sequence[Any], *arguments: str
) -> tuple[int, str]:
    """The exit code, and what was said, where somebody types this."""
    said = StringIO()
    typist = Typist(typed, is_terminal=True)
    monkeypatch.setattr(adding, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(asking, "on_this_terminal", lambda _: (Speaker(said), typist))
    monkeypatch.setattr(cli, "steady_seconds", typist.clock)
    return cli.run(["add", str(write()), *arguments]), said.getvalue()


def copies(home: Path) -> list[str]:
    return sorted(path.name for path in home.rglob("*") if path.is_file())


@pytest.mark.parametrize("word", ["add", " ADD ", "Add"])
def test_the_word_copies_it_byte_for_byte(
    word: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = answered(monkeypatch, [1.0, word])
    assert code == 0
    assert said.endswith(f"{words.COPY.ask}\n")
    copy = home / "sessions" / "odd.toml"
    assert copy.read_bytes() == ODD.read_bytes()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert "unpinch play odd" in capsys.readouterr().out
    assert resources.find_session("odd") == copy
    assert copies(home) == ["odd.toml"], "and nothing that nobody asked for"


def test_a_schema_comes_with_a_file_whose_first_line_leads_to_it(home: Path) -> None:
    ODD.write_bytes(f"{schema_line('session')}\n".encode() + write().read_bytes())
    assert "for your editor: session.schema.json" in read_addition(str(ODD), None).put_in_place()
    assert copies(home) == ["odd.toml", "session.schema.json"]


@pytest.mark.parametrize("word", ["y", "yes", "", "no", "add it", "\u0430dd", "a", "ja"])
def test_anything_else_leaves_it(
    word: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answered(monkeypatch, [1.0, word])[0] == 0
    assert capsys.readouterr().out == f"{words.COPY.left}\n"
    assert copies(home) == []


def interrupt(_typist: Typist) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(("typed", "code"), [([1.0], 129), ([1.0, interrupt], 130)])
def test_without_an_answer_nothing_is_copied(
    typed: list[Any],
    code: int,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert answered(monkeypatch, typed)[0] == code
    assert capsys.readouterr().err == f"{words.COPY.ended}\n"
    assert copies(home) == []


@pytest.mark.parametrize("typed", [b"add\n", b""])
def test_nobody_who_types_copies_nothing(
    typed: bytes, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write()
    typed_in = Path("typed")
    typed_in.write_bytes(typed)
    with typed_in.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.__stdin__", stream)
        monkeypatch.setattr("sys.stdin", stream)
        assert cli.run(["add", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert_one_sentence(err)
    assert "standard input is not a terminal" in err
    assert copies(home) == []


def test_the_bytes_that_were_told_are_those_that_are_copied(home: Path) -> None:
    addition = read_addition(str(write()), None)
    before = ODD.read_bytes()
    write(title="Another one")
    addition.put_in_place()
    assert (home / "sessions" / "odd.toml").read_bytes() == before


def test_a_name_that_is_taken_meanwhile_is_left_alone(home: Path) -> None:
    addition = read_addition(str(write()), "mine")
    other = home / "sessions" / "mine.toml"
    other.parent.mkdir(parents=True)
    other.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="there already"):
        addition.put_in_place()
    assert other.read_text(encoding="utf-8") == "mine"


HELP = "--name NAME gives it another"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere.toml"], "found no such file, expected a TOML file"),
        (["folder.toml"], "found a folder"),
        (["pipe.toml"], "found no regular file"),
        (["five-to-start.toml"], f"which it would stand in for; {HELP}"),
        (["odd.toml", "--name", "rest-positions"], "--name: there is a session rest-positions"),
        (["odd.toml", "--name", "Five to start"], "--name: there is a session five-to-start"),
        (["odd.toml", "--name", "a/b"], "--name: found \"a/b\", expected a name"),
        (["odd.toml", "--name", ".."], "--name: found \"..\", expected a name"),
        (["odd.toml", "--name", "\x1b[2J"], "--name: found \"\\u001b[2J\", expected a name"),
        (["...toml"], HELP),
        (["later.toml"], "format: found 2, expected 1"),
        (["latin.toml"], "expected UTF-8 text"),
        (["large.toml"], "found more than 256 KiB"),
        (["against.toml"], "library.curl-up.position: found \"prone\", expected supine"),
        (["exercises.toml"], "format: found nothing, expected 1"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_told_and_nothing_is_copied(
    arguments: list[str], told: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("odd.toml", "five-to-start.toml", "...toml"):
        write(Path(name))
    Path("folder.toml").mkdir()
    os.mkfifo("pipe.toml")
    write(Path("later.toml"), format=2)
    Path("latin.toml").write_bytes(b'title = "\xe9"')
    Path("large.toml").write_bytes(ODD.read_bytes() + b"# \n" * 100_000)
    against = entry_of("curl-up", position="prone")
    write(Path("against.toml"), library={"curl-up": against})
    Path("exercises.toml").write_bytes(tomli_w.dumps({"curl-up": against}).encode())
    assert cli.run(["add", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    first, *others = err.splitlines(keepends=True)
    assert_one_sentence(first)
    assert told in first or any(told in each for each in others)
    assert copies(home) == []
