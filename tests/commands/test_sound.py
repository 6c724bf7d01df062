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


def test_every_cue_is_spoken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "speaking_program", lambda: ("true",))
    hours = Hours()
    assert sound.play_sounds("voice", lambda: 0.0, hours.wait) == ""
    assert capsys.readouterr().out.count("\n") == len(Cue)


@pytest.mark.parametrize("option", ["off", "bell", "voice"])
def test_where_nothing_is_heard_one_sentence_says_why(
    option: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "speaking_program", lambda: ("false",))
    assert run(["sound", "--sound", option]) == 2
    assert capsys.readouterr().err.count("\n") == 1
