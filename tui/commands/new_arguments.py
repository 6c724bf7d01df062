"""The arguments of `unpinch new`: an exercise, and behind it what is said of that one."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from tui.words import commands as words


def add_arguments(new: argparse.ArgumentParser, settle_seconds: Callable[[str], int]) -> None:
    """Everything that can be given in place of being asked; `settle_seconds` reads a number."""
    new.add_argument("name", metavar="NAME", nargs="?", help=words.NEW_NAME)
    new.add_argument("--to", dest="file", metavar="FILE", help=words.NEW_FILE)
    new.add_argument("--from", dest="base", metavar="SESSION", help=words.NEW_FROM)
    new.add_argument("--title", metavar="TEXT", help=words.NEW_TITLE)
    new.add_argument(
        "--exercise",
        dest="exercises",
        metavar="SLUG",
        action=_Begin,
        default=[],
        help=words.NEW_EXERCISE,
    )
    for option, metavar, purpose in (
        ("--dose", "STEPS", words.NEW_DOSE),
        ("--start", "SLUG", words.NEW_START),
        ("--hardest", "SLUG", words.NEW_HARDEST),
        ("--note", "TEXT", words.NEW_NOTE),
    ):
        new.add_argument(
            option, metavar=metavar, action=_Say, default=argparse.SUPPRESS, help=purpose
        )
    new.add_argument(
        "--without", metavar="SLUG", action="append", default=[], help=words.NEW_WITHOUT
    )
    new.add_argument(
        "--on-spread", dest="action", choices=("regress", "stop"), help=words.NEW_ON_SPREAD
    )
    new.add_argument(
        "--settle-seconds",
        metavar="N",
        type=settle_seconds,
        help=words.NEW_SETTLE,
    )
    new.set_defaults(command="new")


class _Begin(argparse.Action):
    """Begins an exercise: its slug, with what is said of it from here on."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002
        namespace: argparse.Namespace,
        values: "str | Sequence[Any] | None",
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        setattr(namespace, self.dest, [*getattr(namespace, self.dest), {"slug": values}])


class _Say(argparse.Action):
    """Says something of the exercise that stands before it."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002
        namespace: argparse.Namespace,
        values: "str | Sequence[Any] | None",
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        exercises = namespace.exercises
        if not exercises:
            raise argparse.ArgumentError(self, words.BEHIND_AN_EXERCISE)
        if self.dest in exercises[-1]:
            raise argparse.ArgumentError(self, words.once_an_exercise(exercises[-1]["slug"]))
        exercises[-1][self.dest] = values
