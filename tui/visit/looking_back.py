"""What the records say before a session, and of a visit as a whole."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from tui.plan.model import DIRECTIONS, Session
from tui.plan.own_forms import OwnForm
from tui.play.gates import EasingOnly, Gate, Shut
from tui.play.helping import Helped, helped
from tui.play.past import Past
from tui.records.bounds import bounded_moment
from tui.records.folder import Contents
from tui.records.history import Unreadable
from tui.records.next_run import review_next
from tui.records.pasts import pasts_of
from tui.records.played import last_played_of
from tui.records.record import Record
from tui.records.review import Review, gate_of, review
from tui.visit.keeping import Keeping
from tui.visit.means import Means
from tui.visit.overview import Overview, overview
from tui.words.gates import easing_only_line, shut_line


class LookingBack:
    """Reads the records anew each time: another terminal may have added to them.

    `is_worse_before` is told where nothing is kept: symptoms were worse after the last run.
    """

    def __init__(self, means: Means, keeping: Keeping) -> None:
        self._means = means
        self._keeping = keeping
        self.is_worse_before = False

    def at(
        self, session: Session, contents: Contents | None = None, *, without: Record | None = None
    ) -> Review:
        """What the records say of a session, one of them left out if wanted."""
        now = self._means.wall_clock()
        history = self._history_of([session], contents, now)
        return self._review(session, [each for each in history if not _is(each, without)], now)

    def ahead(self, session: Session) -> Review:
        """What the records say of the next run of a session, as of when it opens."""
        now = self._means.wall_clock()
        return self._next(session, self._history_of([session], None, now), now)

    def ahead_of_all(self, sessions: Sequence[Session], contents: Contents) -> list[Review]:
        """What the records say of the next run of each of some sessions.

        One look serves all that bring the same forms: of another form a record does not tell.
        """
        now = self._means.wall_clock()
        histories = {
            forms: self._history_of(
                [each for each in sessions if each.own_forms == forms], contents, now
            )
            for forms in {session.own_forms for session in sessions}
        }
        return [self._next(each, histories[each.own_forms], now) for each in sessions]

    def _history_of(
        self, sessions: Sequence[Session], contents: Contents | None, now: datetime
    ) -> list[Record | Unreadable]:
        """What tells of any of some sessions that bring the same forms."""
        subjects = {subject for session in sessions for subject in _subjects(session)}
        formers = {slug for session in sessions for slug in _former_slugs(session)}
        return self._history(subjects, formers, contents, now, sessions[0].own_forms)

    def over_all(self, sessions: Sequence[Session], contents: Contents) -> Overview:
        """What the newest of them say of all sessions, for the first screen; nothing is played."""
        played = self._means.store.last_played(contents)
        moments = [last_played_of(session, played) for session in sessions]
        now = self._means.wall_clock()
        ready_seconds = self._means.preferences.settings.get_ready_seconds
        history = self._history((), (), contents, now)
        reviews = [self._next(session, history, now) for session in sessions]
        return overview(sessions, reviews, moments, bounded_moment(now), ready_seconds)

    def lately(self, session: Session, contents: Contents | None = None) -> Review:
        """What the newest records say of a session: nothing is played by it."""
        now = self._means.wall_clock()
        return self._review(session, self._history((), (), contents, now), now)

    def _review(
        self, session: Session, history: list[Record | Unreadable], now: datetime
    ) -> Review:
        return self.with_told(review(session, history, now))

    def _next(self, session: Session, history: list[Record | Unreadable], now: datetime) -> Review:
        return self.with_told(review_next(session, history, now))

    def with_told(self, look_back: Review) -> Review:
        """The same with what was told where nothing is kept."""
        return replace(look_back, is_worse=True) if self.is_worse_before else look_back

    def _history(
        self,
        subjects: Collection[str],
        formers: Collection[str],
        contents: Contents | None,
        now: datetime,
        own_forms: Collection[OwnForm] = (),
    ) -> list[Record | Unreadable]:
        history = self._means.store.history(subjects, formers, contents, now, own_forms)
        return self._keeping.with_unsaved(history)

    def helped(self, contents: Contents) -> Helped:
        """What followed whatever was played, by the newest records."""
        now = bounded_moment(self._means.wall_clock())
        return helped(self.past(contents), now)

    def past(self, contents: Contents | None = None) -> Past:
        """The newest of what is kept, as the rules look at it."""
        now = bounded_moment(self._means.wall_clock())
        return pasts_of(self._history((), (), contents, now), now)

    def gate(self, contents: Contents | None = None) -> Gate:
        """What the records forbid in every session (C8, C9)."""
        now = self._means.wall_clock()
        return gate_of(self._history((), (), contents, now), now)


def _former_slugs(session: Session) -> set[str]:
    return {slug for planned in session.exercises for slug in planned.former_slugs}


def _subjects(session: Session) -> set[str]:
    """The slugs of a session's exercises, and all directions that they and their rungs have."""
    tags = {
        tag
        for planned in session.exercises
        for rung in range(len(planned.ladder))
        for tag in planned.tags(rung)
    }
    slugs = {planned.slug for planned in session.exercises}
    # The steps of a dose are told by the session's own records alone (C22).
    return {session.name} | slugs | tags & set(DIRECTIONS)


def _is(each: object, record: Record | None) -> bool:
    return record is not None and isinstance(each, Record) and each.beginning == record.beginning


def line_of(gate: Gate, now: datetime) -> str:
    """What the records forbid, in a line; empty where nothing is."""
    match gate:
        case Shut():
            return shut_line(gate.since, now)
        case EasingOnly():
            return easing_only_line(gate.until, now)
        case _:
            return ""
