"""Cues spoken: the steps spread over a get-ready, and what must not be missed heard out."""

from tests.factories import make_exercise, make_session
from tests.play.test_cues import CALF
from tui.app.voice import MOST_LETTERS, Voice
from tui.play.cues import Cue
from tui.play.run import Run
from tui.play.symptoms import Before
from tui.terminal.speech import Speaker


class Mute(Speaker):
    """A speaker that notes what it is to say, and is at it until it is let go on."""

    def __init__(self) -> None:
        super().__init__(("mute",), lambda: 0.0)
        self.said: list[tuple[str, bool]] = []
        self.is_busy = False

    @property
    def is_silent(self) -> bool:
        return not self.is_busy

    def say(self, text: str, *, is_urgent: bool = False) -> None:
        self.said.append((text, is_urgent))

    def tick(self) -> None:
        """Nothing goes on by itself."""

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.said]


class Talk:
    """A voice over a run in its first get-ready of 20 seconds."""

    def __init__(self, name: str = "bow") -> None:
        self.now = 0.0
        self.run = Run(make_session(make_exercise(name)), Before(CALF))
        self.run.start(0.0, hands_free=True)
        self.mute = Mute()
        self.voice = Voice(self.mute, lambda: self.now)

    def play(self, cue: Cue) -> None:
        self.voice.play(cue, self.run)

    def go_on(self, now: float) -> None:
        self.now = now
        self.voice.tick()


def test_the_steps_are_spread_over_the_get_ready() -> None:
    talk = Talk()
    talk.play(Cue.READY)
    talk.go_on(9.9)
    assert len(talk.mute.said) == 1
    talk.go_on(10.0)
    assert talk.mute.texts[1:] == ["Move."]


def test_a_newer_cue_takes_the_place_of_what_was_still_to_be_said() -> None:
    talk = Talk()
    talk.play(Cue.READY)
    talk.play(Cue.START)
    talk.go_on(20.0)
    assert talk.mute.texts[1:] == ["Go."]
    assert talk.mute.said[1][1], "it interrupts"


def test_a_question_is_heard_out() -> None:
    talk = Talk()
    talk.play(Cue.LIE_DOWN)
    talk.mute.is_busy = True
    talk.play(Cue.REP)
    assert len(talk.mute.said) == 1
    talk.play(Cue.LOST_TIME)
    talk.play(Cue.STOP)
    assert "The session is stopped." in talk.mute.texts


def test_what_a_file_says_is_text_and_not_too_much() -> None:
    talk = Talk("b\x1b[2J" + "o" * 1000)
    talk.play(Cue.READY)
    (text,) = talk.mute.texts
    assert len(text) == MOST_LETTERS
    assert text.isprintable()
