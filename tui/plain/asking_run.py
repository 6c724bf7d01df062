"""The questions of a run, each from its first line until the run is in another phase."""

import contextlib
from collections.abc import Callable, Iterator

from tui.plain.phase import PhaseTalk
from tui.plain.settle import SettleTalk
from tui.plain.talk import Option, OverError
from tui.play.state import NEARER_PLACES, Input
from tui.records.zone import SystemZone
from tui.visit.inputs import SIGN_INPUTS, YES_INPUTS
from tui.visit.questions import GraveSignQuestion, RedFlagsQuestion, SettleQuestion
from tui.visit.sitting import Sitting
from tui.words import check, keys, screening
from tui.words.grave import grave_question
from tui.words.help import (
    CHECK_HELP,
    GRAVE_HELP,
    NEARER_HELP_IN_LINES,
    SCREENING_HELP,
    STOP_HELP,
    WISH_HELP,
)
from tui.words.plain import GO_ON_KEY, numbered, told_line
from tui.words.signs import GRAVE_SIGNS, NEW_SIGNS, RED_FLAG
from tui.words.stop import ASK_TOO, further_signs, stop_sentences, stop_words
from tui.words.symptoms import PLACE_WORDS, REACH_WORDS, compared_words
from tui.words.wishes import END_HERE, Wish, skipped_wish

_PLACE_KEYS = "obutc"
"""The keys of the nearer places, by their reach; 2 and 3 mean the same signs everywhere."""
_SIGNS = (
    Option("2", NEW_SIGNS, SIGN_INPUTS["2"]),
    Option("3", RED_FLAG, SIGN_INPUTS["3"]),
)
_SPREADING = Option("s", "", YES_INPUTS["s"], is_told=False)
Say = Callable[[str], str]


class RunTalk:
    """Asks what a run asks. `naming` puts the person's own emergency number into a sentence."""

    def __init__(self, phase_talk: PhaseTalk, naming: Say) -> None:
        self._phases = phase_talk
        self._naming = naming

    async def check(self, sitting: Sitting) -> None:
        """Did leg symptoms spread?"""
        run = sitting.run
        lines = (
            told_line(run.rung.name, check.DONE),
            compared_words(run.before.symptoms, run.best),
            check.MOVED_UP_IS_NO,
            check.expected_words(run.rung),
            check.after_no_words(run),
            check.QUESTION,
        )
        options = (
            Option("y", check.YES, Input.YES),
            _SPREADING,
            Option("n", check.NO, Input.NO),
            Option("m", check.MOVED_UP, Input.MOVED_UP),
            *_SIGNS,
        )
        await self._ask(sitting, lines, options, check.QUESTION, f"{GRAVE_SIGNS}\n{CHECK_HELP}")

    async def nearer(self, sitting: Sitting) -> None:
        """How far symptoms moved up."""
        run = sitting.run
        lines = (compared_words(run.before.symptoms, run.best), check.NEARER_SENTENCE)
        options = (
            *_places(sitting),
            Option(GO_ON_KEY, check.nearer_than(REACH_WORDS[run.best.reach]), Input.GO_ON),
            Option("y", check.NEARER_YES, Input.YES),
            _SPREADING,
            *_SIGNS,
        )
        help_words = f"{GRAVE_SIGNS}\n{NEARER_HELP_IN_LINES}"
        await self._ask(sitting, lines, options, check.NEARER_SENTENCE, help_words)

    async def end(self, sitting: Sitting) -> None:
        """Whether to end before the exercise that is up has begun."""
        await self._wish(sitting, END_HERE)

    async def skipped(self, sitting: Sitting) -> None:
        """Whether to leave out what was skipped, when all else is over."""
        run = sitting.run
        exercises = [run.session.exercises[place].exercise for place in run.skipped_to_do]
        await self._wish(sitting, skipped_wish([exercise.name for exercise in exercises]))

    async def _wish(self, sitting: Sitting, wish: Wish) -> None:
        options = (
            Option("y", wish.yes, Input.YES),
            Option("n", wish.no, Input.NO),
            Option("s", keys.SPREAD, Input.SPREAD),
            *_SIGNS,
        )
        lines = (*wish.sentences, wish.heading)
        await self._ask(sitting, lines, options, wish.heading, f"{GRAVE_SIGNS}\n{WISH_HELP}")

    async def red_flags(self, question: RedFlagsQuestion) -> None:
        """The page of urgent signs after 2 or 3; nothing but an answer leaves it (C12)."""
        signs = [numbered(number, line) for number, line in enumerate(question.lines, 1)]
        lines = (screening.GRAVE_SIGNS, question.heading, *signs, question.heading)
        options = (
            Option("y", screening.YES, Input.YES),
            _SPREADING,
            Option("n", screening.NONE_OF_THEM, Input.NO),
        )
        await self._ask(question.sitting, lines, options, question.heading, SCREENING_HELP)

    async def grave_sign(self, question: GraveSignQuestion) -> None:
        """Whether a graver sign is there too; a no tells the run nothing."""
        wish, sitting = grave_question(question.said), question.sitting
        options = (
            Option("y", wish.yes, question.said),
            Option("n", wish.no, Input.NO),
            *_SIGNS,
        )
        lines = (wish.heading, *wish.sentences)
        is_over = self._phases.over(sitting, wish.heading)
        help_words = f"{GRAVE_SIGNS}\n{GRAVE_HELP}"
        with contextlib.suppress(OverError):
            said = await self._phases.talk.ask(
                lines, options, is_over=is_over, help_words=help_words
            )
            if said is not Input.NO:
                await self._phases.answer(sitting, said)

    async def settle(self, question: SettleQuestion) -> None:
        """The rest after a spread, and whether symptoms settled."""
        await SettleTalk(self._phases, question).rest()

    async def stop(self, sitting: Sitting) -> None:
        """The stop of a run; graver signs can still be told."""
        state = sitting.run.state
        moment = sitting.record.updated.astimezone(SystemZone())
        told = map(self._naming, stop_sentences(sitting.run, sitting.log, moment))
        further = further_signs(state.change)
        lines = (stop_words(state.reason or "not-settled"), *told, ASK_TOO if further else "")
        on = keys.END if state.reason == "urgent" else keys.GO_ON
        signs = (Option(key, words, SIGN_INPUTS[key]) for key, words in further)
        options = (*signs, Option(GO_ON_KEY, on, Input.GO_ON))
        await self._ask(sitting, lines, options, "", STOP_HELP)

    async def _ask(
        self,
        sitting: Sitting,
        lines: tuple[str, ...],
        options: tuple[Option[Input], ...],
        again: str,
        help_words: str,
    ) -> None:
        await self._phases.ask(sitting, lines, options, again=again, help_words=help_words)


def _places(sitting: Sitting) -> Iterator[Option[Input]]:
    """The places that are nearer than the best so far."""
    for key, place, said in zip(_PLACE_KEYS, PLACE_WORDS, NEARER_PLACES, strict=False):
        if sitting.run.can_move_to(said):
            yield Option(key, place, said)
