"""The short sessions of the oracle as the program knows them, made of the same tables."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, cast

from tests.factories import make_dose, make_exercise
from tests.oracle.shelf import FILES, LIBRARY, WORDS
from tui.plan.lines import Line, Screening
from tui.plan.measures import Dose
from tui.plan.model import (
    DIRECTIONS,
    Exercise,
    Library,
    OnSpread,
    PlannedExercise,
    Session,
    SideRule,
    Ways,
)
from tui.plan.shelf import Shelf
from tui.play.symptoms import POSITIONS

SETTLE_SECONDS = 30
LISTS = Screening(
    urgent=(Line("bladder", "Bladder"), Line("saddle", "Saddle"), Line("drop-foot", "Drop foot")),
    soon=(Line("fever", "Fever"), Line("severe", "Severe pain"), Line("calf", "Swollen calf")),
    ask_first=(*(Line(line, words) for line, words in WORDS.items()), Line("night", "Night pain")),
    needs=(),
    one_page=(Line("new", "Anything new or worse"),),
    passing=frozenset({"fever", "severe"}),
)


def _exercise(slug: str) -> Exercise:
    own: dict[str, Any] = LIBRARY[slug]
    made = make_exercise(
        slug,
        own.get("bias", DIRECTIONS),
        own.get("ladder", ()),
        side=cast(SideRule, own.get("side", "none")),
        dose=_dose(own),
    )
    object.__setattr__(made, "is_untagged", "bias" not in own)
    if "bending" in own:
        ways = (replace(made, bias=frozenset(own[way]["bias"])) for way in ("bending", "arching"))
        object.__setattr__(made, "ways", Ways(*ways))
    object.__setattr__(made, "quiet_leg", bool(own.get("quiet_leg")))
    object.__setattr__(made, "needs_strong_leg", bool(own.get("needs_strong_leg")))
    object.__setattr__(made, "leg_start", own.get("leg_start", ""))
    return made


def _dose(table: dict[str, Any], otherwise: Dose | None = None) -> Dose:
    """The numbers that a table has, else others."""
    named = {key: table[key] for key in ("sets", "reps", "hold_seconds") if key in table}
    return replace(otherwise or make_dose(), **named)


def _planned(use: dict[str, Any], library: dict[str, Exercise]) -> PlannedExercise:
    exercise = library[use["use"]]
    ladder, rungs = exercise.ladder, [library[rung] for rung in exercise.ladder]
    start = ladder.index(use.get("start", exercise.slug))
    build = tuple(_dose(step, rungs[start].dose) for step in use.get("build", [use]))
    rungs[start] = replace(rungs[start], dose=build[0])
    return PlannedExercise(
        exercise=exercise,
        ladder=tuple(rungs),
        start=start,
        hardest=ladder.index(use.get("hardest", ladder[0])),
        note="",
        optional=bool(use.get("optional")),
        reason="",
        build=build,
    )


def _session(name: str, library: dict[str, Exercise]) -> Session:
    file: dict[str, Any] = FILES[name]
    spread = file["on_spread"]
    return Session(
        path=Path(f"/sessions/{name}.toml"),
        name=name,
        slug=name,
        former_slugs=frozenset(),
        digest=name.rjust(64, "0"),
        title=name,
        summary="",
        source="",
        audience="",
        equipment=(),
        per_day=file.get("per_day", 2),
        is_rest=bool(file.get("rest")),
        screening=LISTS,
        on_spread=OnSpread(spread["action"], spread.get("limit", 2), SETTLE_SECONDS),
        exercises=tuple(_planned(use, library) for use in file["exercise"]),
        is_listed=True,
    )


@cache
def shelf() -> Shelf:
    """All of them, with positions to rest in."""
    library = {slug: _exercise(slug) for slug in LIBRARY}
    positions = {slug: make_exercise(slug) for slug in POSITIONS.values()}
    sessions = tuple(_session(name, library) for name in FILES)
    return Shelf(Library({**library, **positions}, LISTS), sessions, ())
