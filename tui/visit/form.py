"""What is told before and after a run, key by key: the form behind the two screens."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tui.plan.model import Session
from tui.play.sides import Affected
from tui.play.symptoms import EASINGS, REACHES, Before, Symptoms
from tui.records.review import Review
from tui.records.starts import Start
from tui.words.form import LEFT_OUT_NOW, THREE_GOOD_DAYS

AFFECTED_KEYS: dict[str, Affected] = {"l": "left", "r": "right", "b": "both", "o": "none"}
SIGN_KEYS = {"u": "numb", "t": "tingling", "w": "weak"}
STRONGEST = 10
EXTRA_KEYS = "acdghijkmpvxz,./;'-=[]"
"""What means nothing else on the form, and is none of the answers y, n and s."""
ExtraKind = Literal["with", "back", "harder"]


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that is not done unless its key turns it on; `reason` says why.

    An optional exercise to play `with` the others, one to bring `back` that earlier runs have
    left out, or a `harder` rung to start at; `name` is that of the exercise or rung.
    """

    key: str
    kind: ExtraKind
    place: int
    slug: str
    name: str
    reason: str

    @property
    def token(self) -> str:
        """What tells it from every other extra, in a click and in `turned_on`."""
        return f"{self.kind} {self.place}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A form being filled in; None is what has not been told. `is_before` asks everything.

    Reach and intensity are never prefilled: a digit fills the first of them that is empty.
    `is_worse` is asked when there was a run before; what was told after that run is no question.
    `starts` is where earlier runs let each place of the session start.
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
    asks_worse: bool = False
    is_worse: bool | None = None
    extras: tuple[Extra, ...] = ()
    turned_on: frozenset[str] = frozenset()
    starts: tuple[Start, ...] = ()

    @property
    def missing(self) -> str:
        """The name of the first thing that has still to be told, empty when nothing has."""
        for name in ("affected", "reach", "intensity", "is_worse", "easing"):
            is_asked = name != "is_worse" or self.asks_worse
            if is_asked and getattr(self, name) is None:
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
        return Before(
            self.symptoms(),
            is_flare=self.is_flare,
            is_worse=self.is_worse is True,
            turned_on=frozenset(extra.slug for extra in self._chosen("with")),
            starts=self._chosen_starts(),
        )

    def _chosen(self, kind: ExtraKind) -> list[Extra]:
        return [e for e in self.extras if e.kind == kind and e.token in self.turned_on]

    def _chosen_starts(self) -> tuple[int | None, ...]:
        rungs = [start.rung for start in self.starts]
        for extra in self._chosen("back"):
            rungs[extra.place] = self.starts[extra.place].back
        for extra in self._chosen("harder"):
            rungs[extra.place] = self.starts[extra.place].harder
        return tuple(rungs)


def draft_before(review: Review, session: Session) -> Draft:
    """The form before a run: the side and the easing position are remembered.

    Extras are off; each has a key of its own as far as there are keys.
    """
    return Draft(
        is_before=True,
        affected=review.last.affected if review.last else None,
        easing=review.last.easing if review.last else None,
        asks_worse=review.asks_worse,
        is_worse=True if review.is_worse else None,
        extras=tuple(_extras(review, session)),
        starts=review.starts,
    )


def _extras(review: Review, session: Session) -> Iterator[Extra]:
    keys = iter(EXTRA_KEYS)
    for place, (planned, start) in enumerate(zip(session.exercises, review.starts, strict=True)):
        name, slug = planned.exercise.name, planned.slug
        if planned.optional:
            yield Extra(next(keys, ""), "with", place, slug, name, planned.reason)
        if start.back is not None:
            back = planned.ladder[start.back].name
            yield Extra(next(keys, ""), "back", place, slug, back, LEFT_OUT_NOW)
        if start.harder is not None:
            harder = planned.ladder[start.harder].name
            yield Extra(next(keys, ""), "harder", place, slug, harder, THREE_GOOD_DAYS)


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
    if key in ("y", "n"):
        return _with_worse(draft, key == "y")
    if key == "e":
        return replace(draft, easing=_following_easing(draft.easing))
    if key == "f":
        return replace(draft, is_flare=not draft.is_flare)
    chosen = {extra.token for extra in draft.extras if extra.key == key}
    return replace(draft, turned_on=draft.turned_on ^ chosen)


def _with_worse(draft: Draft, is_worse: bool) -> Draft:
    return replace(draft, is_worse=is_worse) if draft.asks_worse else draft


def click_on(field: str, value: object) -> str:
    """What tells of a click on one value of a field, as `clicked` reads it."""
    return f"{field} {value}"


def clicked(draft: Draft, token: str) -> Draft:
    """The form after a click: a key, or `reach 3` and `intensity 10`, which replace a digit."""
    name, _, value = token.partition(" ")
    if name == "reach":
        return replace(draft, reach=int(value))
    if name == "intensity":
        return replace(draft, intensity=int(value))
    if name == "extra":
        return replace(draft, turned_on=draft.turned_on ^ {value})
    return pressed(draft, token)


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
