"""Records as the decisions of `tui/play` look at them: without files, in the person's own zone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from tui.plan.model import Session
from tui.play.days import local
from tui.play.past import Kind, ListsAsked, PastExercise, PastRun, both_orders
from tui.records.bounds import bounded_moment
from tui.records.history import History, Unreadable
from tui.records.record import NOT_TOLD, ExerciseRecord, Record

TagsOf = Callable[[str], frozenset[str]]
"""The tags of a rung by its slug; none where it is not known."""
At = Callable[[datetime], datetime]
_LISTS: dict[str, ListsAsked] = {"full": "full", "short": "one-page"}


def pasts_of(history: History, now: datetime) -> tuple[PastRun, ...]:
    """What is kept, in the same order; `now` has the person's own zone."""
    return tuple(past_of(each, place, now) for place, each in enumerate(history))


def past_of(each: Record | Unreadable, place: int, now: datetime) -> PastRun:
    """One record; `place` is where it stands, which numbers one that cannot be read."""
    if isinstance(each, Unreadable):
        moment = local(bounded_moment(each.started), now)
        return PastRun(-1 - place, "unreadable", moment, moment)
    return _past_of(each, now)


def _past_of(record: Record, now: datetime) -> PastRun:
    beginning, before = record.beginning, record.beginning.before
    at: At = partial(local, now=now)
    is_told = not record.is_note or (before != NOT_TOLD and not beginning.is_former)
    return PastRun(
        number=beginning.sequence,
        kind=_kind(record),
        started=at(beginning.started),
        updated=at(record.updated),
        ended=at(record.ended) if record.ended else None,
        first_began=at(record.began) if record.began else None,
        session=beginning.session,
        is_easing=beginning.is_rest,
        before=before.symptoms if is_told else None,
        after=record.after,
        outcome=record.outcome,
        reason=record.reason,
        told=record.told,
        is_unsettled=record.outcome != "stopped" and record.is_undecided,
        refused_by=record.refused_by,
        lines=record.lines,
        passing=record.passing,
        clearance=record.clearance,
        lists=_LISTS[beginning.screened],
        lists_digest=beginning.screening_digest,
        is_flare=before.is_flare,
        is_worse=before.is_worse,
        is_beyond_usual=before.is_beyond_usual,
        steps=before.steps,
        morning=beginning.morning,
        exercises=tuple(_exercise_of(played, record, at) for played in record.exercises),
        is_former=beginning.is_former,
        self_check=beginning.self_check,
        activities_chosen=record.activities_chosen,
        activities=record.activities,
    )


def _kind(record: Record) -> Kind:
    if record.outcome in ("refused", "cleared", "felt"):
        return record.outcome
    return "run"


def _exercise_of(played: ExerciseRecord, record: Record, at: At) -> PastExercise:
    """What was played; where no moment was kept, the last save of the run stands for it."""
    is_no = played.answer in ("no", "moved-up") and not played.spread_later
    hurt_at = played.hurt_at or record.updated
    return PastExercise(
        place=played.place,
        exercise=played.exercise,
        rung=played.rung,
        tags=played.bias,
        told_at=at(played.answered_at or record.updated),
        hurt_at=at(hurt_at) if played.is_hurt else None,
        answer=played.answer,
        is_open=played.has_begun and played.answer is None and played.decision is None,
        is_done=is_no and played.is_done and played.decision == "continue",
        has_begun=played.has_begun,
        has_spread=played.has_spread,
        spread_later=played.spread_later,
        dose=played.dose,
        own_form=record.beginning.own_form(played.rung),
    )


# What an earlier version left out


def with_rung_tags(history: History, tags_of: TagsOf) -> list[Record | Unreadable]:
    """The same history; an earlier version kept the tags of the exercise without those of the rung.

    They are added as far as today's session knows the rung (C13).
    """
    return [
        _with_rung_tags(each, tags_of)
        if isinstance(each, Record) and each.beginning.is_former
        else each
        for each in history
    ]


def _with_rung_tags(record: Record, tags_of: TagsOf) -> Record:
    exercises = tuple(
        replace(played, bias=played.bias | tags_of(played.rung)) for played in record.exercises
    )
    return replace(record, exercises=exercises)


def tags_in(session: Session) -> TagsOf:
    """The tags of each rung of a session."""
    rungs = [rung for planned in session.exercises for rung in planned.ladder]
    tags = {rung.slug: rung.bias for rung in rungs}
    return lambda slug: tags.get(slug, frozenset())


# The order of the moments


def orders_of(history: History) -> list[History]:
    """The orders in which the runs are looked at (C25)."""
    return list(both_orders(history, _is_run, _started))


def _is_run(each: Record | Unreadable) -> bool:
    return isinstance(each, Record) and not each.is_note


def _started(each: Record | Unreadable) -> datetime:
    return each.beginning.started if isinstance(each, Record) else each.started
