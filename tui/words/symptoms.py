"""Symptoms in words: the side, how far down they reach, how strong they are, what is numb."""

from tui.play.symptoms import REACHES, Symptoms


def baseline_words(symptoms: Symptoms) -> str:
    """What a spread is compared with: `calf, 4/10, already tingling`."""
    signs = [
        word
        for word, is_so in (
            ("numb", symptoms.numb),
            ("tingling", symptoms.tingling),
            ("weak", symptoms.weak),
        )
        if is_so
    ]
    reach = REACHES[symptoms.reach] if symptoms.reach else "nothing felt"
    already = f", already {' and '.join(signs)}" if signs else ""
    return f"{reach}, {symptoms.intensity}/10{already}"
