"""An answer counts though the app is left in the same moment: keys that came in one read."""

from pathlib import Path

from textual import events

from tests.screens.stage import Stage, begin, play, shelf_of, short_session
from tests.visit.scripted import kept


async def press_and_leave(stage: Stage, key: str) -> None:
    """A key, and the one that leaves the app, both before anything else can happen."""
    character = " " if key == "space" else key
    for each in (events.Key(key, character), events.Key("ctrl+c", None)):
        stage.app.post_message(each)
    await stage.pilot.pause()


def test_a_yes_to_the_screening_is_kept(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "space")
        await press_and_leave(stage, "y")

    play(act, tmp_path, shelf_of(short_session()))
    assert [record.outcome for record in kept(tmp_path)] == ["refused"]


def test_what_was_told_after_a_run_is_kept(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("q", "y", "3", "4", "2", "n", "d", "o")
        await press_and_leave(stage, "space")

    play(act, tmp_path, shelf_of(short_session()))
    (record,) = kept(tmp_path)
    assert record.after is not None
    assert (record.after.reach, record.after.leg_pain) == (3, 4)


def test_a_yes_to_the_check_is_kept(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        await press_and_leave(stage, "y")

    play(act, tmp_path, shelf_of(short_session()))
    (record,) = kept(tmp_path)
    assert [each.answer for each in record.exercises] == ["yes"]
