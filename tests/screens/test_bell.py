"""Cues on the bell: rhythms that differ, strokes that a terminal can tell apart, one at a time."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import cast

from textual.timer import Timer

from tests.screens.stage import Stage, begin, play, real_shelf
from tui.app.bell import Bell
from tui.play.cues import Cue
from tui.settings.settings import Settings
from tui.words.cues import BELLS, CUE_WORDS, LEAST_SECONDS

PAGE = Path(__file__).parents[2] / "docs" / "cues.md"
ONE_STROKE = {Cue.MOVE, Cue.THREE, Cue.TWO, Cue.ONE}


class Waiting:
    """A call that is due some time, and can be stopped."""

    def __init__(self, at: float, call: Callable[[], None]) -> None:
        self.at = at
        self.call = call
        self.is_stopped = False

    def stop(self) -> None:
        self.is_stopped = True


class Belfry:
    """A bell on a clock that is moved by hand; `strokes` are the moments at which it rang."""

    def __init__(self) -> None:
        self.now = 0.0
        self.strokes: list[float] = []
        self._waiting: list[Waiting] = []
        self.bell = Bell(lambda: self.strokes.append(round(self.now, 2)), self._later, self._clock)

    def _clock(self) -> float:
        return self.now

    def _later(self, seconds: float, call: Callable[[], None]) -> Timer:
        waiting = Waiting(self.now + seconds, call)
        self._waiting.append(waiting)
        return cast(Timer, waiting)

    def play(self, *cues: tuple[float, Cue]) -> list[float]:
        """Play cues at their moments, and all that is left."""
        for at, cue in (*cues, (60.0, None)):
            due = [each for each in self._waiting if each.at <= at]
            self._waiting = [each for each in self._waiting if each not in due]
            for each in sorted(due, key=lambda each: each.at):
                self.now = each.at
                if not each.is_stopped:
                    each.call()
            self.now = at
            if cue is not None:
                self.bell.play(cue)
        return self.strokes


def test_every_cue_has_a_rhythm_of_its_own_but_those_that_count() -> None:
    assert set(BELLS) == set(Cue)
    others = [rhythm for cue, rhythm in BELLS.items() if cue not in ONE_STROKE]
    assert len(set(others)) == len(others)
    assert all(BELLS[cue] == () for cue in ONE_STROKE)
    assert all(gap >= LEAST_SECONDS for rhythm in BELLS.values() for gap in rhythm)


def test_the_page_of_the_cues_has_each_of_them() -> None:
    rows = PAGE.read_text(encoding="utf-8").splitlines()
    for cue, rhythm in BELLS.items():
        drawn = "x" + "".join("-" * round(gap * 5 - 1) + "x" for gap in rhythm)
        assert f"| {CUE_WORDS[cue]} | `{drawn}` |" in rows


def test_a_cue_is_rung_in_its_rhythm() -> None:
    assert Belfry().play((1.0, Cue.CHANGE_SIDE)) == [1.0, 1.2, 1.8, 2.0]


def test_a_newer_cue_ends_the_one_before() -> None:
    assert Belfry().play((1.0, Cue.DONE), (1.3, Cue.CHANGE_SIDE))[:3] == [1.0, 1.2, 1.35]


def test_what_says_more_is_rung_to_its_end() -> None:
    assert len(Belfry().play((1.0, Cue.STOP), (1.5, Cue.REP))) == 1 + len(BELLS[Cue.STOP])


def test_no_two_strokes_are_closer_than_a_terminal_can_tell() -> None:
    cues = [(1 + number * 0.05, cue) for number, cue in enumerate(Cue)]
    strokes = Belfry().play(*cues)
    gaps = [after - before for before, after in pairwise(strokes)]
    assert min(gaps) >= LEAST_SECONDS - 0.005


def test_the_app_rings_unless_it_is_to_be_silent(tmp_path: Path) -> None:
    rung: dict[bool, int] = {}

    async def act(stage: Stage) -> None:
        stage.app.take_settings(Settings(sound="bell" if has_bell else "off"))
        strokes: list[int] = []
        stage.app.bell = lambda: strokes.append(1)  # type: ignore[method-assign]
        await begin(stage)
        rung[has_bell] = len(strokes)

    for has_bell in (False, True):
        play(act, tmp_path / str(has_bell), real_shelf())
    assert rung == {False: 0, True: 1}
