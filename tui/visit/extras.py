"""What is not done unless the person turns it on, on the form before a run."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tui.plan.model import PlannedExercise, Session
from tui.records.review import Review
from tui.records.starts import Start
from tui.words.form import LEFT_OUT_NOW, THREE_GOOD_DAYS, more_words

EXTRA_KEYS = "acghijkpv,./;'-=[]"
"""What means nothing else on the form, and is none of the answers y, n and s."""
ExtraKind = Literal["with", "back", "harder", "more"]


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that is not done unless its key turns it on; `reason` says why.

    An optional exercise to play `with` the others, one to bring `back` that earlier runs have
    left out, a `harder` rung to start at, or `more` of an exercise (C22); `name` is that of the
    exercise or rung. What is `is_quiet_leg` is left out with symptoms in the leg, what
    `needs_strong_leg` with a weak one, also where it is turned on (C10).
    """

    key: str
    kind: ExtraKind
    place: int
    slug: str
    name: str
    reason: str
    is_quiet_leg: bool = False
    needs_strong_leg: bool = False

    @property
    def token(self) -> str:
        """What tells it from every other extra, in a click and in `turned_on`."""
        return f"{self.kind} {self.place}"


def extras(review: Review, session: Session) -> Iterator[Extra]:
    """What can be turned on; each has a key of its own as far as there are keys."""
    keys = iter(EXTRA_KEYS)
    for place, (planned, start) in enumerate(zip(session.exercises, review.starts, strict=True)):
        own = planned.exercise
        for kind, name, reason in _of_place(planned, start):
            yield Extra(
                next(keys, ""),
                kind,
                place,
                planned.slug,
                name,
                reason,
                own.quiet_leg,
                own.needs_strong_leg,
            )


def _of_place(planned: PlannedExercise, start: Start) -> Iterator[tuple[ExtraKind, str, str]]:
    """The kind, the name and the reason of each extra of a place."""
    name = planned.exercise.name
    if planned.optional:
        yield "with", name, planned.reason
    if start.brought_back is not None:
        yield "back", planned.ladder[start.brought_back].name, LEFT_OUT_NOW
    if start.harder is not None:
        yield "harder", planned.ladder[start.harder].name, THREE_GOOD_DAYS
    if start.next_step is not None:
        yield "more", name, more_words(planned, start.next_step, start.step.index)
