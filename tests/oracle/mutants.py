"""Small faults in the oracle's own rules, each of which a comparison over people must notice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from types import ModuleType
from typing import Any

from . import (
    after,
    clock,
    compare,
    days,
    folds,
    gate,
    lists,
    memory,
    plan,
    records,
    run,
    starting,
    steps,
    weeks,
)

DECIDE, SHUTS_BY_KEY_2, ASKS_FULL = run.decide, gate.shuts_by_key_2, lists.asks_full
VERDICT, RUNS_TODAY, TO_CONFIRM = after.verdict, gate.runs_today, compare.to_confirm
CARRIED_ON, IS_CLEAN, THIRD_ROW = days.is_carried_on, folds.is_clean, compare.third_row
PLAYED_HERE, KEPT_STEP = steps.played_here, steps.kept_step


@dataclass(frozen=True)
class Mutant:
    """A named fault: what a module's attribute becomes; `first` is a seed at which it shows."""

    name: str
    rule: str
    module: ModuleType | type
    attribute: str
    value: Any
    first: int = 0

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Put the fault in, and take it out again."""
        before = getattr(self.module, self.attribute)
        setattr(self.module, self.attribute, self.value)
        try:
            yield
        finally:
            setattr(self.module, self.attribute, before)


def nothing(*_: object) -> None:
    """Be None."""


def never(*_: object) -> bool:
    """Be False."""
    return False


def always(*_: object) -> bool:
    """Be True."""
    return True


def no_signs(*_: object) -> frozenset[str]:
    """Be empty."""
    return frozenset()


def weaker_key_2(session: Any, key: str, *rest: Any) -> str:
    return DECIDE(session, "y" if key == "2" else key, *rest)


def later_limit(session: Any, key: str, number: int, *rest: Any) -> str:
    return DECIDE(session, key, number - 1, *rest)


def gym_goes_on(session: Any, *rest: Any) -> str:
    return DECIDE(replace(session, action="regress"), *rest)


def no_next_rung_needed(session: Any, key: str, number: int, _: bool, gone: bool) -> str:
    return DECIDE(session, key, number, True, gone)


def only_shared_tags(spread: frozenset[str], tags: frozenset[str]) -> bool:
    return bool((spread & tags) - plan.DIRECTIONS)


def rung_stays(_entry: Any, rung: int, *_: Any) -> int:
    return rung


def tolerated_alone(entry: Any, _records: Any, _at: int, level: Any, _now: Any) -> Any:
    return entry.start if level is None else level


def left_out_is_fine(each: Any) -> bool:
    return each.after is not None and SHUTS_BY_KEY_2(each)


def stops_do_not_matter(each: Any, before: Any) -> bool:
    return ASKS_FULL(replace(each, outcome="completed", unsettled=False), before)


def one_more_today(*known: Any) -> int:
    return RUNS_TODAY(*known) - 1


def upper_middle(values: Any) -> int | None:
    ordered = sorted(values)
    return ordered[len(ordered) // 2] if ordered else None


def back_scolds(before: Any, told: Any) -> str | None:
    if told is not None and told.back - before.back >= 2:
        return "worse"
    return VERDICT(before, told)


def nearer_is_ignored(before: Any, told: Any) -> str | None:
    return VERDICT(before, told and replace(told, reach=max(told.reach, before.reach, key=rank)))


def rank(place: str) -> int:
    return ("none", "back", "buttock", "thigh", "calf", "foot").index(place)


def both_is_ignored(*known: Any) -> frozenset[str]:
    return TO_CONFIRM(*known) - {"both"}


def creeping_is_ignored(*known: Any) -> frozenset[str]:
    return THIRD_ROW(*known) - {"usual"}


def left_out_is_clean(kept: Any, day: Any, *rest: Any) -> bool | None:
    told = [(at, replace(each, after=each.after or calm(each.before))) for at, each in day]
    return IS_CLEAN(kept, told, *rest)


def calm(form: records.Form) -> records.After:
    return records.After(form.reach, form.leg, form.back, form.signs, form.side == "both")


def any_plan(each: Any, _plan: str, now: Any) -> bool:
    return CARRIED_ON(each, each.plan, now)


def the_future_is_now(moment: Any, _now: Any) -> Any:
    return moment.astimezone(UTC)


def written_order(kept: Any) -> Any:
    return kept


def any_session(entry: Any, session: Any, each: Any) -> Any:
    return PLAYED_HERE(entry, replace(session, name=each.session), each)


def first_step(*_: object) -> int:
    return 0


def any_dose(steps_there: Any, _done: Any) -> int:
    return len(steps_there) - 1


def any_way(session: Any, _easing: Any) -> Any:
    return session


AWAY_ALWAYS = frozenset[tuple[str, str]]()
WITHOUT_SOON = frozenset({"urgent", "new"})
HOUR, NO_TIME = clock.TWO_HOURS / 2, clock.TWO_HOURS * 0

MUTANTS = (
    Mutant("key 2 is a spread like another", "C12", run, "decide", weaker_key_2, first=59),
    Mutant("a spread more is let pass", "table", run, "decide", later_limit, first=63),
    Mutant("the gym regresses", "table", run, "decide", gym_goes_on, first=19),
    Mutant("a last rung settles", "table", run, "decide", no_next_rung_needed, first=8),
    Mutant("no direction is closed", "C13", starting, "closed", never, first=38),
    Mutant("a nerve is as before", "C13", starting, "lowers_by_spread", only_shared_tags, first=4),
    Mutant("s blames one rung", "C14", run, "other_rung", nothing, first=37),
    Mutant("a second h goes on", "C15", run, "HURT_LIMIT", 3, first=47),
    Mutant("h lowers nothing", "C15", starting, "lowers_by_hurt", never, first=19),
    Mutant("easing positions never stop", "C17", run._Run, "all_spread", never, first=62),
    Mutant("a thigh is no leg", "C10", starting, "LEG_FROM", "calf", first=6),
    Mutant("weak legs are strong", "C10", starting, "strong_enough", always, first=26),
    Mutant("easing is not asked", "C11", starting, "against_easing", never, first=4),
    Mutant("one down at most", "C23", starting, "MOST_DOWN", 1, first=4),
    Mutant("a rung that spread is played", "C23", starting, "below_spread", rung_stays, first=21),
    Mutant("away from both sides", "C23", starting, "CANNOT", AWAY_ALWAYS, first=21),
    Mutant("soon does not shut", "C8", gate, "SHUTTING", WITHOUT_SOON, first=24),
    Mutant("any clearing opens", "C8", gate, "opens", always, first=24),
    Mutant("no eight hours", "C9", clock, "EIGHT_HOURS", NO_TIME, first=38),
    Mutant("an hour between runs", "C9", clock, "TWO_HOURS", HOUR, first=22),
    Mutant("one run more a day", "C9", gate, "runs_today", one_more_today, first=29),
    Mutant("no after form after key 2", "C12", gate, "shuts_by_key_2", left_out_is_fine, first=62),
    Mutant("new signs after it stop nothing", "C12", gate, "new_in_after", no_signs, first=2),
    Mutant("lists after eight days", "C3", lists, "WEEK", 8, first=10),
    Mutant("a stop asks no full lists", "C3", lists, "asks_full", stops_do_not_matter, first=20),
    Mutant("cleared for good words only", "C4", lists, "CLEARED_DAYS", 3, first=50),
    Mutant("since an examination a week", "C2", lists, "TWO_WEEKS", 7, first=28),
    Mutant("three above usual", "C7", compare, "LEG_RISE", 3, first=44),
    Mutant("the upper middle", "C7", compare, "lower_middle", upper_middle, first=21),
    Mutant("slow worsening is not seen", "C7", compare, "third_row", creeping_is_ignored, first=63),
    Mutant("both is not asked", "C7", compare, "to_confirm", both_is_ignored, first=12),
    Mutant("seven is fine", "C7", compare, "HIGH", 8, first=49),
    Mutant("advice on all three days", "C7", compare, "ADVICE_OF_THREE", 3, first=44),
    Mutant("further down from the thigh", "C7", records, "FURTHER_FROM", "thigh", first=26),
    Mutant("a sore back is worse", "C19", after, "verdict", back_scolds, first=7),
    Mutant("nearer is not good news", "C19", after, "verdict", nearer_is_ignored, first=1),
    Mutant("asked the next day only", "C20", after, "MORNING_DAYS", 1, first=3),
    Mutant("two clean days", "C21", folds, "CLEAN_DAYS", 2, first=1),
    Mutant("clean without an after form", "C21", folds, "is_clean", left_out_is_clean, first=61),
    Mutant("no step is kept", "C22", steps, "kept_step", first_step, first=201),
    Mutant("worse takes no step back", "C22", steps, "is_worse", never, first=204),
    Mutant("steps of any session", "C22", steps, "played_here", any_session, first=204),
    Mutant("any dose is enough", "C22", steps, "reached", any_dose, first=200),
    Mutant("a harder rung before the last step", "C22", steps, "has_next", never, first=200),
    Mutant("a spread takes no step back", "C22", steps, "own_troubles", first_step, first=203),
    Mutant("a week is eight days", "C22", steps, "WEEK", 8, first=221),
    Mutant("nobody comes back", "C22", steps, "is_back", never, first=221),
    Mutant("a harder form after a break", "C22", memory, "back_from_breaks", rung_stays, first=221),
    Mutant("both ways at once", "C11", plan, "facing", any_way, first=202),
    Mutant("hurt twice is nothing", "C15", memory, "is_hurt_twice", never, first=26),
    Mutant("a direction twice is nothing", "R21", memory, "is_direction_twice", never, first=50),
    Mutant("worse waits for nobody", "C23", memory, "carried_over", tolerated_alone, first=38),
    Mutant("what spread is played again", "C23", memory, "below_what_spread", rung_stays, first=19),
    Mutant("carried on with any plan", "C24", days, "is_carried_on", any_plan),
    Mutant("the future is now", "C25", clock, "counted", the_future_is_now, first=6),
    Mutant("four days a week", "R33", weeks, "ENOUGH_DAYS", 4, first=1),
    Mutant("unchanged after two weeks", "R33", weeks, "UNCHANGED_WEEKS", 2, first=1),
    Mutant("nothing is a gain", "R33", weeks, "gains", never, first=8),
    Mutant("no activity is a gain", "R33", weeks, "do_better", never, first=4),
    Mutant("seen by nobody", "R33", weeks, "is_seen", never, first=1),
    Mutant("no gain is felt", "R32", weeks, "gain_days", no_signs, first=1),
    Mutant("seven weeks", "R34", weeks, "SIX_WEEKS", 49, first=2),
    Mutant("every day", "R34", weeks, "lasts", always, first=17),
    Mutant("written order alone", "C25", records, "by_moment", written_order, first=183),
)
