"""What spread or hurt earlier today, and is closed or starts easier in every session (C9, C15)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from tui.play.days import counted, days_ago, is_future, rested_after
from tui.play.past import Past, PastExercise, PastRun, runs_of

TagSets = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """The tags of each spread that still closes, and of each sharp pain of the day.

    `hurt` are the slugs of the exercises that hurt today, which are out for the day (C15). As long
    as a direction is closed, so are the easing positions that spread, `easing` (C9, C17), and all
    `rungs` that did (C23).
    """

    spreads: TagSets = ()
    hurts: TagSets = ()
    hurt: frozenset[str] = frozenset()
    easing: frozenset[str] = frozenset()
    rungs: frozenset[str] = frozenset()


def closed_today(past: Past, now: datetime) -> Closed:
    """What closes or lowers today, however the moments and the written order disagree."""
    runs = runs_of(past)
    hurt = [each for run in runs for each in run.exercises if _hurt_today(each, now)]
    easing = [each for run in runs if run.is_easing for each in run.exercises]
    return Closed(
        spreads=tuple(tags for run in runs for tags in _open_spreads(run, now)),
        hurts=tuple(each.tags for each in hurt),
        hurt=frozenset(each.exercise for each in hurt),
        rungs=frozenset(
            each.rung
            for run in runs
            for each in run.exercises
            if each.has_spread and _is_closed(each.told_at, now)
        ),
        easing=frozenset(
            each.exercise for each in easing if each.has_spread and _is_closed(each.told_at, now)
        ),
    )


def _is_of_today(moment: datetime, now: datetime) -> bool:
    return days_ago(counted(moment, now), now) == 0


def _hurt_today(each: PastExercise, now: datetime) -> bool:
    """Sharp pain is of the day on which it was told, whenever its run began (C15)."""
    return each.hurt_at is not None and _is_of_today(each.hurt_at, now)


def _is_closed(told_at: datetime, now: datetime) -> bool:
    """Whether a spread is not yet a day and eight hours old (C9)."""
    return is_future(rested_after(told_at, now), now)


def _open_spreads(run: PastRun, now: datetime) -> Iterator[frozenset[str]]:
    """The tags of each spread of a run that is not yet a day and eight hours old (C9)."""
    for tags, told_at in spreads_of(run):
        if _is_closed(told_at, now):
            yield tags


def spreads_of(run: PastRun) -> list[tuple[frozenset[str], datetime]]:
    """Each spread of a run: its tags, and when it was told.

    One that was told before its exercise began has the tags of the last that had begun as well, and
    is one spread all the same (C14).
    """
    spreads: list[tuple[frozenset[str], datetime]] = []
    waiting: PastExercise | None = None
    for each in run.exercises:
        if each.answer == "yes":
            is_early = not each.has_begun and waiting is not None
            tags = each.tags | waiting.tags if is_early and waiting else each.tags
            spreads.append((tags, each.told_at))
            waiting = None if is_early else waiting
        if each.spread_later:
            waiting = each
    return spreads if waiting is None else [*spreads, (waiting.tags, waiting.told_at)]
