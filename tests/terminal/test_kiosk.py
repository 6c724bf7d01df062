"""Nothing leads out of a kiosk on a real terminal, and nothing but its end ends it."""

from __future__ import annotations

import shutil
import signal
from random import Random
from typing import TYPE_CHECKING

import pytest

from tui.terminal.keyboard import KEY_SEQUENCES
from tui.words.people import NEW

from .asked import LEG_PAIN, LIBRARY, SIGNS, URGENT
from .kiosk import Kiosk, written
from .playing import press
from .scripted import (
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
from .ways_out import CONTROLS, UNENDED, WAYS_OUT

if TYPE_CHECKING:
    from pathlib import Path

ESC = b"\x1b"
AFTER_ESC_SECONDS = 1.2
"""A letter that comes sooner after Escape is no key."""
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
ALL_AT = frozenset({LIBRARY, "Do one.", REST})
"""Where all is tried; elsewhere the keys that lead out of other programs."""
RANDOM_BYTES = 100_000
TODDLER_PRESSES = 400
PRESS_SECONDS = 0.01
STOP_SECONDS = 0.5


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folders of a kiosk, with a session of a few seconds."""
    quick_session(tmp_path / "unpinch")
    return tmp_path


@pytest.fixture
def begun(begun_home: Path, tmp_path: Path) -> Path:
    """The same, in which a run was cut off before its first exercise."""
    shutil.copytree(begun_home, tmp_path / "unpinch")
    return tmp_path


def test_nothing_leads_out_of_any_screen_and_nothing_is_written(root: Path) -> None:
    before = written(root)
    with Kiosk(root) as kiosk:
        script, tried = Script(kiosk, {"One  done": "y"}), set()
        while SUMMARY not in tried:
            prompt = script.wait_whole()
            if prompt in TRIED_AT and prompt not in tried:
                tried.add(prompt)
                kiosk.send(CONTROLS)
                if prompt in ALL_AT:
                    kiosk.send_odd(WAYS_OUT)
                assert kiosk.is_still_at(script, prompt)
            if prompt != SUMMARY:
                script.step()
        assert tried == set(TRIED_AT)
        assert written(root) == before


def test_a_question_outlasts_all_of_it_and_its_answer_is_kept(begun: Path) -> None:
    with Kiosk(begun, "--records") as kiosk:
        script = Script(kiosk).step_until("One  done")
        kiosk.send(CONTROLS)
        kiosk.send_odd(WAYS_OUT)
        assert kiosk.is_still_at(script, "One  done")
        press(kiosk, b"y", LIE_DOWN)
    assert [each.answer for each in records(begun / "unpinch")[0].exercises] == ["yes"]
    assert {path.split("/")[0] for path in written(begun)} == {"unpinch"}


def test_escape_and_leaving_lead_back_to_the_first_screen_alone(begun: Path) -> None:
    with Kiosk(begun, "--records") as kiosk:
        script = Script(kiosk, {"Do one.": "q"}).step_until("Do one.")
        kiosk.send(ESC)
        kiosk.read_for(AFTER_ESC_SECONDS)
        assert kiosk.is_still_at(script, "Do one.")
        script.step_until(LIBRARY)
        press(kiosk, b"q", LIBRARY)
        kiosk.send(ESC)
        kiosk.read_for(AFTER_ESC_SECONDS)
        assert kiosk.is_still_at(script, LIBRARY)


@pytest.mark.parametrize("opening", UNENDED)
def test_what_never_ends_deafens_nobody(opening: bytes, root: Path) -> None:
    with Kiosk(root) as kiosk:
        script = Script(kiosk)
        script.wait()
        kiosk.send(opening)
        assert kiosk.is_still_at(script, LIBRARY)


@pytest.mark.parametrize("seed", range(3))
def test_no_random_bytes_end_it_or_write_anything(seed: int, root: Path) -> None:
    before = written(root)
    with Kiosk(root) as kiosk:
        Script(kiosk).wait()
        kiosk.send_odd(Random(seed).randbytes(RANDOM_BYTES))
        assert kiosk.is_alive()
    assert written(root) == before


def test_no_keys_and_clicks_of_a_toddler_end_it_or_write_outside(root: Path) -> None:
    random, before = Random(5), written(root)
    with Kiosk(root, "--records", "--people") as kiosk:
        kiosk.wait_for(NEW)
        for _ in range(TODDLER_PRESSES):
            kiosk.send(_press_of_a_toddler(random))
            kiosk.read_for(PRESS_SECONDS)
        kiosk.send_odd(b"")
        assert kiosk.is_alive()
    assert {path for path in written(root) if not path.startswith("unpinch/people")} == set(before)


def _press_of_a_toddler(random: Random) -> bytes:
    """A key of any kind, or a click anywhere."""
    kind = random.randrange(4)
    if kind == 0:
        return bytes([random.randrange(0x20, 0x7F)])
    if kind == 1:
        return random.choice(sorted(KEY_SEQUENCES)).encode()
    if kind == 2:
        return bytes([random.randrange(0x20)])
    at = f"{random.randrange(1, 81)};{random.randrange(1, 25)}"
    return f"\x1b[<0;{at}M\x1b[<0;{at}m".encode()


def test_no_size_ends_it(root: Path) -> None:
    with Kiosk(root) as kiosk:
        script = Script(kiosk)
        script.wait()
        for size in ((1, 1), (0, 0), (5000, 5000), (65535, 1), (40, 14)):
            kiosk.resize_to(*size)
            kiosk.send(CONTROLS)
            kiosk.resize_to(80, 24)
            assert kiosk.is_still_at(script, LIBRARY)


@pytest.mark.parametrize("number", [signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU])
def test_no_signal_stops_it(number: signal.Signals, root: Path) -> None:
    with Kiosk(root) as kiosk:
        script = Script(kiosk)
        script.wait()
        kiosk.signal(number)
        kiosk.read_for(STOP_SECONDS)
        assert kiosk.is_still_at(script, LIBRARY)
        assert b"\x1b[?1049l" not in kiosk.output


@pytest.mark.parametrize("prompt", [OFFER, "One  done"])
def test_it_ends_in_order_when_it_is_told_to(prompt: str, begun: Path) -> None:
    with Kiosk(begun, "--records") as kiosk:
        Script(kiosk).step_until(prompt)
        kiosk.signal(signal.SIGTERM)
        assert kiosk.wait_exit() == 128 + signal.SIGTERM
        assert kiosk.modes_left() == set()
        assert kiosk.attributes() == kiosk.attributes_at_start


@pytest.mark.parametrize("prompt", [OFFER, "One  done"])
def test_it_ends_with_its_terminal(prompt: str, begun: Path) -> None:
    with Kiosk(begun, "--records") as kiosk:
        Script(kiosk).step_until(prompt)
        kiosk.close()
        assert kiosk.wait_exit() == 128 + signal.SIGHUP
    (record,) = records(begun / "unpinch")
    assert record.outcome == "under-way"
    assert all(each.answer is None for each in record.exercises)
