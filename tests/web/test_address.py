"""The token in a file, and the command of a player."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tui.commands.arguments import parse, settings_given
from tui.files.faults import UsageError
from tui.web.address import is_name, is_token, new_token
from tui.web.command import player_command, player_environment, player_options
from tui.web.token import kept_token
from tui.words import web as words


def test_every_token_is_another() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(map(is_token, tokens))


def test_a_token_that_is_kept_stays_the_same_and_is_for_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "token"
    token = kept_token(path)
    assert is_token(token)
    assert kept_token(path) == token
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "short", "has spaces, and is long enough", "a" * 129, "\xff"])
def test_a_file_without_a_token_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "token"
    path.write_text(text)
    path.chmod(0o600)
    with pytest.raises(UsageError, match=words.NO_TOKEN):
        kept_token(path)


def test_a_token_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "token"
    kept_token(path)
    path.chmod(0o644)
    with pytest.raises(UsageError, match="chmod 600"):
        kept_token(path)


@pytest.mark.parametrize("place", ["no-folder/token", "."])
def test_a_token_that_cannot_be_kept_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(UsageError, match="--token-file: "):
        kept_token(tmp_path / place)


@pytest.mark.parametrize("name", ["unpinch", "a.b-c.example", "192.0.2.7"])
def test_what_a_name_of_a_host_is(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", ["", "a b", "-a", "a.", "a/b", "a:1", "a" * 254, "a\nb", "*"])
def test_what_no_name_of_a_host_is(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize(
    ("asked", "options"),
    [
        ([], []),
        (["--people"], ["--people"]),
        (["--person", "Ann Lee"], ["--person=Ann Lee"]),
        (["--theme", "light", "--no-motion"], ["--theme=light", "--no-motion"]),
        (["--emergency-number=+49 112"], ["--emergency-number=+49 112"]),
    ],
)
def test_a_player_gets_what_was_asked_of_the_server(asked: list[str], options: list[str]) -> None:
    said = parse(["serve", *asked])
    person = getattr(said, "person", "")
    given = player_options(person, said.serves_people, settings_given(said))
    assert given == ["--kiosk", "--records", *options]
    # They are options of the player too.
    parse(given)
    assert player_command(given)[:2] == [sys.executable, "-P"]


def test_the_terminal_of_a_page_is_not_that_of_the_server() -> None:
    ours = {"TERM": "linux", "COLUMNS": "20", "LANG": "C", "LC_CTYPE": "C", "NO_COLOR": "1"}
    environment = player_environment({**ours, "UNPINCH_HOME": "/home", "PATH": "/bin"})
    assert environment == {
        "UNPINCH_HOME": "/home",
        "PATH": "/bin",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LC_ALL": "C.UTF-8",
    }
