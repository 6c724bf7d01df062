"""What `?` explains on each screen, and what it says of the keys."""

from tui.files.counting import counted

SHELF_HELP = (
    "Choose a session. Each is a list of home exercises with moving figures. After every "
    "exercise Unpinch asks if leg symptoms spread. A yes brings a rest and an easier form, or "
    "ends the session."
)
BROWSE_HELP = (
    "Every exercise and every easier form, with its figure. Type a part of a name, or of what it "
    "says. Tab goes through the filters, left and right change them. Nothing is played here. "
    "Before you exercise, start a session, so that the questions are asked."
)
BROWSE_HELP_IN_LINES = (
    "Every exercise and every easier form. Type a part of a name, or of what it says, then a "
    "number for all about one. Nothing is played here. Before you exercise, start a session, so "
    "that the questions are asked."
)
PROGRESS_HELP = (
    "Four weeks in a few parts. The calendar shows the days with a session. Place: higher is "
    "nearer the back. Pain: lower is less. Then what you can do, what has grown, what the next "
    "session leaves out and why, and what comes when. Space and page down read on, page up reads "
    "back. Nothing here changes anything."
)
PROGRESS_HELP_IN_LINES = (
    "Four weeks in a few parts: days with a session, place, pain, what you can do, what has grown, "
    "what the next session leaves out and why, and what comes when. Nothing here changes anything."
)
SETTINGS_HELP = (
    "Each line is a setting. Up and down choose one, left, right and space change it. A change "
    "counts at once, and is saved in your own file. The number to call "
    "is typed, then kept with enter."
)
INTRO_HELP = (
    "What this session holds, and what it is based on. Nothing starts yet. Read to the end, then "
    "come a few questions, so that you do not exercise on a day when you should not."
)
SCREENING_HELP = (
    "Some signs mean that exercise should wait, and that someone should look at you first. Read "
    "every line. Is one of them so? Answer yes. Not sure? Answer yes. No counts only when you "
    "have seen the last line."
)
MARK_HELP = (
    "Mark each line that is so: type its number, or go to it with up and down and press space. "
    "Then press g."
)
CLEAR_HELP = (
    "Someone has to have looked at this first. Say who it was, then when. If nobody has, press q."
)
PICK_HELP = (
    "How is it now, beside the day you began? Press the key of what fits best. Any gain counts. "
    "With q you skip it."
)
CONFIRM_HELP = "Answer with y or n. If you are not sure, answer yes."
END_HERE_HELP = (
    "Nobody has pressed a key for long, and perhaps nobody is there. Press n, or any other key but "
    "y, to go back to where you were."
)
WISH_HELP = (
    "Answer with y or n. If you are not sure, answer yes. It is spreading? Press s: that counts "
    "here as well."
)
GRAVE_HELP = (
    "Answer yes if it is so, or if you are not sure. After a no comes what the yes before has led "
    "to."
)
BEFORE_HELP = (
    "Tell how it is now, so that the question after each exercise has something to compare with. "
    "Place is the furthest place where you feel it. Pain is at rest, now: type a number, x is 10. "
    "Backspace takes back a number. Where you say what eases is how you lie if it spreads. On a "
    "flare day everything starts in easier forms. Nothing starts harder than last time unless "
    "you choose it. Up and down move the page."
)
BEFORE_HELP_IN_LINES = (
    "Tell how it is now, so that the question after each exercise has something to compare with. "
    "Place is the furthest place where you feel it. Pain is at rest, now. Where you say what eases "
    "is how you lie if it spreads. On a flare day everything starts in easier forms. Nothing "
    "starts harder than last time unless you choose it."
)
ADVICE_HELP = "Read what to do now. Nothing goes on by itself."
CARRY_ON_HELP = (
    "The last session ended in the middle: you left it, or a connection, a window or the power was "
    "lost. "
    "What you had answered was kept. Carrying on asks first about the exercise that was under "
    "way, or goes on to what a spread asks for."
)
EXERCISE_HELP = (
    "Take the position, then press space. Holds and rests count down by themselves. Where you "
    "count, press space for each. With hands-free all runs by itself. Do leg symptoms move "
    "further down, or grow clearly stronger? Press s at once. It is never wrong to stop."
)
EXERCISE_HELP_IN_LINES = (
    "Take the position, then press Enter. Holds and rests count down by themselves. Where you "
    "count, press Enter for each. With hands-free all runs by itself. Do leg symptoms move "
    "further down, or grow clearly stronger? Type s and Enter at once. It is never wrong to stop."
)
CHECK_HELP = (
    "Compare how your legs feel now, at rest, with the start or the best since then. Moved up "
    "towards the back is no spread. Neither is a mild ache in the back, or a zing that went at "
    "once. Not sure? Answer yes."
)
NEARER_HELP = (
    "It moved up towards the back: that is good. Press the letter of the place where you feel "
    "it now, or pass with space."
)
NEARER_HELP_IN_LINES = (
    "It moved up towards the back: that is good. Type the letter of the place where you feel it "
    "now, or g where you cannot say."
)
SETTLE_HELP_IN_LINES = (
    "Lie down first, then type g: the rest begins. A no counts only when it is over. A yes, 2 or "
    "3 counts at once and ends the session. None of the ways to lie eases it? That is a yes. Not "
    "sure? Answer yes."
)
SETTLE_HELP = (
    "Lie down first, then press space: the rest begins. A no counts only when it is over. A yes, "
    "2 or 3 counts at once and ends the session. None of the ways to lie eases it? That is a yes. "
    "Not sure? Answer yes. Was s pressed by mistake? A yes is never taken back. Rest until it is "
    "over, then press n: it goes on with something easier. Or press y to stop for today."
)
STOP_HELP = "The session is over for today, and that is right. Read what to do now."
AFTER_HELP = (
    "Press u at once for lost bladder or bowel control, numb between the legs, or a leg that gives "
    "way. "
    "Tell how it is now. Place is the furthest place where you feel it. Pain is at rest: type a "
    "number, x is 10. Is something numb, tingling or weak now? Press m, t or w; z is none of them. "
    "Space saves it; q leaves it out."
)
AFTER_HELP_IN_LINES = (
    "Type u at once for lost bladder or bowel control, numb between the legs, or a leg that gives "
    "way. Tell how it is now. Place is the furthest place where you feel it. Pain is at rest."
)
SUMMARY_HELP_IN_LINES = "What was done, and what was kept of it."
SUMMARY_HELP = "What was done, and what was kept of it. Space goes back."

CLOSE = "Space closes this."
CLOSE_BY_BUTTONS = "Page up closes this."
KEYS_EXPLAINED = {
    "go_on": "space, enter and page down do the same",
    "spread": "the same as a yes at the question; page up too",
    "hurts": "sharp pain in back or leg: ends this exercise, then asks; a wrist or a knee: k",
    "easier": "an easier form of this exercise; again takes it back before it begins",
    "again": "this exercise from its start",
    "skip": "on to the next exercise",
    "pause": "stands still until you go on",
    "take_back": "the last one counted was none, until the next",
    "leave": "asks once before the session ends",
    "hands_free": "counts by itself, so that no hand is needed",
    "switch_figure": "how figures are drawn; nothing else changes",
}
"""More about keys, by what they do."""


def more_below(count: int) -> str:
    """How many rows are below."""
    return f"{counted(count, 'more row')} below"
