"""Whole sittings through the real screens: no, yes and regress, yes and stop, and refusals."""

import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from textual import events

from tests.bundled import shelf
from tests.screens.stage import Stage, begin, play, shelf_of, short_session
from tui.play.state import Phase
from tui.screens.advised import AdvisedScreen
from tui.screens.before import BeforeScreen
from tui.screens.browse import BrowseScreen
from tui.screens.check import CheckScreen
from tui.screens.exercise import ExerciseScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.summary import SummaryScreen


def record(home: Path) -> dict[str, Any]:
    """The only record in a folder."""
    (path,) = home.glob("records/*/*.toml")
    return tomllib.loads(path.read_text())


def test_every_no_completes_the_session(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        for _ in range(3):
            await stage.play_to_check()
            assert stage.phase() is Phase.CHECK
            await stage.press("n")
        assert stage.phase() is Phase.AFTER
        await stage.press("3", "4", "space")
        assert "Saved as" in stage.shown()
        await stage.press("n", "escape")
        assert stage.is_at(SummaryScreen)
        await stage.press("space")
        assert stage.is_at(ShelfScreen)

    play(act, tmp_path, shelf_of(short_session()))
    kept = record(tmp_path)
    assert kept["outcome"] == "completed"
    assert [entry["answer"] for entry in kept["exercise"]] == ["no"] * 3
    assert [entry["reps_done"] for entry in kept["exercise"]] == [2] * 3
    assert (kept["after"]["reach"], kept["after"]["intensity"]) == ("thigh", 4)


def test_a_yes_rests_then_plays_the_easier_rung_and_leaves_the_direction_out(
    tmp_path: Path,
) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        await stage.press("y")
        assert stage.phase() is Phase.SETTLE
        assert "Then an easier one: Small-bow" in stage.shown()
        kept = record(tmp_path)["exercise"][0]
        assert (kept["answer"], kept["decision"]) == ("yes", "settle")
        await stage.press("n")
        assert stage.phase() is Phase.SETTLE, "a no counts only when the rest is over"
        await stage.pass_time(31)
        await stage.press("n")
        assert stage.phase() is Phase.EXERCISE
        assert "easier form of bow" in stage.shown()
        await stage.play_to_check()
        await stage.press("n")
        assert "Curl is left out" in stage.shown()
        await stage.play_to_check()
        await stage.press("n", "q", "space")

    play(act, tmp_path, shelf_of(short_session()))
    rungs = [(entry["rung"], entry["answer"]) for entry in record(tmp_path)["exercise"]]
    assert rungs == [("bow", "yes"), ("small-bow", "no"), ("lift", "no")]
    assert record(tmp_path)["exercise"][1]["started_at_rung"] == "bow"


@pytest.mark.parametrize(
    ("keys", "reason", "words"),
    [
        (("y", "y"), "not-settled", "did not settle"),
        (("y", "2"), "professional", "new tingling"),
        (("y", "3"), "urgent", "urgent care"),
        (("y", "y", "3"), "urgent", "urgent care"),
        (("pageup", "pageup"), "not-settled", "did not settle"),
    ],
)
def test_a_stop_is_an_end(keys: tuple[str, ...], reason: str, words: str, tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        await stage.press(*keys)
        assert stage.phase() is Phase.STOPPED
        assert words in stage.shown()
        await stage.press("n", "y", "s", "escape")
        assert stage.phase() is Phase.STOPPED
        await stage.press("space")
        assert stage.phase() is Phase.AFTER

    play(act, tmp_path, shelf_of(short_session()))
    kept = record(tmp_path)
    assert (kept["outcome"], kept["reason"], len(kept["exercise"])) == ("stopped", reason, 1)


@pytest.mark.parametrize("key", ["s", "S", "pageup"])
def test_spreading_can_be_told_at_any_moment(key: str, tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press(key)
        assert stage.phase() is Phase.SETTLE

    play(act, tmp_path, shelf_of(short_session()))
    assert record(tmp_path)["exercise"][0]["answer"] == "yes"


def test_nothing_but_an_answer_leaves_the_check(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        others = ["space", "enter", "pagedown", "escape", "q", "k", "e", "b", "p", "a", "tab", "2"]
        await stage.press(*others)
        assert stage.phase() is Phase.CHECK
        assert stage.app.focused is None
        await stage.press("Y")
        assert stage.phase() is Phase.SETTLE

    play(act, tmp_path, shelf_of(short_session()))


def test_keys_queued_before_the_question_do_not_answer_it(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        early = [events.Key(key, key) for key in "  nnyy" * 20]
        await stage.play_to_check()
        for key in early:
            stage.app.post_message(key)
        await stage.pilot.pause()
        assert stage.phase() is Phase.CHECK
        await stage.press("n")
        assert stage.phase() is Phase.EXERCISE

    play(act, tmp_path, shelf_of(short_session()))
    assert [entry["answer"] for entry in record(tmp_path)["exercise"]] == ["no"]


def test_a_question_takes_no_key_or_click_until_it_could_be_read(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        screen = stage.app.screen
        assert isinstance(screen, CheckScreen)
        screen.armed_at = float("inf")
        await stage.press("y", "n", "pageup")
        await stage.click("#keys", 1, 1)
        assert stage.phase() is Phase.CHECK
        screen.armed_at = 0.0
        await stage.click("#keys", 1, 1)
        assert stage.phase() is Phase.SETTLE

    play(act, tmp_path, shelf_of(short_session()))


def test_a_no_on_its_way_before_the_rest_is_over_does_not_end_it(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("s")
        early = events.Key("n", "n")
        await stage.pass_time(31)
        stage.app.post_message(early)
        await stage.pilot.pause()
        assert stage.phase() is Phase.SETTLE
        await stage.press("n")
        assert stage.phase() is Phase.EXERCISE

    play(act, tmp_path, shelf_of(short_session()))


def test_help_on_a_screen_that_has_just_ended_is_not_shown(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("k", "k")
        stage.clock.now += 1.2
        for key in ("k", "question_mark"):
            stage.app.post_message(events.Key(key, "k" if key == "k" else "?"))
        await stage.pilot.pause()
        assert stage.phase() is Phase.AFTER
        await stage.press("q", "space")
        assert stage.is_at(ShelfScreen)
        assert len(stage.app.screen_stack) == 2

    play(act, tmp_path, shelf_of(short_session()))


def test_new_weakness_told_after_the_session_is_taken_seriously(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("q", "4", "5", "w", "space")
        assert "should be looked at" in " ".join(stage.shown().split())

    play(act, tmp_path, shelf_of(short_session()))


def test_a_failed_save_is_told_where_it_happens(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("in the way")

    async def act(stage: Stage) -> None:
        await stage.press("enter", "space")
        assert "Nothing can be saved" in stage.shown()
        await stage.press("space", "n", "n", "r", "4", "5", "e", "space", "s")
        assert stage.phase() is Phase.SETTLE
        assert "Not saved" in stage.shown()

    play(act, tmp_path, shelf_of(short_session()))


def test_help_over_a_question_disarms_it_and_answers_nothing(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        check = stage.app.screen
        assert isinstance(check, CheckScreen)
        await stage.press("question_mark", "y", "n")
        assert stage.phase() is Phase.CHECK
        assert check.armed_at == float("inf")
        await stage.press("escape", "n")
        assert stage.phase() is Phase.EXERCISE

    play(act, tmp_path, shelf_of(short_session()))


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("y",), "emergency number"),
        (("n", "y"), "before you exercise"),
        (("n", "n", "r", "4", "7", "e", "space"), "Symptoms this strong"),
    ],
)
def test_a_yes_before_the_session_refuses_it(
    keys: tuple[str, ...], words: str, tmp_path: Path
) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "space", *keys)
        assert stage.is_at(AdvisedScreen)
        assert words in " ".join(stage.shown().split())
        await stage.press("space")
        assert stage.is_at(ShelfScreen)

    play(act, tmp_path, shelf_of(short_session()))
    kept = [tomllib.loads(path.read_text()) for path in tmp_path.rglob("*.toml")]
    is_screened = len(keys) > 2
    assert [record["outcome"] for record in kept] == ([] if is_screened else ["refused"])
    assert not any(record["exercise"] for record in kept)


def test_side_and_easing_position_are_remembered_but_no_digit_is(tmp_path: Path) -> None:
    async def first(stage: Stage) -> None:
        await begin(stage)
        await stage.press("q", "q", "space")

    async def second(stage: Stage) -> None:
        await stage.press("enter", "n", "space")
        assert stage.is_at(BeforeScreen), "reach and intensity are missing"
        await stage.press("2", "1", "0", "backspace", "6", "space")
        assert stage.phase() is Phase.EXERCISE
        symptoms = stage.sitting.run.before.symptoms
        assert (symptoms.affected, symptoms.easing) == ("right", "legs-up")
        assert (symptoms.reach, symptoms.intensity) == (2, 6)

    shelf = shelf_of(short_session())
    play(first, tmp_path, shelf)
    play(second, tmp_path, shelf)


def test_a_click_means_what_is_under_it_also_where_lines_wrap(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "space", "n", "n")
        screen = stage.app.screen
        assert isinstance(screen, BeforeScreen)
        region = screen.query_one("#form").region
        rows = [line[region.x : region.right] for line in stage.shown().split("\n")]
        for wanted in ("4 calf", "b both", "2 buttock", "t tingling"):
            y = next(y for y, row in enumerate(rows) if wanted in row and y >= region.y)
            await stage.click("#form", rows[y].index(wanted), y - region.y)
        draft = screen.draft
        assert (draft.reach, draft.affected, draft.tingling) == (2, "both", True)

    play(act, tmp_path, shelf_of(short_session()), size=(40, 40))


def test_after_a_resize_everything_has_its_height_again(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        screen = stage.app.screen
        parts = ("#name", "#body", "#keys")
        before = [screen.query_one(part).region for part in parts]
        for size in ((20, 6), (80, 24)):
            await stage.pilot.resize_terminal(*size)
            await stage.pilot.pause()
        assert [screen.query_one(part).region for part in parts] == before

    play(act, tmp_path, shelf_of(short_session()))


async def choose(stage: Stage, name: str) -> None:
    """Open a session of the list and answer its screening."""
    names = [session.name for session in shelf().sessions]
    await stage.press(*["down"] * names.index(name), "enter", "space")
    while stage.is_at(ScreeningScreen):
        await stage.press("n")


def test_an_optional_exercise_is_played_only_when_it_is_turned_on(tmp_path: Path) -> None:
    async def act(stage: Stage, *keys: str) -> list[str]:
        await choose(stage, "ten-for-comfort")
        await stage.press("r", "3", "2", "e", *keys, "space")
        for _ in range(11):
            await stage.press("k")
        return [entry["rung"] for entry in record(tmp_path)["exercise"]]

    async def without(stage: Stage) -> None:
        assert "back-rotation-stretch" not in await act(stage)

    async def with_it(stage: Stage) -> None:
        assert "back-rotation-stretch" in await act(stage, "a")

    play(without, tmp_path, shelf())
    shutil.rmtree(tmp_path / "records")
    play(with_it, tmp_path, shelf())


def test_strong_symptoms_are_offered_the_easing_positions_and_nothing_else(
    tmp_path: Path,
) -> None:
    async def act(stage: Stage) -> None:
        await choose(stage, "twelve-on-the-mat")
        await stage.press("l", "3", "7", "e", "space")
        assert stage.is_at(AdvisedScreen)
        await stage.press("space")
        assert stage.sitting.run.session.name == "rest-positions"
        await stage.press("q", "q", "space")

    play(act, tmp_path, shelf())


def test_the_easing_positions_are_open_to_strong_symptoms(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await choose(stage, "rest-positions")
        await stage.press("l", "3", "9", "e", "space")
        assert stage.is_at(ExerciseScreen)

    play(act, tmp_path, shelf())


def test_the_gym_session_refuses_symptoms_in_the_leg(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await choose(stage, "gym-strength")
        await stage.press("l", "3", "2", "e", "space")
        assert stage.is_at(AdvisedScreen)
        assert "gentler sessions" in " ".join(stage.shown().split())

    play(act, tmp_path, shelf())
    assert not list(tmp_path.rglob("*.toml"))


def test_all_exercises_can_be_browsed_without_a_session(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("x")
        screen = stage.app.screen
        assert isinstance(screen, BrowseScreen)
        first = screen.shown
        assert first.steps[0] in " ".join(stage.shown().split())
        await stage.press("down")
        assert screen.shown != first
        assert screen.shown.name in stage.shown()
        await stage.press("q")
        assert stage.is_at(ShelfScreen)

    play(act, tmp_path, shelf(), size=(120, 36))
    assert not list(tmp_path.rglob("*.toml"))
