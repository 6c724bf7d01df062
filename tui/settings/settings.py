"""Every setting, declared once: its name, its default, its kind and what it is for."""

from dataclasses import Field, dataclass, fields
from typing import Annotated, Any, Literal, NamedTuple

from tui.files.text import shown_value
from tui.settings.kinds import AutoFlag, Choice, Flag, Kind, NumberToCall, Value, Whole

Theme = Literal["dark", "light", "contrast", "ansi"]
Ascii = Literal["auto", "yes", "no"]
Sound = Literal["off", "bell", "voice"]
Plain = Literal["auto", "yes", "no"]
Figures = Literal["ascii", "dots"]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set, or the defaults."""

    theme: Annotated[
        Theme,
        Choice(("dark", "light", "contrast", "ansi")),
        "the colours; ansi are those of the terminal",
    ] = "dark"
    ascii: Annotated[
        Ascii, AutoFlag(), "draw with plain characters alone; auto where the terminal needs it"
    ] = "auto"
    sound: Annotated[
        Sound,
        Choice(("off", "bell", "voice")),
        "how each moment that matters is heard: the terminal's bell, or a voice of this machine",
    ] = "bell"
    motion: Annotated[bool, Flag(), "let figures move"] = True
    figure: Annotated[
        Figures,
        Choice(("ascii", "dots")),
        "how figures are drawn: in letters, or finer in dots where the terminal can show them",
    ] = "ascii"
    hands_free: Annotated[bool, Flag(), "begin each session counting by itself"] = False
    two_buttons: Annotated[
        bool,
        Flag(),
        "do everything with page up and page down, as a presenter's clicker sends them",
    ] = False
    get_ready_seconds: Annotated[
        int, Whole(5, 60, "s"), "how long you have to get ready before each exercise"
    ] = 5
    plain: Annotated[
        Plain,
        AutoFlag(),
        "speak in lines, without a screen, as for a screen reader; auto where there is no screen",
    ] = "auto"
    activities: Annotated[
        bool,
        Flag(),
        "ask after a session how well a few things of your own go: once to choose, then each week",
    ] = True
    emergency_number: Annotated[
        str, NumberToCall(), "the number to call in an emergency, in place of 112, 911 or 999"
    ] = ""


class Setting(NamedTuple):
    """One setting, as it was declared."""

    name: str
    kind: Kind
    default: Value
    purpose: str

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return f"UNPINCH_{self.name.upper()}"

    @property
    def option(self) -> str:
        """The option of the command line that sets it."""
        return f"--{self.name.replace('_', '-')}"

    @property
    def option_against(self) -> str:
        """The option that sets it to no, where it is yes or no."""
        return f"--no-{self.name.replace('_', '-')}"

    def refusal(self, word: str) -> str:
        """What was found in place of a word that means something."""
        return f"found {shown_value(word)}, expected {self.kind.allowed}"

    def of(self, settings: Settings) -> Value:
        """What it is set to."""
        value: Value = getattr(settings, self.name)
        return value


def _setting(each: "Field[Any]") -> Setting:
    kind, purpose = each.type.__metadata__  # type: ignore[union-attr]
    return Setting(each.name, kind, each.default, purpose)  # type: ignore[arg-type]


SETTINGS: tuple[Setting, ...] = tuple(map(_setting, fields(Settings)))


def setting_named(name: str) -> Setting:
    """The setting of this name, which is there."""
    return next(each for each in SETTINGS if each.name == name)


HANDS_FREE = setting_named("hands_free")
"""The one that is also set by a key of a run."""
ACTIVITIES = setting_named("activities")
"""The one that is also set where somebody never wants to be asked."""
FIGURE = setting_named("figure")
"""The one that is also set by a key wherever a figure is shown."""
TWO_BUTTONS = setting_named("two_buttons")
"""The one that those who have only these cannot switch off."""
DEFAULTS = Settings()
