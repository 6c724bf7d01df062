"""What of a session may be offered after good days, and its notes, for whoever signs it."""

from collections.abc import Iterator

from tui.plan.measures import Dose
from tui.plan.model import Exercise, Session
from tui.play.offered import Offers, offers
from tui.play.sides import sides_to_do
from tui.play.symptoms import Symptoms
from tui.words.doses import dose_words

OFFERS = "What may be offered after good days"
NOTES = "Notes that are shown with the exercises"
HOW_OFFERED = (
    "After three good days with a dose the next is offered, and after the last dose a harder form. "
    "A day is good without a spread, sharp pain or a flare, and when it was not worse afterwards "
    "or the next morning. Nothing of it is played unless it is chosen. A spread, sharp pain or a "
    "worse time takes the dose one back. Beyond what stands here nothing is offered."
)
_NO_MORE = "Nothing more is offered of"


def dose_shown(step: int) -> str:
    """Which dose is shown of an exercise whose dose grows; `step` counts from 1."""
    which = "its first dose is" if step == 1 else f"dose {step} of it, or its last, is"
    return f"Where a dose grows, {which} shown here; how it grows is told below."


def offer_lines(session: Session, symptoms: Symptoms) -> list[str]:
    """The doses and harder forms of each place in their order, then the places without any."""
    found = offers(session, symptoms.easing_direction)
    lines = [f"{_named(each)}: {_steps(each, symptoms)}." for each in found if each.is_more]
    none = [_named(each) for each in found if not each.is_more]
    return [*lines, f"{_NO_MORE} {', '.join(none)}."] if none else lines


def note_lines(session: Session, symptoms: Symptoms) -> list[str]:
    """The note of each place that has one, and why an optional exercise is one."""
    return [line for each in offers(session, symptoms.easing_direction) for line in _notes(each)]


def _notes(each: Offers) -> Iterator[str]:
    if each.planned.reason:
        yield f"{_named(each)}, optional: {each.planned.reason}"
    if each.planned.note:
        yield f"{_named(each)}: {each.planned.note}"


def _named(each: Offers) -> str:
    return f"{each.place + 1} {each.form.name}"


def _steps(each: Offers, symptoms: Symptoms) -> str:
    built = (_dose(each.form, dose, symptoms) for dose in each.planned.build)
    forms = (f"as {form.name}, {_dose(form, form.dose, symptoms)}" for form in each.harder)
    return "; then ".join([*built, *forms])


def _dose(form: Exercise, dose: Dose, symptoms: Symptoms) -> str:
    sides = len(sides_to_do(form.side, symptoms.affected))
    return dose_words(dose, sides, is_held=form.is_held)
