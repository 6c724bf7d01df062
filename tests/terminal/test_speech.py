"""Programs that speak, hang, fail, flood or are missing: none of them is waited for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.tools import needs, tool
from tui.terminal.signals import ENDING_SIGNALS
from tui.terminal.speech import PROGRAMS, Speaker, speaking_program

LIMIT_SECONDS = 60.0
WRITES = "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '\\n')"


class Watch:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def speak_all(speaker: Speaker) -> None:
    """Go on until all is spoken."""
    until = time.monotonic() + LIMIT_SECONDS
    while not speaker.is_silent and not speaker.problem:
        assert time.monotonic() < until
        speaker.tick()
        time.sleep(0.01)


def until_written(path: Path, text: str) -> None:
    """Wait for what another program writes."""
    until = time.monotonic() + LIMIT_SECONDS
    while not path.exists() or path.read_text() != text:
        assert time.monotonic() < until
        time.sleep(0.01)


def writing(path: Path) -> tuple[str, ...]:
    """A program that writes what it is to speak."""
    return (sys.executable, "-c", WRITES, str(path))


def waits(path: Path) -> tuple[str, ...]:
    """The same, once a file named `go` is there; until then it floods what nobody reads."""
    code = f"import os\nwhile not os.path.exists({str(path.parent / 'go')!r}): print('x' * 9999)\n"
    return (sys.executable, "-c", code + WRITES, str(path))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((text, text) for text in ("Go.", "-w /etc/passwd", "<speak>a</speak>", "ä愛")),
        ("$(id); `id`", "$(id); `id`"),
        ("[[x]] 5%s", "((x)) 5 percents"),
    ],
)
def test_a_text_is_one_argument_and_no_command(text: str, said: str, tmp_path: Path) -> None:
    speaker = Speaker(writing(tmp_path / "said"), Watch())
    speaker.say(text)
    speak_all(speaker)
    assert (tmp_path / "said").read_text() == f"{said}\n"
    assert speaker.problem == ""


NAME = "Brücke, 橋"
IN_ASCII = f"""
import sys, time
from tui.terminal.speech import Speaker
speaker = Speaker((sys.executable, "-X", "utf8", "-c", {WRITES!r}, sys.argv[1]), time.monotonic)
speaker.say({NAME!a})
while not speaker.is_silent:
    speaker.tick()
"""


def test_a_locale_without_its_letters_takes_nothing_from_a_text(tmp_path: Path) -> None:
    said = tmp_path / "said"
    ascii_alone = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    subprocess.run(
        [sys.executable, "-c", IN_ASCII, said],
        env={**os.environ, **ascii_alone},
        check=True,
        timeout=LIMIT_SECONDS,
        capture_output=True,
    )
    assert said.read_text(encoding="utf-8") == f"{NAME}\n"


def test_a_newer_text_replaces_the_one_that_waits(tmp_path: Path) -> None:
    speaker = Speaker(waits(tmp_path / "said"), Watch())
    for text in ("one", "two", "three"):
        speaker.say(text)
    (tmp_path / "go").touch()
    speak_all(speaker)
    assert (tmp_path / "said").read_text() == "one\nthree\n"


def test_an_urgent_text_interrupts(tmp_path: Path) -> None:
    speaker = Speaker(waits(tmp_path / "said"), Watch())
    speaker.say("one")
    speaker.say("two")
    (tmp_path / "go").touch()
    speaker.say("stop", is_urgent=True)
    speak_all(speaker)
    speaker.close()
    assert (tmp_path / "said").read_text().splitlines()[-1] == "stop"
    assert "two" not in (tmp_path / "said").read_text()


def test_all_that_a_program_has_begun_ends_with_it(tmp_path: Path) -> None:
    """Where a script stands around what sounds, two texts would be spoken at once."""
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    os.mkfifo(ended)
    inner = f"exec 3>{ended}; echo >{begun}; sleep 20; echo it spoke on >&3"
    speaker = Speaker(("sh", "-c", f"sh -c '{inner}'; true"), Watch())
    speaker.say("one")
    with ended.open() as end:
        until_written(begun, "\n")
        speaker.say("stop", is_urgent=True)
        speaker.close()
        # It comes to its end once nobody holds the other one any more.
        assert end.read() == ""


def test_a_program_that_hangs_is_ended_and_told(tmp_path: Path) -> None:
    watch = Watch()
    speaker = Speaker(waits(tmp_path / "said"), watch)
    speaker.say("one")
    problems = []
    for watch.now in (19.0, 30.0):
        speaker.tick()
        problems.append(speaker.problem)
    speaker.close()
    assert problems == ["", "hangs"]
    speaker.say("two")
    assert not speaker._process


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ((), "missing"),
        (("/nowhere/speaks",), "missing"),
        ((sys.executable, "-c", "raise SystemExit(3)"), "fails"),
    ],
)
def test_a_program_that_cannot_speak_is_told(command: tuple[str, ...], why: str) -> None:
    speaker = Speaker(command, Watch())
    speaker.say("one")
    speak_all(speaker)
    assert speaker.problem == why


@pytest.mark.parametrize(
    ("text", "seconds", "problem"),
    [
        ("Did leg symptoms spread?", 0.1, "silent"),
        ("Did leg symptoms spread?", 1.5, ""),
        ("Go.", 0.1, ""),
    ],
)
def test_a_program_that_ends_sooner_than_anybody_speaks_makes_no_sound(
    text: str, seconds: float, problem: str
) -> None:
    watch = Watch()
    speaker = Speaker((sys.executable, "-c", ""), watch)
    speaker.say(text)
    watch.now = seconds
    speak_all(speaker)
    assert speaker.problem == problem


def test_a_program_inherits_no_signal_that_is_held_back(tmp_path: Path) -> None:
    code = "import signal, sys; open(sys.argv[1], 'w').write(str(signal.pthread_sigmask(0, [])))"
    speaker = Speaker((sys.executable, "-c", code, str(tmp_path / "mask")), Watch())
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING_SIGNALS)
    try:
        speaker.say("one")
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    speak_all(speaker)
    assert (tmp_path / "mask").read_text() == str(set(mask))


def test_the_first_program_that_is_there_speaks() -> None:
    for name in PROGRAMS:
        found = speaking_program({name: f"/bin/{name}"}.get)
        assert found == (f"/bin/{name}", *PROGRAMS[name])
    assert speaking_program(lambda _: None) == ()


def test_what_speaks_behind_a_program_is_silenced_at_the_end(tmp_path: Path) -> None:
    script, said = tmp_path / "spd-say", tmp_path / "said"
    script.write_text(
        f'#!/bin/sh\necho "$@" >>{said}\n[ "$1" = --cancel ] || sleep {LIMIT_SECONDS}'
    )
    script.chmod(0o755)
    speaker = Speaker((str(script), "--"), Watch())
    speaker.say("one")
    until_written(said, "-- one\n")
    speaker.close()
    until_written(said, "-- one\n--cancel\n")
    speaker.close()
    assert not speaker._process


@needs("espeak-ng", "espeak-ng")
def test_a_real_voice_speaks_what_begins_with_a_dash(tmp_path: Path) -> None:
    sound = tmp_path / "said.wav"
    command = (tool("espeak-ng"), "-w", str(sound), *PROGRAMS["espeak-ng"])
    watch = Watch()
    speaker = Speaker(command, watch)
    speaker.say("-v nothing. Did leg symptoms spread?")
    watch.now = 2.0
    speak_all(speaker)
    assert speaker.problem == ""
    assert sound.stat().st_size > 10_000


def test_a_program_that_hangs_is_found_out_though_each_text_is_cut_off_by_the_next() -> None:
    now = [0.0]
    speaker = Speaker(("sh", "-c", "sleep 60", "sh"), lambda: now[0])
    try:
        for _ in range(12):
            speaker.say("Three.", is_urgent=True)
            now[0] += 2.0
        assert speaker.problem == "hangs"
    finally:
        speaker.close()
