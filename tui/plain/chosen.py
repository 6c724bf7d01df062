"""Whether a visit is played in lines: because somebody asks for it, or nothing else can be had."""

import sys

from tui.files.faults import UsageError
from tui.settings.kinds import AUTO, YES
from tui.settings.preferences import Preferences
from tui.terminal.abilities import NoScreen, is_terminal, speaks_in_lines
from tui.words.terminal import NO_KIOSK_IN_LINES, NO_SCREEN, NOTHING_TO_SPEAK_ON

_OPTION = "--plain"


def is_chosen(preferences: Preferences, *, is_kiosk: bool = False) -> bool:
    """Whether it is played in lines; raises UsageError where that is asked for and cannot be.

    Answers that nobody types are taken only by the option, which means just that.
    """
    wanted = preferences.settings.plain
    if is_kiosk or wanted != YES:
        if is_kiosk and wanted == YES:
            raise UsageError(NO_KIOSK_IN_LINES)
        return not is_kiosk and wanted == AUTO and speaks_in_lines()
    refuse_without_streams()
    if not is_terminal(sys.__stdin__) and not preferences.is_set_by(_OPTION):
        _refuse_without_keyboard()
    return True


def refuse_without_streams() -> None:
    """Refuse where nothing can be typed or said; raises UsageError."""
    if sys.__stdin__ is None or sys.__stdin__.closed:
        _refuse_without_keyboard()
    if sys.__stdout__ is None or sys.__stdout__.closed:
        raise UsageError(NOTHING_TO_SPEAK_ON)


def refuse_without_terminal() -> None:
    """Refuse where no person can type an answer, as from a pipe or a file; raises UsageError."""
    refuse_without_streams()
    if not is_terminal(sys.__stdin__):
        _refuse_without_keyboard()


def _refuse_without_keyboard() -> None:
    raise UsageError(NO_SCREEN[NoScreen.NO_KEYBOARD])
