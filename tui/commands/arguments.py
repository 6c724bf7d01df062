"""The arguments of the `unpinch` command, and what a person is told of them."""

import argparse
from collections.abc import Callable, Sequence
from typing import NoReturn

from tui import __version__
from tui.commands.new_arguments import add_arguments as add_new_arguments
from tui.files.faults import UsageError
from tui.files.person import person_name
from tui.files.text import clean_text
from tui.settings.kinds import NO, YES, AutoFlag, Flag, NumberToCall, Whole
from tui.settings.preferences import Given
from tui.settings.settings import SETTINGS, Setting
from tui.terminal.streams import flush
from tui.words import commands as words
from tui.words.options import other_value

EXIT_BAD_USE = 2
# Written out, since the rooms that know them would cost every command a part of its start.
_REACHES = ("none", "back", "buttock", "thigh", "calf", "foot")
_EASES = ("bending", "arching", "neither", "unknown")
_MOST_STEPS = 6
_SCHEMAS = ("session", "exercise", "settings")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked for, `command` among it; ends the process where that is no good use."""
    return make_parser().parse_args(arguments)


def settings_given(options: argparse.Namespace) -> dict[str, Given]:
    """The settings that options have set."""
    chosen = vars(options)
    return {each.name: chosen[each.name] for each in SETTINGS if each.name in chosen}


class _Parser(argparse.ArgumentParser):
    """An argument parser whose refusal is one sentence."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_BAD_USE, f"{words.bad_arguments(self.prog, clean_text(message))}\n")

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        """Write out the help or version first, so that a reader who has left is noticed."""
        flush()
        super().exit(status, message)


def make_parser() -> argparse.ArgumentParser:
    """What reads the arguments, and tells of them."""
    parser = _Parser(prog="unpinch", description=words.PURPOSE)
    parser.add_argument("--version", action="version", version=words.version(__version__))
    parser.set_defaults(command="play", session=None)
    commands = parser.add_subparsers(
        title=words.COMMANDS,
        metavar="COMMAND",
        parser_class=_Parser,
    )
    _add_play(commands)
    _add_list(commands)
    _add_check(commands)
    new = commands.add_parser("new", help=words.NEW, description=words.NEW_IN_FULL)
    add_new_arguments(new, _whole_of(Whole(30, 300, "")))
    _add_pack(commands)
    _add_add(commands)
    _add_rehearse(commands)
    _add_library(commands)
    _add_figure(commands)
    _add_schema(commands)
    _add_records(commands)
    _add_report(commands)
    commands.add_parser(
        "progress", help=words.PROGRESS, description=words.PROGRESS_IN_FULL
    ).set_defaults(command="progress")
    _add_due(commands)
    _add_calendar(commands)
    _add_serve(commands)
    commands.add_parser("sound", help=words.SOUND).set_defaults(command="sound")
    commands.add_parser("doctor", help=words.DOCTOR, description=words.DOCTOR_IN_FULL).set_defaults(
        command="doctor"
    )
    _add_house(parser)
    # So that they can stand before the command and after it.
    for each in (parser, *commands.choices.values()):
        _add_person(each)
        _add_settings(each)
    return parser


def _add_house(parser: argparse.ArgumentParser) -> None:
    """What makes a screen of a house or a kiosk of it."""
    for option, purpose in (
        ("--people", words.PEOPLE),
        ("--kiosk", words.KIOSK),
        ("--records", words.KEEP_RECORDS),
    ):
        parser.add_argument(option, dest=f"with_{option[2:]}", action="store_true", help=purpose)


def _add_person(parser: argparse.ArgumentParser) -> None:
    """Whose folder it is about; not given, it is no attribute of what was parsed."""
    parser.add_argument(
        "--person",
        type=_read_person,
        default=argparse.SUPPRESS,
        metavar="NAME",
        help=words.PERSON,
    )


def _read_person(word: str) -> str:
    try:
        return person_name(word)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _add_settings(parser: argparse.ArgumentParser) -> None:
    """The options of all settings; what is not given is no attribute of what was parsed."""
    group = parser.add_argument_group(words.SETTINGS, words.SETTINGS_IN_FULL)
    for setting in SETTINGS:
        if isinstance(setting.kind, (Flag, AutoFlag)):
            _add_switch(group, setting)
        else:
            group.add_argument(
                setting.option,
                dest=setting.name,
                type=_reader_of(setting),
                default=argparse.SUPPRESS,
                metavar=_metavar(setting),
                help=words.setting_help(setting),
            )


def _add_switch(group: "argparse._ArgumentGroup", setting: Setting) -> None:
    """The two options of a setting that is yes or no."""
    for option, word in ((setting.option, YES), (setting.option_against, NO)):
        value = setting.kind.of_word(word)
        given = None if value is None else Given(value, option)
        purpose = words.setting_help(setting) if word is YES else words.setting_off(setting)
        group.add_argument(
            option,
            dest=setting.name,
            action="store_const",
            const=given,
            default=argparse.SUPPRESS,
            help=purpose,
        )


def _reader_of(setting: Setting) -> Callable[[str], Given]:
    """What reads the word behind an option."""

    def read(word: str) -> Given:
        value = setting.kind.of_word(word)
        if value is None:
            raise argparse.ArgumentTypeError(setting.refusal(word))
        return Given(value, setting.option)

    return read


def _metavar(setting: Setting) -> str:
    """What the help calls the word behind an option."""
    if isinstance(setting.kind, Whole):
        return "N"
    return "NUMBER" if isinstance(setting.kind, NumberToCall) else "WORD"


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


def _add_pack(commands: "argparse._SubParsersAction[_Parser]") -> None:
    pack = commands.add_parser("pack", help=words.PACK, description=words.PACK_IN_FULL)
    pack.add_argument("session", metavar="SESSION", help=words.SESSION)
    pack.add_argument("file", metavar="FILE", help=words.PACK_FILE)
    pack.set_defaults(command="pack")


def _add_add(commands: "argparse._SubParsersAction[_Parser]") -> None:
    add = commands.add_parser("add", help=words.ADD, description=words.ADD_IN_FULL)
    add.add_argument("file", metavar="FILE", help=words.ADD_FILE)
    add.add_argument("--name", metavar="NAME", help=words.ADD_NAME)
    add.add_argument("--replace", action="store_true", help=words.ADD_REPLACE)
    add.set_defaults(command="add")


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
    answers = rehearse.add_mutually_exclusive_group()
    answers.add_argument("--answers", metavar="LIST", help=words.ANSWERS)
    answers.add_argument("--every-yes", action="store_true", help=words.EVERY_YES)
    ways = rehearse.add_mutually_exclusive_group()
    ways.add_argument("--html", metavar="FILE", help=words.EVERY_YES_HTML)
    ways.add_argument("--json", action="store_true", help=words.REHEARSE_AS_JSON)
    rehearse.set_defaults(command="rehearse")


def _add_library(commands: "argparse._SubParsersAction[_Parser]") -> None:
    library = commands.add_parser("library", help=words.LIBRARY)
    library.add_argument("slugs", metavar="SLUG", nargs="*", help=words.LIBRARY_SLUGS)
    library.add_argument("--session", metavar="SESSION", help=words.LIBRARY_SESSION)
    library.add_argument("--html", metavar="FILE", help=words.LIBRARY_HTML)
    library.set_defaults(command="library")


def _add_figure(commands: "argparse._SubParsersAction[_Parser]") -> None:
    figure = commands.add_parser("figure", help=words.FIGURE)
    figure.add_argument("file", metavar="FILE", nargs="?", help=words.FIGURE_FILE)
    figure.add_argument("slug", metavar="SLUG", help=words.EXERCISE)
    figure.add_argument("--size", metavar="WxH", default="40x12", help=words.SIZE)
    figure.add_argument("--frames", metavar="N", type=int, help=words.FRAMES)
    figure.add_argument("--side", choices=("left", "right"), default="right")
    figure.add_argument("--style", choices=("ascii", "dots"), help=words.STYLE)
    figure.set_defaults(command="figure")


def _add_schema(commands: "argparse._SubParsersAction[_Parser]") -> None:
    schema = commands.add_parser("schema", help=words.SCHEMA, description=words.SCHEMA_IN_FULL)
    schema.add_argument(
        "kind", nargs="?", choices=_SCHEMAS, default=_SCHEMAS[0], help=words.SCHEMA_KIND
    )
    schema.set_defaults(command="schema")


def _add_records(commands: "argparse._SubParsersAction[_Parser]") -> None:
    records = commands.add_parser("records", help=words.RECORDS)
    ways = records.add_mutually_exclusive_group()
    ways.add_argument("--json", action="store_true", help=words.AS_JSON)
    ways.add_argument("--export", metavar="FILE", help=words.EXPORT)
    ways.add_argument("--import", dest="take_in", metavar="FILE", help=words.IMPORT)
    ways.add_argument("--delete", action="store_true", help=words.DELETE)
    records.set_defaults(command="records")


def _add_report(commands: "argparse._SubParsersAction[_Parser]") -> None:
    report = commands.add_parser("report", help=words.REPORT, description=words.REPORT_IN_FULL)
    report.add_argument("--from", dest="first", metavar="DATE", help=words.FIRST_DAY)
    report.add_argument("--to", dest="last", metavar="DATE", help=words.LAST_DAY)
    report.add_argument(
        "--weeks", metavar="N", type=_whole_of(Whole(1, 520, "")), help=words.WEEKS_OF_REPORT
    )
    ways = report.add_mutually_exclusive_group()
    ways.add_argument("--html", metavar="FILE", help=words.HTML)
    ways.add_argument("--json", action="store_true", help=words.REPORT_AS_JSON)
    report.set_defaults(command="report")


def _add_due(commands: "argparse._SubParsersAction[_Parser]") -> None:
    due = commands.add_parser("due", help=words.DUE, description=words.DUE_IN_FULL)
    due.add_argument("session", metavar="SESSION", nargs="?", help=words.SESSION_OF_DUE)
    due.add_argument(
        "--times", metavar="N", type=_whole_of(Whole(1, 12, "")), default=1, help=words.TIMES
    )
    due.set_defaults(command="due")


def _add_calendar(commands: "argparse._SubParsersAction[_Parser]") -> None:
    calendar = commands.add_parser(
        "calendar", help=words.CALENDAR, description=words.CALENDAR_IN_FULL
    )
    calendar.add_argument("file", metavar="FILE", help=words.CALENDAR_FILE)
    calendar.add_argument(
        "--at", dest="times", metavar="HH:MM", action="append", required=True, help=words.AT
    )
    calendar.add_argument("--days", metavar="LIST", help=words.DAYS)
    calendar.add_argument(
        "--weeks", metavar="N", type=_whole_of(Whole(1, 104, "")), help=words.WEEKS
    )
    calendar.add_argument(
        "--minutes",
        metavar="N",
        type=_whole_of(Whole(5, 180, "")),
        default=20,
        help=words.CALENDAR_MINUTES,
    )
    calendar.add_argument(
        "--title", metavar="TEXT", default=words.CALENDAR_TITLE, help=words.TITLE_OF_ENTRIES
    )
    calendar.set_defaults(command="calendar")


def _add_serve(commands: "argparse._SubParsersAction[_Parser]") -> None:
    serve = commands.add_parser("serve", help=words.SERVE, description=words.SERVE_IN_FULL)
    serve.add_argument("--host", metavar="HOST", default="127.0.0.1", help=words.HOST)
    serve.add_argument(
        "--name", dest="names", metavar="NAME", action="append", default=[], help=words.NAME
    )
    serve.add_argument("--people", dest="serves_people", action="store_true", help=words.PEOPLE)
    serve.add_argument("--token-file", metavar="FILE", help=words.TOKEN_FILE)
    numbers = (
        ("--port", Whole(0, 65535, ""), 8460, words.PORT),
        ("--visitors", Whole(1, 40, ""), 4, words.VISITORS),
        ("--minutes", Whole(1, 1440, ""), 120, words.MINUTES),
        ("--idle-minutes", Whole(1, 1440, ""), 20, words.IDLE_MINUTES),
    )
    for option, kind, default, purpose in numbers:
        serve.add_argument(option, metavar="N", type=_whole_of(kind), default=default, help=purpose)
    serve.set_defaults(command="serve")


def _whole_of(kind: Whole) -> Callable[[str], int]:
    """What reads the number behind an option."""

    def read(word: str) -> int:
        value = kind.of_word(word)
        if value is None:
            raise argparse.ArgumentTypeError(other_value(word, kind.allowed))
        return int(value)

    return read
