"""The command `unpinch progress`: what its screen shows, as text."""

import sys
from collections.abc import Callable
from datetime import datetime

from tui import resources
from tui.commands.columns import columns_to_fill
from tui.commands.kept_runs import contents_of
from tui.commands.records import Output
from tui.commands.visiting import means_of, read_shelf
from tui.records.astray import beside
from tui.records.progress import Progress
from tui.records.store import Store
from tui.settings.preferences import Preferences
from tui.terminal.abilities import drawing
from tui.terminal.plain import in_ascii
from tui.visit.keeping import Keeping
from tui.visit.looking_back import LookingBack
from tui.visit.progress import progress_of
from tui.words.filling import rows
from tui.words.notices import unreadable_lines
from tui.words.progress_parts import parts, title_words
from tui.words.standing import as_sentences


def tell_progress(wall_clock: Callable[[], datetime], preferences: Preferences) -> Output:
    """Four weeks up to now as text, and what is odd about the records; nothing is changed.

    Raises UsageError where the records cannot be looked at.
    """
    folder = resources.records_folder()
    contents, store = contents_of(folder), Store(folder, is_only_read=True)
    means = means_of(read_shelf(), wall_clock, preferences, store)
    looking_back = LookingBack(means, Keeping(store, wall_clock))
    seen = progress_of(means, looking_back, contents)
    text = _text(seen, preferences)
    odd = unreadable_lines([*store.take_unmentioned(contents), *beside(folder)])
    return Output(text, tuple(as_sentences(odd)))


def _text(seen: Progress, preferences: Preferences) -> str:
    """All parts, with what is drawn unless it is asked for in words alone."""
    settings = preferences.settings
    columns = columns_to_fill()
    found = parts(seen, columns)
    if settings.plain == "yes":
        found = [part.without_picture for part in found]
    lines = rows(title_words(seen, resources.person()), columns)
    for part in found:
        told = (row for paragraph in part.paragraphs(columns) for row in paragraph)
        lines += ["", *rows(part.heading, columns), *told]
    text = "\n".join(lines)
    # Of an output that was closed from the start nothing is known.
    encoding = getattr(sys.stdout, "encoding", None)
    is_ascii = drawing(settings.ascii, encoding=encoding).is_ascii
    return in_ascii(text) if is_ascii else text
