"""What was begun before needs no key to start in the same position; what is new does."""

from pathlib import Path

from tests.visit.scripted import PLAY, Step, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    END,
    FIRST_DAY,
    LEAVE,
    NO,
    PLAYED,
    SHELF,
    TOMORROW,
)
from tui.play.state import Input
from tui.visit.questions import CarryOnQuestion, CheckQuestion, ExerciseQuestion


def looked(waiting: list[bool]) -> tuple[Step, ...]:
    """An exercise with no spread, and whether its get-ready waited."""

    def look(question: ExerciseQuestion) -> str:
        turn = question.sitting.run.state.turn
        assert turn
        waiting.append(turn.pacing.waits)
        return PLAY

    return ((ExerciseQuestion, look), (CheckQuestion, Input.NO))


def test_on_the_first_day_all_is_new(tmp_path: Path) -> None:
    waiting: list[bool] = []
    visit(tmp_path, SHELF, [*FIRST_DAY, *looked(waiting) * 3, *END, LEAVE])
    assert waiting == [True, True, True]


def test_what_was_begun_on_another_day_is_known(tmp_path: Path) -> None:
    waiting: list[bool] = []
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *END, LEAVE])
    visit(tmp_path, SHELF, [*ANOTHER_DAY, *looked(waiting) * 3, *END, LEAVE], now=TOMORROW)
    assert waiting == [True, False, False], "the position is taken once"


def test_what_is_known_is_so_when_a_run_is_carried_on(tmp_path: Path) -> None:
    waiting: list[bool] = []
    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *END, LEAVE])
    visit(tmp_path, SHELF, [*ANOTHER_DAY, PLAYED], now=TOMORROW)
    carried_on: tuple[Step, ...] = ((CarryOnQuestion, True), (CheckQuestion, Input.NO))
    visit(tmp_path, SHELF, [*carried_on, *looked(waiting) * 2, *END], now=TOMORROW)
    assert waiting == [True, False], "who comes back may be up"
