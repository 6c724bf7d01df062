"""Page up and page down, which do everything where a person has two buttons and no keyboard."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.timer import Timer

from tui.play.timing import AGAIN_WITHIN_SECONDS
from tui.screens.arming import DOWN, NEVER, UP
from tui.screens.twice import Twice
from tui.widgets.keybar import KeyHint
from tui.words import two_buttons as words

if TYPE_CHECKING:
    from tui.screens.buttoned import Buttoned

_KEYS = {words.PAGE_UP: UP, words.PAGE_DOWN: DOWN}
"""The keys by what the key bar calls them."""
_BUTTON = "button"


@dataclass(frozen=True, slots=True)
class OneOf:
    """Page down moves on in a list, from its end to its start, and page up chooses."""

    entries: tuple[KeyHint, ...]


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """Page up runs the action of `yes`, and page down twice that of `no`, once it counts."""

    yes: str = "press('y')"
    no: str = "press('n')"
    can_say_no: bool = True


@dataclass(frozen=True, slots=True)
class OnOr:
    """Page down does what `on` says, and page up shows a list; `more` is what that is called."""

    on: KeyHint
    entries: tuple[KeyHint, ...]
    more: str = words.MORE


Meaning = OneOf | YesOrNo | OnOr


class TwoButtons:
    """The two buttons on one screen; `place` is where the pointer is in its list.

    `is_listing` tells that the list of an `OnOr` is shown.
    """

    def __init__(self, screen: "Buttoned") -> None:
        self._screen = screen
        self._no: Twice | None = None
        self._timer: Timer | None = None
        self._is_early = False
        self._goes_on_from_before = True
        self.place = 0
        self.is_listing = False

    @property
    def meaning(self) -> Meaning | None:
        """What the two mean now."""
        meaning = self._screen.meaning()
        if self.is_listing and isinstance(meaning, OnOr):
            return OneOf(meaning.entries)
        return meaning

    @property
    def entries(self) -> tuple[KeyHint, ...]:
        """What is chosen from, empty where there is no list."""
        meaning = self.meaning
        return meaning.entries if isinstance(meaning, OneOf) else ()

    @property
    def no(self) -> Twice:
        """The two presses that mean no."""
        if self._no is None:
            self._no = Twice(self._screen.presses.held_seconds)
        return self._no

    @property
    def pointed(self) -> KeyHint | None:
        """The entry at the pointer, None where there is no list."""
        entries = self.entries
        return entries[min(self.place, len(entries) - 1)] if entries else None

    @property
    def _is_at_trouble(self) -> bool:
        return self.pointed is not None and self.pointed.key == "s"

    def restart(self) -> None:
        """Another list is shown: the pointer is at its first entry."""
        self.place = 0

    def close(self) -> None:
        """The list is shown no more."""
        self.place, self.is_listing = 0, False

    async def press(self, key: str, at: float, *, is_repeat: bool) -> None:
        """Take a press of one of the two that counts here; one that is held chooses nothing."""
        if key == DOWN:
            await self._go_down(at)
        else:
            self._take_back_no()
            # In a list that stopped the clock "it is spreading" is taken however soon it comes.
            if not is_repeat or (self.is_listing and self._is_at_trouble):
                await self._go_up(at)
        if not self._screen.is_finished:
            self._screen.show_buttons()

    async def click(self, key: str, at: float) -> bool:
        """Take a click on the key bar, by what it calls the key; whether it was one of the two."""
        if key not in _KEYS:
            return False
        await self.press(_KEYS[key], at, is_repeat=False)
        return True

    def drop(self, key: str, at: float) -> None:
        """One of the two was pressed where it did not count; that is no silence either."""
        if key == DOWN:
            self.no.forget(at)
        else:
            self._take_back_no()

    def _take_back_no(self) -> None:
        """Whoever presses page up does not mean no, also where that comes too early to count."""
        self.no.forget(-NEVER)

    async def _go_down(self, at: float) -> None:
        meaning = self.meaning
        if not self.is_listing and self._screen.scroll_on():
            self.no.forget(at)
            self._goes_on_from_before = False
        elif isinstance(meaning, OneOf) and meaning.entries:
            self.place = (self.place + 1) % len(meaning.entries)
        elif isinstance(meaning, OnOr):
            await self._run(meaning.on, at)
        elif isinstance(meaning, YesOrNo):
            await self._press_no(meaning, at)

    async def _go_up(self, at: float) -> None:
        meaning, pointed = self.meaning, self.pointed
        if not self.is_listing and self._screen.scroll_back():
            return
        if isinstance(meaning, OnOr):
            self.place, self.is_listing = 0, True
            await self._screen.run_action("listed")
        elif isinstance(meaning, YesOrNo):
            await self._screen.run_action(meaning.yes)
        elif pointed is not None:
            self.is_listing = False
            await self._run(pointed, at)

    async def _run(self, hint: KeyHint, at: float) -> None:
        if hint.is_enabled and at >= self._screen.late_keys.get(hint.key, -NEVER):
            await self._screen.run_action(hint.action)

    # No, which takes two presses

    async def _press_no(self, meaning: YesOrNo, at: float) -> None:
        is_late = at < self._screen.late_keys.get("n", -NEVER)
        self._is_early = is_late or self._is_of_what_was_up_before
        if not meaning.can_say_no or self._is_early:
            self.no.forget(at)
            return
        if not self._could_be_read:
            self.no.forget(-NEVER)
        self.no.press(at)
        if self._timer is not None:
            self._timer.stop()
        means_it_at = self.no.means_it_at
        wait_seconds = AGAIN_WITHIN_SECONDS if means_it_at is None else means_it_at - at
        if wait_seconds > 0:
            self._timer = self._screen.set_timer(wait_seconds, self._look_at_no)
        else:
            await self._look_at_no()

    @property
    def _is_of_what_was_up_before(self) -> bool:
        """Whether it goes on in the rhythm of an earlier screen: one rep more is no answer."""
        presses = self._screen.presses
        has_paused = presses.silence_before(DOWN) > AGAIN_WITHIN_SECONDS
        self._goes_on_from_before &= not has_paused and presses.held_seconds > 0
        return self._goes_on_from_before

    async def _look_at_no(self) -> None:
        """It has been silent since the newest press: no, or nothing any more."""
        meaning = self.meaning
        is_no = self.no.means_it_at is not None and self._could_be_read
        self.no.forget(-NEVER)
        if self._screen.is_finished:
            return
        if is_no and isinstance(meaning, YesOrNo) and meaning.can_say_no:
            await self._screen.run_action(meaning.no)
        if not self._screen.is_finished:
            self._screen.show_buttons()

    @property
    def _could_be_read(self) -> bool:
        """Whether what is asked could be read from the first press of no on, without a break."""
        return self._screen.armed_at <= self.no.begun_at and not self._screen.is_tiny

    # What the key bar says

    def hints(self) -> tuple[KeyHint, ...]:
        """What the two do now."""
        hints = self._meant_hints()
        if self.is_listing or not self._screen.has_below:
            return hints
        up = hints[:1] if self._screen.is_seen else ()
        return (*up, KeyHint(words.PAGE_DOWN, words.READ_ON, _BUTTON))

    def _meant_hints(self) -> tuple[KeyHint, ...]:
        match self.meaning:
            case OneOf(entries) if entries:
                return self._list_hints(entries)
            case OnOr(on, _, more):
                return (
                    KeyHint(words.PAGE_UP, more, _BUTTON, short=words.MORE_SHORT),
                    KeyHint(words.PAGE_DOWN, on.label, _BUTTON, on.is_enabled, on.short),
                )
            case YesOrNo() as asked:
                return (KeyHint(words.PAGE_UP, words.YES, _BUTTON), self._no_hint(asked))
            case _:
                return ()

    def _list_hints(self, entries: tuple[KeyHint, ...]) -> tuple[KeyHint, ...]:
        place, count = min(self.place, len(entries) - 1), len(entries)
        numbers = (place + 1, count)
        return (
            KeyHint(words.PAGE_UP, entries[place].label, _BUTTON),
            KeyHint(
                words.PAGE_DOWN,
                words.next_of(*numbers),
                _BUTTON,
                short=words.next_of_short(*numbers),
            ),
        )

    def _no_hint(self, asked: YesOrNo) -> KeyHint:
        if not asked.can_say_no:
            return KeyHint(words.PAGE_DOWN, words.NO_LATER, _BUTTON, is_enabled=False)
        if self._is_early:
            return KeyHint(words.PAGE_DOWN, words.TOO_SOON, _BUTTON)
        if self.no.means_it_at is not None:
            return KeyHint(words.PAGE_DOWN, words.LET_GO, _BUTTON)
        if self.no.is_begun:
            return KeyHint(words.PAGE_DOWN, words.AGAIN_FOR_NO, _BUTTON)
        return KeyHint(words.PAGE_DOWN, words.NO_TWICE, _BUTTON, short=words.NO_TWICE_SHORT)

    def no_words(self, words_of_no: str) -> str:
        """What the answer no says: how to say it, once it is begun."""
        if self.no.means_it_at is not None:
            return words.LET_GO
        return words.AGAIN_FOR_NO if self.no.is_begun else words_of_no
