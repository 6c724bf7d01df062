"""How activities stand in a record: their names, and each with how well it goes."""

import re
from collections.abc import Sequence

from tui.files.reader import Reader
from tui.play.activities import (
    MOST_ABILITY,
    MOST_ACTIVITIES,
    MOST_LETTERS,
    MOST_RATED,
    Rated,
    activity_name,
)
from tui.records.forms import Form

_RATED = re.compile(rf"({MOST_ABILITY}|[0-9]) (.+)", re.DOTALL)
_NAME = f"a name of 1 to {MOST_LETTERS} characters, each once, and at most"


def _write_rated(activities: tuple[Rated, ...]) -> list[str] | None:
    """One text for each: how well it goes, a space, and its name."""
    return [f"{rated.ability} {rated.name}" for rated in activities] or None


def _read_rated(reader: Reader, key: str) -> tuple[Rated, ...]:
    words = _strings(reader, key)
    matches = [match for each in words if (match := _RATED.fullmatch(each))]
    rated = tuple(Rated(match[2], int(match[1])) for match in matches)
    if len(matches) == len(words) and _are_names([each.name for each in rated], MOST_RATED):
        return rated
    reader.fault(
        key,
        f"a list of a number from 0 to {MOST_ABILITY}, a space and {_NAME} {MOST_RATED} of them",
    )
    return ()


def _read_names(reader: Reader, key: str) -> tuple[str, ...]:
    names = _strings(reader, key)
    if _are_names(names, MOST_ACTIVITIES):
        return tuple(names)
    reader.fault(key, f"a list of {_NAME} {MOST_ACTIVITIES} of them")
    return ()


def _strings(reader: Reader, key: str) -> list[str]:
    """A list of texts as it stands there; of anything else one that is never right."""
    value = reader.values.get(key) if reader.has(key) else []
    texts = [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
    return texts if texts == value else [""]


def _are_names(names: Sequence[str], most: int) -> bool:
    are_names = all(activity_name(name) == name != "" for name in names)
    return are_names and len(set(names)) == len(names) <= most


NAMES_IF_ANY: Form[tuple[str, ...]] = Form(lambda names: list(names) or None, _read_names)
RATED_IF_ANY: Form[tuple[Rated, ...]] = Form(_write_rated, _read_rated)
