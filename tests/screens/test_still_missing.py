"""Space on a form that is not finished says what is still to be told, and begins nothing."""

from pathlib import Path

import pytest

from tests.screens.stage import Stage, pass_lists, play, real_shelf
from tui.screens.before import BeforeScreen
from tui.screens.screening import ScreeningScreen


@pytest.mark.parametrize("size", [(40, 14), (80, 24)])
@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("r", "4"), "Still to be told: leg pain, back pain, signs, what eases."),
        (("r", "4", "5", "2", "z"), "Still to be told: what eases."),
        (("r", "0", "5", "2", "z", "e"), "Answer the marked line first."),
    ],
)
def test_what_is_missing_is_told_until_the_next_key(
    keys: tuple[str, ...], said: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async def act(stage: Stage) -> None:
        while not stage.is_at(ScreeningScreen):
            await stage.press("space")
        await pass_lists(stage)
        await stage.press(*keys, "space")
        assert stage.is_at(BeforeScreen)
        assert said in " ".join(stage.shown().split())
        await stage.press("up")
        assert said not in " ".join(stage.shown().split())

    play(act, tmp_path, real_shelf(), size=size)
