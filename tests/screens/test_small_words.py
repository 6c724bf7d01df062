"""What stands on a small screen is true of the next key, and whole."""

from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.screens.questions import (
    PLAYED,
    Asked,
    on_stage,
    settle_question,
    sitting_after,
)
from tui.plan.model import Session
from tui.play.state import Input
from tui.visit.questions import ExerciseQuestion, SettleQuestion, StopQuestion
from tui.widgets.band_view import BandView
from tui.words import keys, settle

STEPS = tuple(f"Step number {number}, which is a long one with many words." for number in range(9))
LONG = replace(make_exercise("bow", dose=make_dose(reps=2)), steps=STEPS)


def many_steps() -> Session:
    return make_session(LONG)


def easing_to(name: str) -> Session:
    """One exercise, whose easier form has a name."""
    session = make_session(
        make_exercise("bow", ["flexion"], ["bow", "rest"], dose=make_dose(reps=2))
    )
    (planned,) = session.exercises
    ladder = (planned.ladder[0], replace(planned.ladder[1], name=name))
    return replace(session, exercises=(replace(planned, ladder=ladder),))


def waiting_for(stage: Asked) -> str:
    return stage.app.screen.query_one("#band", BandView).band.waiting_for[0]


@pytest.mark.parametrize("size", [(40, 14), (45, 30)])
def test_the_band_says_read_on_until_all_steps_were_shown(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(ExerciseQuestion(sitting_after(session=many_steps())))
        seen = 0
        while waiting_for(stage) == f"space   {keys.READ}":
            assert "[space] more" in stage.shown()
            await stage.press("space")
            seen += 1
        assert seen
        assert waiting_for(stage).startswith("space   when you")
        assert "[space] start" in stage.shown()
        answer.cancel()

    on_stage(act, size=size)


def test_so_it_does_before_the_rest_after_a_spread() -> None:
    question = settle_question()
    positions = {
        each: replace(position, steps=STEPS) for each, position in question.positions.items()
    }

    async def act(stage: Asked) -> None:
        answer = await stage.show(SettleQuestion(question.sitting, positions))
        assert waiting_for(stage) == f"space   {keys.READ}"
        while waiting_for(stage) != f"space   {settle.LYING}":
            assert not question.sitting.run.is_lying
            await stage.press("space")
        answer.cancel()

    on_stage(act, size=(40, 14))


def test_what_follows_leaves_a_column_before_its_key_and_takes_one_row() -> None:
    async def act(stage: Asked) -> None:
        for extra in range(14):
            name = f"Bridge, feet on {'o' * extra} pillows"
            sitting = sitting_after(*PLAYED, Input.YES, session=easing_to(name))
            answer = await stage.show(SettleQuestion(sitting, settle_question().positions))
            await stage.press("space")
            assert "between the legs, or a leg gives way" in stage.shown()
            *_, last = (row.rstrip() for row in stage.shown().split("\n") if row.strip())
            then, _, key = last.partition("[o]")
            assert then.endswith(" ")
            assert (f"then: {name}" in then) or then.rstrip().endswith("..")
            assert key == "  [?]"
            answer.cancel()

    on_stage(act, size=(40, 14))


@pytest.mark.parametrize("title", ["Five", "Twelve for a pinched nerve", "word " * 12])
@pytest.mark.parametrize("name", ["Bow", "Knee to opposite shoulder, short", "word " * 12])
def test_where_it_stopped_stands_whole_above_the_stop(title: str, name: str) -> None:
    session = replace(easing_to("Rest"), title=title.strip())
    exercise = replace(session.exercises[0].exercise, name=name.strip())
    session = replace(
        session, exercises=(replace(session.exercises[0], exercise=exercise, ladder=(exercise,)),)
    )

    async def act(stage: Asked) -> None:
        answer = await stage.show(StopQuestion(sitting_after(*PLAYED, Input.YES, session=session)))
        (first,) = [row for row in stage.shown().split("\n") if row.strip()][:1]
        assert "stopped in 1 of 1" in first.lower()
        assert ".." not in first
        assert name.strip() in first or first.strip() == "Stopped in 1 of 1"
        answer.cancel()

    on_stage(act, size=(40, 14))
