"""When a visit looks at the records: once at each step, and again where others may have been."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.visit.scripted import NOON, PLAY, Step, kept, visit
from tests.visit.scripts import (
    ANOTHER_DAY,
    EASED_END,
    END,
    FIRST_DAY,
    GO_ON,
    LEAVE,
    LEFT,
    NO,
    NONE_OF_THEM,
    SAME,
    SESSION,
    SHELF,
    SHORT_LIST,
    TOMORROW,
)
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.records import store as store_module
from tui.records.folder import Contents, look_over
from tui.records.record import begin_record
from tui.records.store import Store
from tui.visit.questions import (
    AnyQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    CheckQuestion,
    ExerciseQuestion,
    IntroQuestion,
    ShelfQuestion,
    SummaryQuestion,
)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folder, once for each look at it."""
    looked: list[Path] = []

    def look(folder: Path) -> Contents:
        looked.append(folder)
        return look_over(folder)

    monkeypatch.setattr(store_module, "look_over", look)
    return looked


def looks_before(
    looks: list[Path], home: Path, script: list[Step], **given: object
) -> dict[type[AnyQuestion], int]:
    """How often the folder was looked at before the first question of each kind."""
    counts: dict[type[AnyQuestion], int] = {}

    def counted(step: Step) -> Step:
        kind, reply = step

        def answer(question: AnyQuestion) -> object:
            counts.setdefault(type(question), len(looks))
            return reply

        return kind, answer

    looks.clear()
    visit(home, SHELF, [counted(step) for step in script], **given)  # type: ignore[arg-type]
    return counts


def test_each_step_looks_once(looks: list[Path], tmp_path: Path) -> None:
    first = looks_before(looks, tmp_path, [*FIRST_DAY, *NO * 3, *END, LEAVE])
    # After the lists too: another terminal may have stopped a session while they stood there.
    assert [first[ShelfQuestion], first[IntroQuestion], first[BeforeQuestion]] == [1, 2, 4]
    # Whether the form was overtaken, and the number of the run, are never taken from an old look.
    # The activities are looked up once the form is over; and the summary tells what the records
    # make of the next time.
    assert [first[ExerciseQuestion], first[SummaryQuestion]] == [6, 8]
    second = looks_before(looks, tmp_path, [*ANOTHER_DAY, *NO * 3, *END, LEAVE], now=TOMORROW)
    assert [second[ShelfQuestion], second[BeforeQuestion], second[ExerciseQuestion]] == [1, 3, 5]


def test_an_offer_looks_again_once_it_was_answered(looks: list[Path], tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, (ExerciseQuestion, PLAY)])
    script: list[Step] = [
        (CarryOnQuestion, True), (CheckQuestion, Input.NO), *NO * 2, *END, LEAVE,
    ]  # fmt: skip
    counts = looks_before(looks, tmp_path, script)
    assert [counts[CarryOnQuestion], counts[CheckQuestion], counts[ShelfQuestion]] == [1, 2, 5]


def test_the_number_of_a_run_is_above_those_of_other_terminals(tmp_path: Path) -> None:
    def begun_elsewhere(_question: BeforeQuestion) -> object:
        """Another terminal begins a run, which makes this form one that is asked again."""
        before = Before(Symptoms("right", 4, 5))
        store = Store(tmp_path / "records")
        record = begin_record(SESSION, before, store.next_sequence(), NOON)
        file = store.new_file(SESSION.slug, record.beginning.sequence, NOON)
        file.save(replace(record, outcome="left"))
        file.close()
        return SAME

    visit(tmp_path, SHELF, [*FIRST_DAY, *NO * 3, *EASED_END, LEAVE])
    form: Step = (BeforeQuestion, begun_elsewhere)
    again: list[Step] = [GO_ON, NONE_OF_THEM, (BeforeQuestion, SAME)]
    script = [*SHORT_LIST, form, *again, *LEFT, LEAVE]
    visit(tmp_path, SHELF, script, now=TOMORROW)
    assert [record.beginning.sequence for record in kept(tmp_path)] == [1, 2, 3]
