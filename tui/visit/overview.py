"""What the records say of all sessions at once, for the first screen: it decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from tui.plan.model import Session
from tui.play.comparing import LEG_PAIN_POINTS, verdict
from tui.play.days import counted, day_of, days_ago, is_future
from tui.play.gates import EasingOnly, Gate, Shut
from tui.play.past import Past, PastRun, orders, was_worse
from tui.play.symptoms import Symptoms
from tui.records.review import Review
from tui.visit.outlook import Outlook, outlook

NEWS_DAYS = 7
"""So many local days back, today among them, the first form is looked for."""
ClosedWhy = Literal["shut", "resting", "leg"]
"""Shut until it was examined (C8); enough for now (C9); a need of the session is not met (C5)."""


@dataclass(frozen=True, slots=True)
class News:
    """How symptoms were on a form `since` then, and how they were on the newest one."""

    was: Symptoms
    now: Symptoms
    since: datetime


@dataclass(frozen=True, slots=True)
class SessionLook:
    """How the next run of a session would be, when it was played last, and why it is not open.

    `until` is when it opens again by itself, where that is known.
    """

    outlook: Outlook
    last_played: datetime | None = None
    closed: ClosedWhy | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """A look at each session, good news if there is any, and the runs since Monday."""

    looks: tuple[SessionLook, ...]
    now: datetime
    news: News | None = None
    runs_this_week: int = 0


def overview(
    sessions: Sequence[Session],
    reviews: Sequence[Review],
    played: Sequence[datetime | None],
    now: datetime,
    ready_seconds: float,
) -> Overview:
    """What there is to say of some sessions; `played` tells when each was played last.

    `ready_seconds` are those of each get-ready.
    """
    aheads = [outlook(*pair, ready_seconds) for pair in zip(sessions, reviews, strict=True)]
    looks = tuple(map(_look, sessions, reviews, aheads, played))
    past = reviews[0].past if reviews else ()
    return Overview(looks, now, good_news(past, now), runs_this_week(past, now))


def _look(
    session: Session, look_back: Review, ahead: Outlook, played: datetime | None
) -> SessionLook:
    closed, until = _closed(session, look_back)
    return SessionLook(ahead, played, closed, until)


def _closed(session: Session, look_back: Review) -> tuple[ClosedWhy | None, datetime | None]:
    gate: Gate = look_back.gate
    if isinstance(gate, Shut):
        return "shut", None
    if isinstance(gate, EasingOnly):
        return "resting", gate.until
    told = _forms(look_back.past)
    is_felt = bool(told) and told[-1][1].has_leg_symptoms
    return ("leg", None) if session.screening.needs and is_felt else (None, None)


# The good news


def good_news(past: Past, now: datetime) -> News | None:
    """How it has moved up, or hurts less, since the first form of the last seven days.

    None wherever there is any doubt: after a stop, after a run that made it worse, where a record
    cannot be read, and where moments and written order disagree (C25).
    """
    runs = [each for each in past if each.is_run]
    if not runs or len(orders(past)) > 1 or is_future(runs[-1].started, now):
        return None
    if runs[-1].is_stop or was_worse(runs[-1], past):
        return None
    if any(each.kind in ("unreadable", "refused") for each in _lately(past, now)):
        return None
    told = _forms(_lately(runs, now))
    if not told:
        return None
    (since, was), (_, newest) = told[0], told[-1]
    return News(was, newest, since) if is_good(newest, was) else None


def is_good(now: Symptoms, was: Symptoms) -> bool:
    """Whether it is nearer with no more leg pain, or 2 or more less; and nothing is worse."""
    if verdict(now, was) != "better":
        return False
    is_nearer = now.reach < was.reach and now.leg_pain <= was.leg_pain
    return is_nearer or now.leg_pain <= was.leg_pain - LEG_PAIN_POINTS


def _lately(past: Past, now: datetime) -> list[PastRun]:
    return [each for each in past if days_ago(counted(each.started, now), now) < NEWS_DAYS]


def _forms(past: Past) -> list[tuple[datetime, Symptoms]]:
    """What was told before and after each run, with its moment."""
    return [
        (moment, symptoms)
        for run in past
        if run.is_run
        for moment, symptoms in ((run.started, run.before), (run.stopped_at, run.after))
        if symptoms is not None
    ]


def runs_this_week(past: Past, now: datetime) -> int:
    """How many runs have begun since Monday; those of easing positions do not count."""
    today = day_of(now, now)
    monday = today - timedelta(days=today.weekday())
    days = [day_of(run.day_moment, now) for run in past if run.counts]
    return sum(1 for day in days if monday <= day <= today)
