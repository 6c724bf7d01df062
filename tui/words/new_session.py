"""What `unpinch new` says of what it has written, and why it writes nothing."""

import shlex
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from tui.files.counting import counted
from tui.files.nearest import did_you_mean
from tui.files.schema_line import schema_name
from tui.files.text import clean_text, shown_value
from tui.plan.model import Exercise, Session
from tui.play.estimate import minutes_ever
from tui.words.doses import minutes_words
from tui.words.new_asking import DOSE_FORM
from tui.words.records import shown
from tui.words.sessions import not_found

SCHEMA_BESIDE = f"Beside it, for your editor: {schema_name('session')}"

# Why nothing is written

NO_NAME = "new: found no name, expected NAME, or --to with a file"
NOTHING_LEFT = "--without: no exercise is left"
ONLY_WITH_OTHER = "--without: only with --from, whose exercises it leaves out"
NO_REST_AFTER_STOP = "--settle-seconds: there is no rest where a spread ends the session"
FIXED_IN_EASING = (
    "--from: a session of easing positions goes on by a rule of its own after a spread, "
    "which no option changes"
)


def other_name(asked_by: str, name: str) -> str:
    """That a session cannot be called so."""
    wanted = "a name with a letter or digit that a file can have, without a / and without .toml"
    return f"{asked_by}: found {shown_value(name)}, expected {wanted}"


def two_names(name: str, file: str) -> str:
    """That the name and the file do not belong together."""
    wanted = "a file of the name that is given, or --to alone"
    return f"--to: found {shown_value(file)}, expected {wanted}: {shown_value(name + '.toml')}"


def name_taken(asked_by: str, name: str) -> str:
    """That a session of this name would stand in for another, or be taken for it."""
    other = clean_text(name)
    return f"{asked_by}: there is a session {other} already, which it would stand in for"


def no_exercise(option: str, slug: str, slugs: Iterable[str]) -> str:
    """A slug that means no exercise, and the one that may have been meant."""
    hint = did_you_mean(slug, slugs)
    return f"{option}: found {shown_value(slug)}, expected an exercise of docs/library.md{hint}"


def no_other(name_or_path: str, names: Sequence[str]) -> str:
    """That there is no session to begin with."""
    return f"--from: {not_found(name_or_path, names)}"


def too_much(path: Path, most_bytes: int) -> str:
    """That the file would be larger than any that is read."""
    return f"{shown(path)}: it would have more than {most_bytes // 1024} KiB, expected at most that"


def not_in_other(slug: str, slugs: Collection[str]) -> str:
    """A slug of --without that the other session has not."""
    wanted = f"an exercise of that session: {', '.join(slugs)}"
    return f"--without: found {shown_value(slug)}, expected {wanted}{did_you_mean(slug, slugs)}"


def not_a_form(option: str, slug: str, exercise: Exercise) -> str:
    """A slug that is none of an exercise's forms."""
    wanted = f"a form of {exercise.slug}: {', '.join(exercise.ladder)}"
    hint = did_you_mean(slug, exercise.ladder)
    return f"{option}: found {shown_value(slug)}, expected {wanted}{hint}"


def start_too_hard(start: str, hardest: str) -> str:
    """That it would begin above what may ever be offered."""
    return f"--start: found {start}, expected a form no harder than --hardest, {hardest}"


def other_dose(found: str) -> str:
    """That something is no dose."""
    return f"--dose: found {shown_value(found)}, expected {DOSE_FORM}"


def given_twice(slug: str) -> str:
    """That an exercise is asked for more than once."""
    return f"--exercise: found {shown_value(slug)} twice, expected it once"


def both_ways(slug: str) -> str:
    """That an exercise is asked for and left out."""
    return f"--without: found {shown_value(slug)}, which --exercise asks for"


def other_text(option: str, found: str, most: int) -> str:
    """That a text cannot stand in the file."""
    return (
        f"{option}: found {shown_value(found)}, expected 1 to {most} plain characters on one line"
    )


def wrong_exercise(slug: str, fault: str) -> str:
    """What the loader finds wrong with an exercise that was asked for."""
    return f"{slug}: {fault}"


def written(path: Path, session: Session, arguments: Sequence[str], *, has_schema: bool) -> str:
    """That it is there, and what can be done with it, as commands call it."""
    number = counted(len(session.exercises), "exercise")
    takes = minutes_words(minutes_ever(session))
    lines = [f"{shown(path)}: written, {number}, {takes}; it passes unpinch check"]
    if has_schema:
        lines.append(SCHEMA_BESIDE)
    lines.append(f"What it will do: unpinch rehearse {clean_text(shlex.join(arguments))}")
    return "\n".join(lines)
