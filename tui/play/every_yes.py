"""Every yes that a session may be given, each played to its end: what a clinician signs."""

from dataclasses import dataclass
from itertools import islice

from tui.plan.model import Session
from tui.play.rehearse import TOKENS, PassedOver, Played, Rehearsal, rehearse
from tui.play.symptoms import Symptoms

NO, YES = "n", "y1"
KINDS = tuple(token for token in TOKENS if token not in (NO, "m", "h"))
"""Every kind of yes: at a check, after sharp pain, or told before the exercise began (C12, C14)."""
EARLY = ("s", "sx")
"""Those that are told before it began."""
Course = tuple[Played | PassedOver, ...]


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
    session: Session, symptoms: Symptoms, turned_on: frozenset[str], step: int = 0
) -> EveryYes:
    """Play the session once for each row; doses that build up are at a step from 0."""

    def row(*answers: str) -> Row:
        return Row(answers, rehearse(session, symptoms, turned_on, answers, step))

    without = rehearse(session, symptoms, turned_on, (), step)
    before = [(NO,) * place for place in range(len(checks(without)))]
    singles = [row(*noes, kind) for noes in before for kind in KINDS]
    firsts = [single for single in singles if single.answers[-1] == YES]
    pairs = [row(*first.answers, *noes, YES) for first in firsts for noes in _further(first)]
    return EveryYes(without, tuple(singles), tuple(pairs))


def checks(rehearsal: Rehearsal) -> list[Played]:
    """The checks of a rehearsal, in order."""
    return [step for step in rehearsal.course if isinstance(step, Played)]


def _further(first: Row) -> list[tuple[str, ...]]:
    """The noes up to each check that follows a yes."""
    count = len(checks(first.rehearsal)) - len(first.answers)
    return [(NO,) * number for number in range(count)]
