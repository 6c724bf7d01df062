"""What is told before and after a run, key by key: the form behind the two screens."""

from dataclasses import dataclass, replace

from tui.plan.model import Session
from tui.play.sides import Affected
from tui.play.symptoms import EASINGS, REACHES, Before, Symptoms

AFFECTED_KEYS: dict[str, Affected] = {"l": "left", "r": "right", "b": "both", "o": "none"}
SIGN_KEYS = {"u": "numb", "t": "tingling", "w": "weak"}
STRONGEST = 10
OPTIONAL_KEYS = "acdghijkmpvxz"
"""Letters that mean nothing else on the form, and are not the answers y, n and s."""


@dataclass(frozen=True, slots=True)
class OptionalExercise:
    """An exercise that is left out unless its key turns it on; `reason` says why."""

    key: str
    slug: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A form being filled in; None is what has not been told. `is_before` asks everything.

    Reach and intensity are never prefilled: a digit fills the first of them that is empty.
    """

    is_before: bool
    affected: Affected | None = None
    reach: int | None = None
    intensity: int | None = None
    numb: bool = False
    tingling: bool = False
    weak: bool = False
    easing: str | None = None
    is_flare: bool = False
    optional: tuple[OptionalExercise, ...] = ()
    turned_on: frozenset[str] = frozenset()

    @property
    def missing(self) -> str:
        """The name of the first thing that has still to be told, empty when nothing has."""
        for name in ("affected", "reach", "intensity", "easing"):
            if getattr(self, name) is None:
                return name
        return ""

    def symptoms(self) -> Symptoms:
        """The finished form; nothing may be missing."""
        if self.affected is None or self.reach is None or self.intensity is None:
            raise ValueError(self.missing)
        easing = self.easing or next(iter(EASINGS))
        return Symptoms(
            self.affected, self.reach, self.intensity, self.numb, self.tingling, self.weak, easing
        )

    def before(self) -> Before:
        """The finished form as what a run starts from."""
        return Before(self.symptoms(), self.is_flare, self.turned_on)


def draft_before(last: Symptoms | None, session: Session) -> Draft:
    """The form before a run: the side and the easing position are remembered.

    Optional exercises are off; each has a key of its own as far as there are letters.
    """
    planned = [plan for plan in session.exercises if plan.optional]
    keys = [*OPTIONAL_KEYS, *([""] * len(planned))]
    optional = tuple(
        OptionalExercise(key, plan.slug, plan.exercise.name, plan.reason)
        for key, plan in zip(keys, planned, strict=False)
    )
    if last is None:
        return Draft(is_before=True, optional=optional)
    return Draft(is_before=True, affected=last.affected, easing=last.easing, optional=optional)


def draft_after(before: Symptoms) -> Draft:
    """The form after a run: the signs that were there before are taken to be there still."""
    return Draft(
        is_before=False,
        affected=before.affected,
        numb=before.numb,
        tingling=before.tingling,
        weak=before.weak,
        easing=before.easing,
    )


def pressed(draft: Draft, key: str) -> Draft:
    """The form after a key; a key that means nothing changes nothing."""
    if len(key) == 1 and key in "0123456789":
        return _with_digit(draft, int(key))
    if key == "backspace":
        return _without_last_digit(draft)
    if key in SIGN_KEYS:
        return _with_sign(draft, SIGN_KEYS[key])
    return _with_choice(draft, key) if draft.is_before else draft


def _with_sign(draft: Draft, sign: str) -> Draft:
    if sign == "numb":
        return replace(draft, numb=not draft.numb)
    if sign == "tingling":
        return replace(draft, tingling=not draft.tingling)
    return replace(draft, weak=not draft.weak)


def _with_choice(draft: Draft, key: str) -> Draft:
    """The choices that only the form before a run has."""
    if key in AFFECTED_KEYS:
        return replace(draft, affected=AFFECTED_KEYS[key])
    if key == "e":
        return replace(draft, easing=_following_easing(draft.easing))
    if key == "f":
        return replace(draft, is_flare=not draft.is_flare)
    chosen = {optional.slug for optional in draft.optional if optional.key == key}
    return replace(draft, turned_on=draft.turned_on ^ chosen)


def clicked(draft: Draft, told: str) -> Draft:
    """The form after a click: a key, or `reach 3` and `intensity 10`, which replace a digit."""
    name, _, value = told.partition(" ")
    if name == "reach":
        return replace(draft, reach=int(value))
    if name == "intensity":
        return replace(draft, intensity=int(value))
    if name == "optional":
        return replace(draft, turned_on=draft.turned_on ^ {value})
    return pressed(draft, told)


def _with_digit(draft: Draft, digit: int) -> Draft:
    if draft.reach is None:
        return replace(draft, reach=digit) if digit < len(REACHES) else draft
    if draft.intensity is None:
        return replace(draft, intensity=digit)
    if draft.intensity == 1 and digit == 0:
        return replace(draft, intensity=STRONGEST)
    return draft


def _without_last_digit(draft: Draft) -> Draft:
    if draft.intensity is not None:
        return replace(draft, intensity=None)
    return replace(draft, reach=None)


def _following_easing(easing: str | None) -> str:
    names = list(EASINGS)
    return names[0] if easing is None else names[(names.index(easing) + 1) % len(names)]
