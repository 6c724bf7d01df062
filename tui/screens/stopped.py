"""The run has stopped: what to do now. Nothing is played after this."""

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content

from tui.play.rules import StopReason
from tui.play.state import Input, Phase
from tui.records.zone import SystemZone
from tui.screens.reading import GO_ON_KEYS, ReadingStep, text_below
from tui.screens.run_step import RunStep
from tui.screens.step import HELP_HINT
from tui.visit.inputs import SIGN_INPUTS
from tui.visit.questions import Clock
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.settings import settings_of
from tui.widgets.status import Status, fitting
from tui.widgets.words import SCREEN_PADDING, Notice, Words
from tui.words import keys
from tui.words.advice import naming
from tui.words.help import STOP_HELP
from tui.words.progress import progress
from tui.words.signs import GRAVE_SIGNS
from tui.words.stop import (
    ASK_TOO,
    STOPPED_AT_THE_END,
    further_signs,
    stop_sentences,
    stop_words,
    stopped_at,
    stopped_in,
)


class StoppedScreen(ReadingStep[None], RunStep[None]):
    """The stop of a run; graver signs can still be told. After an urgent one nothing follows."""

    PHASE = Phase.STOPPED
    ENDS_UNASKED = True
    HELP = STOP_HELP

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds

    def help_text(self) -> str:
        """The graver signs first, as long as they can be told."""
        further = further_signs(self.run_shown.state.change)
        return f"{GRAVE_SIGNS}\n\n{self.HELP}" if further else self.HELP

    def status(self) -> Status:
        """Which session it was, and where it stopped; that alone where both have no room."""
        run = self.run_shown
        rung, at = run.rung_up, progress(run)
        places = (stopped_at(*at, rung.name), stopped_in(*at)) if rung else (STOPPED_AT_THE_END,)
        whole = Status(run.session.title, time_left=places[0])
        briefly = [Status(f"{place[:1].upper()}{place[1:]}") for place in places]
        return fitting([whole, *briefly], self.app.size.width - SCREEN_PADDING)

    def compose_main(self) -> ComposeResult:
        """What to do first, large, then why, and the signs that matter."""
        with Container(id="body"):
            yield BigWords(stop_words(self._reason), id="question")
            yield Reading(self._lines(), id="sentences")
        yield text_below()
        further = further_signs(self.run_shown.state.change)
        if further:
            yield Words(ASK_TOO, id="too")
        for key, words in further:
            yield Choice(key, words)
        yield Notice(id="notice")

    @property
    def _reason(self) -> StopReason:
        return self.run_shown.state.reason or "not-settled"

    def _lines(self) -> list[Content]:
        """What to do first in front; the number to call is the person's own."""
        moment = self.sitting.record.updated.astimezone(SystemZone())
        sentences = stop_sentences(self.run_shown, self.sitting.log, moment)
        number = settings_of(self).emergency_number
        first, *others = [naming(number, each) for each in sentences]
        return [Content.styled(first, "bold"), *map(Content, others)]

    def on_mount(self) -> None:
        """An urgent stop looks like one."""
        self.set_class(self.run_shown.state.reason == "urgent", "is-urgent")

    def on_resize(self) -> None:
        """Where every row counts its words are small, and the title gives way."""
        self.show_status()
        self.query_one(BigWords).show(stop_words(self._reason), is_large=not self.is_low)

    def hints(self) -> tuple[KeyHint, ...]:
        """On to the last questions."""
        on = keys.END if self.run_shown.state.reason == "urgent" else keys.GO_ON
        return (*(self.more_hint() or (KeyHint("space", on, "press('space')"),)), HELP_HINT)

    def action_press(self, key: str) -> None:
        """Read on, go on, or tell a graver sign."""
        if key in GO_ON_KEYS and self.is_read and not self.reading.count_below:
            self.say(Input.GO_ON)
        elif key in SIGN_INPUTS:
            self.say(SIGN_INPUTS[key])
        elif not self.press_page_key(key):
            self.press_other(key)
