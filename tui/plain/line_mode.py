"""The line mode from its start to its end: one visit, or one visitor after another."""

import asyncio
import contextlib
import errno
import gc
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from tui.files.faults import PlanError, UsageError
from tui.plain.front_end import PlainFrontEnd
from tui.plain.speaker import Speaker
from tui.plain.talk import Talk
from tui.plain.typed import EndOfInputError, LineReader, Typed
from tui.plan.model import Session
from tui.settings.settings import Settings
from tui.terminal.abilities import drawing
from tui.visit.held import HeldVisits
from tui.visit.means import Means
from tui.visit.questions import Clock, PersonQuestion
from tui.visit.visit import Visit
from tui.words.advice import naming
from tui.words.plain import CUT_OFF

_LOOK_MILLISECONDS, _MOST_LOOKS = 20, 500
EXIT_CUT_OFF = 128 + signal.SIGHUP
"""Input that ends is a line that was cut, as a terminal that is gone."""


def on_this_terminal(settings: Settings) -> tuple[Speaker, LineReader]:
    """What speaks and what listens here; both streams are open."""
    is_ascii = drawing(settings.ascii, encoding=sys.stdout.encoding).is_ascii
    return Speaker(sys.stdout, is_ascii=is_ascii), LineReader(sys.stdin.fileno())


class Ending(Protocol):
    """Whether the process has begun to end."""

    def is_set(self) -> bool:
        """Whether it has."""


class LineMode:
    """Plays in lines, with `first` that session alone; `people` tells who is there, if it is asked.

    After `run` the `error` is what ended it, if anything unexpected did.
    """

    def __init__(
        self,
        means_for: Callable[[str], Means],
        clock: Clock,
        speaker: Speaker,
        typed: Typed,
        *,
        first: Session | None = None,
        people: Callable[[], tuple[str, ...]] | None = None,
    ) -> None:
        self.error: Exception | None = None
        self.return_code: int | None = None
        self._visit_now: Visit | None = None
        self._held = HeldVisits()
        self._means_for = means_for
        self._typed = typed
        self._talk = Talk(speaker, typed, clock, self._save_if_due)
        self._front_end = PlainFrontEnd(self._talk, self._with_number)
        self._first = first
        self._people = people
        self._ending: Ending | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def run(self) -> None:
        """Play until the person leaves, or nothing can be typed or said any more."""
        gc.enable()
        try:
            asyncio.run(self._run())
        except (EndOfInputError, asyncio.CancelledError):
            self._wait_for_the_guard()
            self._take_leave()
        except BrokenPipeError:
            raise
        except OSError as error:
            # The terminal is gone.
            self._wait_for_the_guard()
            self.return_code = EXIT_CUT_OFF
            self.error = None if error.errno == errno.EIO else error
        except Exception as error:
            self.error = error

    def _wait_for_the_guard(self) -> None:
        """Have a terminal that is gone be noticed by the guard, while it holds signals back.

        One that came later would end the process in the middle of its end.
        """
        for _ in range(_MOST_LOOKS):
            if self._ending is None or self._ending.is_set() or not self._typed.is_gone:
                return
            select.poll().poll(_LOOK_MILLISECONDS)

    def _take_leave(self) -> None:
        """Say that it ends here, if anybody still hears it."""
        self.return_code = self.return_code or EXIT_CUT_OFF
        with contextlib.suppress(OSError):
            self._talk.say(CUT_OFF)

    async def _run(self) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        self._loop.add_signal_handler(signal.SIGCONT, self._front_end.lose_time)
        if self._ending is not None and self._ending.is_set():
            return
        if self._people is None:
            await self._visit("")
        else:
            await self._receive(self._people)

    async def _receive(self, people: Callable[[], tuple[str, ...]]) -> None:
        """One visitor after another, until one leaves who has not said who it is."""
        why = ""
        while (person := await self._front_end.ask(PersonQuestion(people, notice=why))) is not None:
            try:
                why = ""
                await self._visit(person)
            except (UsageError, PlanError) as error:
                why = str(error)
            finally:
                self._let_go(person)

    async def _visit(self, person: str) -> None:
        """The visit of one person, who sees nothing of anybody else."""
        # Whose folder it is holds for all that is looked up during the visit.
        means = self._means_for(person)
        self._visit_now = self._held.take(person) or Visit(means, self._front_end)
        if self._first is None:
            await self._visit_now.choose()
        else:
            await self._visit_now.play_one(self._first)

    def _let_go(self, person: str) -> None:
        """Unlock all records but those that could not be saved, which are tried again."""
        visit, self._visit_now = self._visit_now, None
        if visit is not None:
            self._held.let_go(person, visit)

    @property
    def visits(self) -> list[Visit]:
        """This visit, and those before of which not all is saved."""
        return self._held.beside([self._visit_now] if self._visit_now else [])

    def _with_number(self, sentence: str) -> str:
        """A sentence with the number that this person calls in an emergency."""
        visit = self._visit_now
        number = visit.means.preferences.settings.emergency_number if visit else ""
        return naming(number, sentence)

    def _save_if_due(self) -> None:
        for visit in self.visits:
            visit.keeping.save_if_due(self._talk.clock())

    # What whoever ends the process needs

    def end(self) -> None:
        """Save what is not saved, and let go of it."""
        with contextlib.ExitStack() as ending:
            # Whatever goes wrong with one, all others have their turn.
            for visit in self.visits:
                ending.callback(visit.keeping.end)

    def newest_path(self) -> Path | None:
        """Where the record of the newest run is kept."""
        return self.visits[-1].keeping.newest_path() if self.visits else None

    def be_steady(self, ending: Ending) -> None:
        """Begin nothing once `ending` is set."""
        self._ending = ending

    def end_with_code(self, code: int) -> None:
        """End as soon as the loop can; called from another thread."""
        self.return_code = code
        if self._loop is not None and self._task is not None:
            self._loop.call_soon_threadsafe(self._task.cancel)

    def end_with_error(self, error: Exception) -> None:
        """End as with an error of its own; called from another thread."""
        self.error = error
        self.end_with_code(1)
