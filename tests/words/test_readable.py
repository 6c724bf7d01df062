"""What has to be understood in pain can be read by somebody of twelve (grade 7)."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.bundled import library
from tests.readability import grade
from tui.play.felt import FELT, ITEMS, SelfCheck
from tui.words import advice, check, felt, form, gates, new, screening, settle, signs, stop, weeks
from tui.words import help as explained
from tui.words.advice import Advice
from tui.words.clearing import LINES_HEADING, LINES_SENTENCES, SHUT_HEADING, STILL_THERE

HIGHEST_GRADE = 7.0
NOW = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)
CHECK = (
    check.QUESTION,
    *(check.YES, check.NO, check.MOVED_UP, signs.NEW_SIGNS, signs.RED_FLAG),
    check.MOVED_UP_IS_NO,
)
SETTLE = (
    *(settle.QUESTION, settle.QUESTION_SHORT, settle.NONE_EASES, settle.MISTAKEN),
    *(settle.YES, settle.NO_EARLY, settle.NO),
)


def over_the_weeks() -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is asked and said of days and weeks."""
    for name, value in vars(weeks).items():
        if isinstance(value, Advice):
            yield name, (value.heading, *value.sentences)
    for number, item in enumerate(ITEMS, 1):
        heading, _, picks, _ = felt.question(item, number)
        yield item, (heading, *(words for _, words in picks))
    for told in FELT:
        progress = felt.told_words(
            SelfCheck((("sleep", "better"), *((i, told) for i in ITEMS[1:])))
        )
        yield f"progress, {told}", (progress.heading, *progress.sentences)
    yield "weeks", (weeks.SOFT, weeks.SEEN_HEADING, *weeks.SEEN_SENTENCES)


def texts() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each text by its name, as the parts that it is read in."""
    for name, value in vars(advice).items():
        if isinstance(value, Advice):
            yield name, (value.heading, *value.sentences)
    yield from over_the_weeks()
    for shut in (gates.shut_advice(NOW, NOW), gates.shut_advice(NOW, NOW, is_urgent=True)):
        yield "shut", (shut.heading, *shut.sentences)
    easing = gates.easing_only(NOW, NOW)
    yield "easing only", (easing.heading, *easing.sentences)
    yield "not medical advice", (advice.NOT_MEDICAL_ADVICE,)
    yield "check", CHECK
    yield "settle", SETTLE
    yield "stop", tuple(stop.WHY_STOPPED.values())
    yield "new", (*new.BOTH_LEGS_QUESTION, *new.GROWING_QUESTION, new.MORE_THAN_USUAL)
    yield "morning", (form.MORNING_QUESTION,)
    yield "cleared", (LINES_HEADING, *LINES_SENTENCES, SHUT_HEADING, STILL_THERE[0])
    yield "lists", (screening.any_of_these(NOW, NOW), screening.or_these(None, NOW))
    for name, value in vars(explained).items():
        if name.endswith("_HELP"):
            yield name, (value,)


@pytest.mark.parametrize("parts", [parts for _, parts in texts()], ids=[n for n, _ in texts()])
def test_it_can_be_read(parts: tuple[str, ...]) -> None:
    assert grade(". ".join(parts)) <= HIGHEST_GRADE


@pytest.mark.parametrize("part", [*CHECK, *SETTLE, stop.ASK_TOO])
def test_each_line_of_a_question_of_a_run_can_be_read(part: str) -> None:
    assert grade(part) <= HIGHEST_GRADE


def test_the_urgent_page_can_be_read() -> None:
    lines = [line.text for line in library().screening.urgent]
    assert grade(". ".join([screening.any_of_these(None, NOW), *lines])) <= HIGHEST_GRADE
