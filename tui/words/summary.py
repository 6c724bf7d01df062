"""What was done in a session, what was left out, and where it is saved."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from tui.files.counting import counted
from tui.files.text import clean_text
from tui.plan.model import Exercise, Session
from tui.play.comparing import Verdict, has_new_signs, is_further_down, verdict
from tui.play.events import Event, LeftOut
from tui.play.rules import StopReason
from tui.play.run import Run
from tui.play.symptoms import SIGNS, Symptoms
from tui.records.kept import Kept
from tui.records.record import ExerciseRecord, Record
from tui.words.advice import Advice
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.symptoms import REACH_WORDS, SIDE_WORDS, SIGN_WORDS

DoneKind = Literal["done", "better", "easier", "left-out", "spread"]
Row = tuple[str, str, str]
"""A label, how it was before, and how it is after."""
BEFORE, AFTER, LEG_PAIN = "before", "now", "Leg pain"
DONE = "Done"
NEXT_TIME = "Next time"
_VERDICTS: dict[Verdict, str] = {
    "better": "Better: there is less pain in the leg.",
    "same": "About the same as before.",
    "worse": "There is more pain than before. Next time starts easier.",
}


# How symptoms are, compared with before


def compared_rows(before: Symptoms, after: Symptoms) -> list[Row]:
    """Place, pain and signs; the side only where it is another one."""
    rows = [
        ("Place", REACH_WORDS[before.reach], REACH_WORDS[after.reach]),
        (LEG_PAIN, str(before.leg_pain), str(after.leg_pain)),
        ("Back pain", str(before.back_pain), str(after.back_pain)),
    ]
    for sign in SIGNS:
        if sign in before.signs | after.signs:
            told = (_yes_no(sign in before.signs), _yes_no(sign in after.signs))
            rows.append((SIGN_WORDS[sign].capitalize(), *told))
    if before.affected != after.affected:
        rows.append(("Side", SIDE_WORDS[before.affected], SIDE_WORDS[after.affected]))
    return rows


def was_to(was: str, now: str) -> str:
    """The two numbers that are drawn large, in letters."""
    return f"{was} to {now}"


def _yes_no(is_so: bool) -> str:
    return "yes" if is_so else "no"


def verdict_words(before: Symptoms, after: Symptoms) -> str:
    """Better, the same or worse, with the way that symptoms moved."""
    what = verdict(after, before)
    if what == "worse" and has_new_signs(after, before):
        return "Something is new. Have it looked at."
    if what == "worse" and is_further_down(after, before):
        return f"Further down: {_way(before, after)}. Next time starts easier."
    if after.reach < before.reach and what != "worse":
        return _nearer_words(before, after, what)
    return _VERDICTS[what]


def _nearer_words(before: Symptoms, after: Symptoms, what: Verdict) -> str:
    """Moving up is good news, also where the back is sorer."""
    if what == "same":
        return f"It moved up, {_way(before, after)}, but the back is much sorer."
    is_sorer = after.back_pain > before.back_pain
    more = " A sorer back is no harm here." if is_sorer else ""
    return f"Good news: it moved up, {_way(before, after)}.{more}"


def _way(before: Symptoms, after: Symptoms) -> str:
    """The way that symptoms moved: `calf to buttock`."""
    return f"{REACH_WORDS[before.reach]} to {REACH_WORDS[after.reach]}"


# What was done


class Done(NamedTuple):
    """What became of an exercise: its `kind`, its name, and how much of it or why not."""

    kind: DoneKind
    name: str
    words: str


def done_rows(kept: Kept, session: Session, log: Sequence[Event]) -> list[Done]:
    """What was done and what was left out, one each."""
    rungs = {rung.slug: rung for plan in session.exercises for rung in plan.ladder}
    exercises = kept.record.exercises
    done = [
        _done(rungs[each.rung], each)
        for each in exercises
        if (each.answer is not None or each.decision == "skip")
        and not _is_done_later(each, exercises)
    ]
    left_out = [
        Done("left-out", rungs[event.exercise].name, f"left out, {LEFT_OUT_BECAUSE[event.why]}")
        for event in log
        if isinstance(event, LeftOut)
    ]
    return [*done, *left_out]


NOTHING_KEPT = "Nothing of this is kept."


def saved_words(kept: Kept) -> str:
    """Where it is saved, with the home folder as `~`, or why it is not."""
    if not kept.is_kept:
        return NOTHING_KEPT
    if kept.why_unsaved is not None:
        return f"Not saved: {kept.why_unsaved}"
    path = clean_text(str(kept.path))
    home = str(Path("~").expanduser())
    return f"Saved as {path.replace(home, '~', 1) if path.startswith(f'{home}/') else path}"


def result_words(before: Symptoms, after: Symptoms) -> str:
    """What it comes to in a word or two that can stand large (C19)."""
    return {"better": "Better", "same": "Same", "worse": "Rest now"}[verdict(after, before)]


def stopped_words(reason: StopReason | None) -> str:
    """What to do first after a stop, so short that it can stand large; empty for what is long."""
    if reason in (None, "urgent", "mistake"):
        return ""
    return "Call today" if reason == "professional" else "Rest now"


def summary_heading(run: Run, record: Record, advice: Advice) -> str:
    """What it comes to; after a stop, or where nothing was told, what to do."""
    if run.state.outcome == "stopped":
        return stopped_words(run.state.reason) or advice.heading
    if record.after is None:
        return advice.heading
    return result_words(record.before, record.after)


def _kind(done: ExerciseRecord) -> DoneKind:
    if done.has_spread or done.is_hurt:
        return "spread"
    if done.decision == "skip" or not done.is_done:
        return "left-out"
    if done.answer == "moved-up":
        return "better"
    return "done" if done.rung == done.started_at_rung else "easier"


def _done(rung: Exercise, done: ExerciseRecord) -> Done:
    return Done(_kind(done), rung.name, _done_words(rung, done))


def _is_done_later(done: ExerciseRecord, exercises: Sequence[ExerciseRecord]) -> bool:
    """Whether an exercise was skipped before it had begun, and then played at the end."""
    others = (each for each in exercises if each.place == done.place and each is not done)
    return done.answer is None and any(each.answer is not None for each in others)


def _done_words(rung: Exercise, done: ExerciseRecord) -> str:
    if done.decision == "skip" and not done.reps_done:
        return "skipped"
    if not done.reps_done:
        return f"{_broken_off(done)}{_told(done)}"
    thing = rung.dose.kind.removesuffix("s") if rung.is_held else "time"
    return f"{counted(done.reps_done, thing)}{_told(done)}"


def _broken_off(done: ExerciseRecord) -> str:
    return "broken off" if done.has_begun else "not begun"


def _told(done: ExerciseRecord) -> str:
    """What was told of it."""
    hurt = ", sharp pain" if done.is_hurt else ""
    if done.has_spread:
        return f"{hurt}, symptoms spread"
    return f"{hurt}, symptoms moved up" if done.answer == "moved-up" else hurt
