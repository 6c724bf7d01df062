"""The settings, as their screen and the page about them say them."""

from tui.files.faults import Fault
from tui.settings.kinds import NumberToCall, Value
from tui.settings.preferences import Preferences
from tui.settings.settings import Setting
from tui.words.advice import emergency_numbers
from tui.words.faults import fault_line

HEADING = "Settings"
CHANGE = "change"
TYPE = "type it"
KEEP = "keep it"
RUB_OUT = "rub out"
GIVE_UP = "give it up"
BACK = "back"
NOT_A_NUMBER = "A number to call has a digit."
FIGURE_KEY = "Key d"
"""What sets how figures are drawn, where that is not kept."""
_MEND = "Mend it in the file; the rest of it counts."


def label(setting: Setting) -> str:
    """`Get ready seconds`."""
    return setting.name.replace("_", " ").capitalize()


def shown(setting: Setting, value: Value) -> str:
    """What it is set to."""
    if isinstance(setting.kind, NumberToCall) and not value:
        return emergency_numbers()
    return setting.kind.word_of(value)


def about(setting: Setting, preferences: Preferences) -> str:
    """What a setting is for, and why it cannot be changed here where it cannot."""
    purpose = f"{setting.purpose[0].upper()}{setting.purpose[1:]}."
    value = shown(setting, setting.of(preferences.settings))
    source = preferences.source(setting)
    if not source:
        return f"{purpose} Now {value}."
    return f"{purpose} {source} sets it to {value} for this start, so it cannot be changed here."


def being_typed(setting: Setting, typed: str) -> str:
    """The same while it is typed."""
    return f"{setting.kind.allowed.capitalize()}: {typed}_"


def about_fault(fault: Fault) -> str:
    """The same in full, with what to do about it."""
    return f"{fault_line(fault)}. {_MEND}"


def saved_in(preferences: Preferences) -> str:
    """That a change was saved, and where."""
    return f"Saved in {preferences.path}." if preferences.path else ""


def not_saved(why: str) -> str:
    """That a change could not be saved, and why."""
    return f"Not saved ({why}). It holds until you leave Unpinch."


def activities_not_saved(why: str) -> str:
    """That never to be asked about activities could not be remembered."""
    said = not_saved(why)
    return f"Activities: {said[0].lower()}{said[1:]}"


def hands_free_not_saved(why: str) -> str:
    """That hands-free, which was switched in a session, could not be remembered."""
    return _not_saved_of("Hands-free", why)


def figure_not_saved(why: str) -> str:
    """That how figures are drawn, which was switched by its key, could not be remembered."""
    return _not_saved_of("Figures", why)


def _not_saved_of(what: str, why: str) -> str:
    said = not_saved(why)
    return f"{what}: {said[0].lower()}{said[1:]}"
