"""What is not done unless the person turns it on, on the form before a run."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tui.plan.model import Session
from tui.records.review import Review
from tui.words.form import LEFT_OUT_NOW, THREE_GOOD_DAYS, more_words

EXTRA_KEYS = "acghijkpv,./;'-=[]"
"""What means nothing else on the form, and is none of the answers y, n and s."""
ExtraKind = Literal["with", "back", "harder", "more"]


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that is not done unless its key turns it on; `reason` says why.

    An optional exercise to play `with` the others, one to bring `back` that earlier runs have
    left out, a `harder` rung to start at, or `more` of an exercise (C22); `name` is that of the
    exercise or rung.
    """

    key: str
    kind: ExtraKind
    place: int
    slug: str
    name: str
    reason: str

    @property
    def token(self) -> str:
        """What tells it from every other extra, in a click and in `turned_on`."""
        return f"{self.kind} {self.place}"


def extras(review: Review, session: Session) -> Iterator[Extra]:
    """What can be turned on; each has a key of its own as far as there are keys."""
    keys = iter(EXTRA_KEYS)
    for place, (planned, start) in enumerate(zip(session.exercises, review.starts, strict=True)):
        name, slug = planned.exercise.name, planned.slug
        if planned.optional:
            yield Extra(next(keys, ""), "with", place, slug, name, planned.reason)
        if start.back is not None:
            back = planned.ladder[start.back].name
            yield Extra(next(keys, ""), "back", place, slug, back, LEFT_OUT_NOW)
        if start.harder is not None:
            harder = planned.ladder[start.harder].name
            yield Extra(next(keys, ""), "harder", place, slug, harder, THREE_GOOD_DAYS)
        if start.more is not None:
            reason = more_words(planned, start.more, start.step.index)
            yield Extra(next(keys, ""), "more", place, slug, name, reason)
