"""A screen with the form of symptoms, which scrolls so that what is asked next is in view."""

from collections.abc import Iterator, Sequence
from typing import Generic

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

from tui.play.symptoms import Symptoms
from tui.screens.room import rows_of
from tui.screens.step import HELP_HINT, Asking, Result
from tui.visit.form import Draft, clicked, pressed
from tui.visit.options import Option, offered
from tui.widgets.accordion import Told
from tui.widgets.below import Below
from tui.widgets.body import labelled_body
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.ladder import Ladder
from tui.widgets.signs import signs_of
from tui.widgets.spots import Spot
from tui.widgets.symptoms import SymptomsForm
from tui.widgets.words import Words
from tui.words import form, keys
from tui.words.symptoms import REACH_WORDS

_BODY_IN_THE_FORM_ROWS = 30
_ASIDE_COLUMNS = 33
_OTHER_ROWS = 8
"""What is not the form itself, at most, on a screen of one column."""


class Telling(Asking[Result], Generic[Result]):
    """Takes the keys of a form; what begins or saves, and what leaves, is up to its screen."""

    # Yes, an urgent sign, a flare day and ten; what else a letter chooses has to be that letter.
    BY_PLACE = frozenset("yufxq?")
    draft: Draft
    was: Symptoms | None = None
    """What it was before: the last time, or before the run."""
    WAS_WHEN: str
    ONWARD: str
    LEAVING: str
    _asked_so_far: tuple[str, ...] = ()

    def compose_form(self) -> ComposeResult:
        """The form, the body or the ladder of places beside it, and how much is below."""
        with Horizontal(id="told"):
            with VerticalScroll(id="about", can_focus=False):
                yield SymptomsForm(id="form")
            with Vertical(id="beside"):
                yield Static(markup=False, id="body-view")
                yield Ladder(id="ladder")
            yield Words(id="today")
        yield Below(form.LINE, form.LINES, key="down")

    def asked_spots(self) -> Iterator[Spot]:
        """The open row, or once all is told the keys; what was changed, and scrolled to."""
        yield from self.scrolled_spots(self.page)
        told, missing = self.query_one(SymptomsForm), self.draft.missing
        if told.active:
            yield Spot("asked", told, (missing, self.draft.contradiction), told.active.start)
        else:
            yield Spot("asked", self.query_one("#keys", KeyBar))
        if told.changed:
            yield Spot("changed", told, told.changes, told.changed.start)

    @property
    def page(self) -> VerticalScroll:
        """What scrolls."""
        return self.query_one(VerticalScroll)

    def on_mount(self) -> None:
        """Show the form as far as it is filled in; how high it is is known once it is laid out."""
        self.watch(self.page, "virtual_size", lambda: self.after_paint(self.show_active))
        self.watch(self.page, "scroll_y", lambda: self.after_paint(self.show_below), init=False)
        self.show_draft()

    def on_resize(self) -> None:
        """What is asked next stays in view."""
        self.show_draft()

    def today_lines(self) -> Sequence[str]:
        """What there is to say of today."""
        return ()

    def show_draft(self) -> None:
        """Show the form as it is now."""
        today = tuple(self.today_lines())
        aside = "\n\n".join([form.TODAY_TITLE, *today]) if today else ""
        has_aside = self.is_wide and rows_of(aside, _ASIDE_COLUMNS) <= self.page.size.height
        rows = self.app.size.height
        shown = self.query_one(SymptomsForm)
        shown.is_airy = not self.is_low
        shown.has_body = self.is_narrow and rows >= _BODY_IN_THE_FORM_ROWS
        shown.rows = rows - _OTHER_ROWS if self.is_narrow else 0
        shown.point_at(self._pointed_answer)
        shown.show(
            Told(self.draft, self._asked(), self.was, self.WAS_WHEN, () if has_aside else today)
        )
        self.query_one("#today", Words).show(aside if has_aside else "")
        self._show_beside()
        self.show_status()
        self.after_paint(lambda: self.after_paint(self.show_active))

    def _asked(self) -> tuple[str, ...]:
        """What is asked, with all that was asked since the form came up."""
        self._asked_so_far = self.draft.asked(self._asked_so_far)
        return self._asked_so_far

    def _show_beside(self) -> None:
        body = self.query_one("#body-view", Static)
        was = self.was
        where = form.last_time_words(
            signs_of(self).was, self.WAS_WHEN, REACH_WORDS[was.reach] if was else ""
        )
        drawn = labelled_body(self.draft.affected, self.draft.reach, where if was else "")
        has_body = self.query_one("#told").size.height >= len(drawn)
        body.display = has_body
        body.update(Content("\n").join(drawn))
        ladder = self.query_one(Ladder)
        ladder.display = not has_body and (self.draft.reach is not None or self.was is not None)
        reach = self.draft.reach
        last = (was.reach, self.WAS_WHEN) if was else None
        ladder.show(last, (reach, form.NOW) if reach is not None else None)

    def show_active(self) -> None:
        """Bring what is asked next into view, then what a key has just changed elsewhere."""
        self._show_beside()
        told = self.query_one(SymptomsForm)
        if told.active:
            self._bring_into_view(told.active)
        elif not told.changed:
            self.page.scroll_home(animate=False, force=True)
        if told.changed:
            # What is asked next stays too, where there is room for both.
            self.page.call_after_refresh(self._bring_into_view, told.changed)
        self.after_paint(self.show_below)

    def _bring_into_view(self, lines: range) -> None:
        region = Region(
            0, self.query_one(SymptomsForm).virtual_region.y + lines.start, 1, len(lines)
        )
        self.page.scroll_to_region(region, animate=False, force=True)

    def show_below(self) -> None:
        """Say how many lines are below."""
        below = round(self.page.max_scroll_y - self.page.scroll_offset.y)
        self.query_one(Below).show(max(0, below))
        self.show_hints()

    def count_words(self) -> str:
        """Which question of how many is asked."""
        asked = self._asked()
        missing = self.draft.all_missing
        number = asked.index(missing[0]) + 1 if missing else len(asked) + 1
        return form.count_words(number, len(asked))

    def hints(self) -> tuple[KeyHint, ...]:
        """Go on, once everything has been told; to scroll; and what takes back or leaves."""
        return (
            KeyHint("space", self.ONWARD, "press('space')", is_enabled=not self.draft.missing),
            KeyHint("down", keys.MORE, "press('down')"),
            KeyHint("backspace", keys.TAKE_BACK, "press('backspace')"),
            KeyHint("q", self.LEAVING, "press('q')"),
            HELP_HINT,
        )

    def choices(self) -> tuple[KeyHint, ...]:
        """The answers to what is asked; once all is told, to go on, and to change any of it."""
        onward = (self.hints()[0],) if not self.draft.missing else ()
        options = tuple(
            KeyHint("", each.words, f"option({place})") for place, each in enumerate(self._options)
        )
        leave = KeyHint("q", self.LEAVING, "press('q')")
        below = (KeyHint("", keys.READ, "read_form"),) if self.page.max_scroll_y else ()
        return (*onward, *options, *below, leave, HELP_HINT)

    def action_read_form(self) -> None:
        """The next page of the form, after its last the first."""
        page = self.page
        is_last = round(page.scroll_offset.y) >= page.max_scroll_y
        rows = -page.max_scroll_y if is_last else max(1, page.size.height - 1)
        self.scroll_page(page, round(rows))
        self.after_paint(self.show_below)

    @property
    def _options(self) -> tuple[Option, ...]:
        return offered(self.draft, self._asked())

    def action_option(self, place: int) -> None:
        """Take an answer, or a change of one."""
        was = self.draft.missing
        self.change(self._options[place].draft)
        if was or self.draft.missing:
            self.buttons.restart()

    def show_buttons(self) -> None:
        """The pointer is shown at its answer too."""
        self.query_one(SymptomsForm).point_at(self._pointed_answer)
        super().show_buttons()

    @property
    def _pointed_answer(self) -> int | None:
        """Which answer of the open row the pointer is at."""
        place = self.buttons.place
        is_asked = bool(self.draft.all_missing) and self.has_two_buttons
        return place if is_asked and place < len(self._options) else None

    def bar_hints(self) -> tuple[KeyHint, ...]:
        """Without what is said above the bar, and without backspace where there is little room."""
        left_out = ("down", "backspace") if self.is_narrow else ("down",)
        return tuple(hint for hint in self.hints() if hint.key not in left_out)

    def on_symptoms_form_pressed(self, message: SymptomsForm.Pressed) -> None:
        """A click on a choice is its key."""
        self.change(clicked(self.draft, message.key))

    def change(self, draft: Draft) -> None:
        """Show another draft."""
        self.draft = draft
        self.show_draft()

    def end(self) -> None:
        """Everything has been told."""
        raise NotImplementedError

    def action_press(self, key: str) -> None:
        """Take a key."""
        if key in (" ", "space", "enter", "pagedown"):
            if self.draft.missing:
                self.show_hint(form.still_missing(self.draft.all_missing))
            else:
                self.end()
        elif key == "q":
            self.finish(None)  # type: ignore[arg-type]
        elif key == "?":
            self.action_help()
        elif key in ("down", "up"):
            self.scroll_page(self.page, 1 if key == "down" else -1)
            self.after_paint(self.show_below)
        else:
            self.change(pressed(self.draft, key))
