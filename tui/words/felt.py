"""What is asked some days after a start; any gain is progress, and what is worse is told (R32)."""

from tui.play.felt import FELT, ITEMS, Felt, Item, SelfCheck
from tui.words.advice import Advice

_ASKED: dict[Item, str] = {
    "sleep": "Since you began, how is your sleep?",
    "stiffness": "Since you began, how stiff are you in the morning?",
    "getting-up": "Since you began, how is getting up from a chair?",
    "flare-ups": "Since you began, how are your flare-ups?",
    "leg-pain": "Since you began, how is the pain in the leg?",
}
_PICKS: dict[Item, tuple[str, str, str]] = {
    "sleep": ("better", "no change", "worse"),
    "stiffness": ("less stiff", "no change", "more stiff"),
    "getting-up": ("easier", "no change", "harder"),
    "flare-ups": ("fewer or shorter", "no change", "more or longer"),
    "leg-pain": ("nearer the back, or gone", "no change", "further down"),
}
"""Better, the same and worse of each."""
_GAINED: dict[Item, str] = {
    "sleep": "you sleep better",
    "stiffness": "you are less stiff in the morning",
    "getting-up": "it is easier to get up from a chair",
    "flare-ups": "flare-ups are fewer or shorter",
    "leg-pain": "the pain is nearer the back",
}
_LOST: dict[Item, str] = {
    "sleep": "sleep",
    "stiffness": "being stiff",
    "getting-up": "getting up",
    "flare-ups": "flare-ups",
    "leg-pain": "pain in the leg",
}
_KEYS: dict[Felt, str] = {"better": "b", "same": "n", "worse": "w"}
BY_KEY: dict[str, Felt] = {key: felt for felt, key in _KEYS.items()}
"""What each key says."""
PASS_OVER = "skip these"
_PROGRESS, _NO_PROGRESS = "That is progress", "Some of it is worse"


def question(item: Item, number: int) -> tuple[str, str, tuple[tuple[str, str], ...], str]:
    """The heading, which question it is, each key with its words, and what leaving means."""
    picks = zip((_KEYS[felt] for felt in FELT), _PICKS[item], strict=True)
    return _ASKED[item], f"{number} of {len(ITEMS)}", tuple(picks), PASS_OVER


def told_words(check: SelfCheck) -> Advice:
    """That what is better is progress, and what to do about what is worse; one of them is there."""
    gained = [_GAINED[item] for item in check.items("better")]
    lost = [_LOST[item] for item in check.items("worse")]
    better = " ".join(f"{each[0].upper()}{each[1:]}." for each in gained)
    worse = f"Worse: {', '.join(lost)}. Does it stay? Ask a doctor or physiotherapist."
    told = (*([better] if gained else []), *([worse] if lost else []))
    return Advice(_PROGRESS if gained else _NO_PROGRESS, told, "begin")
