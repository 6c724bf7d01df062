"""A library entry that a session brings with it, beside the one of this program: the stricter law.

A file may say of an exercise that this program knows too. Its words and figure are those of the
file, and so are its dose and range as long as they are no more. What protects somebody is the
stricter of both, and what cannot be both is told as a contradiction: nothing of the file is played
then. A clinician reads here what such a file can change, and what it cannot.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from tui.files.text import shown_value
from tui.plan.measures import Dose
from tui.plan.model import Exercise, Ways
from tui.plan.ways import exercise_for

LIKE_LIBRARY = "as in the library of this program"


class Contradiction(NamedTuple):
    """What a file says otherwise than the library: the key (and index), what is wanted, and found.

    `found` is None where the value of the key itself tells it.
    """

    key: tuple[str | int, ...]
    wanted: str
    found: str | None = None


def stricter(said: Exercise, installed: Exercise) -> Exercise:
    """What counts of an entry that a file says and the library has: whatever protects more.

    A yes closes the directions that either names (C13). It is left out with leg symptoms, or with a
    weak leg, where either says so, and starts at the easier of two forms with symptoms in the leg
    (C10). Of both doses the smaller counts: a form that is easier may be played after a yes. All
    else is as the file says.
    """
    dose = smaller_dose(said.dose, installed.dose)
    counted = replace(_with_tags(said, installed), dose=dose)
    if said.ways is not None:
        pairs = (
            (way, exercise_for(installed, name))
            for name, way in (("bending", said.ways.bending), ("arching", said.ways.arching))
        )
        bending, arching = (_with_tags(way, other) for way, other in pairs)
        counted = replace(counted, ways=Ways(bending, arching))
    return counted


def smaller_dose(said: Dose, installed: Dose) -> Dose:
    """A dose that a file says, no number of it larger than in the library, no rest shorter.

    No part of its tempo is faster either.
    """
    tempos = zip(said.tempo_seconds, installed.tempo_seconds, strict=True)
    out_seconds, back_seconds = map(max, tempos)
    return replace(
        said,
        sets=min(said.sets, installed.sets),
        reps=min(said.reps, installed.reps),
        hold_seconds=min(said.hold_seconds, installed.hold_seconds),
        rest_seconds=max(said.rest_seconds, installed.rest_seconds),
        tempo_seconds=(out_seconds, back_seconds),
        holds_both_ends=said.holds_both_ends and installed.holds_both_ends,
    )


def _with_tags(said: Exercise, installed: Exercise) -> Exercise:
    return replace(
        said,
        bias=said.bias | installed.bias,
        # One direction more may not take an easier start away (C11), so only what both say does.
        disputed=said.bias ^ installed.bias,
        quiet_leg=said.quiet_leg or installed.quiet_leg,
        needs_strong_leg=said.needs_strong_leg or installed.needs_strong_leg,
        leg_start=_easier_leg_start(said, installed),
    )


def _easier_leg_start(said: Exercise, installed: Exercise) -> str:
    """The easier of two forms to start at with symptoms in the leg, "" for none (C10)."""
    named = [slug for slug in (said.leg_start, installed.leg_start) if slug in said.ladder]
    return max(named, key=said.ladder.index, default="")


def contradictions(said: Exercise, installed: Exercise) -> Iterator[Contradiction]:
    """What no rule can reconcile: then it is another exercise, and wants a slug of its own."""
    if said.position != installed.position:
        yield Contradiction(("position",), f"{installed.position}, {LIKE_LIBRARY}")
    if said.dose.kind != installed.dose.kind:
        yield Contradiction(("kind",), f"{installed.dose.kind}, {LIKE_LIBRARY}")
    if installed.side == "away" != said.side:
        # The side with symptoms is spared there, and the exercise left out where both have them.
        yield Contradiction(("side",), f"away, {LIKE_LIBRARY}")
    if installed.ways is not None and said.ways is None:
        # It would be done both ways, also in the one that does not ease (C11).
        wanted = f"a table beside one for arching, {LIKE_LIBRARY}"
        yield Contradiction(("bending",), wanted)
    yield from _further(said, installed)
    if installed.leg_start and installed.leg_start not in said.ladder:
        wanted = f"a ladder with {shown_value(installed.leg_start)} on it"
        reason = "where the library of this program starts with symptoms in the leg"
        yield Contradiction(("ladder",), f"{wanted}, {reason}", "one without it")


def _further(said: Exercise, installed: Exercise) -> Iterator[Contradiction]:
    """Where the joint that matters goes further than in the library: easier is no further (F)."""
    for way in ("bending", "arching"):
        one, other = exercise_for(said, way), exercise_for(installed, way)
        here, most = one.range_degrees, other.range_degrees
        if here and most and here.joint == most.joint and here.degrees > most.degrees:
            key = (way, "range_degrees") if here != said.range_degrees else ("range_degrees",)
            wanted = f"{most.degrees} or less, {LIKE_LIBRARY}"
            yield Contradiction(key, wanted, f"{here.joint} = {here.degrees}")
            return


Order = Mapping[tuple[str, str], str]
"""Pairs of forms, the harder first, with an exercise on whose ladder they stand so."""


def order_of(exercises: Iterable[Exercise]) -> Order:
    """Which form is easier than which, by all ladders of the library."""
    return {
        pair: exercise.slug for exercise in exercises for pair in combinations(exercise.ladder, 2)
    }


def turned_round(ladder: tuple[str, ...], order: Order) -> Iterator[Contradiction]:
    """The forms of a ladder that a ladder of the library has in the opposite order.

    What is easier means one thing in the records, which all sessions share (C23).
    """
    for (_, above), (index, below) in combinations(enumerate(ladder), 2):
        owner = order.get((below, above))
        if owner is not None:
            wanted = f"it above {shown_value(above)}, as on the ladder of {owner} in the library"
            yield Contradiction(("ladder", index), wanted, shown_value(below))
