"""Take in records from elsewhere: what is new is kept beside what is here, and nothing is undone.

A run counts once, with the graver answer of each file that tells of it, so that nothing is taken in
twice and nothing here is ever replaced. What would open what is shut here is refused as a whole
(C8, C25).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tui.plan.model import MOST_PER_DAY
from tui.plan.slugs import session_name, session_slug
from tui.play.gates import easing_only, still_shutting
from tui.play.past import Past, PastRun, orders
from tui.records.files import make_private, refuse_link, write_new
from tui.records.gravity import Found, merged_runs, run_of, without_copies
from tui.records.incoming import Incoming, Torn
from tui.records.naming import CLEARING, FELT, REFUSAL, SET_ASIDE, is_own_name, new_name
from tui.records.pasts import pasts_of


@dataclass(frozen=True, slots=True)
class Taking:
    """What will be written, names and contents, and how many records were here already.

    `aside` are those that cannot be read, under the names of such. With `is_out_of_order` the
    written order and the moments of the runs disagree afterwards, and did not before (C25).
    """

    files: list[tuple[str, bytes]] = field(default_factory=list)
    aside: list[tuple[str, bytes]] = field(default_factory=list)
    known: int = 0
    is_out_of_order: bool = False


class WouldOpenError(Exception):
    """What comes in would open what is shut here."""


def taking(
    here: Sequence[Found], incoming: Iterable[Incoming], torn: Iterable[Torn], now: datetime
) -> Taking:
    """What of all that comes in is new beside what is here, both the oldest first.

    Raises WouldOpenError.
    """
    after, known = _Gathered(here), 0
    for each in sorted(incoming, key=lambda each: each.record.beginning.sequence):
        known += not after.takes(each)
    if _opens(_past(here, now), _past(after.found, now), now):
        raise WouldOpenError
    aside = [(each.name + SET_ASIDE, each.content) for each in torn if each.name not in after.names]
    is_out = len(orders(_past(after.found, now))) > len(orders(_past(here, now)))
    return Taking(after.files, aside, known, is_out)


class _Gathered:
    """What is here, and what of what comes in is new beside it."""

    def __init__(self, here: Sequence[Found]) -> None:
        self.found = list(here)
        self.files: list[tuple[str, bytes]] = []
        self.names = {path.name for path, _ in here}
        self._of_run: dict[object, list[Found]] = defaultdict(list)
        for each in here:
            self._of_run[run_of(each[1])].append(each)

    def takes(self, incoming: Incoming) -> bool:
        """Take a record in, unless another of its run tells all that it tells; whether it did."""
        of_run = self._of_run[run_of(incoming.record)]
        found = Path(self._name_for(incoming)), incoming.record
        _, copies = without_copies([*of_run, found])
        if any(copy == found[0] for copy, _ in copies):
            return False
        of_run.append(found)
        self.found.append(found)
        self.names.add(found[0].name)
        self.files.append((found[0].name, incoming.content))
        return True

    def _name_for(self, incoming: Incoming) -> str:
        """The name it had, or a new one where that is none, or another file has it."""
        if is_own_name(incoming.name) and incoming.name not in self.names:
            return incoming.name
        beginning = incoming.record.beginning
        notes = {"refused": REFUSAL, "cleared": CLEARING, "felt": FELT}
        slug = session_slug(session_name(beginning.session))
        slug = notes.get(incoming.record.outcome, slug)
        return new_name(slug, beginning.sequence, beginning.started)


def keep(folder: Path, name: str, content: bytes) -> bool:
    """Write a record among the others; whether it was new. Raises OSError."""
    path = folder / name[:4] / name
    for each in (folder, path.parent):
        refuse_link(each)
    make_private(path.parent)
    try:
        write_new(path, content)
    except FileExistsError:
        return False
    return True


def _past(found: Sequence[Found], now: datetime) -> tuple[PastRun, ...]:
    """What the records say together, in the order of their numbers."""
    ordered = sorted(found, key=lambda each: (each[1].beginning.sequence, each[0].name))
    counting, _ = without_copies(ordered)
    return pasts_of([record for _, record in merged_runs(counting)], now)


def _opens(before: Past, after: Past, now: datetime) -> bool:
    """Whether anything is shut or closed here that would not be so afterwards, or for less long."""
    still = {_known_by(each) for each in still_shutting(after, now)}
    if not all(_known_by(each) in still for each in still_shutting(before, now)):
        return True
    closed, later = (easing_only(past, MOST_PER_DAY, now) for past in (before, after))
    return closed is not None and (later is None or later.until < closed.until)


def _known_by(each: PastRun) -> tuple[object, ...]:
    return each.kind, each.number, each.started, each.session
