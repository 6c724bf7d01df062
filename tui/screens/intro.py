"""What a session is, before it starts."""

from textual.app import ComposeResult
from textual.content import Content

from tui.plan.model import PlannedExercise, Session
from tui.screens.reading import GO_ON_KEYS, ReadingStep, text_below
from tui.screens.step import HELP_HINT
from tui.visit.outlook import Outlook
from tui.widgets.keybar import KeyHint
from tui.widgets.reading import Reading
from tui.widgets.status import Status
from tui.words import keys
from tui.words.advice import NOT_MEDICAL_ADVICE
from tui.words.help import INTRO_HELP
from tui.words.intro import about_lines, planned_words

_LABEL_COLUMNS = 6


class IntroScreen(ReadingStep[bool]):
    """What it is, from where, for whom, what is needed and how long; ends with whether to go on.

    It goes on only when its last line has been on the screen (C1).
    """

    HELP = INTRO_HELP

    def __init__(self, session: Session, outlook: Outlook, arm_seconds: float) -> None:
        super().__init__()
        self.arm_seconds = arm_seconds
        self._session = session
        self._outlook = outlook

    def status(self) -> Status:
        """Its title."""
        return Status(self._session.title)

    def compose_main(self) -> ComposeResult:
        """All about the session."""
        yield Reading(self._lines(), gap=0, id="about")
        yield text_below()

    def _lines(self) -> list[Content]:
        exercises = self._session.exercises
        lines = [_about_line(*line) for line in about_lines(self._session, self._outlook.minutes)]
        lines.append(Content(""))
        pairs = enumerate(zip(exercises, self._outlook.steps, strict=True), 1)
        lines += [_exercise_line(number, plan, step) for number, (plan, step) in pairs]
        return [*lines, Content(""), Content.styled(NOT_MEDICAL_ADVICE, "bold")]

    def hints(self) -> tuple[KeyHint, ...]:
        """Go on or back."""
        onward = self.more_hint() or (KeyHint("space", keys.GO_ON, "press('space')"),)
        return (*onward, KeyHint("q", keys.LEAVE, "press('q')"), HELP_HINT)

    def action_press(self, key: str) -> None:
        """Read on, go on to the questions, or go back to the sessions."""
        if key in GO_ON_KEYS and self.is_read and not self.reading.count_below:
            self.finish(True)
        elif key in ("q", "escape"):
            self.finish(False)
        elif not self.press_page_key(key):
            self.press_other(key)


def _about_line(label: str, text: str) -> Content:
    padded = label.ljust(_LABEL_COLUMNS) if label else ""
    return Content.assemble((padded, "bold"), text)


def _exercise_line(number: int, planned: PlannedExercise, step: int | None) -> Content:
    name = planned.ladder[planned.start].name
    return Content.assemble(f"{number:2}. ", (name, "bold"), f", {planned_words(planned, step)}")
