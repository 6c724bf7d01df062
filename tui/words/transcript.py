"""A rehearsal as text that a physiotherapist can read: exercises, doses, answers, decisions."""

from tui.plan.model import Session, Side
from tui.play.rehearse import Played, Rehearsal
from tui.play.rules import Regress
from tui.play.sides import Affected
from tui.words.doses import dose_words, sentence
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.stop import STOPPED_BECAUSE

_ANSWERS = {
    "n": "No.",
    "y1": "Yes, further down or stronger.",
    "y1x": "Yes, further down or stronger.",
    "y2": "Yes, with new tingling, numbness or weakness.",
    "y3": "Yes, with a sign that needs urgent care.",
}
_SIDES: dict[tuple[Side | None, ...], str] = {
    ("right",): ", right side",
    ("left",): ", left side",
    ("right", "left"): ", right side then left",
    ("left", "right"): ", left side then right",
}
_AFFECTED: dict[Affected, str] = {
    "left": "on the left",
    "right": "on the right",
    "both": "on both sides",
    "none": "on neither side",
}


def transcript(session: Session, affected: Affected, rehearsal: Rehearsal) -> str:
    """The rehearsal in lines of plain text."""
    lines = [session.title, f"Leg symptoms {_AFFECTED[affected]}. {_spread_rule(session)}", ""]
    number = 0
    for step in rehearsal.course:
        if isinstance(step, Played):
            number += 1
            lines += _played_lines(number, step, session)
        else:
            name = _name(session, step.exercise)
            lines.append(f"   Left out: {name}, because {LEFT_OUT_BECAUSE[step.why]}.")
    return "\n".join([*lines, "", _ending(rehearsal)])


def _spread_rule(session: Session) -> str:
    on_spread = session.on_spread
    if on_spread.action == "stop" or on_spread.limit == 1:
        return "The first spread ends the session."
    return (
        f"A spread brings a rest of {on_spread.settle_seconds} s, then an easier form; "
        "the second ends the session."
    )


def _name(session: Session, slug: str) -> str:
    return next(plan.exercise.name for plan in session.exercises if plan.slug == slug)


def _played_lines(number: int, step: Played, session: Session) -> list[str]:
    lowered = f" (easier form of {_name(session, step.exercise)})" if step.is_lowered else ""
    dose = dose_words(step.rung.dose, len(step.sides))
    lines = [
        f"{number}. {step.rung.name}{lowered}{_SIDES.get(step.sides, '')}",
        f"   {sentence(dose)}",
        f"   Did leg symptoms spread? {_ANSWERS[step.answer]}",
    ]
    if isinstance(step.decision, Regress):
        rest = f"a rest of {session.on_spread.settle_seconds} s"
        lines.append(f"   Symptoms settled within {rest}. Next: the easier form.")
    return lines


def _ending(rehearsal: Rehearsal) -> str:
    if rehearsal.reason is None:
        return "The session is complete."
    return f"The session stops here: {STOPPED_BECAUSE[rehearsal.reason]}."
