"""The command `unpinch records`: list, export, import or delete what is kept of all runs."""

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from tui import resources
from tui.commands.kept_runs import contents_of, runs_in
from tui.commands.new_file import new_file
from tui.commands.opening import names_on, shelf_of_today
from tui.files.faults import UsageError
from tui.play.symptoms import REACHES, Symptoms
from tui.records.export import csv_bytes, toml_bytes
from tui.records.folder import read_all
from tui.records.gravity import Found
from tui.records.importing import WouldOpenError, keep, taking
from tui.records.incoming import incoming_from
from tui.records.record import Record
from tui.records.removal import count_records, delete_all
from tui.terminal.wrapping import for_reader
from tui.words import records as words


def _table_bytes(records: Iterable[Record]) -> bytes:
    """The table, with the names of what the slugs mean today."""
    names = names_on(shelf_of_today())
    return csv_bytes(records, lambda slug: names.get(slug, ""))


_FORMS: dict[str, Callable[[Iterable[Record]], bytes]] = {
    ".toml": toml_bytes,
    ".csv": _table_bytes,
}


@dataclass(frozen=True, slots=True)
class Output:
    """What a command prints, and what it says of files that were in its way, a sentence each."""

    text: str
    problems: tuple[str, ...] = ()


def list_records(*, as_json: bool) -> Output:
    """Every run in a line, the oldest first; raises UsageError."""
    folder = resources.records_folder()
    runs, problems = _read(folder)
    if as_json:
        return Output(json.dumps([_run_object(*run) for run in runs], indent=2), problems)
    lines = [words.run_line(record) for _, record in runs]
    return Output("\n".join(lines) or words.none_words(folder, problems), problems)


def _read(folder: Path) -> tuple[list[Found], tuple[str, ...]]:
    kept = runs_in(folder, contents_of(folder))
    return kept.runs, kept.problems


def _run_object(path: Path, record: Record) -> dict[str, object]:
    return {
        "session": record.beginning.session,
        "title": record.beginning.title,
        "started": record.beginning.started.isoformat(),
        "ended": record.ended.isoformat() if record.ended else None,
        "outcome": record.outcome,
        "reason": record.reason,
        "exercises_done": record.exercises_done,
        "spreads": len(record.spreads),
        "before": _symptoms_object(record.before),
        "after": _symptoms_object(record.after) if record.after else None,
        "path": str(path),
    }


def _symptoms_object(symptoms: Symptoms) -> dict[str, object]:
    pains = {"leg_pain": symptoms.leg_pain, "back_pain": symptoms.back_pain}
    return {"reach": REACHES[symptoms.reach], "intensity": max(pains.values()), **pains}


def export_records(file: str) -> Output:
    """Write all records that can be read as one new file; raises UsageError."""
    new, folder = new_file("--export", file, list(_FORMS)), resources.records_folder()
    as_bytes = _FORMS[new.path.suffix.lower()]
    runs, problems = _read(folder)
    if not runs:
        return Output(words.nothing_written(folder, problems), problems)
    new.write(as_bytes(record for _, record in runs))
    return Output(words.written_words(new.path, len(runs)), problems)


def import_records(file: str, now: datetime) -> Output:
    """Take in what an export or a copied folder holds and is not here yet; raises UsageError.

    All of it or, where anything is wrong with it, nothing.
    """
    path, folder = Path(file), resources.records_folder()
    if path.suffix.lower() == ".csv":
        raise UsageError(words.no_table_read(path))
    here = _here(folder)
    incoming, torn = incoming_from(path)
    try:
        taken = taking(here, incoming, torn, now)
    except WouldOpenError:
        raise UsageError(words.would_open(path)) from None
    new, aside = _keep_all(folder, taken.files), _keep_all(folder, taken.aside)
    lines = [words.read_in_words(path, new, taken.known)]
    lines += [words.set_aside_words(aside)] if aside else []
    lines += [words.OUT_OF_ORDER] if taken.is_out_of_order else []
    return Output("\n".join(lines))


def _here(folder: Path) -> list[Found]:
    """The records that can be read; raises UsageError where they cannot all be looked at."""
    contents = contents_of(folder)
    for hidden, why in contents.hidden:
        raise UsageError(words.hidden(hidden, why))
    found = list(read_all(contents))
    kept = [(path, record) for path, record in found if isinstance(record, Record)]
    for path, record in kept:
        if record.outcome == "under-way":
            raise UsageError(words.being_played(path))
    return kept


def _keep_all(folder: Path, files: list[tuple[str, bytes]]) -> int:
    """Write what is new; how many that were."""
    new = 0
    for name, content in files:
        try:
            new += keep(folder, name, content)
        except OSError as error:
            raise UsageError(words.not_all_read_in(folder, error, new)) from None
    return new


def delete_records() -> Output:
    """Delete all records once the person has typed so; raises UsageError."""
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stderr)):
        raise UsageError(words.NO_TERMINAL)
    folder = resources.records_folder()
    contents = contents_of(folder)
    count = count_records(contents)
    if not (count or contents.others or contents.faults):
        return Output(words.none_words(folder, ()))
    if not _is_confirmed(folder, count):
        return Output(words.NOTHING_DELETED)
    try:
        removal = delete_all(folder)
    except OSError as error:
        raise UsageError(words.cannot_be_read(folder, error)) from None
    problems = tuple(str(fault) for fault in removal.faults)
    return Output(words.removal_words(folder, removal), problems)


def _is_terminal(stream: IO[str] | None) -> bool:
    return stream is not None and stream.isatty()


def _is_confirmed(folder: Path, count: int) -> bool:
    """Whether the word was typed; bytes that are no text, and the end of input, are another."""
    question = for_reader(words.delete_question(folder, count), sys.stderr)
    print(question, end="", file=sys.stderr, flush=True)
    typed = sys.stdin.buffer.readline()
    if not typed.endswith(b"\n"):
        print(file=sys.stderr)
    return typed.strip() == b"delete"
