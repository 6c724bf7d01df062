"""The arguments of the `unpinch` command, and what a person is told of them."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from tui import __version__
from tui.files.text import clean_text
from tui.terminal.streams import flush
from tui.words import commands as words

EXIT_BAD_USE = 2
# Written out, since the rooms that know them would cost every command a part of its start.
_REACHES = ("none", "back", "buttock", "thigh", "calf", "foot")
_EASES = ("bending", "arching", "neither", "unknown")
_MOST_STEPS = 6


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked for, `command` among it; ends the process where that is no good use."""
    return _parser().parse_args(arguments)


class _Parser(argparse.ArgumentParser):
    """An argument parser whose refusal is one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_BAD_USE, f"{words.bad_arguments(self.prog, clean_text(message))}\n")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Write out the help or version first, so that a reader who has left is noticed."""
        flush()
        super().exit(status, message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="unpinch",
        description=words.PURPOSE,
    )
    parser.add_argument("--version", action="version", version=words.version(__version__))
    parser.add_argument("--no-bell", dest="has_bell", action="store_false", help=words.NO_BELL)
    parser.set_defaults(command="play", session=None)
    commands = parser.add_subparsers(title=words.COMMANDS, metavar="COMMAND", parser_class=_Parser)
    _add_play(commands)
    _add_list(commands)
    _add_check(commands)
    _add_rehearse(commands)
    _add_figure(commands)
    _add_records(commands)
    return parser


def _add_play(commands: "argparse._SubParsersAction[_Parser]") -> None:
    play = commands.add_parser("play", help=words.PLAY)
    play.add_argument("session", metavar="SESSION", help=words.SESSION)
    play.set_defaults(command="play")


def _add_list(commands: "argparse._SubParsersAction[_Parser]") -> None:
    listing = commands.add_parser("list", help=words.LIST)
    listing.add_argument("--json", action="store_true", help=words.AS_JSON)
    listing.set_defaults(command="list")


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    check = commands.add_parser("check", help=words.CHECK)
    check.add_argument("files", metavar="FILE", nargs="+")
    check.set_defaults(command="check")


def _add_rehearse(commands: "argparse._SubParsersAction[_Parser]") -> None:
    rehearse = commands.add_parser(
        "rehearse",
        help=words.REHEARSE,
        description=words.REHEARSE_IN_FULL,
    )
    rehearse.add_argument("session", metavar="SESSION", help=words.SESSION)
    rehearse.add_argument(
        "--side",
        choices=("left", "right", "both", "none"),
        default="right",
        help=words.SIDE,
    )
    rehearse.add_argument(
        "--with",
        dest="turned_on",
        metavar="SLUG",
        action="append",
        default=[],
        help=words.WITH,
    )
    rehearse.add_argument("--reach", choices=_REACHES, default="thigh", help=words.REACH)
    rehearse.add_argument("--signs", metavar="LIST", default="none", help=words.SIGNS)
    rehearse.add_argument("--eases", choices=_EASES, default="unknown", help=words.EASES)
    rehearse.add_argument(
        "--step",
        type=int,
        choices=range(1, _MOST_STEPS + 1),
        default=1,
        metavar="N",
        help=words.STEP,
    )
    rehearse.add_argument("--answers", metavar="LIST", help=words.ANSWERS)
    rehearse.add_argument("--json", action="store_true", help=words.REHEARSE_AS_JSON)
    rehearse.set_defaults(command="rehearse")


def _add_figure(commands: "argparse._SubParsersAction[_Parser]") -> None:
    figure = commands.add_parser("figure", help=words.FIGURE)
    figure.add_argument("slug", metavar="SLUG", help=words.EXERCISE)
    figure.add_argument("--size", metavar="WxH", default="40x12", help=words.SIZE)
    figure.add_argument("--frames", metavar="N", type=int, help=words.FRAMES)
    figure.add_argument("--side", choices=("left", "right"), default="right")
    figure.set_defaults(command="figure")


def _add_records(commands: "argparse._SubParsersAction[_Parser]") -> None:
    records = commands.add_parser("records", help=words.RECORDS)
    ways = records.add_mutually_exclusive_group()
    ways.add_argument("--json", action="store_true", help=words.AS_JSON)
    ways.add_argument("--export", metavar="FILE", help=words.EXPORT)
    ways.add_argument("--delete", action="store_true", help=words.DELETE)
    records.set_defaults(command="records")
