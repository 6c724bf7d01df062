"""A person who types lines, on a clock that passes only while nothing is typed."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Iterable
from io import StringIO
from pathlib import Path

from tests.visit.scripted import NOON, WallTime, means_of
from tui.plain.front_end import PlainFrontEnd
from tui.plain.speaker import Speaker
from tui.plain.talk import Talk
from tui.plain.typed import EndOfInputError
from tui.plan.model import Session
from tui.plan.shelf import Shelf
from tui.play.state import Phase
from tui.play.timing import ARM_SECONDS
from tui.visit.means import Means
from tui.visit.sitting import Sitting
from tui.visit.visit import Visit
from tui.words.advice import naming

Act = str | float | Callable[["Typist"], object]
"""A line that is typed, seconds in which nothing is, or something that is done meanwhile."""
CUT_OFF = "cut off"
START = ""
TO_CHECK: Act = 600.0
"""Long enough for any exercise of these tests by the tempo; what is asked then waits."""


class Typist:
    """Types what the script says, and then nothing any more: the line is cut."""

    def __init__(self, script: Iterable[Act], *, is_terminal: bool = False) -> None:
        self.is_terminal = is_terminal
        self.now = 1000.0
        self.forgotten = 0
        self.waited = 0.0
        self.until: Callable[[], bool] | None = None
        self._script = deque(script)

    def clock(self) -> float:
        """The seconds."""
        return self.now

    async def line(self, within_seconds: float) -> str | None:
        """What the script types next."""
        while self._script and callable(act := self._script[0]):
            self._script.popleft()
            act(self)
        if not self._script:
            raise EndOfInputError
        act = self._script[0]
        if isinstance(act, str):
            self._script.popleft()
            return act
        assert isinstance(act, float)
        await self.wait(min(within_seconds, act))
        self._script.popleft()
        if act > within_seconds:
            self._script.appendleft(act - within_seconds)
        return None

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds

    is_gone = False

    def forget(self) -> None:
        """Count how often what was typed has been thrown away."""
        self.forgotten += 1

    @property
    def untyped(self) -> list[Act]:
        """What of the script was not typed."""
        return list(self._script)


class PlainVisit:
    """A visit in lines; `said` is every line of it, and `has_ended` whether it came to its end."""

    def __init__(
        self,
        means: Means,
        script: Iterable[Act],
        *,
        is_terminal: bool = False,
        is_ascii: bool = False,
        arm_seconds: float = ARM_SECONDS,
    ) -> None:
        self.typist = Typist(script, is_terminal=is_terminal)
        self._stream = StringIO()
        speaker = Speaker(self._stream, is_ascii=is_ascii)
        self.talk = Talk(speaker, self.typist, self.typist.clock, arm_seconds=arm_seconds)
        number = means.preferences.settings.emergency_number
        self.front_end = PlainFrontEnd(self.talk, lambda words: naming(number, words))
        self.visit = Visit(means, self.front_end)
        self.has_ended = False

    def live(self, first: Session | None = None) -> None:
        """The visit until its end, or until the script is at its own."""
        course = self.visit.choose() if first is None else self.visit.play_one(first)
        try:
            # Every line is there at once, so that nothing is ever waited for.
            course.send(None)
        except StopIteration:
            self.has_ended = True
        except (EndOfInputError, asyncio.CancelledError):
            self.visit.keeping.end()

    @property
    def text(self) -> str:
        """All that was said."""
        return self._stream.getvalue()

    @property
    def said(self) -> list[str]:
        """The same, line by line."""
        return self.text.splitlines()

    @property
    def sitting(self) -> Sitting:
        """The newest run."""
        return self.visit.keeping.sittings[-1]

    @property
    def phase(self) -> Phase:
        """Where it is."""
        return self.sitting.run.state.phase


def plain_visit(
    home: Path,
    shelf: Shelf,
    script: Iterable[Act],
    *,
    now: WallTime | None = None,
    is_terminal: bool = False,
    first: Session | None = None,
) -> PlainVisit:
    """A visit from its start until the script or the visit ends."""
    made = PlainVisit(means_of(home, shelf, now or NOON), script, is_terminal=is_terminal)
    with contextlib.suppress(asyncio.CancelledError):
        made.live(first)
    return made


OPEN = ("1", "g")
LISTS = ("n", "n", "n")
CALF = ("r", "4", "5", "2", "z", "1", "g")
"""The form before: the right calf, leg 5, back 2, no signs, legs up."""
FIRST_DAY: tuple[str, ...] = (*OPEN, *LISTS, *CALF)
BY_ITSELF = ("a", "")
"""In the first exercise: hands-free, and begin."""
SETTLED = ("g", "n")
EASED = ("3", "4", "2", "n", "4", "4", "g")
"""The form after: the thigh, leg 4, back 2, one leg; what eases and since when is not known."""
END = (*EASED, "q", "g")
LEAVE = "q"
