"""Questions of a run that are about no symptom."""

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from tui.play.state import Input, Phase
from tui.screens.run_step import RunStep
from tui.screens.screening import YesNoScreen
from tui.screens.step import HELP_HINT
from tui.visit.inputs import SIGN_INPUTS
from tui.visit.questions import Clock, ScreeningAnswer
from tui.visit.sitting import Sitting
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.words.help import WISH_HELP
from tui.words.signs import GRAVE_SIGNS
from tui.words.wishes import END_HERE, Wish, skipped_wish

_SAID: dict[ScreeningAnswer, Input] = {"yes": Input.YES, "no": Input.NO}


class WishScreen(YesNoScreen[None], RunStep[None]):
    """Whether to end or to leave something out; yes does."""

    HELP = f"{GRAVE_SIGNS}\n\n{WISH_HELP}"
    ALWAYS: ClassVar[Mapping[str, Input]] = {"s": Input.SPREAD, **SIGN_INPUTS}
    """What counts at any moment of a run, and answers no such question."""

    def __init__(self, sitting: Sitting, clock: Clock, arm_seconds: float) -> None:
        super().__init__(sitting, clock)
        self.arm_seconds = arm_seconds

    def wish(self) -> Wish:
        """The words of the question."""
        raise NotImplementedError

    def compose_main(self) -> ComposeResult:
        """The question, which has to be seen whole, and its answers."""
        wish = self.wish()
        lines = [Content.styled(wish.heading, "bold"), *map(Content, wish.sentences)]
        yield from self.parts(Reading(lines, id="lines"), wish.yes, wish.no)

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer: to read on, and help."""
        return (*self.more_hint(), HELP_HINT)

    def action_press(self, key: str) -> None:
        """Take an answer, or what counts at any moment."""
        if key in self.ALWAYS:
            self.say(self.ALWAYS[key])
        elif key == "q":
            self.press_other(key)
        else:
            super().action_press(key)

    def answer(self, answer: ScreeningAnswer) -> None:
        """Give the answer to the run."""
        self.say(_SAID[answer])


class EndScreen(WishScreen):
    """Whether to end before the exercise that is up has begun."""

    PHASE = Phase.LEAVING

    def wish(self) -> Wish:
        """Time stands still meanwhile."""
        return END_HERE


class SkippedScreen(WishScreen):
    """Whether to leave out what was skipped, when all else is over."""

    PHASE = Phase.SKIPPED

    def wish(self) -> Wish:
        """By the names of the exercises."""
        run = self.run_shown
        exercises = [run.session.exercises[place].exercise for place in run.skipped_to_do]
        return skipped_wish([exercise.name for exercise in exercises])
