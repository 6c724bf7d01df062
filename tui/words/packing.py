"""What `unpinch pack` says, and what stands in the file that it writes."""

from pathlib import Path

from tui import __version__
from tui.plan.model import Session
from tui.words.records import shown
from tui.words.sessions import not_found

HEAD = (
    f"# What this session uses of the library of Unpinch {__version__}: with it the session plays "
    "the same\n# anywhere, also when the library has changed."
)


def no_session(name_or_path: str, names: list[str]) -> str:
    """That there is nothing to pack."""
    return f"pack: {not_found(name_or_path, names)}"


def cannot_be_packed(path: Path, fault: str) -> str:
    """That a file with all that a session uses would not play the same."""
    return f"{shown(path)}: with all that it uses the session cannot be read back: {fault}"


PLAYS_OTHERWISE = "it would be another session; what it brings itself has to be complete"


def packed(path: Path, session: Session, size: int) -> str:
    """What was written, and what can be done with it."""
    count, forms = len(session.exercises), len(session.packed.said)
    exercises = "1 exercise" if count == 1 else f"{count} exercises"
    brings = f"{exercises} with {forms} forms" if forms else exercises
    return (
        f"{shown(path)}: written, {brings} of the library, {size:,} bytes\n"
        "It plays the same wherever Unpinch is: unpinch play FILE, or unpinch add FILE to look at "
        "it and keep it"
    )
