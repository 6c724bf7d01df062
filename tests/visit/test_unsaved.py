"""What cannot be saved: said, counted in the same visit, tried again, and locked until it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.visit.scripted import (
    CUT_OFF,
    NOON,
    Person,
    Reply,
    Step,
    WallTime,
    kept,
    means_of,
    meanwhile,
    visit,
)
from tests.visit.scripts import (
    ADVICE_READ,
    ANY_OF_THEM,
    CHOOSE,
    END,
    FIRST_DAY,
    FULL_LISTS,
    GO_ON,
    LEAVE,
    LEFT,
    LISTS,
    NONE_OF_THEM,
    ON,
    ONCE,
    SAME,
    SETTLED,
    SHELF,
    SPREAD,
    STILL_WORSE,
    STOP_READ,
    TOMORROW,
    YES,
    since,
)
from tui.records.file import RecordFile
from tui.records.kept import AGAIN_SECONDS
from tui.records.lock import is_locked
from tui.records.record import Record
from tui.records.store import Store
from tui.visit.questions import (
    AdviceQuestion,
    BeforeQuestion,
    CarryOnQuestion,
    ScreeningQuestion,
    SettleQuestion,
    ShelfQuestion,
)
from tui.words.notices import save_notice

NOT_SAVED = "Not saved (No space left on device)"


def full(_handle: int) -> None:
    raise OSError(28, "No space left on device")


@pytest.fixture
def fill_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let every save fail from now on."""
    return lambda: monkeypatch.setattr("os.fsync", full)


@pytest.mark.parametrize("is_gone_on", [True, False])
def test_a_failed_save_is_told_where_it_happens(is_gone_on: bool, tmp_path: Path) -> None:
    def not_saved(question: SettleQuestion) -> Reply:
        assert "Not saved" in save_notice(question.sitting)
        return CUT_OFF

    (tmp_path / "records").write_text("in the way")
    script: list[Step] = [CHOOSE, ON, GO_ON if is_gone_on else ADVICE_READ]
    if is_gone_on:
        script += [*FIRST_DAY[2:], SPREAD, (SettleQuestion, not_saved)]
    else:
        script += [LEAVE]
    person = visit(tmp_path, SHELF, script)
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice.heading == "Nothing can be saved"


def test_what_could_not_be_saved_counts_in_the_same_visit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fill_disk: Callable[[], None]
) -> None:
    visit(tmp_path, SHELF, ONCE)
    refused: tuple[Step, ...] = (CHOOSE, ANY_OF_THEM, (ScreeningQuestion, "leave"))
    stopped: tuple[Step, ...] = (SPREAD, STILL_WORSE, STOP_READ, *END)
    choose: Step = (ShelfQuestion, meanwhile(fill_disk, CHOOSE[1]))
    script: list[Step] = [
        choose,
        *refused[1:],
        *FULL_LISTS,
        (BeforeQuestion, SAME),
        *stopped,
        CHOOSE,
    ]
    person = visit(tmp_path, SHELF, script, now=TOMORROW)
    (after_the_refusal,) = person.asked_for(BeforeQuestion)
    assert "A screening question was answered with a yes" in since(after_the_refusal)
    (after_the_stop,) = person.asked_for(AdviceQuestion)
    assert after_the_stop.advice.heading == "Enough for today"
    assert all(line.startswith(NOT_SAVED) for line in after_the_stop.advice.sentences[-2:])
    unsaved = [each.record for each in person.keeping.unsaved]
    assert [record.outcome for record in unsaved] == ["refused", "stopped"]
    assert [record.beginning.sequence for record in unsaved] == [2, 3]
    assert [record.outcome for record in kept(tmp_path)] == ["left"]
    monkeypatch.undo()
    person.keeping.end()
    assert [record.outcome for record in kept(tmp_path)] == ["left", "refused", "stopped"]
    assert kept(tmp_path)[1:] == unsaved


def test_what_is_saved_in_part_counts_once(tmp_path: Path, fill_disk: Callable[[], None]) -> None:
    settled: Step = (SettleQuestion, meanwhile(fill_disk, SETTLED[1]))
    now = WallTime(NOON)
    choose: Step = (ShelfQuestion, meanwhile(lambda: now.pass_by(24), CHOOSE[1]))
    script = [*FIRST_DAY, *YES, settled, *YES, STOP_READ, *END, choose, *LISTS]
    person = visit(tmp_path, SHELF, script, now=now)
    look_back = person.asked_for(BeforeQuestion)[-1].look_back
    assert look_back.stopped is not None
    assert not look_back.is_twice, "the direction spread in one run, of which two things are known"


def test_a_refusal_that_cannot_be_saved_is_said_with_the_advice(
    tmp_path: Path, fill_disk: Callable[[], None]
) -> None:
    yes: Step = (ScreeningQuestion, meanwhile(fill_disk, "yes"))
    person = visit(tmp_path, SHELF, [CHOOSE, ON, yes, ADVICE_READ])
    (given,) = person.asked_for(AdviceQuestion)
    assert given.advice.sentences[-1].startswith(NOT_SAVED)


def test_what_is_given_up_and_cannot_be_saved_is_said_and_saved_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fill_disk: Callable[[], None]
) -> None:
    visit(tmp_path, SHELF, FIRST_DAY)
    person = visit(tmp_path, SHELF, [(CarryOnQuestion, meanwhile(fill_disk, False))])
    (shelf,) = person.asked_for(ShelfQuestion)
    assert shelf.notices[0].startswith(NOT_SAVED)
    (given_up,) = person.keeping.unsaved
    assert [record.outcome for record in kept(tmp_path)] == ["under-way"]
    assert Store(tmp_path / "records").reopen(given_up.path) is None
    monkeypatch.undo()
    for later in (0.0, AGAIN_SECONDS):
        person.keeping.save_if_due(person.now() + later)
    assert person.keeping.unsaved == []
    assert [record.outcome for record in kept(tmp_path)] == ["interrupted"]


def test_a_run_that_was_carried_on_and_ends_unsaved_stays_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fill_disk: Callable[[], None]
) -> None:
    visit(tmp_path, SHELF, FIRST_DAY)
    carry_on: Step = (CarryOnQuestion, True)
    leave, *end = LEFT
    left: Step = (leave[0], meanwhile(fill_disk, leave[1]))
    person = visit(tmp_path, SHELF, [carry_on, left, *end, LEAVE])
    (sitting,) = person.keeping.sittings
    assert Store(tmp_path / "records").reopen(sitting.path) is None
    monkeypatch.undo()
    person.keeping.end()
    assert not is_locked(sitting.path)
    assert [record.outcome for record in kept(tmp_path)] == ["left"]


@pytest.mark.parametrize(
    ("earlier", "script"),
    [
        ([], FIRST_DAY),
        (FIRST_DAY, [(CarryOnQuestion, True)]),
        (FIRST_DAY, [(CarryOnQuestion, False)]),
        ([], [CHOOSE, ON, NONE_OF_THEM, ANY_OF_THEM]),
    ],
    ids=["begun", "carried-on", "given-up", "refused"],
)
def test_a_run_is_among_those_to_be_kept_before_it_is_first_saved(
    earlier: list[Step], script: list[Step], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save, found = RecordFile.save, list[bool]()

    def look_and_save(file: RecordFile, record: Record) -> None:
        found.append(any(each._file is file for each in person.keeping.kept))
        save(file, record)

    visit(tmp_path, SHELF, earlier)
    monkeypatch.setattr(RecordFile, "save", look_and_save)
    person = Person(means_of(tmp_path, SHELF), script)
    person.live()
    assert found
    assert all(found)
