"""A graver sign, asked by itself after a yes that was told with two buttons."""

from tui.play.state import Phase
from tui.screens.wish import WishScreen
from tui.visit.inputs import SIGN_INPUTS
from tui.visit.questions import Clock, GraveSignQuestion, ScreeningAnswer
from tui.widgets.status import Status
from tui.words.grave import grave_question, spoken_question
from tui.words.help import GRAVE_HELP
from tui.words.settle import IT_SPREAD
from tui.words.signs import GRAVE_SIGNS
from tui.words.wishes import Wish


class GraveSignScreen(WishScreen):
    """Ends with a no, or once a yes has brought the run to its urgent page or its stop.

    It belongs to the phase that the yes before it has led to.
    """

    ENDS_UNASKED = True
    HELP = f"{GRAVE_SIGNS}\n\n{GRAVE_HELP}"
    ALWAYS = SIGN_INPUTS

    def __init__(self, question: GraveSignQuestion, clock: Clock, arm_seconds: float) -> None:
        super().__init__(question.sitting, clock, arm_seconds)
        self._phase = question.sitting.run.state.phase
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

    def wish(self) -> Wish:
        """The sign."""
        return grave_question(self._said)

    def answer(self, answer: ScreeningAnswer) -> None:
        """A yes goes to the run; a no leads to what was up."""
        if answer == "yes":
            self.say(self._said)
        self.finish(None)
