"""What a terminal of few columns shows: JSON as it is for a program, and text filled once."""

import argparse
import json
from pathlib import Path

import pytest

from tests.commands.rehearsing import used
from tests.commands.test_report import FEW
from tests.records.past import keep
from tui.cli import run
from tui.commands.arguments import make_parser
from tui.terminal import wrapping

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
