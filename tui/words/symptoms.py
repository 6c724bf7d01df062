"""Symptoms in words: the side, how far down they reach, how strong they are, what is numb."""

from tui.play.sides import Affected
from tui.play.symptoms import Symptoms

SIDE_WORDS: dict[Affected, str] = {
    "left": "left",
    "right": "right",
    "both": "both",
    "none": "neither",
}
REACH_WORDS = ("none", "back", "buttock", "thigh", "calf", "foot")
"""The furthest place where symptoms are felt, nearest first."""
SIGN_WORDS = {"numb": "numb", "tingling": "tingling", "weak": "weak"}
EASING_WORDS = {
    "legs-up": "legs up on a chair",
    "on-the-side": "on the side",
    "on-the-belly": "on the belly",
}
"""The positions that ease."""


def baseline_words(symptoms: Symptoms) -> str:
    """What a spread is compared with: `calf, 4/10, already tingling`."""
    signs = [words for sign, words in SIGN_WORDS.items() if getattr(symptoms, sign)]
    reach = REACH_WORDS[symptoms.reach] if symptoms.reach else "nothing felt"
    already = f", already {' and '.join(signs)}" if signs else ""
    return f"{reach}, {symptoms.intensity}/10{already}"
