"""What is said beside an exercise and a rest, where nothing hides anything else; and at the end."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.factories import make_dose, make_exercise, make_session, plan
from tests.records.test_saving import Disk
from tui.plan.model import Session
from tui.play.run import Run
from tui.play.sides import Affected
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.records.record import begin_record
from tui.visit.sitting import Sitting
from tui.words.advice import (
    ENDED_EARLY,
    HURT_ONCE,
    NEW_SIGNS,
    REST_TODAY,
    URGENT,
    WORSE_AFTER,
    Advice,
)
from tui.words.after import advice_now
from tui.words.new import JUST_OPENED, MORE_THAN_USUAL
from tui.words.notices import MOVED, exercise_notice, joined, rest_notice, save_notice
from tui.words.progress import LITTLE_LEFT
from tui.words.summary import done_rows, saved_words

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
CALF = Symptoms("right", reach=4, leg_pain=4)
SESSION = make_session(
    make_exercise("bow", ["flexion"], ["bow", "small-bow"]), make_exercise("curl", ["flexion"])
)


@pytest.fixture
def sitting() -> Sitting:
    run = Run(SESSION, Before(CALF))
    sitting = Sitting(run, begin_record(SESSION, run.before, 1, NOON), Disk(), lambda: NOON)
    sitting.start(100.0)
    return sitting


def test_a_run_that_another_terminal_has_still_tells_of_lost_time(sitting: Sitting) -> None:
    disk = sitting._file
    assert isinstance(disk, Disk)
    disk.is_moved, disk.is_full = True, False
    sitting.save()
    sitting.tick(200.0)
    assert save_notice(sitting) == MOVED
    notice = exercise_notice(sitting.run, sitting.log)
    assert notice == "Time was lost, so this is paused. Space goes on."


def test_what_is_unsaved_hides_neither_the_other_terminal_nor_lost_rest(sitting: Sitting) -> None:
    sitting._file.is_moved = True
    sitting.handle(Input.SPREAD, 100.5)
    sitting.handle(Input.GO_ON, 102.0)
    sitting.tick(200.0)
    said = joined(save_notice(sitting), rest_notice(sitting.run, sitting.log))
    assert said.startswith("Not saved (No space left on device).")
    assert MOVED in said
    assert "Time was lost. Lost time is no rest" in said
    assert save_notice(sitting) in said


def test_what_is_unsaved_does_not_hide_that_something_is_easier(sitting: Sitting) -> None:
    sitting.handle(Input.EASIER, 102.0)
    said = joined(save_notice(sitting), exercise_notice(sitting.run, sitting.log))
    assert "Not saved" in said
    assert said.endswith("This is an easier form of bow.")


def sitting_of(session: Session, affected: Affected = "right", *, is_full: bool = False) -> Sitting:
    """A run of a session under way, saved to a disk."""
    run = Run(session, Before(replace(CALF, affected=affected)))
    file = Disk(Path("my\x1brecord.toml"), is_full=is_full)
    sitting = Sitting(run, begin_record(session, run.before, 1, NOON), file, lambda: NOON)
    sitting.start(100.0)
    return sitting


def say(sitting: Sitting, *said: Input | float) -> None:
    """Keys, each after two seconds, and seconds that pass in steps that are no gap."""
    for each in said:
        if isinstance(each, Input):
            sitting.handle(each, sitting.run.state.seen + 2.0)
        else:
            for _ in range(round(each)):
                sitting.tick(sitting.run.state.seen + 1.0)


QUICK = make_dose(reps=2, tempo_seconds=(1.0, 1.0))
MANY = make_session(
    make_exercise("bow", ["flexion"], ["bow", "small-bow"], dose=QUICK),
    make_exercise("curl", ["flexion"], dose=QUICK),
    make_exercise("lean", ["hip"], side="away", dose=QUICK),
    make_exercise("lift", ["hip"], dose=make_dose("hold", reps=1, hold_seconds=5)),
    make_exercise("press", ["hip"], dose=QUICK),
    plan(make_exercise("walk", dose=QUICK), optional=True),
)


def told_of(sitting: Sitting) -> list[str]:
    """What the summary tells of each exercise, and of the record."""
    rows = done_rows(sitting, sitting.run.session, sitting.log)
    return [*(f"{each.name}: {each.words}" for each in rows), saved_words(sitting)]


def test_what_was_done_is_told_with_what_was_not_and_where_it_is_saved() -> None:
    sitting = sitting_of(MANY, "both")
    say(sitting, Input.GO_ON, Input.GO_ON, Input.SPREAD, Input.GO_ON, 40.0, Input.NO)
    say(sitting, Input.GO_ON, Input.GO_ON, Input.GO_ON, Input.NO)
    say(sitting, Input.GO_ON, 12.0, Input.NO, Input.SKIP, Input.YES)
    assert sitting.run.state.outcome == "completed"
    assert told_of(sitting) == [
        "Bow: 1 rep, symptoms spread",
        "Small-bow: 2 reps",
        "Lift: 1 hold",
        "Press: skipped",
        "Curl: left out, it moves in the direction that spread",
        "Lean: left out, it is done away from the symptoms, and both sides have them",
        "Walk: left out, it is optional and was not turned on",
        "Saved as my?record.toml",
    ]


def test_what_was_broken_off_is_told_and_that_it_is_not_saved() -> None:
    sitting = sitting_of(MANY, is_full=True)
    say(sitting, Input.HURTS, Input.NO, Input.SPREAD, Input.YES)
    assert told_of(sitting) == [
        "Bow: not begun, sharp pain",
        "Curl: not begun, symptoms spread",
        "Not saved: No space left on device",
    ]


def test_what_was_left_out_just_before_is_said_beside_the_next_exercise_alone() -> None:
    sitting = sitting_of(MANY, "both")
    assert exercise_notice(sitting.run, sitting.log) == ""
    say(sitting, Input.SPREAD, Input.GO_ON, 40.0, Input.NO)
    assert exercise_notice(sitting.run, sitting.log) == "This is an easier form of bow."
    say(sitting, Input.HURTS, Input.NO)
    assert exercise_notice(sitting.run, sitting.log) == (
        "Curl is left out: it moves in the direction that spread. "
        "Lean is left out: it is done away from the symptoms, and both sides have them."
    )
    say(sitting, Input.SKIP)
    assert exercise_notice(sitting.run, sitting.log) == ""


def test_a_pause_by_a_key_is_no_lost_time() -> None:
    sitting = sitting_of(MANY)
    say(sitting, Input.GO_ON, Input.GO_ON)
    sitting.tick(sitting.run.state.seen + 5.0)
    assert (
        exercise_notice(sitting.run, sitting.log)
        == "Time was lost, so this is paused. Space goes on."
    )
    say(sitting, Input.GO_ON, 5.0)
    assert exercise_notice(sitting.run, sitting.log) == ""
    say(sitting, Input.PAUSE)
    assert sitting.run.state.turn
    assert sitting.run.state.turn.paused
    assert exercise_notice(sitting.run, sitting.log) == ""


def test_lost_rest_is_said_only_while_that_rest_runs() -> None:
    sitting = sitting_of(MANY)
    sitting.tick(sitting.run.state.seen + 5.0)
    say(sitting, Input.SPREAD, Input.GO_ON)
    assert rest_notice(sitting.run, sitting.log) == "", "time was lost before it, not in it"
    sitting.tick(sitting.run.state.seen + 5.0)
    lost = "Time was lost. Lost time is no rest, so the rest goes on from where it was."
    assert rest_notice(sitting.run, sitting.log) == lost
    say(sitting, 40.0)
    assert rest_notice(sitting.run, sitting.log) == ""


WORSE = replace(CALF, leg_pain=CALF.leg_pain + 2)
END = (*(Input.SKIP,) * 5, Input.YES)


@pytest.mark.parametrize(
    ("said", "after", "advice"),
    [
        ((Input.HURTS, Input.NO, *END), None, HURT_ONCE),
        (END, None, ENDED_EARLY),
        ((Input.HURTS, Input.NO, Input.LEAVE, Input.YES), None, HURT_ONCE),
        ((Input.HURTS, Input.NO, *END), WORSE, WORSE_AFTER),
        ((Input.HURTS, Input.NO, *END), replace(CALF, numb=True), NEW_SIGNS),
        ((Input.SPREAD, Input.YES, Input.GO_ON), None, REST_TODAY),
        ((Input.SPREAD, Input.RED_FLAG, Input.YES), None, URGENT),
    ],
)
def test_what_is_advised_follows_from_the_run_and_what_was_told_after_it(
    said: tuple[Input, ...], after: Symptoms | None, advice: Advice
) -> None:
    sitting = sitting_of(MANY)
    say(sitting, *said)
    if after is not None:
        sitting.tell_after(after)
    assert advice_now(sitting.run, sitting.record) == advice


FEW = make_session(
    make_exercise("bow", ["flexion"], ["bow", "small-bow"], dose=QUICK),
    make_exercise("curl", ["flexion"], dose=QUICK),
    make_exercise("lift", ["hip"], dose=QUICK),
)


def test_that_little_is_left_is_said_once_after_a_yes() -> None:
    sitting = sitting_of(FEW)
    assert LITTLE_LEFT not in exercise_notice(sitting.run, sitting.log)
    say(sitting, Input.SPREAD, Input.GO_ON, 40.0, Input.NO)
    assert exercise_notice(sitting.run, sitting.log).endswith(LITTLE_LEFT)
    say(sitting, Input.HURTS, Input.NO)
    assert sitting.run.rung.slug == "lift"
    many = sitting_of(MANY)
    say(many, Input.SPREAD, Input.GO_ON, 40.0, Input.NO)
    assert LITTLE_LEFT not in exercise_notice(many.run, many.log)


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (Before(CALF, is_beyond_usual=True), MORE_THAN_USUAL),
        (Before(CALF, is_cleared=True), JUST_OPENED),
        (Before(CALF), ""),
    ],
)
def test_why_everything_is_easier_is_said_with_the_first_exercise(
    before: Before, words: str
) -> None:
    sitting = sitting_of(FEW)
    run = Run(FEW, before)
    log = run.start(100.0)
    assert words in exercise_notice(run, log)
    assert MORE_THAN_USUAL not in exercise_notice(sitting.run, sitting.log)
    log += run.handle(Input.SKIP, 102.0)
    assert not words or words not in exercise_notice(run, log)
