"""The lists that are asked before a session: the standard ones, and what a session adds to them."""

import re
from collections.abc import Mapping

from tui.files.reader import Reader
from tui.files.source import Source
from tui.files.text import composed
from tui.plan.exercise import MOST_WORDS
from tui.plan.lines import Line, Screening
from tui.plan.slugs import digest_of

MOST_LINES = 30
MOST_SHORT = 36
"""Characters of a line of other days, so that each is one row of a screen of 40 columns (C3)."""
_ID = re.compile("[a-z]+(-[a-z0-9]+)*")

Lines = tuple[Line, ...]


def read_standard(source: Source) -> Screening:
    """The standard lists of a file; raises PlanError with every fault of it."""
    reader = Reader(source)
    lists = {
        "urgent": _read_table(reader, "urgent"),
        "soon": _read_table(reader, "soon"),
        "ask_first": _read_table(reader, "ask_first"),
        "one_page": _read_table(reader, "one_page", MOST_SHORT),
    }
    _refuse_shared_ids(reader, lists)
    passing = reader.choices("passing", [line.id for line in lists["soon"]])
    reader.finish()
    reader.raise_faults()
    return Screening(**lists, needs=(), passing=frozenset(passing))


def _read_table(reader: Reader, key: str, most: int = MOST_WORDS) -> Lines:
    """The lines of a table: each key is the id of a line, and its value the words."""
    table = reader.table(key, required=True)
    ids = list(table.values)
    if key in reader.values and not 1 <= len(ids) <= MOST_LINES:
        reader.fault(key, f"1 to {MOST_LINES} lines", found=f"{len(ids)} of them")
        ids = []
    for own_id in ids:
        if not _ID.fullmatch(own_id):
            table.fault(own_id, "an id of small letters, digits and hyphens", found="another one")
    return tuple(Line(own_id, composed(table.text(own_id, most=most))) for own_id in ids)


def _refuse_shared_ids(reader: Reader, lists: Mapping[str, Lines]) -> None:
    """Records know a line by its id alone, so that no two lists may have the same one."""
    seen: set[str] = set()
    for key, lines in lists.items():
        for line in lines:
            if line.id in seen:
                reader.fault((key, line.id), "an id that no other list has", found="it again")
            seen.add(line.id)


def read_added(reader: Reader, standard: Screening) -> Screening:
    """The standard lists with those of a session behind them: none is ever replaced (C3).

    A line that a stricter list of the session already holds counts there alone.
    """
    _refuse_former_key(reader)
    urgent = _read_own(reader, "urgent", least=1)
    soon = _read_own(reader, "soon")
    ask_first = _read_own(reader, "ask_first")
    screening = Screening(
        urgent=_added(standard.urgent, urgent),
        soon=_added(standard.soon, soon, stricter=urgent),
        ask_first=_added(standard.ask_first, ask_first, stricter=urgent + soon),
        needs=_added((), _read_own(reader, "needs")),
        one_page=standard.one_page,
        passing=standard.passing,
    )
    reader.finish()
    return screening


def _refuse_former_key(reader: Reader) -> None:
    if "see_professional" in reader.values and reader.has("see_professional"):
        wanted = "soon (see a doctor in a day or two) or ask_first (ask before any exercise)"
        reader.fault("see_professional", f"{wanted} in its place", found="a key no longer in use")


def _read_own(reader: Reader, key: str, least: int = 0) -> Lines:
    texts = reader.texts(key, least=least, most=MOST_LINES, most_characters=MOST_WORDS)
    return tuple(Line(digest_of(text), composed(text)) for text in texts)


def _added(standard: Lines, own: Lines, stricter: Lines = ()) -> Lines:
    """The lines with those of a session's own behind them, the same text once."""
    taken = {line.text for line in (*standard, *stricter)}
    new = {line.text: line for line in own if line.text not in taken}
    return (*standard, *new.values())
