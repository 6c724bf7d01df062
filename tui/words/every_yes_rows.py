"""What follows each yes of a session in lines, the same as text and on its page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tui.plan.model import Session
from tui.play.every_yes import EARLY, YES, Course, EveryYes, Row, checks
from tui.play.rehearse import Played
from tui.play.rules import LeftOutWhy
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.transcript import dose_sentence, ending, name_of, side_words

Omitted = tuple[str, LeftOutWhy]
"""What is left out, behind the number of its place, and why."""


@dataclass(frozen=True, slots=True)
class After:
    """Lines of what follows a yes, what is left out after it, and how the session ends."""

    played: tuple[str, ...]
    left_out: tuple[str, ...]
    end: str


@dataclass(frozen=True, slots=True)
class Kinds:
    """A check with kinds of yes of which the same follows."""

    check: Played
    answers: tuple[str, ...]
    after: After


class Telling:
    """The rows of a table in words; `without` a yes is what each of them is compared with."""

    def __init__(self, session: Session, table: EveryYes) -> None:
        """A table of this session."""
        self.session, self.table = session, table
        self.slugs = [planned.slug for planned in session.exercises]
        self.without = checks(table.without)
        self.left_out = self.passed_over(table.without.course)

    def form(self, step: Played) -> str:
        """What is played at a place: `5 as Short nerve glide, right side`."""
        is_other = step.rung.name != name_of(self.session, step.exercise)
        number = f"{step.place + 1} as" if is_other else f"{step.place + 1}"
        return f"{number} {step.rung.name}{side_words(step)}"

    def dosed(self, step: Played) -> str:
        """The same with its dose."""
        return f"{self.form(step)}: {dose_sentence(step, self.session)}"

    def passed_over(self, course: Course, check: Played | None = None) -> list[Omitted]:
        """What is left out after a check, each at its place."""
        found: list[Omitted] = []
        place = _place_after(check) if check else 0
        for step in course:
            if isinstance(step, Played):
                place = _place_after(step)
            else:
                # One exercise can have several places, which are met in their order.
                place = self.slugs.index(step.exercise, place) + 1
                found.append((f"{place} {name_of(self.session, step.exercise)}", step.why))
        return found

    def after(self, row: Row) -> After:
        """What follows a row's last yes."""
        left_out = self.passed_over(row.course, row.check)
        new = [each for each in left_out if each not in self.left_out]
        return After(tuple(self._played(row)), left_out_lines(new), ending(row.rehearsal))

    def _played(self, row: Row) -> Iterator[str]:
        if row.check.is_settled:
            yield f"A rest of {self.session.on_spread.settle_seconds} s."
        later = [step for step in row.course if isinstance(step, Played)]
        yield from (self.dosed(step) for step in later if not self._is_as_without(step))
        same = [str(step.place + 1) for step in later if self._is_as_without(step)]
        if same:
            yield f"As without a yes: {', '.join(same)}."

    def _is_as_without(self, step: Played) -> bool:
        return any(_is_same(step, other) for other in self.without if other.place == step.place)

    def singles(self) -> Iterator[Kinds]:
        """One yes, check by check; kinds of which the same follows together."""
        for _, rows in groupby(self.table.singles, lambda row: len(row.answers)):
            kinds: dict[After, list[str]] = {}
            for row in rows:
                kinds.setdefault(self.after(row), []).append(row.answers[-1])
            for after, answers in kinds.items():
                yield Kinds(row.check, tuple(answers), after)

    def pairs_after(self, check: Played) -> list[tuple[Played, After]]:
        """Each second yes that can follow one at a check, and what follows then."""
        return [
            (row.check, self.after(row))
            for row in self.table.pairs
            if first_check(row).place == check.place
        ]


def _place_after(step: Played) -> int:
    """From which place on something is left out; told before it began, also its own (C14)."""
    return step.place if step.answer in EARLY else step.place + 1


def _is_same(step: Played, other: Played) -> bool:
    return (step.rung, step.sides, step.step) == (other.rung, other.sides, other.step)


def left_out_lines(left_out: Sequence[Omitted]) -> tuple[str, ...]:
    """What is left out, all with the same reason together."""
    by_why: dict[LeftOutWhy, list[str]] = {}
    for name, why in left_out:
        by_why.setdefault(why, []).append(name)
    return tuple(
        f"{', '.join(names)}, {'each ' if len(names) > 1 else ''}because {LEFT_OUT_BECAUSE[why]}."
        for why, names in by_why.items()
    )


def first_check(row: Row) -> Played:
    """The check of a pair at which the first yes was given."""
    return next(step for step in checks(row.rehearsal) if step.answer == YES)
