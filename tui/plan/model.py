"""The plan as data: what a session holds, with its limits. Everything here is frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from tui.files.faults import Fault
from tui.plan.former import Former
from tui.plan.lines import Screening
from tui.plan.measures import Dose, JointRange
from tui.plan.own_forms import OF_LIBRARY, OwnForm
from tui.plan.pose import FigureSpec, Pose

Side = Literal["left", "right"]
SideRule = Literal["none", "both", "alternating", "symptomatic", "away"]
Hands = Literal["free", "busy"]
Action = Literal["regress", "stop", "next"]

SIDE_RULES: tuple[SideRule, ...] = ("none", "both", "alternating", "symptomatic", "away")
HANDS: tuple[Hands, ...] = ("free", "busy")
ACTIONS: tuple[Action, ...] = ("regress", "stop", "next")
POSITIONS = (
    "supine", "prone", "quadruped", "side-lying", "seated", "long-sitting", "half-kneeling",
    "standing", "machine",
)  # fmt: skip
DIRECTIONS = ("flexion", "extension", "rotation", "lateral", "nerve")
TAGS = (*DIRECTIONS, "neutral", "hip", "load")
MOST_PER_DAY = 12
"""No session allows more runs a day (C9)."""
MOST_STEPS = 6
"""The doses that one exercise builds up (C22)."""
LEAST_SETTLE_SECONDS, MOST_SETTLE_SECONDS = 30, 300
"""The rest after a spread."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, or one rung of a ladder, as the library or a session describes it.

    `ladder` holds slugs, hardest first, its own among them (catalogue C.2); `bias` its tags.
    `expected` is what may be felt and is no spread; `stop_when` is what ends the exercise.
    A `quiet_leg` is needed where symptoms in the leg leave it out, and a strong one where weakness
    does; `leg_start` is the hardest rung at which it starts with symptoms in the leg, "" where that
    is not limited (C10). `verbs` say the way out and the way back of a rep, or what a hold does;
    empty: the usual words. One that `is_untagged` says nothing of its directions, and so counts as
    having them all. One with `ways` is done in the way of the direction that eases alone (C11).

    Of one that a session brings with it `disputed` holds the tags that only that file says or only
    the library, and `own_form` is a digest of what is done, "" where that is what the library says:
    records tell the two apart by it.
    """

    slug: str
    name: str
    position: str
    dose: Dose
    side: SideRule
    hands: Hands
    equipment: tuple[str, ...]
    bias: frozenset[str]
    steps: tuple[str, ...]
    feel: str
    expected: str
    cues: tuple[str, ...]
    stop_when: str
    ladder: tuple[str, ...]
    figure: FigureSpec | None
    frames: tuple[str, ...]
    former: Former | None = None
    quiet_leg: bool = False
    needs_strong_leg: bool = False
    leg_start: str = ""
    verbs: tuple[str, ...] = ()
    range_degrees: JointRange | None = None
    is_untagged: bool = False
    ways: "Ways | None" = None
    disputed: frozenset[str] = frozenset()
    own_form: str = field(default="", compare=False)

    @property
    def is_held(self) -> bool:
        """Whether one stays as one is where time is counted; a walk has a verb of its own."""
        return self.dose.kind == "reps" or not self.verbs

    @property
    def numbered_steps(self) -> list[str]:
        """The steps, each behind its number from 1."""
        return [f"{number}. {step}" for number, step in enumerate(self.steps, 1)]


@dataclass(frozen=True, slots=True)
class Ways:
    """The two ways of an exercise that is done one way only, each for a direction that eases.

    Both have its slug, and no ways of their own (C11).
    """

    bending: Exercise
    arching: Exercise


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One place in a session: the exercise, its whole ladder, and where play starts.

    `ladder` is hardest first; `start` and `hardest` are indexes into it: play starts at `start`
    and no rung above `hardest` is ever offered. `build` holds the doses of the start rung, from
    the first, which stands in `ladder`, to the goal, one of them where nothing builds up (C22).
    `written` is an exercise that the session writes itself, as it says it.
    """

    exercise: Exercise
    ladder: tuple[Exercise, ...]
    start: int
    hardest: int
    note: str
    optional: bool
    reason: str
    build: tuple[Dose, ...] = ()
    written: Exercise | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        """Without doses that build up, the one of the start rung is the only one."""
        if len(self.build) <= 1:
            object.__setattr__(self, "build", (self.ladder[self.start].dose,))

    @property
    def slug(self) -> str:
        """The slug of the exercise, whatever rung of it is played."""
        return self.exercise.slug

    @property
    def goal(self) -> Dose:
        """The dose that the start rung builds up to."""
        return self.build[-1]

    @property
    def last_step(self) -> int:
        """The index of the goal in `build`."""
        return len(self.build) - 1

    def at(self, rung: int, step: int) -> Exercise:
        """A rung with its dose: at the start rung that of a step, elsewhere its own (C22)."""
        exercise = self.ladder[rung]
        is_built = rung == self.start and step > 0
        return replace(exercise, dose=self.build[step]) if is_built else exercise

    @property
    def slugs(self) -> frozenset[str]:
        """The slug with all that earlier versions may have called the exercise."""
        return self.former_slugs | {self.slug}

    @property
    def former_slugs(self) -> frozenset[str]:
        """What records of earlier versions may call the exercise, perhaps among others."""
        former = self.exercise.former
        return former.slugs if former else frozenset()

    @property
    def leg_start(self) -> int | None:
        """The index of the hardest rung to start at with symptoms in the leg, if any (C10)."""
        slugs = [rung.slug for rung in self.ladder]
        wanted = self.exercise.leg_start
        return slugs.index(wanted) if wanted in slugs else None

    def tags(self, rung: int) -> frozenset[str]:
        """The tags of the exercise and of the rung at an index of its ladder, together (C13)."""
        return self.exercise.bias | self.ladder[rung].bias

    def sure_tags(self, rung: int) -> frozenset[str]:
        """Those of them that nobody disputes: only these may make it start harder (C11)."""
        exercise, form = self.exercise, self.ladder[rung]
        return (exercise.bias - exercise.disputed) | (form.bias - form.disputed)


@dataclass(frozen=True, slots=True)
class OnSpread:
    """What a yes brings: `limit` 1 or 2 is the spread that ends the run; settle 30-300 s.

    The action `next` goes to the next position and belongs to easing sessions alone (C17).
    """

    action: Action = "regress"
    limit: int = 2
    settle_seconds: int = 90


@dataclass(frozen=True, slots=True)
class Library:
    """The exercises that sessions share, by slug, and the standard screening questions."""

    exercises: Mapping[str, Exercise]
    screening: Screening
    poses: Mapping[str, Pose] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Packed:
    """The library entries and poses that a session file brings with it, by slug and by name.

    `exercises` are what counts of them here, `said` what the file alone says.
    """

    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    said: Mapping[str, Exercise] = field(default_factory=dict)
    poses: Mapping[str, Pose] = field(default_factory=dict)

    def over(self, library: Library) -> Library:
        """The library as it is for that one session."""
        if not self.exercises and not self.poses:
            return library
        exercises = {**library.exercises, **self.exercises}
        return replace(library, exercises=exercises, poses={**library.poses, **self.poses})


@dataclass(frozen=True, slots=True)
class Session:
    """One session file, which stands at `path`; `digest` is the SHA-256 of its bytes.

    `name` is what people call it, after the file. The names of its records hold its `slug`, those
    of earlier versions one of the `former_slugs`. `per_day` is 1 to 12 runs a day (C9). `is_rest`
    says that it holds resting positions only, and so is open at any intensity (R4); `is_listed`
    that its name alone finds its file. `warnings` tell of what is no fault, but asks for a look.
    `packed` is what the file brings with it of the library.
    """

    path: Path
    name: str
    slug: str
    former_slugs: frozenset[str]
    digest: str
    title: str
    summary: str
    source: str
    audience: str
    equipment: tuple[str, ...]
    per_day: int
    is_rest: bool
    screening: Screening
    on_spread: OnSpread
    exercises: tuple[PlannedExercise, ...]
    is_listed: bool
    warnings: tuple[Fault, ...] = field(default=(), compare=False)
    packed: Packed = field(default_factory=Packed, compare=False)

    @property
    def own_forms(self) -> frozenset[OwnForm]:
        """The forms that the file itself brings, done otherwise than in the library."""
        forms = {
            OwnForm(form.slug, form.own_form)
            for planned in self.exercises
            for form in (planned.exercise, *planned.ladder)
        }
        own = {form.slug for form in forms if form.digest}
        # Where a session has one of the library beside one of its own of that slug, both are kept,
        # so that no record of it is taken for that of one of them.
        return frozenset(
            OwnForm(slug, digest or OF_LIBRARY) for slug, digest in forms if slug in own
        )

    @property
    def slugs(self) -> frozenset[str]:
        """The slug, and those of earlier versions."""
        return self.former_slugs | {self.slug}

    @property
    def plan_digest(self) -> str:
        """The SHA-256 of the file with the ladders that it takes from the library."""
        ladders = (" ".join(rung.slug for rung in plan.ladder) for plan in self.exercises)
        return sha256("\n".join((self.digest, *ladders)).encode()).hexdigest()
