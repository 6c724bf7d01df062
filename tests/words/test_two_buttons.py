"""What is spoken with two buttons: no text names a key of a keyboard."""

import re

import pytest

from tui.words import spoken
from tui.words.two_buttons import by_buttons

TEXTS = (spoken.CHECK, spoken.SETTLED, *spoken._ASKED.values(), *spoken._FIXED.values())
KEY = re.compile(r"\b[ynsm23]\.|[Pp]ress [a-z0-9]\b|\b[Ss]pace\b")
WITH_A_KEY = tuple(text for text in TEXTS if KEY.search(text))


@pytest.mark.parametrize("text", WITH_A_KEY)
def test_a_key_gives_way_to_a_button(text: str) -> None:
    (said,) = by_buttons((text,))
    assert not KEY.search(said)
    assert re.search("[Pp]age (up|down)", said)


def test_graver_signs_behind_keys_are_not_spoken_of() -> None:
    assert all(KEY.search(text) for text in spoken.SIGNS)
    assert by_buttons(spoken.SIGNS) == ()
