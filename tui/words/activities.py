"""What is asked about activities of the person's own, and what a change of them means."""

from collections.abc import Sequence

from tui.play.activities import MOST_ABILITY, MOST_ACTIVITIES, MOST_LETTERS, activity_name
from tui.play.rating import Moved

TITLE = "Things you do"
COMMON = (
    "Put on socks and shoes",
    "Sit through a meal",
    "Get out of bed",
    "Sleep through the night",
    "Walk to the shop",
    "Stand while cooking",
    "Drive for half an hour",
    "Lift a bag",
)
"""Some that are often hard with a sore back or leg."""
CHOOSE = "What is hard with your back or leg?"
CHOOSE_MORE = "What else is hard?"
WHY = "Once a week you say how well it goes. So you see whether you can do more."
REPLACES = "What you choose now takes the place of all that you chose before."
OWN = "Something else, in your own words"
NAME = "In your words: "
NOT_NOW = "not now"
ENOUGH = "that is all"
NEVER = "Never ask me this"
NEVER_AGAIN = "You are not asked any more what is hard. The settings can change that: activities."
NO_NAME = f"Write 1 to {MOST_LETTERS} letters."
CHOOSE_HELP = (
    f"Choose up to {MOST_ACTIVITIES} things that you want to do again. Once a week, after a "
    "session, you say how well each goes, from 0 to 10. So you see whether you can do more. "
    "Nothing gets harder by it. q: no more. Where nothing is chosen it is asked again after the "
    "next session."
)
SCALE = f"0: you cannot do it. {MOST_ABILITY}: as well as before it began."
TEN = "10"
OTHERS = "choose other things"
PASS_OVER = "skip it"
ABILITY_HELP = (
    "Press a number from 0 to 9, or x for 10. 0 means you cannot do it, 10 that it goes as well as "
    "before your trouble began. With q it is asked again after the next session. With c you choose "
    "other things. Nothing gets harder by what you say here."
)
ABILITY_HELP_IN_LINES = ABILITY_HELP.replace(
    "Press a number from 0 to 9, or x for 10.", f"Type a number from 0 to {MOST_ABILITY}."
)
PRESS_A_NUMBER = "Press 0 to 9, or x for 10."
TYPE_IT = "Type it, then Enter. An empty line goes back."


def chosen_heading(before: Sequence[str]) -> str:
    """What is asked, for the first time or once more."""
    return CHOOSE_MORE if before else CHOOSE


def which(before: Sequence[str]) -> str:
    """Which of how many it is."""
    return f"{len(before) + 1} of {MOST_ACTIVITIES}"


def why_words(*, replaces: bool) -> str:
    """What choosing is for, or what it takes the place of."""
    return REPLACES if replaces else WHY


def leaving(before: Sequence[str]) -> str:
    """What it means to choose no more."""
    return ENOUGH if before else NOT_NOW


def new_activity(written: str, offered: Sequence[str], before: Sequence[str]) -> tuple[str, str]:
    """The name of an activity that somebody has written, or else why it is none."""
    name = activity_name(written)
    if not name:
        return "", NO_NAME
    same = [each for each in (*before, *offered) if each.casefold() == name.casefold()]
    if same and same[0] in before:
        return "", f"{same[0]} is chosen already."
    return (same[0] if same else name), ""


def ability_heading(name: str) -> str:
    """How well does it go?"""
    return f"{name}: how well does it go now?"


def last_words(last: int | None) -> str:
    """What it was the last time."""
    return "" if last is None else f"Last time: {last}."


def scale_words(ability: int) -> str:
    """A number of the scale, with what it means at both ends."""
    ends = {0: "0, cannot do it", MOST_ABILITY: f"{MOST_ABILITY}, as well as before"}
    return ends.get(ability, str(ability))


def moved_words(moved: Moved) -> str:
    """What has changed, kindly; of less, what to do where it stays."""
    since = "last time" if moved.since == "last" else "some weeks ago"
    steps = ", ".join(f"{rated.name} ({was} to {rated.ability})" for rated, was in moved.steps)
    if moved.way == "gained":
        return f"You can do more than {since}: {steps}. Well done."
    less = f"You can do less than {since}: {steps}."
    return f"{less} Does it stay so? Tell your doctor or physiotherapist."
