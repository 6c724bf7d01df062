"""A session that was opened by its path is carried on while its file is there and the same."""

from pathlib import Path

import pytest

from tests.visit.scripted import Step, kept, shelf_of, visit
from tests.visit.scripts import ADVICE_READ, END, FIRST_DAY, LEAVE, PLAYED, SHELF
from tui.commands.opening import open_session
from tui.play.state import Input
from tui.visit.questions import CarryOnQuestion, CheckQuestion, ConfirmQuestion

CARRY_ON: Step = (CarryOnQuestion, True)
QUICK_FILE = """format = 1
title = "Quick"
[[exercise]]
name = "Bow"
position = "supine"
kind = "hold"
hold_seconds = 2
steps = ["Bow."]
"""


def cut_off_by_path(home: Path) -> Path:
    """A session that was opened by its path is cut off at its first check."""
    path = home / "sessions of a friend" / "quick.toml"
    path.parent.mkdir()
    path.write_text(QUICK_FILE)
    session, _ = open_session(str(path))
    visit(home, shelf_of(session), [*FIRST_DAY[1:], PLAYED], first=session)
    return path


def test_a_session_that_was_opened_by_its_path_is_carried_on_from_the_shelf(tmp_path: Path) -> None:
    cut_off_by_path(tmp_path)
    visit(tmp_path, SHELF, [CARRY_ON, (CheckQuestion, Input.NO), *END, LEAVE])
    (record,) = kept(tmp_path)
    assert record.outcome == "completed"
    assert [(each.rung, each.answer) for each in record.exercises] == [("bow", "no")]


@pytest.mark.parametrize(("late", "outcome"), [("no", "interrupted"), ("yes", "stopped")])
@pytest.mark.parametrize("has_changed", [True, False])
def test_a_file_that_is_gone_or_another_by_now_is_told_and_its_check_asked(
    has_changed: bool, late: str, outcome: str, tmp_path: Path
) -> None:
    path = cut_off_by_path(tmp_path)
    if has_changed:
        path.write_text(QUICK_FILE + "# mine\n")
    else:
        path.unlink()
    enough = [ADVICE_READ] if late == "yes" else []
    script: list[Step] = [CARRY_ON, (ConfirmQuestion, late), *enough, LEAVE]
    person = visit(tmp_path, SHELF, script)
    (offer,) = person.asked_for(CarryOnQuestion)
    assert offer.run is None
    (record,) = kept(tmp_path)
    assert (record.outcome, record.exercises[0].answer) == (outcome, late)
