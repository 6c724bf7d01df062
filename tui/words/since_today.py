"""Why an exercise starts easier than earlier days let it: by what was told today."""

from collections.abc import Collection, Iterator, Mapping

from tui.plan.model import PlannedExercise, Session
from tui.records.review import Review

EARLIER_TODAY = "something spread or hurt earlier today"
IN_THE_LEG = "there are symptoms in the leg"


def easier_today_lines(
    review: Review,
    session: Session,
    rungs: Mapping[int, int],
    lowered: int,
    told: Collection[int],
) -> Iterator[str]:
    """A line for each place that starts easier and is not among those that are `told` of.

    By a spread or sharp pain of this day (C13, C15), or by symptoms in a leg (C10). `rungs` has the
    rung of each place that will be played; `lowered` is by how many forms all start easier.
    """
    for place, (planned, start) in enumerate(zip(session.exercises, review.starts, strict=True)):
        if place in told or place not in rungs or start.rung is None or start.why is not None:
            continue
        usual = min(start.rung + lowered, len(planned.ladder) - 1)
        if rungs[place] > usual:
            form = planned.ladder[rungs[place]].name.lower()
            because = _because(review, planned, start.rung)
            yield f"{planned.exercise.name} starts at {form}: {because}."


def _because(review: Review, planned: PlannedExercise, rung: int) -> str:
    tags = planned.tags(rung)
    moved_alike = any(tags & each for each in (*review.spreads_today, *review.hurts_today))
    is_irritable = "nerve" in tags and bool(review.spreads_today)
    return EARLIER_TODAY if moved_alike or is_irritable else IN_THE_LEG
