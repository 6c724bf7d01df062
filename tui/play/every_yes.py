"""Every yes that a session may be given, each played to its end: what a clinician signs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from tui.plan.model import Session
from tui.play.rehearse import TOKENS, Moment, PassedOver, Played, Rehearsal, Rehearsing
from tui.play.symptoms import Symptoms

NO, YES = "n", "y1"
KINDS = tuple(token for token in TOKENS if token not in (NO, "m", "h"))
"""Every kind of yes: at a check, after sharp pain, or told before the exercise began (C12, C14)."""
EARLY = ("s", "sx")
"""Those that are told before it began."""
Course = tuple[Played | PassedOver, ...]
_Answered = tuple[tuple[str, ...], list[Moment]]


@dataclass(frozen=True, slots=True)
class Row:
    """A rehearsal whose `answers` end in a yes; every check past that is a no.

    `course` is what follows that yes; `check` is where it was given.
    """

    answers: tuple[str, ...]
    rehearsal: Rehearsal

    @property
    def check(self) -> Played:
        """The check at which the last yes was given."""
        return checks(self.rehearsal)[len(self.answers) - 1]

    @property
    def course(self) -> Course:
        """All that follows the last yes, in order."""
        whole = self.rehearsal.course
        places = (at for at, step in enumerate(whole, 1) if isinstance(step, Played))
        return whole[next(islice(places, len(self.answers) - 1, None)) :]


@dataclass(frozen=True, slots=True)
class EveryYes:
    """The session `without` a yes, with each kind at each check, and with `YES` at two of them.

    The pairs are those of each check with each check that follows a `YES` there, the one of the
    easier form among them.
    """

    without: Rehearsal
    singles: tuple[Row, ...]
    pairs: tuple[Row, ...]


def every_yes(
    session: Session,
    symptoms: Symptoms,
    turned_on: frozenset[str],
    step: int = 0,
    tell: Callable[[int, int], None] = lambda _most, _played: None,
) -> EveryYes:
    """Play on from each check once for each row; doses that build up are at a step from 0.

    What comes before a check is played once for all rows that have it in common. After each row
    `tell` hears how many there are at most, and how many were played.
    """
    rehearsing = Rehearsing(session, symptoms, turned_on, step)
    without = rehearsing.go_on(rehearsing.begin())
    heard = partial(tell, _most_rows(len(without) - 1))
    courses = list(_heard(_courses(rehearsing, (), without, KINDS), heard))
    seconds = (
        course
        for first, after in courses
        if first[-1] == YES
        for course in _courses(rehearsing, first, after, (YES,))
    )
    return EveryYes(
        without[-1].rehearsal,
        tuple(_row(*course) for course in courses),
        tuple(_row(*course) for course in _heard(seconds, heard, len(courses))),
    )


def _most_rows(asked: int) -> int:
    """How many rows there can be for so many checks.

    After a yes each later check can have another, and so can that of the easier form.
    """
    return asked * len(KINDS) + asked * (asked + 1) // 2


def _heard(
    courses: Iterable[_Answered], tell: Callable[[int], None], before: int = 0
) -> Iterator[_Answered]:
    """The courses, each once it was told how many were played with it."""
    for number, course in enumerate(courses, before + 1):
        tell(number)
        yield course


def _row(answers: tuple[str, ...], course: list[Moment]) -> Row:
    return Row(answers, course[-1].rehearsal)


def _courses(
    rehearsing: Rehearsing, answers: tuple[str, ...], moments: list[Moment], kinds: Sequence[str]
) -> Iterator[_Answered]:
    """All answers that are a no at some of these checks and then a yes, with what comes of it.

    `moments` are those of a rehearsal with the answers before; what comes of it begins with its
    first moment after the yes.
    """
    for noes, moment in enumerate(moments[:-1]):
        for kind in kinds:
            yield (*answers, *(NO,) * noes, kind), rehearsing.go_on(moment, (kind,))[1:]


def checks(rehearsal: Rehearsal) -> list[Played]:
    """The checks of a rehearsal, in order."""
    return [step for step in rehearsal.course if isinstance(step, Played)]
