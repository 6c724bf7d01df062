"""Whatever a person answers, in whatever order, over days: what is forbidden is never played."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from random import Random
from typing import TypeVar, cast, get_args

import pytest

from tests.factories import make_screening, make_session
from tests.visit.scripted import NOON, Person, WallTime, kept, means_of, shelf_of
from tests.visit.scripts import SESSION
from tui.play.gates import EasingOnly, Shut
from tui.play.lists import Clearance
from tui.play.state import Input, Phase
from tui.play.symptoms import SIGNS, Onset, Sign
from tui.records.review import gate_of
from tui.records.store import Store
from tui.visit import questions
from tui.visit.form import Draft
from tui.visit.questions import AnyQuestion, Question
from tui.visit.sitting import Sitting
from tui.words.progress_parts import parts

Answer = TypeVar("Answer")
MOST_QUESTIONS = 120
DAYS_OF_VISITS = 14
RESTING = replace(
    make_session(*SESSION.exercises[:2], action="next"), name="resting", slug="resting"
)
NEEDING = replace(
    SESSION, name="needing", slug="needing", screening=make_screening(["A leg is weak"]), per_day=2
)
SHELF = shelf_of(SESSION, NEEDING, RESTING)
_INPUTS = tuple(Input)
_OFTEN = {Input.GO_ON: 12, Input.NO: 8, Input.HANDS_FREE: 3}
_RARELY = {Input.RED_FLAG: 0.1, Input.NEW_SIGNS: 0.2}
_WEIGHTS = [{**_OFTEN, **_RARELY}.get(said, 0.6) for said in _INPUTS]


class Anybody(Person):
    """Answers anything that can be answered, and now and then closes the window or falls asleep."""

    def __init__(self, home: Path, random: Random, time: WallTime) -> None:
        super().__init__(means_of(home, SHELF, time), [])
        self._home = home
        self._random = random
        self._time = time
        self.begun: list[Sitting] = []

    async def ask(self, question: Question[Answer]) -> Answer:
        """Any answer; what is to be played is looked at first."""
        asked = cast(AnyQuestion, question)
        self.asked.append(asked)
        self._look_at(asked)
        if len(self.asked) > MOST_QUESTIONS or self._random.random() < 0.02:
            raise asyncio.CancelledError
        if self._random.random() < 0.05:
            self._time.pass_by(self._random.choice((0.3, 0.6, 3, 14)))
        answer = cast(Answer, self._any_answer(asked))
        question.keep(answer)
        return answer

    def _look_at(self, question: AnyQuestion) -> None:
        """Nothing is shown before all is on the disk; nothing begins that is forbidden."""
        assert self.keeping.unsaved == []
        if not isinstance(question, questions.ExerciseQuestion):
            return
        sitting = question.sitting
        if any(sitting is each for each in self.begun):
            return
        self.begun.append(sitting)
        others = [each for each in kept(self._home) if each.beginning != sitting.record.beginning]
        gate = gate_of(others, self._time())
        assert not isinstance(gate, Shut)
        assert sitting.run.session.is_rest or not isinstance(gate, EasingOnly)

    def _any_answer(self, question: AnyQuestion) -> object:
        if isinstance(question, _OF_A_RUN):
            return self._say_anything(question)
        return _ANY[type(question)](self._random, question)

    def _say_anything(self, question: "_OfARun") -> object:
        """Inputs and seconds, until the question is over."""
        sitting = question.sitting
        phase = sitting.run.state.phase
        while sitting.run.state.phase is phase:
            if phase in (Phase.AFTER, Phase.SUMMARY) and self._random.random() < 0.7:
                return _any_after(self._random, question) if phase is Phase.AFTER else None
            if self._random.random() < 0.01:
                raise asyncio.CancelledError
            if self._random.random() < 0.3:
                self._pass(sitting, self._random.choice((1.0, 5.0, 40.0)))
            else:
                self._do(sitting, self._random.choices(_INPUTS, _WEIGHTS)[0])
        return None


_OfARun = (
    questions.ExerciseQuestion
    | questions.EndQuestion
    | questions.SkippedQuestion
    | questions.CheckQuestion
    | questions.NearerQuestion
    | questions.SettleQuestion
    | questions.RedFlagsQuestion
    | questions.StopQuestion
    | questions.AfterQuestion
    | questions.SummaryQuestion
)
_OF_A_RUN = (
    questions.ExerciseQuestion,
    questions.EndQuestion,
    questions.SkippedQuestion,
    questions.CheckQuestion,
    questions.NearerQuestion,
    questions.SettleQuestion,
    questions.RedFlagsQuestion,
    questions.StopQuestion,
    questions.AfterQuestion,
    questions.SummaryQuestion,
)


def _pick(random: Random, question: AnyQuestion) -> str | None:
    assert isinstance(question, questions.PickQuestion)
    return random.choice([None, *(key for key, _ in question.picks)])


def _activity(random: Random, question: AnyQuestion) -> str | None:
    assert isinstance(question, questions.ActivityQuestion)
    return random.choice([None, "in my words", *question.offered])


def _mostly_no(random: Random, _question: AnyQuestion) -> str:
    return random.choices(("no", "yes", "leave"), (40, 2, 1))[0]


def _form(random: Random, draft: Draft) -> Draft:
    """Mostly as it was, with little pain."""
    signs: frozenset[Sign] = frozenset(random.sample(SIGNS, random.choice((0, 0, 0, 0, 1))))
    return replace(
        draft,
        affected=random.choices(("right", "both", "none"), (20, 1, 1))[0],
        reach=random.randint(1, 5),
        leg_pain=random.choice((1, 2, 3, 8)),
        back_pain=random.choice((1, 2, 3)),
        signs=signs,
        easing=draft.easing or "untried",
        easing_direction=draft.easing_direction or "unknown",
        onset=random.choice(get_args(Onset)) if draft.asks_onset else None,
        was_worse=random.random() < 0.1,
        is_in_both=random.random() < 0.05,
    )


def _any_form(random: Random, question: AnyQuestion) -> Draft | None:
    assert isinstance(question, questions.BeforeQuestion)
    return None if random.random() < 0.05 else _form(random, question.draft)


def _any_after(random: Random, question: AnyQuestion) -> object:
    assert isinstance(question, questions.AfterQuestion)
    return None if random.random() < 0.2 else _form(random, question.draft).symptoms()


def _marks(random: Random, question: AnyQuestion) -> object:
    assert isinstance(question, questions.MarkQuestion)
    marked = frozenset(line.id for line in question.lines if random.random() < 0.5)
    return marked if random.random() < 0.8 else None


def _choice(random: Random, question: AnyQuestion) -> object:
    assert isinstance(question, questions.ShelfQuestion)
    if question.can_clear and random.random() < 0.5:
        return "clear"
    return random.choice([*question.shelf.sessions * 2, "clear", "browse", "progress", "leave"])


def _read_weeks(_random: Random, question: AnyQuestion) -> None:
    """Whatever was done, it can be drawn and told, and fits."""
    assert isinstance(question, questions.ProgressQuestion)
    paragraphs = chain(*(part.paragraphs(38) for part in parts(question.progress, 38, 11)))
    rows = [row for rows in paragraphs for row in rows]
    assert 0 < max(map(len, rows)) <= 38


def _clearance(random: Random, _question: AnyQuestion) -> object:
    return Clearance("doctor", "today") if random.random() < 0.7 else None


_ANY: Mapping[type, Callable[[Random, AnyQuestion], object]] = {
    questions.ShelfQuestion: _choice,
    questions.BrowseQuestion: lambda _random, _question: None,
    questions.ProgressQuestion: _read_weeks,
    questions.IntroQuestion: lambda random, _question: random.random() < 0.9,
    questions.ScreeningQuestion: _mostly_no,
    questions.ConfirmQuestion: _mostly_no,
    questions.MarkQuestion: _marks,
    questions.ClearQuestion: _clearance,
    questions.PickQuestion: _pick,
    questions.ActivityQuestion: _activity,
    questions.AbilityQuestion: lambda random, _question: random.choice((None, "others", 0, 5, 10)),
    questions.BeforeQuestion: _any_form,
    questions.AdviceQuestion: lambda random, _question: random.choice(("on", "clear", "leave")),
    questions.CarryOnQuestion: lambda random, _question: random.random() < 0.7,
}


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_answered_nothing_forbidden_is_played_and_nothing_is_left_behind(
    seed: int, tmp_path: Path
) -> None:
    random, time = Random(seed), WallTime(NOON)
    begun = 0
    for _ in range(DAYS_OF_VISITS):
        person = Anybody(tmp_path, random, time)
        person.live(random.choice((None, None, SESSION)))
        begun += len(person.begun)
        assert not list(tmp_path.rglob("*.lock")), "every record is let go of"
        store = Store(tmp_path / "records")
        assert store.take_unmentioned() == [], "every record can be read"
        time.pass_by(random.choice((0.5, 1.0, 4.0, 26.0)))
    assert begun, "something was played"
