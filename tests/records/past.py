"""Records of runs that never were, for what follows from them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.factories import make_exercise, make_session
from tui.play.past import Morning
from tui.play.symptoms import Before, Symptoms
from tui.records.history import Unreadable
from tui.records.record import DecisionName, ExerciseRecord, Record, RecordOutcome, begin_record
from tui.records.store import Store

DAY = timedelta(days=1)
NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
CALF = Symptoms("right", reach=4, leg_pain=4)
FOOT = Symptoms("right", reach=5, leg_pain=4)
SESSION = make_session(
    make_exercise("bow", ["flexion"], ["deep-bow", "bow", "small-bow", "rest"]),
    make_exercise("curl", ["flexion", "hip"], ["curl", "small-curl"]),
    make_exercise("lift", ["extension"], ["lift"]),
)
LOST = Unreadable(Path("lost.toml"), NOON, "torn")
_DECISIONS: dict[str, DecisionName | None] = {
    "?": None,
    "yes": "stop",
    "resting": "settle",
    "hurt": "hurt",
    "skipped": "skip",
}
_PLACES = {planned.slug: (1 + n, planned) for n, planned in enumerate(SESSION.exercises)}


def ran(
    day: int,
    *played: str,
    outcome: RecordOutcome = "completed",
    after: Symptoms | None = None,
    session: str = SESSION.digest,
    is_worse: bool = False,
    is_flare: bool = False,
    is_rest: bool = False,
    before: Symptoms = CALF,
    morning: bool | None = None,
) -> Record:
    """A run so many days after the first; `bow:small-bow yes` is an exercise, rung and answer.

    `hurt` and `skipped` are a no after which it was left, `resting` a yes whose settle rest is
    not over, `?` an answer that was never given. `morning` tells how it was after the run of the
    day before: True for worse.
    """
    started = NOON + timedelta(days=day)
    told = Before(before, is_flare=is_flare, is_worse=is_worse)
    asked = None if morning is None else Morning(day, morning)
    plan = replace(SESSION, digest=session, is_rest=is_rest)
    record = begin_record(plan, told, day + 1, started, morning=asked)
    exercises = tuple(_played(each) for each in played)
    return replace(
        record,
        outcome=outcome,
        reason="limit" if outcome == "stopped" else None,
        is_stop_read=outcome == "stopped",
        exercises=exercises,
        after=after,
    )


def keep(home: Path, *history: Record) -> None:
    """Have been there before."""
    store = Store(home / "records")
    for sequence, record in enumerate(history, 1):
        file = store.new_file(record.beginning.session, sequence, record.beginning.started)
        file.save(record)
        file.close()


def _played(words: str) -> ExerciseRecord:
    told, answer = words.split()
    exercise, _, rung = told.partition(":")
    place, planned = _PLACES[exercise]
    rung = rung or exercise
    return ExerciseRecord(
        place,
        exercise,
        rung,
        rung,
        planned.exercise.bias,
        then="hurt" if answer == "hurt" else "next",
        answer={"?": None, "yes": "yes", "resting": "yes"}.get(answer, "no"),
        change=1 if answer in ("yes", "resting") else None,
        decision=_DECISIONS.get(answer, "continue"),
        whole=answer == "no",
    )
