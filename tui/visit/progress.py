"""What some weeks look like, put together from the records as the next visit would read them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tui.plan.model import Session
from tui.play.days import day_of
from tui.play.growing import grown_in
from tui.play.past import Past
from tui.play.practice import courses, first_day, practice_days, told_days
from tui.play.reviews import reviews
from tui.records.bounds import bounded_moment
from tui.records.folder import Contents
from tui.records.naming import EARLIEST
from tui.records.played import last_played_of
from tui.records.progress import LeftOut, Progress
from tui.records.report import Period
from tui.records.review import Review, gate_in
from tui.records.summing import is_out_of_order
from tui.visit.looking_back import LookingBack
from tui.visit.means import Means
from tui.visit.outlook import left_out_at


def progress_of(means: Means, looking_back: LookingBack, contents: Contents) -> Progress:
    """Four weeks up to now."""
    now = bounded_moment(means.wall_clock())
    sessions = _played_lately(means, contents, now)
    look_backs = looking_back.ahead_of_all(sessions, contents) if sessions else []
    past = look_backs[0].past if look_backs else looking_back.past(contents)
    screening = (sessions[0] if sessions else means.shelf.library).screening
    period = Period(first_day(now), day_of(now, now))
    return Progress(
        first=period.first,
        now=now,
        gate=gate_in(past, now),
        days=practice_days(past, now),
        told=told_days(past, now),
        courses=courses(past, now),
        grown=tuple(each for session in sessions for each in grown_in(session, past, now)),
        left_out=left_out(sessions, look_backs),
        reviews=reviews(past, screening, now),
        unreadable=_count_unreadable(past, period, now),
        is_out_of_order=is_out_of_order(contents.records, period, now),
    )


def _count_unreadable(past: Past, period: Period, now: datetime) -> int:
    """How many records cannot be read that are of these days, or of nobody knows which."""
    unknown = bounded_moment(EARLIEST)
    lost = [each.started for each in past if each.kind == "unreadable"]
    return sum(at == unknown or period.holds(day_of(at, now)) for at in lost)


def _played_lately(means: Means, contents: Contents, now: datetime) -> list[Session]:
    """The sessions that were played in these weeks, else the last; the last of them first."""
    played = means.store.last_played(contents)
    moments = {
        session.name: moment
        for session in means.shelf.sessions
        if not session.is_rest and (moment := last_played_of(session, played)) is not None
    }
    named = [session for session in means.shelf.sessions if session.name in moments]
    newest_first = sorted(named, key=lambda session: moments[session.name], reverse=True)
    first = first_day(now)
    lately = [each for each in newest_first if day_of(moments[each.name], now) >= first]
    return lately or newest_first[:1]


def left_out(sessions: Sequence[Session], look_backs: Sequence[Review]) -> tuple[LeftOut, ...]:
    """What the next run of each leaves out, by what was told last; each once."""
    titles: dict[LeftOut, list[str]] = {}
    for session, look_back in zip(sessions, look_backs, strict=True):
        for each in left_out_at(session, look_back).values():
            titles.setdefault(each, []).append(session.title)
    return tuple(_of_sessions(each, told, sessions) for each, told in titles.items())


def _of_sessions(left_out: LeftOut, titles: list[str], sessions: Sequence[Session]) -> LeftOut:
    """With the titles of its sessions, unless it is so wherever the exercise stands."""
    having = [
        session.title
        for session in sessions
        if any(each.exercise.name == left_out.name for each in session.exercises)
    ]
    return left_out if having == titles else replace(left_out, sessions=tuple(titles))
