"""Carry on a run that was cut off or left, or go on to the decision that its spread asks for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from tui.plan.model import Session
from tui.play.carry_on import MisfitError
from tui.play.cut_off import may_carry_on
from tui.play.events import Event
from tui.play.gates import EasingOnly, Shut
from tui.play.run import Run
from tui.play.state import Phase
from tui.records.file import RecordFile
from tui.records.folder import Contents
from tui.records.kept import Kept
from tui.records.record import Record
from tui.records.resume import resumed
from tui.visit.asking import Asking
from tui.visit.late import LateChecks
from tui.visit.looking_back import LookingBack
from tui.visit.questions import CarryOnQuestion, FrontEnd
from tui.visit.sitting import Sitting
from tui.words.advice import NOT_CARRIED_ON, advice_after_stop


class CutOff(NamedTuple):
    """A run to offer, its file locked, and what lay among the records when it was found."""

    file: RecordFile
    record: Record
    contents: Contents


_Fitting = tuple[Run, Record, list[Event]]


class CarryingOn:
    """Offers the newest run that was cut off lately and that nobody plays."""

    def __init__(
        self,
        asking: Asking,
        looking_back: LookingBack,
        late_checks: LateChecks,
        front_end: FrontEnd,
    ) -> None:
        self._asking = asking
        self._means = asking.means
        self._looking_back = looking_back
        self._late_checks = late_checks
        self._front_end = front_end

    def cut_off(self, contents: Contents) -> CutOff | None:
        """The run to offer, read anew and locked; None where there is none."""
        for path in self._cut_off(contents):
            reopened = self._means.store.reopen(path)
            if reopened is not None:
                file, record = reopened
                if _is_open(record):
                    return CutOff(file, record, contents)
                # Whoever played it until now has ended it meanwhile.
                file.close()
                return None
        return None

    async def offer(self, cut_off: CutOff) -> Sitting | None:
        """The run to go on with, saved as such; None where it is not to be gone on with."""
        file = cut_off.file
        try:
            sitting = await self._offered(cut_off)
        except BaseException:
            # Nobody has answered, so it is there for whoever is asked next.
            file.close()
            raise
        if sitting is not None:
            self._asking.keeping.kept.append(sitting)
            # From here on the file is its own, which keeps it locked while something is unsaved.
            sitting.save()
        return sitting

    def _cut_off(self, contents: Contents) -> Iterator[Path]:
        """The runs that may have been cut off, the newest first.

        What came before a run with a spread, or a refusal, is left alone, unless it has a spread
        of its own that is not decided yet. One that was ended by choice has to be the newest
        run.
        """
        is_over, is_newest = False, True
        for path, record in self._means.store.newest(contents):
            if not may_carry_on(record.updated, self._means.wall_clock()):
                return
            if not _is_open(record) or (record.can_be_taken_up and not is_newest):
                is_over = is_over or _is_trouble(record)
            elif record.is_undecided or not is_over:
                yield path
            is_newest = is_newest and record.is_note

    def _may_play_on(self, path: Path, record: Record, session: Session) -> bool:
        """Whether exercises of a run may be played: nothing is shut, and nothing spread since.

        Looked at anew, since another terminal may have played a session while the offer stood.
        """
        contents = self._means.store.look()
        gate = self._looking_back.at(session, contents, without=record).gate
        if isinstance(gate, (Shut, EasingOnly)):
            return False
        for newer, other in self._means.store.newest(contents):
            if newer == path:
                return True
            if _is_trouble(other):
                return False
        return False

    async def _offered(self, cut_off: CutOff) -> Sitting | None:
        """The sitting to go on with; None where it ends there, with what was open in it asked."""
        file, record, contents = cut_off
        fitting = self._resumed(record, contents)
        if fitting is None and record.can_be_taken_up:
            await self._end(Kept(record, file))
            return None
        run = fitting[0] if fitting else None
        answer = await self._asking.ask(CarryOnQuestion(record, run))
        if not may_carry_on(record.updated, self._means.wall_clock()):
            await self._end_too_late(Kept(record, file))
            return None
        # What a spread or a stop asks for is not declined.
        is_wanted = answer or record.is_undecided
        # The offer may have stood there while another terminal played a session.
        may_play_on = run is not None and self._may_play_on(file.path, record, run.session)
        if is_wanted and fitting and not (record.is_undecided or may_play_on):
            is_wanted = False
            await self._asking.advise(NOT_CARRIED_ON)
        is_at_check = run is not None and run.state.phase is Phase.CHECK
        if fitting is None or not (is_wanted or is_at_check):
            await self._end(Kept(record, file))
            return None
        return self._sitting(fitting, file, is_wanted=is_wanted, may_play_on=may_play_on)

    async def _end_too_late(self, kept: Kept) -> None:
        """The offer has stood there for hours, or over midnight."""
        is_stopped, reason = kept.record.outcome == "stopped", kept.record.reason
        advice = advice_after_stop(reason or "not-settled") if is_stopped else NOT_CARRIED_ON
        await self._asking.advise(advice)
        await self._end(kept)

    async def _end(self, kept: Kept) -> None:
        """A run that is not carried on; what was told of it counts all the same.

        While that is unsaved it would be offered again, which loses nothing.
        """
        if kept.record.outcome == "under-way":
            await self._late_checks.end(kept)
            return
        is_left = kept.record.outcome == "left"
        kept.record = replace(kept.record, is_stop_read=not is_left, is_given_up=is_left)
        self._asking.keeping.kept.append(kept)
        kept.save()
        kept.close()

    def _sitting(
        self, fitting: _Fitting, file: RecordFile, *, is_wanted: bool, may_play_on: bool
    ) -> Sitting:
        run, record, log = fitting
        if not is_wanted:
            run, record = _left_after_its_check(run, record)
        run.plays_on = is_wanted and may_play_on
        # The time that the offer stood there is neither lost nor rested.
        run.come_back(self._front_end.now())
        return Sitting(run, record, file, self._means.wall_clock, log)

    def _resumed(self, record: Record, contents: Contents) -> _Fitting | None:
        """The run of a record; None when its session is gone or another one by now."""
        session = self._means.find_session(record.beginning)
        if session is None:
            return None
        known = self._looking_back.at(session, contents).known
        try:
            now, settings = self._front_end.now(), self._means.preferences.settings
            return resumed(session, record, now, known, settings.get_ready_seconds)
        except MisfitError:
            return None


def _is_open(record: Record) -> bool:
    """Whether a run has not come to its end, or its stop was not read, or it can be taken up."""
    is_unread_stop = record.outcome == "stopped" and not record.is_stop_read
    return record.outcome == "under-way" or is_unread_stop or record.can_be_taken_up


def _is_trouble(record: Record) -> bool:
    """Whether something spread in a run, or it was refused."""
    return bool(record.spreads) or record.outcome == "refused"


def _left_after_its_check(run: Run, record: Record) -> tuple[Run, Record]:
    """What was begun is asked about before it ends there; after a hurt it stays left out."""
    if run.state.then == "hurt":
        return run, record
    run.state = replace(run.state, then="left")
    *earlier, last = record.exercises
    exercises = (*earlier, replace(last, then="left"))
    return run, replace(record, exercises=exercises, is_given_up=True)
