"""An exercise done by ear alone: all of it is told, once, and nothing is cut off in the middle."""

import re

import pytest

from tests.words.heard import from_exercise, heard
from tui.words.aloud import KEYBOARD, check_aloud

CHECK = check_aloud(KEYBOARD)

FACE_DOWN = ["prone-lying", "prone-on-elbows", "prone-press-up"]
SLUGS = [planned.slug for planned in from_exercise("pelvic-tilt").exercises]
THIRTY_SECONDS = 30.0


def texts(lines: list[str]) -> list[str]:
    return [line[8:] for line in lines]


@pytest.mark.parametrize(
    ("slug", "ready_seconds"),
    [*((slug, 5.0) for slug in FACE_DOWN), *((slug, THIRTY_SECONDS) for slug in SLUGS)],
)
def test_every_step_is_told_once_and_to_its_end(slug: str, ready_seconds: float) -> None:
    said = texts([*heard(slug, ready_seconds)])
    first = from_exercise(slug).exercises[0].exercise
    asked_at = next(place for place, text in enumerate(said) if text.endswith(CHECK))
    # The words of the other side come with the change to it.
    began_at = next(place for place, text in enumerate(said) if text.startswith("Go."))
    is_long = first.is_held
    of_this = said[: asked_at if is_long else began_at]
    steps = [re.sub(r"\bthis (?=\w)", "the left ", step) for step in first.steps]
    right = [re.sub(r"\bthis (?=\w)", "the right ", step) for step in first.steps]
    told = [text for text in of_this if text in steps or text in right]
    assert told[: len(steps)] in (steps, right)
    assert not [text for text in said if text.endswith("[cut off]")]


def test_a_press_up_face_down_is_told_from_the_way_there_to_the_way_out_of_it() -> None:
    lines = list(heard("prone-press-up"))
    reps = [
        line
        for done in range(1, 8)
        for line in (
            f"{20 + 6 * done:6.1f}  {done}. {'One more. ' * (done == 7)}Push up.",
            f"{22 + 6 * done:6.1f}  Hold.",
            f"{23 + 6 * done:6.1f}  Come down.",
        )
    ]
    start = lines.index("  20.0  Go. Push up.")
    assert lines[0][8:] == (
        "Face-down press-up. Lie down over your side, then roll. 8 reps. You need: mat."
    )
    assert lines[start + 1 : start + 3] == ["  22.0  Hold.", "  23.0  Come down."]
    assert lines[start + 3 : start + 25] == [*reps, f"  68.0  Done. {CHECK}"]
    assert lines[start + 27][8:] == (
        "Sciatic nerve glide. Roll over in one piece. 10 reps. Right side."
    )
