"""What `unpinch doctor` says: a line for each matter, and what to do where something is missing."""

from collections.abc import Sequence
from enum import StrEnum

from tui.files.counting import agreed, counted
from tui.settings.settings import Settings
from tui.terminal.abilities import Drawing, NoScreen
from tui.terminal.room import LEAST_COLUMNS, LEAST_ROWS, has_room
from tui.words.notices import no_voice_words
from tui.words.terminal import no_screen_words


class Subject(StrEnum):
    """The matters that it tells of, each in the word that its line begins with."""

    UNPINCH = "Unpinch"
    LIBRARIES = "Libraries"
    TERMINAL = "Terminal"
    SIZE = "Size"
    COLOURS = "Colours"
    FIGURES = "Figures"
    CHARACTERS = "Characters"
    SOUND = "Sound"
    VOICE = "Voice"
    FOLDER = "Folder"
    RECORDS = "Records"
    SESSIONS = "Sessions"
    SETTINGS = "Settings"
    CALENDAR = "Calendar"
    PAGE = "Page"


INSTALL_AGAIN = "Install Unpinch again."
LIBRARIES_THERE = "All that it needs are there."
PLAIN_AS_SET = "The questions come in plain lines, as is set."
SCREEN = "The full screen opens on {term}."
IN_LINES = "The questions come in plain lines."
NO_LINES = "Plain lines are switched off: take --no-plain or the setting back."
ASK_ELSEWHERE = (
    "Size, colours and characters are told where Unpinch is played: run this there, with nothing "
    "redirected but its output."
)
NO_SIZE = "The terminal does not tell its size: 80 x 24 is taken. stty cols 100 rows 30 tells it."
NO_COLORS = "None, since NO_COLOR is set."
COLORS = {
    "truecolor": "16 million.",
    "256": "256.",
    "standard": "16: those of the terminal itself, whatever theme is set (docs/terminals.md).",
}
"""By what Rich calls them."""
ASCII_AS_SET = "ASCII alone, as is set."
ANY_AS_SET = "All, as is set."
LETTERS_ALONE = "In letters; dots need a terminal that shows more than ASCII."
LETTERS_OR_DOTS = "In letters, or in dots: press d wherever one is shown."
SOUND = {
    "off": "Off, as is set. --sound bell rings at each moment that matters.",
    "bell": "The terminal's bell. unpinch sound lets you hear all of it.",
    "voice": "A voice of this machine, as is set. unpinch sound lets you hear all of it.",
}
NO_VOICE = "No program here can speak (spd-say, espeak-ng or say), which only --sound voice needs."
GET_A_VOICE = "To have one, install espeak-ng, or speech-dispatcher for spd-say."
WRONG_HOME = (
    "UNPINCH_HOME has to be a whole path, from / or ~ on, to a folder or to what can become one."
)
WRONG_PERSON = "--person: something else stands in the place of this person's folder."
READ_AND_WRITTEN = "{folder} can be read and written."
CHOSEN_FOLDER = "The folder that UNPINCH_HOME names"
USER_FOLDER = "The folder for user data"
RECORDS_READ = "All that is kept can be read."
RECORDS_SHUT = "They cannot be looked at, so nobody knows what they say: unpinch records tells why."
NO_LIBRARY = f"The exercises that come with Unpinch cannot be read. {INSTALL_AGAIN}"
SETTINGS_GOOD = "Nothing is wrong with them."
CALENDAR_THERE = "unpinch calendar can write one."
PAGE_THERE = "unpinch serve can open the player to a browser."
NOT_NEEDED = "Nothing else needs it."
ALL_WELL = "All that is needed works."


def versions(unpinch: str, python: str, textual: str) -> str:
    """Of Unpinch, and of what it runs on."""
    return f"Version {unpinch}, with Python {python} and Textual {textual or 'missing'}."


def libraries_wrong(
    missing: Sequence[str], others: Sequence[str], unclear: Sequence[str] = ()
) -> str:
    """Libraries that are missing, those of another version than is needed, and unclear ones.

    Of an unclear one it cannot be told which versions fit.
    """
    lines = [f"Missing: {_listed(missing)}."] if missing else []
    lines += [f"Of a version that does not fit: {_listed(others)}."] if others else []
    lines += [f"Whether the version fits cannot be told: {_listed(unclear)}."] if unclear else []
    return " ".join([*lines, INSTALL_AGAIN])


def screen(term: str) -> str:
    """That the screen opens; `term` is the name that the terminal goes by."""
    return SCREEN.format(term=term or "a terminal that has no name (TERM is not set)")


def no_screen(why: NoScreen, term: str, *, is_in_lines: bool) -> str:
    """That no screen opens here, and what does."""
    if why is not NoScreen.NO_ABILITY:
        return f"{no_screen_words(why, term)} {ASK_ELSEWHERE}"
    return f"{no_screen_words(why, term)} {IN_LINES if is_in_lines else NO_LINES}"


def size(columns: int, rows: int) -> str:
    """How large the window is, and whether everything can be read in it."""
    if not (columns and rows):
        return NO_SIZE
    found = f"{counted(columns, 'column')}, {counted(rows, 'row')}"
    if has_room(columns, rows):
        return f"{found}."
    least = f"{LEAST_COLUMNS} columns and {LEAST_ROWS} rows"
    return f"{found}: too few. Make it {least}, or the letters smaller."


def characters(wanted: str, drawn: Drawing, locale: str, term: str, *, has_utf8: bool) -> str:
    """What can be drawn with, and why; `has_utf8` tells it of the locale."""
    if wanted != "auto":
        return ASCII_AS_SET if drawn.is_ascii else ANY_AS_SET
    if drawn.has_wide_signs:
        return f"UTF-8 ({locale}); signs that may be two columns wide here are drawn in ASCII."
    if not drawn.is_ascii:
        return f"UTF-8 ({locale})."
    if has_utf8:
        return f"ASCII alone, which is what {term or 'this terminal'} shows. {_MORE}"
    return f"ASCII alone, since the locale ({locale}) is not UTF-8. LC_ALL=C.UTF-8 is. {_MORE}"


_MORE = "Where it can show more than it says, use --no-ascii."


def voice(settings: Settings, here: Sequence[str], missing: Sequence[str]) -> str:
    """Which programs can speak, the one that does first, and which are not here."""
    if not here:
        is_wanted = settings.sound == "voice"
        return f"{no_voice_words('missing') if is_wanted else NO_VOICE} {GET_A_VOICE}"
    others = f" Not here, nor needed: {_listed(missing)}." if missing else ""
    return f"{_listed(here)} can speak.{others}"


def folder_good(folder: str) -> str:
    """That the folder can be used; what is not told of where it is names its variable."""
    return READ_AND_WRITTEN.format(folder=folder)


def folder_wrong(folder: str, why: str) -> str:
    """That nothing can be kept there, and what to do."""
    return (
        f"{folder} cannot be used ({why}), so nothing would be kept. Give yourself the right to "
        "write there, make room on the disk, or name another folder with UNPINCH_HOME."
    )


def records_odd(count: int) -> str:
    """How many files among the records are odd."""
    are = agreed(count, "is", "are")
    return f"{counted(count, 'file')} {are} odd: unpinch records says which, and why."


def sessions(good: int, faulty: int, strays: int) -> str:
    """How many sessions can be played, and how many files are in the way of others."""
    lines = [f"{good} can be played."]
    if faulty:
        lines.append(f"{faulty} cannot: unpinch check with the file tells each fault.")
    if strays:
        lines.append(f"{strays} more that may be meant as one: see unpinch list.")
    return " ".join(lines)


def settings_wrong(faults: int, variables: Sequence[str]) -> str:
    """Faults of the file, and variables that stop every start."""
    lines = []
    if variables:
        lines.append(f"{_listed(variables)}: set to what cannot be, which stops every start.")
    if faults:
        of_file = counted(faults, "fault")
        lines.append(f"{of_file} in settings.toml: unpinch list tells each, and the rest counts.")
    return " ".join(lines)


def unavailable(why: str) -> str:
    """That something that not everybody wants is missing, and what it is for."""
    return f"{why[0].upper()}{why[1:]}. {NOT_NEEDED}"


def summary(subjects: Sequence[str]) -> str:
    """The last line: whether all that is needed works, and what does not."""
    return f"What is needed and does not work: {_listed(subjects)}." if subjects else ALL_WELL


def _listed(words: Sequence[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
