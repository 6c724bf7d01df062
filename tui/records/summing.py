"""Sum up the runs of a period as a report; time and the names of exercises are given."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from tui.plan.model import DIRECTIONS
from tui.play.comparing import Verdict, verdict
from tui.play.days import day_of
from tui.play.symptoms import REACHES, SIGNS, Sign, Symptoms
from tui.play.usual import lower_middle
from tui.records.abilities import activities_of, mean_change, way_of
from tui.records.bounds import bounded_moment
from tui.records.naming import Entry, is_own_name
from tui.records.record import ExerciseRecord, Record
from tui.records.report import (
    Cleared,
    Compared,
    Form,
    MovedUp,
    Period,
    Refused,
    Report,
    SelfChecked,
    SessionCount,
    SignTold,
    Stopped,
    Stretch,
    Told,
    Tolerated,
    Trouble,
    Verdicts,
    by_direction,
)

PlannedOf = Callable[[Record], int | None]
"""How many exercises were planned for a run, None where its session is another one by now."""
NameOf = Callable[[str], str]
"""The name of an exercise or a form by its slug."""


@dataclass(frozen=True, slots=True)
class _Played:
    """One playing of a rung, the day of its run, and its names."""

    day: date
    form: Form
    record: ExerciseRecord


def day_of_run(record: Record, now: datetime) -> date:
    """The day of a run: that on which its first exercise began (C9)."""
    return day_of(record.began or record.beginning.started, now)


def day_of_entry(entry: Entry, now: datetime) -> date:
    """The day on which the run of a file began, as its name tells."""
    return day_of(bounded_moment(entry.started), now)


def is_out_of_order(entries: Iterable[Entry], period: Period, now: datetime) -> bool:
    """Whether a clock was wrong: a date is to come, or older than that of the run written before.

    The latter in or around a period; by names alone.
    """
    own = sorted(each for each in entries if each.sequence and is_own_name(each.name))
    is_to_come = any(each.is_since(now + timedelta(days=1)) for each in own)
    return is_to_come or any(
        later.name.partition("-")[0].upper() < earlier.name.partition("-")[0].upper()
        and any(period.holds(day_of_entry(each, now)) for each in (earlier, later))
        for earlier, later in pairwise(own)
    )


def report_of(
    records: Iterable[Record],
    period: Period,
    now: datetime,
    planned_of: PlannedOf,
    name_of: NameOf,
    *,
    unreadable: int = 0,
    out_of_order: bool = False,
) -> Report:
    """The report of a period, of records in any order, each run once."""
    within = [each for each in records if period.holds(day_of_run(each, now))]
    within.sort(key=lambda record: record.began or record.beginning.started)
    runs = [each for each in within if not each.is_note and each.is_played]
    played = [
        _Played(day_of_run(run, now), _form(each, name_of), each)
        for run in runs
        for each in run.exercises
    ]
    spreads = tuple(_trouble(each) for each in played if each.record.has_spread)
    compared = tuple(_compared(run, now) for run in runs)
    known = [(run, count) for run in runs if (count := planned_of(run)) is not None]
    told = [run.after or run.before for run in runs]
    rated = [(day_of_run(each, now), one) for each in within for one in each.activities]
    activities = activities_of(rated)
    mornings = [run.beginning.morning for run in within if run.beginning.morning]
    return Report(
        period=period,
        side=told[-1].affected if told else None,
        began=next((each.began for each in reversed(told) if each.began), None),
        eased_by=next((e.easing_direction for e in reversed(told) if e.easing_direction), None),
        sessions=_sessions(runs),
        days_with_session=len({day_of_run(run, now) for run in runs}),
        sessions_planned=len(known),
        exercises_planned=sum(count for _, count in known),
        exercises_done=sum(run.exercises_done for run, _ in known),
        runs=compared,
        stretches=tuple(_stretch(each, compared) for each in period.stretches()),
        verdicts=_verdicts(compared),
        spreads=spreads,
        spreads_by_direction=by_direction(spreads),
        sharp_pains=tuple(_trouble(each) for each in played if each.record.is_hurt),
        tolerated=_tolerated(played),
        moved_up=_moved_up(played),
        stops=tuple(_stopped(run, now) for run in within if run.outcome == "stopped"),
        signs=_signs(runs, now),
        refusals=tuple(
            Refused(number, day_of_run(each, now), each.refused_by)
            for number, each in enumerate(within)
            if each.outcome == "refused"
        ),
        clearings=tuple(
            _cleared(number, each, now)
            for number, each in enumerate(within)
            if each.outcome == "cleared"
        ),
        self_checks=tuple(_self_checks(within, now)),
        activities=activities,
        activities_mean=mean_change(activities),
        activities_changed=way_of(activities),
        mornings=len(mornings),
        mornings_worse=sum(morning.is_worse for morning in mornings),
        unreadable=unreadable,
        is_out_of_order=out_of_order,
    )


def _form(played: ExerciseRecord, name_of: NameOf) -> Form:
    exercise, rung = played.exercise, played.rung
    return Form(exercise, name_of(exercise), rung, name_of(rung))


def _trouble(played: _Played) -> Trouble:
    directions = tuple(each for each in DIRECTIONS if each in played.record.bias)
    return Trouble(played.day, played.form, directions, played.record.settled)


# How it was before and after


def _told(symptoms: Symptoms) -> Told:
    return Told(REACHES[symptoms.reach], symptoms.leg_pain, symptoms.back_pain)


def _compared(run: Record, now: datetime) -> Compared:
    after = None if run.after is None else _told(run.after)
    how = None if run.after is None else verdict(run.after, run.before)
    return Compared(day_of_run(run, now), run.beginning.title, _told(run.before), after, how)


def _verdicts(compared: Sequence[Compared]) -> Verdicts:
    counts = Counter[Verdict | None](each.verdict for each in compared)
    return Verdicts(counts["better"], counts["same"], counts["worse"], counts[None])


def _stretch(period: Period, compared: Sequence[Compared]) -> Stretch:
    within = [each for each in compared if period.holds(each.day)]
    before = _middle([each.before for each in within])
    after = _middle([each.after for each in within if each.after is not None])
    return Stretch(period.first, period.last, len(within), before, after, _verdicts(within))


def _middle(told: Sequence[Told]) -> Told | None:
    """The lower middle of each part; None of nothing."""
    place = lower_middle([REACHES.index(each.place) for each in told])
    leg = lower_middle([each.leg_pain for each in told])
    back = lower_middle([each.back_pain for each in told])
    if place is None or leg is None or back is None:
        return None
    return Told(REACHES[place], leg, back)


# What was done


def _sessions(runs: Iterable[Record]) -> tuple[SessionCount, ...]:
    """Each session by its title, the one that was begun most often first."""
    titles = Counter((run.beginning.title, run.beginning.is_rest) for run in runs)
    ended = Counter((run.beginning.title, run.beginning.is_rest, run.outcome) for run in runs)
    return tuple(
        SessionCount(
            *(title, is_easing, begun),
            completed=ended[title, is_easing, "completed"],
            stopped=ended[title, is_easing, "stopped"],
            left=ended[title, is_easing, "left"],
            cut_off=ended[title, is_easing, "interrupted"] + ended[title, is_easing, "under-way"],
        )
        for (title, is_easing), begun in titles.most_common()
    )


def _tolerated(played: Iterable[_Played]) -> tuple[Tolerated, ...]:
    """Each form with each of its doses, what was done last first."""
    found: dict[object, Tolerated] = {}
    for each in played:
        record = each.record
        if record.is_done and not (record.has_spread or record.is_hurt):
            key = each.form, record.dose
            times = found[key].times + 1 if key in found else 1
            found[key] = Tolerated(each.form, record.dose, times, each.day)
    return tuple(sorted(found.values(), key=lambda one: one.last, reverse=True))


def _moved_up(played: Iterable[_Played]) -> tuple[MovedUp, ...]:
    """Each form after which symptoms moved up, the one that did most often first."""
    days: dict[Form, list[date]] = {}
    for each in played:
        if each.record.answer == "moved-up":
            days.setdefault(each.form, []).append(each.day)
    moved = [MovedUp(form, len(on), on[-1]) for form, on in days.items()]
    return tuple(sorted(moved, key=lambda one: one.times, reverse=True))


# What was told besides


def _stopped(run: Record, now: datetime) -> Stopped:
    return Stopped(day_of_run(run, now), run.beginning.title, run.reason)


def _cleared(number: int, record: Record, now: datetime) -> Cleared:
    by = None if record.clearance is None else record.clearance.by
    return Cleared(number, day_of_run(record, now), by, tuple(sorted(record.lines)))


def _signs(runs: Sequence[Record], now: datetime) -> tuple[SignTold, ...]:
    return tuple(
        SignTold(sign, len(days), days[0], days[-1])
        for sign in SIGNS
        if (days := [day_of_run(run, now) for run in runs if _has_sign(run, sign)])
    )


def _has_sign(run: Record, sign: Sign) -> bool:
    return any(sign in told.signs for told in (run.before, run.after) if told is not None)


def _self_checks(records: Iterable[Record], now: datetime) -> Iterable[SelfChecked]:
    for record in records:
        check = record.beginning.self_check
        if check is not None and check.felt:
            felt = (check.items("better"), check.items("same"), check.items("worse"))
            yield SelfChecked(day_of_run(record, now), *felt)
