"""What was told is kept before the next question; what has changed meanwhile is looked at again."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.screens.stage import NOON, Act, Stage, begin, play, shelf_of, short_session
from tui.play.events import Then
from tui.play.state import Phase
from tui.play.symptoms import Before
from tui.records.file import RecordFile
from tui.records.kept import AGAIN_SECONDS
from tui.records.reading import read_record
from tui.records.record import ExerciseRecord, Record, begin_record
from tui.records.store import Store
from tui.screens.advised import AdvisedScreen
from tui.screens.before import BeforeScreen
from tui.screens.carry_on import CarryOnScreen
from tui.screens.check import CheckScreen
from tui.screens.screening import ScreeningScreen
from tui.screens.shelf import ShelfScreen

SHELF = shelf_of(short_session())
TOMORROW = NOON + timedelta(days=1)


def kept(home: Path) -> list[Record]:
    """All records, the oldest first."""
    return [read_record(entry.path) for entry in Store(home / "records").entries()]


async def complete(stage: Stage) -> None:
    """A whole run, without a spread."""
    await begin(stage)
    await stage.press("q", "q", "space")


def stop_elsewhere(home: Path, now: datetime) -> None:
    """Another terminal plays a run that a spread stops."""
    session, store = short_session(), Store(home / "records")
    then: Then = "next"
    spread = ExerciseRecord(
        1, "bow", "bow", "bow", frozenset({"flexion"}), then=then, answer="yes", change=3,
        decision="stop",
    )  # fmt: skip
    record = begin_record(session, Before(kept(home)[-1].before), store.next_sequence(), now)
    stopped = replace(
        record, outcome="stopped", reason="urgent", is_stop_read=True, exercises=(spread,)
    )
    file = store.new_file(session.slug, record.beginning.sequence, now)
    file.save(stopped)
    file.close()


def test_a_yes_to_the_short_screening_is_kept_before_the_next_question(tmp_path: Path) -> None:
    async def cut_off(stage: Stage) -> None:
        await stage.press("enter", "y")
        assert stage.is_at(ScreeningScreen)
        assert [record.outcome for record in kept(tmp_path)] == ["left", "refused"]

    async def leave(stage: Stage) -> None:
        await stage.press("enter", "y")
        await stage.press("q")
        assert stage.is_at(ShelfScreen)

    async def next_time(stage: Stage) -> None:
        await stage.press("enter", "n", "n")
        assert "A screening question was answered with a yes" in stage.shown()

    play(complete, tmp_path, SHELF)
    play(cut_off, tmp_path, SHELF, now=TOMORROW)
    play(next_time, tmp_path, SHELF, now=TOMORROW)
    play(leave, tmp_path, SHELF, now=TOMORROW)
    play(next_time, tmp_path, SHELF, now=TOMORROW)


async def fill_in(stage: Stage) -> None:
    """The short screening and the form of the second day, up to its last key."""
    await stage.press("enter", "n")
    assert stage.is_at(BeforeScreen)
    await stage.press("4", "5", "n")


def test_a_form_left_open_while_a_session_was_stopped_begins_nothing(tmp_path: Path) -> None:
    async def left_open(stage: Stage) -> None:
        await fill_in(stage)
        stop_elsewhere(tmp_path, TOMORROW)
        await stage.press("space")
        assert stage.is_at(AdvisedScreen)
        assert stage.app.visit.keeping.sittings == []
        await stage.press("space")
        assert stage.is_at(ScreeningScreen)
        await stage.press("n", "n")
        assert stage.is_at(BeforeScreen)
        assert "The last session stopped" in stage.shown()
        await stage.press("4", "5", "n", "space")
        (sitting,) = stage.app.visit.keeping.sittings
        assert sitting.record.beginning.screened == "full"

    play(complete, tmp_path, SHELF)
    play(left_open, tmp_path, SHELF, now=TOMORROW)


def test_a_form_left_open_over_night_begins_nothing(tmp_path: Path) -> None:
    async def left_open(stage: Stage) -> None:
        await fill_in(stage)
        stage.clock.wall += timedelta(hours=14)
        await stage.press("space")
        assert stage.is_at(AdvisedScreen)
        await stage.press("q")
        assert stage.is_at(ShelfScreen)
        assert stage.app.visit.keeping.sittings == []

    play(complete, tmp_path, SHELF)
    play(left_open, tmp_path, SHELF, now=TOMORROW)


def test_a_form_that_nothing_has_overtaken_begins(tmp_path: Path) -> None:
    async def at_once(stage: Stage) -> None:
        await fill_in(stage)
        await stage.press("space")
        assert len(stage.app.visit.keeping.sittings) == 1

    play(complete, tmp_path, SHELF)
    play(at_once, tmp_path, SHELF, now=TOMORROW)


def test_an_offer_left_open_while_a_session_was_stopped_carries_on_nothing(tmp_path: Path) -> None:
    async def cut_off(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()

    async def left_open(stage: Stage) -> None:
        assert stage.is_at(CarryOnScreen)
        stop_elsewhere(tmp_path, NOON)
        await stage.press("space")
        assert stage.is_at(AdvisedScreen)
        assert "more than two hours have passed" in " ".join(stage.shown().split())
        await stage.press("space")
        assert stage.is_at(CheckScreen)
        await stage.press("n")
        assert stage.sitting.record.outcome == "left"

    play(cut_off, tmp_path, SHELF)
    play(left_open, tmp_path, SHELF)


def test_an_offer_that_has_grown_too_old_says_so_and_keeps_what_was_told(tmp_path: Path) -> None:
    now = NOON

    async def cut_off(stage: Stage) -> None:
        await begin(stage)
        await stage.play_to_check()
        await stage.press("n")

    async def left_open(stage: Stage) -> None:
        assert stage.is_at(CarryOnScreen)
        nonlocal now
        now = NOON + timedelta(hours=3)
        await stage.press("space")
        assert stage.is_at(AdvisedScreen)
        assert "more than two hours have passed" in " ".join(stage.shown().split())
        await stage.press("space")
        assert stage.is_at(ShelfScreen)
        assert [record.outcome for record in kept(tmp_path)] == ["interrupted"]

    play(cut_off, tmp_path, SHELF)
    play(left_open, tmp_path, SHELF, wall_clock=lambda: now)


def test_what_is_given_up_and_cannot_be_saved_is_said_and_saved_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def give_up(stage: Stage) -> None:
        with monkeypatch.context() as patched:
            patched.setattr("os.fsync", full)
            await stage.press("q")
            assert stage.is_at(ShelfScreen)
            assert "Not saved (No space left on device)" in stage.shown()
            (given_up,) = stage.app.visit.keeping.unsaved
            assert [record.outcome for record in kept(tmp_path)] == ["under-way"]
            assert Store(tmp_path / "records").reopen(given_up.path) is None
        for _ in range(2):
            stage.app.visit.keeping.save_if_due(stage.clock())
            stage.clock.now += AGAIN_SECONDS
        assert stage.app.visit.keeping.unsaved == []
        assert [record.outcome for record in kept(tmp_path)] == ["interrupted"]

    async def cut_off(stage: Stage) -> None:
        await begin(stage)

    play(cut_off, tmp_path, SHELF)
    play(give_up, tmp_path, SHELF)


@pytest.mark.parametrize("is_carried_on", [False, True])
def test_a_run_is_among_those_to_be_kept_before_it_is_first_saved(
    is_carried_on: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[bool] = []

    async def first_save(stage: Stage) -> None:
        visit, save = stage.app.visit, RecordFile.save

        def look(file: RecordFile, record: Record) -> None:
            found.append(any(kept._file is file for kept in visit.keeping.kept))
            save(file, record)

        monkeypatch.setattr(RecordFile, "save", look)
        if is_carried_on:
            await stage.press("space")
        else:
            await begin(stage)

    if is_carried_on:
        play(begin, tmp_path, SHELF)
    play(first_save, tmp_path, SHELF)
    assert found
    assert all(found)


def full(_handle: int) -> None:
    raise OSError(28, "No space left on device")


async def cut_off_at_the_check(stage: Stage) -> None:
    """A run that is cut off at its first check."""
    await begin(stage)
    await stage.play_to_check()


async def cut_off_in_the_rest(stage: Stage) -> None:
    """A run that is cut off in the rest after a spread."""
    await begin(stage)
    await stage.press("h", "y")


async def settle(stage: Stage) -> None:
    """The rest to its end, and settled."""
    assert stage.phase() is Phase.SETTLE
    await stage.pass_time(31)
    await stage.press("n")


@pytest.mark.parametrize("hours", [0, 30])
@pytest.mark.parametrize("cut_off", [cut_off_at_the_check, cut_off_in_the_rest])
def test_an_overtaken_offer_deals_with_a_spread_and_plays_nothing(
    cut_off: Act, hours: int, tmp_path: Path
) -> None:
    async def left_open(stage: Stage) -> None:
        assert stage.is_at(CarryOnScreen)
        stage.clock.wall += timedelta(hours=hours)
        if hours == 0:
            stop_elsewhere(tmp_path, NOON)
        await stage.press("space")
        if stage.is_at(AdvisedScreen):
            await stage.press("space", "y")
        await settle(stage)
        assert stage.phase() is Phase.AFTER
        assert len(stage.sitting.record.exercises) == 1
        assert stage.sitting.record.outcome == "left"

    play(cut_off, tmp_path, SHELF)
    play(left_open, tmp_path, SHELF)


def test_an_offer_that_is_declined_plays_nothing_whatever_its_check_says(tmp_path: Path) -> None:
    async def declined(stage: Stage) -> None:
        await stage.press("q")
        assert stage.is_at(CheckScreen)
        await stage.press("y")
        await settle(stage)
        assert stage.phase() is Phase.AFTER
        assert len(stage.sitting.record.exercises) == 1

    play(cut_off_at_the_check, tmp_path, SHELF)
    play(declined, tmp_path, SHELF)


def test_a_session_called_screening_is_no_refusal(tmp_path: Path) -> None:
    session = replace(short_session(), name="screening", slug="screening")

    async def refused(stage: Stage) -> None:
        await stage.press("enter", "y")

    play(complete, tmp_path, shelf_of(session))
    play(refused, tmp_path, shelf_of(session), now=TOMORROW)
    store = Store(tmp_path / "records")
    newest = store.newest_of(session)
    assert newest is not None
    assert newest.outcome == "left"


def test_what_could_not_be_saved_counts_in_the_same_visit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    async def unsaved(stage: Stage) -> None:
        monkeypatch.setattr("os.fsync", full)
        await stage.press("enter", "y", "q")
        assert stage.is_at(ShelfScreen)
        await stage.press("enter", "n", "n")
        assert "A screening question was answered with a yes" in stage.shown()
        await stage.press("4", "5", "n", "space", "s", "y", "space", "q", "space")
        assert stage.is_at(ShelfScreen)
        assert [kept.record.outcome for kept in stage.app.visit.keeping.unsaved] == [
            "refused",
            "stopped",
        ]
        await stage.press("enter", "n", "n")
        assert "The last session stopped" in stage.shown()

    play(complete, tmp_path, SHELF)
    play(unsaved, tmp_path, SHELF, now=TOMORROW)
