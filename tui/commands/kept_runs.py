"""The runs that records tell of, each once, and what is odd about the files."""

from dataclasses import dataclass
from pathlib import Path

from tui.files.faults import Fault, UsageError
from tui.files.text import clean_text
from tui.records.astray import beside
from tui.records.folder import Contents, copy_of, look_over, read_all, uncounted
from tui.records.gravity import Found, merged_runs, run_of, without_copies
from tui.records.record import Record
from tui.words import records as words


@dataclass(frozen=True, slots=True)
class KeptRuns:
    """Runs with their files, a sentence for each odd file, and what cannot be read."""

    runs: list[Found]
    problems: tuple[str, ...]
    unreadable: tuple[Path, ...]


def contents_of(folder: Path) -> Contents:
    """All that lies in the folder of records; raises UsageError."""
    try:
        return look_over(folder)
    except OSError as error:
        raise UsageError(words.cannot_be_read(folder, error)) from None


def runs_in(folder: Path, contents: Contents) -> KeptRuns:
    """What the records in `contents`, all or some of those of the folder, tell."""
    found = list(read_all(contents))
    faults = [(path, fault) for path, fault in found if isinstance(fault, Fault)]
    kept = [(path, record) for path, record in found if isinstance(record, Record)]
    counting, copies = without_copies(kept)
    runs = merged_runs(counting)
    problems = [
        *contents.faults,
        *(fault for _, fault in faults),
        *uncounted(contents),
        *beside(folder),
        *(copy_of(*pair) for pair in copies),
        *_merged_lines(counting, runs),
    ]
    readable = {path for path, _ in kept}
    return KeptRuns(
        runs,
        tuple(clean_text(str(problem)) for problem in problems),
        tuple(path for path, _ in faults if path not in readable),
    )


def _merged_lines(counting: list[Found], runs: list[Found]) -> list[str]:
    """A line for each further file of a run, of all of whose files one record was made."""
    paths = {run_of(record): path for path, record in runs}
    return [
        words.merged_line(path, paths[run_of(record)])
        for path, record in counting
        if path != paths[run_of(record)]
    ]
