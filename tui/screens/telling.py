"""A screen with the form of symptoms, which scrolls so that what is asked next is in view."""

from typing import Generic

from textual.containers import VerticalScroll
from textual.geometry import Region

from tui.screens.step import HELP_HINT, Asking, Result
from tui.visit.form import Draft, clicked, pressed
from tui.widgets.keybar import KeyHint
from tui.widgets.symptoms import SymptomsForm
from tui.words import keys


class Telling(Asking[Result], Generic[Result]):
    """Takes the keys of a form; what begins or saves, and what leaves, is up to its screen."""

    # Yes, an urgent sign, a flare day and ten; what else a letter chooses has to be that letter.
    BY_PLACE = frozenset("yufxq?")
    draft: Draft
    ONWARD: str
    LEAVING: str

    @property
    def page(self) -> VerticalScroll:
        """What scrolls."""
        return self.query_one(VerticalScroll)

    def on_mount(self) -> None:
        """Show the form as far as it is filled in."""
        self.after_paint(self.show_active)

    def on_resize(self) -> None:
        """What is asked next stays in view."""
        self.after_paint(lambda: self.after_paint(self.show_active))

    def show_draft(self) -> None:
        """Show the form as it is now."""
        self.query_one(SymptomsForm).show(self.draft)
        self.after_paint(self.show_active)

    def show_active(self) -> None:
        """Bring what is asked next into view, and say whether there is more below."""
        form = self.query_one(SymptomsForm)
        top = form.virtual_region.y
        active = form.active
        if active:
            region = Region(0, top + active.start, 1, len(active))
            self.page.scroll_to_region(region, animate=False, force=True)
        self.after_paint(self.show_hints)

    def hints(self) -> tuple[KeyHint, ...]:
        """Go on, once everything has been told; what is below; and what takes back or leaves."""
        page = self.page
        has_more = page.scroll_offset.y < page.max_scroll_y
        return (
            KeyHint("space", self.ONWARD, "press('space')", is_enabled=not self.draft.missing),
            *((KeyHint("down", keys.MORE, "press('down')"),) if has_more else ()),
            KeyHint("backspace", keys.TAKE_BACK, "press('backspace')"),
            KeyHint("q", self.LEAVING, "press('q')"),
            HELP_HINT,
        )

    def bar_hints(self) -> tuple[KeyHint, ...]:
        """Without backspace where there is little room."""
        is_narrow = self.is_narrow
        return tuple(h for h in self.hints() if not (is_narrow and h.key == "backspace"))

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
            if not self.draft.missing:
                self.end()
        elif key == "q":
            self.finish(None)  # type: ignore[arg-type]
        elif key == "?":
            self.action_help()
        elif key in ("down", "up"):
            self.page.scroll_relative(y=1 if key == "down" else -1, animate=False)
            self.after_paint(self.show_hints)
        else:
            self.change(pressed(self.draft, key))
