"""How well one of one's own things goes, 0 to 10."""

from textual.app import ComposeResult

from tui.play.activities import MOST_ABILITY
from tui.screens.step import HELP_HINT, Asking
from tui.visit.form import STRONGEST_KEY
from tui.visit.questions import AbilityAnswer, AbilityQuestion
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import activities

_BY_KEY = {str(number): number for number in range(MOST_ABILITY)} | {STRONGEST_KEY: MOST_ABILITY}


class AbilityScreen(Asking[AbilityAnswer]):
    """Ends with the number, with others in its place, or with None where it is passed over."""

    HELP = activities.ABILITY_HELP
    BY_PLACE = frozenset("xq?")

    def __init__(self, question: AbilityQuestion, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._question = question

    def status(self) -> Status:
        """What it is about."""
        return Status(activities.TITLE)

    def compose_main(self) -> ComposeResult:
        """What is asked, what the numbers mean, and what it was the last time."""
        yield Words(activities.ability_heading(self._question.name), id="question")
        yield Words(activities.SCALE, id="scale")
        yield KeyBar(id="numbers")
        yield Words(activities.last_words(self._question.last), id="last")
        yield Notice(id="notice")

    def on_mount(self) -> None:
        """Each number stands in its cap."""
        numbers = (
            KeyHint(key, activities.TEN if key == STRONGEST_KEY else "", f"press('{key}')")
            for key in _BY_KEY
        )
        self.query_one("#numbers", KeyBar).show(tuple(numbers))

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no number."""
        return (
            KeyHint("c", activities.OTHERS, "press('c')"),
            KeyHint("q", activities.PASS_OVER, "press('q')"),
            HELP_HINT,
        )

    def choices(self) -> tuple[KeyHint, ...]:
        """To pass it over first: whoever presses on without reading has rated nothing."""
        others, pass_over, more = self.hints()
        numbers = (
            KeyHint("", activities.scale_words(number), f"press('{key}')")
            for key, number in _BY_KEY.items()
        )
        return (pass_over, *numbers, others, more)

    def action_press(self, key: str) -> None:
        """Take a number, or what is none."""
        if key in _BY_KEY:
            self.finish(_BY_KEY[key])
        elif key == "c":
            self.finish("others")
        elif key == "q":
            self.finish(None)
        else:
            self.press_other(key)

    def press_other(self, key: str) -> None:
        """Say which keys answer."""
        if len(key) == 1 and key != "?" and not key.isspace():
            self.show_hint(activities.PRESS_A_NUMBER)
        else:
            super().press_other(key)
