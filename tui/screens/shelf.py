"""The first screen: which session to play."""

from typing import Literal

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.screens.step import HELP_HINT, Step
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.options import Options
from tui.widgets.words import Words
from tui.words import keys
from tui.words.help import SHELF_HELP
from tui.words.shelf import CLAIM, NAME, Listing, Offer

Picked = int | Literal["browse", "settings", "clear", "leave"]


class ShelfScreen(Step[Picked]):
    """All sessions, one an option; ends with the place of one, or with another choice.

    `clear`: somebody has examined what shuts it today (C8).
    """

    AUTO_FOCUS = "OptionList"
    BY_PLACE = frozenset("xq?")
    BINDINGS = [
        ("space", "select"),
        ("x,X", "browse"),
        ("comma", "settings"),
        ("c,C", "clear"),
        ("q,Q,escape", "leave"),
    ]
    HELP = SHELF_HELP

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self.listing = listing

    def compose(self) -> ComposeResult:
        """The name, the sessions and the keys."""
        yield BigWords(NAME, id="name")
        yield Words("\n".join([CLAIM, *self.listing.lines]), id="claim")
        if self.listing.gate:
            yield Words(self.listing.gate, id="gate")
        options = [Option(_offer_lines(offer)) for offer in self.listing.offers]
        yield Options(*options, id="sessions", markup=False)
        yield KeyBar(id="keys")

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys of the list."""
        return (
            KeyHint("space", keys.OPEN, "select"),
            KeyHint("up/down", keys.CHOOSE, "choose"),
            *((KeyHint("c", keys.EXAMINED, "clear"),) if self.listing.can_clear else ()),
            KeyHint("x", keys.ALL_EXERCISES, "browse"),
            KeyHint(",", keys.SETTINGS, "settings"),
            HELP_HINT,
            KeyHint("q", keys.LEAVE, "leave"),
        )

    def action_choose(self) -> None:
        """The next session of the list."""
        self.query_one(OptionList).action_cursor_down()

    def action_select(self) -> None:
        """Open the session under the cursor."""
        self.query_one(OptionList).action_select()

    def action_browse(self) -> None:
        """Look at all exercises."""
        self.finish("browse")

    def action_settings(self) -> None:
        """Look at what is set."""
        self.finish("settings")

    def action_clear(self) -> None:
        """It was examined."""
        if self.listing.can_clear:
            self.finish("clear")

    def action_leave(self) -> None:
        """Leave Unpinch."""
        self.finish("leave")

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """A session was chosen."""
        self.finish(message.option_index)


def _offer_lines(offer: Offer) -> Content:
    return Content.assemble((offer.title, "bold"), f"\n{offer.needs}\n{offer.summary}")
