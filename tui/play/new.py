"""What is new since last time in what was told before a run: the first two rows (C7, C12)."""

from datetime import datetime

from tui.play.days import days_ago, is_future
from tui.play.gates import shuts
from tui.play.past import Past, PastRun, runs_of
from tui.play.symptoms import Sign, Symptoms

SIGN_DAYS = 28
"""So long a numb place is known, today among the days, and what was examined."""


def signs_to_confirm(symptoms: Symptoms, past: Past, now: datetime) -> frozenset[Sign]:
    """Numb that was not told for 28 days, weak that was not told last time; examined is not new."""
    new = _to_confirm(symptoms, past, now)
    return frozenset(sign for sign in symptoms.signs if sign in new)


def is_new_in_both(symptoms: Symptoms, past: Past, now: datetime) -> bool:
    """Whether one side, or none, has become both since the last run; examined is not new."""
    return "both" in _to_confirm(symptoms, past, now)


def _to_confirm(symptoms: Symptoms, past: Past, now: datetime) -> frozenset[str]:
    return _not_told(symptoms, past, now) - _examined(past, now)


def _not_told(symptoms: Symptoms, past: Past, now: datetime) -> frozenset[str]:
    """Which of numb, weak and both no run has told before, as far back as each counts."""
    runs = runs_of(past)
    if not runs:
        return frozenset()
    lately = [run for run in runs if days_ago(run.day_moment, now) < SIGN_DAYS]
    told = {
        "numb": symptoms.numb and not any("numb" in run.signs for run in lately),
        "weak": symptoms.weak and "weak" not in runs[-1].signs,
        "both": symptoms.affected == "both" and not runs[-1].is_in_both,
    }
    return frozenset(each for each, is_new in told.items() if is_new)


def _examined(past: Past, now: datetime) -> frozenset[str]:
    """What was refused as new and examined since, for as long as a numb place is known (C8).

    What else stood on that form had been told before, and is new again when it is told anew.
    """
    examined: list[tuple[datetime, frozenset[str]]] = []
    new: frozenset[str] = frozenset()
    for place, each in enumerate(past):
        if each.refused_by in ("new-signs", "both-legs") and each.before is not None:
            not_told = _not_told(each.before, past[:place], each.started)
            new |= not_told - _lately(examined, each.started)
        elif each.is_examination:
            examined.append((each.started, new))
            new = frozenset()
    return _lately(examined, now)


def _lately(examined: list[tuple[datetime, frozenset[str]]], now: datetime) -> frozenset[str]:
    past = [(moment, new) for moment, new in examined if not is_future(moment, now)]
    within = (new for moment, new in past if days_ago(moment, now) < SIGN_DAYS)
    return frozenset[str]().union(*within)


def is_still_tingling(symptoms: Symptoms, past: Past) -> bool:
    """Whether tingling that ended the last run, or was new after it, is still there (C12)."""
    runs = runs_of(past)
    last = runs[-1] if runs else None
    if last is None or last.after is None or last.before is None or shuts(last):
        return False
    if _was_examined_since(last, past):
        return False
    is_new = last.after.tingling and not last.before.tingling
    was_told = last.reason == "professional" or last.told == 2
    return symptoms.tingling and last.after.tingling and (is_new or was_told)


def _was_examined_since(run: PastRun, past: Past) -> bool:
    """Whether somebody has examined what was told, after a run (C8)."""
    return any(each.is_examination for each in past[past.index(run) + 1 :])
