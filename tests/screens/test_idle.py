"""Whether anybody is still there: moments in, and what is to be done out."""

from collections.abc import Sequence

import pytest

from tui.app.idle import ANSWER_SECONDS, Idle, Verdict

LIMIT_SECONDS = 120.0
KEY, HELD, CLICK, ASKED, NOT_ASKED = "key", "held", "click", "asked", "not asked"
ROWS: dict[str, tuple[Sequence[tuple[float, str]], float, Verdict]] = {
    "nobody has come": ((), 9999, ""),
    "just below": (((0, KEY),), 119, ""),
    "so long": (((0, KEY),), 120, "ask"),
    "a click counts": (((0, KEY), (60, CLICK)), 179, ""),
    "another key counts": (((0, KEY), (60, KEY)), 179, ""),
    "a key that something lies on does not": (
        ((0, KEY), *((number / 2, HELD) for number in range(1, 240))),
        120.5,
        "ask",
    ),
    "asked, and time to answer": (((0, KEY), (120, ASKED)), 179, ""),
    "asked, and nobody answers": (((0, KEY), (120, ASKED)), 120 + ANSWER_SECONDS, "end"),
    "asked, and somebody reads its help": (((0, KEY), (120, ASKED), (170, CLICK)), 229, ""),
    "answered": (((0, KEY), (120, ASKED), (130, KEY), (130, NOT_ASKED)), 249, ""),
    "a sleep": (((0, KEY),), 3600, "end"),
}


def idle_after(acts: Sequence[tuple[float, str]]) -> Idle:
    idle = Idle()
    for at, act in acts:
        if act in (KEY, HELD):
            idle.note_key("n" if act == HELD else f"{at}", at)
        elif act == CLICK:
            idle.note(at)
        else:
            idle.note_asked(at if act == ASKED else None)
    return idle


@pytest.mark.parametrize("name", ROWS)
def test_what_is_to_be_done(name: str) -> None:
    acts, now, verdict = ROWS[name]
    idle = idle_after(acts)
    assert idle.verdict(now, LIMIT_SECONDS, ends_unasked=False, goes_by_itself=False) == verdict


def test_what_counts_by_itself_is_somebody_there() -> None:
    idle = idle_after([(0, KEY)])
    for now in range(0, 600, 60):
        assert idle.verdict(now, LIMIT_SECONDS, ends_unasked=False, goes_by_itself=True) == ""
    assert idle.verdict(659, LIMIT_SECONDS, ends_unasked=False, goes_by_itself=False) == ""
    assert idle.verdict(660, LIMIT_SECONDS, ends_unasked=False, goes_by_itself=False) == "ask"


def test_what_ends_unasked_counts_only_time_in_which_it_could_be_seen() -> None:
    idle = idle_after([(0, KEY)])
    assert idle.verdict(1, LIMIT_SECONDS, ends_unasked=True, goes_by_itself=False) == ""
    assert idle.verdict(3601, LIMIT_SECONDS, ends_unasked=True, goes_by_itself=False) == ""
    for now in range(3602, 3720):
        assert idle.verdict(now, LIMIT_SECONDS, ends_unasked=True, goes_by_itself=False) == ""
    assert idle.verdict(3720, LIMIT_SECONDS, ends_unasked=True, goes_by_itself=False) == "end"


def test_after_an_end_nobody_has_come() -> None:
    idle = idle_after([(0, KEY)])
    idle.begin()
    assert idle.verdict(9999, LIMIT_SECONDS, ends_unasked=False, goes_by_itself=False) == ""
