"""What is said beside an exercise and a rest: nothing hides anything else."""

import pytest

from tests.factories import make_exercise, make_session
from tests.records.past import CALF, NOON
from tests.records.test_saving import Disk
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before
from tui.records.record import begin_record
from tui.visit.sitting import Sitting
from tui.words.notices import MOVED, exercise_notice, joined, rest_notice, save_notice

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
