"""Which figure is drawn, of the library or of a file, and in which style."""

import io
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from tests.figures.library import FIGURES, figure_of
from tui import cli
from tui.commands.figure import style_on
from tui.figures import FigureStyle, Side, frames_as_text
from tui.files.faults import UsageError
from tui.settings.settings import Ascii, Figures, Settings

UTF8, LATIN = "utf-8", "latin-1"


class Output(io.TextIOWrapper):
    """A file, or a terminal, of an encoding."""

    def __init__(self, encoding: str, *, is_terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._is_terminal


@pytest.fixture(autouse=True)
def console(monkeypatch: pytest.MonkeyPatch) -> None:
    """The console of Linux, in UTF-8."""
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.parametrize(
    ("encoding", "is_terminal", "ascii_set", "takes_dots"),
    [
        (UTF8, False, "auto", True),
        (UTF8, False, "no", True),
        (UTF8, False, "yes", False),
        (LATIN, False, "auto", False),
        (UTF8, True, "auto", False),
        (UTF8, True, "no", True),
        (UTF8, True, "yes", False),
    ],
)
def test_dots_are_drawn_where_they_are_wanted_and_can_be_shown(
    encoding: str, is_terminal: bool, ascii_set: Ascii, takes_dots: bool
) -> None:
    output = Output(encoding, is_terminal=is_terminal)
    asked: FigureStyle | None
    figure: Figures
    for asked, figure in ((None, "dots"), ("ascii", "dots"), (None, "ascii"), ("dots", "ascii")):
        settings = Settings(ascii=ascii_set, figure=figure)
        if asked == "dots" and not takes_dots:
            with pytest.raises(UsageError, match=r"^--style: found dots, expected ascii: "):
                style_on(output, asked, settings)
        else:
            wanted = asked or figure
            assert style_on(output, asked, settings) == (wanted if takes_dots else "ascii")


def test_without_standard_output_nothing_is_in_dots() -> None:
    assert style_on(None, None, Settings(figure="dots")) == "ascii"


# Figures of one's own

OWN = """
name = "{name}"
position = "standing"
kind = "reps"
reps = 5
steps = ["Bow."]
bias = ["neutral"]
"""
BOW = """base = "standing"
working = ["near-leg"]
end = { spine = [60, 50] }
"""
HEAD = 'format = 1\ntitle = "Mine"\n'
ONE = f"""{HEAD}[[exercise]]{OWN.format(name="Bow")}[exercise.figure]
{BOW}
[[exercise]]
use = "glute-bridge"
[[exercise]]{OWN.format(name="Rest")}"""
TWO = f"""{ONE}[[exercise]]{OWN.format(name="Übung")}frames = ["down", "up"]
"""
TABLES = f"""[bow]{OWN.format(name="Bow")}ladder = ["bow", "nod", "easy-walk"]
[bow.figure]
{BOW}
[nod]{OWN.format(name="Nod")}
[nod.bending]
[nod.bending.figure]
base = "seated"
[nod.arching]
"""
FAULTY = f"""{HEAD}[[exercise]]{OWN.format(name="Bow")}[exercise.figure]
base = "standign"
end = {{ spine = [60], wing = 3 }}
props = [{{ shape = "sofa" }}]
marks = [{{ arrow = "up" }}]
"""
FAULTY_TABLES = f"""[bow]{OWN.format(name="Bow")}ladder = ["bow", "nod"]
[bow.figure]
base = "standing"
anchor = "near-toe"
"""
FILES = {
    "one.toml": ONE,
    "two.toml": TWO,
    "tables.toml": TABLES,
    "faulty.toml": FAULTY,
    "faulty-tables.toml": FAULTY_TABLES,
    "none.toml": f"{HEAD}[[exercise]]{OWN.format(name='Rest')}",
    "used.toml": f'{HEAD}[[exercise]]\nuse = "glute-bridge"\n',
    "settings.toml": 'theme = "light"\n',
    "empty.toml": "",
    "syntax.toml": "format = \n",
    "large.toml": "# x\n" * 70_000,
    "glute-bridge": ONE,
    "mine": ONE,
}
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def figure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """`unpinch figure` among files of every kind: its exit code, output and complaints."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes(TWO.encode("latin-1"))
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(("figure", *arguments))
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def drawn(text: str, *, side: Side = "right", style: FigureStyle = "ascii") -> str:
    """Two pictures of a figure that is written in TOML, at 30x10, as they are printed."""
    return "\n".join(frames_as_text(figure_of(text), 30, 10, 2, side, style=style)) + "\n"


TWO_FRAMES = ("--frames", "2", "--size", "30x10")


@pytest.mark.parametrize(
    "asked", [("one.toml",), ("./mine",), ("mine",), ("one.toml", "bow"), ("two.toml", "bow")]
)
def test_a_figure_of_a_session_is_drawn(asked: tuple[str, ...], figure: Run) -> None:
    assert figure(*asked, *TWO_FRAMES) == (0, drawn(BOW), "")


@pytest.mark.parametrize(("slug", "text"), [("bow", BOW), ("nod.bending", 'base = "seated"\n')])
def test_a_figure_of_a_file_of_exercises_is_drawn(slug: str, text: str, figure: Run) -> None:
    assert figure("tables.toml", slug, *TWO_FRAMES) == (0, drawn(text), "")


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("style", ["ascii", "dots"])
def test_a_figure_of_a_file_takes_the_same_options(
    side: Side, style: FigureStyle, figure: Run
) -> None:
    shown = figure("one.toml", "bow", *TWO_FRAMES, "--side", side, "--style", style)
    assert shown == (0, drawn(BOW, side=side, style=style), "")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_frames_of_a_file_are_found_however_an_accent_is_written(
    form: Literal["NFC", "NFD"], figure: Run
) -> None:
    slug = unicodedata.normalize(form, "übung")
    code, out, err = figure("two.toml", slug, "--frames", "2", "--size", "8x4")
    assert (code, err) == (0, "")
    assert out.split() == ["down", "up"]


def test_a_slug_of_the_library_is_no_file(figure: Run) -> None:
    bridge = frames_as_text(FIGURES["glute-bridge"], 30, 10, 2)
    assert figure("glute-bridge", *TWO_FRAMES) == (0, "\n".join(bridge) + "\n", "")
    assert figure("./glute-bridge", *TWO_FRAMES) == (0, drawn(BOW), "")


def test_a_way_of_the_library_that_has_a_figure_of_its_own_is_drawn(figure: Run) -> None:
    way = frames_as_text(FIGURES["cat-camel-one-way.bending"], 30, 10, 2)
    shown = figure("cat-camel-one-way.bending", *TWO_FRAMES)
    assert shown == (0, "\n".join(way) + "\n", "")


FAULTS = {
    "faulty.toml": [
        'faulty.toml:11: exercise[1].figure.base: found "standign", expected one of standing, ',
        "faulty.toml:12: exercise[1].figure.end.spine: found a list of 1, expected a list of 2 num",
        "faulty.toml:12: exercise[1].figure.end.wing: found an unknown key, expected one of arm, ",
        'faulty.toml:13: exercise[1].figure.props[1].shape: found "sofa", expected one of mat, ',
        "faulty.toml:14: exercise[1].figure.marks[1].at: found nothing, expected a place such as ",
    ],
    "faulty-tables.toml": [
        'faulty-tables.toml:8: bow.ladder[2]: found "nod", expected ',
        'faulty-tables.toml:11: bow.figure.anchor: found "near-toe", expected one of pelvis, ',
    ],
    "syntax.toml": ["syntax.toml:1:10: not valid TOML: "],
    "latin.toml": ["latin.toml:"],
}


@pytest.mark.parametrize("file", FAULTS)
@pytest.mark.parametrize("slug", [(), ("bow",), ("nosuch",)])
def test_all_faults_of_a_file_are_told_at_once(
    file: str, slug: tuple[str, ...], figure: Run
) -> None:
    code, out, err = figure(file, *slug, "--frames", "1")
    assert (code, out) == (1, "")
    told = err.splitlines()
    assert len(told) == len(FAULTS[file])
    assert all(map(str.startswith, told, FAULTS[file]))


def test_a_session_has_the_faults_that_check_tells(
    figure: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = figure("faulty.toml", "--frames", "1")
    assert (cli.run(("check", "faulty.toml")), capsys.readouterr().out) == (code, err)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (("missing.toml",), "missing.toml: found no such file, expected a TOML file"),
        (("missing", "bow"), "missing: found no such file, expected a TOML file"),
        (("", "bow"), ".: found a folder, expected a TOML file"),
        (("folder.toml",), "folder.toml: found a folder, expected a TOML file"),
        (("pipe.toml", "bow"), "pipe.toml: found no regular file, expected a TOML file"),
        (("/dev/zero",), "/dev/zero: found no regular file, expected a TOML file"),
        (("large.toml",), "large.toml: found more than 256 KiB, expected at most 256 KiB"),
        (("a\n\x1b[31m.toml",), "a ?[31m.toml: found no such file, expected a TOML file"),
        (("x" * 5000, "bow"), "xxx"),
        (("none.toml",), "unpinch: none.toml: found no figure, expected an exercise written in"),
        (("used.toml", "glute-bridge"), "unpinch: used.toml: found no figure, expected an exer"),
        (("settings.toml",), "unpinch: settings.toml: found no figure, expected an exercise"),
        (("empty.toml", "bow"), "unpinch: empty.toml: found no figure, expected an exercise"),
        (("two.toml",), "unpinch: two.toml: found 2 figures, expected the slug of one: bow, übung"),
        (("one.toml", "bwo"), 'unpinch: found "bwo", expected a figure of one.toml: bow (did you '),
        (("one.toml", "rest"), 'unpinch: found "rest", expected a figure of one.toml: bow\n'),
        (("one.toml", "a\n\x1b"), 'unpinch: found "a\\u000a\\u001b", expected a figure of one'),
        (("nosuch",), 'unpinch: found "nosuch", expected an exercise of the library'),
        (("one.toml", "bow", "--size=1x1"), 'unpinch: --size: found "1x1", expected columns'),
    ],
)
def test_what_is_no_figure_is_told_in_one_sentence(
    asked: tuple[str, ...], expected: str, figure: Run
) -> None:
    code, out, err = figure(*asked, "--frames", "1")
    assert (code, out) == (2, "")
    assert err.startswith(expected)
    assert err[:-1].isprintable()
