"""The command `unpinch library`: exercises for clinicians, and a session on paper to hand out."""

from collections.abc import Sequence

from tui.commands.columns import columns_to_fill
from tui.commands.new_file import new_file
from tui.commands.opening import bundled_library, open_session
from tui.files.faults import UsageError
from tui.files.text import composed
from tui.plan.model import Exercise, Library
from tui.words.handout import handout_text
from tui.words.handout_page import handout_page
from tui.words.library import library_text, wrote
from tui.words.library_page import library_page
from tui.words.options import SLUGS_OF_A_SESSION, not_in_library
from tui.words.records import shown


def library_output(slugs: Sequence[str], html: str | None) -> str:
    """These exercises, or all, as text or in a new file; where it raises nothing is written.

    Raises UsageError or PlanError.
    """
    file = None if html is None else new_file("--html", html, [".html"])
    library = bundled_library()
    forms = _meant(slugs, library)
    if file is None:
        return library_text(forms, library, columns_to_fill(), is_whole=not slugs)
    file.write(library_page(forms, library, is_whole=not slugs).encode())
    return wrote(shown(file.path), len(forms))


def session_output(name_or_path: str, slugs: Sequence[str], html: str | None, number: str) -> str:
    """A session on paper, as text or in a new file; where it raises nothing is written.

    `number` is the one to call in an emergency, "" for those of all.

    Raises UsageError or PlanError.
    """
    if slugs:
        raise UsageError(SLUGS_OF_A_SESSION)
    file = None if html is None else new_file("--html", html, [".html"])
    session, library = open_session(name_or_path)
    if file is None:
        return handout_text(session, library, number, columns_to_fill())
    file.write(handout_page(session, library, number).encode())
    return wrote(shown(file.path), len(session.exercises))


def _meant(slugs: Sequence[str], library: Library) -> list[Exercise]:
    """Each exercise once, in the order in which they were named; all where none was."""
    known = library.exercises
    for slug in slugs:
        if composed(slug) not in known:
            raise UsageError(not_in_library(slug, known))
    return [known[slug] for slug in dict.fromkeys(map(composed, slugs))] or list(known.values())
