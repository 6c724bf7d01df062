"""The rest after a spread: how to lie, the countdown, and whether symptoms settled."""

from collections.abc import Callable

from tui.plain.phase import PhaseTalk
from tui.plain.talk import Option, OverError
from tui.plan.model import Exercise
from tui.play.state import Input, Phase
from tui.visit.inputs import SIGN_INPUTS, YES_INPUTS
from tui.visit.questions import SettleQuestion
from tui.words import plain, settle
from tui.words.help import SETTLE_HELP_IN_LINES
from tui.words.notices import rest_notice
from tui.words.plain_exercise import FIVE_LEFT, HALF, seconds_left
from tui.words.progress import next_up, then_words
from tui.words.signs import GRAVE_SIGNS, NEW_SIGNS, RED_FLAG

_FIVE_SECONDS = 5.0


class SettleTalk:
    """One rest: a yes counts at any time, a no only when it is over."""

    def __init__(self, phases: PhaseTalk, question: SettleQuestion) -> None:
        self._phases = phases
        self._talk = phases.talk
        self._sitting = question.sitting
        self._run = question.sitting.run
        self._positions = question.positions
        self._left = float("inf")
        self._notice = ""

    @property
    def _resting(self) -> Exercise:
        """The position to lie in."""
        return self._positions[self._run.state.resting]

    @property
    def _part(self) -> tuple[bool, bool]:
        """Whether the person lies there, and whether the rest is over."""
        return self._run.is_lying, self._run.is_lying and self._run.settle_seconds_left == 0

    async def rest(self) -> None:
        """Ask in each part of the rest what can be answered in it."""
        self._talk.say(settle.heading(self._run.rung.name), then_words(next_up(self._run)))
        while self._run.state.phase is Phase.SETTLE:
            is_lying, is_over = self._part
            try:
                said = await self._talk.ask(
                    self._lines(is_lying=is_lying, is_over=is_over),
                    self._options(is_lying=is_lying, is_over=is_over),
                    is_over=self._is_over(),
                    help_words=f"{GRAVE_SIGNS}\n{SETTLE_HELP_IN_LINES}",
                    holds_others=is_lying and not is_over,
                )
            except OverError:
                continue
            await self._phases.answer(self._sitting, said)

    def _lines(self, *, is_lying: bool, is_over: bool) -> list[str]:
        if is_over:
            return [plain.REST_OVER, settle.NONE_EASES, settle.QUESTION]
        resting = self._resting
        if is_lying:
            seconds = seconds_left(self._run.settle_seconds_left)
            return [plain.rest_for(seconds), *resting.cues, settle.QUESTION, plain.NO_LATER]
        state, lines = self._run.state, [plain.EASE_BY.format(resting.name)]
        lines += [*resting.numbered_steps, settle.NONE_EASES]
        if state.lie_down_by is not None:
            lines.append(plain.begins_by_itself(state.lie_down_by - self._talk.clock()))
        return lines

    def _options(self, *, is_lying: bool, is_over: bool) -> list[Option[Input]]:
        options = []
        if not is_lying:
            options.append(Option(plain.GO_ON_KEY, settle.LYING, Input.GO_ON))
        options.append(Option("y", settle.YES, Input.YES))
        options.append(Option("s", "", YES_INPUTS["s"], is_told=False))
        if is_over:
            options.append(Option("n", settle.NO, Input.NO))
        options.append(Option("2", NEW_SIGNS, SIGN_INPUTS["2"]))
        options.append(Option("3", RED_FLAG, SIGN_INPUTS["3"]))
        if self._run.allows(Input.OTHER_POSITION):
            options.append(Option("o", settle.OTHER, Input.OTHER_POSITION))
        return options

    def _is_over(self) -> Callable[[], bool]:
        """Whether another part of the rest has come, after time has passed."""
        part = self._part
        is_lying, is_over = part
        waits_for = "" if is_lying else plain.LIE_DOWN_FIRST
        again = settle.QUESTION if is_over else waits_for
        is_phase_over = self._phases.over(self._sitting, again)

        def has_changed() -> bool:
            if is_phase_over():
                return True
            self._count_down()
            return self._part != part

        return has_changed

    def _count_down(self) -> None:
        """Say the half and the last five seconds, and that time was lost."""
        before, left = self._left, self._run.settle_seconds_left
        self._left = left if self._run.is_lying else float("inf")
        half = self._run.session.on_spread.settle_seconds / 2
        if self._run.is_lying and before > half >= left > 0 and before < float("inf"):
            self._talk.say(HALF)
        if self._run.is_lying and before > _FIVE_SECONDS >= left > 0:
            self._talk.say(FIVE_LEFT)
        notice = rest_notice(self._run, self._sitting.log)
        if notice != self._notice:
            self._talk.say(notice)
        self._notice = notice
