"""Keys and clicks count only on what could be read; what was on its way answers nothing."""

from pathlib import Path

from textual import events

from tests.screens.asking import phase_after, show
from tests.screens.stage import Stage, begin, play
from tests.visit.scripts import FIRST_DAY, PLAYED, SHELF, SPREAD
from tui.play.state import Phase
from tui.screens.shelf import ShelfScreen
from tui.screens.step import Step
from tui.widgets.band_view import BandView

AT_THE_CHECK = (*FIRST_DAY, PLAYED)


def step_of(stage: Stage) -> Step[object]:
    """The step that is shown."""
    screen = stage.app.screen
    assert isinstance(screen, Step)
    return screen


def test_nothing_but_an_answer_leaves_the_check(tmp_path: Path) -> None:
    check = phase_after(tmp_path, *AT_THE_CHECK)

    async def act(stage: Stage) -> None:
        over = await show(stage, check)
        others = ["space", "enter", "pagedown", "escape", "q", "k", "e", "b", "p", "a", "tab", "c"]
        await stage.press(*others)
        assert not over.done()
        assert stage.app.focused is None
        await stage.press("Y")
        assert over.done()
        assert check.sitting.run.state.phase is Phase.SETTLE

    play(act, tmp_path, SHELF)


def test_keys_queued_before_the_question_do_not_answer_it(tmp_path: Path) -> None:
    check = phase_after(tmp_path, *AT_THE_CHECK)

    async def act(stage: Stage) -> None:
        early = [events.Key(key, key) for key in "  nnyy" * 20]
        over = await show(stage, check)
        for key in early:
            stage.app.post_message(key)
        await stage.pilot.pause()
        assert not over.done()
        await stage.press("n")
        assert over.done()
        assert check.sitting.record.exercises[0].answer == "no"

    play(act, tmp_path, SHELF)


def test_a_question_takes_no_key_or_click_until_it_could_be_read(tmp_path: Path) -> None:
    check = phase_after(tmp_path, *AT_THE_CHECK)

    async def act(stage: Stage) -> None:
        over = await show(stage, check)
        step_of(stage).armed_at = float("inf")
        await stage.press("y", "n", "pageup")
        await stage.click("Answer", 2, 0)
        assert not over.done()
        step_of(stage).armed_at = 0.0
        await stage.click("Answer", 2, 0)
        assert over.done()
        assert check.sitting.run.state.phase is Phase.SETTLE

    play(act, tmp_path, SHELF)


def test_a_no_on_its_way_before_the_rest_is_over_does_not_end_it(tmp_path: Path) -> None:
    rest = phase_after(tmp_path, *FIRST_DAY, SPREAD)

    async def act(stage: Stage) -> None:
        over = await show(stage, rest)
        await stage.press("space")
        early = events.Key("n", "n")
        await stage.pass_time(31)
        stage.app.post_message(early)
        await stage.pilot.pause()
        assert not over.done()
        await stage.press("n")
        assert over.done()
        assert rest.sitting.run.state.phase is Phase.EXERCISE

    play(act, tmp_path, SHELF)


def test_help_on_a_screen_that_has_just_ended_is_not_shown(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("k", "k")
        stage.clock.now += 1.2
        for key in ("k", "question_mark"):
            stage.app.post_message(events.Key(key, "k" if key == "k" else "?"))
        await stage.pilot.pause()
        assert stage.phase() is Phase.SKIPPED
        assert len(stage.app.screen_stack) == 2
        stage.clock.now += 1.2
        for key in ("y", "question_mark"):
            stage.app.post_message(events.Key(key, "y" if key == "y" else "?"))
        await stage.pilot.pause()
        assert stage.phase() is Phase.AFTER
        await stage.press("q", "y", "space")
        assert stage.is_at(ShelfScreen)
        assert len(stage.app.screen_stack) == 2

    play(act, tmp_path, SHELF)


def test_help_over_a_question_disarms_it_and_answers_nothing(tmp_path: Path) -> None:
    check = phase_after(tmp_path, *AT_THE_CHECK)

    async def act(stage: Stage) -> None:
        over = await show(stage, check)
        beneath = step_of(stage)
        await stage.press("question_mark", "y", "n")
        assert not over.done()
        assert beneath.armed_at == float("inf")
        await stage.press("escape", "n")
        assert over.done()
        assert check.sitting.record.exercises[0].answer == "no"

    play(act, tmp_path, SHELF)


def test_time_is_lost_while_the_process_is_stopped_however_shortly(tmp_path: Path) -> None:
    exercise = phase_after(tmp_path, *FIRST_DAY)

    async def act(stage: Stage) -> None:
        await show(stage, exercise)
        await stage.press("space", "a")
        await stage.pass_time(3)
        stage.app.app_suspend_signal.publish(stage.app)
        turn = exercise.sitting.run.state.turn
        assert turn
        assert turn.paused, "before the process stops"
        stage.app.app_resume_signal.publish(stage.app)
        await stage.pilot.pause()
        assert stage.app.screen.query_one("#band", BandView).band.word == "PAUSED"
        assert "Time was lost" in stage.shown()

    play(act, tmp_path, SHELF)
