"""Who it is: one of those who are there, or somebody new."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult

from tui.files.person import MOST_LETTERS
from tui.screens.step import HELP_HINT, Step
from tui.visit.questions import PersonQuestion
from tui.widgets.big import BigWords
from tui.widgets.entries import Entries
from tui.widgets.keybar import KeyHint
from tui.widgets.listing import Entry
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import keys, people
from tui.words.shelf import CLAIM_SHORT, NAME, NO_ADVICE


class PeopleScreen(Step[str | None]):
    """The people, and a line for the name of a new one, while that is written."""

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
    HELP = people.PEOPLE_HELP
    BY_PLACE = frozenset("?")

    def __init__(self, question: PersonQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question
        self._people = question.look()
        self._written: str | None = None

    def status(self) -> Status:
        """What it is, and what it is not."""
        return Status(NAME, time_left="" if self.is_narrow else CLAIM_SHORT, then=NO_ADVICE)

    def compose_main(self) -> ComposeResult:
        """The list, and below it the name that is written."""
        yield BigWords(people.WHO, id="who")
        yield Entries(self._entries(), id="entries")
        yield Words(id="name")
        yield Notice(self._question.notice or people.HINT, id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """The chosen one, or behind the name that is written."""
        entries, name = self.query_one(Entries), self.query_one("#name", Words)
        if self._written is None:
            yield Spot("asked", entries, entries.chosen, entries.chosen_row)
        else:
            behind = cell_len(name.words) - cell_len(people.CURSOR)
            yield Spot("asked", name, self._written, column=behind)

    def _entries(self) -> list[Entry]:
        return [Entry(name) for name in (*self._people, people.NEW)]

    def begins_anew(self) -> bool:
        """Whoever has gone has left a name half written, and somebody may have come elsewhere."""
        self._write(None)
        self._look_again()
        return True

    def _look_again(self) -> None:
        """Who is there by now."""
        self._people = self._question.look()
        place = len(self._people) if self.is_writing else 0
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
        leave = (KeyHint("q", keys.LEAVE, "leave"),) if self._question.can_leave else ()
        choose = KeyHint("up/down", keys.CHOOSE, "go(1)", short="")
        return (KeyHint("space", keys.OPEN, "take"), choose, HELP_HINT, *leave)

    def pointed_rows(self) -> tuple[KeyHint, ...]:
        """Those who are there: nobody new, whose name has to be written."""
        return tuple(KeyHint("", name, "take") for name in self._people)

    def point_at(self, row: int) -> None:
        """The pointer chooses, and a name half written is none."""
        if self.is_writing:
            self._write(None)
        self.query_one("#entries", Entries).choose(row)

    def on_key(self, event: events.Key) -> None:
        """A letter belongs to the name that is written, and so does a space."""
        letter = event.character
        if self._written is not None and letter and event.is_printable:
            event.stop()
            event.prevent_default()
            self._write((self._written + letter)[:MOST_LETTERS])

    def _write(self, written: str | None, hint: str = people.HINT) -> None:
        self._written = written
        line = "" if written is None else f"{people.NAME}{written}{people.CURSOR}"
        self.query_one("#name", Words).show(line)
        self.query_one("#notice", Words).show(hint)
        self.show_hints()

    def action_go(self, by: int) -> None:
        """Another of the list."""
        if not self.is_writing:
            entries = self.query_one("#entries", Entries)
            entries.choose(entries.chosen + by)

    def action_take(self) -> None:
        """The chosen one, or the name that is written."""
        if self._written is not None:
            self._take_name(self._written)
            return
        place = self.query_one("#entries", Entries).chosen
        if place < len(self._people):
            self.finish(self._people[place])
        else:
            self._write("")

    def _take_name(self, written: str) -> None:
        """A name that nobody has yet."""
        # Somebody may have come at another screen since.
        self._look_again()
        name, why = people.new_name(written, self._people)
        if name:
            self.finish(name)
        else:
            self._write(written, why)

    def action_delete(self) -> None:
        """Take back the last letter."""
        if self._written is not None:
            self._write(self._written[:-1])

    def action_back(self) -> None:
        """No new name after all."""
        self._write(None)

    def action_leave(self) -> None:
        """Leave Unpinch, where that can be done."""
        if self._question.can_leave:
            self.finish(None)

    def on_entries_clicked(self, message: Entries.Clicked) -> None:
        """Somebody was clicked."""
        if not self.is_writing:
            self.query_one("#entries", Entries).choose(message.place)
            self.action_take()
