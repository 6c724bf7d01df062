"""What `unpinch pack` says, and what stands in the file that it writes."""

from pathlib import Path

from tui import __version__
from tui.files.counting import agreed, counted
from tui.plan.model import Session
from tui.words.records import shown
from tui.words.sessions import not_found

HEAD = (
    f"# What this session uses of the library of Unpinch {__version__}: with it the session plays "
    "the same\n# elsewhere, or stricter where the library there protects more."
)


def no_session(name_or_path: str, names: list[str]) -> str:
    """That there is nothing to pack."""
    return f"pack: {not_found(name_or_path, names)}"


def cannot_be_packed(path: Path, fault: str) -> str:
    """That a file with all that a session uses would not play the same."""
    return f"{shown(path)}: with all that it uses the session cannot be read back: {fault}"


PLAYS_OTHERWISE = "it would be another session; what it brings itself has to be complete"


def packed(path: Path, session: Session, forms: int, size: int) -> str:
    """What was written, with so many forms of the library, and what can be done with it."""
    exercises = counted(len(session.exercises), "exercise")
    return (
        f"{shown(path)}: written, {size:,} bytes, {exercises}{_forms_words(forms)}\n"
        "It plays the same elsewhere, or stricter where the library there protects more; where the "
        "two contradict each other it is refused\n"
        "Play it: unpinch play FILE; look at it and keep it: unpinch add FILE"
    )


def _forms_words(forms: int) -> str:
    if not forms:
        return ""
    return f"; {counted(forms, 'form')} of the library {agreed(forms, 'is', 'are')} in it"
