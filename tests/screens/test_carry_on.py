"""Carrying on a run that was cut off."""

from pathlib import Path

import pytest

from tests.screens.stage import Stage, begin, play, shelf_of, short_session
from tui.play.events import Paused
from tui.play.state import Phase
from tui.records.store import Store
from tui.screens.shelf import ShelfScreen

LONG_SECONDS = 60.0


@pytest.mark.parametrize(
    ("keys", "phase"), [((), Phase.EXERCISE), (("h", "y"), Phase.SETTLE)], ids=["exercise", "rest"]
)
def test_however_long_the_offer_was_read_no_time_was_lost(
    keys: tuple[str, ...], phase: Phase, tmp_path: Path
) -> None:
    async def cut_off(stage: Stage) -> None:
        await begin(stage)
        await stage.press(*keys)

    async def carry_on(stage: Stage) -> None:
        await stage.pilot.pause()
        await stage.pass_time(LONG_SECONDS)
        await stage.press("space")
        assert stage.phase() is phase
        assert not any(isinstance(event, Paused) for event in stage.sitting.log)
        rest_seconds = stage.sitting.run.session.on_spread.settle_seconds
        assert stage.sitting.run.settle_seconds_left == (
            rest_seconds if phase is Phase.SETTLE else 0
        )

    play(cut_off, tmp_path, shelf_of(short_session()))
    play(carry_on, tmp_path, shelf_of(short_session()))


def test_a_run_that_was_carried_on_and_ends_unsaved_stays_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    async def end_it_unsaved(stage: Stage) -> None:
        await stage.press("space")
        monkeypatch.setattr("os.fsync", full)
        await stage.press("q", "q", "space")
        assert stage.is_at(ShelfScreen)
        assert Store(tmp_path / "records").reopen(stage.sitting.path) is None

    play(begin, tmp_path, shelf_of(short_session()))
    play(end_it_unsaved, tmp_path, shelf_of(short_session()))
