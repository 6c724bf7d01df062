"""`unpinch new` by options: what is written, what never is, and the one sentence that says why."""

import re
import stat
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import library, shelf
from tests.commands.new_files import checked, exercises_of, read_library_once, write, written
from tests.test_cli import assert_one_sentence
from tui import cli, resources
from tui.commands import new_session
from tui.commands.arguments import parse
from tui.commands.new_session import begin
from tui.commands.sessions import check_files
from tui.commands.strays import stray_lines
from tui.files.faults import PlanError, UsageError
from tui.files.text import clean_text, composed
from tui.plan.draft import Step
from tui.plan.model import Exercise
from tui.words import session_file

EXERCISES = library().exercises
ONE = ("--title", "Mornings", "--exercise", "glute-bridge")
OWN = """format = 1
title = "Base"
[[exercise]]
# Said by somebody.
name = "Ankle circles"
position = "supine"
kind = "reps"
reps = 10
steps = ["Circle one foot."]
bias = ["neutral"]
[[exercise]]
use = "glute-bridge"
build = [{ sets = 1, reps = 8 }, { sets = 2, reps = 10 }]
hardest = "glute-bridge"
note = "Slow"
[screening]
ask_first = ["Diabetes"]
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of one's own, in which the command runs; the library is read once."""
    read_library_once(monkeypatch)
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


# What is written


def test_a_session_stands_in_the_folder_of_sessions_and_its_name_finds_it(home: Path) -> None:
    told = write("mornings", *ONE)
    path = home / "sessions" / "mornings.toml"
    assert str(path) in told
    assert "rehearse mornings" in told
    assert resources.find_session("mornings") == path
    assert check_files(["mornings"]) == ("mornings: good", True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    session = checked(path)
    assert (session.title, exercises_of(session)) == ("Mornings", ["glute-bridge"])
    assert session.on_spread == shelf().sessions[0].on_spread, "the usual rules"


def test_without_the_schema_that_comes_with_it_a_session_is_written_all_the_same(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "schema_path", lambda _: home / "nowhere")
    assert "editor" not in write("mornings", *ONE)
    assert [each.name for each in (home / "sessions").iterdir()] == ["mornings.toml"]


def test_an_editor_finds_the_schema_beside_it_and_it_is_no_stray(home: Path) -> None:
    schema = home / "sessions" / "session.schema.json"
    told = [write("mornings", *ONE), write("evenings", "--from", "mornings", "--title", "Late")]
    assert all(schema.name in lines for lines in told)
    assert schema.read_bytes() == resources.schema_path("session").read_bytes()
    for name in ("mornings", "evenings"):
        text = (home / "sessions" / f"{name}.toml").read_text(encoding="utf-8")
        assert text.startswith(f"#:schema ./{schema.name}\n")
        assert text.count("#:schema") == 1
    assert stray_lines() == []


@pytest.mark.parametrize(
    ("there", "is_renewed"),
    [
        ('{"title": "A session of Unpinch", "type": "object"}', True),
        ('{"title": "Of another program"}', False),
        ("[]", False),
        ("no JSON", False),
    ],
)
def test_only_an_earlier_schema_is_replaced(there: str, is_renewed: bool, tmp_path: Path) -> None:
    schema = tmp_path / "session.schema.json"
    schema.write_text(there)
    told = write("--to", "mornings.toml", *ONE)
    assert (schema.read_text() != there) is is_renewed is (schema.name in told)


def test_a_person_has_it_in_a_folder_of_their_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_person", "Anna")
    told = write("mornings", *ONE)
    assert "1 exercise, 2 minutes;" in told
    assert "rehearse mornings --person Anna" in told
    folder = home / "people" / "Anna" / "sessions"
    assert {path.parent for path in files_below(home)} == {folder}
    assert folder / "mornings.toml" in files_below(home)


def test_what_is_said_behind_an_exercise_is_said_of_that_one(tmp_path: Path) -> None:
    session = written(
        tmp_path / "a.toml",
        *("--title", 'Für "Anna" \\ #1', "--exercise", "curl-up", "--note", "# not a comment"),
        *("--exercise", "glute-bridge", "--start", "bridge-mini", "--hardest", "glute-bridge"),
        *("--dose", "1x8,2x10", "--on-spread", "stop"),
    )
    curl_up, bridge = session.exercises
    assert session.title == 'Für "Anna" \\ #1'
    assert curl_up.note == "# not a comment"
    assert curl_up.build == (EXERCISES["curl-up"].dose,)
    assert [bridge.ladder[at].slug for at in (bridge.start, bridge.hardest)] == [
        "bridge-mini",
        "glute-bridge",
    ]
    assert [dose.numbers[:2] for dose in bridge.build] == [(1, 8), (2, 10)]
    assert (session.on_spread.action, session.on_spread.limit) == ("stop", 1)


def test_the_comments_tell_every_key_and_forms_and_no_line_is_long(tmp_path: Path) -> None:
    written(tmp_path / "a.toml", *ONE, "--dose", "2x10", "--settle-seconds", "60")
    text = (tmp_path / "a.toml").read_text()
    comments = " ".join(re.findall("^# (.*)$", text, re.M))
    assert re.findall(r"^(\w+) =", text, re.M) == [
        *("format", "title", "per_day", "action", "limit", "settle_seconds"),
        *("use", "sets", "reps", "hold_seconds"),
    ]
    for key in (
        "start",
        "hardest",
        "build",
        "note",
        "optional",
        "reason",
        "ask_first",
        "[[exercise",
    ):
        assert key in comments
    assert ", ".join(EXERCISES["glute-bridge"].ladder) in comments
    assert max(map(len, text.split("\n"))) <= 100
    assert "settle_seconds = 60" in text


def test_the_sample_of_a_list_holds_when_its_signs_are_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    before = written(path, *ONE).screening
    sample = session_file.SCREENING_SAMPLE
    path.write_text(path.read_text().replace(sample, sample.replace("# ", "")))
    after = checked(path).screening
    assert after.ask_first[: len(before.ask_first)] == before.ask_first
    assert [line.text for line in after.ask_first[len(before.ask_first) :]] == ["Diabetes"]


@st.composite
def exercise_options(draw: st.DrawFn, exercise: Exercise) -> list[str]:
    """Options for one exercise, any that the loader has to take."""
    options = ["--exercise", exercise.slug]
    harder = exercise.ladder
    if draw(st.booleans()):
        start = draw(st.sampled_from(exercise.ladder))
        options += ["--start", start]
        harder = exercise.ladder[: exercise.ladder.index(start) + 1]
    if draw(st.booleans()):
        options += ["--hardest", draw(st.sampled_from(harder))]
    if draw(st.booleans()):
        options += ["--dose", ",".join(draw(doses()))]
    if draw(st.booleans()):
        options += [f"--note={draw(texts(240))}"]
    return options


@st.composite
def doses(draw: st.DrawFn) -> list[str]:
    """Steps none of which falls, and each of which rises in its reps."""
    count = draw(st.integers(1, 6))
    reps = sorted(draw(st.sets(st.integers(1, 100), min_size=count, max_size=count)))
    sets = sorted(draw(st.lists(st.integers(1, 10), min_size=count, max_size=count)))
    hold = draw(st.sampled_from(("", "x1s", "x600s")))
    return [f"{one}x{other}{hold}" for one, other in zip(sets, reps, strict=True)]


def texts(most: int) -> st.SearchStrategy[str]:
    """Texts that a file can hold as they are."""
    return (
        st.text(min_size=1, max_size=most)
        .map(lambda text: composed(text).strip())
        .filter(lambda text: 0 < len(text) <= most and clean_text(text) == text)
    )


@st.composite
def new_options(draw: st.DrawFn) -> list[str]:
    """Options for a whole session."""
    slugs = st.sampled_from(list(EXERCISES))
    chosen = draw(st.lists(slugs, min_size=1, max_size=6, unique=True))
    options = [f"--title={draw(texts(60))}"]
    for slug in chosen:
        options += draw(exercise_options(EXERCISES[slug]))
    spread = ("--on-spread=stop", "--on-spread=regress", "--settle-seconds=300", "")
    return [*options, *filter(None, [draw(st.sampled_from(spread))])]


def valued(options: list[str], name: str) -> str:
    """The value of an option of the form --name=value."""
    return next(each for each in options if each.startswith(f"--{name}=")).partition("=")[2]


@given(new_options())
@settings(max_examples=40, deadline=None)
def test_whatever_is_chosen_passes_check_and_reads_back_as_it_was_chosen(
    options: list[str],
) -> None:
    with TemporaryDirectory() as folder:
        session = written(Path(folder) / "any.toml", *options)
    asked = parse(["new", "any", *options]).exercises
    assert session.title == valued(options, "title")
    for planned, said in zip(session.exercises, asked, strict=True):
        ladder = planned.exercise.ladder
        assert planned.slug == said["slug"]
        hardest = ladder.index(said.get("hardest", ladder[0]))
        assert planned.hardest == hardest
        assert planned.start == max(hardest, ladder.index(said.get("start", planned.slug)))
        assert planned.note == said.get("note", "")
        steps = said["dose"].split(",") if "dose" in said else [""]
        assert len(planned.build) == len(steps)
        usual = EXERCISES[ladder[planned.start]].dose
        for dose, step in zip(planned.build, steps, strict=True):
            numbers = tuple(map(int, step.removesuffix("s").split("x"))) if step else ()
            assert dose.numbers == numbers + usual.numbers[len(numbers) :]
            assert replace(dose, sets=1, reps=1, hold_seconds=1) == replace(
                usual, sets=1, reps=1, hold_seconds=1
            )


# With --from


def test_a_session_begun_with_another_keeps_all_that_is_not_said(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(OWN)
    session = written(
        tmp_path / "a.toml",
        *("--from", "./base.toml", "--title", "New", "--exercise", "curl-up"),
        *("--exercise", "glute-bridge", "--dose", "3x10"),
    )
    text = (tmp_path / "a.toml").read_text()
    assert "Begun with the session base" in text
    assert "# Said by somebody." in text
    assert exercises_of(session) == ["ankle-circles", "glute-bridge", "curl-up"]
    bridge = session.exercises[1]
    assert (bridge.note, bridge.ladder[bridge.hardest].slug) == ("Slow", "glute-bridge")
    assert [dose.numbers[:2] for dose in bridge.build] == [(3, 10)]
    assert session.screening.ask_first[-1].text == "Diabetes", "screening is never less"


@pytest.mark.parametrize("end", ["", "\n", "\n\n# The end", "\r\n"])
def test_it_makes_no_difference_how_the_other_file_ends(end: str, tmp_path: Path) -> None:
    text = 'format = 1\ntitle = "B"\n[[exercise]]\nuse = "curl-up"'
    (tmp_path / "base.toml").write_bytes(f"{text}{end}".encode())
    session = written(tmp_path / "a.toml", "--from", "base.toml", *ONE)
    assert exercises_of(session) == ["curl-up", "glute-bridge"]


def test_another_start_has_the_dose_of_that_form(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(OWN)
    options = ("--from", "base.toml", "--title", "New", "--exercise", "glute-bridge")
    session = written(tmp_path / "a.toml", *options, "--start", "bridge-mini")
    assert session.exercises[1].build == (EXERCISES["bridge-mini"].dose,)


def test_an_exercise_that_somebody_wrote_can_be_changed_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(OWN)
    base = ("--from", "base.toml", "--title", "New")
    more = written(tmp_path / "a.toml", *base, "--exercise", "ankle-circles", "--dose", "2x5")
    assert more.exercises[0].build[0].numbers == (2, 5, 0)
    less = written(tmp_path / "b.toml", *base, "--without", "ankle-circles")
    assert exercises_of(less) == ["glute-bridge"]


def test_a_spread_can_end_what_only_eased_before(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(OWN)
    base = ("--from", "base.toml", "--title", "New", "--on-spread", "stop")
    assert written(tmp_path / "a.toml", *base).on_spread.action == "stop"
    five = ("--from", "five-to-start", "--title", "New", "--on-spread", "stop")
    on_spread = written(tmp_path / "b.toml", *five).on_spread
    assert (on_spread.action, on_spread.limit, on_spread.settle_seconds) == ("stop", 1, 90)


@pytest.mark.parametrize("name", [session.name for session in shelf().sessions])
def test_each_bundled_session_can_be_begun_with(name: str, tmp_path: Path) -> None:
    base = next(session for session in shelf().sessions if session.name == name)
    session = written(tmp_path / "a.toml", "--from", name, "--title", "Copy")
    assert session.exercises == base.exercises
    assert (session.on_spread, session.screening) == (base.on_spread, base.screening)
    assert (session.per_day, session.is_rest) == (base.per_day, base.is_rest)


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_whatever_is_changed_of_a_session_passes_check(data: st.DataObject) -> None:
    base = data.draw(st.sampled_from([one for one in shelf().sessions if not one.is_rest]))
    there = [planned.slug for planned in base.exercises]
    gone = data.draw(st.sets(st.sampled_from(there), max_size=len(there) - 1))
    rest = [slug for slug in EXERCISES if slug not in gone]
    chosen = data.draw(st.lists(st.sampled_from(rest), max_size=4, unique=True))
    options = ["--from", base.name, f"--title={data.draw(texts(60))}"]
    for slug in gone:
        options += ["--without", slug]
    for slug in chosen:
        options += data.draw(exercise_options(EXERCISES[slug]))
    with TemporaryDirectory() as folder:
        session = written(Path(folder) / "any.toml", *options)
    kept = [slug for slug in there if slug not in gone]
    assert exercises_of(session) == kept + [slug for slug in chosen if slug not in kept]


def test_a_list_of_exercises_in_one_line_is_not_changed_blindly(tmp_path: Path) -> None:
    odd = 'format = 1\ntitle = "Odd"\nexercise = [{ use = "curl-up" }, { use = "glute-bridge" }]\n'
    (tmp_path / "odd.toml").write_text(odd)
    options = ("--from", "odd.toml", "--title", "New", "--without", "curl-up")
    assert exercises_of(written(tmp_path / "a.toml", *options)) == ["glute-bridge"]


# What is never written


NO_NAMES = ("", " ", ".", "..", ".x", "a/b", "/x", "x.toml", " a", "a\0", "!", "a\nb")
REFUSED: dict[tuple[str, ...], str] = {
    ("x", "--title", "T", "--exercise", "glute-brigde"): "did you mean glute-bridge",
    ("x", *ONE, "--dose", "many"): "--dose: found",
    ("x", *ONE, "--dose", "11x10"): "from 1 to 10",
    ("x", *ONE, "--dose", "1x101"): "from 1 to 100",
    ("x", *ONE, "--dose", "1x1x601s"): "from 1 to 600",
    ("x", *ONE, "--dose", "2x10,1x12"): "2 or more",
    ("x", *ONE, "--dose", "2x10,2x10"): "rises in nothing",
    ("x", *ONE, "--start", "glute-brigde"): "did you mean glute-bridge",
    ("x", *ONE, "--hardest", "curl-up"): "--hardest: found",
    ("x", *ONE, "--start", "glute-bridge", "--hardest", "bridge-mini"): "no harder than",
    ("x", *ONE, "--exercise", "glute-bridge"): "twice",
    ("x", *ONE, "--note", "a\nb"): "--note: found",
    ("x", *ONE, "--note", "a" * 241): "240",
    ("x", "--title", "a" * 61, "--exercise", "curl-up"): "60",
    ("x", "--title", " ", "--exercise", "curl-up"): "--title: found",
    ("x", "--title", "a\udcff", "--exercise", "curl-up"): "--title: found",
    ("x", *ONE, "--without", "curl-up"): "--from",
    ("x", "--from", "nothing", "--title", "T"): "--from: found no session",
    ("x", "--from", "five-to-start", "--title", "T", "--without", "curl-up"): "--without: found",
    ("x", "--from", "five-to-start", *ONE, "--without", "glute-bridge"): "--exercise asks for",
    ("x", *ONE, "--on-spread", "stop", "--settle-seconds", "60"): "no rest",
    ("x", "--from", "gym-strength", "--title", "T", "--settle-seconds", "60"): "no rest",
    ("x", "--from", "rest-positions", "--title", "T", "--on-spread", "stop"): "easing positions",
    ("five-to-start", *ONE): "there is a session five-to-start already",
    ("Five to Start", *ONE): "there is a session five-to-start already",
    ("--to", "five-to-start.toml", *ONE): "there is a session five-to-start already",
    ("--to", "x.txt", *ONE): ".toml",
    ("--to", "missing/x.toml", *ONE): "cannot be written",
    ("--to", "home/records/x.toml", *ONE): "among the records",
    ("a", "--to", "b.toml", *ONE): '"a.toml"',
    ONE: "found no name",
    ("a" * 300, *ONE): "expected a name",
    ("a\x1b[2J", *ONE): "expected a name",
    ("a\udcff", *ONE): "expected a name",
    **{
        (name, *ONE): "expected a name"
        for name in ("", " ", ".", "..", ".x", "a/b", "/x", "x.toml")
    },
    **{(name, *ONE): "expected a name" for name in (" a", "a\0", "!", "a\nb")},
}


@pytest.mark.parametrize(("arguments", "why"), REFUSED.items())
def test_bad_use_is_told_in_one_sentence_and_nothing_is_written(
    arguments: tuple[str, ...], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["new", *arguments]) == cli.EXIT_BAD_USE
    shown = capsys.readouterr()
    assert shown.out == ""
    assert_one_sentence(shown.err)
    assert why in shown.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("x", "--dose", "2x10"), "expected an --exercise before it"),
        (("x", *ONE, "--dose", "1x8", "--dose", "2x8"), "expected once for glute-bridge"),
        (("x", *ONE, "--settle-seconds", "29"), "from 30 to 300"),
        (("x", *ONE, "--on-spread", "next"), "invalid choice"),
    ],
)
def test_options_that_do_not_stand_together_are_told_by_the_parser(
    arguments: tuple[str, ...], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        cli.run(["new", *arguments])
    assert end.value.code == cli.EXIT_BAD_USE
    shown = capsys.readouterr()
    assert_one_sentence(shown.err)
    assert why in shown.err
    assert list(tmp_path.iterdir()) == []


def test_the_last_exercise_can_not_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('format = 1\ntitle = "B"\n[[exercise]]\nuse = "curl-up"\n')
    base = ("x", "--from", "base.toml", "--title", "T", "--without", "curl-up")
    with pytest.raises(UsageError, match="no exercise is left"):
        write(*base)
    assert "written" in write(*base, "--exercise", "glute-bridge")


def test_no_file_is_ever_replaced_not_even_one_that_came_meanwhile(home: Path) -> None:
    new = begin(parse(["new", "mornings", *ONE]))
    (home / "sessions").mkdir(parents=True)
    path = home / "sessions" / "mornings.toml"
    path.write_text("of somebody")
    with pytest.raises(UsageError, match="is there already"):
        new.write(new.drafting.draft)
    assert files_below(home) == [path]
    assert path.read_text() == "of somebody"


def test_a_faulty_file_and_a_link_to_nothing_keep_their_names_too(home: Path) -> None:
    (home / "sessions").mkdir(parents=True)
    (home / "sessions" / "faulty.toml").write_text("no = TOML =")
    (home / "sessions" / "link.toml").symlink_to(home / "nowhere")
    for name in ("faulty", "Faulty", "link"):
        with pytest.raises(UsageError, match="already"):
            write(name, *ONE)
    assert not (home / "nowhere").exists()


def test_what_the_loader_does_not_take_is_told_with_its_faults_and_not_written(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = begin(parse(["new", "mornings", *ONE]))
    monkeypatch.setattr(new_session, "new_text", lambda *_: 'format = 1\ntitle = "T"\nodd = 1\n')
    with pytest.raises(PlanError) as error:
        new.write(new.drafting.draft)
    assert len(error.value.faults) == 2
    assert all("mornings.toml" in fault.file for fault in error.value.faults)
    assert not home.exists()


def test_what_would_be_read_otherwise_than_it_was_meant_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tomlkit, "dumps", lambda _: 'title = "another"')
    with pytest.raises(PlanError, match="cannot be changed here"):
        write("--to", "a.toml", "--from", "five-to-start", "--title", "New")
    assert list(tmp_path.iterdir()) == []


def test_no_more_is_written_than_is_ever_read(tmp_path: Path) -> None:
    filler = f"# {'x' * 1021}\n" * 255 + f"# {'x' * 800}\n"
    (tmp_path / "base.toml").write_text(
        f'{filler}format = 1\ntitle = "B"\n[[exercise]]\nuse = "curl-up"'
    )
    with pytest.raises(UsageError, match="256 KiB"):
        write("--to", "a.toml", "--from", "base.toml", "--title", "T", "--exercise", "leg-press")
    assert not (tmp_path / "a.toml").exists()


def test_what_is_missing_is_asked_and_nothing_else() -> None:
    for arguments, asks in (
        (ONE, False),
        (("--from", "five-to-start", "--title", "T"), False),
        (("--title", "T"), True),
        (("--exercise", "curl-up"), True),
        (("--from", "five-to-start"), True),
    ):
        assert begin(parse(["new", "x", *arguments])).asks == asks


def test_steps_are_read_as_whole_numbers() -> None:
    step: Step = {"sets": 2, "reps": 10}
    draft = begin(parse(["new", "x", *ONE, "--dose", "2x10"])).drafting.draft
    assert draft.exercises[0].steps == (step,)
