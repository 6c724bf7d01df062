"""The check after an exercise: did leg symptoms spread? And how far up they moved."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.play.state import NEARER_PLACES, Input, Phase
from tui.screens.reading import GO_ON_KEYS
from tui.screens.run_step import SIGN_INPUTS, YES_INPUTS, RunStep
from tui.screens.step import HELP_HINT, Asking
from tui.visit.questions import Clock
from tui.visit.sitting import Sitting
from tui.widgets.big import BigWords
from tui.widgets.choice import Choice
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.pages import wrapped
from tui.widgets.topbar import TopBar
from tui.widgets.words import Notice, Words
from tui.words import check
from tui.words.help import CHECK_HELP, NEARER_HELP
from tui.words.notices import joined
from tui.words.progress import next_up, progress
from tui.words.signs import GRAVE_SIGNS, NEW_SIGNS, RED_FLAG
from tui.words.symptoms import PLACE_WORDS, REACH_WORDS, compared_words

_CHECK_INPUTS = {**YES_INPUTS, "n": Input.NO, "m": Input.MOVED_UP, **SIGN_INPUTS}
_ANSWERS = {
    "y": check.YES,
    "n": check.NO,
    "m": check.MOVED_UP,
    "2": NEW_SIGNS,
    "3": RED_FLAG,
}
QUESTION_LINE = check.QUESTION.replace("\n", " ")
_KEY_COLUMNS = 3
_BIG_QUESTION_ROWS = 9
"""The large question with its margins, and the line above all."""
_PLACE_KEYS = "obutc"
"""The keys of the nearer places, by their reach; 2 and 3 mean the same signs everywhere."""
_NEARER_INPUTS = {
    **YES_INPUTS,
    "pageup": Input.YES,
    **dict.fromkeys(GO_ON_KEYS, Input.GO_ON),
    **SIGN_INPUTS,
    **dict(zip(_PLACE_KEYS, NEARER_PLACES, strict=True)),
}


class AfterExercise(Asking[None], RunStep[None]):
    """What is asked of the exercise that has just ended."""

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds

    def compared(self) -> str:
        """What it is compared with."""
        run = self.run_shown
        return compared_words(run.before.symptoms, run.best)

    def show_run(self) -> None:
        """Only the top line can change."""
        self.query_one(TopBar).show(*progress(self.run_shown), next_up(self.run_shown))

    def hints(self) -> tuple[KeyHint, ...]:
        """The answers stand above; here is what is none."""
        return (HELP_HINT,)


class CheckScreen(AfterExercise):
    """The check of a run; left only by an answer, each of which has a key of its own (C12)."""

    PHASE = Phase.CHECK
    HELP = f"{GRAVE_SIGNS}\n\n{CHECK_HELP}"
    ANSWERS = tuple(_ANSWERS)
    was_read = False

    def compose(self) -> ComposeResult:
        """The question, what it is compared with, and the five answers."""
        run = self.run_shown
        yield TopBar(run.session.title, id="top")
        with VerticalScroll(id="about", can_focus=False):
            yield Words(check.after_words(run.rung), id="place")
            yield BigWords(check.QUESTION, id="question")
            yield Words(QUESTION_LINE, id="question-line")
            yield Words(self.compared(), id="compared")
            for key, words in _ANSWERS.items():
                yield Choice(key, words, is_grave=key == "y")
            yield Words(check.MOVED_UP_IS_NO, id="moved-up")
            yield Notice(id="notice")
            yield Words(check.expected_words(run.rung), id="expected")
        yield KeyBar(id="keys")

    def notice(self) -> str:
        """What a no leads to, where it is not simply the next exercise."""
        return joined(super().notice(), check.after_no_words(self.run_shown))

    @property
    def about(self) -> VerticalScroll:
        """All of the question."""
        return self.query_one(VerticalScroll)

    def on_resize(self) -> None:
        """What is least needed stands there only where there is room for it."""
        self.after_paint(self._fit)

    def show_run(self) -> None:
        """A notice takes room too."""
        super().show_run()
        self._fit()

    def _fit(self) -> None:
        """Leave out what is least needed where the question needs its room."""
        left = self.content_size.height - self._rows_needed()
        for selector, rows in self._optional():
            left -= rows
            self.query_one(selector).display = left >= 0
        self.after_paint(self._note_read)

    def _rows_needed(self) -> int:
        """How many rows the question takes by itself."""
        is_low = self.is_low
        plain = [QUESTION_LINE] if is_low else []
        plain += [self.compared(), check.MOVED_UP_IS_NO, self.notice(), self.hint]
        rows = sum(self._rows_of(words) for words in plain if words)
        rows += sum(self._rows_of(words, _KEY_COLUMNS) for words in _ANSWERS.values())
        return rows if is_low else rows + _BIG_QUESTION_ROWS

    def _optional(self) -> list[tuple[str, int]]:
        """What stands there besides, the most needed first, and its rows."""
        run = self.run_shown
        return [
            ("#place", self._rows_of(check.after_words(run.rung))),
            ("#keys", 1 if self.is_low else 2),
            ("#expected", self._rows_of(check.expected_words(run.rung))),
        ]

    def _rows_of(self, words: str, indent: int = 0) -> int:
        return len(wrapped(words, self.content_size.width - indent))

    def _note_read(self) -> None:
        """Whether the whole question can be read, or has been scrolled through."""
        self.was_read = self.was_read or self.about.scroll_offset.y >= self.about.max_scroll_y

    def action_press(self, key: str) -> None:
        """Take an answer; space, enter, page down and Escape are none."""
        if key in _CHECK_INPUTS:
            self.say(_CHECK_INPUTS[key])
        elif key == "pageup" and self.was_read:
            self.say(Input.YES)
        elif key in ("down", "up", "pageup"):
            rows = 1 if key == "down" else -1
            self.about.scroll_relative(y=rows, animate=False)
            self.after_paint(self._note_read)
        else:
            self.press_other(key)


class NearerScreen(AfterExercise):
    """How far symptoms moved up; space passes over it (C12)."""

    PHASE = Phase.NEARER
    HELP = f"{GRAVE_SIGNS}\n\n{NEARER_HELP}"
    ANSWERS = ("space", "y", "2", "3")

    def compose(self) -> ComposeResult:
        """The nearer places in a row, and what still counts."""
        run = self.run_shown
        yield TopBar(run.session.title, id="top")
        yield BigWords(check.NEARER_HEADING, id="question")
        yield Words(check.NEARER_SENTENCE, id="sentences")
        yield Words(self.compared(), id="compared")
        yield KeyBar(id="places")
        yield Choice("space", check.nearer_than(REACH_WORDS[run.best.reach]), id="pass")
        yield Choice("y", check.NEARER_YES, is_grave=True)
        yield Choice("2", NEW_SIGNS)
        yield Choice("3", RED_FLAG)
        yield Notice(id="notice")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the places that are nearer than the best so far."""
        places = [
            KeyHint(key, PLACE_WORDS[reach], f"press('{key}')")
            for reach, key in enumerate(_PLACE_KEYS)
            if self.run_shown.can_move_to(NEARER_PLACES[reach])
        ]
        self.query_one("#places", KeyBar).show(tuple(places))

    def action_press(self, key: str) -> None:
        """Take a place, or pass over it."""
        said = _NEARER_INPUTS.get(key)
        if said is not None and self.run_shown.allows(said):
            self.say(said)
        else:
            self.press_other(key)
