"""All exercises with their figures, outside any session: found by typing and by filters."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.plan.finding import FIELDS, Found, Sieve, choices, find, turned
from tui.plan.model import Exercise, Library
from tui.play.helping import Helped
from tui.screens.figured import FIGURE_KEY, Figured
from tui.screens.step import HELP_HINT
from tui.screens.two_buttons import Meaning, OnOr
from tui.terminal.alphabets import latin
from tui.visit.questions import Clock
from tui.widgets.entries import Entries
from tui.widgets.exercise_page import ExercisePage
from tui.widgets.finder import Finder
from tui.widgets.keybar import KeyHint
from tui.widgets.listing import Entry
from tui.widgets.rule import Rule
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import browse, keys, two_buttons
from tui.words.help import BROWSE_HELP
from tui.words.shelf import NO_ADVICE

MOST_LETTERS = 60


class BrowseScreen(Figured[None]):
    """The library: a list, and the page of the chosen one beside it or in its place.

    What is typed is searched for, so that no letter is a key before a page is read. Nothing is
    played, nothing is kept.
    """

    BINDINGS: ClassVar = [
        ("up", "go(-1)"),
        ("down", "go(1)"),
        ("pageup", "turn(-1)"),
        ("pagedown", "turn(1)"),
        ("tab", "field(1)"),
        ("shift+tab", "field(-1)"),
        ("right", "value(1)"),
        ("left", "value(-1)"),
        ("enter", "open"),
        ("escape", "back"),
        ("backspace", "delete"),
    ]
    HELP = BROWSE_HELP
    BY_PLACE = frozenset("?")

    def __init__(self, library: Library, clock: Clock, helped: Helped | None = None) -> None:
        super().__init__()
        self._exercises = sorted(library.exercises.values(), key=lambda each: each.name)
        self._library = library
        self._helped = helped
        self._clock = clock
        self._sieve = Sieve()
        self._field = ""
        self._found = Found(tuple(self._exercises))

    def status(self) -> Status:
        """How many of all are found."""
        count = browse.count_found(len(self._found.all), len(self._exercises))
        then = "" if self.is_narrow else NO_ADVICE
        return Status(browse.TITLE, time_left=count, then=then)

    def compose_main(self) -> ComposeResult:
        """The search and what it finds on the left, one of them on the right."""
        with Horizontal(id="browser"):
            with Vertical(id="found"):
                yield Finder(id="finder")
                yield Rule(browse.FOUND, id="found-title")
                yield Words(browse.NOTHING_FOUND, id="nothing-found")
                yield Entries(id="entries")
            yield ExercisePage(self._library, self._clock, self._helped)
        yield Notice(id="notice")

    def on_mount(self) -> None:
        """Show all of them."""
        self._search(self._sieve)

    def asked_spots(self) -> Iterator[Spot]:
        """The page that is read, the filter that is changed, or the chosen one of what is found."""
        finder, entries = self.query_one(Finder), self.entries
        if self.is_reading or not self.is_narrow:
            yield from self.scrolled_spots(self.page.scroll)
        if self.is_reading:
            yield Spot("page", self.page.query_one("#page-title"))
        elif self._field:
            yield Spot("field", finder, (self._field, self._sieve), finder.row_of(self._field))
        elif self._found.all:
            yield Spot("asked", entries, (self._sieve, entries.chosen), entries.chosen_row)
        else:
            yield Spot("nothing", self.query_one("#nothing-found"))

    @property
    def shown(self) -> Exercise | None:
        """The chosen exercise."""
        found = self._found.all
        return found[self.entries.chosen] if found else None

    @property
    def entries(self) -> Entries:
        """The list of what is found."""
        return self.query_one("#entries", Entries)

    @property
    def page(self) -> ExercisePage:
        """The page of the chosen one."""
        return self.query_one(ExercisePage)

    @property
    def is_reading(self) -> bool:
        """Whether up and down move the page, and not the list."""
        return self.has_class("is-reading")

    def _search(self, sieve: Sieve) -> None:
        chosen = self.shown if self.entries.entries else None
        self._sieve, self._found = sieve, find(self._exercises, sieve)
        found = self._found.all
        self.query_one(Finder).show(sieve, self._field)
        is_kept = chosen is not None and not sieve.text and chosen in found
        place = found.index(chosen) if is_kept and chosen is not None else 0
        self.entries.show(self._entries(), place)
        self.query_one("#nothing-found").display = not found
        self.show_status()
        self._show_chosen()

    def _entries(self) -> list[Entry]:
        first_of_text = len(self._found.by_name)
        return [
            Entry(
                each.name,
                each.slug if self.is_wide else "",
                browse.found_note(each),
                heading=browse.IN_THE_TEXT if place == first_of_text else "",
            )
            for place, each in enumerate(self._found.all)
        ]

    def _show_chosen(self) -> None:
        self.page.show(self.shown)
        self.show_hints()

    def on_resize(self) -> None:
        """Other parts fit another size."""
        self.after_paint(self._make_room)

    def _make_room(self) -> None:
        is_brief = self.is_low or (self.is_narrow and not self.is_high)
        self.query_one(Finder).set_brief(is_brief=is_brief)
        self.entries.set_form(is_double=self.is_wide and self.is_high, has_notes=self.is_wide)
        self.entries.show(self._entries())
        self.show_hints()

    # The keys

    def hints(self) -> tuple[KeyHint, ...]:
        """What each key does now: in the list, or on the page."""
        if self.is_reading:
            return (
                KeyHint("up/down", keys.SCROLL_TEXT, "go(1)", short=keys.SCROLL),
                KeyHint("esc", keys.BACK_TO_LIST, "back", short=keys.BACK),
                HELP_HINT,
            )
        back = keys.LEAVE if self._sieve.is_open else keys.CLEAR
        return (
            KeyHint("enter", keys.READ_PAGE, "open", is_enabled=self.shown is not None),
            KeyHint("up/down", keys.CHOOSE, "go(1)", short=""),
            KeyHint("tab", keys.FILTERS, "field(1)"),
            KeyHint("esc", back, "back"),
            HELP_HINT,
        )

    def meaning(self) -> Meaning:
        """The next exercise, or a list that begins with the way back."""
        leave = KeyHint("", two_buttons.BACK_TO_SESSIONS, "leave")
        look_on = KeyHint("", two_buttons.LOOK_ON, "close_list")
        rest = (HELP_HINT, look_on, *self.listed_figure_hints())
        more = two_buttons.MORE_OF_ALL
        if self.is_reading:
            on = KeyHint("", keys.READ, "turn(1)")
            return OnOr(on, (KeyHint("", keys.BACK_TO_LIST, "back"), leave, *rest), more)
        on = KeyHint("", two_buttons.NEXT_EXERCISE, "go(1)")
        before = KeyHint("", two_buttons.EXERCISE_BEFORE, "go(-1)")
        return OnOr(on, (leave, KeyHint("", keys.READ_PAGE, "open"), before, *rest), more)

    def action_leave(self) -> None:
        """Back to the sessions."""
        self.finish(None)

    def on_key(self, event: events.Key) -> None:
        """A letter belongs to the search; where a page is read, one draws its figures."""
        letter = event.character
        if letter and self.is_reading and self.press_figure_key(latin(letter, FIGURE_KEY)):
            event.stop()
            event.prevent_default()
        elif letter and event.is_printable and letter != "?" and not self.is_reading:
            event.stop()
            event.prevent_default()
            self._field = ""
            self._search(replace(self._sieve, text=(self._sieve.text + letter)[:MOST_LETTERS]))

    def action_delete(self) -> None:
        """Take back the last letter."""
        if not self.is_reading:
            self._search(replace(self._sieve, text=self._sieve.text[:-1]))

    def action_go(self, by: int) -> None:
        """The next of the list, or the next row of the page."""
        if self.is_reading:
            self.scroll_page(self.page.scroll, by)
            return
        self.entries.choose(self.entries.chosen + by)
        self._show_chosen()

    def action_turn(self, by: int) -> None:
        """A page further: of the list, or where one is read, of the page."""
        if self.is_reading or not self.is_narrow:
            self.scroll_page(self.page.scroll, by * self.page.rows_of_a_page)
        else:
            self.action_go(by * max(1, self.entries.size.height - 2))

    def action_field(self, by: int) -> None:
        """Another filter, and after the last of them none."""
        if not self.is_reading:
            fields = ("", *FIELDS)
            self._field = fields[(fields.index(self._field) + by) % len(fields)]
            self.query_one(Finder).show(self._sieve, self._field)

    def action_value(self, by: int) -> None:
        """Another value of the filter; without one the first filter."""
        if self.is_reading:
            return
        self._field = self._field or FIELDS[0]
        values = choices(self._exercises, self._field)
        self._search(turned(self._sieve, self._field, values, by))

    def action_open(self) -> None:
        """Read the page; the keys move it from now on."""
        if self.shown is not None:
            self.set_class(True, "is-reading")
            self.show_hints()

    def action_back(self) -> None:
        """Back to the list, or without the search, or to the sessions."""
        if self.is_reading:
            self.set_class(False, "is-reading")
            self.show_hints()
        elif not self._sieve.is_open:
            self._field = ""
            self._search(Sieve())
        else:
            self.finish(None)

    def on_entries_clicked(self, message: Entries.Clicked) -> None:
        """An exercise was clicked."""
        if self.has_two_buttons and self.buttons.is_listing:
            return
        self.entries.choose(message.place)
        self._show_chosen()
        if self.is_narrow:
            self.action_open()
