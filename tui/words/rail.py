"""The exercises of a session beside the one under way, and what became of those before it."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.play import course
from tui.play.events import Answered, Done, Entered, Event, MovedTo, Skipped, ToldEarly
from tui.play.rules import StartAt
from tui.play.run import Run
from tui.play.state import Phase
from tui.words.symptoms import REACH_WORDS as PLACES

Became = Literal["done", "now", "to_come", "left_out", "spread"]
NO_CHANGE, MOVED_UP, SPREAD, HURT, SKIPPED = (
    "no change",
    "moved up",
    "it spread",
    "sharp pain",
    "skipped",
)
EASIER, LEFT_OUT = "easier form", "left out"
WHERE, LEG_PAIN = "Where it is felt", "Leg pain"
AT_START, BEST_SO_FAR = "at start", "best so far"


class Entry(NamedTuple):
    """An exercise, and in a line what became of it or is special about it; `is_good`: better."""

    name: str
    became: Became
    line: str = ""
    is_good: bool = False


def more_words(count: int) -> str:
    """How many exercises are not shown."""
    return f"{count} more"


def entries_of(run: Run, log: Sequence[Event]) -> list[Entry]:
    """Every exercise of the session in its order."""
    told = _told(run, log)
    return [_entry(run, place, told) for place in range(len(run.session.exercises))]


def _entry(run: Run, place: int, told: dict[int, Entry]) -> Entry:
    planned, here = run.session.exercises[place], run.state.place
    if place == here and run.state.phase in (Phase.EXERCISE, Phase.CHECK):
        is_easier = run.state.rung > planned.start
        return Entry(run.rung.name, "now", EASIER if is_easier else "")
    if place == here:
        return told.get(place, Entry(run.rung.name, "now"))
    is_skipped = run.state.takes_skipped and place not in run.state.skipped
    if place < here or is_skipped:
        return told.get(place, Entry(planned.exercise.name, "left_out", LEFT_OUT))
    verdict = course.entry(run.session, place, run.before, run.state)
    if not isinstance(verdict, StartAt):
        return Entry(planned.exercise.name, "left_out", LEFT_OUT)
    rung = run.played_at(place, verdict.rung)
    return Entry(rung.name, "to_come", EASIER if verdict.rung > planned.start else "")


def _told(run: Run, log: Sequence[Event]) -> dict[int, Entry]:
    """What became of each place that was entered and left, from what happened."""
    told: dict[int, Entry] = {}
    place, name, is_hurt = -1, "", False
    for event in log:
        if isinstance(event, Entered):
            place, name, is_hurt = event.place, _name(run, event), False
        elif isinstance(event, Done):
            is_hurt = event.then == "hurt"
        elif (became := _became(event, name, is_hurt=is_hurt)) is not None:
            told[place] = became
    return told


def _name(run: Run, entered: Entered) -> str:
    ladder = run.session.exercises[entered.place].ladder
    return next(rung.name for rung in ladder if rung.slug == entered.rung)


def _became(event: Event, name: str, *, is_hurt: bool) -> Entry | None:
    match event:
        case Answered(answer="no"):
            return Entry(name, "left_out", HURT) if is_hurt else Entry(name, "done", NO_CHANGE)
        case Answered(answer="moved-up"):
            return Entry(name, "done", MOVED_UP, is_good=True)
        case MovedTo(reach=int(reach)):
            return Entry(name, "done", f"{MOVED_UP} to {PLACES[reach]}", is_good=True)
        case Answered(answer="yes") | ToldEarly():
            return Entry(name, "spread", SPREAD)
        case Skipped(why="skip"):
            return Entry(name, "left_out", SKIPPED)
        case _:
            return None
