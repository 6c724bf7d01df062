"""What followed each form and each direction, and when a direction is offered as what eases."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.play.pasts import at, did, ran
from tui.play.helping import Helped, Tally, Way, helped
from tui.play.past import PastExercise, PastRun

TODAY = 20


def up(slug: str, day: int, *tags: str) -> PastExercise:
    """An exercise after which symptoms had moved up."""
    return replace(did(slug, at(day), *tags), answer="moved-up")


def seen(*runs: PastRun) -> Helped:
    return helped(runs, at(TODAY))


def test_each_form_is_counted_by_what_followed_it() -> None:
    first = ran(1, at(0), up("arch", 0, "extension"), did("arch", at(0), rung="low"))
    second = ran(
        2,
        at(1),
        did("arch", at(1)),
        did("arch", at(1), answer="yes"),
        did("fold", at(1), hurt_at=at(1)),
    )
    later = ran(3, at(2), did("arch", at(2), spread_later=True))
    found = seen(first, second, later).forms
    assert found == {"arch": Tally(1, 1, 2, 0), "low": Tally(same=1), "fold": Tally(hurt=1)}
    assert [tally.total for tally in found.values()] == [4, 1, 1]
    whole = seen(first, second, later).exercises
    assert whole == {"arch": Tally(1, 2, 2, 0), "fold": Tally(hurt=1)}, "with all its forms"


def test_what_was_not_answered_or_is_to_come_is_not_counted() -> None:
    never = replace(did("arch", at(0)), answer=None)
    early = replace(did("arch", at(0)), has_begun=False)
    assert not seen(ran(1, at(0), never, early), ran(2, at(TODAY + 1), did("arch", at(0)))).forms


def test_a_day_counts_once_for_a_direction_by_the_gravest() -> None:
    runs = (
        ran(1, at(0), did("low", at(0), "extension"), up("arch", 0, "extension", "load")),
        ran(2, at(0, 20), up("arch", 0, "extension")),
        ran(3, at(1), up("arch", 1, "extension"), did("low", at(1), "extension", answer="yes")),
        ran(4, at(2), did("low", at(2), "extension", answer="yes"),
            did("arch", at(2), "extension", hurt_at=at(2))),
        ran(5, at(3), did("low", at(3), "extension", "nerve")),
        ran(6, at(4), up("camel", 4, "flexion", "extension", "rotation")),
    )  # fmt: skip
    found = seen(*runs)
    assert found.directions == {
        "extension": Tally(moved_up=1, same=1, spread=1, hurt=1),
        "nerve": Tally(same=1),
        "rotation": Tally(moved_up=1),
    }
    assert found.of("flexion") == Tally(), "what does both says nothing of either"


def days(direction: str, letters: str, first: int = 0) -> list[PastRun]:
    """A day for each letter: moved up, no change, spread or hurt."""
    made = {
        "u": lambda day: up("any", day, direction),
        "n": lambda day: did("any", at(day), direction),
        "s": lambda day: did("any", at(day), direction, answer="yes"),
        "h": lambda day: did("any", at(day), direction, hurt_at=at(day)),
    }
    return [ran(n, at(n), made[letter](n)) for n, letter in enumerate(letters, first)]


OFFERED: list[tuple[str, str, Way | None]] = [
    ("uu", "", None),
    ("uun", "", "arching"),
    ("uuu", "", "arching"),
    ("uunn", "", None),
    ("uuunn", "", "arching"),
    ("uuuus", "", None),
    ("uuuuh", "", None),
    ("", "uuu", "bending"),
    ("uuu", "uuu", None),
    ("uuu", "nnn", "arching"),
    ("uuu", "uus", "arching"),
]


@pytest.mark.parametrize(("arched", "bent", "offered"), OFFERED)
def test_a_way_is_offered_that_moved_up_on_most_days_and_did_no_harm(
    arched: str, bent: str, offered: Way | None
) -> None:
    past: Sequence[PastRun] = [*days("extension", arched), *days("flexion", bent, 8)]
    found = seen(*past).easing_way()
    assert (found[0] if found else None) == offered
    if found and offered == "arching":
        assert (found[1].moved_up, found[1].total) == (arched.count("u"), len(arched))
