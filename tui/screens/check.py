"""The check after an exercise: did leg symptoms spread?"""

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.play.state import Input, Phase
from tui.screens.asked import AfterExercise
from tui.screens.check_room import NO, OTHERS, YES, CheckSetting, Parts, fitting
from tui.screens.room import rows_of
from tui.screens.two_buttons import Meaning, YesOrNo
from tui.visit.inputs import SIGN_INPUTS, YES_INPUTS
from tui.widgets.answers import Answer, Answers, Wording
from tui.widgets.choice import Choice
from tui.widgets.spots import Spot
from tui.widgets.status import status_rows
from tui.widgets.words import Notice, Words
from tui.words import check
from tui.words.help import CHECK_HELP
from tui.words.notices import brief_save_notice, joined, save_notice
from tui.words.signs import GRAVE_SIGNS

_INPUTS = {**YES_INPUTS, "n": Input.NO, "m": Input.MOVED_UP, **SIGN_INPUTS}


class CheckScreen(AfterExercise):
    """The check of a run; left only by an answer, each of which has a key of its own (C12)."""

    PHASE = Phase.CHECK
    HELP = f"{GRAVE_SIGNS}\n\n{CHECK_HELP}"
    ANSWERS = ("y", "n", *OTHERS)
    was_read = False
    _setting: CheckSetting | None = None

    def compose_main(self) -> ComposeResult:
        """The question, what it is compared with, and the five answers."""
        with VerticalScroll(id="about", can_focus=False):
            yield from self.compose_question(check.QUESTION, check.SPREAD)
            yield Notice(id="compared")
            yield Words(check.MOVED_UP_IS_NO, id="moved-up")
            yield Answers(Answer("y", YES), Answer("n", NO))
            for key, words in OTHERS.items():
                yield Choice(key, words, id="m" if key == "m" else None)
            yield Notice(check.expected_words(self.run_shown.rung), id="expected")
            yield Notice(id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """The question, and what was scrolled to."""
        yield from self.scrolled_spots(self.about)
        yield from super().asked_spots()

    def notice(self) -> str:
        """What a no leads to, where it is not simply the next exercise."""
        is_brief = self._setting is not None and self._setting.is_brief
        saved = brief_save_notice(self.sitting) if is_brief else save_notice(self.sitting)
        return joined(saved, check.after_no_words(self.run_shown))

    @property
    def about(self) -> VerticalScroll:
        """All of the question."""
        return self.query_one(VerticalScroll)

    def on_resize(self) -> None:
        """The parts are set for the room that there is."""
        self._fit()

    def show_run(self) -> None:
        """A notice takes room too."""
        super().show_run()
        self._fit()

    def _parts(self) -> Parts:
        run = self.run_shown
        after = joined(check.after_no_words(run), self.hint)
        rows = status_rows(self.status(), self.app.size.width, self.app.size.height)
        return Parts(
            run.before.symptoms,
            run.best,
            joined(save_notice(self.sitting), after),
            joined(brief_save_notice(self.sitting), after),
            len(rows),
        )

    def _fit(self) -> None:
        """Set the parts in the best way in which all of them are on the screen."""
        columns, rows = self.app.size
        parts = self._parts()
        setting = fitting(parts, columns, rows)
        self.query_one("#compared", Words).show(setting.compared(parts))
        if setting != self._setting:
            self._setting = setting
            self._set(setting)
        self.query_one("#notice", Words).show(setting.said(parts))
        left = rows - setting.rows_needed(parts)
        expected = check.expected_words(self.run_shown.rung)
        self.query_one("#expected").display = 0 < rows_of(expected, setting.room) <= left
        self.after_paint(self._note_read)

    def _set(self, setting: CheckSetting) -> None:
        self.set_class(setting.is_plain, "-plain")
        self.set_class(setting.has_ladder, "-has-ladder")
        for air in (1, 2):
            self.set_class(setting.air == air, f"-air-{air}")
        self.show_question(
            check.ASKED if setting.is_large else check.QUESTION,
            is_large=setting.is_large,
            spelt=check.SPREAD if setting.is_large else "",
        )
        self.query_one(Answers).fit(
            setting.room,
            setting.answers,
            is_stacked=setting.is_stacked,
            is_even=setting.is_even,
        )
        for choice in self.query(Choice):
            choice.show_cap(has_cap=not setting.is_plain)

    def meaning(self) -> Meaning:
        """Yes or no; more is asked after a yes."""
        return YesOrNo(can_say_no=self.was_read)

    @property
    def has_below(self) -> bool:
        """Whether it has to be scrolled."""
        return round(self.about.scroll_offset.y) < self.about.max_scroll_y

    @property
    def is_seen(self) -> bool:
        """Whether the whole question has been seen."""
        return self.was_read

    def scroll_on(self) -> bool:
        """Show the rest of the question, where it has to be scrolled."""
        return self._scroll(1)

    def scroll_back(self) -> bool:
        """Back, as long as not all of it has been seen."""
        if not self.was_read:
            self._scroll(-1)
        return not self.was_read

    def _scroll(self, pages: int) -> bool:
        before, about = self.about.scroll_offset.y, self.about
        self.scroll_page(about, pages * max(1, about.size.height - 1))
        self.after_paint(self._note_read)
        return round(about.scroll_target_y) != round(before)

    def show_buttons(self) -> None:
        """How to say no is said where no is."""
        words = self.buttons.no_words("")
        self.query_one(Answers).no.show(Wording(words) if words else NO)
        super().show_buttons()

    def _note_read(self) -> None:
        """Whether the whole question can be read, or has been scrolled through."""
        self.was_read = self.was_read or self.about.scroll_offset.y >= self.about.max_scroll_y

    def action_press(self, key: str) -> None:
        """Take an answer; space, enter, page down and Escape are none."""
        if key in _INPUTS:
            self.say(_INPUTS[key])
        elif key == "pageup" and self.was_read:
            self.say(Input.YES)
        elif key in ("down", "up", "pageup"):
            rows = 1 if key == "down" else -1
            self.scroll_page(self.about, rows)
            self.after_paint(self._note_read)
        else:
            self.press_other(key)
