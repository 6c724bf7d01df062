"""What is said of an exercise played hands-free, second by second, for somebody who reads it.

`.venv/bin/python -m tests.words.heard prone-press-up` prints it, up to the start of what follows.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.bundled import library
from tui import resources
from tui.app.voice import Voice
from tui.plan.model import Session
from tui.plan.shelf import load_shelf
from tui.play.cues import Cues
from tui.play.pace import GET_READY_SECONDS
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import POSITIONS, Before, Symptoms
from tui.terminal.speech import Speaker
from tui.words.spoken import spoken_words

SESSION = "twelve-on-the-mat"
_LETTERS_A_SECOND, _PAUSE_SECONDS = 15.0, 0.4
_ANSWERED_AFTER_SECONDS = 20.0
_MOST_TENTHS = 6000


class Aloud(Speaker):
    """A speaker that takes as long as a voice, and notes when each text began, or was cut off."""

    def __init__(self) -> None:
        super().__init__(("aloud",), lambda: self.now)
        self.now = self._ends_at = 0.0
        self.lines: list[str] = []

    @property
    def is_silent(self) -> bool:
        """Whether the text before is over, and none waits."""
        return self.now >= self._ends_at and not self._waiting

    def say(self, text: str, *, is_urgent: bool = False) -> None:
        """Note the text once it begins."""
        self._waiting = text
        if is_urgent and self.now < self._ends_at:
            self.lines[-1] += " [cut off]"
            self._ends_at = self.now
        self.tick()

    def tick(self) -> None:
        """Begin what waits."""
        if self._waiting and self.now >= self._ends_at:
            self.lines.append(f"{self.now:6.1f}  {self._waiting}")
            self._ends_at = self.now + _PAUSE_SECONDS + len(self._waiting) / _LETTERS_A_SECOND
            self._waiting = ""


def from_exercise(slug: str) -> Session:
    """The session from this exercise on."""
    path = resources.sessions_folder() / f"{SESSION}.toml"
    (session,) = load_shelf({SESSION: path}, library()).sessions
    place = [planned.slug for planned in session.exercises].index(slug)
    return replace(session, exercises=session.exercises[place:])


def heard(slug: str, ready_seconds: float = GET_READY_SECONDS) -> Sequence[str]:
    """The lines of an exercise and its question, up to the first second of the next one."""
    before, speaker = Before(Symptoms("right", reach=4, leg_pain=4)), Aloud()
    run = Run(from_exercise(slug), before, ready_seconds=ready_seconds)
    voice = Voice(speaker, lambda: speaker.now)
    run.start(0.0, hands_free=True)
    cues = Cues()
    for speaker.now in _tenths():
        run.tick(speaker.now)
        if _is_answered(run, speaker.now):
            run.handle(Input.NO, speaker.now)
        cue = cues.at(run, speaker.now)
        if cue is not None:
            resting = library().exercises[POSITIONS[run.state.resting]]
            voice.speak(cue, run, spoken_words(cue, run, resting))
        voice.tick()
        turn = run.state.turn
        if run.state.place > 0 and (turn is None or turn.index != 0):
            break
    return speaker.lines


def _tenths() -> Iterator[float]:
    return (tenth / 10 for tenth in range(_MOST_TENTHS))


def _is_answered(run: Run, now: float) -> bool:
    """Whether the question has waited long enough to be heard in full."""
    turn = run.state.turn
    return (
        run.state.phase is Phase.CHECK
        and turn is not None
        and now - turn.seen >= _ANSWERED_AFTER_SECONDS
    )


if __name__ == "__main__":
    print("\n".join(heard(sys.argv[1] if len(sys.argv) > 1 else "prone-press-up")))
