"""The sessions that can be played, and those whose files have faults."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.files.content import Read, read_bytes
from tui.files.faults import PlanError
from tui.files.text import clean_text
from tui.plan.load import load_session
from tui.plan.model import Library, Session
from tui.plan.slugs import EASING_SESSION


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sessions in their order, with the library that they use.

    `faulty` holds a name, a path and the number of faults for each file that cannot be played,
    `strays` a line for each file that does not count as a session.
    """

    library: Library
    sessions: tuple[Session, ...]
    faulty: tuple[tuple[str, str, int], ...]
    strays: tuple[str, ...] = ()

    @property
    def rest(self) -> Session | None:
        """The session of resting positions, which is open at any intensity (R4).

        One of one's own is chosen by its name, and never offered in the place of the program's.
        """
        easing = [session for session in self.sessions if session.is_rest]
        return min(easing, key=lambda each: each.name != EASING_SESSION, default=None)

    def with_first(self, last: str) -> "Shelf":
        """The same shelf with the session in front whose records have this slug."""
        ordered = sorted(self.sessions, key=lambda session: _doubt(session, last))
        return replace(self, sessions=tuple(ordered))


def _doubt(session: Session, slug: str) -> int:
    """How doubtful it is that a slug means a session: 0 not at all, 1 it may, 2 it does not."""
    if slug == session.slug:
        return 0
    return 1 if slug in session.former_slugs else 2


def load_shelf(
    paths: dict[str, Path],
    library: Library,
    strays: Sequence[str] = (),
    read: Read = read_bytes,
) -> Shelf:
    """Read all session files that names find; a faulty one is kept as such and hides no other."""
    sessions: list[Session] = []
    faulty: list[tuple[str, str, int]] = []
    for name, path in paths.items():
        try:
            sessions.append(load_session(path, library, read, is_listed=True))
        except PlanError as error:
            faulty.append((clean_text(name), clean_text(str(path)), len(error.faults)))
    return Shelf(library, tuple(sessions), tuple(faulty), tuple(strays))
