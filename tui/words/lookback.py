"""What earlier runs make of this one, in words."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from tui.files.text import clean_text
from tui.plan.model import PlannedExercise, Session
from tui.play.run import Run
from tui.play.state import Phase
from tui.records.folder import Uncounted
from tui.records.history import Unreadable
from tui.records.level import Why
from tui.records.naming import is_record_name, is_set_aside
from tui.records.record import Record
from tui.records.review import Review
from tui.records.starts import Start
from tui.words.advice import WHY_STOPPED, advice_after_stop

_BECAUSE: dict[Why, str] = {
    "tolerated": "as {day}",
    "spread": "symptoms spread {day}",
    "hurt": "it hurt {day}",
    "changed": "its forms have changed since {day}",
    "worse": "symptoms were worse before the session {day}",
    "direction": "its direction spread {day}",
    "unreadable": "a newer record cannot be read",
    "last-rung": "symptoms spread at its easiest form {day}",
    "direction-twice": "its direction spread in two sessions running",
}


def day_words(moment: datetime, now: datetime) -> str:
    """When a run was, on the person's own calendar: `on Tuesday`, `yesterday`, `on 3 May`."""
    day, today = moment.astimezone(now.tzinfo).date(), now.date()
    days_ago = (today - day).days
    if days_ago in (0, 1):
        return ("earlier today", "yesterday")[days_ago]
    if 0 < days_ago < 7:
        return f"on {day:%A}"
    return f"on {_date_words(day, today)}"


def _date_words(day: date, today: date) -> str:
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"


def unreadable_lines(untold: Sequence[Unreadable | Uncounted]) -> list[str]:
    """Which records cannot be read or do not count, a line each."""
    return [_untold_line(each) for each in untold]


def _untold_line(untold: Unreadable | Uncounted) -> str:
    name = clean_text(untold.path.name)
    if isinstance(untold, Uncounted):
        return f"{name} does not count: {clean_text(untold.why)}."
    was_set_aside = " and was set aside" if is_set_aside(untold.path.name) else ""
    what = "record" if is_record_name(untold.path.name) else "folder of records"
    return f"This {what} cannot be read{was_set_aside}: {name}"


def since_lines(
    look_back: Review,
    session: Session,
    now: datetime,
    *,
    lowered: int = 0,
    chosen: Collection[int] = (),
) -> list[str]:
    """What is other than the session says, and why, a line each.

    `lowered` as for the run; the `chosen` places start as the person has just said.
    """
    lines = _stop_lines(look_back, now)
    if lowered:
        steps = "one step" if lowered == 1 else "two steps"
        because = ": symptoms were worse after last time" if look_back.is_worse else ""
        lines.append(f"Everything starts {steps} easier{because}.")
    places = enumerate(zip(session.exercises, look_back.starts, strict=True))
    changed = [
        (planned, start)
        for place, (planned, start) in places
        if start.why is not None and place not in chosen
    ]
    # What is as it was last time comes last, since there may be much of it.
    changed.sort(key=lambda pair: pair[1].why == "tolerated")
    return lines + [_line(planned, start, lowered, now) for planned, start in changed]


def _stop_lines(look_back: Review, now: datetime) -> list[str]:
    """That the last session was stopped, or that one was refused since."""
    lines: list[str] = []
    if look_back.refused is not None:
        day = day_words(look_back.refused.beginning.started, now)
        lines.append(f"A screening question was answered with a yes {day}.")
    stopped = look_back.stopped
    if stopped is not None and stopped.reason is not None:
        day = day_words(stopped.beginning.started, now)
        lines.append(f"The last session stopped {day}. {WHY_STOPPED[stopped.reason]}")
    return lines


def _line(planned: PlannedExercise, start: Start, lowered: int, now: datetime) -> str:
    assert start.why is not None
    name = planned.exercise.name
    because = _BECAUSE[start.why].format(day=day_words(start.on, now) if start.on else "")
    if start.rung is None:
        return f"{name} is left out: {because}."
    rung = planned.ladder[min(start.rung + lowered, len(planned.ladder) - 1)].name.lower()
    if lowered:
        return f"{name} starts at {rung}."
    link = ", " if start.why == "tolerated" else ": "
    return f"{name} starts at {rung}{link}{because}."


def carry_on_words(record: Record, run: Run | None) -> tuple[str, Sequence[str]]:
    """A heading and sentences for a run that was cut off."""
    title = record.beginning.title
    if run is None:
        why = "It cannot be carried on: its file is another one by now, or is not in your list."
        advice = advice_after_stop(record.reason or "not-settled") if record.is_undecided else None
        more = advice.sentences if advice else ()
        return "It was cut off", (f"{title} was cut off. {why}", *more)
    if record.is_undecided:
        spread = f"{title} was cut off after you told that symptoms spread."
        return "First this", (spread, "Carry on to hear what to do now.")
    return "Carry on?", (f"{title} was cut off. What you had answered was kept.", _next_words(run))


def _next_words(run: Run) -> str:
    if run.state.phase is Phase.CHECK:
        return f"First comes the question about {run.rung.name.lower()}."
    if run.state.phase is Phase.EXERCISE:
        return f"Next is {run.rung.name.lower()}."
    return "All exercises were done; only the end is left."
