"""Earlier runs that never were, for what follows from them; moments are hours of Berlin."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tui.play.harder import allows_harder, clean_days
from tui.play.lists import Clearance
from tui.play.past import Morning, Past, PastExercise, PastRun, RefusedBy
from tui.play.symptoms import Sign, Symptoms

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 3, 2, 18, 0, tzinfo=BERLIN)
"""A day far from both changes of the clocks."""
SPRING = datetime(2026, 3, 28, 23, 30, tzinfo=BERLIN)
"""Half an hour before the day that has 23 hours."""
AUTUMN = datetime(2026, 10, 24, 23, 30, tzinfo=BERLIN)
"""Half an hour before the day that has 25 hours."""
EXAMINED = Clearance("doctor", "today")
CALF = Symptoms("right", reach=4, leg_pain=4, back_pain=2)


def at(day: int, hour: int = 18, minute: int = 0) -> datetime:
    """A time of day, so many days after Monday."""
    moment = MONDAY + timedelta(days=day)
    return moment.replace(hour=hour, minute=minute)


def told(
    *signs: Sign, leg: int = 4, reach: int = 4, side: str = "right", back: int = 2
) -> Symptoms:
    """What is told on a form."""
    return replace(
        CALF,
        affected="both" if side == "both" else "none" if side == "none" else "right",
        reach=reach,
        leg_pain=leg,
        back_pain=back,
        numb="numb" in signs,
        tingling="tingling" in signs,
        weak="weak" in signs,
    )


def ran(
    number: int,
    moment: datetime,
    *exercises: PastExercise,
    before: Symptoms = CALF,
    after: Symptoms | None = CALF,
    **changes: object,
) -> PastRun:
    """A run of ten minutes that went to its end, but for the changes."""
    ended = moment + timedelta(minutes=10)
    run = PastRun(
        number,
        "run",
        moment,
        ended,
        ended,
        first_began=moment,
        before=before,
        after=after,
        exercises=exercises,
    )
    return replace(run, **changes)  # type: ignore[arg-type]


def stopped(number: int, moment: datetime, reason: str, **changes: object) -> PastRun:
    """A run that was stopped at this moment."""
    run = ran(number, moment - timedelta(minutes=5), outcome="stopped", reason=reason)
    return replace(run, ended=moment, updated=moment, **changes)  # type: ignore[arg-type]


def refused(
    number: int,
    moment: datetime,
    by: RefusedBy | None,
    *lines: str,
    before: Symptoms | None = None,
) -> PastRun:
    """A session that was refused; `fever` and `ill` may pass by themselves."""
    return PastRun(
        number,
        "refused",
        moment,
        moment,
        moment,
        before=before,
        outcome="refused",
        refused_by=by,
        lines=frozenset(lines),
        passing=frozenset({"fever", "ill"}),
    )


def cleared(
    number: int, moment: datetime, *lines: str, clearance: Clearance | None = EXAMINED
) -> PastRun:
    """A clearing, of lines or of all; without a clearance it is gone by itself."""
    return PastRun(
        number,
        "cleared",
        moment,
        moment,
        moment,
        outcome="cleared",
        lines=frozenset(lines),
        clearance=clearance,
    )


def unreadable(moment: datetime) -> PastRun:
    """A record that cannot be read."""
    return PastRun(-1, "unreadable", moment, moment)


def did(
    slug: str,
    moment: datetime,
    *tags: str,
    rung: str = "",
    answer: str = "no",
    hurt_at: datetime | None = None,
    has_begun: bool = True,
    spread_later: bool = False,
) -> PastExercise:
    """An exercise whose check was answered at a moment."""
    is_spread = answer == "yes" or spread_later
    return PastExercise(
        1,
        slug,
        rung or slug,
        frozenset(tags),
        moment,
        hurt_at=hurt_at,
        answer="yes" if answer == "yes" else "no",
        is_done=not is_spread and hurt_at is None,
        has_begun=has_begun,
        has_spread=is_spread,
        spread_later=spread_later,
    )


def morning(of: int, *, is_worse: bool = False) -> Morning:
    """What was told of the morning after a run."""
    return Morning(of, is_worse)


def offers_harder(past: Past, exercise: str, rung: str, symptoms: Symptoms, now: datetime) -> bool:
    """Whether something harder than this rung is offered, with what is told now."""
    clean = clean_days(past, exercise, rung, now)
    return clean is not None and allows_harder(clean, past, symptoms, now)
