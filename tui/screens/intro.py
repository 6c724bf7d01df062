"""What a session is, before it starts."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.plan.model import PlannedExercise, Session
from tui.play.estimate import session_minutes
from tui.play.sides import sides_to_do
from tui.screens.step import HELP_HINT, Step
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.words import keys
from tui.words.advice import NOT_MEDICAL_ADVICE
from tui.words.doses import dose_words, minutes_words
from tui.words.help import INTRO_HELP
from tui.words.intro import equipment_of_easier


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
        session = self._session
        about = [
            (label, text)
            for label, text in (
                ("", session.summary),
                ("From  ", session.source),
                ("", session.audience),
                ("Needs ", self._needs()),
                ("Time  ", f"About {minutes_words(session_minutes(session))}, {self._per_day()}"),
            )
            if text
        ]
        lines = [Content.assemble((label, "bold"), text) for label, text in about]
        lines.append(Content(""))
        lines += [_exercise_line(number, plan) for number, plan in enumerate(session.exercises, 1)]
        return [*lines, Content(""), Content.styled(NOT_MEDICAL_ADVICE, "italic")]

    def _needs(self) -> str:
        needed = ", ".join(self._session.equipment) or "nothing"
        more = [
            item
            for item in equipment_of_easier(self._session.exercises)
            if item not in self._session.equipment
        ]
        return f"{needed}; for easier forms perhaps {', '.join(more)}" if more else needed

    def _per_day(self) -> str:
        return (
            "once a day"
            if self._session.per_day == 1
            else f"up to {self._session.per_day} times a day"
        )

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


def _exercise_line(number: int, planned: PlannedExercise) -> Content:
    rung = planned.ladder[planned.start]
    dose = dose_words(rung.dose, len(sides_to_do(rung.side, "right")))
    optional = " (optional, left out)" if planned.optional else ""
    return Content.assemble(f"{number:2}. ", (rung.name, "bold"), f", {dose}{optional}")
