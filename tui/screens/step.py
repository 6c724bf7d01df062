"""The kinds of screens: a step of a visit, and one that asks."""

import contextlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.css.query import NoMatches
from textual.message import Message
from textual.widget import Widget

from tui.screens.arming import CAUTION, NEVER, key_of, letter_of
from tui.screens.buttoned import Buttoned
from tui.terminal.room import has_room
from tui.widgets.big import BigWords
from tui.widgets.keybar import KeyBar, KeyHint
from tui.widgets.spots import Spot, Spotted
from tui.widgets.status import Status, StatusLine
from tui.widgets.words import Words
from tui.words import keys

if TYPE_CHECKING:
    from tui.widgets.choice import Choice

Result = TypeVar("Result")
_STANDARD_COLUMNS, _WIDE_COLUMNS = 70, 110
_MID_ROWS, _HIGH_ROWS, _TALL_ROWS = 18, 30, 45
HELP_HINT = KeyHint("?", keys.HELP, "help", short="")


class Step(Buttoned, Spotted, Generic[Result]):
    """A screen that ends once, with a result. Nothing on it has the focus unless it says so.

    `armed_at` is the event time before which keys and clicks are dropped: `arm_seconds` after the
    screen could be seen, infinite while it is not shown. A press that began before that, perhaps
    on another screen, is dropped with all its repeats. `hint` says how to answer,
    after a key that was no answer.
    """

    class CameBack(Message):
        """The process goes on after it was stopped; time may have been lost."""

    AUTO_FOCUS = ""
    BINDINGS = [("question_mark", "help")]
    HORIZONTAL_BREAKPOINTS = [
        (0, "-narrow"),
        (_STANDARD_COLUMNS, "-standard"),
        (_WIDE_COLUMNS, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [
        (0, "-low"),
        (_MID_ROWS, "-mid"),
        (_HIGH_ROWS, "-high"),
        (_TALL_ROWS, "-tall"),
    ]
    HELP: ClassVar[str] = ""
    TINY_KEYS: ClassVar[frozenset[str]] = frozenset()
    """The keys that count where there is no room for the screen: none but towards caution."""
    BY_PLACE: ClassVar[frozenset[str]] = CAUTION
    """What the keys of other alphabets may stand for here."""
    IDLE_SECONDS: ClassVar[float] = 120.0
    """How long nobody presses a key before it is asked whether anybody is there."""
    ENDS_UNASKED: ClassVar[bool] = False
    """Whether this must not be covered by such a question, and so ends without one."""
    hint: str = ""
    arm_seconds: float = 0.0

    def __init__(self) -> None:
        super().__init__()
        self.on_finish: Callable[[Result], None] | None = None
        self.armed_at = NEVER

    @property
    def is_narrow(self) -> bool:
        """Whether there is one column only."""
        return self.app.size.width < _STANDARD_COLUMNS

    @property
    def is_wide(self) -> bool:
        """Whether there is room for three columns."""
        return self.app.size.width >= _WIDE_COLUMNS

    @property
    def is_low(self) -> bool:
        """Whether every row counts."""
        return self.app.size.height < _MID_ROWS

    @property
    def is_high(self) -> bool:
        """Whether there is room for more than the usual rows."""
        return self.app.size.height >= _HIGH_ROWS

    def compose(self) -> ComposeResult:
        """The four parts, in the same place on every screen: status, stage and guide, keys."""
        yield StatusLine(self.status(), id="status")
        with Horizontal(id="frame"):
            yield from self.compose_rail()
            with Container(id="main"):
                yield from self.compose_main()
        yield from self.compose_listed()
        yield KeyBar(id="keys")

    def compose_rail(self) -> ComposeResult:
        """What stands at the left where the screen is wide."""
        yield from ()

    def compose_main(self) -> ComposeResult:
        """The stage and its guide."""
        yield from ()

    def status(self) -> Status:
        """What the line above all says."""
        return Status("")

    def show_status(self) -> None:
        """Bring the status line up to date."""
        line = self.part_or_none("#status")
        if isinstance(line, StatusLine):
            line.show(self.status())

    def spots(self) -> Iterator[Spot]:
        """What is asked, what was turned to, and news; nothing of it where there is no room."""
        if self.is_tiny:
            yield Spot("tiny", self.query_one("#too-small"))
            return
        yield from self.listed_spots()
        yield from self.asked_spots()
        if self.has_two_buttons:
            told = (self.buttons.place, self.buttons.no_words(""))
            yield Spot("buttons", self.query_one("#keys"), told)
        notice = self.part_or_none("#notice")
        if notice is not None:
            yield Spot("news", notice, self.news(notice))

    def asked_spots(self) -> Iterator[Spot]:
        """What is to be read first, and after it what the person can turn to."""
        asked = self.part_or_none("#question")
        if isinstance(asked, BigWords):
            yield Spot("asked", asked, asked.words, asked.letters_row)
        elif isinstance(asked, Words):
            yield Spot("asked", asked, asked.words)

    def news(self, notice: Widget) -> object:
        """What the notice says."""
        return notice.words if isinstance(notice, Words) else ""

    def part_or_none(self, selector: str) -> Widget | None:
        """A part that not every screen has."""
        try:
            return self.query_one(selector)
        except NoMatches:
            return None

    @property
    def is_finished(self) -> bool:
        """Whether the step has ended; what still reaches it then does nothing."""
        return self.on_finish is None

    def finish(self, result: Result) -> None:
        """End the step; a second end is none."""
        on_finish, self.on_finish = self.on_finish, None
        if on_finish is not None:
            on_finish(result)

    def takes(self, event: events.Key) -> bool:
        """Whether a key was pressed when the screen could be read, and not held since before."""
        key = key_of(event)
        if self.is_tiny and key not in self.TINY_KEYS and not key.startswith("ctrl+"):
            return False
        began_at = min(event.time, self.presses.began_at(key))
        return began_at >= max(self.armed_at, self.late_keys.get(key, -NEVER))

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """The screen can be seen from now on."""
        self.armed_at = event.time + self.arm_seconds

    @on(events.Resize)
    def mind_the_room(self, event: events.Resize) -> None:
        """Where there is too little room, ask for more; what is shown after that is read anew."""
        was_tiny = self.is_tiny
        is_tiny = not has_room(event.size.width, event.size.height)
        self.set_class(is_tiny, "-tiny")
        if is_tiny and not self.query("#too-small"):
            self.mount(Words(keys.TOO_SMALL, id="too-small"))
        elif was_tiny and not is_tiny and self.armed_at != NEVER:
            self.armed_at = event.time + self.arm_seconds

    def on_screen_suspend(self) -> None:
        """Something covers the screen."""
        self.armed_at = NEVER

    def come_back(self) -> None:
        """Time was lost, or nothing could be seen: the screen has to be read again."""
        message = self.CameBack()
        # Where nothing is asked, what is pressed meanwhile only ends the pause.
        if self.arm_seconds and self.armed_at != NEVER:
            self.armed_at = message.time + self.arm_seconds
        self.post_message(message)

    def stand_still(self) -> None:
        """Stop what runs, since it cannot be seen."""

    def begins_anew(self) -> bool:
        """Whether there is nothing to end, so that it only begins anew for whoever comes."""
        return False

    def goes_by_itself(self) -> bool:
        """Whether something counts here that needs no key for now."""
        return False

    def after_paint(self, callback: Callable[[], object]) -> None:
        """Call something once what is shown now has been painted, if the screen is still there."""
        self.call_after_refresh(self._call_if_there, callback)

    def _call_if_there(self, callback: Callable[[], object]) -> None:
        # What is being taken down may have no parts to show any more.
        if self.is_attached and not self.is_finished:
            with contextlib.suppress(NoMatches):
                callback()

    def hints(self) -> tuple[KeyHint, ...]:
        """The keys that the key bar shows."""
        return ()

    def bar_hints(self) -> tuple[KeyHint, ...]:
        """Those of the hints that the key bar has room for; `?` tells all."""
        return self.hints()

    def more_hints(self) -> tuple[KeyHint, ...]:
        """Those of a second line, where the screen is wide and high."""
        return ()

    def show_hints(self) -> None:
        """Bring the key bar up to date."""
        more = self.more_hints() if self.is_wide and self.is_high else ()
        hints = self.buttons.hints() if self.has_two_buttons else ()
        bar = self.part_or_none("#keys")
        if isinstance(bar, KeyBar):
            bar.show(hints or self.bar_hints(), more)
        self.show_listed()

    def on_mount(self) -> None:
        """Show the first state."""
        self.set_class(self.has_two_buttons, "-two-buttons")
        self.show_hints()
        self.app.app_resume_signal.subscribe(self, lambda _: self.come_back(), immediate=True)

    def on_unmount(self) -> None:
        """A signal would hold on to a screen that is gone."""
        for signal in (self.app.app_suspend_signal, self.app.app_resume_signal):
            signal.unsubscribe(self)

    def show_hint(self, hint: str) -> None:
        """Say it in a line."""
        self.hint = hint
        notice = self.part_or_none("#notice")
        if isinstance(notice, Words):
            notice.show(self.beside(hint))

    def beside(self, hint: str) -> str:
        """A hint with what has to be said beside it."""
        return hint

    def help_text(self) -> str:
        """What `?` explains here."""
        return self.HELP

    def full_help_text(self) -> str:
        """The same, with what the two buttons do."""
        if not self.has_two_buttons:
            return self.help_text()
        from tui.words.two_buttons import HELP

        return f"{self.help_text()}\n\n{HELP}"

    def action_help(self) -> None:
        """Explain this step and its keys; what has ended may have none any more."""
        if not self.is_finished:
            self.explain(self.hints())

    def explain(self, hints: tuple[KeyHint, ...]) -> None:
        """Explain this step and these keys; one that has ended is explained no more."""
        if not self.is_finished:
            from tui.screens.help import HelpScreen

            self.app.push_screen(HelpScreen(self.full_help_text(), hints))


class Asking(Step[Result], Generic[Result]):
    """A screen that asks: keys and clicks count only once it could be read.

    Answers are taken from the key itself, not by bindings: a binding is looked up on whatever
    screen is on top by then, while a key's own time cannot be wrong. Letters count as they are
    typed: those of another alphabet answer nothing, and the screen says which key to press.
    """

    ANSWERS: ClassVar[tuple[str, ...]] = ()
    """The keys that answer, as they are told where another letter was pressed."""

    def on_key(self, event: events.Key) -> None:
        """Take a key that was pressed in time; no binding sees it."""
        event.stop()
        event.prevent_default()
        if self.takes(event):
            hint, self.hint = self.hint, ""
            self.action_press(letter_of(event) or event.key)
            if hint and not self.hint and not self.is_finished:
                self.show_hint("")

    def on_choice_pressed(self, message: "Choice.Pressed") -> None:
        """A click on an answer is its key, and counts no earlier."""
        if message.at >= self.late_keys.get(message.key, -NEVER):
            self.action_press(message.key)

    def action_press(self, key: str) -> None:
        """Take a key or a click on its hint: a lower-case character, or the name of a key."""
        raise NotImplementedError

    def press_other(self, key: str) -> None:
        """A key that means nothing here: help, or to say which keys do."""
        if key == "?":
            self.action_help()
        elif len(key) == 1 and not key.isspace() and self.ANSWERS:
            self.show_hint(keys.press_one_of(self.ANSWERS))
