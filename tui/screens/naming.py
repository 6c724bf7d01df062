"""A list to choose from, and a line in which a name is written that is not in it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Generic

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult

from tui.screens.step import HELP_HINT, Result, Step
from tui.widgets.entries import Entries
from tui.widgets.keybar import KeyHint
from tui.widgets.listing import Entry
from tui.widgets.spots import Spot
from tui.widgets.words import Notice, Words
from tui.words import keys

CURSOR = "_"


class Naming(Step[Result], Generic[Result]):
    """Ends with one of a list, or with a name while that is written."""

    BINDINGS: ClassVar = [
        ("up,pageup", "go(-1)"),
        ("down,pagedown", "go(1)"),
        ("home", "go(-1000)"),
        ("end", "go(1000)"),
        ("enter,space", "take"),
        ("escape", "back"),
        ("backspace", "delete"),
        ("q,Q", "leave"),
    ]
    BY_PLACE = frozenset("?")
    MOST_LETTERS: ClassVar[int]
    NAME: ClassVar[str]
    """What stands before the name that is written."""
    _written: str | None = None

    def labels(self) -> Sequence[str]:
        """What the list shows, with the entry that begins to write a name."""
        raise NotImplementedError

    @property
    def writing_place(self) -> int:
        """Where that entry stands."""
        raise NotImplementedError

    def notice_words(self) -> str:
        """What is said where nothing is wrong with a name."""
        raise NotImplementedError

    def take(self, place: int) -> None:
        """Take another of the list."""
        raise NotImplementedError

    def take_name(self, written: str) -> str:
        """Take what is written; why it is no name, where it is none."""
        raise NotImplementedError

    def leaving(self) -> str:
        """What leaving means, empty where that cannot be done."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave, where that can be done."""
        raise NotImplementedError

    def compose_naming(self) -> ComposeResult:
        """The list, and below it the name that is written."""
        yield Entries(self._entries(), id="entries")
        yield Words(id="name")
        yield Notice(self.notice_words(), id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """The chosen one, or behind the name that is written."""
        entries, name = self.query_one("#entries", Entries), self.query_one("#name", Words)
        if self._written is None:
            yield Spot("asked", entries, entries.chosen, entries.chosen_row)
        else:
            yield Spot("asked", name, self._written, column=cell_len(name.words) - cell_len(CURSOR))

    def _entries(self) -> list[Entry]:
        return [Entry(label) for label in self.labels()]

    def show_entries(self, place: int) -> None:
        """Show the list anew, with a place of it chosen."""
        self.query_one("#entries", Entries).show(self._entries(), place)

    def on_resize(self) -> None:
        """Other words fit another size."""
        self.after_paint(self._make_room)

    def _make_room(self) -> None:
        self.show_status()
        entries = self.query_one("#entries", Entries)
        entries.styles.height = entries.rows_needed()

    @property
    def is_writing(self) -> bool:
        """Whether letters belong to a name."""
        return self._written is not None

    def hints(self) -> tuple[KeyHint, ...]:
        """What each key does now."""
        if self.is_writing:
            return (KeyHint("enter", keys.GO_ON, "take"), KeyHint("esc", keys.BACK, "back"))
        leave = (KeyHint("q", self.leaving(), "leave"),) if self.leaving() else ()
        choose = KeyHint("up/down", keys.CHOOSE, "go(1)", short="")
        return (KeyHint("space", keys.OPEN, "take"), choose, HELP_HINT, *leave)

    @property
    def _places(self) -> list[int]:
        """All of the list but what begins to write, for which there is no keyboard."""
        return [place for place in range(len(self.labels())) if place != self.writing_place]

    def pointed_rows(self) -> tuple[KeyHint, ...]:
        """What can be taken without writing."""
        labels = self.labels()
        return tuple(KeyHint("", labels[place], "take") for place in self._places)

    def point_at(self, row: int) -> None:
        """The pointer chooses, and a name half written is none."""
        if self.is_writing:
            self.write(None)
        self.query_one("#entries", Entries).choose(self._places[row])

    def on_key(self, event: events.Key) -> None:
        """A letter belongs to the name that is written, and so does a space."""
        letter = event.character
        if self._written is not None and letter and event.is_printable:
            event.stop()
            event.prevent_default()
            self.write((self._written + letter)[: self.MOST_LETTERS])

    def write(self, written: str | None, why: str = "") -> None:
        """Show a name as far as it is written, None for none, and why it is none."""
        self._written = written
        line = "" if written is None else f"{self.NAME}{written}{CURSOR}"
        self.query_one("#name", Words).show(line)
        self.query_one("#notice", Words).show(why or self.notice_words())
        self.show_hints()

    def action_go(self, by: int) -> None:
        """Another of the list."""
        if not self.is_writing:
            entries = self.query_one("#entries", Entries)
            entries.choose(entries.chosen + by)

    def action_take(self) -> None:
        """The chosen one, or the name that is written."""
        place = self.query_one("#entries", Entries).chosen
        if self._written is not None:
            written = self._written
            why = self.take_name(written)
            if why:
                self.write(written, why)
        elif place == self.writing_place:
            self.write("")
        else:
            self.take(place)

    def action_delete(self) -> None:
        """Take back the last letter."""
        if self._written is not None:
            self.write(self._written[:-1])

    def action_back(self) -> None:
        """No name after all."""
        self.write(None)

    def on_entries_clicked(self, message: Entries.Clicked) -> None:
        """One of the list was clicked."""
        if not self.is_writing:
            self.query_one("#entries", Entries).choose(message.place)
            self.action_take()
