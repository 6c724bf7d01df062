"""A screen on which two buttons do everything, where a person has no more."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.screen import Screen

from tui.screens.arming import NEVER, Presses
from tui.widgets.entries import Entries
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.listing import Entry
from tui.widgets.settings import settings_of
from tui.widgets.spots import Spot

if TYPE_CHECKING:
    from tui.screens.two_buttons import Meaning, TwoButtons

_MOVING = frozenset({"up", "down", "up/down", "tab"})
"""The keys of hints that move a pointer, which page down does where there are two buttons."""


class Buttoned(Screen[None]):
    """Says what the two buttons mean, and shows it.

    `late_keys` are armed later than the screen, which is so at `armed_at`.
    """

    armed_at: float

    def __init__(self) -> None:
        super().__init__()
        self.presses = Presses(0.0)
        self.late_keys: dict[str, float] = {}

    @property
    def is_tiny(self) -> bool:
        """Whether there is no room for any screen."""
        return self.has_class("-tiny")

    @property
    def is_finished(self) -> bool:
        """Whether nothing counts any more."""
        raise NotImplementedError

    @property
    def has_two_buttons(self) -> bool:
        """Whether page up and page down do everything."""
        return settings_of(self).two_buttons

    def by_its_keys(self, text: str) -> str:
        """A text that names a key, for whoever has two buttons and no such key."""
        if not self.has_two_buttons:
            return text
        from tui.words.two_buttons import read_by_buttons

        return read_by_buttons(text)

    @cached_property
    def buttons(self) -> "TwoButtons":
        """The two buttons here; they are loaded when they are needed."""
        from tui.screens.two_buttons import TwoButtons

        return TwoButtons(self)

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that do something here."""
        raise NotImplementedError

    def show_hints(self) -> None:
        """Bring the key bar up to date."""
        raise NotImplementedError

    def meaning(self) -> "Meaning | None":
        """What the two buttons mean now; None where they mean what they do on a keyboard."""
        from tui.screens.two_buttons import OneOf

        return OneOf(self.choices())

    def pointed_rows(self) -> tuple[KeyHint, ...]:
        """The rows of a list of the screen's own, which are chosen from first."""
        return ()

    def point_at(self, row: int) -> None:
        """The pointer is at one of these rows."""

    def choices(self) -> tuple[KeyHint, ...]:
        """What the two buttons choose from: the rows, which space takes, then what keys do."""
        rows = self.pointed_rows()
        left_out = _MOVING | {"space"} if rows else _MOVING
        hints = (each for each in self.hints() if each.is_enabled and each.key not in left_out)
        return (*rows, *hints)

    @property
    def has_below(self) -> bool:
        """Whether page down shows more before it means anything else."""
        return False

    @property
    def is_seen(self) -> bool:
        """Whether all has been seen that has to be before page up means anything."""
        return True

    def scroll_on(self) -> bool:
        """Show what is below, where anything is; whether that was done."""
        return False

    def scroll_back(self) -> bool:
        """Show what is above, where that comes first; whether that was done."""
        return False

    def show_buttons(self) -> None:
        """Show where the pointer is, and what the two do."""
        if self.buttons.place < len(self.pointed_rows()):
            self.point_at(self.buttons.place)
        self.show_hints()

    def show_listed(self) -> None:
        """Bring the list that page up shows up to date."""
        if not self.has_two_buttons:
            return
        for listed in self.query("#listed").results(Entries):
            entries, place = self.listed_entries()
            self.set_class(bool(entries), "-listing")
            if entries:
                listed.show([Entry(each.label) for each in entries], place)

    def listed_entries(self) -> tuple[tuple[KeyHint, ...], int]:
        """What is listed over all the screen, and where the pointer is; nothing, where none is."""
        return (self.buttons.entries, self.buttons.place) if self.buttons.is_listing else ((), 0)

    def action_listed(self) -> None:
        """The list is shown."""

    def action_close_list(self) -> None:
        """The list is shown no more."""
        self.buttons.close()
        self.show_buttons()

    async def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """A click on a key hint is the key, and counts no earlier."""
        if self.has_two_buttons and await self.buttons.click(message.key, message.at):
            return
        if message.at >= self.late_keys.get(message.key, -NEVER):
            await self.run_action(message.action)

    def compose_listed(self) -> ComposeResult:
        """The list that page up shows where there are two buttons."""
        if self.has_two_buttons:
            yield Entries(id="listed")

    def listed_spots(self) -> Iterator[Spot]:
        """The chosen one of the list that page up shows."""
        listed = next(iter(self.query("#listed").results(Entries)), None)
        if listed is not None and self.has_class("-listing"):
            yield Spot("listed", listed, self.buttons.place, listed.chosen_row)
