"""The command `unpinch due`: one line and an exit code, for a prompt, cron or a status bar.

It reads records and at most one session file, and neither the library nor a screen.
"""

from dataclasses import dataclass
from datetime import datetime

from tui import resources
from tui.commands.kept_runs import contents_of
from tui.files.faults import PlanError, UsageError
from tui.files.reader import Reader
from tui.files.source import read_source
from tui.plan.load import DEFAULT_PER_DAY, read_per_day
from tui.play.days import is_future
from tui.play.gates import EasingOnly, Shut
from tui.play.past import Past, runs_of
from tui.play.standing import Due, Standing, standing
from tui.records.astray import beside
from tui.records.bounds import bounded_moment
from tui.records.pasts import pasts_of
from tui.records.store import Store
from tui.words import standing as words
from tui.words.notices import unreadable_lines
from tui.words.sessions import not_found

EXIT_DUE, EXIT_NOT_NOW, EXIT_EASING_ONLY, EXIT_SHUT = 0, 10, 11, 12


@dataclass(frozen=True, slots=True)
class Told:
    """The line, what was odd on the way to it, and the exit code."""

    line: str
    notes: tuple[str, ...]
    code: int


def tell_due(session: str | None, times: int, now: datetime) -> Told:
    """Whether a session is due.

    Raises UsageError where not all records can be looked at, since one of them may have shut it;
    UsageError or PlanError where the named session is none.
    """
    now, folder = bounded_moment(now), resources.records_folder()
    contents = contents_of(folder)
    for hidden, why in contents.hidden:
        raise UsageError(words.unknown(hidden, why))
    store = Store(folder, is_only_read=True)
    history = store.history((), (), contents, now)
    past = pasts_of(history, now)
    astray = [*store.take_unmentioned(contents), *beside(folder)]
    notes = [*unreadable_lines(astray), *_future_lines(past, now)]
    if session is not None:
        per_day = _per_day_named(session)
    else:
        per_day, faults = _per_day_of_last(past)
        notes += faults
    found = standing(past, per_day, times, now)
    return Told(words.standing_line(found, now), tuple(words.as_sentences(notes)), _code(found))


def _code(found: Standing) -> int:
    match found:
        case Due():
            return EXIT_DUE
        case EasingOnly():
            return EXIT_EASING_ONLY
        case Shut():
            return EXIT_SHUT
        case _:
            return EXIT_NOT_NOW


def _per_day_named(name: str) -> int:
    path = resources.find_session(name)
    if path is None:
        raise UsageError(not_found(name, list(resources.session_paths())))
    reader = Reader(read_source(path))
    if reader.flag("rest", default=False):
        raise UsageError(words.always_open(name))
    return _read(reader)


def _read(reader: Reader) -> int:
    per_day = read_per_day(reader)
    reader.raise_faults()
    return per_day


def _per_day_of_last(past: Past) -> tuple[int, list[str]]:
    """That of the session that was played last, and what is wrong with its file."""
    last = next((run.session for run in reversed(runs_of(past)) if run.counts), None)
    path = None if last is None else resources.find_session(last)
    if path is None:
        return DEFAULT_PER_DAY, []
    try:
        return _read(Reader(read_source(path))), []
    except PlanError as error:
        return DEFAULT_PER_DAY, [words.unknown_per_day(path, error.faults[0].message)]


def _future_lines(past: Past, now: datetime) -> list[str]:
    """That a clock was wrong, said of the latest moment."""
    moments = [run.day_moment for run in runs_of(past) if is_future(run.day_moment, now)]
    return [words.future_line(max(moments))] if moments else []
