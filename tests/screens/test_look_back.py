"""What a second visit makes of the first: carried on, looked back at, screened shortly."""

import tomllib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import OptionList

from tests.bundled import shelf
from tests.records import past
from tests.screens.stage import NOON, Stage, begin, play, shelf_of, short_session
from tui.play.state import Phase
from tui.records.record import Record
from tui.records.store import Store
from tui.records.writing import record_bytes
from tui.screens.advised import AdvisedScreen
from tui.screens.before import BeforeScreen
from tui.screens.carry_on import CarryOnScreen
from tui.screens.check import CheckScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.shelf import ShelfScreen
from tui.screens.step import Step

SHELF = shelf_of(short_session())
TOMORROW = NOON + timedelta(days=1)
AN_HOUR_LATER = NOON + timedelta(hours=1)


def records(home: Path) -> list[dict[str, Any]]:
    """What is kept, the oldest first."""
    paths = [entry.path for entry in Store(home / "records").entries()]
    return [tomllib.loads(path.read_text()) for path in paths]


def keep(home: Path, *history: Record) -> None:
    """Have been there before."""
    store = Store(home / "records")
    for sequence, record in enumerate(history, 1):
        file = store.new_file(record.beginning.session, sequence, record.beginning.started)
        file.save(record)
        file.close()


def screen_words(stage: Stage) -> str:
    return " ".join(stage.shown().split())


async def complete(stage: Stage) -> None:
    """Every check a no, and nothing worse after it."""
    for _ in range(3):
        await stage.play_to_check()
        await stage.press("n")
    await stage.press("4", "5", "space", "space")


def test_on_the_second_day_six_keys_lead_to_the_first_get_ready(tmp_path: Path) -> None:
    async def first(stage: Stage) -> None:
        await begin(stage)
        await complete(stage)

    async def second(stage: Stage) -> None:
        await stage.press("space", "n", "4", "5", "n", "space")
        assert stage.phase() is Phase.EXERCISE
        assert "Get into position" in stage.shown()

    play(first, tmp_path, SHELF)
    play(second, tmp_path, SHELF, now=TOMORROW)
    assert [kept["screened"] for kept in records(tmp_path)] == ["full", "short"]


def test_the_session_that_was_played_last_comes_first(tmp_path: Path) -> None:
    async def first(stage: Stage) -> None:
        await stage.press("down", "down", "enter", "space", "n", "n")
        await stage.press("r", "2", "2", "e", "space", "q", "q", "space")
        assert first_of(stage) == "Ten for comfort and movement"

    async def second(stage: Stage) -> None:
        assert first_of(stage) == "Ten for comfort and movement"
        await stage.press("enter", "y", "y", "space")
        assert first_of(stage) == "Ten for comfort and movement", "a refusal plays nothing"

    play(first, tmp_path, shelf())
    play(second, tmp_path, shelf())


def first_of(stage: Stage) -> str:
    screen = stage.app.screen
    assert isinstance(screen, ShelfScreen)
    prompt = screen.query_one(OptionList).get_option_at_index(0).prompt
    return str(prompt).partition("\n")[0]


async def cut_off_at_the_first_check(stage: Stage) -> None:
    await begin(stage)
    await stage.play_to_check()


def test_a_run_that_was_cut_off_is_carried_on_with_its_check(tmp_path: Path) -> None:
    async def again(stage: Stage) -> None:
        assert stage.is_at(CarryOnScreen)
        assert "question about bow" in screen_words(stage)
        await stage.press("n", "y", "escape")
        assert stage.is_at(CarryOnScreen)
        await stage.press("space")
        assert stage.is_at(CheckScreen)
        await stage.press("n")
        assert stage.phase() is Phase.EXERCISE
        turn = stage.sitting.run.state.turn
        assert turn
        assert turn.remaining_seconds == 20, "hands-free is kept, and who comes back may be up"
        await stage.press("q", "q", "space")
        assert stage.is_at(ShelfScreen)

    async def once_more(stage: Stage) -> None:
        assert stage.is_at(ShelfScreen)

    play(cut_off_at_the_first_check, tmp_path, SHELF)
    play(again, tmp_path, SHELF, now=AN_HOUR_LATER)
    play(once_more, tmp_path, SHELF, now=AN_HOUR_LATER)
    (kept,) = records(tmp_path)
    assert kept["outcome"] == "left"
    assert [(e["answer"], e["reps_done"]) for e in kept["exercise"][:1]] == [("no", 2)]


@pytest.mark.parametrize("hours", [-3, 2.1, 48])
def test_after_two_hours_nothing_is_carried_on(hours: float, tmp_path: Path) -> None:
    async def again(stage: Stage) -> None:
        assert stage.is_at(ShelfScreen)

    play(cut_off_at_the_first_check, tmp_path, SHELF)
    play(again, tmp_path, SHELF, now=NOON + timedelta(hours=hours))


UNDER_WAY = past.ran(0, "bow no", "curl ?", outcome="under-way")
UNDECIDED = past.ran(0, "bow resting", outcome="under-way")
ENDED = past.ran(0, "lift no")


@pytest.mark.parametrize(
    ("history", "is_offered"),
    [
        ([UNDER_WAY], True),
        ([UNDER_WAY, ENDED], True),
        ([UNDER_WAY, past.ran(0, "lift yes", outcome="stopped")], False),
        ([UNDER_WAY, past.ran(0, outcome="refused")], False),
        ([UNDECIDED, ENDED], True),
        ([ENDED, UNDER_WAY], True),
        ([UNDER_WAY, UNDECIDED, ENDED], True),
    ],
)
def test_which_of_several_runs_is_carried_on(
    history: list[Record], is_offered: bool, tmp_path: Path
) -> None:
    async def act(stage: Stage) -> None:
        assert stage.is_at(CarryOnScreen) is is_offered

    keep(tmp_path, *history)
    play(act, tmp_path, shelf_of(past.SESSION), now=past.NOON + timedelta(minutes=9))


def test_a_run_that_is_being_played_hides_none_that_was_cut_off(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        assert stage.is_at(CarryOnScreen)
        await stage.press("space")
        assert stage.sitting.record.beginning.sequence == 1

    async def nothing(stage: Stage) -> None:
        assert stage.is_at(ShelfScreen)

    keep(tmp_path, UNDER_WAY)
    live = Store(tmp_path / "records").new_file("test", 2, past.NOON)
    live.save(UNDER_WAY)
    shelf, now = shelf_of(past.SESSION), past.NOON + timedelta(minutes=9)
    play(act, tmp_path, shelf, now=now)
    first = Store(tmp_path / "records").entries()[0].path
    first.unlink()
    play(nothing, tmp_path, shelf, now=now)
    live.close()


def test_a_run_that_was_cut_off_can_be_ended_there(tmp_path: Path) -> None:
    async def end_it(stage: Stage) -> None:
        await stage.press("q")
        assert stage.is_at(CheckScreen), "what was begun is asked about"
        assert "the session ends here" in screen_words(stage)
        await stage.press("n", "q", "space")
        assert stage.is_at(ShelfScreen)

    play(cut_off_at_the_first_check, tmp_path, SHELF)
    play(end_it, tmp_path, SHELF)
    (kept,) = records(tmp_path)
    assert (kept["outcome"], kept["exercise"][-1]["answer"]) == ("left", "no")


def test_a_run_with_nothing_under_way_is_given_up_at_once(tmp_path: Path) -> None:
    async def end_it(stage: Stage) -> None:
        await stage.press("q")
        assert stage.is_at(ShelfScreen)

    play(begin, tmp_path, SHELF)
    play(end_it, tmp_path, SHELF)
    (kept,) = records(tmp_path)
    assert (kept["outcome"], kept["ended"]) == ("interrupted", kept["updated"])


def test_a_yes_to_the_screening_is_remembered_and_asks_in_full_again(tmp_path: Path) -> None:
    async def refused(stage: Stage) -> None:
        await stage.press("enter", "y", "n", "space")

    async def again(stage: Stage) -> None:
        await stage.press("enter")
        assert "anything else that is new" not in screen_words(stage).lower()
        await stage.press("n", "n")
        assert "A screening question was answered with a yes" in screen_words(stage)

    keep(tmp_path, past.ran(0, "bow no"))
    shelf = shelf_of(past.SESSION)
    play(refused, tmp_path, shelf, now=past.NOON + timedelta(days=1))
    play(again, tmp_path, shelf, now=past.NOON + timedelta(days=1))
    assert [kept["outcome"] for kept in records(tmp_path)] == ["completed", "refused"]


def test_a_stop_is_told_before_the_next_session(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "n", "n")
        assert "The last session stopped earlier today." in screen_words(stage)

    keep(tmp_path, past.ran(0, "bow yes", outcome="stopped"), past.ran(0))
    play(act, tmp_path, shelf_of(past.SESSION), now=past.NOON + timedelta(hours=3))


def test_a_spread_that_was_cut_off_leads_to_its_rest_and_nowhere_else(tmp_path: Path) -> None:
    async def first(stage: Stage) -> None:
        await begin(stage)
        await stage.press("s")
        await stage.pass_time(20)

    async def again(stage: Stage) -> None:
        assert "Carry on to hear what to do now." in screen_words(stage)
        await stage.press("q", "escape", "n")
        assert stage.is_at(CarryOnScreen)
        await stage.press("space")
        assert stage.phase() is Phase.SETTLE
        await stage.pass_time(28)
        await stage.press("n")
        assert stage.phase() is Phase.SETTLE, "the rest begins anew"
        await stage.pass_time(3)
        await stage.press("n")
        assert stage.phase() is Phase.EXERCISE
        assert "Small-bow" in stage.shown() or stage.sitting.run.rung.slug == "small-bow"

    play(first, tmp_path, SHELF)
    play(again, tmp_path, SHELF, now=AN_HOUR_LATER)


def test_a_stop_that_was_cut_off_is_read_and_nothing_is_played(tmp_path: Path) -> None:
    async def first(stage: Stage) -> None:
        await begin(stage)
        await stage.press("s", "2")
        assert stage.phase() is Phase.STOPPED

    async def again(stage: Stage) -> None:
        await stage.press("q")
        assert stage.is_at(CarryOnScreen)
        await stage.press("space")
        assert stage.phase() is Phase.STOPPED
        assert "new tingling" in stage.shown()
        await stage.press("space", "q", "space")
        assert stage.is_at(ShelfScreen)

    async def once_more(stage: Stage) -> None:
        assert stage.is_at(ShelfScreen)

    play(first, tmp_path, SHELF)
    play(again, tmp_path, SHELF)
    play(once_more, tmp_path, SHELF)
    (kept,) = records(tmp_path)
    assert (kept["outcome"], kept["reason"], kept["stop_read"]) == ("stopped", "professional", True)


def test_a_session_whose_file_has_changed_is_not_carried_on(tmp_path: Path) -> None:
    async def first(stage: Stage) -> None:
        await begin(stage)
        await stage.press("s")

    async def again(stage: Stage) -> None:
        words = screen_words(stage)
        assert "cannot be carried on" in words
        assert "No more exercises today" in words, "the spread is still taken seriously"
        await stage.press("space")
        assert stage.is_at(ShelfScreen)

    play(first, tmp_path, SHELF)
    play(again, tmp_path, shelf_of(replace(short_session(), digest="1" * 64)))
    (kept,) = records(tmp_path)
    assert kept["outcome"] == "interrupted"


def test_what_was_changed_is_told_with_its_reason_and_played_so(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter")
        assert stage.is_at(ScreeningScreen), "it needs no introduction"
        await stage.press("n")
        assert "Bow starts at small-bow: symptoms spread yesterday." in screen_words(stage)
        await stage.press("f", "f", "4", "5", "n", "space")
        assert stage.sitting.run.rung.slug == "small-bow"

    keep(tmp_path, past.ran(0, "bow yes", "bow:small-bow no"))
    play(act, tmp_path, shelf_of(past.SESSION), now=past.NOON + timedelta(days=1))


def test_what_was_left_out_comes_back_only_when_it_is_brought_back(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "n")
        assert "Lift is left out" in screen_words(stage)
        await stage.press("4", "5", "n", "a", "space", "k", "k")
        assert stage.sitting.run.rung.slug == "lift"

    async def without(stage: Stage) -> None:
        await stage.press("enter", "n", "4", "5", "n", "space", "k", "k")
        assert stage.phase() is Phase.AFTER

    keep(tmp_path, past.ran(0, "lift yes", outcome="left"))
    shelf, now = shelf_of(past.SESSION), past.NOON + timedelta(days=1)
    play(without, tmp_path, shelf, now=now)
    play(act, tmp_path, shelf, now=now)


def test_a_harder_rung_is_offered_and_left_alone_unless_chosen(tmp_path: Path) -> None:
    async def left_alone(stage: Stage) -> None:
        await stage.press("enter", "n", "4", "5", "n")
        assert "[ ] a harder: deep-bow" in screen_words(stage)
        await stage.press("space")
        assert stage.sitting.run.rung.slug == "bow"

    async def chosen(stage: Stage) -> None:
        await stage.press("q", "enter", "n", "4", "5", "n", "a", "space")
        assert stage.sitting.run.rung.slug == "deep-bow"

    keep(tmp_path, *(past.ran(day, "bow no") for day in range(3)))
    shelf, now = shelf_of(past.SESSION), past.NOON + timedelta(days=3)
    play(left_alone, tmp_path, shelf, now=now)
    play(chosen, tmp_path, shelf, now=now)


@pytest.mark.parametrize(
    ("history", "worse", "words"),
    [
        ([past.ran(0, "bow no"), past.ran(1, "bow no", is_worse=True)], "y", "and after the one"),
        ([past.ran(0, "bow yes"), past.ran(1, "curl yes")], "n", "same direction of movement"),
    ],
)
def test_what_comes_back_twice_running_is_for_a_professional(
    history: list[Record], worse: str, words: str, tmp_path: Path
) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter", "n", "4", "5", worse, "space")
        assert stage.is_at(AdvisedScreen)
        assert words in screen_words(stage)
        await stage.press("q")
        assert stage.is_at(ShelfScreen)

    keep(tmp_path, *history)
    play(act, tmp_path, shelf_of(past.SESSION), now=past.NOON + timedelta(days=2))
    assert len(records(tmp_path)) == 2


@pytest.mark.parametrize(("answer", "words"), [("y", "emergency number"), ("n", "look at before")])
def test_a_yes_to_the_short_screening_refuses_the_session(
    answer: str, words: str, tmp_path: Path
) -> None:
    async def act(stage: Stage) -> None:
        await stage.press("enter")
        assert "anything else that is new" in screen_words(stage).lower()
        await stage.press("y", answer)
        assert stage.is_at(AdvisedScreen)
        assert words in screen_words(stage)
        await stage.press("space")
        assert stage.is_at(ShelfScreen)

    keep(tmp_path, past.ran(0, "bow no"))
    play(act, tmp_path, shelf_of(past.SESSION), now=past.NOON + timedelta(days=1))


def test_a_record_that_cannot_be_read_is_told_once_and_starts_easier(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        assert "cannot be read and was set aside" in screen_words(stage)
        await stage.press("enter", "space")
        while stage.is_at(ScreeningScreen):
            await stage.press("n")
        screen = stage.app.screen
        assert isinstance(screen, BeforeScreen)
        assert "was set aside" not in screen_words(stage)
        assert "Bow starts at small-bow: a newer record cannot be read." in screen_words(stage)

    async def again(stage: Stage) -> None:
        assert "was set aside" not in screen_words(stage)

    good, lost = past.ran(0, "bow no"), past.ran(1, "bow no")
    keep(tmp_path, good, lost)
    path = Store(tmp_path / "records").entries()[-1].path
    path.write_bytes(record_bytes(lost)[:-30])
    shelf, now = shelf_of(past.SESSION), past.NOON + timedelta(days=2)
    play(act, tmp_path, shelf, now=now)
    play(again, tmp_path, shelf, now=now)


def test_time_is_lost_while_the_process_is_stopped_however_shortly(tmp_path: Path) -> None:
    async def act(stage: Stage) -> None:
        await begin(stage)
        await stage.press("space", "a")
        await stage.pass_time(3)
        screen = stage.app.screen
        assert isinstance(screen, Step)
        stage.app.app_suspend_signal.publish(stage.app)
        turn = stage.sitting.run.state.turn
        assert turn
        assert turn.paused, "before the process stops"
        stage.app.app_resume_signal.publish(stage.app)
        await stage.pilot.pause()
        assert "Paused" in stage.shown()
        assert "Time was lost" in stage.shown()

    play(act, tmp_path, SHELF)
