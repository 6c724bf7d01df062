"""What the first screen tells of all sessions, in words, once the records were looked at."""

from datetime import datetime

from tui.plan.model import Session
from tui.visit.overview import Overview, SessionLook
from tui.words.days import last_words
from tui.words.overview import (
    NOT_YET,
    SHUT,
    detail_of,
    news_words,
    resting_words,
    week_words,
)
from tui.words.shelf import Detail, Told


def told_of(sessions: tuple[Session, ...], seen: Overview) -> Told:
    """The details of each session, the good news and the week."""
    pairs = zip(sessions, seen.looks, strict=True)
    details = tuple(_detail(session, look, seen.now) for session, look in pairs)
    news = seen.news
    words = news_words(news.was, news.now, news.since, seen.now) if news else ""
    return Told(details, words, week_words(seen.runs_this_week))


def _detail(session: Session, look: SessionLook, now: datetime) -> Detail:
    played = last_words(look.last_played, now)
    ahead = look.outlook
    return detail_of(session, ahead.minutes, ahead.steps, played, _closed_words(look, now))


def _closed_words(look: SessionLook, now: datetime) -> str:
    match look.closed:
        case "shut":
            return SHUT
        case "resting" if look.until is not None:
            return resting_words(look.until, now)
        case "leg":
            return NOT_YET
        case _:
            return ""
