"""How each cue of a run sounds on a terminal's bell: how many strokes, and how far apart."""

from tui.play.cues import Cue

LEAST_SECONDS = 0.15
"""Strokes that are closer together are one to many terminals."""
_QUICK, _SLOW, _COUNT = 0.2, 0.6, 1.0
BELLS: dict[Cue, tuple[float, ...]] = {
    Cue.REP: (),
    Cue.MOVE: (),
    Cue.THREE: (),
    Cue.TWO: (),
    Cue.ONE: (),
    Cue.HALF: (_SLOW,),
    Cue.START: (_QUICK,),
    Cue.DONE: (_QUICK, _QUICK),
    Cue.NEXT_SET: (_QUICK, _SLOW),
    Cue.CHANGE_SIDE: (_QUICK, _SLOW, _QUICK),
    Cue.READY: (_SLOW, _QUICK),
    Cue.PAUSED: (_COUNT,),
    Cue.LIE_DOWN: (_SLOW, _SLOW, _SLOW),
    Cue.REST_BEGINS: (_SLOW, _SLOW),
    Cue.QUESTION: (_QUICK,) * 4,
    Cue.SETTLED: (_QUICK, _QUICK, _SLOW, _QUICK, _QUICK),
    Cue.LOST_TIME: (_COUNT, _COUNT),
    Cue.STOP: (_QUICK,) * 7,
}
"""The seconds between the strokes of each cue; one stroke has none. What counts is one stroke."""
