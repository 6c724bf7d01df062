"""The commands of a page: read as a shell reads them, and run in a folder of their own."""

import contextlib
import io
import re
import shlex
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.docs.markdown import ROOT, Block, Page
from tui import cli
from tui.commands.add import read_addition
from tui.commands.arguments import make_parser, parse
from tui.files.faults import PlanError, UsageError

UNPINCH = "unpinch"
OTHERS = {
    **dict.fromkeys(("apt", "pip", "pipx", "uv", "npm"), "installs something"),
    **dict.fromkeys(("make", "python3"), "sets a checkout up, or runs all tests"),
    **dict.fromkeys(
        ("systemctl", "systemd-sysusers", "systemd-analyze", "sshd", "adduser", "reboot"),
        "changes a whole machine",
    ),
    **dict.fromkeys(("ssh-keygen", "ssh-keyscan", "tmux", "fgconsole"), "needs another machine"),
    **dict.fromkeys(
        ("install", "mkdir", "chmod", "chown", "cd", "cp", "rm", "echo", "find"),
        "is of every system, among commands that change a whole machine",
    ),
}
"""The other programs that pages tell to call, each with why no test calls it."""
NO_COMMANDS = {"unpinch hard nproc 240"}
"""A line of another program's file that begins with the name of the user `unpinch`."""
OPTIONS_OF_OTHERS = frozenset({"--force"})
"""Options of other programs that a page speaks of: that of pipx."""
STAND_INS = {"N": "2", "HH:MM": "08:00"}
"""What is read in place of words that stand for a number or a time."""
_STANDS_FOR_SOMETHING = re.compile(r"[A-Z]{2,}(\.[a-z]+)?(\.\.\.)?|N|HH:MM")
_ENDS_COMMAND = re.compile(r" +(?:[|;>]|&&|2>)")
_CONTINUED = re.compile(r"\\\n\s*")
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
_LINE = re.compile(r"((?:[^\n]*\\\n)*[^\n]*)\n(.*)", re.DOTALL)
ReadOutput = Callable[[], tuple[str, str]]


@dataclass(frozen=True)
class Shown:
    """A command as a page shows it: the line, and what is shown below it."""

    line: str
    output: str


def shown_in(block: Block) -> Iterator[Shown]:
    """The commands of a block: behind a `$` with what they print, or one a line."""
    if block.language == "sh":
        lines = _CONTINUED.sub("", block.text).splitlines()
        yield from (Shown(line, "") for line in lines if words_of(line))
        return
    for part in _PROMPT.split(block.text)[1:]:
        # A drawing may have a backslash at the end of a line, too.
        parts = _LINE.fullmatch(part)
        assert parts is not None
        yield Shown(_CONTINUED.sub("", parts[1]), parts[2])


def words_of(line: str) -> list[str]:
    """The words of a line, without comments and without `sudo`."""
    words = shlex.split(line, comments=True)
    return words[1:] if words[:1] == ["sudo"] else words


def is_unpinch(words: list[str]) -> bool:
    return Path(words[0]).name == UNPINCH


def why_not_parsed(words: list[str]) -> str:
    """What the parser says of the arguments of a command; empty where they are good use."""
    told = io.StringIO()
    arguments = [STAND_INS.get(word, word) for word in words]
    with contextlib.redirect_stderr(told), contextlib.redirect_stdout(io.StringIO()):
        try:
            make_parser().parse_args(arguments)
        except SystemExit as end:
            return told.getvalue().strip() if end.code else ""
    return ""


def faults_of_code(page: Page) -> list[str]:
    """What is wrong with commands that stand in a line of text."""
    told = ((code, _why_wrong(code)) for code in page.code if code not in NO_COMMANDS)
    return [f"{code}: {why}" for code, why in told if why]


def _why_wrong(code: str) -> str:
    """Why something in a line is no command or option, if it looks like one."""
    command, *arguments = _ENDS_COMMAND.split(code)[0].split(" ", 1)
    if command.startswith("--") and command not in options_known() | OPTIONS_OF_OTHERS:
        return "no option"
    # The name of a command alone is how one speaks of it.
    if not is_unpinch([command]) or not arguments or arguments[0] in cli._COMMANDS:
        return ""
    return why_not_parsed(shlex.split(arguments[0]))


@cache
def options_known() -> frozenset[str]:
    """Every option, of whichever command."""
    parser = make_parser()
    tables = (each.choices for each in parser._actions if isinstance(each.choices, dict))
    parsers = (parser, *(each for table in tables for each in table.values()))
    return frozenset(option for each in parsers for option in each._option_string_actions)


def asks_somebody(options: Namespace) -> bool:
    """Whether a command opens the player, makes a noise, or asks in lines."""
    if options.command == "new":
        return not (options.title and (options.exercises or options.base))
    return (
        options.command in ("play", "serve", "sound", "add")
        or (options.command == "figure" and options.frames is None)
        or (options.command == "records" and options.delete)
    )


@dataclass
class Shell:
    """Runs the commands of a page within this process, in the folder that the test is in."""

    read_output: ReadOutput
    code: int = 0

    def faults(self, shown: Shown) -> list[str]:
        """What is wrong with a command, or with what is shown of it."""
        words = words_of(shown.line)
        if words == ["echo", "$?"]:
            code, self.code = self.code, 0
            return [] if shown.output == f"{code}\n" else [f"{shown.line}: {code}"]
        if not is_unpinch(words):
            why = _why_not_another(words)
            return [f"{shown.line}: {why}"] if why else []
        return self._faults_of_unpinch(words[1:], shown)

    def end(self) -> list[str]:
        """What is left to say: an exit code that nobody has told."""
        return [f"exit code {self.code}"] if self.code else []

    def _faults_of_unpinch(self, words: list[str], shown: Shown) -> list[str]:
        if left := self.end():
            return [f"before {shown.line}: {left[0]}"]
        words, file = _without_redirection(words)
        is_pattern = any(_STANDS_FOR_SOMETHING.fullmatch(word) for word in words)
        why = why_not_parsed(words)
        if why:
            return [f"{shown.line}: {why}"]
        options = parse(words)
        if is_pattern or asks_somebody(options):
            is_read = options.command == "add" and not is_pattern
            return _faults_of_adding(options) if is_read else []
        printed = self._run(words, file)
        is_right = not shown.output or is_shown(shown.output, printed)
        return [] if is_right else [f"{shown.line} prints\n{printed}"]

    def _run(self, words: list[str], file: str) -> str:
        """What a command prints, into a file where one is named; keeps its exit code."""
        try:
            self.code = cli.run(words)
        except SystemExit as end:
            self.code = int(end.code or 0)
        out, err = self.read_output()
        if file and file != "/dev/null":
            Path(file).write_text(out, encoding="utf-8")
        return err if file else out + err


def _faults_of_adding(options: Namespace) -> list[str]:
    """Why nothing is asked of a file, and so nobody can add it."""
    try:
        read_addition(options.file, options.name)
    except (UsageError, PlanError) as error:
        return [f"add {options.file}: {error}"]
    return []


def _why_not_another(words: list[str]) -> str:
    """What is wrong with a call of another program, as far as that can be told without a call."""
    program, *arguments = words
    if program == "make":
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        targets = [word for word in arguments if "=" not in word]
        return next((f"no {each}" for each in targets if f"\n{each}:" not in makefile), "")
    return "" if Path(program).name in OTHERS else "a program that nobody named"


def _without_redirection(words: list[str]) -> tuple[list[str], str]:
    """The words before a `>`, and the file behind it; what goes to standard error may go away."""
    words = [word for word in words if word != "2>/dev/null"]
    if ">" not in words:
        return words, ""
    index = words.index(">")
    return words[:index], words[index + 1]


def is_shown(shown: str, printed: str) -> bool:
    """Whether a page shows what is printed; a line `...` stands for any lines."""
    parts = re.split(r"^\.\.\.\n", _even(shown), flags=re.MULTILINE)
    return bool(re.fullmatch(".*".join(map(re.escape, parts)), _even(printed), re.DOTALL))


def _even(text: str) -> str:
    """The text without what nobody sees: blanks at the ends of lines, empty lines at its end."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().splitlines())
