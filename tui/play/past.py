"""Earlier runs, and what else was kept, as far as it says what may be played next.

Nothing here knows of files. A tuple of these values stands in the order in which they were written,
which is not always the order of their moments: a clock may have been set (C25).
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, TypeVar

from tui.plan.measures import Numbers
from tui.plan.own_forms import OwnForm, digest_in
from tui.play.activities import Rated
from tui.play.comparing import verdict
from tui.play.events import Answer, Outcome
from tui.play.felt import SelfCheck
from tui.play.lists import Clearance
from tui.play.rules import Change, StopReason
from tui.play.symptoms import Sign, Symptoms

Kind = Literal["run", "refused", "cleared", "felt", "unreadable"]
RefusedBy = Literal[
    "urgent", "soon", "ask-first", "needs", "one-page", "new-signs", "both-legs", "growing"
]
"""Which question refused a session: a list (C3, C5), or what is new on the form (C7)."""
PastOutcome = Literal["under-way", Outcome, "interrupted", "refused", "cleared", "felt"]
ListsAsked = Literal["full", "one-page"]


@dataclass(frozen=True, slots=True)
class Morning:
    """What was told of the next morning; `of` is the number of the run it is about (C20)."""

    of: int
    is_worse: bool


@dataclass(frozen=True, slots=True)
class PastExercise:
    """One playing of a rung in an earlier run.

    `place` counts the session's exercises from 1; `tags` are those of the exercise and the rung
    together (C13). `told_at` is when its check was answered, `hurt_at` when sharp pain was told,
    the last save of the run where that was not kept. `is_open`: it had begun, and its check was not
    answered. `is_done`: to its end, with a no. `spread_later`: a spread told when it was over;
    `has_begun` is False where one was told before it began (C14). `dose` is how much of it was to
    be done, None where an earlier version did not keep it (C22). `own_form` is the digest of the
    form that the session's own file brought, "" where it was the library's.
    """

    place: int
    exercise: str
    rung: str
    tags: frozenset[str]
    told_at: datetime
    hurt_at: datetime | None = None
    answer: Answer | None = None
    is_open: bool = False
    is_done: bool = False
    has_begun: bool = True
    has_spread: bool = False
    spread_later: bool = False
    dose: Numbers | None = None
    own_form: str = ""

    @property
    def is_hurt(self) -> bool:
        """Whether it ended with sharp pain (C15)."""
        return self.hurt_at is not None

    @property
    def was_begun(self) -> bool:
        """Whether it is sure that it was begun, and not only left before that."""
        return self.has_begun and (self.is_open or self.answer is not None)

    @property
    def is_answered(self) -> bool:
        """Whether it tells how the exercise went."""
        return self.answer is not None or self.has_spread or self.is_hurt


@dataclass(frozen=True, slots=True)
class PastRun:
    """One earlier run, a refusal, a clearing, what was felt, or a record that cannot be read.

    `number` is given by the written order; moments are in the person's own zone. `first_began` is
    when its first exercise began, None where none did (C9). `before` and `after` are what was told;
    of a refusal `before` is the form that it followed, if it followed one. `is_unsettled`: a spread
    was told and never dealt with to its end (C24). `told` is the gravest sign told during it, 1 for
    none. `lines` were marked in a refusal, or are cleared; `passing` are the ids of those that may
    pass by themselves (C8). `is_worse` and `morning` were told on its form, and are about the run
    before it (C19, C20); `self_check` is None where it was not asked (R32). `activities_chosen` are
    the names of all that were chosen by its end, where it holds them; `activities` those rated
    after it.
    `is_former`: an earlier version kept it, which had no gates.
    """

    number: int
    kind: Kind
    started: datetime
    updated: datetime
    ended: datetime | None = None
    first_began: datetime | None = None
    session: str = ""
    is_easing: bool = False
    before: Symptoms | None = None
    after: Symptoms | None = None
    outcome: PastOutcome = "completed"
    reason: StopReason | None = None
    told: Change = 1
    is_unsettled: bool = False
    refused_by: RefusedBy | None = None
    lines: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    clearance: Clearance | None = None
    lists: ListsAsked = "full"
    lists_digest: str = ""
    is_flare: bool = False
    is_worse: bool = False
    is_beyond_usual: bool = False
    steps: tuple[int, ...] = ()
    morning: Morning | None = None
    exercises: tuple[PastExercise, ...] = ()
    is_former: bool = False
    self_check: SelfCheck | None = None
    activities_chosen: tuple[str, ...] = ()
    activities: tuple[Rated, ...] = ()

    @property
    def is_run(self) -> bool:
        """Whether it is a run, and can be read."""
        return self.kind == "run"

    @property
    def is_examination(self) -> bool:
        """Whether somebody has examined all that was shut (C8); of lines alone it is none (C4)."""
        return self.clearance is not None and not self.lines

    @property
    def is_stop(self) -> bool:
        """Whether it was stopped, or ended with a spread that was not settled (C9, C24)."""
        return self.is_run and (self.outcome == "stopped" or self.is_unsettled)

    @property
    def stopped_at(self) -> datetime:
        """When it was over: its end, or the last that was kept of it."""
        return self.ended or self.updated

    @property
    def counts(self) -> bool:
        """Whether it is one of the runs of its day: one that began, and no easing one (C9)."""
        return self.is_run and self.first_began is not None and not self.is_easing

    @property
    def day_moment(self) -> datetime:
        """The moment that says of which day it is (C9)."""
        return self.first_began or self.started

    @property
    def signs(self) -> frozenset[Sign]:
        """What was told as numb, tingling or weak, before it or after it."""
        told = [symptoms.signs for symptoms in (self.before, self.after) if symptoms is not None]
        return frozenset[Sign]().union(*told)

    @property
    def is_in_both(self) -> bool:
        """Whether both legs were told, before it or after it."""
        told = (self.before, self.after)
        return any(symptoms is not None and symptoms.affected == "both" for symptoms in told)

    @property
    def is_worse_after(self) -> bool:
        """Whether symptoms were worse right after it (C19)."""
        if self.after is None or self.before is None:
            return False
        return verdict(self.after, self.before) == "worse"

    @property
    def has_trouble(self) -> bool:
        """Whether anything spread or hurt in it."""
        return any(each.has_spread or each.is_hurt for each in self.exercises)


Kept = TypeVar("Kept")
Past = Sequence[PastRun]
"""What was kept, in written order, the oldest first."""


def runs_of(past: Past) -> list[PastRun]:
    """The runs alone, in their order."""
    return [each for each in past if each.is_run]


def begun_runs(past: Past) -> list[PastRun]:
    """The runs in which an exercise began, in their order."""
    return [run for run in runs_of(past) if run.first_began is not None]


def orders(past: Past) -> tuple[Past, ...]:
    """The orders in which the runs are looked at (C25)."""
    return both_orders(past, lambda each: each.is_run, lambda run: run.started)


def both_orders(
    kept: Sequence[Kept], is_run: Callable[[Kept], bool], started: Callable[[Kept], datetime]
) -> tuple[Sequence[Kept], ...]:
    """The order as written and, where that is another one, that of the moments of the runs (C25).

    What is no run stays where it was written.
    """
    runs = [each for each in kept if is_run(each)]
    in_moments = iter(sorted(runs, key=lambda run: started(run).astimezone(UTC)))
    other = [next(in_moments) if is_run(each) else each for each in kept]
    is_same = all(one is another for one, another in zip(kept, other, strict=True))
    return (kept,) if is_same else (kept, other)


def known_forms(past: Past, own_forms: Collection[OwnForm] = ()) -> frozenset[str]:
    """The slugs of all forms that were begun in any of the runs.

    A session with `own_forms` knows those alone of such a slug, and no other session does.
    """
    rows = (each for run in runs_of(past) for each in run.exercises)
    return frozenset(
        each.rung
        for each in rows
        if each.was_begun and each.own_form == digest_in(own_forms, each.rung)
    )


def mornings_about(run: PastRun, past: Iterable[PastRun]) -> list[bool]:
    """What was told on later mornings about a run: True for worse (C20)."""
    return [
        each.morning.is_worse for each in past if each.morning and each.morning.of == run.number
    ]


def was_worse(run: PastRun, past: Past) -> bool:
    """Whether symptoms were worse after a run, or the next morning (C19, C20)."""
    return run.is_worse_after or any(mornings_about(run, past)) or _was_worse_formerly(run, past)


def _was_worse_formerly(run: PastRun, past: Past) -> bool:
    """Whether the form after a run told so, of which an earlier version kept no more than that."""
    numbers = [each.number for each in past]
    later = past[numbers.index(run.number) + 1 :] if run.number in numbers else ()
    following = next((each for each in later if each.is_run), None)
    return following is not None and following.is_former and following.is_worse
