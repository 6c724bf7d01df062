"""What to do after a run: the gravest of what was told wins."""

from dataclasses import replace

from tui.play.admission import is_too_strong
from tui.play.comparing import has_new_signs, verdict
from tui.play.rules import StopReason
from tui.play.run import Run
from tui.play.symptoms import Symptoms
from tui.records.record import Record
from tui.words.advice import (
    COMPLETED,
    ENDED_EARLY,
    HURT_ONCE,
    NEW_SIGNS,
    TOO_STRONG,
    URGENT,
    WORSE_AFTER,
    Advice,
    advice_after_stop,
)
from tui.words.positions import get_up_line


def advice_after(
    reason: StopReason | None, before: Symptoms, after: Symptoms | None, *, is_whole: bool
) -> Advice:
    """What to do after a run; `after` is None while it has not been told.

    `is_whole` says that the session was played to its end. What was told after outweighs it.
    """
    if reason == "urgent":
        return URGENT
    if after is not None and has_new_signs(after, before):
        return NEW_SIGNS
    if after is not None and is_too_strong(after):
        return replace(TOO_STRONG, onward="")
    if reason is not None:
        return advice_after_stop(reason)
    if after is not None and verdict(after, before) == "worse":
        return WORSE_AFTER
    return COMPLETED if is_whole else ENDED_EARLY


def advice_now(run: Run, record: Record) -> Advice:
    """What to do now that the run is over, as far as has been told; sharp pain counts too (C15)."""
    has_worked = any(done.is_done and not done.is_hurt for done in record.exercises)
    told = advice_after(
        run.state.reason,
        record.before,
        record.after,
        is_whole=run.state.outcome == "completed" and has_worked,
    )
    has_hurt = any(done.is_hurt for done in record.exercises)
    return HURT_ONCE if has_hurt and told in (COMPLETED, ENDED_EARLY) else told


def first_to_do(run: Run, advice: Advice) -> tuple[str, str]:
    """The first of an advice, and how to get up, which comes before walking about."""
    first, up = advice.sentences[0], get_up_line(run)
    return (up, first) if first == COMPLETED.sentences[0] else (first, up)
