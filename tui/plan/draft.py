"""What a new session shall hold, as it was asked for; its file is written from that."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from tui.plan.building import NUMBERS
from tui.plan.measures import Dose
from tui.plan.model import MOST_STEPS, Exercise, Library, PlannedExercise, Session

Step = Mapping[str, int]
"""The numbers that were given out of sets, reps and hold_seconds."""
_STEP = re.compile("(?:([0-9]{1,4})x([0-9]{1,4}))?(?:(?:(?<=[0-9])x|^)([0-9]{1,4})s)?")


@dataclass(frozen=True, slots=True)
class DraftExercise:
    """An exercise of a draft; "" and () leave it as in the library, or in the session begun with.

    `start` and `hardest` are slugs on its ladder; one step is a dose, more build up (C22).
    """

    slug: str
    start: str = ""
    hardest: str = ""
    steps: tuple[Step, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A session to be written; `without` are the slugs of the other session that are left out.

    `action` is regress or stop, "" for the usual one or that of the other session; `settle_seconds`
    30 to 300, None likewise.
    """

    title: str = ""
    exercises: tuple[DraftExercise, ...] = ()
    without: frozenset[str] = frozenset()
    action: str = ""
    settle_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Drafting:
    """A draft with what it is made from: the library, and the session that it begins with.

    `fault_of` says what the loader finds wrong with one exercise, "" for nothing.
    """

    draft: Draft
    library: Library
    base: Session | None
    fault_of: Callable[[DraftExercise], str]

    def exercise(self, slug: str) -> Exercise | None:
        """The exercise of a slug, as the other session has it, else the library's."""
        return self.own.get(slug) or self.library.exercises.get(slug)

    def form(self, exercise: str, slug: str) -> Exercise:
        """A form on the ladder of an exercise, both by their slugs."""
        planned = self.planned(exercise)
        there = planned.ladder if planned else ()
        own = next((each for each in there if each.slug == slug), None)
        return own or self.library.exercises[slug]

    @property
    def own(self) -> dict[str, Exercise]:
        """The exercises of the session that it begins with."""
        return {each.slug: each.exercise for each in self.base.exercises} if self.base else {}

    def planned(self, slug: str) -> PlannedExercise | None:
        """The place of an exercise in the session that it begins with."""
        there = self.base.exercises if self.base else ()
        return next((each for each in there if each.slug == slug), None)

    @property
    def stops(self) -> bool:
        """Whether a spread ends the session, by what was asked for or as in the other session."""
        action = self.draft.action or (self.base.on_spread.action if self.base else "")
        return action == "stop"


def read_steps(text: str) -> tuple[Step, ...]:
    """The steps of `1x8, 2x10` (sets x reps), `2x1x20s` (with a hold) or `20s`; raises ValueError.

    What the numbers may be is left to the loader.
    """
    compact = "".join(text.lower().replace("\N{MULTIPLICATION SIGN}", "x").split())
    steps = tuple(_step(part) for part in compact.split(","))
    if len(steps) > MOST_STEPS:
        raise ValueError("more steps than there can be")
    return steps


def _step(text: str) -> Step:
    found = _STEP.fullmatch(text)
    if not text or found is None:
        raise ValueError("no dose")
    pairs = zip(NUMBERS, found.groups(), strict=True)
    return {key: int(number) for key, number in pairs if number is not None}


def doses_of(steps: tuple[Step, ...], form: Exercise) -> tuple[Dose, ...]:
    """The doses of steps of a form: one of its own where there are none."""
    doses = [form.dose]
    for step in steps:
        sets, reps, hold_seconds = (
            step.get(key, was) for key, was in zip(NUMBERS, doses[-1].numbers, strict=True)
        )
        doses.append(replace(doses[-1], sets=sets, reps=reps, hold_seconds=hold_seconds))
    return tuple(doses[1:] or doses)
