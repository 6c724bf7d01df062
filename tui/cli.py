"""The `unpinch` command: parse, wire the real clocks and folders, run, and exit codes.

0 done; 1 `check` found faults; 2 bad use or input, said in one sentence; 3 an unexpected error.
"""

import argparse
import gc
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NoReturn

from tui import __version__
from tui.files.faults import PlanError, UsageError
from tui.files.text import clean_text
from tui.resources import home_folder
from tui.terminal.streams import drop_output, flush, replace_what_cannot_be_shown
from tui.words.report import error_report

EXIT_DONE, EXIT_FAULTS, EXIT_BAD_USE, EXIT_UNEXPECTED = 0, 1, 2, 3


_BOOT_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def steady_seconds() -> float:
    """Seconds on a clock that never goes back and goes on while the machine sleeps."""
    return time.clock_gettime(_BOOT_CLOCK)


def local_now() -> datetime:
    """The wall clock, with the offset from UTC that this machine is set to."""
    return datetime.now(UTC).astimezone()


class _Parser(argparse.ArgumentParser):
    """An argument parser whose refusal is one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_BAD_USE, f"{self.prog}: {clean_text(message)} (see {self.prog} --help)\n")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Write out the help or version first, so that a reader who has left is noticed."""
        flush()
        super().exit(status, message)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and exit."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run the command; returns its exit code."""
    replace_what_cannot_be_shown()
    try:
        options = _parser().parse_args(arguments)
        home_folder()
        code: int = options.command(options)
        flush()
    except BrokenPipeError:
        drop_output()
        return EXIT_DONE
    except PlanError as error:
        return _refused(str(error))
    except UsageError as error:
        return _refused(f"unpinch: {clean_text(str(error))}")
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        print(error_report(error), file=sys.stderr)
        drop_output()
        return EXIT_UNEXPECTED
    return code


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return EXIT_BAD_USE


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
    parser.set_defaults(command=_play, session=None)
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
    play.set_defaults(command=_play)


def _add_list(commands: "argparse._SubParsersAction[_Parser]") -> None:
    listing = commands.add_parser("list", help="list the sessions")
    listing.add_argument("--json", action="store_true", help="print a list of JSON objects")
    listing.set_defaults(command=_list)


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    check = commands.add_parser("check", help="tell every fault of session files")
    check.add_argument("files", metavar="FILE", nargs="+")
    check.set_defaults(command=_check)


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
    rehearse.set_defaults(command=_rehearse)


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
    figure.set_defaults(command=_figure)


def _add_records(commands: "argparse._SubParsersAction[_Parser]") -> None:
    records = commands.add_parser("records", help="list, export or delete what is kept of all runs")
    ways = records.add_mutually_exclusive_group()
    ways.add_argument("--json", action="store_true", help="print a list of JSON objects")
    ways.add_argument("--export", metavar="FILE", help="write all to a new file, .toml or .csv")
    ways.add_argument("--delete", action="store_true", help="delete all, once you have typed so")
    records.set_defaults(command=_records)


def _list(options: argparse.Namespace) -> int:
    from tui.commands.sessions import list_text

    text, strays = list_text(as_json=options.json)
    print(text)
    for line in strays:
        print(f"unpinch: {line}", file=sys.stderr)
    return EXIT_DONE


def _check(options: argparse.Namespace) -> int:
    from tui.commands.sessions import check_files

    text, all_good = check_files(options.files)
    print(text)
    return EXIT_DONE if all_good else EXIT_FAULTS


def _rehearse(options: argparse.Namespace) -> int:
    from tui.commands.rehearsal import rehearse_text

    text = rehearse_text(
        options.session, options.side, options.turned_on, options.answers, as_json=options.json
    )
    print(text)
    return EXIT_DONE


def _figure(options: argparse.Namespace) -> int:
    from tui.commands.figure import find_figure, frames_text, read_size
    from tui.commands.opening import bundled_library

    size = read_size(options.size)
    exercise = find_figure(bundled_library(), options.slug)
    if options.frames is not None:
        print(frames_text(exercise, size, options.frames, options.side))
        return EXIT_DONE
    if not sys.stdout.isatty():
        raise UsageError("standard output is not a terminal; give --frames N for plain text")
    from tui.player import show_figure

    return show_figure(exercise, size, options.side, steady_seconds)


def _records(options: argparse.Namespace) -> int:
    from tui.commands.records import delete_records, export_records, list_records

    if options.export is not None:
        output = export_records(options.export)
    else:
        output = delete_records() if options.delete else list_records(as_json=options.json)
    print(output.text)
    for problem in output.problems:
        print(problem, file=sys.stderr)
    return EXIT_BAD_USE if options.delete and output.problems else EXIT_DONE


def _play(options: argparse.Namespace) -> int:
    """Open the player; the collector waits until the first screen has been painted."""
    gc.disable()
    from tui.player import open_player

    return open_player(options.session, (steady_seconds, local_now), has_bell=options.has_bell)
