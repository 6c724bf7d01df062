"""Symptoms in words: the side, how far down they are felt, how strong they are, what is numb."""

from tui.play.sides import Affected
from tui.play.state import Best
from tui.play.symptoms import (
    BUTTOCK,
    REACHES,
    SIGNS,
    Easing,
    EasingDirection,
    Onset,
    Sign,
    Symptoms,
)

SIDE_WORDS: dict[Affected, str] = {
    "left": "left",
    "right": "right",
    "both": "both",
    "none": "neither",
}
REACH_WORDS = REACHES
"""The furthest place where symptoms are felt, in a word, nearest first."""
PLACE_WORDS = ("none", "back", "buttock or groin", "thigh", "calf or shin", "foot")
"""The same, as a form asks it."""
SIGN_WORDS: dict[Sign, str] = {"numb": "numb", "tingling": "tingling", "weak": "weak"}
EASING_WORDS: dict[Easing, str] = {
    "legs-up": "legs up on a chair",
    "on-the-side": "on the side",
    "on-the-belly": "on the belly",
    "none": "none of these",
    "untried": "not tried yet",
}
"""The position that eases."""
DIRECTION_WORDS: dict[EasingDirection, str] = {
    "bending": "bending forward or curling up",
    "arching": "arching or lying on the belly",
    "neither": "neither",
    "unknown": "don't know",
}
"""The direction that eases."""
ONSET_WORDS: dict[Onset, str] = {
    "days": "days ago",
    "weeks": "weeks ago",
    "months": "months ago",
    "unknown": "don't know",
}
"""About when it began."""
NOTHING_FELT = "nothing felt"


def compared_words(start: Symptoms, best: Best) -> str:
    """What a check compares with: `Start: calf, 4, numb. Best since: buttock.`"""
    words = f"Start: {start_words(start)}."
    if best.is_nearer:
        return f"{words} Best since: nearer than {REACH_WORDS[best.reach]}."
    if best.reach < start.reach:
        return f"{words} Best since: {place_words(best.reach)}."
    return words


def start_words(symptoms: Symptoms) -> str:
    """The place, how strong it is there, and the signs: `calf, 4, numb`."""
    pain = symptoms.leg_pain if symptoms.reach >= BUTTOCK else symptoms.back_pain
    place = place_words(symptoms.reach)
    strength = [str(pain)] if symptoms.reach or pain else []
    return ", ".join([place, *strength, *sign_words(symptoms)])


def place_words(reach: int) -> str:
    """The place by its word."""
    return REACH_WORDS[reach] if reach else NOTHING_FELT


def sign_words(symptoms: Symptoms) -> list[str]:
    """What is numb, tingling or weak."""
    return [SIGN_WORDS[sign] for sign in SIGNS if sign in symptoms.signs]


AT_START = "at the start"
BEST_SINCE = "best since"
THIS_ONE = "<- this"
"""What a check is compared with stands in a line each; the one that counts is marked."""


def compared_lines(start: Symptoms, best: Best) -> str:
    """The same as `compared_words`, a line each, the one that counts marked."""
    lines = [f"{AT_START}  {start_words(start)}"]
    if best.is_nearer:
        lines.append(f"{BEST_SINCE}    nearer than {REACH_WORDS[best.reach]}  {THIS_ONE}")
    elif best.reach < start.reach:
        lines.append(f"{BEST_SINCE}    {place_words(best.reach)}  {THIS_ONE}")
    return "\n".join(lines)


def ladder_marks(start: Symptoms, best: Best) -> tuple[tuple[int, str] | None, tuple[int, str]]:
    """The two marks of the ladder at a check: the start, and what counts; only one where it is."""
    pain = start.leg_pain if start.reach >= BUTTOCK else start.back_pain
    at_start = (start.reach, f"at start, {pain}")
    if best.is_nearer:
        return at_start, (best.reach, "nearer since")
    if best.reach < start.reach:
        return at_start, (best.reach, BEST_SINCE)
    return None, at_start


def already_words(start: Symptoms, best: Best) -> str:
    """What the ladder does not tell of the start: signs, and the place where `nearer` stands."""
    return f"At the start: {start_words(start)}." if start.signs or best.is_nearer else ""
