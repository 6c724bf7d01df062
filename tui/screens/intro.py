"""What a session is, before it starts."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.plan.model import PlannedExercise, Session
from tui.screens.step import HELP_HINT, Step
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.words import keys
from tui.words.advice import NOT_MEDICAL_ADVICE
from tui.words.help import INTRO_HELP
from tui.words.intro import about_lines, planned_words

_LABEL_COLUMNS = 6


class IntroScreen(Step[bool]):
    """What it is, from where, for whom, what is needed and how long; ends with whether to go on."""

    BINDINGS = [
        ("space,enter,pagedown", "go_on"),
        ("q,Q,escape", "leave"),
        ("down,j", "scroll(1)"),
        ("up,k", "scroll(-1)"),
    ]
    HELP = INTRO_HELP

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def compose(self) -> ComposeResult:
        """The title and all about the session."""
        yield BigWords(self._session.title, id="name")
        with VerticalScroll(id="about", can_focus=False):
            yield Static(Content("\n").join(self._lines()), markup=False)
        yield KeyBar(id="keys")

    def _lines(self) -> list[Content]:
        exercises = self._session.exercises
        lines = [_about_line(*line) for line in about_lines(self._session)]
        lines.append(Content(""))
        lines += [_exercise_line(number, plan) for number, plan in enumerate(exercises, 1)]
        return [*lines, Content(""), Content.styled(NOT_MEDICAL_ADVICE, "italic")]

    def hints(self) -> tuple[KeyHint, ...]:
        """Go on or back."""
        return (
            KeyHint("space", keys.GO_ON, "go_on"),
            KeyHint("q", keys.LEAVE, "leave"),
            HELP_HINT,
        )

    def action_go_on(self) -> None:
        """On to the questions."""
        self.finish(True)

    def action_leave(self) -> None:
        """Back to the sessions."""
        self.finish(False)

    def action_scroll(self, rows: int) -> None:
        """Move the text by some rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


def _about_line(label: str, text: str) -> Content:
    padded = label.ljust(_LABEL_COLUMNS) if label else ""
    return Content.assemble((padded, "bold"), text)


def _exercise_line(number: int, planned: PlannedExercise) -> Content:
    name = planned.ladder[planned.start].name
    return Content.assemble(f"{number:2}. ", (name, "bold"), f", {planned_words(planned)}")
