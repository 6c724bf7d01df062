"""What `?` explains on each screen, and what it says of the keys."""

SHELF_HELP = (
    "Choose a session. Each is a list of home exercises with moving figures. After every "
    "exercise Unpinch asks whether leg symptoms spread; a yes brings a rest and an easier "
    "form, or ends the session."
)
BROWSE_HELP = (
    "Every exercise and every easier form, with its figure. Nothing is played here: before "
    "you exercise, start a session, so that the questions are asked."
)
INTRO_HELP = (
    "What this session holds, and what it is based on. Nothing starts yet: next come a few "
    "questions, so that you do not exercise on a day when you should not."
)
SCREENING_HELP = (
    "Some signs mean that exercise should wait and someone should look at you first. Read "
    "the lines; if any one of them is so, answer yes. If you are not sure, answer yes."
)
BEFORE_HELP = (
    "Tell how things are now, so that the question after each exercise has something to "
    "compare with. Reach is the furthest place where you feel symptoms. Strength is at rest, "
    "now; for 10 type 1, then 0, and backspace takes back a digit. The position that eases "
    "is where you rest if symptoms spread. On a flare day every exercise starts one step "
    "easier. Optional exercises are left out unless you turn them on, and nothing starts "
    "harder than last time unless you choose it. Up and down move the page."
)
ADVICE_HELP = "Read what to do now. Nothing goes on by itself."
CARRY_ON_HELP = (
    "The last session ended in the middle: a lost connection, a closed window or a power cut. "
    "Everything that you had answered was kept. Carrying on asks first about the exercise "
    "that was under way, or goes on to what a spread asks for."
)
EXERCISE_HELP = (
    "Take the position, then go on with space. Holds and rests count down by themselves; "
    "where reps are counted by you, press space for each. With hands-free everything runs by "
    "the tempo. If leg symptoms move further down, grow clearly stronger, or tingling, "
    "numbness or weakness is new, press s at once: it is never wrong to stop."
)
CHECK_HELP = (
    "Compare how your legs feel now, at rest, with how they felt before the session. "
    "Symptoms that moved up towards the back are no spread, and neither is a mild ache in "
    "the back or a pull that was gone at once. If you are not sure, answer yes."
)
SETTLE_HELP = (
    "Rest in the position that eases while the time runs. A no counts only when it is over; "
    "a yes, 2 or 3 count at once and end the session. If you are not sure, answer yes."
)
STOP_HELP = (
    "The session has ended for today, and that is the right thing to happen. Read what to "
    "do now. If there are other signs than you told, press 2 or 3: the advice changes."
)
AFTER_HELP = (
    "Tell how symptoms are now with two digits: how far down you feel them, and how strong "
    "they are. Press u, t or w if something is numb, tingling or weak now. Space saves it. "
    "Without an answer, q goes on too."
)
SUMMARY_HELP = "What was done and what was kept of it. Space goes back."

CLOSE = "Space closes this."
KEYS_EXPLAINED = {
    "go_on": "space, enter and page down do the same",
    "spread": "the same as a yes at the question; page up too",
    "hurts": "ends this exercise; after a no it is left out for today",
    "easier": "an easier form of this exercise",
    "again": "this exercise from its start",
    "skip": "on to the next exercise",
    "pause": "stands still until you go on",
    "hands_free": "counts by the tempo, so that no hand is needed",
}
"""More about the keys of an exercise, by what they do."""
