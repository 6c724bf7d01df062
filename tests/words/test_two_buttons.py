"""What is spoken and read with two buttons: no text names a key of a keyboard."""

import re
from datetime import UTC, datetime

import pytest

from tui.words import advice, gates, settle, spoken, weeks
from tui.words.two_buttons import by_buttons, read_by_buttons

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


NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
READ = (
    *gates.shut_advice(NOW.date(), NOW).sentences,
    gates.shut_line(NOW.date(), NOW),
    settle.MISTAKEN,
    *(text for text in vars(weeks).values() if isinstance(text, str)),
    *(
        text
        for each in vars(advice).values()
        if isinstance(each, advice.Advice)
        for text in each.sentences
    ),
)
READ_KEY = re.compile(r"[Pp]ress [cn]\b")
READ_WITH_A_KEY = tuple(text for text in READ if READ_KEY.search(text))


def test_texts_to_be_read_name_keys() -> None:
    assert len(READ_WITH_A_KEY) >= 4


@pytest.mark.parametrize("text", READ_WITH_A_KEY)
def test_a_key_gives_way_to_the_entry_of_a_list(text: str) -> None:
    assert not READ_KEY.search(read_by_buttons(text))
