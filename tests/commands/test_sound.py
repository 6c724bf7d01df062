"""`unpinch sound`: each cue by its name, and one sentence where nothing can be heard."""

import sys

import pytest

from tui.cli import run
from tui.commands import sound
from tui.play.cues import Cue
from tui.words.cues import BELLS, CUE_WORDS


class Hours:
    """A clock that goes on only while somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


def test_every_cue_is_rung_below_its_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    hours = Hours()
    assert sound.play_sounds("bell", hours, hours.wait) == ""
    printed = capsys.readouterr().out
    for cue in Cue:
        assert f"{CUE_WORDS[cue].capitalize()}.\n" + "\a" * (1 + len(BELLS[cue])) in printed
    assert hours.now == pytest.approx(len(Cue) + sum(map(sum, BELLS.values())))


class Told:
    """A speaker that is done with a text after some looks."""

    problem = ""

    def __init__(self, *_: object) -> None:
        self._looks_left = 0

    @property
    def is_silent(self) -> bool:
        return not self._looks_left

    def say(self, text: str) -> None:
        assert not self._looks_left, "one after the other"
        self._looks_left = 3
        print(f"({text})")

    def tick(self) -> None:
        self._looks_left -= 1


def test_every_cue_is_spoken_to_its_end(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "Speaker", Told)
    hours = Hours()
    assert sound.play_sounds("voice", hours, hours.wait) == ""
    told = [f"{CUE_WORDS[cue].capitalize()}.\n({CUE_WORDS[cue]})\n" for cue in Cue]
    assert capsys.readouterr().out == "".join(told)


@pytest.mark.parametrize("option", ["off", "bell", "voice"])
def test_where_nothing_is_heard_one_sentence_says_why(
    option: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "speaking_program", lambda: ("false",))
    assert run(["sound", "--sound", option]) == 2
    assert capsys.readouterr().err.count("\n") == 1
