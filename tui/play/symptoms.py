"""What is told of symptoms before and after a run."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, get_args

from tui.play.sides import Affected

REACHES = ("none", "back", "buttock", "thigh", "calf", "foot")
"""The furthest place symptoms are felt, nearest first; a reach is an index into this."""
BACK, BUTTOCK, THIGH = 1, 2, 3
Sign = Literal["numb", "tingling", "weak"]
SIGNS: tuple[Sign, ...] = get_args(Sign)
Position = Literal["legs-up", "on-the-side", "on-the-belly"]
Easing = Literal["legs-up", "on-the-side", "on-the-belly", "none", "untried"]
"""The position that eases; `none` of them, or not tried yet (C6)."""
POSITIONS: dict[Position, str] = {
    "legs-up": "rest-90-90",
    "on-the-side": "side-lying-rest",
    "on-the-belly": "prone-pillow",
}
"""The easing positions, and the exercise of the library that shows each."""
EasingDirection = Literal["bending", "arching", "neither", "unknown"]
"""The direction that eases (C11): bending forward or curling up; arching or lying on the belly."""
Onset = Literal["days", "weeks", "months", "unknown"]
"""About how long ago it began (R34)."""
_BEGAN_DAYS_AGO: dict[Onset, int] = {"days": 3, "weeks": 21, "months": 60, "unknown": 0}
"""The middle of what each means; months are more than six weeks. Not known: today at the latest."""


def began_on(onset: Onset, today: date) -> date:
    """The day that is kept for when it began, as it is told on a day (R34)."""
    return today - timedelta(days=_BEGAN_DAYS_AGO[onset])


@dataclass(frozen=True, slots=True)
class Symptoms:
    """How symptoms are at one moment.

    A spread is judged against what was so before the run, never against nothing (R8, R36).
    `reach` 0 to 5, `leg_pain` and `back_pain` 0 to 10; `easing` names the position that eases,
    `easing_direction` is None until it has been asked (C11), and so is `began`, the day on which
    it began, as near as the person knows (R34).
    """

    affected: Affected
    reach: int
    leg_pain: int
    back_pain: int = 0
    numb: bool = False
    tingling: bool = False
    weak: bool = False
    easing: Easing = "untried"
    easing_direction: EasingDirection | None = None
    began: date | None = None

    @property
    def signs(self) -> frozenset[Sign]:
        """What is numb, tingling or weak."""
        return frozenset(sign for sign in SIGNS if getattr(self, sign))

    @property
    def has_leg_symptoms(self) -> bool:
        """Whether the place is thigh or beyond, or any sign is there (C10)."""
        return self.reach >= THIGH or bool(self.signs)


@dataclass(frozen=True, slots=True)
class Before:
    """What was told before the run, and what earlier runs make of it.

    A flare day starts everything one rung easier (R30). So does each of these, once for all of
    them (C23): symptoms were worse after the last run or the next morning (`is_worse`: C19, C20),
    they are beyond what is usual (`is_beyond_usual`: C7), or they have just been examined
    (`is_cleared`: C8). `starts` holds where each place of the session starts after the earlier
    runs, None where it is left out; empty leaves that to the session. `spreads_today` and
    `hurts_today` are the tags of what spread or hurt in earlier runs of the day (C9, C15). `steps`
    holds which dose of its `build` each place has today, from 0; empty for all the first (C22).
    `known` are the forms that were begun in an earlier run, which no record repeats.
    """

    symptoms: Symptoms
    is_flare: bool = False
    is_worse: bool = False
    is_beyond_usual: bool = False
    is_cleared: bool = False
    turned_on: frozenset[str] = frozenset()
    starts: tuple[int | None, ...] = ()
    spreads_today: tuple[frozenset[str], ...] = ()
    hurts_today: tuple[frozenset[str], ...] = ()
    steps: tuple[int, ...] = ()
    known: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def affected(self) -> Affected:
        """The side with symptoms."""
        return self.symptoms.affected
