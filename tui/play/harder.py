"""When something harder is offered: three clean days, and nothing worse on the form (C21, C25)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tui.play.away import is_break
from tui.play.building import AtStep
from tui.play.comparing import is_further_down
from tui.play.days import day_of, is_future
from tui.play.past import Past, PastExercise, PastRun, mornings_about, orders, was_worse
from tui.play.symptoms import Symptoms
from tui.play.usual import asks_next_morning, is_beyond_usual, lowest_usual

CLEAN_DAYS = 3
MOST_ABOVE_LOWEST = 1
"""Points of leg pain above the lowest usual of 28 days."""


@dataclass(frozen=True, slots=True)
class CleanDays:
    """Three clean days of a rung; `before` is what was told on the first form of the first."""

    before: Symptoms


def allows_harder(clean: CleanDays, past: Past, symptoms: Symptoms, now: datetime) -> bool:
    """Whether what is told now allows it, after three clean days."""
    if any(is_beyond_usual(symptoms, order, now) for order in orders(past)):
        return False
    if is_further_down(symptoms, clean.before):
        return False
    lowest = lowest_usual(past, now)
    return lowest is None or symptoms.leg_pain <= lowest + MOST_ABOVE_LOWEST


def clean_days(
    past: Past,
    exercise: str,
    rung: str,
    now: datetime,
    step: AtStep | None = None,
    own_form: str = "",
) -> CleanDays | None:
    """The last three clean days of a rung with no unclean one between; None without.

    Where its dose builds up they are those of one `step` of it (C22). `own_form` is what a
    session's own file brings by the slug of the rung, "" for the library's.
    None as well where the written order and the moments of the runs disagree (C25), and across a
    break of a week or more: what was done before it says nothing of what is good now. The run about
    which the form of this day asks how the next morning was counts as if that were a no; a yes
    makes everything easier, and nothing harder is offered then.
    """
    if len(orders(past)) > 1:
        return None
    asked = asks_next_morning(past, now)
    clean: list[list[PastRun]] = []
    later = day_of(now, now)
    for day, runs in _days_back(past, now):
        if any(run.counts for run in runs):
            if is_break((later - day).days):
                return None
            later = day
        is_clean = _is_clean(runs, past, _Wanted(exercise, rung, step, own_form), asked)
        is_under_way = day == day_of(now, now) and not any(_is_to_come(run, now) for run in runs)
        if is_under_way and not _has_trouble(runs, past):
            continue
        if is_clean is False or day >= day_of(now, now):
            return None
        clean += [runs] if is_clean else []
        if len(clean) == CLEAN_DAYS:
            first = clean[-1][0].before
            return CleanDays(first) if first is not None else None
    return None


def _days_back(past: Past, now: datetime) -> Iterator[tuple[date, list[PastRun]]]:
    """The runs of each local day since a record that cannot be read, the newest day first."""
    days: dict[date, list[PastRun]] = {}
    for each in past:
        if each.kind == "unreadable":
            days = {}
        elif each.is_run:
            days.setdefault(day_of(each.day_moment, now), []).append(each)
    return iter(sorted(days.items(), reverse=True))


def _is_to_come(run: PastRun, now: datetime) -> bool:
    """Whether a run is of the future, so that its day is never a clean one (C25)."""
    return is_future(run.day_moment, now)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What has to be done on a clean day: a rung of an exercise, at a step if it has steps."""

    exercise: str
    rung: str
    step: AtStep | None
    own_form: str

    def is_of(self, row: PastExercise) -> bool:
        """Whether a row tells how the exercise went."""
        return row.exercise == self.exercise and row.is_answered

    def counts(self, run: PastRun, row: PastExercise) -> bool:
        """Whether it can make a day clean: what another session did at its dose does not (C22).

        Nor does what another file calls by the same slug, and says otherwise.
        """
        is_same = row.rung != self.rung or row.own_form == self.own_form
        return is_same and (self.step is None or self.step.place.has(run, row))

    def is_done(self, run: PastRun, row: PastExercise) -> bool:
        """Whether it was done to its end, at the rung and with the dose of the step."""
        is_enough = not self.counts(run, row) or self.step is None or self.step.is_reached(row)
        return row.is_done and row.rung == self.rung and is_enough


def _is_clean(
    runs: list[PastRun], past: Past, wanted: _Wanted, asked: PastRun | None
) -> bool | None:
    """Whether a day is a clean one of the exercise, an unclean one (False), or neither (None).

    A day without the exercise is neither, unless there was trouble in anything.
    """
    if _has_trouble(runs, past):
        return False
    rows = [(run, row) for run in runs for row in run.exercises if wanted.is_of(row)]
    is_done = all(wanted.is_done(run, row) for run, row in rows)
    if is_done and not any(wanted.counts(run, row) for run, row in rows):
        return None
    is_told = all(run.after is not None for run in runs if run.first_began is not None)
    answers = [is_worse for run in runs for is_worse in mornings_about(run, past)]
    return is_done and is_told and (bool(answers) or asked in runs)


def _has_trouble(runs: list[PastRun], past: Past) -> bool:
    """Whether anything spread, hurt, was worse or stopped, or more than usual, or a flare."""
    return any(
        run.has_trouble
        or run.is_stop
        or run.is_flare
        or run.is_beyond_usual
        or was_worse(run, past)
        for run in runs
    )
