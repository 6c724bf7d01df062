"""A session on paper for whoever does it: its exercises in order, their doses, when to stop.

No program watches over a sheet of paper, so that what it would decide by the day is told here as
what is stricter: any spread ends the day, and so does sharp pain.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui import __version__
from tui.plan.model import Library, PlannedExercise, Session
from tui.words import advice
from tui.words.browse import place_line
from tui.words.cards import drawn
from tui.words.doses import sentence
from tui.words.filling import filled
from tui.words.guide import NOTE
from tui.words.library import (
    dose_of,
    drawing_lines,
    paragraph_lines,
    sides_dose,
    told_paragraphs,
)
from tui.words.sessions import per_day_words
from tui.words.signs import NEW_SIGNS, RED_FLAG

WHEN_TO_STOP = "When to stop"
BEFORE_EACH = "Before each session"
BEFORE_FIRST = "Before the first session"
IF_SO = "Yes, or not sure?"
_SPREAD = "Leg symptoms go further down the leg or get clearly stronger, or you are not sure"
_LEAVE_POSITION = "Leave this position out for today, and go on to the next."
_SHARP_PAIN = "Sharp pain in back or leg"
_LEG_SYMPTOMS = (
    "With symptoms in the thigh or further down, or anything numb, tingling or weak in the leg"
)
_WEAK_LEG = "With a weak leg"
_NOT_THEN = "not this exercise"
_GROWS_BY = (
    "More comes only after three good days with the dose before: no spread, no sharp pain, and no "
    "worse afterwards or the next morning. After a bad day go one dose back."
)
_NEVER_WITH = "Pain of 7 or more out of 10 in leg or back is too much for a session."


class Rule(NamedTuple):
    """What may be so, and what to do then."""

    when: str
    then: str


class Signs(NamedTuple):
    """A list of signs below a question, and what to do about any of them."""

    question: str
    signs: tuple[str, ...]
    then: str


def about_lines(session: Session) -> list[str]:
    """What it is, for whom, how often and with what; how doses grow, where any does."""
    needs = f"Needs: {', '.join(session.equipment)}." if session.equipment else ""
    grows = _GROWS_BY if any(planned.last_step for planned in session.exercises) else ""
    often = sentence(per_day_words(session))
    told = (session.summary, session.audience, often, needs, grows)
    return [line for line in told if line]


def stop_rules(session: Session, number: str) -> list[Rule]:
    """What ends an exercise or a day; `number` is the one to call in an emergency, if set."""
    today = _joined(advice.REST_TODAY, number)
    return [
        Rule(_SPREAD, _LEAVE_POSITION if session.is_rest else today),
        Rule(_SHARP_PAIN, _joined(advice.HURTING, number)),
        Rule(NEW_SIGNS.capitalize(), _joined(advice.NEW_SIGNS, number)),
        Rule(RED_FLAG.capitalize(), _urgent(number)),
    ]


def signs_before(session: Session, number: str) -> list[Signs]:
    """What nobody exercises with, that of the session itself among it."""
    screening = session.screening
    lists = (
        ("In the last two weeks, is any of these new or worse?", screening.urgent, _urgent(number)),
        ("Or any of these?", screening.soon, _joined(advice.SOON, number)),
        ("Is any of these so?", screening.needs, "Not this session, until you have asked."),
    )
    return [
        Signs(question, tuple(line.text for line in lines), then)
        for question, lines, then in lists
        if lines
    ]


def signs_to_ask_about(session: Session) -> Signs:
    """What somebody should know of before it is done for the first time."""
    lines = tuple(line.text for line in session.screening.ask_first)
    return Signs("Is any of these so for you?", lines, advice.ASK_FIRST.sentences[0])


def strong_pain_lines(session: Session) -> list[str]:
    """That strong pain is too much for exercises; easing positions are for just that."""
    return [] if session.is_rest else [_NEVER_WITH]


def made_by() -> str:
    """With what it was made, and what it is not."""
    return f"Made with Unpinch {__version__}. {advice.NOT_MEDICAL_ADVICE}"


class Place:
    """An exercise of a session, as it is begun there."""

    def __init__(self, number: int, planned: PlannedExercise, library: Library) -> None:
        """The place of a `number` from 1."""
        self.planned, self._library = planned, library
        self.form = planned.at(planned.start, 0)
        self.heading = f"{number}. {self.form.name}"
        self.paragraphs = told_paragraphs(self.form, library)

    def facts(self) -> list[str]:
        """Where and with what, how much, how it grows, and what is said of it."""
        planned = self.planned
        told = (
            f"Only where you were told to: {planned.reason}" if planned.optional else "",
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
        """On which days it is left out, or only an easier form is done (C10)."""
        exercise, at_most = self.planned.exercise, self.planned.leg_start
        if exercise.quiet_leg:
            yield f"{_LEG_SYMPTOMS}: {_NOT_THEN}"
        elif at_most is not None and at_most > self.planned.start:
            yield f"{_LEG_SYMPTOMS}: only as {self.planned.ladder[at_most].name}"
        if exercise.needs_strong_leg or self.form.needs_strong_leg:
            yield f"{_WEAK_LEG}: {_NOT_THEN}"


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
        [WHEN_TO_STOP, *stops],
        *(list(_place_lines(place, columns)) for place in places(session, library)),
        [
            BEFORE_EACH,
            *(filled(line, columns, 2) for line in strong_pain_lines(session)),
            *_signs_lines(columns, *signs_before(session, number)),
        ],
        [BEFORE_FIRST, *_signs_lines(columns, signs_to_ask_about(session))],
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


def _joined(told: advice.Advice, number: str) -> str:
    """An advice without what cannot wait, which stands by itself on the same sheet."""
    kept = (each for each in told.sentences if each != advice.IF_IT_GROWS)
    return advice.naming(number, " ".join(kept))


def _urgent(number: str) -> str:
    """What to do about a sign that cannot wait; that it was told here is true of a program only."""
    return " ".join(advice.URGENT.naming(number).sentences[:-1])
