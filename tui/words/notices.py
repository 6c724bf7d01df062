"""What has to be said beside the rest: lost time, what was left out, what is not saved or read."""

from collections.abc import Sequence

from tui.files.faults import Fault
from tui.files.text import clean_text
from tui.plan.model import Session
from tui.play.events import (
    Answered,
    Decided,
    Entered,
    Event,
    LeftOut,
    LyingDown,
    Paused,
    Settled,
)
from tui.play.run import Run
from tui.records.folder import Uncounted
from tui.records.history import Unreadable
from tui.records.kept import Kept
from tui.records.naming import is_record_name, is_set_aside
from tui.words.faults import fault_line
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.new import JUST_OPENED, MORE_THAN_USUAL
from tui.words.progress import little_left

MOST_FAULTS = 3
MOVED = "Another terminal has this run. What you do here is kept as a record of its own."
NOT_SAVED = "Not saved yet; it is tried again."
MOVED_BRIEFLY = "Another terminal has this run."


_NO_VOICE = {
    "missing": "no program here can speak (spd-say, espeak-ng or say)",
    "silent": "the program that speaks makes no sound",
    "hangs": "the program that speaks does not come to an end",
    "fails": "the program that speaks has failed",
}


def no_voice_words(problem: str) -> str:
    """That the bell rings in place of the voice that was wanted; empty without a problem."""
    return f"No voice: {_NO_VOICE[problem]}. The bell rings instead." if problem else ""


def exercise_notice(run: Run, log: Sequence[Event]) -> str:
    """What needs to be said about the exercise under way, in one line; empty when nothing does."""
    turn = run.state.turn
    if turn is not None and turn.paused and _last_pause_was_a_gap(log):
        return "Time was lost, so this is paused. Space goes on."
    lines = _about_the_exercise(log, run.session)
    return joined(_about_the_day(run, log), *lines, _little_left(run, log))


def _about_the_day(run: Run, log: Sequence[Event]) -> str:
    """Why everything starts easier today, said once: with the first exercise."""
    if sum(isinstance(event, Entered) for event in log) > 1:
        return ""
    if run.before.is_beyond_usual:
        return MORE_THAN_USUAL
    return JUST_OPENED if run.before.is_cleared else ""


def _little_left(run: Run, log: Sequence[Event]) -> str:
    """That little is left, said once: with the first exercise after a spread."""
    for place in range(len(log) - 1, 0, -1):
        if isinstance(log[place], Decided):
            told = log[place - 1]
            is_spread = isinstance(told, Settled) or told == Answered("yes")
            return little_left(run) if is_spread else ""
    return ""


def rest_notice(run: Run, log: Sequence[Event]) -> str:
    """What needs to be said about the settle rest, in one line; empty when nothing does."""
    if run.is_lying and run.settle_seconds_left > 0 and _was_rest_interrupted(log):
        return "Time was lost. Lost time is no rest, so the rest goes on from where it was."
    return ""


def save_notice(kept: Kept) -> str:
    """Why the newest save failed, and that it went elsewhere; empty when all is as it should be."""
    unsaved = ""
    if kept.why_unsaved is not None:
        unsaved = f"Not saved ({kept.why_unsaved}). It is kept in memory and tried again."
    return joined(unsaved, MOVED if kept.is_moved else "")


def brief_save_notice(kept: Kept) -> str:
    """The same where every row counts."""
    unsaved = NOT_SAVED if kept.why_unsaved is not None else ""
    return joined(unsaved, MOVED_BRIEFLY if kept.is_moved else "")


def first_faults(faults: Sequence[Fault]) -> list[str]:
    """The first faults of the settings, so that they leave room for what can be chosen."""
    more = len(faults) - MOST_FAULTS
    others = [f"{more} more in the settings: press , to read them."] if more > 0 else []
    return [*map(fault_line, faults[:MOST_FAULTS]), *others]


def joined(*sentences: str) -> str:
    """The sentences that say anything, in one line."""
    return " ".join(filter(None, sentences))


def _last_pause_was_a_gap(log: Sequence[Event]) -> bool:
    return next((event.by_gap for event in reversed(log) if isinstance(event, Paused)), False)


def _was_rest_interrupted(log: Sequence[Event]) -> bool:
    """Whether time was lost since the rest under way began."""
    for event in reversed(log):
        if isinstance(event, Paused):
            return event.by_gap
        if isinstance(event, LyingDown):
            return False
    return False


def _about_the_exercise(log: Sequence[Event], session: Session) -> list[str]:
    """What was left out just before it, and that it is an easier form."""
    names = {plan.slug: plan.exercise.name for plan in session.exercises}
    place = max(i for i, event in enumerate(log) if isinstance(event, Entered))
    entered = log[place]
    lines: list[str] = []
    while place > 0 and isinstance(before := log[place - 1], LeftOut):
        lines.insert(0, f"{names[before.exercise]} is left out: {LEFT_OUT_BECAUSE[before.why]}.")
        place -= 1
    if isinstance(entered, Entered) and entered.is_lowered:
        lines.append(f"This is an easier form of {names[entered.exercise].lower()}.")
    return lines


def unreadable_lines(skipped: Sequence[Unreadable | Uncounted]) -> list[str]:
    """Which records cannot be read or do not count, a line each."""
    return [_skipped_line(each) for each in skipped]


def _skipped_line(skipped: Unreadable | Uncounted) -> str:
    name = clean_text(skipped.path.name)
    if isinstance(skipped, Uncounted):
        return f"{name} does not count: {clean_text(skipped.why)}."
    was_set_aside = " and was set aside" if is_set_aside(skipped.path.name) else ""
    what = "record" if is_record_name(skipped.path.name) else "folder of records"
    return f"This {what} cannot be read{was_set_aside}: {name}"
