"""A graver sign, asked by itself after a yes that was told with two buttons."""

from textual.app import ComposeResult
from textual.content import Content

from tui.play.state import Phase
from tui.screens.run_step import RunStep
from tui.screens.screening import YesNoScreen
from tui.screens.step import HELP_HINT
from tui.visit.inputs import SIGN_INPUTS
from tui.visit.questions import Clock, GraveSignQuestion, ScreeningAnswer
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.status import Status
from tui.words.grave import grave_question, spoken_question
from tui.words.help import GRAVE_HELP
from tui.words.settle import IT_SPREAD
from tui.words.signs import GRAVE_SIGNS


class GraveSignScreen(YesNoScreen[None], RunStep[None]):
    """Ends with a no, or once a yes has brought the run to its urgent page or its stop.

    It belongs to the phase that the yes before it has led to.
    """

    ENDS_UNASKED = True
    HELP = f"{GRAVE_SIGNS}\n\n{GRAVE_HELP}"

    def __init__(self, question: GraveSignQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock)
        self._phase = question.sitting.run.state.phase
        self.arm_seconds = arm_seconds
        self._said = question.said

    @property
    def phase(self) -> Phase:
        """The phase that the yes has led to."""
        return self._phase

    @property
    def aloud(self) -> str:
        """What is spoken here."""
        return spoken_question(self._said)

    def status(self) -> Status:
        """What it comes after."""
        return Status(IT_SPREAD)

    def compose_main(self) -> ComposeResult:
        """The sign, which has to be seen whole, and the answers."""
        wish = grave_question(self._said)
        lines = [Content.styled(wish.heading, "bold"), *map(Content, wish.sentences)]
        yield from self.parts(Reading(lines, id="lines"), wish.yes, wish.no)

    def hints(self) -> tuple[KeyHint, ...]:
        """What is no answer: to read on, and help."""
        return (*self.more_hint(), HELP_HINT)

    def action_press(self, key: str) -> None:
        """Take an answer; the signs' own keys count as everywhere."""
        if key in SIGN_INPUTS:
            self.say(SIGN_INPUTS[key])
        elif key == "q":
            self.press_other(key)
        else:
            super().action_press(key)

    def answer(self, answer: ScreeningAnswer) -> None:
        """A yes goes to the run; a no leads to what was up."""
        if answer == "yes":
            self.say(self._said)
        self.finish(None)
