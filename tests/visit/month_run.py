"""The run of a simulated visit: its phases are answered, and what comes of it is told."""

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from tests.oracle.people import THINGS
from tests.oracle.people import Visit as Plan
from tests.visit.month_player import Clock, Player
from tests.visit.month_world import World
from tui.play.comparing import verdict
from tui.play.events import LeftOut, Mistaken
from tui.play.symptoms import REACHES, EasingDirection, Onset, Sign, Symptoms
from tui.records.record import Record
from tui.visit import questions
from tui.visit.questions import AnyQuestion
from tui.visit.sitting import Sitting
from tui.words import advice, weeks
from tui.words.advice import Advice

ADVISED = {
    advice.WORSE_AGAIN: "third-row",
    advice.WORSE_TWICE: "worse",
    advice.SPREAD_TWICE: "direction",
    advice.HURT_TWICE: "hurt",
    weeks.UNCHANGED: "unchanged",
    weeks.PLATEAU: "plateau",
    weeks.SIX_WEEKS: "six weeks",
}


class Running:
    """Answers in a run, and tells how it begins and ends."""

    def __init__(self, world: World, plan: Plan, player: Player) -> None:
        self.world = world
        self.plan = plan
        self.player = player
        self.say = world.say
        self.form: questions.BeforeQuestion | None = None
        self.offered: frozenset[int] = frozenset()
        self.is_too_strong = False
        self._advised: set[str] = set()
        self._due: list[str] = []
        self._sitting: Sitting | None = None

    def note_advice(self, given: Advice) -> bool:
        """What is advised before a run; whether it is about the weeks."""
        known = [
            each for each in ADVISED if given.sentences[: len(each.sentences)] == each.sentences
        ]
        self._advised |= {ADVISED[each] for each in known}
        if given.sentences[: len(advice.TOO_STRONG.sentences)] == advice.TOO_STRONG.sentences:
            self.is_too_strong = True
        return any(each in weeks.ADVICE.values() for each in known)

    def carry_on(self, clock: Clock) -> None:
        """Go on with the run that was cut off."""
        cut = self.world.cut
        assert cut is not None, "nothing was cut off"
        self.player = Player(cut.plan, clock, cut.all_rows, is_open=cut.is_open)

    # The phases

    def answer_in_run(self, question: AnyQuestion) -> object:
        """Answer what is asked in a run."""
        if isinstance(question, questions.ActivityQuestion):
            return next(iter(self.player.plan.things[len(question.before) :]), None)
        if isinstance(question, questions.AbilityQuestion):
            self._due.append(question.name)
            return dict(zip(THINGS, self.player.plan.able, strict=False)).get(question.name)
        if isinstance(question, questions.AfterQuestion):
            self._begin(question.sitting)
            return self._after(question)
        phases: dict[type, Callable[[Sitting], None]] = {
            questions.ExerciseQuestion: self.player.exercise,
            questions.EndQuestion: self.player.end,
            questions.CheckQuestion: self.player.check,
            questions.NearerQuestion: self.player.nearer,
            questions.SettleQuestion: self.player.settle,
            questions.RedFlagsQuestion: self.player.page,
            questions.StopQuestion: self.player.stop,
        }
        act, sitting = phases.get(type(question)), getattr(question, "sitting", None)
        if act is not None and isinstance(sitting, Sitting):
            self._begin(sitting)
            act(sitting)
        return None

    def _after(self, question: questions.AfterQuestion) -> Symptoms | None:
        told = self.player.plan.after
        if self.player.is_urgent_told(question.sitting) or told is None:
            return None
        draft = replace(
            question.draft,
            reach=REACHES.index(told.reach),
            leg_pain=told.leg,
            back_pain=told.back,
            signs=frozenset(cast(Sign, sign) for sign in told.signs),
            is_in_both=told.both if question.draft.asks_both else None,
        )
        if draft.asks_direction:
            direction = self.player.plan.easing or "unknown"
            draft = replace(draft, easing_direction=cast(EasingDirection, direction))
        if draft.asks_onset:
            draft = replace(draft, onset=cast(Onset, self.player.plan.onset))
        return draft.symptoms()

    # What is told of it

    def _begin(self, sitting: Sitting) -> None:
        """Tell what a run starts from, once."""
        is_new = self._sitting is None and not self.player.is_resumed and self.form is not None
        self._sitting = sitting
        if not is_new or self.form is None:
            return
        before, session = sitting.run.before, sitting.run.session
        if not self.is_too_strong:
            self._tell_offered(self.form)
        self.say("worse", before.is_worse or before.is_beyond_usual or before.is_cleared)
        self.say("professional", frozenset(self._advised))
        starts = before.starts
        if not self.is_too_strong:
            starts = tuple(start.rung for start in self.form.look_back.starts)
        assert len(starts) == len(session.exercises)
        self.say("starts", tuple("out" if rung is None else rung for rung in starts))

    def _tell_offered(self, form: questions.BeforeQuestion) -> None:
        """Tell where a harder rung is offered, and where a step more (C21, C22)."""
        more = {
            place for place in self.offered if form.look_back.starts[place].next_step is not None
        }
        for name, places in (("harder", self.offered - more), ("more", more)):
            self.say(name, sorted(form.session.exercises[place].slug for place in places))

    def tell_end(self) -> None:
        """Tell how a run went: to its end, or until it was cut off."""
        sitting = self._sitting
        if sitting is None:
            return
        record, name = sitting.record, sitting.run.session.name
        self.world.cut = self.player if self.player.is_cut else None
        if self.player.is_cut:
            outcome = "left" if record.outcome == "left" else "interrupted"
            self.say("run", (name, self.player.all_rows, outcome))
            return
        self.say("run", (name, self.player.all_rows))
        self.say("doses", tuple(each.dose for each in record.exercises))
        left_out = (each for each in sitting.log if isinstance(each, LeftOut))
        self.say("left out", tuple((each.exercise, each.why) for each in left_out))
        self.say("end", (record.outcome, _reason(sitting)))
        self.say("verdict", _verdict(record))
        told = tuple((each.name, each.ability) for each in record.activities)
        self.say("rated", (tuple(self._due), told))


def _reason(sitting: Sitting) -> str:
    is_mistaken = any(isinstance(each, Mistaken) for each in sitting.log)
    reason = sitting.record.reason or ""
    return "mistake" if is_mistaken and reason not in ("professional", "urgent") else reason


def _verdict(record: Record) -> str | None:
    return None if record.after is None else verdict(record.after, record.before)
