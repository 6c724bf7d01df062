"""Somebody of a simulated month at one visit: a front end that answers by the kind of question."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar, cast

from tests.oracle.people import Visit as Plan
from tests.visit.month_player import Clock, Player
from tests.visit.month_run import Running
from tests.visit.month_shelf import LISTS, shelf
from tests.visit.month_world import World, words_of
from tui.plan.model import Session
from tui.play.cues import Cue
from tui.play.lists import Clearance
from tui.play.sides import Affected
from tui.play.symptoms import REACHES, Sign
from tui.records.record import Beginning
from tui.visit import questions
from tui.visit.form import Draft
from tui.visit.means import Means
from tui.visit.questions import AnyQuestion, Question
from tui.visit.visit import Visit
from tui.words import advice, clearing, new, screening, weeks
from tui.words.form import LEAVE_OUT

Answer = TypeVar("Answer")
A_DOCTOR = Clearance("doctor", "today")
WAIT, LATE, SHUT, ENOUGH = "Wait until ", "did leg symptoms spread?", "A doctor first", "Enough"
UNTIL = "Easing positions only until "
IDS = {
    line.text: line.id for lines in (LISTS.urgent, LISTS.soon, LISTS.ask_first) for line in lines
}
NEW_SIGNS: tuple[frozenset[Sign], ...] = (
    frozenset({"numb"}),
    frozenset({"weak"}),
    frozenset({"numb", "weak"}),
)
DENIED: dict[str, frozenset[str]] = {
    new.BOTH_LEGS_QUESTION[0]: frozenset({"both"}),
    **{new.new_signs_question(signs)[0]: frozenset(signs) for signs in NEW_SIGNS},
}


class Actor(Running):
    """Answers at one visit, and tells what is asked and shown."""

    def __init__(self, world: World, plan: Plan) -> None:
        self.clock = Clock(plan.at)
        super().__init__(world, plan, Player(plan, self.clock))
        self.means = Means(shelf(), world.store, self.clock, self._session_of)
        self._open = world.newest_run()
        self._cut_off = "nothing"
        self._shelves = 0
        self._gate = ""
        self._is_page = False
        self._denied: frozenset[str] = frozenset()

    def live(self) -> None:
        """The visit from its start until it ends or is cut off."""
        visit = Visit(self.means, self)
        with contextlib.suppress(asyncio.CancelledError, StopIteration):
            visit.choose().send(None)
        visit.keeping.end()
        self.tell_end()

    def _session_of(self, beginning: Beginning) -> Session | None:
        """The session of a run that was cut off, where it is the one that is wanted now."""
        same = (each for each in shelf().sessions if each.name == beginning.session)
        return next(same, None) if beginning.session == self.plan.session else None

    # What a visit needs of its front end

    def now(self) -> float:
        """Seconds that pass only in a run."""
        return self.player.seconds

    def hear(self, cue: Cue) -> None:
        """What happens stands in the record."""

    async def ask(self, question: Question[Answer]) -> Answer:
        """Answer by the kind of question."""
        answer = cast(Answer, self._answer(cast(AnyQuestion, question)))
        question.keep(answer)
        return answer

    def _answer(self, question: AnyQuestion) -> object:
        answers: dict[type, Callable[[Any], object]] = {
            questions.ShelfQuestion: self._chosen,
            questions.CarryOnQuestion: self._carried_on,
            questions.IntroQuestion: lambda _: True,
            questions.AdviceQuestion: self._advised_by,
            questions.ScreeningQuestion: self._screened,
            questions.MarkQuestion: self._marked,
            questions.ClearQuestion: self._cleared,
            questions.ConfirmQuestion: self._confirmed,
            questions.BeforeQuestion: self._filled_in,
            questions.PickQuestion: self._picked,
        }
        return answers.get(type(question), self.answer_in_run)(question)

    def _marked(self, _question: questions.MarkQuestion) -> frozenset[str] | None:
        return frozenset({self.plan.flag[1]}) if self.plan.flag else None

    def _picked(self, question: questions.PickQuestion) -> str | None:
        """What is felt, one after the other; what is missing is passed over."""
        number = int(question.which.split()[0]) - 1
        if not number:
            self.say("felt", self.plan.felt)
        keys = {"b": "b", "s": "n", "w": "w"}
        return keys[self.plan.felt[number]] if number < len(self.plan.felt) else None

    # Before a session

    def _chosen(self, question: questions.ShelfQuestion) -> Session | str:
        """The session of the day, once."""
        self._shelves += 1
        if self._shelves > 1 or self._cut_off == "carry-on":
            return "leave"
        self._tell_cut_off()
        return next(each for each in question.shelf.sessions if each.name == self.plan.session)

    def _tell_cut_off(self) -> None:
        was_open = self._open is not None and self._open.outcome == "under-way"
        newest = self.world.newest_run()
        if self._cut_off == "nothing" and was_open and newest and newest.reason == "not-settled":
            self._cut_off = "not-settled"
        self.say("cut off", self._cut_off)

    def _carried_on(self, question: questions.CarryOnQuestion) -> bool:
        if question.run is not None:
            self._cut_off = "carry-on"
            self.say("cut off", "carry-on")
            self.carry_on(self.clock)
        return True

    def _advised_by(self, question: questions.AdviceQuestion) -> str:
        given = question.advice
        if given.heading == SHUT:
            self.say("gate", ("shut", ""))
            return "clear" if self.plan.clears else "leave"
        if given.heading.startswith(ENOUGH):
            self._gate = "easing"
            until = given.sentences[0].removeprefix(UNTIL).removesuffix(".")
            self.say("gate", ("easing", until))
        if given.heading == advice.ASK_FIRST.heading:
            return "clear" if self.plan.clears else "leave"
        is_of_weeks = self.note_advice(given)
        if is_of_weeks and self.plan.clears:
            return "clear"
        return "on" if given.onward else "leave"

    def _cleared(self, question: questions.ClearQuestion) -> Clearance | None:
        """Examined; what is said to have gone by itself has not been."""
        if question.heading == weeks.SEEN_HEADING:
            return A_DOCTOR
        if question.heading == clearing.LINES_HEADING:
            self.world.cleared |= {self.plan.flag[1]} if self.plan.flag else set()
            return A_DOCTOR
        return None if self.plan.gone else A_DOCTOR

    def _confirmed(self, question: questions.ConfirmQuestion) -> str:
        heading = question.heading
        if heading.startswith(WAIT):
            self._gate = "wait"
            self.say("gate", ("wait", heading.removeprefix(WAIT).removesuffix("?")))
            return _yes(self.plan.waits)
        if heading.endswith(LATE):
            self._cut_off = "late-check"
            return _yes(self.plan.late == "y")
        if heading in DENIED:
            self._denied |= DENIED[heading]
            return _yes(self.plan.confirms)
        answers = {
            clearing.STILL_THERE[0]: not self.plan.gone,
            LEAVE_OUT[0]: True,
            new.GROWING_QUESTION[0]: self.plan.grows,
            new.STILL_TINGLING_QUESTION[0]: True,
        }
        return _yes(answers[heading])

    # The lists

    def _screened(self, question: questions.ScreeningQuestion) -> str:
        if not self._gate:
            self._gate = "open"
            self.say("gate", ("open", ""))
        flag = self.plan.flag[1] if self.plan.flag else ""
        if question.heading == screening.ANY_NEW:
            self._is_page = True
            self.say("lists", "page")
            return _yes(bool(flag) and flag not in self.world.cleared)
        asked = {IDS[text] for text in question.lines}
        if self.form is not None:
            self.say("lists", "urgent")
        elif not self._is_page:
            self._tell_lists(question, asked)
        return _yes(flag in asked)

    def _tell_lists(self, question: questions.ScreeningQuestion, asked: set[str]) -> None:
        if "bladder" in asked:
            self.say("lists", "full")
            self.say("since", question.heading)
        elif "night" in asked:
            cleared = {line.id for line in LISTS.ask_first} - asked
            words = {IDS[text].lower() for text in IDS if _is_noted(text, question.notes)}
            assert words == cleared, "what is cleared stands below the question"
            self.world.cleared = frozenset(cleared)
            self.say("cleared", sorted(cleared))

    # The form

    def _filled_in(self, question: questions.BeforeQuestion) -> Draft:
        if self.form is None:
            self._tell_morning(question)
        self.form = question
        draft = self._draft(question.draft)
        symptoms, now = draft.symptoms(), self.clock()
        self.say("compared", words_of(question.look_back.compared(symptoms, now)))
        is_worse = draft.was_worse is True
        self.offered = question.look_back.offers(symptoms, now, is_worse=is_worse)
        return draft

    def _draft(self, draft: Draft) -> Draft:
        form, plan = self.plan.form, self.plan
        wanted = {
            "back": plan.brings_back,
            "harder": plan.takes_harder,
            "more": plan.takes_more,
        }
        extras = {
            each.token
            for each in draft.extras
            if (each.slug in plan.turned_on if each.kind == "with" else wanted[each.kind])
        }
        side = "left" if "both" in self._denied else form.side
        return replace(
            draft,
            affected=cast(Affected, side),
            reach=REACHES.index(form.reach),
            leg_pain=form.leg,
            back_pain=form.back,
            signs=frozenset(cast(Sign, sign) for sign in form.signs - self._denied),
            easing=draft.easing or "untried",
            is_flare=form.flare,
            was_worse=plan.morning == "y" if draft.asks_morning else None,
            turned_on=frozenset(extras),
        )

    def _tell_morning(self, question: questions.BeforeQuestion) -> None:
        number = question.look_back.morning_of
        runs = {each.beginning.sequence: each.began for each in self.world.records()}
        self.say("morning", None if number is None else runs[number])


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _is_noted(text: str, notes: tuple[str, ...]) -> bool:
    return any(note.lower().endswith(f": {text.lower()}") for note in notes)
