"""What the records forbid before anything is asked: shut, enough for today, wait (C8, C9, C12).

The first gate that fits is the one that counts. What is shut goes by the order in which it was
written, whatever the clock says; all else by moments and local days.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from tui.play.comparing import is_now_in_both, new_signs
from tui.play.days import counted, days_ago, elapsed, is_future, local, next_day_after, rested_after
from tui.play.past import Past, PastRun, RefusedBy, runs_of
from tui.play.symptoms import Sign

FEW_A_DAY = 2
"""So many runs a day or fewer, and a rest between two of them is asked about (C9)."""
BETWEEN_RUNS = timedelta(hours=2)
GONE_FOR = timedelta(hours=48)
"""So long has it to be gone, where it passes by itself (C8)."""
ShutWhy = Literal["urgent", "soon", "new-signs", "both-legs", "growing", "professional", "refused"]
"""What shut it, the gravest first: a refusal, or the stop of a run. `refused`: an earlier version
kept no more than that a list was answered with a yes."""
_SHUTTING: dict[RefusedBy, ShutWhy] = {
    "urgent": "urgent",
    "soon": "soon",
    "new-signs": "new-signs",
    "both-legs": "both-legs",
    "growing": "growing",
}
_GRAVEST_FIRST: tuple[ShutWhy, ...] = (
    "urgent", "both-legs", "new-signs", "growing", "professional", "refused", "soon",
)  # fmt: skip
_LASTING: frozenset[Sign] = frozenset({"numb", "weak"})
EasingWhy = Literal["stopped", "per-day"]


@dataclass(frozen=True, slots=True)
class Open:
    """Nothing that was kept forbids a session."""


@dataclass(frozen=True, slots=True)
class Shut:
    """Nothing is playable until somebody has examined it (C8).

    It has to be examined `since` the newest of what shut it; `why` is the gravest. With
    `is_passing` all of it may pass by itself and was told at least 48 hours ago, so that it opens
    when it is told gone; `lines` are the ids of all that was marked.
    """

    since: datetime
    why: ShutWhy
    is_passing: bool = False
    lines: frozenset[str] = frozenset()

    @property
    def is_urgent(self) -> bool:
        """Whether it needs help at once."""
        return self.why == "urgent"


@dataclass(frozen=True, slots=True)
class EasingOnly:
    """Easing positions only, until that moment (C9)."""

    until: datetime
    why: EasingWhy = "stopped"


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """Less than two hours since the last run: it is asked whether to wait until then (C9)."""

    until: datetime


Gate = Open | Shut | EasingOnly | WaitUntil


def gate(past: Past, per_day: int, is_easing_session: bool, now: datetime) -> Gate:
    """What stands before a session; `per_day` and `is_easing_session` are of the one chosen."""
    shut = shut_by(past, now)
    if shut is not None:
        return shut
    if is_easing_session:
        return Open()
    return easing_only(past, per_day, now) or wait_until(past, per_day, now) or Open()


def opens_at(stands: Gate, now: datetime) -> datetime | None:
    """When a session may be played next: at once, unless it is closed; None while it is shut.

    A wait between two runs is asked about, so that it may be played at once all the same.
    """
    match stands:
        case Shut():
            return None
        case EasingOnly(until=until):
            return until
        case _:
            return now


# Shut until it has been seen (C8)


def shut_by(past: Past, now: datetime) -> Shut | None:
    """What is shut, in every session; None where nothing is."""
    shutting = still_shutting(past, now)
    if not shutting:
        return None
    return Shut(
        since=shutting[-1].stopped_at,
        why=min(map(_why, shutting), key=_GRAVEST_FIRST.index),
        is_passing=_may_be_gone(shutting, now),
        lines=frozenset[str]().union(*(each.lines for each in shutting)),
    )


def still_shutting(past: Past, now: datetime) -> list[PastRun]:
    """What shuts and was opened by nothing that was written later, the oldest first.

    Nor by what is older by its moment, as where two folders were merged (C25).
    """
    shutting: list[PastRun] = []
    for each in past:
        if each.kind == "cleared" and opens(each, shutting):
            shutting = [shut for shut in shutting if _is_older(each, shut, now)]
        elif each.is_run:
            shutting = [shut for shut in shutting if not _was_open_formerly(shut)]
        if shuts(each):
            shutting.append(each)
    return shutting


def _is_older(clearing: PastRun, shut: PastRun, now: datetime) -> bool:
    """Whether a clearing was before what shut; a moment still to come says nothing of that."""
    is_before = elapsed(shut.stopped_at, clearing.started) < timedelta(0)
    return is_before and not is_future(shut.stopped_at, now)


def shuts(each: PastRun) -> bool:
    """Whether a record shuts until it has been seen (C7, C8, C12)."""
    if each.kind == "refused":
        return each.refused_by in _SHUTTING or each.refused_by is None
    if not each.is_run:
        return False
    if each.reason == "urgent" or each.told == 3:
        return True
    if each.reason == "professional" or each.told == 2:
        return _stays_shut_after(each)
    return _tells_new_after(each)


def _stays_shut_after(run: PastRun) -> bool:
    """After the key 2: the last form tells the other leg, numb or weak, or was left out (C12)."""
    if run.after is None or run.before is None:
        return True
    return is_now_in_both(run.after, run.before) or bool(run.after.signs & _LASTING)


def _tells_new_after(run: PastRun) -> bool:
    """Whether the last form alone tells what the key 2 means (C12, C18)."""
    if run.after is None or run.before is None:
        return False
    is_new = bool(new_signs(run.after, run.before) & _LASTING)
    return is_new or is_now_in_both(run.after, run.before)


def _was_open_formerly(shut: PastRun) -> bool:
    """Whether a later run shows that it was open: an earlier version went on after the full lists.

    Of its refusals nobody knows what they were for, and its last form closed nothing.
    """
    if shut.kind == "refused":
        return shut.refused_by is None
    return shut.is_former and shut.reason not in ("urgent", "professional") and shut.told == 1


def opens(clearing: PastRun, shutting: list[PastRun]) -> bool:
    """Whether a clearing opens all that was shut before it was written (C8).

    It was examined; or, where nobody has, all of it was told gone that may pass by itself.
    """
    if clearing.clearance is not None:
        return not clearing.lines
    told_gone = all(each.lines <= clearing.lines for each in shutting)
    return told_gone and _may_be_gone(shutting, clearing.started)


def _may_be_gone(shutting: list[PastRun], now: datetime) -> bool:
    """Whether all of it passes by itself, and was told long enough ago to be gone for 48 hours."""
    return all(
        each.refused_by == "soon"
        and bool(each.lines)
        and each.lines <= each.passing
        and elapsed(each.started, now) >= GONE_FOR
        for each in shutting
    )


def _why(shut: PastRun) -> ShutWhy:
    if shut.refused_by is not None:
        return _SHUTTING[shut.refused_by]
    if shut.kind == "refused":
        return "refused"
    return "urgent" if shut.reason == "urgent" or shut.told == 3 else "professional"


# Enough for today (C9)


def easing_only(past: Past, per_day: int, now: datetime) -> EasingOnly | None:
    """After any other stop, and when the runs of the day are done; None where neither is so."""
    stops = (run for run in runs_of(past) if run.is_stop and not shuts(run))
    found = [EasingOnly(rested_after(run.stopped_at, now), "stopped") for run in stops]
    if runs_today(past, now) >= per_day:
        found.append(EasingOnly(next_day_after(now, now), "per-day"))
    still = [each for each in found if is_future(each.until, now)]
    return max(still, key=lambda each: each.until, default=None)


def runs_today(past: Past, now: datetime) -> int:
    """How many runs of this day count: not those of easing positions (C9)."""
    return sum(1 for run in past if run.counts and days_ago(counted(run.day_moment, now), now) == 0)


def wait_until(past: Past, per_day: int, now: datetime) -> WaitUntil | None:
    """Until when to rest after the last run; None where that is over, or nobody is asked (C9)."""
    if per_day > FEW_A_DAY:
        return None
    rested = [local(counted(run.updated, now) + BETWEEN_RUNS, now) for run in past if run.counts]
    until = max(rested, default=None)
    return WaitUntil(until) if until is not None and is_future(until, now) else None
