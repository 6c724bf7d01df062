"""What `unpinch --help` says of the command, and of each of its arguments."""

from tui.files.text import clean_text
from tui.settings.kinds import AutoFlag, Flag
from tui.settings.settings import Setting

PURPOSE = (
    "Guided sessions of home exercises for a pinched nerve in the lower back. "
    "Without a command it opens the player."
)
COMMANDS = "commands"
SETTINGS = "settings"
SETTINGS_IN_FULL = (
    "For this start alone, before or after the command. Each can be kept: press , on the first "
    "screen."
)
SESSION = "a session's name, or a path to its file"
AS_JSON = "print a list of JSON objects"

PLAY = "open the player with a session"
LIST = "list the sessions"
CHECK = "tell every fault of session files, by path or name"

NEW = "write a session of your own, by questions or by options"
NEW_IN_FULL = (
    "Write a new session, with comments, that passes check. What is not given by options is asked "
    "in lines; with --title and an --exercise, or --title and --from, nothing is asked. No file is "
    "ever replaced."
)
NEW_NAME = "what the session is called in commands; its file is NAME.toml"
NEW_FILE = "a new file that ends in .toml, in place of one in your folder of sessions"
NEW_FROM = "begin with all that another session holds"
NEW_TITLE = "what it is called on the screen"
NEW_EXERCISE = (
    "an exercise of the library; can be given more than once, and with --from changes the one that "
    "is there. What follows is said of it, up to the next one:"
)
NEW_DOSE = "sets x reps as 2x10, with a hold as 2x1x20s, or steps that build up as 1x8,2x10,3x10"
NEW_START = "the form where it begins"
NEW_HARDEST = "the form above which nothing is ever offered"
NEW_NOTE = "what is shown with it"
NEW_WITHOUT = "with --from: an exercise to leave out; can be given more than once"
NEW_ON_SPREAD = "after a spread a rest and an easier form, or the end (default: the first of these)"
NEW_SETTLE = "the rest after a spread, 30 to 300 seconds (default: 90)"
BEHIND_AN_EXERCISE = "expected an --exercise before it, which it is said of"


def once_an_exercise(slug: str) -> str:
    """That something is said twice of one exercise."""
    return f"expected once for {clean_text(slug)}"


PACK = "write a session with all that it uses in one file"
PACK_IN_FULL = (
    "Write a session in one file with all that it uses of the library, every easier form too, so "
    "that it plays the same elsewhere, or stricter where the library there protects more; where "
    "the two contradict each other it is refused. No file is ever replaced."
)
PACK_FILE = "a new file that ends in .toml"

ADD = "look at a session file, and copy it to your sessions"
ADD_IN_FULL = (
    "Tell what a session file is and what in it differs from the library, and ask before it is "
    "copied to your sessions. No file is ever replaced without --replace."
)
ADD_FILE = "a session file, such as pack writes"
ADD_REPLACE = (
    "put it in the place of your session of this name, once you have read what differs and typed "
    "so; the one before is kept beside it"
)
ADD_NAME = "what it will be called in commands (default: as its file is)"

REHEARSE = "tell what a session would do with given answers"
REHEARSE_IN_FULL = (
    "Tell what a session would do with given answers. Without --html nothing is written. "
    "Answers: n no; m no, and it moved up; y1 spread that eases in the rest; y1x spread that does "
    "not; y2 and y3 a yes, then key 2 or 3; h sharp pain, then a no; h-y1, h-y1x, h-y2, h-y3 sharp "
    "pain, then that yes; s spread told before the exercise began, sx one that does not ease."
)
SIDE = "the side with symptoms (default: right)"
REACH = "how far down symptoms are felt (default: thigh)"
SIGNS = "none, or what is there out of numb,tingling,weak (default: none)"
EASES = "the direction that eases (default: unknown)"
WITH = "an optional exercise to play; can be given more than once"
STEP = "at which step doses that build up are, from 1 (default: 1)"
ANSWERS = "one for each check, by commas; n past the end"
EVERY_YES = "in place of answers: each kind of yes at each check, and a yes at each two of them"
EVERY_YES_HTML = "with --every-yes: write it with the figures as a new file, FILE.html, to print"
REHEARSE_AS_JSON = "print one JSON object"

LIBRARY = "tell the exercises, with forms, doses, tags and figures, or hand out a session on paper"
LIBRARY_SESSION = (
    "in place of slugs: a session (its name, or a path to its file) as a handout, with its doses, "
    "steps, figures and when to stop"
)
LIBRARY_SLUGS = "an exercise of the library; all of them where none is named"
LIBRARY_HTML = "write it as a new file, FILE.html, to print"

FIGURE = "show the figure of an exercise"
FIGURE_FILE = "a file with a figure of your own: a session, or exercises as in sessions/exercises"
EXERCISE = (
    "an exercise of the library or of FILE, of which it can be left out where it has only one"
)
SIZE = "columns x rows (default: 40x12)"
STYLE = "draw it in letters or in dots (default: as is set)"
FRAMES = "print N frames from start to end, as plain text"

SCHEMA = "print what an editor needs to help with a file that you write"
SCHEMA_IN_FULL = (
    "Print the JSON Schema of a kind of file, so that an editor of TOML completes keys, tells what "
    "they are for, and marks what is wrong while you write. The file begins with a line that says "
    "where the schema is: #:schema ./session.schema.json"
)
SCHEMA_KIND = "session, exercise (a file of exercises, a table each) or settings (default: session)"

RECORDS = "list, export, import or delete what is kept of all runs"
EXPORT = "write all to a new file, .toml or .csv"
IMPORT = "read back what --export wrote as .toml, or a copied folder; nothing is doubled"
DELETE = "delete all, once you have typed so"

REPORT = "tell what some weeks come to, for whoever treats you"
REPORT_IN_FULL = (
    "Tell what some weeks come to, for whoever treats you: what was done, place and pain, what "
    "spread, what was tolerated, stops and signs. The last four weeks where nothing is said."
)
FIRST_DAY = "the first day, such as 2026-11-02"
LAST_DAY = "the last day (default: today)"
WEEKS_OF_REPORT = "how many weeks up to the last day, 1 to 520 (default: 4)"
HTML = "write it as a new file, FILE.html, that prints on one sheet"
REPORT_AS_JSON = "print one JSON object"

PROGRESS = "tell how the last four weeks went, for you"
PROGRESS_IN_FULL = (
    "Tell how the last four weeks went: days with a session, place and pain, activities, what has "
    "grown, what the next session leaves out and why, and what comes when. With --plain in words "
    "alone."
)

DUE = "tell in one line whether a session is due, with an exit code"
DUE_IN_FULL = (
    "Tell in one line whether a session is due. Exit codes: 0 due, 10 done today or too soon, 11 "
    "easing positions only, 12 shut until a doctor has seen it, 2 bad use or input."
)
SESSION_OF_DUE = "whose number of runs a day counts (default: the one that was played last)"
TIMES = "how often a day a session is wanted (default: 1)"

CALENDAR = "write a calendar file with the times that you choose"
CALENDAR_IN_FULL = (
    "Write a new calendar file, FILE.ics, with the times that you choose, on the clock of wherever "
    "you are. An entry says nothing of your back."
)
CALENDAR_FILE = "a new file that ends in .ics"
AT = "a time of day, such as 08:00; can be given more than once"
DAYS = "days out of mon,tue,wed,thu,fri,sat,sun (default: every day)"
WEEKS = "for how many weeks, 1 to 104 (default: without an end)"
CALENDAR_MINUTES = "how long an entry is, in minutes (default: 20)"
CALENDAR_TITLE = "Exercises"
TITLE_OF_ENTRIES = "what an entry is called (default: Exercises)"

SOUND = "play everything that can be heard, with its name"
SOUND_IS_OFF = "sound is off: nothing is heard"
NO_BELL = "the bell needs a terminal, and standard output is none"

DOCTOR = "tell whether all that is needed works here, and what is missing"
DOCTOR_IN_FULL = (
    "Tell whether all that is needed works here, a line for each matter, and what to do where "
    "something is missing. It names nobody, and nothing of what is kept, so that it can be sent to "
    "somebody. Exit codes: 0 all that is needed works, 1 something of it does not, 2 bad use."
)

PERSON = "whose records and settings, where more than one person uses this folder"
PEOPLE = "first ask who it is, and offer somebody new"
KIOSK = "for a public screen: nothing leads out, and nothing is kept"
KEEP_RECORDS = "with --kiosk: keep records"
ONLY_WITH_KIOSK = "--records: only with --kiosk; without it records are always kept"
NO_KIOSK_THERE = "--people and --kiosk open the first screen: no command stands with them"
ONE_OR_MANY = "--people asks who it is: --person does not stand with it"
PERSON_WITHOUT_RECORDS = "--kiosk keeps nothing of a person: add --records"
SERVE = "open the player to a browser, on this machine alone unless told otherwise"
SERVE_IN_FULL = (
    "Open the player to a browser: it prints the address of a page. Whoever has that address can "
    "play, and sees what is kept here. docs/browser.md tells how to open it to others with care."
)
HOST = "the address to listen on; any other than the default opens it to a network (127.0.0.1)"
NAME = "a name under which the page is asked for, behind a proxy say; can be given more than once"
TOKEN_FILE = "keep the secret part of the address in this file, so that the address stays the same"
PORT = "the port to listen on, 0 for any that is free (default: 8460)"
VISITORS = "how many may play at once (default: 4)"
MINUTES = "how long a visit can last (default: 120)"
IDLE_MINUTES = "after how long without a key or a touch a visit ends (default: 20)"


def setting_help(setting: Setting) -> str:
    """What an option sets, what it may be, and what holds without it."""
    kind = setting.kind
    default = kind.word_of(setting.default)
    allowed = "" if isinstance(kind, (Flag, AutoFlag)) else f": {kind.allowed}"
    return f"{setting.purpose}{allowed}" + (f" (default: {default})" if default else "")


def setting_off(setting: Setting) -> str:
    """What the opposite of an option does."""
    return f"switch {setting.option} off"


def bad_arguments(program: str, message: str) -> str:
    """That the arguments make no command, and where they are told."""
    return f"{program}: {message} (see {program} --help)"


def version(number: str) -> str:
    """What `--version` prints."""
    return f"unpinch {number}"
