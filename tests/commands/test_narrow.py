"""What a terminal of few columns shows: JSON as it is for a program, and text filled once."""

import argparse
import json
from pathlib import Path

import pytest

from tests.bundled import library
from tests.commands.rehearsing import used
from tests.commands.test_report import FEW
from tests.records.past import keep
from tui.cli import run
from tui.commands.arguments import make_parser
from tui.figures import frames_as_text
from tui.terminal import wrapping
from tui.words.library import FIGURE_SIZE

LONG = "Only as high as it stays easy, and never further. " * 3
SESSION = f'format = 1\ntitle = "{LONG[:50]}"\n' + used("glute-bridge", f'note = "{LONG}"')
AS_JSON: dict[str, list[list[str]]] = {
    "list": [[]],
    "rehearse": [["{home}/mine.toml"], ["{home}/mine.toml", "--every-yes"]],
    "records": [[]],
    "report": [["--from", "2026-01-05", "--to", "2026-02-01"]],
}
"""Each command that has JSON, with the options that it tells something with."""


def commands_with_json() -> set[str]:
    actions = make_parser()._actions  # argparse tells of its commands nowhere else
    (commands,) = (each for each in actions if isinstance(each, argparse._SubParsersAction))
    return {name for name, each in commands.choices.items() if "--json" in each.format_help()}


def test_each_command_that_has_json_is_tried() -> None:
    assert set(AS_JSON) == commands_with_json()


@pytest.mark.parametrize(
    "arguments",
    [[name, *options] for name, each in AS_JSON.items() for options in each],
    ids=" ".join,
)
def test_json_is_the_same_on_a_narrow_terminal(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "mine.toml").write_text(SESSION)
    keep(tmp_path, *FEW)
    command = [*(each.format(home=tmp_path) for each in arguments), "--json"]
    assert run(command) == 0
    wide = capsys.readouterr().out
    monkeypatch.setattr(wrapping, "columns_of", lambda _: 20)
    assert run(command) == 0
    narrow = capsys.readouterr().out
    assert json.loads(narrow)
    assert narrow == wide
    assert wrapping.for_reader(wide, None) != wide, "otherwise nothing was tried"


NARROW = """\
Bird-dog (bird-dog)
  On hands and knees, mat.
  Dose: 8 reps a side, each with a 3 s hold. Range: hip
    extension 90. Tags: extension, neutral.
"""


def on_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(wrapping, "columns_of", lambda _: columns)


def test_a_text_is_filled_once_and_poses_without_room_stand_below_one_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_terminal(monkeypatch, 60)
    assert run(["library", "bird-dog"]) == 0
    text = capsys.readouterr().out
    assert NARROW in text
    start, end = (
        each.split("\n")
        for each in frames_as_text(library().exercises["bird-dog"].figure, *FIGURE_SIZE, 2)
    )
    drawn = [f"  {line}".rstrip() for line in ("start", *start, "end", *end)]
    assert text.splitlines()[-len(drawn) :] == drawn


def test_what_is_drawn_is_not_torn_where_it_has_no_room_at_all(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_terminal(monkeypatch, 30)
    assert run(["library", "bird-dog"]) == 0
    assert f"  {'=' * FIGURE_SIZE[0]}\n" in capsys.readouterr().out


FILLED = (
    ["library", "--session", "five-to-start"],
    ["rehearse", "five-to-start", "--every-yes"],
    ["rehearse", "{home}/mine.toml", "--every-yes"],
)


@pytest.mark.parametrize("columns", [40, 60, 100])
@pytest.mark.parametrize("arguments", FILLED, ids=" ".join)
def test_rows_are_as_long_as_the_terminal_has_room_and_as_is_read_with_ease(
    arguments: list[str],
    columns: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "mine.toml").write_text(SESSION)
    on_terminal(monkeypatch, columns)
    assert run([each.format(home=tmp_path) for each in arguments]) == 0
    text = capsys.readouterr().out
    widest = min(columns, 78)
    assert widest - 12 < max(map(len, text.splitlines())) <= widest
