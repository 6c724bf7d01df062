"""Why no screen, or no line mode, can be opened on a terminal."""

from tui.terminal.abilities import NoScreen

NO_SCREEN: dict[NoScreen, str] = {
    NoScreen.NO_KEYBOARD: "Unpinch needs a keyboard, and its standard input is not a terminal.",
    NoScreen.NO_DISPLAY: "The screen is drawn on standard error, and that is not a terminal.",
    NoScreen.NO_ABILITY: "A terminal with TERM={term} cannot show a screen.",
}
NO_KIOSK_IN_LINES = "--kiosk is for a screen: --plain does not stand with it."
NOTHING_TO_SPEAK_ON = "The line mode needs a standard output, and it is closed."


def no_screen_words(why: NoScreen, term: str) -> str:
    """One sentence; `term` is the name that the terminal goes by."""
    return NO_SCREEN[why].format(term=term)
