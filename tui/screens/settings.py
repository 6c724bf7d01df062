"""What is set: looked at and changed, one setting a line; a change holds and is saved at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message

from tui.screens.step import HELP_HINT, Asking
from tui.settings.kinds import NumberToCall, Value
from tui.settings.settings import SETTINGS, TWO_BUTTONS, Setting, Settings
from tui.visit.questions import SettingsQuestion
from tui.widgets.choosing import Choosing
from tui.widgets.keybar import KeyHint
from tui.widgets.spots import Spot
from tui.widgets.status import Status
from tui.widgets.words import Notice, Words
from tui.words import keys
from tui.words import settings as words
from tui.words.faults import fault_line
from tui.words.help import SETTINGS_HELP

_IN_A_NUMBER = frozenset("0123456789+ ")
_LABEL_COLUMNS = 1 + max(len(words.label(setting)) for setting in SETTINGS)


class SettingsScreen(Asking[None]):
    """All settings, and below them the faults of the file; nothing here can be lost.

    `typed` is the number that is being typed, None while none is.
    """

    HELP = SETTINGS_HELP

    @dataclass
    class Changed(Message):
        """Something was set, which holds from now on."""

        settings: Settings

    def __init__(self, question: SettingsQuestion) -> None:
        super().__init__()
        self._preferences = question.preferences
        self.typed: str | None = None

    def status(self) -> Status:
        """What this is."""
        return Status(words.HEADING)

    def compose_main(self) -> ComposeResult:
        """The settings, and what the chosen one is for."""
        yield Choosing(id="settings")
        yield Words(id="about")
        yield Notice(id="notice")

    def asked_spots(self) -> Iterator[Spot]:
        """The chosen line, and what it is set to."""
        choosing = self.choosing
        line = (choosing.place, self.typed, self._value)
        yield Spot("asked", choosing, line, choosing.chosen_row)

    @property
    def choosing(self) -> Choosing:
        """The settings and the faults."""
        return self.query_one(Choosing)

    @property
    def setting(self) -> Setting | None:
        """The chosen setting, None where a fault is chosen."""
        place = self.choosing.place
        return SETTINGS[place] if place < len(SETTINGS) else None

    @property
    def _value(self) -> Value:
        setting = self.setting
        return setting.of(self._preferences.settings) if setting else ""

    def on_mount(self) -> None:
        """Show what is set."""
        self._choose(0)

    def hints(self) -> tuple[KeyHint, ...]:
        """To choose, to change, and back."""
        if self.typed is not None:
            return (
                KeyHint("enter", words.KEEP, "press('enter')"),
                KeyHint("backspace", words.RUB_OUT, "press('backspace')"),
                KeyHint("q", words.GIVE_UP, "press('q')"),
            )
        change = words.TYPE if self._is_typed else words.CHANGE
        can_change = self.setting is not None and not self._preferences.source(self.setting)
        return (
            KeyHint("space", change, "press('space')", can_change),
            KeyHint("up/down", keys.CHOOSE, "press('down')"),
            HELP_HINT,
            KeyHint("q", words.BACK, "press('q')"),
        )

    @property
    def _is_typed(self) -> bool:
        """Whether the chosen setting is typed, and not chosen."""
        return self.setting is not None and isinstance(self.setting.kind, NumberToCall)

    def on_choosing_clicked(self, message: Choosing.Clicked) -> None:
        """A click chooses a setting, and changes the one that is chosen."""
        if message.place == self.choosing.place:
            self.action_press("space")
        else:
            self._keep_typed()
            self._choose(message.place)

    def pointed_rows(self) -> tuple[KeyHint, ...]:
        """Each setting; what is typed, and the two buttons themselves, stay as set."""
        return tuple(
            KeyHint("", words.label(each), "press('space')", not self._is_fixed(each))
            for each in SETTINGS
        )

    def _is_fixed(self, setting: Setting) -> bool:
        """Whether two buttons cannot change it: without them nothing would lead back from here."""
        is_typed = isinstance(setting.kind, NumberToCall)
        return is_typed or setting is TWO_BUTTONS or bool(self._preferences.source(setting))

    def point_at(self, row: int) -> None:
        """The pointer chooses."""
        self._choose(row)

    def action_press(self, key: str) -> None:
        """Choose, change, or back."""
        if self.typed is not None:
            self._type_in(key)
        elif key in ("up", "down", "pageup", "pagedown"):
            self._choose(self.choosing.place + (1 if key.endswith("down") else -1))
        elif key in ("right", "left", " ", "space", "enter"):
            self._move(-1 if key == "left" else 1)
        elif self._is_typed and key in _IN_A_NUMBER:
            self._begin_typing(key)
        elif key in ("q", "escape"):
            self.finish(None)
        else:
            self.press_other(key)

    # Choosing and changing

    def _choose(self, place: int) -> None:
        count = len(SETTINGS) + len(self._preferences.faults)
        self.show_hint("")
        self._show(max(0, min(place, count - 1)))

    def _move(self, by: int) -> None:
        """Set the chosen one to what comes next."""
        setting = self.setting
        if setting is None or self._preferences.source(setting):
            return
        if self._is_typed:
            self._begin_typing(str(self._value))
        else:
            self._set(setting.kind.moved(self._value, by))

    def _set(self, value: Value) -> None:
        setting, preferences = self.setting, self._preferences
        if setting is None:
            return
        why = preferences.change(setting, value)
        self.show_hint(words.not_saved(why) if why else words.saved_in(preferences))
        self.post_message(self.Changed(preferences.settings))
        self._show(self.choosing.place)

    # The number that is typed

    def _begin_typing(self, typed: str) -> None:
        if self.setting is not None and not self._preferences.source(self.setting):
            self.show_hint("")
            self.typed = typed
            self._show(self.choosing.place)

    def _type_in(self, key: str) -> None:
        typed = self.typed or ""
        if key in ("enter", "up", "down", "pageup", "pagedown"):
            self._keep_typed()
            return
        if key in ("q", "escape"):
            self.typed = None
        elif key == "backspace":
            self.typed = typed[:-1]
        elif key in _IN_A_NUMBER or key == "space":
            self.typed = (typed + (" " if key == "space" else key))[: NumberToCall().most]
        self._show(self.choosing.place)

    def _keep_typed(self) -> None:
        """Keep what was typed, where it is a number."""
        if self.typed is None or self.setting is None:
            return
        value = self.setting.kind.of_word(self.typed)
        if value is None:
            self.show_hint(words.NOT_A_NUMBER)
            return
        self.typed = None
        self._set(value)

    # What is shown

    def _show(self, place: int) -> None:
        preferences = self._preferences
        faults = [Content(fault_line(fault)) for fault in preferences.faults]
        self.choosing.show([*map(self._line, SETTINGS), *faults], place)
        setting = self.setting
        if setting is None:
            about = words.about_fault(preferences.faults[place - len(SETTINGS)])
        elif self.typed is not None:
            about = words.being_typed(setting, self.typed)
        else:
            about = words.about(setting, preferences)
        self.query_one("#about", Words).show(about)
        self.show_hints()

    def _line(self, setting: Setting) -> Content:
        """A setting and what it is set to; quiet where it cannot be changed here."""
        is_typed = self.typed is not None and isinstance(setting.kind, NumberToCall)
        value = words.shown(setting, setting.of(self._preferences.settings))
        text = f"{self.typed}_" if is_typed else value
        line = f"{words.label(setting):{_LABEL_COLUMNS}}{text}"
        return Content.styled(line, "$quiet" if self._preferences.source(setting) else "")
