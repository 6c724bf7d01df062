"""Nothing leads out of a kiosk on a real terminal, and nothing but its end ends it."""

from __future__ import annotations

import signal
from random import Random
from typing import TYPE_CHECKING

import pytest

from .asked import LEG_PAIN, LIBRARY, SIGNS, URGENT
from .kiosk import Kiosk, written
from .playing import press
from .scripted import (
    END_HERE,
    LIE_DOWN,
    OFFER,
    REST,
    SAVE,
    STOP,
    SUMMARY,
    URGENT_PAGE,
    Script,
    quick_session,
    records,
)
from .ways_out import CONTROLS, ENDS, UNENDED, WAYS_OUT

if TYPE_CHECKING:
    from pathlib import Path

ESCAPES = b"\x1b"
TRIED_AT = (
    LIBRARY,
    URGENT,
    LEG_PAIN,
    SIGNS,
    "Do one.",
    "One  done",
    LIE_DOWN,
    REST,
    URGENT_PAGE,
    STOP,
    SAVE,
    SUMMARY,
)
"""Shelf, lists, form, exercise, question, settle rest, urgent page, stop and what comes after."""
ALL_AT = frozenset({LIBRARY, "Do one.", "One  done", REST})
"""Where all is tried; elsewhere the keys that lead out of other programs."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folders of a kiosk, with a session of a few seconds."""
    quick_session(tmp_path / "unpinch")
    return tmp_path


def test_nothing_leads_out_of_any_screen(root: Path) -> None:
    with Kiosk(root, "--records") as kiosk:
        script = Script(kiosk, {"One  done": "y"})
        tried = set()
        while SUMMARY not in tried:
            prompt = script.wait()
            if prompt in TRIED_AT and prompt not in tried:
                tried.add(prompt)
                kiosk.send(CONTROLS)
                if prompt in ALL_AT:
                    kiosk.send_odd(WAYS_OUT)
                assert kiosk.is_still_at(script, prompt)
            if prompt != SUMMARY:
                script.step()
        assert tried == set(TRIED_AT)
    (kept,) = records(root / "unpinch")
    assert [(each.then, each.answer) for each in kept.exercises] == [("hurt", "yes")]
    assert kept.told == 2
