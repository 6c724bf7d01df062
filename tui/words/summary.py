"""What was done in a session, what was left out, and where it is saved."""

from collections.abc import Sequence

from tui.files.text import clean_text
from tui.plan.model import Exercise, Session
from tui.play.events import Event, LeftOut
from tui.records.kept import Kept
from tui.records.record import ExerciseRecord
from tui.words.left_out import LEFT_OUT_BECAUSE


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
