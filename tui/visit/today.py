"""What there is to say of today's run beside the form before it."""

from tui.plan.ways import for_direction
from tui.play.helping import helped
from tui.play.weeks import word_of_weeks
from tui.visit.form import Draft
from tui.visit.questions import BeforeQuestion
from tui.visit.starting import Today, as_filled_in
from tui.words.form import today_lines
from tui.words.helping import easing_line
from tui.words.since import since_lines
from tui.words.weeks import SOFT


def lines_of_today(draft: Draft, asked: BeforeQuestion) -> tuple[str, ...]:
    """How long today takes, what is other than last time and why, and what builds up."""
    today = as_filled_in(draft, asked.session, asked.look_back, asked.now, asked.ready_seconds)
    minutes, *building = today_lines(asked.session, today.minutes, today.steps)
    return (
        minutes,
        *_weeks(asked),
        *_helped(draft, asked),
        *_since(draft, asked, today),
        *building,
    )


def _helped(draft: Draft, asked: BeforeQuestion) -> tuple[str, ...]:
    """Which way may ease, offered as an answer (C11)."""
    return easing_line(helped(asked.look_back.past, asked.now), draft.easing_direction)


def _weeks(asked: BeforeQuestion) -> tuple[str, ...]:
    """That not much has changed in two weeks, which is no more than a soft word (R33)."""
    word = word_of_weeks(asked.look_back.past, asked.now)
    return (SOFT,) if word == "soft" else ()


def _since(draft: Draft, asked: BeforeQuestion, today: Today) -> list[str]:
    return since_lines(
        asked.look_back,
        for_direction(asked.session, draft.easing_direction),
        asked.now,
        lowered=today.lowered,
        steps=today.steps,
        chosen={extra.place for extra in draft.extras if extra.token in draft.turned_on},
        rungs=today.rungs,
        eased_less=today.eased_less,
    )
