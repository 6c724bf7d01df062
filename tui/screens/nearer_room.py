"""How the parts of the question are set that asks how far up symptoms moved; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.screens.asked import LADDER_COLUMNS
from tui.screens.room import main_columns, rows_of
from tui.widgets.lettering import LETTER_ROWS, word_rows
from tui.words import check

CAP_COLUMNS, KEY_COLUMNS = 4, 2
SPACE_COLUMNS = 8
BESIDE_COLUMNS = 4
_LEAST_LARGE = len((word_rows(check.NEARER_WORD, is_narrow=True) or ("",))[0])


@dataclass(frozen=True, slots=True)
class NearerParts:
    """What it has to say on a screen of so many rows.

    `status_rows` are those of the line above, `said` and `brief` as for the check.
    """

    rows: int
    status_rows: int
    compared: str
    places: Sequence[str]
    nearer_than: str
    others: Sequence[str]
    said: str
    brief: str


@dataclass(frozen=True, slots=True)
class NearerSetting:
    """A way to set it: the last word large, each place on a row of its own, and room between.

    A plain one uses the outermost columns, and has neither a line above nor a key bar.
    """

    is_large: bool
    is_listed: bool
    air: int = 0
    is_plain: bool = False

    def has_ladder(self, columns: int) -> bool:
        """Whether the ladder of places stands beside the question."""
        room = main_columns(columns, has_rail=True)
        return self.is_large and room >= _LEAST_LARGE + LADDER_COLUMNS

    def rows_needed(self, columns: int, parts: NearerParts) -> int:
        """How many rows everything takes."""
        room = columns if self.is_plain else main_columns(columns, has_rail=True)
        beside = LADDER_COLUMNS if self.has_ladder(columns) else 0
        beside += BESIDE_COLUMNS if self.is_plain else 0
        used = rows_of(check.NEARER_SENTENCE, room - beside) + rows_of(parts.compared, room)
        if self.is_large:
            used += LETTER_ROWS if room >= _LEAST_LARGE else parts.rows
        places = len(parts.places)
        used += places if self.is_listed else rows_of("   ".join(parts.places), room)
        used += rows_of(parts.nearer_than, room - SPACE_COLUMNS)
        keys = KEY_COLUMNS if self.is_plain else CAP_COLUMNS
        used += sum(rows_of(words, room - keys) for words in parts.others)
        if self.is_plain:
            return used + rows_of(parts.brief, room)
        # The key bar, the line above, and a row for what may be said.
        return used + 1 + parts.status_rows + max(1, rows_of(parts.said, room)) + 3 * self.air


_SETTINGS = (
    NearerSetting(True, True, 1),
    NearerSetting(True, True),
    NearerSetting(False, True, 1),
    NearerSetting(False, True),
    NearerSetting(False, False),
)
_PLAIN = NearerSetting(False, False, is_plain=True)


def nearer_setting(parts: NearerParts, columns: int) -> NearerSetting:
    """The best way in which all of it is on the screen."""
    fitting = (each for each in _SETTINGS if each.rows_needed(columns, parts) <= parts.rows)
    return next(fitting, _PLAIN)
