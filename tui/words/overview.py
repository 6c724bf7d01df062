"""The first screen, once the records have been read: details, good news, and what is shut."""

from collections.abc import Sequence
from datetime import datetime

from tui.files.counting import counted
from tui.plan.measures import Dose
from tui.plan.model import PlannedExercise, Session
from tui.play.estimate import Minutes
from tui.play.sides import sides_to_do
from tui.play.symptoms import Symptoms
from tui.words.days import day_words, hour_words
from tui.words.sessions import short_minutes
from tui.words.shelf import Detail
from tui.words.symptoms import REACH_WORDS

SHUT = "shut: a doctor first"
NOT_YET = "not yet: leg symptoms"


def resting_words(until: datetime, now: datetime) -> str:
    """That it is enough for now, and until when."""
    return f"rest until {hour_words(until, now)}"


def detail_of(
    session: Session, minutes: Minutes, steps: Sequence[int | None], played: str, closed: str
) -> Detail:
    """What the first screen tells of a session beside its offer; `steps` are today's."""
    pairs = zip(session.exercises, steps, strict=True)
    exercises = tuple(
        (planned.ladder[planned.start].name, *brief_words(planned, step))
        for planned, step in pairs
        if not planned.optional
    )
    return Detail(short_minutes(minutes), played, closed, exercises, session.source)


def brief_words(planned: PlannedExercise, step: int | None) -> tuple[str, str]:
    """Today's dose as short as can be, and what it builds up to: `2 x 8 a side`, `goal 3 x 10`.

    Where an easier or harder form is played, which has a dose of its own, only the goal is known.
    """
    rung = planned.ladder[planned.start]
    side = " a side" if len(sides_to_do(rung.side, "right")) > 1 else ""
    if not planned.last_step:
        return brief_dose(rung.dose) + side, ""
    goal = f"goal {brief_dose(planned.goal)}"
    if step is None:
        return "another form", goal
    today = f"{brief_dose(planned.build[step])}{side}"
    return today, "" if step == planned.last_step else goal


def brief_dose(dose: Dose) -> str:
    """`15`, `2 x 10`, `30 s`, `2 x 30 s`, `2 x 3 x 10 s`."""
    seconds = f"{dose.hold_seconds} s" if dose.kind == "hold" else ""
    counts = [str(count) for count in (dose.sets, dose.reps) if count > 1]
    return " x ".join([*counts, seconds] if seconds else counts) or "1"


def news_words(was: Symptoms, now_is: Symptoms, since: datetime, now: datetime) -> str:
    """The good news in a line: `Calf to buttock since Monday. Leg pain 5 to 3.`"""
    day = day_words(since, now)
    since_then = "today" if day == "earlier today" else f"since {day.removeprefix('on ')}"
    pain = f"Leg pain {was.leg_pain} to {now_is.leg_pain}"
    is_less = now_is.leg_pain < was.leg_pain
    if now_is.reach == was.reach:
        return f"{pain} {since_then}."
    more = f" {pain}." if is_less else ""
    place = REACH_WORDS[was.reach].capitalize()
    if not now_is.reach:
        when = "earlier" if day == "earlier today" else day
        return f"{place} {when}, nowhere now.{more}"
    return f"{place} to {REACH_WORDS[now_is.reach]} {since_then}.{more}"


def week_words(runs: int) -> str:
    """How many sessions there were this week; nothing where there was none."""
    return f"{counted(runs, 'session')} this week" if runs else ""
