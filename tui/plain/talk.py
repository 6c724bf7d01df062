"""Ask for one of a few answers, again and again until one is given."""

import unicodedata
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tui.plain.speaker import Speaker
from tui.plain.typed import Typed
from tui.play.timing import ARM_SECONDS, GAP_SECONDS
from tui.terminal.alphabets import latin
from tui.visit.questions import Clock
from tui.words import plain as words

Value = TypeVar("Value")
WAIT_SECONDS = 1.0
"""How long at most nobody looks at the clock: less than what counts as time lost."""


class OverError(Exception):
    """What was asked is over without an answer of this person."""


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """An answer behind its key, with a line of its own where it has `words`.

    One that is not `is_told` counts all the same.
    """

    key: str
    words: str
    value: Value
    is_told: bool = True


def never() -> bool:
    """A question that is over only when it is answered."""
    return False


def said(line: str) -> str:
    """The key or the word that a line stands for: small, of one width, in no other alphabet."""
    text = unicodedata.normalize("NFC", line).strip(" \t\r")
    if len(text) == 1:
        return latin(text, ())
    word = text.lower()
    return {words.IS_YES[0]: words.IS_YES[1], words.IS_NO[0]: words.IS_NO[1]}.get(word, word)


class Talk:
    """Says lines and takes lines. `beat` is called whenever time has passed."""

    def __init__(
        self,
        speaker: Speaker,
        typed: Typed,
        clock: Clock,
        beat: Callable[[], object] = never,
        arm_seconds: float = ARM_SECONDS,
    ) -> None:
        self.clock = clock
        self._speaker = speaker
        self._typed = typed
        self._beat = beat
        self._arm_seconds = arm_seconds
        self._armed_at = float("-inf")
        self._has_lost = False
        self._held: deque[str] = deque()

    @property
    def is_terminal(self) -> bool:
        """Whether a person sits there who may have typed ahead."""
        return self._typed.is_terminal

    def say(self, *lines: str) -> None:
        """Each of the lines that says anything."""
        for line in lines:
            self._speaker.say(line)

    def forget(self) -> None:
        """What was typed before this was said answers nothing."""
        if self.is_terminal:
            self._held.clear()
            self._typed.forget()

    def hold(self, line: str) -> None:
        """Keep a line for the next question; not one from a terminal."""
        if not self.is_terminal:
            self._held.append(line)

    async def ask(
        self,
        lines: Sequence[str],
        options: Sequence[Option[Value]],
        *,
        is_over: Callable[[], bool] = never,
        help_words: str = "",
        holds_others: bool = False,
    ) -> Value:
        """The answer to a question; it is put again after anything that is none.

        Raises OverError. With `holds_others` a line that is no answer may be one to what is asked
        next, unless a terminal stands there.
        """
        answers = {each.key: each.value for each in options}
        self._put(lines, options)
        while True:
            word = await self._word(is_over, None if not holds_others else answers)
            if word in answers:
                return answers[word]
            if word == "?":
                self._put((help_words, *lines), options)
            else:
                self.say(words.type_one_of(_told(options)))

    def _put(self, lines: Sequence[str], options: Sequence[Option[Value]]) -> None:
        """Say a question and its answers; from now on a line can be one."""
        self.say(*lines)
        listed = [each for each in options if each.words]
        self.say(*(words.option_line(each.key, each.words) for each in listed))
        self.say(words.type_one_of(_told(options)))
        self.arm()

    def arm(self) -> None:
        """What is typed counts from now on, once it could be read."""
        self.forget()
        self._armed_at = self.clock() + self._arm_seconds

    async def _word(self, is_over: Callable[[], bool], answers: Mapping[str, object] | None) -> str:
        """What is typed next; with `answers` only one of these, or what is asked of them."""
        while True:
            word = said(await self.line(is_over, can_take_held=answers is None))
            if answers is None or self.is_terminal or word in answers or word == "?":
                return word
            self.hold(word)

    async def line(self, is_over: Callable[[], bool] = never, *, can_take_held: bool = True) -> str:
        """The next line that was not on its way before; raises OverError."""
        while not is_over():
            line = await self.moment(WAIT_SECONDS, can_take_held=can_take_held, is_asked=True)
            if line is None:
                continue
            if is_over():
                self.hold(line)
                break
            if self.is_terminal and self.clock() < self._armed_at:
                self.say(words.TOO_EARLY)
            else:
                return line
        raise OverError

    async def moment(
        self, seconds: float, *, can_take_held: bool = False, is_asked: bool = False
    ) -> str | None:
        """A line that comes within so many seconds; while one is held no other is taken.

        Where something `is_asked`, one that was typed in time that was lost answers nothing.
        """
        if self._held and can_take_held:
            return self._held.popleft()
        since = self.clock()
        if self._held:
            await self._typed.wait(seconds)
            line = None
        else:
            line = await self._typed.line(seconds)
        self._beat()
        has_lost = self._has_lost or self.clock() - since > GAP_SECONDS
        self._has_lost = False
        if has_lost and is_asked and self.is_terminal:
            self._drop(line)
            return None
        return line

    def _drop(self, line: str | None) -> None:
        """Take nothing of what was typed while nobody could read; it is asked anew."""
        self.arm()
        if line is not None:
            self.say(words.TOO_EARLY)

    def lose_time(self) -> None:
        """The process was stopped, however short that was."""
        self._has_lost = True

    async def wait(self, seconds: float) -> None:
        """Let time pass without taking a line."""
        await self._typed.wait(seconds)
        self._beat()


def _told(options: Sequence[Option[Value]]) -> list[str]:
    """The keys of the answers that are told."""
    return [each.key for each in options if each.is_told]
