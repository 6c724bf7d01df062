"""`unpinch pack`: the same session in one file, whatever the library becomes, or one sentence."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bundled import library, shelf
from tests.test_cli import assert_one_sentence
from tui import cli, resources
from tui.commands import pack as pack_command
from tui.commands.pack import pack
from tui.files.faults import UsageError
from tui.files.limits import MOST_VALUES
from tui.plan.load import load_session
from tui.plan.measures import Dose
from tui.plan.model import Library, Session
from tui.plan.packing import nothing_but_lists

NAMES = [session.name for session in shelf().sessions]
ALONE = nothing_but_lists(library())


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder of one's own, in which the command runs; the library is read once."""
    monkeypatch.setattr(pack_command, "bundled_library", library)
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


def with_larger_doses() -> Library:
    """The library of a later version, in which every dose is larger and done faster."""
    changed = {
        slug: replace(each, dose=as_much_as_can_be(each.dose), feel="Other.")
        for slug, each in library().exercises.items()
    }
    return replace(library(), exercises=changed)


def as_much_as_can_be(dose: Dose) -> Dose:
    return Dose(dose.kind, 10, 100, 600, 0, (1, 1), dose.holds_both_ends)


def played(session: Session) -> list[object]:
    """All that is played of a session, and what follows a yes."""
    return [session.exercises, session.on_spread, session.screening, session.per_day]


@pytest.mark.parametrize("name", NAMES)
def test_every_bundled_session_plays_the_same_without_the_library(name: str) -> None:
    source = resources.session_paths()[name]
    told = pack(name, "one.toml")
    content = Path("one.toml").read_bytes()
    assert f"{len(content):,} bytes" in told
    assert content.startswith(source.read_bytes().rstrip()), "what stood there stays as it is"
    wanted = played(load_session(source, library()))
    for other in (ALONE, library(), with_larger_doses()):
        session = load_session(Path("one.toml"), other)
        assert played(session) == wanted
        assert not session.warnings
        assert bool(session.own_forms) == (other is ALONE), "done as here, it is no form of its own"
    pack("one.toml", "two.toml")
    pack(name, "three.toml")
    assert content == Path("two.toml").read_bytes() == Path("three.toml").read_bytes()


def test_comments_of_the_library_come_with_its_entries() -> None:
    pack("gym-strength", "one.toml")
    text = Path("one.toml").read_text(encoding="utf-8")
    (line,) = [line for line in text.split("\n") if line.startswith("# What this session uses")]
    assert "Unpinch" in line
    assert text.count("\n# ") > 50


WIGGLE = """format = 1
title = "x"
[[exercise]]
name = "Wiggle"
position = "supine"
kind = "reps"
reps = 5
steps = ["Wiggle."]
bias = ["flexion", "load"]
ladder = ["wiggle", "head-lift"]
[[exercise]]
use = "curl-up"
[library.curl-up]
name = "Mine"
position = "supine"
kind = "reps"
reps = 4
steps = ["Up."]
bias = ["flexion", "load"]
ladder = ["curl-up", "small-up", "head-lift"]
[library.small-up]
name = "Small"
position = "supine"
kind = "reps"
reps = 2
steps = ["Up a little."]
bias = ["flexion"]
"""


def test_what_it_says_counts_the_exercises_and_the_forms_of_the_library_alone() -> None:
    own, with_use, _ = WIGGLE.partition('[[exercise]]\nuse = "curl-up"\n')
    Path("own.toml").write_text(own.replace(', "head-lift"', ""), encoding="utf-8")
    assert "bytes, 1 exercise\n" in pack("own.toml", "one.toml")
    Path("one-form.toml").write_text(own, encoding="utf-8")
    assert "bytes, 1 exercise; 1 form of the library is in it\n" in pack("one-form.toml", "2.toml")
    Path("mine.toml").write_text(WIGGLE, encoding="utf-8")
    assert with_use
    # Of its own it brings a small-up, which the library does not have.
    assert "bytes, 2 exercises; 2 forms of the library are in it\n" in pack("mine.toml", "3.toml")


def test_an_entry_that_no_file_of_the_library_holds_is_not_left_out_in_silence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pack_command, "POSITIONS", ("prone",))
    with pytest.raises(LookupError, match="glute-bridge"):
        pack("five-to-start", "one.toml")
    assert not Path("one.toml").exists()


def test_what_a_session_brings_itself_stays_and_the_rest_comes_with_it() -> None:
    Path("mine.toml").write_text(WIGGLE, encoding="utf-8")
    pack("mine.toml", "one.toml")
    text = Path("one.toml").read_text(encoding="utf-8")
    assert text.startswith(WIGGLE.rstrip())
    assert text.count("[library.curl-up]") == 1
    session = load_session(Path("one.toml"), ALONE)
    assert [form.slug for form in session.exercises[1].ladder] == [
        "curl-up",
        "small-up",
        "head-lift",
    ]
    assert not session.exercises[1].exercise.quiet_leg, "what a file says is not what counts"
    assert load_session(Path("one.toml"), library()).exercises[1].exercise.quiet_leg


def test_windows_line_ends_and_a_missing_last_one_are_no_trouble() -> None:
    text = WIGGLE.rstrip().replace("\n", "\r\n").encode("utf-8-sig")
    Path("mine.toml").write_bytes(text)
    pack("mine.toml", "one.toml")
    assert Path("one.toml").read_bytes().startswith(text)


def test_a_pose_of_its_own_that_the_library_draws_otherwise_is_refused() -> None:
    poses = '[poses.hook-lying]\nview = "front"\n'
    Path("mine.toml").write_text(WIGGLE + poses, encoding="utf-8")
    with pytest.raises(UsageError, match="it would be another session"):
        pack("mine.toml", "one.toml")
    assert not Path("one.toml").exists()


@pytest.mark.parametrize(
    ("session", "file", "told"),
    [
        ("five-to-start", "there.toml", "there.toml is there already and is left as it is"),
        ("five-to-start", "folder.toml", "is there already"),
        ("five-to-start", "link.toml", "is there already"),
        ("five-to-start", "one.txt", "expected a file name that ends in .toml"),
        ("five-to-start", "", "expected a file name that ends in .toml"),
        ("five-to-start", "nowhere/one.toml", "cannot be written (No such file or directory)"),
        ("five-to-start", "there.toml/one.toml", "cannot be written (Not a directory)"),
        ("five-to-start", "home/records/one.toml", "lies among the records"),
        ("five-to-strat", "one.toml", "did you mean five-to-start"),
        ("nowhere.toml", "one.toml", "no such file"),
        ("folder.toml", "one.toml", "found a folder"),
        ("later.toml", "one.toml", "format: found 2, expected 1"),
        ("latin.toml", "one.toml", "expected UTF-8 text"),
        ("large.toml", "one.toml", "found more than 256 KiB"),
        ("against.toml", "one.toml", "expected supine, as in the library of this program"),
        ("inline.toml", "one.toml", "with all that it uses the session cannot be read back"),
        ("much.toml", "one.toml", "more keys and values than a session can need"),
    ],
)
def test_what_cannot_be_packed_is_told_in_a_sentence_and_nothing_is_written(
    session: str, file: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_odd_files()
    before = snapshot()
    assert cli.run(["pack", session, file]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert_one_sentence(err)
    assert told in err
    assert snapshot() == before


def write_odd_files() -> None:
    """Files with one thing wrong each."""
    head = 'format = 1\ntitle = "x"\n'
    one = f'{head}[[exercise]]\nuse = "glute-bridge"\n'
    Path("there.toml").write_text("mine", encoding="utf-8")
    Path("folder.toml").mkdir()
    Path("link.toml").symlink_to("nowhere")
    Path("later.toml").write_text(one.replace("1", "2", 1), encoding="utf-8")
    Path("latin.toml").write_bytes(one.encode() + b"# \xe9\n")
    Path("large.toml").write_bytes(one.encode() + b"# \n" * 100_000)
    against = WIGGLE.partition("[library")[0] + (
        '[library.curl-up]\nname = "x"\nposition = "prone"\nkind = "reps"\nreps = 1\n'
        'bias = ["flexion", "load"]\nsteps = ["x"]\n'
    )
    Path("against.toml").write_text(against, encoding="utf-8")
    entry = '{ name = "x", position = "supine", kind = "reps", reps = 1, steps = ["x"] }'
    inline = f"library = {{ mine = {entry} }}\n{one}"
    Path("inline.toml").write_text(inline, encoding="utf-8")
    steps = ", ".join(['"x"'] * 12)
    own = "".join(
        f'[library.x{n}]\nname = "x"\nposition = "supine"\nkind = "reps"\nreps = 1\n'
        f'bias = ["hip"]\nsteps = [{steps}]\n'
        for n in range((MOST_VALUES - 300) // 20)
    )
    Path("much.toml").write_text(one + own, encoding="utf-8")


def snapshot() -> dict[str, int]:
    """Every file that is there, with its size."""
    return {str(path): os.lstat(path).st_size for path in Path().rglob("*") if not path.is_dir()}


def test_as_many_exercises_as_a_session_can_have_are_packed() -> None:
    uses = "".join(f'[[exercise]]\nuse = "{slug}"\n' for slug in list(library().exercises)[:60])
    Path("many.toml").write_text(f'format = 1\ntitle = "Many"\n{uses}')
    assert "60 exercises" in pack("many.toml", "packed.toml")


def test_among_the_sessions_no_name_is_taken_that_another_has() -> None:
    folder = resources.own_sessions_folder()
    folder.mkdir(parents=True)
    with pytest.raises(UsageError, match="there is a session five-to-start already"):
        pack("five-to-start", str(folder / "five-to-start.toml"))
    assert list(folder.iterdir()) == []
    assert pack("five-to-start", str(folder / "fives.toml"))
