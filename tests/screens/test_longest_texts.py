"""The longest names and texts that a session may hold leave room for the answers."""

from pathlib import Path

import pytest

from tests.bundled import library
from tests.screens.questions import PLAYED, Asked, on_stage, sitting_after
from tests.screens.test_check_screen import is_shown
from tui.plan.exercise import MOST_NAME, MOST_WORDS
from tui.plan.load import load_session
from tui.visit.questions import CheckQuestion, ExerciseQuestion
from tui.words import check
from tui.words.signs import NEW_SIGNS, RED_FLAG

NAME, WORDS = (("word " * 60)[: most - 1] + "x" for most in (MOST_NAME, MOST_WORDS))


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20), (40, 24), (40, 14)])
def test_the_answers_stay_on_the_screen(size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "long.toml"
    path.write_text(
        f'format = 1\ntitle = "{NAME}"\nsummary = "{WORDS}"\n[[exercise]]\nname = "{NAME}"\n'
        f'position = "supine"\nkind = "reps"\nreps = 1\nsteps = ["{WORDS}"]\n'
        f'expected = "{WORDS}"\nfeel = "{WORDS}"\nstop_when = "{WORDS}"\n'
    )
    session = load_session(path, library())

    async def act(stage: Asked) -> None:
        await stage.show(ExerciseQuestion(sitting_after(session=session)))
        assert "[s] " in stage.shown()
        await stage.show(CheckQuestion(sitting_after(*PLAYED, session=session)))
        for words in (check.YES, check.NO, check.MOVED_UP, NEW_SIGNS, RED_FLAG):
            assert is_shown(stage, words)

    on_stage(act, size=size)
