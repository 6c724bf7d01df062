"""What was done in a session, what was left out, and where it is saved."""

from collections.abc import Sequence

from tui.files.text import clean_text
from tui.plan.model import Exercise, Session
from tui.play.comparing import Verdict, has_new_signs, is_further_down, verdict
from tui.play.events import Event, LeftOut
from tui.play.symptoms import SIGNS, Symptoms
from tui.records.kept import Kept
from tui.records.record import ExerciseRecord
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.symptoms import REACH_WORDS, SIDE_WORDS, SIGN_WORDS

Row = tuple[str, str, str]
"""A label, how it was before, and how it is after."""
_HEAD: Row = ("", "before", "after")
_COLUMNS = 11
_VERDICTS: dict[Verdict, str] = {
    "better": "Better: there is less pain in the leg.",
    "same": "About the same as before.",
    "worse": "There is more pain than before. Next time starts easier.",
}


# How symptoms are, compared with before


def compared_lines(before: Symptoms, after: Symptoms) -> list[str]:
    """How it was and how it is, side by side, and what that comes to."""
    rows = [_HEAD, *compared_rows(before, after)]
    table = ["".join(cell.ljust(_COLUMNS) for cell in row).rstrip() for row in rows]
    return [verdict_words(before, after), "", *table]


def compared_rows(before: Symptoms, after: Symptoms) -> list[Row]:
    """Place, pain and signs; the side only where it is another one."""
    rows = [
        ("Place", REACH_WORDS[before.reach], REACH_WORDS[after.reach]),
        ("Leg pain", str(before.leg_pain), str(after.leg_pain)),
        ("Back pain", str(before.back_pain), str(after.back_pain)),
    ]
    for sign in SIGNS:
        if sign in before.signs | after.signs:
            told = (_yes_no(sign in before.signs), _yes_no(sign in after.signs))
            rows.append((SIGN_WORDS[sign].capitalize(), *told))
    if before.affected != after.affected:
        rows.append(("Side", SIDE_WORDS[before.affected], SIDE_WORDS[after.affected]))
    return rows


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


def summary(kept: Kept, session: Session, log: Sequence[Event]) -> list[str]:
    """What was done, what was left out and where it is saved, a line each."""
    rungs = {rung.slug: rung for plan in session.exercises for rung in plan.ladder}
    lines = [
        _done_line(rungs[done.rung], done)
        for done in kept.record.exercises
        if (done.answer is not None or done.decision == "skip")
        and not _is_done_later(done, kept.record.exercises)
    ]
    lines += [
        f"{rungs[event.exercise].name}: left out, {LEFT_OUT_BECAUSE[event.why]}"
        for event in log
        if isinstance(event, LeftOut)
    ]
    if kept.why_unsaved is None:
        return [*lines, "", f"Saved as {clean_text(str(kept.path))}"]
    return [*lines, "", f"Not saved: {kept.why_unsaved}"]


def _is_done_later(done: ExerciseRecord, exercises: Sequence[ExerciseRecord]) -> bool:
    """Whether an exercise was skipped before it had begun, and then played at the end."""
    others = (each for each in exercises if each.place == done.place and each is not done)
    return done.answer is None and any(each.answer is not None for each in others)


def _done_line(rung: Exercise, done: ExerciseRecord) -> str:
    if done.decision == "skip" and not done.reps_done:
        return f"{rung.name}: skipped"
    if not done.reps_done:
        return f"{rung.name}: {_broken_off(done)}{_told(done)}"
    thing = rung.dose.kind.removesuffix("s") if rung.is_held else "time"
    count = f"1 {thing}" if done.reps_done == 1 else f"{done.reps_done} {thing}s"
    return f"{rung.name}: {count}{_told(done)}"


def _broken_off(done: ExerciseRecord) -> str:
    return "broken off" if done.has_begun else "not begun"


def _told(done: ExerciseRecord) -> str:
    """What was told of it."""
    hurt = ", sharp pain" if done.is_hurt else ""
    if done.has_spread:
        return f"{hurt}, symptoms spread"
    return f"{hurt}, symptoms moved up" if done.answer == "moved-up" else hurt
