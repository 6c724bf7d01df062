"""A save that failed is tried again by itself, and an end waits for one that is under way."""

from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import pytest

from tests.factories import make_exercise, make_session
from tests.records.meeting import Meeting
from tests.records.past import CALF, NOON, ran
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before
from tui.records.kept import AGAIN_SECONDS, Kept
from tui.records.record import Record, begin_record
from tui.visit.sitting import Sitting

SESSION = make_session(make_exercise("bow"))


@dataclass
class Disk:
    """A file whose saves fail while it is full."""

    path: Path = Path("a.toml")
    is_moved: bool = False
    is_kept: bool = True
    is_full: bool = True
    tries: int = 0
    saved: list[Record] = field(default_factory=list)
    is_open: bool = True

    def save(self, record: Record) -> None:
        self.tries += 1
        if self.is_full:
            raise OSError(28, "No space left on device")
        self.saved.append(record)

    def close(self) -> None:
        self.is_open = False


def test_a_yes_that_could_not_be_saved_is_once_there_is_room() -> None:
    disk = Disk(is_full=False)
    run = Run(SESSION, Before(CALF))
    sitting = Sitting(run, begin_record(SESSION, run.before, 1, NOON), disk, lambda: NOON)
    sitting.start(100.0)
    disk.is_full = True
    sitting.handle(Input.SPREAD, 100.5)
    tries = disk.tries
    disk.is_full = False
    now = 100.5
    while disk.tries == tries:
        now += 0.5
        sitting.tick(now)
        assert now <= 100.5 + AGAIN_SECONDS + 1.0
    assert disk.saved[-1].spreads
    assert sitting.why_unsaved is None


def test_it_is_tried_every_few_seconds_and_no_more_often() -> None:
    disk = Disk()
    kept = Kept(ran(0, "bow yes"), disk)
    kept.save()
    for now in range(1, 14):
        kept.save_if_due(float(now))
    assert disk.tries == 1 + 12 // AGAIN_SECONDS
    disk.is_full = False
    kept.save_if_due(100.0)
    kept.save_if_due(200.0)
    assert len(disk.saved) == 1


def test_what_is_over_keeps_its_lock_until_it_is_saved() -> None:
    disk = Disk()
    kept = Kept(ran(0, "bow yes"), disk)
    kept.save()
    kept.close()
    assert disk.is_open
    disk.is_full = False
    kept.save_if_due(0.0)
    kept.save_if_due(AGAIN_SECONDS)
    assert (disk.saved, disk.is_open) == ([kept.record], False)


@pytest.mark.parametrize("is_full", [False, True])
def test_an_end_waits_for_the_save_that_is_under_way(
    is_full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting, ending = Meeting(), list[Thread]()

    class SlowDisk(Disk):
        is_saving = False
        was_closed_in_a_save = False

        def save(self, record: Record) -> None:
            self.is_saving = True
            if not ending:
                ending.append(meeting.with_another(kept.close))
            self.is_saving = False
            super().save(record)

        def close(self) -> None:
            self.was_closed_in_a_save |= self.is_saving
            super().close()

    disk = SlowDisk(is_full=is_full)
    kept = Kept(ran(0, "bow yes"), disk)
    monkeypatch.setattr(kept, "_saving", meeting)
    kept.save()
    ending[0].join()
    assert not disk.was_closed_in_a_save
    assert (disk.tries, disk.is_open) == ((2, True) if is_full else (1, False))


def test_what_was_never_saved_is_tried_at_the_end() -> None:
    disk = Disk(is_full=False)
    Kept(ran(0, "bow yes"), disk).close()
    assert (len(disk.saved), disk.is_open) == (1, False)


def test_an_error_that_nobody_thought_of_leaves_it_unsaved() -> None:
    class OddDisk(Disk):
        def save(self, record: Record) -> None:
            raise RuntimeError(record.outcome)

    kept = Kept(ran(0, "bow yes"), Disk(is_full=False))
    kept.save()
    kept._file = OddDisk()
    with pytest.raises(RuntimeError):
        kept.save()
    assert not kept.is_saved
