"""What stands above the sessions: the good news and the week; where wide the name, large."""

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from tui.widgets.big import painted
from tui.widgets.lettering import LETTER_ROWS, word_rows
from tui.widgets.signs import Signs, signs_of
from tui.widgets.words import width_of
from tui.words.shelf import CLAIM, NAME

_GAP = 5
_LOW_ROWS = 18


def masthead_rows(
    news: str, week: str, columns: int, rows: int, signs: Signs, *, is_large: bool
) -> list[Content]:
    """The news, and at its right the week; or the large name with all of it beside.

    `rows` are those of the screen.
    """
    told = Content.styled(f"{signs.better} {news}", "bold $calm") if news else Content("")
    if not is_large:
        return _one_row(told, week, columns, has_two=rows > _LOW_ROWS)
    drawn = word_rows(NAME) or ("",) * LETTER_ROWS
    texts = (
        Content.styled(NAME, "$unseen"),
        Content(CLAIM),
        Content(""),
        told,
        Content(f"  {week}" if week else ""),
    )
    large = painted(drawn, signs).split("\n")
    gap = " " * _GAP
    return [
        Content.assemble(row.stylize("$work"), gap, text)
        for row, text in zip(large, texts, strict=True)
    ]


def _one_row(told: Content, week: str, columns: int, *, has_two: bool) -> list[Content]:
    if not told.plain:
        return [Content.styled(week, "$quiet")] if week else []
    gap = columns - told.cell_length - cell_len(week)
    if week and gap >= _GAP:
        return [Content.assemble(told, " " * gap, (week, "$quiet"))]
    return [told, Content.styled(f"  {week}", "$quiet")] if week and has_two else [told]


class Masthead(Static):
    """Shows the news and the week, below the name where that is large."""

    def __init__(self, *, is_large: bool = False, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self.news = ""
        self.week = ""
        self.is_large = is_large

    def show(self, news: str, week: str) -> None:
        """Show what the records say."""
        if (news, week) != (self.news, self.week):
            self.news, self.week = news, week
            self._draw()

    def set_large(self, *, is_large: bool) -> None:
        """Have the name large, or not at all."""
        if is_large != self.is_large:
            self.is_large = is_large
            self._draw()

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def on_resize(self) -> None:
        """The row fits the width."""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        rows = masthead_rows(
            self.news,
            self.week,
            width_of(self),
            self.app.size.height,
            signs_of(self),
            is_large=self.is_large,
        )
        self.update(Content("\n").join(rows))
