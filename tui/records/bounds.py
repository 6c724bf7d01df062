"""What fits into a record: the same limits for whoever writes and reads one."""

from datetime import UTC, datetime

from tui.files.text import clean_text

MOST_BYTES = 4 * 1024 * 1024
MOST_LINE_CHARACTERS = 13_000
MOST_SLUG_CHARACTERS = 12_000
"""A name of 2,000 characters may come out several times as long as a slug."""
MOST_NAME_CHARACTERS = 1000
MOST_TITLE_CHARACTERS = 200
MOST_SEQUENCE = 10**18 - 1
MOST_PLACES = 60
MOST_RUNGS = 50
MOST_OWN_FORMS = 1200
"""Of sixty places with a ladder of twenty each."""
MOST_EXERCISES = 2000
MOST_COUNTED = 10_000
MOST_SECONDS = 10**7
MOST_LINES = 400
"""Lines of all lists of signs together, the standard ones and up to 30 more of each."""
# A day away from the years that can be read, so that no offset leads out of them.
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)
_LATEST = datetime(9998, 12, 30, tzinfo=UTC)


def bounded_moment(moment: datetime) -> datetime:
    """The moment, or the nearest that a record can hold where a clock is years off."""
    nearest = min(max(moment, _EARLIEST), _LATEST)
    return nearest if nearest == moment else nearest.astimezone(moment.tzinfo)


def is_clamped(moment: datetime) -> bool:
    """Whether a moment may stand for another that a record cannot hold."""
    return not _EARLIEST < moment < _LATEST


def bounded_text(text: str, most: int, otherwise: str) -> str:
    """The text as it can be read back; another one where nothing of it can be seen."""
    return clean_text(text.strip())[:most].strip() or otherwise


def bounded_slug(slug: str) -> str:
    """The slug of an exercise as it can be read back."""
    return bounded_text(slug, MOST_SLUG_CHARACTERS, "exercise")
