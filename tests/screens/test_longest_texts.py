"""The longest names and texts that a session may hold leave room for the answers."""

from pathlib import Path

import pytest

from tests.bundled import library
from tests.screens.stage import Stage, begin, play, shelf_of
from tui.plan.exercise import MOST_NAME, MOST_WORDS
from tui.plan.load import load_session

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

    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        shown = stage.shown()
        assert "Yes, it spread" in shown
        assert "Not sure? Answer yes." in shown
        assert " No " in shown

    play(act, tmp_path, shelf_of(session), size=size)
