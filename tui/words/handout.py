"""A session on paper for whoever does it: its exercises in order, their doses, when to stop."""

from collections.abc import Iterator

from tui import __version__
from tui.plan.model import Library, PlannedExercise, Session
from tui.words import advice
from tui.words.browse import place_line
from tui.words.cards import drawn
from tui.words.doses import sentence
from tui.words.filling import filled
from tui.words.guide import NOTE
from tui.words.handout_rules import (
    IF_SO,
    Signs,
    about_lines,
    signs_before,
    signs_to_ask_about,
    stop_rules,
    strong_pain_lines,
)
from tui.words.library import (
    dose_of,
    drawing_lines,
    paragraph_lines,
    sides_dose,
    told_paragraphs,
)

WHEN_TO_STOP = "When to stop"
BEFORE_EACH = "Before each session"
BEFORE_FIRST = "Before the first session, and when anything of it is new"
_LEG_SYMPTOMS = (
    "With symptoms in the thigh or further down, or anything numb, tingling or weak in the leg"
)
_WEAK_LEG = "With a weak leg"
_NOT_THEN = "not this exercise"


def made_by() -> str:
    """With what it was made, and what it is not."""
    return f"Made with Unpinch {__version__}. {advice.NOT_MEDICAL_ADVICE}"


class Place:
    """An exercise of a session, as it is begun there."""

    def __init__(self, number: int, planned: PlannedExercise, library: Library) -> None:
        """The place of a `number` from 1."""
        self.planned = planned
        self.form = planned.at(planned.start, 0)
        self.heading = f"{number}. {self.form.name}"
        self.paragraphs = told_paragraphs(self.form, library)

    def facts(self) -> list[str]:
        """Where and with what, how much, how it grows, and what is said of it."""
        planned = self.planned
        told = (
            _only_where_told(planned),
            place_line(self.form),
            f"How much: {dose_of(self.form)}",
            self._grown(),
            *self._leg(),
            f"{NOTE}: {planned.note}" if planned.note else "",
        )
        return [sentence(line) for line in told if line]

    def _grown(self) -> str:
        """The doses that come after the first, in their order (C22)."""
        later = [sides_dose(self.form, dose) for dose in self.planned.build[1:]]
        return f"Later: {'; then '.join(later)}" if later else ""

    def _leg(self) -> Iterator[str]:
        """On which days it is left out; an easier form, which is not on paper, is none (C10)."""
        exercise, at_most = self.planned.exercise, self.planned.leg_start
        if exercise.quiet_leg or (at_most is not None and at_most > self.planned.start):
            yield f"{_LEG_SYMPTOMS}: {_NOT_THEN}"
        if exercise.needs_strong_leg or self.form.needs_strong_leg:
            yield f"{_WEAK_LEG}: {_NOT_THEN}"


def _only_where_told(planned: PlannedExercise) -> str:
    reason = f": {planned.reason}" if planned.reason else ""
    return f"Only where you were told to{reason}" if planned.optional else ""


def places(session: Session, library: Library) -> list[Place]:
    """All its exercises in order."""
    return [Place(n, planned, library) for n, planned in enumerate(session.exercises, 1)]


def handout_text(session: Session, library: Library, number: str, columns: int) -> str:
    """All of it in lines of plain text for so many columns, with the figures."""
    rules = stop_rules(session, number)
    stops = [filled(f"- {when}: {then}", columns, 0, 2) for when, then in rules]
    blocks = (
        [
            filled(session.title, columns),
            "",
            *(filled(line, columns) for line in about_lines(session)),
        ],
        [filled(WHEN_TO_STOP, columns), *stops],
        *(list(_place_lines(place, columns)) for place in places(session, library)),
        [
            filled(BEFORE_EACH, columns),
            *(filled(line, columns, 2) for line in strong_pain_lines(session)),
            *_signs_lines(columns, *signs_before(session, number)),
        ],
        [filled(BEFORE_FIRST, columns), *_signs_lines(columns, signs_to_ask_about(session))],
        [filled(made_by(), columns)],
    )
    return "\n\n".join("\n".join(block) for block in blocks)


def _place_lines(place: Place, columns: int) -> Iterator[str]:
    yield filled(place.heading, columns)
    yield from (filled(line, columns, 2) for line in place.facts())
    yield from (paragraph_lines(each, columns) for each in place.paragraphs)
    for name, each in drawn(place.form):
        yield from drawing_lines(name, each, columns)


def _signs_lines(columns: int, *lists: Signs) -> Iterator[str]:
    for question, signs, then in lists:
        yield filled(question, columns, 2)
        yield from (filled(f"- {sign}", columns, 4, 6) for sign in signs)
        yield filled(f"{IF_SO} {then}", columns, 2)
