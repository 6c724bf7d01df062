"""How the parts of the check are set in the room that there is; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tui.play.state import Best
from tui.play.symptoms import Symptoms
from tui.screens.asked import LADDER_COLUMNS
from tui.screens.room import main_columns, rows_of
from tui.widgets.answers import Setting, Wording, heights
from tui.widgets.ladder import ladder_lines
from tui.widgets.lettering import LETTER_ROWS, word_rows
from tui.widgets.signs import UTF8
from tui.widgets.words import MOST_COLUMNS
from tui.words import check
from tui.words.signs import NEW_SIGNS, RED_FLAG
from tui.words.symptoms import (
    already_words,
    compared_lines,
    compared_words,
    ladder_marks,
)

YES = Wording(check.YES_WORD, check.YES, check.PAGE_UP)
NO = Wording(check.NO_WORD, check.NO)
OTHERS = {"m": check.MOVED_UP, "2": NEW_SIGNS, "3": RED_FLAG}
_CAP_COLUMNS, _KEY_COLUMNS = 4, 2
_LEAST_LARGE = len((word_rows(check.SPREAD, is_narrow=True) or ("",))[0])
_HIGH_ROWS, _LOW_ROWS = 30, 18
_STATUS_ROWS = 2
_GAPS = 3


@dataclass(frozen=True, slots=True)
class Parts:
    """What a check has to say: what it is compared with, and what is said besides, at most briefly.

    `status_rows` is how many rows the line above all takes.
    """

    start: Symptoms
    best: Best
    said: str
    brief: str
    status_rows: int = 1


@dataclass(frozen=True, slots=True)
class CheckSetting:
    """A way to set the check on a screen of so many columns.

    The last word of the question is large or not, the answers are set as `answers` says, and `air`
    is how many rows stand between the parts. Both answers are of one size where they are even.
    `is_brief`: what has to be said besides is as short as
    it can be. A plain one uses the outermost columns, and has neither a line above nor a key bar.
    """

    answers: Setting
    columns: int
    is_large: bool = False
    air: int = 0
    is_even: bool = True
    is_brief: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether every row and every column counts."""
        return self.answers == "plain"

    @property
    def room(self) -> int:
        """The columns that there are for the parts."""
        if self.is_plain:
            return min(self.columns, MOST_COLUMNS)
        return main_columns(self.columns, has_rail=True)

    @property
    def has_ladder(self) -> bool:
        """Whether the ladder of places stands beside the question."""
        return self.is_large and self.room >= _LEAST_LARGE + LADDER_COLUMNS

    @property
    def is_stacked(self) -> bool:
        """Whether the answers stand one above the other, which takes fewer rows."""
        return self._answer_rows(is_stacked=True) < self._answer_rows(is_stacked=False)

    def _answer_rows(self, *, is_stacked: bool) -> int:
        rows = heights(
            (YES, NO), self.room, self.answers, is_stacked=is_stacked, is_even=self.is_even
        )
        return sum(rows) if is_stacked else rows[0]

    def compared(self, parts: Parts) -> str:
        """What stands of the comparison in words."""
        if self.has_ladder:
            return already_words(parts.start, parts.best)
        if self.is_plain:
            return compared_words(parts.start, parts.best)
        return compared_lines(parts.start, parts.best)

    def said(self, parts: Parts) -> str:
        """What is said besides."""
        return parts.brief if self.is_brief else parts.said

    def rows_needed(self, parts: Parts) -> int:
        """How many rows everything takes that has to be read."""
        keys = _KEY_COLUMNS if self.is_plain else _CAP_COLUMNS
        others = sum(rows_of(words, self.room - keys) for words in OTHERS.values())
        used = self._question_rows(parts) + others
        used += min(self._answer_rows(is_stacked=each) for each in (False, True))
        used += sum(
            rows_of(words, self.room) for words in (self.compared(parts), check.MOVED_UP_IS_NO)
        )
        said = rows_of(self.said(parts), self.room)
        if self.is_plain:
            return used + said
        # The key bar, the line above all with the row below it, and a row for what may be said.
        return used + max(1, said) + 2 + parts.status_rows + _GAPS * self.air

    def _question_rows(self, parts: Parts) -> int:
        if not self.is_large:
            return 1
        marks = ladder_marks(parts.start, parts.best)
        ladder = 1 + len(ladder_lines(*marks, UTF8)) if self.has_ladder else 0
        return max(1 + LETTER_ROWS, ladder)


def _settings(columns: int, rows: int) -> Iterator[CheckSetting]:
    """The ways to set it, the best first."""
    sizes = (True, False) if main_columns(columns, has_rail=True) >= _LEAST_LARGE else (False,)
    if rows >= _HIGH_ROWS:
        yield from (CheckSetting("large", columns, sizes[0], air) for air in (2, 1, 0))
    if rows >= _LOW_ROWS:
        for is_large in sizes:
            yield from (CheckSetting("framed", columns, is_large, air) for air in (1, 0))
    yield CheckSetting("plain", columns)
    yield CheckSetting("plain", columns, is_even=False)


# The check asks at each tick, and it takes more than all else that a tick does.
@lru_cache(maxsize=64)
def fitting(parts: Parts, columns: int, rows: int) -> CheckSetting:
    """The best way in which all of it is on the screen; the briefest where there is none."""
    for setting in _settings(columns, rows):
        if setting.rows_needed(parts) <= rows:
            return setting
    return CheckSetting("plain", columns, is_even=False, is_brief=True)
