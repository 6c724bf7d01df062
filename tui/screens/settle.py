"""The rest after a spread, and whether symptoms settled."""

import math
from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.message import Message

from tui.plan.model import Exercise
from tui.play.state import Input, Phase
from tui.screens.arming import COMMANDS, NEVER
from tui.screens.figured import Figured
from tui.screens.reading import GO_ON_KEYS
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.screens.two_buttons import Meaning, OnOr, YesOrNo
from tui.visit.inputs import SIGN_INPUTS, YES_INPUTS
from tui.visit.questions import Clock, SettleQuestion
from tui.widgets.answers import Answer, Answers, Setting, Wording
from tui.widgets.band_view import BandView
from tui.widgets.choice import Choice
from tui.widgets.figure import FigureView
from tui.widgets.guide import Guide
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.moment import band_of, go_on_key
from tui.widgets.spots import Spot
from tui.widgets.status import Status, StatusLine
from tui.widgets.words import SCREEN_PADDING, Notice, Words, cut
from tui.words import keys, settle, two_buttons
from tui.words.help import SETTLE_HELP
from tui.words.notices import joined, rest_notice
from tui.words.progress import count_words, next_up, progress, then_words
from tui.words.signs import GRAVE_SIGNS, NEW_SIGNS, RED_FLAG

_FRAMED_ROWS, _FRAMED_ROWS_NARROW, _LARGE_ROWS_NARROW = 24, 30, 36
_FREE_ROWS = 20
_BESIDE_THEN_COLUMNS = SCREEN_PADDING + 8 + 1
"""What stands beside the name of what follows: the edges, two keys, and a column between."""
_INPUTS = {
    **YES_INPUTS,
    "pageup": Input.YES,
    "n": Input.NO,
    **SIGN_INPUTS,
    "o": Input.OTHER_POSITION,
}


class SettleScreen(Figured[None], Asking[None], RunStep[None]):
    """The rest after a spread: `y` counts at any time, `n` only once it is seen to be over.

    First how to lie is shown; the rest begins when the person lies there (C16).
    """

    class RestSeenOver(Message):
        """The end of the rest is on the screen."""

    PHASE = Phase.SETTLE
    BY_PLACE = COMMANDS
    HELP = SETTLE_HELP
    ANSWERS = ("y", "n", "2", "3")

    def __init__(self, question: SettleQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self.arm_seconds = arm_seconds
        self._positions = question.positions
        self.late_keys["n"] = NEVER

    @property
    def resting(self) -> Exercise:
        """The position to lie in."""
        return self._positions[self.run_shown.state.resting]

    def compose(self) -> ComposeResult:
        """The four parts, of which the keys share their row with what follows on a low screen."""
        yield StatusLine(self.status(), id="status")
        with Container(id="frame"), Container(id="main"):
            yield from self.compose_main()
        yield from self.compose_listed()
        with Horizontal(id="foot"):
            yield Words(id="then")
            yield KeyBar(id="keys")

    def compose_main(self) -> ComposeResult:
        """How to lie, the countdown, the question, and what still counts."""
        yield BandView(id="band")
        with Horizontal(id="scene"):
            yield FigureView(id="figure")
            yield Guide(id="guide")
        yield Words(settle.QUESTION, id="question")
        yield Answers(
            Answer("y", Wording(settle.YES)),
            Answer("n", Wording(settle.NO_EARLY)),
        )
        yield Choice("2", NEW_SIGNS, is_grave=True)
        yield Choice("3", RED_FLAG, is_grave=True)
        yield Words(self.by_its_keys(settle.MISTAKEN), id="mistaken")
        yield Notice(id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """How to lie, then the question, again once a no counts; and another position."""
        band, guide = self.query_one("#band", BandView), self.query_one(Guide)
        if self.run_shown.is_lying:
            yield Spot("asked", self.query_one("#question"), self.has_class("is-over"))
        else:
            yield Spot("asked", band, row=band.word_row)
        yield Spot("page", guide, (self.resting.slug, guide.turned))

    def status(self) -> Status:
        """What spread, and what follows."""
        run = self.run_shown
        if self.is_tight and run.is_lying:
            left = settle.rest_left_words(run)
            return Status(f"{settle.IT_SPREAD}: {self.resting.name}", time_left=left)
        heading = settle.heading(run.rung.name, is_brief=self.is_narrow)
        name = settle.IT_SPREAD if self.is_low and self.is_narrow else heading
        return Status(name, count_words(*progress(run)), then=then_words(next_up(run)))

    @property
    def is_spare(self) -> bool:
        """Whether there is no room for frames."""
        return self.app.size.height < (_FRAMED_ROWS_NARROW if self.is_narrow else _FRAMED_ROWS)

    @property
    def is_tight(self) -> bool:
        """Whether the band takes as few rows as it can."""
        return self.is_spare and (self.is_narrow or self.app.size.height < _FREE_ROWS)

    def on_resize(self) -> None:
        """Everything is set for the room that there is."""
        if not self.is_finished:
            self.show_run()

    def show_run(self) -> None:
        """Show how to lie, then the countdown."""
        run, is_lying = self.run_shown, self.run_shown.is_lying
        if is_lying and self.buttons.is_listing:
            # The rest has begun by itself, and the question is no list.
            self.buttons.close()
        self.set_class(is_lying, "is-lying")
        self.set_class(self.is_spare, "is-spare")
        self.show_status()
        moment = settle.rest_moment(run, self.resting, self._by_itself_in)
        self.query_one("#band", BandView).show(
            band_of(moment, go_on_key(self), has_more=bool(self.query_one(Guide).count_below)),
            is_wide=self.is_wide,
            is_compact=(self.is_low or self.is_tight) and not is_lying,
            is_tight=self.is_tight and is_lying,
        )
        # Nothing moves while the question can be answered by both its answers.
        following, can_answer = next_up(run), run.allows(Input.NO)
        then = then_words(following) if is_lying else ""
        self.query_one("#then", Words).show(cut(then, self.app.size.width - _BESIDE_THEN_COLUMNS))
        said = settle.rest_guide(
            run, self.resting, following, is_brief=self.is_narrow, has_mistaken=self.is_spare
        )
        self.query_one(Guide).show(said, turns=is_lying and not can_answer, seconds=run.state.seen)
        self.query_one(FigureView).show(self.resting, "right", 1.0)
        self._show_question()
        self.after_paint(self.show_hints)
        self._note_over(is_over=is_lying and math.ceil(run.settle_seconds_left - 1e-6) == 0)

    def on_guide_changed(self) -> None:
        """What the go-on key does is another thing where there is more to read."""
        if not self.is_finished:
            self.show_run()

    @property
    def _by_itself_in(self) -> int | None:
        """In how many seconds the rest begins by itself; None where it does not."""
        by = self.run_shown.state.lie_down_by
        return None if by is None else max(0, math.ceil(by - self.clock() - 1e-6))

    def _show_question(self) -> None:
        """The question with its answers: no counts once the rest is over."""
        is_brief, can_say_no = self.is_narrow, self.run_shown.allows(Input.NO)
        is_short = is_brief and not self.is_high
        question = settle.QUESTION_SHORT if is_short else settle.QUESTION
        self.query_one("#question", Words).show(question)
        answers = self.query_one(Answers)
        answers.yes.show(Wording(settle.YES_SHORT if is_brief else settle.YES))
        no, early = (
            (settle.NO_SHORT, settle.NO_EARLY_SHORT) if is_brief else (settle.NO, settle.NO_EARLY)
        )
        words = self.buttons.no_words(no) if can_say_no else early
        answers.no.show(Wording(words), is_open=can_say_no)
        setting: Setting = "large" if self.is_high else "framed"
        if self.is_narrow and self.app.size.height < _LARGE_ROWS_NARROW:
            setting = "framed"
        if self.is_spare:
            setting = "plain"
        answers.fit(self.app.size.width - SCREEN_PADDING, setting)

    def _note_over(self, *, is_over: bool) -> None:
        """A no counts once the end of the rest is seen; a rest that begins anew takes none."""
        if is_over and not self.has_class("is-over"):
            self.after_paint(self._tell_over)
        if not is_over:
            self.late_keys["n"] = NEVER
        self.set_class(is_over, "is-over")

    def _tell_over(self) -> None:
        self.post_message(self.RestSeenOver())

    def on_settle_screen_rest_seen_over(self, message: RestSeenOver) -> None:
        """A no counts from now on; one that was on its way does not."""
        if self.has_class("is-over"):
            self.late_keys["n"] = message.time + self.arm_seconds

    def notice(self) -> str:
        """What is unusual about this rest."""
        return joined(super().notice(), rest_notice(self.run_shown, self.sitting.log))

    def help_text(self) -> str:
        """The signs, the keys of this phase, what a mistake means, and how to lie."""
        resting = self.resting
        told = (GRAVE_SIGNS, "", self.HELP, settle.MISTAKEN, "", resting.name)
        return "\n".join([*told, *resting.numbered_steps])

    def wake_seconds(self) -> float:
        """The next whole second."""
        left = self.run_shown.settle_seconds_left if self.run_shown.is_lying else 0.0
        return (left % 1.0 or 1.0) + 0.002 if left else 1.0

    def hints(self) -> tuple[KeyHint, ...]:
        """To lie down, and to lie in another way."""
        can_change = self.run_shown.allows(Input.OTHER_POSITION)
        short = "" if self.run_shown.is_lying and self.is_low else settle.OTHER_SHORT
        other = KeyHint("o", settle.OTHER, "press('o')", is_enabled=can_change, short=short)
        others = (other, HELP_HINT)
        if self.run_shown.is_lying:
            return others
        lie = keys.READ if self.query_one(Guide).count_below else settle.LYING
        return (KeyHint("space", lie, "press('space')", short=self._lying_short(lie)), *others)

    def _lying_short(self, lie: str) -> str:
        if lie != settle.LYING:
            return keys.SHORT[lie]
        seconds = self._by_itself_in
        return settle.LYING_SHORT if seconds is None else f"{settle.LYING_SHORT} ({seconds} s)"

    def meaning(self) -> Meaning:
        """On or a list before the rest, and then the question."""
        if self.run_shown.is_lying:
            return YesOrNo(can_say_no=self.run_shown.allows(Input.NO))
        worse = KeyHint("y", two_buttons.WORSE, "press('y')")
        *first, other, help_hint = self.hints()
        back = KeyHint("", keys.GO_ON, "close_list")
        changed = (other,) if other.is_enabled else ()
        drawn = self.listed_figure_hints()
        entries = (worse, *changed, help_hint, back, *drawn)
        return OnOr(first[0], entries, two_buttons.MORE_AT_REST)

    def show_buttons(self) -> None:
        """How to say no is said where no is."""
        self._show_question()
        super().show_buttons()

    def press_other(self, key: str) -> None:
        """How figures are drawn; before the rest, where no question is, which keys do something."""
        if self.press_figure_key(key):
            return
        if self.run_shown.is_lying or key == "?" or len(key) != 1:
            super().press_other(key)
        else:
            self.show_hint(keys.press_one_of(("space", "o", "2", "3")))

    def action_press(self, key: str) -> None:
        """Take an answer; before the rest show the rest of the steps, then begin."""
        guide = self.query_one(Guide)
        if key in GO_ON_KEYS and not self.run_shown.is_lying:
            if guide.forward():
                self.show_hints()
            else:
                self.say(Input.GO_ON)
        elif key in _INPUTS:
            self.say(_INPUTS[key])
        elif key in ("down", "up"):
            _ = guide.forward() if key == "down" else guide.back()
            self.show_hints()
        elif key not in GO_ON_KEYS:
            self.press_other(key)
