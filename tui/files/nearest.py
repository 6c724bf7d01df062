"""The known word that may have been meant by one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 100


def did_you_mean(word: str, known: Iterable[str], alike: float = 0.6) -> str:
    """A hint behind a sentence, ` (did you mean glute-bridge?)`; empty where nothing is near.

    `alike` is how near it has to be, up to 1 for the same word.
    """
    near = get_close_matches(word[:_LONGEST].lower(), list(known), n=1, cutoff=alike)
    return f" (did you mean {near[0]}?)" if near else ""
