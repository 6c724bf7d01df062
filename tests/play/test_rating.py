"""Activities of the person's own: what is a change, what is due, and what the weeks make of it."""

from collections.abc import Sequence
from typing import Literal

import pytest

from tests.play.pasts import at, ran, stopped, told
from tui.play.activities import Rated, Way, activity_name, changed
from tui.play.past import PastRun
from tui.play.rating import (
    Moved,
    asks_choice,
    chosen,
    course_of,
    known_names,
    moved,
    stood_on,
    to_rate,
    to_remember,
)
from tui.play.weeks import word_of_weeks

TODAY = 60
NAMES = ("a", "b", "c")


def rated(*abilities: int | None, names: Sequence[str] = NAMES) -> tuple[Rated, ...]:
    """Activities with these ratings; None for one that was passed over."""
    pairs = zip(names, abilities, strict=False)
    return tuple(Rated(name, ability) for name, ability in pairs if ability is not None)


def after(
    ago: float, *abilities: int | None, names: tuple[str, ...] = NAMES, **changes: object
) -> PastRun:
    """A run so many days ago, after which activities were rated."""
    moment = at(TODAY) - (at(1) - at(0)) * ago
    told = {"activities": rated(*abilities, names=names), "activities_chosen": names}
    return ran(round(100 - ago), moment, **(told | changes))  # type: ignore[arg-type]


NOW = ran(200, at(TODAY))

# What is a change


CHANGES: list[tuple[Sequence[int], Sequence[int], Way]] = [
    ((3, 3, 3), (5, 5, 5), "gained"),
    ((3, 3, 3), (5, 5, 4), "same"),
    ((5, 5, 5), (3, 3, 3), "lost"),
    ((5, 5, 5), (3, 3, 4), "same"),
    ((3, 3, 3), (6, 3, 3), "gained"),
    ((3, 3, 3), (5, 3, 3), "same"),
    ((6, 6, 6), (3, 6, 6), "lost"),
    ((6, 6, 6), (4, 6, 6), "same"),
    ((3, 6, 5), (6, 3, 5), "same"),
    ((1, 6, 1), (7, 3, 4), "gained"),
    ((7, 3, 4), (1, 6, 1), "lost"),
    ((3, 5, 5), (6, 3, 3), "gained"),
    ((3,), (5,), "gained"),
    ((3,), (4,), "same"),
    ((0,), (10,), "gained"),
    ((), (), "same"),
]


@pytest.mark.parametrize(("before", "now", "way"), CHANGES)
def test_two_on_the_mean_or_three_on_one_is_a_change(
    before: Sequence[int], now: Sequence[int], way: Way
) -> None:
    assert changed(rated(*before), rated(*now)) == way


def test_other_names_say_nothing() -> None:
    assert changed(rated(0, 5), rated(10, 5, names=("x", "b"))) == "same"
    assert changed(rated(3, 0, 0), rated(5)) == "gained", "the mean is that of what is in both"
    assert changed(rated(5, 5), rated(10, 6, names=("x", "a"))) == "same"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  sit   through dinner ", "sit through dinner"),
        ("u\u0308ben", "\u00fcben"),
        ("a" * 40, "a" * 40),
        ("a" * 41, ""),
        ("", ""),
        ("   ", ""),
        ("a\x1b[31mb", ""),
        ("a\u202eb", "ab"),
        ("\u2764\ufe0f run", "\u2764 run"),
        ("e\u200d\u0301", "\xe9"),
        ("\u200d\ufe0f", ""),
        ("lift 10 kg (bag) / [box]", "lift 10 kg (bag) / [box]"),
    ],
)
def test_what_is_a_name_of_an_activity(written: str, name: str) -> None:
    assert activity_name(written) == name


# What is asked after a run

CHOICES: list[tuple[str, PastRun, bool]] = [
    ("a first run", NOW, True),
    ("an easing session", ran(200, at(TODAY), is_easing=True), False),
    ("nothing begun", ran(200, at(TODAY), first_began=None), False),
    ("left by choice", ran(200, at(TODAY), outcome="left"), True),
    ("pain of 6", ran(200, at(TODAY), after=told(leg=6, back=6)), True),
    ("pain too strong after it", ran(200, at(TODAY), after=told(leg=7)), False),
    ("the same in the back", ran(200, at(TODAY), after=told(back=7)), False),
    ("not told", ran(200, at(TODAY), after=None), True),
    ("any stop", stopped(200, at(TODAY), "limit"), False),
    ("a spread that was not settled", ran(200, at(TODAY), is_unsettled=True), False),
]


@pytest.mark.parametrize(("run", "asks"), [c[1:] for c in CHOICES], ids=[c[0] for c in CHOICES])
def test_they_are_chosen_after_a_first_run(run: PastRun, asks: bool) -> None:
    assert asks_choice(run, [run]) == asks
    assert asks_choice(run, [ran(1, at(5)), run]) == asks, "and after any later one"
    assert not asks_choice(run, [after(20), run]), "until they are chosen"


DUE: list[tuple[str, Sequence[PastRun], Sequence[str]]] = [
    ("none chosen", [], ()),
    ("chosen, and not rated yet", [after(0.1)], NAMES),
    ("six days ago", [after(6, 1, 2, 3)], ()),
    ("seven local days ago, a few hours less", [after(6.8, 1, 2, 3)], NAMES),
    ("seven days ago", [after(7, 1, 2, 3)], NAMES),
    ("one passed over", [after(1, 1, None, 3)], ("b",)),
    ("that one rated later", [after(7, 1, None, 3), after(5, names=("b",))], ("b",)),
    ("long ago, and again", [after(30, 1, 2, 3), after(3, 1, 2, 3)], ()),
    ("tomorrow, which counts as yesterday", [after(-1, 1, 2, 3)], ()),
    ("in a year, which counts as yesterday", [after(-400, 1, 2, 3)], ()),
    ("others chosen", [after(3, 1, 2, 3), after(1, names=("a", "x"))], ("x",)),
]


@pytest.mark.parametrize(("past", "names"), [d[1:] for d in DUE], ids=[d[0] for d in DUE])
def test_each_is_rated_once_in_seven_local_days(
    past: Sequence[PastRun], names: Sequence[str]
) -> None:
    assert to_rate(NOW, [*past, NOW], at(TODAY)) == tuple(names)


@pytest.mark.parametrize(
    ("run", "are_rated"),
    [
        (stopped(200, at(TODAY), "limit"), True),
        (stopped(200, at(TODAY), "hurting"), True),
        (stopped(200, at(TODAY), "professional"), False),
        (stopped(200, at(TODAY), "urgent"), False),
        (ran(200, at(TODAY), after=told(leg=6, back=6)), True),
        (ran(200, at(TODAY), after=told(back=7)), False),
        (ran(200, at(TODAY), is_easing=True), False),
        (ran(200, at(TODAY), first_began=None), False),
    ],
)
def test_who_has_to_be_seen_is_asked_nothing(run: PastRun, are_rated: bool) -> None:
    past = [after(10, 1, 2, 3), run]
    assert to_rate(run, past, at(TODAY)) == (NAMES if are_rated else ())


def test_those_chosen_last_are_the_activities_of_today() -> None:
    past = [after(9, 1, 2, 3), after(8, names=("x",)), ran(195, at(TODAY - 1))]
    assert chosen(past) == ("x",)
    assert known_names(past) == ("x", *NAMES)
    assert chosen([]) == ()


HELD: list[tuple[Sequence[PastRun], Sequence[str]]] = [
    ([], ()),
    ([after(6, 1), NOW], ()),
    ([after(7, 1), NOW], NAMES),
    ([after(9, names=("x",)), after(7, 1), NOW], NAMES),
    ([after(7, 1), after(1, 3, activities_chosen=()), NOW], NAMES),
    ([after(-400, 1), NOW], NAMES),
    ([after(-400, 1), after(0)], ()),
]


@pytest.mark.parametrize(("past", "names"), HELD)
def test_a_run_holds_their_names_where_none_of_a_week_does(
    past: Sequence[PastRun], names: Sequence[str]
) -> None:
    assert to_remember(past, at(TODAY)) == tuple(names)


# How they stood


def test_on_each_day_those_stand_that_were_chosen_by_then() -> None:
    past = [after(2, 9, None), after(20, 1, 2, 3), after(9, None, 5), after(-1, 0, 0, 0)]
    course = course_of(past, at(TODAY))
    days = [at(TODAY - ago).date() for ago in (21, 20, 10, 9, 0, -1)]
    stood = [[each.ability for each in stood_on(course, day)] for day in days]
    assert stood == [[], [1, 2, 3], [1, 2, 3], [1, 5, 3], [9, 5, 3], [9, 5, 3]]
    others = course_of([*past, after(1, 7, names=("c",))], at(TODAY))
    assert stood_on(others, days[-1]) == rated(7, names=("c",)), "what was given up says nothing"


MOVES: list[tuple[str, Sequence[PastRun], Sequence[int | None], Moved | None]] = [
    ("nothing before", [], (3, 3, 3), None),
    ("as before", [after(7, 3, 3, 3)], (4, 3, 3), None),
    ("more than last time", [after(7, 3, 3, 3)], (6, 2, 3),
     Moved("gained", "last", ((Rated("a", 6), 3),))),
    ("less than last time, though more than at first", [after(14, 1, 1, 1), after(7, 9, 9, 9)],
     (6, 6, 6), Moved("lost", "last", tuple((each, 9) for each in rated(6, 6, 6)))),
    ("more than at first, by small steps", [after(14, 3, 3, 3), after(7, 4, 5, 3)], (5, 6, 4),
     Moved("gained", "first", ((Rated("a", 5), 3), (Rated("b", 6), 3), (Rated("c", 4), 3)))),
    ("one passed over since", [after(14, 3, 3, 3), after(7, None, 4, 3)], (6, 4, 3),
     Moved("gained", "last", ((Rated("a", 6), 3),))),
    ("passed over now", [after(7, 3, 3, 3)], (None, 4, 3), None),
]  # fmt: skip


@pytest.mark.parametrize(("past", "now", "what"), [m[1:] for m in MOVES], ids=[m[0] for m in MOVES])
def test_what_has_changed_is_said_beside_the_last_and_else_the_first(
    past: Sequence[PastRun], now: Sequence[int | None], what: Moved | None
) -> None:
    assert moved(rated(*now), past, at(TODAY)) == what


# What the weeks make of it (R33 to R35)

Ratings = tuple[int, Sequence[int | None], tuple[str, ...]]
PRACTISED = (28, 26, 24, 21, 19, 17, 14, 12, 10, 7, 5, 3)
"""Four practised weeks; the word is of a physiotherapist where nothing was gained by then."""
Word = Literal["plateau", "physiotherapist"]
GAINS: list[tuple[str, Sequence[Ratings], Word | None]] = [
    ("never rated", [], "physiotherapist"),
    ("a mean of two", [(28, (3, 3, 3), NAMES), (21, (5, 5, 5), NAMES)], "plateau"),
    ("a mean of 1.7", [(28, (3, 3, 3), NAMES), (21, (5, 5, 4), NAMES)], "physiotherapist"),
    ("three on one", [(28, (3, 3, 3), NAMES), (21, (6, 3, 3), NAMES)], "plateau"),
    ("two on one", [(28, (3, 3, 3), NAMES), (21, (5, 3, 3), NAMES)], "physiotherapist"),
    ("other names", [(28, (3, 3, 3), NAMES), (21, (9, 9, 9), ("x", "y", "z"))],
     "physiotherapist"),
    ("less", [(28, (5, 5, 5), NAMES), (21, (2, 2, 2), NAMES)], "physiotherapist"),
    ("within the first week", [(28, (3, 3, 3), NAMES), (24, (9, 9, 9), NAMES)],
     "physiotherapist"),
    ("first rated within it", [(24, (3, 3, 3), NAMES), (21, (6, 3, 3), NAMES)], "plateau"),
    ("first rated after it", [(21, (3, 3, 3), NAMES), (19, (9, 3, 3), NAMES)],
     "physiotherapist"),
    ("a gain of a week ago", [(28, (3, 3, 3), NAMES), (7, (9, 9, 9), NAMES)], None),
    ("one at a time", [(28, (3, 3, 3), NAMES), (21, (6, None, None), NAMES)], "plateau"),
    ("two more than the last of the first week", [(28, (3, 3, 3), NAMES), (26, (4, 4, 4), NAMES),
     (21, (5, 5, 5), NAMES), (19, (6, 6, 6), NAMES)], None),
]  # fmt: skip


@pytest.mark.parametrize(("ratings", "said"), [g[1:] for g in GAINS], ids=[g[0] for g in GAINS])
def test_a_gain_in_activities_is_a_gain_at_its_day(
    ratings: Sequence[Ratings], said: Word | None
) -> None:
    told = {ago: after(ago, *abilities, names=names) for ago, abilities, names in ratings}
    past = [told.get(ago) or after(ago, activities=(), activities_chosen=()) for ago in PRACTISED]
    assert word_of_weeks(past, at(TODAY)) == said
    assert word_of_weeks(past[::-1], at(TODAY)) == said, "in whatever order it was written"
