"""What is spoken and read with two buttons: no text names a key of a keyboard."""

import re
from datetime import UTC, datetime

import pytest

from tui.play.cues import Cue
from tui.play.state import Phase
from tui.words import advice, aloud, gates, settle, weeks
from tui.words.aloud import BUTTONS, KEYBOARD, SpokenKeys
from tui.words.two_buttons import read_by_buttons

KEY = re.compile(r"\b[ynsm23]\.|[Pp]ress [a-z0-9]\b|\b[Ss]pace\b")


def spoken(keys: SpokenKeys) -> tuple[str, ...]:
    """All that is asked aloud, and what goes on."""
    return (
        aloud.check_aloud(keys),
        aloud.settled_aloud(keys),
        *(
            aloud.asked_aloud(phase, keys)
            for phase in (Phase.NEARER, Phase.LEAVING, Phase.SKIPPED, Phase.RED_FLAGS)
        ),
        *(aloud.standing_still_aloud(cue, keys) for cue in (Cue.PAUSED, Cue.LOST_TIME)),
        aloud.once_you_lie(keys),
        aloud.once_you_are_ready(keys),
    )


@pytest.mark.parametrize("text", spoken(KEYBOARD))
def test_a_keyboard_is_told_its_keys(text: str) -> None:
    assert KEY.search(text)


@pytest.mark.parametrize("text", spoken(BUTTONS))
def test_two_buttons_are_told_no_key(text: str) -> None:
    assert not KEY.search(text)


def test_graver_signs_behind_keys_are_not_spoken_of() -> None:
    assert all(KEY.search(text) for text in aloud.signs_aloud(KEYBOARD))
    assert aloud.signs_aloud(BUTTONS) == ()


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
