"""With two buttons 2 and 3 have no keys: each graver sign is asked by itself after a yes."""

from pathlib import Path

import pytest

from tests.visit.scripted import NOON, Person, Step, kept, means_of
from tests.visit.scripts import (
    FIRST_DAY,
    SETTLED,
    SHELF,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
)
from tui.play.state import Input
from tui.settings.settings import TWO_BUTTONS
from tui.visit.questions import (
    AfterQuestion,
    ExerciseQuestion,
    GraveSignQuestion,
    RedFlagsQuestion,
    SettleQuestion,
    StopQuestion,
)

NO_SIGN: Step = (GraveSignQuestion, Input.NO)
NONE_OF_THESE: Step = (RedFlagsQuestion, Input.NO)
ONE_OF_THESE: Step = (RedFlagsQuestion, Input.YES)
RED, NEW = Input.RED_FLAG, Input.NEW_SIGNS


def told(sign: Input) -> Step:
    return (GraveSignQuestion, sign)


def played(home: Path, *script: Step) -> Person:
    means = means_of(home, SHELF, NOON)
    means.preferences.change(TWO_BUTTONS, True)
    person = Person(means, (*FIRST_DAY, SPREAD, *script))
    person.live()
    return person


@pytest.mark.parametrize(
    ("script", "asked", "reason"),
    [
        ((NO_SIGN, NO_SIGN, SETTLED), [RED, NEW], None),
        ((told(RED), ONE_OF_THESE, STOP_READ), [RED], "urgent"),
        ((NO_SIGN, told(NEW), ONE_OF_THESE, STOP_READ), [RED, NEW], "urgent"),
        ((NO_SIGN, told(NEW), NONE_OF_THESE, NO_SIGN, STOP_READ), [RED, NEW, RED], "professional"),
        ((told(RED), NONE_OF_THESE, NO_SIGN, STOP_READ), [RED, NEW], "mistake"),
        (
            (NO_SIGN, NO_SIGN, STILL_WORSE, NO_SIGN, NO_SIGN, STOP_READ),
            [RED, NEW, RED, NEW],
            "not-settled",
        ),
        (
            (NO_SIGN, NO_SIGN, STILL_WORSE, told(RED), ONE_OF_THESE, STOP_READ),
            [RED, NEW, RED],
            "urgent",
        ),
    ],
)
def test_with_two_buttons_each_graver_sign_is_asked_after_a_yes(
    script: tuple[Step, ...], asked: list[Input], reason: str | None, tmp_path: Path
) -> None:
    person = played(tmp_path, *script)
    assert [each.said for each in person.asked_for(GraveSignQuestion)] == asked
    (record,) = kept(tmp_path)
    assert record.reason == reason


def test_they_come_before_the_rest_and_before_the_advice(tmp_path: Path) -> None:
    person = played(tmp_path, NO_SIGN, NO_SIGN, STILL_WORSE, NO_SIGN, NO_SIGN, STOP_READ)
    kinds = [type(each) for each in person.asked]
    after_yes = kinds[kinds.index(ExerciseQuestion) + 1 :]
    grave = [GraveSignQuestion, GraveSignQuestion]
    assert after_yes == [*grave, SettleQuestion, *grave, StopQuestion, AfterQuestion]


def test_a_yes_that_was_cut_off_before_them_is_kept(tmp_path: Path) -> None:
    played(tmp_path)
    (record,) = kept(tmp_path)
    assert record.is_undecided
