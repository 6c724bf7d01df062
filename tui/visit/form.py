"""What is told before and after a run, key by key: the form behind the two screens."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar, get_args

from tui.plan.model import Session
from tui.play.rules import LeftOutWhy
from tui.play.sides import Affected
from tui.play.symptoms import (
    REACHES,
    THIGH,
    Before,
    Easing,
    EasingDirection,
    Onset,
    Sign,
    Symptoms,
    began_on,
)
from tui.records.review import Review
from tui.records.starts import Start
from tui.visit.extras import Extra, ExtraKind, extras

AFFECTED_KEYS: dict[str, Affected] = {"l": "left", "r": "right", "b": "both", "o": "none"}
SIGN_KEYS: dict[str, Sign] = {"m": "numb", "t": "tingling", "w": "weak"}
NO_SIGN_KEY = "z"
ONSET_KEY = "o"
STRONGEST = 10
STRONGEST_KEY = "x"
"""Ten has a key of its own, since 1 and 0 may be the pain of the leg and that of the back."""
_ORDER = (
    "affected",
    "reach",
    "leg_pain",
    "back_pain",
    "signs",
    "was_worse",
    "is_in_both",
    "easing",
    "easing_direction",
    "onset",
)
"""In which order a form asks."""
_EASINGS: tuple[Easing, ...] = get_args(Easing)
_EASING_DIRECTIONS: tuple[EasingDirection, ...] = get_args(EasingDirection)
_ONSETS: tuple[Onset, ...] = get_args(Onset)
Word = TypeVar("Word", bound=str)


@dataclass(frozen=True, slots=True)
class Draft:
    """A form being filled in; None is what has not been told. `is_before` asks everything (C6).

    Place and pain are never prefilled: a digit fills the first of them that is empty. `was_worse`
    answers what is asked where `asks_morning`: whether symptoms were worse the next morning (C20).
    `is_in_both` answers whether they are in both legs now (C18), asked where `asks_both`.
    `asks_direction` asks which direction eases (C11). Where it is known which day is `today`,
    `onset` answers when it began, or changes `began`, the day told earlier (R34).
    `is_worse` says that symptoms were worse
    right after the last run (C19). `starts` is where earlier runs let each place start.
    """

    is_before: bool
    affected: Affected | None = None
    reach: int | None = None
    leg_pain: int | None = None
    back_pain: int | None = None
    signs: frozenset[Sign] | None = None
    easing: Easing | None = None
    easing_direction: EasingDirection | None = None
    asks_direction: bool = False
    began: date | None = None
    onset: Onset | None = None
    today: date | None = None
    is_flare: bool = False
    asks_morning: bool = False
    was_worse: bool | None = None
    asks_both: bool = False
    is_in_both: bool | None = None
    is_worse: bool = False
    extras: tuple[Extra, ...] = ()
    turned_on: frozenset[str] = frozenset()
    starts: tuple[Start, ...] = ()

    @property
    def missing(self) -> str:
        """The name of the first thing that has still to be told, empty when nothing has.

        What contradicts itself has to be told again: `place_or_pain`, `side_or_pain`.
        """
        return next(iter(self.all_missing), self.contradiction)

    @property
    def all_missing(self) -> tuple[str, ...]:
        """The names of all that has still to be told, in the order in which it is asked."""
        asks = self._asks_of_some
        return tuple(
            name for name in _ORDER if asks.get(name, True) and getattr(self, name) is None
        )

    def asked(self, also: Collection[str] = ()) -> tuple[str, ...]:
        """The names of what is asked anew each time (C6), of what is missing, and of some others.

        In the order in which they are asked.
        """
        anew = {"reach", "leg_pain", "back_pain", *self.all_missing, *also}
        asks = self._asks_of_some
        return tuple(name for name in _ORDER if name in anew or asks.get(name, False))

    @property
    def _asks_of_some(self) -> dict[str, bool]:
        """Whether that is asked which is not asked of everybody."""
        return {
            "was_worse": self.asks_morning,
            "is_in_both": self.asks_both,
            "easing_direction": self.asks_direction,
            "onset": self.asks_onset,
        }

    @property
    def asks_onset(self) -> bool:
        """Whether it is asked when it began: once, after the first run (R34)."""
        return self.today is not None and self.began is None

    @property
    def contradiction(self) -> str:
        """Pain in a leg, and no place that is felt or no side that has it."""
        if not self.leg_pain:
            return ""
        if self.reach == 0:
            return "place_or_pain"
        return "side_or_pain" if self.is_before and self.affected == "none" else ""

    def shut(self, extra: Extra) -> LeftOutWhy | None:
        """Why what was told leaves an extra out however often it is turned on (C10)."""
        has_leg_symptoms = (self.reach or 0) >= THIGH or bool(self.signs)
        if extra.is_quiet_leg and has_leg_symptoms:
            return "quiet-leg"
        is_weak = "weak" in (self.signs or ())
        return "weak-leg" if extra.needs_strong_leg and is_weak else None

    def toggled(self, tokens: Collection[str]) -> "Draft":
        """The form with extras turned on or off; what was told leaves out is never turned on."""
        shut = {extra.token for extra in self.extras if self.shut(extra)}
        return replace(self, turned_on=(self.turned_on ^ frozenset(tokens)) - shut)

    def symptoms(self) -> Symptoms:
        """The finished form; nothing may be missing."""
        affected, reach, easing = self.affected, self.reach, self.easing
        leg_pain, back_pain, signs = self.leg_pain, self.back_pain, self.signs
        if None in (affected, reach, leg_pain, back_pain, signs, easing):
            raise ValueError(self.missing)
        return Symptoms(
            affected="both" if self.is_in_both else affected or "none",
            reach=reach or 0,
            leg_pain=leg_pain or 0,
            back_pain=back_pain or 0,
            numb="numb" in (signs or ()),
            tingling="tingling" in (signs or ()),
            weak="weak" in (signs or ()),
            easing=easing or "untried",
            easing_direction=self.easing_direction,
            began=began_on(self.onset, self.today) if self.onset and self.today else self.began,
        )

    def without_harder(self, offered: Collection[int]) -> "Draft":
        """The form where something harder is turned on only at places where it is offered (C21).

        A harder rung and a larger dose are offered alike (C22).
        """
        chosen = [*self._chosen("harder"), *self._chosen("more")]
        refused = {extra.token for extra in chosen if extra.place not in offered}
        return replace(self, turned_on=self.turned_on - refused)

    def before(self) -> Before:
        """The finished form as what a run starts from, before it is compared with earlier ones."""
        return self.before_with(self.symptoms())

    def before_with(self, symptoms: Symptoms) -> Before:
        """What a run starts from with these symptoms and what else the form tells so far."""
        return Before(
            symptoms,
            is_flare=self.is_flare,
            is_worse=self.is_worse or self.was_worse is True,
            turned_on=frozenset(extra.slug for extra in self._chosen("with")),
            starts=self._chosen_starts(),
            steps=self._chosen_steps(),
        )

    def _chosen(self, kind: ExtraKind) -> list[Extra]:
        return [e for e in self.extras if e.kind == kind and e.token in self.turned_on]

    def _chosen_starts(self) -> tuple[int | None, ...]:
        rungs = [start.rung for start in self.starts]
        for extra in self._chosen("back"):
            rungs[extra.place] = self.starts[extra.place].brought_back
        for extra in self._chosen("harder"):
            rungs[extra.place] = self.starts[extra.place].harder
        return tuple(rungs)

    def _chosen_steps(self) -> tuple[int, ...]:
        more = {extra.place for extra in self._chosen("more")}
        return tuple(
            start.next_step if start.next_step is not None and place in more else start.step.index
            for place, start in enumerate(self.starts)
        )


def draft_before(review: Review, session: Session) -> Draft:
    """The form before a run; side, signs, easing position and direction are remembered (C6).

    Extras are off.
    """
    last = review.last
    return Draft(
        is_before=True,
        affected=last.affected if last else None,
        signs=last.signs if last else None,
        easing=last.easing if last else None,
        easing_direction=last.easing_direction if last else None,
        began=last.began if last else None,
        asks_morning=review.asks_morning,
        is_worse=review.is_worse,
        extras=tuple(extras(review, session)),
        starts=review.starts,
    )


def draft_after(before: Symptoms, *, asks_signs: bool = False, today: date | None = None) -> Draft:
    """The form after a run: the signs that were there before are taken to be there still (C18).

    `asks_signs`: they have to be told anew, since something new was told in the run. `today` is
    known where it can be told when it began (R34).
    """
    return Draft(
        is_before=False,
        affected=before.affected,
        signs=None if asks_signs else before.signs,
        easing=before.easing,
        easing_direction=before.easing_direction,
        asks_direction=before.easing_direction is None,
        began=before.began,
        today=today,
        asks_both=before.affected != "both",
    )


def pressed(draft: Draft, key: str) -> Draft:
    """The form after a key; a key that means nothing changes nothing."""
    if len(key) == 1 and key in "0123456789":
        return _with_number(draft, int(key))
    if key in ("y", "n"):
        return _with_answer(draft, is_yes=key == "y")
    if key in SIGN_KEYS:
        return replace(draft, signs=(draft.signs or frozenset()) ^ {SIGN_KEYS[key]})
    return _with_command(draft, key)


def _with_command(draft: Draft, key: str) -> Draft:
    """What is no number, answer or sign."""
    if key == STRONGEST_KEY:
        return _with_number(draft, STRONGEST)
    if key == "backspace":
        return _without_last_number(draft)
    if key == NO_SIGN_KEY:
        return replace(draft, signs=frozenset())
    if key == "d" and (draft.asks_direction or draft.easing_direction is not None):
        direction = _following(draft.easing_direction, _EASING_DIRECTIONS)
        return replace(draft, easing_direction=direction)
    if key == ONSET_KEY and draft.today is not None:
        return replace(draft, onset=_following_onset(draft))
    return _with_choice(draft, key) if draft.is_before else draft


def _with_answer(draft: Draft, *, is_yes: bool) -> Draft:
    """What y and n answer on this form, once that is what is asked, or has been told."""
    name = "was_worse" if draft.asks_morning else "is_in_both"
    if getattr(draft, name) is None and name not in draft.all_missing[:1]:
        return draft
    if draft.asks_morning:
        return replace(draft, was_worse=is_yes)
    return replace(draft, is_in_both=is_yes) if draft.asks_both else draft


def _with_choice(draft: Draft, key: str) -> Draft:
    """The choices that only the form before a run has."""
    if key in AFFECTED_KEYS:
        return replace(draft, affected=AFFECTED_KEYS[key])
    if key == "e":
        return replace(draft, easing=_following(draft.easing, _EASINGS))
    if key == "f":
        return replace(draft, is_flare=not draft.is_flare)
    chosen = {extra.token for extra in draft.extras if extra.key == key}
    return draft.toggled(chosen)


def click_on(field: str, value: object) -> str:
    """What tells of a click on one value of a field, as `clicked` reads it."""
    return f"{field} {value}"


def clicked(draft: Draft, token: str) -> Draft:
    """The form after a click: a key, or `reach 3` and `leg_pain 10`, which replace a number."""
    name, _, value = token.partition(" ")
    if name == "reach":
        return replace(draft, reach=int(value))
    if name == "leg_pain":
        return replace(draft, leg_pain=int(value))
    if name == "back_pain":
        return replace(draft, back_pain=int(value))
    if name == "extra":
        return draft.toggled({value})
    return pressed(draft, token)


def _with_number(draft: Draft, number: int) -> Draft:
    """Fills the first of place, leg pain and back pain that is empty."""
    if draft.reach is None:
        return replace(draft, reach=number) if number < len(REACHES) else draft
    if draft.leg_pain is None:
        return replace(draft, leg_pain=number)
    return replace(draft, back_pain=number) if draft.back_pain is None else draft


def _without_last_number(draft: Draft) -> Draft:
    if draft.back_pain is not None:
        return replace(draft, back_pain=None)
    if draft.leg_pain is not None:
        return replace(draft, leg_pain=None)
    return replace(draft, reach=None)


def _following_onset(draft: Draft) -> Onset | None:
    """The next answer; where a day was told earlier it stays that day after the last of them."""
    is_last = draft.onset == _ONSETS[-1] and draft.began is not None
    return None if is_last else _following(draft.onset, _ONSETS)


def _following(chosen: Word | None, words: Sequence[Word]) -> Word:
    """The next of a few words, the first where none was chosen."""
    return words[0] if chosen is None else words[(words.index(chosen) + 1) % len(words)]
