"""What happened in a run and what became of its record, in sentences."""

from collections.abc import Sequence

from tui.files.text import clean_text
from tui.plan.model import Exercise, Session
from tui.play.events import Decided, Entered, Event, LeftOut, Paused
from tui.play.run import Run
from tui.records.kept import Kept
from tui.records.record import ExerciseRecord, Record
from tui.words.advice import LEFT_OUT_BECAUSE, Advice, advice_after

MOVED = "Another terminal has this run. What you do here is kept as a record of its own."


def exercise_notice(run: Run, log: Sequence[Event]) -> str:
    """What needs to be said about the exercise under way, in one line; empty when nothing does."""
    turn = run.state.turn
    if turn is not None and turn.paused and _last_pause_was_a_gap(log):
        return "Time was lost, so this is paused. Space goes on."
    return joined(*_about_the_exercise(log, run.session))


def rest_notice(run: Run, log: Sequence[Event]) -> str:
    """What needs to be said about the settle rest, in one line; empty when nothing does."""
    if run.settle_seconds_left > 0 and _was_rest_interrupted(log):
        return "Time was lost. Lost time is no rest, so the rest goes on from where it was."
    return ""


def save_notice(kept: Kept) -> str:
    """Why the newest save failed, and that it went elsewhere; empty when all is as it should be."""
    unsaved = ""
    if kept.why_unsaved is not None:
        unsaved = f"Not saved ({kept.why_unsaved}). It is kept in memory and tried again."
    return joined(unsaved, MOVED if kept.is_moved else "")


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
        if isinstance(event, Decided):
            return False
    return False


def _about_the_exercise(log: Sequence[Event], session: Session) -> list[str]:
    """What was left out just before it, and that it is an easier form."""
    names = {plan.slug: plan.exercise.name for plan in session.exercises}
    place = max(i for i, event in enumerate(log) if isinstance(event, Entered))
    entered = log[place]
    told: list[str] = []
    while place > 0 and isinstance(before := log[place - 1], LeftOut):
        told.insert(0, f"{names[before.exercise]} is left out: {LEFT_OUT_BECAUSE[before.why]}.")
        place -= 1
    if isinstance(entered, Entered) and entered.is_lowered:
        told.append(f"This is an easier form of {names[entered.exercise].lower()}.")
    return told


def summary(kept: Kept, session: Session, log: Sequence[Event]) -> list[str]:
    """What was done, what was left out and where it is saved, a line each."""
    rungs = {rung.slug: rung for plan in session.exercises for rung in plan.ladder}
    lines = [
        _done_line(rungs[done.rung], done)
        for done in kept.record.exercises
        if done.answer is not None or done.decision == "skip"
    ]
    lines += [
        f"{rungs[event.exercise].name}: left out, {LEFT_OUT_BECAUSE[event.why]}"
        for event in log
        if isinstance(event, LeftOut)
    ]
    if kept.why_unsaved is None:
        return [*lines, "", f"Saved as {clean_text(str(kept.path))}"]
    return [*lines, "", f"Not saved: {kept.why_unsaved}"]


def _done_line(rung: Exercise, done: ExerciseRecord) -> str:
    if done.decision == "skip" and not done.reps_done:
        return f"{rung.name}: skipped"
    if not done.reps_done:
        return f"{rung.name}: broken off{', symptoms spread' if done.answer == 'yes' else ''}"
    thing = rung.dose.kind.removesuffix("s")
    count = f"1 {thing}" if done.reps_done == 1 else f"{done.reps_done} {thing}s"
    spread = ", symptoms spread" if done.answer == "yes" else ""
    return f"{rung.name}: {count}{spread}"


def advice_now(run: Run, record: Record) -> Advice:
    """What to do now that the run is over, as far as has been told."""
    has_worked = any(done.answer is not None for done in record.exercises)
    return advice_after(
        run.state.reason,
        record.before,
        record.after,
        is_whole=run.state.outcome == "completed" and has_worked,
    )
