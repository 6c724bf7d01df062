"""At which step an exercise stands whose dose builds up: a fold over what was done (C22).

It starts at the first step, and the next is never more than offered. What was done to its end at
the session's start rung is the step that is tolerated; a spread or sharp pain in it takes one step
back, and so does each run that was worse. Where C22 is silent it is read the stricter way:

- Steps are of one session: a larger dose in another raises nothing, but trouble there counts.
- A dose that an earlier version did not keep was that of the first step, and so was one of a run
  that began at no later step, as before the session had any.
- What was skipped, left or made easier by choice says nothing of its step.
- Of a spread at an easier form the step goes back as well, and twice for two spreads.
- A record that cannot be read may tell of a spread.
- Signs 2 and 3 told in a run make it one that was worse, also where the form after it is left out.
- A run after a break of a week or more began one step lower, in all exercises.
- Where the written order and the moments of runs disagree the lower step counts (C25).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tui.plan.measures import Dose, Numbers
from tui.plan.model import PlannedExercise, Session
from tui.plan.slugs import session_name
from tui.play.away import away, comings_back
from tui.play.past import Past, PastExercise, PastRun, orders, runs_of, was_worse
from tui.play.symptoms import Before

StepWhy = Literal["spread", "hurt", "worse", "unreadable", "away"]


@dataclass(frozen=True, slots=True)
class Step:
    """The index of a dose in the `build` of an exercise; `why` and since when it is one back."""

    index: int = 0
    why: StepWhy | None = None
    on: datetime | None = None

    def back(self, why: StepWhy, on: datetime) -> "Step":
        """One step back, at most to the first; there is nothing to tell of the first itself."""
        return Step(self.index - 1, why, on) if self.index else self


FIRST = Step()


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a session, whose records alone tell of its steps; `number` counts from 1.

    The number is None where the exercise stands in the session once.
    """

    session: str
    number: int | None = None

    def has(self, run: PastRun, row: PastExercise) -> bool:
        """Whether something was played at this place of the session."""
        is_session = session_name(run.session) == session_name(self.session)
        return is_session and self.number in (None, row.place)


@dataclass(frozen=True, slots=True)
class AtStep:
    """A step of a place, as what has to be done on a clean day of it (C21)."""

    place: Place
    numbers: Numbers

    def is_reached(self, row: PastExercise) -> bool:
        """Whether the dose was no smaller in any number; one that was not kept never counts."""
        return row.dose is not None and is_at_least(row.dose, self.numbers)


def step_today(planned: PlannedExercise, place: int, before: Before) -> int:
    """The step of a place where it is played at the session's start rung.

    Where it comes down from a harder one it is the first: no step down is more work (F).
    """
    start = before.starts[place] if before.starts else planned.start
    comes_down = start is not None and start < planned.start
    return 0 if comes_down or not before.steps else before.steps[place]


def place_of(session: Session, place: int) -> Place:
    """The place of a session at an index."""
    slug = session.exercises[place].slug
    is_once = sum(planned.slug == slug for planned in session.exercises) == 1
    return Place(session.name, None if is_once else place + 1)


def steps_of(past: Past, session: Session, newest: int | None = None) -> tuple[Step, ...]:
    """The step of each place of a session, the lower one where two orders disagree (C25).

    Only so many of the `newest` are sure to be all that was kept, with no other run between them.
    """
    found = [(order, comings_back(order, newest)) for order in orders(past)]
    worse = {run.number for run in runs_of(past) if _is_worse(run, past)}
    folds = (
        _Fold(planned, place_of(session, place), worse)
        for place, planned in enumerate(session.exercises)
    )
    steps = ([fold.over(order, back) for order, back in found] for fold in folds)
    return tuple(min(each, key=lambda step: step.index) for each in steps)


def steps_at(
    past: Past, session: Session, now: datetime, newest: int | None = None
) -> tuple[Step, ...]:
    """The step of each place for a run that starts now, one lower where a break ends with it."""
    steps = steps_of(past, session, newest)
    is_away = away(past, now) is not None
    return tuple(step.back("away", now) for step in steps) if is_away else steps


def step_reached(build: Collection[Dose], dose: Numbers | None) -> int:
    """The highest step of which no number is above what was done; the first where none is."""
    if dose is None:
        return 0
    reached = [index for index, step in enumerate(build) if is_at_least(dose, step.numbers)]
    return max(reached, default=0)


def is_at_least(dose: Numbers, wanted: Numbers) -> bool:
    """Whether no number of a dose is smaller than it is wanted."""
    return all(done >= number for done, number in zip(dose, wanted, strict=True))


def _is_worse(run: PastRun, past: Past) -> bool:
    """Whether a run takes a step back from everything once it is over (C19, C20)."""
    return was_worse(run, past) or run.told > 1


@dataclass(frozen=True, slots=True)
class _Fold:
    """The fold for one place; `worse` has the numbers of the runs that were worse."""

    planned: PlannedExercise
    place: Place
    worse: Collection[int]

    def over(self, order: Past, back: Collection[int]) -> Step:
        """The step after all that was kept, the oldest first; a break ended at those of `back`."""
        step = FIRST
        for place, each in enumerate(order if self.planned.last_step else ()):
            if each.kind == "unreadable":
                step = step.back("unreadable", each.started)
            elif each.is_run:
                begun = step.back("away", each.started) if place in back else step
                step = self._after(begun, each)
        return step

    def _after(self, step: Step, run: PastRun) -> Step:
        """What was more than usual is one step back before the run, and worse one after it.

        Both are one where nothing was done at a step in between (C23).
        """
        begun = step.back("worse", run.started) if run.is_beyond_usual else step
        done = begun
        for row in run.exercises:
            if row.exercise in self.planned.slugs:
                done = self._after_row(done, run, row)
        is_told = run.is_beyond_usual and done is begun
        return done.back("worse", run.started) if run.number in self.worse and not is_told else done

    def _after_row(self, step: Step, run: PastRun, row: PastExercise) -> Step:
        start = self.planned.ladder[self.planned.start]
        is_start = (row.rung, row.own_form) == (start.slug, start.own_form)
        is_at_a_step = is_start and self.place.has(run, row)
        played = self._played(run, row) if is_at_a_step else step
        if row.has_spread or row.is_hurt:
            # A step that was taken and not tolerated leads back to the one before it.
            back = min(played, Step(step.index + 1), key=lambda each: each.index)
            return back.back("spread" if row.has_spread else "hurt", run.started)
        return played if is_at_a_step and row.is_done else step

    def _played(self, run: PastRun, row: PastExercise) -> Step:
        """The step that was played; where the run had no later one than the first it is that."""
        had_later = any(run.steps[row.place - 1 : row.place])
        return Step(step_reached(self.planned.build, row.dose)) if had_later else FIRST
