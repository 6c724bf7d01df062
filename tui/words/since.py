"""What is other than the session says, since earlier ones, and why."""

from collections.abc import Collection, Mapping
from datetime import datetime
from types import MappingProxyType

from tui.plan.model import PlannedExercise, Session
from tui.play.away import Away
from tui.play.building import Step, StepWhy
from tui.records.level import Why
from tui.records.review import Review
from tui.records.starts import Start
from tui.words.days import day_words
from tui.words.doses import instead_words
from tui.words.since_today import easier_today_lines
from tui.words.stop import WHY_STOPPED

_BECAUSE: dict[Why, str] = {
    "tolerated": "as {day}",
    "spread": "symptoms spread {day}",
    "hurt": "it hurt {day}",
    "changed": "its forms have changed since it was done {day}",
    "worse": "symptoms were worse before the session {day}",
    "direction": "its direction spread {day}",
    "unreadable": "a newer record cannot be read",
    "last-rung": "symptoms spread at its easiest form {day}",
    "direction-twice": "its direction spread in two sessions running",
    "hurt-twice": "it hurt in two sessions running",
    "away": "after a break",
}
_ONE_STEP_BACK: dict[StepWhy, str] = {
    "spread": "symptoms spread {day}",
    "hurt": "it hurt {day}",
    "worse": "symptoms were worse with the session {day}",
    "unreadable": "a record cannot be read",
    "away": "after a break",
}


def since_lines(
    review: Review,
    session: Session,
    now: datetime,
    *,
    lowered: int = 0,
    chosen: Collection[int] = (),
    rungs: Mapping[int, int] | None = None,
    eased_less: Collection[int] = (),
    steps: Mapping[int, int] = MappingProxyType({}),
) -> list[str]:
    """Why the last session was stopped or refused, and `changed_lines`."""
    changed = changed_lines(
        review,
        session,
        now,
        lowered=lowered,
        chosen=chosen,
        rungs=rungs,
        eased_less=eased_less,
        steps=steps,
    )
    return [*_stop_lines(review, now), *changed]


def changed_lines(
    review: Review,
    session: Session,
    now: datetime,
    *,
    lowered: int = 0,
    chosen: Collection[int] = (),
    rungs: Mapping[int, int] | None = None,
    eased_less: Collection[int] = (),
    steps: Mapping[int, int] = MappingProxyType({}),
) -> list[str]:
    """What is other than the session says, and why, a line each.

    `lowered` as for the run; the `chosen` places start as the person has just said, or are told of
    elsewhere. `rungs` has the rung of each place that will be played, None while the form is not
    finished. The places of `eased_less` go against the direction that eases (C11).
    """
    lines: list[str] = []
    if lowered:
        by = "in easier forms" if lowered == 1 else "two forms easier"
        because = ": symptoms were worse after last time" if review.is_worse else ""
        lines.append(f"Everything starts {by}{because}.")
    out = _left_out(review, session, rungs)
    places = enumerate(zip(session.exercises, review.starts, strict=True))
    changed = [
        (start.why, _line(planned, start, start.why, lowered, now, _at(place, rungs)))
        for place, (planned, start) in places
        if start.why is not None and place not in chosen and place not in out
    ]
    # What is as it was last time comes last, since there may be much of it.
    changed.sort(key=lambda pair: pair[0] == "tolerated")
    back = [
        (planned, start.step, steps.get(place, start.step.index))
        for place, (planned, start) in enumerate(zip(session.exercises, review.starts, strict=True))
        if start.step.why is not None and place not in chosen
        if _is_at_start(planned, start, place, rungs, lowered)
    ]
    is_lower = any(step.why == "away" for _, step, _ in back)
    is_easier = any(start.why == "away" for start in review.starts)
    if review.away is not None and (is_lower or is_easier):
        # It stands for all of them, and what is done today is told below.
        lines.append(away_line(review.away))
        back = [each for each in back if each[1].why != "away"]
    smaller = [_smaller_line(*each, now) for each in back]
    against = [
        f"{session.exercises[place].exercise.name} starts easier: it goes against what eases."
        for place in eased_less
        if place not in chosen
    ]
    told = {*chosen, *out, *eased_less}
    today = easier_today_lines(review, session, rungs or {}, lowered, told)
    names = [session.exercises[place].exercise.name for place in out]
    left_out = [f"Left out today: {', '.join(names)}."] if names else []
    return [*lines, *left_out, *against, *today, *smaller, *(line for _, line in changed)]


def _left_out(review: Review, session: Session, rungs: Mapping[int, int] | None) -> list[int]:
    """The places that today leaves out, though earlier runs let them start somewhere."""
    if rungs is None:
        return []
    places = enumerate(zip(session.exercises, review.starts, strict=True))
    return [
        place
        for place, (planned, start) in places
        if place not in rungs and start.rung is not None and not planned.optional
    ]


def because_words(why: Why, on: datetime | None, now: datetime) -> str:
    """Why earlier runs let an exercise start where it does, or leave it out."""
    return _BECAUSE[why].format(day=day_words(on, now) if on else "")


def away_line(away: Away) -> str:
    """That doses start lower after a break, and how long it was where that is sure."""
    if away.days is None:
        return "How long it has been is not sure: one step lower today."
    return f"It has been {away.days} days: one step lower today."


def _is_at_start(
    planned: PlannedExercise,
    start: Start,
    place: int,
    rungs: Mapping[int, int] | None,
    lowered: int,
) -> bool:
    """Whether a place starts at the session's own start, where its steps apply (C22)."""
    if rungs is None:
        return start.rung == planned.start and not lowered
    return rungs.get(place) == planned.start


def _smaller_line(planned: PlannedExercise, step: Step, today: int, now: datetime) -> str:
    """That a dose went one step back, and why (C22)."""
    day = day_words(step.on, now) if step.on else ""
    because = _ONE_STEP_BACK[step.why].format(day=day) if step.why else ""
    instead = instead_words(planned, today, step.index + 1)
    return f"{planned.ladder[planned.start].name}: {instead}, {because}."


def _at(place: int, rungs: Mapping[int, int] | None) -> int | None:
    return None if rungs is None else rungs.get(place)


def _stop_lines(review: Review, now: datetime) -> list[str]:
    """That the last session was stopped, or that one was refused since."""
    lines: list[str] = []
    if review.refused is not None:
        day = day_words(review.refused.beginning.started, now)
        lines.append(f"A screening question was answered with a yes {day}.")
    stopped = review.stopped
    if stopped is not None and stopped.reason is not None:
        day = day_words(stopped.beginning.started, now)
        lines.append(f"The last session stopped {day}. {WHY_STOPPED[stopped.reason]}")
    return lines


def _line(
    planned: PlannedExercise,
    start: Start,
    why: Why,
    lowered: int,
    now: datetime,
    today: int | None,
) -> str:
    name = planned.exercise.name
    because = because_words(why, start.on, now)
    if start.rung is None:
        return f"{name} is left out: {because}."
    likely = min(start.rung + lowered, len(planned.ladder) - 1)
    rung = planned.ladder[likely if today is None else today].name.lower()
    if lowered or today not in (None, start.rung):
        return f"{name} starts at {rung}."
    link = ", " if why == "tolerated" else ": "
    return f"{name} starts at {rung}{link}{because}."
