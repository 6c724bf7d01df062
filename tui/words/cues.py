"""What each cue of a run tells, and how it sounds on a bell: how many strokes, how far apart."""

from tui.play.cues import Cue

LEAST_SECONDS = 0.15
"""Strokes that are closer together are one to many terminals."""
_QUICK, _EVEN, _SLOW, _COUNT = 0.2, 0.4, 0.6, 1.0
BELLS: dict[Cue, tuple[float, ...]] = {
    Cue.REP: (_EVEN,),
    Cue.MOVE: (),
    Cue.THREE: (),
    Cue.TWO: (),
    Cue.ONE: (),
    Cue.HALF: (_SLOW,),
    Cue.START: (_QUICK,),
    Cue.DONE: (_QUICK, _QUICK),
    Cue.NEXT_HOLD: (_QUICK, _QUICK, _SLOW),
    Cue.NEXT_SET: (_QUICK, _SLOW),
    Cue.CHANGE_SIDE: (_QUICK, _SLOW, _QUICK),
    Cue.READY: (_SLOW, _QUICK),
    Cue.PAUSED: (_COUNT,),
    Cue.LIE_DOWN: (_SLOW, _SLOW, _SLOW),
    Cue.REST_BEGINS: (_SLOW, _SLOW),
    Cue.FINISHED: (_COUNT, _QUICK),
    Cue.QUESTION: (_QUICK,) * 4,
    Cue.SETTLED: (_QUICK, _QUICK, _SLOW, _QUICK, _QUICK),
    Cue.LOST_TIME: (_COUNT, _COUNT),
    Cue.STOP: (_QUICK,) * 7,
}
"""The seconds between the strokes of each cue; one stroke has none. What counts is one stroke."""
CUE_WORDS: dict[Cue, str] = {
    Cue.REP: "a rep is done, by tap or by the tempo",
    Cue.MOVE: "inside a rep: hold, or come back",
    Cue.THREE: "three",
    Cue.TWO: "two",
    Cue.ONE: "one",
    Cue.HALF: "half of a hold is over",
    Cue.START: "work begins",
    Cue.DONE: "a rest begins",
    Cue.NEXT_HOLD: "the rest is over, and the next hold begins",
    Cue.NEXT_SET: "another set begins",
    Cue.CHANGE_SIDE: "the other side",
    Cue.READY: "another exercise is up",
    Cue.PAUSED: "it stands still",
    Cue.LIE_DOWN: "lie down for the rest after a spread",
    Cue.REST_BEGINS: "the rest after a spread counts",
    Cue.FINISHED: "nothing more is to be done",
    Cue.QUESTION: "a question waits",
    Cue.SETTLED: "the rest after a spread is over, and its question waits",
    Cue.LOST_TIME: "time was lost, and it stands still",
    Cue.STOP: "the session is stopped",
}
