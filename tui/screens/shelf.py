"""The first screen: which session to play."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from textual.app import ComposeResult
from textual.containers import Container

from tui.screens.figured import Figured
from tui.screens.step import HELP_HINT
from tui.widgets.entries import Entries
from tui.widgets.keybar import KeyHint
from tui.widgets.listing import Entry
from tui.widgets.masthead import Masthead
from tui.widgets.rule import Rule
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import MOST_COLUMNS, SCREEN_PADDING, Column, Notice, Words, cut
from tui.words import keys
from tui.words.help import SHELF_HELP
from tui.words.shelf import CLAIM_SHORT, NAME, NO_ADVICE, SESSIONS, Listing, Told, for_person

if TYPE_CHECKING:
    from tui.plan.model import Exercise
    from tui.widgets.detail import DetailView
    from tui.widgets.notices import Notices

Picked = int | Literal["browse", "progress", "settings", "clear", "leave"]
Clock = Callable[[], float]
_LIST_COLUMNS, _GAP = 50, 3
"""Of the list beside the chosen session, as its style sheet has them."""
_LEAST_DETAIL_ROWS = 3
_NOT_A_NAME = len(NO_ADVICE) + SCREEN_PADDING + 2
"""What the line above needs beside a person's name."""
"""The title of the chosen session, and two rows of what it is."""


class Behind(NamedTuple):
    """What is known once all is loaded: words, and for each session what its exercises show."""

    told: Told
    figures: "tuple[tuple[Exercise, ...], ...]"


class ShelfScreen(Figured[Picked]):
    """All sessions, and the chosen one beside or below; ends with its place, or another choice.

    `clear`: somebody has examined what shuts it today (C8). `look` tells what is `Behind`, and is
    called once the screen has been painted.
    """

    BY_PLACE = frozenset("xgdq?")
    BINDINGS = [
        ("up", "choose(-1)"),
        ("down", "choose(1)"),
        ("home", "choose(-1000)"),
        ("end", "choose(1000)"),
        ("space,enter", "select"),
        ("x,X", "browse"),
        ("g,G", "progress"),
        ("comma", "settings"),
        ("c,C", "clear"),
        ("n,N", "notices"),
        ("d,D", "switch_figure"),
        ("q,Q,escape", "leave"),
    ]
    HELP = SHELF_HELP

    def __init__(
        self, listing: Listing, clock: Clock, look: Callable[[], Behind | None] | None = None
    ) -> None:
        super().__init__()
        self.listing = listing
        self._clock = clock
        self._look = look
        self._told = Told()
        self._view: DetailView | None = None
        self._notices: Notices | None = None

    def status(self) -> Status:
        """What it is, and what it is not."""
        claim = "" if self.is_narrow or self.has_large_name else CLAIM_SHORT
        person = self.listing.person
        name = "" if self.has_large_name else NAME
        if person:
            name = (
                cut(person, self.app.size.width - _NOT_A_NAME)
                if self.is_narrow
                else for_person(person)
            )
        return Status(name, time_left=claim, then=NO_ADVICE)

    @property
    def has_large_name(self) -> bool:
        """Whether there is room for the name in large letters."""
        return self.is_wide and self.is_high

    def compose_main(self) -> ComposeResult:
        """The news, what is shut, what has to be told, the sessions, and the chosen one."""
        yield Masthead(is_large=self.has_large_name, id="masthead")
        if self.listing.gate:
            yield Words(self.by_its_keys(self.listing.gate), id="gate")
        if self.listing.lines:
            from tui.widgets.notices import Notices

            self._notices = Notices(self.listing.lines, id="notices")
            yield self._notices
        beside = _LIST_COLUMNS + _GAP if self.is_wide else 0
        columns = min(self.app.size.width - SCREEN_PADDING, MOST_COLUMNS)
        with Container(id="sessions"):
            with Column(id="list", first_columns=_LIST_COLUMNS if beside else columns):
                yield Rule(SESSIONS, id="list-title")
                yield Entries(self._entries(), id="entries")
            with Column(id="detail", first_columns=columns - beside):
                yield Rule(id="title")
                yield Words(id="summary")
                yield Words(id="needs")
                yield Container(id="behind")
        yield Notice(id="notice")

    def on_mount(self) -> None:
        """Show what is chosen; look at the records once all of this can be read."""
        self._set_form()
        self.show_chosen()
        if self._look is not None:
            self.after_paint(self._open_behind)

    def open_up(self, look: Callable[[], Behind | None]) -> None:
        """All is loaded by now, behind the screen that was shown ahead."""
        self._look = look
        self.after_paint(self._open_behind)

    def _open_behind(self) -> None:
        behind = self._look() if self._look else None
        if behind is None or self._view is not None:
            return
        from tui.widgets.detail import DetailView

        self._told = behind.told
        self._view = DetailView(behind.told, behind.figures, self._clock)
        self.query_one(Masthead).show(self._told.news, self._told.week)
        self.entries.show(self._entries())
        self.query_one("#behind").mount(self._view)
        self.after_paint(self._make_room)

    def asked_spots(self) -> Iterator[Spot]:
        """The chosen session, and what has to be told, once it is turned."""
        yield Spot("asked", self.entries, self.entries.chosen, self.entries.chosen_row)
        if self._notices is not None:
            yield Spot("notices", self._notices.reading, self._notices.reading.turns)

    # The rows, and how they share the room

    @property
    def entries(self) -> Entries:
        """The list."""
        return self.query_one("#entries", Entries)

    def _entries(self) -> list[Entry]:
        offers, details = self.listing.offers, self._told.details
        if not details:
            return [Entry(offer.title, offer.minutes) for offer in offers]
        return [
            Entry(offer.title, known.minutes, known.closed or known.played, bool(known.closed))
            for offer, known in zip(offers, details, strict=True)
        ]

    def on_resize(self) -> None:
        """Other parts fit another size."""
        self.after_paint(self._make_room)

    def _make_room(self) -> None:
        """The list gets the rows it needs, but leaves some to what the chosen session is."""
        is_beside = self.is_wide
        self.query_one(Masthead).set_large(is_large=self.has_large_name)
        self.show_status()
        self._set_form()
        rows = self.query_one("#sessions").size.height
        least = 0 if is_beside else _LEAST_DETAIL_ROWS
        self.entries.styles.height = max(3, min(self.entries.rows_needed(), rows - least))
        self.show_hints()
        self.show_chosen()
        if self._view is not None:
            self.after_paint(self._view.make_room)

    def _set_form(self) -> None:
        is_double = self.is_wide and self.is_high
        self.entries.set_form(is_double=is_double, has_notes=not self.is_narrow)

    def show_chosen(self) -> None:
        """What the chosen session is."""
        if not self.listing.offers:
            return
        place = self.entries.chosen
        offer = self.listing.offers[place]
        note = self.entries.entries[place].note if self.is_narrow else offer.needs
        self.query_one("#title", Rule).show(offer.title, note)
        self.query_one("#summary", Words).show(offer.summary)
        self.query_one("#needs", Words).show(offer.needs)
        if self._view is not None:
            self._view.show(place)

    # The keys

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys of the list."""
        notices = self._notices
        return (
            KeyHint("space", keys.OPEN, "select"),
            *((KeyHint("c", keys.EXAMINED, "clear"),) if self.listing.can_clear else ()),
            *((KeyHint("n", keys.READ, "notices"),) if notices and notices.has_more else ()),
            KeyHint("up/down", keys.CHOOSE, "choose(1)"),
            KeyHint("x", keys.EXERCISES, "browse"),
            *self._progress_hint(),
            *((KeyHint(",", keys.SETTINGS, "settings"),) if self.listing.has_settings else ()),
            HELP_HINT,
            KeyHint("q", self.listing.leave, "leave"),
        )

    def _progress_hint(self) -> tuple[KeyHint, ...]:
        if not self.listing.has_progress:
            return ()
        is_brief = not (self.is_wide or self.has_two_buttons)
        words = keys.PROGRESS_SHORT if is_brief else keys.PROGRESS
        return (KeyHint("g", words, "progress"),)

    def bar_hints(self) -> tuple[KeyHint, ...]:
        """Where it is not wide, the arrows go without saying."""
        return tuple(hint for hint in self.hints() if self.is_wide or hint.key != "up/down")

    def pointed_rows(self) -> tuple[KeyHint, ...]:
        """Each session."""
        return tuple(KeyHint("", offer.title, "select") for offer in self.listing.offers)

    def point_at(self, row: int) -> None:
        """The pointer chooses."""
        self.entries.choose(row)
        self.show_chosen()

    def listed_entries(self) -> tuple[tuple[KeyHint, ...], int]:
        """What is no session, where the pointer is at it."""
        count, place = len(self.listing.offers), self.buttons.place
        return (self.choices()[count:], place - count) if place >= count else ((), 0)

    def action_choose(self, by: int) -> None:
        """Another session of the list."""
        self.entries.choose(self.entries.chosen + by)
        self.show_chosen()

    def action_select(self) -> None:
        """Open the chosen session."""
        if self.listing.offers:
            self.finish(self.entries.chosen)

    def action_browse(self) -> None:
        """Look at all exercises."""
        self.finish("browse")

    def action_progress(self) -> None:
        """Look at how it goes."""
        if self.listing.has_progress:
            self.finish("progress")

    def action_settings(self) -> None:
        """Look at what is set."""
        if self.listing.has_settings:
            self.finish("settings")

    def action_clear(self) -> None:
        """It was examined."""
        if self.listing.can_clear:
            self.finish("clear")

    def action_notices(self) -> None:
        """Read on in what has to be told."""
        if self._notices is not None:
            self._notices.turn()

    def action_leave(self) -> None:
        """Leave Unpinch."""
        self.finish("leave")

    def on_entries_clicked(self, message: Entries.Clicked) -> None:
        """A session was clicked."""
        self.entries.choose(message.place)
        self.action_select()
