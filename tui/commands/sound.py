"""Everything that can be heard, one after the other, so that a person can set the volume."""

import sys
from collections.abc import Callable

from tui.play.cues import Cue
from tui.settings.settings import Sound
from tui.terminal.speech import Speaker, speaking_program
from tui.words.commands import NO_BELL, SOUND_IS_OFF
from tui.words.cues import BELLS, CUE_WORDS
from tui.words.notices import no_voice_words

_BETWEEN_SECONDS = 1.0
_LOOK_SECONDS = 0.05


def play_sounds(sound: Sound, clock: Callable[[], float], wait: Callable[[float], None]) -> str:
    """Play each cue with its name; returns why nothing, or not all, could be heard, or "".

    `clock` tells seconds, and `wait` lets so many pass.
    """
    if sound == "off":
        return SOUND_IS_OFF
    if sound == "voice":
        return _speak(Speaker(speaking_program(), clock), wait)
    if not sys.stdout.isatty():
        return NO_BELL
    for cue in Cue:
        print(f"{CUE_WORDS[cue].capitalize()}.")
        _ring(BELLS[cue], wait)
        wait(_BETWEEN_SECONDS)
    return ""


def _ring(rhythm: tuple[float, ...], wait: Callable[[float], None]) -> None:
    for gap in (0.0, *rhythm):
        wait(gap)
        sys.stdout.write("\a")
        sys.stdout.flush()


def _speak(speaker: Speaker, wait: Callable[[float], None]) -> str:
    for cue in Cue:
        if not speaker.problem:
            print(f"{CUE_WORDS[cue].capitalize()}.", flush=True)
            speaker.say(CUE_WORDS[cue])
        while not (speaker.is_silent or speaker.problem):
            wait(_LOOK_SECONDS)
            speaker.tick()
    return no_voice_words(speaker.problem)
