"""The check of an exercise that was under way when a run was cut off, asked later (C24)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tui.play.cut_off import may_carry_on
from tui.play.events import Answered, Decided, Ended, Event, StopRead
from tui.play.gates import EasingOnly
from tui.play.rules import Stop
from tui.records.file import RecordFile
from tui.records.fold import with_event
from tui.records.folder import Contents
from tui.records.kept import Kept
from tui.records.record import ExerciseRecord, Record
from tui.visit.asking import Asking
from tui.visit.looking_back import LookingBack
from tui.visit.questions import ConfirmQuestion
from tui.words.advice import advice_after_stop
from tui.words.carry_on import late_question

LATELY = timedelta(days=7)
"""Of the newest run it is asked whenever that was, of others where it was not longer ago."""
_NOT_SETTLED: tuple[Event, ...] = (
    Decided(Stop("not-settled")),
    Ended("stopped", "not-settled"),
    StopRead(),
)


class LateChecks:
    """Brings runs that cannot be carried on to their end, at the moment of their last save."""

    def __init__(self, asking: Asking, looking_back: LookingBack) -> None:
        self._asking = asking
        self._looking_back = looking_back

    async def ask(self, contents: Contents) -> bool:
        """Ask what was left open in runs that were cut off; whether there was any."""
        found = list(self._cut_off(contents))
        for path in found:
            reopened = self._asking.means.store.reopen(path)
            if reopened is not None:
                await self._ask_of(*reopened)
        return bool(found)

    async def _ask_of(self, file: RecordFile, record: Record) -> None:
        try:
            # Whoever played it until now may have ended it meanwhile.
            if record.outcome == "under-way":
                await self.end(Kept(record, file))
            else:
                file.close()
        except BaseException:
            # Nobody has answered, so it is asked again.
            file.close()
            raise

    def _cut_off(self, contents: Contents) -> Iterator[Path]:
        now, is_newest = self._asking.now(), True
        newest = self._asking.means.store.newest(contents, passes_unreadable=True)
        for path, record in newest:
            if record.is_note:
                continue
            if not is_newest and abs(now - record.updated) > LATELY:
                return
            if record.outcome == "under-way" and not may_carry_on(record.updated, now):
                yield path
            is_newest = False

    async def end(self, kept: Kept) -> None:
        """Ask what is open in a run, and end it there."""
        last = kept.record.exercises[-1] if kept.record.exercises else None
        if kept.record.is_undecided:
            self._close(kept, _NOT_SETTLED)
        elif last is None or last.answer is not None or last.decision is not None:
            self._close(kept, ())
        else:
            await self._asked(kept, last)

    async def _asked(self, kept: Kept, last: ExerciseRecord) -> None:
        """The check, late; to leave it is a yes."""

        def keep_yes() -> None:
            if kept.record.outcome == "under-way":
                self._close(kept, (Answered("yes"), *_NOT_SETTLED))

        name, moment = self._name(kept.record, last), kept.record.updated
        words = late_question(name, moment, self._asking.now())
        question = ConfirmQuestion(*words, keep_yes, leaving_is_yes=True)
        if await self._asking.ask(question) == "no":
            self._close(kept, (Answered("no"),))
        elif isinstance(self._looking_back.gate(), EasingOnly):
            await self._asking.advise(advice_after_stop("not-settled"))

    def _close(self, kept: Kept, events: tuple[Event, ...]) -> None:
        """What happened, as at the last save, and the end of the run."""
        record = kept.record
        for event in events:
            record = with_event(record, event, kept.record.updated)
        if record.outcome == "under-way":
            record = replace(record, outcome="interrupted", ended=record.updated)
        kept.record = record
        self._asking.keeping.kept.append(kept)
        kept.save()
        kept.close()

    def _name(self, record: Record, played: ExerciseRecord) -> str:
        """What the exercise is called, as far as that can still be known."""
        session = self._asking.means.find_session(record.beginning)
        rungs = [rung for plan in session.exercises for rung in plan.ladder] if session else []
        known = [*rungs, *self._asking.means.shelf.library.exercises.values()]
        names = {rung.slug: rung.name for rung in reversed(known)}
        return names.get(played.rung, played.rung.replace("-", " "))
