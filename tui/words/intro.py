"""What a session is, before it starts: what for, from where, what is needed, how long it takes."""

from tui.plan.model import PlannedExercise, Session
from tui.play.estimate import Minutes
from tui.play.sides import sides_to_do
from tui.words.doses import dose_words, minutes_words, step_words
from tui.words.sessions import per_day_words


def about_lines(session: Session, minutes: Minutes) -> list[tuple[str, str]]:
    """What there is to say of a session, each text behind its label, which may be empty."""
    lines = [
        ("", session.summary),
        ("", session.audience),
        ("Needs", _needs(session)),
        ("Time", f"About {minutes_words(minutes)}, {per_day_words(session)}"),
        ("", session.source),
    ]
    return [(label, text) for label, text in lines if text]


def _needs(session: Session) -> str:
    needed = ", ".join(session.equipment) or "nothing"
    more = [
        item for item in equipment_of_easier(session.exercises) if item not in session.equipment
    ]
    return f"{needed}; for easier forms perhaps {', '.join(more)}" if more else needed


def equipment_of_easier(planned: tuple[PlannedExercise, ...]) -> list[str]:
    """What the easier forms may need, in the order in which they come."""
    found = dict.fromkeys(
        item for plan in planned for rung in plan.ladder[plan.start :] for item in rung.equipment
    )
    return list(found)


def planned_words(planned: PlannedExercise, step: int | None) -> str:
    """The dose of an exercise of the session, and whether it is left out at first.

    One that builds up has the dose of a step and its goal, None where another form is played (C22).
    """
    rung = planned.ladder[planned.start]
    sides = len(sides_to_do(rung.side, "right"))
    dose = dose_words(rung.dose, sides, is_held=rung.is_held)
    if planned.last_step:
        dose = step_words(planned, step)
    return f"{dose} (optional, left out)" if planned.optional else dose
