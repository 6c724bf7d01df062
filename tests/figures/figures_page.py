"""Draws the pictures of docs/figures.md anew, from the examples in it: make figures-page."""

import re
import shlex
from pathlib import Path

from tests.bundled import library
from tui.commands.arguments import parse
from tui.commands.figure import frames_text, read_size
from tui.figures import FigureStyle
from tui.plan.figure_file import exercises_of
from tui.plan.model import Exercise

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"
TABLE = "[exercise.figure]\n"
_BLOCK = re.compile(
    r"```toml\n(?P<file>.*?)```|```console\n\$ (?P<command>[^\n]*)\n.*?```", re.DOTALL
)


def page(text: str) -> str:
    """The page with the pictures that its commands give."""
    file = ""

    def drawn(block: re.Match[str]) -> str:
        nonlocal file
        if block["file"]:
            file = whole_file(block["file"], file)
            return block[0]
        return f"```console\n$ {block['command']}\n{picture(block['command'], file)}\n```"

    return _BLOCK.sub(drawn, text)


def files(text: str) -> list[str]:
    """The example after each step."""
    found: list[str] = []
    for block in _BLOCK.finditer(text):
        if block["file"]:
            found.append(whole_file(block["file"], found[-1] if found else ""))
    return found


def whole_file(block: str, before: str) -> str:
    """A block that is a table alone stands in place of that table of the file before."""
    return before.partition(TABLE)[0] + block if block.startswith(TABLE) else block


def exercise(file: str) -> Exercise:
    """The one exercise that an example holds; raises PlanError for one with faults."""
    (found,) = exercises_of(Path("squat.toml"), file.encode(), library())
    return found


def picture(command: str, file: str) -> str:
    """What a command says of the example."""
    options = parse(shlex.split(command)[1:])
    style: FigureStyle = options.style or "ascii"
    size = read_size(options.size)
    return frames_text(exercise(file), size, options.frames, options.side, style)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
