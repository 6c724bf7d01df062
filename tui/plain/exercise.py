"""The exercise under way: what it says at each cue, and lines that count at once."""

from tui.plain.phase import PhaseTalk
from tui.plain.talk import WAIT_SECONDS, said
from tui.play.pace import BEFORE_WORK, Part
from tui.play.run import ENTERED_SECONDS
from tui.play.state import Input, Phase
from tui.play.timing import HELD_KEY_SECONDS
from tui.play.turn import Turn
from tui.visit.sitting import Sitting
from tui.words import plain as words
from tui.words.help import EXERCISE_HELP_IN_LINES
from tui.words.plain_exercise import (
    BY_ENTER,
    BY_ITSELF,
    DONE,
    ENTER,
    FIVE_LEFT,
    KEYS,
    begins_line,
    cue_lines,
    key_lines,
    ready_lines,
)
from tui.words.signs import GRAVE_SIGNS

_FIVE_SECONDS, _FIVE_FROM_SECONDS = 5.0, 10.0
_PRESS_SECONDS = HELD_KEY_SECONDS + 0.1
"""Lines from a pipe are no closer than presses of one key that count as two."""
_A_LITTLE = 0.002


class ExerciseTalk:
    """One stay in the exercises of a run, until something is asked."""

    def __init__(self, phase_talk: PhaseTalk, sitting: Sitting) -> None:
        self._phase_talk = phase_talk
        self._talk = phase_talk.talk
        self._sitting = sitting
        self._run = sitting.run
        self._takes_from = self._talk.clock() + _PRESS_SECONDS

    async def play(self) -> None:
        """Play until the run asks something."""
        self._phase_talk.take_cue()
        self._talk.say(*ready_lines(self._run, self._sitting.log))
        self._talk.forget()
        while self._goes_on():
            line = await self._line(wake_seconds(self._run.state.turn))
            if line is None:
                continue
            if self._goes_on():
                self._take(line)
            else:
                self._talk.hold(line)
        turn = self._run.state.turn
        if turn is not None and turn.stretch is None:
            self._talk.say(DONE)

    def _goes_on(self) -> bool:
        """Whether it is still played, after time has passed; says what that brought."""
        before = self._run.state.turn
        self._phase_talk.tick(self._sitting)
        self._say_news()
        after = self._run.state.turn
        if before is not None and after is not None and _has_come_to_five(before, after):
            self._talk.say(FIVE_LEFT)
        return self._run.state.phase is Phase.EXERCISE

    def _say_news(self) -> None:
        cue = self._phase_talk.take_cue()
        if cue is not None and self._run.state.phase is Phase.EXERCISE:
            self._talk.say(*cue_lines(cue, self._run, self._sitting.log))

    async def _line(self, seconds: float) -> str | None:
        """A line, where one comes in time; from a pipe one after the other."""
        early = self._takes_from - self._talk.clock()
        if early > 0 and not self._talk.is_terminal:
            await self._talk.wait(min(early, seconds))
            return None
        line = await self._talk.moment(seconds, can_take_held=not self._runs_by_itself)
        if line is not None:
            self._takes_from = self._talk.clock() + _PRESS_SECONDS
        return line

    def _take(self, line: str) -> None:
        word = said(line)
        if word == "?":
            self._explain()
        elif word not in KEYS:
            self._refuse(line)
        elif not self._run.allows(KEYS[word][0]):
            self._talk.say(words.NOT_NOW)
        else:
            self._say_to_run(KEYS[word][0])

    def _say_to_run(self, input_said: Input) -> None:
        entered_at = self._run.state.entered_at
        if input_said is Input.GO_ON and self._talk.clock() < entered_at + ENTERED_SECONDS:
            # The run takes it for one that was on its way.
            self._talk.say(words.ON_ITS_WAY, begins_line(self._run))
        self._phase_talk.say_to(self._sitting, input_said)
        self._say_news()
        if input_said is Input.HANDS_FREE:
            self._talk.say(BY_ITSELF if self._run.state.hands_free else BY_ENTER)
        if input_said in (Input.HANDS_FREE, Input.TAKE_BACK):
            # No cue tells of these.
            self._talk.say(begins_line(self._run))

    def _refuse(self, line: str) -> None:
        """Say what can be typed; from a pipe it may be the answer to what is asked next."""
        if self._runs_by_itself and not self._talk.is_terminal:
            self._talk.hold(line)
        else:
            self._talk.say(words.type_one_of([key or ENTER for key in KEYS]))

    @property
    def _runs_by_itself(self) -> bool:
        """Whether it comes to its end, or to the next rep, without a line."""
        turn = self._run.state.turn
        return turn is not None and not turn.paused and turn.remaining_seconds is not None

    def _explain(self) -> None:
        """Every key and every step, while the time stands still."""
        self._sitting.stand_still(self._talk.clock())
        self._phase_talk.take_cue()
        steps = self._run.rung.numbered_steps
        self._talk.say(GRAVE_SIGNS, EXERCISE_HELP_IN_LINES, *key_lines(self._run), *steps)
        self._talk.say(begins_line(self._run))


def wake_seconds(turn: Turn | None) -> float:
    """How long nothing is to be said: to the next whole second of what counts down."""
    if turn is None or turn.paused:
        return WAIT_SECONDS
    seconds = turn.seconds_to_next_number
    return seconds + _A_LITTLE if seconds else WAIT_SECONDS


def _has_come_to_five(before: Turn, after: Turn) -> bool:
    """Whether a stretch of some length has come to its last five seconds."""
    stretch = after.stretch
    if stretch is None or before.index != after.index or after.paused:
        return False
    if not (stretch.part is Part.HOLD or stretch.part in BEFORE_WORK):
        return False
    was, left = before.remaining_seconds, after.remaining_seconds
    if was is None or left is None or (stretch.seconds or 0.0) < _FIVE_FROM_SECONDS:
        return False
    return was > _FIVE_SECONDS >= left
