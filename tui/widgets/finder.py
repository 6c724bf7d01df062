"""What is searched for: the words that are typed, and three filters; no cursor blinks."""

from textual.content import Content
from textual.widgets import Static

from tui.plan.finding import FIELDS, Sieve
from tui.widgets.signs import Signs, signs_of
from tui.widgets.words import width_of
from tui.words.browse import FIELD_WORDS, value_words

_LABEL = 11
_CURSOR = "_"


def finder_rows(
    sieve: Sieve, field: str, signs: Signs, columns: int, *, is_brief: bool
) -> list[Content]:
    """The search, and below it the filters: a row each, or one row for all where it `is_brief`.

    `field` is the filter that left and right change, "" while none is.
    """
    typed = sieve.text[-(columns - 4) :] + _CURSOR
    search = Content.assemble((" / ", "bold $work"), (typed, "bold"))
    if is_brief:
        return [search, _brief_row(sieve, field, signs)]
    return [search, *(_filter_row(sieve, each, field, signs) for each in FIELDS)]


def _filter_row(sieve: Sieve, each: str, field: str, signs: Signs) -> Content:
    value = value_words(getattr(sieve, each))
    label = FIELD_WORDS[each].ljust(_LABEL)
    if each == field:
        words = f"{signs.left} {value} {signs.right}"
        return Content.assemble((f" {label}", "bold"), (words, "bold $work reverse"))
    style = "bold" if getattr(sieve, each) else "$quiet"
    return Content.assemble((f" {label}", "$quiet"), (f"  {value}", style))


def _brief_row(sieve: Sieve, field: str, signs: Signs) -> Content:
    if field:
        return _filter_row(sieve, field, field, signs)
    set_ones = [value_words(getattr(sieve, each)) for each in FIELDS if getattr(sieve, each)]
    return Content.styled(f"   {', '.join(set_ones)}", "bold")


class Finder(Static):
    """Shows what is searched for."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)
        self._shown: tuple[Sieve, str] = (Sieve(), "")
        self._is_brief = False

    def show(self, sieve: Sieve, field: str) -> None:
        """Show a search, and which filter is being changed."""
        self._shown = (sieve, field)
        self._draw()

    def set_brief(self, *, is_brief: bool) -> None:
        """Have all filters in one row, or one each."""
        self._is_brief = is_brief
        self._draw()

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._draw()

    def row_of(self, field: str) -> int:
        """The row of a filter."""
        return 1 if self._is_brief else 1 + FIELDS.index(field)

    def _draw(self) -> None:
        sieve, field = self._shown
        rows = finder_rows(sieve, field, signs_of(self), width_of(self), is_brief=self._is_brief)
        self.update(Content("\n").join(rows))
