"""The man page and the completions: as the parser says, and taken by those who read them."""

import re
import subprocess
from argparse import ArgumentParser
from functools import partial
from pathlib import Path

import pytest

from tests.installed.shell_files import (
    COMPLETIONS,
    MAN_PAGE,
    commands_of,
    completion,
    date_of,
    man_page,
)
from tests.terminal.harness import Terminal
from tests.tools import needs
from tui.commands.arguments import make_parser
from tui.settings.settings import SETTINGS
from tui.words import commands as words

PAGE = MAN_PAGE.read_text(encoding="utf-8")
COMMANDS = commands_of(make_parser())


def options_of(parser: ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


def run(*command: str | Path, home: Path, **more: str) -> str:
    """What a program prints that has nothing to complain of."""
    variables = {"HOME": str(home), "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    variables |= more
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_page_is_what_the_parser_says() -> None:
    assert re.fullmatch(r"[A-Z][a-z]+ \d\d, 20\d\d", date_of(PAGE))
    assert man_page(date_of(PAGE)) == PAGE, "make shell-files"


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_the_completions_are_what_the_parser_says(shell: str) -> None:
    assert completion(shell) == COMPLETIONS[shell].read_text(encoding="utf-8"), "make shell-files"


def test_each_command_and_option_stands_on_the_page() -> None:
    text = PAGE.replace(r"\-", "-")
    parts = dict(re.findall(r"^\.SS \\fBunpinch (\w+)\\fR\n(.*?)(?=^\.S)", text, re.M | re.S))
    assert list(parts) == list(COMMANDS)
    everywhere = {each for one in SETTINGS for each in (one.option, one.option_against)}
    for name, command in COMMANDS.items():
        for option in options_of(command) - everywhere - {"--person", "--help"}:
            assert re.search(rf"{option}\b", parts[name])
    for option in options_of(make_parser()) - {"-h"}:
        assert re.search(rf"{option}\b", text)
    assert words.SETTINGS_IN_FULL in text


@pytest.mark.parametrize("shell", COMPLETIONS)
def test_each_command_and_option_is_completed(shell: str) -> None:
    text = COMPLETIONS[shell].read_text(encoding="utf-8")
    for name, command in {"": make_parser(), **COMMANDS}.items():
        assert name in text
        for option in options_of(command):
            assert option_in(shell, name, option).search(text)


def option_in(shell: str, command: str, option: str) -> re.Pattern[str]:
    """How an option of a command stands in the file."""
    part = f"_{command}" if command else ""
    if shell == "fish":
        of_command = f"'_shtab_unpinch_using {command}'" if command else "_shtab_unpinch_using"
        letter = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
        return re.compile(rf"^complete -c unpinch -n {of_command} .*{letter}\b", re.M)
    if shell == "zsh":
        return re.compile(rf'^_shtab_unpinch{part}_options=\([^`]*?["{{,)*]{option}[\[,}}]', re.M)
    return re.compile(rf"^_shtab_unpinch{part}_option_strings=\(.*{option}\b", re.M)


@needs("mandoc", "mandoc")
def test_the_page_is_one_that_mandoc_takes(tmp_path: Path) -> None:
    assert run("mandoc", "-T", "lint", "-W", "warning", MAN_PAGE, home=tmp_path) == ""
    shown = run("mandoc", "-T", "utf8", MAN_PAGE, home=tmp_path)
    assert "UNPINCH(1)" in shown


COMPLETED = [
    ("unpinch ", {"play", "doctor", "records"}),
    ("unpinch doctor --per", {"--person"}),
    ("unpinch rehearse --reach ", {"none", "back", "buttock", "thigh", "calf", "foot"}),
    ("unpinch --theme ", {"dark", "light", "contrast", "ansi"}),
    ("unpinch play fi", {"five-to-start", "file.toml"}),
    ("unpinch figure glute-b", {"glute-bridge"}),
    ("unpinch check ", {"file.toml", "other.txt"}),
    ("unpinch play mo", {"morning", "more at noon"}),
    ("unpinch library --session EV", {"EVENING"}),
    ("unpinch --person Anna play an", {"anna-alone"}),
    ("unpinch play --person Ben be", {"ben-alone"}),
    ("unpinch list --person ", {"Anna", "Ben", "Zoe Ann"}),
    ("unpinch --person Zoe", {"Zoe Ann"}),
]
"""What is typed, and some of what it can become."""
HOMES: tuple[tuple[dict[str, str], str], ...] = (
    ({}, ".local/share/unpinch"),
    ({"XDG_DATA_HOME": "{home}/data"}, "data/unpinch"),
    ({"XDG_DATA_HOME": "{home}/data", "UNPINCH_HOME": "{home}/my own"}, "my own"),
    ({"UNPINCH_HOME": "~/mine"}, "mine"),
)
"""Variables, and the folder of one's own that they mean."""
OWN = (
    *("sessions/morning.toml", "sessions/more at noon.toml", "sessions/EVENING.TOML"),
    *("sessions/motes.txt", "people/Anna/sessions/anna-alone.toml"),
    *("people/Ben/sessions/ben-alone.toml", "people/Zoe Ann/settings.toml", "people/list.txt"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files, which is a home with sessions of one's own and three persons."""
    for name in ("file.toml", "other.txt"):
        (tmp_path / name).touch()
    make_home(tmp_path / ".local/share/unpinch")
    return tmp_path


def make_home(home: Path) -> None:
    for name in OWN:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    (home / "people/Zed").symlink_to(home / "people/Anna")


@pytest.mark.parametrize(("typed", "some"), COMPLETED)
@pytest.mark.parametrize(
    "shell",
    [
        pytest.param("bash", marks=needs("bash", "bash")),
        pytest.param("fish", marks=needs("fish", "fish")),
    ],
)
def test_bash_and_fish_complete(shell: str, typed: str, some: set[str], folder: Path) -> None:
    assert some <= completed(shell, typed, folder)


def completed(shell: str, typed: str, folder: Path, **variables: str) -> set[str]:
    """What a word can become."""
    script = _IN_BASH if shell == "bash" else _IN_FISH
    command = (shell, "-c", script, COMPLETIONS[shell], typed, folder)
    found = run(*command, home=folder, **variables).split("\n")
    return {line.partition("\t")[0].replace("\\", "") for line in found} - {""}


@pytest.mark.parametrize(("variables", "place"), HOMES)
@pytest.mark.parametrize(
    "shell",
    [
        pytest.param("bash", marks=needs("bash", "bash")),
        pytest.param("fish", marks=needs("fish", "fish")),
    ],
)
def test_bash_and_fish_find_the_folder_as_the_program_does(
    shell: str, variables: dict[str, str], place: str, tmp_path: Path
) -> None:
    make_home(tmp_path / place)
    told = {name: value.format(home=tmp_path) for name, value in variables.items()}
    found = {
        typed: completed(shell, typed, tmp_path, **told)
        for typed in ("unpinch play mo", "unpinch list --person ", "unpinch --person Ben play b")
    }
    assert found["unpinch play mo"] == {"morning", "more at noon"}
    assert found["unpinch list --person "] == {"Anna", "Ben", "Zoe Ann"}
    assert found["unpinch --person Ben play b"] == {"ben-alone"}


@pytest.mark.parametrize(
    "shell",
    [
        pytest.param("bash", marks=needs("bash", "bash")),
        pytest.param("fish", marks=needs("fish", "fish")),
    ],
)
def test_without_a_folder_the_bundled_sessions_are_completed(shell: str, tmp_path: Path) -> None:
    assert completed(shell, "unpinch play f", tmp_path) == {"five-to-start"}
    assert completed(shell, "unpinch --person A", tmp_path) == set()


@needs("zsh", "zsh")
def test_zsh_completes(folder: Path) -> None:
    run("zsh", "-n", COMPLETIONS["zsh"], home=folder)
    setting_up = f"cd {folder}; fpath=({COMPLETIONS['zsh'].parent} $fpath)\n"
    setting_up += "autoload -Uz compinit; compinit -D -u\n"
    setting_up += "LISTMAX=0; unsetopt listambiguous; PS1='REA''DY> '\n"
    with Terminal(["zsh", "-f"], folder / HOMES[0][1], rows=60) as terminal:
        terminal.send(setting_up.encode())
        terminal.wait_for("READY>")
        for typed, some in COMPLETED:
            # What is typed while it still completes may be lost, so that one key has to be enough.
            terminal.send(f"\x15{typed}\t".encode())
            terminal.wait_for(partial(shows_all, terminal, some))


def shows_all(terminal: Terminal, words: set[str]) -> bool:
    """Whether all of them can be read."""
    text = terminal.text.replace("\\", "")
    return all(word in text for word in words)


_IN_BASH = r"""
source "$0"
cd "$2"
read -ra COMP_WORDS <<< "$1"
[[ $1 == *" " ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_shtab_unpinch
printf '%s\n' "${COMPREPLY[@]}"
"""
_IN_FISH = "source $argv[1]; cd $argv[3]; complete -C $argv[2]"
