"""Small faults in the program's rules, each of which a month beside the oracle must notice."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

from tui.plan import ways
from tui.play import (
    admission,
    away,
    building,
    comparing,
    course,
    cut_off,
    days,
    due,
    ending,
    gates,
    harder,
    new,
    past,
    rating,
    rules,
    usual,
    weeks,
)
from tui.play.closed import Closed
from tui.play.rules import Situation
from tui.records import offers, review, starts
from tui.visit import over_weeks, starting

DECIDE, LOWERED, SHUTS = rules.decide, rules.lowered_by, gates.shuts
TODAY, CONFIRM, FULL = gates.runs_today, new.signs_to_confirm, due.asks_for_full
STAYS, START, CLEARED = gates._stays_shut_after, course._start_before_today, due.cleared_lines
NO_TAGS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Mutant:
    """What an attribute of a module becomes; it shows in the month of the person with this seed."""

    name: str
    rule: str
    module: Any
    attribute: str
    value: Any
    seed: int = 0

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Put the fault in, and take it out again."""
        with ExitStack() as stack:
            stack.enter_context(patch.object(self.module, self.attribute, self.value))
            yield


def _always(value: object) -> Callable[..., object]:
    return lambda *_args, **_more: value


def _decides(**changed: Any) -> Callable[[Situation], object]:
    """The decision for another situation."""

    def decide(situation: Situation) -> object:
        new = {key: value(situation) for key, value in changed.items()}
        return DECIDE(replace(situation, **new))

    return decide


def _eased(situation: Situation) -> bool | None:
    return None if situation.settled is None else True


def _without_nerve(tags: Any, spreads: Any, hurts: Any) -> int:
    return LOWERED(tags - {"nerve"}, spreads, hurts)


def _without_hurts(tags: Any, spreads: Any, _hurts: Any) -> int:
    return LOWERED(tags, spreads, ())


def _start_stays(_ladder: Any, start: int, _spread: Any) -> int:
    return start


def _runs_do_not_shut(each: Any) -> bool:
    return each.kind == "refused" and SHUTS(each)


def _left_out_is_fine(run: Any) -> bool:
    return run.after is not None and STAYS(run)


def _one_run_less(known: Any, now: Any) -> int:
    return TODAY(known, now) - 1


def _without_numb(symptoms: Any, known: Any, now: Any) -> Any:
    return CONFIRM(symptoms, known, now) - {"numb"}


def _upper_middle(values: Any) -> int | None:
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else None


def _from_the_thigh(now: Any, before: Any) -> bool:
    return bool(now.reach >= 3 and now.reach > before.reach)


def _stops_ask_no_lists(each: Any, last: Any) -> bool:
    calm = replace(each, outcome="completed", is_unsettled=False) if each.is_stop else each
    return FULL(calm, last)


def _stops_clear_nothing(known: Any, *rest: Any) -> Any:
    return CLEARED([each for each in known if not each.is_stop], *rest)


def _without_leg_start(planned: Any, carried: Any, before: Any) -> int:
    calm = replace(before.symptoms, reach=0, numb=False, tingling=False, weak=False)
    return START(planned, carried, replace(before, symptoms=calm))


def _written(known: Any) -> Any:
    return (known,)


def _as_told(moment: Any, _now: Any) -> Any:
    return moment


def _as_it_is(start: Any, *_: Any) -> Any:
    return start


def _goal(build: Any, _dose: Any) -> int:
    return len(build) - 1


WITHOUT_SOON = {key: why for key, why in gates._SHUTTING.items() if key != "soon"}
HOUR, NO_TIME = timedelta(hours=1), timedelta(0)

MUTANTS = (
    Mutant("2 is a spread", "C12", ending, "_REASONS", {2: "not-settled", 3: "urgent"}, seed=2),
    Mutant("a spread more", "table", rules, "decide",
           _decides(spread_number=lambda s: s.spread_number - 1),
           seed=3),
    Mutant("the gym goes on", "table", rules, "decide",
           _decides(action=lambda s: "regress" if s.action == "stop" else s.action), seed=19),
    Mutant("never unsettled", "table", rules, "decide", _decides(settled=_eased), seed=14),
    Mutant("positions never stop", "C17", rules, "decide",
           _decides(is_last_position=_always(False)), seed=6),
    Mutant("a second h goes on", "C15", rules, "MOST_HURTS", 3, seed=35),
    Mutant("no direction is closed", "C13", rules, "is_closed", _always(False), seed=6),
    Mutant("a nerve is as before", "C13", rules, "lowered_by", _without_nerve, seed=4),
    Mutant("h lowers nothing", "C15", rules, "lowered_by", _without_hurts, seed=19),
    Mutant("what spread is played", "C23", rules, "below_what_spread", _start_stays, seed=21),
    Mutant("soon does not shut", "C8", gates, "_SHUTTING", WITHOUT_SOON, seed=15),
    Mutant("stops do not shut", "C8", gates, "shuts", _runs_do_not_shut, seed=2),
    Mutant("left out is fine", "C12", gates, "_stays_shut_after", _left_out_is_fine, seed=14),
    Mutant("all passes by itself", "C8", gates, "_may_be_gone", _always(True), seed=4),
    Mutant("nothing is enough", "C9", gates, "easing_only", _always(None), seed=1),
    Mutant("a run more a day", "C9", gates, "runs_today", _one_run_less, seed=1),
    Mutant("no rest between runs", "C9", gates, "wait_until", _always(None), seed=7),
    Mutant("the future is now", "C25", days, "counted", _as_told, seed=6),
    Mutant("no eight hours", "C9", days, "REST", NO_TIME, seed=11),
    Mutant("numb is not asked", "C7", usual, "signs_to_confirm", _without_numb, seed=36),
    Mutant("both is not asked", "C7", usual, "is_new_in_both", _always(False), seed=4),
    Mutant("still tingling is fine", "C12", usual, "is_still_tingling", _always(False), seed=111),
    Mutant("three above usual", "C7", usual, "MORE_POINTS", 3, seed=5),
    Mutant("the upper middle", "C7", usual, "lower_middle", _upper_middle, seed=4),
    Mutant("no slow worsening", "C7", usual, "lowest_usual", _always(None), seed=11),
    Mutant("further from the thigh", "C7", usual, "is_further_down", _from_the_thigh, seed=26),
    Mutant("advice on three days", "C7", usual, "ADVISED_DAYS", 3, seed=3),
    Mutant("asked the next day", "C20", usual, "MORNING_DAYS", 1, seed=3),
    Mutant("the written order alone", "C25", review, "orders", _written, seed=183),
    Mutant("seven is fine", "C7", admission, "TOO_STRONG_PAIN", 8, seed=19),
    Mutant("nearer is no news", "C19", comparing, "_nearer", _always("same"), seed=1),
    Mutant("three points of a leg", "C19", comparing, "LEG_PAIN_POINTS", 3, seed=4),
    Mutant("a sore back scolds", "C19", comparing, "BACK_PAIN_POINTS", 1, seed=3),
    Mutant("two clean days", "C21", harder, "CLEAN_DAYS", 2, seed=1),
    Mutant("harder above the lowest", "C21", harder, "MOST_ABOVE_LOWEST", 9, seed=97),
    Mutant("trouble is clean", "C21", harder, "_has_trouble", _always(False)),
    Mutant("lists after eight days", "C3", due, "FULL_EVERY_DAYS", 8, seed=1),
    Mutant("a stop asks no lists", "C3", due, "asks_for_full", _stops_ask_no_lists, seed=3),
    Mutant("cleared for three days", "C4", due, "CLEARED_DAYS", 3, seed=50),
    Mutant("cleared after a stop", "C4", review, "cleared_lines", _stops_clear_nothing, seed=10),
    Mutant("examined for a week", "C2", due, "SINCE_DAYS", 7, seed=2),
    Mutant("today closes nothing", "C9", review, "closed_today", _always(Closed()), seed=6),
    Mutant("an hour to carry on", "C24", cut_off, "CARRY_ON_WITHIN", HOUR, seed=32),
    Mutant("one rung at most", "C23", course, "MOST_LOWERED", 1, seed=4),
    Mutant("nothing eases", "C11", course, "is_eased_less", _always(False), seed=4),
    Mutant("weak legs are strong", "C10", course, "_has_strength", _always(True), seed=8),
    Mutant("legs are quiet", "C10", course, "_start_before_today", _without_leg_start),
    Mutant("nothing is just cleared", "C8", review, "is_just_cleared", _always(False), seed=6),
    Mutant("worse takes no step back", "C22", building, "_is_worse", _always(False), seed=204),
    Mutant("nothing takes a step back", "C22", building.Step, "back", _as_it_is, seed=203),
    Mutant("any dose is the goal", "C22", building, "step_reached", _goal, seed=201),
    Mutant("steps of any session", "C22", building.Place, "has", _always(True), seed=200),
    Mutant("a harder rung at once", "C22", offers, "_more", _always(None), seed=200),
    Mutant("clean at any dose", "C22", offers, "_at_step", _always(None), seed=200),
    Mutant("steps are not taken", "C22", starting, "_steps_today", _always(()), seed=200),
    Mutant("a break is eight days", "C22", away, "BREAK_DAYS", 8, seed=221),
    Mutant("a break is forgotten", "C22", building, "comings_back", _always(()), seed=221),
    Mutant("a break today is nothing", "C22", building, "away", _always(None), seed=223),
    Mutant("a harder form stays", "C22", review, "breaks_in", _always(()), seed=221),
    Mutant("harder after a break", "C21", harder, "is_break", _always(False), seed=232),
    Mutant("no way eases", "C11", ways, "exercise_for", _as_it_is, seed=203),
    Mutant("hurt twice is nothing", "C15", starts, "second_hurt", _always(None), seed=26),
    Mutant("a direction twice is nothing", "R21", starts, "second_spread", _always(None), seed=28),
    Mutant("worse is forgotten", "C23", starts, "_began_worse", _always(False), seed=2),
    Mutant("a spread is forgotten", "C23", starts, "_below_what_spread", _as_it_is, seed=2),
    Mutant("four days a week", "R33", weeks, "PRACTISED_DAYS", 4, seed=1),
    Mutant("unchanged after two weeks", "R33", weeks, "ADVISED_WEEKS", 2, seed=1),
    Mutant("nothing is a gain", "R33", weeks, "is_gain", _always(False), seed=8),
    Mutant("no activity is a gain", "R33", weeks, "is_gain_of_activities", _always(False), seed=4),
    Mutant("rated after eight days", "R33", rating, "EVERY_DAYS", 8, seed=1),
    Mutant("seen by nobody", "R33", weeks, "is_seen", _always(False), seed=1),
    Mutant("no gain is felt", "R32", weeks, "_tells_gain", _always(False), seed=1),
    Mutant("never felt", "R32", over_weeks, "asks_self_check", _always(False), seed=1),
    Mutant("seven weeks", "R34", weeks, "LASTING_DAYS", 49, seed=2),
    Mutant("never long", "R34", weeks, "is_lasting", _always(False), seed=17),
    Mutant("worse mornings are fine", "C20", past, "mornings_about", _always([]), seed=13),
)  # fmt: skip
