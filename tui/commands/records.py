"""The command `unpinch records`: list, export or delete what is kept of all runs."""

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tui import resources
from tui.files.faults import Fault, UsageError
from tui.files.text import clean_text, shown_value
from tui.play.symptoms import REACHES, Symptoms
from tui.records.export import csv_bytes, toml_bytes
from tui.records.files import write_new
from tui.records.folder import Contents, beside, copy_of, look_over, read_all, uncounted
from tui.records.gravity import Found, merged_runs, run_of, without_copies
from tui.records.record import Record, RecordOutcome
from tui.records.removal import Removal, count_records, delete_all
from tui.words.transcript import STOPPED_BECAUSE

_FORMS: dict[str, Callable[[Iterable[Record]], bytes]] = {".toml": toml_bytes, ".csv": csv_bytes}
_OUTCOMES: dict[RecordOutcome, str] = {
    "under-way": "under way",
    "completed": "completed",
    "stopped": "stopped",
    "left": "left early",
    "interrupted": "interrupted",
    "refused": "not begun, a screening question was answered with a yes",
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
    lines = [_run_line(record) for _, record in runs]
    return Output("\n".join(lines) or _none_words(folder, problems), problems)


def _contents(folder: Path) -> Contents:
    try:
        return look_over(folder)
    except OSError as error:
        raise UsageError(f"{_shown(folder)} cannot be read ({error.strerror})") from None


def _read(folder: Path) -> tuple[list[Found], tuple[str, ...]]:
    contents = _contents(folder)
    found = list(read_all(contents))
    faults = [fault for _, fault in found if isinstance(fault, Fault)]
    kept = [(path, record) for path, record in found if isinstance(record, Record)]
    counting, copies = without_copies(kept)
    runs = merged_runs(counting)
    problems = [
        *contents.faults,
        *faults,
        *uncounted(contents),
        *beside(folder),
        *(copy_of(*pair) for pair in copies),
        *_merged_words(counting, runs),
    ]
    return runs, tuple(clean_text(str(problem)) for problem in problems)


def _merged_words(counting: list[Found], runs: list[Found]) -> list[str]:
    """A line for each further file of a run, of all of whose files one record was made."""
    paths = {run_of(record): path for path, record in runs}
    return [
        f"{path} is of the same run as {paths[run_of(record)].name}, and both are told as one run"
        for path, record in counting
        if path != paths[run_of(record)]
    ]


def _none_words(folder: Path, problems: tuple[str, ...]) -> str:
    that_can_be_read = " that can be read" if problems else ""
    return f"There are no records{that_can_be_read} in {_shown(folder)}."


def _shown(path: Path) -> str:
    return clean_text(str(path))


def _run_line(record: Record) -> str:
    started = record.beginning.started.astimezone()
    outcome = _OUTCOMES[record.outcome]
    if record.reason is not None:
        outcome += f" ({STOPPED_BECAUSE[record.reason]})"
    after = _symptom_words(record.after) if record.after else "not told"
    if record.outcome == "refused":
        return f"{started:%Y-%m-%d %H:%M} {record.beginning.title}: {outcome}"
    return (
        f"{started:%Y-%m-%d %H:%M} {record.beginning.title}: {outcome}, "
        f"{_counted(_exercises_done(record), 'exercise')} done, "
        f"{_counted(len(record.spreads), 'spread')}, "
        f"{_symptom_words(record.before)} -> {after}"
    )


def _symptom_words(symptoms: Symptoms) -> str:
    return f"{REACHES[symptoms.reach]} {symptoms.intensity}/10"


def _counted(count: int, thing: str) -> str:
    return f"{count or 'no'} {thing}{'' if count == 1 else 's'}"


def _exercises_done(record: Record) -> int:
    """How many exercises were done to the end of a dose, whatever the number of their rungs."""
    return len({played.place for played in record.exercises if played.is_done})


def _run_object(path: Path, record: Record) -> dict[str, object]:
    return {
        "session": record.beginning.session,
        "title": record.beginning.title,
        "started": record.beginning.started.isoformat(),
        "ended": record.ended.isoformat() if record.ended else None,
        "outcome": record.outcome,
        "reason": record.reason,
        "exercises_done": _exercises_done(record),
        "spreads": len(record.spreads),
        "before": _symptoms_object(record.before),
        "after": _symptoms_object(record.after) if record.after else None,
        "path": str(path),
    }


def _symptoms_object(symptoms: Symptoms) -> dict[str, object]:
    return {"reach": REACHES[symptoms.reach], "intensity": symptoms.intensity}


def export_records(file: str) -> Output:
    """Write all records that can be read as one new file; raises UsageError."""
    path, folder = Path(file), resources.records_folder()
    as_bytes = _FORMS.get(path.suffix.lower())
    if as_bytes is None:
        found = shown_value(file)
        raise UsageError(
            f"--export: found {found}, expected a file name that ends in .toml or .csv"
        )
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise UsageError(f"--export: {_shown(path)} lies among the records; choose another folder")
    if os.path.lexists(path):
        raise _taken(path)
    runs, problems = _read(folder)
    if not runs:
        return Output(f"{_none_words(folder, problems)} Nothing was written.", problems)
    try:
        write_new(path, as_bytes(record for _, record in runs))
    except FileExistsError:
        # Reading takes a while, in which the name may have been taken.
        raise _taken(path) from None
    except OSError as error:
        raise UsageError(f"{_shown(path)} cannot be written ({error.strerror})") from None
    return Output(f"Wrote {_counted(len(runs), 'run')} to {_shown(path)}.", problems)


def _taken(path: Path) -> UsageError:
    return UsageError(f"--export: {_shown(path)} is there already and is left as it is")


def delete_records() -> Output:
    """Delete all records once the person has typed so; raises UsageError."""
    if not (_is_terminal(sys.stdin) and _is_terminal(sys.stderr)):
        raise UsageError("--delete asks on the terminal, and standard input or error is not one")
    folder = resources.records_folder()
    contents = _contents(folder)
    count = count_records(contents)
    if not (count or contents.others or contents.faults):
        return Output(_none_words(folder, ()))
    if not _is_confirmed(folder, count):
        return Output("Nothing was deleted.")
    try:
        return _removal_words(folder, delete_all(folder))
    except OSError as error:
        raise UsageError(f"{_shown(folder)} cannot be read ({error.strerror})") from None


def _is_terminal(stream: IO[str] | None) -> bool:
    return stream is not None and stream.isatty()


def _is_confirmed(folder: Path, count: int) -> bool:
    """Whether the word was typed; bytes that are no text, and the end of input, are another."""
    question = f"{_shown(folder)} holds {_counted(count, 'record')}. What is deleted is gone."
    print(f"{question}\nType delete to delete all: ", end="", file=sys.stderr, flush=True)
    typed = sys.stdin.buffer.readline()
    if not typed.endswith(b"\n"):
        print(file=sys.stderr)
    return typed.strip() == b"delete"


def _removal_words(folder: Path, removal: Removal) -> Output:
    lines = [f"Deleted {_counted(len(removal.deleted), 'record')} in {_shown(folder)}."]
    lines += [f"Kept, as its run is being played: {_shown(path)}" for path in removal.played]
    lines += [f"Kept, as Unpinch did not write it: {_shown(path)}" for path in removal.foreign]
    lines += [f"Kept, as it does not count where it is: {_shown(path)}" for path in removal.astray]
    return Output("\n".join(lines), tuple(str(fault) for fault in removal.faults))
