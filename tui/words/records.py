"""What `unpinch records` says: a line a run, and what became of the files."""

from collections.abc import Sequence
from pathlib import Path

from tui.files.counting import agreed, counted
from tui.files.text import clean_text
from tui.play.symptoms import REACHES, Symptoms
from tui.records.record import Record, RecordOutcome
from tui.records.removal import Removal
from tui.words.stop import STOPPED_BECAUSE

_OUTCOMES: dict[RecordOutcome, str] = {
    "under-way": "under way",
    "completed": "completed",
    "stopped": "stopped",
    "left": "left early",
    "interrupted": "interrupted",
    "refused": "not begun, a question before it was answered with a yes",
    "cleared": "a professional has said that exercise is fine",
    "felt": "what is better or worse since the start was told",
}
_TOLD_GONE = "told as gone for 48 hours"
NOTHING_DELETED = "Nothing was deleted."
NO_TERMINAL = "--delete asks on the terminal, and standard input or error is not one"


def run_line(record: Record) -> str:
    """When it was, what was done, and how symptoms were before and after."""
    started = record.beginning.started.astimezone()
    outcome = _OUTCOMES[record.outcome]
    if record.reason is not None:
        outcome += f" ({STOPPED_BECAUSE[record.reason]})"
    after = _symptom_words(record.after) if record.after else "not told"
    if record.is_note:
        if record.outcome == "cleared" and record.clearance is None:
            outcome = _TOLD_GONE
        title = f"{record.beginning.title}: " if record.beginning.title else ""
        return f"{started:%Y-%m-%d %H:%M} {title}{outcome}"
    return (
        f"{started:%Y-%m-%d %H:%M} {record.beginning.title}: {outcome}, "
        f"{_or_no(record.exercises_done, 'exercise')} done, "
        f"{_or_no(len(record.spreads), 'spread')}, "
        f"{_symptom_words(record.before)} -> {after}"
    )


def _symptom_words(symptoms: Symptoms) -> str:
    pains = f"leg {symptoms.leg_pain}/10, back {symptoms.back_pain}/10"
    return f"{REACHES[symptoms.reach]}, {pains}"


def _or_no(count: int, thing: str) -> str:
    return counted(count, thing) if count else f"no {thing}s"


def shown(path: Path) -> str:
    """A path as text that cannot do any harm."""
    return clean_text(str(path))


def none_words(folder: Path, problems: Sequence[str]) -> str:
    """That there are no records; `problems` are those that cannot be read."""
    that_can_be_read = " that can be read" if problems else ""
    return f"There are no records{that_can_be_read} in {shown(folder)}."


def merged_line(path: Path, other: Path) -> str:
    """That two files are of one run."""
    return f"{path} is of the same run as {other.name}, and both are told as one run"


def cannot_be_read(path: Path, error: OSError) -> str:
    """Why a folder cannot be looked into."""
    return f"{shown(path)} cannot be read ({error.strerror})"


# Exporting


def nothing_written(folder: Path, problems: Sequence[str]) -> str:
    """That there is nothing to export."""
    return f"{none_words(folder, problems)} Nothing was written."


def written_words(path: Path, count: int) -> str:
    """How many runs were exported."""
    return f"Wrote {_or_no(count, 'run')} to {shown(path)}."


# Importing

OUT_OF_ORDER = (
    "Some of these runs are older than others that were written before them. So nothing harder is "
    "offered for a while."
)


def no_table_read(path: Path) -> str:
    """That a table for spreadsheets does not hold all that a record is made of."""
    return f"--import: {shown(path)} is a table; only what --export wrote as .toml is read back"


def would_open(path: Path) -> str:
    """That what is shut here would be open afterwards."""
    return (
        f"--import: nothing was read in, since with {shown(path)} something would be open that is "
        "shut here; open it in Unpinch first, and read it in then"
    )


def being_played(path: Path) -> str:
    """That a run is not over yet."""
    return f"--import: {shown(path)} is being played; read records in when it is over"


def hidden(path: Path, why: str) -> str:
    """That not all that is here can be looked at, so that nobody knows what is new."""
    return f"--import: nothing was read in, since {shown(path)} cannot be looked into: {why}"


def not_all_read_in(folder: Path, error: OSError, count: int) -> str:
    """Why not all could be written, and that nothing comes twice."""
    return (
        f"{shown(folder)} cannot be written ({error.strerror}): {_or_no(count, 'run')} of this "
        f"{agreed(count, 'was', 'were')} read in, and the rest can be read in later"
    )


def read_in_words(path: Path, new: int, known: int) -> str:
    """How many runs were new, and how many were here."""
    here = (
        f" {_or_no(known, 'run')} of it {agreed(known, 'was', 'were')} here already."
        if known
        else ""
    )
    return f"Read in {_or_no(new, 'run')} from {shown(path)}.{here}"


def set_aside_words(count: int) -> str:
    """That some could not be read."""
    records, were = _or_no(count, "record").capitalize(), agreed(count, "was", "were")
    return f"{records} of it cannot be read, and {were} kept set aside."


# Deleting


def delete_question(folder: Path, count: int) -> str:
    """The question before all is deleted, to be answered on the same line."""
    records = f"{shown(folder)} holds {_or_no(count, 'record')}. What is deleted is gone."
    return f"{records}\nType delete to delete all: "


def removal_words(folder: Path, removal: Removal) -> str:
    """What was deleted, and what was kept and why, a line each."""
    lines = [f"Deleted {_or_no(len(removal.deleted), 'record')} in {shown(folder)}."]
    lines += [f"Kept, as its run is being played: {shown(path)}" for path in removal.played]
    lines += [f"Kept, as Unpinch did not write it: {shown(path)}" for path in removal.foreign]
    lines += [f"Kept, as it does not count where it is: {shown(path)}" for path in removal.astray]
    return "\n".join(lines)
