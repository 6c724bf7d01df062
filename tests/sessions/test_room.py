"""What is said beside a figure has room at 80 columns and 24 rows."""

import textwrap

import pytest

from tests.bundled import library
from tui import resources
from tui.plan.load import load_session
from tui.plan.model import Exercise, PlannedExercise
from tui.words.exercise import position_words
from tui.words.positions import AWAY, CHANGES, HOLD_ON, PLACES, SYMPTOMATIC

PANEL_COLUMNS = 38
READY_ROWS, MOST_READ_ON = 13, 2
"""So many rows are seen at once. What is said of the way into a position, of the side and of what
to hold on to, and a note, may take a few more, to which space reads on."""
WORK_ROWS = 9
"""The big number and its state take the rest."""

LIBRARY = library()
PLANNED = {
    f"{name}-{plan.slug}": plan
    for name, path in resources.session_paths().items()
    for plan in load_session(path, LIBRARY).exercises
}


def rows(lines: list[str]) -> int:
    return sum(len(textwrap.wrap(line, PANEL_COLUMNS)) or 1 for line in lines)


def ready_lines(rung: Exercise) -> list[str]:
    """Position, the longest way into it, which side, what to hold on to, and the steps."""
    into = [words for (_, place), words in CHANGES.items() if place == PLACES[rung.position]]
    hold_on = [HOLD_ON] if rung.position == "standing" else []
    sides = {"away": [AWAY], "symptomatic": [SYMPTOMATIC]}.get(rung.side, [])
    steps = [f"{number}. {step}" for number, step in enumerate(rung.steps, 1)]
    return [position_words(rung), max(into, key=len), *hold_on, *sides, *steps]


@pytest.mark.parametrize("rung", LIBRARY.exercises.values(), ids=LIBRARY.exercises)
def test_every_exercise_has_room(rung: Exercise) -> None:
    assert rows(ready_lines(rung)) <= READY_ROWS + MOST_READ_ON
    cues = [f"- {cue}" for cue in rung.cues]
    hold_on = [HOLD_ON] if rung.position == "standing" else []
    lines = [*hold_on, f"Feel: {rung.feel}", *cues, f"Stop if: {rung.stop_when}"]
    assert rows(lines) <= WORK_ROWS


@pytest.mark.parametrize("planned", PLANNED.values(), ids=PLANNED)
def test_every_note_has_room(planned: PlannedExercise) -> None:
    note = [f"Note: {planned.note}"] if planned.note else []
    assert rows([*ready_lines(planned.ladder[planned.start]), *note]) <= READY_ROWS + MOST_READ_ON
