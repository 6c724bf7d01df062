"""The form before a run as it opens: what it remembers, and what can be turned on in it."""

from collections.abc import Iterator

from tui.plan.model import Session
from tui.records.review import Review
from tui.visit.form import Draft, Extra
from tui.words.form import LEFT_OUT_NOW, THREE_GOOD_DAYS

EXTRA_KEYS = "acghijkpv,./;'-=[]"
"""What means nothing else on the form, and is none of the answers y, n and s."""


def draft_before(review: Review, session: Session) -> Draft:
    """The form before a run; side, signs, easing position and direction are remembered (C6).

    Extras are off.
    """
    last = review.last
    return Draft(
        is_before=True,
        affected=last.affected if last else None,
        signs=last.signs if last else None,
        easing=last.easing if last else None,
        easing_direction=last.easing_direction if last else None,
        asks_morning=review.asks_morning,
        is_worse=review.is_worse,
        extras=tuple(_extras(review, session)),
        starts=review.starts,
    )


def _extras(review: Review, session: Session) -> Iterator[Extra]:
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
