"""The arguments of the `unpinch` command, and what a person is told of them."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from tui import __version__
from tui.files.text import clean_text
from tui.terminal.streams import flush

EXIT_BAD_USE = 2


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked for, `command` among it; ends the process where that is no good use."""
    return _parser().parse_args(arguments)


class _Parser(argparse.ArgumentParser):
    """An argument parser whose refusal is one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_BAD_USE, f"{self.prog}: {clean_text(message)} (see {self.prog} --help)\n")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Write out the help or version first, so that a reader who has left is noticed."""
        flush()
        super().exit(status, message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="unpinch",
        description="Guided sessions of home exercises for a pinched nerve in the lower back. "
        "Without a command it opens the player.",
    )
    parser.add_argument("--version", action="version", version=f"unpinch {__version__}")
    parser.add_argument(
        "--no-bell", dest="has_bell", action="store_false", help="make no sound while playing"
    )
    parser.set_defaults(command="play", session=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    _add_play(commands)
    _add_list(commands)
    _add_check(commands)
    _add_rehearse(commands)
    _add_figure(commands)
    _add_records(commands)
    return parser


def _add_play(commands: "argparse._SubParsersAction[_Parser]") -> None:
    play = commands.add_parser("play", help="open the player with a session")
    play.add_argument("session", metavar="SESSION", help="a session's name, or a path to its file")
    play.set_defaults(command="play")


def _add_list(commands: "argparse._SubParsersAction[_Parser]") -> None:
    listing = commands.add_parser("list", help="list the sessions")
    listing.add_argument("--json", action="store_true", help="print a list of JSON objects")
    listing.set_defaults(command="list")


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    check = commands.add_parser("check", help="tell every fault of session files")
    check.add_argument("files", metavar="FILE", nargs="+")
    check.set_defaults(command="check")


def _add_rehearse(commands: "argparse._SubParsersAction[_Parser]") -> None:
    rehearse = commands.add_parser(
        "rehearse",
        help="tell what a session would do with given answers",
        description="Tell what a session would do with given answers. Nothing is written. "
        "Answers: n no; y1 spread that eases in the rest; y1x spread that does not; "
        "y2 new tingling, numbness or weakness; y3 a sign that needs urgent care.",
    )
    rehearse.add_argument("session", metavar="SESSION", help="a session's name, or a path")
    rehearse.add_argument(
        "--side",
        choices=("left", "right", "both", "none"),
        default="right",
        help="the side with symptoms (default: right)",
    )
    rehearse.add_argument(
        "--with",
        dest="turned_on",
        metavar="SLUG",
        action="append",
        default=[],
        help="an optional exercise to play; can be given more than once",
    )
    rehearse.add_argument(
        "--answers", metavar="LIST", help="one for each check, by commas; n past the end"
    )
    rehearse.add_argument("--json", action="store_true", help="print one JSON object")
    rehearse.set_defaults(command="rehearse")


def _add_figure(commands: "argparse._SubParsersAction[_Parser]") -> None:
    figure = commands.add_parser("figure", help="show the figure of an exercise")
    figure.add_argument("slug", metavar="SLUG", help="an exercise of the library")
    figure.add_argument(
        "--size", metavar="WxH", default="40x12", help="columns x rows (default: 40x12)"
    )
    figure.add_argument(
        "--frames", metavar="N", type=int, help="print N frames from start to end, as plain text"
    )
    figure.add_argument("--side", choices=("left", "right"), default="right")
    figure.set_defaults(command="figure")


def _add_records(commands: "argparse._SubParsersAction[_Parser]") -> None:
    records = commands.add_parser("records", help="list, export or delete what is kept of all runs")
    ways = records.add_mutually_exclusive_group()
    ways.add_argument("--json", action="store_true", help="print a list of JSON objects")
    ways.add_argument("--export", metavar="FILE", help="write all to a new file, .toml or .csv")
    ways.add_argument("--delete", action="store_true", help="delete all, once you have typed so")
    records.set_defaults(command="records")
