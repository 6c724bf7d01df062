"""Cues spoken: the steps spread over a get-ready, and what must not be missed heard out."""

from dataclasses import replace

import pytest

from tests.factories import make_dose, make_exercise, make_session
from tests.play.test_cues import CALF
from tui.app.voice import MOST_LETTERS, Voice
from tui.plan.model import Exercise
from tui.play.cues import Cue
from tui.play.run import Run
from tui.play.state import Input, Phase
from tui.play.symptoms import Before
from tui.terminal.speech import Speaker
from tui.words.spoken import spoken_words


class Mute(Speaker):
    """A speaker that notes what it is to say, and is at it until it is let go on."""

    def __init__(self) -> None:
        super().__init__(("mute",), lambda: 0.0)
        self.said: list[tuple[str, bool]] = []
        self.is_busy = self.is_slow = False

    @property
    def is_silent(self) -> bool:
        return not self.is_busy

    def say(self, text: str, *, is_urgent: bool = False) -> None:
        self.said.append((text, is_urgent))
        self.is_busy = self.is_slow

    def tick(self) -> None:
        """Nothing goes on by itself."""

    @property
    def texts(self) -> list[str]:
        return [text for text, _ in self.said]


class Talk:
    """A voice over a run in its first get-ready of 20 seconds."""

    def __init__(self, exercise: Exercise | None = None, *, hands_free: bool = True) -> None:
        self.now = 0.0
        self.run = Run(make_session(exercise or make_exercise("bow")), Before(CALF))
        self.run.start(0.0, hands_free=hands_free)
        self.mute = Mute()
        self.voice = Voice(self.mute, lambda: self.now)

    def play(self, cue: Cue) -> None:
        self.voice.speak(cue, self.run, spoken_words(cue, self.run))

    def go_on(self, now: float, *, is_busy: bool = False) -> list[str]:
        """What begins to be said at a moment, at which all before it is over or not."""
        count = len(self.mute.said)
        self.mute.is_busy = is_busy
        while self.now < now:
            self.now = min(now, self.now + 1)
            self.run.tick(self.now)
        self.voice.tick()
        return self.mute.texts[count:]


def with_steps(*steps: str, hold_seconds: int = 30) -> Exercise:
    dose = make_dose("hold", reps=1, hold_seconds=hold_seconds)
    return replace(make_exercise("lie", dose=dose), steps=steps)


def test_the_steps_are_spread_over_the_get_ready_up_to_its_count() -> None:
    talk = Talk(with_steps("One.", "Two.", "Three."))
    talk.play(Cue.READY)
    said = {float(at): talk.go_on(float(at)) for at in range(1, 18)}
    assert {at: texts for at, texts in said.items() if texts} == {
        5.0: ["One."],
        9.0: ["Two."],
        13.0: ["Three."],
    }


LONG = "b" * 60
"""Four seconds and some more."""


def test_a_step_under_way_goes_before_a_count_and_no_half_of_one_is_heard() -> None:
    talk = Talk(with_steps("Short.", LONG))
    talk.play(Cue.READY)
    talk.go_on(10.0)
    assert talk.go_on(15.0) == [LONG]
    talk.go_on(17.0, is_busy=True)
    talk.play(Cue.THREE)
    assert talk.mute.texts[-1] == LONG
    talk.go_on(19.0)
    talk.play(Cue.ONE)
    assert talk.mute.texts[-1] == LONG
    talk.play(Cue.START)
    assert talk.mute.texts[-1].startswith("Go.")


def test_a_count_is_heard_whole_where_nothing_is_being_said() -> None:
    talk = Talk(with_steps("Short."))
    talk.play(Cue.READY)
    talk.go_on(17.0)
    for cue in (Cue.THREE, Cue.TWO, Cue.ONE):
        talk.play(cue)
    assert talk.mute.said[-3:] == [("Three.", True), ("Two.", True), ("One.", True)]


@pytest.mark.parametrize(("hold_seconds", "told"), [(30, [LONG, "End."]), (10, [])])
def test_steps_for_which_there_was_no_time_are_told_in_a_long_hold(
    hold_seconds: int, told: list[str]
) -> None:
    talk = Talk(with_steps("Begin.", LONG, "End.", hold_seconds=hold_seconds))
    talk.play(Cue.READY)
    assert talk.go_on(16.0) == ["Begin."]
    assert talk.go_on(17.0) == []
    talk.play(Cue.TWO)
    talk.go_on(20.0)
    talk.play(Cue.START)
    assert [*talk.go_on(22.0), *talk.go_on(27.0)] == told
    assert talk.go_on(35.0) == []


def test_no_step_is_begun_that_would_be_cut_off_where_it_counts_by_itself_meanwhile() -> None:
    talk = Talk(with_steps("Begin.", LONG), hands_free=False)
    talk.play(Cue.READY)
    assert talk.go_on(1.0) == ["Begin."]
    talk.go_on(2.0, is_busy=True)
    talk.run.handle(Input.HANDS_FREE, 2.0)
    assert talk.go_on(19.0) == []


def test_a_newer_cue_takes_the_place_of_what_was_still_to_be_said() -> None:
    talk = Talk()
    talk.play(Cue.READY)
    talk.now = talk.run.state.seen + 1
    talk.run.handle(Input.GO_ON, talk.now)
    talk.play(Cue.START)
    talk.go_on(21.0)
    assert talk.mute.texts[1:] == ["Go. Move."]
    assert talk.mute.said[1][1], "it interrupts"


def test_an_answer_ends_its_question_and_what_follows_is_heard() -> None:
    talk = Talk()
    talk.go_on(28.0)
    assert talk.run.state.phase is Phase.CHECK
    talk.play(Cue.QUESTION)
    talk.run.handle(Input.YES, 29.0)
    talk.go_on(29.0, is_busy=True)
    talk.play(Cue.STOP)
    assert talk.mute.said[-1] == ("The session is stopped.", True)


def test_a_question_that_comes_again_is_first_heard_to_its_end() -> None:
    talk = Talk()
    talk.mute.is_slow = True
    talk.go_on(2.0)
    talk.run.handle(Input.RED_FLAG, 2.0)
    talk.play(Cue.QUESTION)
    talk.play(Cue.QUESTION)
    assert len(talk.mute.said) == 1
    talk.go_on(3.0)
    talk.go_on(4.0)
    talk.play(Cue.QUESTION)
    assert len(talk.mute.said) == 3


def test_what_counts_inside_a_rep_waits_and_all_else_interrupts() -> None:
    talk = Talk()
    talk.go_on(20.0)
    for cue in (Cue.REP, Cue.MOVE, Cue.PAUSED, Cue.LOST_TIME, Cue.READY, Cue.STOP):
        talk.play(cue)
    assert [urgent for _, urgent in talk.mute.said] == [False, False, True, True, True, True]


def test_what_a_file_says_is_text_and_not_too_much() -> None:
    talk = Talk(make_exercise("b\x1b[2J" + "o" * 1000))
    talk.play(Cue.READY)
    (text,) = talk.mute.texts
    assert len(text) == MOST_LETTERS
    assert text.isprintable()
