"""A rehearsal as text that a physiotherapist can read: exercises, doses, answers, decisions."""

from tui.plan.model import Session, Side
from tui.play.rehearse import Played, Rehearsal
from tui.play.rules import Regress
from tui.play.sides import Affected
from tui.play.symptoms import SIGNS, Symptoms
from tui.words.doses import dose_words, goal_words, sentence
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.stop import STOPPED_BECAUSE
from tui.words.symptoms import REACH_WORDS, SIGN_WORDS

_ANSWERS = {
    "n": "No.",
    "m": "No, it moved up towards the back.",
    "y1": "Yes, further down or stronger.",
    "y1x": "Yes, further down or stronger.",
    "y2": "Yes; then key 2, the other leg or a new sign.",
    "y3": "Yes; then key 3, a sign that needs urgent care.",
    "s": "Yes, told before it began.",
    "sx": "Yes, told before it began.",
}
_AFTER_HURT = "Sharp pain ends it. "
_SIDES: dict[tuple[Side | None, ...], str] = {
    ("right",): ", right side",
    ("left",): ", left side",
    ("right", "left"): ", right side then left",
    ("left", "right"): ", left side then right",
}
_IN_TURN: dict[tuple[Side | None, ...], str] = {
    ("right", "left"): ", right and left in turn",
    ("left", "right"): ", left and right in turn",
}
_AFFECTED: dict[Affected, str] = {
    "left": "on the left",
    "right": "on the right",
    "both": "on both sides",
    "none": "on neither side",
}


def transcript(session: Session, symptoms: Symptoms, rehearsal: Rehearsal) -> str:
    """The rehearsal in lines of plain text."""
    lines = [session.title, f"{told_line(symptoms)} {spread_rule(session)}", ""]
    number = 0
    for step in rehearsal.course:
        if isinstance(step, Played):
            number += 1
            lines += _played_lines(number, step, session)
        else:
            name = name_of(session, step.exercise)
            lines.append(f"   Left out: {name}, because {LEFT_OUT_BECAUSE[step.why]}.")
    return "\n".join([*lines, "", ending(rehearsal)])


def told_line(symptoms: Symptoms) -> str:
    """Where symptoms are, and the signs, as a sentence."""
    signs = [SIGN_WORDS[sign] for sign in SIGNS if sign in symptoms.signs]
    told = ", ".join([REACH_WORDS[symptoms.reach], *signs])
    return f"Symptoms {_AFFECTED[symptoms.affected]}: {told}."


def spread_rule(session: Session) -> str:
    """What a yes brings in a session."""
    on_spread = session.on_spread
    if on_spread.action == "next":
        return "A spread ends that position, and the next one follows."
    if on_spread.action == "stop" or on_spread.limit == 1:
        return "The first spread ends the session."
    return (
        f"A spread brings a rest of {on_spread.settle_seconds} s, then an easier form; "
        "the second ends the session."
    )


def name_of(session: Session, slug: str) -> str:
    """What an exercise of a session is called."""
    return next(plan.exercise.name for plan in session.exercises if plan.slug == slug)


def _played_lines(number: int, step: Played, session: Session) -> list[str]:
    lowered = f" (easier form of {name_of(session, step.exercise)})" if step.is_lowered else ""
    lines = [
        f"{number}. {step.rung.name}{lowered}{side_words(step)}",
        f"   {dose_sentence(step, session)}",
        f"   {_answer_words(step.answer)}",
    ]
    if step.is_settled:
        rest = f"a rest of {session.on_spread.settle_seconds} s"
        follows = " Next: the easier form." if isinstance(step.decision, Regress) else ""
        lines.append(f"   Symptoms settled within {rest}.{follows}")
    return lines


def dose_sentence(step: Played, session: Session) -> str:
    """The dose that is played, and what it builds up to."""
    dose = dose_words(step.rung.dose, len(step.sides), is_held=step.rung.is_held)
    return f"{sentence(dose)}{_goal_words(step, session)}"


def side_words(step: Played) -> str:
    """The sides in their order, to follow a name; nothing where there are none."""
    sides = _IN_TURN if step.rung.side == "alternating" else _SIDES
    return sides.get(step.sides, "")


def _goal_words(step: Played, session: Session) -> str:
    """What the dose builds up to, or that it is there (C22)."""
    if step.step is None:
        return ""
    planned = session.exercises[step.place]
    number = f" Step {step.step + 1} of {len(planned.build)}"
    is_goal = step.step == planned.last_step
    return f"{number}, the goal." if is_goal else f"{number}, building to {goal_words(planned)}."


def _answer_words(token: str) -> str:
    hurt = _AFTER_HURT if token.startswith("h") else ""
    answer = token.removeprefix("h-") if token != "h" else "n"
    return f"{hurt}Did leg symptoms spread? {_ANSWERS[answer]}"


def ending(rehearsal: Rehearsal) -> str:
    """How a rehearsal ends, and why."""
    if rehearsal.reason is None:
        return "The session is complete."
    return f"The session stops here: {STOPPED_BECAUSE[rehearsal.reason]}."
