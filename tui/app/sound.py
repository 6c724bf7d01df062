"""How cues are heard: by the bell, by a voice, or by the bell where no voice is to be had."""

from collections.abc import Callable
from functools import cached_property

from tui.app.bell import Bell, Later
from tui.app.voice import Voice
from tui.play.cues import Cue
from tui.play.run import Run
from tui.settings.settings import Sound
from tui.terminal.speech import Speaker, speaking_program

VOICE_SECONDS = 0.1
"""How often it is looked whether a text has been spoken."""


class Sounds:
    """Plays cues. `ring` is a stroke of the bell, `later` and `clock` as for the bell.

    `every` calls something again and again, so many seconds apart.
    """

    def __init__(
        self,
        ring: Callable[[], None],
        later: Later,
        every: Callable[[float, Callable[[], None]], object],
        clock: Callable[[], float],
    ) -> None:
        self._bell = Bell(ring, later, clock)
        self._every = every
        self._clock = clock

    @cached_property
    def _voice(self) -> Voice:
        """A voice that goes on by itself; where nothing speaks it has a problem."""
        voice = Voice(Speaker(speaking_program(), self._clock), self._clock)
        self._every(VOICE_SECONDS, voice.tick)
        return voice

    def play(self, cue: Cue, run: Run, by: Sound, words: tuple[str, ...]) -> None:
        """Let a cue of a run be heard, which says these texts where it is spoken."""
        if by == "voice" and not self._voice.problem:
            self._voice.speak(cue, run, words)
        elif by != "off":
            self._bell.play(cue)

    @property
    def problem(self) -> str:
        """Why the bell rings where a voice was wanted; empty while that is not so."""
        return self._voice.problem if "_voice" in vars(self) else ""

    def close(self) -> None:
        """Be silent for good."""
        if "_voice" in vars(self):
            self._voice.close()
