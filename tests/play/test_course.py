"""Where an exercise starts, step by step, and why it is left out, in the order of the reasons."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from tests.factories import make_exercise, make_session
from tui.plan.model import PlannedExercise, SideRule, Ways
from tui.play.course import easier_rung, entry, unspread_rung
from tui.play.rules import LeaveOut, LeftOutWhy, Spread, StartAt, is_for_now
from tui.play.state import Phase, RunState
from tui.play.symptoms import Before, Symptoms

RUNGS = ("a", "b", "c", "d", "e")
"""The ladder of the exercise, hardest first; its own slug is that of `b`, where it starts."""
ALL_WAYS = Ways(make_exercise("bend"), make_exercise("arch"))
STATE = RunState(Phase.EXERCISE, place=0, rung=1, turn=None, seen=0.0)


def planned(
    tags: str = "",
    *,
    rung_tags: Mapping[str, str] | None = None,
    strong: str = "",
    sides: Mapping[str, SideRule] | None = None,
    start: str = "b",
    hardest: str = "a",
    optional: bool = False,
    ways: Ways | None = None,
    **own: Any,
) -> PlannedExercise:
    """The exercise with these tags; rungs with tags, sides and a strong leg of their own."""
    rungs = [
        replace(
            make_exercise(slug, (rung_tags or {}).get(slug, "").split(), RUNGS),
            side=(sides or {}).get(slug, "none"),
            needs_strong_leg=slug in strong,
            ways=ways,
        )
        for slug in RUNGS
    ]
    exercise = rungs[1] = replace(rungs[1], bias=rungs[1].bias | set(tags.split()), **own)
    index = RUNGS.index
    return PlannedExercise(
        exercise, tuple(rungs), index(start), index(hardest), "", optional, "mine"
    )


def before(side: str = "right", reach: int = 1, signs: str = "", **facts: Any) -> Before:
    told = dict.fromkeys(signs.split(), True)
    direction = facts.pop("easing_direction", None)
    symptoms = Symptoms(side, reach, 4, easing_direction=direction, **told)  # type: ignore[arg-type]
    return Before(symptoms, **facts)


def sets(*words: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(each.split()) for each in words)


def spread(tags: str, rungs: str = "elsewhere") -> Spread:
    tag_set, rung_set = sets(tags, rungs)
    return Spread(tag_set, rung_set)


def starts(plan: PlannedExercise, told: Before | None = None, **so_far: Any) -> str:
    """The rung at which it starts, or why it is left out."""
    session = make_session(make_exercise("other"), plan)
    told = told or before()
    if told.starts:
        told = replace(told, starts=(0, *told.starts))
    verdict = entry(session, 1, told, replace(STATE, **so_far))
    return RUNGS[verdict.rung] if isinstance(verdict, StartAt) else verdict.why


WORSE: dict[str, Any] = {"is_worse": True}
BENDING: dict[str, Any] = {"easing_direction": "bending"}
ARCHING: dict[str, Any] = {"easing_direction": "arching"}
Row = tuple[PlannedExercise, Before, str]

BEFORE_TODAY: list[Row] = [
    (planned(), before(), "b"),
    (planned(start="c"), before(), "c"),
    (planned(start="b", hardest="c"), before(), "c"),
    (planned(start="c"), before(starts=(0,)), "a"),
    (planned(), before(starts=(3,)), "d"),
    (planned(hardest="b"), before(starts=(0,)), "b"),
    # With symptoms in the leg no harder than this rung, from the thigh on or with any sign.
    (planned(leg_start="d"), before(reach=2), "b"),
    (planned(leg_start="d"), before(reach=3), "d"),
    (planned(leg_start="d"), before(reach=5), "d"),
    *[(planned(leg_start="d"), before(signs=sign), "d") for sign in ("numb", "tingling", "weak")],
    (planned(leg_start="a"), before(reach=3), "b"),
    (planned(leg_start="c"), before(reach=3, starts=(3,)), "d"),
    (planned(leg_start="c"), before(reach=3, starts=(0,)), "c"),
    (planned(leg_start="c"), before(reach=3, **WORSE), "d"),
]
TODAY: list[Row] = [
    (planned(), before(is_flare=True), "c"),
    (planned(), before(**WORSE), "c"),
    (planned(), before(is_beyond_usual=True), "c"),
    (planned(), before(is_cleared=True), "c"),
    # Worse is one rung, whatever tells of it.
    (planned(), before(**WORSE, is_beyond_usual=True, is_cleared=True), "c"),
    (planned(), before(**WORSE, is_flare=True), "d"),
    # The direction that does not ease, unless the one that eases is there too.
    (planned("extension"), before(**BENDING), "c"),
    (planned("flexion"), before(**BENDING), "b"),
    (planned("flexion extension"), before(**BENDING), "b"),
    (planned("flexion"), before(**ARCHING), "c"),
    (planned("extension"), before(**ARCHING), "b"),
    (planned("flexion extension"), before(**ARCHING), "b"),
    (planned("rotation lateral nerve hip"), before(**BENDING), "b"),
    *[
        (planned("extension"), before(easing_direction=direction), "b")
        for direction in ("neither", "unknown", None)
    ],
    (planned(rung_tags={"b": "extension"}), before(**BENDING), "c"),
    (planned(rung_tags={"c": "extension"}), before(**BENDING), "b"),
    # Two in all at most, and at most to the last rung.
    (planned("extension"), before(**BENDING, **WORSE), "d"),
    (planned("extension"), before(**BENDING, **WORSE, is_flare=True), "d"),
    (planned(start="d"), before(**WORSE, is_flare=True), "e"),
    (planned(start="e"), before(**WORSE, is_flare=True), "e"),
]
WEAK = before(signs="weak")
PASSED_OVER: list[Row] = [
    # A rung counts only where it can be done: the start, and each rung lower.
    (planned(strong="ac"), before(**WORSE), "c"),
    (planned(strong="ac"), WEAK, "b"),
    (planned(strong="ac"), replace(WEAK, is_worse=True), "d"),
    (planned(strong="ac", start="c"), WEAK, "d"),
    (planned(strong="cde"), replace(WEAK, is_worse=True), "b"),
    (planned(sides={"c": "away"}), before(side="both", **WORSE), "d"),
    (planned(sides={"c": "away"}), before(side="left", **WORSE), "c"),
    (planned(sides={"c": "symptomatic"}, start="c"), before(side="both"), "c"),
    (planned(sides={"c": "symptomatic"}, start="c"), before(side="none"), "c"),
    (planned(sides={"c": "away"}, start="c"), before(side="none"), "c"),
    # What is against the direction that eases is looked up where it would start.
    (planned(strong="c", start="c", rung_tags={"c": "extension"}),
     replace(WEAK, symptoms=replace(WEAK.symptoms, easing_direction="bending")), "d"),
]  # fmt: skip


@pytest.mark.parametrize(("plan", "told", "expected"), [*BEFORE_TODAY, *TODAY, *PASSED_OVER])
def test_where_it_starts_before_anything_spread(
    plan: PlannedExercise, told: Before, expected: str
) -> None:
    assert starts(plan, told) == expected


AFTER_SPREADS: list[tuple[PlannedExercise, Before, tuple[Spread, ...], str]] = [
    (planned("hip"), before(), (spread("hip"),), "c"),
    (planned("hip"), before(), (spread("hip"), spread("hip flexion")), "d"),
    (planned("hip", start="d"), before(), (spread("hip"), spread("hip")), "e"),
    (planned("hip"), before(spreads_today=sets("hip")), (), "c"),
    (planned("hip"), before(spreads_today=sets("hip")), (spread("hip"),), "d"),
    (planned("extension"), before(hurts_today=sets("extension")), (), "c"),
    (planned("nerve"), before(), (spread("load"),), "c"),
    (planned("nerve"), before(spreads_today=sets("load")), (), "c"),
    # The tags are those of the exercise and of the rung where it would start that day.
    (planned(rung_tags={"b": "hip"}), before(), (spread("hip"),), "c"),
    (planned(rung_tags={"b": "rotation"}), before(), (spread("rotation"),), "direction"),
    (planned(start="c", rung_tags={"c": "rotation"}), before(**WORSE), (spread("rotation"),), "d"),
    (planned(rung_tags={"c": "rotation"}), before(**WORSE), (spread("rotation"),), "direction"),
    # Nor does an easier rung move in a direction that spread, though the start does not.
    (planned("hip", rung_tags={"c": "rotation"}), before(), (spread("hip rotation"),), "direction"),
    (planned("flexion"), before(spreads_today=sets("flexion")), (), "direction"),
    # Below every rung that spread in this run, below the easiest of several.
    (planned(), before(), (spread("", "a"),), "b"),
    (planned(), before(), (spread("", "b"),), "c"),
    (planned(), before(), (spread("", "d"),), "e"),
    (planned(), before(), (spread("", "b"), spread("", "d")), "e"),
    (planned(), before(), (spread("", "b d"),), "e"),
    (planned(), before(), (spread("", "e"),), "rung"),
    (planned("hip"), before(), (spread("hip", "b"),), "c"),
    (planned("hip"), before(), (spread("hip", "c"),), "d"),
    (planned(strong="d"), WEAK, (spread("", "c"),), "e"),
    (planned(strong="de"), WEAK, (spread("", "c"),), "rung"),
    (planned("flexion"), before(), (spread("flexion", "e"),), "direction"),
]  # fmt: skip


@pytest.mark.parametrize(("plan", "told", "spreads", "expected"), AFTER_SPREADS)
def test_where_it_starts_after_what_spread(
    plan: PlannedExercise, told: Before, spreads: tuple[Spread, ...], expected: str
) -> None:
    assert starts(plan, told, spreads=spreads) == expected


@pytest.mark.parametrize(
    ("tags", "expected"), [("flexion", "c"), ("rotation flexion", "c"), ("hip", "b")]
)
def test_sharp_pain_starts_its_directions_lower(tags: str, expected: str) -> None:
    assert starts(planned("flexion hip"), hurts=sets(tags)) == expected
    assert starts(planned("flexion hip"), hurts=(*sets(tags), *sets("lateral"))) == expected


ALL_REASONS: list[tuple[LeftOutWhy, dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ("optional", {"optional": True}, {}, {}),
    ("quiet-leg", {"quiet_leg": True}, {"reach": 3}, {}),
    ("weak-leg", {"needs_strong_leg": True}, {"signs": "weak"}, {}),
    ("hurt", {}, {}, {"hurt": frozenset("b")}),
    ("earlier", {}, {"starts": (None,)}, {}),
    ("side", {"side": "away"}, {"side": "both"}, {}),
    ("way", {"ways": ALL_WAYS}, {}, {}),
    ("direction", {"tags": "flexion"}, {}, {"spreads": (spread("flexion", "e"),)}),
    ("rung", {}, {}, {"spreads": (spread("", "e"),)}),
]


@pytest.mark.parametrize("place", range(len(ALL_REASONS)))
def test_of_several_reasons_the_first_is_told(place: int) -> None:
    plan: dict[str, Any] = {}
    told: dict[str, Any] = {}
    so_far: dict[str, Any] = {}
    for _, of_plan, of_told, of_run in reversed(ALL_REASONS[place:]):
        plan, told, so_far = plan | of_plan, told | of_told, so_far | of_run
    assert starts(planned(**plan), before(**told), **so_far) == ALL_REASONS[place][0]


@pytest.mark.parametrize(
    ("why", "of_plan", "of_told", "of_run"), ALL_REASONS, ids=[each[0] for each in ALL_REASONS]
)
def test_what_comes_back_once_a_spread_has_rested_is_left_out_for_now(
    why: LeftOutWhy, of_plan: dict[str, Any], of_told: dict[str, Any], of_run: dict[str, Any]
) -> None:
    rested = starts(planned(**of_plan), before(**of_told), **(of_run | {"spreads": ()}))
    assert is_for_now(why) == (rested in RUNGS)


LEFT_OUT: list[Row] = [
    (planned(optional=True), before(turned_on=frozenset("b")), "b"),
    (planned(optional=True), before(turned_on=frozenset("c")), "optional"),
    (planned(quiet_leg=True), before(reach=2), "b"),
    (planned(quiet_leg=True), before(signs="tingling"), "quiet-leg"),
    (planned(quiet_leg=True, optional=True), before(reach=3, turned_on=frozenset("b")),
     "quiet-leg"),
    (planned(needs_strong_leg=True), before(reach=5, signs="numb tingling"), "b"),
    (planned(needs_strong_leg=True, start="c"), WEAK, "weak-leg"),
    (planned(strong="cde", start="c"), WEAK, "weak-leg"),
    (planned(strong="a"), WEAK, "b"),
    (planned(side="away", start="c"), before(side="both"), "side"),
    (planned(sides=dict.fromkeys("cde", "away"), start="c"), before(side="both"), "side"),
    (planned(side="away"), before(side="none"), "b"),
    (planned(side="symptomatic"), before(side="none"), "b"),
]  # fmt: skip


@pytest.mark.parametrize(("plan", "told", "expected"), LEFT_OUT)
def test_what_leaves_it_out(plan: PlannedExercise, told: Before, expected: str) -> None:
    assert starts(plan, told) == expected


EASIER: list[tuple[PlannedExercise, Before, int, tuple[Spread, ...], str | None]] = [
    (planned(), before(), 1, (), "c"),
    (planned(), before(), 4, (), None),
    (planned(), before(), 1, (spread("", "b c"),), "d"),
    (planned(), before(), 1, (spread("", "a d"),), "e"),
    (planned(), before(), 1, (spread("", "a"),), "c"),
    (planned(), before(), 3, (spread("", "e"),), None),
    (planned(strong="c"), WEAK, 1, (), "d"),
    (planned(strong="cde"), WEAK, 1, (), None),
    (planned(sides={"c": "away"}), before(side="both"), 1, (), "d"),
]


@pytest.mark.parametrize(("plan", "told", "rung", "spreads", "expected"), EASIER)
def test_the_next_easier_rung_can_be_done_and_has_not_spread(
    plan: PlannedExercise,
    told: Before,
    rung: int,
    spreads: tuple[Spread, ...],
    expected: str | None,
) -> None:
    easier = easier_rung(plan, told, replace(STATE, rung=rung, spreads=spreads))
    assert (None if easier is None else RUNGS[easier]) == expected


def test_a_rung_that_has_not_spread_may_be_above_one_that_has() -> None:
    for spreads, expected in ((spread("", "b d"), 2), (spread("", "c d e"), None)):
        state = replace(STATE, spreads=(spreads,))
        assert unspread_rung(planned(), before(), state) == expected


def test_what_is_left_out_is_told_as_such() -> None:
    session = make_session(planned(optional=True))
    assert entry(session, 0, before(), STATE) == LeaveOut("optional")
