"""Before and after as two ladders, told as text."""

from dataclasses import replace

from tui.play.symptoms import Symptoms
from tui.widgets.before_after import before_after_rows
from tui.widgets.signs import ASCII, UTF8, Signs

CALF = Symptoms("right", reach=4, leg_pain=5, back_pain=3)


def told(after: Symptoms, signs: Signs = ASCII, *, has_digits: bool = False) -> list[str]:
    rows = before_after_rows(CALF, after, signs, has_digits=has_digits)
    return [row.plain.rstrip() for row in rows]


def test_the_line_climbs_from_before_to_now() -> None:
    assert told(replace(CALF, reach=2, leg_pain=3))[1:6] == [
        "     back   |            |",
        "  buttock   |     .------*",
        "    thigh   |     |      |",
        "     calf   o-----'      |",
        "     foot   |            |",
    ]


def test_the_line_falls_or_stays() -> None:
    assert told(replace(CALF, reach=5))[4:6] == [
        "     calf   o-----.      |",
        "     foot   |     '------*",
    ]
    assert told(CALF)[4] == "     calf   o------------*"
    assert told(replace(CALF, reach=0))[1] == "     none   |     .------*"


def test_leg_pain_stands_in_three_rows_where_there_is_room() -> None:
    after = replace(CALF, leg_pain=10)
    for signs in (ASCII, UTF8):
        assert len(told(after, signs, has_digits=True)) == len(told(after, signs)) + 4
    assert "  5  -->       10" in "\n".join(told(after))
